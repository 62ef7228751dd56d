"""A small build for the web app's tests: articles written for them, one with signs that a page must escape."""

from __future__ import annotations

import json
from pathlib import Path

from simpul.pipeline import build
from simpul.store import refresh_store

SCRIPT = "<script>alert(1)</script>"
ARTICLES = (
    {
        "id": "madiun-1",
        "publisher": "ANTARA",
        "title": "Dinas Sosial Kota Madiun latih ibu rumah tangga menjahit",
        "date": "2024-03-04",
        "url": "https://contoh.id/madiun-1",
        "text": "Madiun (ANTARA) - Dinas Sosial Kota Madiun melatih 30 ibu rumah tangga menjahit. "
        '"Pelatihan menjahit ini berlangsung lima hari," kata Kepala Dinas Sosial Kota Madiun Rahmat Hidayat '
        "di Madiun, Senin (4/3/2024).\n\nSri Wahyuni, warga Kelurahan Manguharjo, datang bersama anaknya.",
    },
    {
        "id": "madiun-2",
        "publisher": "Kabar Madiun",
        "title": f"Lansia dibantu {SCRIPT}",
        "date": "2024-05-06",
        "text": f"Madiun - Pemerintah Kota Madiun menyalurkan bantuan sembako kepada 120 lansia. {SCRIPT} "
        '"Bantuan sembako ini dibiayai APBD," kata Kepala Dinas Sosial Kota Madiun Rahmat Hidayat, Senin (6/5/2024).',
    },
    {
        "id": "kendal-1",
        "publisher": "ANTARA",
        "title": "Bupati Kendal buka program bedah rumah",
        "date": "2023-07-12",
        "text": "Kendal (ANTARA) - Bupati Kendal Dico Ganinduto membuka program bedah rumah di Kecamatan Weleri, "
        "Kabupaten Kendal, Rabu (12/7/2023). Program bedah rumah menyasar 75 keluarga miskin.",
    },
)


def built(folder: Path) -> Path:
    """The build of the articles, with its store."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = folder.with_name(f"{folder.name}.jsonl")
    articles.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    build([articles], folder)
    refresh_store(folder)
    return folder
