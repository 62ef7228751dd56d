"""Entities before and after linking on raw news: ``linking.py ARTICLES.jsonl.gz [--sizes 500,2000,8000] [--show 50]``.

Time is that of linking alone (profiles, blocking, scores, clusters), after extraction by rules. The exponent says how it
grows: 1 is linear. ``--show`` prints the largest clusters to be read by eye, ``--type`` those of one type.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import sys
import time
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path

from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import link_article
from simpul.link.blocking import candidates
from simpul.link.links import find_links
from simpul.link.profiles import Profile, profiles
from simpul.model import Article, LinkedArticle
from simpul.pipeline import extract_article
from simpul.read.dates import parse_date


def articles(path: Path, count: int) -> list[LinkedArticle]:
    """The first articles of a file, extracted by rules and linked one by one."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, islice(lines, count)):
            date = parse_date(row.get("date"))
            one = Article(row["id"], row["text"], row.get("title"), date, row.get("publisher"), row.get("url"))
            found.append(link_article(extract_article(one), DEFAULT_BASE))
            if sys.stderr.isatty():
                print(f"\r{len(found)} of {count}", end="", file=sys.stderr)
    return found


def show(clusters: dict[str, list[Profile]], count: int) -> None:
    """The clusters with the most nodes, then the nodes and clusters of the most articles with all their names."""
    for members in sorted(clusters.values(), key=lambda c: -len(c))[:count]:
        names = Counter(f"{m.node.name} [{','.join(sorted(m.lands or m.around)[:3])}]" for m in members)
        print(f"  {len(members):3} {members[0].node.type[:4]}", " | ".join(f"{n} x{k}" for n, k in names.most_common(8)))
    for members in sorted(clusters.values(), key=lambda c: -len({a for m in c for a in m.articles}))[:count]:
        size = len({a for m in members for a in m.articles})
        print(f"  {size:4} articles {members[0].node.type[:4]}", " | ".join(sorted({n for m in members for n in m.node.names})[:12]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", default="500,2000,8000")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--type")
    arguments = parser.parse_args()
    if not arguments.articles.exists():
        sys.exit(f"{arguments.articles} is absent: this measures on the shared corpus, which is not distributed")
    sizes = sorted(map(int, arguments.sizes.split(",")))
    everything = articles(arguments.articles, sizes[-1])
    times = []
    for size in sizes:
        chosen = everything[:size]
        began = time.process_time()
        known = profiles(chosen)
        linking = find_links(known)
        times.append(time.process_time() - began)
        pairs = sum(len(candidates([p for p in known.values() if p.node.type == t])) for t in {p.node.type for p in known.values()})
        mentioned = Counter(n.type for a in chosen for n in a.nodes)
        standing = linking.stands_for or {}
        print(f"{size} articles: {len(known)} nodes, {pairs} pairs compared, {len(linking.links)} links, {len(linking.doubts)} doubts, {times[-1]:.1f} s")
        for type_ in sorted(mentioned):
            mine = [iri for iri, p in known.items() if p.node.type == type_]
            print(f"  {type_:13} in articles {mentioned[type_]:6} nodes {len(mine):6} linked {len({standing.get(i, i) for i in mine}):6}")
        clusters: dict[str, list[Profile]] = defaultdict(list)
        for iri, profile in known.items():
            if arguments.type in (None, profile.node.type) and profile.node.type not in ("Group", "Skill"):
                clusters[standing.get(iri, iri)].append(profile)
        show(clusters, arguments.show if size == sizes[-1] or len(sizes) == 1 else 0)
    for (n, t), (m, u) in zip(zip(sizes, times), list(zip(sizes, times))[1:]):
        print(f"{n} to {m} articles: exponent {math.log(u / t) / math.log(m / n):.2f}")


if __name__ == "__main__":
    main()
