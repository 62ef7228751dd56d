"""Claims and texts beside the store: texts as they were read, never in what is published, readable during a build."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.store.builds import by_hand, written

from simpul.link.joined import read_joined
from simpul.link.judgements import FILE as JUDGEMENTS
from simpul.link.judgements import append, judgement
from simpul.model import LinkedClaim
from simpul.pipeline import build
from simpul.review.decide import obey
from simpul.search.articles import find_articles, original
from simpul.search.claims import all_claims
from simpul.search.tables import readable
from simpul.state import FILE, opened
from simpul.store import compact, refresh_store, store_state
from simpul.store.manifest import STORE, read_manifest
from simpul.store.told import CLAIMS, TEXTS

FIRST = {
    "id": "a",
    "title": "Sri Wahyuni dan lansia di Madiun",
    "date": "2024-05-06",
    "publisher": "ANTARA",
    "text": "Seorang warga, Sri Wahyuni, datang ke Dinas Sosial Kota Madiun yang membantu 120 lansia di kota itu.",
}
SECOND_TEXT = "Pemerintah Kabupaten Kendal membedah 75 rumah keluarga miskin di Kecamatan Weleri pada tahun ini."
SECOND = FIRST | {
    "id": "b",
    "title": "Bedah rumah di Kendal",
    "text": SECOND_TEXT,
}
WHEN = dt.datetime(2024, 6, 1, tzinfo=dt.UTC)
IRI = "https://w3id.org/simpul/id/article/ca978112ca1bbdca"


def made(folder: Path, articles: Sequence[dict[str, str]]) -> Path:
    lines = folder.with_suffix(".jsonl")
    lines.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    build([lines], folder)
    return folder


def found(folder: Path, words: str) -> list[str]:
    manifest = read_manifest(folder)
    assert manifest
    with closing(readable(folder / STORE / manifest.generation / TEXTS, "article")) as texts:
        return [hit.title for hit in find_articles(texts, words)]


def text(folder: Path) -> tuple[str | None, str] | None:
    manifest = read_manifest(folder)
    assert manifest
    with closing(readable(folder / STORE / manifest.generation / TEXTS, "article")) as texts:
        return original(texts, IRI)


def changed(folder: Path) -> None:
    with (folder / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write("# another line\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made(tmp_path / "graf", [FIRST, SECOND])
    refresh_store(tmp_path / "graf")
    return tmp_path / "graf"


def test_texts_are_as_they_were_read_and_found_as_they_are_published(folder: Path) -> None:
    assert text(folder) == (FIRST["title"], FIRST["text"])
    assert len(found(folder, "lansia Madi")) == 1
    assert found(folder, "Sri Wahyuni") == []
    assert sorted(found(folder, "")) == ["Bedah rumah di Kendal", "••••••••••• dan lansia di Madiun"]
    published = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != FILE)
    assert b"Wahyuni" not in published


def test_they_follow_what_changes(folder: Path) -> None:
    made(folder, [FIRST | {"text": FIRST["text"].replace("120 lansia", "90 difabel")}])
    refresh_store(folder)
    assert (len(found(folder, "difabel")), found(folder, "120"), found(folder, "Kendal")) == (1, [], [])


def test_a_build_at_work_does_not_take_them_away(folder: Path) -> None:
    changed(folder)
    with opened(folder, anew=False):
        assert refresh_store(folder).how == "rebuilt"
    assert text(folder) == (FIRST["title"], FIRST["text"])


def test_compact_keeps_them(folder: Path) -> None:
    compact(folder)
    assert store_state(folder) == "current"
    assert text(folder) == (FIRST["title"], FIRST["text"])


def test_without_the_state_there_are_none(folder: Path, tmp_path: Path) -> None:
    (folder / FILE).unlink()
    changed(folder)
    refresh_store(folder)
    assert text(folder) is None
    other = written(tmp_path / "by-hand", by_hand())
    refresh_store(other)
    assert found(other, "") == []


def claims(folder: Path) -> list[LinkedClaim]:
    manifest = read_manifest(folder)
    assert manifest
    with closing(readable(folder / STORE / manifest.generation / CLAIMS, "claim")) as db:
        return list(all_claims(db))


def test_claims_from_the_state_are_those_of_the_graph(folder: Path) -> None:
    from_state = claims(folder)
    changed(folder)
    with opened(folder, anew=False):  # another build is at work: the graph is read
        refresh_store(folder)
    assert claims(folder) == from_state == list(read_joined(folder)) != []


THIRD = SECOND | {"id": "c", "title": "Bedah rumah", "publisher": "Warta", "date": "2024-05-07"}
"""A copy of the second, under another date."""
DINSOS = "Kepala Dinsos Kota Madiun Heri Susanto membuka pelatihan menjahit bagi 40 lansia di Kota Madiun, Senin."
FOURTH = FIRST | {"id": "d", "title": "Pelatihan di Madiun", "text": DINSOS}
STEPS = {
    "one more": [FIRST, SECOND, FOURTH],
    "a copy": [FIRST, SECOND, FOURTH, THIRD],
    "changed": [FIRST, SECOND, FOURTH | {"text": DINSOS.replace("40", "55")}, THIRD],
    "the origin went": [FIRST, FOURTH, THIRD],
    "all others": [SECOND],
}


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the file of claims holds, without the numbers of rows."""
    manifest = read_manifest(folder)
    assert manifest
    with closing(readable(folder / STORE / manifest.generation / CLAIMS, "claim")) as db:
        return {
            "claim": db.execute(
                "SELECT claim.iri, predicate, fact, confidence, article.iri, claim.data FROM claim "
                "JOIN article ON article.id = article ORDER BY 1"
            ).fetchall(),
            "part": db.execute(
                "SELECT node, claim.iri, role FROM part JOIN claim ON id = claim ORDER BY 1, 2, 3"
            ).fetchall(),
            "article": db.execute("SELECT iri, origin, date, outlet, data FROM article ORDER BY 1").fetchall(),
            "node": db.execute("SELECT * FROM node ORDER BY iri").fetchall(),
            "member": db.execute("SELECT * FROM member ORDER BY iri").fetchall(),
        }


def test_claims_follow_what_changes_as_if_all_were_written_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = [rows(folder)]
    for step, given in STEPS.items():
        with monkeypatch.context() as patched:
            patched.delattr("simpul.store.told.make_claims")
            made(folder, given)
        assert store_state(folder) == "current", step
        kept = rows(folder)
        compact(folder)
        assert kept == rows(folder), step
        assert kept not in seen, step
        seen.append(kept)
    assert seen[1]["node"] and len({len(each["claim"]) for each in seen}) > 2


def test_claims_follow_what_people_judge(folder: Path) -> None:
    made(folder, [FIRST, SECOND, FOURTH])
    refresh_store(folder)
    nodes = [iri for (iri, *_) in rows(folder)["node"] if "/organization/" in str(iri)]
    one, other = sorted(map(str, nodes))[:2]
    before = rows(folder)
    for verdict in ("same", "undone"):
        append(folder / JUDGEMENTS, [judgement(verdict, one, other, who="x", when=WHEN)])
        obey(folder)
        refresh_store(folder)
        kept = rows(folder)
        compact(folder)
        assert kept == rows(folder)
        assert (kept == before) == (verdict == "undone")
