"""``DIR/store/builds.jsonl``: what each build has changed, one line each, only ever added to.

It holds times, so it stands in the store, whose bytes nobody compares, and not among the build's own files.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from simpul.graph.files import FACTS
from simpul.graph.ids import graph_iri
from simpul.search.index import connect
from simpul.search.tables import readable
from simpul.store.generation import GRAPHS, INDEX
from simpul.store.graphs import read_graphs
from simpul.store.manifest import STORE
from simpul.store.told import CLAIMS

FILE = "builds.jsonl"


@dataclass(frozen=True, slots=True)
class Build:
    """A build as the store took it in: ``built`` is when its facts were written (UTC, ISO 8601).

    ``added``, ``changed`` and ``withdrawn`` count articles against the build that the store held before; an article has
    changed where its graph has. ``articles``, ``claims`` and ``findings`` are what the build holds.
    """

    built: str
    articles: int
    added: int
    changed: int
    withdrawn: int
    claims: int
    findings: int


def record_build(folder: Path, before: Path | None, now: Path) -> None:
    """Write down the build that the generation ``now`` was made from; ``before`` is the generation before."""
    old, new = (_articles(each) if each else {} for each in (before, now))
    told = Build(
        built=_written(folder / FACTS),
        articles=len(new),
        added=len(new.keys() - old.keys()),
        changed=sum(old[iri] != new[iri] for iri in old.keys() & new.keys()),
        withdrawn=len(old.keys() - new.keys()),
        claims=_claims(now),
        findings=_findings(folder / "findings.ttl"),
    )
    path = folder / STORE / FILE
    broken = path.exists() and not path.read_bytes().endswith(b"\n")  # by a build that was killed
    with path.open("a", encoding="utf-8") as file:
        file.write("\n" * broken + json.dumps(asdict(told)) + "\n")


def builds(folder: Path, limit: int) -> tuple[Build, ...]:
    """The last builds, the newest first; a line that is not whole is left out."""
    try:
        lines = (folder / STORE / FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    found = (_read(line) for line in reversed(lines))
    return tuple([each for each in found if each][:limit])


def _read(line: str) -> Build | None:
    try:
        return Build(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _articles(generation: Path) -> Mapping[str, str]:
    """Digests of articles' graphs by the articles' IRIs; empty digests where the file does not show them."""
    with closing(connect(generation / INDEX)) as index:
        iris = [str(iri) for (iri,) in index.execute("SELECT iri FROM article")]
    graphs = read_graphs(generation / GRAPHS).digests
    return {iri: graphs.get(graph_iri(iri.rpartition("article/")[0], iri), "") for iri in iris}


def _claims(generation: Path) -> int:
    with closing(readable(generation / CLAIMS, "claim")) as claims:
        (count,) = claims.execute("SELECT count(*) FROM claim").fetchone()
        return int(count)


def _findings(path: Path) -> int:
    return path.read_bytes().count(b"\n  a sh:ValidationResult ;") if path.is_file() else 0


def _written(path: Path) -> str:
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).isoformat(timespec="seconds")
