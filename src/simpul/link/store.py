"""What is linked as one node in a store that answers questions."""

from __future__ import annotations

from rdflib import OWL, PROV, SKOS

from simpul.graph.namespaces import SIMPUL
from simpul.graph.store import Store
from simpul.link.joined import representatives
from simpul.link.rdf import JOINING

_LINKED = f"""
    SELECT DISTINCT ?left ?right ?one ?other WHERE {{
        {{
            VALUES ?how {{ {" ".join(f"<{p}>" for p in JOINING)} }}
            ?link a <{SIMPUL.Link}> ; <{OWL.annotatedProperty}> ?how ;
                <{OWL.annotatedSource}> ?left ; <{OWL.annotatedTarget}> ?right .
        }} UNION {{ ?left <{PROV.alternateOf}> ?right }}
        OPTIONAL {{ ?left <{SKOS.prefLabel}> ?one }} OPTIONAL {{ ?right <{SKOS.prefLabel}> ?other }}
    }}
"""
_STANDING = f"SELECT DISTINCT ?chosen WHERE {{ ?any <{SIMPUL.readAs}> ?chosen }}"

RENAMED = {str(SKOS.prefLabel): str(SKOS.altLabel)}
"""What becomes of the predicates of a node that another stands for: its name is one more name."""


def join_nodes(store: Store) -> dict[str, str]:
    """Make every cluster of linked nodes one node, the one that ``joined`` shows; it gets the others' names.

    Gives the IRI of the node that stands for it by each node that went.
    """
    rows = store.select(_LINKED).rows
    names = {iri: name for left, right, one, other in rows for iri, name in ((left, one), (right, other)) if name}
    standing = {iri for (iri,) in store.select(_STANDING).rows}
    best = representatives({(left, right) for left, right, _, _ in rows}, names, standing)
    gone = {iri: chosen for iri, chosen in best.items() if iri != chosen}
    store.rename(gone, RENAMED)
    return gone
