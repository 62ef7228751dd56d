"""Indonesia's administrative places by name and by Kemendagri code."""

from simpul.gazetteer.codes import codes_of
from simpul.gazetteer.load import UPPER, GazetteerPlace
from simpul.gazetteer.lookup import place, places_exactly, places_named, seats_named, villages_named
from simpul.gazetteer.resolve import resolve
from simpul.gazetteer.spelling import official_spelling

__all__ = [
    "UPPER",
    "GazetteerPlace",
    "codes_of",
    "official_spelling",
    "place",
    "places_exactly",
    "places_named",
    "resolve",
    "seats_named",
    "villages_named",
]
