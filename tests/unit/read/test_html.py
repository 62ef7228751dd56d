from simpul.read.html import drafts

PAGE = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<title>Desa Sukamaju Dapat Air Bersih - Kabar Contoh</title>
<meta property="og:site_name" content="Kabar Contoh">
<link rel="canonical" href="https://contoh.id/air">
{date}</head><body><nav><a href="/">Beranda</a> <a href="/politik">Politik</a></nav>
<article><h1>Desa Sukamaju Dapat Air Bersih</h1>
<p>Pemerintah Kabupaten Garut menyalurkan air bersih kepada warga Desa Sukamaju yang kekeringan sejak lama.</p>
<p>“Kami menyiapkan lima tangki setiap hari,” kata kepala badan penanggulangan bencana setempat, Rabu (4/3/2026).</p>
<p>Bantuan itu akan diberikan sampai musim hujan tiba dan menyasar sekitar 300 keluarga di tiga dusun.</p></article>
<footer>Hak cipta Kabar Contoh</footer></body></html>"""


def test_text_and_metadata_of_a_page():
    date = '<meta property="article:published_time" content="2026-03-04T20:00:00+07:00">'
    (draft,) = drafts(PAGE.format(date=date), source="air.html", stem="air")
    assert "“Kami menyiapkan lima tangki setiap hari,” kata kepala badan" in draft.text
    assert "Beranda" not in draft.text
    assert "Hak cipta" not in draft.text
    assert (draft.title, draft.publisher) == ("Desa Sukamaju Dapat Air Bersih", "Kabar Contoh")
    assert (draft.url, draft.date) == ("https://contoh.id/air", "2026-03-04T20:00:00+07:00")
    assert draft.fallback_id == "air"


def test_date_from_linked_data():
    date = '<script type="application/ld+json">[{"@graph": [{"datePublished": "2026-03-04"}]}]</script>'
    assert drafts(PAGE.format(date=date), source="air.html", stem="air")[0].date == "2026-03-04"


def test_broken_linked_data_is_passed_over():
    date = '<script type="application/ld+json">{"datePublished": </script><meta name="pubdate" content="2026-03-05">'
    assert drafts(PAGE.format(date=date), source="air.html", stem="air")[0].date == "2026-03-05"


def test_without_metadata_there_is_no_date():
    assert drafts(PAGE.format(date=""), source="air.html", stem="air")[0].date is None


def test_a_page_without_an_article_has_no_text():
    assert drafts("<html><body></body></html>", source="x.html", stem="x")[0].text == ""
    assert drafts(" ", source="x.html", stem="x")[0].text == ""


def test_a_list_of_headlines_is_no_article():
    page = "".join(
        f"<h2><a href='/{n}'>Bupati membuka pelatihan menjahit bagi warga dusun nomor {n}</a></h2>" for n in range(9)
    )
    assert drafts(f"<html><body>{page}</body></html>", source="x.html", stem="x")[0].text == ""


def test_the_date_that_a_page_shows_counts_where_there_is_one_only():
    shown = PAGE.format(date="").replace(
        "<p>Pemerintah", '<span class="read__date">Rabu, 4 Maret 2026 | 10:15 WIB</span><p>Pemerintah'
    )
    assert drafts(shown, source="air.html", stem="air")[0].date == "2026-03-04"
    related = shown.replace("<footer>", '<div class="date">3 Maret 2026</div><footer>')
    assert drafts(related, source="air.html", stem="air")[0].date is None


def test_a_layout_table_leaves_no_bars():
    story = "Pemerintah Kabupaten Garut menyalurkan air bersih kepada warga Desa Sukamaju yang kekeringan sejak lama."
    (draft,) = drafts(
        f"<html><body><table><tr><td><p>{story * 3}</p></td></tr></table></body></html>", source="t", stem="t"
    )
    assert "|" not in draft.text
    assert draft.text.startswith("Pemerintah")


def test_lines_that_lead_to_other_stories_are_left_out():
    page = PAGE.format(date="").replace(
        "<p>Bantuan itu", "<p>Baca juga: <a href='/x'>Pasar murah di Garut</a></p><p>Bantuan itu"
    )
    (draft,) = drafts(page, source="air.html", stem="air")
    assert "Pasar murah" not in draft.text
    assert "Bantuan itu akan diberikan" in draft.text
