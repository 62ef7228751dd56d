"""How two nodes compare: their names first, then what articles say around them.

Scores and verdicts are those of ``identity.comparison``; the steps that context makes are set by hand and were
looked at on linked news, not fitted (docs/identity.md).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from simpul.data import used_for
from simpul.gazetteer import place
from simpul.identity import organizations, person_parts, persons, places, programs
from simpul.identity.comparison import MAYBE, SAME, Comparison, judged
from simpul.identity.organization_parts import OrganizationName, parse
from simpul.link.facts import Office, office_text
from simpul.link.profiles import Profile

OPEN = 0.5
"""Score of equal names that many bear, as long as nothing around them meets."""
MET, LIKELY, HINT, APART = 0.88, 0.82, 0.65, 0.1
"""Scores of a doubtful name with context that settles it, makes it likely, hints at it, or speaks against it."""
_TITLES = 0.5
"""Share of a post's words that another post's must have."""
_EQUAL = 0.55
"""Least score of two places whose names say the same but for the larger place around them."""
_TELLING = 2
"""Content words that a described programme has at least if an organiser or a territory may tell which it is."""

Same = Callable[[str], str]
"""IRI of a node → IRI of the one that stands for it and all that are it."""


def compare(a: Profile, b: Profile, same: Same) -> Comparison:
    """How two profiles of one type compare. ``same`` joins what is known of the nodes around them."""
    return _BY_TYPE[a.node.type](a, b, same)


def leans_on(p: Profile) -> frozenset[str]:
    """IRIs of the nodes that ``compare`` asks ``same`` for."""
    offices = (iri for office in p.offices for iri in (office.body, office.place) if iri)
    return p.bodies | p.organisers | p.places | frozenset(offices)


def _persons(a: Profile, b: Profile, same: Same) -> Comparison:
    found = persons.compare(a.node.name, b.node.name)
    if found.score < MAYBE:
        return found
    if _single(a) or _single(b):
        found = judged(min(found.score, OPEN), *found.why, "a single name")
    if found.score >= SAME:
        return found
    post = _post_met(a, b, same)
    if post:
        return judged(MET, *found.why, post)
    if _met(a.bodies, b.bodies, same):
        return judged(max(found.score, HINT), *found.why, "one body")
    if a.lands & b.lands:
        return judged(max(found.score, OPEN), *found.why, "one territory")
    return found


def _single(p: Profile) -> bool:
    return len(person_parts.parse(p.node.name).words) < 2 and not persons.known_as(p.node.name)


def _post_met(a: Profile, b: Profile, same: Same) -> str:
    for x in sorted(a.offices, key=office_text):
        for y in sorted(b.offices, key=office_text):
            where = _one(x.body, y.body, same) or _one(x.place, y.place, same)
            if where and _title_met(x, y):
                return f"one post: {' '.join(sorted(x.title & y.title))}"
    return ""


def _one(left: str, right: str, same: Same) -> bool:
    return bool(left and right) and same(left) == same(right)


def _title_met(x: Office, y: Office) -> bool:
    return bool(x.title and y.title) and len(x.title & y.title) >= _TITLES * max(len(x.title), len(y.title))


def _organizations(a: Profile, b: Profile, same: Same) -> Comparison:
    found = organizations.compare(a.node.name, b.node.name)
    if found.score < MAYBE:
        return _short_form(a, b) or found
    if found.score >= SAME and not (_many(a) or _many(b)):
        return found
    if a.lands and b.lands:
        return found
    x, y = parse(a.node.name), parse(b.node.name)
    if (x.words, x.numbers) != (y.words, y.numbers) or not _once_a_territory(x) or not _once_a_territory(y):
        return judged(min(found.score, OPEN), *found.why, "many bodies have this name")
    return _by_land(_lands(a, x), _lands(b, y), found)


def _many(p: Profile) -> bool:
    """Whether its name is one that many territories have: its node holds in one article only."""
    return p.articles == 1 and not p.lands


def _once_a_territory(name: OrganizationName) -> bool:
    """Whether a territory has one body of this name; "pemerintah" alone is that of the whole country."""
    if name.words == ("pemerintah",):
        return name.territory is not None
    words = " ".join(name.words)
    heads = used_for("once a territory")
    return organizations.has_own_name(name) or any(words == h or words.startswith(f"{h} ") for h in heads)


def _lands(p: Profile, name: OrganizationName) -> frozenset[str]:
    """Its territory, or that of its articles where its name leaves the level open or tells the same one."""
    kinds = name.territory.kinds if name.territory else frozenset()
    return p.lands or frozenset(c for c in p.around if not kinds or place(c).kind in kinds)


def _by_land(left: frozenset[str], right: frozenset[str], found: Comparison) -> Comparison:
    """The comparison of equal names whose territory one article leaves out: that of the whole article is taken."""
    if not left or not right:
        return judged(min(found.score, OPEN), *found.why, "territory left open")
    if left & right:
        return judged(max(LIKELY, min(found.score, MET)), *found.why, "the territory of the whole article is one")
    return judged(APART, *found.why, "the articles speak of two territories")


def _short_form(a: Profile, b: Profile) -> Comparison | None:
    """Where one body is only ever called by a short form that an article gives the other too."""
    for short, long in ((a, b), (b, a)):
        name = short.node.name
        if name.isupper() and " " not in name and name in long.node.names and name != long.node.name:
            left, right = short.lands or short.around, long.lands or long.around
            if left and right and not left & right:
                return None
            return judged(LIKELY if left & right else HINT, f"an article calls it {name} too")
    return None


def _places(a: Profile, b: Profile, same: Same) -> Comparison:
    found = places.compare(a.node.name, b.node.name)
    if a.node.kind != b.node.kind:
        return judged(min(found.score, OPEN), *found.why, "kind differs")
    if found.score < _EQUAL:
        return found
    return _by_land(_land(a), _land(b), found)


def _programs(a: Profile, b: Profile, same: Same) -> Comparison:
    found = programs.compare(a.node.name, b.node.name)
    own = not (_described(a) or _described(b))
    if found.score < MAYBE or (own and found.score >= SAME):
        return found
    if a.years and b.years and not a.years & b.years:
        return judged(APART, *found.why, "year differs")
    if a.lands and b.lands and not a.lands & b.lands:
        return judged(APART, *found.why, "territory differs")
    organiser = _met(a.organisers, b.organisers, same)
    where = bool(_land(a) & _land(b)) or _met(a.places, b.places, same)
    if a.organisers and b.organisers and not organiser:
        return judged(min(found.score, MAYBE), *found.why, "organiser differs")
    group = bool(a.groups & b.groups)
    met = ((organiser, "one organiser"), (where, "one territory"), (group, "one group"))
    why = [text for one, text in met if one]
    if found.score < SAME:
        return judged(HINT if len(why) > 1 else found.score, *found.why, *why)
    if min(len(programs.parse(p.node.name).words) for p in (a, b)) < _TELLING:
        return judged(HINT if why else OPEN, *found.why, *why, "one plain word")
    surest = MET if organiser else LIKELY
    score = surest if len(why) > 1 else LIKELY if organiser else HINT if why else OPEN
    return judged(score, *found.why, *why)


def _described(p: Profile) -> bool:
    """Whether words describe the programme that are no name of its own."""
    return not p.node.code and sum(w[:1].isupper() for w in p.node.name.split()) < 2


def _land(p: Profile) -> frozenset[str]:
    return p.lands or p.around


def _met(left: Collection[str], right: Collection[str], same: Same) -> bool:
    return bool({same(x) for x in left} & {same(x) for x in right})


_BY_TYPE: Mapping[str, Callable[[Profile, Profile, Same], Comparison]] = {
    "Person": _persons,
    "Organization": _organizations,
    "Place": _places,
    "Program": _programs,
}
ORDER = ("Place", "Organization", "Person", "Program")
"""Types in the order in which they are linked: each may lean on those before it."""
