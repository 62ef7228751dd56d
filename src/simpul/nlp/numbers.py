"""Numbers in Indonesian text, in digits and in words; ordinals are no numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpul.data import lexicon

_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:,\d+|\.\d{1,2}(?!\d))?|\d+[.,]\d+|\d+/\d+|\d+"
_NO_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:no|nomor|pasal|ayat|bab|rt|rw|jilid|versi|km|jalan|jl|gang|blok|kelas|grade|tipe)[ .]?\s*"
    r"|(?<!\bRp)[^\W\d_][-–/.](?<!Rp\.)|\d[/.])$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text; ``about`` when it is written as a rounded one ("2.000-an", "sepuluh ribuan")."""

    start: int
    end: int
    value: int | float
    about: bool = False
    scaled: bool = False
    """Written with "ribu", "juta" …, as only cardinal numbers are."""


@cache
def _words() -> dict[str, tuple[str, float]]:
    return {row["word"]: (row["kind"], float(row["value"])) for row in lexicon("number_words")}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words(), key=lambda w: (-len(w), w))
    large = [w for w in words if _words()[w][0] == "large"]
    one = rf"(?:{'|'.join(words)})"
    return re.compile(
        rf"(?:(?<=Rp)|(?<=Rp\.)|(?<=[$–—])|(?<![\w./])(?<!\d,))(?P<digits>{_DIGITS})(?:\s*(?P<scale>{'|'.join(large)})(?P<rounded>an)?\b|(?P<an>\s?-?an\b)?)"
        rf"|\b(?P<words>{one}(?:\s+{one})*)(?P<wordan>(?<=ribu)an|(?<=juta)an)?\b",
        re.IGNORECASE,
    )


def parse_digits(text: str, *, scaled: bool = False) -> int | float | None:
    """The value of digits with Indonesian or English separators; None where they cannot be read safely.

    ``scaled`` says that a word such as "juta" follows, before which three digits after a comma are decimals.
    """
    if "/" in text:
        above, below = (int(part) for part in text.split("/"))
        return above / below if below and above < below <= 10 else None
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        decimal = max(text.rfind("."), text.rfind(","))
        whole, fraction = re.sub(r"[.,]", "", text[:decimal]), text[decimal + 1 :]
        return _tidy(float(f"{whole}.{fraction}"))
    groups = re.split(r"[.,]", text)
    if len(groups) == 1:
        return int(text)
    thousands = all(len(g) == 3 for g in groups[1:]) and groups[0] != "0"
    if len(groups) > 2 or (thousands and (dots or not scaled)):
        return int("".join(groups)) if thousands else None
    return _tidy(float(f"{groups[0]}.{groups[1]}"))


def parse_words(text: str) -> int | float | None:
    """The value of number words ("dua puluh lima", "seribu lima ratus"); None where they are no one number."""
    total, group, last, scale = 0.0, 0.0, 0.0, float("inf")
    previous = ""
    for word in text.lower().split():
        kind, value = _words()[word]
        if kind in ("digit", "whole") and previous not in ("", "small", "large", "one", "hundred"):
            return None
        if kind in ("digit", "whole"):
            group, last = group + value, value
        elif kind == "teen":
            group, last = group - last + last + 10, 0
        elif kind == "small":
            group, last = group - last + last * value, 0
        elif kind == "half":
            group += value
        elif kind == "one":
            total += value
        elif value >= scale:
            return None
        else:
            total, group, last, scale = total + (group or 1) * value, 0.0, 0.0, value
        previous = "hundred" if word == "seratus" else kind
    return _tidy(total + group)


def _tidy(value: float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def find_numbers(text: str) -> list[Number]:
    """All cardinal numbers of ``text``, sorted by start."""
    found = []
    for m in _pattern().finditer(text):
        if _NO_NUMBER_BEFORE.search(text, max(0, m.start() - 12), m.start()):
            continue
        if m["words"]:
            value, about, scaled = parse_words(m["words"]), bool(m["wordan"]), False
        else:
            scaled = bool(m["scale"])
            value, about = parse_digits(m["digits"], scaled=scaled), bool(m["rounded"] or m["an"])
            if value is not None and scaled:
                value = _tidy(value * _words()[m["scale"].lower()][1])
        if value is not None:
            found.append(Number(m.start(), m.end(), value, about, scaled))
    return found
