"""A claim in words, in two languages: what stands in the table of facts beside its subject."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.data.labels import label
from simpul.days import day_words, time_words
from simpul.model import LinkedClaim
from simpul.view.tenures import Tenure

_SCALES = ((10**12, "triliun", "trillion"), (10**9, "miliar", "billion"), (10**6, "juta", "million"))


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in Indonesian and English."""

    id: str
    en: str


def relation(claim: LinkedClaim) -> Words:
    """The predicate in words."""
    return _both("predicate", claim.predicate)


def details(claim: LinkedClaim, tenure: Tenure | None = None) -> tuple[Words, ...]:
    """Everything that the claim says besides its subject and object: title, status, place, value, text, mode.

    With the ``tenure`` that a claim of a post belongs to, also what all articles together show of its time.
    """
    found: list[Words] = []
    if claim.title:
        found.append(_same(claim.title))
    if claim.status:
        found.append(_both("status", claim.status))
    if tenure is not None:
        found += held_when(tenure)
    if claim.role:
        found.append(_both("role", claim.role))
    if claim.value is not None:
        found.append(_value(claim))
    if claim.text and claim.predicate in {"said", "aimsAt", "obstacle"}:
        found.append(_same(f"“{claim.text}”"))
    if claim.mode:
        found.append(_both("mode", claim.mode))
    if claim.place:
        found.append(_same(claim.place.name))
    if claim.about:
        names = ", ".join(node.name for node in claim.about)
        found.append(Words(f"tentang {names}", f"about {names}"))
    if claim.speaker:
        found.append(Words(f"menurut {claim.speaker.name}", f"according to {claim.speaker.name}"))
    return tuple(found)


def support(origins: int, outlets: int) -> Words:
    """How well something is supported: "1 asal, 4 media". Outlets that are not known count as one at least."""
    outlets = max(outlets, 1)
    return Words(
        f"{number(origins)} asal, {number(outlets)} media",
        f"{number(origins, language='en')} {'origin' if origins == 1 else 'origins'}, "
        f"{number(outlets, language='en')} {'outlet' if outlets == 1 else 'outlets'}",
    )


def held_when(tenure: Tenure) -> tuple[Words, ...]:
    """The bounds of a tenure in words ("sejak paling lambat 3 Mei 2019"), those that articles give."""
    last = tenure.last if tenure.last != tenure.first else None
    bounds = (
        (tenure.first, "sejak paling lambat {}", "since {} at the latest"),
        (last, "sekurang-kurangnya sampai {}", "until {} at least"),
        (tenure.over, "berakhir paling lambat {}", "over by {}"),
    )
    return tuple(
        Words(id_.format(day_words(day)), en.format(day_words(day, language="en"))) for day, id_, en in bounds if day
    )


def number(value: int | float | str, *, language: str = "id") -> str:
    """A number with its thousands grouped ("4.300.000.000" in Indonesian, "4,300,000,000" in English)."""
    if isinstance(value, str):
        return value
    whole = int(value) if float(value).is_integer() else value
    english = f"{whole:,}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def amount(value: int | float | str, *, language: str = "id") -> str:
    """A number as newspapers write it ("71 triliun", "82,9 juta"), but never rounded: else with all its digits."""
    if not isinstance(value, str):
        for scale, id_, en in _SCALES:
            scaled = round(value / scale, 3)
            if scaled >= 1:
                exact = round(scaled * scale) == value
                word = en if language == "en" else id_
                return f"{number(scaled, language=language)} {word}" if exact else number(value, language=language)
    return number(value, language=language)


def quantity(value: int | float | str, unit: str, *, language: str = "id") -> str:
    """An amount with its unit: "Rp71 triliun", "82,9 juta orang"."""
    written = amount(value, language=language)
    return f"Rp{written}" if unit == "IDR" else f"{written} {label('unit', unit, language=language)}".strip()


def _value(claim: LinkedClaim) -> Words:
    assert claim.value is not None
    if claim.predicate == "hasStatus":
        return _both("status", str(claim.value))
    if claim.predicate == "hasTime":
        return Words(time_words(str(claim.value)), time_words(str(claim.value), language="en"))
    bound = _both("bound", claim.bound) if claim.bound and claim.bound != "exact" else Words("", "")
    if isinstance(claim.value, str) and claim.text:
        return _same(claim.text)
    unit = claim.unit or ""
    return Words(
        f"{bound.id} {quantity(claim.value, unit)}".strip(),
        f"{bound.en} {quantity(claim.value, unit, language='en')}".strip(),
    )


def _both(scope: str, key: str) -> Words:
    return Words(label(scope, key), label(scope, key, language="en"))


def _same(text: str) -> Words:
    return Words(text, text)
