"""Long lists, page by page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from starlette.requests import Request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """One page of a list; ``to`` gives the address of another, with all that was asked for."""

    shown: Sequence[T]
    all: int
    page: int
    pages: int
    to: Callable[[int], str]


def page_number(query: Mapping[str, str]) -> int:
    """The page that ``?halaman=`` asks for, from 1; what is no such number is the first."""
    number = query.get("halaman", "1")
    return int(number) if re.fullmatch(r"[1-9][0-9]{0,4}", number) else 1


def page_count(total: int, size: int) -> int:
    """How many pages there are of ``size`` each."""
    return -(-total // size)


def paged(request: Request, rows: Sequence[T], *, each: int = 50) -> Paged[T]:
    """The page of ``?halaman=``, the nearest there is."""
    pages = max(1, page_count(len(rows), each))
    wanted = request.query_params.get("halaman", "1")
    page = min(max(1, int(wanted)) if wanted.isdecimal() and len(wanted) < 9 else 1, pages)

    def to(number: int) -> str:
        return f"?{request.url.include_query_params(halaman=number).query}"

    return Paged(rows[(page - 1) * each : page * each], len(rows), page, pages, to)


def holds(name: str, wanted: str) -> bool:
    """Whether a name has the wanted words in it, upper and lower case aside."""
    return wanted.casefold().strip() in name.casefold()
