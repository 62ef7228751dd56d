"""Two holders of one seat in words: who, since when and until when by which articles, and the claims that say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from rdflib import ORG, PROV, RDF, SDO, SKOS, Graph, Literal
from rdflib.term import Node

from simpul.check.heads import CONTRADICTION, HEADS, SUCCESSION, Held, Seats
from simpul.check.result import Result
from simpul.check.support import first
from simpul.days import day_words
from simpul.graph.namespaces import OPENGOV, SIMPUL, code
from simpul.identity.persons import compare

ONE_PERSON = "post.one-person"
"""The code of a finding about two names that may mean one person: neither a succession nor a contradiction."""

_WORDS: Mapping[Node, tuple[str, str]] = {
    SUCCESSION: (
        "Pergantian {seat}: {one} sekurang-kurangnya sampai {until}, {other} paling lambat sejak {begin}.",
        "Succession, {seat}: {one} until {until} at least, {other} since {begin} at the latest.",
    ),
    CONTRADICTION: (
        "Bertentangan tentang {seat}: ada artikel yang menyebut {one} ({time}), ada yang menyebut {other} ({when}).",
        "Contradiction about {seat}: some articles name {one} ({time}), others {other} ({when}).",
    ),
}
_ONE_ARTICLE = (
    "Satu artikel menyebut {one} dan {other} memegang jabatan {seat} pada {begin}.",
    "One article names both {one} and {other} as {seat} on {begin}.",
)
_SIMILAR = (
    "Dua nama yang mirip memegang jabatan {seat}, mungkin satu orang: {one} ({time}), {other} ({when}).",
    "Two similar names hold the post {seat}, perhaps one person: {one} ({time}), {other} ({when}).",
)
_LEAST, _ALIKE = 4, 0.85
"""The fewest letters of a name that may be cut short; the share of letters that two spellings of a name have alike."""
_ACTING = {"id": " (pelaksana tugas)", "en": " (acting)"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a finding about two holders says; ``claims`` state the last day of the one and the first of the other."""

    message_id: str
    message_en: str
    claims: tuple[Node, ...]
    one_person: bool


def told(graph: Graph, result: Result, holders: Callable[[Node], Seats]) -> Told | None:
    """The words about a result of ``heads``; None for any other result. ``holders`` answers who held a seat."""
    if result.shape not in HEADS or result.value is None:
        return None
    post, status = first(graph, result.focus, OPENGOV.post), first(graph, result.focus, SIMPUL.postStatus)
    seat = first(graph, post, SIMPUL.seat)
    people = [first(graph, node, ORG.member) for node in (result.focus, result.value)]
    assert seat is not None and status is not None
    held = holders(seat)[seat, status]
    one, other = (held[person] for person in people if person is not None)
    names = [_name(graph, person) for person in people]
    similar = _may_be_one(*names)
    texts = _SIMILAR if similar else _WORDS.get(result.shape, _ONE_ARTICLE)
    acting = status == code("status", "acting")
    message_id, message_en = (
        text.format(
            seat=_name(graph, seat) + (_ACTING[language] if acting else ""),
            one=names[0],
            other=names[1],
            until=day_words(one[-1].day, language=language),
            begin=day_words(other[0].day, language=language),
            time=_time(one, language),
            when=_time(other, language),
        )
        for language, text in zip(("id", "en"), texts, strict=True)
    )
    return Told(message_id, message_en, (*_claim(graph, one[-1]), *_claim(graph, other[0])), similar)


def _may_be_one(name: str, other: str) -> bool:
    """Whether two holders of one seat may be one person: names that compare so, slips of the pen, a name cut short."""
    if compare(name, other).verdict != "different":
        return True
    one, two = sorted((name.lower(), other.lower()), key=lambda text: (len(text), text))
    cut = " " not in one and len(one) >= _LEAST and any(word.startswith(one) for word in two.split())
    return cut or SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def _name(graph: Graph, node: Node | None) -> str:
    return min(map(str, graph.objects(node, SKOS.prefLabel)), default="")


def _time(held: tuple[Held, ...], language: str) -> str:
    return "–".join(day_words(day, language=language) for day in sorted({held[0].day, held[-1].day}))


def _claim(graph: Graph, held: Held) -> list[Node]:
    """The first claim that states a membership in an article of that day; none where there is no claim."""
    claims = [
        claim
        for claim in graph.subjects(RDF.object, held.membership)
        for article in graph.objects(claim, PROV.wasDerivedFrom)
        if any(isinstance(d, Literal) and d.value == held.day for d in graph.objects(article, SDO.datePublished))
    ]
    return sorted(claims, key=str)[:1]
