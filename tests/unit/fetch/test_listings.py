import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.fetch.stories import atom, index, rss, sitemap

from simpul.fetch.listings import Entry, listing_of, moment
from simpul.fetch.problems import FetchError

BASE = "https://contoh.id/rss"


def listing(text, content_type="application/xml", largest=1 << 20):
    body = text if isinstance(text, bytes) else text.replace("SITE", "https://contoh.id").encode()
    return listing_of(body, BASE, content_type, largest)


def test_rss():
    found = listing(rss(("/a?utm_source=rss", "Satu &amp; Dua", "Tue, 05 Mar 2024 20:00:00 GMT"), ("/b", "Tiga", "")))
    assert found.entries == (
        Entry("https://contoh.id/a", "Satu & Dua", "2024-03-05T20:00:00Z"),
        Entry("https://contoh.id/b", "Tiga"),
    )
    assert (found.broken, found.lists, found.following) == (False, (), ())


def test_atom_with_relative_links_and_a_next_page():
    times = ("2024-03-05T08:00:00+07:00", "2024-03-06T08:00:00+07:00")
    found = listing(atom(("/a", "Satu", *times), head='<link rel="next" href="?hal=2"/><link rel="self" href="rss"/>'))
    assert found.entries == (
        Entry("https://contoh.id/a", "Satu", "2024-03-05T01:00:00Z", updated="2024-03-06T01:00:00Z"),
    )
    assert found.following == ("https://contoh.id/rss?hal=2",)


def test_a_feed_names_the_outlet_of_an_entry():
    source = '<rss><channel><item><link>SITE/a</link><source url="https://x.id">Kabar X</source></item></channel></rss>'
    assert listing(source).entries[0].publisher == "Kabar X"


def test_a_broken_feed_gives_what_could_be_read():
    found = listing(rss(("/a", "Satu", ""), ("/b", "Dua", "")).replace("</channel></rss>", "<item><link>SITE/c"))
    assert found.broken
    assert [entry.address for entry in found.entries][:2] == ["https://contoh.id/a", "https://contoh.id/b"]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_feed_that_names_a_wrong_encoding_is_read(encoding):
    text = rss(("/a", "Café Desa", "")).replace("SITE", "https://contoh.id")
    found = listing(text.encode(encoding), "text/xml; charset=us-ascii")
    assert found.entries[0].address == "https://contoh.id/a"
    assert found.entries[0].title.startswith("Caf")


def test_entries_without_a_usable_address_are_left_out():
    items = "<item><title>x</title></item><item><link>javascript:1</link></item><item><link>/c</link></item>"
    found = listing(f"<rss><channel>{items}</channel></rss>")
    assert [entry.address for entry in found.entries] == ["https://contoh.id/c"]


def test_sitemap_and_news_sitemap():
    assert listing(sitemap(("/a", "2024-03-05"))).entries == (Entry("https://contoh.id/a", updated="2024-03-05"),)
    news = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/n</loc><news:news>'
        "<news:publication><news:name>Kabar Contoh</news:name><news:language>id</news:language></news:publication>"
        "<news:publication_date>2024-03-05T08:00:00+07:00</news:publication_date><news:title>Warga Belajar</news:title>"
        "</news:news></url></urlset>"
    )
    day = "2024-03-05T01:00:00Z"
    assert listing(news).entries == (Entry("https://contoh.id/n", "Warga Belajar", day, "Kabar Contoh", day),)


def test_index_packed_sitemap_and_broken_sitemap():
    assert listing(index(("/s1.xml", "2024-03-05"), ("/s2.xml.gz", "2024-03-06"))).lists == (
        ("https://contoh.id/s1.xml", "2024-03-05"),
        ("https://contoh.id/s2.xml.gz", "2024-03-06"),
    )
    whole = sitemap(("/a", "2024-03-05"), ("/b", "2024-03-06")).replace("SITE", "https://contoh.id").encode()
    assert listing(gzip.compress(whole)).entries == listing(whole).entries
    found = listing(whole[:-40])
    assert (found.broken, [entry.address for entry in found.entries]) == (True, ["https://contoh.id/a"])


def test_packed_lists_that_are_too_large_or_no_gzip():
    for body, code in ((gzip.compress(b" " * 5000), "fetch.size"), (b"\x1f\x8bxxxxxxxxxxxxxxxx", "fetch.broken")):
        with pytest.raises(FetchError) as error:
            listing(body, largest=4000)
        assert error.value.code == code


def test_entities_are_not_expanded():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    for start in (bomb, outside):
        found = listing(start + "<urlset><url><loc>/a</loc><title>&b;&f;</title></url></urlset>")
        assert all(entry.title == "" for entry in found.entries)


@pytest.mark.parametrize("page", ["<!doctype html><html>", "<!-- <rss> --><html>", "halo", "", "<html><rss>"])
def test_pages(page):
    assert listing(page) is None


@given(st.binary(max_size=60))
def test_anything_is_a_list_or_a_page_or_an_error(body):
    for start in (b"", b"<rss>", b"<urlset>", b"\x1f\x8b"):
        try:
            listing(start + body)
        except FetchError as error:
            assert error.code in {"fetch.broken", "fetch.size"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 05 Mar 2024 20:00:00 +0700", "2024-03-05T13:00:00Z"),
        ("2024-03-05T20:00:00Z", "2024-03-05T20:00:00Z"),
        ("2024-03-05 20:00:00", "2024-03-05 20:00:00"),
        ("2024-03-05", "2024-03-05"),
        ("Selasa, 5 Maret 2024", "Selasa, 5 Maret 2024"),
        ("", ""),
    ],
)
def test_moments(text, expected):
    assert moment(text) == expected
