"""Files, folders, web pages and records → articles."""

from simpul.read.dates import parse_date
from simpul.read.headline import outlet_span
from simpul.read.reader import read

__all__ = ["outlet_span", "parse_date", "read"]
