"""All that a build keeps of one article, ready to be stored: what a worker sends back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simpul.check.engine import validate
from simpul.check.querycache import CachingGraph
from simpul.graph.canonical import Block, Writer
from simpul.graph.ids import graph_iri
from simpul.graph.merge import one_name
from simpul.link.apart import renamed
from simpul.link.copied import bands
from simpul.link.incremental import telling
from simpul.model import Finding, LinkedArticle
from simpul.publish import publish
from simpul.state.references import references
from simpul.state.ties import pack_ties
from simpul.state.values import pack, pack_article, pack_text


@dataclass(frozen=True, slots=True)
class Part:
    """A ``Block`` with its text packed: that it is kept so costs the one who collects records nothing."""

    about: str
    used: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """``linked`` is the article as it was read, ``published`` what is published of it (empty: all), both packed.

    ``original`` has title and text without masks, packed; empty where nothing was masked (``link.care``).
    ``digest`` stands for everything that ``linked`` follows from, ``parted`` says which nodes judgements renamed.
    ``graph`` and ``held`` are its parts of graph.trig and quarantine.trig, ``facts`` those of the merged facts,
    ``pointing`` what of these points to things (``references``), ``doubted`` the nodes about which the shapes of the
    merged facts say something in its facts alone, ``bands`` what its copies are found by, ``told`` what
    links are found by (``link.copied``, ``link.incremental``), ``ties`` what the page is drawn from (``state.ties``).
    """

    iri: str
    digest: str
    sentences: int
    parted: dict[str, str]
    linked: bytes
    published: bytes
    original: bytes
    graph: Part
    held: Part | None
    facts: tuple[Block, ...]
    pointing: tuple[tuple[int, int], ...]
    doubted: tuple[str, ...]
    bands: bytes
    told: bytes
    ties: bytes
    findings: tuple[Finding, ...]
    source: str = ""
    """``LinkedArticle.source``."""
    claims: int = 0
    """Claims that the article states or that are held back."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record on its way into the state: packed where it was made, so that who collects them has little to do."""

    iri: str
    digest: str
    data: bytes


def sealed(record: Record) -> Sealed:
    """The record, packed."""
    return Sealed(record.iri, record.digest, pack(record))


def make_record(
    linked: LinkedArticle,
    *,
    parted: Mapping[str, str],
    digest: str,
    sentences: int,
    base: str,
    original: bytes = b"",
    judged: LinkedArticle | None = None,
) -> Record:
    """Take apart what judgements say (``apart``), validate, and write down.

    ``judged`` is the article as people decided about its claims (``review.decided``); None: as it was read.
    """
    stated = judged or linked
    found = publish(renamed(stated, parted, base), base)
    name, writer = graph_iri(base, linked.iri), Writer(base)
    blocks, facts = tuple(writer.blocks(found.valid)), one_name([(found.valid, 1)])
    told = blocks if facts == set(found.valid) else tuple(writer.blocks(facts))
    return Record(
        iri=linked.iri,
        digest=digest,
        sentences=sentences,
        parted=dict(parted),
        linked=pack_article(linked),
        published=b"" if found.article == linked else pack_article(found.article),
        original=original,
        graph=_part(writer.graph(name, blocks)),
        held=_part(writer.graph(name, writer.blocks(found.held))) if len(found.held) else None,
        facts=told,
        pointing=references(facts, {block.about: place for place, block in enumerate(told)}, base),
        doubted=tuple(sorted({str(result.focus) for result in validate(CachingGraph(facts), "merged")})),
        bands=bands(linked.article.text),
        told=telling(found.article).told,
        ties=pack_ties(found.article.claims),
        findings=found.findings,
        source=linked.source,
        claims=len(stated.claims),
    )


def _part(block: Block) -> Part:
    return Part(block.about, block.used, pack_text(block.text))
