"""How rules and model are joined: thresholds and weights, fitted on held-out articles (``training/fit.py``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import exp
from typing import Any

from simpul.learned.trees import Trees

_CLIP = 8.0


def clipped(logit: float) -> float:
    """The logit, within what is told apart."""
    return max(-_CLIP, min(_CLIP, logit))


@dataclass(frozen=True, slots=True)
class NamePolicy:
    """Of one type: a rule's mention stays where the model supports it with at least ``veto``; the model's own need
    ``propose``; where two of the type overlap the rule's borders hold."""

    veto: float = 0.0
    propose: float = 2.0


@dataclass(frozen=True, slots=True)
class TopicPolicy:
    """Least mean probability of a phrase of the model, of a rule's phrase, and for two phrases to mean one thing."""

    share: float = 0.0
    support: float = 0.5
    same: float = 0.5


@dataclass(frozen=True, slots=True)
class Weight:
    """Of one predicate: log odds = ``bias`` + ``logit`` · the model's logit + ``rule`` (where a rule says it too), as
    fitted on held-out articles (``training/fit.py``); from ``threshold`` on the claim is made."""

    bias: float
    logit: float
    rule: float
    threshold: float

    def odds(self, logit: float, *, rule: bool) -> float:
        """Log odds."""
        return self.bias + self.logit * clipped(logit) + self.rule * rule

    def probability(self, logit: float, *, rule: bool) -> float:
        """In 0..1."""
        return 1 / (1 + exp(-self.odds(logit, rule=rule)))


@dataclass(frozen=True, slots=True)
class Second:
    """The second look (``second.py``): weights of the first one by predicate, and trees over claims and entities.
    What the trees say takes the place of the model's logits."""

    first: Mapping[str, Weight]
    claims: Trees
    entities: Trees


@dataclass(frozen=True, slots=True)
class Policy:
    """Policies by type of name, by type of topic, and by predicate."""

    bias: Mapping[str, float]
    """By head of tags: taken from the log probability of "no name here"."""
    names: Mapping[str, NamePolicy]
    topics: Mapping[str, TopicPolicy]
    real: Mapping[str, float]
    """By type: the logit from which an entity is one at all."""
    claims: Mapping[str, Weight]
    second: Second | None = None

    def as_json(self) -> dict[str, Any]:
        """The form that ``make_policy`` reads."""
        return asdict(self)


def _second(data: Mapping[str, Any]) -> Second:
    trees = {name: Trees(**{k: _fixed(v) for k, v in data[name].items()}) for name in ("claims", "entities")}
    return Second({k: Weight(**v) for k, v in data["first"].items()}, **trees)


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def make_policy(data: Mapping[str, Any]) -> Policy:
    """A policy from its JSON form. Raises KeyError and TypeError for another form."""
    return Policy(
        dict(data["bias"]),
        {k: NamePolicy(**v) for k, v in data["names"].items()},
        {k: TopicPolicy(**v) for k, v in data["topics"].items()},
        dict(data["real"]),
        {k: Weight(**v) for k, v in data["claims"].items()},
        _second(data["second"]) if data.get("second") else None,
    )
