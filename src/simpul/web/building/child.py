"""What a build's process of its own does: ``python -m simpul.web.building.child add|judge DIR INPUT...``.

It does what ``simpul build --add`` and ``simpul review`` do, and tells how far it is on stdout, one JSON object a line:
``{"total": 3}``, ``{"done": 1}``, and at last ``{"articles": 3, …}`` or ``{"error": "…", "hint": "…"}``. The first
articles that were added or changed stand under ``read``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.errors import SimpulError

if TYPE_CHECKING:
    from simpul.learned.files import Model


SHOWN = 5
"""Articles that were added which are told of."""


def main(words: Sequence[str]) -> int:
    """Do it; answers the exit status."""
    from simpul.store import refresh_store

    verb, folder, inputs = words[0], Path(words[1]), words[2:]
    try:
        told = _add(folder, inputs) if verb == "add" else _judge(folder)
        refresh_store(folder)
    except SimpulError as error:
        _tell(error=error.message, hint=error.hint)
        return 1
    except OSError as error:
        _tell(error=f"{error.filename or folder}: {error.strerror or error}", hint="")
        return 1
    _tell(**told)
    return 0


def _add(folder: Path, inputs: Sequence[str]) -> dict[str, object]:
    from simpul.link.judgements import FILE, read_judgements
    from simpul.link.stored import earlier_builds
    from simpul.model import Article
    from simpul.pipeline import build
    from simpul.read import read
    from simpul.review.decisions import decisions_of

    items = list(read(inputs))
    _tell(total=sum(isinstance(item, Article) for item in items))
    unread = [item for item in items if not isinstance(item, Article)]
    base, model, before = _like(folder)
    report = build(
        inputs, folder, base=base, model=model, judgements=read_judgements(folder / FILE), add=True, engine="auto",
        decisions=decisions_of(folder), earlier=earlier_builds(folder), progress=lambda done, _: _tell(done=done),
    )  # fmt: skip
    wrong = [f"{each.source}: {each.message_id} · {each.message_en}" for each in unread]
    told = {"articles": report.articles, "new": report.articles - len(before), "claims": report.published}
    return {**told, "unread": wrong, "read": _read(folder, before)}


def _read(folder: Path, before: Mapping[str, str]) -> list[dict[str, str]]:
    """The first articles that are new, or others than ``before``: IRI and headline as they are published."""
    from simpul.folder import opened_state
    from simpul.state import articles

    with opened_state(folder) as db:
        fresh = sorted(iri for iri, digest in articles.digests(db).items() if before.get(iri) != digest)
        found = articles.some_published(db, fresh[:SHOWN])
        return [{"iri": each.iri, "title": each.article.title or each.article.id} for each in found]


def _judge(folder: Path) -> dict[str, object]:
    from simpul.review.decide import obey

    report = obey(folder)
    return {"articles": report.articles, "claims": report.published}


def _like(folder: Path) -> tuple[str, Model | None, dict[str, str]]:
    """The start of a folder's IRIs, what reads articles there (rules alone where they did before), their digests."""
    from simpul.folder import opened_state
    from simpul.graph.namespaces import DEFAULT_BASE
    from simpul.learned.files import opened, packaged_model
    from simpul.state import articles, settings

    with opened_state(folder) as db:
        first = next(articles.all_read(db), None)
        base, known = settings.get(db, "base", str, DEFAULT_BASE), articles.digests(db)
    rules = first is not None and not first.model
    return base, None if rules else opened(packaged_model()), known


def _tell(**values: object) -> None:
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
