"""Addresses: one spelling for one page, and what may be opened at all."""

from __future__ import annotations

import ipaddress
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = frozenset({"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid"})
_KEPT = "/%!$&'()*+,;=:@~?[]"
_PORTS = {"http": 80, "https": 443}


def clean(address: str, base: str = "") -> str | None:
    """``address`` (relative to ``base``) as one page is always written.

    It is escaped, and has no fragment, tracking fields or default port. None where it is no http(s) address, or
    carries a user's name.
    """
    try:
        parts = urlsplit(urljoin(base, address.strip()))
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in _PORTS or not host or parts.username is not None:
        return None
    if ":" in host:
        host = f"[{host}]"
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    path, query = (quote(part, safe=_KEPT) for part in (parts.path or "/", _query(parts.query)))
    return urlunsplit((parts.scheme, place, path, query, ""))


def _query(query: str) -> str:
    """The query as it is, or rewritten without the fields that only say where a reader came from."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if name.lower() not in _TRACKING and not name.startswith("utm_")]
    return query if len(kept) == len(pairs) else urlencode(kept)


def origin(address: str) -> str:
    """Scheme, host and port of a clean address: what has a robots.txt, and is asked one thing at a time."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def is_public(ip: str) -> bool:
    """Whether an IP address lies in the public internet, not on this machine or in a private network."""
    number = ipaddress.ip_address(ip.partition("%")[0])
    inner = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    return (inner or number).is_global and not number.is_multicast
