"""The open list of national programmes is whole, and the names that extraction knows agree with it."""

from __future__ import annotations

import pytest
from rdflib import DCTERMS, SDO, SKOS, Graph, Literal, URIRef

from simpul.data import lexicon
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.identity.programme_list import programmes, relation
from simpul.identity.programme_words import CODE, national, spelled, tokens_of
from simpul.ontology_files import ontology_dir


@pytest.fixture(scope="module")
def listed() -> Graph:
    return Graph().parse(ontology_dir() / "codelists" / "programmes.ttl")


def concepts(graph: Graph) -> set[URIRef]:
    return {s for s in graph.subjects(SKOS.inScheme, URIRef(f"{SIMPUL_IRI}namedProgrammes")) if isinstance(s, URIRef)}


def test_each_programme_has_one_source_and_one_provider(listed: Graph) -> None:
    assert len(concepts(listed)) == len(programmes()) >= 60
    for concept in concepts(listed):
        for predicate in (DCTERMS.source, SDO.provider):
            assert [o.language for o in listed.objects(concept, predicate) if isinstance(o, Literal)] == ["id"], concept


def test_successors_and_wider_programmes_are_on_the_list(listed: Graph) -> None:
    links = {o for predicate in (DCTERMS.isReplacedBy, SKOS.broader) for o in listed.objects(None, predicate)}
    assert links
    assert links <= concepts(listed)


def test_every_name_stands_for_one_programme() -> None:
    for code, programme in programmes().items():
        for name in programme.names:
            assert national(spelled(tokens_of(name))) == (CODE + code,), name


@pytest.mark.parametrize("row", lexicon("programs_named"), ids=lambda row: row["name"])
def test_what_extraction_takes_for_one_programme_is_one_on_the_list(row: dict[str, str]) -> None:
    names = [row["name"], *filter(None, row["aliases"].split(";"))]
    found = {national(spelled(tokens_of(name))) for name in names}
    assert len(found) == 1
    assert [word[0] for word in found.pop()] == [CODE]


def test_relations_come_from_the_list() -> None:
    assert relation("pkh", "pkh") == "same"
    assert relation("rastra", "sembako") == relation("sembako", "rastra") == "related"
    assert relation("blt", "blt-desa") == "related"
    assert relation("pkh", "mbg") == "apart"
