"""The formats, in one explicit table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from simpul.errors import unknown
from simpul.export.files import write_whole
from simpul.export.html import index_html
from simpul.export.jsonld import jsonld_file
from simpul.export.linked_records import records_jsonl
from simpul.export.networks import gexf, graphml
from simpul.export.png import picture_png
from simpul.export.rdf import nquads_file, trig_file, turtle_file
from simpul.export.spreadsheet import claims_csv
from simpul.export.svg import picture_svg
from simpul.graph import read_claims
from simpul.link.joined import read_joined
from simpul.view.projection import find_view


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format. ``render(build folder, view)`` gives the whole file; ``by_view`` says whether the view matters."""

    name: str
    suffix: str
    title_id: str
    title_en: str
    render: Callable[[Path, str], bytes]
    by_view: bool = False


EXPORTERS: dict[str, Exporter] = {
    "turtle": Exporter("turtle", ".ttl", "fakta gabungan, Turtle", "merged facts, Turtle", turtle_file),
    "trig": Exporter("trig", ".trig", "satu graf per artikel, TriG", "one graph an article, TriG", trig_file),
    "nquads": Exporter("nquads", ".nq", "satu graf per artikel, N-Quads", "one graph an article, N-Quads", nquads_file),
    "jsonld": Exporter("jsonld", ".jsonld", "fakta gabungan, JSON-LD", "merged facts, JSON-LD", jsonld_file),
    "graphml": Exporter(
        "graphml", ".graphml", "satu tampilan, GraphML", "one view, GraphML",
        lambda build, view: graphml(read_joined(build), view=view), by_view=True,
    ),
    "gexf": Exporter(
        "gexf", ".gexf", "satu tampilan, GEXF (Gephi)", "one view, GEXF (Gephi)",
        lambda build, view: gexf(read_joined(build), view=view), by_view=True,
    ),
    "csv": Exporter(
        "csv", ".csv", "semua klaim, satu tabel", "all claims, one table",
        lambda build, view: claims_csv(read_joined(build)),
    ),
    "csv-excel": Exporter(
        "csv-excel", ".csv", "semua klaim, satu tabel untuk Excel", "all claims, one table for Excel (with BOM)",
        lambda build, view: claims_csv(read_joined(build), bom=True),
    ),
    "jsonl": Exporter(
        "jsonl", ".jsonl", "catatan fakta per artikel", "fact records, one line an article",
        lambda build, view: records_jsonl(read_claims(build)),
    ),
    "svg": Exporter(
        "svg", ".svg", "gambar satu tampilan, SVG", "picture of one view, SVG",
        lambda build, view: picture_svg(read_joined(build), view=view), by_view=True,
    ),
    "png": Exporter(
        "png", ".png", "gambar satu tampilan, PNG", "picture of one view, PNG",
        lambda build, view: picture_png(read_joined(build), view=view), by_view=True,
    ),
    "html": Exporter(
        "html", ".html", "halaman mandiri dengan graf interaktif", "self-contained page with the interactive graph",
        lambda build, view: index_html(read_joined(build), view=view), by_view=True,
    ),
}  # fmt: skip


def find_exporter(name: str) -> Exporter:
    """The exporter of a format. Raises SimpulError, with the nearest name, for an unknown one."""
    if name not in EXPORTERS:
        raise unknown(f'Format "{name}" tidak dikenal · unknown.', name, EXPORTERS)
    return EXPORTERS[name]


def export(path: Path, format: str, output: Path, *, view: str = "all") -> None:
    """Write the build in the folder ``path`` to the file ``output``, whole or not at all.

    Raises SimpulError for an unknown format or view and where ``path`` holds no build; OSError where ``output`` cannot
    be written.
    """
    exporter = find_exporter(format)
    find_view(view)
    write_whole(Path(output), exporter.render(Path(path), view))
