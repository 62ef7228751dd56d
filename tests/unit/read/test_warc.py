import gzip
import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.read.reading import articles
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from simpul.model import Finding
from simpul.read import read
from simpul.read.warc_records import cuts

HTML = "text/html; charset=utf-8"


def page(number, more="", head=""):
    return (
        f"<html><head><title>Kabar Desa {number}</title>{head}</head><body><article>"
        f"<p>Dinas Sosial Kota Madiun melatih {number} ibu rumah tangga menjahit di balai latihan kerja kota itu.</p>"
        f"<p>Pelatihan itu dibuka oleh Wali Kota Madiun pada awal pekan ini dan berlangsung lima hari. {more}</p>"
        "</article></body></html>"
    )


class Web:
    """Writes a web archive; ``starts`` are the offsets of its records."""

    def __init__(self, *, packed=True):
        self.bytes = io.BytesIO()
        self.starts = []
        self._writer = WARCWriter(self.bytes, gzip=packed)

    def add(self, address, body, *, status="200 OK", kind=HTML, record="response", refers=None):
        self.starts.append(self.bytes.tell())
        content = body if isinstance(body, bytes) else body.encode()
        headers = {"WARC-Payload-Digest": "sha1:X", "WARC-Block-Digest": "sha1:X"}
        headers |= {"WARC-Record-ID": f"<urn:uuid:{len(self.starts)}>", "WARC-Date": "2024-03-05T08:00:00Z"}
        http = None
        if record == "response":
            http = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        if refers:
            headers["WARC-Refers-To"] = refers
        made = self._writer.create_warc_record(
            address,
            record,
            payload=io.BytesIO(content),
            length=len(content),
            http_headers=http,
            warc_headers_dict=headers,
            warc_content_type=kind if record == "resource" else "",
        )
        self._writer.write_record(made)
        return made.rec_headers.get_header("WARC-Record-ID")

    def put(self, path):
        path.write_bytes(self.bytes.getvalue())
        return path


def findings(*inputs):
    return [(item.code, item.source) for item in read(inputs) if isinstance(item, Finding)]


def pages(count=3, *, packed=True):
    web = Web(packed=packed)
    for number in range(count):
        web.add(f"https://contoh.id/{number}#atas", page(number))
    return web


@pytest.mark.parametrize(("name", "packed"), [("a.warc.gz", True), ("a.warc", False)])
def test_pages_become_articles(tmp_path, name, packed):
    path = pages(packed=packed).put(tmp_path / name)
    found = articles(path)
    assert [article.id for article in found] == [f"https://contoh.id/{n}" for n in range(3)]
    assert [article.title for article in found] == [f"Kabar Desa {n}" for n in range(3)]
    assert found[0].url == found[0].id
    assert found[0].date is None
    assert found[0].source.startswith(f"{name}@")
    assert findings(path) == []


def test_only_good_html_is_read(tmp_path):
    web = Web()
    web.add("https://contoh.id/foto", b"\x89PNG", kind="image/png")
    web.add("https://contoh.id/hilang", page(1), status="404 Not Found")
    web.add("dns:contoh.id", "halo", record="resource", kind="text/dns")
    assert findings(web.put(tmp_path / "a.warc.gz")) == [("read.no-pages", "a.warc.gz")]
    web.add("https://contoh.id/a", page(1), record="resource")
    web.add("https://contoh.id/indeks", "<html><body><a href='/a'>Kabar</a></body></html>")
    web.add("https://contoh.id/biner", b"\x00\x01\x02" * 50)
    path = web.put(tmp_path / "a.warc.gz")
    assert [article.id for article in articles(path)] == ["https://contoh.id/a"]
    assert [code for code, _ in findings(path)] == ["read.page", "read.binary"]


def test_the_last_capture_counts_also_across_files(tmp_path):
    web = Web()
    web.add("https://contoh.id/a", page(1, "Versi pertama."))
    web.add("https://contoh.id/b", page(2))
    web.add("https://contoh.id/a", page(1, "Versi kedua."))
    web.put(tmp_path / "2024-03-05.warc.gz")
    assert ["Versi kedua" in article.text for article in articles(tmp_path)] == [False, True]
    later = Web()
    later.add("https://contoh.id/a", page(1, "Versi ketiga."))
    later.put(tmp_path / "2024-03-06.warc.gz")
    texts = {article.id: article.text for article in articles(tmp_path)}
    assert "Versi ketiga" in texts["https://contoh.id/a"]
    assert [code for code, _ in findings(tmp_path)] == ["read.same-address"]


def test_a_page_names_its_own_address_but_not_the_front_page(tmp_path):
    web = Web()
    web.add("https://contoh.id/a?sesi=1", page(1, head='<link rel="canonical" href="/a">'))
    web.add("https://contoh.id/b", page(2, head='<link rel="canonical" href="https://contoh.id/">'))
    web.add("https://contoh.id/c", page(3, head='<link rel="canonical" href="javascript:1">'))
    found = [article.id for article in articles(web.put(tmp_path / "a.warc.gz"))]
    assert found == ["https://contoh.id/a", "https://contoh.id/b", "https://contoh.id/c"]


def test_metadata_fills_in_what_the_page_does_not_say(tmp_path):
    web = Web()
    said = "title: Judul Lain\r\ndate: 2024-03-05T20:00:00Z\r\npublisher: Kabar Contoh\r\n"
    record = web.add("https://contoh.id/a", page(1))
    web.add("https://contoh.id/a", said, record="metadata", refers=record)
    web.add("https://contoh.id/b", page(2, head='<meta property="article:published_time" content="2024-01-02">'))
    web.add("https://contoh.id/b", said, record="metadata", refers="<urn:uuid:lain>")
    first, second = articles(web.put(tmp_path / "a.warc.gz"))
    assert (first.title, str(first.date), first.publisher) == ("Kabar Desa 1", "2024-03-06", "Kabar Contoh")
    assert (str(second.date), second.publisher) == ("2024-01-02", None)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("damage", ["start", "middle", "cut out"])
def test_a_broken_record_is_a_finding_and_the_others_are_read(tmp_path, packed, damage):
    web = pages(4, packed=packed)
    data, start, end = bytearray(web.bytes.getvalue()), web.starts[1], web.starts[2]
    if damage == "start":
        data[start : start + 4] = b"XXXX"
    elif damage == "middle":
        data[start + 60 : start + 300] = b"?" * 240
    else:
        del data[start + 90 : end]
    (tmp_path / "a.warc").write_bytes(data)
    found = [article.id[-1] for article in articles(tmp_path / "a.warc")]
    assert found == (["0", "2", "3"])
    assert {code for code, _ in findings(tmp_path / "a.warc")} == {"read.record"}


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_that_was_cut_off(tmp_path, packed):
    web = pages(packed=packed)
    (tmp_path / "a.warc").write_bytes(web.bytes.getvalue()[: web.starts[2] + 200])
    assert [article.id[-1] for article in articles(tmp_path / "a.warc")] == ["0", "1"]
    assert {code for code, _ in findings(tmp_path / "a.warc")} == {"read.record"}


@pytest.mark.parametrize("data", [b"", b"halo dunia" * 90, b"\x1f\x8b\x08bukan", b"WARC/1.0\r\n\r\n", b"\0" * 70_000])
def test_files_that_are_no_archive(tmp_path, data):
    (tmp_path / "a.warc").write_bytes(data)
    assert articles(tmp_path / "a.warc") == []
    assert ("read.no-pages", "a.warc") in findings(tmp_path / "a.warc")


def test_a_file_packed_as_a_whole(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(pages(packed=False).bytes.getvalue()))
    assert len(articles(tmp_path / "a.warc.gz")) == 3


@pytest.mark.parametrize("packed", [True, False])
def test_a_large_record_is_passed_over(tmp_path, packed, monkeypatch):
    monkeypatch.setattr("simpul.read.warc_records.LARGEST", 5000)
    web = pages(1, packed=packed)
    web.add("https://contoh.id/besar", "x" * 90_000)
    web.add("https://contoh.id/9", page(9))
    path = web.put(tmp_path / "a.warc")
    assert [article.id[-1] for article in articles(path)] == ["0", "9"]
    assert {code for code, _ in findings(path)} == {"read.record"}


def test_a_damaged_beginning_that_looks_packed():
    content = pages(6, packed=False).bytes.getvalue()
    whole = {cut.data for cut in cuts(io.BytesIO(content))}
    found = {cut.data for cut in cuts(io.BytesIO(b"\x1f\x8b\x08" + content[3:])) if not cut.problem}
    assert len(whole & found) == len(whole) - 1


@given(st.booleans(), st.integers(0, 5), st.data())
@settings(max_examples=60, deadline=None)
def test_damage_loses_nothing_but_what_it_hits(packed, hit, data):
    web = pages(6, packed=packed)
    content = bytearray(web.bytes.getvalue())
    borders = [*web.starts, len(content)]
    offset = data.draw(st.integers(borders[hit], borders[hit + 1] - 1))
    content[offset : offset + 9] = data.draw(st.binary(min_size=1, max_size=9))
    whole = {cut.data for cut in cuts(io.BytesIO(web.bytes.getvalue()))}
    found = {cut.data for cut in cuts(io.BytesIO(bytes(content))) if not cut.problem}
    assert len(whole & found) >= 4


@settings(deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00", b"WARC/1.0\r\nContent-Length: 3\r\n\r\n"]),
)
def test_cutting_ends_whatever_the_bytes(data, start):
    assert all(cut.problem or cut.data for cut in cuts(io.BytesIO(start + data)))


def test_a_collection_of_archives(tmp_path):
    with ZipFile(tmp_path / "a.wacz", "w", ZIP_STORED) as archive:
        archive.writestr("archive/data.warc.gz", pages().bytes.getvalue())
        archive.writestr("pages/pages.jsonl", '{"text": "bukan artikel"}')
        archive.writestr("datapackage.json", "{}")
    assert len(articles(tmp_path / "a.wacz")) == 3
    assert findings(tmp_path / "a.wacz") == []
    with ZipFile(tmp_path / "b.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("isi/data.warc.gz", pages(1).bytes.getvalue())
    assert articles(tmp_path / "b.zip")[0].source.startswith("b.zip/isi/data.warc.gz@")
