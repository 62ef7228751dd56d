"""``simpul review --claims``: what articles were read to say, each claim judged with one key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.cli.asking import asked, now
from simpul.cli.guard import note
from simpul.cli.output import emit_line, emit_table
from simpul.errors import SimpulError

if TYPE_CHECKING:
    from simpul.review.decisions import Choice, Decision
    from simpul.review.questions import Question

KEYS: dict[str, Choice] = {"y": "confirm", "n": "reject", "u": "unsure"}
HELP = "y benar·yes  n salah·no  u ragu·unsure  z batal·undo  spasi lewati·space skips  q selesai·quit"


def list_claims(path: Path, *, as_json: bool) -> int:
    """The claims that nobody decided about, those first where asking changes most."""
    from simpul.review.labels import label
    from simpul.review.questions import read_questions

    rows = [
        (
            q.name,
            f"{q.gain:.2f}",
            f"{q.claim.confidence:.2f}",
            label(q.claim),
            q.claim.evidence.text,
            q.article.article.id,
        )
        for q in read_questions(path).claims
    ]
    emit_table(("claim", "gain", "confidence", "fact", "evidence", "article"), rows, as_json=as_json)
    return 0


def export_records(path: Path) -> int:
    """The reviewed articles as fact records, one a line."""
    from simpul.review.training import training_records

    count = 0
    for record in training_records(path):
        emit_line(record)
        count += 1
    note(f"simpul: {count} artikel yang ditinjau · reviewed articles")
    return 0


def judge_claim(path: Path, name: str, verdict: str, changes: Sequence[str], who: str, remark: str) -> int:
    """Decide about one claim; ``changes`` are "field=value"."""
    from simpul.cli.arguments import choice
    from simpul.review.decide import decide_claim
    from simpul.review.questions import find_question

    wanted = choice(verdict, ("confirm", "reject", "unsure", "edit", "undone"), name="--verdict")
    pairs = dict(_pair(each) for each in changes)
    made = decide_claim(
        path, find_question(path, name), wanted, who=who, when=now(), changes=pairs, note=remark  # type: ignore[arg-type]
    )  # fmt: skip
    return _obeyed(path, [made])


def ask_claims(path: Path, who: str) -> int:
    """Show the claims one by one on stderr and take a key for each."""
    from simpul.review.decide import decide_claim
    from simpul.review.questions import read_questions

    def made(question: Question, verdict: Choice) -> Decision:
        return decide_claim(path, question, verdict, who=who, when=now())

    return _obeyed(path, asked(read_questions(path).claims, _show, KEYS, made, HELP))


def _obeyed(path: Path, made: Sequence[Decision]) -> int:
    from simpul.review.decide import obey

    if not made:
        note("simpul: tidak ada putusan · nothing was judged")
        return 0
    report = obey(path, made)
    note(f"simpul: {len(made)} putusan · decisions, {report.published} klaim terbit · claims published → {path}")
    return 0


def _show(question: Question, number: int, count: int) -> None:
    from simpul.review.labels import label

    claim = question.claim
    note(f"\n{number}/{count}  {claim.confidence:.2f}  {question.article.article.id}  {question.name}")
    note(f"  {label(claim)}\n    {claim.sentence}\n    “{claim.evidence.text}”\n{HELP}")


def _pair(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found:
        raise SimpulError(f"--set {text}: tanpa “=” · has no “=”.", "Contoh · example: --set value=40")
    return name.strip(), value.strip()
