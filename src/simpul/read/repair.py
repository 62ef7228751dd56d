"""Repairs of characters that were broken on the way; words, quotation marks and ligatures stay as they are."""

from __future__ import annotations

import re

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def repair(text: str) -> str:
    r"""``text`` in NFC with mojibake and control characters repaired and line ends as ``\n``.

    Curly quotation marks, ligatures and full-width letters are kept, because evidence must stay verbatim.
    """
    from ftfy import TextFixerConfig, fix_text

    config = TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        normalization="NFC",
        explain=False,
    )
    return _SURROGATE.sub("\ufffd", fix_text(text, config))


def one_line(text: str | None) -> str | None:
    """A repaired field on one line, or None where nothing is left."""
    return (" ".join(repair(text).split()) if text else "") or None
