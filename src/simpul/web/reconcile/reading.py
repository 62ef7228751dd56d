"""Requests of the reconciliation API, read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeGuard, cast

from simpul.errors import SimpulError
from simpul.model import EntityType
from simpul.search import TYPES
from simpul.web.reconcile.candidates import Query

BATCH, LIMIT = 500, 50
"""Queries of one batch, and candidates of one query, at most."""


def read_queries(text: str) -> dict[str, Query]:
    """A batch of queries by their keys. Raises SimpulError for what is none."""
    given = _object(text, "queries")
    if len(given) > BATCH:
        raise SimpulError(f"queries: terlalu banyak · too many: {len(given)} > {BATCH}.")
    return {key: _query(key, each) for key, each in given.items()}


def read_extension(text: str) -> tuple[list[str], list[str]]:
    """The ids and properties of a request to extend. Raises SimpulError for what is none."""
    given = _object(text, "extend")
    ids, wanted = given.get("ids"), given.get("properties")
    if not _texts(ids) or not isinstance(wanted, list) or not all(isinstance(each, dict) for each in wanted):
        raise SimpulError('extend: perlu · needs {"ids": ["…"], "properties": [{"id": "…"}]}.')
    properties = [each.get("id") for each in wanted]
    if not _texts(properties):
        raise SimpulError("extend: setiap properti perlu id · every property needs an id.")
    return list(ids), list(properties)


def _query(key: str, given: object) -> Query:
    if not isinstance(given, dict):
        raise SimpulError(f"queries: {key}: bukan kueri · not a query.")
    text, properties = given.get("query", ""), given.get("properties", [])
    if not isinstance(text, str) or not isinstance(properties, list) or not (text.strip() or properties):
        raise SimpulError(f"queries: {key}: perlu “query” atau “properties” · needs “query” or “properties”.")
    limit = given.get("limit", 5)
    if not isinstance(limit, int | float) or limit < 1:
        raise SimpulError(f"queries: {key}: limit bukan bilangan dari 1 · not a number from 1.")
    return Query(text, _types(given.get("type", [])), min(int(limit), LIMIT), tuple(map(_known, properties)))


def _types(given: object) -> tuple[EntityType, ...]:
    """The types that are ours; a type that we do not know asks for nothing that we have, so it filters nothing."""
    asked = [given] if isinstance(given, str) else given
    return tuple(cast(EntityType, each) for each in asked if each in TYPES) if isinstance(asked, list) else ()


def _known(given: object) -> tuple[str, tuple[str, ...]]:
    if not isinstance(given, dict) or not isinstance(given.get("pid"), str) or "v" not in given:
        raise SimpulError("queries: setiap properti perlu pid dan v · every property needs pid and v.")
    told = given["v"] if isinstance(given["v"], list) else [given["v"]]
    return given["pid"], tuple(str(_value(each)) for each in told)


def _value(given: object) -> object:
    return given.get("id", given.get("name", "")) if isinstance(given, Mapping) else given


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SimpulError(f"{name}: bukan JSON · not JSON.") from error
    if not isinstance(found, dict):
        raise SimpulError(f"{name}: bukan objek JSON · not a JSON object.")
    return found


def _texts(given: object) -> TypeGuard[list[str]]:
    return isinstance(given, list) and all(isinstance(each, str) for each in given)
