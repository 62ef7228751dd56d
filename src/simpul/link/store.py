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


def join_nodes(store: Store) -> None:
    """Make every cluster of linked nodes one node, the one that ``joined`` shows; it gets the others' names."""
    rows = store.select(_LINKED).rows
    names = {iri: name for left, right, one, other in rows for iri, name in ((left, one), (right, other)) if name}
    best = representatives({(left, right) for left, right, _, _ in rows}, names)
    store.rename(
        {iri: chosen for iri, chosen in best.items() if iri != chosen}, {str(SKOS.prefLabel): str(SKOS.altLabel)}
    )
