"""Pages of long lists."""

from __future__ import annotations

import re
from collections.abc import Mapping


def page_number(query: Mapping[str, str]) -> int:
    """The page that ``?halaman=`` asks for, from 1; what is no such number is the first."""
    number = query.get("halaman", "1")
    return int(number) if re.fullmatch(r"[1-9][0-9]{0,4}", number) else 1


def page_count(total: int, size: int) -> int:
    """How many pages there are of ``size`` each."""
    return -(-total // size)
