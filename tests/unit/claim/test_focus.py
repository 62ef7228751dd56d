"""Which programme words are about."""

from simpul.claim.context import make_context
from simpul.claim.focus import REACH, focus_program
from simpul.model import Article, Document, Entity, Mention, Span


def context(sentences, *names):
    text = " ".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    entities = [Entity(n, "Program", n, (Mention(text.index(n), text.index(n) + len(n), n, "Program"),)) for n in names]
    return make_context(Document(Article("a", text), sentences=tuple(spans)), entities), text


def focus(sentences, at, *names):
    made, text = context(sentences, *names)
    entity = focus_program(made, text.index(at))
    return entity.name if entity else None


def test_closest_before_in_the_sentence():
    assert (
        focus(["Beasiswa Satu dan Beasiswa Dua menelan Rp5."], "Rp5", "Beasiswa Satu", "Beasiswa Dua") == "Beasiswa Dua"
    )


def test_after_in_the_sentence_rather_than_before_in_another():
    assert (
        focus(["Ada Beasiswa Satu.", "Dana Rp5 untuk Beasiswa Dua."], "Rp5", "Beasiswa Satu", "Beasiswa Dua")
        == "Beasiswa Dua"
    )


def test_the_last_programme_of_the_sentences_before():
    assert focus(["Ada Beasiswa Satu.", "Dananya Rp5."], "Rp5", "Beasiswa Satu") == "Beasiswa Satu"


def test_two_programmes_far_away_give_none():
    filler = ["Lain hal."] * (REACH + 1)
    assert focus(["Beasiswa Satu, Beasiswa Dua.", *filler, "Rp5."], "Rp5", "Beasiswa Satu", "Beasiswa Dua") is None


def test_no_programme():
    assert focus(["Harganya Rp5."], "Rp5") is None
