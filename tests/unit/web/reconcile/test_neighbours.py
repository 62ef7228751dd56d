"""Pages of OpenRefine, on this machine, may ask ``/reconcile`` and nothing else; pages from elsewhere nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

OPENREFINE = "http://127.0.0.1:3333"
ADDRESSES = (
    "/reconcile",
    "/reconcile/suggest/entity?prefix=madiun",
    "/reconcile/suggest/type",
    "/reconcile/properties",
)


@pytest.mark.parametrize("origin", [OPENREFINE, "http://localhost:3333", "http://[::1]:3333", "https://localhost"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_of_this_machine_may_read(web: TestClient, origin: str, address: str) -> None:
    answer = web.get(address, headers={"Origin": origin, "Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    assert "Origin" in answer.headers["vary"]
    assert "access-control-allow-credentials" not in answer.headers


def test_they_may_send_a_batch(web: TestClient) -> None:
    headers = {"Origin": OPENREFINE, "Sec-Fetch-Site": "same-site"}
    answer = web.post("/reconcile", data={"queries": '{"q0": {"query": "Madiun"}}'}, headers=headers)
    assert answer.json()["q0"]["result"]
    assert answer.headers["access-control-allow-origin"] == OPENREFINE
    asked = web.options("/reconcile", headers={**headers, "Access-Control-Request-Method": "POST"})
    assert asked.status_code == 200
    assert asked.headers["access-control-allow-methods"] == "GET, POST"
    deleting = web.options("/reconcile", headers={**headers, "Access-Control-Request-Method": "DELETE"})
    assert deleting.status_code == 400


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "http://127.0.0.1.evil.example", "http://localhost.evil.example:3333", "null",
     "http://evil.example/http://localhost", "http://127.0.0.1:3333.evil.example"],
)  # fmt: skip
def test_pages_from_elsewhere_may_not(web: TestClient, origin: str) -> None:
    for address in ADDRESSES:
        assert "access-control-allow-origin" not in web.get(address, headers={"Origin": origin}).headers
    assert web.post("/reconcile", data={"queries": "{}"}, headers={"Origin": origin}).status_code == 403
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    assert "access-control-allow-origin" not in web.options("/reconcile", headers=asked).headers


@pytest.mark.parametrize("address", ["/", "/sparql?query=ASK{}", "/index.json?q=madiun", "/void", "/unduh/graph.ttl"])
def test_nothing_else_answers_them(web: TestClient, address: str) -> None:
    assert "access-control-allow-origin" not in web.get(address, headers={"Origin": OPENREFINE}).headers


@pytest.mark.parametrize("address", ["/sparql", "/tambah", "/tinjau", "/reconcilex"])
def test_they_change_nothing(web: TestClient, address: str) -> None:
    assert web.post(address, data={}, headers={"Origin": OPENREFINE}).status_code == 403
