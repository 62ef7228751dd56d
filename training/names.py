"""F1 on public corpora of names, exact spans: ``names.py MODEL.pt CONFIG.json --cache DIR --keep NPY``."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import torch

from auxiliary import TAGS
from batches import gather, pad
from simpul.learned.tags import spans_of
from store import read
from train import build
from validate import f1, truth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    net, special = build(json.loads(arguments.config.read_text()), arguments.keep)
    filler = special["pad"]
    net.load_state_dict(torch.load(arguments.checkpoint))
    net.eval()
    data = next(row.payload for row in read(arguments.cache) if row.set == "auxiliary")
    for name in ("idner.dev", "idner.test", "nergrit.dev", "nergrit.test"):
        count: Counter[tuple[str, str]] = Counter()
        rows = sorted(data[name], key=lambda r: len(r[0]))
        for start in range(0, len(rows), 16):
            batch = rows[start : start + 16]
            pieces, mask = pad([b[0] for b in batch], filler)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                hidden = net.encoder(pieces, mask)
            for n, (_, heads, tags) in enumerate(batch):
                logits = net.tags[name.split(".")[0]](gather(hidden[n : n + 1].float(), [heads])).detach().numpy()
                found, gold = {(s.first, s.last, s.type) for s in spans_of(logits, TAGS)}, truth(tags, TAGS)
                for kind, group in (("hit", found & gold), ("gold", gold), ("found", found)):
                    count.update((kind, s[2]) for s in sorted(group))
                    count[kind, "all"] += len(group)
        print(
            name,
            {
                t: f1(*(count[k, t] for k in ("hit", "gold", "found")))
                for t in ("Person", "Organization", "Place", "all")
            },
        )


if __name__ == "__main__":
    main()
