"""Names of programmes: a national programme or a described one, with numbers, years and territories.

A name is read as words in one form (``programme_words``). National programmes are told by the open list
(``programme_list``), described ones by their content words: head, object and group, in any order.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from simpul.identity.comparison import Comparison, judged
from simpul.identity.programme_list import programmes, relation
from simpul.identity.programme_parts import ProgramName, content_words, parts_of
from simpul.identity.programme_words import (
    CODE,
    Words,
    alike,
    canonical,
    families,
    form,
    national,
    ordinary,
    spelled,
    tokens_of,
)
from simpul.identity.short_forms import spelled_out
from simpul.identity.territories import Territory, relate

Part = Literal["same", "open", "clash"]
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SCORES = {"same": 0.95, "open": 0.5, "clash": 0.05}


def parse(name: str) -> ProgramName:
    """The parts of a programme's name: "pelatihan menjahit bagi PSK gelombang 2" → its words and the number."""
    return parts_of(_tokens(name))


def compare(left: str, right: str) -> Comparison:
    """Whether two names of programmes mean one programme."""
    a, b = _tokens(left), _tokens(right)
    if a == b and (a or left.casefold().strip() == right.casefold().strip()):
        return judged(1.0, "same words")
    if not a or not b:
        return judged(0.0, "a name without words")
    return _judge(parts_of(_long(a, b)), parts_of(_long(b, a)))


@lru_cache(maxsize=50_000)
def _tokens(name: str) -> Words:
    """The words of a name; a short form in brackets that only repeats the words around it is left out."""
    outside = tokens_of(_BRACKETS.sub(" ", name))
    return tokens_of(_BRACKETS.sub(lambda m: " " if _repeats(outside, tokens_of(m[1])) else f" {m[1]} ", name))


def _repeats(outside: Words, inside: Words) -> bool:
    if len(inside) == 1 and inside[0] not in outside and spelled_out(inside, outside, form("small")) != inside:
        return True
    told, again = parts_of(outside).codes, parts_of(inside).codes
    return bool(told and again) and all(
        code in told or any(code in programmes()[c].near for c in told) for code in again
    )


def _long(tokens: Words, other: Words) -> Words:
    """The words with the short forms that ``other`` spells out; names of national programmes stay."""
    if not set(tokens) - set(other) or any(word.startswith(CODE) for word in national(spelled(tokens))):
        return tokens
    return spelled_out(tokens, other, form("small"), ordinary())


def _families(word: str) -> frozenset[str]:
    return families().get(word, frozenset())


def _judge(left: ProgramName, right: ProgramName) -> Comparison:
    steps = (_programmes(left, right), _numbers(left, right), _years(left, right), _places(left, right))
    if steps[0][0] == "clash":
        return judged(_SCORES["clash"], steps[0][1])
    words = _comparable(left, right)
    parts = [*steps, _words(*words), _crossed(left, right, *words)]
    worst: Part = next((v for v in ("clash", "open") if any(part == v for part, _ in parts)), "same")
    why = tuple(reason for part, reason in parts if reason and (part == worst or worst == "same"))
    return judged(_SCORES[worst], *(why or ("same content words",)))


def _crossed(left: ProgramName, right: ProgramName, *words: frozenset[str]) -> tuple[Part, str]:
    """A territory that only one name tells against a word that only the other tells: Teluk Palu / Teluk Tomini."""
    a, b = _without_alike(words[0] - words[1], words[1] - words[0])
    crossed = (left.places and not right.places and b and not a) or (right.places and not left.places and a and not b)
    told = f"{' '.join(p.label for p in left.places or right.places)} / {' '.join(sorted(a or b))}"
    return ("clash", f"names differ: {told}") if crossed else ("same", "")


def _programmes(left: ProgramName, right: ProgramName) -> tuple[Part, str]:
    if not left.codes or not right.codes:
        return "same", ""
    if left.codes == right.codes:
        notes = [programmes()[code] for code in sorted(left.codes)]
        renamed = "".join(f" (renamed: {p.renamed})" for p in notes if p.renamed)
        return "same", f"one national programme: {', '.join(p.label for p in notes)}{renamed}"
    told = " / ".join(", ".join(programmes()[c].label for c in sorted(n.codes)) for n in (left, right))
    if left.codes & right.codes or any(relation(a, b) == "related" for a in left.codes for b in right.codes):
        return "open", f"related national programmes: {told}"
    return "clash", f"two national programmes: {told}"


def _comparable(left: ProgramName, right: ProgramName) -> tuple[frozenset[str], frozenset[str]]:
    """The content words of both; a national programme that one side only names goes by the nearest of its names."""
    if left.codes and right.codes:
        return left.words | {CODE}, right.words | {CODE}
    if not left.codes and not right.codes:
        return left.words, right.words
    if right.codes:
        return left.words, min(_described(right), key=lambda words: (len(words ^ left.words), sorted(words)))
    return min(_described(left), key=lambda words: (len(words ^ right.words), sorted(words))), right.words


@lru_cache(maxsize=10_000)
def _described(name: ProgramName) -> tuple[frozenset[str], ...]:
    """The content words with each name of the national programme in its place."""
    names = [canonical(spelled(tokens_of(n))) for code in sorted(name.codes) for n in programmes()[code].names]
    return tuple(content_words([*words, *sorted(name.words)], ()) for words in names)


def _words(left: frozenset[str], right: frozenset[str]) -> tuple[Part, str]:
    a, b = _without_alike(left - right, right - left)
    if not a and not b:
        return "same", ""
    if a and b:
        told = f"{' '.join(sorted(a))} / {' '.join(sorted(b))}"
        if "".join(sorted("".join(a))) == "".join(sorted("".join(b))) and abs(len(a) - len(b)) == 1:
            return "same", f"written together and apart: {told}"
        near = len(a) == len(b) == 1 and _families(*a) & _families(*b)
        return ("open", f"near words: {told}") if near and left & right else ("clash", f"words differ: {told}")
    told = " ".join(sorted(a or b))
    if not left or not right:
        return "clash", f"nothing in common: {told}"
    return ("clash", f"only one is {told}") if a | b <= form("apart").keys() else ("open", f"told once only: {told}")


def _without_alike(a: frozenset[str], b: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    pairs = [(x, y) for x in a for y in b if alike(x, y)]
    return a - {x for x, _ in pairs}, b - {y for _, y in pairs}


def _numbers(left: ProgramName, right: ProgramName) -> tuple[Part, str]:
    a, b = left.numbers, right.numbers
    if a == b:
        return "same", ""
    told = " / ".join(" ".join(" ".join(n).strip() for n in sorted(numbers)) or "none" for numbers in (a, b))
    values = [{value for _, value in numbers} for numbers in (a, b)]
    fits = values[0] <= values[1] or values[1] <= values[0]
    return ("open", f"number told once only: {told}") if fits else ("clash", f"numbers differ: {told}")


def _years(left: ProgramName, right: ProgramName) -> tuple[Part, str]:
    a, b = left.years, right.years
    if a == b:
        return "same", ""
    told = " / ".join(" ".join(sorted(years)) or "none" for years in (a, b))
    return ("open", f"year told once only: {told}") if a <= b or b <= a else ("clash", f"years differ: {told}")


def _places(left: ProgramName, right: ProgramName) -> tuple[Part, str]:
    """Territories clash where both names have one that meets none of the other's; one that is left over is open."""
    if not left.places or not right.places:
        told = " ".join(p.label for p in left.places or right.places)
        return ("open", f"territory told once only: {told}") if told else ("same", "")
    sides = [_nearest(left.places, right.places), _nearest(right.places, left.places)]
    parts = [part for part, _ in sides]
    if "clash" in parts:
        return sides[0] if parts == ["clash", "clash"] else ("open", "a further territory told once only")
    return sides[parts.index("open")] if "open" in parts else ("same", "")


def _nearest(places: Collection[Territory], others: Collection[Territory]) -> tuple[Part, str]:
    """How the territory that fits the others worst meets the one of them that it fits best."""
    return max((min((relate(p, q) for q in others), key=_rank) for p in places), key=_rank)


def _rank(met: tuple[Part, str]) -> int:
    return ("same", "open", "clash").index(met[0])
