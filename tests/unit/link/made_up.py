"""Made-up linked articles with many near-alike names: what linking step by step is compared on."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from hypothesis import strategies as st

from simpul.link.judgements import Judgement, judgement
from simpul.model import Article, EntityType, Evidence, LinkedArticle, LinkedClaim, Node, Predicate

BASE = "https://example.org/id/"
NAMES: dict[EntityType, tuple[tuple[str, ...], ...]] = {
    "Person": (("Ratmoko Wibisono", "Dr. Ratmoko Wibisono"), ("Ratmoko",), ("Ratmoko W.", "Ratmoko"), ("Wibisono",)),
    "Organization": (
        ("Dinas Sosial",), ("Dinas Sosial Kota Salatiga", "Dinas Sosial"), ("Dinas Sosial",), ("BGN",),
        ("Badan Gizi Nasional", "BGN"),
    ),
    "Place": (("Balai Kota", "Balai Kota Salatiga"), ("Balai Kota",)),
    "Program": (("pelatihan menjahit", "Pelatihan Menjahit"), ("pelatihan menjahit",), ("pelatihan menjahit lansia",)),
    "Group": (("lansia",),),
}  # fmt: skip
ENDS: dict[Predicate, tuple[EntityType, EntityType]] = {
    "holdsPost": ("Person", "Organization"),
    "memberOf": ("Person", "Organization"),
    "runs": ("Organization", "Program"),
    "heldAt": ("Program", "Place"),
    "targets": ("Program", "Group"),
}
IRIS = [f"{BASE}{type_.lower()}/{k}" for type_, names in NAMES.items() for k in range(len(names))]
DAY = dt.date(2024, 3, 4)


def nodes(type_: EntityType) -> st.SearchStrategy[Node]:
    """A node under one of its names."""
    return st.integers(0, len(NAMES[type_]) - 1).flatmap(
        lambda k: st.builds(
            lambda name, names: Node(f"{BASE}{type_.lower()}/{k}", type_, name, names=tuple(sorted({name, *names}))),
            st.sampled_from(NAMES[type_][k]),
            st.lists(st.sampled_from(NAMES[type_][k]), max_size=1),
        )
    )


@st.composite
def articles(draw: st.DrawFn, number: int) -> LinkedArticle:
    """An article of this number with a few nodes and what it claims of them."""
    article = Article(f"a{number}", "", date=DAY, dateline=draw(st.sampled_from((None, "Salatiga", "Kudus"))))
    iri = f"{BASE}article/{number}"
    found = {n.iri: n for n in draw(st.lists(st.sampled_from(list(NAMES)).flatmap(nodes), max_size=2))}
    claims = []
    for predicate in draw(st.lists(st.sampled_from(list(ENDS)), max_size=4)):
        subject, object_ = (draw(nodes(type_)) for type_ in ENDS[predicate])
        subject, object_ = (found.setdefault(n.iri, n) for n in (subject, object_))
        claims.append(_claim(article, iri, predicate, subject, object_))
    return LinkedArticle(article, iri, tuple(sorted(found.values(), key=lambda n: n.iri)), tuple(claims))


@st.composite
def judgements(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """What people said of a few pairs, sometimes the other of what they said before."""
    pairs = st.sampled_from(list(combinations(IRIS, 2)))
    verdicts = st.sampled_from(("same", "same", "different", "unsure", "undone"))
    when = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
    return tuple(
        judgement(v, *pair, who="a", when=when) for v, pair in draw(st.lists(st.tuples(verdicts, pairs), max_size=4))
    )


def programmes_at(*venues: str) -> tuple[LinkedArticle, ...]:
    """Articles about two programmes of one name, each at a venue, for one group."""
    found = []
    for number, venue in enumerate(venues):
        article = Article(f"p{number}", "")
        iri = f"{BASE}article/p{number}"
        place = Node(f"{BASE}place/p{number}", "Place", venue, names=(venue,))
        programme = Node(f"{BASE}program/p{number}", "Program", "pelatihan menjahit", names=("pelatihan menjahit",))
        group = Node(f"{BASE}group/p", "Group", "lansia", names=("lansia",))
        claims = tuple(
            _claim(article, iri, predicate, programme, other)
            for predicate, other in (("heldAt", place), ("targets", group))
        )
        found.append(LinkedArticle(article, iri, (group, place, programme), claims))
    return tuple(found)


def namesakes(count: int) -> list[LinkedArticle]:
    """Articles with a node of one name each."""
    people = [
        Node(f"{BASE}person/n{n}", "Person", "Ratmoko Wibisono", names=("Ratmoko Wibisono",)) for n in range(count)
    ]
    return [LinkedArticle(Article(f"n{n}", ""), f"{BASE}article/n{n}", (each,)) for n, each in enumerate(people)]


def venues(*articles: LinkedArticle) -> set[str]:
    """IRIs of the places that articles name."""
    return {n.iri for a in articles for n in a.nodes if n.type == "Place"}


def _claim(article: Article, iri: str, predicate: Predicate, subject: Node, object_: Node) -> LinkedClaim:
    return LinkedClaim(
        iri=f"{iri}/{predicate}/{subject.iri}/{object_.iri}", predicate=predicate, subject=subject, object=object_,
        article=article, article_iri=iri, evidence=Evidence(0, 0, ""), sentence="", rule="test", confidence=1.0,
        title="Kepala",
    )  # fmt: skip
