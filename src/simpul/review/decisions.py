"""What people decided about claims: an append-only file, one JSON object a line; the sibling of ``judgements.tsv``.

The last line about a claim holds; the verdict ``undone`` takes the earlier ones back.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import msgspec

from simpul.errors import SimpulError
from simpul.graph.literals import JAKARTA
from simpul.link.judgements import written_lines
from simpul.model import LinkedArticle
from simpul.review.parts import Parts

FILE = "decisions.jsonl"
Choice = Literal["confirm", "reject", "unsure", "edit", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: ``when`` is a time in ISO 8601, ``claim`` what the machine read, ``now`` the corrected claim.

    ``article`` is the hash in the article's IRI, ``source`` the digest of its words (``LinkedArticle.source``).
    """

    when: str
    who: str
    verdict: Choice
    article: str
    source: str
    claim: Parts
    now: Parts | None = None
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What the decision is about."""
        return self.article, self.claim.key

    def concerns(self, article: LinkedArticle) -> bool:
        """Whether it is about an article: by its id, or by its words under another id."""
        return self.article == hash_of(article.iri) or self.of_the_words(article)

    def of_the_words(self, article: LinkedArticle) -> bool:
        """Whether the article still has the very words that were judged."""
        return bool(self.source) and self.source == article.source


def hash_of(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rsplit("/", 1)[-1]


def decision(
    verdict: Choice,
    article: LinkedArticle,
    claim: Parts,
    *,
    who: str,
    when: dt.datetime,
    now: Parts | None = None,
    note: str = "",
) -> Decision:
    """A new decision. Raises SimpulError where a correction is missing, or corrects nothing."""
    if (verdict == "edit") != (now is not None) or now == claim:
        raise SimpulError(
            "Koreksi tidak mengubah apa pun · a correction that changes nothing.",
            "Ubah satu bagian, atau setujui · change a part, or confirm.",
        )
    by, about = (" ".join(text.split()) for text in (who, note))
    return Decision(
        when=_clock(when), who=by or "?", verdict=verdict, article=hash_of(article.iri),
        source=article.source, claim=claim, now=now, note=about,
    )  # fmt: skip


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions of a file in their order; none where there is no such file. Raises SimpulError naming the line."""
    return tuple(_parsed(line, place) for place, line in written_lines(path))


def decisions_of(folder: Path) -> tuple[Decision, ...]:
    """All decisions in a build's folder. Raises SimpulError as ``read_decisions``."""
    return read_decisions(folder / FILE)


def _parsed(line: str, place: str) -> Decision:
    try:
        found = msgspec.convert(json.loads(line), Decision)
        dt.datetime.fromisoformat(found.when)
    except (ValueError, msgspec.ValidationError) as error:
        raise SimpulError(
            f"{place}: bukan putusan · not a decision: {error}", "Perbaiki atau hapus baris itu · mend or delete it."
        ) from None
    if (found.verdict == "edit") != (found.now is not None):
        raise SimpulError(f'{place}: "now" hanya bagi · only for "edit".', "Perbaiki baris itu · mend that line.")
    return found


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The last decision about each claim, but for those undone; sorted, so that they do not depend on their order."""
    last = {each.key: each for each in decisions}
    return tuple(sorted((d for d in last.values() if d.verdict != "undone"), key=lambda d: (d.when, d.key)))


def undoing(decisions: Iterable[Decision], last: Decision, *, when: dt.datetime) -> Decision:
    """What to append so that the decision before ``last`` about the same claim holds again, or none."""
    of_it = [d for d in decisions if d.key == last.key]
    before = of_it[: of_it.index(last)][-1:] if last in of_it else []
    if before:
        return before[0]
    return replace(last, verdict="undone", now=None, when=_clock(when))


def append(path: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions at the file's end; each line is on the disk when this returns. Raises OSError."""
    with path.open("a", encoding="utf-8", newline="\n") as file:
        for each in decisions:
            file.write(json.dumps(_brief(asdict(each)), ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def parts_text(parts: Parts) -> str:
    """The parts of a claim as one line of JSON."""
    return json.dumps(_brief(asdict(parts)), ensure_ascii=False)


def _clock(when: dt.datetime) -> str:
    return when.astimezone(JAKARTA).isoformat(timespec="seconds")


def _brief(value: Any) -> Any:
    """Without what is not set."""
    if isinstance(value, dict):
        return {name: _brief(each) for name, each in value.items() if each not in (None, "", (), [])}
    if isinstance(value, list | tuple):
        return [_brief(each) for each in value]
    return value
