"""What a generation has beside its facts, taken from the build's state where it can: the claims, the articles' texts.

So both can be read while another build is at work.
"""

from __future__ import annotations

import shutil
from collections.abc import Container, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from simpul.errors import SimpulError
from simpul.link.joined import read_joined
from simpul.search.articles import create_texts, replace_texts
from simpul.search.claims_file import write_claims
from simpul.search.tables import writable
from simpul.state import FILE, Database, articles, opened
from simpul.store.claims import make_claims, renew_claims

CLAIMS, TEXTS = "claims.sqlite", "texts.sqlite"


def write_told(
    folder: Path,
    before: Path | None,
    into: Path,
    db: Database | None = None,
    graphs: Container[str] | None = None,
) -> None:
    """Write the claims and texts of a build to the generation ``into``; ``before`` is the one that is in force,
    ``db`` the build's state where this process has it open.

    ``graphs`` are the names of the graphs that have changed since ``before``; with them only these articles' claims are
    written.

    Without a state the claims are read from the graph, which takes longer, and there are no texts; where a build is at
    work in it, the texts are those of ``before``. Raises SimpulError for a graph with a claim that is not whole.
    """
    with _state(folder, db) as state:
        _write_claims(folder, state, before / CLAIMS if before else None, into / CLAIMS, graphs)
        _write_texts(state, before / TEXTS if before and (folder / FILE).is_file() else None, into / TEXTS)


@contextmanager
def _state(folder: Path, db: Database | None) -> Iterator[Database | None]:
    with ExitStack() as stack:
        if db is None and (folder / FILE).is_file():
            with suppress(SimpulError):
                db = stack.enter_context(opened(folder, anew=False))
        yield db


def _write_claims(
    folder: Path, db: Database | None, before: Path | None, path: Path, graphs: Container[str] | None
) -> None:
    if db is None:
        write_claims(path, read_joined(folder))
    elif graphs is None or before is None or not before.is_file() or not renew_claims(before, path, db, graphs):
        path.unlink(missing_ok=True)
        make_claims(path, db)


def _write_texts(db: Database | None, before: Path | None, path: Path) -> None:
    if before is not None and before.is_file():
        shutil.copyfile(before, path)
    else:
        create_texts(path)
    if db is None:
        return
    with closing(writable(path)) as texts, texts:
        known, now = dict(texts.execute("SELECT iri, digest FROM article")), articles.digests(db)
        gone = [iri for iri, digest in known.items() if now.get(iri) != digest]
        new = sorted(iri for iri, digest in now.items() if known.get(iri) != digest)
        replace_texts(texts, gone, ((*each, now[each[0]]) for each in articles.texts(db, new)))
