"""SHACL over graphs: findings that point back to sentences, and a quarantine for what they hold back."""

from __future__ import annotations

from simpul.check.checks import check_article, check_merged
from simpul.check.files import check
from simpul.check.quarantine import split
from simpul.check.report import findings_graph, findings_text

__all__ = ["check", "check_article", "check_merged", "findings_graph", "findings_text", "split"]
