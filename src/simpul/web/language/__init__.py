"""The app's words in Indonesian and English, and which of them a request wants."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib import resources
from types import MappingProxyType
from typing import Literal, get_args

from starlette.requests import HTTPConnection

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
COOKIE = "simpul-bahasa"


@cache
def texts() -> Mapping[str, tuple[str, str]]:
    """(Indonesian, English) by "ROOM.NAME", from ``texts/ROOM.toml``."""
    found = {}
    for file in (resources.files(__name__) / "texts").iterdir():
        for name, (id_, en) in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found[f"{file.name.removesuffix('.toml')}.{name}"] = (id_, en)
    return MappingProxyType(found)


def text(language: Language, key: str, **values: object) -> str:
    """The words for "ROOM.NAME", with values in the place of their names in braces. Raises KeyError."""
    words = texts()[key][LANGUAGES.index(language)]
    return words.format_map(values) if values else words


def teller(language: Language) -> Callable[..., str]:
    """``text`` in one language."""
    return partial(text, language)


def asked(connection: HTTPConnection) -> Language | None:
    """The language that the address asks for by ``?lang=``."""
    wanted = connection.query_params.get("lang")
    return wanted if wanted in LANGUAGES else None


def language(connection: HTTPConnection) -> Language:
    """The language of a request: by its address, else by the cookie, else Indonesian."""
    kept = connection.cookies.get(COOKIE)
    return asked(connection) or (kept if kept in LANGUAGES else "id")
