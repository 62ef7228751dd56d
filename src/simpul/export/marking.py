"""Where the evidence's words stand in the sentence around them."""

from __future__ import annotations

import re

from simpul.model import LinkedClaim


def marked(claim: LinkedClaim) -> tuple[str, str, str]:
    """(before, words, after): the sentence cut around the evidence, white space squeezed.

    Where the sentence does not hold the words (evidence over two sentences) the evidence alone is given.
    """
    sentence, words = _squeezed(claim.sentence), _squeezed(claim.evidence.text)
    start = sentence.find(words)
    if not words or start < 0:
        return ("", words, "")
    return (sentence[:start], words, sentence[start + len(words) :])


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
