from simpul.find import groups, skills
from simpul.model import Article
from simpul.nlp import analyse


def test_group_phrase_ends_with_its_words() -> None:
    text = "Bantuan untuk penyandang disabilitas dan ibu hamil di Kudus."
    assert [m.text for m in groups.find(analyse(Article("a", text)))] == ["penyandang disabilitas", "ibu hamil"]


def test_weak_word_alone_is_less_sure() -> None:
    (bare,) = groups.find(analyse(Article("a", "Acara itu dihadiri masyarakat.")))
    (full,) = groups.find(analyse(Article("a", "Pelatihan bagi lansia.")))
    assert bare.confidence < full.confidence


def test_skills_only_where_a_training_is_spoken_of() -> None:
    assert [
        m.text for m in skills.find(analyse(Article("a", "Peserta pelatihan belajar menjahit dan tata boga.")))
    ] == [
        "menjahit",
        "tata boga",
    ]
    assert skills.find(analyse(Article("a", "Ibu itu menjahit baju anaknya sendiri."))) == []


def test_a_verb_behind_keterampilan_is_a_skill() -> None:
    document = analyse(Article("a", "Mereka diberi keterampilan mengukir kayu. Keterampilan menjadi bekal."))
    assert [(m.text, m.rule) for m in skills.find(document)] == [("mengukir", "skill.named")]
