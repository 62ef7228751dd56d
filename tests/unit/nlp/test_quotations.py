import pytest

from simpul.model import Article
from simpul.nlp import analyse


def quotations(text: str) -> list[tuple[str, str, str | None]]:
    document = analyse(Article("a", text))
    return [
        (q.mode, text[q.start : q.end], text[q.speaker.start : q.speaker.end] if q.speaker else None)
        for q in document.quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Loket kami buka pagi. Silakan datang," kata Camat Timur Rahma Dewi, Senin (3/2).',
            ("direct", "Loket kami buka pagi. Silakan datang", "Camat Timur Rahma Dewi"),
        ),
        ("“Loket kami buka pagi,” ujarnya.", ("direct", "Loket kami buka pagi", "nya")),
        (
            'Rahma Dewi mengatakan, "Loket kami buka sejak pagi."',
            ("direct", "Loket kami buka sejak pagi", "Rahma Dewi"),
        ),
        ('"Loket kami buka pagi," Rahma menegaskan.', ("direct", "Loket kami buka pagi", "Rahma")),
        (
            "Rahma Dewi mengatakan bahwa loket dibuka sejak pagi.",
            ("indirect", "loket dibuka sejak pagi", "Rahma Dewi"),
        ),
        ("Dia menjelaskan pelatihan berlangsung lima hari.", ("indirect", "pelatihan berlangsung lima hari", "Dia")),
        ("Menurut Rahma, warga sudah menerima beras.", ("indirect", "warga sudah menerima beras", "Rahma")),
        ("Menurutnya, warga sudah menerima beras.", ("indirect", "warga sudah menerima beras", "nya")),
        ("Jadi, kata dia, warga tinggal datang ke loket.", ("indirect", "warga tinggal datang ke loket", "dia")),
        (
            "Hanya saja, diakuinya, pemasaran produk masih sulit.",
            ("indirect", "pemasaran produk masih sulit", "nya"),
        ),
        (
            "Warga sudah menerima beras sejak kemarin, kata Rahma.",
            ("indirect", "Warga sudah menerima beras sejak kemarin", "Rahma"),
        ),
        ("Camat meminta warga menjaga jembatan baru itu.", ("indirect", "warga menjaga jembatan baru itu", "Camat")),
        (
            "“Loket kami buka sejak pagi,” kata jubir kecamatan Rahma Dewi.",
            ("direct", "Loket kami buka sejak pagi", "jubir kecamatan Rahma Dewi"),
        ),
        (
            "Ke depan lanjut dia, loket dibuka di tiap kampung.",
            ("indirect", "loket dibuka di tiap kampung", "dia"),
        ),
        (
            "Menurut Rahma Dewi, Kota Baru menyumbang 12,5 ton beras.",
            ("indirect", "Kota Baru menyumbang 12,5 ton beras", "Rahma Dewi"),
        ),
        (
            "Menurut Kepala Bidang Tanaman dan Ternak pada dinas setempat sekaligus ketua panitia, Rahma Dewi, "
            "loket dibuka pagi.",
            (
                "indirect",
                "loket dibuka pagi",
                "Kepala Bidang Tanaman dan Ternak pada dinas setempat sekaligus ketua panitia, Rahma Dewi",
            ),
        ),
        (
            "Rahma mengatakan, loket tutup karena kabar yang menyebutkan bahwa jembatan putus.",
            ("indirect", "loket tutup karena kabar yang menyebutkan bahwa jembatan putus", "Rahma"),
        ),
    ],
)
def test_one_quotation(text, expected):
    assert quotations(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ini pun tanggung jawab DPRD bersama camat, terutama dalam musim hujan.",
        "Simak juga berita Warga Usul Jembatan Baru di Desa Timur.",
        "Dalam Pasal 12 disebutkan, setiap warga berhak atas air bersih.",
        "Camat Rahma Dewi menyampaikan sambutan di depan warga desa.",
        "Camat menjaga mutu beras, termasuk memastikan timbangan toko tetap tepat.",
    ],
)
def test_no_words_of_anybody(text):
    assert quotations(text) == []


def test_said_back_takes_the_sentences_before():
    text = "Dinas membuka lima loket baru.\nHal itu disampaikan Camat Rahma Dewi usai rapat."
    assert quotations(text) == [("indirect", "Dinas membuka lima loket baru", "Camat Rahma Dewi")]


def test_a_quoted_sentence_runs_on_from_the_one_before():
    text = '"Loket kami buka pagi," kata Rahma. "Silakan warga datang membawa kartu."'
    assert quotations(text) == [
        ("direct", "Loket kami buka pagi", "Rahma"),
        ("direct", "Silakan warga datang membawa kartu", "Rahma"),
    ]


def test_lost_marks_extend_to_the_start_of_the_line():
    text = "Rapat usai.\nLoket kami buka pagi. Warga silakan datang, ujarnya."
    assert quotations(text) == [("indirect", "Loket kami buka pagi. Warga silakan datang", "nya")]


@pytest.mark.parametrize(
    "text",
    [
        "Mereka bisa “naik kelas” tahun depan.",
        "Menurut data dinas, jumlah warga bertambah.",
        "Pekerja yang meminta bantuan datang ke loket.",
        "Dinas menyebar undangan.",
        "",
    ],
)
def test_no_quotation(text):
    assert quotations(text) == []


def test_evidence_covers_words_and_attribution():
    text = 'Rapat usai. "Loket kami buka pagi," kata Rahma, Senin.'
    (quotation,) = analyse(Article("a", text)).quotations
    assert text[quotation.evidence.start : quotation.evidence.end] == '"Loket kami buka pagi," kata Rahma'
    assert quotation.cue is not None
    assert text[quotation.cue.start : quotation.cue.end] == "kata"
