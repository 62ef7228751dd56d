"""The values that flow through Simpul: Article → Document → Mention → Entity → Claim → linked facts.

Everything here is immutable and imports only the standard library. Offsets are character offsets, half-open,
into the article's own ``text``; ``text[start:end]`` is always the verbatim string.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

EntityType = Literal["Person", "Organization", "Place", "Program", "Group", "Skill"]
Predicate = Literal[
    "holdsPost", "memberOf", "originatesFrom",
    "partOf", "jurisdiction", "locatedIn",
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram",
    "hasTime", "hasQuantity", "hasStatus",
    "aimsAt", "obstacle", "said",
]  # fmt: skip
Severity = Literal["violation", "warning", "info"]
Codes = tuple[tuple[str, str], ...]
"""Names of lists and the codes of one thing in them: (("bps", "3374"), ("geonames", "1627893"))."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. ``source`` names where it was read from (a file name, never an absolute path)."""

    id: str
    text: str
    title: str | None = None
    date: dt.date | None = None
    publisher: str | None = None
    url: str | None = None
    dateline: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign, with the white space after it left out."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of reported words (without outer quotation marks) and how it is attributed.

    ``cue`` is the verb of saying ("kata", "ujar"), ``speaker`` the words that name or point to the speaker
    (a name with its title, a pronoun, the "-nya" of "katanya"), ``evidence`` words and attribution together.
    """

    start: int
    end: int
    mode: Literal["direct", "indirect"]
    evidence: Span
    cue: Span | None = None
    speaker: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date or period in the text. ``value`` is ISO 8601, as precise as the text; None where the year is unsure."""

    start: int
    end: int
    value: str | None
    end_value: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit. ``value`` is a number, or an ISO 8601 duration ("P5D"; ``unit`` is then the word)."""

    start: int
    end: int
    value: int | float | str
    unit: str
    bound: Literal["exact", "about", "min", "max"] = "exact"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a thing. ``rule`` says which finder proposed it, ``confidence`` lies in 0..1."""

    start: int
    end: int
    text: str
    type: EntityType
    kind: str | None = None
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article after the language pipeline. All tuples are sorted by start."""

    article: Article
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Span, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    proposals: tuple[Mention, ...] = ()
    """Mentions that a component of the pipeline (a trained model) proposes beside the rules."""
    reading: Any = field(default=None, compare=False, repr=False)
    """Simpul's trained reader's view of the article (``simpul.learned.reading.Reading``); None without a model."""

    @property
    def text(self) -> str:
        """The article's text, to which all offsets point."""
        return self.article.text


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that an article names, with all its mentions. ``id`` is local to the article ("e1")."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[Mention, ...]
    kind: str | None = None
    level: str | None = None
    """Government level of an agency: pusat, provinsi, kabupaten, kota, kecamatan, kelurahan, desa."""
    code: str | None = None
    """Kemendagri code of a place ("33.74"), where it is certain."""
    prefix: str | None = None
    """Gelar before a person's name ("Dr. H.")."""
    suffix: str | None = None
    """Gelar after a person's name ("S.Sos., M.Si.")."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The shortest verbatim stretch of the article that states a claim."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One fact that the article's words state. Entity fields hold local entity ids; unused fields stay None."""

    predicate: Predicate
    subject: str
    evidence: Evidence
    rule: str
    confidence: float
    object: str | None = None
    place: str | None = None
    title: str | None = None
    status: str | None = None
    role: str | None = None
    value: int | float | str | None = None
    unit: str | None = None
    bound: str | None = None
    text: str | None = None
    mode: str | None = None
    about: tuple[str, ...] = ()
    speaker: str | None = None
    """The entity whose reported words state this claim; None where the reporter does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a person should look at; never a silent default. ``code`` is stable ("time.year-unknown")."""

    code: str
    severity: Severity
    message_id: str
    message_en: str
    source: str
    article: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    focus: str | None = None
    shape: str | None = None
    claim: str | None = None
    path: str | None = None
    value: str | None = None
    component: str | None = None
    """``path``, ``value`` and ``component``: the property, the value and the kind of constraint of a SHACL result."""
    other_claim: str | None = None
    """The second claim of a finding about two, such as the successor's in a post."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What was read out of one article."""

    article: Article
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    sentences: tuple[Span, ...] = ()
    model: str = ""
    """The trained model that read beside the rules ("reader.onnx 3f2a90c41b7d"); empty: rules alone."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the graph: the same thing across articles."""

    iri: str
    type: EntityType
    name: str
    kind: str | None = None
    level: str | None = None
    code: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    names: tuple[str, ...] = ()
    """All surface names met, sorted, ``name`` among them."""
    latitude: float | None = None
    longitude: float | None = None
    codes: Codes = ()
    """What other official lists call a place, in the order of ``simpul.gazetteer.codes.NAMES``."""
    same_as: str = ""
    """IRI of the node that another article of the same origin has for this very thing; empty where there is none."""

    @property
    def thing(self) -> str:
        """IRI of the node that stands for the thing where copies of one story have a node each."""
        return self.same_as or self.iri


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedClaim:
    """A claim whose entities are nodes of the graph; ``sentence`` is the one around the evidence.

    ``origin`` is the IRI of the article that the claim's article is a copy of; empty where it is its own origin.
    """

    iri: str
    predicate: Predicate
    subject: Node
    article: Article
    article_iri: str
    evidence: Evidence
    sentence: str
    rule: str
    confidence: float
    object: Node | None = None
    place: Node | None = None
    title: str | None = None
    status: str | None = None
    role: str | None = None
    value: int | float | str | None = None
    unit: str | None = None
    bound: str | None = None
    text: str | None = None
    mode: str | None = None
    about: tuple[Node, ...] = ()
    speaker: Node | None = None
    origin: str = ""

    @property
    def origin_iri(self) -> str:
        """IRI of the article that this claim counts with: copies of one story count once."""
        return self.origin or self.article_iri

    @property
    def nodes(self) -> tuple[Node, ...]:
        """All nodes that the claim names, in the order of its fields."""
        return tuple(n for n in (self.subject, self.object, self.place, self.speaker, *self.about) if n)


def with_nodes(claim: LinkedClaim, change: Callable[[Node], Node], **others: Any) -> LinkedClaim:
    """The claim with every node that it names changed, and ``others`` of its fields; its IRI stays."""

    def maybe(node: Node | None) -> Node | None:
        return change(node) if node else None

    return replace(
        claim,
        subject=change(claim.subject),
        object=maybe(claim.object),
        place=maybe(claim.place),
        speaker=maybe(claim.speaker),
        about=tuple(map(change, claim.about)),
        **others,
    )


@dataclass(frozen=True, slots=True)
class Superseded:
    """What the machine read and people rejected or corrected: a claim that is told of, but no longer stated.

    ``label`` says it in words, ``parts`` as JSON (``simpul.review.parts``).
    """

    iri: str
    label: str
    parts: str
    rule: str
    confidence: float
    evidence: Evidence
    sentence: str


Verdict = Literal["confirm", "reject", "unsure", "edit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person decided about one claim; ``when`` is a time in ISO 8601.

    ``used`` is the claim as the machine read it (IRI; "" where it no longer reads so) and ``confidence`` what it gave
    it, ``made`` the claim that the article states by this decision, ``superseded`` what it states no longer.
    """

    iri: str
    verdict: Verdict
    who: str
    when: str
    note: str = ""
    used: str = ""
    confidence: float | None = None
    made: str = ""
    superseded: Superseded | None = None


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """One article's part of the graph: nodes sorted by IRI, claims sorted by IRI."""

    article: Article
    iri: str
    nodes: tuple[Node, ...] = ()
    claims: tuple[LinkedClaim, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    model: str = ""
    """As in ``ArticleFacts``."""
    source: str = ""
    """A digest of the article's own words, title and date, before private names were masked; "" where not known."""
    reviews: tuple[Review, ...] = ()
    """What people decided about its claims, sorted by IRI."""


VALUES = ("title", "status", "role", "value", "unit", "bound", "text", "mode")
"""The fields of a claim that tell something beside its things."""
STATED = ("predicate", "evidence", "rule", "confidence", *VALUES)
"""The fields of a claim that name no thing: linking leaves them as they are."""


def stated(claim: Claim | LinkedClaim) -> dict[str, Any]:
    """The fields of ``STATED`` with their values, to make a linked claim of a claim or the other way round."""
    return {name: getattr(claim, name) for name in STATED}
