"""Amounts in an article's text: money, counted things and people, measures and durations, with their bounds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.model import Quantity, TimeExpression
from simpul.nlp.numbers import Number, find_numbers
from simpul.nlp.quantity_bare import counts, unit_before
from simpul.nlp.quantity_units import (
    Unit,
    bound_after,
    bound_before,
    duration,
    noun_after,
    titled_noun_after,
    unit_after,
)

_MONEY_BEFORE = re.compile(r"(?P<idr>\b(?:Rp|IDR)\s*\.?\s*)$|(?P<usd>(?:\bUS\s?\$|\bUSD|\$)\s*)$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"\s*(?:(?P<idr>rupiah)|(?P<usd>dolar(?:\s+(?:AS|Amerika Serikat))?|USD))\b", re.IGNORECASE)
_ONE_SPAN = re.compile(
    r"\b(?:selama|dalam(?: waktu)?|waktu)\s+(?P<span>se(?P<word>jam|hari|minggu|pekan|bulan|tahun))\b", re.IGNORECASE
)
_DASH = re.compile(r"\s*(?:[-–—]|sampai(?: dengan)?|hingga)\s*(?:Rp\.?\s*)?", re.IGNORECASE)
_OR = re.compile(r"\s+atau\s+", re.IGNORECASE)
_LONGEST_DASH = 18
_NO_SPAN = 1000
"""A number from which on a word such as "tahun" after it begins something else."""
_CENTS = re.compile(r",(?:-|00\b)-?")
_RATE = re.compile(
    r"\s*(?:/|\bper\b|\buntuk setiap\b|\bsetiap\b|\btiap\b)\s*"
    r"(?:(?:orang|jiwa|siswa|anak|bulan|tahun|hari|minggu|pekan|tahap|semester|kali|kelompok|keluarga|KPM|KK|ha|hektare?|"
    r"unit|rumah|porsi|ekor|paket|SPPG|dapur|titik|lokasi|lembaga|desa|kelurahan|kampung|pekon|kecamatan|kabupaten|"
    r"sekolah|penerima|peserta|batch|angkatan|warga|kepala)\b)"
    r"(?:\s+(?:keluarga|manfaat|penerima manfaat|didik))?",
    re.IGNORECASE,
)


def find_quantities(text: str, times: Sequence[TimeExpression]) -> list[Quantity]:
    """All amounts, sorted by start; only the low end of a range overlaps another, the range itself.

    Money has the unit "IDR" or "USD"; a duration has an ISO 8601 value and its word as unit. A number that counts with
    no unit after it ("dapur ada 1.083") has the unit of the noun before it, else "", and the rule "quantity.number",
    or "quantity.bare" when written with "ribu", "juta" …. A range ("40-70 lansia") gives its low end, with the bound
    "min", and the whole, with the bound "max" and the value of its high end. Numbers inside ``times`` (those of the
    text) and bare numbers that count nothing are left out.
    """
    dates = [t for t in times if t.rule != "time.month"]
    numbers = [n for n in find_numbers(text) if not any(t.start < n.end and n.start < t.end for t in dates)]
    found: list[Quantity] = []
    skip = -1
    for index, number in enumerate(numbers):
        if number.start < skip:
            continue
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        upper = following if following and _is_range(text, number, following) else None
        quantity = _quantity(text, number, upper, found[-1].end if found else 0)
        if quantity is not None:
            found += _with_low_end(quantity, number, upper)
            skip = quantity.end
    found += [_one_span(m) for m in _ONE_SPAN.finditer(text)]
    return sorted(found, key=lambda q: q.start)


def _one_span(m: re.Match[str]) -> Quantity:
    """ "selama sebulan" → P1M."""
    word = m["word"].lower()
    unit = unit_after(f" {word}", 0)
    value = duration(1, unit.family) if unit else None
    return Quantity(m.start("span"), m.end("span"), value or word, word, "exact", "quantity.duration")


def _is_range(text: str, low: Number, high: Number) -> bool:
    """Whether two numbers are written as one range ("40-70", "Rp1 juta hingga Rp2 juta", "dua atau tiga")."""
    between = text[low.end : high.start]
    if len(between) > _LONGEST_DASH or _low_value(low, high) >= high.value:
        return False
    return bool(_DASH.fullmatch(between)) or (high.value == low.value + 1 and bool(_OR.fullmatch(between)))


def _low_value(low: Number, high: Number) -> int | float:
    """What the low end of a range means: "2-3 juta" → 2000000."""
    scale = 1 if low.scaled or low.value >= high.value / high.factor else high.factor
    value = round(low.value * scale, 6)
    return int(value) if value == int(value) else value


def _with_low_end(quantity: Quantity, low: Number, high: Number | None) -> list[Quantity]:
    """The quantity, and before it the low end of the range that it is."""
    value: int | float | str | None = _low_value(low, high) if high else None
    if value is not None and quantity.rule == "quantity.duration":
        unit = unit_after(f" {quantity.unit}", 0)
        value = duration(float(value), unit.family) if unit else None
    if not value:
        return [quantity]
    return [Quantity(quantity.start, low.end, value, quantity.unit, "min", quantity.rule), quantity]


def _quantity(text: str, number: Number, upper: Number | None, floor: int) -> Quantity | None:
    last = upper or number
    money = _money(text, number, last)
    if money:
        start, end, currency = money
        value, unit, rule = last.value, currency, "quantity.money"
    else:
        found = _unit(text, last)
        if found is None:
            if not (last.scaled or counts(text, last)):
                return None
            unit = unit_before(text, number)
            rule = "quantity.bare" if last.scaled else "quantity.number"
            rule = "quantity.money" if unit == "IDR" else rule
            return _bounded(text, number.start, last.end, last.value, unit, number, upper, floor, rule)
        end_of_number, unit_found = found
        start, end = number.start, unit_found.end
        unit = unit_found.name
        value, rule = last.value, "quantity.noun" if unit_found.family == "noun" else "quantity.counted"
        if unit_found.family.startswith("duration:"):
            span = duration(float(last.value), unit_found.family)
            if span is None:
                return None
            return _bounded(text, start, end, span, unit, number, upper, floor, "quantity.duration")
        if end_of_number > last.end:
            return Quantity(start, end, value, unit, "min", rule)
    return _bounded(text, start, end, value, unit, number, upper, floor, rule)


def _bounded(
    text: str, start: int, end: int, value: int | float | str, unit: str, number: Number, upper: Number | None,
    floor: int, rule: str,
) -> Quantity:  # fmt: skip
    """The quantity widened to its words of bound and to the thing that it is counted by ("/kelompok", "per bulan")."""
    end, after = bound_after(text, end)
    rate = _RATE.match(text, end)
    end = rate.end() if rate else end
    start, before = bound_before(text, start)
    if start < floor:
        start, before = number.start, "exact"
    bound = before if before != "exact" else after
    if bound == "exact" and (number.about or (upper and upper.about)):
        bound = "about"
    if upper is not None:
        bound = "max"
    return Quantity(start, end, value, unit, bound, rule)


def _money(text: str, first: Number, last: Number) -> tuple[int, int, str] | None:
    """(start, end, currency) where the number is an amount of money."""
    before = _MONEY_BEFORE.search(text, max(0, first.start - 6), first.start)
    after = _MONEY_AFTER.match(text, last.end)
    m = before or after
    if m is None:
        return None
    end = after.end() if after else last.end
    cents = _CENTS.match(text, end)
    return before.start() if before else first.start, cents.end() if cents else end, "IDR" if m["idr"] else "USD"


def _unit(text: str, number: Number) -> tuple[int, Unit] | None:
    """The unit after a number, past a "lebih" that stands between them ("20 juta lebih warga")."""
    unit = unit_after(text, number.end)
    if unit and unit.family.startswith("duration:") and number.value >= _NO_SPAN:
        return None  # "82,9 juta tahun ini"
    if unit:
        return number.end, unit
    end, bound = bound_after(text, number.end)
    if bound == "min" and (unit := unit_after(text, end)):
        return end, unit
    unit = noun_after(text, number.end) or titled_noun_after(text, number.start, number.end)
    return (number.end, unit) if unit else None
