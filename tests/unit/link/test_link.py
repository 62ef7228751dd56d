from simpul.link import link, link_article
from simpul.link.care import MASK, NAMELESS, protect
from simpul.link.keys import key, plain_case
from simpul.link.nodes import node
from simpul.model import Article, ArticleFacts, Claim, Entity, Evidence, Mention
from simpul.pipeline import extract_article

BASE = "https://example.org/id/"
TEXT = (
    "Kepala Dinas Sosial Kota Salatiga Bambang Santoso membuka pelatihan menjahit. "
    "“Saya senang,” kata Sri Wahyuni, warga setempat. Sri Wahyuni pulang membawa mesin jahit."
)


def entity(entity_id: str, type_: str, name: str, kind: str | None = None, **fields: str) -> Entity:
    mentions = tuple(
        Mention(i, i + len(name), name, type_, kind)  # type: ignore[arg-type]
        for i in range(len(TEXT))
        if TEXT.startswith(name, i)
    )
    return Entity(entity_id, type_, name, mentions, kind, **fields)  # type: ignore[arg-type]


def claim(predicate: str, subject: str, evidence: str, **fields: object) -> Claim:
    start = TEXT.index(evidence)
    return Claim(
        predicate=predicate,  # type: ignore[arg-type]
        subject=subject,
        evidence=Evidence(start, start + len(evidence), evidence),
        rule="test",
        confidence=0.9,
        **fields,  # type: ignore[arg-type]
    )


def facts() -> ArticleFacts:
    return ArticleFacts(
        Article("art-1", TEXT),
        (
            entity("e1", "Person", "Bambang Santoso"),
            entity("e2", "Organization", "Dinas Sosial Kota Salatiga", "agency", level="kota"),
            entity("e3", "Program", "pelatihan menjahit", "training"),
            entity("e4", "Person", "Sri Wahyuni"),
        ),
        (
            claim(
                "holdsPost",
                "e1",
                "Kepala Dinas Sosial Kota Salatiga Bambang Santoso",
                object="e2",
                title="Kepala",
                status="current",
            ),
            claim("runs", "e2", "Dinas Sosial Kota Salatiga Bambang Santoso membuka pelatihan menjahit", object="e3"),
            claim("said", "e4", "“Saya senang,” kata Sri Wahyuni", text="Saya senang", mode="direct"),
            claim("partnerIn", "e4", "Sri Wahyuni pulang membawa mesin jahit", object="e3"),
        ),
    )


def test_a_person_without_a_public_role_keeps_no_name() -> None:
    linked = link_article(facts(), BASE)
    names = {n.name for n in linked.nodes if n.type == "Person"}
    assert names == {"Bambang Santoso", NAMELESS}
    everything = repr((linked.article.text, linked.nodes, linked.claims))
    assert "Sri Wahyuni" not in everything
    assert len(linked.article.text) == len(TEXT)
    assert MASK * len("Sri Wahyuni") in linked.article.text


def test_what_a_nameless_person_said_stays_and_the_rest_is_withheld_loudly() -> None:
    protected = protect(facts())
    assert [c.predicate for c in protected.facts.claims] == ["holdsPost", "runs", "said"]
    assert protected.facts.claims[2].evidence.text == "Saya senang"
    assert [f.code for f in protected.facts.findings] == ["care.withheld"]
    evidence = [c.evidence for c in protected.facts.claims]
    assert all(protected.article.text[e.start : e.end] == e.text for e in evidence)


def test_an_official_is_one_node_in_two_articles_and_a_single_name_is_not() -> None:
    two = [
        ArticleFacts(Article(i, TEXT), (entity("e1", "Person", "Bambang Santoso"), entity("e2", "Person", "Sri")))
        for i in ("a", "b")
    ]
    keys = [key(e) for e in two[0].entities]
    assert [k.local for k in keys] == [False, True]


def test_a_common_agency_without_territory_is_local() -> None:
    assert key(Entity("e", "Organization", "Dinas Kesehatan", (), "agency")).local
    assert not key(Entity("e", "Organization", "Dinas Kesehatan Kota Salatiga", (), "agency")).local
    assert not key(Entity("e", "Organization", "Kementerian Sosial", (), "agency")).local


def test_a_level_without_a_place_keeps_a_body_local() -> None:
    assert key(Entity("e", "Organization", "pemkab", (), "government", "kabupaten")).local
    assert key(Entity("e", "Organization", "Polsek Sukaraja", (), "agency", "kecamatan")).local
    assert not key(Entity("e", "Organization", "Polda Metro Jaya", (), "agency", "provinsi")).local


def test_a_place_node_has_its_codes_in_other_lists() -> None:
    made = node(Entity("e", "Place", "Semarang", (), "city", code="33.74"), "https://example.org/a", BASE)
    assert dict(made.codes) == {"bps": "3374", "geonames": "1627893"}


def test_spellings_of_one_body_have_one_key() -> None:
    short = key(Entity("e", "Organization", "Dinsos Kota Salatiga", (), "agency"))
    assert short == key(Entity("e", "Organization", "Dinas Sosial Kota Salatiga", (), "agency"))


def test_a_national_programme_has_one_key_by_any_alias() -> None:
    pkh = Entity("e", "Program", "PKH", (Mention(0, 3, "PKH", "Program"),), "assistance")
    full = Entity("e", "Program", "Program Keluarga Harapan", (Mention(0, 24, "Program Keluarga Harapan", "Program"),))
    assert key(pkh) == key(full)
    assert key(Entity("e", "Program", "pelatihan menjahit", (Mention(0, 18, "pelatihan menjahit", "Program"),))).local


def test_capitals_of_a_dateline_make_no_second_node() -> None:
    assert plain_case("JOKO RAKITO") == "Joko Rakito"
    assert plain_case("BPBD") == "BPBD"
    assert plain_case("Joko  Rakito") == "Joko Rakito"


def test_linking_is_the_same_in_any_order_and_one_at_a_time() -> None:
    first = facts()
    second = extract_article(
        Article("art-2", "Kepala Dinas Sosial Kota Salatiga Bambang Santoso menyerahkan bantuan pangan.")
    )
    together = link([first, second], BASE)
    assert together == link([second, first], BASE)
    assert set(together) == {link_article(first, BASE), link_article(second, BASE)}


def test_claims_of_the_real_extractor_are_linked_with_their_sentence() -> None:
    text = "Semarang – Dinas Sosial Kota Semarang menggelar pelatihan menjahit bagi lansia. Acara itu ramai."
    linked = link_article(extract_article(Article("x", text)), BASE)
    runs = [c for c in linked.claims if c.predicate == "runs"]
    assert runs
    assert all(c.sentence.endswith("lansia.") for c in runs)


def test_a_role_that_can_only_be_told_with_a_private_name_makes_nobody_public() -> None:
    told_with = claim("holdsPost", "e1", TEXT, object="e2", title="Kepala", status="current")
    protected = protect(ArticleFacts(Article("a", TEXT), facts().entities, (told_with,)))
    assert protected.private == {"e1", "e4"}
    assert protected.facts.claims == ()


def test_evidence_that_ends_within_a_private_name_is_withheld() -> None:
    text = "Pelatihan menjahit bagi lansia agar mandiri Hj. Ratri Kusuma."
    person = Entity("e1", "Person", "Ratri Kusuma", (Mention(44, 60, "Hj. Ratri Kusuma", "Person"),))
    program = Entity("e2", "Program", "Pelatihan menjahit", (Mention(0, 18, "Pelatihan menjahit", "Program"),))

    def aim(end: int) -> Claim:
        return Claim(
            predicate="aimsAt",
            subject="e2",
            evidence=Evidence(0, end, text[:end]),
            rule="test",
            confidence=0.5,
            text=text[36:end],
        )

    whole, cut = aim(43), aim(46)
    assert cut.evidence.text.endswith("mandiri Hj")
    protected = protect(ArticleFacts(Article("a", text), (person, program), (whole, cut)))
    assert protected.facts.claims == (whole,)
    assert [f.code for f in protected.facts.findings] == ["care.withheld"]
    assert "Hj" not in protected.article.text


def test_an_address_that_spells_a_private_name_is_cut_to_its_host() -> None:
    told = ArticleFacts(
        Article("a", TEXT, url="https://berita.example/2024/mesin-jahit-untuk-sri-wahyuni-123"), facts().entities
    )
    assert protect(told).article.url == "https://berita.example/"
    public = Article("a", TEXT, url="https://berita.example/2024/pelatihan-menjahit")
    assert protect(ArticleFacts(public, facts().entities)).article.url == public.url


def test_a_word_inside_a_programmes_name_is_not_that_programme() -> None:
    food = Entity("e", "Program", "paket sembako", (Mention(0, 13, "paket sembako", "Program"),))
    assert key(food).local
