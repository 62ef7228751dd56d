"""Posts: who holds, held or wants which title of which body or place, as one phrase of the text says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from simpul.find.post_walk import Index, Ranged, Walk, person_at, starts, walk
from simpul.find.title_words import fitted
from simpul.find.titles import Title, titles
from simpul.model import Document, Span

_STRONG = (
    r"selaku|sebagai|yang (?:juga|kini|saat ini|sekarang)(?: (?:menjabat|merupakan|selaku|sebagai))*|"
    r"yang (?:menjabat|merupakan)(?: sebagai)?|merupakan|adalah|menjabat(?: sebagai)?|"
    r"(?:yang )?(?:kini )?(?:ditunjuk|dilantik|dikukuhkan|terpilih|terpilih kembali|mencalonkan diri|diusung|diangkat|"
    r"dipercaya|mutasi|dimutasi|dirotasi|digeser|bergeser|promosi|dipromosikan) "
    r"(?:sebagai|menjadi)"
)
_ADVERB = r"(?:juga |kembali |kini |saat ini |sekarang |resmi |sebelumnya |pernah |sempat )*"
_LEFT = re.compile(rf"(?:\)|\s?\([^()]{{1,40}}\))?(?:,\s?\d\d,?)?,?\s+{_ADVERB}(?:{_STRONG})\s+(?:seorang )?$")
_BESIDE = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,\s?\d\d)?(?:,\s+|\s?\(|\s+(?=$))$")
_CLOSED = re.compile(r"[,.;)](?!\s+(?:dan|serta)\b)")
"""What ends an apposition: no further words, and no further item of a list."""
_CHAIN = re.compile(
    r"\s*,?\s*(?:sekaligus|merangkap|yang juga(?: selaku| sebagai| merupakan)?|dan juga|dan|serta|/)\s*$"
)
_AND = re.compile(r"(?:\s+(?:dan|serta)\s+|,\s+(?:dan\s+)?)")
_PAST = re.compile(
    r"(?:(?:pernah|sebelumnya|dulu|saat|ketika|semasa)\s+(?:masih\s+)?(?:menjabat|menjadi)|"
    r"(?:saat|ketika|semasa|waktu)\s+(?!ini\b)(?:\w+\s+){1,3}menjabat)(?:\s+sebagai)?\s+$",
    re.I,
)
_WANTED = re.compile(r"(?:menjadi|sebagai|jadi)\s+$")
_SERVES = re.compile(r"(?i)(?:juru bicara|jubir|kuasa hukum|pengacara|ajudan|staf khusus)$")
"""Titles of those who work for a person: "Jubir Presiden X, Y" is Y."""
_HOPE = re.compile(
    r"(?:mencalonkan diri|maju|diusung|dicalonkan|jika terpilih|ketika terpilih)\s+(?:sebagai|menjadi)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as one stretch ``[start, end)`` of the text tells it.

    ``title`` is the title's own words without the body's name; ``status`` current, former, acting or candidate;
    ``anaphoric`` where the phrase points back to somebody named before ("ujar mantan Bupati X itu").
    """

    start: int
    end: int
    title: Span
    head: Title
    status: str
    rule: str
    body: Span | None = None
    place: Span | None = None
    person: Span | None = None
    anaphoric: bool = False


def find_posts(
    document: Document, persons: Sequence[Ranged], organizations: Sequence[Ranged], places: Sequence[Ranged]
) -> list[Post]:
    """All posts of the text whose holder the text names or points back to, in order of their titles."""
    text = document.text
    bodies = starts(organizations)
    named = [*organizations, *persons]
    heads = [fitted(text, t, named) for t in titles(text) if not _inside(t, named)]
    number = {t.outer: n for n, t in enumerate(heads)}
    index = Index(text, heads, starts(persons), bodies, starts(places), number)
    walks = [walk(index, t, _limit(document, t)) for t in heads]
    absorbed = {n for path in walks for n in path.absorbed}
    posts: dict[int, list[Post]] = {}
    bound: set[Span] = set()
    for n in reversed(range(len(heads))):
        posts[n] = [] if n in absorbed else _right(document, index, heads, walks, posts, n)
        bound |= {p.person for p in posts[n] if p.person}
    for n, title in enumerate(heads):
        if n in absorbed:
            continue
        if left := _left(document, index, title, walks[n], bound):
            posts[n] = [left]
        elif not posts[n] and n and posts[n - 1] and _CHAIN.search(text[walks[n - 1].end : title.outer]):
            before = posts[n - 1][0]
            if before.person and before.rule == "post.beside":
                posts[n] = [_post(document, title, walks[n], before.person, "post.beside")]
    return [post for n in range(len(heads)) for post in posts[n]]


def _inside(title: Title, items: Sequence[Ranged]) -> bool:
    return any(i.start <= title.start and title.end <= i.end for i in items)


def _limit(document: Document, title: Title) -> int:
    sentences = document.sentences
    n = bisect_right(sentences, title.start, key=lambda s: s.start) - 1
    return sentences[n].end if n >= 0 and sentences[n].end > title.end else len(document.text)


def _right(
    document: Document,
    index: Index,
    heads: Sequence[Title],
    walks: Sequence[Walk],
    posts: dict[int, list[Post]],
    n: int,
) -> list[Post]:
    """Posts of the persons named after the title, directly or after further titles that share them."""
    title, path = heads[n], walks[n]
    if path.stop == "person" and path.person:
        if title.status == "candidate" and _WANTED.search(index.text[max(0, title.outer - 12) : title.outer]):
            return []  # "menjadi cawapres Budi": somebody else stands beside Budi
        if _SERVES.search(index.text[title.start : title.end]) and (holder := _served(index, path.person)):
            return [_post(document, title, path, holder, "post.before-name")]
        people = [path.person, *_also(index, path.person)] if title.kind != "minister" else [path.person]
        return [_post(document, title, path, p, "post.before-name") for p in people]
    if path.stop == "title" and path.following is not None:
        shared = posts.get(path.following, [])
        if not shared or shared[0].anaphoric or shared[0].rule == "post.beside":
            return []
        paired = len(shared) > 1 and index.text[path.end : heads[path.following].outer].strip() == "dan"
        if paired:
            posts[path.following] = [
                replace(p, status=title.status) if p.status == "current" else p for p in shared[1:]
            ]
        place = path.place or (shared[0].place if paired or title.kind == "territorial" else None)
        own = _post(document, title, path, shared[0].person, "post.chain")
        return [replace(own, place=place)]
    if path.stop == "pointer":
        return [replace(_post(document, title, path, None, "post.pointing-back"), anaphoric=True)]
    return []


def _served(index: Index, person: Span) -> Span | None:
    """The person after the comma behind the one who is served."""
    return person_at(index, person.end + 2) if index.text[person.end : person.end + 2] == ", " else None


def _also(index: Index, person: Span) -> list[Span]:
    """Persons joined to this one without a title of their own: "Wakil Ketua A dan B", "staf ahli A, B, dan C"."""
    found, at, listed = [], person.end, False
    while match := _AND.match(index.text, at):
        following = person_at(index, match.end())
        if not following:
            break
        found.append(following)
        at = following.end
        listed = "dan" in match.group() or "serta" in match.group()
        if listed:
            break
    return found if listed else []


def _left(document: Document, index: Index, title: Title, path: Walk, bound: set[Span]) -> Post | None:
    """The post of the person named before the title: "Budi, Kepala Dinas …", "Budi selaku Ketua …"."""
    text = index.text
    before = max((p for p in index.persons.values() if p.end <= title.outer), default=None)
    if not before or title.outer - before.end > 90:
        return None
    gap = re.sub(r"^(?:,?\s(?:[A-Z][\w.]{0,6}\.?,?\s?)+)(?=,)", "", text[before.end : title.outer])
    if _LEFT.fullmatch(gap):
        return _post(document, title, path, before, "post.beside")
    if path.stop == "person" or before in bound or not _BESIDE.fullmatch(gap):
        return None
    if title.kind == "weak" and "," in gap and not _CLOSED.match(text, path.end):
        return None
    if gap.isspace() and not text[title.outer].isupper():
        return None
    return _post(document, title, path, before, "post.beside")


def _post(document: Document, title: Title, path: Walk, person: Span | None, rule: str) -> Post:
    text = document.text
    stop = title.end if title.kind == "territorial" else _title_end(text, title, path)
    status, before = title.status, text[max(0, title.outer - 50) : title.outer]
    date = document.article.date
    if _PAST.search(before) or (path.last_year and date and path.last_year < date.year):
        status = "former"
    elif status == "current" and _HOPE.search(before):
        status = "candidate"
    start, end = title.outer, max(path.end, stop)
    if person:
        start, end = min(start, person.start), max(end if rule != "post.before-name" else stop, person.end)
    return Post(start, end, Span(title.start, stop), title, status, rule, path.body, path.place, person)


def _title_end(text: str, title: Title, path: Walk) -> int:
    """The title's last word: without a body's or a place's name, linking words and "RI" after it."""
    limits = [s.start for s in (path.body, path.place, path.person) if s and s.start >= title.end]
    words = text[title.start : min([path.title_end, *limits])]
    while True:
        shorter = re.sub(r"(?:\s+(?:RI|pada|di|dari|dan|untuk|serta|se|Republik Indonesia)|[\s,/(&-])$", "", words)
        if shorter == words:
            return title.start + max(len(words), title.end - title.start)
        words = shorter
