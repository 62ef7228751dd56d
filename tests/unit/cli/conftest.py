import sys
from types import ModuleType

import pytest
from typer.testing import CliRunner

from simpul.cli.main import app


@pytest.fixture
def simpul():
    """Runs one command line and gives its result: exit_code, stdout, stderr."""

    def run(*words, stdin=None):
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return run


@pytest.fixture
def room(monkeypatch):
    """Puts a module of the given functions in the place of a room, so that only the command line is under test."""

    def put(name, **contents):
        module = ModuleType(name)
        vars(module).update(contents)
        monkeypatch.setitem(sys.modules, name, module)
        parent, _, child = name.rpartition(".")
        if parent in sys.modules:
            monkeypatch.setattr(sys.modules[parent], child, module, raising=False)
        return module

    return put
