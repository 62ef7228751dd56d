"""The command line: thin verbs over public functions of the same name, which are imported only when a verb runs."""

from __future__ import annotations

from typing import Annotated

import typer

from simpul.cli.build import build
from simpul.cli.check import check
from simpul.cli.compact import compact
from simpul.cli.explain import explain
from simpul.cli.export import export
from simpul.cli.extract import extract
from simpul.cli.fetch import fetch
from simpul.cli.find import find
from simpul.cli.guard import guarded
from simpul.cli.match import match
from simpul.cli.partition import partition
from simpul.cli.push import push
from simpul.cli.query import query
from simpul.cli.review import review
from simpul.cli.serve import serve
from simpul.cli.stats import stats
from simpul.cli.view import view
from simpul.cli.watch import watch
from simpul.cli.withdraw import withdraw

VERBS = (
    extract, build, partition, withdraw, fetch, watch, check, query, find, view, stats, export, push, compact, review,
    serve, explain, match,
)  # fmt: skip

SUMMARY = (
    "Berita berbahasa Indonesia menjadi graf pengetahuan yang dapat dipercaya. "
    "Indonesian news as a knowledge graph that can be trusted."
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"simpul {version('simpul')}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", help="Versi. The version.", callback=_version, is_eager=True),
]

app = typer.Typer(
    name="simpul",
    help=SUMMARY,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in VERBS:
    app.command(name=verb.__name__)(guarded(verb))


@app.callback()
def main(version: Version = False) -> None:
    """Berita berbahasa Indonesia menjadi graf pengetahuan. Indonesian news as a knowledge graph."""
