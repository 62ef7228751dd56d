"""The articles' texts beside the store, taken from the build's state: to be read while another build is at work."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from simpul.errors import SimpulError
from simpul.search.articles import create_texts, replace_texts, writable
from simpul.state import FILE, articles, opened


def write_texts(folder: Path, before: Path | None, path: Path) -> None:
    """Write the texts of a build's articles to ``path``; of those that ``before`` holds only what has changed.

    There are none where the folder has no state. Where a build is at work in it, the texts are those of ``before``.
    """
    state = (folder / FILE).is_file()
    if state and before is not None and before.is_file():
        shutil.copyfile(before, path)
    else:
        create_texts(path)
    if not state:
        return
    try:
        with opened(folder, anew=False) as db, closing(writable(path)) as texts, texts:
            known = dict(texts.execute("SELECT iri, digest FROM article"))
            now = articles.digests(db)
            gone = [iri for iri, digest in known.items() if now.get(iri) != digest]
            new = sorted(iri for iri, digest in now.items() if known.get(iri) != digest)
            replace_texts(texts, gone, ((*each, now[each[0]]) for each in articles.texts(db, new)))
    except SimpulError:
        return
