"""teaches and partOfProgram."""

from tests.unit.claim.told import context_of, stated

from simpul.claim.contents import RULES, claims

TRAINING = ("Program:training", "pelatihan keterampilan")
WHOLE = ("Program:programme", "Program Desa Berdaya")


def told(text, *entities):
    return stated(claims, RULES, context_of(text, *entities))


def test_a_training_teaches_the_skills_of_its_sentence():
    text = "Peserta pelatihan keterampilan belajar menjahit dan tata boga."
    assert told(text, TRAINING, ("Skill", "menjahit"), ("Skill", "tata boga")) == [
        ("teaches", "pelatihan keterampilan", "menjahit", "teaches.sentence"),
        ("teaches", "pelatihan keterampilan", "tata boga", "teaches.sentence"),
    ]


def test_a_skill_goes_to_the_training_and_not_to_another_programme():
    text = "Selain bantuan beras, peserta pelatihan keterampilan belajar menjahit."
    made = told(text, ("Program:assistance", "bantuan beras"), TRAINING, ("Skill", "menjahit"))
    assert made == [("teaches", "pelatihan keterampilan", "menjahit", "teaches.sentence")]


def test_examples_are_parts_of_the_whole():
    text = "Warga menyambut Program Desa Berdaya seperti pelatihan keterampilan dan bantuan beras."
    assert told(text, WHOLE, TRAINING, ("Program:assistance", "bantuan beras")) == [
        ("partOfProgram", "pelatihan keterampilan", "Program Desa Berdaya", "part.example"),
        ("partOfProgram", "bantuan beras", "Program Desa Berdaya", "part.example"),
    ]


def test_a_member_before_its_whole():
    text = "Kemarin pelatihan keterampilan digelar sebagai bagian dari Program Desa Berdaya."
    assert told(text, TRAINING, WHOLE) == [
        ("partOfProgram", "pelatihan keterampilan", "Program Desa Berdaya", "part.member")
    ]


def test_two_programmes_side_by_side_are_no_parts():
    assert told("Ada pelatihan keterampilan dan Program Desa Berdaya.", TRAINING, WHOLE) == []


def test_no_programme_is_a_part_of_itself():
    text = "Ada Program Desa Berdaya, bagian dari Program Desa Berdaya."
    assert told(text, WHOLE) == []
