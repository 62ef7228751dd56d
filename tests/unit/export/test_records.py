import json

from tests.unit.view.story import CLAIMS

from simpul.export import fact_record, record_line, records_jsonl
from simpul.model import Article, ArticleFacts, Claim, Entity, Evidence, Mention

TEXT = "Dinsos Tegal melatih menjahit bagi lansia. Dinsos Tegal menyediakan 20,0 mesin."


def entity(id: str, type: str, words: str, **fields: str) -> Entity:
    mentions = tuple(
        Mention(i, i + len(words), words, type) for i in range(len(TEXT)) if TEXT.startswith(words, i)
    )  # fmt: skip
    return Entity(id, type, words, mentions, **fields)


FACTS = ArticleFacts(
    Article("t-1", TEXT),
    (
        entity("e1", "Organization", "Dinsos Tegal", kind="agency"),
        entity("e2", "Program", "melatih menjahit", kind="training"),
        entity("e3", "Group", "lansia"),
        entity("e4", "Skill", "menjahit"),
    ),
    (
        Claim(
            predicate="targets", subject="e2", object="e3",
            evidence=Evidence(13, 41, TEXT[13:41]), rule="r1", confidence=2 / 3,
        ),
        Claim(
            predicate="hasQuantity", subject="e2", role="count", value=20.0, unit="mesin",
            bound="exact", text="20,0 mesin", speaker="e1",
            evidence=Evidence(43, 78, TEXT[43:78]), rule="r2", confidence=0.5,
        ),
        Claim(
            predicate="said", subject="e1", text="x", mode="direct",
            evidence=Evidence(0, 6, "Dinsos"), rule="r3", confidence=1.0,
        ),
    ),
)  # fmt: skip


def test_the_form_of_the_record() -> None:
    record = fact_record(FACTS)
    assert list(record) == ["id", "entities", "claims"]
    assert record["entities"][0] == {
        "id": "e1", "type": "Organization", "kind": "agency", "name": "Dinsos Tegal", "mentions": ["Dinsos Tegal"],
    }  # fmt: skip
    assert record["claims"][0] == {
        "p": "targets", "s": "e2", "o": "e3", "evidence": "melatih menjahit bagi lansia",
        "confidence": 0.6667, "rule": "r1", "start": 13, "end": 41,
    }  # fmt: skip
    assert record["claims"][1]["value"] == 20
    assert isinstance(record["claims"][1]["value"], int)
    assert record["claims"][2]["about"] == []


def test_a_place_has_its_official_codes() -> None:
    places = (
        Entity("e1", "Place", "Kota Semarang", (), "city", code="33.74"),
        Entity("e2", "Place", "Pudak Raya", (), "village"),
    )
    known, unknown = fact_record(ArticleFacts(Article("t-2", ""), places, ()))["entities"]
    assert (known["code"], known["codes"]) == ("33.74", {"bps": "3374", "geonames": "1627893"})
    assert not {"code", "codes"} & set(unknown)


def test_groups_and_skills_without_a_claim_are_left_out() -> None:
    assert [e["id"] for e in fact_record(FACTS)["entities"]] == ["e1", "e2", "e3"]


def test_a_record_is_one_line_of_json() -> None:
    line = record_line(fact_record(FACTS))
    assert line.count("\n") == 1
    assert json.loads(line) == fact_record(FACTS)


def test_records_out_of_a_graph() -> None:
    records = [json.loads(line) for line in records_jsonl(CLAIMS).decode().splitlines()]
    assert [r["id"] for r in records] == ["s-1", "s-2", "s-3", "s-4"]
    assert sum(len(r["claims"]) for r in records) == len(CLAIMS)
    second = records[1]
    assert [e["mentions"] for e in second["entities"] if e["type"] == "Organization"] == [
        ["Dinsos Salatiga"],
        ["Yayasan Tunas Pelita"],
    ]
    said = next(c for c in records[0]["claims"] if c["p"] == "said")
    about = next(e for e in records[0]["entities"] if e["id"] == said["about"][0])
    assert about["name"] == "pelatihan menjahit"
    assert records_jsonl(reversed(CLAIMS)) == records_jsonl(CLAIMS)


def test_a_place_whose_kind_is_open_is_other_in_the_record() -> None:
    open_kind = Entity("e1", "Place", "Tegal", (Mention(0, 5, "Tegal", "Place"),))
    person = Entity("e2", "Person", "Budi", (Mention(6, 10, "Budi", "Person"),))
    record = fact_record(ArticleFacts(Article("a", "Tegal Budi"), (open_kind, person)))
    assert [e.get("kind") for e in record["entities"]] == ["other", None]
