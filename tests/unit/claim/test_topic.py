"""Which programme words mean that name none."""

import pytest
from tests.unit.claim.told import context_of

from simpul.claim.topic import REACH, echoed_program, last_named, main_program, pointed_program, points_back, topic
from simpul.model import Span

ONE = ("Program:training", "pelatihan las")
TWO = ("Program:assistance", "bantuan beras")


def second(text, *entities):
    """The context of a text, and its second sentence."""
    context = context_of(text, *entities)
    return context, context.document.sentences[1]


def name(entity):
    return entity.name if entity else None


def test_the_programme_that_the_span_names_comes_first():
    context, span = second("Dinas membuka pelatihan las. Kegiatan tersebut disusul bantuan beras.", ONE, TWO)
    assert name(topic(context, span)) == "bantuan beras"


def test_else_the_one_named_last_before():
    context, span = second("Dinas membuka pelatihan las. Pesertanya banyak.", ONE)
    assert name(topic(context, span)) == "pelatihan las"


def test_too_far_back_only_pointing_words_reach_and_only_the_main_one():
    filler = "Cuaca cerah sekali. " * (REACH // 20 + 2)
    text = "Dinas membuka pelatihan las. Lagi pelatihan las. Ada bantuan beras. " + filler
    silent, pointing = context_of(text + "Warga senang.", ONE, TWO), context_of(text + "Program itu baik.", ONE, TWO)
    assert name(main_program(pointing)) == "pelatihan las"
    assert topic(silent, silent.document.sentences[-1]) is None
    assert name(topic(pointing, pointing.document.sentences[-1])) == "pelatihan las"
    assert last_named(pointing, len(pointing.text)) is None


def test_no_programme_is_the_main_one_where_two_are_named_as_often():
    assert main_program(context_of("Ada pelatihan las dan bantuan beras.", ONE, TWO)) is None
    assert main_program(context_of("Tidak ada apa-apa.")) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kegiatan tersebut ramai.", True),
        ("Bantuannya cukup.", True),
        ("Program itu baik.", True),
        ("Rumah itu besar.", False),
        ("Kegiatan warga ramai.", False),
    ],
)
def test_pointing_words(words, expected):
    context = context_of(words)
    assert points_back(context, Span(0, len(words))) is expected


def test_a_sentence_that_begins_by_pointing():
    context, span = second("Dinas membuka pelatihan las. Program ini bertujuan baik.", ONE)
    assert name(pointed_program(context, span)) == "pelatihan las"
    assert pointed_program(context, span, reach=0) is None
    other, span = second("Dinas membuka pelatihan las. Rumah ini bagus.", ONE)
    assert pointed_program(other, span) is None


def test_the_head_word_said_again_means_the_programme():
    context, span = second("Dinas membuka pelatihan las. Kami lakukan pelatihan agar warga mandiri.", ONE)
    end = context.text.index(" agar")
    assert name(echoed_program(context, Span(span.start, end))) == "pelatihan las"
    assert echoed_program(context, Span(span.start, span.start + len("Kami lakukan"))) is None
