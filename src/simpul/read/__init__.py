"""Files, folders, web pages and records → articles."""

from simpul.read.dates import parse_date
from simpul.read.reader import read

__all__ = ["parse_date", "read"]
