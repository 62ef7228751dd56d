"""A view as GraphML and GEXF, for Gephi, Cytoscape, yEd and networkx."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

import networkx as nx

from simpul.export.marks import COLOURS, REST, radius
from simpul.model import LinkedClaim
from simpul.view import layout, measure, project

#: Between several values in one attribute: sentences and IRIs hold no line feed followed by this sign.
SEPARATOR = " | "
#: Larger views carry no places: they would take minutes, and the programs that read these files lay graphs out faster.
MOST_PLACED = 600
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def graphml(claims: Iterable[LinkedClaim], *, view: str = "all") -> bytes:
    """A view as GraphML with measures and places. Raises SimpulError for an unknown view."""
    out = io.BytesIO()
    nx.write_graphml_xml(_flat(claims, view), out, prettyprint=True)
    return out.getvalue().rstrip() + b"\n"


def gexf(claims: Iterable[LinkedClaim], *, view: str = "all") -> bytes:
    """A view as GEXF 1.2 with colour, size and place of each node. Raises SimpulError for an unknown view."""
    return gexf_bytes(_flat(claims, view))


def gexf_bytes(graph: nx.Graph[str]) -> bytes:
    """A graph as GEXF 1.2. Nodes have ``type`` and ``pagerank``, and maybe ``x`` and ``y`` (units of an edge, y down);

    all attributes are plain: texts and numbers.
    """
    best = max((node["pagerank"] for node in graph.nodes.values()), default=0.0)
    for node in graph.nodes.values():
        red, green, blue = bytes.fromhex(COLOURS.get(node["type"], REST)[1:])
        node["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}, "size": radius(node["pagerank"], best)}
        if "x" in node:
            node["viz"]["position"] = {"x": node.pop("x") * 100, "y": -node.pop("y") * 100, "z": 0.0}
    out = io.BytesIO()
    nx.write_gexf(graph, out, prettyprint=True)
    # networkx stamps today's date; a file must not change because the day did.
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue()).rstrip() + b"\n"


def _flat(claims: Iterable[LinkedClaim], view: str) -> nx.Graph[str]:
    """The view with plain attributes only: no lists, no missing values, no characters that XML forbids."""
    graph = project(claims, view)
    places = layout(graph) if len(graph) <= MOST_PLACED else {}
    measures = measure(graph)
    flat = graph.__class__()
    for iri in graph:
        m = measures[iri]
        figures = {"degree": m.degree, "pagerank": m.pagerank, "betweenness": m.betweenness, "community": m.community}
        place = dict(zip("xy", places[iri], strict=True)) if places else {}
        flat.add_node(iri, **_plain(graph.nodes[iri]), **figures, **place)
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        attributes = _plain(data)
        if flat.is_multigraph():
            flat.add_edge(source, target, key=f"e{number}", **attributes)
        else:
            flat.add_edge(source, target, **attributes)
    return flat


def _plain(attributes: dict[str, Any]) -> dict[str, str | int | float]:
    out: dict[str, str | int | float] = {}
    for key, value in attributes.items():
        if isinstance(value, tuple):
            out[key] = _clean(SEPARATOR.join(map(str, value)))
        elif value is not None:
            out[key] = _clean(value) if isinstance(value, str) else value
    return out


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)
