"""Invented stories, their copies, and stories from one form that are none."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from simpul.model import Article

TEXT = (
    "Pemerintah Kabupaten Lembah Jati menyalurkan benih jagung kepada 640 petani di delapan kecamatan dengan anggaran "
    "Rp1,9 miliar dari APBD 2023.\n"
    "Kepala Dinas Pangan Kabupaten Lembah Jati Suryani Prakoso mengatakan setiap petani menerima 15 kilogram benih.\n"
    '"Benih harus sudah di tangan petani sebelum hujan pertama," kata Suryani di Lembah Jati, Kamis (5/10/2023).\n'
    "Penyaluran ditargetkan selesai pada akhir Oktober 2023 dan diawasi penyuluh di setiap kecamatan.\n"
    "Ketua kelompok tani Mekar Sari menyambut bantuan itu karena harga benih di kios naik dua kali lipat tahun ini.\n"
    "Ia berharap pemerintah juga memperbaiki saluran irigasi yang rusak sejak banjir pada awal tahun lalu."
)
DAY = dt.date(2023, 10, 5)
WIRE = Article("kawat", "Lembah Jati (ANTARA) - " + TEXT, "Lembah Jati salurkan benih jagung", DAY, "ANTARA")
CUT = Article(
    "dipotong",
    "KABAR LEMBAH, JATI – "
    + "\n".join(TEXT.split("\n")[:3]).replace("Rp1,9", "Rp 1,9")
    + "\nBaca juga: Pasar Murah Pekan Ini\n(Ant)",
    "640 Petani Dapat Benih Jagung",
    DAY + dt.timedelta(days=1),
    "Kabar Lembah",
)  # fmt: skip
LED = Article(
    "dibuka-lain",
    "Musim tanam tiba. Petani tidak perlu membeli benih sendiri.\n" + TEXT.replace("mengatakan", "menyebut"),
    "Benih Jagung Dibagikan",
    DAY,
    "Warta Ladang",
)
CORRECTED = Article(
    "ralat",
    "Lembah Jati (ANTARA) - " + TEXT.replace("640", "460").replace("Rp1,9", "Rp1,4"),
    "Ralat: Lembah Jati salurkan benih jagung",
    DAY + dt.timedelta(days=2),
    "ANTARA",
)


def prices(place: str, day: str, *figures: str) -> str:
    """A daily report from one form."""
    rice, sugar, oil, egg, chili, beef = figures
    return (
        f"Harga bahan pokok di Pasar {place} pada {day} terpantau stabil menurut catatan petugas Dinas Perdagangan "
        f"setempat yang setiap pagi berkeliling ke lapak pedagang. Beras medium dijual Rp{rice} per kilogram dan gula "
        f"pasir Rp{sugar} per kilogram. Minyak goreng kemasan dijual Rp{oil} per liter, telur ayam Rp{egg} per "
        f"kilogram, cabai rawit Rp{chili} per kilogram, dan daging sapi Rp{beef} per kilogram. Pedagang mengatakan "
        "pasokan lancar dan pembeli tidak perlu khawatir akan kekurangan barang menjelang akhir pekan."
    )


PRICES = (
    Article(
        "harga-1", prices("Wage", "Senin (2/10/2023)", "12.400", "14.100", "17.500", "27.300", "48.000", "131.000"),
        "Harga Pangan Hari Ini", dt.date(2023, 10, 2), "Kabar Lembah",
    ),
    Article(
        "harga-2", prices("Wage", "Selasa (3/10/2023)", "12.900", "14.600", "17.900", "26.800", "52.000", "133.500"),
        "Harga Pangan Hari Ini", dt.date(2023, 10, 3), "Kabar Lembah",
    ),
    Article(
        "harga-3", prices("Legi", "Senin (2/10/2023)", "13.100", "14.800", "18.200", "28.100", "55.000", "134.000"),
        "Harga Pangan Hari Ini", dt.date(2023, 10, 2), "Warta Ladang",
    ),
)  # fmt: skip


def by_id(*articles: Article) -> dict[str, Article]:
    return {article.id: article for article in articles}


def generated(count: int, *, seed: int = 7) -> tuple[Article, ...]:
    """Articles of random words, none like another."""
    chance = random.Random(seed)
    letters = [c + v for c in "bcdghjklmnprst" for v in "aiueo"]
    vocabulary = ["".join(chance.choices(letters, k=3)) for _ in range(1500)]
    return tuple(
        Article(f"acak-{n}", " ".join(chance.choices(vocabulary, k=180)), date=DAY, publisher=f"Media {n % 9}")
        for n in range(count)
    )


def copy_of(article: Article, name: str) -> Article:
    """Another outlet's copy with the last tenth cut."""
    return replace(article, id=f"{article.id}-{name}", text=article.text[: len(article.text) * 9 // 10], publisher=name)
