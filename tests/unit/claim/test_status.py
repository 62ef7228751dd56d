"""hasStatus: one for each programme, by the words around its namings."""

import pytest

from simpul.claim.context import make_context
from simpul.claim.status import claims
from simpul.model import Article, Document, Entity, Mention, Span

NAME = "pembangunan pasar ikan"


def statuses(text, kind="project"):
    document = Document(Article("a", text), sentences=(Span(0, len(text)),))
    at = text.index(NAME)
    entity = Entity("e1", "Program", NAME, (Mention(at, at + len(NAME), NAME, "Program", kind),), kind)
    found = claims(make_context(document, [entity]))
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in found)
    return [c.value for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pemkab berencana memulai pembangunan pasar ikan.", "planned"),
        ("Bupati akan meresmikan pembangunan pasar ikan.", "planned"),
        ("Pemkab terus melanjutkan pembangunan pasar ikan.", "ongoing"),
        ("Saat ini pembangunan pasar ikan masih berjalan.", "ongoing"),
        ("Adapun pembangunan pasar ikan akan berlangsung hingga Mei.", "ongoing"),
        ("Adapun pembangunan pasar ikan telah rampung.", "completed"),
        ("DPRD mengusulkan pembangunan pasar ikan.", "proposed"),
        ("Pemkab membatalkan pembangunan pasar ikan.", "cancelled"),
    ],
)
def test_status(text, expected):
    assert statuses(text) == [expected]


def test_no_words_no_status():
    assert statuses("Lokasi pembangunan pasar ikan jauh dari kota.") == []
