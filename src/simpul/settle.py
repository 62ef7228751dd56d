"""Records become part of a build: what they touch is brought up to date, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simpul import cross
from simpul.export.spreadsheet import claim_lines, shown
from simpul.graph.ids import graph_iri
from simpul.graph.relations import relations_graph
from simpul.link.apart import Parting, parting
from simpul.link.incremental import NOTHING_MET, Met
from simpul.link.judgements import Judgement
from simpul.link.rdf import read_pairs
from simpul.model import Finding, LinkedArticle, Node
from simpul.review.decided import decided
from simpul.review.decisions import Decision, hash_of
from simpul.state import Database, articles, facts, settings, stale, things, transaction
from simpul.state.claims import origins as kept_origins
from simpul.state.claims import whole_claims
from simpul.state.record import Record, make_record
from simpul.state.values import named, pack_text, unpack_article


@dataclass(frozen=True, slots=True)
class Given:
    """What a build follows from, beside its articles."""

    base: str = ""
    judgements: tuple[Judgement, ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()
    """Folders of earlier builds, each with a stamp of what it holds."""
    version: str = ""
    """Of Simpul, as ``version.version`` tells it."""
    decisions: tuple[Decision, ...] = ()
    """What people decided about claims, as far as it is in force."""


STEP = 100
"""So many articles at least are taken in before it is found which of them meet others: few are left for the end, ..."""
STEPS = 50
"""... and this part of all that came, so that in a large build it is not looked for ever more often."""


@dataclass(slots=True)
class _Changes:
    """Nodes that articles describe anew, articles that went and came (all by IRI), numbers of those that came.

    Of articles that ``gone`` and ``new`` no longer name, what ``met`` tells is known already.
    """

    nodes: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    new: dict[str, cross.Came] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    met: Met = NOTHING_MET

    def meet(self, db: Database, base: str) -> None:
        """Find which articles and nodes meet, of those that went and came since this was done last."""
        self.met = cross.meet(db, self.gone, self.new, base, self.met)
        self.gone.clear()
        self.new.clear()


class Settling:
    """A state on its way to another build, in one transaction: articles are taken in while others are still read."""

    def __init__(self, db: Database, given: Given) -> None:
        self._db = db
        self._given = given
        self._changes = _Changes()
        self._before = settings.get(db, "given", Given, Given())
        self._parted = parting(given.judgements, base=given.base)
        self._judged = frozenset({name for d in given.decisions for name in (d.article, d.source)} - {""})
        self._came = set[str]()
        facts.begin(db)

    def take(self, records: Iterable[Record]) -> None:
        """Take articles in; each in the place of what it was."""
        for record in records:
            _take_in(self._db, self._decided(record), self._given.base, self._changes)
            self._came.add(record.iri)
            if len(self._changes.new) >= max(STEP, len(self._came) // STEPS):
                self._changes.meet(self._db, self._given.base)

    def _decided(self, record: Record) -> Record:
        """A pending record, which is as the machine read the article, under what people decided about its claims."""
        if not self._judged & {hash_of(record.iri), record.source}:
            return record
        linked = named(unpack_article(record.linked))
        return _record(linked, record.digest, record.sentences, record.original, self._parted, self._given)

    def finish(self, gone: Collection[str] = ()) -> None:
        """Take the articles ``gone`` (IRIs) out, and bring up to date what shows among all, where anything changed."""
        db, given, changes, parted, before = self._db, self._given, self._changes, self._parted, self._before
        if not gone and not self._came and given == before:
            return
        for iri in sorted(gone):
            _take_out(db, iri, given.base, changes)
        facts.unite(db, given.base)
        again = _concerned(db, set(before.decisions) ^ set(given.decisions), given.base) - self._came
        for record in _judged_anew(db, parted, given, again):
            _take_in(db, record, given.base, changes)
        facts.unite(db, given.base)
        anew = before.version != given.version
        if anew:
            changes.nodes.update(iri for (iri,) in db.execute("SELECT DISTINCT iri FROM node"))
            for number, iri in db.execute("SELECT number, iri FROM article"):
                if number not in changes.numbers:
                    changes.numbers.add(number)
                    changes.new[iri] = cross.Came()
        changes.meet(db, given.base)
        _relate(db, given, parted, changes, anew=anew)
        settings.put(db, "given", given)
        stale.settled(db, anew=anew)


def settle(db: Database, given: Given, records: Iterable[Record] = (), *, gone: Collection[str] = ()) -> None:
    """Take records in and the articles ``gone`` (IRIs) out, under what is ``given``, in one transaction."""
    with transaction(db):
        settling = Settling(db, given)
        settling.take(records)
        settling.finish(gone)


def _take_in(db: Database, record: Record, base: str, changes: _Changes) -> None:
    _take_out(db, record.iri, base, changes)
    number, article = articles.add(db, record)
    facts.put(db, number, record.facts, record.pointing, record.doubted)
    things.put(db, number, article)
    changes.nodes.update(node.iri for node in article.nodes)
    changes.new[record.iri] = cross.Came(record.bands, record.told)
    changes.numbers.add(number)


def _take_out(db: Database, iri: str, base: str, changes: _Changes) -> None:
    number = articles.number_of(db, iri)
    if number is None:
        return
    article = articles.remove(db, number, graph_iri(base, iri))
    changes.gone.add(iri)
    changes.new.pop(iri, None)
    changes.numbers.discard(number)
    facts.take(db, number, base)
    things.take(db, number, article)
    changes.nodes.update(node.iri for node in article.nodes)


def _record(
    linked: LinkedArticle, digest: str, sentences: int, original: bytes, parted: Parting, given: Given
) -> Record:
    judged = decided(linked, given.decisions, base=given.base)
    return make_record(
        linked, judged=judged, parted=parted.changes(judged), digest=digest, sentences=sentences, base=given.base,
        original=original,
    )  # fmt: skip


def _concerned(db: Database, decisions: Collection[Decision], base: str) -> set[str]:
    """The articles (IRIs) of the build that decisions are about."""
    named = {f"{base}article/{each.article}" for each in decisions}
    found = {iri for iri in named if articles.number_of(db, iri) is not None}
    return found.union(*(articles.of_content(db, source) for source in {d.source for d in decisions}))


def _judged_anew(db: Database, parted: Parting, given: Given, again: Collection[str]) -> Iterator[Record]:
    """Records of the articles in which judgements part other nodes than when they were taken in, or of ``again``."""
    before = articles.parted(db)
    concerned = {*again, *before, *(f"{given.base}article/{each}" for each in parted.articles)}
    for iri in sorted(iri for iri in concerned if articles.number_of(db, iri) is not None):
        record = _record(*articles.as_read(db, iri), parted, given)
        if iri in again or record.parted != before.get(iri, {}):
            yield record


def _relate(db: Database, given: Given, parted: Parting, changes: _Changes, *, anew: bool) -> None:
    """What shows among articles: relations, links, findings; then every claim's line in the table that they change."""
    base = given.base
    relations = cross.relations(db)
    judgements, earlier = (*given.judgements, *parted.made), [Path(path) for path, _ in given.earlier]
    links = cross.links(db, changes.met, judgements, earlier, base, anew=anew)
    related = relations_graph(relations, base=base, among=lambda iri: facts.described(db, iri))
    facts.replace(db, facts.RELATIONS, related, base)
    facts.unite(db, base)
    across: tuple[Finding, ...] = (*links.findings, *cross.findings(db, base, anew=anew))
    settings.put(db, "across", across)
    changed = changes.numbers | _new_origins(db, relations.origins)
    changed |= things.describe(db, changes.nodes, links.pairs | read_pairs(related), links.standing, shown)
    known = dict[str, Node]()
    for number in sorted(changed):
        lines = claim_lines(whole_claims(db, articles.published(db, number), known))
        db.execute("UPDATE article SET lines = ? WHERE number = ?", (pack_text(lines), number))


def _new_origins(db: Database, origins: Mapping[str, str]) -> set[int]:
    """Keep which article is a copy of which; answers the numbers of those for which that is new."""
    before = kept_origins(db)
    changed = {copy for copy in {*before, *origins} if before.get(copy) != origins.get(copy)}
    db.executemany("DELETE FROM origin WHERE copy = ?", ((copy,) for copy in changed))
    db.executemany("INSERT INTO origin VALUES (?, ?)", ((c, origins[c]) for c in sorted(changed) if c in origins))
    return {number for copy in changed if (number := articles.number_of(db, copy)) is not None}
