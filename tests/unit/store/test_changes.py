"""A store that is updated by what has changed is the store that is made anew."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import ORG, PROV, RDF, SDO, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF
from tests.unit.store.builds import written

from simpul.graph.namespaces import SIMPUL
from simpul.store import refresh_store, store_state
from simpul.store.generation import ARTICLES, FACTS, INDEX
from simpul.store.manifest import STORE, read_manifest

BASE = "https://example.org/"
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
PEOPLE = [URIRef(f"{BASE}person/{name}") for name in "abc"]
BODIES = [URIRef(f"{BASE}organization/{name}") for name in "de"]
PLACES = [URIRef(f"{BASE}place/{name}") for name in "fg"]
KINDS = (
    dict.fromkeys(PEOPLE, FOAF.Person)
    | dict.fromkeys(BODIES, ORG.Organization)
    | dict.fromkeys(PLACES, DCTERMS.Location)
)

named = st.tuples(st.sampled_from(list(KINDS)), st.sampled_from(["Rina", "Rina Kartika", "Dinas", "Salatiga"]))
member = st.tuples(st.sampled_from(PEOPLE), st.just(ORG.memberOf), st.sampled_from(BODIES))
seated = st.tuples(st.sampled_from(BODIES), st.just(DCTERMS.spatial), st.sampled_from(PLACES))
same = st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from((PROV.alternateOf, SIMPUL.readAs)), st.sampled_from(PEOPLE)
).filter(lambda triple: triple[0] != triple[2])


@st.composite
def articles(draw: st.DrawFn) -> Graph:
    """What one article says; ``alternateOf`` joins nodes, ``readAs`` says which stands for others."""
    number = draw(st.integers(0, 3))
    graph = Graph(bind_namespaces="none")
    me = URIRef(f"{BASE}article/{number}")
    graph.add((me, RDF.type, SDO.NewsArticle))
    graph.add((me, SDO.datePublished, Literal(f"2024-0{draw(st.integers(1, 3))}-01")))
    for node, name in draw(st.lists(named, max_size=4)):
        graph.add((node, RDF.type, KINDS[node]))
        graph.add((node, SKOS.prefLabel, Literal(name, lang="id")))
    for triple in draw(st.lists(st.one_of(member, seated, same), max_size=3)):
        graph.add(triple)
    graph.add((URIRef(f"{BASE}place/f"), SDO.latitude, Literal("0.250", datatype=URIRef(f"{SDO}x"), normalize=False)))
    return graph


builds = st.dictionaries(st.sampled_from([f"{BASE}graph/{n}" for n in range(4)]), articles(), max_size=4)


def contents(build: Path) -> tuple[object, ...]:
    """Everything that a store holds, without the numbers of rows."""
    manifest = read_manifest(build)
    assert manifest is not None
    place = build / STORE / manifest.generation
    with closing(sqlite3.connect(place / INDEX)) as index:
        nodes = index.execute(
            "SELECT iri, type, kind, name, folded, code, articles, first, last, begins, ends FROM node ORDER BY iri"
        ).fetchall()
        told = index.execute(
            "SELECT node.iri, article.iri, date FROM told"
            " JOIN node ON node.id = node JOIN article ON article.id = article"
        ).fetchall()
        near = index.execute("SELECT iri, other FROM near JOIN node ON node.id = node").fetchall()
        names = index.execute("SELECT iri, text FROM names JOIN node ON node.id = names.rowid").fetchall()
        parts = index.execute("SELECT iri, text FROM parts JOIN node ON node.id = parts.rowid").fetchall()
        joined = index.execute("SELECT * FROM joined ORDER BY gone").fetchall()
        dates = index.execute("SELECT iri, date FROM article ORDER BY iri").fetchall()
    stores = [set(map(str, ox.Store.read_only(str(place / name)))) for name in (FACTS, ARTICLES)]
    return (*stores, nodes, sorted(told), sorted(near), sorted(names), sorted(parts), joined, dates)


@settings(max_examples=5, deadline=None)
@given(st.lists(builds, min_size=2, max_size=3))
def test_updates_give_what_a_new_store_holds(steps: list[dict[str, Graph]]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        build = written(Path(folder) / "build", steps[0])
        refresh_store(build)
        for before, after in pairwise(steps):
            changed = before.keys() ^ after.keys() or any(set(before[n]) != set(after[n]) for n in after)
            written(build, after)
            done = refresh_store(build)
            assert store_state(build) == "current"
            assert done.how == ("updated" if changed else "current") or not (before and after)
        anew = written(Path(folder) / "anew", steps[-1])
        refresh_store(anew)
        assert contents(build) == contents(anew)


def test_a_link_joins_nodes_and_taken_back_parts_them(tmp_path: Path) -> None:
    one, other, link = PEOPLE[0], PEOPLE[1], URIRef(f"{BASE}link/1")
    told = Graph(bind_namespaces="none")
    for node, name in ((one, "Rina"), (other, "Rina Kartikasari")):
        told.add((node, RDF.type, FOAF.Person))
        told.add((node, SKOS.prefLabel, Literal(name, lang="id")))
    owl = "http://www.w3.org/2002/07/owl#"
    links = Graph(bind_namespaces="none")
    links.add((one, SKOS.closeMatch, other))
    links.add((link, RDF.type, SIMPUL.Link))
    for term, value in (("Source", one), ("Property", SKOS.closeMatch), ("Target", other)):
        links.add((link, URIRef(f"{owl}annotated{term}"), value))
    apart, joined = {f"{BASE}graph/a": told}, {f"{BASE}graph/a": told, f"{BASE}graph/links": links}
    build = written(tmp_path / "build", apart)
    refresh_store(build)
    begin = contents(build)
    written(build, joined)
    assert refresh_store(build).how == "updated"
    assert contents(build) == contents_of(tmp_path / "anew", joined)
    assert len(contents(build)[2]) == 1
    written(build, apart)
    assert refresh_store(build).how == "updated"
    assert contents(build) == begin
    assert len(begin[2]) == 2


def contents_of(folder: Path, graphs: Mapping[str, Graph]) -> tuple[object, ...]:
    refresh_store(written(folder, graphs))
    return contents(folder)
