"""``simpul build``: articles in, a validated graph and its picture out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import AsJson, Inputs, ModelName, base_of, existing, model_of
from simpul.cli.guard import FINDINGS, NOTHING, note
from simpul.cli.output import emit_table

if TYPE_CHECKING:
    from simpul.pipeline import BuildReport

Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="DIR", help="Folder hasil. Folder to write.", show_default=False),
]
Base = Annotated[
    str | None,
    typer.Option("--base", metavar="IRI", help="Awal setiap IRI. Start of every IRI.", show_default=False),
]


Judgements = Annotated[
    Path | None,
    typer.Option(
        "--judgements", metavar="FILE", help="Putusan orang; semula: yang ada di DIR. People's judgements; else DIR's.",
        show_default=False,
    ),
]  # fmt: skip


Earlier = Annotated[
    list[Path] | None,
    typer.Option("--earlier", metavar="DIR", help="Hasil build lama untuk ditautkan. An earlier build to link with."),
]


Add = Annotated[
    bool,
    typer.Option("--add", help="Tambah atau ganti; isi DIR tetap. Add or replace; what is in DIR stays."),
]


EngineName = Annotated[
    str,
    typer.Option(
        "--engine", metavar="ENGINE",
        help="Mesin: auto, serial, processes, dask, tcp://HOST:PORT (penjadwal Dask). What does the work.",
    ),
]  # fmt: skip


Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="Jumlah pekerja. Workers; else one a core.", show_default=False),
]


def build(
    inputs: Inputs,
    output: Output,
    base: Base = None,
    model: ModelName = None,
    judgements: Judgements = None,
    earlier: Earlier = None,
    add: Add = False,
    engine: EngineName = "auto",
    workers: Workers = None,
    as_json: AsJson = False,
) -> int:
    """Bangun graf, temuan, dan gambarnya. Build the graph, its findings and its picture."""
    from simpul.cli.progress import progress
    from simpul.errors import SimpulError
    from simpul.link.judgements import FILE, read_judgements
    from simpul.link.stored import earlier_builds
    from simpul.partitions.listing import others
    from simpul.pipeline import build as run
    from simpul.review.decisions import decisions_of

    if output.exists() and not output.is_dir():
        raise SimpulError(f"{output}: bukan folder · not a folder.", "Pilih nama lain · choose another name: -o DIR")
    start, reader = base_of(base), model_of(model)
    before = tuple(map(existing, earlier)) if earlier else earlier_builds(output)
    judged = read_judgements(existing(judgements) if judgements else output / FILE)
    for item in others(inputs, start, reader.name if reader else ""):
        note(f"{item}: dari versi, base, atau model lain; dibaca lagi · of another version, base or model; read again")
    with progress("Artikel · articles") as show:
        report = run(
            inputs, output, base=start, progress=show, model=reader, judgements=judged,
            decisions=decisions_of(output), earlier=before, add=add, engine=engine, workers=workers,
        )  # fmt: skip
    return told(report, output, as_json=as_json)


def told(report: BuildReport, output: Path, *, as_json: bool) -> int:
    """Tell what a build did; answers the exit status."""
    from simpul.cli.report import tell, violations

    tell([finding for finding in report.findings if finding.severity != "info"], more=str(output / "findings.txt"))
    broken = violations(report.findings)
    row = (report.articles, report.claims, report.published, report.quarantined, broken, len(report.findings))
    emit_table(("articles", "claims", "published", "quarantined", "violations", "findings"), [row], as_json=as_json)
    if not report.articles:
        note(NOTHING)
        return FINDINGS
    note(f"Buka · open: {output / 'index.html'}")
    note(f"Tanya · ask: simpul query {output}")
    return FINDINGS if broken else 0
