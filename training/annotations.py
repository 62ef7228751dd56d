"""Further annotated articles, stand-off: ``annotations.py RECORDS.jsonl --shared DIR --out GZ`` packs them.

Many of them were read a second time, with care: these records stand in the place of the first ones.

No text is kept, only places in the articles (character offsets) of mentions, values and clauses, under the guideline of
the gold records but without posts, statements and structure. ``unpack`` gives the records back where the articles are.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

from corpus import raw, spaced
from gold import Record
from scorer import alike, claim_alike, one_to_one
from simpul.model import Article

PACKED = Path(__file__).parent / "annotations.jsonl.gz"
LATER = PACKED.with_name("annotations-later.jsonl.gz")
"""More of them, all for training."""
AGAIN = PACKED.with_name("annotations-again.jsonl.gz")
"""Second, careful readings of articles of both."""
APART = PACKED.with_name("annotations-apart.jsonl.gz")
"""Articles of the same kind that nothing was trained, fitted or chosen on."""


KEPT = ("p", "s", "o", "role", "value", "unit", "bound", "upheld")


def place(needle: str, text: str, near: int = 0) -> list[int]:
    """Where the words stand first (from ``near`` on), white space aside. Raises ValueError where they do not."""
    pattern = spaced(needle)
    m = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, near) or re.compile(pattern).search(text, near)
    if m is None:
        raise ValueError(f"not in the text: {needle}")
    return [m.start(), m.end()]


def pack(record: Record, text: str) -> Record:
    """A record with places instead of strings."""
    entities = [
        {"id": e["id"], "type": e["type"], "at": sorted(place(m, text) for m in e["mentions"])}
        | ({"kind": e["kind"]} if e.get("kind") else {})
        for e in record["entities"]
    ]
    claims = []
    for c in record["claims"]:
        kept = {k: v for k, v in c.items() if k in KEPT}
        if c.get("text"):
            kept["text"] = place(c["text"], text, c.get("at", 0))
        if c.get("evidence"):
            kept["evidence"] = place(c["evidence"], text)
        claims.append(kept)
    return {"id": record["id"], "entities": entities, "claims": claims}


def unpack(packed: Record, text: str) -> Record:
    """The record with strings from the text."""

    def words(at: list[int]) -> str:
        return text[at[0] : at[1]]

    entities = []
    for e in packed["entities"]:
        mentions = [" ".join(words(at).split()) for at in e["at"]]
        entities.append(
            {k: v for k, v in e.items() if k != "at"} | {"mentions": mentions, "name": max(mentions, key=len)}
        )
    claims = [{"evidence": ""} | c | {k: words(c[k]) for k in ("text", "evidence") if k in c} for c in packed["claims"]]
    return {"id": packed["id"], "entities": entities, "claims": claims}


def packed(path: Path) -> dict[str, Record]:
    """The packed records of a file by id."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {r["id"]: r for r in map(json.loads, lines)}


def further(shared: Path, path: Path = PACKED) -> dict[str, tuple[Article, Record]]:
    """The further articles and their records by id, as they were read last."""
    first, again = packed(path), packed(AGAIN)
    last = {key: again.get(key, record) for key, record in first.items()}
    records = {k: (a, unpack(last[k], a.text)) for k, a in sorted(raw(shared, last).items())}
    return {k: (a, doubted(r, unpack(first[k], a.text)) if k in again else r) for k, (a, r) in records.items()}


def doubted(record: Record, first: Record) -> Record:
    """The record with a mark (``doubt``) on the claims that the first reading does not tell and no third reader upheld:
    gold records bear out 118 of 229 such claims of a second reading, and 346 of 431 of the others (36 articles)."""
    pairs = one_to_one(first["entities"], record["entities"], alike)
    same = {record["entities"][j]["id"]: first["entities"][i]["id"] for i, j in pairs}
    told = one_to_one(first["claims"], record["claims"], lambda a, b: claim_alike(a, b, same))
    sure = {j for _, j in told} | {n for n, c in enumerate(record["claims"]) if c.get("upheld")}
    return record | {"claims": [c if n in sure else c | {"doubt": True} for n, c in enumerate(record["claims"])]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PACKED)
    arguments = parser.parse_args()
    records = {r["id"]: r for r in map(json.loads, arguments.records.read_text(encoding="utf-8").splitlines())}
    articles = raw(arguments.shared, records)
    lines = [
        json.dumps(pack(records[k], articles[k].text), separators=(",", ":"), sort_keys=True) for k in sorted(articles)
    ]
    with arguments.out.open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as out:
        out.write("".join(f"{line}\n" for line in lines).encode())
    print(len(lines), "articles", arguments.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
