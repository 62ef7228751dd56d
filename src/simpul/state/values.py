"""Values of the model as compressed MessagePack, and back."""

from __future__ import annotations

import zlib
from collections.abc import Hashable
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from simpul.model import Article, LinkedArticle

T = TypeVar("T")
_LEVEL = 3
_NONE = Article("", "")


def encode(value: object) -> bytes:
    """A value of the model as MessagePack; equal values give equal bytes."""
    return msgspec.msgpack.encode(value)


def decode(data: bytes, kind: type[T]) -> T:
    """The value of a type. Raises msgspec.ValidationError where the bytes are no such value."""
    value: T = _decoder(cast(Hashable, kind)).decode(data)
    return value


def pack(value: object) -> bytes:
    """``encode``, compressed."""
    return zlib.compress(encode(value), _LEVEL)


def unpack(data: bytes, kind: type[T]) -> T:
    """The value behind ``pack``. Raises zlib.error or msgspec.ValidationError."""
    return decode(zlib.decompress(data), kind)


def pack_article(linked: LinkedArticle) -> bytes:
    """A linked article, with the article that all its claims share once."""
    return pack(replace(linked, claims=tuple(replace(claim, article=_NONE) for claim in linked.claims)))


def unpack_article(data: bytes) -> LinkedArticle:
    """The linked article behind ``pack_article``, whose claims do not name it: that takes longer than all the rest."""
    return unpack(data, LinkedArticle)


def named(linked: LinkedArticle) -> LinkedArticle:
    """The linked article with claims that name it."""
    return replace(linked, claims=tuple(replace(claim, article=linked.article) for claim in linked.claims))


def pack_text(text: str) -> bytes:
    """A text, compressed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_bytes(data: bytes) -> bytes:
    """The text behind ``pack_text`` as UTF-8."""
    return zlib.decompress(data)


def unpack_text(data: bytes) -> str:
    """The text behind ``pack_text``."""
    return unpack_bytes(data).decode("utf-8", "surrogatepass")


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(cast(Any, kind))
