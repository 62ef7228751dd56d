"""Words and signs of Indonesian news text.

Kept whole: addresses of pages and mail, "Lampost.co", abbreviations with their full stop ("Jl.", "S.Sos."), initials,
numbers with their points ("4,3", "25/7/2019"), reduplications ("pembinaan-pembinaan"), "--". Split: "PSK-nya" →
"PSK" "-nya", "Rp4,3" → "Rp" "4,3", "orang/kelompok" → three, "10kg" → "10" "kg".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from simpul.model import Token
from simpul.nlp.abbreviations import abbreviations

_PAGE = r"https?://[^\s\"”“<>]+[\w/]|www\.[^\s\"”“<>]+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DOMAIN = r"(?:com|co\.id|go\.id|ac\.id|or\.id|sch\.id|web\.id|id|net|org|co|tv|news)"
_SITE = rf"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.{_DOMAIN}(?![\w.]\w|\w)"
_SITE_UPPER = r"[A-Z]{2,}\.(?:CO\.ID|COM|CO|ID|NET|ORG)(?!\w)"
_NUMBER = r"\d+(?:[.,:/]\d+)*"
_WORD = r"[^\W\d_](?:[^\W_]|(?<=\w)['’](?=[^\W\d_]{2}))*(?:-(?!(?:nya|ku|mu|lah|kah)\b)[^\W_]+)*"
_CLITIC = r"(?<=\w)-(?:nya|ku|mu|lah|kah)\b"


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(abbreviations(), key=lambda form: (-len(form), form))
    dotted = "|".join(re.escape(form) for form in forms if "." in form)
    plain = "|".join(re.escape(form) for form in forms if "." not in form)
    return re.compile(
        rf"(?P<page>{_PAGE}|{_SITE}|{_SITE_UPPER})"
        rf"|(?:{dotted})(?!\w)\.?|(?:{plain})\.(?!\.)|[A-Z]\.(?=[\s,A-Z]\S)"
        rf"|Rp(?=\.?\s?\d)\.?|{_NUMBER}|{_CLITIC}|{_WORD}|--+|\.{{2,}}|''|\?\?+|\w|\S"
    )


def tokenize(text: str) -> Iterator[Token]:
    """The tokens of a text, in order, without white space. Their texts are verbatim slices of it."""
    for match in _pattern().finditer(text):
        yield Token(match.start(), match.end(), match.group())
