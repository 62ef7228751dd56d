"""Words between two places of a text."""

import pytest
from tests.unit.claim.told import context_of

from simpul.claim.clauses import coordinated, partner_cues, same_clause, saying, spans_of_speech, verbs


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (" di balai desa, kata dia, ", True),
        (" seharga Rp1.500 per ", True),
        (" selesai. Warga ", False),
        (" selesai.” “Kami ", False),
        (" selesai\nWarga ", False),
    ],
)
def test_same_clause(words, expected):
    assert same_clause(words) is expected


def test_a_quotation_of_two_sentences_is_cut_in_two():
    text = "“Dana sudah cair. Kami senang,” kata Umbasari."
    context = context_of(text, ("Person", "Umbasari"))
    (sentence,) = context.document.sentences
    spans = spans_of_speech(context, sentence)
    assert [text[s.start : s.end].strip() for s in spans] == ["“Dana sudah cair.", "Kami senang,” kata Umbasari."]
    assert "".join(text[s.start : s.end] for s in spans) == text[sentence.start : sentence.end]


def test_a_list_goes_on_over_commas_and_brackets_and_ends_at_other_words():
    text = "Hadir Bank Tani, Bank Laut (BL), dan Bank Gunung, sedangkan Bank Awan absen."
    names = ("Bank Tani", "Bank Laut", "Bank Gunung", "Bank Awan")
    context = context_of(text, *(("Organization", name) for name in names))
    chain = coordinated(context, list(context.occurrences), 0)
    assert [o.entity.name for o in chain] == ["Bank Tani", "Bank Laut", "Bank Gunung"]
    assert [o.entity.name for o in coordinated(context, list(context.occurrences), 3)] == ["Bank Awan"]


def test_the_lexicons_of_verbs_are_whole_words_in_any_case():
    assert verbs("active").search("Pemkab MENYALURKAN beras")
    assert not verbs("active").search("disalurkan")
    assert verbs("passive").search("beras disalurkan kemarin")
    assert saying().search("ia mengatakan hal itu")
    assert not saying().search("perkataannya")
    assert partner_cues("after").search("bekerja  sama\ndengan kampus")
