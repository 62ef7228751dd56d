"""What a search asks for, as the address has it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, cast
from urllib.parse import urlencode

from simpul.model import EntityType
from simpul.search import TYPES
from simpul.web.paging import page_number

Kind = Literal["", "Article"] | EntityType
PAGE = 25
"""Results on a page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``q`` words, ``jenis`` a type or "Article", ``tempat`` and ``lembaga`` IRIs, ``tahun`` a year.

    ``media`` is an outlet. Empty texts filter nothing. ``halaman`` counts from 1.
    """

    q: str = ""
    jenis: Kind = ""
    tempat: str = ""
    lembaga: str = ""
    tahun: str = ""
    media: str = ""
    halaman: int = 1

    @property
    def anything(self) -> bool:
        """Whether it asks for anything at all."""
        return self != Asked(halaman=self.halaman)

    @property
    def type(self) -> EntityType | None:
        """The type of things, where one is asked for."""
        return None if self.jenis in {"", "Article"} else cast(EntityType, self.jenis)

    @property
    def near(self) -> tuple[str, ...]:
        """Places and bodies that things must belong to."""
        return tuple(filter(None, (self.tempat, self.lembaga)))

    @property
    def period(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day of the year."""
        return (dt.date(int(self.tahun), 1, 1), dt.date(int(self.tahun), 12, 31)) if self.tahun else (None, None)

    @property
    def offset(self) -> int:
        """How many results come before this page."""
        return (self.halaman - 1) * PAGE

    def to_page(self, number: int) -> str:
        """The address of another page of the results."""
        return self.address(halaman=number)

    def address(self, **changes: object) -> str:
        """The address of the search with some of it asked otherwise; from its first page, unless that is said."""
        other = replace(self, **{"halaman": 1, **changes})  # type: ignore[arg-type]
        told = {field.name: getattr(other, field.name) for field in fields(other)}
        return "/?" + urlencode({name: value for name, value in told.items() if value not in {"", 1}})


def read_asked(query: Mapping[str, str]) -> Asked:
    """The search that an address asks for; what cannot be is as if it were not there."""
    kind, year = query.get("jenis", ""), query.get("tahun", "")
    return Asked(
        q=query.get("q", "")[:200],
        jenis=cast(Kind, kind) if kind in {"Article", *TYPES} else "",
        tempat=query.get("tempat", ""),
        lembaga=query.get("lembaga", ""),
        tahun=year if re.fullmatch(r"[12][0-9]{3}", year) else "",
        media=query.get("media", ""),
        halaman=page_number(query),
    )
