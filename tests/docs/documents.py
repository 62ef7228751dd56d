"""The documents under test, and the commands in them."""

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.id.md")


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def documents():
    """All Markdown documents of the project, by name."""
    return sorted(str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def commands(name):
    """Lines of shell blocks that run simpul, as words."""
    blocks = re.findall(r"```sh\n(.*?)```", text(name), re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [shlex.split(line) for line in lines if re.match(r"(?:\.venv/bin/)?simpul ", line)]


def example(name):
    """The example article and its claims."""
    quoted, block = re.search(
        r"<!-- example -->\n(.*?)\n\n.*?<!-- claims -->\n```json\n(.*?)```", text(name), re.S
    ).groups()
    return " ".join(line.removeprefix("> ") for line in quoted.splitlines()), block.splitlines()


def table(name, heading):
    """Rows of the first table under a heading that contains ``heading``, as lists of cells."""
    section = re.search(rf"\n## [^\n]*{heading}[^\n]*\n(.*?)(?=\n## |\Z)", text(name), re.S).group(1)
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]
