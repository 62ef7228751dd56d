"""The body of a post whose own phrase does not name it, and titles brought to one form."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from simpul.claim.context import Context
from simpul.data import lexicon
from simpul.find.org_names import expand, territory
from simpul.find.posts import Post
from simpul.gazetteer import official_spelling
from simpul.model import Entity

_UNIT = re.compile(
    r"^(?:kabid|kasi|kasie|kabag|kasubag|kasubbag|kasubbid|kasubdit|sekretaris|wakil|deputi|asisten deputi|"
    r"kepala (?:bidang|seksi|sub|bagian))\b"
)
_SECRETARIAT = re.compile(r"\b(?:Setda(?:kab|kot?|prov)?|Sekretariat Daerah)$")
_SECTION = re.compile(r"(?i)(?:kabag|kepala bagian)\b")
"""Heads of the sections of a local government's secretariat."""
_BRACKET = re.compile(r"\s*\(([^()]{1,30})\)")
_LEVELS = {"kab": "kabupaten", "kot": "kota", "prov": "provinsi", "bupati": "kabupaten", "gubernur": "provinsi"}
_BESIDE = re.compile(r"\b(?:mendampingi|mewakili|melalui|didampingi|bersama|diwakili|dampingi)\b")


@cache
def _glued() -> dict[str, str]:
    return {row["title"]: row["body"] for row in lexicon("titles") if row["body"]}


def glued(title: str) -> bool:
    """Whether the title's one word also holds its body's: "Kadinkes" (Kepala Dinas Kesehatan)."""
    return title.lower() in _glued()


@cache
def _forms() -> dict[str, str]:
    return {row["short"]: row["long"] for row in lexicon("titles_short")}


def canonical(title: str) -> str:
    """A title without bracketed short forms, in lower case, abbreviations spelled out: "Mensos" -> "menteri sosial"."""
    plain = re.sub(r"\s*\([^)]*\)", "", title).lower().strip()
    plain = re.sub(r"\s+(?:ri|republik indonesia)$", "", plain)
    if plain in _forms():
        return _forms()[plain]
    body = _glued().get(plain, "")
    if body.startswith("Kementerian "):
        return ("wakil " if plain.startswith("wa") else "") + body.replace("Kementerian", "menteri").lower()
    return plain


def covers(title: str, other: str, *, same_body: bool) -> bool:
    """Whether ``title`` names the post that ``other`` names, at least as fully: "Menteri Sosial" covers "Menteri"."""
    a, b = canonical(title), canonical(other)
    if a == b or a.startswith(b + " "):
        return True
    first, _, rest = b.partition(" ")
    initials = "".join(w[0] for w in re.findall(r"[a-z]+", a.removeprefix(first)) if w not in ("dan", "bidang"))
    if rest and a.startswith(first + " ") and rest.replace(" ", "") == initials:
        return True
    return same_body and {"kepala"} <= {a, b} and any(t.startswith(("kadi", "kepala dinas")) for t in (a, b))


def body_of(context: Context, post: Post, title: str) -> Entity | None:
    """The one body of the article that the title itself implies; None where there is none or more than one."""
    kind = post.head.kind
    place = official_spelling(context.text[post.place.start : post.place.end]).lower() if post.place else ""
    place = re.sub(r"^(?:kabupaten|kab\.?|kota|provinsi)\s+", "", place)
    if kind == "minister":
        wanted = canonical(title).removeprefix("wakil ").replace("menteri", "kementerian", 1)
        short = _BRACKET.search(context.text, post.title.start, post.title.end + 30)
        inner = short.group(1).lower() if short and short.start() <= post.title.end + 1 else ""
        return _only(context, _ministry(_glued().get(inner, "").lower() or wanted, inner))
    if kind == "territory-staff" or _SECRETARIAT.search(title) or _SECTION.match(title):
        return _only(context, _government(title.lower(), place))
    if kind == "glued" and post.head.body:
        rest = title[post.head.end - post.head.start :].strip().lower()
        wanted = " ".join([post.head.body.lower(), rest]).strip()
        there = _only(context, lambda name: name.startswith(wanted) and place in name)
        return there or _only(context, lambda name: name.startswith(wanted) and not territory(name))
    return None


def _government(title: str, place: str) -> Callable[[str], bool]:
    """The government of a place; without a place the local one that a title such as "Sekkab" or "Asisten I" implies."""
    level = next((long for short, long in _LEVELS.items() if short in title), "")

    def fits(name: str) -> bool:
        local = name.startswith(("pemerintah kabupaten", "pemerintah kota", "pemerintah provinsi"))
        return local and level in name and (name.endswith(place) if place else True)

    return fits


def _ministry(wanted: str, short: str) -> Callable[[str], bool]:
    field = _field(wanted)

    def fits(name: str) -> bool:
        other = _field(name)
        if not other.startswith("kementerian") or field == "kementerian":
            return False
        known = {other, other.removeprefix("kementerian ")}
        return field == other or (len(field.split()) > 1 and other.startswith(field)) or bool(short and short in known)

    return fits


def _field(name: str) -> str:
    """The words of a ministry's name that count, so that "Kementerian Sosial RI" is "kementerian sosial"."""
    return " ".join(
        w for w in re.findall(r"\w+", name.lower()) if w not in ("ri", "republik", "indonesia", "bidang", "dan")
    )


def _only(context: Context, fits: Callable[[str], bool]) -> Entity | None:
    found = []
    for entity in context.entities:
        if entity.type != "Organization":
            continue
        texts = {entity.name, *(m.text for m in entity.mentions)}
        names = {form.lower() for text in texts for form in (text, expand(text))}
        if any(fits(re.sub(r"\s+(?:ri|republik indonesia)$", "", n)) for n in sorted(names)):
            found.append(entity)
    return found[0] if len(found) == 1 else None


def inherited_body(posts: Sequence[tuple[Post, str, Entity | None]], number: int, context: Context) -> Entity | None:
    """The body of a post of a unit or a deputy ("Kabid Produksi", "Wakil Ketua I") from the post told nearest to it.

    Only from the same sentence, where the two persons are joined (mendampingi, melalui …), or from the one before.
    """
    post, title, _ = posts[number]
    if post.head.kind == "territory-staff":
        staff = (p for p in reversed(posts[:number]) if p[2] and p[0].head.kind == "territory-staff")
        near = next(staff, None)
        return near[2] if near and post.start - near[0].end < 300 else None
    if not _UNIT.match(title.lower()):
        return None
    sentence = context.sentence(post.start)
    before = next((p for p in reversed(posts[:number]) if p[2] and p[0].rule != "post.pointing-back"), None)
    after = next((p for p in posts[number + 1 :] if p[2] and p[0].end <= sentence.end), None)
    if after and _BESIDE.search(context.text[post.end : after[0].start]):
        return after[2]
    if before and _fits_unit(title, before[1]) and post.start - before[0].end < 600:
        return before[2]
    led = {b.id: b for p, t, b in posts if b and p.rule != "post.pointing-back" and _fits_unit("kabid", t)}
    apart = title.lower().startswith("wakil") or _SECTION.match(title)
    return next(iter(led.values())) if len(led) == 1 and not apart else None


def _fits_unit(title: str, head: str) -> bool:
    """A deputy chair goes with a chair, a unit with the head of an agency."""
    if title.lower().startswith("wakil "):
        return title.lower().removeprefix("wakil ").split()[0] == head.lower().split()[0]
    return head.lower().startswith(("kepala", "kadi", "plt kepala", "direktur"))
