import io
import json
import sys
from types import SimpleNamespace

import pytest
from tests.unit.read.reading import OTHER, STORY, articles, codes

from simpul.model import Article, Finding
from simpul.read import read


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_text_file(tmp_path):
    path = write(tmp_path / "madiun.txt", f"Madiun (ANTARA) - {STORY}\r\n")
    assert articles(path) == [
        Article(
            id="madiun",
            text=f"Madiun (ANTARA) - {STORY}",
            publisher="ANTARA",
            dateline="Madiun",
            source="madiun.txt",
        )
    ]


def test_headline_stays_in_the_text(tmp_path):
    text = f"Warga Madiun Belajar Menjahit\n\n{STORY}"
    (article,) = articles(write(tmp_path / "a.txt", text))
    assert (article.text, article.title) == (text, "Warga Madiun Belajar Menjahit")


def test_folder_is_read_in_order_of_names_and_below(tmp_path):
    write(tmp_path / "b.txt", STORY)
    write(tmp_path / "a" / "z.txt", OTHER)
    write(tmp_path / ".tersembunyi.txt", STORY)
    write(tmp_path / "README.md", "tentang folder ini")
    write(tmp_path / "foto.jpg", b"\xff\xd8\xff")
    assert [(a.id, a.source) for a in articles(tmp_path)] == [("z", "a/z.txt"), ("b", "b.txt")]
    assert codes(tmp_path) == ["read.skipped"]


def test_order_of_the_inputs_does_not_matter_and_a_file_is_read_once(tmp_path):
    one, two = write(tmp_path / "a.txt", STORY), write(tmp_path / "b.txt", OTHER)
    assert articles(one, two) == articles(two, one, tmp_path)
    assert codes(two, one, tmp_path) == []


def test_records_with_all_fields_and_extra_ones(tmp_path):
    record = {
        "id": "k-1",
        "title": "Warga\nBelajar",
        "date": "Selasa, 26 Mei 2026 23:31 WIB",
        "publisher": "Kabar Contoh",
        "url": "https://contoh.id/1",
        "text": STORY,
        "views": 12,
    }
    (article,) = articles(write(tmp_path / "x.jsonl", json.dumps(record) + "\n\n"))
    assert (article.id, article.title, str(article.date)) == ("k-1", "Warga Belajar", "2026-05-26")
    assert (article.publisher, article.url, article.source) == ("Kabar Contoh", "https://contoh.id/1", "x.jsonl:1")


def test_a_broken_line_does_not_stop_the_others(tmp_path):
    good = json.dumps({"id": 7, "title": 4, "text": STORY})
    path = write(tmp_path / "x.jsonl", '{"id": rusak\n[1]\n{"id": "a"}\n' + good)
    assert codes(path) == ["read.json", "read.field", "read.field", "read.field-type"]
    assert [a.id for a in articles(path)] == ["7"]


def test_json_object_list_and_lines(tmp_path):
    one = write(tmp_path / "satu.json", json.dumps({"text": STORY}))
    many = write(tmp_path / "dua.json", json.dumps([{"id": "x", "text": STORY}, {"text": OTHER}], indent=1))
    lines = write(tmp_path / "tiga.json", json.dumps({"id": "p", "text": STORY}) + "\n" + json.dumps({"text": OTHER}))
    assert [a.id for a in articles(one)] == ["satu"]
    ids = [a.id for a in articles(many)]
    assert ids[0] == "x"
    assert ids[1].startswith("dua-")
    assert next(a.id for a in articles(lines)) == "p"
    assert codes(write(tmp_path / "rusak.json", "{")) == ["read.json"]


def test_one_outlet_writes_all_dates_alike(tmp_path):
    dates = ["10/21/2025 20:43", "9/10/2025 22:30"]
    rows = [{"id": str(n), "date": d, "publisher": "P", "text": f"{STORY} {n}"} for n, d in enumerate(dates)]
    path = write(tmp_path / "x.jsonl", "\n".join(map(json.dumps, rows)))
    assert [str(a.date) for a in articles(path)] == ["2025-10-21", "2025-09-10"]
    assert codes(path) == []


def test_uncertain_date_is_none_and_a_finding(tmp_path):
    path = write(tmp_path / "x.json", json.dumps({"date": "07/05/2019", "text": STORY}))
    assert articles(path)[0].date is None
    assert codes(path) == ["read.date"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        (
            "en.txt",
            "The ministry said on Tuesday that the programme will help thousands of farmers buy seeds.",
            "read.language",
        ),
        (
            "nl.txt",
            "Het ministerie zei dinsdag dat het programma duizenden boeren zal helpen om zaden te kopen.",
            "read.language",
        ),
        ("kosong.txt", " \n", "read.empty"),
        ("pendek.txt", "Halo dunia", "read.too-short"),
        ("biner.txt", b"\x00\x01\x02" * 40, "read.binary"),
        ("hal.html", "<html><body></body></html>", "read.html"),
        ("lembar.xlsx", "a", "read.unsupported"),
    ],
)
def test_what_is_refused(tmp_path, name, content, code):
    bad = write(tmp_path / name, content)
    good = write(tmp_path / "z.txt", STORY)
    items = list(read([bad, good]))
    assert [i.code for i in items if isinstance(i, Finding)] == [code]
    assert [i.id for i in items if isinstance(i, Article)] == ["z"]
    found = next(i for i in items if isinstance(i, Finding))
    assert (found.source, "\n" in found.message_id + found.message_en) == (name, False)
    assert found.message_id != found.message_en


def test_missing_file_and_empty_folder(tmp_path):
    (tmp_path / "kosong").mkdir()
    assert codes(tmp_path / "tidak-ada.txt", tmp_path / "kosong") == ["read.missing", "read.nothing"]
    assert str(tmp_path) not in str(list(read([tmp_path / "tidak-ada.txt", tmp_path / "kosong"])))


def test_unreadable_file_is_a_finding(tmp_path, monkeypatch):
    path = write(tmp_path / "a.txt", STORY)

    def refuse(self, mode):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert codes(path) == ["read.io"]


def test_malay_is_read(tmp_path):
    malay = (
        "Kerajaan negeri itu menyalurkan bantuan wang tunai kepada penduduk kampung yang terjejas akibat banjir besar."
    )
    assert [a.id for a in articles(write(tmp_path / "m.txt", malay))] == ["m"]


def test_duplicate_ids(tmp_path):
    rows = [
        {"id": "a", "text": STORY},
        {"id": "a", "text": STORY},
        {"id": "a", "text": OTHER},
        {"id": "a", "text": OTHER},
    ]
    path = write(tmp_path / "x.jsonl", "\n".join(map(json.dumps, rows)))
    first, second = articles(path)
    assert (first.id, first.text, second.text) == ("a", STORY, OTHER)
    assert second.id.startswith("a-")
    assert articles(path)[1].id == second.id
    assert codes(path) == ["read.duplicate", "read.duplicate-id", "read.duplicate"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (STORY, ["stdin"]),
        (json.dumps({"id": "q", "text": STORY}) + "\n" + json.dumps({"id": "r", "text": OTHER}), ["q", "r"]),
        (json.dumps([{"id": "q", "text": STORY}]), ["q"]),
        (f"<html><body><article><p>{STORY}</p><p>{OTHER}</p><p>{STORY}</p></article></body></html>", ["stdin"]),
    ],
)
def test_standard_input(monkeypatch, data, ids):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    assert [a.id for a in articles("-")] == ids


def test_a_text_too_long_for_one_article_is_refused(tmp_path):
    path = write(tmp_path / "bundel.txt", f"{STORY}\n" * 3000)
    assert codes(path) == ["read.too-long"]
    assert articles(path) == []


def test_a_folder_that_cannot_be_opened_is_a_finding(tmp_path, monkeypatch):
    def walk(top, onerror):
        onerror(PermissionError(13, "Permission denied", str(top / "tertutup")))
        yield str(top), [], ["a.txt"]

    write(tmp_path / "a.txt", STORY)
    monkeypatch.setattr("simpul.read.sources.os.walk", walk)
    (found,) = [item for item in read([tmp_path]) if isinstance(item, Finding)]
    assert (found.code, found.source) == ("read.io", f"{tmp_path.name}/tertutup")
    assert "tidak ada izin" in found.message_id
    assert len(articles(tmp_path)) == 1
