"""What findings of a code are about, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from simpul.check.shapes import catalogue
from simpul.web.language import LANGUAGES, Language, texts


def title(code: str, language: Language) -> str:
    """The words of ``texts/code.toml``, else the name of the code's shape, else the code itself."""
    words = texts().get(f"code.{code}") or _shapes().get(code) or (code, code)
    return words[LANGUAGES.index(language)]


@cache
def _shapes() -> Mapping[str, tuple[str, str]]:
    shapes = (*catalogue("article").values(), *catalogue("merged").values())
    return {each.code: (each.label_id, each.label_en) for each in shapes}
