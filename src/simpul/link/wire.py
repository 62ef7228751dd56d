"""Whose words an article carries: a wire agency's own story, one that credits an agency, or neither; corrections."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import any_of, lexicon
from simpul.model import Article

OWN, CREDITED, NEITHER = 0, 1, 2
_TAIL = 200
"""A credit stands in the last so many characters: "(Ant)", "ANTARA/Rina", "Sumber: Antara"."""
_HEAD = 120


def nearness(article: Article) -> int:
    """How near an article is to a wire: ``OWN`` of an agency, ``CREDITED`` to one, or ``NEITHER``."""
    if article.publisher and _publishers().match(article.publisher):
        return OWN
    text = article.text.strip()
    credited = _dateline().search(text[:_HEAD]) or _credit().search(text[-_TAIL:])
    return CREDITED if credited else NEITHER


def corrects(article: Article) -> bool:
    """Whether an article calls itself a correction: "Ralat: …", "Klarifikasi Redaksi", "… (Revisi)"."""
    opening, marked = _corrections()
    title = article.title or ""
    return bool(opening.match(title) or marked.search(title) or opening.match(article.text))


def same_outlet(one: Article, other: Article) -> bool:
    """Whether two articles are known to come from one outlet."""
    return bool(one.publisher and other.publisher) and _plain(one.publisher) == _plain(other.publisher)


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _words(form: str) -> str:
    return any_of(row["words"] for row in lexicon("wire_agencies") if row["form"] == form)


@cache
def _publishers() -> re.Pattern[str]:
    return re.compile(rf"(?i){_words('publisher')}(?!\w)")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"\(\s*(?i:{_words('credit')})(?:/[^()]{{0,30}})?\s*\)")


@cache
def _credit() -> re.Pattern[str]:
    """A bracket, a line of its own, a source line, or "(seperti) dikutip …" near the end."""
    words = rf"(?i:{_words('credit')})"
    name = r"(?:/[^()\n]{0,30})?"
    return re.compile(
        rf"[(\[]\s*(?:[\w.]{{1,20}}/)?{words}{name}\s*[)\]]|^\W*{words}{name}\W*$"
        rf"|(?i:sumber|dikutip(?:\s+dari)?|dilansir(?:\s+dari)?)\s*:?\s*{words}(?!\w)",
        re.MULTILINE,
    )


@cache
def _corrections() -> tuple[re.Pattern[str], re.Pattern[str]]:
    opening = any_of(row["words"] for row in lexicon("copy_words") if row["use"] == "correction")
    marked = any_of(row["words"] for row in lexicon("copy_words") if row["use"] == "marked")
    return re.compile(rf"(?i)\W*{opening}\s*(?:[:\-–—/()\n]|$)"), re.compile(rf"(?i)[(\[]\s*{marked}\s*[)\]]")
