"""The packaged model in the pipeline: what holds whatever it reads well or badly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simpul.find.finders import find_mentions
from simpul.learned.component import Reader
from simpul.learned.files import Model, load_model, opened, packaged_model
from simpul.learned.reading import mentions
from simpul.model import Article
from simpul.nlp import analyse, analyse_many
from simpul.nlp.language import language
from simpul.pipeline import extract_article

TEXTS = (
    "Kepala Dinas Sosial Kota Tegal Rina Wati, S.Sos. membuka pelatihan menjahit bagi 30 lansia di Aula Melati.",
    '"Kami siapkan bantuan beras," kata Bupati Brebes H. Anwar Ma\'ruf, Kamis (25/7/2019). Bantuan itu untuk warga.',
    "Solo-Yogya: program bedah rumah digelar Baznas.\n\nBaca juga: Kabar lain dari Semarang\n",
)
ARTICLES = tuple(Article(str(n), text) for n, text in enumerate(TEXTS))


@pytest.fixture(scope="module")
def model() -> Model:
    return opened(packaged_model())


def test_the_reader_stands_last_and_only_where_there_is_a_model(model: Model) -> None:
    assert language(model).pipe_names == [*language().pipe_names, "simpul_reader"]


def test_a_reader_without_a_model_leaves_a_document_alone() -> None:
    doc = language().make_doc("Warga datang.")
    assert "reading" not in Reader(language(), "x")(doc).user_data


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
def test_the_reading_is_in_the_document_and_proposals_cover_what_it_tagged(article: Article, model: Model) -> None:
    document = analyse(article, model)
    reading = document.reading
    assert reading.model is model
    tagged = mentions(document, reading, (*reading.names, *reading.topics))
    assert len(document.proposals) == len(tagged)
    for tag in tagged:
        assert any(p.start <= tag.start and tag.end <= p.end and p.type == tag.type for p in document.proposals)
    for proposal in document.proposals:
        assert proposal.text == article.text[proposal.start : proposal.end]
        assert (proposal.rule, 0 < proposal.confidence <= 1) == ("model.name", True)


def test_a_model_changes_nothing_else_of_a_document(model: Model) -> None:
    for article in ARTICLES:
        plain = analyse(article)
        assert (plain.reading, plain.proposals) == (None, ())
        assert replace(analyse(article, model), proposals=()) == plain


def test_finders_do_not_take_the_readers_proposals_a_second_time(model: Model) -> None:
    for article in ARTICLES:
        assert find_mentions(analyse(article, model)) == find_mentions(analyse(article))


def test_what_is_read_does_not_depend_on_what_else_is_read(model: Model) -> None:
    together = [(d.proposals, d.reading.shares.tobytes()) for d in analyse_many(ARTICLES, model)]
    alone = [analyse(a, model) for a in reversed(ARTICLES)][::-1]
    assert together == [(d.proposals, d.reading.shares.tobytes()) for d in alone]


def test_one_thread_and_two_read_the_same(model: Model) -> None:
    two = load_model(packaged_model(), threads=2)
    assert two.name == model.name
    for article in ARTICLES:
        assert extract_article(article, model=two) == extract_article(article, model=model)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "😀 ", "…", "(", "ж" * 500, "kata " * 900])
def test_odd_texts(text: str, model: Model) -> None:
    facts = extract_article(Article("a", text), model=model)
    assert all(m.text == text[m.start : m.end] for e in facts.entities for m in e.mentions)


def test_facts_say_which_model_read(model: Model) -> None:
    assert extract_article(ARTICLES[0], model=model).model == model.name
    assert extract_article(ARTICLES[0]).model == ""
