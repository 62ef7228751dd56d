"""Nobody but the local user's own pages reaches the app, and no page may run foreign code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient
from tests.unit.web.sample import SCRIPT

from simpul.errors import SimpulError
from simpul.web.app import create_app
from simpul.web.security import HEADERS, refused
from simpul.web.settings import Settings, is_local

OWN = {"host": "127.0.0.1:8000"}


def status(method: str, path: str, settings: Settings, **headers: str) -> int | None:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    found = refused(method, path, Headers({**OWN, **given}), settings)
    return found.status if found else None


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:9000", "127.0.0.2"])
def test_own_hosts_are_answered(web: TestClient, host: str) -> None:
    assert web.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example", ""])
def test_other_names_that_lead_here_are_refused(web: TestClient, host: str) -> None:
    assert web.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("address", ["/", "/tidak-ada", "/static/app.css", "/static/tidak-ada", "/index.json"])
def test_every_answer_carries_the_headers(web: TestClient, address: str) -> None:
    answer = web.get(address)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value


def test_refusals_and_faults_carry_them_too(opened: Callable[..., TestClient], tmp_path: Path) -> None:
    web = opened(folder=tmp_path)
    assert web.get("/", headers={"host": "evil.example"}).headers["content-security-policy"]
    web.app.state.library = None  # type: ignore[attr-defined]
    answer = web.get("/")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


def test_the_policy_has_no_inline_code() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'self'" in policy


def test_posts_of_other_sites_are_refused(folder: Path) -> None:
    settings = Settings(folder)
    assert status("POST", "/tambah", settings, origin="http://127.0.0.1:8000") is None
    assert status("POST", "/tambah", settings) is None  # no browser: curl
    assert status("POST", "/tambah", settings, origin="https://evil.example") == 403
    assert status("POST", "/tambah", settings, origin="http://127.0.0.1:9999") == 403
    assert status("POST", "/tambah", settings, origin="null") == 403
    assert status("POST", "/tambah", settings, sec_fetch_site="cross-site") == 403


def test_read_only_lets_nothing_be_written(folder: Path) -> None:
    settings = Settings(folder, read_only=True)
    assert status("GET", "/tinjau", settings) is None
    assert status("POST", "/tinjau", settings) == 403
    assert status("POST", "/sparql", settings) is None
    assert status("POST", "/sparqlx", settings) == 403


def test_large_bodies_are_refused(folder: Path) -> None:
    settings = Settings(folder, upload_limit=1000)
    assert status("POST", "/tambah", settings, content_length="1000") is None
    assert status("POST", "/tambah", settings, content_length="1001") == 413
    assert status("POST", "/tambah", settings, content_length="x") == 413


def test_other_addresses_need_a_password(folder: Path) -> None:
    for host in ("0.0.0.0", "::", "192.168.1.4", "komputer.lan"):
        assert not is_local(host)
        with pytest.raises(SimpulError, match="kata sandi"):
            create_app(Settings(folder, host))
    assert is_local("127.0.0.2")


def test_the_password(opened: Callable[..., TestClient]) -> None:
    web = opened(host="0.0.0.0", password="rahasia: é")
    assert web.get("/").status_code == 401
    assert web.get("/static/app.css").status_code == 401
    assert web.get("/", auth=("", "rahasia")).status_code == 401
    assert web.get("/", headers={"authorization": "Basic %%%"}).status_code == 401
    assert web.get("/", headers={"authorization": "Bearer x"}).status_code == 401
    assert web.get("/", auth=("siapa saja", "rahasia: é")).status_code == 200


def test_what_articles_say_is_escaped(web: TestClient) -> None:
    assert SCRIPT not in web.get("/", params={"q": SCRIPT}).text
