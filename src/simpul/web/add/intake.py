"""What a form brought, kept as files in the build's folder, so that another build can read it again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from simpul.errors import SimpulError
from simpul.graph.ids import digest

ADDED = "added"
"""The folder, in the build's, of what came from the browser."""
_FIELDS = ("title", "date", "publisher", "url", "text")


def pasted(folder: Path, form: Mapping[str, str]) -> Path:
    """A pasted article as a file. Raises SimpulError without a text, or with a date that is none."""
    record = {name: value for name in _FIELDS if (value := form.get(name, "").strip())}
    if "text" not in record:
        raise SimpulError("Teksnya kosong · the text is empty.", "Tempelkan teks artikel · paste an article's text.")
    if "date" in record:
        try:
            dt.date.fromisoformat(record["date"])
        except ValueError:
            raise SimpulError(f"“{record['date']}”: bukan tanggal · no date.", "Contoh · example: 2024-03-25") from None
    name = f"paste-{digest(*record.values())}"
    return _kept(folder, f"{name}.json", json.dumps({"id": name, **record}, ensure_ascii=False).encode())


def uploaded(folder: Path, name: str, content: bytes) -> Path:
    """An uploaded file under its own name, without the folders that a browser may tell."""
    plain = PureWindowsPath(PurePosixPath(name).name).name.lstrip(".")
    if not plain or not content:
        raise SimpulError(f"{plain or '?'}: berkas kosong · an empty file.", "Pilih berkas lain · choose another.")
    return _kept(folder, plain, content)


def named_folder(words: str, *, local: bool) -> Path:
    """A folder or file of this machine. Raises SimpulError where it is not there, or asked for from elsewhere."""
    if not local:
        raise SimpulError(
            "Folder hanya dari komputer ini · folders only from this machine.", "Unggah berkas · upload files instead."
        )
    path = Path(words.strip()).expanduser()
    if not words.strip() or not path.is_absolute() or not path.exists():
        raise SimpulError(f"{words.strip() or '?'}: tidak ada · not there.", "Tulis jalur lengkap · give a full path.")
    return path


def _kept(folder: Path, name: str, content: bytes) -> Path:
    place = folder / ADDED
    place.mkdir(exist_ok=True)
    path = place / name
    part = path.with_name(f".{name}.part")
    part.write_bytes(content)
    part.replace(path)
    return path
