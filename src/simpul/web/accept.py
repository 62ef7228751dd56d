"""The header Accept: what a client wishes, and how much it likes a media type."""

from __future__ import annotations

from collections.abc import Mapping


def wishes(accept: str) -> Mapping[str, float]:
    """Weights, from 0 to 1, by media range; no header takes everything."""
    found = dict[str, float]()
    for part in accept.split(",") if accept.strip() else ["*/*"]:
        kind, *parameters = (each.strip() for each in part.lower().split(";"))
        weights = [each[2:] for each in parameters if each.startswith("q=")]
        found[kind] = _number(weights[0]) if weights else 1.0
    return found


def weight(told: Mapping[str, float], media: str) -> float:
    """The weight of a media type: that of the closest range; 0 where none has it."""
    return told.get(media, told.get(f"{media.partition('/')[0]}/*", told.get("*/*", 0.0)))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
