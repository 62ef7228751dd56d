"""How often articles tell of a change of heads, and how often they contradict each other, with their sentences.

    python benchmarks/successions.py [FILE.jsonl|FILE.jsonl.gz] [--articles 1000] [--show 30]

Reads every n-th article with the rules alone, so that the sample spreads over the file, and prints the number of
findings by code; ``--show`` prints that many of them with both sentences, spread evenly over successions and
contradictions. Without a file it takes ``../shared/corpora/articles.jsonl.gz`` and stops with one line where that is
absent.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from simpul.check.findings import findings_of
from simpul.check.heads import HEADS, heads
from simpul.graph import article_graph, merge
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import link
from simpul.model import ArticleFacts, Finding, LinkedArticle
from simpul.pipeline import extract

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "articles.jsonl.gz"


def sample(path: Path, wanted: int) -> list[str]:
    """Every n-th line of the file, ``wanted`` at most."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = data.decode().splitlines()
    return lines[:: max(1, len(lines) // wanted)][:wanted]


def linked(lines: Sequence[str]) -> tuple[LinkedArticle, ...]:
    """The linked articles, with their claims about posts only."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        facts = [item for item in extract([path]) if isinstance(item, ArticleFacts)]
    return tuple(
        replace(article, claims=tuple(claim for claim in article.claims if claim.predicate == "holdsPost"))
        for article in link(facts, DEFAULT_BASE)
    )


def found(articles: Sequence[LinkedArticle]) -> list[Finding]:
    """The findings about the heads of bodies and territories."""
    merged = merge(article_graph(article) for article in articles)
    return findings_of(merged, heads(merged), "merged")


def shown(findings: Sequence[Finding], wanted: int) -> Iterator[Finding]:
    """Some of the findings about two articles, spread evenly over each code."""
    codes = [[f for f in findings if f.code == code] for code in ("post.succession", "post.contradiction")]
    for each in codes:
        share = min(len(each), wanted * len(each) // max(1, sum(map(len, codes))) + 1)
        yield from (each[i * len(each) // share] for i in range(share))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if not options.file.is_file():
        sys.exit("benchmarks: ../shared/corpora/articles.jsonl.gz is not here; give a file of articles")
    articles = linked(sample(options.file, options.articles))
    posts = [claim for article in articles for claim in article.claims]
    findings = found(articles)
    print(f"articles {len(articles)}  posts {len(posts)}  kinds of findings of {len(HEADS)} shapes:")
    for code, number in sorted(Counter(finding.code for finding in findings).items()):
        print(f"  {code:24} {number}")
    sentences = {claim.iri: claim.sentence for claim in posts}
    for finding in shown(findings, options.show):
        print(f"\n[{finding.code}] {finding.message_id}")
        for iri in (finding.claim, finding.other_claim):
            print(f"  - {sentences.get(iri or '', '')}")


if __name__ == "__main__":
    main()
