"""Duty of care: people without a public role keep no name in the graph.

Victims, children, patients, recipients of aid and passers-by are often named by news; a graph that joins articles must
not carry their names further. What they said stays, without the name; what can only be told with the name is held back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from simpul.data import any_of
from simpul.data.labels import label
from simpul.graph.ids import digest
from simpul.model import Article, ArticleFacts, Claim, Entity, Evidence, Finding

NAMELESS = "narasumber tanpa jabatan publik"
"""The label of every person without a public role ("source without a public role")."""
MASK = "•"
_PUBLIC = frozenset({"holdsPost", "memberOf", "runs"})
_GUESSED = "model."
"""Rules that a trained model stands for: what it alone says of a person uncovers no name."""


@dataclass(frozen=True, slots=True)
class Protected:
    """Facts without private names. ``article`` has them masked at equal length, so that offsets stay right."""

    article: Article
    facts: ArticleFacts
    private: frozenset[str]


def protect(facts: ArticleFacts) -> Protected:
    """Hold private names back: article masked, claims that need no private name, a finding for each claim withheld."""
    hidden = _hidden(facts)
    private = frozenset(e.id for e in hidden)
    names, spelled = _names(hidden), _spelled(hidden)
    article = replace(
        facts.article,
        text=_masked(facts.article.text, names),
        title=_masked(facts.article.title or "", names) or None,
        id=_identifier(facts.article.id, spelled),
        url=_address(facts.article.url, spelled),
        source=_identifier(facts.article.source, spelled),
    )
    claims, findings = [], []
    for claim in facts.claims:
        kept = _without_names(claim, article.text, names, private)
        if kept:
            claims.append(kept)
        else:
            findings.append(_withheld(article, claim))
    entities = tuple(_nameless(e) if e.id in private else e for e in facts.entities)
    protected = replace(
        facts, article=article, entities=entities, claims=tuple(claims), findings=(*facts.findings, *findings)
    )
    return Protected(article, protected, private)


def _hidden(facts: ArticleFacts) -> list[Entity]:
    """The persons without a public role; a role that can only be told with a private name is none."""
    people = [e for e in facts.entities if e.type == "Person"]
    claims: list[Claim] = list(facts.claims)
    while True:
        public = {c.subject for c in claims if c.predicate in _PUBLIC and not c.rule.startswith(_GUESSED)}
        hidden = [e for e in people if e.id not in public]
        names, private = _names(hidden), frozenset(e.id for e in hidden)
        shown = _masked(facts.article.text, names)
        left = [c for c in claims if _without_names(c, shown, names, private)]
        if len(left) == len(claims):
            return hidden
        claims = left


def _names(hidden: list[Entity]) -> re.Pattern[str] | None:
    strings = {m.text for e in hidden for m in e.mentions} | {e.name for e in hidden}
    if not strings:
        return None
    return re.compile(rf"(?<!\w){any_of(strings)}(?!\w)")


def _masked(text: str, names: re.Pattern[str] | None) -> str:
    return names.sub(lambda m: MASK * len(m.group()), text) if names else text


def _spelled(hidden: list[Entity]) -> re.Pattern[str] | None:
    """Private names as addresses and file names spell them: "sri-wahyuni"."""
    slugs = {_slug(m.text) for e in hidden for m in e.mentions}
    known = "|".join(sorted(slug for slug in slugs if len(slug) > 2))
    return re.compile(rf"(?:^|-)(?:{known})(?:-|$)") if known else None


def _slug(words: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))


def _address(url: str | None, spelled: re.Pattern[str] | None) -> str | None:
    """The article's address; only its host where the rest spells a private name."""
    if url is None or spelled is None or not spelled.search(_slug(url)):
        return url
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else None


def _identifier(name: str, spelled: re.Pattern[str] | None) -> str:
    return digest(name) if spelled is not None and spelled.search(_slug(name)) else name


def _without_names(claim: Claim, shown: str, names: re.Pattern[str] | None, private: frozenset[str]) -> Claim | None:
    """The claim where it holds no part of a private name; ``shown`` is the masked text."""
    if names is None:
        return claim
    if claim.predicate == "said" and claim.text and not _stands(claim.evidence, shown):
        offset = claim.evidence.text.find(claim.text)
        if offset < 0:
            return None
        start = claim.evidence.start + offset
        claim = replace(claim, evidence=Evidence(start, start + len(claim.text), claim.text))
    if claim.subject in private and claim.predicate != "said":
        return None
    tells = any(names.search(words) for words in (claim.text or "", claim.title or ""))
    return None if tells or claim.object in private or not _stands(claim.evidence, shown) else claim


def _stands(evidence: Evidence, shown: str) -> bool:
    """Whether masking leaves the evidence as it is: it may hold a name's first letters only ("… Hj")."""
    return shown[evidence.start : evidence.end] == evidence.text


def _nameless(entity: Entity) -> Entity:
    return replace(entity, name=NAMELESS, prefix=None, suffix=None)


def _withheld(article: Article, claim: Claim) -> Finding:
    said, told = (label("predicate", claim.predicate, language=language) for language in ("id", "en"))
    return Finding(
        code="care.withheld",
        severity="info",
        message_id=f"Klaim “{said}” tidak diterbitkan: memuat nama orang tanpa jabatan publik.",
        message_en=f"A claim “{told}” is not published: it holds the name of a person without a public role.",
        source=article.source or article.id,
        article=article.id,
        start=claim.evidence.start,
        end=claim.evidence.end,
    )
