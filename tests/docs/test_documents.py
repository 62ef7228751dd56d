"""Links, paths and commands in the documents lead somewhere."""

import re

import pytest
from tests.docs.documents import ROOT, documents, text

from simpul.claim.assemble import CLAIMERS, RULES
from simpul.export.exporters import EXPORTERS
from simpul.find.finders import FINDERS


@pytest.mark.parametrize("name", documents())
def test_links_lead_to_files(name):
    folder = (ROOT / name).parent
    prose = re.sub(r"`[^`]*`", "", text(name))
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", prose):
        assert (folder / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "README.id.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE"])
def test_paths_exist(name):
    for path in re.findall(r"(?<![\w/])(?:src|tests|ontology|docs|tools|samples)/[\w./-]*", text(name)):
        known = path.rstrip(".").split("NAME")[0]
        assert (ROOT / known).exists() or (ROOT / known).parent.is_dir(), path


@pytest.mark.parametrize("name", documents())
def test_no_path_of_one_machine(name):
    assert not re.search(r"(?<![\w.:/])/(?:work|home|tmp|root|Users)/", text(name))


def test_make_targets_exist():
    makefile = text("Makefile")
    named = {target for name in documents() for target in re.findall(r"(?m)^(?:`|\s*)?make ([a-z]+)", text(name))}
    assert {"demo", "test"} <= named
    for target in named:
        assert re.search(rf"(?m)^{target}:", makefile), target


def test_recipes_name_things_that_exist():
    recipes = text("CONTRIBUTING.md")
    for word, value in (("FINDERS", FINDERS), ("CLAIMERS", CLAIMERS), ("RULES", RULES), ("EXPORTERS", EXPORTERS)):
        assert f"`{word}" in recipes
        assert len(value) > 0
