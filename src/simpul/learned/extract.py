"""One article read by rules and model together: mentions → entities → weighed claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from simpul.claim.assemble import CLAIMERS, make_claims
from simpul.claim.confidence import measured
from simpul.claim.context import Context, make_context
from simpul.claim.support import supported
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions, in_story
from simpul.find.overlaps import settle
from simpul.learned.claims import Purpose, judge
from simpul.learned.lonely import claims_of_lonely
from simpul.learned.names import join
from simpul.learned.policy import Policy
from simpul.learned.reading import Reading, mentions
from simpul.learned.second import look_again
from simpul.learned.tags import NAME_TYPES
from simpul.learned.topics import clusters, phrases, telling
from simpul.learned.weigh import PURPOSES, Weighed, decide, together
from simpul.model import Claim, Document, Entity, Mention

_PROTECTING = frozenset({"said", "holdsPost", "memberOf", "originatesFrom", "locatedIn"})
"""Claims that rules tell rather than the judge: who is named in one of them is somebody, and what is, somewhere."""


def find_entities(document: Document, reading: Reading, rules: Sequence[Mention], policy: Policy) -> tuple[Entity, ...]:
    """Entities of rules and model; ``rules`` are the mentions that ``find_mentions`` gives.

    Topics may hold names; words that are wholly both are what the model takes them for.
    """
    names = [m for m in rules if m.type in NAME_TYPES]
    own = in_story(document, mentions(document, reading, reading.names))
    joined = settle(join(names, reading, own, policy.names))
    taken = {(m.start, m.end): reading.support(m.start, m.end, m.type) for m in joined}
    topics = [
        m
        for m in in_story(document, phrases(document, reading, rules, policy.topics))
        if reading.support(m.start, m.end, m.type) >= taken.get((m.start, m.end), 0.0)
    ]
    gone = {(m.start, m.end) for m in topics}
    ready: list[list[Mention]] = []
    for type_, topic in policy.topics.items():
        found = [m for m in topics if m.type == type_]
        ready += [c for c in clusters(reading, found, threshold=topic.same) if telling(c)]
    return resolve(document, [m for m in joined if (m.start, m.end) not in gone], ready=ready)


def weigh(context: Context, reading: Reading) -> tuple[list[Weighed], dict[str, float]]:
    """All claims that rules or model bring up, and of each entity the logit that it is one at all."""
    rules = [c for claimer in CLAIMERS for c in claimer(context)]
    purposes = [Purpose(*reading.offsets(t)) for t in reading.purposes]
    for claim in rules:
        if claim.predicate in PURPOSES and claim.text:
            start = claim.evidence.start + max(0, claim.evidence.text.find(claim.text))
            purposes.append(Purpose(start, start + len(claim.text), claim.rule))
    candidates, real = judge(context, reading, sorted(set(purposes), key=lambda p: (p.start, p.end, p.rule)))
    return together((c for c in rules if c.predicate not in PURPOSES), candidates), real


def settle_claims(
    context: Context, weighed: Sequence[Weighed], real: Mapping[str, float], policy: Policy
) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """Entities and claims as the extractor gives them out."""
    kept = decide(weighed, policy.claims)
    safe = {i for c in kept if c.predicate in _PROTECTING for i in (c.subject, c.object, c.place)}
    entities = tuple(
        e for e in context.entities if e.id in safe or real.get(e.id, 9.0) >= policy.real.get(e.type, -9.0)
    )
    ids: set[str | None] = {None, *(e.id for e in entities)}
    left = [c for c in kept if {c.subject, c.object, c.place} <= ids]
    left += claims_of_lonely(entities, left, weighed, policy.claims)
    made = make_claims(
        context, claimers=(lambda _: left,), rate=lambda c: c if c.predicate in policy.claims else measured(c)
    )
    known = {e.id for e in entities}
    return entities, supported(entities, [only(c, known) for c in made])


def only(claim: Claim, known: set[str]) -> Claim:
    """The claim, ``about`` known entities only."""
    about = tuple(i for i in claim.about if i in known)
    return claim if about == claim.about else replace(claim, about=about)


def read_with(document: Document, reading: Reading, policy: Policy) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """Entities and claims of one article."""
    context = make_context(document, find_entities(document, reading, find_mentions(document), policy))
    weighed, real = look_again(context, *weigh(context, reading), policy.second)
    return settle_claims(context, weighed, real, policy)
