"""Profiles: those that come along, and files of one's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from simpul.errors import SimpulError
from simpul.served.profiles import known, profile


def test_all_profiles_are_whole() -> None:
    assert set(known()) == {"oxigraph", "virtuoso", "fuseki", "graphdb", "qlever", "neptune"}
    for name in known():
        found = profile(name)
        assert all("{url}" in address for address in (found.query, found.update, found.graphs))
        assert found.batch > 0
        assert "{base}" in found.catalogue


def test_a_file_of_ones_own_takes_over_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "kami.toml"
    path.write_text('extends = "virtuoso"\nquery = "{url}/tanya"\nbatch = 7\n', encoding="utf-8")
    assert profile(str(path)) == replace(profile("virtuoso"), query="{url}/tanya", batch=7)
    path.write_text("timeout = 1.5\n", encoding="utf-8")
    assert profile(str(path)) == replace(profile(), timeout=1.5)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("batch = ", "bukan TOML", "docs/stores.md"),
        ("bacth = 5", "bacth", "did you mean batch?"),
        ('batch = "5"', "batch", "batch"),
        ("batch = true", "batch", "batch"),
        ('auth = "kerberos"', "auth", "auth"),
        ('extends = "virtuosa"', "virtuosa", "did you mean virtuoso?"),
    ],
)
def test_mistakes_name_the_key(tmp_path: Path, text: str, message: str, hint: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SimpulError) as error:
        profile(str(path))
    assert message in error.value.message
    assert hint in error.value.hint


def test_names_that_are_not_there() -> None:
    with pytest.raises(SimpulError, match="fuskei") as error:
        profile("fuskei")
    assert "fuseki" in error.value.hint
    with pytest.raises(SimpulError, match="not there"):
        profile("tidak-ada.toml")
