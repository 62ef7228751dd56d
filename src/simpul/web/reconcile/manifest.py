"""What the service says of itself, and its types."""

from __future__ import annotations

from importlib.metadata import version

from simpul.data.labels import label
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.search import TYPES
from simpul.web.language import Language

WIDTH, HEIGHT = 430, 260
"""Pixels of a preview."""


def manifest(origin: str, base: str, language: Language) -> dict[str, object]:
    """The manifest of the service at ``origin`` ("http://127.0.0.1:8000") for a graph with this base."""
    here = f"{origin}/reconcile"

    def service(path: str) -> dict[str, str]:
        return {"service_url": here, "service_path": path}

    return {
        "versions": ["0.1", "0.2"],
        "name": "Simpul",
        "identifierSpace": base,
        "schemaSpace": SIMPUL_IRI,
        "serviceVersion": version("simpul"),
        "defaultTypes": [type_of(name, language) for name in TYPES],
        "view": {"url": f"{origin}/id/{{{{id}}}}"},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {each: service(f"/suggest/{each}") for each in ("entity", "type", "property")},
        "extend": {"propose_properties": service("/properties"), "property_settings": []},
    }


def type_of(name: str, language: Language) -> dict[str, str]:
    """A type by its name in the model ("Person")."""
    return {"id": name, "name": label("type", name, language=language)}
