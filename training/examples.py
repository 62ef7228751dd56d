"""One annotated article as numbers: windows, tags of words, and pairs of things with their labels, in views.

``gold`` has the annotated entities; ``rules`` has the entities that the rules find, matched to the annotated ones as
the scorer does, so that the judge of pairs also sees the mistakes it will meet; ``alike`` has phrases that may mean one
thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus import spaced
from gold import Record, gold_entities
from scorer import alike, one_to_one, token_f1
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.learned.extract import find_entities
from simpul.learned.files import Model
from simpul.learned.pairs import LABELS, Pair, Thing, make_pairs, surface
from simpul.learned.pieces import Pieces
from simpul.learned.reading import read_document
from simpul.learned.tags import NAME_TAGS, NAME_TYPES, PURPOSE_TAGS, TOPIC_TAGS, TOPIC_TYPES
from simpul.learned.windows import Words, windows_of, words_of
from simpul.model import Article, Document, Entity, Quantity, TimeExpression
from simpul.nlp import analyse
from views import HALF, UNSURE, Example, View

Stretch = tuple[int, int]
"""Of a text, half-open."""
Aims = Sequence[tuple[Record, Stretch]]
"""Annotated aims and obstacles, and where they stand."""
Key = str | Stretch | TimeExpression | Quantity
"""What a thing is: an annotated entity's id ("" where it is none), an aim's stretch, or a value."""
SHARED_WORDS = 0.5
"""Token F1 from which two aims or obstacles are one (gold/score.py)."""


def example(
    article: Article,
    record: Record,
    pieces: Pieces,
    *,
    partial: bool = False,
    hasty: bool = False,
    model: Model | None = None,
) -> Example:
    """``partial``: a record without posts, statements and structure; ``hasty``: one of a first reading, which tells no
    numbers of places, bodies and groups either. ``model`` adds the view of its proposals."""
    document = analyse(article)
    words = words_of(article.text, document.sentences)
    names, topics = (of_types(record, article.text, types) for types in (NAME_TYPES, TOPIC_TYPES))
    purposes = [
        (*place, "Aim" if c["p"] == "aimsAt" else "Obstacle")
        for c in record["claims"]
        if c["p"] in ("aimsAt", "obstacle") and (place := find(c["text"], article.text, c["evidence"]))
    ]
    found = resolve(document, find_mentions(document))
    silent = frozenset({"same", "partOf", "jurisdiction", "locatedIn"} if partial else {"same"})
    own = {e.id: e.id for e in (*names, *topics)}
    views = {
        "gold": view(document, words, [*names, *topics], own, record, silent | {"real"}),
        "rules": view(document, words, found, matched(record, found), record, silent),
        "alike": alike_view(words, topics),
    }
    if model is not None:
        views["model"] = proposed(document, model, record, silent)
    if hasty:
        views = {name: unsure_of_numbers(each) for name, each in views.items()}
    tagged = {
        "names": tags(words, spans(names), NAME_TAGS),
        "topics": tags(words, spans(topics), TOPIC_TAGS),
        "purposes": tags(words, purposes, PURPOSE_TAGS),
    }
    return Example(article.id, words, windows_of(article.text, words, pieces), tagged, views)


def of_types(record: Record, text: str, types: Sequence[str]) -> list[Entity]:
    """Annotated entities of some types with all their occurrences; names inside other types' phrases stay."""
    chosen = [e for e in record["entities"] if e["type"] in types]
    return [e for e in gold_entities(record | {"entities": chosen}, text) if e.mentions]


def spans(entities: Sequence[Entity]) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, m.type) for e in entities for m in e.mentions]


def alike_view(words: Words, entities: Sequence[Entity]) -> View:
    """Pairs of different phrases; "same" where they name one thing."""
    phrases: dict[tuple[str, str], list[tuple[int, int]]] = {}
    owner: dict[tuple[str, str], str] = {}
    for entity in entities:
        for m in entity.mentions:
            phrases.setdefault((m.type, surface(m.text)), []).append(words.covering(m.start, m.end))
            owner[m.type, surface(m.text)] = entity.id
    things = tuple(Thing(t, tuple(sorted(p)), frozenset(s.split())) for (t, s), p in phrases.items())
    owners = [owner[key] for key in phrases]
    pairs = tuple(make_pairs(things, words.sentences, alike=True))
    labels = tuple(frozenset({"same"} if owners[p.left] == owners[p.right] else ()) for p in pairs)
    return View(things, pairs, labels, frozenset(LABELS) - {"same"})


def find(needle: str, text: str, near: str = "") -> Stretch | None:
    """Where the words stand in the text, white space aside: from the start of ``near`` on, else anywhere."""
    flexible = spaced(needle)
    outer = re.search(spaced(near), text) if near else None
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


def proposed(document: Document, model: Model, record: Record, silent: frozenset[str]) -> View:
    """The view of what a model proposes: entities, and aims that are annotated ones where their words mostly agree."""
    reading = read_document(document, model)
    entities = find_entities(document, reading, find_mentions(document), model.policy)
    stretches = [reading.offsets(t) for t in reading.purposes]
    return view(document, reading.words, entities, matched(record, entities), record, silent, stretches)


def matched(record: Record, entities: Sequence[Entity]) -> dict[str, str]:
    """Local id of a found entity → id of the annotated one that the scorer pairs it with."""
    ours = [{"type": e.type, "name": e.name, "mentions": [m.text for m in e.mentions]} for e in entities]
    return {entities[j].id: record["entities"][i]["id"] for i, j in one_to_one(record["entities"], ours, alike)}


def view(
    document: Document,
    words: Words,
    entities: Sequence[Entity],
    to_gold: dict[str, str],
    record: Record,
    silent: frozenset[str],
    stretches: Sequence[Stretch] | None = None,
) -> View:
    """Pairs of the entities and the document's values; ``to_gold`` names the annotated entity of each.

    ``stretches`` are what a model takes for aims and obstacles; without them the annotated ones are taken.
    """
    text = document.text
    aims = [
        (c, p)
        for c in record["claims"]
        if c["p"] in ("aimsAt", "obstacle") and (p := find(c["text"], text, c["evidence"]))
    ]
    things: list[Thing] = []
    keys: list[Key] = []
    for entity in entities:
        said = frozenset(w for m in entity.mentions for w in surface(m.text).split())
        things.append(Thing(entity.type, tuple(words.covering(m.start, m.end) for m in entity.mentions), said))
        keys.append(to_gold.get(entity.id, ""))
    values: list[tuple[str, TimeExpression | Quantity]] = [
        *(("Time", t) for t in document.times if t.value is not None), *(("Quantity", q) for q in document.quantities)
    ]  # fmt: skip
    for type_, value in values:
        things.append(Thing(type_, (words.covering(value.start, value.end),)))
        keys.append(value)
    for place in sorted({p for _, p in aims} if stretches is None else set(stretches)):
        things.append(Thing("Aim", (words.covering(*place),)))
        keys.append(place if stretches is None else agreed(place, aims, text))
    pairs = make_pairs(things, words.sentences)
    label = labeller(record, text, aims)
    labels = tuple(label(keys[p.left], keys[p.right], p.left == p.right) for p in pairs)
    return View(tuple(things), tuple(pairs), labels, silent)


def unsure_of_numbers(view: View) -> View:
    """The view with nothing said of pairs of a number and what is no programme, unless they have a label."""

    def asked(pair: Pair) -> bool:
        return view.things[pair.right].type == "Quantity" and view.things[pair.left].type != "Program"

    labels = zip(view.pairs, view.labels, strict=True)
    return replace(view, labels=tuple(x or (frozenset({UNSURE}) if asked(pair) else x) for pair, x in labels))


def agreed(place: Stretch, aims: Aims, text: str) -> Stretch:
    """The annotated stretch whose words this one has, as the scorer compares them; an empty one where there is none."""
    words = text[slice(*place)]
    scored = [(token_f1(c["text"], words), p) for c, p in aims]
    best = max(scored, default=(0.0, (0, 0)))
    return best[1] if best[0] >= SHARED_WORDS else (0, 0)


def labeller(record: Record, text: str, aims: Aims) -> Callable[[Key, Key, bool], frozenset[str]]:
    """A function from two things' keys to the labels of their pair."""
    relations: dict[tuple[str, str], set[str]] = {}
    values: dict[str, list[Record]] = {}
    status: dict[str, str] = {}
    for c in record["claims"]:
        if c["p"] == "hasStatus":
            status[c["s"]] = mark(c) + c["value"]
        elif c["p"] in ("hasTime", "hasQuantity"):
            values.setdefault(c["s"], []).append(c)
        elif c.get("o"):
            pair = (c["o"], c["s"]) if c["p"] in ("runs", "partnerIn", "funds") else (c["s"], c["o"])
            relations.setdefault(pair, set()).add(mark(c) + c["p"])
    purposes = {(c["s"], place): mark(c) + c["p"] for c, place in aims}

    def label(left: Key, right: Key, same: bool) -> frozenset[str]:
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


def mark(claim: Record) -> str:
    """What stands before the label of a claim."""
    return HALF if claim.get("doubt") else ""


def value_label(claim: Record, value: TimeExpression | Quantity, text: str) -> str:
    """The claim's role where this value is the one that it states; "?" where it is the same value elsewhere."""
    if isinstance(value, TimeExpression):
        hit = claim["p"] == "hasTime" and claim["value"] in (
            (value.end_value,) if claim["role"] == "end" and value.end_value else (value.value,)
        )
    else:
        hit = claim["p"] == "hasQuantity" and same(claim["value"], value.value)
    if not hit:
        return ""
    place = find(claim["evidence"], text)
    here = place is not None and place[0] - 2 <= value.start and value.end <= place[1] + 2
    return mark(claim) + claim["role"] if here else UNSURE


def same(left: float | str, right: float | str) -> bool:
    try:
        return abs(float(left) - float(right)) <= 0.001 * abs(float(left))
    except (TypeError, ValueError):
        return str(left) == str(right)
