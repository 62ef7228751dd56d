"""JSON schemas of what the Reconciliation Service API 0.2 has a service answer, written after its specification.

They are stricter than the specification: a member that it does not name is a mistake of ours.
https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "pattern": "^https?://"}
OF_ID: Schema = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}


def members(needed: dict[str, Schema], **others: Schema) -> Schema:
    """An object with what it must have and what it may have, and nothing else."""
    properties = needed | others
    return {"type": "object", "properties": properties, "required": [*needed], "additionalProperties": False}


def each(schema: Schema, **more: object) -> Schema:
    return {"type": "array", "items": schema, **more}


def by_key(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}


NAMED = members({"id": TEXT, "name": TEXT})
SERVICE = members({"service_url": ADDRESS, "service_path": TEXT})
MANIFEST = members(
    {
        "versions": each(TEXT, contains={"const": "0.2"}),
        "name": TEXT,
        "identifierSpace": ADDRESS,
        "schemaSpace": ADDRESS,
    },
    documentation=ADDRESS,
    serviceVersion=TEXT,
    logo=ADDRESS,
    view=members({"url": OF_ID}),
    defaultTypes=each(NAMED, uniqueItems=True),
    suggest=members({}, entity=SERVICE, type=SERVICE, property=SERVICE),
    preview=members({"url": OF_ID, "width": {"type": "integer"}, "height": {"type": "integer"}}),
    extend=members({}, propose_properties=SERVICE, property_settings=each(members({"name": TEXT, "type": TEXT}))),
)
CANDIDATE = members(
    {"id": TEXT, "name": TEXT, "score": {"type": "number"}},
    description=TEXT,
    type=each(NAMED),
    match={"type": "boolean"},
    features=each(members({"id": TEXT, "value": {"type": ["number", "boolean"]}})),
)
RESULTS = by_key(members({"result": each(CANDIDATE)}))
SUGGESTED = {
    "entity": members({"result": each(members({"id": TEXT, "name": TEXT}, description=TEXT, notable=each(NAMED)))}),
    "type": members({"result": each(NAMED)}),
    "property": members({"result": each(NAMED)}),
}
PROPERTIES = members({"type": TEXT, "properties": each(NAMED)}, limit={"type": "integer"})
CELL = {"oneOf": [members({"str": TEXT}), members({"float": {"type": "number"}}), NAMED]}
EXTENDED = members({"meta": each(NAMED), "rows": by_key(by_key(each(CELL)))})
