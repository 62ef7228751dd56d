"""Pairs of nodes that people should judge, each with what is known of both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from simpul import gazetteer
from simpul.identity.comparison import SAME
from simpul.link.apart import member
from simpul.link.links import Link
from simpul.link.profiles import Profile, profiles
from simpul.model import LinkedArticle
from simpul.review.relink import Folder

ASKED = 0.55
"""Score from which a doubt is worth a person's time: below it two nodes only bear a name that many bear."""
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One node: its names, what stands around it, and sentences that name it, each with its article's id and date."""

    iri: str
    name: str
    names: tuple[str, ...]
    around: tuple[str, ...]
    articles: int
    sentences: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A pair: its type, score and reasons, and both sides."""

    type: str
    score: float
    why: tuple[str, ...]
    left: Side
    right: Side


def cases(folder: Folder, *, linked: bool = False) -> tuple[Case, ...]:
    """Doubtful pairs, the most likely first; with ``linked`` the pairs that were linked, the least sure first."""
    articles = _all(folder)
    known, said = profiles(articles), sentences_of(articles)
    chosen: Sequence[Link] = folder.links.linking.links if linked else folder.links.linking.doubts
    ranked = sorted(
        (k for k in chosen if k.judgement is None and (linked or k.found.score >= ASKED)),
        key=lambda k: (k.found.score if linked else -k.found.score, k.left, k.right),
    )
    return tuple(case_of(k, known, said) for k in ranked)


def case_of(link: Link, known: dict[str, Profile], said: dict[str, list[tuple[str, str]]]) -> Case:
    """One pair, of what is known of nodes (by IRI) and of the sentences that name them."""
    sides = (_side(known[iri], known, said[iri]) for iri in (link.left, link.right))
    return Case(known[link.left].node.type, link.found.score, link.found.why, *sides)


def namesakes(folder: Folder) -> tuple[Case, ...]:
    """Persons of one name whom two articles put into different territories and bodies: one node, and maybe two people.

    The sides of such a case are the node in one article each (``link.apart.member``).
    """
    seen: dict[str, list[tuple[LinkedArticle, Profile]]] = defaultdict(list)
    for article in folder.articles:
        for iri, profile in profiles([article]).items():
            if profile.node.type == "Person" and profile.lands:
                seen[iri].append((article, profile))
    known = profiles(folder.articles)
    found = []
    for iri, told in sorted(seen.items()):
        one, first = told[0]
        for other, second in told[1:]:
            if first.lands & second.lands or first.bodies & second.bodies:
                continue
            sides = [
                replace(_side(p, known, sentences_of([a])[iri]), iri=member(iri, a.iri))
                for a, p in ((one, first), (other, second))
            ]
            found.append(Case("Person", SAME, ("one name", "different territories and bodies"), *sides))
    return tuple(found)


def _all(folder: Folder) -> list[LinkedArticle]:
    here = {a.iri for a in folder.articles}
    return [*folder.articles, *(a for a in folder.earlier if a.iri not in here)]


def sentences_of(articles: Iterable[LinkedArticle]) -> dict[str, list[tuple[str, str]]]:
    """Sentences by node, in the order of articles and claims, each once."""
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for article in articles:
        date = article.article.date.isoformat() if article.article.date else "?"
        for c in article.claims:
            for n in (c.subject, c.object, c.place, c.speaker):
                if n:
                    found[n.iri][f"{article.article.id}, {date}", c.sentence] = None
    return defaultdict(list, {iri: list(sentences) for iri, sentences in found.items()})


def _side(profile: Profile, known: dict[str, Profile], sentences: list[tuple[str, str]]) -> Side:
    posts = [" ".join(sorted(o.title)) + _of(known, o.body or o.place) for o in sorted(profile.offices, key=repr)]
    around = [*posts, *(known[i].node.name for i in sorted(profile.bodies | profile.organisers) if i in known)]
    around += [gazetteer.place(code).name for code in sorted(profile.lands or profile.around)]
    return Side(
        profile.iri,
        profile.node.name,
        tuple(n for n in profile.node.names if n != profile.node.name),
        tuple(dict.fromkeys(around)),
        profile.articles,
        tuple(sentences[:_SENTENCES]),
    )


def _of(known: dict[str, Profile], iri: str) -> str:
    return f", {known[iri].node.name}" if iri in known else ""
