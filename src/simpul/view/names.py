"""From a name that a person types to a node of the graph."""

from __future__ import annotations

import difflib

import networkx as nx

from simpul.data.labels import label
from simpul.errors import SimpulError


def resolve(graph: nx.Graph[str], name: str) -> str:
    """The IRI of the node with this name: its label or another name of it, upper and lower case aside; or its IRI.

    Raises SimpulError where no node has the name, or several do; the hint lists what was probably meant.
    """
    if name in graph:
        return name
    wanted = _folded(name)
    labelled = [iri for iri in sorted(graph) if _folded(graph.nodes[iri]["label"]) == wanted]
    found = labelled or [iri for iri in sorted(graph) if wanted in map(_folded, graph.nodes[iri]["names"])]
    if len(found) == 1:
        return found[0]
    if found:
        options = "; ".join(f"{describe(graph, iri)} <{iri}>" for iri in found[:8])
        raise SimpulError(
            f'{len(found)} simpul bernama "{name}" · nodes have this name.', f"Pilih satu · give one's IRI: {options}."
        )
    near = suggestions(graph, name)
    hint = "Tanpa nama, semua simpul tampil · leave the name out to list all nodes."
    if near:
        hint = f"Maksudnya · did you mean: {'; '.join(near)}?"
    raise SimpulError(f'Tidak ada simpul "{name}" di tampilan ini · no node of this view has this name.', hint)


def suggestions(graph: nx.Graph[str], name: str, *, most: int = 5) -> tuple[str, ...]:
    """Labels that hold the name's words, then those that are spelled most like it."""
    wanted = _folded(name)
    names: dict[str, str] = {}
    for iri in sorted(graph):
        for other in graph.nodes[iri]["names"]:
            names.setdefault(_folded(other), graph.nodes[iri]["label"])
    holding = [shown for folded, shown in sorted(names.items()) if wanted and wanted in folded]
    alike = [names[n] for n in difflib.get_close_matches(wanted, sorted(names), n=most, cutoff=0.6)]
    return tuple(dict.fromkeys([*holding[:most], *alike]))[:most]


def describe(graph: nx.Graph[str], iri: str) -> str:
    """A node in words: "Nama (Lembaga, dinas/badan)"."""
    node = graph.nodes[iri]
    words = [label("type", node["type"])]
    if node["kind"]:
        words.append(label("kind", node["kind"]))
    return f"{node['label']} ({', '.join(words)})"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
