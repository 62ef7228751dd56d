"""What it says that some words of two persons' names meet and others do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simpul.identity.comparison import Comparison, judged
from simpul.identity.person_meeting import LIGHT, Meeting, weight

ENOUGH = 3.0
"""Weight of shared words from which a name is known again although the other one is longer or has initials."""
_RARE = 1.5
"""Weight beside a misprint: more than one common name."""
_LONG = 6
"""Letters that single names have at least if their sound is enough: Sahrul, Syahrul."""
_UNSURE = ("initial", "slip", "misprint", "doubt", "clipped")
_TEXTS = {"short": "short form", "doubt": "perhaps", "clipped": "perhaps"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much met: the weight of all (``shared``), how many words of some weight, and how many by other likenesses."""

    shared: float
    solid: int
    initials: int
    slips: int
    doubts: int


def judge(met: Meeting) -> Comparison:
    """The comparison of two names by their words alone, with the reasons."""
    evidence = _weigh(met)
    heavy = [any(len(word) > 1 and weight(word) > LIGHT for word in rest) for rest in (met.left, met.right)]
    if met.left and met.right:
        score = 0.6 if evidence.shared >= ENOUGH and not all(heavy) else 0.25 if evidence.solid else 0.05
    elif evidence.doubts:
        score = 0.3 if any(heavy) else 0.55 if evidence.solid or len(met.pairs) == 1 else 0.45
    elif any(heavy):
        score = _of_part(met, evidence)
    else:
        score = _of_whole(met, evidence)
    return judged(score, *_reasons(met))


def _weigh(met: Meeting) -> Evidence:
    sure = [pair for pair in met.pairs if pair.how not in _UNSURE]
    count = {how: sum(pair.how == how for pair in met.pairs) for how in _UNSURE}
    shared = sum(min(weight(pair.left), weight(pair.right)) for pair in sure)
    likely = count["misprint"] if shared >= _RARE else 0
    return Evidence(
        shared=shared + 0.5 * count["initial"] + 0.5 * (count["initial"] > 1),
        solid=sum(weight(pair.left) >= 1 for pair in sure),
        initials=count["initial"],
        slips=count["slip"] + likely,
        doubts=count["doubt"] + count["clipped"] + count["misprint"] - likely,
    )


def _of_part(met: Meeting, evidence: Evidence) -> float:
    """The score where one name has words of weight more than the other."""
    if evidence.solid < 2 or not met.in_order or evidence.slips:
        return 0.5 if evidence.solid else 0.4
    return 0.85 if _known_again(met, evidence) else 0.7


def _of_whole(met: Meeting, evidence: Evidence) -> float:
    """The score where every word of weight met its like."""
    if evidence.slips > 1 or (evidence.slips and (evidence.initials or not evidence.solid)):
        return 0.55
    if evidence.initials:
        sure = met.in_order and max(evidence.solid, evidence.initials) > 1
        return 0.85 if sure and _known_again(met, evidence) else 0.6
    if not met.in_order:
        return 0.82 if len(met.pairs) > 2 or evidence.shared >= ENOUGH else 0.6
    if len(met.pairs) == 1:
        return 0.6 if met.left or met.right else _of_one(met)
    return 0.85 if evidence.slips else 0.93


def _of_one(met: Meeting) -> float:
    """The score of two single names."""
    if met.pairs[0].how in ("exact", "spelling"):
        return 0.9
    return 0.82 if min(len(met.pairs[0].left), len(met.pairs[0].right)) >= _LONG else 0.7


def _known_again(met: Meeting, evidence: Evidence) -> bool:
    return evidence.shared + 0.5 * met.ends >= ENOUGH


def _reasons(met: Meeting) -> Iterator[str]:
    for pair in met.pairs:
        if pair.how != "exact":
            yield f"{_TEXTS.get(pair.how, pair.how)}: {pair.left} / {pair.right}"
    equal = " ".join(p.left for p in met.pairs if p.how == "exact")
    if equal:
        yield f"shared: {equal}"
    if met.left and met.right:
        yield f"words differ: {' '.join(met.left)} / {' '.join(met.right)}"
    elif met.left or met.right:
        yield f"only in one: {' '.join(met.left or met.right)}"
    if not met.in_order:
        yield "order differs"
