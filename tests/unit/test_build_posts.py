"""Articles that name different heads of one agency, through a whole build."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from simpul.check import check
from simpul.model import Finding
from simpul.pipeline import build
from simpul.state import FILE
from simpul.view import Tenure, tenures

SAMPLE = Path(__file__).parents[2] / "samples" / "articles" / "pergantian.jsonl"
BODY = "Dinas Perikanan Kabupaten Wonosobo"


def write(folder: Path, name: str, date: str, person: str) -> Path:
    text = (
        f"WONOSOBO - {BODY} membagikan bibit nila kepada 30 pembudi daya ikan.\n"
        f"Kepala {BODY} {person} mengatakan bibit itu dibeli dengan dana APBD.\n"
        '"Semua sudah diterima kelompok," katanya.'
    )
    record = {"id": name, "title": f"Bibit Nila {name}", "date": date, "publisher": "Kabar Ladang", "text": text}
    path = folder / f"{name}.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def posts(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code.startswith("post.")]


def held(output: Path) -> tuple[Tenure, ...]:
    from simpul.graph import read_claims

    return tenures(read_claims(output))


def test_the_sample_is_a_succession_and_keeps_both(tmp_path: Path) -> None:
    (finding,) = posts(build([SAMPLE], tmp_path).findings)
    assert (finding.code, finding.severity) == ("post.succession", "info")
    assert "sekurang-kurangnya sampai 12 Februari 2024" in finding.message_id
    assert "since 20 March 2025 at the latest" in finding.message_en
    text = (tmp_path / "findings.txt").read_text(encoding="utf-8")
    assert finding.claim in text
    assert finding.other_claim in text
    retno, hastomo = sorted(held(tmp_path), key=lambda tenure: str(tenure.over))
    assert str(retno.over) == "2025-03-20"
    assert hastomo.over is None
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "sejak paling lambat 20 Maret 2025" in page
    assert "over by 20 March 2025" in page
    assert posts(check(tmp_path)) == [finding]


def test_a_contradiction_and_any_order_gives_the_same_bytes(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "satu", "2024-05-01", "Retno Palupi Wardhani"),
        write(tmp_path, "dua", "2024-05-05", "Hastomo Wiryawan"),
        write(tmp_path, "tiga", "2024-05-09", "Retno Palupi Wardhani"),
    ]
    report = build(paths, tmp_path / "a")
    (finding,) = posts(report.findings)
    assert (finding.code, finding.severity) == ("post.contradiction", "warning")
    assert report.quarantined == 0
    assert len(held(tmp_path / "a")) == 2
    build(paths[::-1], tmp_path / "b")
    assert {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir() if p.name != FILE} == {
        p.name: p.read_bytes() for p in (tmp_path / "b").iterdir() if p.name != FILE
    }


def test_more_articles_turn_a_succession_into_a_contradiction_and_only_add_triples(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "satu", "2024-05-01", "Retno Palupi Wardhani"),
        write(tmp_path, "dua", "2024-05-05", "Hastomo Wiryawan"),
    ]
    (finding,) = posts(build(paths, tmp_path / "a").findings)
    assert finding.code == "post.succession"
    later = write(tmp_path, "tiga", "2024-05-09", "Retno Palupi Wardhani")
    (finding,) = posts(build([*paths, later], tmp_path / "b").findings)
    assert finding.code == "post.contradiction"
    from simpul.graph.files import read_graphs

    before, after = (set(read_graphs(tmp_path / name / "graph.ttl")[""]) for name in "ab")
    assert before < after
