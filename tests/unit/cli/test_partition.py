import json

import pytest

from simpul.model import Finding
from simpul.partitions import SIZE
from simpul.partitions.run import PartitionReport

LOST = Finding(code="build.lost", severity="violation", message_id="hilang", message_en="lost", source="a.jsonl:4")


@pytest.fixture
def partitioned(monkeypatch):
    """Puts a report in the place of the work; gives the words and options of the calls."""

    def put(report):
        calls = []

        def partition(inputs, address, **options):
            calls.append((list(inputs), address, options))
            return report

        monkeypatch.setattr("simpul.partitions.run.partition", partition)
        return calls

    return put


def test_report_on_stdout_and_the_next_step_on_stderr(simpul, partitioned):
    calls = partitioned(PartitionReport(3, 1200, 700, ()))
    result = simpul("partition", "--model", "rules", "s3://a/berita", "-o", "s3://a/bagian", "--engine", "tcp://h:1")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [{"partitions": 3, "records": 1200, "extracted": 700, "findings": 0}]
    assert "simpul build s3://a/bagian" in result.stderr
    ((inputs, address, options),) = calls
    assert (inputs, address) == (["s3://a/berita"], "s3://a/bagian")
    assert (options["engine"], options["size"], options["model"]) == ("tcp://h:1", SIZE, None)


@pytest.mark.parametrize("report", [PartitionReport(0, 0, 0, ()), PartitionReport(1, 9, 9, (LOST,))])
def test_exit_status(simpul, partitioned, report):
    partitioned(report)
    assert simpul("partition", "--model", "rules", "x", "-o", "y").exit_code == 1


def test_a_base_that_is_none(simpul, partitioned):
    calls = partitioned(PartitionReport(1, 1, 1, ()))
    result = simpul("partition", "x", "-o", "y", "--base", "bukan iri")
    assert (result.exit_code, "bukan IRI" in result.stderr, calls) == (2, True, [])
