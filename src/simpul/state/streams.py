"""The large files of a build as Turtle and TriG in UTF-8, piece by piece: out of the state, or, where an earlier file
may be used, out of that but for what changed since (``stale``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from heapq import merge
from operator import itemgetter, or_
from pathlib import Path

from rdflib import URIRef

from simpul.graph.canonical import Writer, head, indented
from simpul.graph.files import ARTICLES, FACTS
from simpul.graph.patched import has_head, patched
from simpul.graph.relations import relations_iri
from simpul.link.rdf import links_graph_iri
from simpul.state import facts, stale
from simpul.state.schema import Database
from simpul.state.values import unpack_bytes

_MERGED = """
SELECT subject, {0} FROM told WHERE NOT EXISTS (SELECT 1 FROM merged WHERE merged.subject = told.subject)
UNION ALL SELECT subject, {0} FROM merged
"""
_Pieces = Iterable[bytes]


def merged(db: Database, base: str, earlier: Path | None = None) -> Iterator[bytes]:
    """The merged facts: ``graph.ttl``."""
    begin = head(base, facts.used(db))
    if earlier and begin and has_head(earlier):
        changed = ((key, _block(db, key)) for key in stale.changed(db, FACTS))
        return patched(earlier, begin, changed, base=base)
    rows = db.execute(f"{_MERGED.format('CAST(text AS BLOB)')} ORDER BY subject")
    return _whole(begin, ((text,) for _, text in rows))


def graphs(db: Database, base: str, earlier: Path | None = None) -> Iterator[bytes]:
    """The graphs of articles, and those beside them: ``graph.trig``."""
    beside = _beside(db, base)
    used = (bits for (bits,) in db.execute("SELECT DISTINCT used FROM graph"))
    begin = head(base, reduce(or_, used, reduce(or_, (bits for bits, _ in beside.values()), 0)))
    if earlier and begin and has_head(earlier):
        names = sorted({*stale.changed(db, ARTICLES), *(f"<{name}>" for name, _ in _sources(base))})
        changed = ((name, beside[name][1] if name in beside else _graph(db, name)) for name in names)
        return patched(earlier, begin, changed, base=base)
    rows = db.execute("SELECT name, text FROM graph ORDER BY name")
    own = ((name, (unpack_bytes(text),)) for name, text in rows)
    others = ((name, pieces) for name, (_, pieces) in sorted(beside.items()))
    return _whole(begin, (pieces for _, pieces in merge(own, others, key=itemgetter(0))))


def held(db: Database, base: str) -> Iterator[bytes]:
    """What is held back of articles: ``quarantine.trig``."""
    used = db.execute("SELECT DISTINCT used FROM held")
    rows = db.execute("SELECT text FROM held ORDER BY name")
    return _whole(head(base, reduce(or_, (bits for (bits,) in used), 0)), ((unpack_bytes(text),) for (text,) in rows))


def _whole(begin: str, entries: Iterable[_Pieces]) -> Iterator[bytes]:
    yield begin.encode()
    for number, pieces in enumerate(entries):
        if number:
            yield b"\n"
        yield from pieces


def _block(db: Database, subject: str) -> _Pieces:
    text = facts.about(db, subject)
    return () if text is None else (text.encode(),)


def _graph(db: Database, name: str) -> _Pieces:
    return (unpack_bytes(text) for (text,) in db.execute("SELECT text FROM graph WHERE name = ?", (name,)))


def _sources(base: str) -> tuple[tuple[str, int], ...]:
    """The names of the graphs that are of no article, and their numbers among the sources of merged facts."""
    return (relations_iri(base), facts.RELATIONS), (links_graph_iri(base), facts.LINKS)


def _beside(db: Database, base: str) -> dict[str, tuple[int, _Pieces]]:
    """Those of them that say anything, by name (``term_text``): the prefixes that each uses, and its pieces."""
    found = dict[str, tuple[int, _Pieces]]()
    for name, source in _sources(base):
        text, bits = Writer(base).term(URIRef(name))
        used = [each for _, each in facts.beside(db, source)]
        if used:
            found[f"<{name}>"] = reduce(or_, used, bits), _moved_in(db, source, text)
    return found


def _moved_in(db: Database, source: int, name: str) -> Iterator[bytes]:
    """A graph out of the blocks of a source."""
    yield f"{name} {{\n".encode()
    for number, (subject, _) in enumerate(facts.beside(db, source)):
        yield (b"\n" if number else b"") + indented(facts.block(db, source, subject)).encode()
    yield b"}\n"
