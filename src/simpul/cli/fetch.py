"""``simpul fetch``: pages of feeds, sitemaps and addresses into a folder that the other verbs read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import AsJson
from simpul.cli.guard import FINDINGS, note
from simpul.cli.output import emit_table

if TYPE_CHECKING:
    from simpul.fetch import Settings

Limit = Annotated[
    int,
    typer.Option("--limit", min=1, metavar="N", help="Halaman per URL dan putaran. Pages a URL and a round."),
]
Delay = Annotated[
    float,
    typer.Option("--delay", min=0, metavar="S", help="Detik antara dua permintaan ke satu server. Seconds a host."),
]
Contact = Annotated[
    str,
    typer.Option("--contact", metavar="TEXT", help="Surel atau halaman Anda, untuk User-Agent. Your address in it."),
]
AllowLocal = Annotated[
    bool,
    typer.Option("--allow-local", help="Boleh membuka jaringan sendiri. May open one's own network."),
]


def fetch(
    urls: Annotated[
        list[str],
        typer.Argument(metavar="URL...", help="RSS, Atom, peta situs, halaman. Feeds, sitemaps, pages."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Folder arsip. Folder of archives.")],
    limit: Limit = 50,
    delay: Delay = 2.0,
    contact: Contact = "",
    allow_local: AllowLocal = False,
    as_json: AsJson = False,
) -> int:
    """Ambil halaman baru dari feed dengan santun. Fetch the new pages of feeds, politely."""
    from simpul.cli.progress import progress
    from simpul.cli.report import tell, violations
    from simpul.fetch import fetch as run

    with progress("Halaman · pages") as show:
        report = run(urls, output, settings=polite(limit, delay, contact, allow_local), progress=show)
    tell(report.findings)
    emit_table(
        ("pages", "waiting", "findings"), [(report.pages, report.waiting, len(report.findings))], as_json=as_json
    )
    note(f"Bangun · build: simpul build {output} -o DIR")
    failed = not report.pages and any(finding.severity == "warning" for finding in report.findings)
    return FINDINGS if failed or violations(report.findings) else 0


def polite(limit: int, delay: float, contact: str, allow_local: bool) -> Settings:
    """The settings that the options name. Raises SimpulError for a contact that no header can hold."""
    from simpul.errors import SimpulError
    from simpul.fetch import Settings

    if not contact.isascii() or not contact.isprintable():
        raise SimpulError(f'--contact "{contact}": hanya huruf ASCII · ASCII only.', "Contoh · example: nama@contoh.id")
    return Settings(limit=limit, delay=delay, contact=contact, allow_local=allow_local)
