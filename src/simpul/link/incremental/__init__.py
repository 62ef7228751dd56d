"""Links kept in a database and brought up to date in proportion to what changed.

The result is that of ``link.links.find_links`` over the profiles of all articles, whatever came and went in whatever
order. What each step keeps:

``nodes``     what articles tell of each node, so that one article can be taken out again
``meeting``   which nodes share a block, and by how many blocks two of them meet
``settling``  how those that meet compare, and the clusters; types in their order, each leaning on those before it
``decided``   the judgements under which that was done
``reading``   links, doubts and clusters as they stand
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from sqlite3 import Connection

from simpul.link.incremental.decided import decide
from simpul.link.incremental.meeting import meet
from simpul.link.incremental.nodes import Telling, absorb, forget, telling
from simpul.link.incremental.reading import doubts, known, links, links_of, standing, stated
from simpul.link.incremental.settling import settle
from simpul.link.incremental.tables import prepare
from simpul.link.judgements import Judgement

__all__ = [
    "NOTHING_MET",
    "Met",
    "Telling",
    "doubts",
    "known",
    "links",
    "links_of",
    "met",
    "standing",
    "stated",
    "telling",
    "update",
]

BATCH = 1000
"""Articles that are taken in at a time; bounds the memory of a first build."""


@dataclass(frozen=True, slots=True)
class Met:
    """Nodes (by id) that changed, and those that lost a pair: what is still to be compared and clustered."""

    touched: frozenset[int] = frozenset()
    loose: frozenset[int] = frozenset()


NOTHING_MET = Met()


def met(connection: Connection, removed: Collection[str], added: Iterable[Telling], before: Met = NOTHING_MET) -> Met:
    """The first half of an ``update``, which is given what this gives: which nodes meet, beside those of ``before``.

    It may be done in steps, article by article, within one transaction; an article counts as it came last.
    """
    prepare(connection)
    touched, loose = set(before.touched), set(before.loose)
    for gone, new in _batches(removed, added):
        changed = absorb(connection, gone, new)
        loose |= meet(connection, changed)
        touched |= changed
    return Met(frozenset(touched), frozenset(loose))


def update(
    connection: Connection,
    removed: Collection[str],
    added: Iterable[Telling],
    judgements: Sequence[Judgement] = (),
    before: Met = NOTHING_MET,
) -> frozenset[str]:
    """Bring links up to date: articles ``removed`` (by IRI), what is ``added`` (as published), all ``judgements``.

    An article that changed is among ``added`` with its new content; naming it in ``removed`` as well does no harm.
    ``before`` is what ``met`` gave since the last update. Gives the IRIs of all nodes of which a link, a doubt or the
    cluster may be another than before. Makes its tables where they lack. The caller begins and commits, and rolls back
    after an error.
    """
    now = met(connection, removed, added, before)
    settled = settle(connection, now.touched, now.loose, decide(connection, judgements))
    forget(connection)
    return settled


def _batches(removed: Collection[str], added: Iterable[Telling]) -> Iterator[tuple[Collection[str], Iterable[Telling]]]:
    """What went with the first articles that came, then more of those."""
    rest = iter(added)
    yield removed, list(islice(rest, BATCH))
    for first in rest:
        yield (), chain([first], islice(rest, BATCH - 1))
