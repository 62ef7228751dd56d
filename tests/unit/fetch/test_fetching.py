import gzip

import pytest
from tests.unit.fetch.conftest import HTML
from tests.unit.fetch.stories import STORIES, atom, index, page, rss, sitemap

from simpul.errors import SimpulError
from simpul.fetch import Settings, fetch
from simpul.model import Article
from simpul.read import read

XML = {"Content-Type": "application/xml"}


@pytest.fixture
def pages(site):
    for name in STORIES:
        site.put(f"/{name}", page(name), {"ETag": f'"{name}"', **HTML})


@pytest.fixture
def run(site, client, tmp_path):
    """Fetches into one folder with one client, as rounds do; gives the report."""
    asking = client()

    def rounds(*paths, **settings):
        chosen = Settings(allow_local=True, **settings)
        return fetch([site.url(path) for path in paths], tmp_path / "pages", settings=chosen, client=asking)

    return rounds


def articles(tmp_path):
    return [item for item in read([tmp_path / "pages"]) if isinstance(item, Article)]


def codes(report):
    return [finding.code for finding in report.findings]


def test_a_feed_becomes_articles(site, pages, run, tmp_path):
    site.put("/rss", rss(("/jahit", "Judul Feed", "Tue, 05 Mar 2024 20:00:00 GMT")), XML)
    report = run("/rss")
    assert (report.pages, report.waiting, report.findings) == (1, 0, ())
    (article,) = articles(tmp_path)
    assert article.text.startswith("Dinas Sosial Kota Madiun melatih") or STORIES["jahit"][0] in article.text
    assert (article.id, article.url) == (site.url("/jahit"), site.url("/jahit"))
    assert (article.title, str(article.date)) == (STORIES["jahit"][0], "2024-03-06")


def test_the_second_round_transfers_no_bodies(site, pages, run, tmp_path):
    site.put("/rss", rss(("/jahit", "a", ""), ("/gizi", "b", "")), {"ETag": '"1"', **XML})
    site.put("/peta", index(("/s1", "2024-03-05")), {"Last-Modified": "Tue, 05 Mar 2024 20:00:00 GMT", **XML})
    site.put("/s1", sitemap(("/pupuk", "2024-03-05")), XML)
    assert run("/rss", "/peta").pages == 3
    before, kept = len(site.asked), [file.read_bytes() for file in (tmp_path / "pages").glob("*.gz")]
    assert run("/rss", "/peta").pages == 0
    second = site.asked[before:]
    assert [(asked.path, asked.status, asked.sent) for asked in second] == [("/rss", 304, 0), ("/peta", 304, 0)]
    assert [file.read_bytes() for file in (tmp_path / "pages").glob("*.gz")] == kept


def test_new_entries_alone_are_asked_for(site, pages, run):
    site.put("/rss", rss(("/jahit", "a", "")), XML)
    run("/rss")
    site.put("/rss", rss(("/gizi", "b", ""), ("/jahit", "a", "")), XML)
    assert run("/rss").pages == 1
    assert site.paths() == ["/rss", "/jahit", "/rss", "/gizi"]


def test_a_changed_entry_is_asked_for_again_and_the_newest_capture_is_read(site, pages, run, tmp_path):
    entry = ("/jahit", "a", "2024-03-05T08:00:00Z", "2024-03-05T08:00:00Z")
    site.put("/atom", atom(entry), XML)
    run("/atom")
    site.put("/atom", atom((*entry[:3], "2024-03-05T09:00:00Z")), XML)
    assert run("/atom").pages == 0
    assert site.asked[-1].status == 304
    site.put("/atom", atom((*entry[:3], "2024-03-05T10:00:00Z")), XML)
    site.put("/jahit", page("jahit").replace("30 ibu", "35 ibu"), HTML)
    assert run("/atom").pages == 1
    (article,) = articles(tmp_path)
    assert "35 ibu" in article.text


def test_one_article_in_two_feeds_is_one(site, pages, run, tmp_path):
    own = f'<link rel="canonical" href="{site.url("/jahit")}">'
    site.put("/amp/jahit", page("jahit", head=own).replace("<h1>", "<h1>AMP "), HTML)
    site.put("/satu", rss(("/jahit?utm_source=a", "a", "")), XML)
    site.put("/dua", rss(("/jahit", "a", ""), ("/amp/jahit", "a", "")), XML)
    assert run("/satu", "/dua").pages == 2
    assert [article.id for article in articles(tmp_path)] == [site.url("/jahit")]


def test_a_sitemap_index_with_packed_sitemaps(site, pages, run, tmp_path):
    site.put("/index", index(("/a.xml.gz", "2024-03-05"), ("/b.xml", "2024-03-06")), XML)
    packed = gzip.compress(sitemap(("/jahit", "2024-03-05")).replace("SITE", site.address).encode())
    site.put("/a.xml.gz", packed, {"Content-Type": "application/gzip"})
    site.put("/b.xml", sitemap(("/gizi", "2024-03-06")), XML)
    assert run("/index").pages == 2
    assert {article.title for article in articles(tmp_path)} == {STORIES["jahit"][0], STORIES["gizi"][0]}
    site.put("/index", index(("/a.xml.gz", "2024-03-05"), ("/b.xml", "2024-03-07")), XML)
    run("/index")
    assert site.paths()[-2:] == ["/index", "/b.xml"]


def test_pages_of_a_feed_are_followed_while_there_is_news(site, pages, run):
    site.put("/rss", atom(("/jahit", "a", "", ""), head='<link rel="next" href="/rss2"/>'), XML)
    site.put("/rss2", atom(("/gizi", "b", "", ""), head='<link rel="next" href="/rss3"/>'), XML)
    site.put("/rss3", atom(("/pupuk", "c", "", ""), head='<link rel="next" href="/rss"/>'), XML)
    assert run("/rss").pages == 3
    before = len(site.paths())
    run("/rss")
    assert site.paths()[before:] == ["/rss"]


def test_limit_newest_first_and_the_rest_later(site, pages, run):
    dates = ["Mon, 04 Mar 2024 08:00:00 GMT", "Wed, 06 Mar 2024 08:00:00 GMT", "Tue, 05 Mar 2024 08:00:00 GMT"]
    site.put("/rss", rss(*((f"/{n}", n, d) for n, d in zip(STORIES, dates, strict=True))), {"ETag": '"1"', **XML})
    first = run("/rss", limit=2)
    assert (first.pages, first.waiting, codes(first)) == (2, 1, ["fetch.waiting"])
    assert run("/rss", limit=2).pages == 1
    assert site.paths() == ["/rss", "/gizi", "/pupuk", "/rss", "/jahit"]


def test_a_page_by_its_address(site, pages, run, tmp_path):
    assert run("/jahit").pages == 1
    assert run("/jahit").pages == 0
    assert [asked.status for asked in site.asked if asked.path == "/jahit"] == [200, 304]
    assert len(articles(tmp_path)) == 1


def test_failures_are_findings_and_the_rest_is_there(site, pages, run):
    site.put("/robots.txt", "User-agent: *\nDisallow: /tutup\n")
    site.put("/foto", b"\x89PNG", {"Content-Type": "image/png"})
    site.put("/rss", rss(("/hilang", "", ""), ("/tutup", "", ""), ("/foto", "", ""), ("/jahit", "", "")), XML)
    report = run("/rss", "/tidak-ada")
    assert report.pages == 1
    assert codes(report) == ["fetch.status", "fetch.status", "fetch.robots", "fetch.kind"]
    assert (report.waiting, codes(run("/rss"))) == (0, [])


def test_a_page_that_fails_is_tried_in_three_rounds(site, run):
    site.put("/rss", rss(("/sibuk", "", "")), XML)
    site.put("/sibuk", "", status=503)
    assert [codes(run("/rss")) for _ in range(4)] == [["fetch.status", "fetch.waiting"]] * 2 + [["fetch.status"], []]


def test_what_is_no_feed_at_all(site, run):
    site.put("/kosong", "<rss><channel/></rss>", XML)
    site.put("/rusak", "<rss><channel><item><title>", XML)
    site.put("/teks", "halo", {"Content-Type": "text/plain"})
    assert set(codes(run("/kosong"))) == {"fetch.empty"}
    assert set(codes(run("/rusak"))) == {"fetch.broken", "fetch.empty"}
    assert codes(run("/teks")) == ["fetch.kind"]
    assert codes(run("/teks")) == ["fetch.kind"]


def test_an_address_that_is_none(tmp_path):
    report = fetch(["bukan alamat", "file:///etc/passwd"], tmp_path / "pages")
    assert codes(report) == ["fetch.address"] * 2


def test_an_interrupted_write_is_cut_off(site, pages, run, tmp_path):
    site.put("/rss", rss(("/jahit", "a", "")), XML)
    run("/rss")
    (file,) = (tmp_path / "pages").glob("*.warc.gz")
    whole = file.read_bytes()
    file.write_bytes(whole + whole[-700:-30])
    site.put("/rss", rss(("/gizi", "a", ""), ("/jahit", "a", "")), XML)
    run("/rss")
    assert file.read_bytes().startswith(whole)
    assert all(isinstance(item, Article) for item in read([tmp_path / "pages"]))
    assert len(articles(tmp_path)) == 2


def test_an_error_on_the_way_leaves_nothing_half_known(site, pages, run, tmp_path, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    site.put("/rss", rss(("/jahit", "a", "")), XML)
    with monkeypatch.context() as patched:
        patched.setattr("simpul.fetch.archive.os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            run("/rss")
    assert run("/rss").pages == 1
    assert [type(item) for item in read([tmp_path / "pages"])] == [Article]


def test_hosts_take_turns():
    from simpul.fetch.fetching import _by_turns
    from simpul.fetch.listings import Entry

    names = ["http://a/1", "http://a/2", "http://b/1", "http://a/3", "http://b/2"]
    turns = [entry.address for entry in _by_turns([Entry(name) for name in names])]
    assert turns == ["http://a/1", "http://b/1", "http://a/2", "http://b/2", "http://a/3"]


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "bukan-ada"])
@pytest.mark.parametrize("real", ["utf-8", "cp1252"])
def test_pages_in_another_encoding_than_they_say(site, run, tmp_path, declared, real):
    body = page("jahit").replace("Rahmat Hidayat", "José Hidayat").encode(real)
    site.put("/a", body, {"Content-Type": f"text/html; charset={declared}"})
    run("/a")
    (article,) = articles(tmp_path)
    assert "José Hidayat" in article.text


def test_a_broken_memory_is_an_error_that_names_the_file(tmp_path):
    (tmp_path / ".fetch.sqlite").write_text("bukan basis data" * 100)
    with pytest.raises(SimpulError, match=r"\.fetch\.sqlite: tidak dapat dipakai"):
        fetch(["http://127.0.0.1/rss"], tmp_path)


def test_headers_and_titles_beyond_ascii(site, run, tmp_path):
    site.put("/jahit", page("jahit"), {**HTML, "X-Judul": "\u00e9 \u00ff", "Set-Cookie": "sesi=1"})
    site.put("/rss", rss(("/jahit", "Baik \u201csekali\u201d", "")), XML)
    assert run("/rss").pages == 1
    (file,) = (tmp_path / "pages").glob("*.gz")
    kept = gzip.decompress(file.read_bytes()).decode()
    assert "title: Baik \u201csekali\u201d" in kept
    assert "sesi=1" not in kept
    assert len(articles(tmp_path)) == 1
