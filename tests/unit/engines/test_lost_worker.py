"""A real cluster at real work: a worker that is killed costs what it had in hand, and nothing of the result."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Thread

import pytest
from tests.unit.engines.cluster import Cluster, cluster, until
from tests.unit.link import news

from simpul.partitions.run import PartitionReport, partition
from simpul.pipeline import build
from simpul.write import FILES

distributed = pytest.importorskip("distributed", reason="LOUD: Dask is not installed, no cluster is tested")
pytest.importorskip("pyarrow", reason="LOUD: pyarrow is not installed, no cluster is tested")

ARTICLES, TOGETHER = 16, 2
TEXTS = (news.HEAD, news.SHORT, news.TOWN, news.ELSEWHERE)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    found = tmp_path / "berita.jsonl"
    lines = ({"id": f"a-{n}", "text": f"{TEXTS[n % 4]} Acara itu diikuti {n + 20} peserta."} for n in range(ARTICLES))
    found.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return found


def test_a_killed_worker_costs_its_partitions_only(inputs: Path, tmp_path: Path) -> None:
    parts, given = tmp_path / "bagian", list[PartitionReport]()
    with cluster(tmp_path, workers=2) as servers:
        options = {"engine": servers.address, "size": TOGETHER}
        running = Thread(target=lambda: given.append(partition([inputs], str(parts), **options)))  # type: ignore[arg-type]
        running.start()
        until(lambda: len(list(parts.glob("*.parquet"))))
        lost = killed(servers)
        before = len(list(parts.glob("*.parquet")))
        running.join()
    count = ARTICLES // TOGETHER
    assert lost and before < count
    assert [(each.partitions, each.records, each.findings) for each in given] == [(count, ARTICLES, ())]
    build([parts], tmp_path / "graf")
    build([inputs], tmp_path / "lurus")
    for name in FILES:
        assert (tmp_path / "graf" / name).read_bytes() == (tmp_path / "lurus" / name).read_bytes(), name


def killed(servers: Cluster) -> int:
    """Kill a worker that has work in hand; answers how many partitions that was."""
    with distributed.Client(servers.address, set_as_default=False) as client:
        until(lambda: len(client.scheduler_info()["workers"]) == len(servers.workers))
        named = {address: worker["name"] for address, worker in client.scheduler_info()["workers"].items()}
        address, keys = until(lambda: next(((a, k) for a, k in client.processing().items() if k), None))
        servers.workers[named[address]].kill()
        return len(keys)
