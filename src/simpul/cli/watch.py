"""``simpul watch``: a graph that follows folders and feeds."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import ModelName, duration, model_of
from simpul.cli.build import Output
from simpul.cli.fetch import AllowLocal, Contact, Delay, Limit, polite
from simpul.cli.guard import FINDINGS, note

if TYPE_CHECKING:
    from simpul.model import Finding
    from simpul.pipeline import BuildReport


def watch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="FOLDER|URL...", help="Folder, berkas, feed, peta situs. Folders, files, feeds, sitemaps."
        ),
    ],
    output: Output,
    every: Annotated[
        str, typer.Option("--every", metavar="TIME", help="Jeda antara dua putaran feed: 30s, 15m, 2h. Between rounds.")
    ] = "15m",
    once: Annotated[bool, typer.Option("--once", help="Satu putaran saja. One round only.")] = False,
    model: ModelName = None,
    limit: Limit = 50,
    delay: Delay = 2.0,
    contact: Contact = "",
    allow_local: AllowLocal = False,
) -> int:
    """Ikuti folder dan feed, bangun yang baru. Follow folders and feeds, build what is new."""
    from simpul.cli.report import tell
    from simpul.link.judgements import FILE, read_judgements
    from simpul.link.stored import earlier_builds
    from simpul.pipeline import build
    from simpul.review.decisions import decisions_of
    from simpul.watch import watch as run

    reader = model_of(model)
    settings, pause = polite(limit, delay, contact, allow_local), duration(every)

    def built(parts: list[str]) -> BuildReport:
        judged, decided = read_judgements(output / FILE), decisions_of(output)
        return build(parts, output, model=reader, judgements=judged, decisions=decided, earlier=earlier_builds(output))

    def report(findings: Sequence[Finding]) -> None:
        tell([finding for finding in findings if finding.severity != "info"])

    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        good = run(inputs, output, built, settings=settings, every=pause, once=once, tell=note, report=report)
    except KeyboardInterrupt:
        note("Berhenti · stopped")
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0 if good else FINDINGS
