"""A build counted, as a table and as a page."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.docs.documents import ROOT
from tests.unit.graph import linked
from tests.unit.store.builds import by_hand, written

from simpul.errors import SimpulError
from simpul.graph import merge
from simpul.stats import stats, stats_html
from simpul.store import refresh_store


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(ROOT / "graphs", tmp_path_factory.mktemp("samples") / "graphs"))


def test_two_articles(tmp_path: Path) -> None:
    graphs = by_hand()
    found = stats(written(tmp_path, graphs))
    claims = [claim for article in (linked.first(), linked.second()) for claim in article.claims]
    assert (found.articles, found.first, found.last) == (2, "2021-03-09", "2023-05-02")
    assert found.years == {"2021": 1, "2023": 1}
    assert found.outlets == {"Warta Simpul": 1}
    assert found.claims["holdsPost"] == sum(c.predicate == "holdsPost" for c in claims)
    assert sum(found.claims.values()) == len(claims)
    assert found.things["Skill"] == 1
    assert found.triples == len(merge(graphs.values()))
    assert found.statements == sum(map(len, graphs.values()))
    assert (found.quarantined, found.quarantined_share, found.findings) == (0, 0.0, {})
    assert found.bytes_per_triple == round(found.bytes / (found.triples + found.statements), 1)


def test_a_store_counts_as_the_files_do(samples: Path) -> None:
    before = stats(samples)
    refresh_store(samples)
    assert stats(samples) == before
    assert before.articles == 19
    assert sum(before.findings.values()) == (samples / "findings.ttl").read_text().count("a sh:ValidationResult")


def test_what_is_held_back_is_counted(samples: Path) -> None:
    claims = sum(stats(samples).claims.values())
    (samples / "quarantine.trig").write_text(
        "<urn:g> { <urn:c> a <https://w3id.org/simpul/ontology#Claim> , <urn:x> . <urn:d> a <urn:x> . }"
    )
    found = stats(samples)
    assert (found.quarantined, found.quarantined_share) == (1, round(1 / (claims + 1), 4))
    (samples / "quarantine.trig").write_text("")


def test_the_page_is_well_formed_speaks_both_languages_and_asks_nobody(samples: Path) -> None:
    page = stats_html(stats(samples), title='<b>"x"').decode()
    assert "&lt;b&gt;&#34;x&#34;" in page
    assert not re.search(r"<script|src=|href=|url\(", page)
    open_tags: list[str] = []

    class Check(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in {"meta"}:
                open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert open_tags.pop() == tag

    Check().feed(page)
    assert open_tags == []
    for words in ("Klaim menurut predikat", "Claims by predicate", "menjabat di", "holds a post in"):
        assert words in page


def test_a_folder_without_a_build(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match=r"graph\.ttl"):
        stats(tmp_path)
