"""What is kept of answers, and which queries are known to take long."""

from __future__ import annotations

from pathlib import Path

from simpul.web.sparql.answers import Answers
from simpul.web.sparql.child import Job
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.protocol import Asked


def job(text: str, *, generation: str = "g-1", accept: str = "", graphs: tuple[str, ...] = ()) -> Job:
    return (Path(generation), Path(generation), "https://contoh.id/graph/facts"), Asked(text, graphs), accept


def answer(size: int = 1) -> Answer:
    return Answer("text/csv", b"x" * size)


def test_only_the_very_same_is_answered_again() -> None:
    answers, given = Answers(), answer()
    answers.keep(job("ASK { ?s ?p 1 }"), given)
    assert answers.get(job("ASK { ?s ?p 1 }")) is given
    for other in (
        job("ASK { ?s ?p 2 }"),
        job("ASK { ?s ?p 1 }", generation="g-2"),
        job("ASK { ?s ?p 1 }", accept="text/csv"),
        job("ASK { ?s ?p 1 }", graphs=("https://contoh.id/g",)),
    ):
        assert answers.get(other) is None


def test_what_changes_or_is_large_is_not_kept() -> None:
    answers = Answers()
    for text, size in (("SELECT (now() AS ?t) {}", 1), ("SELECT (STRUUID() AS ?t) {}", 1), ("ASK {}", 300_000)):
        answers.keep(job(text), answer(size))
        assert answers.get(job(text)) is None
    answers.keep(job('ASK { ?s ?p "now" }'), answer())
    assert answers.get(job('ASK { ?s ?p "now" }')) is not None


def test_the_answers_asked_last_stay_within_bounds() -> None:
    answers = Answers()
    for number in range(100):
        answers.keep(job(f"ASK {{ ?s ?p {number} }}"), answer(200_000))
        assert answers.get(job("ASK { ?s ?p 0 }")) is not None
    kept = [n for n in range(100) if answers.get(job(f"ASK {{ ?s ?p {n} }}")) is not None]
    assert kept[0] == 0
    assert kept[1:] == list(range(kept[1], 100))
    assert 60 < len(kept) < 90


def test_what_took_long_is_known_with_other_values_until_it_does_not() -> None:
    answers = Answers()
    slow = job('SELECT * { ?s rdfs:label ?x FILTER(CONTAINS(?x, "dinas")) } LIMIT 10 # one')
    same = job('SELECT * { ?s rdfs:label ?x FILTER(CONTAINS(?x, "badan")) } LIMIT 20 # another', generation="g-2")
    other = job('SELECT * { ?s rdfs:comment ?x FILTER(CONTAINS(?x, "dinas")) } LIMIT 10')
    elsewhere = job("ASK { <https://contoh.id/#a> ?p ?o }")
    answers.learn(slow, 0.2)
    assert answers.is_slow(slow) and answers.is_slow(same)
    assert not answers.is_slow(other) and not answers.is_slow(elsewhere)
    answers.learn(same, 0.01)
    assert not answers.is_slow(slow)
    answers.learn(elsewhere, 0.2)
    assert not answers.is_slow(job("ASK { <https://contoh.id/#b> ?p ?o }"))
