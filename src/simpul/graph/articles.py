"""The article as RDF and back. Its text stays outside the graph: it is its publisher's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from rdflib import DCTERMS, PROV, RDF, SDO, URIRef
from rdflib.term import Node as Term

from simpul.graph.literals import LANGUAGE, address, date, plain, words
from simpul.graph.reading import Reading
from simpul.model import Article


def article_triples(article: Article, iri: str) -> Iterator[tuple[Term, Term, Term]]:
    """What the graph says about an article itself."""
    me = URIRef(iri)
    yield me, RDF.type, SDO.NewsArticle
    yield me, RDF.type, PROV.Entity
    yield me, DCTERMS.identifier, plain(article.id)
    yield me, SDO.inLanguage, plain(LANGUAGE)
    if article.title is not None:
        yield me, SDO.headline, words(article.title)
    if article.date is not None:
        yield me, SDO.datePublished, date(article.date)
    if article.publisher is not None:
        yield me, SDO.publisher, plain(article.publisher)
    if article.url is not None:
        yield me, SDO.url, address(article.url)
    if article.dateline is not None:
        yield me, SDO.dateline, words(article.dateline)


def read_article(reading: Reading, iri: URIRef) -> Article:
    """The article behind an IRI, with an empty text. Raises ValueError where it has no identifier."""
    identifier = reading.text(iri, DCTERMS.identifier)
    if identifier is None:
        raise ValueError(f"<{iri}> is no article of this graph")
    day = reading.text(iri, SDO.datePublished)
    return Article(
        id=identifier,
        text="",
        title=reading.text(iri, SDO.headline),
        date=None if day is None else dt.date.fromisoformat(day),
        publisher=reading.text(iri, SDO.publisher),
        url=reading.text(iri, SDO.url),
        dateline=reading.text(iri, SDO.dateline),
    )
