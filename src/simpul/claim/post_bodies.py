"""The body of a post whose phrase does not name it: "Menteri Sosial", "Kadinkes", "Sekda" and a body named elsewhere."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim.context import Context
from simpul.data import lexicon
from simpul.find.org_names import expand
from simpul.find.posts import Post
from simpul.model import Entity


@cache
def _glued() -> dict[str, str]:
    return {row["title"]: row["body"] for row in lexicon("titles") if row["body"]}


@cache
def _forms() -> dict[str, str]:
    return {row["short"]: row["long"] for row in lexicon("titles_short")}


def canonical(title: str) -> str:
    """A title without bracketed short forms, in lower case, abbreviations spelled out: "Mensos" -> "menteri sosial"."""
    plain = re.sub(r"\s*\([^)]*\)", "", title).lower().strip()
    if plain in _forms():
        return _forms()[plain]
    body = _glued().get(plain, "")
    if body.startswith("Kementerian "):
        return ("wakil " if plain.startswith("wa") else "") + body.replace("Kementerian", "menteri").lower()
    return re.sub(r"\b(?:ri|republik indonesia)$", "", plain).strip()


def body_of(context: Context, post: Post, title: str) -> Entity | None:
    """The one body of the article that the title itself implies; None where there is none or more than one."""
    kind = post.head.kind
    if kind == "minister":
        wanted = canonical(title).removeprefix("wakil ").replace("menteri", "kementerian", 1)
        return _only(context, lambda name: _field(name) == _field(wanted))
    if kind == "territory-staff":
        place = context.text[post.place.start : post.place.end].lower() if post.place else ""
        return _only(context, lambda name: name.startswith("pemerintah ") and name.endswith(_bare(place)))
    if kind == "glued" and post.head.body:
        rest = title[post.head.end - post.head.start :].strip().lower()
        wanted = " ".join([post.head.body.lower(), rest]).strip()
        return _only(context, lambda name: name.startswith(wanted))
    return None


def _bare(place: str) -> str:
    return re.sub(r"^(?:kabupaten|kab\.?|kota|provinsi)\s+", "", place)


def _field(name: str) -> str:
    """The words of a ministry's name that count, so that "Kementerian Sosial RI" is "kementerian sosial"."""
    words = re.findall(r"\w+", name.lower())
    return " ".join(w for w in words if w not in ("ri", "republik", "indonesia", "bidang", "dan"))


def _only(context: Context, fits) -> Entity | None:  # type: ignore[no-untyped-def]
    found = []
    for entity in context.entities:
        names = {expand(entity.name).lower(), *(expand(m.text).lower() for m in entity.mentions)}
        if entity.type == "Organization" and any(fits(re.sub(r"\s+(?:ri|republik indonesia)$", "", n)) for n in sorted(names)):
            found.append(entity)
    return found[0] if len(found) == 1 else None
