"""Entity → node of the graph."""

from __future__ import annotations

from simpul import gazetteer
from simpul.graph.ids import iri
from simpul.link.care import NAMELESS
from simpul.link.keys import key
from simpul.model import Entity, Node


def node(entity: Entity, article_iri: str, base: str) -> Node:
    """The node of a named entity; ``base`` ends with "/"."""
    identity = key(entity)
    scope = (article_iri,) if identity.local else ()
    names = {identity.label, *(" ".join(m.text.split()) for m in entity.mentions)}
    official = gazetteer.place(entity.code) if entity.code else None
    return Node(
        iri=iri(base, entity.type.lower(), *scope, *identity.values),
        type=entity.type,
        name=identity.label,
        kind=entity.kind,
        level=entity.level,
        code=identity.code,
        prefix=entity.prefix,
        suffix=entity.suffix,
        names=tuple(sorted(names)),
        latitude=official.latitude if official else None,
        longitude=official.longitude if official else None,
        codes=official.codes if official else (),
    )


def nameless(entity: Entity, article_iri: str, base: str) -> Node:
    """The node of a person without a public role: no name, local to the article."""
    place = str(entity.mentions[0].start) if entity.mentions else entity.id
    return Node(iri=iri(base, "person", article_iri, "private", place), type="Person", name=NAMELESS, names=(NAMELESS,))
