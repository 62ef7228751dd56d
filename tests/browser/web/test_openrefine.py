"""What a page of OpenRefine does with the service: from another port of this machine, by fetch and in a frame."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

pytestmark = pytest.mark.browser

ASK = """async (address) => {
  const answer = await fetch(address);
  return answer.json();
}"""
SEND = """async ([address, queries]) => {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ queries }) });
  return answer.json();
}"""
FRAME = """(address) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: address, onload: resolve });
  document.body.append(frame);
})"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of another program's pages on this machine."""
    folder = tmp_path_factory.mktemp("refine")
    page = '<!doctype html><link rel="icon" href="data:,"><title>Refine</title>'
    (folder / "index.html").write_text(page, encoding="utf-8")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://localhost:{server.server_port}/index.html"
        server.shutdown()
        thread.join()


def test_it_asks_matches_and_previews(chromium: Any, address: str, elsewhere: str) -> None:
    context = chromium.new_context(locale="id-ID")
    faults: list[str] = []
    try:
        page = context.new_page()
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.goto(elsewhere)
        manifest = page.evaluate(ASK, f"{address}/reconcile")
        place = manifest["suggest"]["entity"]
        asked = f"{place['service_url']}{place['service_path']}?prefix=dinas"
        assert page.evaluate(ASK, asked)["result"][0]["name"] == "Dinas Sosial Kota Madiun"
        told = page.evaluate(SEND, [f"{address}/reconcile", '{"q0": {"query": "Dinsos Kota Madiun"}}'])
        best = told["q0"]["result"][0]
        assert best["match"] is True
        page.evaluate(FRAME, manifest["preview"]["url"].replace("{{id}}", best["id"].replace("/", "%2F")))
        assert page.frames[1].inner_text("h1") == best["name"]
        assert page.frames[1].evaluate("getComputedStyle(document.querySelector('h1')).fontFamily") != ""
        assert faults == []
        with pytest.raises(Exception, match="Failed to fetch"):
            page.evaluate(ASK, f"{address}/index.json?q=madiun")
        page.evaluate(FRAME, f"{address}/")
        assert "frame-ancestors" in faults[-1]
    finally:
        context.close()
