"""One annotated article as numbers: windows, tags of words, and pairs of things with their labels, in two views.

``gold`` has the annotated entities; ``rules`` has the entities that the rules find, matched to the annotated ones as
the scorer does, so that the judge of pairs also sees the mistakes it will meet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from gold import gold_entities

from reader.encoder_pieces import Pieces
from reader.encoder_windows import Words, windows_of, words_of
from reader.model_pairs import Thing, make_pairs
from reader.model_tags import NAME_TAGS, PURPOSE_TAGS
from scorer import alike, one_to_one
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.model import Article, Document, Entity, Quantity, TimeExpression
from simpul.nlp import analyse
from views import UNSURE, Example, View


def example(article: Article, record: dict, pieces: Pieces) -> Example:
    document = analyse(article)
    words = words_of(article.text, document.sentences)
    entities = gold_entities(record, article.text)
    spans = [(m.start, m.end, m.type) for e in entities for m in e.mentions]
    purposes = [
        (*place, "Aim" if c["p"] == "aimsAt" else "Obstacle")
        for c in record["claims"]
        if c["p"] in ("aimsAt", "obstacle") and (place := find(c["text"], article.text, c["evidence"]))
    ]
    found = resolve(document, find_mentions(document))
    views = {
        "gold": view(document, words, entities, {e.id: e.id for e in entities}, record),
        "rules": view(document, words, found, matched(record, found), record),
    }
    windows = windows_of(article.text, words, pieces)
    names, aims = tags(words, spans, NAME_TAGS), tags(words, purposes, PURPOSE_TAGS)
    return Example(article.id, words, windows, names, aims, views)


def find(needle: str, text: str, near: str = "") -> tuple[int, int] | None:
    """Where the words stand in the text (inside ``near``, where that is found), white space aside."""
    flexible = r"\s+".join(map(re.escape, needle.split()))
    outer = re.search(r"\s+".join(map(re.escape, near.split())), text) if near else None
    m = re.compile(flexible).search(text, outer.start() if outer else 0) or re.search(flexible, text)
    return (m.start(), m.end()) if m and needle.strip() else None


def tags(words: Words, spans: Sequence[tuple[int, int, str]], names: Sequence[str]) -> tuple[int, ...]:
    """B/I/O of each word; of overlapping spans the longer."""
    found = [0] * len(words.starts)
    for start, end, type_ in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        first, last = words.covering(start, end)
        if not any(found[first:last]):
            found[first:last] = [names.index(f"I-{type_}")] * (last - first)
            found[first] = names.index(f"B-{type_}")
    return tuple(found)


def matched(record: dict, entities: Sequence[Entity]) -> dict[str, str]:
    """Local id of a found entity → id of the annotated one that the scorer pairs it with."""
    ours = [{"type": e.type, "name": e.name, "mentions": [m.text for m in e.mentions]} for e in entities]
    return {entities[j].id: record["entities"][i]["id"] for i, j in one_to_one(record["entities"], ours, alike)}


def view(document: Document, words: Words, entities: Sequence[Entity], to_gold: dict[str, str], record: dict) -> View:
    """Pairs of the entities and the document's values; ``to_gold`` names the annotated entity of each."""
    text = document.text
    aims = [
        (c, p)
        for c in record["claims"]
        if c["p"] in ("aimsAt", "obstacle") and (p := find(c["text"], text, c["evidence"]))
    ]
    things: list[Thing] = []
    keys: list[object] = []
    for entity in entities:
        things.append(Thing(entity.type, tuple(words.covering(m.start, m.end) for m in entity.mentions)))
        keys.append(to_gold.get(entity.id, ""))
    values: list[tuple[str, TimeExpression | Quantity]] = [
        *(("Time", t) for t in document.times if t.value is not None), *(("Quantity", q) for q in document.quantities)
    ]  # fmt: skip
    for type_, value in values:
        things.append(Thing(type_, (words.covering(value.start, value.end),)))
        keys.append(value)
    for place in sorted({p for _, p in aims}):
        things.append(Thing("Aim", (words.covering(*place),)))
        keys.append(place)
    pairs = make_pairs(things, words.sentences)
    label = labeller(record, text, aims)
    judged = any(e.mentions and e.mentions[0].rule != "gold" for e in entities)
    labels = tuple(label(keys[p.left], keys[p.right], p.left == p.right) for p in pairs)
    return View(tuple(things), tuple(pairs), labels, judged)


def labeller(record: dict, text: str, aims: list) -> Callable[[object, object, bool], frozenset[str]]:
    """A function from two things' keys to the labels of their pair."""
    relations: dict[tuple[str, str], set[str]] = {}
    values: dict[str, list[dict]] = {}
    status: dict[str, str] = {}
    for c in record["claims"]:
        if c["p"] == "hasStatus":
            status[c["s"]] = c["value"]
        elif c["p"] in ("hasTime", "hasQuantity"):
            values.setdefault(c["s"], []).append(c)
        elif c.get("o"):
            pair = (c["o"], c["s"]) if c["p"] in ("runs", "partnerIn", "funds") else (c["s"], c["o"])
            relations.setdefault(pair, set()).add(c["p"])
    purposes = {(c["s"], place): c["p"] for c, place in aims}

    def label(left: object, right: object, same: bool) -> frozenset[str]:
        if not isinstance(left, str) or not left:
            return frozenset()
        if same:
            return frozenset({"real", status[left]} if left in status else {"real"})
        if isinstance(right, str):
            return frozenset(relations.get((left, right), ()))
        if isinstance(right, tuple):
            return frozenset({purposes[left, right]} if (left, right) in purposes else ())
        found = {value_label(c, right, text) for c in values.get(left, ())}
        sure = found - {"", UNSURE}
        return frozenset(sure or found - {""})

    return label


def value_label(claim: dict, value: object, text: str) -> str:
    """The claim's role where this value is the one that it states; "?" where it is the same value elsewhere."""
    if isinstance(value, TimeExpression):
        hit = claim["p"] == "hasTime" and claim["value"] in (
            (value.end_value,) if claim["role"] == "end" and value.end_value else (value.value,)
        )
    else:
        hit = isinstance(value, Quantity) and claim["p"] == "hasQuantity" and same(claim["value"], value.value)
    if not hit:
        return ""
    place = find(claim["evidence"], text)
    return claim["role"] if place and place[0] - 2 <= value.start and value.end <= place[1] + 2 else UNSURE


def same(left: object, right: object) -> bool:
    try:
        return abs(float(left) - float(right)) <= 0.001 * abs(float(left))
    except (TypeError, ValueError):
        return str(left) == str(right)
