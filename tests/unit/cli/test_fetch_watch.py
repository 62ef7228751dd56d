import json
import signal

import pytest

from simpul.fetch import FetchReport
from simpul.fetch.problems import problem
from simpul.pipeline import BuildReport


@pytest.fixture
def fetched(monkeypatch):
    """Puts a report in the place of fetching; gives the words and settings of the calls."""

    def put(report):
        calls = []

        def fetch(urls, folder, *, settings, progress):
            calls.append((urls, str(folder), settings))
            return report

        monkeypatch.setattr("simpul.fetch.fetch", fetch)
        return calls

    return put


def test_fetch_tells_what_it_did(simpul, fetched):
    calls = fetched(FetchReport(3, 2, (problem("fetch.waiting", "https://contoh.id/rss", "2"),)))
    result = simpul("fetch", "https://contoh.id/rss", "-o", "arsip", "--limit", 9, "--contact", "a@contoh.id")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [{"pages": 3, "waiting": 2, "findings": 1}]
    assert "simpul build arsip" in result.stderr
    ((urls, folder, settings),) = calls
    assert (urls, folder, settings.limit, settings.allow_local) == (["https://contoh.id/rss"], "arsip", 9, False)
    assert "a@contoh.id" in settings.agent


@pytest.mark.parametrize(
    ("pages", "code", "status"),
    [(0, "fetch.status", 1), (1, "fetch.status", 0), (1, "fetch.address", 1), (0, "fetch.waiting", 0)],
)
def test_exit_status_of_fetch(simpul, fetched, pages, code, status):
    fetched(FetchReport(pages, 0, (problem(code, "x"),)))
    assert simpul("fetch", "x", "-o", "arsip").exit_code == status


def test_a_contact_that_no_header_holds(simpul):
    result = simpul("fetch", "x", "-o", "arsip", "--contact", "a\nb")
    assert (result.exit_code, "ASCII" in result.stderr) == (2, True)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "berita").mkdir()
    (tmp_path / "berita" / "a.txt").write_text("Pemerintah Kota Madiun melatih warga menjahit.")
    return tmp_path / "berita"


@pytest.fixture
def built(monkeypatch):
    """Puts a function in the place of the build, and takes the waiting out of watching."""

    def put(function):
        monkeypatch.setattr("simpul.pipeline.build", function)
        monkeypatch.setattr("simpul.watch.files.QUIET", 0)

    return put


def test_watch_once(simpul, folder, built, tmp_path):
    calls = []

    def build(inputs, output, **options):
        calls.append((inputs, output, options["model"]))
        return BuildReport(1, 2, 2, 0, ())

    built(build)
    result = simpul("watch", folder, "-o", tmp_path / "graf", "--once", "--model", "rules")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "artikel · articles 1 · klaim · claims 2" in result.stderr
    assert calls == [([str(folder)], tmp_path / "graf", None)]


@pytest.fixture
def interrupted():
    """Lets SIGINT interrupt: where the tests themselves run in the background it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupted")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_ends_cleanly(simpul, folder, built, tmp_path, number):
    def build(inputs, output, **options):
        signal.raise_signal(number)

    built(build)
    before = signal.getsignal(signal.SIGTERM)
    result = simpul("watch", folder, "-o", tmp_path / "graf", "--model", "rules")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "Berhenti · stopped")
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("words", ["", "15", "m", "0m", "-5m", "15 menit"])
def test_a_time_that_is_none(simpul, folder, tmp_path, words):
    result = simpul("watch", folder, "-o", tmp_path / "graf", "--model", "rules", f"--every={words}")
    assert (result.exit_code, "15m" in result.stderr) == (2, True)
