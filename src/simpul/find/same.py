"""When two names of one article are one thing: one small rule a type."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from simpul.data import alternation, lexicon, words
from simpul.find.names import split_gelar
from simpul.find.org_names import expand
from simpul.gazetteer import official_spelling
from simpul.gazetteer.names import name_key
from simpul.model import EntityType, Mention

_PLACE_HEAD = re.compile(rf"^(?:{alternation('name_leads', 'word', type='place')}\s+)+", re.I)
_LANDMARKS = frozenset(row["word"] for row in lexicon("place_words") if row["use"] == "bare")
_LEVELS = frozenset(row["word"] for row in lexicon("name_leads") if row["type"] == "level")
_PROGRAM_LEAD = re.compile(rf"^(?:{alternation('name_leads', 'word', type='program')}\s+)+", re.I)
_TWICE = re.compile(r"\b(\w{3,})-\1\b", re.I)
_LEGAL = re.compile(r"^(?:PT|Perum|Perseroan Terbatas)\.?\s+(?=\w)|,?\s+(?:Tbk|Persero)\b\.?", re.I)
"""Legal forms of companies, which their names are given with and without: "PT Bank Jakarta Tbk"."""
_GROUP_LEAD = re.compile(rf"^{alternation('name_leads', 'word', type='group')}\s+", re.I)


@lru_cache(maxsize=65536)
def key(type_: EntityType, text: str) -> str:
    """The name in the form in which names of this type are compared."""
    flat = " ".join(text.split())
    if type_ == "Person":
        flat = split_gelar(flat).name or flat
    elif type_ == "Organization":
        flat = _LEGAL.sub("", expand(flat)) or flat
    elif type_ == "Place":
        flat = _other_names().get(name_key(flat)) or official_spelling(flat)
        return _with_full_head(re.findall(r"[\w']+", flat.lower()))
    elif type_ == "Program":
        flat = _TWICE.sub(r"\1", _PROGRAM_LEAD.sub("", flat) or flat)
    elif type_ == "Group":
        flat = _canonical_group((_GROUP_LEAD.sub("", flat) or flat).lower())
    return " ".join(re.findall(r"[\w']+", flat.lower()))


@cache
def _other_names() -> Mapping[str, str]:
    """What else a place is called, without spaces and signs -> its name: "jogja" -> "Yogyakarta"."""
    return {name_key(r["other"]): r["name"] for r in lexicon("place_names_other") if r["how"] != "split"}


@cache
def _full_heads() -> Mapping[str, str]:
    return {row["word"]: row["value"] for row in lexicon("place_words") if row["use"] == "head"}


def _with_full_head(name: Sequence[str]) -> str:
    """The words of a place's name with its head in one form: "jl pemuda" -> "jalan pemuda"."""
    for length in range(min(3, len(name) - 1), 0, -1):
        head = _full_heads().get(" ".join(name[:length]))
        if head:
            return " ".join([head, *name[length:]])
    return " ".join(name)


def _canonical_group(name: str) -> str:
    for row in lexicon("group_names"):
        if name == row["name"] or name.startswith(row["name"] + " "):
            return row["canonical"] + name[len(row["name"]) :]
    return name


def same(left: Mention, right: Mention) -> bool:
    """True when ``left`` (the longer name) and ``right`` can be one thing. Both have one type."""
    a, b = key(left.type, left.text), key(right.type, right.text)
    return a == b or (bool(a and b) and _RULES[left.type](left, right, a.split(), b.split()))


def _person(_l: Mention, _r: Mention, long: list[str], short: list[str]) -> bool:
    rest = iter(long)
    return bool(short) and len(short[0]) > 2 and all(word in rest for word in short)


_NATION = (["ri"], ["indonesia"], ["republik", "indonesia"])
"""What a body's name of one word is given with and without: "Ombudsman RI"."""
_PARLIAMENT = ["dewan", "perwakilan", "rakyat"]
"""Not the same as a "Dewan Perwakilan Rakyat Daerah", though that name begins like this one."""


def _organization(_l: Mention, right: Mention, long: list[str], short: list[str]) -> bool:
    if len(short) == 1 and long[0] == short[0] and long[1:] in _NATION:
        return True
    if (len(short) < 2 and len(right.text.split()) < 2) or short == ["pemerintah", "pusat"]:
        return False
    if long[: len(short)] == short:
        return short != _PARLIAMENT or long[len(short)] != "daerah"
    plain_long, plain_short = ([w for w in ws if w not in _LEVELS] for ws in (long, short))
    levels_long, levels_short = (set(ws) & {"provinsi", "kota", "kabupaten"} for ws in (long, short))
    return plain_long == plain_short and (not levels_long or not levels_short or levels_long == levels_short)


def _place(left: Mention, right: Mention, long: list[str], short: list[str]) -> bool:
    heads = [bool(_PLACE_HEAD.match(m.text)) for m in (left, right)]
    bare_long, bare_short = (_PLACE_HEAD.sub("", " ".join(ws)).replace(" ", "") for ws in (long, short))
    if bare_long != bare_short:
        one = left.kind == right.kind and left.kind in ("facility", "other") and len(short) > 1
        return (one and long[: len(short)] == short) or _landmark(left, right, long, short)
    return left.kind == right.kind or not all(heads)


def _landmark(left: Mention, right: Mention, long: list[str], short: list[str]) -> bool:
    """Whether the shorter name only leaves out what sort of thing it is: "Gunung Merapi", "Merapi"."""
    loose = {None, "other", "facility"}
    return long[0] in _LANDMARKS and long[1:] == short and {left.kind, right.kind} <= loose


def _program(left: Mention, _r: Mention, long: list[str], short: list[str]) -> bool:
    if len(short) == 1:
        return long[0] == short[0] and left.text.split()[-1][0].islower()
    return long[0] == short[0] and set(short) <= set(long)


def _group(_l: Mention, _r: Mention, long: list[str], short: list[str]) -> bool:
    return long[: len(short)] == short and " ".join(short) not in words("group_apart")


def _skill(_l: Mention, _r: Mention, _long: list[str], _short: list[str]) -> bool:
    return False


_RULES: dict[EntityType, Callable[[Mention, Mention, list[str], list[str]], bool]] = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
    "Program": _program,
    "Group": _group,
    "Skill": _skill,
}
