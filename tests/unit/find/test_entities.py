import pytest

from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.find.same import key, same
from simpul.model import Article, Entity, EntityType, Mention
from simpul.nlp import analyse


def mention(text: str, type_: EntityType, kind: str | None = None) -> Mention:
    return Mention(0, len(text), text, type_, kind)


def entities(text: str) -> list[Entity]:
    document = analyse(Article("a", text))
    return list(resolve(document, find_mentions(document)))


def test_second_mention_by_one_name() -> None:
    found = entities("Kepala Dinas Sosial Kota Salatiga Bambang Santoso hadir. “Kami siap,” kata Bambang.")
    people = [e for e in found if e.type == "Person"]
    assert [(p.name, sorted({m.text for m in p.mentions})) for p in people] == [
        ("Bambang Santoso", ["Bambang", "Bambang Santoso"])
    ]


def test_gelar_is_kept_apart_from_the_name() -> None:
    (person,) = [
        e
        for e in entities("Kepala Dinas Sosial Kota Salatiga Drs. Bambang Santoso, M.Si., hadir.")
        if e.type == "Person"
    ]
    assert person.name == "Bambang Santoso"
    assert person.prefix == "Drs."


def test_kota_and_kabupaten_are_two_bodies() -> None:
    kota = mention("Dinas Sosial Kota Semarang", "Organization", "agency")
    kabupaten = mention("Dinas Sosial Kabupaten Semarang", "Organization", "agency")
    short = mention("Dinsos Kota Semarang", "Organization", "agency")
    assert not same(kota, kabupaten)
    assert same(kota, short)


def test_kota_and_kabupaten_are_two_places() -> None:
    assert not same(mention("Kabupaten Semarang", "Place", "regency"), mention("Kota Semarang", "Place", "city"))
    assert same(mention("Provinsi Bali", "Place", "province"), mention("Bali", "Place", "province"))


@pytest.mark.parametrize(
    ("long", "short", "kind"),
    [
        ("Republik Turki", "Turki", "country"),
        ("Republik Indonesia", "RI", "country"),
        ("provinsi DKI Jakarta", "Jakarta", "province"),
        ("Pulau Jawa", "Jawa", "other"),
        ("IKN Nusantara", "IKN", "other"),
        ("Stasiun KA Tawang Baru", "Stasiun Tawang Baru", "facility"),
        ("Kawasan Geopark Batu Hitam", "Geopark Batu Hitam", "other"),
        ("Gunung Watuireng", "Watuireng", "other"),
    ],
)
def test_other_names_of_a_place_are_one_place(long: str, short: str, kind: str) -> None:
    assert same(mention(long, "Place", kind), mention(short, "Place", kind))


def test_a_landmark_is_not_the_regency_of_its_name() -> None:
    assert not same(mention("Danau Toba", "Place", "other"), mention("Toba", "Place", "regency"))


def test_a_place_without_a_head_word_is_the_village_near_by() -> None:
    text = "Warga Kecamatan Jagakarsa, Jakarta Selatan, dan rapat di Srengseng Sawah, Jakarta Selatan, ramai."
    (village,) = [e for e in entities(text) if e.name == "Srengseng Sawah"]
    assert (village.kind, village.code) == ("village", "31.74.09.1002")


def test_level_left_out_is_the_same_body() -> None:
    assert same(mention("Dinas Sosial Provinsi Bali", "Organization"), mention("Dinas Sosial Bali", "Organization"))


def test_programme_by_its_name_with_and_without_the_word_program() -> None:
    assert key("Program", "program Sekolah Rakyat") == key("Program", "Sekolah Rakyat")
    assert same(mention("pelatihan keterampilan", "Program"), mention("pelatihan", "Program"))
    assert not same(mention("bantuan pangan", "Program"), mention("pelatihan menjahit", "Program"))


def test_ids_follow_the_text_and_every_mention_is_verbatim() -> None:
    text = "Bupati Kudus Rina Wati membuka pelatihan menjahit bagi lansia di Kecamatan Jati."
    found = entities(text)
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert all(text[m.start : m.end] == m.text for e in found for m in e.mentions)
    starts = [e.mentions[0].start for e in found]
    assert starts == sorted(starts)


def test_parliament_and_a_regional_one_are_two_bodies() -> None:
    assert not same(mention("DPRD", "Organization", "legislature"), mention("DPR", "Organization", "legislature"))
    assert same(mention("DPR RI", "Organization", "legislature"), mention("DPR", "Organization", "legislature"))


def test_a_company_with_and_without_its_legal_form_is_one() -> None:
    full = mention("PT Baja Nusa Utama (Persero) Tbk", "Organization", "company")
    assert same(full, mention("Baja Nusa Utama", "Organization", "company"))
    assert same(full, mention("PT Baja", "Organization", "company"))
    assert not same(full, mention("Baja", "Organization", "company"))


def test_a_name_of_one_word_with_and_without_the_nation_is_one() -> None:
    assert same(mention("Ombudsman RI", "Organization"), mention("Ombudsman", "Organization"))
    assert not same(mention("Ombudsman RI", "Organization"), mention("Perpusnas", "Organization"))
