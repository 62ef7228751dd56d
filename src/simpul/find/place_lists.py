"""Lists that share one head word: "Kecamatan Sukau, Suoh, dan Belalau"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simpul.find.place_words import UPPER, Territory, Word, follows, gazetteer_at, head_at, stop_words

LOWEST = ("district", "village", "hamlet")


def continued(words: Sequence[Word], land: Territory, near: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Further names ``[first, last)`` after ``land`` that its head word covers too.

    A comma alone does not tell: the list must end in "dan", and a name that is a province, regency or city is above it.
    """
    if land.kinds[0] not in LOWEST and land.kinds[0] != "regency":
        return
    items: list[tuple[int, int]] = []
    index, closed = land.last, False
    while not closed:
        first, closed = _separator(words, index)
        if first == index or not follows(words, first) or not words[first].capital:
            break
        last = _item_end(words, first, land)
        if last == first:
            break
        items.append((first, last))
        index = last
    if closed and items and items[-1][1] == index:
        yield from items


def _separator(words: Sequence[Word], index: int) -> tuple[int, bool]:
    """The word after ", " / " dan " at ``index``, and whether "dan" closed the list."""
    end = index
    if follows(words, end) and words[end].text == ",":
        end += 1
    if follows(words, end) and words[end].text in ("dan", "serta", "&"):
        return end + 1, True
    return end, False


def _item_end(words: Sequence[Word], first: int, land: Territory) -> int:
    kinds = tuple(k for k in land.kinds if k != "hamlet")
    last, places = gazetteer_at(words, first, kinds)
    if places:
        return last
    if land.kinds[0] == "regency" or gazetteer_at(words, first, UPPER)[1]:
        return first
    end = first
    while follows(words, end) and words[end].capital and end - first < 4:
        if head_at(words, end)[1] or words[end].text.lower() in stop_words():
            break
        end += 1
    return end if not (follows(words, end) and head_at(words, end)[1] and end == first) else first
