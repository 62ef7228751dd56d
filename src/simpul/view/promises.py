"""What was planned or proposed, and what became of it as far as articles tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from simpul.model import LinkedClaim, Node

State = Literal["overdue", "open", "ongoing", "completed", "cancelled"]
STATES: tuple[State, ...] = ("overdue", "open", "ongoing", "completed", "cancelled")
PREDICATES = ("hasStatus", "hasTime", "runs")
"""What a ledger is made of."""
_PROMISED = frozenset({"planned", "proposed"})
_DUE = ("deadline", "end", "on", "start")
"""Times by how well they tell when something is due, the best first."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A programme that was planned or proposed. ``due`` is an ISO date as precise as the text, None where none is told.

    ``claims`` are all that articles say of its status, in the order of their dates; ``origins`` counts who promised it.
    """

    programme: Node
    state: State
    due: str | None
    organisers: tuple[Node, ...]
    claims: tuple[LinkedClaim, ...]
    origins: int


def promises(claims: Iterable[LinkedClaim], *, today: str) -> tuple[Promise, ...]:
    """The ledger: what is overdue first, the latest at the top, then what is open, the next at the top.

    A promise is open until an article says that the programme is under way, completed or cancelled: the question
    ``janji`` asks the same. It is overdue where it is open and due before ``today``, an ISO date (better the day of the
    last article than that of the reader: nothing is known of the time after it). A time before the first promise tells
    when something else was, not when this is due. Other claims are passed over.
    """
    told: dict[str, dict[str, list[LinkedClaim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        programme = claim.object if claim.predicate == "runs" else claim.subject
        if claim.predicate in PREDICATES and programme is not None and programme.type == "Program":
            told[programme.thing][claim.predicate].append(claim)
    found = [_promise(each, today) for each in told.values() if any(c.value in _PROMISED for c in each["hasStatus"])]
    found.sort(key=_order)
    late = [each for each in found if each.state == "overdue"]
    return (*sorted(late, key=lambda each: each.due or "", reverse=True), *found[len(late) :])


def _promise(told: dict[str, list[LinkedClaim]], today: str) -> Promise:
    statuses = sorted(told["hasStatus"], key=lambda c: (c.article.date is None, str(c.article.date), c.iri))
    organisers = {claim.subject.thing: claim.subject for claim in sorted(told["runs"], key=lambda c: c.iri)}
    due = _due(told["hasTime"], _since(statuses))
    return Promise(
        programme=statuses[0].subject,
        state=_state(statuses, due, today),
        due=due,
        organisers=tuple(node for _, node in sorted(organisers.items())),
        claims=tuple(statuses),
        origins=len({claim.origin_iri for claim in statuses if claim.value in _PROMISED}),
    )


def _state(statuses: list[LinkedClaim], due: str | None, today: str) -> State:
    """The last status beyond a promise; "2024-05" is over when June has begun."""
    for claim in reversed(statuses):
        if claim.value == "ongoing" or claim.value == "completed" or claim.value == "cancelled":
            return claim.value  # type: ignore[return-value]
    return "overdue" if due is not None and f"{due}~" < today else "open"


def _since(statuses: Iterable[LinkedClaim]) -> str:
    """The day of the first promise; "" where no day is told."""
    days = (claim.article.date for claim in statuses if claim.value in _PROMISED and claim.article.date)
    return min((day.isoformat() for day in days), default="")


def _due(times: Iterable[LinkedClaim], since: str) -> str | None:
    """The latest of the times that tell best, of those that were not over before ``since``."""
    told = [(claim.role, str(claim.value)) for claim in times if claim.value and claim.role in _DUE]
    known = [(role, value) for role, value in told if f"{value}~" >= since]
    best = min((_DUE.index(role) for role, _ in known if role), default=None)
    return max((value for role, value in known if best is not None and role == _DUE[best]), default=None)


def _order(promise: Promise) -> tuple[int, str, str, str]:
    return STATES.index(promise.state), promise.due or "~", promise.programme.name, promise.programme.thing
