"""Where a tagged phrase begins and ends: in one line, at whole words and brackets, before words that open another."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from simpul.data import words
from simpul.model import Mention

_HALF_WORD = re.compile(r"(?<=\w-)(?!nya\b)\w+|(?<=\d[.,])\d+")
_CLOSING = re.compile(r"\s?\)")
_SIGNS_BEFORE = re.compile(r"[^\w#]*")
_SIGNS_AFTER = re.compile(r"[^\w)%+]+$")
_LAST = re.compile(r"(?:^|\W)(\w+)$")
_COUNTED = re.compile(
    r"(?:^|\W)(?:tahap|tahun|gelombang|angkatan|periode|jilid|edisi|seri|batch|nomor)$", re.IGNORECASE
)
_COUNT = re.compile(
    r"\s(?:ke-?\s?)?(?:\d+(?:/\d+)?|[IVX]+)\b|\s(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|terakhir)\b"
)


def tidied(text: str, mention: Mention) -> Mention | None:
    """The phrase with the rest of its last word ("program-" before "program") and of its last bracket, without other
    lines, signs around it, and words at its end that open another ("rumah singgah bagi"), but with the number of its
    stage ("tahap kedua"); None if nothing is left."""
    start, end = mention.start, mention.end
    if rest := _HALF_WORD.match(text, end):
        end = rest.end()
    if _open(text[start:end]) > 0 and (closing := _CLOSING.match(text, end)):
        end = closing.end()
    start += _SIGNS_BEFORE.match(text[start:end]).end()  # type: ignore[union-attr]
    end = start + len(_cut(text[start:end].partition("\n")[0]))
    if _COUNTED.search(text[start:end]) and (count := _COUNT.match(text, end)):
        end = count.end()
    return replace(mention, start=start, end=end, text=text[start:end]) if end > start else None


def _cut(phrase: str) -> str:
    """The phrase without what cannot end one."""
    while True:
        shorter = _SIGNS_AFTER.sub("", phrase)
        if shorter.endswith(")") and _open(shorter) < 0:
            shorter = shorter[:-1]
        elif _open(shorter) > 0:
            shorter = shorter[: shorter.rindex("(")] or shorter.replace("(", "")
        elif (last := _LAST.search(shorter)) and last.group(1).lower() in _stops():
            shorter = shorter[: last.start()]
        if shorter == phrase:
            return phrase
        phrase = shorter


@cache
def _stops() -> frozenset[str]:
    return words("phrase_stops") | {"dan"}


def _open(phrase: str) -> int:
    return phrase.count("(") - phrase.count(")")
