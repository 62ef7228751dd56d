"""Numbers without a unit after them: which ones count something, and what, by the words around them."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import any_of, lexicon
from simpul.nlp.numbers import Number
from simpul.nlp.quantity_units import bound_before

_REACH = 60
_SAYS = re.compile(
    r"\b(?:sebanyak|sejumlah|berjumlah|sebesar|senilai|seluas|mencapai|menembus|total\w*|jumlah(?:nya)?|saat ini"
    r"|sekarang|sasaran|target|kapasitas|kuota|ada|terdapat|tercatat|menjadi|jadi|baru|sudah|telah|cuma|hanya|semula|tepatnya"
    r"|diikuti(?: oleh)?)\s+$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+(?:yang|bagi|lagi|lainnya|di\s?antaranya|dalam tahap)\b", re.IGNORECASE)
_APART = re.compile(r"\s*(?:WIB|WITA?|pagi|siang|sore|malam)\b|\s*[:°]|\s*[A-Za-z/]+/[A-Za-z]|[A-Za-z]")
_PARAGRAPH = re.compile(r"\b(?:ayat|pasal|huruf|angka|poin)\s*\(?\s*$", re.IGNORECASE)
_LISTED = re.compile(r"\(\s*[\d.]+\s*\)")
_ITEM_END = re.compile(r"\s*[,;]|\s+(?:dan|lalu|serta)\b")
_SCHOOLS = re.compile(r"\s+(?:(?:SD|SMP|SMA|SMK|TK|PAUD)\s+)?")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_MONEY = r"dana|anggaran|biaya|uang|hibah|pagu|insentif|modal|APBN|APBD"
_SMALLEST_SUM = 100_000
_LONGEST_PLAIN = 7
_THOUSAND = 1000


def counts(text: str, number: Number) -> bool:
    """Whether a number in digits with no unit after it counts something, by its shape and the words around it."""
    before = text[max(0, number.start - _REACH) : number.start]
    if not _cardinal(text, number) or _PARAGRAPH.search(before) or _APART.match(text, number.end):
        return False
    return (
        ("." in text[number.start : number.end] and number.value >= _THOUSAND)
        or bound_before(text, number.start)[1] in ("about", "min")
        or bool(_SAYS.search(before) or _GOES_ON.match(text, number.end))
        or _follows_kind(text, number, before)
        or _in_list(text, number)
    )


def _cardinal(text: str, number: Number) -> bool:
    """Whether the digits can be a count: no time of day ("10.00"), code ("081234"), decade ("1990-an") or fraction."""
    digits = text[number.start : number.end]
    plain = digits.isdigit()
    if not digits[0].isdigit() or number.value != int(number.value):
        return False
    if plain and (len(digits) > _LONGEST_PLAIN or digits[0] == "0"):
        return False
    return not (("." in digits and number.value < _THOUSAND) or (number.about and "." not in digits))


def _follows_kind(text: str, number: Number, before: str) -> bool:
    """An item of a list that names what it counts first: "masker 2, sabun 3"."""
    kind = _last_kind(before)
    if kind is None or kind["money"] or not _SCHOOLS.fullmatch(before, kind.end()) or kind["kind"].istitle():
        return False
    return bool(_ITEM_END.match(text, number.end)) or (number.value >= 10 and text[number.end : number.end + 1] in ".)")


def _in_list(text: str, number: Number) -> bool:
    """One of several numbers in brackets: "Blora (21), Cilacap (16)"."""
    if text[number.start - 1 : number.start] != "(" or text[number.end : number.end + 1] != ")":
        return False
    around = text[max(0, number.start - 40) : number.start - 1], text[number.end + 1 : number.end + 40]
    return any(_LISTED.search(side) for side in around)


@cache
def _kinds() -> dict[str, str]:
    """Unit by its surface, for the nouns that a number may follow; schools and places mostly say where."""
    families, schools = ("person", "household", "institution", "item"), ("SD", "SMP", "SMA", "SMK", "TK", "PAUD")
    rows = [r for r in lexicon("units") if r["family"] in families and r["unit"] not in schools]
    return {r["surface"].lower(): r["unit"] for r in rows}


@cache
def _kind_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:(?P<money>{_MONEY})|(?P<kind>{any_of(_kinds())}))(?![\w-])", re.IGNORECASE)


def _last_kind(before: str) -> re.Match[str] | None:
    found = list(_kind_pattern().finditer(before))
    return found[-1] if found else None


def unit_before(text: str, number: Number) -> str:
    """The unit of the noun that a number comes after in its sentence ("jumlah SPPG ada 1.083"), else ""."""
    before = _SENTENCE_END.split(text[max(0, number.start - _REACH) : number.start])[-1]
    last = _last_kind(before)
    if last is None:
        return ""
    if last["money"]:
        return "IDR" if number.value >= _SMALLEST_SUM else ""
    return _kinds()[" ".join(last["kind"].lower().split())]
