"""Is a text Indonesian? Malay counts as Indonesian: the two cannot be told apart safely on short texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

_SAMPLE = 800
"""Characters that are looked at; more does not change the answer for a news article."""

NAMES_ID = {"ENGLISH": "Inggris", "DUTCH": "Belanda", "TAGALOG": "Tagalog"}


@cache
def _detector() -> LanguageDetector:
    from lingua import Language, LanguageDetectorBuilder

    languages = (Language.INDONESIAN, Language.MALAY, Language.ENGLISH, Language.DUTCH, Language.TAGALOG)
    return LanguageDetectorBuilder.from_languages(*languages).build()


def foreign_language(text: str) -> str | None:
    """The English name in capitals of the language of ``text`` where it is not Indonesian, else None."""
    found = _detector().detect_language_of(text[:_SAMPLE])
    return None if found is None or found.name in ("INDONESIAN", "MALAY") else found.name
