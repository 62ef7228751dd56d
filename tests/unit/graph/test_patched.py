"""A patched file is the file that is written anew."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, SKOS, Graph, Literal, URIRef

from simpul.graph.canonical import Writer, head
from simpul.graph.patched import has_head, patched

BASE = "https://contoh.id/"
NAMES = st.sampled_from(
    [f"{BASE}{kind}/{name}" for kind in ("graph", "person", "program", "lain") for name in ("a", "b", "c1", "d e")]
)
TEXTS = st.sampled_from(["", "satu", "dua baris\n\nkosong", "{ } .\n", "x" * 3000])
FILES = st.dictionaries(NAMES.map(lambda name: name.replace(" ", "%20")), TEXTS)


def blocks(texts: dict[str, str]) -> dict[str, tuple[str, int]]:
    graph = Graph()
    for name, text in texts.items():
        graph.add((URIRef(name), RDFS.comment if len(text) > 4 else SKOS.note, Literal(text)))
    return {block.about: (block.text, block.used) for block in Writer(BASE).blocks(graph)}


def graphs(texts: dict[str, str]) -> dict[str, tuple[str, int]]:
    writer, found = Writer(BASE), dict[str, tuple[str, int]]()
    for name in texts:
        graph = Graph()
        for subject, text in texts.items():
            graph.add((URIRef(subject), RDFS.comment, Literal(name + text)))
        block = writer.graph(name, writer.blocks(graph))
        found[block.about] = block.text, block.used
    return found


def whole(entries: dict[str, tuple[str, int]]) -> bytes:
    return (begin(entries) + "\n".join(entries[key][0] for key in sorted(entries))).encode()


def begin(entries: dict[str, tuple[str, int]]) -> str:
    bits = 0
    for _, each in entries.values():
        bits |= each
    return head(BASE, bits)


def changes(before: dict[str, tuple[str, int]], after: dict[str, tuple[str, int]]) -> Iterator[tuple[str, list[bytes]]]:
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            yield key, [line.encode() for line in after[key][0].splitlines(keepends=True)] if key in after else []


@given(FILES.filter(bool), FILES.filter(bool), st.sampled_from([blocks, graphs]), st.sampled_from([1, 50, 2048]))
def test_a_patched_file_is_that_written_anew(one, other, entries, close) -> None:
    before, after = entries(one), entries(other)
    with TemporaryDirectory() as folder, patch.multiple("simpul.graph.patched", _CLOSE=close, _PIECE=7):
        path = Path(folder, "graph")
        path.write_bytes(whole(before))
        assert has_head(path)
        assert b"".join(patched(path, begin(after), changes(before, after), base=BASE)) == whole(after)


def test_an_empty_file_has_no_head(tmp_path: Path) -> None:
    (tmp_path / "leer").write_bytes(b"")
    assert not has_head(tmp_path / "leer")
