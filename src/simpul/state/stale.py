"""Which files of a folder are as the state tells them, and which entries of the large ones are not any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simpul.graph.files import ARTICLES, FACTS
from simpul.state import reported, settings
from simpul.state.schema import Database, transaction

Stamp = tuple[int, int]
"""A file's size and the time of its last change, in nanoseconds."""
Stamps = Mapping[str, Stamp | None]
_MANY = 10
"""Where one in so many articles changed, most of the merged facts lie near something that did."""


def graph_changed(db: Database, name: str) -> None:
    """A named graph (``term_text``) of an article came, went, or both."""
    db.execute("INSERT OR IGNORE INTO stale VALUES (?, ?)", (ARTICLES, name))


def settled(db: Database, *, anew: bool) -> None:
    """The files are to be written again: what ``facts`` touched changed, or anything may have (``anew``)."""
    if anew:
        reported.forget(db)
        settings.put(db, "written", {})
    elif settings.get(db, "written", dict[str, Stamp | None], {}):
        db.execute("INSERT OR IGNORE INTO stale SELECT ?, subject FROM touched", (FACTS,))
    findings_changed(db)


def findings_changed(db: Database) -> None:
    """The files are to be written again, though no entry of the large ones changed."""
    settings.put(db, "stale", True)


def written(db: Database, stamps: Stamps) -> None:
    """All files are written."""
    with transaction(db):
        db.execute("DELETE FROM stale")
        settings.put(db, "stale", False)
        settings.put(db, "written", stamps)


def as_written(db: Database, stamps: Stamps) -> set[str]:
    """The files that nobody touched since they were written, by their stamps now."""
    known = settings.get(db, "written", dict[str, Stamp | None], {})
    return {name for name, stamp in stamps.items() if stamp is not None and known.get(name) == stamp}


def is_stale(db: Database) -> bool:
    """Whether the files are to be written again."""
    return settings.get(db, "stale", bool, True)


def few_changed(db: Database) -> bool:
    """Whether so little changed that most of each large file stays as it is."""
    (graphs,) = db.execute("SELECT count(*) FROM stale WHERE file = ?", (ARTICLES,)).fetchone()
    (articles,) = db.execute("SELECT count(*) FROM article").fetchone()
    return bool(graphs * _MANY <= articles)


def changed(db: Database, file: str) -> Iterator[str]:
    """The keys of the entries of a large file that may have changed, sorted."""
    return (key for (key,) in db.execute("SELECT key FROM stale WHERE file = ? ORDER BY key", (file,)))
