"""Pages and feeds in our own words."""

STORIES = {
    "jahit": (
        "Warga Madiun Belajar Menjahit",
        "Dinas Sosial Kota Madiun melatih 30 ibu rumah tangga menjahit di balai latihan kerja selama lima hari.",
        "Pelatihan itu dibuka oleh Kepala Dinas Sosial Kota Madiun Rahmat Hidayat pada awal pekan ini di Madiun.",
    ),
    "gizi": (
        "Garut Bagikan Vitamin",
        "Dinas Kesehatan Kabupaten Garut memeriksa ratusan ibu hamil di puskesmas dan membagikan vitamin gratis.",
        "Program itu berlangsung sampai akhir tahun dan dibiayai oleh anggaran daerah Kabupaten Garut seluruhnya.",
    ),
    "pupuk": (
        "Petani Klaten Terima Pupuk",
        "Dinas Pertanian Kabupaten Klaten menyalurkan pupuk bersubsidi kepada kelompok tani di sembilan kecamatan.",
        "Penyaluran pupuk itu diawasi oleh Inspektorat Kabupaten Klaten agar tepat sasaran bagi para petani.",
    ),
}


def page(name, *, head=""):
    title, *paragraphs = STORIES[name]
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def rss(*items, head=""):
    """``items`` are (path, title, date)."""
    inside = "".join(
        f"<item><title>{title}</title><link>SITE{path}</link><pubDate>{date}</pubDate></item>"
        for path, title, date in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kabar Contoh</title>'
        f"<link>SITE/</link><description>Berita</description>{head}{inside}</channel></rss>"
    )


def atom(*entries, head=""):
    """``entries`` are (path, title, published, updated)."""
    inside = "".join(
        f'<entry><id>SITE{path}</id><title>{title}</title><link href="{path}"/>'
        f"<published>{published}</published><updated>{updated}</updated></entry>"
        for path, title, published, updated in entries
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Contoh</title>{head}{inside}</feed>'


def sitemap(*places):
    """``places`` are (path, last change)."""
    inside = "".join(f"<url><loc>SITE{path}</loc><lastmod>{changed}</lastmod></url>" for path, changed in places)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</urlset>'


def index(*places):
    inside = "".join(
        f"<sitemap><loc>SITE{path}</loc><lastmod>{changed}</lastmod></sitemap>" for path, changed in places
    )
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</sitemapindex>'
