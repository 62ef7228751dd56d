from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pytest
from tests.unit.learned.seen import mention, reading

from simpul.learned.pairs import LABELS, Pair, Thing
from simpul.learned.policy import TopicPolicy
from simpul.learned.reading import Reading
from simpul.learned.tags import Tagged
from simpul.learned.topics import clusters, kind_of, phrases, telling
from simpul.learned.windows import words_of
from simpul.model import Article, Document, Mention, Span

TEXT = "pelatihan menjahit itu, kursus menjahit, bantuan beras, Kursus Menjahit, dan para lansia"


class Said:
    """A reading that knows how probable it is that two phrases mean one thing."""

    def __init__(self, shares: dict[tuple[str, str], float]) -> None:
        self.words = words_of(TEXT, [Span(0, len(TEXT))])
        self.shares = shares

    def judge(self, things: Sequence[Thing], pairs: Sequence[Pair]) -> Any:
        def name(thing: Thing) -> str:
            first, last = thing.places[0]
            return TEXT[self.words.starts[first] : self.words.ends[last - 1]]

        logits = np.full((len(pairs), len(LABELS)), -20.0)
        for row, pair in enumerate(pairs):
            share = self.shares.get((name(things[pair.left]), name(things[pair.right])), 0.01)
            logits[row, LABELS.index("same")] = np.log(share / (1 - share))
        return logits


def told(shares: dict[tuple[str, str], float], *found: Mention, threshold: float = 0.5) -> list[list[str]]:
    groups = clusters(cast(Reading, Said(shares)), found, threshold=threshold)
    return [[m.text for m in group] for group in groups]


TRAINING, COURSE, RICE = (
    mention(words, "Program", text=TEXT) for words in ("pelatihan menjahit", "kursus menjahit", "bantuan beras")
)
AGAIN = mention("Kursus Menjahit", "Program", text=TEXT)
OLD = mention("lansia", "Group", text=TEXT)


def test_equal_phrases_are_one_thing_without_being_judged() -> None:
    assert told({}, AGAIN, COURSE, RICE) == [["kursus menjahit", "Kursus Menjahit"], ["bantuan beras"]]


def test_phrases_that_probably_mean_one_thing_are_one() -> None:
    alike = {("pelatihan menjahit", "kursus menjahit"): 0.8}
    assert told(alike, TRAINING, COURSE, AGAIN) == [["pelatihan menjahit", "kursus menjahit", "Kursus Menjahit"]]
    assert len(told(alike, TRAINING, COURSE, threshold=0.9)) == 2


def test_a_phrase_joins_a_cluster_by_the_mean_over_its_members() -> None:
    chain = {
        ("pelatihan menjahit", "kursus menjahit"): 0.9,
        ("kursus menjahit", "bantuan beras"): 0.8,
        ("pelatihan menjahit", "bantuan beras"): 0.05,
    }
    assert told(chain, TRAINING, COURSE, RICE) == [["pelatihan menjahit", "kursus menjahit"], ["bantuan beras"]]
    assert len(told(chain, TRAINING, COURSE, RICE, threshold=0.4)) == 1


def test_phrases_that_surely_differ_are_kept_apart_whatever_both_are_like() -> None:
    chain = {
        ("pelatihan menjahit", "kursus menjahit"): 0.9,
        ("kursus menjahit", "bantuan beras"): 0.99,
        ("pelatihan menjahit", "bantuan beras"): 0.01,
    }
    found = told(chain, TRAINING, COURSE, RICE, threshold=0.4)
    assert found == [["pelatihan menjahit"], ["kursus menjahit", "bantuan beras"]]


def test_things_of_different_types_are_never_one() -> None:
    everything = {(a, b): 0.99 for a in ("pelatihan menjahit", "lansia") for b in ("pelatihan menjahit", "lansia")}
    assert told(everything, TRAINING, OLD) == [["pelatihan menjahit"], ["lansia"]]


def test_the_order_of_the_mentions_does_not_matter() -> None:
    alike = {("kursus menjahit", "bantuan beras"): 0.6}
    found = (TRAINING, COURSE, RICE, AGAIN, OLD)
    assert told(alike, *found) == told(alike, *found[::-1])


def test_nothing_found_no_clusters() -> None:
    assert told({}) == []


DOCUMENT = Document(Article("a", TEXT), sentences=(Span(0, len(TEXT)),))


def test_the_models_phrases_count_where_it_is_sure_enough() -> None:
    seen = reading(Tagged(0, 2, "Program", 0.9), Tagged(4, 6, "Program", 0.3), document=DOCUMENT)
    found = phrases(DOCUMENT, seen, [], {"Program": TopicPolicy(share=0.4)})
    assert [(m.text, m.rule, m.kind) for m in found] == [("pelatihan menjahit", "model.name", "training")]


def test_a_phrase_ends_before_words_that_open_another() -> None:
    document = Document(Article("a", "bantuan beras untuk warga"), sentences=(Span(0, 25),))
    seen = reading(Tagged(0, 3, "Program", 0.9), document=document)
    (found,) = phrases(document, seen, [], {"Program": TopicPolicy()})
    assert (found.text, found.end) == ("bantuan beras", 13)


def test_what_a_phrase_is_that_rules_know_too_they_say() -> None:
    seen = reading(Tagged(0, 2, "Group", 0.9), document=DOCUMENT)
    assert [m.type for m in phrases(DOCUMENT, seen, [TRAINING], {"Program": TopicPolicy()})] == ["Program"]
    assert phrases(DOCUMENT, seen, [TRAINING], {"Group": TopicPolicy()}) == []


@pytest.mark.parametrize(
    ("phrases_", "kept"),
    [(["rencana"], False), (["rencana", "rencana pelatihan"], True), (["Prakerja"], True), (["pembinaan"], True)],
)
def test_a_plain_word_alone_tells_no_programme(phrases_: list[str], kept: bool) -> None:
    cluster = [Mention(9 * n, 9 * n + len(p), p, "Program") for n, p in enumerate(phrases_)]
    assert telling(cluster) is kept


def test_a_rules_phrase_counts_where_the_model_half_agrees_and_has_none_of_its_own() -> None:
    seen = reading(Tagged(0, 2, "Program", 0.9), Tagged(7, 9, "Program", 0.45), document=DOCUMENT)
    rules = [TRAINING, COURSE, RICE]
    found = phrases(DOCUMENT, seen, rules, {"Program": TopicPolicy(share=0.5, support=0.4)})
    assert [(m.text, m.rule) for m in found] == [("pelatihan menjahit", "model.name"), ("bantuan beras", "r")]


@pytest.mark.parametrize(
    ("words", "type_", "kind"),
    [
        ("pelatihan menjahit", "Program", "training"),
        ("dan", "Program", "programme"),
        ("pelatihan menjahit", "Group", None),
    ],
)
def test_a_programmes_kind_is_that_of_its_head_word(words: str, type_: str, kind: str | None) -> None:
    assert kind_of(mention(words, type_, text=TEXT)) == kind
