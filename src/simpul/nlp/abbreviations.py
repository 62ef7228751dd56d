"""Abbreviations that keep their full stop, read from the lexicon ``abbreviations_sentence``."""

from __future__ import annotations

from functools import cache

from simpul.data import lexicon


@cache
def abbreviations() -> dict[str, bool]:
    """Form without its last full stop → whether a sentence may end after it."""
    return {row["form"]: row["ends"] == "yes" for row in lexicon("abbreviations_sentence")}


def is_abbreviation(text: str) -> bool:
    """Is this token (with or without its last full stop) a known abbreviation or an initial such as "M."?"""
    form = text.rstrip(".")
    return form in abbreviations() or (len(form) == 1 and form.isupper())


def may_end_sentence(text: str) -> bool:
    """May a sentence end after this abbreviation ("dll.", "S.H.")? Unknown forms may."""
    form = text.rstrip(".")
    return abbreviations().get(form, len(form) != 1)
