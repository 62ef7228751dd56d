import re

import pytest

from simpul.claim.aims import RULES, claims
from simpul.claim.context import Context, make_context
from simpul.model import Article, Entity, Mention
from simpul.nlp import analyse


def context(text: str, *programs: str) -> Context:
    entities = [
        Entity(
            f"g{n}",
            "Program",
            name,
            tuple(Mention(m.start(), m.end(), name, "Program") for m in re.finditer(re.escape(name), text)),
        )
        for n, name in enumerate(programs, 1)
    ]
    return make_context(analyse(Article("a", text)), entities)


def found(text: str, *programs: str) -> list[tuple[str, str, str | None]]:
    return [(c.predicate, c.subject, c.text) for c in claims(context(text, *programs))]


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("Dinas membuka kursus batik untuk menambah pendapatan warga.", "menambah pendapatan warga"),
        ("Kursus itu digelar. Dinas membuka kursus batik agar warga punya usaha.", "warga punya usaha"),
        ("Dinas membuka kursus batik. Program ini bertujuan untuk membuka usaha baru.", "membuka usaha baru"),
        ("Dinas membuka kursus batik. Tujuannya agar warga punya usaha, kata dia.", "warga punya usaha"),
        ("Lewat kursus batik diharapkan dapat tumbuh usaha baru.", "tumbuh usaha baru"),
        ("Dalam rangka memajukan desa, dinas membuka kursus batik.", "memajukan desa"),
        ("Dinas membuka kursus batik demi memajukan desa.", "memajukan desa"),
        ("Ada kursus batik guna mengurangi pengangguran sehingga desa maju.", "mengurangi pengangguran"),
    ],
)
def test_aims(text, aim):
    assert found(text, "kursus batik") == [("aimsAt", "g1", aim)]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas membuka kursus batik untuk penyandang disabilitas.",
        "Warga datang untuk melihat pameran. Ada kursus batik.",
        "Dinas membuka kursus batik. Warga pulang untuk memasak nasi.",
        "Dinas membuka kursus batik untuk warga.",
    ],
)
def test_no_aims(text):
    assert found(text, "kursus batik") == []


@pytest.mark.parametrize(
    ("text", "obstacle"),
    [
        ("Kursus batik jalan. Kendala kursus batik adalah sempitnya ruang belajar.", "sempitnya ruang belajar"),
        ("Pelaksanaan kursus batik terkendala sempitnya ruang belajar, kata dia.", "sempitnya ruang belajar"),
        ("Warga menyukai kursus batik, namun alat jahit belum mencukupi.", "alat jahit belum mencukupi"),
        ('Camat membuka kursus batik. "Belum ada yang membeli hasilnya," kata dia.', "Belum ada yang membeli hasilnya"),
    ],
)
def test_obstacles(text, obstacle):
    assert found(text, "kursus batik") == [("obstacle", "g1", obstacle)]


def test_a_lack_without_a_programme_is_none():
    assert found("Warga antre, namun loket belum dibuka.") == []


def test_claims_are_verbatim_with_known_rules():
    text = "Dinas membuka kursus batik agar warga punya usaha, namun alat jahit belum mencukupi."
    made = claims(context(text, "kursus batik"))
    assert [c.predicate for c in made] == ["aimsAt", "obstacle"]
    for claim in made:
        assert claim.rule in RULES
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        assert claim.text is not None and claim.text in claim.evidence.text
