"""Debian's chromium, offline, watched: no console error, no page error, no request to anywhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium") or ""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NO_WEBGL = ["--disable-webgl", "--disable-3d-apis"]
OWN = ("file:", "data:", "blob:", "about:")


class Opener:
    """Opens files in a fresh offline page and collects everything that must not happen."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._contexts: list[Any] = []
        self.faults: list[str] = []

    def __call__(self, path: Path, **options: Any) -> Any:
        settings = {"locale": "id-ID", "timezone_id": "Asia/Jakarta", "offline": True, "reduced_motion": "reduce"}
        context = self._browser.new_context(**{**settings, "viewport": {"width": 1280, "height": 900}, **options})
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: self.faults.append(f"console: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(f"page: {error}"))
        page.on("request", lambda r: None if r.url.startswith(OWN) else self.faults.append(f"request: {r.url}"))
        page.goto(path.as_uri())
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="BROWSER TESTS NOT RUN: pip install 'simpul[browser]'")
    if not CHROMIUM:
        pytest.skip("BROWSER TESTS NOT RUN: no chromium (apt-get install chromium fonts-dejavu-core)")
    with api.sync_playwright() as running:
        yield running


def _browser(playwright: Any, *more: str) -> Any:
    return playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=[*ARGUMENTS, *more])


@pytest.fixture(scope="session")
def chromium(playwright: Any) -> Iterator[Any]:
    browser = _browser(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def chromium_without_webgl(playwright: Any) -> Iterator[Any]:
    browser = _browser(playwright, *NO_WEBGL)
    yield browser
    browser.close()


@pytest.fixture
def opened(chromium: Any) -> Iterator[Opener]:
    opener = Opener(chromium)
    yield opener
    opener.close()
    assert opener.faults == []


@pytest.fixture
def opened_without_webgl(chromium_without_webgl: Any) -> Iterator[Opener]:
    opener = Opener(chromium_without_webgl)
    yield opener
    opener.close()
    assert opener.faults == []
