"""Connections that end before a word is sent where the peer is not in the public internet."""

from __future__ import annotations

import socket

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from simpul.fetch.addresses import is_public
from simpul.fetch.problems import FetchError


def pool_manager(*, allow_local: bool) -> PoolManager:
    """Kept-open connections; without ``allow_local`` only to public addresses, whatever a name resolves to."""
    manager = PoolManager(num_pools=16, maxsize=1, retries=False)
    if not allow_local:
        manager.pool_classes_by_scheme = {"http": _PublicPool, "https": _PublicSecurePool}
    return manager


def _public(connection: socket.socket) -> socket.socket:
    peer = connection.getpeername()[0]
    if not is_public(peer):
        connection.close()
        raise FetchError("fetch.local", peer)
    return connection


class _Public(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _public(super()._new_conn())


class _PublicSecure(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _public(super()._new_conn())


class _PublicPool(HTTPConnectionPool):
    ConnectionCls = _Public


class _PublicSecurePool(HTTPSConnectionPool):
    ConnectionCls = _PublicSecure
