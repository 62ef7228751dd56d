"""memberOf and originatesFrom: "kader Partai X", "siswa SMKN 4", "warga Metro", "asal Kabupaten Buleleng"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from simpul.claim.context import Context, Occurrence
from simpul.claim.speaker import pointed_person
from simpul.data import alternation
from simpul.model import Claim, Entity, EntityType

_ORIGIN = re.compile(r"(?<!\w)(?:asal|asli|kelahiran|berasal dari|berdarah|berdomisili di|tinggal di)\s+$", re.I)
_FILL = (
    r"(?:\s+(?:pascasarjana|aktif|senior|muda|kelas\s+\w+|di|dari|pada|asal|politik|setempat|resmi|tetap|honorer|bidang|"
    r"jurusan|fakultas|program studi|lulusan)){0,4}\s+$"
)
_BEFORE = re.compile(
    r"(?:\s?\([^()]{1,30}\))?(?:,\s?\d{1,2})?(?:\s?\([^()]{1,30}\))?,?\s+(?:(?:selaku|sebagai|adalah|merupakan|"
    r"yang (?:juga|merupakan)(?: sebagai)?|seorang|salah seorang|salah satu|perwakilan|mantan)\s+)*$"
)
_AFTER = re.compile(r"(?:,?\s+(?:bernama\s+|yakni\s+|yaitu\s+)?)$")
_LANDS = re.compile(r"(?:,\s+|\s*\(|\s+)$")
_CLOSED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,.;:)”\"]|$|(?:yang|ini|itu|tersebut)\b)(?!\s+(?:dan|serta)\b)")
_POINTER = re.compile(r"\s+(?:itu|ini|tersebut)\b")


@cache
def _nouns(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation('descriptors', 'word', kind=kind)}{_FILL}", re.I)


@cache
def _any_noun() -> re.Pattern[str]:
    nouns = alternation("descriptors", "word")
    return re.compile(rf"(?<!\w){nouns}(?:\s+[\w-]+){{0,2}}\s+(?:asal|asli|kelahiran)\s+$", re.I)


def belongings(context: Context) -> list[Claim]:
    """memberOf and originatesFrom claims, in the order of the text, each stated once."""
    found: dict[tuple[str, str, str], Claim] = {}
    kinds: tuple[tuple[EntityType, str], ...] = (("Place", "resident"), ("Organization", "member"))
    for type_, noun in kinds:
        for occurrence in (o for o in context.occurrences if o.entity.type == type_):
            for claim in _claims(context, occurrence, noun):
                found.setdefault((claim.predicate, claim.subject, claim.object or ""), claim)
    return sorted(found.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.predicate))


def _claims(context: Context, target: Occurrence, noun: str) -> Iterator[Claim]:
    start = _phrase_start(context.text, target.start, noun)
    if start is None:
        return
    person, begin, end = _holder(context, start, target)
    if person is None:
        return
    if noun == "resident":
        yield context.claim(
            "originatesFrom", person.id, begin, end, rule="people.from", confidence=0.8, object=target.entity.id
        )
    else:
        yield context.claim(
            "memberOf", person.id, begin, end, rule="people.belongs", confidence=0.7, object=target.entity.id
        )


def _phrase_start(text: str, target: int, noun: str) -> int | None:
    """Where the noun phrase begins that ends in the place or body: "birokrat asal", "warga", "siswa kelas XI"."""
    window = text[max(0, target - 70) : target]
    patterns = (_any_noun(), _nouns(noun), _ORIGIN) if noun == "resident" else (_nouns(noun),)
    starts = [m.start() for p in patterns if (m := p.search(window))]
    return max(0, target - 70) + min(starts) if starts else None


def _goes_on(text: str, name: int, start: int, target: Occurrence) -> bool:
    """Whether the phrase after "Name, " is no apposition: it begins a clause, or is the next item of a list."""
    if text[name:start].strip() != ",":
        return False
    return target.entity.type == "Organization" and not _CLOSED.match(text, target.end)


def _holder(context: Context, start: int, target: Occurrence) -> tuple[Entity | None, int, int]:
    """The person beside the phrase, or the one that it points back to, with the stretch of text that says it."""
    text = context.text
    before = context.before(start, "Person")
    if (
        before
        and not _goes_on(text, before.end, start, target)
        and start - before.end < 60
        and _BEFORE.fullmatch(text[before.end : start])
    ):
        return before.entity, before.start, target.end
    end = target.end
    while (more := context.after(end, "Place")) and _LANDS.fullmatch(text[end : more.start]):
        end = more.end
    after = context.after(end, "Person")
    if after and after.start - end < 30 and _AFTER.fullmatch(text[end : after.start]):
        return after.entity, start, after.end
    if pointer := _POINTER.match(text, target.end):
        cue = next((q.cue for q in context.document.quotations if q.cue and 0 <= start - q.cue.end <= 2), None)
        person = pointed_person(context, start)
        return person, cue.start if cue else start, pointer.end()
    return None, start, end
