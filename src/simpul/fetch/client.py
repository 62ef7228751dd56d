"""One polite request at a time: robots.txt obeyed, pauses kept, sizes and times limited."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from protego import Protego
from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util import Retry

from simpul.fetch.addresses import clean, origin
from simpul.fetch.connections import pool_manager
from simpul.fetch.problems import FetchError
from simpul.fetch.settings import NAME, Settings
from simpul.read.findings import size

_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"
_BUSY = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_ROBOTS_LARGEST = 512 << 10
_ROBOTS_FRESH = 24 * 3600
_ROBOTS_UNSURE = 600
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the address after redirects, the status, the headers, the unpacked body."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        """The Content-Type header, empty where there is none."""
        return self.headers.get("Content-Type", "")


@dataclass(frozen=True, slots=True)
class _Rules:
    """The robots.txt of one origin; ``error`` where the server did not give a sure answer."""

    read_at: float
    robots: Protego
    error: FetchError | None = None


class Client:
    """Keeps connections, robots.txt files (a day) and the time from which each origin may be asked again.

    ``wait`` sleeps for seconds; ``clock`` tells seconds.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._wait = wait
        self._clock = clock
        self._pool = pool_manager(allow_local=settings.allow_local)
        self._rules: dict[str, _Rules] = {}
        self._free: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.clear()

    def get(self, address: str, conditions: Mapping[str, str] | None = None) -> Answer:
        """The answer with status 200, or 304 where ``conditions`` (If-None-Match …) hold. Raises FetchError else."""
        answer = self._followed(address, conditions or {}, obey=True)
        if answer.status not in (200, 304):
            raise FetchError("fetch.status", str(answer.status))
        return answer

    def _followed(self, address: str, headers: Mapping[str, str], *, obey: bool) -> Answer:
        """The answer behind all redirects; each address on the way is looked at before it is asked."""
        largest = self._settings.largest if obey else _ROBOTS_LARGEST
        target = clean(address)
        for _ in range(self._settings.redirects + 1):
            if target is None:
                raise FetchError("fetch.address")
            delay = self._allowed(target) if obey else 0.0
            answer = self._tried(target, headers, delay, largest)
            if answer.status not in _MOVED:
                return answer
            target = clean(answer.headers.get("Location", ""), target)
        raise FetchError("fetch.redirects")

    def _allowed(self, address: str) -> float:
        """The pause that the origin asks for. Raises FetchError where robots.txt disallows the address."""
        place = origin(address)
        rules = self._rules.get(place)
        if rules is None or self._clock() - rules.read_at > (_ROBOTS_UNSURE if rules.error else _ROBOTS_FRESH):
            rules = self._rules[place] = self._robots(place)
        if rules.error:
            raise rules.error
        if not rules.robots.can_fetch(address, NAME):
            raise FetchError("fetch.robots")
        return rules.robots.crawl_delay(NAME) or 0.0

    def _robots(self, place: str) -> _Rules:
        """The rules of an origin: none where there is no robots.txt; everything is closed where that is not sure."""
        text, error = "", None
        try:
            answer = self._followed(f"{place}/robots.txt", {}, obey=False)
            if answer.status == 200:
                text = answer.body.decode("utf-8", "replace")
            elif answer.status >= 500 or answer.status == 429:
                error = FetchError("fetch.status", f"{answer.status} (robots.txt)")
        except FetchError as failed:
            error = failed
        return _Rules(self._clock(), Protego.parse(text), error)

    def _tried(self, address: str, headers: Mapping[str, str], delay: float, largest: int) -> Answer:
        """The answer to a request that is made again, later and later, while the server is busy or silent."""
        place = origin(address)
        for turn in range(self._settings.tries):
            self._pause(place)
            self._free[place] = self._clock() + max(delay, self._settings.delay)
            asked = 0.0
            outcome: Answer | FetchError
            try:
                outcome = self._asked(address, headers, largest)
            except (HTTPError, OSError) as error:
                outcome = FetchError("fetch.failed", type(error).__name__)
            if isinstance(outcome, Answer):
                if outcome.status not in _BUSY:
                    self._free[place] = self._clock() + max(delay, self._settings.delay)
                    return outcome
                asked = _retry_after(outcome.headers)
            backing_off = self._settings.delay * 2 ** (turn + 1)
            self._free[place] = self._clock() + max(delay, asked, backing_off)
        if isinstance(outcome, FetchError):
            raise outcome
        return outcome

    def _pause(self, place: str) -> None:
        """Wait until an origin may be asked again. Raises FetchError where that is too long."""
        rest = self._free.get(place, 0.0) - self._clock()
        if rest > self._settings.patience:
            raise FetchError("fetch.later", str(round(rest)))
        if rest > 0:
            self._wait(rest)

    def _asked(self, address: str, headers: Mapping[str, str], largest: int) -> Answer:
        fixed = {"User-Agent": self._settings.agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
        end = self._clock() + self._settings.deadline
        response = self._pool.request(
            "GET",
            address,
            headers={**fixed, **headers},
            preload_content=False,
            redirect=False,
            timeout=Timeout(self._settings.timeout),
        )
        try:
            body = self._body(response, end, largest) if response.status == 200 else b""
        finally:
            response.close()
        return Answer(address, response.status, response.headers, body)

    def _body(self, response: BaseHTTPResponse, end: float, largest: int) -> bytes:
        body = bytearray()
        while block := response.read1(_BLOCK):
            body += block
            if len(body) > largest:
                raise FetchError("fetch.size", size(largest))
            if self._clock() > end:
                raise FetchError("fetch.failed", f"> {self._settings.deadline:g} s")
        return bytes(body)


def _retry_after(headers: Mapping[str, str]) -> float:
    """Seconds that a busy server asks for; 0 where it says nothing that can be read."""
    try:
        return Retry(retry_after_max=10**9).parse_retry_after(headers.get("Retry-After", "0"))
    except InvalidHeader:
        return 0.0
