"""Findings on stderr, and what they mean for the exit status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from simpul.cli.guard import note
from simpul.model import Finding

LABELS = {"violation": "pelanggaran · violation", "warning": "peringatan · warning", "info": "catatan · note"}


def line(finding: Finding) -> str:
    """One finding on one line, Indonesian first."""
    where = finding.source or finding.article or ""
    text = " ".join(f"{finding.message_id} · {finding.message_en}".split())
    return f"{LABELS[finding.severity]} [{finding.code}] {where}: {text}"


def tell(findings: Sequence[Finding], *, each: int = 3, more: str = "") -> None:
    """The findings one by one, violations first, at most ``each`` of a code; ``more`` says where the rest is."""
    order = ("violation", "warning", "info")
    told: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda finding: order.index(finding.severity)):
        told[finding.code] += 1
        if told[finding.code] <= each:
            note(line(finding))
    for code, number in told.items():
        if number > each:
            note(f"… [{code}] {number - each} lagi · more{': ' + more if more else ''}")


def tell_counts(findings: Iterable[Finding]) -> None:
    """How many findings of each code, on one line."""
    counts = Counter(finding.code for finding in findings)
    if counts:
        note("catatan · notes: " + ", ".join(f"{code} ×{number}" for code, number in sorted(counts.items())))


def violations(findings: Iterable[Finding]) -> int:
    """How many findings are violations."""
    return sum(finding.severity == "violation" for finding in findings)
