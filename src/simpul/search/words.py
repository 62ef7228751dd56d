"""Names as they are searched for: plain, in the orthography of today."""

from __future__ import annotations

import re

from simpul.identity.spelling import modern, plain

_WORD = re.compile(r"\w+")


def folded(name: str) -> str:
    """Plain words, each in today's spelling: "Soerjadi, S.H." and "Suryadi SH" have words in common."""
    return " ".join(map(modern, _WORD.findall(plain(name))))


def every_word(text: str) -> str:
    """An FTS5 query for names that have every word of a text, or a word that begins with it; "" for no words."""
    return " ".join(f'"{word}"*' for word in folded(text).split())


def inside(text: str) -> str:
    """An FTS5 query for names that have the text inside; "" where it is too short for an index of trigrams."""
    words = folded(text)
    return f'"{words}"' if len(words) > 2 else ""


def alike(text: str) -> str:
    """An FTS5 query for names that share groups of three letters with a text, to look for slips of the pen."""
    words = folded(text)
    return " OR ".join(sorted({f'"{words[n : n + 3]}"' for n in range(len(words) - 2)}))
