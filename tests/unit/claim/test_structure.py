import pytest

from simpul.claim import structure
from simpul.claim.context import make_context
from simpul.model import Article, Document, Entity, Mention


def run(text, *entities):
    """Claims as (predicate, subject name, object name, evidence), with each entity at the first places of its names."""
    made = []
    for number, (type_, kind, *names) in enumerate(entities, start=1):
        mentions = []
        for name in names:
            start = text.index(name)
            mentions.append(Mention(start, start + len(name), name, type_, kind))
        made.append(Entity(f"e{number}", type_, names[0], tuple(mentions), kind))
    context = make_context(Document(Article("a", text)), made)
    name = {e.id: e.name for e in made}
    claims = structure.claims(context)
    assert all(c.rule in structure.RULES for c in claims)
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in claims)
    return [(c.predicate, name[c.subject], name[c.object], c.evidence.text) for c in claims]


def test_jurisdiction_from_the_own_name():
    text = "Dinas Sosial Kota Tegal melatih warga."
    entities = ("Organization", "agency", "Dinas Sosial Kota Tegal"), ("Place", "city", "Kota Tegal")
    assert run(text, *entities) == [
        ("jurisdiction", "Dinas Sosial Kota Tegal", "Kota Tegal", "Dinas Sosial Kota Tegal")
    ]


def test_jurisdiction_through_a_short_form_of_the_place():
    text = "Pemprov Jateng hadir di Jawa Tengah."
    entities = ("Organization", "government", "Pemprov Jateng"), ("Place", "province", "Jawa Tengah")
    assert run(text, *entities) == [("jurisdiction", "Pemprov Jateng", "Jawa Tengah", "Pemprov Jateng")]


@pytest.mark.parametrize("kind", ["company", "education", "ngo"])
def test_no_jurisdiction_for_other_bodies(kind):
    text = "Harapan Tegal berdiri lama. Kota Tegal ramai."
    assert run(text, ("Organization", kind, "Harapan Tegal"), ("Place", "city", "Kota Tegal")) == []


def test_no_jurisdiction_for_a_hospital():
    text = "RSUD Brebes penuh. Warga Kabupaten Brebes cemas."
    assert run(text, ("Organization", "agency", "RSUD Brebes"), ("Place", "regency", "Kabupaten Brebes")) == []


def test_part_of_by_name_by_side_and_by_way_of():
    text = "Komisi IX DPR RI rapat. DPR RI setuju."
    text = text.replace("DPR RI setuju", "Sidang DPR RI usai")
    entities = ("Organization", "legislature", "Komisi IX DPR RI"), ("Organization", "legislature", "DPR RI")
    assert run(text, *entities) == [("partOf", "Komisi IX DPR RI", "DPR RI", "Komisi IX DPR RI")]
    text = "UPTD Metrologi pada Dinas Perdagangan buka."
    entities = ("Organization", "agency", "UPTD Metrologi"), ("Organization", "agency", "Dinas Perdagangan")
    assert run(text, *entities) == [
        ("partOf", "UPTD Metrologi", "Dinas Perdagangan", "UPTD Metrologi pada Dinas Perdagangan")
    ]
    text = "Pemkab Demak melalui Dinas Sosial membagikan beras."
    entities = ("Organization", "government", "Pemkab Demak"), ("Organization", "agency", "Dinas Sosial")
    assert run(text, *entities) == [("partOf", "Dinas Sosial", "Pemkab Demak", "Pemkab Demak melalui Dinas Sosial")]


def test_a_branch_of_a_national_body():
    text = "Kata BPJS Kesehatan, kantor BPJS Kesehatan Demak buka."
    start = text.index("BPJS Kesehatan Demak")
    whole = Entity(
        "e1", "Organization", "BPJS Kesehatan", (Mention(5, 19, "BPJS Kesehatan", "Organization", "agency"),), "agency"
    )
    branch_mention = Mention(start, start + 20, "BPJS Kesehatan Demak", "Organization", "agency")
    branch = Entity("e2", "Organization", "BPJS Kesehatan Demak", (branch_mention,), "agency")
    claims = structure.claims(make_context(Document(Article("a", text)), (whole, branch)))
    assert [(c.predicate, c.subject, c.object, c.rule) for c in claims] == [("partOf", "e2", "e1", "structure.branch")]


def test_a_chain_gives_the_nearest_larger_place_each():
    text = "Di Desa Sukamaju, Kecamatan Bergas, Kabupaten Semarang, panen berlangsung."
    places = (
        ("Place", "village", "Desa Sukamaju"),
        ("Place", "district", "Kecamatan Bergas"),
        ("Place", "regency", "Kabupaten Semarang"),
    )
    assert run(text, *places) == [
        ("locatedIn", "Desa Sukamaju", "Kecamatan Bergas", "Desa Sukamaju, Kecamatan Bergas"),
        ("locatedIn", "Kecamatan Bergas", "Kabupaten Semarang", "Kecamatan Bergas, Kabupaten Semarang"),
    ]


def test_a_list_before_and_a_list_after_the_larger_place():
    text = "Bantuan ke Sukau dan Belalau, Lampung Barat."
    places = ("Place", "district", "Sukau"), ("Place", "district", "Belalau"), ("Place", "regency", "Lampung Barat")
    assert {c[:3] for c in run(text, *places)} == {
        ("locatedIn", "Sukau", "Lampung Barat"),
        ("locatedIn", "Belalau", "Lampung Barat"),
    }
    text = "Ada dua kabupaten di Jawa Tengah, yaitu Demak dan Kudus."
    places = ("Place", "province", "Jawa Tengah"), ("Place", "regency", "Demak"), ("Place", "regency", "Kudus")
    assert {c[:3] for c in run(text, *places)} == {
        ("locatedIn", "Demak", "Jawa Tengah"),
        ("locatedIn", "Kudus", "Jawa Tengah"),
    }


def located(text, *entities):
    return {(s, o) for p, s, o, _ in run(text, *entities) if p == "locatedIn"}


@pytest.mark.parametrize(
    "between",
    [
        " yang berlokasi di ",
        ", tepatnya di ",
        " berada di kawasan ",
        " merupakan desa terluas di ",
        " adalah pusat kopi di ",
    ],
)
def test_verbs_of_lying(between):
    text = f"Desa Sukamaju{between}Kecamatan Bergas."
    places = ("Place", "village", "Desa Sukamaju"), ("Place", "district", "Kecamatan Bergas")
    assert located(text, *places) == {("Desa Sukamaju", "Kecamatan Bergas")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada dua desa di Kecamatan Bergas yang terendam, yakni Desa Arum dan Desa Bening.",
        "Kecamatan Bergas memiliki dua desa wisata, diantaranya Desa Arum dan Desa Bening.",
        "Kecamatan Bergas, diantarnya Desa Arum dan Desa Bening.",
    ],
)
def test_a_list_that_is_announced(text):
    places = (
        ("Place", "district", "Kecamatan Bergas"),
        ("Place", "village", "Desa Arum"),
        ("Place", "village", "Desa Bening"),
    )
    assert located(text, *places) == {("Desa Arum", "Kecamatan Bergas"), ("Desa Bening", "Kecamatan Bergas")}


def test_a_list_that_is_announced_as_something_else():
    text = "Kecamatan Bergas mengirim dua regu, yakni Desa Arum dan Desa Bening."
    places = (
        ("Place", "district", "Kecamatan Bergas"),
        ("Place", "village", "Desa Arum"),
        ("Place", "village", "Desa Bening"),
    )
    assert located(text, *places) == set()


def test_a_building_lies_in_its_road_and_an_unknown_place_in_its_district():
    text = "Rapat di Gedung Arum, Jalan Melati."
    assert located(text, ("Place", "facility", "Gedung Arum"), ("Place", "facility", "Jalan Melati")) == {
        ("Gedung Arum", "Jalan Melati")
    }
    text = "Banjir di Rawabening, Kecamatan Bergas."
    assert located(text, ("Place", None, "Rawabening"), ("Place", "district", "Kecamatan Bergas")) == {
        ("Rawabening", "Kecamatan Bergas")
    }


def test_schools_in_a_list_and_the_seat_of_an_office():
    text = "Lomba diikuti SDN 4 Arum dan SMPN 3 Arum, Kabupaten Demak."
    schools = ("Organization", "education", "SDN 4 Arum"), ("Organization", "education", "SMPN 3 Arum")
    assert located(text, *schools, ("Place", "regency", "Kabupaten Demak")) == {
        ("SDN 4 Arum", "Kabupaten Demak"),
        ("SMPN 3 Arum", "Kabupaten Demak"),
    }
    text = "Ia diperiksa di Polda Jawa Tengah di Semarang."
    office = ("Organization", "agency", "Polda Jawa Tengah"), ("Place", "city", "Semarang")
    assert located(text, *office) == {("Polda Jawa Tengah", "Semarang")}


def test_a_school_lies_where_the_text_says():
    text = "SMK Harapan di Kabupaten Demak menang."
    entities = ("Organization", "education", "SMK Harapan"), ("Place", "regency", "Kabupaten Demak")
    assert run(text, *entities) == [("locatedIn", "SMK Harapan", "Kabupaten Demak", "SMK Harapan di Kabupaten Demak")]


def test_places_of_one_level_or_apart_are_not_located_in_each_other():
    text = "Demak, Kudus. Semarang jauh."
    assert run(text, ("Place", "regency", "Demak"), ("Place", "regency", "Kudus")) == []
    text = "Demak ramai ketika warga Jawa Tengah berkumpul."
    assert run(text, ("Place", "regency", "Demak"), ("Place", "province", "Jawa Tengah")) == []


def test_a_city_added_to_a_places_name():
    text = "Pasar Ikan ramai. Kota Tegal bangga. Di Pasar Ikan Tegal warga antre."
    start = text.index("Pasar Ikan Tegal")
    names = (
        Mention(0, 10, "Pasar Ikan", "Place", "facility"),
        Mention(start, start + 16, "Pasar Ikan Tegal", "Place", "facility"),
    )
    market = Entity("e1", "Place", "Pasar Ikan Tegal", names, "facility")
    city = Entity("e2", "Place", "Kota Tegal", (Mention(18, 28, "Kota Tegal", "Place", "city"),), "city")
    claims = structure.claims(make_context(Document(Article("a", text)), (market, city)))
    assert [(c.subject, c.object, c.rule) for c in claims] == [("e1", "e2", "structure.added-name")]


def test_a_unit_and_the_body_inside_its_name():
    text = "Biro Umum Pemprov Bali membuka loket di Bali."
    unit_mention = Mention(0, 22, "Biro Umum Pemprov Bali", "Organization", "agency")
    unit = Entity("e1", "Organization", "Biro Umum Pemprov Bali", (unit_mention,), "agency")
    inner = Mention(10, 22, "Pemprov Bali", "Organization", "government", 0.85, "org.inside")
    government = Entity("e2", "Organization", "Pemprov Bali", (inner,), "government")
    place = Entity("e3", "Place", "Bali", (Mention(40, 44, "Bali", "Place", "province"),), "province")
    context = make_context(Document(Article("a", text)), (unit, government, place))
    assert [o.entity.id for o in context.occurrences] == ["e1", "e3"]
    assert [(c.predicate, c.subject, c.object) for c in structure.claims(context)] == [
        ("partOf", "e1", "e2"),
        ("jurisdiction", "e2", "e3"),
    ]


def test_a_body_in_brackets_and_di_bawah():
    text = "Satuan Pelayanan Cendana (SPC) di bawah Badan Gizi Nasional dibuka."
    entities = ("Organization", "agency", "Satuan Pelayanan Cendana"), ("Organization", "agency", "Badan Gizi Nasional")
    assert [c[:3] for c in run(text, *entities)] == [("partOf", "Satuan Pelayanan Cendana", "Badan Gizi Nasional")]


def test_an_office_of_a_national_body_in_a_province():
    text = "BKKBN memberi arahan kepada Kantor Perwakilan BKKBN Bali."
    office, body = ("Organization", "agency", "Kantor Perwakilan BKKBN Bali"), ("Organization", "agency", "BKKBN")
    assert ("partOf", "Kantor Perwakilan BKKBN Bali", "BKKBN") in [c[:3] for c in run(text, office, body)]


def test_only_a_fraction_of_a_party_is_part_of_a_parliament():
    text = "Partai Cendana DPR hadir, lalu fraksi Partai Melati DPRD menyusul."
    party, house = ("Organization", "party", "Partai Cendana"), ("Organization", "legislature", "DPR")
    group, other = ("Organization", "party", "fraksi Partai Melati"), ("Organization", "legislature", "DPRD")
    found = [c[:3] for c in run(text, party, house, group, other) if c[0] == "partOf"]
    assert found == [("partOf", "fraksi Partai Melati", "DPRD")]
