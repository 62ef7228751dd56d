"""The queue of claims, corrections field by field, and reviewed articles as training records."""

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.unit.review.test_decided import NOON, TEXTS, files, inputs

from simpul.errors import SimpulError
from simpul.pipeline import build
from simpul.review.decide import decide_claim, obey
from simpul.review.decisions import Choice, Decision, decisions_of, undoing
from simpul.review.fields import CHOICES, FIELDS
from simpul.review.questions import Question, find_question, gain, read_questions
from simpul.review.training import training_records


@pytest.fixture
def built(tmp_path: Path) -> Path:
    build(inputs(tmp_path / "in", 2), tmp_path / "out")
    return tmp_path / "out"


def quantity(folder: Path) -> Question:
    return next(q for q in read_questions(folder).claims if q.claim.value == 40)


def decide(folder: Path, question: Question, verdict: Choice, **changes: str) -> Decision:
    made = decide_claim(folder, question, verdict, who="Ana", when=NOON, changes=changes)
    obey(folder, [made])
    return made


def test_claims_come_by_what_asking_gains_and_those_decided_about_no_more(built: Path) -> None:
    found = read_questions(built)
    gains = [q.gain for q in found.claims]
    assert gains == sorted(gains, reverse=True)
    assert found.open == len(found.claims)
    for question, verdict in zip(found.claims[:3], ("confirm", "reject", "unsure"), strict=True):
        decide(built, question, verdict)  # type: ignore[arg-type]
    left = {q.name for q in read_questions(built).claims}
    assert left == {q.name for q in found.claims[3:]}


def test_what_many_articles_name_and_the_machine_doubts_comes_first(built: Path) -> None:
    claim = quantity(built).claim
    assert gain(claim, 10) > gain(claim, 1) > 0


def test_a_corrected_claim_stays_corrected_with_new_articles_and_undoing_gives_back_the_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    build(inputs(tmp_path / "in", 3), tmp_path / "plain")
    build(inputs(tmp_path / "in", 2), folder)
    made = decide(folder, quantity(folder), "edit", value="41")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "2.txt").write_text(TEXTS[2], encoding="utf-8")
    build([tmp_path / "more"], folder, add=True, decisions=decisions_of(folder))
    assert "sdo:value 41" in (folder / "graph.ttl").read_text(encoding="utf-8")
    obey(folder, [undoing(decisions_of(folder), made, when=NOON + dt.timedelta(hours=1))])
    assert files(folder) == files(tmp_path / "plain")


def test_a_correction_is_found_by_either_hash_and_decided_about_again(built: Path) -> None:
    first = quantity(built)
    decide(built, first, "edit", value="41")
    graph = (built / "graph.ttl").read_text(encoding="utf-8")
    new = next(b for b in graph.split("\n\n") if "prov:wasRevisionOf" in b).partition("\n")[0].partition(":")[2]
    again = find_question(built, new)
    assert again.claim == first.claim
    decide(built, again, "reject")
    assert "sdo:value 41" not in (built / "graph.ttl").read_text(encoding="utf-8")
    with pytest.raises(SimpulError, match="no claim"):
        find_question(built, "0" * 16)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"value": "empat puluh"}, "value"),
        ({"role": "guests"}, "role"),
        ({"evidence": "kata yang tidak ada"}, "evidence"),
        ({"subject": "Yayasan Lain"}, "not in the article"),
        ({"predicate": "invites"}, "predicate"),
        ({"colour": "red"}, "colour"),
        ({"predicate": "heldAt", "object": ""}, "object"),
        ({}, "changes nothing"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused_in_one_line(
    built: Path, changes: dict[str, str], words: str
) -> None:
    with pytest.raises(SimpulError, match=words):
        decide_claim(built, quantity(built), "edit", who="Ana", when=NOON, changes=changes)


def test_a_correction_may_change_the_relation_and_its_things(built: Path) -> None:
    decide(built, quantity(built), "edit", predicate="heldAt", object="Kota Salatiga", evidence="SALATIGA")
    assert "sdo:location" in (built / "graph.ttl").read_text(encoding="utf-8")


def test_reviewed_articles_are_records_of_the_guideline(built: Path) -> None:
    decide(built, quantity(built), "edit", value="41")
    other = next(q for q in read_questions(built).claims if q.claim.predicate == "partnerIn")
    decide(built, other, "reject")
    (record,) = training_records(built)
    assert json.loads(json.dumps(record)) == record
    ids = {e["id"] for e in record["entities"]}
    assert {c["s"] for c in record["claims"]} <= ids
    assert [c["value"] for c in record["claims"] if c.get("review") == "edit"] == [41]
    assert {(c["p"], c["review"]) for c in record["rejected"]} == {("hasQuantity", "edit"), ("partnerIn", "reject")}
    assert all(c["evidence"] == record["text"][c["start"] : c["end"]] for c in record["claims"])
    assert all(m in record["text"] for e in record["entities"] for m in e["mentions"])


def test_choices_are_those_of_the_code_lists() -> None:
    from rdflib import SKOS, Graph

    from simpul.ontology_files import ontology_dir

    lists = {"status": "post-status", "bound": "bounds", "mode": "quotation-modes", "hasTime.role": "time-roles",
             "hasQuantity.role": "quantity-roles", "hasStatus.value": "programme-status"}  # fmt: skip
    for name, file in lists.items():
        graph = Graph().parse(ontology_dir() / "codelists" / f"{file}.ttl")
        assert set(CHOICES[name]) == {str(code) for code in graph.objects(None, SKOS.notation)}
    assert all(shape.object or shape.values for shape in FIELDS.values())
