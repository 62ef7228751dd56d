"""Borders of bodies' names: where the model is sure that a name goes on, or ends before the rules think."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from simpul.find.org_heads import head_at as org_head_at
from simpul.find.overlaps import INSIDE_BODY
from simpul.find.place_words import head_at, scan, territory_at
from simpul.model import Mention

SURE = 0.95
"""From this confidence on the model's borders hold against those of a rule."""
_LOOSE = frozenset({"org.name", "org.titled", "org.english", "org.unit"})
"""Rules that may go too far: they take capitalised words, whatever these are."""
_LINKS = ("dan", "serta", "atau", "bersama", "di")
_BRACKET = re.compile(r"\s*\([^()]*\)")


def closed(mention: Mention) -> Mention:
    """The mention without a bracket that is opened or closed in it only: "Bank Melati (", "Bank Melati (BM", "BM)"."""
    text = mention.text
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip()
    elif text.count("(") < text.count(")"):
        text = text[: text.rindex(")")].rstrip()
    return replace(mention, text=text, end=mention.start + len(text)) if text else mention


def bordered(rules: Sequence[Mention], own: Sequence[Mention]) -> list[Mention]:
    """The rules' mentions; bodies have the borders of ``own``, the model's, where it is sure of these.

    A body with which a longer name ends stays inside it.
    """
    found = list(rules)
    for mention in own:
        if mention.type != "Organization" or mention.confidence < SURE:
            continue
        over = [
            m
            for m in found
            if m.type == mention.type and m.start < mention.end and mention.start < m.end and m.rule != INSIDE_BODY
        ]
        if over and _wider(mention, over):
            found = [m for m in found if m not in over]
            found.append(replace(mention, kind=_kind(mention, over[0])))
            if mention.start < over[-1].start and over[-1].end == mention.end:
                found.append(replace(over[-1], rule=INSIDE_BODY))
        elif len(over) == 1 and _narrower(mention, over[0]):
            found.remove(over[0])
            found.append(replace(mention, kind=_kind(mention, over[0])))
    return found


def _kind(mention: Mention, rule: Mention) -> str | None:
    """The kind that a rule gives, or that of the word with which the name begins now."""
    if mention.start == rule.start:
        return rule.kind
    head = org_head_at(scan(mention.text), 0)[1]
    return head.kind if head else rule.kind


def _wider(mention: Mention, over: Sequence[Mention]) -> bool:
    """Whether the mention holds all the others and more than a short form of theirs."""
    if not all(mention.start <= m.start and m.end <= mention.end for m in over):
        return False
    last = max(over, key=lambda m: m.end)
    rest = scan(mention.text[last.end - mention.start :])
    if rest and (rest[-1].text.lower() in _LINKS or head_at(rest, 0)[1]):
        return False  # "Yayasan Melati Desa Sukamaju" lies there
    return all(_plain(m.text) != _plain(mention.text) for m in over)


def _narrower(mention: Mention, rule: Mention) -> bool:
    """Whether the mention is a part of the rule's, and what it leaves out is neither a number nor a place."""
    if rule.rule not in _LOOSE or (rule.start < mention.start and (rule.kind == "ngo" or rule.rule == "org.unit")):
        return False  # the unit before its body is a body of its own: "Biro Hukum Pemprov Melati"
    if not (rule.start <= mention.start and mention.end <= rule.end):
        return False
    rest = scan(rule.text[mention.end - rule.start :])
    return _plain(mention.text) != _plain(rule.text) and not any(
        w.number or territory_at(rest, i) for i, w in enumerate(rest)
    )


def _plain(name: str) -> str:
    return _BRACKET.sub("", name)
