import subprocess
import sys

import pytest

from simpul.model import Article
from simpul.nlp import analyse, analyse_many
from simpul.nlp.language import COMPONENTS, language

TEXT = (
    "  DESA BARU, KABAR.COM --  Dinas Sosial\n\n"
    'membuka loket. "Silakan datang pagi," kata dr. Rahma, Jumat (3/5/2024).\n'
)


def test_doc_text_is_the_article_text_and_sentences_agree():
    article = Article("a", TEXT)
    doc = language().make_doc(TEXT)
    assert doc.text == TEXT
    doc.user_data["article"] = article
    for _, component in language().pipeline:
        doc = component(doc)
    document = analyse(article)
    assert [s.text.strip() for s in doc.sents] == [TEXT[s.start : s.end] for s in document.sentences]
    assert [s.text for s in doc.spans["quotations"]] == [TEXT[q.start : q.end] for q in document.quotations]
    assert [s.text for s in doc.spans["times"]] == [TEXT[t.start : t.end] for t in document.times]


def test_components_stand_in_the_explicit_list():
    assert language().pipe_names == [f"simpul_{component.__name__}" for component in COMPONENTS]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "\u00a0", "😀 Halo."])
def test_odd_texts(text):
    document = analyse(Article("a", text))
    assert document.text == text
    assert all(text[t.start : t.end] == t.text for t in document.tokens)


def test_many_keeps_the_order():
    articles = [Article(str(n), f"Kalimat {n}. Lagi.") for n in range(5)]
    assert [d.article.id for d in analyse_many(articles)] == ["0", "1", "2", "3", "4"]
    assert list(analyse_many(articles)) == [analyse(a) for a in articles]


def test_a_model_component_fills_the_proposals():
    nlp = language()
    doc = nlp.make_doc("Dinas Sosial membuka loket.")
    doc.user_data["article"] = Article("a", doc.text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    doc.spans["proposals"] = [doc.char_span(0, 12, label="Organization", kb_id="agency")]
    doc.user_data["confidences"] = {(0, 12): 0.75}
    from simpul.nlp.pipeline import freeze

    (mention,) = freeze(doc, Article("a", doc.text)).proposals
    assert (mention.text, mention.type, mention.kind, mention.confidence, mention.rule) == (
        "Dinas Sosial",
        "Organization",
        "agency",
        0.75,
        "model",
    )


def test_import_does_not_load_spacy():
    code = "import sys, simpul.nlp; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
