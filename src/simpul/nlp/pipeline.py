"""Article → Document: run the spaCy pipeline and freeze what it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from simpul.model import Article, Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from simpul.learned.files import Model


def analyse(article: Article, model: Model | None = None) -> Document:
    """The article with its tokens, sentences, quotations, times and quantities; all offsets point into its text.

    With a trained model also with what the model reads in it.
    """
    return next(analyse_many((article,), model))


def analyse_many(articles: Iterable[Article], model: Model | None = None) -> Iterator[Document]:
    """Documents of many articles, in the same order. spaCy is loaded on the first call, not on import."""
    from simpul.nlp.language import language

    nlp = language(model)

    def docs() -> Iterator[tuple[Doc, Article]]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc.user_data["article"] = article
            yield doc, article

    for doc, article in nlp.pipe(docs(), as_tuples=True):
        yield freeze(doc, article)


def freeze(doc: Doc, article: Article) -> Document:
    """What the components left in a processed Doc, as an immutable Document."""
    data = doc.user_data
    return Document(
        article=article,
        tokens=data["tokens"],
        sentences=data["sentences"],
        quotations=data["quotations"],
        times=data["times"],
        quantities=data["quantities"],
        proposals=_proposals(doc),
        reading=data.get("reading"),
    )


def _proposals(doc: Doc) -> tuple[Mention, ...]:
    if "proposals" not in doc.spans:
        return ()
    confidences = doc.user_data.get("confidences", {})
    found = [
        Mention(
            span.start_char,
            span.end_char,
            span.text,
            span.label_,
            span.kb_id_ or None,
            confidences.get((span.start_char, span.end_char), 1.0),
            span.id_ or "model",
        )
        for span in doc.spans["proposals"]
    ]
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.type)))
