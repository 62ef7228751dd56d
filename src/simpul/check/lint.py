"""A lint of shapes files: slips that SHACL engines pass over in silence (``sh:minConut``, ``sh:minCount "x"``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.shapes import SHAPES
from simpul.check.vocabulary import is_defined
from simpul.model import Finding

_COUNTS = (SH.minCount, SH.maxCount, SH.minLength, SH.maxLength, SH.qualifiedMinCount, SH.qualifiedMaxCount)
_SEVERITIES = (SH.Violation, SH.Warning, SH.Info)
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
_SHAPES = (SH.NodeShape, SH.PropertyShape)

_MESSAGES = {
    "unknown-term": ("Istilah ini tidak ada dalam kosakata mana pun.", "No vocabulary defines this term."),
    "not-a-count": ("Harus bilangan bulat, 0 atau lebih.", "It must be a whole number, 0 or more."),
    "bad-pattern": ("Pola ini bukan ungkapan reguler yang sah.", "This pattern is no valid regular expression."),
    "no-label": ("Tidak ada nama dalam kedua bahasa.", "There is no label in both languages."),
    "no-message": ("Tidak ada pesan dalam kedua bahasa.", "There is no message in both languages."),
    "no-severity": ("Tingkat keparahan tidak disebut.", "The severity is not given."),
    "no-path": ("Bentuk properti tanpa sh:path.", "A property shape without sh:path."),
    "no-target": ("Tidak ada simpul yang diperiksa bentuk ini.", "No node is checked by this shape."),
    "refers-to-shape": (
        "sh:node tidak boleh dipakai: bentuk diratakan saat dimuat.",
        "sh:node must not be used: shapes are flattened when they are loaded.",
    ),
    "unnamed-property": ("Bentuk properti harus punya IRI.", "A property shape of a node shape needs an IRI."),
}


def lint(shapes: Graph, *, source: str = "shapes") -> list[Finding]:
    """Findings about a shapes graph itself, sorted; ``source`` is what they name as their file. Empty: no slip."""
    slips = {*_terms(shapes), *_values(shapes), *_named_shapes(shapes)}
    return [_finding(*slip, source=source) for slip in sorted(slips)]


def _finding(name: str, focus: str, detail: str, *, source: str) -> Finding:
    message_id, message_en = _MESSAGES[name]
    return Finding(
        code=f"lint.{name}",
        severity="violation",
        message_id=f"{message_id} ({detail})",
        message_en=f"{message_en} ({detail})",
        source=source,
        focus=focus,
    )


def _terms(shapes: Graph) -> Iterator[tuple[str, str, str]]:
    for subject, predicate, obj in shapes:
        for term in (predicate, obj):
            own = isinstance(term, URIRef) and term.startswith(SHAPES.rstrip("#"))
            if isinstance(term, URIRef) and not own and not is_defined(str(term)):
                yield "unknown-term", str(subject), str(term)


def _values(shapes: Graph) -> Iterator[tuple[str, str, str]]:
    for parameter in _COUNTS:
        for subject, value in shapes.subject_objects(parameter):
            number = value.value if isinstance(value, Literal) and value.datatype == XSD.integer else None
            if not isinstance(number, int) or number < 0:
                yield "not-a-count", str(subject), f"{_local(parameter)} {value}"
    for subject, value in shapes.subject_objects(SH.pattern):
        try:
            re.compile(str(value))
        except re.error:
            yield "bad-pattern", str(subject), str(value)
    for subject, value in shapes.subject_objects(SH.node):
        yield "refers-to-shape", str(subject), str(value)


def _named_shapes(shapes: Graph) -> Iterator[tuple[str, str, str]]:
    for shape in {shape for kind in _SHAPES for shape in shapes.subjects(RDF.type, kind)}:
        grouping = (shape, SH.property, None) in shapes
        if not _both_languages(shapes, shape, RDFS.label):
            yield "no-label", str(shape), _local(shape)
        if (shape, RDF.type, SH.PropertyShape) in shapes and (shape, SH.path, None) not in shapes:
            yield "no-path", str(shape), _local(shape)
        if not grouping or (shape, SH.closed, None) in shapes:
            if not _both_languages(shapes, shape, SH.message):
                yield "no-message", str(shape), _local(shape)
            if shapes.value(shape, SH.severity) not in _SEVERITIES:
                yield "no-severity", str(shape), _local(shape)
        targeted = any((shape, target, None) in shapes for target in _TARGETS)
        if not targeted and (None, SH.property, shape) not in shapes:
            yield "no-target", str(shape), _local(shape)
    for shape, prop in shapes.subject_objects(SH.property):
        if not isinstance(prop, URIRef):
            yield "unnamed-property", str(shape), _local(shape)


def _both_languages(shapes: Graph, shape: Node, predicate: Node) -> bool:
    languages = {text.language for text in shapes.objects(shape, predicate) if isinstance(text, Literal)}
    return {"id", "en"} <= languages


def _local(term: Node) -> str:
    return str(term).rpartition("#")[2]
