import pytest

from simpul.link.keys import Key, key
from simpul.model import Entity, Mention


def made(type_: str, name: str, kind: str | None = None, **fields: str) -> Key:
    return key(Entity("e", type_, name, (Mention(0, len(name), name, type_),), kind, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        ("Person", "Jokowi", "Ir. H. Joko Widodo"),
        ("Person", "Achmad Soebardjo", "Ahmad Subarjo"),
        ("Organization", "Dinsos Kota Salatiga", "Dinas Sosial Kota Salatiga"),
        ("Organization", "Pemkot Salatiga", "Pemerintah Kota Salatiga"),
        ("Organization", "Kemensos", "Kementerian Sosial RI"),
        ("Program", "PKH", "Program Keluarga Harapan (PKH)"),
        ("Program", "bantuan PKH", "program keluarga harapan"),
    ],
)
def test_spellings_of_one_name_have_one_key(type_: str, one: str, other: str) -> None:
    assert made(type_, one, "agency").values == made(type_, other, "agency").values
    assert not made(type_, one, "agency").local


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        ("Person", "Budi Santoso", "Budi Susanto"),
        ("Organization", "Dinas Sosial Kota Semarang", "Dinas Sosial Kabupaten Semarang"),
        ("Organization", "Polres Demak", "Polres Kudus"),
        ("Program", "Program Keluarga Harapan", "PKH Kota Salatiga"),
        ("Program", "Beasiswa Santri Mandiri 2023", "Beasiswa Santri Mandiri 2024"),
    ],
)
def test_different_names_have_different_keys(type_: str, one: str, other: str) -> None:
    assert made(type_, one, "agency").values != made(type_, other, "agency").values


def test_a_level_that_the_article_tells_settles_an_ambiguous_territory() -> None:
    open_ = made("Organization", "Dinas Sosial Semarang", "agency")
    told = made("Organization", "Dinas Sosial Semarang", "agency", level="kota")
    assert (open_.local, told.local) == (True, False)
    assert told.values == made("Organization", "Dinas Sosial Kota Semarang", "agency").values


@pytest.mark.parametrize(
    ("type_", "name", "kind"),
    [
        ("Person", "Ratmoko", None),
        ("Organization", "Dinas Kesehatan", "agency"),
        ("Organization", "Satpol PP", "agency"),
        ("Place", "Desa Karang Anyar", "village"),
        ("Program", "pelatihan menjahit", "training"),
    ],
)
def test_a_name_that_many_bear_holds_in_its_article_only(type_: str, name: str, kind: str | None) -> None:
    assert made(type_, name, kind).local


def test_a_national_programme_carries_its_code() -> None:
    found = made("Program", "BPNT", "assistance")
    assert found.code is not None
    assert not found.local
