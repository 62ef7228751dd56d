"""What was answered, kept for whoever asks the same of the same generation; and which queries took long."""

from __future__ import annotations

import hashlib
import re
import threading
from collections import OrderedDict

from simpul.graph.keywords import keywords
from simpul.web.sparql.child import Job
from simpul.web.sparql.evaluate import Answer

_LARGEST, _ALL = 256 * 2**10, 16 * 2**20
"""Bytes of an answer with its query, and of all together, that are kept."""
_QUICK, _KNOWN = 0.1, 10_000
"""Seconds of the processor up to which a query is quick, and how many that are not are remembered."""
_CHANGING = frozenset({"NOW", "RAND", "UUID", "STRUUID"})
"""Functions that answer otherwise each time."""
_VALUE = re.compile(r"""(<[^<>\s]*>)|\#[^\n\r]*|"[^"\n]*"|'[^'\n]*'|\d+""")


class Answers:
    """Those that were asked for last; any thread may ask. A job names its generation, so a kept answer is never old."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Job, Answer] = OrderedDict()
        self._bytes = 0
        self._slow: OrderedDict[bytes, None] = OrderedDict()

    def get(self, job: Job) -> Answer | None:
        """The answer that was given to the same job."""
        with self._lock:
            found = self._kept.get(job)
            if found is not None:
                self._kept.move_to_end(job)
            return found

    def keep(self, job: Job, answer: Answer) -> None:
        """Keep an answer that is small, and the same each time."""
        if _size(job, answer) > _LARGEST or not _CHANGING.isdisjoint(keywords(job[1].text)):
            return
        with self._lock:
            if job in self._kept:
                return
            self._kept[job] = answer
            self._bytes += _size(job, answer)
            while self._bytes > _ALL:
                self._bytes -= _size(*self._kept.popitem(last=False))

    def is_slow(self, job: Job) -> bool:
        """Whether a query that says the same of other values took long the last time."""
        with self._lock:
            return _shape(job) in self._slow

    def learn(self, job: Job, seconds: float) -> None:
        """Remember how many seconds of the processor a query took."""
        shape = _shape(job)
        with self._lock:
            self._slow.pop(shape, None)
            if seconds > _QUICK:
                self._slow[shape] = None
            while len(self._slow) > _KNOWN:
                self._slow.popitem(last=False)


def _size(job: Job, answer: Answer) -> int:
    _, asked, accept = job
    return len(answer.body) + sum(map(len, (asked.text, accept, *asked.default_graphs, *asked.named_graphs))) + 1000


def _shape(job: Job) -> bytes:
    """A query without literals, numbers, comments and spaces, more or less: only its turn depends on it."""
    bare = _VALUE.sub(lambda value: value[1] or "", job[1].text)
    return hashlib.sha256(" ".join(bare.split()).encode()).digest()
