"""How well the network does on held-out articles: strict spans, and pairs at a threshold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from batches import join, plan, possible
from losses import encode
from net import Net
from simpul.learned.pairs import LABELS
from simpul.learned.tags import NAME_TAGS, PURPOSE_TAGS, TOPIC_TAGS, spans_of
from views import HALF, UNSURE, Example

VIEWS = ("gold", "rules", "model", "alike")
HEADS = {"names": NAME_TAGS, "topics": TOPIC_TAGS, "purposes": PURPOSE_TAGS}


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
    pairs: dict[str, Counter[tuple[str, str]]] = {view: Counter() for view in VIEWS}
    for e in examples:
        words = encode(net, [w.pieces for w in e.windows], [w.heads for w in e.windows], filler)
        for head, names in HEADS.items():
            found = {(s.first, s.last, s.type) for s in spans_of(net.tags[head](words).cpu().numpy(), names)}
            gold = truth(e.tags[head], names)
            for kind, group in (("hit", found & gold), ("gold", gold), ("found", found)):
                spans.update((kind, s[2]) for s in sorted(group))
        for name, count in pairs.items():
            view = e.views.get(name)
            if view is None or not view.pairs:
                continue
            together = join([(plan(view), 0)])
            scores = torch.sigmoid(net.judge(words, {k: v.to(words.device) for k, v in together.items()}))
            for pair, labels, row in zip(view.pairs, view.labels, scores.tolist(), strict=True):
                for label in possible(view, pair):
                    said = row[LABELS.index(label)] >= threshold and not labels & {UNSURE, HALF + label}
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
