"""How well the network does on held-out articles: strict spans, and pairs at a threshold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor

from batches import gather, pad, plan
from net import Net
from reader.model_pairs import LABELS, allowed
from reader.model_tags import NAME_TAGS, PURPOSE_TAGS, spans_of
from views import UNSURE, Example


def vectors(net: Net, example: Example, filler: int) -> Tensor:
    """Vectors of an article's words."""
    pieces, mask = pad([w.pieces for w in example.windows], filler)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = net.encoder(pieces, mask)
    return gather(hidden.float(), [w.heads for w in example.windows])


def truth(tags: Sequence[int], names: Sequence[str]) -> set[tuple[int, int, str]]:
    """Spans of a gold tag sequence."""
    found, start = set(), None
    for n, tag in enumerate([*tags, 0]):
        if start is not None and names[tag][0] != "I":
            found.add((start, n, names[tags[start]][2:]))
            start = None
        if names[tag][0] == "B":
            start = n
    return found


def f1(hit: int, gold: int, found: int) -> float:
    return round(2 * hit / (gold + found), 3) if gold + found else 0.0


@torch.no_grad()
def validate(
    net: Net, examples: Sequence[Example], filler: int, *, threshold: float = 0.4
) -> dict[str, dict[str, float]]:
    """F1 by type of span and by label of pair (in both views)."""
    net.eval()
    spans: Counter[tuple[str, str]] = Counter()
    pairs: dict[str, Counter[tuple[str, str]]] = {"gold": Counter(), "rules": Counter()}
    for e in examples:
        words = vectors(net, e, filler)
        for head, names, tags in (("names", NAME_TAGS, e.names), ("purposes", PURPOSE_TAGS, e.purposes)):
            found = {(s.first, s.last, s.type) for s in spans_of(net.tags[head](words).numpy(), names)}
            gold = truth(tags, names)
            for kind, group in (("hit", found & gold), ("gold", gold), ("found", found)):
                spans.update((kind, s[2]) for s in sorted(group))
        for name, count in pairs.items():
            view = e.views[name]
            if not view.pairs:
                continue
            scores = torch.sigmoid(net.judge(words, plan(view)))
            for pair, labels, row in zip(view.pairs, view.labels, scores.tolist(), strict=True):
                types = view.things[pair.left].type, view.things[pair.right].type
                for label in allowed(*types, same=pair.left == pair.right):
                    if label == "real" and not view.judged:
                        continue
                    said = row[LABELS.index(label)] >= threshold and UNSURE not in labels
                    count["gold", label] += label in labels
                    count["found", label] += said
                    count["hit", label] += said and label in labels
    net.train()
    types = sorted({t for _, t in spans})
    out = {"spans": {t: f1(spans["hit", t], spans["gold", t], spans["found", t]) for t in types}}
    for name, c in pairs.items():
        out[name] = {x: f1(c["hit", x], c["gold", x], c["found", x]) for x in LABELS if c["gold", x] or c["found", x]}
        total = [sum(v for (k, _), v in c.items() if k == kind) for kind in ("hit", "gold", "found")]
        out[name]["all"] = f1(*total)
    return out
