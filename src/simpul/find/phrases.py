"""How far a noun phrase runs from its head word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from simpul.data import words
from simpul.model import Token

T = TypeVar("T")
Heads = Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]
"""Head words by their first word."""
WORD = re.compile(r"[^\W_](?:[\w.'’-]*\w)?$")
_VERB = re.compile(r"(?:me(?:m|n|ng|ny|l|r|w|y)?|di|ber|ter)[a-z]{3,}$")
_ORDER = frozenset(
    {"tahun", "tahap", "angkatan", "gelombang", "batch", "nomor", "no", "jilid", "edisi", "ke", "tingkat"}
)


def is_word(token: Token) -> bool:
    """True for words and abbreviations, false for signs and plain numbers."""
    return bool(WORD.match(token.text)) and not token.text[0].isdigit()


def looks_verbal(text: str) -> bool:
    """True for a lower-case word with a verb's prefix that no lexicon keeps in noun phrases."""
    return text.islower() and text not in words("phrase_keeps") and bool(_VERB.match(text))


def stops(token: Token) -> bool:
    """True where a noun phrase cannot go on."""
    return not is_word(token) or token.text.lower() in words("phrase_stops") or looks_verbal(token.text)


def adjacent(left: Token, right: Token) -> bool:
    """True when only a space parts two tokens (no line break)."""
    return right.start - left.end <= 1


def index_heads(heads: Mapping[str, T]) -> Heads[T]:
    """Head words with their values, ready for ``head_at``: by first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for head, value in heads.items():
        parts = tuple(head.split())
        index.setdefault(parts[0], []).append((parts, value))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


def head_at(tokens: Sequence[Token], index: int, heads: Heads[T]) -> tuple[int, T] | None:
    """How many tokens the longest head at ``index`` has, and its value; None where none stands there."""
    for parts, value in heads.get(tokens[index].text.lower(), ()):
        if tuple(t.text.lower() for t in tokens[index : index + len(parts)]) == parts:
            return len(parts), value
    return None


def phrase_end(tokens: Sequence[Token], head: int, text: str, *, most: int = 8) -> int:
    """Index after the last token of the noun phrase whose head ends before token ``head``.

    A capitalised phrase ends where capitals end; a lower-case one may run into one name, then stops.
    """
    first = head
    named = False
    while head < len(tokens) and head - first < most:
        token, last = tokens[head], tokens[head - 1]
        if "\n" in text[last.end : token.start] or token.start - last.end > 2:
            break
        lower = token.text.lower()
        if token.text in {"/", "&", "-"} and head + 1 < len(tokens) and is_word(tokens[head + 1]):
            head += 1
            continue
        if lower in {"dan", "&"}:
            if not _joins(tokens, head, first):
                break
            head += 1
            continue
        if token.text.isdigit() and (last.text.lower() in _ORDER or (named and len(token.text) <= 4)):
            head += 1
            continue
        if stops(token) and not (token.text[0].isupper() and is_word(token) and lower not in words("phrase_stops")):
            break
        capital = token.text[0].isupper()
        if named and not capital and lower not in _ORDER:
            break
        named = named or capital
        head += 1
    while head > first and tokens[head - 1].text.lower() in {*_ORDER - {"tingkat"}, "dan", "&", "/", "-"}:
        head -= 1
    return head


def _joins(tokens: Sequence[Token], index: int, first: int) -> bool:
    """True when "dan" at ``index`` joins two words of one phrase (both capitalised, or right behind the head)."""
    if index + 1 >= len(tokens) or stops(tokens[index + 1]):
        return False
    left, right = tokens[index - 1].text, tokens[index + 1].text
    if left[0].isupper():
        return right[0].isupper()
    return right[0].islower() and index - first == 1
