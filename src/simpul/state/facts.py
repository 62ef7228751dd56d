"""The merged facts by subject and source, so that a changed article changes only its subjects.

A source is an article, by its number, or one of the two graphs about many. What several sources say of a subject is
kept united as well (``merged``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import groupby
from operator import or_
from typing import Any, TypeAlias

import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Node

from simpul.batches import batches
from simpul.graph.canonical import Block, Triple, Writer, head, term_text
from simpul.graph.files import rdflib_term
from simpul.graph.merge import one_name
from simpul.state import references
from simpul.state.schema import Database
from simpul.state.values import pack_text, unpack_text

RELATIONS, LINKS = -1, -2
"""Numbers of the sources that are no articles."""
_EVERY_PREFIX = -1
_TOGETHER = 500
Terms: TypeAlias = Callable[[Any], Node]
"""Makes rdflib's term of one that the parser gives."""
_ABOUT = """coalesce(
  (SELECT text FROM merged WHERE merged.subject = changed.subject),
  (SELECT text FROM told WHERE told.subject = changed.subject))"""
"""What is said of each subject of ``changed``."""


_TEMPORARY = {
    "fresh": "(subject TEXT, source INT, used INT, text TEXT)",
    "fresh_reference": "(key INT, subject TEXT, source INT)",
    "changed": "(subject TEXT PRIMARY KEY) WITHOUT ROWID",
    "touched": "(subject TEXT PRIMARY KEY, before TEXT) WITHOUT ROWID",
}
"""Tables of one settling: what is new, which subjects ``unite`` must look at, and all that it looked at, with what was
said of them before."""


def begin(db: Database) -> None:
    """Begin a settling."""
    for table, columns in _TEMPORARY.items():
        db.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} {columns}")
        db.execute(f"DELETE FROM {table}")


def put(
    db: Database, source: int, blocks: Sequence[Block], pointing: Iterable[tuple[int, int]], doubted: Iterable[str] = ()
) -> None:
    """What an article says, which said nothing before, what points to things (``references``, by place), and the nodes
    about which it gives a finding alone."""
    _listed(db, source, [block.about for block in blocks])
    _say(db, source, blocks, pointing)
    db.executemany("INSERT INTO doubted VALUES (?, ?)", ((f"<{focus}>", source) for focus in doubted))


def take(db: Database, source: int, base: str) -> None:
    """Take back what an article said."""
    _take_back(db, source, _subjects(db, source), base)
    _listed(db, source, ())
    db.execute("DELETE FROM doubted WHERE source = ?", (source,))


def replace(db: Database, source: int, graph: Graph, base: str, before: Graph | None = None) -> None:
    """Put a graph about many articles in the place of what it was; with ``before`` a part of it in the place of this,
    each with all that the graph says of its subjects."""
    blocks = tuple(Writer(base).blocks(graph))
    subjects = (
        [subject for subject, _ in beside(db, source)]
        if before is None
        else sorted(map(term_text, before.subjects(unique=True)))
    )
    said = {subject: block(db, source, subject) for subject in subjects}
    new = [each for each in blocks if said.get(each.about) != each.text]
    places = {each.about: place for place, each in enumerate(new)}
    kept = {each.about for each in blocks} - places.keys()
    _take_back(db, source, [subject for subject in subjects if subject not in kept], base)
    triples_ = (triple for triple in graph if term_text(triple[0]) in places)
    _say(db, source, new, references.references(triples_, places, base))


def used(db: Database) -> int:
    """The prefixes that the merged facts use."""
    rows = db.execute("SELECT used FROM told_used WHERE blocks > 0 UNION SELECT DISTINCT used FROM merged")
    return reduce(or_, (bits for (bits,) in rows), 0)


def beside(db: Database, source: int) -> Iterator[tuple[str, int]]:
    """The subjects of a source that is no article, sorted, each with the prefixes that its block uses."""
    indexed = "source = ? AND source < 0"
    return iter(db.execute(f"SELECT subject, used FROM told WHERE {indexed} ORDER BY subject", (source,)))


def block(db: Database, source: int, subject: str) -> str:
    """What a source says of a subject that it speaks of."""
    row = db.execute("SELECT text FROM told WHERE subject = ? AND source = ?", (subject, source)).fetchone()
    return str(row[0])


def _listed(db: Database, source: int, subjects: Sequence[str]) -> None:
    """Keep what an article speaks of."""
    db.execute("DELETE FROM source WHERE number = ?", (source,))
    if subjects:
        db.execute("INSERT INTO source VALUES (?, ?)", (source, pack_text("\n".join(subjects))))


def _subjects(db: Database, source: int) -> list[str]:
    row = db.execute("SELECT subjects FROM source WHERE number = ?", (source,)).fetchone()
    return unpack_text(row[0]).split("\n") if row else []


def _say(db: Database, source: int, blocks: Sequence[Block], pointing: Iterable[tuple[int, int]]) -> None:
    db.executemany("INSERT INTO fresh VALUES (?, ?, ?, ?)", ((b.about, source, b.used, b.text) for b in blocks))
    references.put(db, source, ((key, blocks[place].about) for key, place in pointing))


def _take_back(db: Database, source: int, subjects: Sequence[str], base: str) -> None:
    places = {subject: place for place, subject in enumerate(subjects)}
    said = triples((block(db, source, subject) for subject in subjects), base)
    pointing = references.references(said, places, base)
    references.take(db, source, ((key, subjects[place]) for key, place in pointing))
    db.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?)", ((s, about(db, s)) for s in subjects))
    db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", ((subject,) for subject in subjects))
    for subject in subjects:
        row = db.execute(
            "DELETE FROM told WHERE subject = ? AND source = ? RETURNING used", (subject, source)
        ).fetchone()
        db.execute("UPDATE told_used SET blocks = blocks - 1 WHERE used = ?", row)


def unite(db: Database, base: str) -> None:
    """Bring the merged facts about all changed subjects up to date."""
    db.execute("INSERT OR IGNORE INTO changed SELECT DISTINCT subject FROM fresh ORDER BY subject")
    db.execute(f"INSERT OR IGNORE INTO touched SELECT subject, {_ABOUT} FROM changed ORDER BY subject")
    db.execute(
        "INSERT INTO told_used SELECT used, count(*) FROM fresh WHERE true GROUP BY used"
        " ON CONFLICT (used) DO UPDATE SET blocks = blocks + excluded.blocks"
    )
    for table in ("fresh", "fresh_reference"):
        into = {"fresh": "told", "fresh_reference": "reference"}[table]
        db.execute(f"INSERT INTO {into} SELECT * FROM {table} ORDER BY 1, 2, 3")
        db.execute(f"DELETE FROM {table}")
    db.execute("DELETE FROM merged WHERE subject IN (SELECT subject FROM changed)")
    db.execute(
        "INSERT INTO merged SELECT subject, max(used), max(text) FROM changed CROSS JOIN told USING (subject)"
        " GROUP BY subject HAVING count(*) > 1 AND count(DISTINCT text) = 1"
    )
    differing = db.execute(
        "SELECT subject FROM changed CROSS JOIN told USING (subject) GROUP BY subject HAVING count(DISTINCT text) > 1"
    ).fetchall()
    for some in batches((subject for (subject,) in differing), _TOGETHER):
        told = [
            row
            for subject in some
            for row in db.execute("SELECT text, count(*) FROM told WHERE subject = ? GROUP BY text", (subject,))
        ]
        united = Writer(base).blocks(one_name(_counted(told, base)))
        db.executemany("INSERT INTO merged VALUES (?, ?, ?)", ((b.about, b.used, b.text) for b in united))
    db.execute("DELETE FROM changed")


def _counted(told: Sequence[tuple[str, int]], base: str) -> Iterator[tuple[Iterator[Triple], int]]:
    """The triples of each block of Turtle, with its number: read as one document, each as a named graph."""
    graphs = (f"<told:{place}> {{\n{text}}}\n" for place, (text, _) in enumerate(told))
    quads = ox.parse(head(base, _EVERY_PREFIX) + "".join(graphs), format=ox.RdfFormat.TRIG)
    term = cache(rdflib_term)
    for name, mine in groupby(quads, key=lambda quad: quad.graph_name):
        triples_ = ((term(quad.subject), term(quad.predicate), term(quad.object)) for quad in mine)
        yield triples_, told[int(name.value.removeprefix("told:"))][1]


def touch_all(db: Database) -> None:
    """Count every subject as touched, and all that is said as new."""
    db.execute("DELETE FROM touched")
    db.execute("INSERT INTO touched SELECT DISTINCT subject, NULL FROM told ORDER BY subject")


def triples(texts: Iterable[str], base: str, used: int = _EVERY_PREFIX, term: Terms | None = None) -> Iterator[Triple]:
    """The triples of blocks of Turtle that use these prefixes; ``term`` makes rdflib's terms."""
    document = head(base, used) + "\n".join(texts)
    term = term or cache(rdflib_term)
    for quad in ox.parse(document, format=ox.RdfFormat.TURTLE):
        yield term(quad.subject), term(quad.predicate), term(quad.object)


def about(db: Database, subject: str) -> str | None:
    """The block of Turtle about a subject (``term_text``); None where nothing is said of it."""
    (text,) = db.execute(f"SELECT {_ABOUT} FROM (SELECT ? AS subject) AS changed", (subject,)).fetchone()
    return None if text is None else str(text)


def triples_about(db: Database, subject: str, base: str, term: Terms | None = None) -> Iterator[Triple]:
    """What is said of a subject (``term_text``): with its own prefixes, as all of them would take longer to read."""
    for table in ("merged", "told"):
        row = db.execute(f"SELECT text, used FROM {table} WHERE subject = ?", (subject,)).fetchone()
        if row:
            return triples([row[0]], base, row[1], term)
    return iter(())


def described(db: Database, iri: str) -> bool:
    """Whether any source says what kind of thing this is."""
    texts = db.execute("SELECT text FROM told WHERE subject = ?", (f"<{iri}>",))
    return any("\n  a " in text for (text,) in texts)
