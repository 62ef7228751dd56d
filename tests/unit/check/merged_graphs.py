"""Small random merged facts, dense in what the shapes of the merged facts look at."""

from __future__ import annotations

import random
from functools import cache

from hypothesis import strategies as st
from rdflib import DCTERMS, FOAF, ORG, PROV, RDF, SDO, SKOS, TIME, XSD, Graph, Literal, URIRef

from simpul.check.querycache import Triple
from simpul.graph.merge import merge
from simpul.graph.namespaces import ADMS, M8G, OA, OPENGOV, SIMPUL, code

BASE = "https://w3id.org/simpul/id/"
DAYS = tuple(Literal(f"2021-05-0{day}", datatype=XSD.date) for day in (1, 2, 3))
NUMBERS = (Literal(30), Literal("30.0", datatype=XSD.decimal), Literal(40))


def some(kind: str, count: int = 3) -> tuple[URIRef, ...]:
    return tuple(URIRef(f"{BASE}{kind}/{number:016x}") for number in range(count))


ARTICLES, CLAIMS, PEOPLE, PROGRAMMES = some("article"), some("claim", 6), some("person"), some("program", 2)
FIGURES, TIMES, MEMBERSHIPS = some("quantity", 4), some("time"), some("membership", 4)
POSTS, SEATS, EVIDENCE, SELECTORS = some("post", 2), some("seat", 2), some("evidence"), some("selector")
BODIES = some("organization", 2)
STATUSES = tuple(code("programme", name) for name in ("ongoing", "completed", "cancelled"))
FACTS = (SIMPUL.hasQuantity, SIMPUL.hasTime, ADMS.status, ORG.hasMembership, SDO.organizer, M8G.hasCompetentAuthority)
ENDS = (*FIGURES, *TIMES, *STATUSES, *MEMBERSHIPS, *PEOPLE, *BODIES)

PATTERNS = (
    (ARTICLES, (RDF.type,), (SDO.NewsArticle, PROV.Entity)),
    (ARTICLES, (SDO.datePublished,), DAYS),
    (ARTICLES, (DCTERMS.identifier,), tuple(map(Literal, ("satu", "dua")))),
    (ARTICLES, (PROV.wasDerivedFrom, PROV.wasRevisionOf), (*ARTICLES, *PEOPLE[:1])),
    (CLAIMS, (RDF.type,), (SIMPUL.Claim, RDF.Statement)),
    (CLAIMS, (RDF.subject,), (*PROGRAMMES, *PEOPLE, *MEMBERSHIPS[:1])),
    (CLAIMS, (RDF.predicate,), FACTS),
    (CLAIMS, (RDF.object,), ENDS),
    (CLAIMS, (PROV.wasDerivedFrom,), ARTICLES),
    (CLAIMS, (SIMPUL.evidence,), EVIDENCE),
    (EVIDENCE, (SIMPUL.sentence,), tuple(map(Literal, ("Kalimat satu.", "Kalimat dua.")))),
    (EVIDENCE, (OA.hasSelector,), SELECTORS),
    (SELECTORS, (OA.start, OA.end), (Literal(1), Literal(9))),
    (PROGRAMMES, FACTS, ENDS),
    (FIGURES, (SIMPUL.quantityRole,), (code("quantity", "participants"), code("quantity", "count"))),
    (FIGURES, (SIMPUL.bound,), (code("bound", "exact"), code("bound", "min"))),
    (FIGURES, (SDO.value,), NUMBERS),
    (FIGURES, (SDO.unitText,), (Literal("orang"), Literal("unit"))),
    (TIMES, (SIMPUL.timeRole,), (code("time", "start"), code("time", "end"))),
    (TIMES, (TIME.inXSDDate,), DAYS),
    (MEMBERSHIPS, (RDF.type,), (ORG.Membership,)),
    (MEMBERSHIPS, (OPENGOV.post,), POSTS),
    (MEMBERSHIPS, (SIMPUL.asOf,), DAYS),
    (MEMBERSHIPS, (ORG.organization,), BODIES),
    (POSTS, (SIMPUL.seat,), SEATS),
    (PEOPLE, (RDF.type,), (FOAF.Person,)),
    (PEOPLE, (ORG.hasMembership, ORG.memberOf), (*MEMBERSHIPS, *BODIES)),
    ((*PEOPLE, *SEATS, *PROGRAMMES), (SKOS.prefLabel,), tuple(Literal(n, lang="id") for n in ("Ani", "Budi", "Citra"))),
)
HELD = tuple(zip(MEMBERSHIPS, (*PEOPLE, PEOPLE[0]), ("current", "current", "acting", "current"), strict=True))
"""A membership has one holder, one status and one post, as the shapes of an article see to."""


def graphs() -> st.SearchStrategy[Graph]:
    """Merged facts with up to some hundred statements: of whole claims, and by themselves."""
    return st.builds(random_graph, st.integers(0, 2**32))


def sources() -> st.SearchStrategy[dict[int, Graph]]:
    """The facts of up to four sources, by number: each describes all that it names, and has claims of its own."""
    return st.dictionaries(st.integers(0, 3), st.integers(0, 11), max_size=3).map(
        lambda seeds: {number: source(number, seed) for number, seed in seeds.items()}
    )


@cache
def source(number: int, seed: int) -> Graph:
    """The facts of one source."""
    triples = [_within(number, triple) for triple in random_graph(seed)]
    named = {term for triple in triples for term in triple if isinstance(term, URIRef) and term.startswith(BASE)}
    described = [(term, DCTERMS.type, code("kind", "lain")) for term in named]
    return merge([[*triples, *described]])


def _within(number: int, triple: Triple) -> Triple:
    """A statement with the source's own claims, and with one post a membership and one seat a post."""
    subject, predicate, obj = (URIRef(f"{t}{number}") if t in CLAIMS else t for t in triple)
    if predicate == OPENGOV.post:
        return subject, predicate, POSTS[MEMBERSHIPS.index(subject) % 2]
    return subject, predicate, SEATS[0] if predicate == SIMPUL.seat else obj


def near(graph: Graph) -> st.SearchStrategy[Graph]:
    """A graph with a few statements more and fewer than another."""
    return st.builds(lambda seed: altered(graph, random.Random(seed)), st.integers(0, 2**32))


def altered(graph: Graph, chance: random.Random) -> Graph:
    known = sorted(graph)
    gone = set(chance.sample(known, min(len(known), chance.randint(0, 6))))
    more = _claim(chance) if chance.random() < 0.4 else _statements(chance, chance.randint(0, 6))
    return whole([*(triple for triple in known if triple not in gone), *more])


def random_graph(seed: int) -> Graph:
    chance = random.Random(seed)
    claims = [triple for _ in range(chance.randint(0, 14)) for triple in _claim(chance)]
    return whole([*claims, *_statements(chance, chance.choice((0, 5, 40, 200)))])


def _statements(chance: random.Random, count: int) -> list[Triple]:
    return [tuple(map(chance.choice, chance.choice(PATTERNS))) for _ in range(count)]


def _claim(chance: random.Random) -> list[Triple]:
    """What an article with one claim says: a figure, a starting date, a status or a post."""
    number = chance.randrange(len(ARTICLES))
    article, claim, programme = ARTICLES[number], chance.choice(CLAIMS), chance.choice(PROGRAMMES)
    figure, time, status, membership = map(chance.choice, (FIGURES, TIMES, STATUSES, MEMBERSHIPS))
    day, post = DAYS[chance.choice((0, number))], chance.choice(POSTS)
    facts = (
        ((programme, SIMPUL.hasQuantity, figure), _figure(chance, figure)),
        ((programme, SIMPUL.hasTime, time), _start(time, day)),
        ((programme, ADMS.status, status), []),
        ((chance.choice(PEOPLE), ORG.hasMembership, membership), _held(membership, post, day)),
    )
    fact, around = chance.choice(facts)
    return [
        fact,
        *around,
        *((claim, link, end) for link, end in zip((RDF.subject, RDF.predicate, RDF.object), fact, strict=True)),
        (claim, RDF.type, RDF.Statement),
        (claim, PROV.wasDerivedFrom, article),
        (article, RDF.type, SDO.NewsArticle),
        (article, SDO.datePublished, day),
    ]


def _figure(chance: random.Random, figure: URIRef) -> list[Triple]:
    role, bound, value = code("quantity", "participants"), code("bound", "exact"), chance.choice(NUMBERS)
    return [(figure, SIMPUL.quantityRole, role), (figure, SIMPUL.bound, bound), (figure, SDO.value, value)]


def _start(time: URIRef, day: Literal) -> list[Triple]:
    return [(time, SIMPUL.timeRole, code("time", "start")), (time, TIME.inXSDDate, day)]


def _held(membership: URIRef, post: URIRef, day: Literal) -> list[Triple]:
    return [(membership, SIMPUL.asOf, day), (membership, OPENGOV.post, post), (post, SIMPUL.seat, SEATS[0])]


def whole(triples: list[Triple]) -> Graph:
    graph, single = Graph(bind_namespaces="none"), set[tuple[object, object]]()
    for subject, predicate, obj in triples:
        if predicate in (OPENGOV.post, SIMPUL.seat):
            if (subject, predicate) in single:
                continue
            single.add((subject, predicate))
        graph.add((subject, predicate, obj))
    for membership, person, status in HELD:
        if (membership, OPENGOV.post, None) in graph:
            graph.add((membership, ORG.member, person))
            graph.add((membership, SIMPUL.postStatus, code("status", status)))
    return graph
