"""What the READMEs say is so."""

import json
import re
from typing import get_args

import pytest
from tests.docs.documents import READMES, commands, documents, example, table, text
from typer.main import get_command

from simpul.cli.arguments import RULES
from simpul.cli.main import VERBS, app
from simpul.export import EXPORTERS
from simpul.export.records import fact_record
from simpul.learned.claims import RULES as MODEL_RULES
from simpul.model import Article, Predicate
from simpul.pipeline import build, extract_article
from simpul.query import find
from simpul.view import VIEWS

HEADINGS = {
    "README.md": ("Verbs", "The fact record", "The folder of a build"),
    "README.id.md": ("Perintah", "Catatan fakta", "Folder hasil build"),
}


@pytest.mark.parametrize("name", READMES)
def test_verbs(name):
    cells = [row[0] for row in table(name, HEADINGS[name][0])]
    named = {verb for cell in cells for verb in re.findall(r"`simpul (\w+)", cell)}
    assert named == {verb.__name__ for verb in VERBS}


@pytest.mark.parametrize("name", READMES)
def test_the_model_is_chosen_where_it_reads(name):
    verbs = get_command(app).commands.values()
    choosing = {verb.name for verb in verbs for parameter in verb.params if "--model" in parameter.opts}
    (paragraph,) = (part for part in text(name).split("\n\n") if "`--model FILE.onnx`" in part)
    assert set(re.findall(r"`(\w+)`", paragraph)) == choosing == {"extract", "build", "partition", "watch"}
    assert f"`--model {RULES}`" in paragraph
    assert re.findall(r"`(model\.\w+)`", paragraph) == list(MODEL_RULES)


@pytest.mark.parametrize("name", READMES)
def test_formats_and_views(name):
    (row,) = (row for row in table(name, HEADINGS[name][0]) if "simpul export" in row[0])
    assert re.findall(r"`([\w-]+)`", row[1]) == list(EXPORTERS)
    line = re.search(r"(?:The views are|Tampilan yang ada:) (.*?)\.\n", text(name)).group(1)
    assert re.findall(r"`([\w-]+)`", line) == list(VIEWS)


@pytest.mark.parametrize("name", READMES)
def test_predicates(name):
    named = [p for row in table(name, HEADINGS[name][1]) for p in re.findall(r"`(\w+)`", row[1])]
    assert named == list(get_args(Predicate))


@pytest.mark.parametrize("name", READMES)
def test_example_is_what_the_program_says(name):
    article, shown = example(name)
    claims = fact_record(extract_article(Article("contoh", article)))["claims"]
    assert len(shown) >= 4
    for line in shown:
        wanted = json.loads(line)
        assert any(wanted.items() <= {k: v for k, v in c.items() if isinstance(v, str)}.items() for c in claims), line


def test_both_readmes_show_the_same():
    assert example("README.md") == example("README.id.md")
    assert commands("README.md") == commands("README.id.md")


@pytest.mark.parametrize("name", documents())
def test_commands_name_verbs_and_options_that_exist(name):
    group = get_command(app)
    for words in commands(name):
        verb = group.commands[words[1]]
        options = {option for parameter in verb.params for option in parameter.opts} | {"--help", "-h"}
        assert {word for word in words[2:] if re.match(r"--?[a-z]", word)} <= options, words


@pytest.mark.parametrize("name", documents())
def test_commands_name_questions_views_and_formats_that_exist(name):
    for words in commands(name):
        if words[1] == "query" and len(words) > 3 and re.fullmatch(r"[a-z][a-z-]*", words[3]):
            known = {parameter.name for parameter in find(words[3]).parameters}
            assert {word.split("=")[0] for word in words[4:] if "=" in word} <= known, words
        if words[1] == "view" and len(words) > 3:
            assert words[3] in VIEWS, words
        if words[1] == "export":
            assert words[words.index("--format") + 1] in EXPORTERS, words


def test_the_folder_of_a_build(tmp_path):
    (tmp_path / "contoh.txt").write_text(example("README.md")[0], encoding="utf-8")
    build([tmp_path / "contoh.txt"], tmp_path / "out")
    written = {path.name for path in (tmp_path / "out").iterdir()}
    for name in READMES:
        assert {file for row in table(name, HEADINGS[name][2]) for file in re.findall(r"`(.*?)`", row[0])} == written
