"""Rules of the house: declared dependencies, licences of data, files of readable size."""

import ast
import re
import statistics
import sys
import tomllib
from itertools import chain

import pytest
from tests.docs.documents import ROOT, text

SOURCES = sorted((ROOT / "src" / "simpul").rglob("*.py"))
LEXICONS = sorted((ROOT / "src" / "simpul" / "data").rglob("*.tsv"))
DISTRIBUTION = {
    "lingua": "lingua-language-detector",
    "resvg_py": "resvg-py",
    "lxml": "trafilatura",
    "markupsafe": "jinja2",
}


def declared():
    project = tomllib.loads(text("pyproject.toml"))["project"]
    extras = (each for name, each in project["optional-dependencies"].items() if name not in ("dev", "browser"))
    return [re.match(r"[\w-]+", each).group() for each in chain(project["dependencies"], *extras)]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def test_what_is_imported_is_declared():
    names = {name for path in SOURCES for name in imported(path)} - set(sys.stdlib_module_names) - {"simpul"}
    assert (
        sorted(DISTRIBUTION.get(name, name) for name in names if DISTRIBUTION.get(name, name) not in declared()) == []
    )


def test_what_is_declared_is_in_the_notice():
    notice = text("NOTICE").lower()
    assert [name for name in declared() if name.removesuffix("-language-detector") not in notice] == []


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_data_says_where_it_comes_from(path):
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:8] if line.startswith("#")]
    for key in ("source", "licence", "date"):
        assert any(line.startswith(f"# {key}: ") for line in head), key


def test_files_are_small():
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert [name for name, length in lengths.items() if length > 400] == []
    assert statistics.median(lengths.values()) < 100
