"""The merged facts by subject and source, so that a changed article changes only its subjects.

A source is an article, by its number, or one of the two graphs about many. What several sources say of a subject is
kept united as well (``merged``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox
from rdflib import Graph

from simpul.batches import batches
from simpul.graph.canonical import Block, Triple, Writer, head
from simpul.graph.files import rdflib_term
from simpul.graph.merge import one_name
from simpul.state import references
from simpul.state.schema import Database
from simpul.state.values import pack_text, unpack_text

RELATIONS, LINKS = -1, -2
"""Numbers of the sources that are no articles."""
_EVERY_PREFIX = -1
_TOGETHER = 500
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


def put(db: Database, source: int, blocks: Sequence[Block], pointing: Iterable[tuple[int, int]]) -> None:
    """What a source says, which said nothing before, and what points to things (``references``, by place)."""
    if blocks:
        subjects = pack_text("\n".join(block.about for block in blocks))
        db.execute("INSERT INTO source VALUES (?, ?)", (source, subjects))
        db.executemany("INSERT INTO fresh VALUES (?, ?, ?, ?)", ((b.about, source, b.used, b.text) for b in blocks))
        references.put(db, source, ((key, blocks[place].about) for key, place in pointing))


def take(db: Database, source: int, base: str) -> None:
    """Take back what a source said."""
    for (data,) in db.execute("SELECT subjects FROM source WHERE number = ?", (source,)).fetchall():
        subjects = unpack_text(data).split("\n")
        here = "SELECT text FROM told WHERE subject = ? AND source = ?"
        texts = [db.execute(here, (subject, source)).fetchone()[0] for subject in subjects]
        places = {subject: place for place, subject in enumerate(subjects)}
        pointing = references.references(triples(texts, base), places, base)
        references.take(db, source, ((key, subjects[place]) for key, place in pointing))
        db.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?)", ((s, about(db, s)) for s in subjects))
        db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", ((subject,) for subject in subjects))
        db.executemany("DELETE FROM told WHERE subject = ? AND source = ?", ((s, source) for s in subjects))
    db.execute("DELETE FROM source WHERE number = ?", (source,))


def replace(db: Database, source: int, name: str, graph: Graph, base: str) -> None:
    """Put a graph about many articles in the place of what it was; ``name`` is its name among the named graphs."""
    writer = Writer(base)
    blocks = tuple(writer.blocks(graph))
    whole = writer.graph(name, blocks)
    before = db.execute("SELECT text FROM graph WHERE name = ?", (whole.about,)).fetchone()
    if before and unpack_text(before[0]) == whole.text:
        return
    take(db, source, base)
    places = {block.about: place for place, block in enumerate(blocks)}
    put(db, source, blocks, references.references(graph, places, base))
    db.execute("DELETE FROM graph WHERE name = ?", (whole.about,))
    if blocks:
        db.execute("INSERT INTO graph VALUES (?, ?, ?)", (whole.about, whole.used, pack_text(whole.text)))


def unite(db: Database, base: str) -> None:
    """Bring the merged facts about all changed subjects up to date."""
    db.execute("INSERT OR IGNORE INTO changed SELECT DISTINCT subject FROM fresh ORDER BY subject")
    db.execute(f"INSERT OR IGNORE INTO touched SELECT subject, {_ABOUT} FROM changed ORDER BY subject")
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
        texts = [
            text
            for subject in some
            for (text,) in db.execute("SELECT DISTINCT text FROM told WHERE subject = ?", (subject,))
        ]
        united = Writer(base).blocks(one_name(triples(texts, base)))
        db.executemany("INSERT INTO merged VALUES (?, ?, ?)", ((b.about, b.used, b.text) for b in united))
    db.execute("DELETE FROM changed")


def triples(texts: Iterable[str], base: str) -> Iterator[Triple]:
    """The triples of blocks of Turtle."""
    document = head(base, _EVERY_PREFIX) + "\n".join(texts)
    for quad in ox.parse(document, format=ox.RdfFormat.TURTLE):
        yield rdflib_term(quad.subject), rdflib_term(quad.predicate), rdflib_term(quad.object)


def about(db: Database, subject: str) -> str | None:
    """The block of Turtle about a subject (``term_text``); None where nothing is said of it."""
    (text,) = db.execute(f"SELECT {_ABOUT} FROM (SELECT ? AS subject) AS changed", (subject,)).fetchone()
    return None if text is None else str(text)


def described(db: Database, iri: str) -> bool:
    """Whether any source says what kind of thing this is."""
    texts = db.execute("SELECT text FROM told WHERE subject = ?", (f"<{iri}>",))
    return any("\n  a " in text for (text,) in texts)


_MERGED = """
SELECT subject, {0} FROM told WHERE NOT EXISTS (SELECT 1 FROM merged WHERE merged.subject = told.subject)
UNION ALL SELECT subject, {0} FROM merged
"""


def merged(db: Database, base: str) -> Iterator[str]:
    """The merged facts as Turtle, piece by piece: ``graph.ttl``."""
    bits = 0
    for (each,) in db.execute("SELECT DISTINCT used FROM told UNION SELECT DISTINCT used FROM merged"):
        bits |= each
    yield head(base, bits)
    between = ""
    for _, text in db.execute(f"{_MERGED.format('text')} ORDER BY subject"):
        yield between + text
        between = "\n"


def graphs(db: Database, table: str, base: str) -> Iterator[str]:
    """The named graphs of "graph" (``graph.trig``) or "held" (``quarantine.trig``), piece by piece."""
    bits = 0
    for (each,) in db.execute(f"SELECT DISTINCT used FROM {table}"):
        bits |= each
    yield head(base, bits)
    between = ""
    for (text,) in db.execute(f"SELECT text FROM {table} ORDER BY name"):
        yield between + unpack_text(text)
        between = "\n"
