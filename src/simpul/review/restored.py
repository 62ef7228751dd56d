"""A claim in words → a linked claim of an article, without its extraction."""

from __future__ import annotations

from dataclasses import replace

from simpul.graph.ids import claim_iri
from simpul.link.nodes import node
from simpul.model import STATED, Entity, Evidence, LinkedArticle, LinkedClaim, Mention, Node
from simpul.review.parts import Named, Parts

_PUBLIC = frozenset({"holdsPost", "memberOf", "runs"})


def restored(
    parts: Parts, article: LinkedArticle, *, rule: str, base: str, like: LinkedClaim | None = None
) -> LinkedClaim | None:
    """The claim that these words tell, held for certain; None where the article lacks its evidence, or a name of it.

    ``like`` is a claim whose nodes are meant first. A person whom the article's graph does not name may only be named
    by what gives a public role (docs/care.md).
    """
    text, found = article.article.text, dict[Named, Node]()
    start = parts.start if text.startswith(parts.evidence, parts.start) else text.find(parts.evidence)
    if start < 0 or not parts.evidence:
        return None
    things = [parts.subject, parts.object, parts.place, parts.speaker, *parts.about]
    for thing in filter(None, things):
        public = thing == parts.subject and parts.predicate in _PUBLIC
        known = _known(thing, article, like) or _new(thing, article, base, public=public)
        if known is None:
            return None
        found[thing] = known
    fields = {name: getattr(parts, name) for name in STATED}
    made = LinkedClaim(
        **fields | {"evidence": Evidence(start, start + len(parts.evidence), parts.evidence)},
        iri="",
        subject=found[parts.subject],
        article=article.article,
        article_iri=article.iri,
        sentence=_sentence(parts, text),
        object=found[parts.object] if parts.object else None,
        place=found[parts.place] if parts.place else None,
        about=tuple(sorted({found[t].iri: found[t] for t in parts.about}.values(), key=lambda n: n.iri)),
        speaker=found[parts.speaker] if parts.speaker else None,
    )
    made = replace(made, rule=rule, confidence=1.0)
    return replace(made, iri=claim_iri(base, made))


def _sentence(parts: Parts, text: str) -> str:
    """The sentence that was judged, where the article still has it (private names may be masked since)."""
    return parts.sentence if parts.sentence in " ".join(text.split()) and parts.sentence else parts.evidence


def _known(thing: Named, article: LinkedArticle, like: LinkedClaim | None) -> Node | None:
    """The node that is meant: of the claim itself, else of the article by its name, else by any name; never a guess."""
    mine = [n for n in like.nodes if thing.means(n)] if like else []
    if mine:
        return mine[0]
    named = [n for n in article.nodes if n.type == thing.type and n.name == thing.name]
    alike = named or [n for n in article.nodes if thing.means(n)]
    return alike[0] if len(alike) == 1 else None


def _new(thing: Named, article: LinkedArticle, base: str, *, public: bool) -> Node | None:
    """A node for a thing that the article's words name, but the machine did not see."""
    if thing.name not in article.article.text or (thing.type == "Person" and not public):
        return None
    if any(thing.means(n) for n in article.nodes):
        return None
    mention = Mention(0, len(thing.name), thing.name, thing.type)
    entity = Entity("new", thing.type, thing.name, (mention,), thing.kind, thing.level, thing.code)
    return node(entity, article.iri, base)
