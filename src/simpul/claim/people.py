"""Claims about people: which post somebody holds or held, to which body they belong, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simpul.claim.belonging import belongings
from simpul.claim.context import Context
from simpul.claim.post_bodies import body_of, canonical, covers, glued, inherited_body
from simpul.claim.speaker import pointed_person
from simpul.find.posts import Post, find_posts
from simpul.model import Claim, Entity, EntityType, Span

RULES: dict[str, str] = {
    "post.before-name": "a title, its body or place, and then the person's name",
    "post.beside": "a person's name and then the title that they hold (apposition, selaku, sebagai, yang juga)",
    "post.chain": "a title that shares its holder with the next title (sekaligus, merangkap, /)",
    "post.pointing-back": "a title with itu/ini/tersebut: the person who spoke or acted last holds it",
    "people.belongs": "a noun for a member of a body beside the person's name",
    "people.from": "asal, warga or another word of origin with a place, beside the person's name or pointing back",
}
_FIELD = re.compile(
    r"\s+(Bidang\s[A-Z][\w-]+(?:(?:,? dan|,)?\s[A-Z][\w-]+)*?)(?=,?\s*$|,?\s(?:Prof|Dr|dr|H|KH|Ir|Drs)\b)"
)
"""The field that a title names only behind its body: "Ketua PGRI | Bidang Hukum"."""
_INHERITING = ("head", "glued", "weak", "territory-staff")
"""Kinds of titles whose body may be the one of the post told before."""
_CONFIDENCE = {"post.before-name": 0.92, "post.beside": 0.85, "post.chain": 0.85, "post.pointing-back": 0.75}


@dataclass(frozen=True, slots=True)
class _Held:
    """A post with the entities that its spans name."""

    post: Post
    title: str
    person: Entity | None
    body: Entity | None
    place: Entity | None


def claims(context: Context) -> list[Claim]:
    """holdsPost, memberOf and originatesFrom claims of one article, each stated once."""
    persons, bodies, places = (
        [o for o in context.occurrences if o.entity.type == t] for t in ("Person", "Organization", "Place")
    )
    held = [_held(context, p) for p in find_posts(context.document, persons, bodies, places)]
    holders = {_office(h): h.person for h in held if h.person and not h.post.anaphoric}
    made = [c for n in range(len(held)) if (c := _claim(context, held, n, holders))]
    posts = _distinct(made)
    held_at = {(c.subject, c.object) for c in posts}
    return [*posts, *(c for c in belongings(context) if (c.subject, c.object) not in held_at)]


def _entity(context: Context, span: Span | None, *types: EntityType) -> Entity | None:
    if span is None:
        return None
    found = [o for o in context.within(span.start, span.end, *types) if (o.start, o.end) == (span.start, span.end)]
    return found[0].entity if found else None


def _held(context: Context, post: Post) -> _Held:
    title = " ".join(context.text[post.title.start : post.title.end].split())
    body = None
    if post.head.kind != "territorial":
        body = _entity(context, post.body, "Organization") or body_of(context, post, title)
    if body and not post.body and post.head.kind == "glued" and post.head.body:
        title = title[: post.head.end - post.head.start]  # the words behind "Kadis" are the body's name
    place = None if body else _entity(context, post.place, "Place")
    if body and post.body and post.person and (field := _FIELD.match(context.text, post.body.end, post.person.start)):
        title = f"{title} {field.group(1)}"
    return _Held(post, title, _entity(context, post.person, "Person"), body, place)


def _office(held: _Held) -> tuple[str, str | None, str | None]:
    return canonical(held.title), held.body.id if held.body else None, held.place.id if held.place else None


def _claim(
    context: Context, held: list[_Held], n: int, holders: Mapping[tuple[str, str | None, str | None], Entity]
) -> Claim | None:
    this, post = held[n], held[n].post
    person, body, place = this.person, this.body, this.place
    if post.anaphoric:
        told = body or place or post.status == "former" or (post.status == "candidate" and post.body)
        if not told or (post.status == "current" and _office(this) in holders):
            return None
        person = pointed_person(context, post.start)
    if person is None or person.type != "Person":
        return None
    confidence = _CONFIDENCE[post.rule]
    if body is None and (place is None or post.head.kind != "territory-staff") and post.head.kind in _INHERITING:
        body = inherited_body([(h.post, h.title, h.body) for h in held], n, context)
        confidence -= 0.15
    if post.head.kind == "weak" and not body:
        return None
    start, end = _stretch(context, post)
    return context.claim(
        "holdsPost", person.id, start, end, rule=post.rule, confidence=round(confidence, 2), title=this.title,
        status=post.status, object=body.id if body else None, place=place.id if place and not body else None,
    )  # fmt: skip


def _stretch(context: Context, post: Post) -> tuple[int, int]:
    """Evidence: the post's phrase; one that points back begins with the verb of saying before it."""
    if not post.anaphoric:
        return post.start, post.end
    quotations = context.document.quotations
    cue = next((q.cue for q in quotations if q.cue and 0 <= post.start - q.cue.end <= 2), None)
    return (cue.start if cue else post.start), post.end


def _bare(claim: Claim) -> bool:
    return claim.object is None and claim.place is None


def _distinct(found: Iterable[Claim]) -> list[Claim]:
    """One claim per person, title and body: a bare or vaguer statement gives way to one that says more."""
    ordered = sorted(found, key=_vagueness)
    kept: list[Claim] = []
    for claim in ordered:
        if not any(_says_all(k, claim) for k in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.title or ""))


def _vagueness(claim: Claim) -> tuple[bool, bool, bool, bool, int]:
    """Sorts the statements that say most first."""
    pointing = claim.rule == "post.pointing-back"
    return _bare(claim), claim.status == "current", pointing, glued(claim.title or ""), claim.evidence.start


def _says_all(kept: Claim, claim: Claim) -> bool:
    """Whether ``kept`` already says what ``claim`` says."""
    if kept.subject != claim.subject or not covers(
        kept.title or "", claim.title or "", same_body=kept.object == claim.object
    ):
        return False
    if kept.status != claim.status and (kept.status, claim.status) != ("acting", "current"):
        return False
    return _bare(claim) or kept.object == claim.object or bool(claim.place and kept.place)
