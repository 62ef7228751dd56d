"""One round: look at the lists that were named, ask for the pages that are new in them, keep them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from simpul.fetch.addresses import clean, origin
from simpul.fetch.archive import keep
from simpul.fetch.client import Answer, Client
from simpul.fetch.listings import Entry, Listing, listing_of
from simpul.fetch.problems import FetchError, problem
from simpul.fetch.settings import Settings
from simpul.fetch.state import State
from simpul.model import Finding

STATE = ".fetch.sqlite"
_MOST_LISTS = 50
"""Further lists (sitemaps of an index, pages of a feed) that are asked for, an input and a round."""
_FOR_GOOD = frozenset({"fetch.robots", "fetch.size", "fetch.redirects", "fetch.kind", "fetch.address", "fetch.local"})
_GONE = frozenset({"404", "410"})
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a round did: pages newly kept, pages that wait for the next round, and what went wrong."""

    pages: int
    waiting: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Round:
    folder: Path
    settings: Settings
    client: Client
    state: State
    findings: list[Finding] = field(default_factory=list)


def fetch(
    addresses: Iterable[str],
    folder: Path,
    *,
    settings: Settings | None = None,
    client: Client | None = None,
    progress: Callable[[int, int | None], None] | None = None,
) -> FetchReport:
    """Keep the new pages of feeds, sitemaps and single pages in ``folder``, as web archives that ``read`` reads.

    Lists and pages are asked for only if they have changed; nothing is asked for twice. Whatever fails is a finding,
    and is tried again in the next round. A ``client`` that is given keeps its pauses between rounds. Raises OSError
    or SimpulError where ``folder`` cannot be used.
    """
    settings = settings or Settings()
    folder.mkdir(parents=True, exist_ok=True)
    with State(folder / STATE) as state, Client(settings) if client is None else nullcontext(client) as asking:
        now = _Round(folder, settings, asking, state)
        roots = _roots(addresses, now)
        pages = sum([_look(now, root) for root in roots])
        entries = _by_turns([entry for root in roots for entry in state.wanted(root, settings.limit)])
        for done, entry in enumerate(entries):
            if progress:
                progress(done, len(entries))
            pages += _page(now, entry)
        waiting = {root: state.waiting(root) for root in roots}
    now.findings.extend(problem("fetch.waiting", root, str(number)) for root, number in waiting.items() if number)
    return FetchReport(pages, sum(waiting.values()), tuple(now.findings))


def _roots(addresses: Iterable[str], now: _Round) -> list[str]:
    named = {address: clean(address) for address in addresses}
    now.findings.extend(problem("fetch.address", address) for address, root in named.items() if root is None)
    return list(dict.fromkeys(root for root in named.values() if root))


def _by_turns(entries: Sequence[Entry]) -> list[Entry]:
    """The entries so that hosts take turns: while one rests, another is asked."""
    turns: Counter[str] = Counter()
    numbered = []
    for entry in entries:
        numbered.append((turns[origin(entry.address)], entry))
        turns[origin(entry.address)] += 1
    return [entry for _, entry in sorted(numbered, key=lambda pair: pair[0])]


def _look(now: _Round, root: str) -> int:
    """Look at an input and the lists that it leads to; 1 where the input is itself a page, and was kept."""
    kept, due, asked = 0, [root], set[str]()
    while due and len(asked) < _MOST_LISTS:
        address = due.pop(0)
        asked.add(address)
        following: tuple[str, ...] = ()
        try:
            answer = now.client.get(address, now.state.conditions("list", address))
            if answer.status == 304:
                now.state.list_unchanged(address)
            elif listing := listing_of(answer.body, answer.address, answer.content_type, now.settings.largest):
                following = _offer(now, listing, address, root, answer)
            elif address == root:
                kept = _root_page(now, root, answer)
        except FetchError as error:
            now.findings.append(problem(error.code, address, error.detail))
        due = [further for further in (*following, *now.state.due_lists(root)) if further not in asked]
    return kept


def _offer(now: _Round, listing: Listing, address: str, root: str, answer: Answer) -> tuple[str, ...]:
    """Note what a list names, and with it the mark of its state; the feed's next page while there are new articles."""
    if listing.broken:
        now.findings.append(problem("fetch.broken", address))
    if not listing.entries and not listing.lists:
        now.findings.append(problem("fetch.empty", address))
    with now.state.change():
        new = sum([now.state.offer(entry, root) for entry in listing.entries])
        for further, updated in listing.lists:
            now.state.offer_list(further, root, updated)
        now.state.list_read(address, answer.headers)
    return listing.following if new else ()


def _root_page(now: _Round, root: str, answer: Answer) -> int:
    with now.state.change():
        now.state.offer(Entry(root), root)
        kept = _keep(now, Entry(root), answer)
        now.state.list_read(root, answer.headers)
    return kept


def _page(now: _Round, entry: Entry) -> int:
    """Ask for a page; 1 where it was kept."""
    try:
        answer = now.client.get(entry.address, now.state.conditions("page", entry.address))
        with now.state.change():
            if answer.status == 304:
                now.state.unchanged(entry.address)
                return 0
            return _keep(now, entry, answer)
    except FetchError as error:
        now.findings.append(problem(error.code, entry.address, error.detail))
        if error.code != "fetch.later":
            for_good = error.code in _FOR_GOOD or error.detail in _GONE
            now.state.failed(entry.address, tries=0 if for_good else now.settings.tries)
        return 0


def _keep(now: _Round, entry: Entry, answer: Answer) -> int:
    """Put a page into the day's archive unless the same bytes were kept last; 1 where it was put there."""
    if answer.content_type.split(";")[0].strip().lower() not in _PAGES:
        raise FetchError("fetch.kind", answer.content_type or "?")
    digest = hashlib.sha256(answer.body).hexdigest()
    new = digest != now.state.digest(entry.address)
    if new:
        keep(now.folder, now.state, answer, entry, agent=now.settings.agent, now=dt.datetime.now(dt.UTC))
    now.state.kept(entry.address, answer.headers, digest)
    return int(new)
