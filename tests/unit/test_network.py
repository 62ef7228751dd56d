"""Only fetching opens a socket: a build of files works with every socket forbidden."""

import json
import socket

import pytest

from simpul.fetch import Settings, fetch
from simpul.pipeline import build

STORY = "Dinas Sosial Kota Madiun melatih 30 ibu rumah tangga menjahit di balai latihan kerja selama lima hari."
OTHER = "Dinas Kesehatan Kabupaten Garut memeriksa ratusan ibu hamil di puskesmas dan membagikan vitamin gratis."


class OpenedError(Exception):
    pass


@pytest.fixture
def no_socket(monkeypatch):
    class Forbidden(socket.socket):
        def __init__(self, *args, **kwargs):
            raise OpenedError

    def forbidden(*args, **kwargs):
        raise OpenedError

    monkeypatch.setattr(socket, "socket", Forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)


def test_a_build_of_a_folder_opens_no_socket(tmp_path, no_socket):
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "b.jsonl").write_text(json.dumps({"id": "b", "url": "http://127.0.0.1/b", "text": OTHER}))
    head = '<!DOCTYPE html SYSTEM "http://127.0.0.1/x.dtd"><html><head><link rel="canonical" href="http://127.0.0.1/">'
    (folder / "c.html").write_text(f"{head}</head><body><article><p>{STORY}</p><p>{OTHER}</p></article></body></html>")
    assert build([folder, "http://127.0.0.1/rss"], tmp_path / "graf").articles == 3


def test_fetching_does(tmp_path, no_socket):
    with pytest.raises(OpenedError):
        fetch(["http://127.0.0.1/rss"], tmp_path / "arsip", settings=Settings(allow_local=True))
