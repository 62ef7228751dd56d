"""``simpul explain``: one claim, the sentence that states it with its words marked, its rule, term and shapes."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, existing
from simpul.cli.output import emit_fields, emit_json
from simpul.cli.words import heading

Claim = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="IRI klaim, hash, atau awalnya. A claim's IRI, its hash, or the start of it.",
        show_default=False,
    ),
]
Graph = Annotated[
    Path,
    typer.Option("--graph", metavar="DIR", help="Folder hasil build. The folder of a build."),
]


def explain(claim: Claim, graph: Graph = Path("graphs"), as_json: AsJson = False) -> int:
    """Jelaskan satu klaim: kalimat, aturan, istilah. Explain one claim: sentence, rule, term."""
    existing(graph)
    from simpul.explain import explain as run

    found = dataclasses.asdict(run(graph, claim))
    if as_json or not sys.stdout.isatty():
        emit_json(found)
        return 0
    from rich.console import Console
    from rich.text import Text

    sentence = Text(found["sentence"])
    sentence.stylize("reverse", found.pop("mark_start"), found.pop("mark_end"))
    fields = {"sentence": sentence} | found | {"sentence": sentence}
    emit_fields(Console(), ((heading(name), value) for name, value in fields.items()))
    return 0
