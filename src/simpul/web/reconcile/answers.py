"""Candidates, things and values as the API's JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simpul.data.labels import label
from simpul.search import Hit
from simpul.web.language import Language
from simpul.web.library import Generation
from simpul.web.reconcile.candidates import Candidate
from simpul.web.reconcile.manifest import type_of
from simpul.web.reconcile.properties import BY_ID, Property, name_of, values


def matched(here: Generation, found: Iterable[Candidate], lang: Language) -> dict[str, object]:
    """The answer to one query."""
    return {
        "result": [
            {
                "id": each.hit.iri.removeprefix(here.base),
                "name": each.hit.name,
                "description": _described(each.hit, lang),
                "type": [type_of(each.hit.type, lang)],
                "score": each.score,
                "features": [{"id": id_, "value": points} for id_, points in each.features.items()],
                "match": each.match,
            }
            for each in found
        ]
    }


def describe(hit: Hit, base: str, lang: Language) -> dict[str, object]:
    """A suggested thing."""
    return {
        "id": hit.iri.removeprefix(base),
        "name": hit.name,
        "description": _described(hit, lang),
        "notable": [type_of(hit.type, lang)],
    }


def extended(here: Generation, ids: Sequence[str], properties: Sequence[str], lang: Language) -> dict[str, object]:
    """Values of properties of things; a property that is not known has none, a thing that is not there neither."""
    known = [BY_ID.get(id_) or Property(id_, id_, id_, ()) for id_ in properties]
    meta = [{"id": each.id, "name": each.label_id if lang == "id" else each.label_en} for each in known]
    rows = {id_: {each.id: _cells(here, id_, each, lang) for each in known} for id_ in ids}
    return {"meta": meta, "rows": rows}


def _cells(here: Generation, id_: str, wanted: Property, lang: Language) -> list[dict[str, object]]:
    if not wanted.path:
        return []
    facts = here.facts.engine
    found = values(facts, here.chosen(f"{here.base}{id_}"), wanted, lang)
    if wanted.form == "entity":
        return [{"id": each.removeprefix(here.base), "name": name_of(facts, each)} for each in found]
    return [{"float": float(each)} if wanted.form == "float" else {"str": each} for each in found]


def _described(hit: Hit, lang: Language) -> str:
    """ "dinas atau kantor · 12 artikel · 2023-01-04 – 2024-05-06"."""
    kind = label("kind", hit.kind, language=lang) if hit.kind and hit.kind != "other" else ""
    count = f"{hit.articles} {'artikel' if lang == 'id' else 'articles'}"
    span = " – ".join(dict.fromkeys(day for day in (hit.first, hit.last) if day))
    return " · ".join(filter(None, (kind, count, span)))
