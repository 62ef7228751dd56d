"""``findings.ttl``, of which only what is written of new findings is made; that of the others is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from simpul.check.report import report_triples, result_triples
from simpul.graph.canonical import Block, Writer, head, used
from simpul.model import Finding
from simpul.state.schema import Database, transaction
from simpul.state.values import encode


def findings_turtle(db: Database, findings: Sequence[Finding], base: str) -> bytes:
    """The report about findings, sorted and each once, as Turtle: that of ``check.findings_graph``."""
    writer, texts, together = Writer(base), dict[str, Block](), defaultdict[str, list[Finding]](list)
    for finding, block in zip(findings, _blocks(db, findings, base), strict=True):
        texts[block.about] = block
        together[block.about].append(finding)
    for about, some in together.items():
        if len(some) > 1:  # they differ in what does not count for their name
            texts[about] = next(writer.blocks({triple for each in some for triple in result_triples(each, base)}))
    report = next(writer.blocks(report_triples(findings, base)))
    blocks = sorted((report, *texts.values()), key=lambda block: block.about)
    return (head(base, used(blocks)) + "\n".join(block.text for block in blocks)).encode()


def forget(db: Database) -> None:
    """Make all anew the next time."""
    db.execute("DELETE FROM reported")


def _blocks(db: Database, findings: Sequence[Finding], base: str) -> list[Block]:
    """The block of each finding; those of others are forgotten."""
    writer, known = Writer(base), {key: Block(*block) for key, *block in db.execute("SELECT * FROM reported")}
    keys = [blake2b(encode(finding), digest_size=16).digest() for finding in findings]
    new = {
        key: next(writer.blocks(result_triples(finding, base)))
        for key, finding in zip(keys, findings, strict=True)
        if key not in known
    }
    with transaction(db):
        db.executemany("DELETE FROM reported WHERE finding = ?", ((key,) for key in known.keys() - set(keys)))
        db.executemany(
            "INSERT INTO reported VALUES (?, ?, ?, ?)", ((k, b.about, b.text, b.used) for k, b in new.items())
        )
    return [new.get(key) or known[key] for key in keys]
