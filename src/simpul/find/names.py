"""The grammar of an Indonesian person's name: gelar before and after, particles, initials, and how far a name runs.

Every function works on characters of the text, so that it does not matter how a tokenizer cuts "S.Sos." or "M. Yusuf".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from simpul.data import words
from simpul.find.name_score import token_score
from simpul.model import Document

CAPITALISED = r"(?=[A-ZÀ-ÞŠŽ])[^\W\d_]+(?:['’`‘ʼ][^\W\d_]+)*(?:-(?=[A-ZÀ-Þ])[^\W\d_]+(?:['’`‘ʼ][^\W\d_]+)*)*"
INITIAL = r"(?:[A-Z]|Moh|Muh|Mohd|Abd|Ach|Ahd|Sy|Hi|Hj|St|Nur)\.(?=\s?[A-Z])"
PARTICLE = r"(?:bin|binti|bt|al|el|as|ar|an|de|da|van|von|der|dos)(?=\s+[A-Z])|(?:al|as|ar|an|el)-[A-Z][^\W\d_]+"
NICKNAME = r"(?:['‘][A-Z][^\W\d_]+['’](?=\s[A-Z])|\"[A-Z][^\W\d_]+\"(?=\s[A-Z]))"
TOKEN = re.compile(rf"(?<![\w’'-])(?:{INITIAL}|{CAPITALISED})")
JOINED = re.compile(rf"(?:(?<=\.)\s?|[ \u00a0]+)(?:{INITIAL}|{NICKNAME}|{PARTICLE}|{CAPITALISED})")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name and its gelar: ``prefix`` "Dr. H.", ``suffix`` "S.Sos., M.Si."; None where there is none."""

    prefix: str | None
    name: str
    suffix: str | None


@cache
def before_pattern() -> re.Pattern[str]:
    """Gelar that stand before a name, at least one, up to where the name starts."""
    forms = {form for g in words("gelar_before") for form in _cases(g)}
    alternatives = "|".join(sorted((re.escape(f) for f in forms), key=lambda f: (-len(f), f)))
    return re.compile(rf"(?<![\w.])(?:(?:{alternatives})(?:\.\s*|\s+))+(?=[A-ZÀ-Þ'])")


@cache
def after_pattern() -> re.Pattern[str]:
    """Gelar that stand after a name, at least one, with the comma or blank before each."""
    alternatives = "|".join(sorted({_degree(g) for g in words("gelar_after")}, key=lambda f: (-len(f), f)))
    return re.compile(rf"(?:(?:\s*,\s*|\.?\s+|(?<=\.))(?:{alternatives})(?:\.(?!\w)|(?!\w))(?:\s?\(K\))?)+")


def _cases(gelar: str) -> tuple[str, ...]:
    return (gelar, gelar.upper()) if len(gelar) < 2 or "." in gelar else (gelar, gelar.upper(), gelar.lower())


def _degree(gelar: str) -> str:
    first, *rest = gelar.split(".")
    if not rest:
        return re.escape(gelar)
    dotted = re.escape(first) + r"\.\s?(?i:" + r"\.?\s?".join(map(re.escape, rest)) + ")"
    return f"{dotted}|{re.escape(''.join([first, *rest]))}|{re.escape(' '.join([first, *rest]))}"


def split_gelar(text: str) -> Name:
    """The name without gelar, and the gelar before and after it: "Dr. H. Budi Santoso, S.Sos." -> Budi Santoso."""
    text = text.strip()
    head = before_pattern().match(text)
    start = head.end() if head else 0
    tail = next((m for m in after_pattern().finditer(text, start) if m.end() == len(text) and m.start() > start), None)
    end = tail.start() if tail else len(text)
    prefix = text[:start].strip() or None
    suffix = text[end:].strip(" ,") or None
    return Name(prefix, text[start:end].strip(" ,"), suffix)


def gelar_start(text: str, start: int) -> int:
    """Where the gelar begin that stand directly before ``start`` (``start`` itself when there are none)."""
    window = max(0, start - 40)
    for match in before_pattern().finditer(text, window, min(len(text), start + 1)):
        if match.end() == start:
            return match.start()
    return start


def gelar_end(text: str, end: int) -> int:
    """Where the gelar end that stand directly after ``end`` (``end`` itself when there are none)."""
    match = after_pattern().match(text, end)
    return match.end() if match else end


def run_spans(text: str, start: int) -> tuple[tuple[int, int], ...]:
    """The words of the capitalised run that starts at ``start``: capitals, initials, particles, quoted nicknames."""
    match = TOKEN.match(text, start)
    spans = []
    while match:
        begin = match.start() + len(match.group()) - len(match.group().lstrip())
        spans.append((begin, match.end()))
        match = JOINED.match(text, match.end())
    return tuple(spans)


def name_end(document: Document, token_index: int) -> int:
    """Index after the last token of the name that starts at this token, gelar after it included.

    The name runs over capitalised words, particles and initials and stops before a word that is no part of names
    ("Dinas", "Kamis"). A token that starts no name gives its own index.
    """
    text, tokens = document.text, document.tokens
    start = tokens[token_index].start
    head = before_pattern().match(text, start)
    end = start
    for begin, stop in run_spans(text, head.end() if head else start):
        if token_score(text[begin:stop]) < -1:
            break
        end = stop
    if end == start:
        return token_index
    end = gelar_end(text, end)
    index = token_index
    while index < len(tokens) and tokens[index].start < end:
        index += 1
    return index


def looks_like_name(tokens: Sequence[str]) -> bool:
    """Whether these words alone make a believable person's name: one is a known name, none is an ordinary word."""
    scores = [token_score(token) for token in tokens]
    return bool(scores) and min(scores) > -1 and max(scores) >= 1
