"""What the explorer shows, as a value: from the address of a page, and in files of views and stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Annotated, Literal, TypeVar

import msgspec
from starlette.datastructures import QueryParams

from simpul.errors import SimpulError
from simpul.model import EntityType
from simpul.network.filters import Filters
from simpul.network.network import Centrality, Network, Part
from simpul.web.library import Generation

T = TypeVar("T")
MOST = 20_000
Day = Annotated[str, msgspec.Meta(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Key = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+/[0-9a-f]{1,64}$")]
"""A thing by the end of its IRI: "person/0123456789abcdef"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Filters (as ``network.Filters``), what sizes and colours nodes, and which of them are there.

    ``nodes`` are the nodes on the canvas; none: the ``most`` most central ones. ``chosen`` are one node, the two ends
    of a tie, or the steps of a path; ``camera`` is x, y and ratio.
    """

    types: tuple[EntityType, ...] = ()
    predicates: tuple[Annotated[str, msgspec.Meta(max_length=40)], ...] = ()
    since: Day = ""
    until: Day = ""
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    origins: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    by: Centrality = "pagerank"
    colour: Literal["type", "community"] = "type"
    most: Annotated[int, msgspec.Meta(ge=2, le=MOST)] = 300
    nodes: Annotated[tuple[Key, ...], msgspec.Meta(max_length=MOST)] = ()
    chosen: Annotated[tuple[Key, ...], msgspec.Meta(max_length=100)] = ()
    camera: tuple[float, float, float] | None = None

    @property
    def filters(self) -> Filters:
        """What is shown."""
        return Filters(
            frozenset(self.types), frozenset(self.predicates), self.since, self.until, self.confidence, self.origins
        )


_LISTS = frozenset({"types", "predicates", "nodes", "chosen"})


def from_query(query: QueryParams) -> Scene:
    """The scene of an address; parameters that are no part of one are passed over. Raises SimpulError."""
    names = [field.name for field in fields(Scene)]
    told: dict[str, object] = {}
    for name in names:
        values = [value for value in query.getlist(name) if value]
        if values:
            told[name] = values if name in _LISTS else values[-1]
    try:
        return msgspec.convert(told, Scene, strict=False)
    except msgspec.ValidationError as error:
        raise _unfit(error) from error


def decoded(content: bytes | str, form: type[T]) -> T:
    """A value of some form that a page's script sends as JSON. Raises SimpulError."""
    try:
        return msgspec.json.decode(content, type=form)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise _unfit(error) from error


def part(network: Network, scene: Scene, generation: Generation) -> Part:
    """What of the network a scene shows."""
    if not scene.nodes:
        return network.top(scene.filters, by=scene.by, most=scene.most)
    return network.of(iris(generation, scene.nodes), scene.filters)


def iris(generation: Generation, keys: Sequence[str]) -> tuple[str, ...]:
    """The things by their keys; for what has been linked since the thing that stands for it now."""
    return tuple(generation.chosen(generation.base + key) for key in keys)


def _unfit(error: Exception) -> SimpulError:
    return SimpulError(f"Tampilan graf tidak dikenal · not a view of the graph: {error}", "Buka · open: /graf")
