"""One claim explained: the sentence with the words marked, the rule, the term of the ontology, the shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from rdflib import RDF, RDFS, SH, SKOS, Graph, URIRef

from simpul.corroboration import Corroboration, corroboration
from simpul.data import lexicon
from simpul.errors import SimpulError, closest
from simpul.graph.closure import closure
from simpul.graph.files import facts_file
from simpul.graph.from_rdf import claims_from_graph
from simpul.graph.ids import digest
from simpul.graph.namespaces import SIMPUL, code
from simpul.graph.store import Store
from simpul.model import LinkedClaim, Node
from simpul.ontology_files import ontology_dir


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where a claim comes from and what it means.

    ``sentence[mark_start:mark_end]`` are the words that state the claim; ``start`` and ``end`` are their offsets in
    the article's text. ``origins``, ``outlets`` and ``articles`` count what states this fact, copies of one story being
    one origin; ``copy_of`` and ``corrects`` are the headlines of such articles, or empty. ``term`` is the property of
    the asserted triple; ``shapes`` are the shapes that watch over the claim, its evidence and the node behind its fact.
    """

    claim: str
    predicate: str
    label_id: str
    label_en: str
    definition_id: str
    definition_en: str
    subject: str
    object: str
    details: tuple[str, ...]
    speaker: str
    sentence: str
    mark_start: int
    mark_end: int
    start: int
    end: int
    article: str
    title: str
    date: str
    publisher: str
    url: str
    copy_of: str
    corrects: str
    origins: int
    outlets: int
    articles: int
    rule: str
    rule_description_id: str
    rule_description_en: str
    confidence: float
    term: str
    shapes: tuple[str, ...]


def explain(path: Path, claim: str) -> Explanation:
    """Explain a claim of a build's folder, named by its IRI, its hash or the start of its hash.

    Raises SimpulError where no claim, or more than one, fits.
    """
    store = Store([facts_file(path)])
    iri = _find(store, claim, path)
    graph = closure(store, iri)
    try:
        (found,) = claims_from_graph(graph)
    except ValueError as error:
        raise SimpulError(
            f"{claim}: klaim tidak utuh · not a whole claim ({error}).", f"simpul check {path}"
        ) from error
    return _explanation(found, graph, corroboration(store, iri))


def _explanation(claim: LinkedClaim, graph: Graph, sources: Corroboration) -> Explanation:
    concept, labels = code("predicate", claim.predicate), _codes()
    start = max(0, claim.sentence.find(claim.evidence.text))
    marked = claim.evidence.text in claim.sentence
    told_id, told_en = rules().get(claim.rule, ("", ""))
    article = claim.article
    return Explanation(
        claim=claim.iri,
        predicate=claim.predicate,
        label_id=_label(labels, concept, SKOS.prefLabel, "id"),
        label_en=_label(labels, concept, SKOS.prefLabel, "en"),
        definition_id=_label(labels, concept, SKOS.definition, "id"),
        definition_en=_label(labels, concept, SKOS.definition, "en"),
        subject=claim.subject.name,
        object=claim.object.name if claim.object else _text(claim.text),
        details=_details(claim),
        speaker=claim.speaker.name if claim.speaker else "",
        sentence=claim.sentence,
        mark_start=start,
        mark_end=start + len(claim.evidence.text) if marked else len(claim.sentence),
        start=claim.evidence.start,
        end=claim.evidence.end,
        article=article.id,
        title=_text(article.title),
        date=article.date.isoformat() if article.date else "",
        publisher=_text(article.publisher),
        url=_text(article.url),
        copy_of=sources.copy_of,
        corrects=sources.corrects,
        origins=sources.origins,
        outlets=sources.outlets,
        articles=sources.articles,
        rule=claim.rule,
        rule_description_id=told_id,
        rule_description_en=told_en,
        confidence=claim.confidence,
        term=str(graph.value(URIRef(claim.iri), RDF.predicate)),
        shapes=_shapes(graph, URIRef(claim.iri)),
    )


def _details(claim: LinkedClaim) -> tuple[str, ...]:
    """The fields of the claim beside subject and object, as "name: value"."""
    names = ("title", "status", "role", "bound", "value", "unit", "text", "mode")
    fields: list[tuple[str, object]] = [("place", claim.place), *((name, getattr(claim, name)) for name in names)]
    fields += [("about", node) for node in claim.about]
    return tuple(
        f"{name}: {value.name if isinstance(value, Node) else value}" for name, value in fields if value is not None
    )


def _find(store: Store, claim: str, path: Path) -> str:
    rows = store.select(f"SELECT ?c WHERE {{ ?c a <{SIMPUL.Claim}> }} ORDER BY ?c").rows
    hashes = {iri.rpartition("/")[2]: iri for (iri,) in rows}
    wanted = claim.strip().rstrip("/").rpartition("/")[2].lower()
    if claim.strip() in hashes.values():
        return claim.strip()
    found = [key for key in hashes if wanted and key.startswith(wanted)]
    if len(found) == 1:
        return hashes[found[0]]
    if found:
        some = ", ".join(found[:5]) + (" …" if len(found) > 5 else "")
        raise SimpulError(
            f"“{claim}” cocok dengan {len(found)} klaim · fits {len(found)} claims: {some}.",
            "Beri lebih banyak huruf · give more letters.",
        )
    meant = closest(wanted, hashes) if len(wanted) >= len(digest()) // 2 else None
    guess = f"Maksud Anda · did you mean: {meant}? " if meant else ""
    hint = f"{guess}Kolom klaim · column klaim: simpul query {path} artikel-menyebut --param nama=…"
    raise SimpulError(f"Tidak ada klaim · no claim “{claim}”.", hint)


@cache
def rules() -> Mapping[str, tuple[str, str]]:
    """What each rule of claims, of the trained reader and of reviews does, in one line: (Indonesian, English)."""
    return MappingProxyType({row["rule"]: (row["id"], row["en"]) for row in lexicon("rules")})


@cache
def _codes() -> Graph:
    return Graph().parse(ontology_dir() / "codelists" / "predicates.ttl")


@cache
def _targets() -> tuple[tuple[str, str, bool], ...]:
    """The class or property that a shape watches, the shape's name, and whether it is a property's objects."""
    shapes = Graph()
    for path in sorted((ontology_dir() / "shapes").rglob("*.ttl")):
        shapes.parse(path)
    rows = set[tuple[str, str, bool]]()
    for predicate, objects in ((SH.targetClass, False), (SH.targetObjectsOf, True)):
        for shape, target in shapes.subject_objects(predicate):
            name = next((str(o) for o in shapes.objects(shape, RDFS.label) if getattr(o, "language", "") == "id"), "")
            rows.add((str(target), f"{shape} ({name})" if name else str(shape), objects))
    return tuple(sorted(rows))


def _shapes(graph: Graph, claim: URIRef) -> tuple[str, ...]:
    nodes = [claim, *graph.objects(claim, SIMPUL.evidence), *graph.objects(claim, RDF.object)]
    classes = {str(kind) for node in nodes for kind in graph.objects(node, RDF.type)}
    properties = {str(p) for p in graph.objects(claim, RDF.predicate)}
    return tuple(
        sorted({shape for target, shape, objects in _targets() if target in (properties if objects else classes)})
    )


def _label(graph: Graph, concept: URIRef, predicate: URIRef, language: str) -> str:
    return next((str(o) for o in graph.objects(concept, predicate) if getattr(o, "language", "") == language), "")


def _text(value: str | None) -> str:
    return value or ""
