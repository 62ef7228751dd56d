"""hasTime: role by the words beside the date, and no programme date out of an attribution."""

import datetime as dt

from simpul.claim.context import make_context
from simpul.claim.times import claims
from simpul.model import Article, Document, Entity, Mention, Span
from simpul.nlp.times import find_times

PROGRAMME = "pelatihan menjahit"


def roles(*sentences, date=dt.date(2024, 5, 20)):
    text = " ".join(sentences)
    article = Article("a", text, date=date)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    document = Document(article, sentences=tuple(spans), times=tuple(find_times(article)))
    at = text.find(PROGRAMME)
    mention = Mention(at, at + len(PROGRAMME), PROGRAMME, "Program", "training")
    entity = Entity("e1", "Program", PROGRAMME, (mention,), "training")
    found = claims(make_context(document, [entity]))
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in found)
    return [(c.role, c.value) for c in found]


def test_start_and_end_by_the_word_beside_the_date():
    assert roles("Dinas menggelar pelatihan menjahit mulai 2025.") == [("start", "2025")]
    assert roles("Dinas menggelar pelatihan menjahit hingga 30 Juni 2024.") == [("end", "2024-06-30")]


def test_both_ends_of_a_period():
    assert roles("Dinas menggelar pelatihan menjahit pada 17-20 Juni 2024.") == [
        ("start", "2024-06-17"),
        ("end", "2024-06-20"),
    ]


def test_deadline():
    assert roles("Pemkab menargetkan pelatihan menjahit rampung pada Oktober 2024.") == [("deadline", "2024-10")]


def test_event_on_a_day():
    assert roles("Bupati membuka acara pelatihan menjahit, Senin (20/5).") == [("on", "2024-05-20")]


def test_the_day_of_a_statement_is_not_the_programmes():
    assert roles("Kami menggelar pelatihan menjahit, kata Kepala Dinas Rini Astuti, Senin (20/5).") == []


def test_an_uncertain_year_gives_no_claim():
    assert roles("Bupati membuka acara pelatihan menjahit, Senin (20/5).", date=None) == []


def test_an_event_in_the_next_sentence():
    assert roles("Dinas menggelar pelatihan menjahit.", "Kegiatan itu digelar Senin (20/5).") == [("on", "2024-05-20")]


def test_a_deadline_in_a_sentence_of_its_own():
    assert roles("Dinas menggelar pelatihan menjahit.", "Semua kelas ditargetkan selesai pada Oktober 2024.") == [
        ("deadline", "2024-10")
    ]


def test_a_start_in_a_sentence_of_its_own():
    assert roles("Dinas menyiapkan pelatihan menjahit.", "Rencananya dimulai pada 2025.") == [("start", "2025")]


def test_years_that_are_not_the_programmes():
    assert roles("Dinas menggelar pelatihan menjahit dengan dana APBD 2024.") == []
    assert roles("Data pelatihan menjahit hingga April 2024 sudah tersalur ke desa.") == []
