"""``simpul withdraw``: articles out of a build, with all that only they said."""

from __future__ import annotations

from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.build import told

Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...", help="Id artikel (kolom article di claims.csv). Ids of articles.", show_default=False
    ),
]


def withdraw(folder: BuildDir, ids: Ids, as_json: AsJson = False) -> int:
    """Tarik artikel dari hasil build. Withdraw articles from a build, with all that only they said."""
    from simpul.link.judgements import FILE, read_judgements
    from simpul.pipeline import withdraw as run
    from simpul.review.decisions import decisions_of

    judged, decided = read_judgements(existing(folder) / FILE), decisions_of(folder)
    return told(run(folder, ids, judgements=judged, decisions=decided), folder, as_json=as_json)
