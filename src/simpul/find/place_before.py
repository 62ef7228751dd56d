"""An unknown name right before a known place: "di Mangga Besar, Jakarta Pusat", "di NasDem Tower, Jakarta"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, head_at, stop_words

_CUES = ("di", "ke", "dari", "kawasan", "daerah", "wilayah", "warga")
_BUILDINGS = frozenset(
    ("Hotel", "Tower", "Mall", "Mal", "Plaza", "Center", "Centre", "Resort", "Park", "Square", "Convention", "Hall")
)
MOST_WORDS = 5


def before_upper(words: Sequence[Word], index: int, bodies: Container[int]) -> tuple[int, str | None]:
    """The word after such a name at ``index``, and its kind (facility or other); or ``(index, None)``."""
    if not (words[index].capital and words[index].follows and words[index - 1].text.lower() in _CUES):
        return index, None
    end = index
    while end == index or (
        follows(words, end) and end - index < MOST_WORDS and (words[end].capital or words[end].number)
    ):
        if end in bodies or words[end].text.lower() in stop_words() or head_at(words, end)[1]:
            return index, None
        end += 1
    part = {w.text for w in words[index:end]}
    building = bool(part & _BUILDINGS)
    if not (follows(words, end) and words[end].text == "," and follows(words, end + 1)):
        return index, None
    if building and part != _BUILDINGS & part:
        return end, "facility"
    if gazetteer_at(words, index, (*UPPER, "district"))[0] == end:
        return index, None
    known = gazetteer_at(words, end + 1, UPPER)[1] or head_at(words, end + 1)[1]
    return (end, "other") if known else (index, None)
