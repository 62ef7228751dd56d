"""Results as findings that name the sentence: from the node to the claims that stand on it, to their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from rdflib import DCTERMS, PROV, RDF, SDO, SKOS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.heads import holders_of
from simpul.check.heads_told import ONE_PERSON, Told, told
from simpul.check.native import fact_predicates
from simpul.check.result import Result
from simpul.check.shapes import Family, catalogue
from simpul.check.support import first, is_claim, stating, users_of
from simpul.check.vocabulary import MESSAGES
from simpul.graph.namespaces import OA, PREFIXES, SIMPUL
from simpul.model import Finding, Severity

SEVERITIES: tuple[Severity, ...] = ("violation", "warning", "info")
"""From grave to light."""


def term_key(term: Node | None) -> str | None:
    """A term as the text in a finding: the bare IRI, everything else as in Turtle."""
    if term is None or isinstance(term, URIRef):
        return None if term is None else str(term)
    return term.n3() if isinstance(term, BNode | Literal) else str(term)


def findings_of(graph: Graph, results: Iterable[Result], family: Family) -> list[Finding]:
    """One finding for each distinct node, shape, property and value; violations first, then by code and node."""
    return distinct(explained(graph, results, family))


def explained(graph: Graph, results: Iterable[Result], family: Family) -> Iterator[Finding]:
    """The finding of each result: in words, with the claim that it is about and its sentence."""
    holders = cache(partial(holders_of, graph))
    for result in results:
        yield _finding(graph, result, *_concerned(graph, result), family, told(graph, result, holders))


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once, sorted: of several about one node, shape, property and value the first."""
    kept: dict[tuple[str | None, ...], Finding] = {}
    for found in findings:
        key: tuple[str | None, ...] = (found.code, found.focus, found.path, found.value)
        if found.other_claim:  # the same two names, of nodes that are local to articles
            key = (found.code, found.message_id)
        known = kept.get(key)
        if known is None or _rank(found) < _rank(known):
            kept[key] = found
    return sorted(kept.values(), key=order)


def order(finding: Finding) -> tuple[object, ...]:
    """The order of findings: by severity, article, code, node, path, value, claim, place; no two differ without it."""
    texts = (finding.article, finding.code, finding.focus, finding.path, finding.value, finding.claim)
    place = (finding.source, finding.start or 0, finding.end or 0)
    return (SEVERITIES.index(finding.severity), *(text or "" for text in texts), *place, repr(finding))


def _rank(finding: Finding) -> tuple[object, ...]:
    return (finding.component or "", finding.focus or "", *order(finding))


def _concerned(graph: Graph, result: Result) -> tuple[Node | None, Node | None]:
    """The claim that a result is about, and the claim whose sentence illustrates it.

    Claims that state the very fact come first, then those that stand on the node. Where there are several, none is
    blamed and the first illustrates.
    """
    claims: Sequence[Node] = ()
    if result.path in fact_predicates() and result.path is not None and result.value is not None:
        fact = (result.focus, result.path, result.value)
        claims = sorted((claim for claim in stating(graph, fact) if is_claim(graph, claim)), key=str)
    claims = claims or users_of(graph, result.focus)
    return (claims[0] if len(claims) == 1 else None), (claims[0] if claims else None)


def _finding(
    graph: Graph, result: Result, claim: Node | None, example: Node | None, family: Family, about: Told | None
) -> Finding:
    shape = catalogue(family).get(str(result.shape))
    message_id, message_en = (shape.message_id, shape.message_en) if shape else MESSAGES[result.shape]
    where, severity = _where(graph, result), shape.severity if shape else "violation"
    if about:
        message_id, message_en, where = about.message_id, about.message_en, ""
        claim = example = next(iter(about.claims), None)
    one_person = about is not None and about.one_person
    article = _article(graph, example if example is not None else result.focus, family)
    of_article = (result.focus, RDF.type, SDO.NewsArticle) in graph  # any sentence would be a random one
    evidence = None if example is None or of_article else first(graph, example, SIMPUL.evidence)
    start, end = (_offset(graph, evidence, term) for term in (OA.start, OA.end))
    sentence = None if evidence is None else first(graph, evidence, SIMPUL.sentence)
    return Finding(
        code=ONE_PERSON if one_person else shape.code if shape else str(result.shape),
        severity="info" if one_person else severity,
        message_id=message_id + where,
        message_en=message_en + where,
        source=article or str(result.focus),
        article=article,
        start=start,
        end=end,
        text=None if sentence is None else str(sentence),
        focus=term_key(result.focus),
        shape=shape.iri if shape else None,
        claim=term_key(claim),
        other_claim=term_key(about.claims[1]) if about and len(about.claims) > 1 else None,
        path=None if isinstance(result.path, BNode) else term_key(result.path),
        value=term_key(result.value),
        component=str(result.component) if shape else None,
    )


def _where(graph: Graph, result: Result) -> str:
    """The thing's name, the property and the value: " (Kota Semarang: skos:notation “3374”)"."""
    label = next(iter(sorted(graph.objects(result.focus, SKOS.prefLabel), key=str)), None)
    terms = (term for term in (result.path, result.value) if term not in (None, result.focus))
    named = [_short(term) for term in terms if term is not None and not isinstance(term, BNode)]
    told = ": ".join(part for part in ("" if label is None else str(label), " ".join(named)) if part)
    return f" ({told})" if told else ""


def _short(term: Node) -> str:
    text = str(term)
    if isinstance(term, URIRef):
        for prefix, namespace in PREFIXES:
            if text.startswith(namespace):
                return f"{prefix}:{text.removeprefix(namespace)}"
    return f"<{text}>" if isinstance(term, URIRef) else f"“{text}”"


def _article(graph: Graph, node: Node, family: Family) -> str | None:
    """The input's id of the article behind a node: the node's own, else the one of an article's graph."""
    candidates = [*_sources(graph, node)]
    if not candidates and family == "article":
        candidates = sorted(set(graph.subjects(RDF.type, SDO.NewsArticle)), key=str)
    if len(candidates) != 1:
        return None
    identifier = first(graph, candidates[0], DCTERMS.identifier)
    return str(candidates[0]) if identifier is None else str(identifier)


def _sources(graph: Graph, node: Node) -> Iterator[Node]:
    yield from sorted({*graph.objects(node, PROV.wasDerivedFrom), *graph.objects(node, OA.hasSource)}, key=str)


def _offset(graph: Graph, evidence: Node | None, term: Node) -> int | None:
    if evidence is None:
        return None
    numbers = [value for selector in graph.objects(evidence, OA.hasSelector) for value in graph.objects(selector, term)]
    values = sorted(n.value for n in numbers if isinstance(n, Literal) and isinstance(n.value, int))
    return values[0] if values else None
