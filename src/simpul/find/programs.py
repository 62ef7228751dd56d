"""Programmes: national ones by name, others by a head word ("pelatihan", "bantuan") and the phrase behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from simpul.data import alternation, lexicon, words
from simpul.find.phrases import Heads, head_at, index_heads, phrase_end
from simpul.model import Document, Mention, Token

RULES = {
    "program.named": "the name or abbreviation of a national programme",
    "program.head": "a head word such as pelatihan, bantuan, pembangunan with the phrase behind it",
    "program.bare": "a head word alone, which names the programme told of before",
    "program.called": "a capitalised name behind a word such as bertajuk, bernama, target, menuju",
    "program.extended": "a programme's phrase together with the group that it is for",
}
_GENERIC = frozenset(row["word"] for row in lexicon("name_leads") if row["type"] == "generic")
_CALLED = re.compile(
    rf"\b(?:{alternation('programme_cues', 'cue', use='announce')}"
    rf"|{alternation('programme_cues', 'cue', use='launch')})\s+[“\"']?"
    r"((?:[A-Z][\w-]+)(?:\s(?:(?:dan|di|untuk|&)\s)?[A-Z][\w-]+)+(?:\s(?:19|20)\d\d)?)"
)
_FOR = re.compile(r"\s+(?:bagi|untuk|kepada|terhadap|ke)\s+(?:(?:para|kalangan|kaum|warga)\s+)?")
_AND = re.compile(r"\s*(?:,|dan|serta|maupun|, dan)\s+(?:para\s+)?")


@dataclass(frozen=True, slots=True)
class Head:
    """A head word: its kind of programme, how sure it is, and what it is alone (0 nothing, 1 a pointer, 2 a name)."""

    kind: str
    weight: float
    bare: int


@cache
def heads() -> Heads[Head]:
    """The head words of described programmes."""
    return index_heads(
        {r["head"]: Head(r["kind"], float(r["weight"]), int(r["bare"])) for r in lexicon("program_heads")}
    )


@cache
def named() -> tuple[tuple[re.Pattern[str], str], ...]:
    """One pattern per kind over all names and aliases of national programmes, longest first."""
    by_kind: dict[str, list[str]] = {}
    for row in lexicon("programs_named"):
        by_kind.setdefault(row["kind"], []).extend([row["name"], *filter(None, row["aliases"].split(";"))])
    return tuple((_pattern(names), kind) for kind, names in sorted(by_kind.items()))


def _pattern(names: list[str]) -> re.Pattern[str]:
    spelled = []
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        words_ = r"\s+".join(re.escape(w) for w in name.split())
        spelled.append(words_ if len(name.split()) == 1 else f"(?i:{words_})")
    return re.compile(r"(?<![\w-])(?:(?:[Pp]rogram\s+|[Bb]antuan\s+)?(?:" + "|".join(spelled) + r"))(?![\w])")


def find(document: Document, proposed: Sequence[Mention]) -> list[Mention]:
    """Mentions of programmes, sorted by start. ``proposed`` holds the groups found before."""
    found = _named(document)
    taken = [(m.start, m.end) for m in found]
    found += [m for m in _by_head(document) if not any(m.start < e and s < m.end for s, e in taken)]
    found += _extended(document, found, [m for m in proposed if m.type == "Group" and m.rule != "group.extended"])
    found += _called(document, found)
    return sorted(found, key=lambda m: (m.start, m.end))


def _named(document: Document) -> list[Mention]:
    found: list[Mention] = []
    for pattern, kind in named():
        for m in pattern.finditer(document.text):
            found.append(Mention(m.start(), m.end(), m.group(), "Program", kind, 0.9, "program.named"))
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _by_head(document: Document) -> list[Mention]:
    tokens, text, found = document.tokens, document.text, []
    index = 0
    while index < len(tokens):
        match = head_at(tokens, index, heads())
        if match is None:
            index += 1
            continue
        length, head = match
        end = phrase_end(tokens, index + length, text)
        modifiers = [t.text.lower() for t in tokens[index + length : end]]
        specific = [m for m in modifiers if m not in _GENERIC and len(m) > 2]
        inside_name = index > 0 and tokens[index].text[0].isupper() and _joined_capital(tokens, index, text)
        if specific and head.kind == "training" and " ".join(specific) in words("skills"):
            specific = []
        if (specific or head.bare) and not inside_name:
            span = (tokens[index].start, tokens[end - 1].end)
            weight = min(0.95, head.weight + 0.1 * min(len(specific), 3))
            rule = "program.head" if specific or head.bare == 2 else "program.bare"
            found.append(Mention(*span, text[slice(*span)], "Program", head.kind, weight, rule))
        index = max(end, index + 1)
    return found


def _joined_capital(tokens: tuple[Token, ...], index: int, text: str) -> bool:
    """True when a capitalised word stands right before: the head is part of a longer name ("Bidang Pembangunan")."""
    before = tokens[index - 1]
    return before.text[0].isupper() and before.text.isalpha() and text[before.end : tokens[index].start] == " "


def _called(document: Document, found: list[Mention]) -> list[Mention]:
    """Names of at least two capitalised words behind a word that announces a programme's name."""
    out = []
    for m in _CALLED.finditer(document.text):
        start, end = m.span(1)
        if not any(f.start < end and start < f.end for f in found):
            out.append(Mention(start, end, m.group(1), "Program", "programme", 0.6, "program.called"))
    return out


def _extended(document: Document, found: list[Mention], people: Sequence[Mention]) -> list[Mention]:
    """The phrase again, with "bagi", "untuk", "kepada" and the groups behind it."""
    text, out = document.text, []
    for mention in found:
        end = mention.end
        for group in people:
            lead = _FOR if end == mention.end else _AND
            if group.start > end and lead.fullmatch(text, end, group.start):
                end = group.end
        if end > mention.end and len(text[mention.start : end].split()) <= 9:
            span = text[mention.start : end]
            out.append(replace(mention, end=end, text=span, confidence=0.7, rule="program.extended"))
    return out
