"""Every reason of a comparison has Indonesian words."""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.docs.documents import ROOT

from simpul.data import lexicon
from simpul.identity.match import match
from simpul.view.reasons import reason

PAIRS = ROOT / "tests" / "data" / "identity_pairs.tsv"
CODE = [ROOT / "src/simpul/link/scores.py", *sorted((ROOT / "src/simpul/identity").glob("*.py"))]


def said(node: ast.AST) -> str | None:
    """A text of the code, "x" for what it leaves open."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
    return None


def judged(path: Path) -> Iterator[str]:
    """What calls of ``judged`` give as reasons."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "judged":
            yield from (text for text in map(said, node.args[1:]) if text and set(text) - set("x: "))


def test_the_examples() -> None:
    assert reason("level differs: kota / kabupaten") == "tingkat berbeda: kota / kabupaten"
    assert reason("an article calls it SDA too") == "sebuah artikel menyebutnya SDA juga"
    assert reason("renamed: PP 86/1999") == "berganti nama: PP 86/1999"
    assert reason("one body", language="en") == "one body"
    assert reason("what nobody has written") == "what nobody has written"


def test_what_the_code_says_is_known() -> None:
    found = {text for path in CODE for text in judged(path)}
    assert len(found) > 40
    assert {text for text in found if reason(text) == text} == set()


def test_what_pairs_of_names_show_is_known() -> None:
    rows = csv.DictReader(
        (line for line in PAIRS.read_text(encoding="utf-8").splitlines() if line[:1] != "#"), delimiter="\t"
    )
    found = {why for row in rows for why in match(row["type"], row["left"], row["right"]).why}
    assert len(found) > 200
    assert {text for text in found if reason(text) == text} == set()


@pytest.mark.parametrize("row", lexicon("reasons"), ids=lambda row: row["en"])
def test_both_languages_leave_the_same_open(row: dict[str, str]) -> None:
    assert row["en"].count("{}") == row["id"].count("{}") <= 1
    assert reason(row["en"].replace("{}", "A / B")) == row["id"].replace("{}", "A / B")
