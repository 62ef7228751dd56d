from simpul.claim import people
from simpul.claim.context import make_context
from simpul.claim.speaker import current_person
from simpul.model import Article, Entity, Mention
from simpul.nlp import analyse


def context_of(text, *entities):
    """A context with each entity (type, names…) at every place of its names."""
    made = []
    for number, (type_, *names) in enumerate(entities, start=1):
        mentions, taken = [], set()
        for name in sorted(names, key=len, reverse=True):
            start = text.find(name)
            while start >= 0:
                if not taken & set(range(start, start + len(name))):
                    mentions.append(Mention(start, start + len(name), name, type_))
                    taken |= set(range(start, start + len(name)))
                start = text.find(name, start + 1)
        made.append(Entity(f"e{number}", type_, names[0], tuple(sorted(mentions, key=lambda m: m.start))))
    return make_context(analyse(Article("a", text)), made)


def run(text, *entities):
    context = context_of(text, *entities)
    name = {e.id: e.name for e in context.entities}
    claims = people.claims(context)
    assert all(c.rule in people.RULES for c in claims)
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in claims)
    assert all(0 < c.confidence <= 1 for c in claims)
    return [
        (c.predicate, name[c.subject], name.get(c.object or c.place or ""), c.title, c.status, c.evidence.text)
        for c in claims
    ]


TEXT = (
    "“Kami siap,” kata Kepala Dinas Sosial Kota Tegal Wahyu Pratomo di Tegal.\n"
    "“Dananya cukup,” ujar mantan Kepala Biro Umum Pemprov Jateng itu.\n"
    "“Nanti kami umumkan,” ucap birokrat asal Kabupaten Brebes itu."
)
ENTITIES = (
    ("Person", "Wahyu Pratomo"),
    ("Organization", "Dinas Sosial Kota Tegal"),
    ("Organization", "Biro Umum Pemprov Jateng"),
    ("Place", "Kabupaten Brebes"),
)


def test_posts_and_origin_of_the_speaker_also_where_the_words_only_point_back():
    assert run(TEXT, *ENTITIES) == [
        ("holdsPost", "Wahyu Pratomo", "Dinas Sosial Kota Tegal", "Kepala", "current",
         "Kepala Dinas Sosial Kota Tegal Wahyu Pratomo"),
        ("holdsPost", "Wahyu Pratomo", "Biro Umum Pemprov Jateng", "Kepala", "former",
         "ujar mantan Kepala Biro Umum Pemprov Jateng itu"),
        ("originatesFrom", "Wahyu Pratomo", "Kabupaten Brebes", None, None, "ucap birokrat asal Kabupaten Brebes itu"),
    ]  # fmt: skip


def test_a_title_in_full_wins_over_one_that_holds_the_body():
    text = "Bupati ditemani Kadinkes Wahyu Pratomo. Kepala Dinas Kesehatan Wahyu Pratomo senang."
    entities = (("Person", "Wahyu Pratomo"), ("Organization", "Dinas Kesehatan"))
    assert [(c[2], c[3]) for c in run(text, *entities)] == [("Dinas Kesehatan", "Kepala")]


def test_who_is_moved_to_a_post_holds_it():
    text = "Wahyu Pratomo mutasi menjadi Kepala Dinas Sosial."
    assert [c[1:5] for c in run(text, ("Person", "Wahyu Pratomo"), ("Organization", "Dinas Sosial"))] == [
        ("Wahyu Pratomo", "Dinas Sosial", "Kepala", "current")
    ]


def test_a_post_is_told_once_and_the_fuller_statement_stays():
    text = "Bupati Umbasari hadir. Bupati Tegal Umbasari lalu pulang. Plt Bupati Tegal Umbasari tidur."
    found = run(text, ("Person", "Umbasari"), ("Place", "Tegal"))
    assert [c[1:5] for c in found] == [("Umbasari", "Tegal", "Bupati", "acting")]


def test_an_office_that_another_person_holds_is_not_given_to_the_speaker():
    text = "Gubernur Jateng Umbasari hadir. “Kami ikut,” kata Darsiman. Rencana Gubernur Jateng itu disambut baik."
    found = run(text, ("Person", "Umbasari"), ("Person", "Darsiman"), ("Place", "Jateng"))
    assert [c[1:5] for c in found] == [("Umbasari", "Jateng", "Gubernur", "current")]


def test_a_ministers_body_is_the_ministry_that_the_text_names_elsewhere():
    text = "Menteri Sosial Umbasari hadir. Kementerian Sosial menyalurkan bantuan."
    found = run(text, ("Person", "Umbasari"), ("Organization", "Kementerian Sosial"))
    assert [c[1:5] for c in found] == [("Umbasari", "Kementerian Sosial", "Menteri Sosial", "current")]


def test_a_unit_takes_the_body_of_the_head_beside_it():
    text = "Kabid Rehabilitasi Umbasari mendampingi Kepala Dinas Sosial Darsiman."
    found = run(text, ("Person", "Umbasari"), ("Person", "Darsiman"), ("Organization", "Dinas Sosial"))
    assert [c[1:4] for c in found] == [
        ("Umbasari", "Dinas Sosial", "Kabid Rehabilitasi"),
        ("Darsiman", "Dinas Sosial", "Kepala"),
    ]


def test_members_and_residents():
    text = "Umbasari, siswa SMK Wening, menang. Warga Desa Randu, Darsiman, senang. Sulastri (40) asal Desa Randu ikut."
    found = run(
        text, ("Person", "Umbasari"), ("Person", "Darsiman"), ("Person", "Sulastri"),
        ("Organization", "SMK Wening"), ("Place", "Desa Randu"),
    )  # fmt: skip
    assert [c[:3] for c in found] == [
        ("memberOf", "Umbasari", "SMK Wening"),
        ("originatesFrom", "Darsiman", "Desa Randu"),
        ("originatesFrom", "Sulastri", "Desa Randu"),
    ]


def test_current_person_is_the_last_named_speaker_then_the_last_subject():
    context = context_of(TEXT, *ENTITIES)
    assert current_person(context, 0) is None
    speaker = current_person(context, TEXT.index("ucap"))
    assert speaker is not None and speaker.name == "Wahyu Pratomo"
    text = "Umbasari membuka acara bersama Darsiman. Ia senang."
    subject = current_person(context_of(text, ("Person", "Umbasari"), ("Person", "Darsiman")), len(text))
    assert subject is not None and subject.name == "Umbasari"


def posts_of(text, *entities):
    return [(who, where, title) for p, who, where, title, _, _ in run(text, *entities) if p == "holdsPost"]


def test_staff_of_the_only_local_government_needs_no_place():
    text = "Pemkab Brebes menyalurkan beras. Sekkab Wahyu Pratomo hadir."
    body, person = ("Organization", "Pemkab Brebes"), ("Person", "Wahyu Pratomo")
    assert posts_of(text, body, person) == [("Wahyu Pratomo", "Pemkab Brebes", "Sekkab")]
    assert posts_of("Pemprov Bali dan " + text, ("Organization", "Pemprov Bali"), body, person)[0][1] == "Pemkab Brebes"
    assert posts_of("Pemkab Tegal dan " + text, ("Organization", "Pemkab Tegal"), body, person)[0][1] is None


def test_a_glued_title_finds_its_body_by_the_places_short_form():
    text = "Dinas Pertanian Lampung Selatan dan Dinas Pertanian Metro hadir. Kadistan Lamsel Wahyu Pratomo senang."
    bodies = [("Organization", "Dinas Pertanian Lampung Selatan"), ("Organization", "Dinas Pertanian Metro")]
    found = posts_of(text, *bodies, ("Person", "Wahyu Pratomo"))
    assert found == [("Wahyu Pratomo", "Dinas Pertanian Lampung Selatan", "Kadistan")]


def test_the_field_behind_the_body_belongs_to_the_title():
    text = "Ketua PGRI Bidang Hukum Prof Wahyu Pratomo hadir."
    found = posts_of(text, ("Organization", "PGRI"), ("Person", "Wahyu Pratomo"))
    assert found == [("Wahyu Pratomo", "PGRI", "Ketua Bidang Hukum")]


def test_the_next_item_of_a_list_is_no_membership():
    entities = ("Person", "Umbasari"), ("Organization", "Yayasan Melati")
    assert run("Hadir pula Umbasari, relawan Yayasan Melati, dan lain-lain.", *entities) == []
    assert run("Setelah menolong Umbasari, relawan Yayasan Melati pulang.", *entities) == []
    assert [c[0] for c in run("Umbasari, siswa Yayasan Melati, pulang.", *entities)] == ["memberOf"]


def test_who_holds_a_post_of_a_body_is_not_its_member_too():
    found = run("Anggota Dewan Melati Umbasari hadir.", ("Person", "Umbasari"), ("Organization", "Dewan Melati"))
    assert [c[0] for c in found] == ["holdsPost"]


def test_a_unit_without_a_body_takes_the_only_body_that_somebody_heads():
    text = "Kabag Hukum Umba Sarira dan Kabid Irigasi Umbasari hadir. Kepala Dinas Sosial Darsiman pulang."
    names = ("Person", "Umbasari"), ("Person", "Darsiman"), ("Person", "Umba Sarira"), ("Organization", "Dinas Sosial")
    found = posts_of(text, *names)
    assert [p[:2] for p in found] == [
        ("Umba Sarira", None),
        ("Umbasari", "Dinas Sosial"),
        ("Darsiman", "Dinas Sosial"),
    ]


def test_the_words_behind_a_glued_title_that_name_its_body_are_no_part_of_it():
    text = "Dinas Tata Ruang Metro hadir. Kadis Tata Ruang Metro Umbasari senang."
    found = posts_of(text, ("Person", "Umbasari"), ("Organization", "Dinas Tata Ruang Metro"))
    assert found == [("Umbasari", "Dinas Tata Ruang Metro", "Kadis")]
