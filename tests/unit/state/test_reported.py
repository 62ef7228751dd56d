"""What is kept of findings gives the report that would be made of all of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from simpul.check import findings_graph
from simpul.check.findings import order
from simpul.graph.canonical import turtle
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import Finding
from simpul.state import opened, reported

LOST, ODD = {"message_id": "hilang", "message_en": "lost"}, {"message_id": "aneh", "message_en": "odd"}
ONE = Finding(code="build.lost", severity="violation", source="a.txt", article="a", **LOST)
OTHER = Finding(code="shape.x", severity="warning", source="b", focus=f"{DEFAULT_BASE}x", text="Kalimat.", **ODD)
ALIKE = replace(OTHER, text="Kalimat lain.")
"""Of the same name as ``OTHER``."""


def test_the_report_is_that_of_all_findings_whatever_was_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as db:
        for some in ([ONE], [ONE, OTHER], [ONE, OTHER, ALIKE], [ALIKE], [], [OTHER, ONE]):
            found = sorted(some, key=order)
            now = reported.findings_turtle(db, found, DEFAULT_BASE)
            assert now == turtle(findings_graph(found, base=DEFAULT_BASE), base=DEFAULT_BASE)
            assert db.execute("SELECT count(*) FROM reported").fetchone() == (len(some),)


def test_only_new_findings_are_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as db:
        reported.findings_turtle(db, [ONE], DEFAULT_BASE)
        made, once = [], reported.result_triples
        monkeypatch.setattr(reported, "result_triples", lambda f, base: (made.append(f), once(f, base))[1])
        reported.findings_turtle(db, [ONE, OTHER], DEFAULT_BASE)
        assert made == [OTHER]
