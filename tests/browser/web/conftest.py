"""The web app as users start it, in Debian's chromium without a network: watched, and photographed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.docs.documents import ROOT
from tests.unit.web.process import serving
from tests.unit.web.sample import built

AXE = Path(os.environ.get("SIMPUL_AXE") or ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js")
PICTURES = ROOT / "tests" / "artifacts" / "web"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server of its own process answers: that of a build of the sample articles."""
    with serving(built(tmp_path_factory.mktemp("web") / "graf")) as found:
        yield found


@dataclass
class Visitor:
    """Opens pages and collects everything that must not happen."""

    browser: Any
    address: str
    faults: list[str] = field(default_factory=list)
    contexts: list[Any] = field(default_factory=list)
    absent: frozenset[str] = frozenset()
    """Paths that are asked for although there is nothing: that chromium says so is no fault."""

    def __call__(self, path: str, *, viewport: dict[str, int] = DESK, **options: Any) -> Any:
        settings = {"locale": "id-ID", "timezone_id": "Asia/Jakarta", "reduced_motion": "reduce", **options}
        context = self.browser.new_context(viewport=viewport, **settings)
        self.contexts.append(context)
        context.route(lambda url: not url.startswith(self.address), lambda route: route.abort())
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"page: {error}"))
        page.on("request", lambda r: self._asked(r.url))
        page.goto(self.address + path)
        return page

    def _heard(self, message: Any) -> None:
        if message.type == "error" and message.location["url"].removeprefix(self.address) not in self.absent:
            self.faults.append(f"console: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"request: {url}")

    def photograph(self, path: str, name: str, *, ready: str = "main") -> None:
        """Pictures of a page on a desk and on a phone, light and dark, for people to look at; no page scrolls aside.

        Each is taken when there is an element that the selector ``ready`` names.
        """
        PICTURES.mkdir(parents=True, exist_ok=True)
        for size, viewport in (("1440", DESK), ("390", PHONE)):
            for scheme in ("light", "dark"):
                page = self(path, viewport=viewport, color_scheme=scheme)
                page.wait_for_selector(ready)
                assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (path, size)
                page.screenshot(path=PICTURES / f"{name}-{size}-{scheme}.png")


@pytest.fixture
def visit(chromium: Any, address: str) -> Iterator[Visitor]:
    with visiting(chromium, address) as visitor:
        yield visitor


@contextmanager
def visiting(browser: Any, address: str) -> Iterator[Visitor]:
    """A visitor of a server, who must have met no fault at the end."""
    visitor = Visitor(browser, address)
    yield visitor
    for context in visitor.contexts:
        context.close()
    assert visitor.faults == []


def faults_of_access(page: Any) -> list[str]:
    """Serious faults that axe-core finds, each with the element; skips, loudly, where axe-core is absent."""
    if not AXE.is_file():
        pytest.skip("ACCESSIBILITY NOT CHECKED: no axe-core (cd frontend && npm ci --ignore-scripts)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found if v["impact"] in SERIOUS]
