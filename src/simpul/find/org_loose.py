"""Bodies without a head word: "pemerintah" where it is the central one, and English names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.data import words as lexicon_words
from simpul.find.place_words import Word, follows
from simpul.model import Mention

_PLAIN = re.compile(r"\b[Pp]emerintah\b(?!\s+(?:[Dd]aerah|[Dd]esa|setempat|lokal|negara|asing))")
_CENTRAL = re.compile(
    r"[Pp]emerintah [Pp]usat|\bAPBN\b|\bPresiden\b(?! (?:Direktur|AS|Amerika))|\b[Kk]ementerian\b|\bMenteri\b"
    r"|\bMensos\b|\bMenkeu\b|Badan Gizi Nasional"
)
_LOCAL = ("pemkab", "pemkot", "pemprov", "pemda")
_LINKS = ("of", "for", "and", "on", "the")


def central(text: str, found: Sequence[Mention]) -> list[Mention]:
    """ "Pemerintah" alone, where the article speaks of the central government and names no local one."""
    local = any(
        m.text.lower().startswith((*_LOCAL, "pemerintah")) and m.kind == "government" and "usat" not in m.text
        for m in found
    )
    if local or not _CENTRAL.search(text):
        return []
    taken = [(m.start, m.end) for m in found]
    return [
        Mention(m.start(), m.end(), m.group(), "Organization", "government", 0.7, "org.central")
        for m in _PLAIN.finditer(text)
        if not any(s < m.end() and m.start() < e for s, e in taken)
    ]


def english(text: str, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """Rows of capitalised words with a word such as "Foundation" or "Center" among them."""
    taken = [(m.start, m.end) for m in found]
    marks = lexicon_words("org_english")
    result: list[Mention] = []
    for index, word in enumerate(words):
        if word.text not in marks or any(s <= word.start < e for s, e in taken):
            continue
        first, last = index, index + 1
        while first > 0 and words[first].follows and _joins(words[first - 1]) and index - first < 5:
            first -= 1
        while follows(words, last) and last - index < 6 and _joins(words[last]):
            last += 1
        while last > index + 1 and not words[last - 1].capital:
            last -= 1
        while first < index and not words[first].capital:
            first += 1
        start, end = words[first].start, words[last - 1].end
        if last - first > 1 and not any(s < end and start < e for s, e in taken):
            taken.append((start, end))
            result.append(Mention(start, end, text[start:end], "Organization", "other", 0.6, "org.english"))
    return result


def _joins(word: Word) -> bool:
    return word.capital or word.text in _LINKS
