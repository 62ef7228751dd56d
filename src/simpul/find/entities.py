"""Mentions → entities of one article: all names of one thing together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import get_args

from simpul.find.aliases import Alias, find_aliases
from simpul.find.names import split_gelar
from simpul.find.org_names import level
from simpul.find.place_before import BEFORE_UPPER
from simpul.find.same import key, same
from simpul.gazetteer import UPPER, places_named
from simpul.gazetteer import resolve as resolve_place
from simpul.model import Document, Entity, EntityType, Mention

_NO_NAME = frozenset({"alias.bracket", "group.extended"})
"""Mentions that name a thing but are not its name: abbreviations, and groups with all that is said of them."""
_BRACKET = re.compile(r"\s*\([A-Z][\w./-]*\)$")
_OFTEN = 3
"""So many times must a pointing word stand for it to name a programme itself."""
_OFFICIAL = frozenset({"province", "regency", "city", "district", "village"})


def resolve(
    document: Document, mentions: Sequence[Mention], *, ready: Sequence[list[Mention]] = ()
) -> tuple[Entity, ...]:
    """Entities in the order of their first mention, ids "e1", "e2", …; each mention belongs to one entity.

    ``ready`` are clusters that are settled already (a trained model's).
    """
    aliases = find_aliases(document, mentions)
    mentions = _with_aliases(mentions, aliases)
    clusters: list[list[Mention]] = []
    for type_ in get_args(EntityType):
        clusters += _cluster([m for m in mentions if m.type == type_], aliases)
    clusters = [*_bare_joined(clusters), *ready]
    clusters.sort(key=lambda c: (c[0].start, c[0].end, c[0].type))
    entities = [_entity(f"e{n}", cluster, document.text) for n, cluster in enumerate(clusters, 1)]
    return _with_codes(entities)


def _with_aliases(mentions: Sequence[Mention], aliases: Sequence[Alias]) -> list[Mention]:
    """The mentions with the aliases' short names; a definition wins over what a finder thought of the same words."""
    shorts = {(a.short.start, a.short.end): a.short for a in aliases}
    kept = [
        m
        for m in mentions
        if (m.start, m.end) not in shorts and not any(s <= m.start and m.end <= e for s, e in shorts)
    ]
    outer = [(m.start, m.end) for m in kept if m.type not in {"Group", "Program"}]
    free = [m for (s, e), m in shorts.items() if not any(a < e and s < b and (b - a) > (e - s) for a, b in outer)]
    return sorted([*kept, *free], key=lambda m: (m.start, -m.end, m.type))


def _cluster(mentions: list[Mention], aliases: Sequence[Alias]) -> list[list[Mention]]:
    """Longest names first; each joins the cluster that it fits, the one named last before it when several fit."""
    keys = ((key(a.short.type, a.short.text), key(a.long.type, a.long.text)) for a in aliases)
    target = {short: long for short, long in keys if short != long}
    clusters: list[list[Mention]] = []
    by_key: dict[str, int] = {}
    order = sorted(
        mentions, key=lambda m: (key(m.type, m.text) in target, -len(key(m.type, m.text).split()), m.start, m.end)
    )
    for mention in order:
        name = key(mention.type, mention.text)
        index = by_key.get(target.get(name, name))
        namesake = index is not None and name not in target and not any(same(m, mention) for m in clusters[index])
        if index is None or namesake:
            fitting = [i for i, c in enumerate(clusters) if same(c[0], mention)]
            index = _nearest(clusters, fitting, mention) if fitting else None
        if index is None:
            index = len(clusters)
            clusters.append([])
        clusters[index].append(mention)
        by_key.setdefault(name, index)
    return [sorted(c, key=lambda m: (m.start, m.end)) for c in clusters]


def _bare_joined(clusters: list[list[Mention]]) -> list[list[Mention]]:
    """A programme named by a pointing word only ("bantuan", "pelatihan") is the one of its kind named last before.

    Where there is none it is none, but for a training, and for a word that the article comes back to often.
    """
    bare = [c for c in clusters if all(m.rule == "program.bare" for m in c)]
    full = [c for c in clusters if c not in bare]
    for cluster in bare:
        fuller = any(c[0].type == "Program" and c[0].kind == cluster[0].kind for c in full)
        if not fuller and (cluster[0].kind == "training" or len(cluster) >= _OFTEN):
            full.append(cluster)
            continue
        for mention in cluster:
            before = [c for c in full if _could_mean(mention, c)]
            if before:
                last = max(before, key=lambda c: max(m.start for m in c if m.start < mention.start))
                last.append(mention)
                last.sort(key=lambda m: (m.start, m.end))
    return full


def _could_mean(mention: Mention, cluster: list[Mention]) -> bool:
    """True when the bare word may point to the cluster; "pelatihan salon" beside a training only teaches a skill."""
    alike = cluster[0].type == "Program" and cluster[0].kind == mention.kind and cluster[0].start < mention.start
    return alike and len(mention.text.split()) == 1


def _nearest(clusters: list[list[Mention]], fitting: Iterable[int], mention: Mention) -> int:
    def distance(index: int) -> tuple[int, int]:
        before = [mention.start - m.end for m in clusters[index] if m.end <= mention.start]
        return (0, min(before)) if before else (1, min(m.start for m in clusters[index]))

    return min(fitting, key=distance)


def _entity(entity_id: str, mentions: list[Mention], text: str) -> Entity:
    type_: EntityType = mentions[0].type
    fullest = max(mentions, key=lambda m: (m.rule not in _NO_NAME, len(m.text.split()), len(m.text), -m.start))
    kind = next((m.kind for m in sorted(mentions, key=lambda m: (-len(m.text), m.start)) if m.kind), None)
    name = _BRACKET.sub("", " ".join(fullest.text.split()))
    prefix = suffix = None
    if type_ == "Person":
        names = [split_gelar(m.text) for m in mentions]
        prefix = max((n.prefix or "" for n in names), key=len) or None
        suffix = max((n.suffix or "" for n in names), key=len) or None
        name = split_gelar(name).name or name
    rank = level(name, text) if type_ == "Organization" else None
    return Entity(entity_id, type_, name, tuple(mentions), kind, rank, None, prefix, suffix)


def _with_codes(entities: list[Entity]) -> tuple[Entity, ...]:
    """Places with their official codes, the sure ones first so that they help to settle the others."""
    codes: dict[str, str] = {}
    for near in (False, True):
        for entity in entities:
            if entity.type == "Place" and entity.id not in codes and entity.kind in _OFFICIAL:
                found = resolve_place(entity.name, entity.kind, near=sorted(codes.values()) if near else ())
                if found:
                    codes[entity.id] = found.code
    around = sorted(codes.values())
    return tuple(_coded(e, codes.get(e.id)) if e.id in codes else _small(e, around) for e in entities)


def _coded(entity: Entity, code: str | None) -> Entity:
    return replace(entity, code=code) if code else entity


def _small(entity: Entity, around: Sequence[str]) -> Entity:
    """A place of unknown kind as the district or village of this name, where its regency or city is named too."""
    unknown = entity.kind is None or (entity.kind == "other" and entity.mentions[0].rule == BEFORE_UPPER)
    if entity.type != "Place" or not unknown or any(p.kind in UPPER for p in places_named(entity.name)):
        return entity
    for kind in ("district", "village"):
        found = resolve_place(entity.name, kind, near=around)
        if found and any(found.code.startswith(code[:5]) and "." in code for code in around):
            return replace(entity, kind=kind, code=found.code)
    return entity
