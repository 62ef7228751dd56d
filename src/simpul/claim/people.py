"""Claims about people: which post somebody holds or held, to which body they belong, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.claim.belonging import belongings
from simpul.claim.context import Context
from simpul.claim.post_bodies import body_of, canonical
from simpul.find.posts import Post, find_posts
from simpul.find.salience import current_person
from simpul.model import Claim, Entity, Span

RULES: dict[str, str] = {
    "post.before-name": "a title, its body or place, and then the person's name",
    "post.beside": "a person's name and then the title that they hold (apposition, selaku, sebagai, yang juga)",
    "post.chain": "a title that shares its holder with the next title (sekaligus, merangkap, /)",
    "post.pointing-back": "a title with itu/ini/tersebut: the person who spoke or acted last holds it",
    "people.belongs": "a noun for a member of a body beside the person's name",
    "people.from": "asal, warga or another word of origin with a place, beside the person's name or pointing back",
}
_CONFIDENCE = {"post.before-name": 0.92, "post.beside": 0.85, "post.chain": 0.85, "post.pointing-back": 0.75}
_BARE = frozenset({"head", "weak", "glued"})


def claims(context: Context) -> list[Claim]:
    """holdsPost, memberOf and originatesFrom claims of one article, each stated once."""
    types = ("Person", "Organization", "Place")
    persons, bodies, places = ([o for o in context.occurrences if o.entity.type == t] for t in types)
    posts = find_posts(context.document, persons, bodies, places)
    made = [c for c in (_holds(context, p) for p in posts) if c]
    return [*_distinct(context, made), *belongings(context)]


def _entity(context: Context, span: Span | None) -> Entity | None:
    if span is None:
        return None
    found = [o for o in context.within(span.start, span.end) if (o.start, o.end) == (span.start, span.end)]
    return found[0].entity if found else None


def _holds(context: Context, post: Post) -> Claim | None:
    person = current_person(context, post.start) if post.anaphoric else _entity(context, post.person)
    if person is None or person.type != "Person":
        return None
    title = " ".join(context.text[post.title.start : post.title.end].split())
    body = place = None
    if post.head.kind == "territorial":
        place = _entity(context, post.place)
    else:
        body = _entity(context, post.body) or body_of(context, post, title)
        place = _entity(context, post.place) if body is None else None
    if post.anaphoric and not (body or place or post.status == "former"):
        return None
    if post.head.kind == "weak" and not body:
        return None
    start, end = _stretch(context, post)
    confidence = _CONFIDENCE[post.rule] - (0.1 if post.head.kind in _BARE and not body else 0.0)
    return context.claim(
        "holdsPost", person.id, start, end, rule=post.rule, confidence=round(confidence, 2), title=title,
        status=post.status, object=body.id if body else None, place=place.id if place else None,
    )  # fmt: skip


def _stretch(context: Context, post: Post) -> tuple[int, int]:
    """Evidence: the post's phrase; one that points back begins with the verb of saying before it."""
    if not post.anaphoric:
        return post.start, post.end
    quotations = context.document.quotations
    cue = next((q.cue for q in quotations if q.cue and 0 <= post.start - q.cue.end <= 2), None)
    return (cue.start if cue else post.start), post.end


def _distinct(context: Context, found: Iterable[Claim]) -> list[Claim]:
    """One claim per person, title and body; a bare statement gives way to one with body or place."""
    ordered = sorted(found, key=lambda c: (c.object is None and c.place is None, c.rule == "post.pointing-back", c.evidence.start))
    kept: list[Claim] = []
    for claim in ordered:
        title = canonical(claim.title or "")
        same = [k for k in kept if k.subject == claim.subject and canonical(k.title or "") == title]
        bare = claim.object is None and claim.place is None
        if any(bare or (k.object == claim.object and k.place == claim.place and k.status == claim.status) for k in same):
            continue
        if claim.place and any(k.place and k.status == claim.status for k in same):
            continue
        kept.append(claim)
    return sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.title or ""))
