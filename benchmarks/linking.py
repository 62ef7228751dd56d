"""Entities before and after linking on raw news: ``linking.py [FILE.jsonl.gz] [--sizes 500,2000,8000] [--show 50]``.

Time is that of linking alone (profiles, blocking, scores, clusters), after extraction by rules. The exponent says how
it grows: 1 is linear. ``--show`` prints the largest clusters to be read by eye, ``--type`` those of one type.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import sys
import time
from collections import Counter, defaultdict
from itertools import islice, pairwise
from pathlib import Path

from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import link_article
from simpul.link.links import find_links
from simpul.link.profiles import Profile, profiles
from simpul.model import Article, LinkedArticle
from simpul.pipeline import extract_article
from simpul.read.dates import parse_date

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "articles.jsonl.gz"
WORDED = ("Group", "Skill")
"""Types that are what their words say: they are not linked."""


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


def size(members: list[Profile]) -> int:
    """How many times articles name a node of a cluster."""
    return sum(m.articles for m in members)


def show(clusters: dict[str, list[Profile]], count: int) -> None:
    """The clusters with the most nodes, then those that articles name most with their names."""
    for members in sorted(clusters.values(), key=lambda c: -len(c))[:count]:
        names = Counter(f"{m.node.name} [{','.join(sorted(m.lands or m.around)[:3])}]" for m in members)
        common = " | ".join(f"{n} x{k}" for n, k in names.most_common(8))
        print(f"  {len(members):3} nodes {members[0].node.type[:4]} {common}")
    for members in sorted(clusters.values(), key=lambda c: -size(c))[:count]:
        every = sorted({n for m in members for n in m.node.names})
        print(f"  {size(members):4} times {members[0].node.type[:4]} {' | '.join(every[:12])}")


def measure(chosen: list[LinkedArticle], type_: str | None) -> tuple[float, dict[str, list[Profile]]]:
    """Seconds of linking, and the clusters of a type (of all that are linked) by the node that stands for each."""
    began = time.process_time()
    known = profiles(chosen)
    linking = find_links(known)
    took = time.process_time() - began
    standing = linking.stands_for or {}
    told = f"{len(linking.links)} links, {len(linking.doubts)} doubts, {took:.1f} s"
    print(f"{len(chosen)} articles: {len(known)} nodes, {told}")
    mentioned = Counter(n.type for a in chosen for n in a.nodes)
    for each in sorted(mentioned):
        mine = [iri for iri, p in known.items() if p.node.type == each]
        linked = len({standing.get(i, i) for i in mine})
        print(f"  {each:13} in articles {mentioned[each]:6} nodes {len(mine):6} linked {linked:6}")
    clusters: dict[str, list[Profile]] = defaultdict(list)
    for iri, profile in known.items():
        if profile.node.type not in WORDED and type_ in (None, profile.node.type):
            clusters[standing.get(iri, iri)].append(profile)
    return took, clusters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--sizes", default="500,2000,8000")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--type")
    arguments = parser.parse_args()
    if not arguments.articles.exists():
        sys.exit(f"{arguments.articles.name} is absent: this measures on a shared corpus, which is not distributed")
    sizes = sorted(map(int, arguments.sizes.split(",")))
    everything = articles(arguments.articles, sizes[-1])
    times = {}
    for count in sizes:
        times[count], clusters = measure(everything[:count], arguments.type)
    show(clusters, arguments.show)
    for (n, t), (m, u) in pairwise(times.items()):
        print(f"{n} to {m} articles: exponent {math.log(u / t) / math.log(m / n):.2f}")


if __name__ == "__main__":
    main()
