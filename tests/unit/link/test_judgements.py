import datetime as dt
from pathlib import Path

import pytest

from simpul.errors import SimpulError
from simpul.link.judgements import COLUMNS, Judgement, append, in_force, judgement, read_judgements

NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)


def made(verdict: str, left: str = "a", right: str = "b") -> Judgement:
    return judgement(verdict, left, right, who="Ana", when=NOON)  # type: ignore[arg-type]


def test_what_is_appended_is_read_back_and_earlier_lines_stay(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    append(path, [made("same")])
    before = path.read_bytes()
    append(path, [judgement("different", "d", "c", who="Budi\tB", when=NOON, note="lain\norang")])
    assert path.read_bytes().startswith(before)
    assert before.decode().splitlines()[0] == "\t".join(COLUMNS)
    assert read_judgements(path) == (
        made("same"),
        Judgement("2026-01-02T12:00:00+00:00", "Budi B", "different", "c", "d", "lain orang"),
    )


def test_the_last_line_about_a_pair_holds_and_undone_takes_it_back() -> None:
    assert in_force([made("same"), made("different", "b", "a")])["a", "b"].verdict == "different"
    assert in_force([made("same"), made("undone")]) == {}
    assert in_force([made("undone"), made("unsure")])["a", "b"].verdict == "unsure"


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "none.tsv") == ()


@pytest.mark.parametrize(
    "line", ["x", "t\tw\tequal\ta\tb", "t\tw\tsame\ta\ta", "t\tw\tsame\ta\t", "t\tw\tsame\ta\tb\tc\td"]
)
def test_a_line_that_is_no_judgement_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(f"# komentar\n\n{line}\n", encoding="utf-8")
    with pytest.raises(SimpulError, match=r"judgements\.tsv:3"):
        read_judgements(path)


def test_one_node_cannot_be_judged_against_itself() -> None:
    with pytest.raises(SimpulError):
        made("same", "a", "a")
