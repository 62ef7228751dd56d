"""Whatever the text: extraction never fails, every word that it quotes stands in the text, two runs are equal."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.explain import rules
from simpul.learned.files import opened, packaged_model
from simpul.link import link
from simpul.model import Article, ArticleFacts
from simpul.pipeline import extract_article

FRAGMENTS = (
    "Kepala Dinas Sosial Kota Tegal", "Wahyu Pratomo", "mantan Bupati Randu", "Plt.", "Hj. Ratri Kusuma, S.Sos.",
    "Pemkab Semarang", "Pemprov Jateng", "Kementerian Sosial (Kemensos)", "DPRD", "PT Tani Jaya", "SMK Negeri 2",
    "Desa Sumberwening, Kecamatan Randu, Kabupaten Brebes", "Kota Metro", "Semarang", "di balai desa", "Jl. Melati",
    "pelatihan menjahit bagi lansia", "bantuan beras 10 kg per keluarga", "Program Keluarga Harapan (PKH)", "PKH",
    "program ini", "kegiatan tersebut", "bantuannya", "penyandang disabilitas", "warga miskin", "tata boga",
    "menyalurkan", "digelar", "akan", "telah rampung", "melalui", "bekerja sama dengan", "bersumber dari",
    "agar mandiri", "Kendalanya adalah dana", "kata", "ujarnya", "ujar mantan pejabat itu", "menurut dia",
    "mengatakan", "Hal itu disampaikan", "Kamis (25/7)", "30 Juni 2021", "2020-2024", "sekitar 30 orang/kelompok",
    "Rp4,3 miliar", "lima hari", "1.250,5", "25/7", "dan", "untuk", "di", ",", ".", ". ", "\n", "\n\n", "\"", "“",
    "”", "‘", "(", ")", ":", "--", "…", "!", "?",
)  # fmt: skip
NOISE = st.text(max_size=12)
WORDS = st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), NOISE)
PARTS = st.tuples(WORDS, st.sampled_from((" ", "", "  "))).map("".join)
TEXTS = st.lists(PARTS, max_size=40).map("".join)
DATES = st.one_of(st.none(), st.dates(dt.date(1998, 1, 1), dt.date(2030, 12, 31)))
STEADY = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def verbatim(facts: ArticleFacts) -> None:
    text = facts.article.text
    for mention in (m for e in facts.entities for m in e.mentions):
        assert mention.text == text[mention.start : mention.end] != ""
    for claim in facts.claims:
        assert claim.evidence.text == text[claim.evidence.start : claim.evidence.end] != ""
        assert claim.predicate != "said" or claim.text in text
    for finding in facts.findings:
        assert finding.start is not None and 0 <= finding.start <= (finding.end or 0) <= len(text)


def consistent(facts: ArticleFacts) -> None:
    ids = [e.id for e in facts.entities]
    assert len(ids) == len(set(ids))
    known = set(ids)
    for claim in facts.claims:
        used = {claim.subject, claim.object, claim.place, claim.speaker, *claim.about} - {None}
        assert used <= known, claim
        assert claim.rule in rules()
        assert 0 < claim.confidence <= 1
    assert all(e.mentions and e.name for e in facts.entities)


@STEADY
@given(text=TEXTS, date=DATES)
def test_any_text(text: str, date: dt.date | None) -> None:
    article = Article("a", text, date=date)
    facts = extract_article(article)
    verbatim(facts)
    consistent(facts)
    assert extract_article(article) == facts


@settings(STEADY, max_examples=25)
@given(text=TEXTS, date=DATES)
def test_any_text_with_a_model(text: str, date: dt.date | None) -> None:
    article, model = Article("a", text, date=date), opened(packaged_model())
    facts = extract_article(article, model=model)
    verbatim(facts)
    consistent(facts)
    assert extract_article(article, model=model) == facts
    (linked,) = link([facts], "https://contoh.id/")
    assert all(claim.evidence.text in linked.article.text for claim in linked.claims)


@STEADY
@given(text=TEXTS)
def test_what_is_linked_quotes_the_text_and_has_unique_ids(text: str) -> None:
    (linked,) = link([extract_article(Article("a", text))], "https://contoh.id/")
    iris = [n.iri for n in linked.nodes] + [c.iri for c in linked.claims]
    assert len(iris) == len(set(iris))
    shown = linked.article.text
    assert len(shown) == len(text)
    for claim in linked.claims:
        assert claim.evidence.text == shown[claim.evidence.start : claim.evidence.end]
