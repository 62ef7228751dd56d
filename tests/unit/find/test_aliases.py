import pytest

from simpul.find.aliases import inner_short_forms, is_abbreviation
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.model import Article, Entity
from simpul.nlp import analyse


def entities(text: str) -> list[Entity]:
    document = analyse(Article("a", text))
    return list(resolve(document, find_mentions(document)))


def names(found: list[Entity], type_: str) -> list[set[str]]:
    return [{m.text for m in e.mentions} for e in found if e.type == type_]


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("BGN", "Badan Gizi Nasional", True),
        ("Dinkes", "Dinas Kesehatan", True),
        ("PSK", "pekerja seks komersial", True),
        ("red", "Dinas Kesehatan", False),
        ("XYZ", "Badan Gizi Nasional", False),
        ("BGN", "BGN", False),
    ],
)
def test_is_abbreviation(short: str, long: str, expected: bool) -> None:
    assert is_abbreviation(short, long) is expected


def test_abbreviation_in_brackets_names_the_same_body() -> None:
    found = entities("Badan Gizi Nasional (BGN) membuka dapur. BGN menambah petugas.")
    assert names(found, "Organization") == [{"Badan Gizi Nasional", "BGN"}]


def test_initials_behind_the_same_head_are_the_same_place() -> None:
    found = entities("Kegiatan di Pasar Bunga Melati ramai. Pedagang Pasar BM senang. Warga BM juga.")
    assert {"Pasar Bunga Melati", "Pasar BM", "BM"} in names(found, "Place")


def test_known_as_joins_two_names() -> None:
    found = entities("Acara di Gedung Sasana Rukun atau lebih dikenal Gedung Kuning berlangsung meriah.")
    assert {"Gedung Sasana Rukun", "Gedung Kuning"} in names(found, "Place")


def test_a_short_form_inside_a_name_names_the_same_body() -> None:
    found = entities("Dinas Lingkungan Hidup (DLH) Kota Tegal membuka pos. DLH Kota Tegal dan DLH siap.")
    assert names(found, "Organization") == [{"Dinas Lingkungan Hidup (DLH) Kota Tegal", "DLH Kota Tegal", "DLH"}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dinas Lingkungan Hidup (DLH) Kota Tegal", ("DLH", "DLH Kota Tegal")),
        ("Dinas Sumber Daya Air (SDA)", ("SDA", "SDA")),
        ("PT Perkasa Usaha (Persero)", ()),
        ("Tim Koordinasi Program Makan Bergizi Gratis (MBG)", ()),
        ("Dinas Lingkungan Hidup", ()),
    ],
)
def test_short_forms_inside_a_name(name: str, expected: tuple[str, ...]) -> None:
    assert inner_short_forms(name) == expected
