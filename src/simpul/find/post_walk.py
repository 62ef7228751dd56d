"""From a title's head onwards: the rest of the title, its body or place, and what ends the phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from simpul.data import used_for
from simpul.find.name_score import word_kind
from simpul.find.names import before_pattern
from simpul.find.person_cues import honorific_before
from simpul.find.person_runs import rank_pattern
from simpul.find.title_fields import LOCAL, field_end, land_at
from simpul.find.titles import Title
from simpul.model import Span

End = Literal["person", "pointer", "title", "stop"]
_POINTER = re.compile(r"(?:itu|ini|tersebut)\b")
_PERIOD = re.compile(
    r"(?:periode|masa jabatan|sejak tahun|sejak|tahun)?\s*\(?((?:19|20)\d\d)\s*"
    r"(?:-|–|hingga|sampai(?: dengan)?)\s*((?:19|20)\d\d|sekarang)\)?"
)
_YEARS = re.compile(r"(?:periode|tahun)\s+(?:19|20)\d\d")
_BRACKET = re.compile(r"\([^()]{1,80}\)")
_WORD = re.compile(r"(?:(?:Prov|Kab|Kec|Kel|No|St|Jl)\.|[\w’'&–-]+(?:\.\w+)*)")
_ASIDE = re.compile(r"(?:sebagai|yang|selaku)\s[^,.;:\"“”]{3,120},\s+")
_LINK = re.compile(r"(?:sekaligus|merangkap|yang juga(?: selaku| sebagai| merupakan)?|juga|dan|serta|atau|/)$")
_STAFF = re.compile(
    r"(?i)^(?:staf|juru|jubir|utusan|penasi?[eh]+at|sekretaris|asisten|ajudan|tenaga|tim|kepala staf)\b"
)


class Ranged(Protocol):
    """Anything with a start and an end: a mention or an occurrence."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""


@dataclass(frozen=True, slots=True)
class Index:
    """Persons, bodies, places and titles of one text by where they start."""

    text: str
    heads: Sequence[Title]
    persons: Mapping[int, Span]
    bodies: Mapping[int, Span]
    places: Mapping[int, Span]
    titles: Mapping[int, int]
    """Start of a title with its status word → its number."""


@dataclass(slots=True)
class Walk:
    """Where a phrase led. ``title_end`` ends the title's own words; ``end`` ends the phrase."""

    title_end: int
    end: int
    stop: End = "stop"
    body: Span | None = None
    place: Span | None = None
    person: Span | None = None
    following: int | None = None
    last_year: int | None = None
    closed: bool = False
    territorial: bool = False
    strange: bool = False
    """Whether a capitalised word was passed that neither a body, a place nor the title explains."""
    absorbed: list[int] = field(default_factory=list)
    """Numbers of titles that are words of this one ("Staf Khusus Presiden")."""


def starts(items: Sequence[Ranged]) -> dict[int, Span]:
    """Longest item by start."""
    found: dict[int, Span] = {}
    for item in items:
        if item.start not in found or found[item.start].end < item.end:
            found[item.start] = Span(item.start, item.end)
    return found


def person_at(index: Index, position: int) -> Span | None:
    """The person named at this place, past gelar, ranks and forms of address."""
    for _ in range(4):
        if position in index.persons:
            return index.persons[position]
        for pattern in (before_pattern(), rank_pattern(), honorific_before()):
            match = pattern.match(index.text, position)
            if match and match.end() > position:
                position = match.end()
                while position < len(index.text) and index.text[position] in " \u00a0,":
                    position += 1
                break
        else:
            return None
    return index.persons.get(position)


def walk(index: Index, title: Title, limit: int) -> Walk:
    """Follow the phrase of a title up to ``limit``, the end of its sentence."""
    text, state, at = index.text, Walk(title.end, title.end, territorial=title.kind == "territorial"), title.end
    while at < limit and at - title.end < 260:
        if text[at] in " \u00a0":
            at += 1
            continue
        if at > title.end and (step := _ending(index, state, at)):
            return step
        following = _step(index, state, at, title)
        if following is None:
            break
        at = following
    return state


def _ending(index: Index, state: Walk, at: int) -> Walk | None:
    """The finished walk where a person, a pointing word or another title stands here."""
    text = index.text
    if person := person_at(index, at):
        state.stop, state.person, state.end = "person", person, person.end
        return state
    unsure = state.strange and state.territorial
    if (pointer := _POINTER.match(text, at)) and not unsure:
        state.stop, state.end = "pointer", pointer.end()
        return state
    if at in index.titles and not unsure and _LINK.search(text[state.end : at].strip()):
        state.stop, state.following = "title", index.titles[at]
        return state
    return None


def _other_title(index: Index, state: Walk, at: int, title: Title) -> int | None:
    """Past a title that is part of this one's words; None where another post begins."""
    number = index.titles[at]
    other = index.heads[number]
    adjacent = not state.closed and not index.text[state.end : other.outer].strip()
    staff = _STAFF.match(index.text[title.start : title.end]) and other.kind in ("territorial", "minister")
    if not adjacent or not (staff or other.kind in ("head", "weak")):
        return None
    state.absorbed.append(number)
    state.title_end = state.end = other.end
    return other.end


def _step(index: Index, state: Walk, at: int, title: Title) -> int | None:
    """Where the walk goes on after what stands here; None where the phrase ends."""
    text = index.text
    for spans, name in ((index.bodies, "body"), (index.places, "place")):
        if at in spans:
            if getattr(state, name) is None:
                setattr(state, name, spans[at])
            state.closed, state.end = True, spans[at].end
            return spans[at].end
    if title.kind in LOCAL and (land := land_at(text, at)):
        state.place, state.closed, state.end = state.place or land, True, land.end
        return land.end
    if period := _PERIOD.match(text, at) or _YEARS.match(text, at):
        years = [int(y) for y in re.findall(r"\d{4}", period.group()) if "sekarang" not in period.group()]
        state.last_year, state.closed, state.end = max(years, default=None), True, period.end()
        return period.end()
    if bracket := _BRACKET.match(text, at):
        inner = person_at(index, at + 1)
        if inner:
            state.stop, state.person = "person", inner
            return None
        return bracket.end()
    if at in index.titles:
        return _other_title(index, state, at, title)
    field = field_end(text, at, title)
    if field and (field.sure or field.end + 1 in index.bodies or person_at(index, field.end + 1)):
        state.title_end = state.end = field.end
        return field.end
    if text[at] in ",/":
        return _past_comma(index, at)
    word = _WORD.match(text, at)
    if not word:
        return None
    if (aside := _ASIDE.match(text, at)) and person_at(index, aside.end()):
        state.closed = True
        return aside.end()
    return _past_word(state, word, title)


def _past_comma(index: Index, at: int) -> int | None:
    """Past a comma before a person, a body, a place, another title, a field of a body, or an aside before a person."""
    text = index.text
    after = at + 1
    while after < len(text) and text[after] in " \u00a0":
        after += 1
    if person_at(index, after) or after in index.bodies or after in index.places or after in index.titles:
        return after
    if (aside := _ASIDE.match(text, after)) and person_at(index, aside.end()):
        return aside.end()
    word = _WORD.match(text, after)
    return after if word and text[at] == "," and word_kind(word.group()) in ("body", "head") else None


def _past_word(state: Walk, word: re.Match[str], title: Title) -> int | None:
    text = word.group()
    free, body = text.lower() in used_for("gap"), word_kind(text) in ("body", "head")
    if not (free or body or text[0].isupper() or text[0].isdigit() or text.lower() in ("ri", "bidang", "itu")):
        link = re.match(r"yang juga(?: selaku| sebagai| merupakan)?\s", word.string[word.start() : word.start() + 40])
        return word.start() + link.end() if link else None
    if not state.closed and not free and title.kind != "territorial":
        state.title_end = word.end()
    if not free:
        state.end = word.end()
        state.strange = state.strange or (word_kind(text) is None and text[0].isalpha())
    return word.end()
