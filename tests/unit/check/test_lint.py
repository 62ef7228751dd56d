"""Our shapes files are free of slips, and the lint sees the slips that engines do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection

from simpul.check.lint import lint
from simpul.check.shapes import SHAPES, catalogue, shapes_files, shapes_graph
from simpul.ontology_files import ontology_dir

FILES = [Path(path) for path in sorted({*shapes_files("article"), *shapes_files("merged")})]
GOOD = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX shape: <https://w3id.org/simpul/shapes#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
shape:Thing a sh:NodeShape ; rdfs:label "hal"@id , "thing"@en ; sh:targetClass foaf:Person ;
    sh:property shape:thing-name .
shape:thing-name a sh:PropertyShape ; rdfs:label "nama"@id , "name"@en ; sh:path skos:prefLabel ; sh:minCount 1 ;
    sh:severity sh:Violation ; sh:message "Tanpa nama."@id , "No name."@en .
"""
SLIPS = [
    ("sh:minCount 1", "sh:minConut 1", "lint.unknown-term"),
    ("sh:minCount 1", 'sh:minCount "x"', "lint.not-a-count"),
    ("sh:minCount 1", "sh:minCount -1", "lint.not-a-count"),
    ("sh:minCount 1", 'sh:pattern "(["', "lint.bad-pattern"),
    ("sh:minCount 1", "sh:node shape:Thing", "lint.refers-to-shape"),
    ("skos:prefLabel", "skos:preflabel", "lint.unknown-term"),
    ("sh:targetClass foaf:Person", "sh:targetClass foaf:Persn", "lint.unknown-term"),
    ("sh:targetClass foaf:Person ;", "", "lint.no-target"),
    (' , "name"@en', "", "lint.no-label"),
    (' , "No name."@en', "", "lint.no-message"),
    ("sh:severity sh:Violation ;", "", "lint.no-severity"),
    ("sh:path skos:prefLabel ;", "", "lint.no-path"),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_shapes_have_no_slips(path):
    assert lint(Graph().parse(path), source=path.name) == []


def test_a_good_shape_passes():
    assert lint(Graph().parse(data=GOOD)) == []


@pytest.mark.parametrize(("good", "slip", "code"), SLIPS)
def test_a_slip_is_seen(good, slip, code):
    assert good in GOOD
    findings = lint(Graph().parse(data=GOOD.replace(good, slip)), source="contoh.ttl")
    assert code in {finding.code for finding in findings}
    assert {finding.source for finding in findings} == {"contoh.ttl"}


def test_our_shapes_are_valid_shacl():
    shapes = shapes_graph("article") + shapes_graph("merged")
    bundled = "http://www.w3.org/ns/shacl-shacl"  # comes with pySHACL; nothing is fetched
    conforms, _, text = validate(shapes, shacl_graph=bundled, max_validation_depth=60)
    assert conforms, text


def test_no_shape_has_two_homes():
    homes: dict[URIRef, str] = {}
    for path in FILES:
        graph = Graph().parse(path)
        for shape in {s for kind in (SH.NodeShape, SH.PropertyShape) for s in graph.subjects(RDF.type, kind)}:
            assert homes.setdefault(shape, path.name) == path.name


def test_every_shape_tells_what_is_wrong_in_both_languages():
    for family in ("article", "merged"):
        for shape in catalogue(family).values():
            assert shape.iri.startswith(SHAPES)
            assert shape.label_id and shape.label_en
            assert bool(shape.message_id) == bool(shape.message_en)


def schemes() -> dict[URIRef, set[URIRef]]:
    found: dict[URIRef, set[URIRef]] = {}
    for path in sorted((ontology_dir() / "codelists").glob("*.ttl")):
        graph = Graph().parse(path)
        for concept, scheme in graph.subject_objects(SKOS.inScheme):
            found.setdefault(scheme, set()).add(concept)
    return found


def listed() -> dict[str, set[URIRef]]:
    graph = shapes_graph("article")
    lists = {str(s).removeprefix(SHAPES): set(Collection(graph, o)) for s, o in graph.subject_objects(SH["in"])}
    return {name: values for name, values in lists.items() if all("simpul/ontology#" in value for value in values)}


@pytest.mark.parametrize(
    ("shape", "scheme"),
    [
        ("claim-kind", "predicates"),
        ("membership-status", "statuses"),
        ("organization-level", "levels"),
        ("participation-role", "participations"),
        ("program-status", "programmes"),
        ("program-time-role", "times"),
        ("quantity-bound", "bounds"),
        ("quantity-role", "quantities"),
        ("quotation-mode", "modes"),
    ],
)
def test_shapes_and_code_lists_agree(shape, scheme):
    assert listed()[shape] == schemes()[URIRef(f"https://w3id.org/simpul/ontology#{scheme}")]


def test_every_kind_belongs_to_some_class():
    kinds = set().union(*(listed()[f"{name}-kind"] for name in ("organization", "place", "program")))
    assert kinds == schemes()[URIRef("https://w3id.org/simpul/ontology#kinds")]
