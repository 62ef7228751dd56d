from pathlib import Path

import pytest
from tests.unit.fetch.conftest import HTML, Time, site
from tests.unit.fetch.stories import page, rss

from simpul.errors import SimpulError
from simpul.fetch import Settings
from simpul.model import Article
from simpul.pipeline import BuildReport
from simpul.read import read
from simpul.watch import watch

__all__ = ["site"]
STORY = "Pemerintah Kota Madiun melatih ratusan warga menjahit selama lima hari di balai latihan kerja setempat."
XML = {"Content-Type": "application/xml"}


class Watched:
    """Watches with a build that only reads; ``turns`` are the ids of the articles that each build met."""

    def __init__(self, output):
        self.output = output
        self.turns = []
        self.told = []
        self.reported = []
        self.fail = None

    def build(self, inputs):
        if self.fail:
            raise self.fail
        found = [item.id for item in read(inputs) if isinstance(item, Article)]
        self.turns.append(found)
        return BuildReport(len(found), 0, 0, 0, ())

    def run(self, *inputs, waits=0, once=True):
        time = Time()
        left = iter(range(waits))

        def wait(seconds):
            if not once and next(left, None) is None:
                raise KeyboardInterrupt
            time.wait(seconds)

        return watch(
            [str(item) for item in inputs],
            self.output,
            self.build,
            settings=Settings(allow_local=True, delay=0),
            every=60,
            once=once,
            tell=self.told.append,
            report=lambda findings: self.reported.extend(finding.code for finding in findings),
            wait=wait,
            clock=time.clock,
        )


@pytest.fixture
def watched(tmp_path):
    return Watched(tmp_path / "graf")


def test_a_folder_and_a_feed_together(watched, site, tmp_path):
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    site.put("/jahit", page("jahit"), HTML)
    site.put("/rss", rss(("/jahit", "a", "")), XML)
    assert watched.run(folder, site.url("/rss"))
    assert watched.turns == [[site.url("/jahit"), "a"]]
    assert "halaman baru · new pages 1 · artikel · articles 2 · klaim · claims 0" in watched.told[0]
    assert len(watched.told) == 1


def test_nothing_new_builds_nothing(watched, site):
    site.put("/jahit", page("jahit"), HTML)
    site.put("/rss", rss(("/jahit", "a", "")), {"ETag": '"1"', **XML})
    with pytest.raises(KeyboardInterrupt):
        watched.run(site.url("/rss"), once=False, waits=2)
    assert (len(watched.turns), len(watched.told)) == (1, 3)
    assert watched.told[-1].split(" · ")[-2] == "nothing to build"
    assert [asked.status for asked in site.asked if asked.path == "/rss"] == [200, 304, 304]


def test_new_entries_are_built(watched, site):
    site.put("/jahit", page("jahit"), HTML)
    site.put("/gizi", page("gizi"), HTML)
    bodies = iter([rss(("/jahit", "a", "")), rss(("/gizi", "a", ""))])
    site.put("/rss", lambda request: (200, XML, next(bodies).replace("SITE", site.address).encode()))
    with pytest.raises(KeyboardInterrupt):
        watched.run(site.url("/rss"), once=False, waits=1)
    assert [len(turn) for turn in watched.turns] == [1, 2]


def test_a_problem_is_told_when_it_is_new(watched, site):
    with pytest.raises(KeyboardInterrupt):
        watched.run(site.url("/tidak-ada"), once=False, waits=3)
    assert (watched.reported, len(watched.told)) == (["fetch.status"], 4)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SimpulError("graf: rusak · broken.", "Ulangi."), "failed: graf: rusak · broken. Ulangi."),
        (OSError(28, "No space left on device"), "No space left"),
        (ValueError("tak\nterduga"), "ValueError: tak terduga"),
    ],
)
def test_an_error_is_told_and_it_goes_on(watched, tmp_path, error, words):
    (tmp_path / "berita").mkdir()
    watched.fail = error
    with pytest.raises(KeyboardInterrupt):
        watched.run(tmp_path / "berita", once=False, waits=40)
    assert len(watched.told) >= 2
    assert all(words in line and "\n" not in line for line in watched.told)
    assert watched.run(tmp_path / "berita") is False


def test_a_folder_that_is_away_takes_nothing_from_the_graph(watched, tmp_path):
    assert watched.run(tmp_path / "jauh") is False
    assert (watched.turns, "tidak ada, ditunggu · not there, waiting" in watched.told[0]) == ([], True)


def test_what_cannot_be_watched(watched, tmp_path):
    with pytest.raises(SimpulError, match="standard input"):
        watched.run("-")
    with pytest.raises(SimpulError, match="inside the input"):
        watched.run(tmp_path)
    assert not Path(tmp_path / "graf").exists()
