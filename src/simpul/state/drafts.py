"""What reading made of each draft before: finding out its language and its dates takes longer than to look it up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from simpul.model import Article, Finding
from simpul.read.dates import Order
from simpul.read.draft import Draft
from simpul.read.reader import article
from simpul.state.schema import Database, transaction
from simpul.state.values import pack, unpack

_TOGETHER = 256


@dataclass(slots=True)
class Drafts:
    """Reads drafts like ``simpul.read.reader.article``, but each once under one ``stamp`` (the code's version)."""

    db: Database
    stamp: str
    _seen: set[bytes] = field(default_factory=set)
    _new: dict[bytes, bytes] = field(default_factory=dict)

    def __call__(self, draft: Draft, *, order: Order | None = None) -> Iterable[Article | Finding]:
        """The article in a draft, after any findings about it."""
        key = hashlib.sha256(repr((draft, order, self.stamp)).encode("utf-8", "surrogatepass")).digest()[:16]
        self._seen.add(key)
        row = self.db.execute("SELECT made FROM draft WHERE key = ?", (key,)).fetchone()
        if row:
            articles, findings = unpack(row[0], tuple[tuple[Article, ...], tuple[Finding, ...]])
            return (*findings, *(replace(each, text=draft.text.strip()) for each in articles))
        items = tuple(article(draft, order=order))
        articles = tuple(item for item in items if isinstance(item, Article))
        if all(each.text == draft.text.strip() for each in articles):  # a text that was repaired is not kept
            bare = tuple(replace(each, text="") for each in articles)
            self._new[key] = pack((bare, tuple(item for item in items if isinstance(item, Finding))))
            if len(self._new) >= _TOGETHER:
                self.keep()
        return items

    def keep(self) -> None:
        """Write down what is new."""
        with transaction(self.db):
            self.db.executemany("INSERT OR REPLACE INTO draft VALUES (?, ?)", self._new.items())
        self._new.clear()

    def forget_others(self) -> None:
        """Forget drafts that were not among the inputs this time."""
        known = {key for (key,) in self.db.execute("SELECT key FROM draft")}
        if known - self._seen:
            with transaction(self.db):
                self.db.executemany("DELETE FROM draft WHERE key = ?", ((key,) for key in known - self._seen))
