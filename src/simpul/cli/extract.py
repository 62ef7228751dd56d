"""``simpul extract``: one fact record an article, on stdout."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, Inputs, ModelName, choice, model_of
from simpul.cli.guard import FINDINGS, NOTHING, note
from simpul.cli.output import emit_line, write

FORMATS = ("jsonl", "json", "csv")


def extract(
    inputs: Inputs,
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl, json, csv")] = "jsonl",
    model: ModelName = None,
    as_json: AsJson = False,
) -> int:
    """Ambil catatan fakta dari tiap artikel. Extract one fact record an article."""
    choice(format, FORMATS, name="Format")
    from simpul.cli.flat import csv_header, csv_rows
    from simpul.cli.progress import progress
    from simpul.cli.report import line, tell_counts
    from simpul.export.records import fact_record
    from simpul.model import Finding
    from simpul.pipeline import extract as run

    reader = model_of(model)
    format = "json" if as_json else format
    findings: list[Finding] = []
    notes: list[Finding] = []
    done = 0
    if format == "csv":
        write(csv_header())
    elif format == "json":
        write("[")
    with progress("Artikel · articles") as show:
        for item in run(inputs, model=reader):
            if isinstance(item, Finding):
                findings.append(item)
                if item.severity != "info":
                    note(line(item))
                continue
            notes.extend(item.findings)
            record = fact_record(item)
            if format == "jsonl":
                emit_line(record)
            elif format == "csv":
                write(csv_rows(record))
            else:
                write((",\n" if done else "\n") + json.dumps(record, ensure_ascii=False))
            done += 1
            show(done, None)
    if format == "json":
        write("\n]\n")
    tell_counts(notes)
    if not done:
        note(NOTHING)
    return FINDINGS if not done or any(finding.severity == "violation" for finding in findings) else 0
