"""The grammar of a person's name: what stands before and after it, and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from simpul.identity.person_titles import (
    is_degree,
    is_post,
    is_title,
    pieces_of,
    starts_with_post,
    title_notes,
    without_degrees,
    without_titles,
)
from simpul.identity.person_words import balinese, spelled_out
from simpul.identity.spelling import known, plain

_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]|[\"“”]([^\"“”]*)[\"“”]")
_OTHERWISE = re.compile(r"\s+(?:alias|atau|a\.?k\.?a\.?|als\.?)\s+|\s*/\s*")
_NUMBER = re.compile(r"[ivx]{1,5}|\d+|jr|junior|sr|senior")
_SON, _DAUGHTER, _CLAN = {"bin", "ibn"}, {"binti", "binte", "bt", "bnt"}, {"br", "boru", "beru", "bru"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, in lower case.

    ``words`` are the name's own, short forms spelled out where they are certain, ``written`` the same as they stand;
    ``titles`` and ``degrees`` stood before and after it; ``sex`` is "m" or "f" where a title or particle tells it;
    ``parent`` is what follows "bin" or "binti"; ``number`` is that of a dynasty or generation.
    """

    words: tuple[str, ...]
    written: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    sex: str | None = None
    parent: tuple[str, ...] = ()
    number: str | None = None

    @property
    def has_post(self) -> bool:
        """Whether a post stands before the name, so that its first words may belong to the post: "Menteri Sosial X"."""
        return any(is_post(title) for title in self.titles)


def readings(text: str) -> tuple[tuple[PersonName, ...], tuple[PersonName, ...]]:
    """The name, and the other names that stand beside it: "X alias Ahok", "Abdurrahman Wahid (Gus Dur)"."""
    first, *others = [parse(part) for part in _parts(plain(text))]
    return tuple(_shorter(first)), tuple(one for name in others for one in _shorter(name))


def _parts(text: str) -> Iterator[str]:
    outside = " ".join(_BRACKETS.sub(" ", text).split()).rstrip(" .,")
    yield from _OTHERWISE.split(outside if pieces_of(outside) else text)
    for match in _BRACKETS.finditer(text):
        inside = pieces_of(match[1] or match[2] or "")
        if not (all(is_title(p) for p in inside) or starts_with_post(inside)):
            yield " ".join(p.text for p in inside)


def _shorter(name: PersonName) -> Iterator[PersonName]:
    """The name, and without words that a post before it may have taken: unusual ones, so long as two words stay."""
    yield name
    while name.has_post and len(name.words) > 2 and not known(name.words[0]):
        name = replace(name, words=name.words[1:], written=name.written[1:])
        yield name


@lru_cache(maxsize=50_000)
def parse(text: str) -> PersonName:
    """The parts of one name. A text without any name gives a name without words."""
    segments = [pieces for part in plain(text).split(",") if (pieces := pieces_of(part))]
    if not segments:
        return PersonName(())
    titles: list[str] = []
    degrees: list[str] = []
    name = segments[0]
    for segment in segments[1:]:
        if is_degree(segment) or starts_with_post(segment):
            degrees.append("".join(p.text for p in segment))
        else:
            name = [*segment, *name]  # Yudhoyono, Susilo Bambang
    name = without_titles(without_degrees(name, degrees), titles)
    return _named([p.text for p in name], tuple(titles), tuple(degrees))


def _named(tokens: list[str], titles: tuple[str, ...], degrees: tuple[str, ...]) -> PersonName:
    written = tuple(tokens)
    sex = next((sex for title in reversed(titles) if (sex := title_notes("sex").get(title))), None)
    number = tokens.pop() if len(tokens) > 1 and _NUMBER.fullmatch(tokens[-1]) else None
    parent: tuple[str, ...] = ()
    at = next((n for n, t in enumerate(tokens[1:-1], 1) if t in _DAUGHTER or t in _SON), 0)
    if at:
        sex = "f" if tokens[at] in _DAUGHTER else "m"
        parent = tuple(spelled_out([t for t in tokens[at + 1 :] if t not in _SON | _DAUGHTER]))
        tokens = tokens[:at]
    if any(t in _CLAN for t in tokens[1:-1]):
        sex = "f"
        tokens = [t for n, t in enumerate(tokens) if n in (0, len(tokens) - 1) or t not in _CLAN]
    tokens, told = balinese(tokens)
    return PersonName(tuple(spelled_out(tokens)), written, titles, degrees, told or sex, parent, number)
