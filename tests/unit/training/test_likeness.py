import pytest

from likeness import Row, fresh, runs


def words(start: int, count: int = 100) -> str:
    """So many words of nine letters, which no other numbers give."""
    return " ".join(f"kata{n:05}" for n in range(start, start + count))


def ids(*texts: str, known: dict[str, str] | None = None) -> list[str]:
    rows: list[Row] = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts)]
    return [row["id"] for row in fresh(rows, known or {})]


def test_runs_of_five_words() -> None:
    assert runs("Satu, dua tiga. Empat lima\nENAM") == {
        ("satu", "dua", "tiga", "empat", "lima"),
        ("dua", "tiga", "empat", "lima", "enam"),
    }
    assert runs("satu dua tiga empat") == set()


@pytest.mark.parametrize(("shared", "expected"), [(13, ["r0"]), (14, [])])
def test_a_tenth_of_a_known_article_makes_a_copy(shared: int, expected: list[str]) -> None:
    assert ids(words(0), known={"x": words(1000 - 200, 200) + " " + words(0, shared)}) == expected


@pytest.mark.parametrize(("shared", "expected"), [(27, ["r0", "r1"]), (28, ["r0"])])
def test_a_quarter_of_an_earlier_article_makes_a_copy(shared: int, expected: list[str]) -> None:
    assert ids(words(0), words(100 - shared)) == expected


def test_a_copy_counts_as_an_earlier_article_too() -> None:
    assert ids(words(0), words(50), words(100)) == ["r0"]


@pytest.mark.parametrize(("count", "expected"), [(70, []), (71, ["r0"]), (450, ["r0"]), (451, [])])
def test_very_short_and_very_long_articles_are_left_out(count: int, expected: list[str]) -> None:
    assert ids(words(0, count)) == expected


def test_a_known_article_is_left_out_by_its_id() -> None:
    assert ids(words(0), known={"r0": "other words"}) == []
