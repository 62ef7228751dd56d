"""Numbers in Indonesian text, in digits and in words; ordinals are no numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpul.data import lexicon

_TORN = (
    r"(?:(?<=[a-z] )|(?<=Rp)|(?<=Rp )|(?<=Rp\.)|(?<=Rp\. ))\d{1,3}(?:\.\d{3})*"
    r"(?:\. |, (?=\d{3}\.)|(?<=\.\d{3}) (?=\d{3}\.\d{3}))\d{3}(?:\.\d{3})*(?![.,]?\d)"
)
"""A space where none belongs: "Rp4, 864.173.000", "9. 967", "Rp10.183 000.000"."""
_DIGITS = rf"{_TORN}|\d{{1,3}}(?:[.,]\d{{3}})+(?:,\d+|\.\d{{1,2}}(?!\d))?|\d+[.,]\d+|\d+/\d+|\d+"
_MONEY_SCALES = {"M": 1e9, "T": 1e12}
"""Letters that scale an amount only behind "Rp" ("Rp 43 M")."""
_RUPIAH_BEFORE = re.compile(r"\bRp\s*\.?\s*$", re.IGNORECASE)
_NO_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:no|nomor|pasal|ayat|bab|rt|rw|jilid|versi|km|jalan|jl|gang|blok|kelas|grade|tipe"
    r"|posisi|peringkat|urutan|desil)[ .]?\s*"
    r"|(?:\bHUT|\bjadi|\btahun)\)?\s+ke\s+"
    r"|(?<!\bRp)[^\W\d_][-–/.](?<!Rp\.)|\d[/.])\Z",
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
    factor: float = 1.0
    """What such a word multiplies the number before it by."""


@cache
def _words() -> dict[str, tuple[str, float]]:
    return {row["word"]: (row["kind"], float(row["value"])) for row in lexicon("number_words")}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words(), key=lambda w: (-len(w), w))
    large = [w for w in words if _words()[w][0] in ("large", "short")]
    one = rf"(?:{'|'.join(w for w in words if _words()[w][0] != 'short')})"
    return re.compile(
        rf"(?:(?<=Rp)|(?<=Rp\.)|(?<=[$–—])|(?<![\w./])(?<!\d,))(?P<digits>{_DIGITS})"
        rf"(?:\s*(?P<scale>{'|'.join(large)})(?P<rounded>an)?\b|\s?(?P<letter>(?-i:[MT]))\b|(?P<an>\s?-?an\b)?)"
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
    if " " in text:
        return int(re.sub(r"\D", "", text))
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        decimal = max(text.rfind("."), text.rfind(","))
        whole, fraction = re.sub(r"[.,]", "", text[:decimal]), text[decimal + 1 :]
        return _tidy(float(f"{whole}.{fraction}"))
    groups = re.split(r"[.,]", text)
    if len(groups) == 1:
        return int(text)
    if len(groups) > 2 and len(groups[-1]) == 2 and all(len(g) == 3 for g in groups[1:-1]):
        return _tidy(float(f"{''.join(groups[:-1])}.{groups[-1]}"))
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
    found: list[Number] = []
    for m in _pattern().finditer(text):
        joined = bool(found) and found[-1].end == m.start() - 1  # "dua-tiga"
        if not joined and _NO_NUMBER_BEFORE.search(text, max(0, m.start() - 12), m.start()):
            continue
        number = _in_words(m) if m["words"] else _in_digits(m, text)
        if number is not None:
            found.append(number)
    return found


def _in_words(m: re.Match[str]) -> Number | None:
    value = parse_words(m["words"])
    kind, factor = _words()[m["words"].lower().split()[-1]]
    if value is None:
        return None
    return Number(m.start(), m.end(), value, bool(m["wordan"]), factor=factor if kind == "large" else 1.0)


def _in_digits(m: re.Match[str], text: str) -> Number | None:
    end, factor = m.end(), 1.0
    if m["scale"]:
        factor = _words()[m["scale"].lower()][1]
    elif m["letter"] and _RUPIAH_BEFORE.search(text, max(0, m.start() - 6), m.start()):
        factor = _MONEY_SCALES[m["letter"]]
    elif m["letter"]:
        end = m.end("digits")
    value = parse_digits(m["digits"], scaled=factor > 1)
    if value is None:
        return None
    return Number(m.start(), end, _tidy(value * factor), bool(m["rounded"] or m["an"]), factor > 1, factor)
