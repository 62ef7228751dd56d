from simpul.find.overlaps import settle
from simpul.model import EntityType, Mention


def mention(text: str, part: str, type_: EntityType, confidence: float = 0.8, rule: str = "") -> Mention:
    start = text.index(part)
    return Mention(start, start + len(part), part, type_, None, confidence, rule)


def test_the_surer_mention_wins() -> None:
    text = "Dinas Sosial Kota Semarang Joko Rakito"
    organization = mention(text, "Dinas Sosial Kota Semarang", "Organization", 0.9)
    person = mention(text, "Semarang Joko Rakito", "Person", 0.5)
    assert settle([person, organization]) == [organization]


def test_a_programme_may_hold_a_skill_but_ends_before_a_body() -> None:
    text = "pelatihan menjahit Pemkot Semarang"
    program = mention(text, text, "Program")
    skill = mention(text, "menjahit", "Skill")
    body = mention(text, "Pemkot Semarang", "Organization")
    assert [m.text for m in settle([program, skill, body])] == ["pelatihan menjahit", "menjahit", "Pemkot Semarang"]


def test_a_place_inside_a_body_stays_when_flagged() -> None:
    text = "Dinas Sosial Kota Semarang"
    body = mention(text, text, "Organization")
    flagged = mention(text, "Kota Semarang", "Place", rule="place.inside-org")
    plain = mention(text, "Kota Semarang", "Place")
    assert settle([body, flagged]) == [body, flagged]
    assert settle([body, plain]) == [body]
