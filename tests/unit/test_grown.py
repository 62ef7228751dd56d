"""A folder that grew in steps is that of a build in one go, to the byte; what did not change is not done again."""

import os
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.link import news

from simpul import work
from simpul.engines import Lost
from simpul.errors import SimpulError
from simpul.graph.ids import iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link.judgements import Judgement
from simpul.pipeline import build, withdraw
from simpul.state import opened
from simpul.write import FILES

CAMAT = "KUDUS - Camat Dawe {} membuka pelatihan menjahit bagi lansia. Pelatihan digelar Kecamatan Dawe."
COPY = (
    "KUDUS ({}) - Pemerintah Kabupaten Kudus menyalurkan benih jagung kepada 640 petani di delapan kecamatan dengan "
    "anggaran Rp{} miliar. Kepala Dinas Pangan Kabupaten Kudus Suryani Prakoso mengatakan setiap petani menerima 15 "
    "kilogram benih sebelum hujan pertama."
)
TEXTS = {
    "a": (news.HEAD, news.SHORT),
    "b": (news.SHORT, news.TOWN),
    "c": (news.TOWN, CAMAT.format("Ratmoko Wibowo")),
    "d": (CAMAT.format("Ratmoko Wibowo"), CAMAT.format("Sutarno")),
    "e": (COPY.format("ANTARA", "1,9"), news.ELSEWHERE),
    "f": (COPY.format("KABAR", "1,9"), COPY.format("KABAR", "2,4")),
}
DAY = "2026-01-02T12:00:00+00:00"
CHANGES = st.dictionaries(st.sampled_from(sorted(TEXTS)), st.sampled_from((0, 1, None)), min_size=1)
STEPS = st.lists(st.tuples(st.booleans(), CHANGES), min_size=1, max_size=3)
"""Whether all inputs are given or only the changes, and the changes: which text an article has now, None: withdrawn."""


@pytest.fixture(scope="module", autouse=True)
def quickly() -> Iterator[None]:
    """What an article says depends on it alone, so these tests need to read each but once; files are always patched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "extract_article", cache(work.extract_article))
        patch.setattr("simpul.state.stale._MANY", 0)
        yield


def content(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def write(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "pendek.txt").write_text("Terlalu pendek.", encoding="utf-8")
    return folder


@settings(max_examples=3, deadline=None, derandomize=True)
@given(STEPS)
def test_grown_in_steps_is_built_in_one_go(steps: list[tuple[bool, dict[str, int | None]]]) -> None:
    with TemporaryDirectory() as name:
        home, now = Path(name), {"a": TEXTS["a"][0]}
        build([write(home / "first", now)], home / "grown")
        for number, (whole, changes) in enumerate(steps):
            texts = {key: TEXTS[key][variant] for key, variant in changes.items() if variant is not None}
            gone = [key for key, variant in changes.items() if variant is None and key in now]
            now = {key: text for key, text in {**now, **texts}.items() if key not in gone}
            if whole:
                build([write(home / f"step{number}", now)], home / "grown")
            else:
                build([write(home / f"step{number}", texts)], home / "grown", add=True)
                withdraw(home / "grown", gone)
        build([write(home / "last", now)], home / "fresh")
        assert content(home / "grown") == content(home / "fresh")


def test_a_build_again_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD, "b": news.TOWN})]
    first = build(inputs, tmp_path / "out")
    before = {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in FILES}
    for name in ("make_record", "extract_article"):
        monkeypatch.setattr(work, name, lambda *_args, **_options: pytest.fail("done again"))
    assert build(inputs, tmp_path / "out") == first
    assert {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in FILES} == before


def test_a_file_that_was_changed_or_lost_is_written_anew(tmp_path: Path) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD})]
    build(inputs, tmp_path / "out")
    before = content(tmp_path / "out")
    (tmp_path / "out" / "claims.csv").write_text("rusak")
    (tmp_path / "out" / "graph.ttl").unlink()
    build(inputs, tmp_path / "out")
    assert content(tmp_path / "out") == before


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "in", {"a": news.HEAD, "b": news.TOWN})
    build([folder], tmp_path / "out")
    read: list[str] = []
    once = work.extract_article
    monkeypatch.setattr(work, "extract_article", lambda a, **k: (read.append(a.id), once(a, **k))[1])
    (folder / "b.txt").write_text(news.LEFT_OUT, encoding="utf-8")
    (folder / "c.txt").write_text(news.SHORT, encoding="utf-8")
    build([folder], tmp_path / "out")
    assert sorted(read) == ["b", "c"]


def test_what_judgements_part_stays_parted_when_articles_come(tmp_path: Path) -> None:
    texts = {"d": TEXTS["d"][0], "c": TEXTS["c"][1]}
    folder = write(tmp_path / "in", texts)
    build([folder], tmp_path / "out")
    person = next(
        line.split(",")[15] for line in (tmp_path / "out" / "claims.csv").read_text().splitlines() if "/person/" in line
    )
    sides = sorted(f"{person}#{iri(DEFAULT_BASE, 'article', key).rsplit('/', 1)[-1]}" for key in texts)
    parted = [Judgement("2026-01-02T12:00:00+00:00", "Ana", "different", *sides)]
    build([folder], tmp_path / "out", judgements=parted)
    assert b"owl:differentFrom" in (tmp_path / "out" / "graph.ttl").read_bytes()
    (folder / "a.txt").write_text(news.HEAD, encoding="utf-8")
    build([folder], tmp_path / "out", judgements=parted)
    build([folder], tmp_path / "fresh", judgements=parted)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")
    build([folder], tmp_path / "out")
    build([folder], tmp_path / "plain")
    assert content(tmp_path / "out") == content(tmp_path / "plain")


def test_judged_links_come_and_go_with_articles_and_their_judges(tmp_path: Path) -> None:
    texts = {"a": news.HEAD, "b": news.SHORT, "c": news.TOWN, "d": TEXTS["d"][0]}
    folder = write(tmp_path / "in", texts)
    build([folder], tmp_path / "out")
    with opened(tmp_path / "out") as db:
        people = [iri for (iri,) in db.execute("SELECT DISTINCT iri FROM node WHERE iri LIKE '%/person/%'")]
    judged = [
        Judgement(DAY, ("Ana", "Budi")[number % 2], ("different", "same")[number % 3 == 0], *pair)
        for number, pair in enumerate(combinations(sorted(people), 2))
    ]
    steps = [("abcd", judged), ("ab", judged), ("abd", judged), ("abd", judged[1::2]), ("c", judged)]
    for step, (names, some) in enumerate(steps):
        for name in texts:
            (folder / f"{name}.txt").unlink(missing_ok=True)
        for name in names:
            (folder / f"{name}.txt").write_text(texts[name], encoding="utf-8")
        build([folder], tmp_path / "out", judgements=some)
        build([folder], tmp_path / f"fresh{step}", judgements=some)
        assert content(tmp_path / "out") == content(tmp_path / f"fresh{step}")


@pytest.mark.parametrize("stopped", ["simpul.write.index_html", "os.replace"])
def test_files_that_were_not_written_after_all_are_written_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    folder = write(tmp_path / "in", {"a": news.HEAD, "b": news.SHORT})
    build([folder], tmp_path / "out")
    (folder / "c.txt").write_text(news.TOWN, encoding="utf-8")
    calls, replace = [], os.replace

    def stop(*given: object) -> None:
        calls.append(given)
        if stopped != "os.replace" or len(calls) == 3:
            raise KeyboardInterrupt
        replace(*given)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(stopped, stop)
        build([folder], tmp_path / "out")
    (folder / "a.txt").write_text(news.ELSEWHERE, encoding="utf-8")
    build([folder], tmp_path / "out")
    build([folder], tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_another_base_is_another_graph(tmp_path: Path) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD, "e": TEXTS["e"][0], "f": TEXTS["f"][0]})]
    build(inputs, tmp_path / "out")
    with pytest.raises(SimpulError, match="--base"):
        build(inputs, tmp_path / "out", base="https://contoh.id/", add=True)
    build(inputs, tmp_path / "out", base="https://contoh.id/")
    build(inputs, tmp_path / "fresh", base="https://contoh.id/")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_another_version_of_simpul_does_all_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD, "b": news.TOWN})]
    build(inputs, tmp_path / "out")
    before, read = content(tmp_path / "out"), list[str]()
    once = work.extract_article
    monkeypatch.setattr(work, "extract_article", lambda a, **k: (read.append(a.id), once(a, **k))[1])
    monkeypatch.setattr(work, "code_version", lambda: "lain")
    monkeypatch.setattr("simpul.folder.code_version", lambda: "lain")
    build(inputs, tmp_path / "out")
    assert sorted(read) == ["a", "b"]
    assert content(tmp_path / "out") == before


def test_only_what_is_there_can_be_withdrawn(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match=r"state\.sqlite"):
        withdraw(tmp_path, ["a"])
    build([write(tmp_path / "in", {"a": news.HEAD, "b": news.TOWN})], tmp_path / "out")
    with pytest.raises(SimpulError, match="tidak-ada"):
        withdraw(tmp_path / "out", ["a", "tidak-ada"])
    assert withdraw(tmp_path / "out", ["a"]).articles == 1


def test_a_broken_state_is_begun_anew(tmp_path: Path) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD})]
    build(inputs, tmp_path / "out")
    before = content(tmp_path / "out")
    (tmp_path / "out" / "state.sqlite").write_bytes(b"tidak ada basis data di sini" * 100)
    with pytest.raises(SimpulError, match="rusak"):
        build(inputs, tmp_path / "out", add=True)
    build(inputs, tmp_path / "out")
    assert content(tmp_path / "out") == before


def test_an_article_that_is_lost_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Losing:
        def map(self, work, partitions):
            for partition in partitions:
                yield from (Lost(task) if task[0].id == "b" else work((task,)) for task in partition)

    folder = write(tmp_path / "in", {"a": news.HEAD, "b": news.TOWN})
    with monkeypatch.context() as patch:
        patch.setattr("simpul.engines.choose", lambda *_args, **_options: Losing())
        report = build([folder], tmp_path / "out")
    assert report.articles == 1
    assert [(f.article, f.severity) for f in report.findings if f.code == "build.lost"] == [("b", "violation")]
    build([folder], tmp_path / "out")
    build([folder], tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_one_build_at_a_time(tmp_path: Path) -> None:
    inputs = [write(tmp_path / "in", {"a": news.HEAD})]
    with opened(tmp_path / "out"), pytest.raises(SimpulError, match="another build"):
        build(inputs, tmp_path / "out")
