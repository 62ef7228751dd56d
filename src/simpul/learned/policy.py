"""How rules and model are joined: thresholds and weights, fitted on held-out articles (``training/fit.py``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import exp
from typing import Any

_CLIP = 8.0


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

    def probability(self, logit: float, *, rule: bool) -> float:
        """In 0..1."""
        return 1 / (1 + exp(-(self.bias + self.logit * max(-_CLIP, min(_CLIP, logit)) + self.rule * rule)))


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

    def as_json(self) -> dict[str, Any]:
        """The form that ``make_policy`` reads."""
        return asdict(self)


def make_policy(data: Mapping[str, Any]) -> Policy:
    """A policy from its JSON form. Raises KeyError and TypeError for another form."""
    return Policy(
        dict(data["bias"]),
        {k: NamePolicy(**v) for k, v in data["names"].items()},
        {k: TopicPolicy(**v) for k, v in data["topics"].items()},
        dict(data["real"]),
        {k: Weight(**v) for k, v in data["claims"].items()},
    )
