"""All claims as one flat table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from simpul.data.labels import label
from simpul.model import LinkedClaim, Node

COLUMNS = (
    "claim", "article", "article_iri", "origin_iri", "title", "date", "publisher", "url",
    "predicate", "predikat",
    "subject", "subject_type", "subject_kind", "subject_code", "subject_codes", "subject_iri",
    "object", "object_type", "object_kind", "object_code", "object_codes", "object_iri",
    "place", "place_code", "place_codes", "place_iri",
    "post", "status", "role", "value", "bound", "unit", "text", "mode", "about",
    "speaker", "speaker_iri",
    "evidence", "sentence", "start", "end", "rule", "confidence",
)  # fmt: skip

#: A spreadsheet runs a cell that starts like this; an apostrophe before it makes it text again.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def claims_csv(claims: Iterable[LinkedClaim], *, bom: bool = False) -> bytes:
    """One line a claim, sorted by article date, article and place in the text; UTF-8, RFC 4180 line ends.

    ``bom`` puts a byte order mark first, so that Excel reads the letters right. Text that a spreadsheet would run as
    a formula gets an apostrophe in front. ``start`` and ``end`` are characters of the article's text.
    """
    return (header() + claim_lines(claims)).encode("utf-8-sig" if bom else "utf-8")


def header() -> str:
    """The names of the columns as a line."""
    return _lines([COLUMNS])


def claim_lines(claims: Iterable[LinkedClaim]) -> str:
    """The lines of some claims: those of one article lie together in the whole table."""
    return _lines([cell(value) for value in claim_row(claim)] for claim in sorted(claims, key=order))


def _lines(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def order(claim: LinkedClaim) -> tuple[str, str, int, int, str]:
    """By what claims are sorted in a table: date, article, place in its text."""
    date = claim.article.date.isoformat() if claim.article.date else ""
    return (date, claim.article.id, claim.evidence.start, claim.evidence.end, claim.iri)


def claim_row(claim: LinkedClaim) -> tuple[object, ...]:
    """A claim's values in the order of ``COLUMNS``; None where there is none."""
    article, evidence = claim.article, claim.evidence
    return (
        claim.iri, article.id, claim.article_iri, claim.origin_iri, article.title,
        article.date.isoformat() if article.date else None, article.publisher, article.url,
        claim.predicate, label("predicate", claim.predicate),
        *_thing(claim.subject),
        *_thing(claim.object),
        *_place(claim.place),
        claim.title, claim.status, claim.role, claim.value, claim.bound, claim.unit, claim.text, claim.mode,
        "; ".join(node.name for node in claim.about),
        *((claim.speaker.name, claim.speaker.iri) if claim.speaker else (None, None)),
        evidence.text, claim.sentence, evidence.start, evidence.end, claim.rule, claim.confidence,
    )  # fmt: skip


def shown(node: Node) -> tuple[object, ...]:
    """All that the table shows of a node."""
    return _thing(node)


def _thing(node: Node | None) -> tuple[str | None, ...]:
    return (node.name, node.type, node.kind, node.code, codes_text(node), node.iri) if node else (None,) * 6


def _place(node: Node | None) -> tuple[str | None, ...]:
    return (node.name, node.code, codes_text(node), node.iri) if node else (None,) * 4


def codes_text(node: Node) -> str | None:
    """A place's codes in other lists in one cell: "bps:3374; geonames:1627893"."""
    return "; ".join(f"{name}:{code}" for name, code in node.codes) or None


def cell(value: object) -> object:
    """A value as a spreadsheet may read it: never a formula, None as an empty cell."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return "" if value is None else value
