"""Decisions about claims made in a build's folder, and the folder brought to what they make of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from simpul.link.judgements import FILE as JUDGEMENTS
from simpul.link.judgements import read_judgements
from simpul.pipeline import BuildReport, rejudge
from simpul.review.correct import checked, corrected
from simpul.review.decisions import FILE, Choice, Decision, append, decision, decisions_of, in_force
from simpul.review.questions import Question, parts_for


def decide_claim(
    folder: Path,
    question: Question,
    verdict: Choice,
    *,
    who: str,
    when: dt.datetime,
    changes: Mapping[str, str] | None = None,
    note: str = "",
) -> Decision:
    """A new decision about a claim, which nothing obeys before it is appended; ``changes`` are those of an edit.

    Raises SimpulError for a correction that the article or the shapes do not bear.
    """
    parts = parts_for(question, in_force(decisions_of(folder)))
    now = corrected(question.article, parts, changes or {}) if verdict == "edit" else None
    made = decision(verdict, question.article, parts, who=who, when=when, now=now, note=note)
    base = question.article.iri.rsplit("article/", 1)[0]
    return checked(question.article, made, base) if verdict == "edit" else made


def obey(folder: Path, decisions: Iterable[Decision] = ()) -> BuildReport:
    """Add decisions to a build's file of them, and bring its files up to date. Raises SimpulError and OSError."""
    append(folder / FILE, decisions)
    return rejudge(folder, read_judgements(folder / JUDGEMENTS), decisions_of(folder))
