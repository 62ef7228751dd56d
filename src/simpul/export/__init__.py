"""Linked claims as files, one small module a format; files are written whole or not at all."""

from simpul.export.exporters import EXPORTERS, Exporter, export, find_exporter
from simpul.export.files import write_whole
from simpul.export.html import index_html
from simpul.export.linked_records import records_jsonl
from simpul.export.networks import gexf, graphml
from simpul.export.picture import Picture, make_picture
from simpul.export.png import picture_png
from simpul.export.records import fact_record, record_line
from simpul.export.spreadsheet import claims_csv
from simpul.export.svg import picture_svg

__all__ = [
    "EXPORTERS",
    "Exporter",
    "Picture",
    "claims_csv",
    "export",
    "fact_record",
    "find_exporter",
    "gexf",
    "graphml",
    "index_html",
    "make_picture",
    "picture_png",
    "picture_svg",
    "record_line",
    "records_jsonl",
    "write_whole",
]
