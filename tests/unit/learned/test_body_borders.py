import pytest
from tests.unit.learned.seen import mention

from simpul.find.overlaps import INSIDE_BODY
from simpul.learned.body_borders import bordered, closed
from simpul.model import Mention

TEXT = "Komite Banding Polri dan Serikat Kopi Merdeka Budi Santoso serta SMP Melati 3 hadir."


def rule(words: str, name: str = "org.name", kind: str | None = "other") -> Mention:
    made = mention(words, "Organization", 0.9, name, TEXT)
    return Mention(made.start, made.end, made.text, "Organization", kind, 0.9, name)


def own(words: str, confidence: float = 0.99) -> Mention:
    return mention(words, "Organization", confidence, "model.name", TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Bank Melati (", "Bank Melati"), ("Bank Melati (BM", "Bank Melati"), ("BM)", "BM"), ("A (B)", "A (B)")],
)
def test_half_brackets_are_left_out(text: str, expected: str) -> None:
    found = closed(Mention(5, 5 + len(text), text, "Organization"))
    assert (found.text, found.end) == (expected, 5 + len(expected))


def test_a_longer_name_of_the_model_holds_the_rules_body_inside() -> None:
    found = bordered([rule("Komite Banding"), rule("Polri", "org.alone", "agency")], [own("Komite Banding Polri")])
    assert [(m.text, m.kind, m.rule) for m in found] == [
        ("Komite Banding Polri", "other", "model.name"),
        ("Polri", "agency", INSIDE_BODY),
    ]


def test_a_model_that_is_not_sure_moves_no_border() -> None:
    rules = [rule("Komite Banding")]
    assert bordered(rules, [own("Komite Banding Polri", 0.9)]) == rules


def test_a_longer_name_that_ends_in_a_link_is_left() -> None:
    rules = [rule("Komite Banding Polri")]
    assert bordered(rules, [own("Komite Banding Polri dan")]) == rules


def test_a_rule_that_took_a_persons_name_gives_way() -> None:
    (found,) = bordered([rule("Serikat Kopi Merdeka Budi Santoso", kind="ngo")], [own("Serikat Kopi Merdeka")])
    assert (found.text, found.kind) == ("Serikat Kopi Merdeka", "ngo")


def test_a_number_stays_in_the_name() -> None:
    rules = [rule("SMP Melati 3", kind="education")]
    assert bordered(rules, [own("SMP Melati")]) == rules


def test_a_unit_before_its_body_stays() -> None:
    rules = [rule("Komite Banding Polri", "org.unit", "agency")]
    assert bordered(rules, [own("Polri")]) == rules
