import datetime as dt

from tests.unit.link import news

from simpul.link.apart import apart, member
from simpul.link.judgements import Judgement, judgement

NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
TEXTS = (
    "KUDUS - Camat Dawe Agus Setiawan membuka pelatihan menjahit.",
    "DEMAK - Camat Mijen Agus Setiawan membuka pelatihan las.",
    "DEMAK - Camat Mijen Agus Setiawan meninjau pelatihan las.",
)


def judged(verdict: str, one: int, other: int) -> Judgement:
    articles = news.read(*TEXTS)
    ids = {a.article.id: a for a in articles}
    iri = next(n.iri for n in articles[0].nodes if n.type == "Person")
    return judgement(
        verdict,
        member(iri, ids[f"art-{one}"].iri),
        member(iri, ids[f"art-{other}"].iri),
        who="Ana",
        when=NOON,  # type: ignore[arg-type]
    )


def people(*judgements: Judgement) -> dict[str, str]:
    """The person's IRI by article."""
    articles, _ = apart(news.read(*TEXTS), judgements, base=news.BASE)
    return {a.article.id: n.iri for a in articles for n in a.nodes if n.type == "Person"}


def test_one_name_is_one_node_until_somebody_parts_it() -> None:
    whole = people()
    assert len(set(whole.values())) == 1
    parted = people(judged("different", 0, 1))
    assert len(set(parted.values())) == 2
    assert parted["art-0"] != parted["art-1"]
    assert set(whole.values()) < set(parted.values())


def test_further_articles_go_where_they_are_judged_to() -> None:
    parted = people(judged("different", 0, 1), judged("same", 1, 2))
    assert parted["art-1"] == parted["art-2"] != parted["art-0"]


def test_undoing_gives_back_what_was_also_from_articles_that_were_parted() -> None:
    articles = news.read(*TEXTS)
    made = (judged("different", 0, 1),)
    parted, decided = apart(articles, made, base=news.BASE)
    assert parted != articles
    assert len(decided) == 2
    assert apart(parted, made, base=news.BASE)[0] == parted
    assert apart(parted, (*made, judged("undone", 0, 1)), base=news.BASE)[0] == articles


def test_claims_go_with_their_node() -> None:
    parted, _ = apart(news.read(*TEXTS), (judged("different", 0, 1),), base=news.BASE)
    holders = {c.article.id: c.subject.iri for a in parted for c in a.claims if c.predicate == "holdsPost"}
    assert len(set(holders.values())) == 2
    assert len({c.iri for a in parted for c in a.claims}) == sum(len(a.claims) for a in parted)
