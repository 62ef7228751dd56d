"""What only shows among articles: copies, links, warnings across articles. One seam each, fed from the state."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from simpul.check import kept
from simpul.link import copied, incremental
from simpul.link.incremental import Met
from simpul.link.judgements import Judgement
from simpul.link.links import Linking
from simpul.link.published import Links, as_links, published_links
from simpul.link.relations import Relations
from simpul.link.stored import read_earlier
from simpul.model import Finding, LinkedArticle
from simpul.state import Database, articles, facts, settings
from simpul.state.lookups import MergedFacts, change


@dataclass(frozen=True, slots=True)
class Came:
    """What is known of an article that came, from where it was read; what lacks is made.

    ``bands`` are those of its text (``copied.bands``), ``told`` is what it tells of nodes (``incremental.telling``).
    """

    bands: bytes = b""
    told: bytes = b""


def meet(db: Database, gone: Collection[str], new: Mapping[str, Came], base: str, before: Met) -> Met:
    """Find which articles and nodes meet, after articles (IRIs) went and came; one that changed did both.

    Relations and links need it; it may be done in steps, each given what the step ``before`` gave.
    """

    def article(iri: str) -> LinkedArticle:
        return articles.whole(db, iri, base)

    signed = {iri: new[iri].bands or copied.bands(article(iri).article.text) for iri in sorted(new)}
    copied.update(db, gone, signed, article, base=base)
    return incremental.met(db, gone, (_telling(db, iri, new[iri]) for iri in sorted(new)), before)


def relations(db: Database) -> Relations:
    """What the articles are to each other."""
    return copied.relations_of(db)


def links(
    db: Database,
    met: Met,
    judgements: Sequence[Judgement],
    earlier: Sequence[Path],
    base: str,
    *,
    anew: bool,
) -> Links:
    """Links among the nodes of all articles, and with those of ``earlier`` builds. Raises SimpulError for no build.

    What the merged facts say of them is brought up to date, or all of it made ``anew``.
    """
    incremental.update(db, (), (), judgements, met)
    if earlier:
        now = published_links(articles.all_published(db), judgements, earlier=read_earlier(earlier))
    else:
        now = as_links(incremental.stated(db), judgements, partial(incremental.known, db))
    if anew:
        facts.replace(db, facts.LINKS, now.graph(base), base)
    else:
        before = settings.get(db, "links", Links, Links())
        facts.replace(db, facts.LINKS, now.around(before).graph(base), base, before.around(now).graph(base))
    settings.put(db, "links", Links(Linking(now.linking.links), now.parted, now.read_as))
    return now


def _telling(db: Database, iri: str, came: Came) -> incremental.Telling:
    if came.told:
        return incremental.Telling(iri, came.told)
    (article,) = articles.some_published(db, [iri])
    return incremental.telling(article)


def findings(db: Database, base: str, *, anew: bool) -> tuple[Finding, ...]:
    """Findings about the merged facts: those about what changed made anew, or all of them (``anew``)."""
    if anew:
        facts.touch_all(db)
        kept.clear(db)
    kept.update(db, change(db, base), MergedFacts(db, base))
    return tuple(kept.kept_findings(db))
