"""One turn after another: ask the feeds, build when there is news, say so in one line."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.errors import SimpulError
from simpul.fetch import Client, FetchReport, Settings, fetch
from simpul.read.remote import is_remote
from simpul.watch.rounds import rounds

if TYPE_CHECKING:
    from simpul.model import Finding
    from simpul.pipeline import BuildReport

PAGES = "pages"
"""Where in the build's folder the fetched pages are."""


def watch(
    inputs: Sequence[str],
    output: Path,
    build: Callable[[list[str]], BuildReport],
    *,
    settings: Settings,
    every: float,
    once: bool,
    tell: Callable[[str], None],
    report: Callable[[Sequence[Finding]], None],
    wait: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Keep the graph in ``output`` up to date with files, folders and addresses; whether the last turn went well.

    ``build`` builds from the inputs that it is given. ``tell`` gets one line a turn, ``report`` what was new among the
    problems of fetching. A turn that fails is told, and the next one goes on. Ends with KeyboardInterrupt unless
    ``once``. Raises SimpulError for inputs that cannot be watched.
    """
    feeds = [item for item in inputs if item.startswith(("http://", "https://"))]
    others = [item for item in inputs if item not in feeds]
    files = [Path(item) for item in others if not is_remote(item)]
    _check(files, output)
    known: set[Finding] = set()
    with Client(settings, wait=wait, clock=clock) as client:

        def turn(whole: bool) -> bool:
            begun = clock()
            try:
                missing = [path for path in files if not path.exists()]
                if missing:
                    raise SimpulError(f"{missing[0]}: tidak ada, ditunggu · not there, waiting.")
                fetched = FetchReport(0, 0, ())
                if feeds:
                    fetched = fetch(feeds, output / PAGES, settings=settings, client=client)
                    report([finding for finding in fetched.findings if finding not in known])
                    known.clear()
                    known.update(fetched.findings)
                news = whole or bool(fetched.pages) or len(files) < len(others)
                built = build([*others, *([str(output / PAGES)] if feeds else [])]) if news else None
            except Exception as error:  # whatever a turn meets, the next one goes on
                kind = "" if isinstance(error, SimpulError | OSError) else f"{type(error).__name__}: "
                tell(f"{_now()} gagal · failed: {kind}{' '.join(str(error).split())}")
                return False
            tell(f"{_now()} {_line(fetched, built)} · {clock() - begun:.1f} s")
            return True

        timed = len(files) < len(inputs)
        return rounds(turn, files, timed=timed, every=every, once=once, tell=tell, wait=wait, clock=clock)


def _check(files: Sequence[Path], output: Path) -> None:
    for path in files:
        if str(path) == "-":
            raise SimpulError("-: masukan standar tidak dapat dipantau · standard input cannot be watched.")
        if path.is_dir() and output.resolve().is_relative_to(path.resolve()):
            raise SimpulError(
                f"{output}: ada di dalam masukan {path} · lies inside the input.", "Pilih folder lain · another: -o DIR"
            )


def _now() -> str:
    return f"{dt.datetime.now():%Y-%m-%d %H:%M:%S}"


def _line(fetched: FetchReport, built: BuildReport | None) -> str:
    parts = [f"halaman baru · new pages {fetched.pages}"] if fetched.pages or built is None else []
    if built is None:
        return f"{parts[0]} · tidak ada yang dibangun · nothing to build"
    counts = (("artikel · articles", built.articles), ("klaim · claims", built.claims))
    parts += [f"{name} {number}" for name, number in (*counts, ("temuan · findings", len(built.findings)))]
    return " · ".join(parts)
