import datetime as dt
import gzip
import json
import re
from pathlib import Path

from corpus import article, raw, spaced
from simpul.model import Article


def test_white_space_between_words_may_be_any() -> None:
    assert re.fullmatch(spaced(" Dinas  Sosial (baru) "), "Dinas\n Sosial\t(baru)")
    assert not re.fullmatch(spaced("Dinas Sosial"), "DinasSosial")


def test_a_line_of_the_collection() -> None:
    row = {"id": "a", "text": "Isi.", "title": "Judul", "date": "2024-03-04", "publisher": "Koran", "url": "https://x/"}
    assert article(row) == Article("a", "Isi.", "Judul", dt.date(2024, 3, 4), "Koran", "https://x/")
    assert article({"id": "b", "text": "Isi."}) == Article("b", "Isi.")


def test_articles_are_read_by_id(tmp_path: Path) -> None:
    (tmp_path / "corpora").mkdir()
    with gzip.open(tmp_path / "corpora/articles.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": key, "text": key.upper()}) + "\n" for key in "abc")
    assert raw(tmp_path, {"c", "a", "z"}) == {"a": Article("a", "A"), "c": Article("c", "C")}
