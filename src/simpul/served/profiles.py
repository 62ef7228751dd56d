"""How servers differ: endpoints, authentication, graphs and limits, from ``profiles.toml`` or a file of one's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from simpul.errors import SimpulError, unknown

DEFAULT = "oxigraph"


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of server; the keys are those of ``profiles.toml``, which explains them."""

    query: str
    update: str
    graphs: str
    auth: str
    facts: str
    catalogue: str
    batch: int
    plain: tuple[str, ...]
    values: str
    order: str
    timeout: float
    retries: int


_CHOICES = {"auth": ("basic", "digest"), "values": ("variables", "inline"), "order": ("server", "client")}


def profile(name: str = DEFAULT) -> Profile:
    """The profile of this name, or the one in the TOML file of this name. Raises SimpulError."""
    if name.endswith(".toml"):
        return _made(_read(Path(name)), name)
    if name not in known():
        raise unknown(f"Profil tidak dikenal · no profile “{name}”.", name, [*known(), "FILE.toml"])
    return _made(known()[name], name)


@cache
def known() -> Mapping[str, Mapping[str, Any]]:
    """The tables of ``profiles.toml``."""
    return tomllib.loads((resources.files("simpul.served") / "profiles.toml").read_text(encoding="utf-8"))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SimpulError(f"{path}: tidak ada · not there.", "Contoh · example: docs/stores.md") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SimpulError(f"{path}: bukan TOML · not TOML: {error}", "Contoh · example: docs/stores.md") from None


def _made(table: Mapping[str, Any], name: str) -> Profile:
    whole = dict(table)
    while (base := whole.pop("extends", None if set(_keys()) <= whole.keys() else DEFAULT)) is not None:
        if base not in known():
            raise unknown(f"{name}: extends = “{base}” tidak dikenal · unknown.", base, known())
        whole = {**known()[base], **whole}
        if "extends" not in known()[base]:
            break
    wrong = [key for key, value in whole.items() if not _fits(key, value)]
    if wrong:
        raise unknown(
            f"{name}: “{wrong[0]}” tidak dikenal atau salah isinya · unknown, or a wrong value.", wrong[0], _keys()
        )
    return Profile(**{**whole, "plain": tuple(whole["plain"])})


def _keys() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Profile))


def _fits(key: str, value: object) -> bool:
    known_good: Mapping[str, tuple[type, ...]] = {
        "batch": (int,), "timeout": (int, float), "retries": (int,), "plain": (list,)
    }  # fmt: skip
    good = isinstance(value, known_good.get(key, (str,))) and not isinstance(value, bool)
    return key in _keys() and good and (key not in _CHOICES or value in _CHOICES[key])
