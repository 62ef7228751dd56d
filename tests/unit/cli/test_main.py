import os
import subprocess
import sys

import pytest

from simpul.cli.main import VERBS

VERB_NAMES = (
    "extract",
    "build",
    "partition",
    "withdraw",
    "fetch",
    "watch",
    "check",
    "query",
    "find",
    "view",
    "stats",
    "export",
    "push",
    "compact",
    "review",
    "serve",
    "explain",
    "match",
)
HEAVY = (
    "spacy",
    "rdflib",
    "pyshacl",
    "pyoxigraph",
    "networkx",
    "numpy",
    "trafilatura",
    "lingua",
    "ftfy",
    "rich.table",
    "onnxruntime",
    "simpul.learned",
)


def python(*words, **options):
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, timeout=60, **options)


def test_the_verbs_of_the_contract():
    assert tuple(verb.__name__ for verb in VERBS) == VERB_NAMES


def test_help_answers_in_under_half_a_second_of_work():
    def once():
        before = os.times()
        assert python("-m", "simpul", "--help").returncode == 0
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    assert min(once() for _ in range(3)) < 0.5


def test_help_imports_no_heavy_room():
    script = f"import sys, simpul.cli.main; print([name for name in {HEAVY} if name in sys.modules])"
    assert python("-c", script).stdout == "[]\n"


@pytest.mark.parametrize("verb", VERB_NAMES)
def test_every_verb_has_help(simpul, verb):
    result = simpul(verb, "--help")
    assert result.exit_code == 0
    assert f"simpul {verb}" in result.stdout or f"{verb} [OPTIONS]" in result.stdout


def test_version(simpul):
    result = simpul("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "simpul")


def test_unknown_verb_gets_a_suggestion(simpul):
    result = simpul("extarct", "x.txt")
    assert result.exit_code == 2
    assert "extract" in result.stderr
    assert result.stdout == ""


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    command = [sys.executable, "-m", "simpul", "query", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait(timeout=60) == 0
    assert errors == b""
