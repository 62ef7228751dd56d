"""A claim corrected field by field, and refused where the article or the shapes do not bear it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast, get_args

from simpul.errors import SimpulError
from simpul.link.sentences import sentence_around
from simpul.model import VALUES, Evidence, LinkedArticle, Predicate
from simpul.nlp import analyse
from simpul.publish import publish
from simpul.review.decided import decided
from simpul.review.decisions import Decision
from simpul.review.fields import FIELDS, Fields, Types, choices
from simpul.review.parts import Named, Parts, named

NEW = ("predicate", "subject", "object", "place", "evidence")


def corrected(article: LinkedArticle, parts: Parts, changes: Mapping[str, str]) -> Parts:
    """The claim with some fields changed: predicate, things (an IRI, a name of the article's, or words of its text),
    values, evidence. "" empties a field. Raises SimpulError for what does not fit."""
    wanted = changes.get("predicate") or parts.predicate
    if wanted not in get_args(Predicate):
        raise _wrong("predicate", wanted, get_args(Predicate))
    predicate = cast(Predicate, wanted)
    fields = FIELDS[predicate]
    unknown = [name for name in changes if name not in {*NEW, *fields.values}]
    if unknown:
        raise _wrong(unknown[0], changes[unknown[0]], (*fields.things, *fields.values, "evidence"))
    found: dict[str, Any] = {"predicate": predicate}
    for name in ("subject", "object", "place"):
        found[name] = _thing(article, name, fields, parts, changes)
    for name in VALUES:
        told = changes.get(name, _text(getattr(parts, name)))
        found[name] = _value(predicate, name, told) if name in fields.values else None
    return replace(parts, **found, **_evidence(article, parts, changes.get("evidence") or parts.evidence))


def checked(article: LinkedArticle, decision: Decision, base: str) -> Decision:
    """The decision. Raises SimpulError where it could not be applied, or a shape would hold the claim back."""
    after = decided(article, [decision], base=base)
    if len(after.findings) > len(article.findings):
        raise SimpulError(
            "Nama itu tidak ada dalam artikel, atau orangnya tanpa jabatan publik · that name is not in the article, "
            "or the person has no public role.",
            "Salin nama dari teks · copy the name from the text.",
        )
    made = {review.made for review in after.reviews}
    broken = [f for f in publish(after, base).findings if f.severity == "violation" and f.claim in made]
    if broken:
        raise SimpulError(f"{broken[0].message_id} · {broken[0].message_en}", "Perbaiki isian itu · mend that field.")
    return decision


def _thing(article: LinkedArticle, name: str, fields: Fields, parts: Parts, changes: Mapping[str, str]) -> Named | None:
    types: Types = fields.things.get(name, ())
    before: Named | None = getattr(parts, name)
    told = " ".join(changes[name].split()) if name in changes else None
    if told is None and before is not None and before.type in types:
        return before
    if told and types:
        return _named(article, told, types, before)
    if name == "subject" or (name == "object" and types and not fields.open):
        raise _wrong(name, told or "", types)
    return None


def _named(article: LinkedArticle, told: str, types: Types, before: Named | None) -> Named:
    alike = [n for n in article.nodes if n.type in types and told in (n.iri, n.name)]
    alike = alike or [n for n in article.nodes if n.type in types and told in n.names]
    if alike:
        return named(alike[0])
    if told.startswith(("http://", "https://", "urn:")) or told not in article.article.text:
        raise SimpulError(
            f"“{told}” tidak ada dalam artikel · is not in the article.",
            "Salin nama dari teks · copy the name from the text.",
        )
    type_ = before.type if before and before.type in types else types[0]
    return Named(type_, told, kind="other" if type_ in ("Organization", "Place") else None)


def _value(predicate: Predicate, name: str, told: str) -> int | float | str | None:
    told = told.strip()
    allowed = choices(predicate, name)
    if allowed and told not in allowed and (told or name in ("role", "value")):
        raise _wrong(name, told, allowed)
    if not told:
        return None
    if name != "value" or predicate != "hasQuantity":
        return told
    try:
        number = float(told)
    except ValueError:
        if told.startswith("P"):
            return told
        raise _wrong(name, told, ("40", "2500000.5", "P5D")) from None
    return int(number) if number.is_integer() else number


def _evidence(article: LinkedArticle, parts: Parts, words: str) -> dict[str, Any]:
    """Where the words stand: as before, or where they are first met (their white space may be another)."""
    text, words = article.article.text, words.strip()
    if words == parts.evidence:
        return {}
    start = text.find(words)
    if start < 0 or not words:
        raise SimpulError("Bukti harus disalin dari teks · evidence must be copied from the text.", f"“{words[:80]}”")
    evidence = Evidence(start, start + len(words), words)
    return {
        "evidence": words,
        "start": start,
        "sentence": sentence_around(text, analyse(article.article).sentences, evidence),
    }


def _text(value: float | int | str | None) -> str:
    return "" if value is None else str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _wrong(name: str, told: str, allowed: tuple[str, ...]) -> SimpulError:
    return SimpulError(f"{name}: “{told}” tidak cocok · does not fit.", "Pilihan · choices: " + ", ".join(allowed))
