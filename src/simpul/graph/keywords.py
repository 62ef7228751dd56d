"""The bare words of a SPARQL text: what stands outside of literals, IRIs, comments, variables and names."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
      <[^<>"{}|^`\\\x00-\x20]*>                        # IRI
    | \"\"\"(?:[^\\]|\\.)*?(?:\"\"\"|\Z) | '''(?:[^\\]|\\.)*?(?:'''|\Z)
    | "(?:[^"\\\n\r]|\\.)*"? | '(?:[^'\\\n\r]|\\.)*'?  # literal; one without an end takes what is left
    | \#[^\n\r]*                                       # comment
    | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)*          # variable, language
    | (?P<word>[^\W\d_][\w.-]*+)?(?P<local>:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\.)*+)?
    """,
    re.VERBOSE | re.DOTALL,
)
_PARTS = re.compile(r"[^\W\d_]\w*")


def keywords(text: str) -> tuple[str, ...]:
    """All bare words in upper case, in their order, and prefixes of names among them; in time linear in the text."""
    words = (match["word"] for match in _TOKEN.finditer(unescaped(text)))
    return tuple(part.upper() for word in words if word for part in _PARTS.findall(word))


def unescaped(text: str) -> str:
    """The text with its escaped characters (``\\u0041``) as themselves."""
    return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else ""
