"""``simpul partition``: many workers read and extract, and write what a build is made of."""

from __future__ import annotations

from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, Inputs, ModelName, base_of, model_of
from simpul.cli.build import Base, EngineName, Workers
from simpul.cli.guard import FINDINGS, NOTHING, note
from simpul.cli.output import emit_table
from simpul.partitions import SIZE

Address = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="ADDRESS", show_default=False,
        help="Folder partisi, di sini atau s3://... Folder of partitions, here or elsewhere.",
    ),
]  # fmt: skip
Size = Annotated[
    int,
    typer.Option("--size", metavar="N", min=1, help="Artikel tiap partisi. Articles of a partition."),
]


def partition(
    inputs: Inputs,
    output: Address,
    base: Base = None,
    model: ModelName = None,
    engine: EngineName = "auto",
    workers: Workers = None,
    size: Size = SIZE,
    as_json: AsJson = False,
) -> int:
    """Ambil fakta oleh banyak pekerja, ke partisi untuk build. Extract by many workers, into partitions for a build."""
    from simpul.cli.progress import progress
    from simpul.cli.report import tell
    from simpul.partitions.run import partition as run

    start, reader = base_of(base), model_of(model)
    with progress("Artikel · articles") as show:
        report = run(inputs, output, base=start, model=reader, engine=engine, workers=workers, size=size, progress=show)
    tell([finding for finding in report.findings if finding.severity != "info"])
    row = (report.partitions, report.records, report.extracted, len(report.findings))
    emit_table(("partitions", "records", "extracted", "findings"), [row], as_json=as_json)
    if not report.records:
        note(NOTHING)
        return FINDINGS
    note(f"Bangun · build: simpul build {output} -o DIR")
    return FINDINGS if any(finding.severity == "violation" for finding in report.findings) else 0
