"""Bodies that no head word shows but a post does: "Ketua Lentera Asa, Budi Santoso, …" names the body Lentera Asa."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from simpul.find.everywhere import everywhere
from simpul.find.name_score import KNOWN, SHAPED, token_score, word_kind
from simpul.find.posts import Post, find_posts
from simpul.model import Document, Mention

_UNIT = re.compile(
    r"(?i)^(?:kepala (?:bidang|seksi|bagian|cabang|gudang)|guru besar|asisten|koordinator|staf|deputi|pengamat|pakar)\b"
)
_CHAIR = re.compile(r"(?i)(?:ketua|ketua umum|ketum|sekjen|sekretaris jenderal|sekretaris|bendahara)$")
_WORD = re.compile(r"[A-Z][\w’'&]*")
_LINK = re.compile(r"\s+$")


def find(document: Document, proposed: Sequence[Mention]) -> list[Mention]:
    """Organizations between a post's title and its holder's name, sorted by start, each string wherever it stands.

    ``proposed`` holds the bodies and persons found before.
    """
    text = document.text
    people = [m for m in proposed if m.type == "Person"]
    lands = {m.start: m.text for m in proposed if m.type == "Place"}
    bodies = [m for m in proposed if m.type == "Organization"]
    posts = find_posts(document, people, bodies, ())
    names = {name for post in posts if post.person and not post.body and (name := _name(text, post, lands))}
    found = [
        Mention(at.start, at.end, name, "Organization", "other", _confidence(name, lands.values()), "org.titled")
        for name in sorted(names)
        for at in everywhere(text, name)
    ]
    taken = [(m.start, m.end) for m in [*people, *bodies]]
    free = [m for m in found if not any(a < m.end and m.start < b for a, b in taken)]
    return sorted(free, key=lambda m: (m.start, m.end))


def _confidence(name: str, lands: Collection[str]) -> float:
    """Surer than a place where a place's name ends the body's: "Survei Cendana Indonesia"."""
    return 0.96 if any(name.endswith(f" {land}") for land in lands) else 0.6


def _name(text: str, post: Post, lands: Mapping[int, str]) -> str | None:
    """The capitalised words at the title's end that are neither a field of work nor part of a person's name.

    One word is enough for the body of a chair ("Ketua Perpena Jawa Barat"): an abbreviation, or an unknown word
    before a place.
    """
    if post.head.kind != "head" or _UNIT.match(text[post.title.start : post.title.end]):
        return None
    words = list(_WORD.finditer(text, post.head.end, post.title.end))
    while words and (word_kind(words[0].group()) in ("body", "head") or _plain(words[0].group())):
        words.pop(0)
    land = lands.get(words[-1].end() + 1, "") if words else ""
    if len(words) == 1 and _CHAIR.search(text[post.head.start : post.head.end]):
        word = words[0].group()
        short = len(word) > 2 and (word.isupper() or word[-1].isdigit())
        if words[0].start() == post.head.end + 1 and (
            short or (land and not word_kind(word) and token_score(word) < SHAPED)
        ):
            return f"{word} {land}".strip()
    if len(words) < 2 or any(token_score(w.group()) >= KNOWN for w in words):
        return None
    gaps = [text[a.end() : b.start()] for a, b in pairwise(words)]
    if not all(_LINK.fullmatch(gap) for gap in gaps) or words[-1].end() != post.title.end:
        return None
    return text[words[0].start() : words[-1].end()]


def _plain(word: str) -> bool:
    return bool(re.fullmatch(r"[IVX]+", word))
