"""Questions to a graph: the SPARQL files of ``ontology/queries`` with their parameters filled in.

A file is a whole SPARQL query that runs anywhere. Its header names it in both languages and lists its parameters; the
line ``VALUES ?cari_NAME { "" }`` is where the value of parameter NAME goes. An empty value filters nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import Literal

from simpul.arrange import arranged
from simpul.errors import SimpulError, closest
from simpul.graph.canonical import term_text
from simpul.graph.files import facts_file
from simpul.graph.store import Store
from simpul.link.store import join_nodes
from simpul.ontology_files import ontology_dir
from simpul.store.manifest import ontology_files
from simpul.store.opened import open_facts

_SOUGHT = re.compile(r"\?cari_(\w+)")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks for; ``default`` "" means no filter. A date is a year, a month or a day (ISO 8601)."""

    name: str
    label_id: str
    label_en: str
    required: bool = False
    default: str = ""
    date: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question that graphs can answer. ``text`` is its SPARQL."""

    name: str
    title_id: str
    title_en: str
    parameters: tuple[Parameter, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: texts, "" where nothing is known."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@cache
def questions() -> tuple[Question, ...]:
    """All questions, sorted by name."""
    return tuple(_question(path) for path in sorted((ontology_dir() / "queries").glob("*.rq")))


def query(path: Path, question: str, parameters: Mapping[str, str] | None = None) -> Table:
    """The answer of a build's folder (or a Turtle file) to a question, in a fixed order.

    Names match as part of any name of a thing, without regard to case. Raises SimpulError for an unknown question or
    parameter, a required parameter that is missing, and a folder without a graph.
    """
    return sparql(path, fill(find(question), parameters or {}))


def sparql(path: Path, text: str) -> Table:
    """The answer to a SPARQL SELECT over the merged facts, with the ontology's labels. Raises SimpulError."""
    rows = arranged(text, open_store(path).select(text))
    return Table(rows.columns, rows.rows)


def find(name: str) -> Question:
    """The question with this name. Raises SimpulError, with the closest name, where there is none."""
    known = {question.name: question for question in questions()}
    if name not in known:
        meant = closest(name, known)
        guess = f"Maksud Anda · did you mean: {meant}? " if meant else ""
        raise SimpulError(f"Tidak ada pertanyaan · no question “{name}”.", f"{guess}Daftar · list: simpul query DIR")
    return known[name]


def fill(question: Question, parameters: Mapping[str, str]) -> str:
    """The question's SPARQL with the parameters as string literals. Raises SimpulError for an unfit or missing one."""
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in parameters:
        if name not in known:
            meant = closest(name, known)
            guess = f"Maksud Anda · did you mean: {meant}? " if meant else ""
            names = ", ".join(known) or "-"
            raise SimpulError(
                f"{question.name}: tidak ada isian · no parameter “{name}”.", f"{guess}Isian · parameters: {names}"
            )
    text = question.text
    for parameter in question.parameters:
        value = parameters.get(parameter.name, parameter.default).strip()
        _check(question, parameter, value)
        text = text.replace(_slot(parameter.name, '""'), _slot(parameter.name, term_text(Literal(value))))
    return text


def inlined(question: Question, parameters: Mapping[str, str]) -> str:
    """As ``fill``, but the values stand where they are compared: for servers that lose variables of VALUES.

    Raises SimpulError as ``fill`` does.
    """
    fill(question, parameters)
    values = {p.name: term_text(Literal(parameters.get(p.name, p.default).strip())) for p in question.parameters}
    text = question.text
    for name in values:
        text = text.replace(_slot(name, '""'), "")
    return _SOUGHT.sub(lambda match: values[match[1]], text)


def _check(question: Question, parameter: Parameter, value: str) -> None:
    hint = f"simpul query DIR {question.name} --param {parameter.name}=" + ("2024-12-31" if parameter.date else "…")
    labels = f"({parameter.label_id} · {parameter.label_en})"
    if parameter.required and not value:
        raise SimpulError(f"{question.name}: isian “{parameter.name}” wajib · is required {labels}.", hint)
    if parameter.date and value and not _DATE.fullmatch(value):
        raise SimpulError(f"{question.name}: “{value}” bukan tanggal · is no date {labels}.", hint)


def _slot(name: str, literal: str) -> str:
    return f"VALUES ?cari_{name} {{ {literal} }}"


def open_store(path: Path) -> Store:
    """The facts and the ontology of a build's folder or a Turtle file, linked nodes joined.

    The store on disk where it is there and up to date; otherwise the files are read. Raises SimpulError.
    """
    facts = facts_file(path)
    ready = open_facts(path) if path.is_dir() else None
    if ready is not None:
        return ready
    store = Store([facts, *ontology_files()])
    join_nodes(store)
    return store


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    header = [line[2:].partition(": ") for line in text.splitlines() if line.startswith("# ")]
    single = {key: value for key, _, value in header if key in {"judul", "title"}}
    parameters = tuple(_parameter(value, path) for key, _, value in header if key == "parameter")
    for parameter in parameters:
        if text.count(_slot(parameter.name, '""')) != 1:
            raise ValueError(f"{path.name}: no slot for {parameter.name}")
    return Question(path.stem, single["judul"], single["title"], parameters, text)


def _parameter(line: str, path: Path) -> Parameter:
    """``name | label in Indonesian | in English``, then maybe ``wajib`` (required), ``tanggal`` or ``= default``."""
    parts = [part.strip() for part in line.split("|")]
    if len(parts) not in {3, 4}:
        raise ValueError(f"{path.name}: not a parameter: {line}")
    name, label_id, label_en, option = [*parts, ""][:4]
    if option in {"", "wajib", "tanggal"}:
        return Parameter(name, label_id, label_en, required=option == "wajib", date=option == "tanggal")
    if not option.startswith("="):
        raise ValueError(f"{path.name}: neither “wajib”, “tanggal” nor “= default”: {line}")
    return Parameter(name, label_id, label_en, default=option[1:].strip())
