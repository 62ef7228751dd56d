"""What lies on the reviewer's desk: the questions of the graph as it is, and what was decided since the app started."""

from __future__ import annotations

import datetime as dt
import getpass
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from starlette.requests import HTTPConnection

from simpul.errors import SimpulError
from simpul.folder import opened_state
from simpul.link.judgements import FILE as JUDGEMENTS
from simpul.link.judgements import Decision as PairVerdict
from simpul.link.judgements import Judgement, judgement, read_judgements
from simpul.link.judgements import append as append_judgements
from simpul.link.judgements import in_force as standing
from simpul.review.cases import Case
from simpul.review.decide import decide_claim
from simpul.review.decisions import FILE, Choice, Decision, append, decisions_of, hash_of, in_force, undoing
from simpul.review.doubts import doubtful
from simpul.review.questions import Question, Questions, find_question, questions
from simpul.web.building.builds import Builds

Kind = Literal["claims", "pairs", "findings"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LIMIT = 200
"""Questions of a kind that are kept at hand."""
PATIENCE = 3.0
"""Seconds that a page waits for the questions to be read."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The questions of the graph at one time."""

    questions: Questions
    pairs: tuple[Case, ...]


Item = Question | Case


class Desk:
    """One for an app. A decision is on the disk before the next question is shown; the build that obeys it follows."""

    def __init__(self, folder: Path, builds: Builds) -> None:
        self._folder, self._builds = folder, builds
        self._lock = threading.Lock()
        self._pile: Pile | None = None
        self._read = -1
        self._reader: threading.Thread | None = None
        self.error: SimpulError | None = None
        self.made: list[Decision | Judgement] = []
        """What was decided since the app started, and not undone."""

    @property
    def at_hand(self) -> bool:
        """Whether there are questions that need not be read first."""
        return self._pile is not None

    def pile(self) -> Pile | None:
        """The questions; those before a build that has just ended until they are read anew; None while none are."""
        with self._lock:
            if self._reader is None and self._read != self._builds.finished:
                self._reader = threading.Thread(target=self._read_anew, name="simpul-questions", daemon=True)
                self._reader.start()
            reader = self._reader
        if self._pile is None and reader is not None:
            reader.join(PATIENCE)
        return self._pile

    def waiting(self, kind: Kind) -> list[Item] | None:
        """What is still to be decided, in its order; None while no questions are at hand."""
        pile = self.pile()
        if pile is None:
            return None
        if kind == "pairs":
            judged = in_force_pairs(self._folder)
            return [case for case in pile.pairs if tuple(sorted((case.left.iri, case.right.iri))) not in judged]
        found = pile.questions.claims if kind == "claims" else pile.questions.found
        decided = in_force(decisions_of(self._folder))
        return [q for q in found if not any(d.concerns(q.article) and d.claim.says(q.claim) for d in decided)]

    def question(self, name: str) -> Question:
        """The claim of a hash: of the pile, else of the graph. Raises SimpulError where there is none."""
        pile = self._pile
        near = (*pile.questions.claims, *pile.questions.found) if pile else ()
        at_hand = next((q for q in near if q.name == name), None)
        if at_hand is not None:
            return at_hand
        with self._builds.state:
            return find_question(self._folder, name)

    def decide(self, name: str, verdict: Choice, changes: Mapping[str, str], note: str) -> Decision:
        """Decide about a claim. Raises SimpulError for a correction that does not fit."""
        question = self.question(name)
        with self._lock:
            made = decide_claim(
                self._folder, question, verdict, who=getpass.getuser(), when=_now(), changes=changes, note=note
            )
            append(self._folder / FILE, [made])
            self.made.append(made)
        self._builds.judge()
        return made

    def judge(self, left: str, right: str, verdict: PairVerdict) -> Judgement:
        """Decide about a pair."""
        made = judgement(verdict, left, right, who=getpass.getuser(), when=_now())
        with self._lock:
            append_judgements(self._folder / JUDGEMENTS, [made])
            self.made.append(made)
        self._builds.judge()
        return made

    def undo(self) -> Decision | Judgement | None:
        """Take back the last thing that was decided; None where nothing was."""
        with self._lock:
            if not self.made:
                return None
            last = self.made.pop()
            if isinstance(last, Decision):
                append(self._folder / FILE, [undoing(decisions_of(self._folder), last, when=_now())])
            else:
                back = judgement("undone", last.left, last.right, who=last.who, when=_now())
                append_judgements(self._folder / JUDGEMENTS, [back])
        self._builds.judge()
        return last

    def _read_anew(self) -> None:
        try:
            with self._builds.state, opened_state(self._folder) as db:
                finished = self._builds.finished
                decided, judged = decisions_of(self._folder), read_judgements(self._folder / JUDGEMENTS)
                found = questions(db, in_force(decided), limit=LIMIT)
                self._pile = Pile(found, doubtful(db, judged, limit=LIMIT))
            self._read, self.error = finished, None
        except SimpulError as error:
            self.error = error
        finally:
            self._reader = None


def name_of(item: Item) -> str:
    """What a form calls a question."""
    return item.name if isinstance(item, Question) else f"{hash_of(item.left.iri)}-{hash_of(item.right.iri)}"


def in_force_pairs(folder: Path) -> frozenset[tuple[str, ...]]:
    """The pairs that were judged."""
    return frozenset(standing(read_judgements(folder / JUDGEMENTS)))


def desk(connection: HTTPConnection) -> Desk:
    """The desk of the app that a request has come to."""
    found: Desk = connection.app.state.desk
    return found


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
