"""What reading may have to say, in one table: code → severity, Indonesian, English."""

from __future__ import annotations

import errno

from simpul.model import Finding, Severity
from simpul.read.kinds import NAMES

Message = tuple[Severity, str, str]
"""How grave, Indonesian, English; ``{detail}`` stands where the finding says more."""

MESSAGES: dict[str, Message] = {
    "read.missing": (
        "violation",
        "berkas tidak ditemukan; periksa nama dan foldernya",
        "no such file or folder; check its name and folder",
    ),
    "read.io": ("violation", "tidak dapat dibuka: {detail}", "cannot be opened: {detail}"),
    "read.unsupported": (
        "violation",
        f"jenis berkas tidak dikenal; yang dibaca: {NAMES}",
        f"unknown kind of file; what is read: {NAMES}",
    ),
    "read.skipped": (
        "info",
        f"dilewati, bukan salah satu dari {NAMES}",
        f"passed over, none of {NAMES}",
    ),
    "read.binary": (
        "violation",
        "bukan berkas teks; simpan dahulu sebagai .txt (UTF-8) atau .html",
        "not a text file; save it as .txt (UTF-8) or .html first",
    ),
    "read.web": (
        "violation",
        "alamat web tidak dibaca langsung; ambil dahulu: simpul fetch URL -o FOLDER, lalu baca FOLDER",
        "a web address is not read directly; first: simpul fetch URL -o FOLDER, then read FOLDER",
    ),
    "read.remote": (
        "violation",
        'tidak dapat dibuka: {detail}; periksa alamatnya dan paket tambahannya: pip install "simpul[remote]"',
        'cannot be opened: {detail}; check the address and the extra packages: pip install "simpul[remote]"',
    ),
    "read.extra": (
        "violation",
        'perlu paket tambahan: pip install "simpul[{detail}]"',
        'needs an extra package: pip install "simpul[{detail}]"',
    ),
    "read.packed": (
        "violation",
        "berkas terkompresi rusak: {detail}; yang utuh sudah dibaca",
        "broken packed file: {detail}; what is whole was read",
    ),
    "read.size": (
        "violation",
        "lebih besar dari {detail} dalam satu bagian; pecah dahulu menjadi bagian kecil",
        "larger than {detail} in one piece; split it first",
    ),
    "read.parquet": ("violation", "berkas Parquet rusak: {detail}", "broken Parquet file: {detail}"),
    "read.record": (
        "warning",
        "rekaman arsip web rusak dan dilewati: {detail}",
        "broken record of a web archive, passed over: {detail}",
    ),
    "read.page": (
        "info",
        "tidak ada teks artikel di halaman ini; dilewati",
        "no article text on this page; passed over",
    ),
    "read.same-address": (
        "info",
        "halaman dengan alamat ini sudah dibaca; salinan ini dilewati",
        "a page with this address was read already; this copy is passed over",
    ),
    "read.no-pages": (
        "warning",
        "tidak ada halaman HTML di arsip web ini",
        "no HTML page in this web archive",
    ),
    "read.json": ("violation", "JSON rusak: {detail}", "broken JSON: {detail}"),
    "read.field": (
        "violation",
        'rekaman tanpa isi: perlu objek dengan "text" berupa teks',
        'record without content: an object with a "text" string is needed',
    ),
    "read.field-type": (
        "warning",
        'kolom "{detail}" bukan teks dan diabaikan',
        'field "{detail}" is not a string and is ignored',
    ),
    "read.html": (
        "violation",
        "tidak ada teks artikel di halaman ini; simpan halaman artikelnya, bukan daftar isi",
        "no article text on this page; save the article's own page, not an index",
    ),
    "read.empty": ("warning", "berkas atau rekaman kosong", "the file or record is empty"),
    "read.too-short": (
        "warning",
        "teks terlalu pendek untuk sebuah artikel ({detail} kata)",
        "the text is too short for an article ({detail} words)",
    ),
    "read.too-long": (
        "warning",
        "teks terlalu panjang untuk satu artikel ({detail} huruf); pecah menjadi satu berkas per artikel",
        "the text is too long for one article ({detail} characters); split it, one file an article",
    ),
    "read.language": (
        "warning",
        "bukan bahasa Indonesia (tampaknya {detail}); ditolak, Simpul hanya membaca berita berbahasa Indonesia",
        "not Indonesian (it looks like {detail}); refused, Simpul reads Indonesian news only",
    ),
    "read.date": (
        "warning",
        'tanggal "{detail}" tidak pasti dan tidak dipakai; tulis misalnya 2019-07-25',
        'the date "{detail}" is not certain and is not used; write it as 2019-07-25',
    ),
    "read.duplicate": (
        "info",
        'id "{detail}" dengan teks yang sama sudah dibaca; salinan ini dilewati',
        'id "{detail}" was read already with the same text; this copy is passed over',
    ),
    "read.duplicate-id": (
        "warning",
        'id ini sudah dipakai artikel lain; artikel ini menjadi "{detail}"',
        'another article has this id already; this one becomes "{detail}"',
    ),
    "read.nothing": (
        "warning",
        f"tidak ada berkas {NAMES} di folder ini",
        f"no {NAMES} file in this folder",
    ),
}


_SYSTEM_ID = {
    errno.EACCES: "tidak ada izin; periksa hak aksesnya",
    errno.EPERM: "tidak ada izin; periksa hak aksesnya",
    errno.ELOOP: "tautannya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def unopened(error: OSError, source: str) -> Finding:
    """What to say where the system does not open a file or folder."""
    detail = error.strerror or "I/O"
    return finding("read.io", source, detail=detail, detail_id=_SYSTEM_ID.get(error.errno or 0, detail))


def finding(
    code: str, source: str, *, detail: str = "", detail_id: str | None = None, article: str | None = None
) -> Finding:
    """A finding about ``source``; ``detail_id`` is the Indonesian form of ``detail`` where the two differ.

    Raises KeyError for an unknown code.
    """
    return worded(MESSAGES[code], code, source, detail=detail, detail_id=detail_id, article=article)


def worded(
    message: Message, code: str, source: str, *, detail: str, detail_id: str | None = None, article: str | None = None
) -> Finding:
    """A finding with a message out of any table, as ``finding`` makes one out of this room's."""
    severity, indonesian, english = message
    return Finding(
        code=code,
        severity=severity,
        message_id=indonesian.format(detail=detail if detail_id is None else detail_id),
        message_en=english.format(detail=detail),
        source=source,
        article=article,
    )


def size(count: int) -> str:
    """Bytes in mebibytes, for a message: "64 MiB"."""
    return f"{count >> 20} MiB"
