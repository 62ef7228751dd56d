"""Statements of a store as tuples, for programs with threads.

An iterator of the engine may only be let go by the thread that made it, and the traceback of an error, or the collector
of another thread, outlives that. Here it never gets a name: it is gone when the call ends, however it ends.
"""

from __future__ import annotations

from itertools import islice

import pyoxigraph as ox

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = Subject | ox.Literal
GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


def matching(
    store: ox.Store,
    subject: Subject | None = None,
    predicate: ox.NamedNode | None = None,
    object: Object | None = None,
    graph: GraphName | None = None,
    *,
    most: int | None = None,
) -> tuple[ox.Quad, ...]:
    """The statements with these parts, in no order, all or ``most`` of them; a part that is None may be any."""
    return tuple(islice(store.quads_for_pattern(subject, predicate, object, graph), most))
