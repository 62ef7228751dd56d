from pathlib import Path

from store import Row, read, write


def test_rows_come_back_in_their_order(tmp_path: Path) -> None:
    rows = [Row("gold", True, {"a": (1, 2)}), Row("auxiliary", False, None)]
    write(tmp_path, iter(rows))
    assert list(read(tmp_path)) == rows


def test_what_was_written_before_is_replaced(tmp_path: Path) -> None:
    write(tmp_path, [Row("gold", True, 1)])
    write(tmp_path, [])
    assert list(read(tmp_path)) == []
