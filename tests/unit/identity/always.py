"""What holds for the names of every kind of thing."""

from collections.abc import Callable

from simpul.gazetteer.load import bare_name, upper_places
from simpul.identity.comparison import Comparison

Compare = Callable[[str, str], Comparison]
TWICE = tuple(
    sorted(
        {bare_name(p) for p in upper_places() if p.kind == "city"}
        & {bare_name(p) for p in upper_places() if p.kind == "regency"}
    )
)
"""Names that a town and a regency share."""


def case_spaces_and_signs_at_the_end_do_not_count(compare: Compare, name: str) -> None:
    for other in (name, name.upper(), name.lower(), f"  {name} ", name.replace(" ", "  "), f"{name}."):
        assert compare(name, other).verdict == "same", other


def any_text_is_compared(compare: Compare, left: str, right: str) -> None:
    found = compare(left, right)
    assert 0 <= found.score <= 1
    assert found.why
    assert found == compare(right, left)
    assert compare(left, left).verdict == "same"
