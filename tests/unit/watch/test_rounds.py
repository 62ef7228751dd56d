import pytest

from simpul.watch.files import settled, snapshot
from simpul.watch.rounds import rounds

STORY = "Pemerintah Kota Madiun melatih ratusan warga menjahit selama lima hari."


class Script:
    """A clock that only waiting moves; ``at`` maps seconds to what happens then. After the last, it is interrupted."""

    def __init__(self, at=None):
        self.now = 0.0
        self.at = dict(at or {})
        self.told = []

    def clock(self):
        return self.now

    def wait(self, seconds):
        if not self.at:
            raise KeyboardInterrupt
        self.now += seconds
        for second in [second for second in self.at if second <= self.now]:
            self.at.pop(second)()


def run(script, turn, *files, timed=False, every=900, once=False):
    return rounds(
        turn, files, timed=timed, every=every, once=once, tell=script.told.append, wait=script.wait, clock=script.clock
    )


@pytest.fixture
def turns():
    """Turns that note their time, whether a build is asked for, and how many files stand there."""

    class Turns:
        def __init__(self):
            self.made = []
            self.results = {}

        def of(self, script, folder=None):
            def turn(whole):
                self.made.append((script.now, whole, len(snapshot([folder])) if folder else 0))
                return self.results.get(len(self.made), True)

            return turn

    return Turns()


def test_what_counts_as_a_file(tmp_path):
    for name in ("a.txt", "b/c.jsonl.gz", ".tersembunyi.txt", ".git/d.txt", "README.txt", "e.part", "f.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    found = snapshot([tmp_path, tmp_path / "f.jpg", tmp_path / "tidak-ada"])
    assert sorted(found) == sorted(str(tmp_path / name) for name in ("a.txt", "b/c.jsonl.gz", "f.jpg"))


def test_a_file_that_is_being_written_is_waited_for(tmp_path):
    path = tmp_path / "a.txt"

    def grow(size):
        return lambda: path.write_text(STORY[:size])

    script = Script({0.5: grow(10), 1.5: grow(20), 2.5: grow(30), 9: lambda: None})
    now = settled([tmp_path], wait=script.wait, tell=script.told.append)
    assert (now[str(path)][0], script.now) == (30, 4)


def test_a_file_that_never_rests_is_named(tmp_path):
    path = tmp_path / "a.jsonl"
    writes = {second + 0.5: lambda n=second: path.write_text("x" * n) for second in range(70)}
    script = Script(writes | {80: lambda: None})
    settled([tmp_path], wait=script.wait, tell=script.told.append)
    assert len(script.told) == 1
    assert script.told[0].endswith("a.jsonl")


def test_files_that_appear_change_and_vanish(tmp_path, turns):
    path = tmp_path / "a.txt"
    events = {
        10: lambda: path.write_text(STORY),
        20: lambda: path.write_text(STORY * 2),
        30: path.unlink,
        40: lambda: (tmp_path / "b.part").write_text(STORY),
        50: lambda: (tmp_path / "b.part").rename(tmp_path / "b.txt"),
        70: lambda: None,
    }
    script = Script(events)
    with pytest.raises(KeyboardInterrupt):
        run(script, turns.of(script, tmp_path), tmp_path)
    assert [(whole, files) for _, whole, files in turns.made] == [(True, n) for n in (0, 1, 1, 0, 1)]
    times = [time for time, _, _ in turns.made]
    assert all(event < time <= event + 4 for event, time in zip((10, 20, 30, 50), times[1:], strict=True))


def test_many_changes_are_one_turn(tmp_path, turns):
    events = {10 + n / 10: lambda n=n: (tmp_path / f"{n}.txt").write_text(STORY) for n in range(20)}
    script = Script(events | {30: lambda: None})
    with pytest.raises(KeyboardInterrupt):
        run(script, turns.of(script, tmp_path), tmp_path)
    assert [files for _, _, files in turns.made] == [0, 20]


def test_feeds_are_asked_at_their_time(turns):
    script = Script({3000: lambda: None})
    with pytest.raises(KeyboardInterrupt):
        run(script, turns.of(script), timed=True)
    assert turns.made == [(0, True, 0), (900, False, 0), (1800, False, 0), (2700, False, 0), (3600, False, 0)]


def test_a_turn_that_failed_is_made_again(tmp_path, turns):
    turns.results = {1: False, 2: False}
    script = Script({400: lambda: None})
    with pytest.raises(KeyboardInterrupt):
        run(script, turns.of(script, tmp_path), tmp_path, every=100)
    assert [(round(time, -1), whole) for time, whole, _ in turns.made] == [(0, True), (100, True), (200, True)]


def test_once(tmp_path, turns):
    script = Script({9: lambda: None})
    turns.results = {2: False}
    assert run(script, turns.of(script), tmp_path, once=True) is True
    assert run(script, turns.of(script), tmp_path, once=True) is False
    assert len(turns.made) == 2
