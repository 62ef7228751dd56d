"""A build's folder and its state: opened, brought up to date, its files written where they are not as they were."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from simpul.errors import SimpulError
from simpul.export.files import remove_parts
from simpul.graph.files import ARTICLES
from simpul.intake import taking_in
from simpul.link.judgements import Judgement
from simpul.link.stored import earlier_builds
from simpul.pipeline import BuildReport
from simpul.review.decisions import Decision, in_force
from simpul.settle import Given
from simpul.state import FILE, Database, articles, clear, opened, pending, settings, stale
from simpul.state.stale import Stamp, Stamps
from simpul.store import keep_store
from simpul.version import code_version
from simpul.write import FILES, findings, write_build


def given_now(
    base: str, judgements: Sequence[Judgement], earlier: Sequence[Path], decisions: Sequence[Decision]
) -> Given:
    """What a build that runs now follows from."""
    builds = tuple((str(path), repr(_stamp(path / ARTICLES))) for path in earlier)
    return Given(base, tuple(judgements), builds, code_version(), in_force(decisions))


def given_before(db: Database, output: Path, judgements: Sequence[Judgement], decisions: Sequence[Decision]) -> Given:
    """What a build followed from, but for what people decided."""
    base = settings.get(db, "given", Given, Given()).base
    return given_now(base, judgements, earlier_builds(output), decisions)


@contextmanager
def opened_folder(output: Path, given: Given, *, keep: bool) -> Iterator[Database]:
    """The state of a folder that is to be built; begun anew where the IRIs start otherwise.

    With ``keep`` that raises SimpulError instead, like a state that cannot be read.
    """
    with opened(output, anew=not keep) as db:
        base = settings.get(db, "base", str, "")
        if base != given.base:
            if keep and base:
                raise SimpulError(
                    f"{output}: IRI-nya berawal · its IRIs start with {base}", f"Tambahkan · add: --base {base}"
                )
            clear(db)
            pending.forget(output)
        settings.put(db, "base", given.base)
        remove_parts(output)
        yield db


@contextmanager
def opened_state(output: Path) -> Iterator[Database]:
    """The state of a folder that was built. Raises SimpulError where it has none."""
    if not (output / FILE).is_file():
        raise SimpulError(
            f"{output} tidak berisi · holds no {FILE}", f"Bangun dulu · build it first: simpul build INPUT -o {output}"
        )
    with opened(output, anew=False) as db:
        yield db


def update(db: Database, output: Path, given: Given, *, gone: Collection[str] = ()) -> BuildReport:
    """Settle what is pending or ``gone`` or judged otherwise, and write the files where they are not as they were."""
    with taking_in(db, output, given) as intake:
        intake.finish(gone=gone, rest=True)
    return written(db, output, given)


def written(db: Database, output: Path, given: Given) -> BuildReport:
    """Write the files of a settled state where they are not as they were."""
    kept = stale.as_written(db, _stamps(output))
    if stale.is_stale(db) or len(kept) < len(FILES):
        earlier = [Path(path) for path, _ in given.earlier]
        found = write_build(output, db, base=given.base, earlier=earlier, kept=kept)
        stale.written(db, _stamps(output))
    else:
        found = findings(db)
    keep_store(output, db)
    counts = articles.counts(db)
    return BuildReport(counts.articles, counts.claims, counts.kept, counts.claims - counts.kept, found)


def _stamps(output: Path) -> Stamps:
    return {name: _stamp(output / name) for name in FILES}


def _stamp(path: Path) -> Stamp | None:
    if not path.is_file():
        return None
    found = path.stat()
    return found.st_size, found.st_mtime_ns
