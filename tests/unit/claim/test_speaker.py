"""Who says a quotation, whom a pronoun means, and in whose name somebody says "we"."""

from tests.unit.claim.told import context_of

from simpul.claim.speaker import current_person, pointed_person, speakers
from simpul.claim.speaking_body import speaking_body

WAHYU = ("Person", "Wahyu Pratomo", "Wahyu")
RATRI = ("Person", "Ratri Kusuma")
OFFICE = ("Organization:agency", "Dinas Sosial")


def named(entities):
    return [entity.name if entity else None for entity in entities]


def test_a_pronoun_means_the_last_speaker_and_a_new_name_takes_over():
    text = (
        "“Dana sudah cair,” kata Wahyu Pratomo.\n“Tinggal dibagikan,” ujarnya.\n"
        "“Kami menunggu,” kata Ratri Kusuma.\n“Sudah lama,” kata dia."
    )
    context = context_of(text, WAHYU, RATRI)
    assert named(speakers(context)) == ["Wahyu Pratomo", "Wahyu Pratomo", "Ratri Kusuma", "Ratri Kusuma"]


def test_there_is_one_speaker_or_none_for_each_quotation():
    context = context_of("“Dana sudah cair,” kata dia.")
    assert len(speakers(context)) == len(context.document.quotations) == 1
    assert speakers(context) == (None,)


def test_who_stands_beside_the_speaker_does_not_speak():
    context = context_of("“Dana cair,” kata Wahyu Pratomo didampingi Ratri Kusuma.", WAHYU, RATRI)
    assert named(speakers(context)) == ["Wahyu Pratomo"]


def test_the_subject_of_a_sentence_where_nobody_has_spoken():
    text = "Wahyu Pratomo membuka acara bersama Ratri Kusuma. Ia senang."
    context = context_of(text, WAHYU, RATRI)
    assert named([current_person(context, len(text))]) == ["Wahyu Pratomo"]
    assert current_person(context, 0) is None


def test_pointing_words_inside_reported_words_mean_somebody_else():
    text = "“Cair,” kata Wahyu Pratomo.\n“Anggota koperasi itu sakit,” ujarnya. Pejabat itu pulang."
    context = context_of(text, WAHYU)
    assert pointed_person(context, text.index("Anggota")) is None
    assert named([pointed_person(context, text.index("Pejabat"))]) == ["Wahyu Pratomo"]


def test_an_attribution_amid_the_words_is_the_reporter_s():
    text = (
        "“Cair,” kata Wahyu Pratomo. Dana bantuan beras bagi semua warga desa itu, kata mantan pejabat itu, "
        "sudah dibagikan kepada semua warga kemarin."
    )
    context = context_of(text, WAHYU)
    (_, amid) = context.document.quotations
    offset = text.index("mantan")
    assert amid.start <= offset < amid.end
    assert named([pointed_person(context, offset)]) == ["Wahyu Pratomo"]


def test_we_means_the_body_named_beside_the_speaker():
    text = "“Kami siap,” kata Kepala Dinas Sosial Wahyu Pratomo. Jalan itu ramai."
    context = context_of(text, WAHYU, OFFICE)
    assert named([speaking_body(context, text.index("Kami"))]) == ["Dinas Sosial"]


def test_a_body_may_speak_itself_and_a_person_without_a_body_speaks_for_none():
    text = "“Kami siap,” kata Wahyu Pratomo."
    assert speaking_body(context_of(text, WAHYU), 1) is None
    body = "Dinas Sosial mengatakan pihaknya siap membantu warga."
    assert named([speaking_body(context_of(body, OFFICE), body.index("pihaknya"))]) == ["Dinas Sosial"]
