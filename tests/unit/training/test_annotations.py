import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from annotations import doubted, pack, packed, place, unpack
from gold import Record

TEXT = "Dinas\nSosial membuka pelatihan di pedesaan. Di desa Suka, Dinas Sosial melatih 30 orang."
RECORD: Record = {
    "id": "a",
    "title": "not kept",
    "entities": [
        {"id": "e1", "type": "Organization", "kind": "agency", "name": "x", "mentions": ["Dinas Sosial"]},
        {"id": "e2", "type": "Place", "kind": None, "name": "x", "mentions": ["desa Suka", "pedesaan"]},
    ],
    "claims": [
        {"p": "heldAt", "s": "e2", "o": "e1", "title": "x", "evidence": "di pedesaan", "upheld": True},
        {"p": "aimsAt", "s": "e1", "text": "Dinas Sosial", "at": 40, "evidence": "melatih 30 orang"},
    ],
}
PACKED: Record = {
    "id": "a",
    "entities": [
        {"id": "e1", "type": "Organization", "kind": "agency", "at": [[0, 12]]},
        {"id": "e2", "type": "Place", "at": [[34, 42], [47, 56]]},
    ],
    "claims": [
        {"p": "heldAt", "s": "e2", "o": "e1", "evidence": [31, 42], "upheld": True},
        {"p": "aimsAt", "s": "e1", "text": [58, 70], "evidence": [71, 87]},
    ],
}


@pytest.mark.parametrize(
    ("needle", "near", "expected"),
    [
        ("Dinas  Sosial", 0, [0, 12]),
        ("Dinas Sosial", 1, [58, 70]),
        ("desa", 0, [47, 51]),
        ("desaan", 0, [36, 42]),
    ],
)
def test_whole_words_stand_before_parts_of_words(needle: str, near: int, expected: list[int]) -> None:
    assert place(needle, TEXT, near) == expected


def test_words_that_are_not_there_have_no_place() -> None:
    with pytest.raises(ValueError, match="not in the text: kota"):
        place("kota", TEXT)


def test_places_stand_for_words() -> None:
    assert pack(RECORD, TEXT) == PACKED


def test_words_come_back_from_places() -> None:
    assert unpack(PACKED, TEXT) == {
        "id": "a",
        "entities": [
            {
                "id": "e1",
                "type": "Organization",
                "kind": "agency",
                "mentions": ["Dinas Sosial"],
                "name": "Dinas Sosial",
            },
            {"id": "e2", "type": "Place", "mentions": ["pedesaan", "desa Suka"], "name": "desa Suka"},
        ],
        "claims": [
            {"p": "heldAt", "s": "e2", "o": "e1", "evidence": "di pedesaan", "upheld": True},
            {"p": "aimsAt", "s": "e1", "text": "Dinas Sosial", "evidence": "melatih 30 orang"},
        ],
    }


def test_packed_again_it_is_the_same() -> None:
    record = PACKED | {"claims": PACKED["claims"][:1]}
    assert pack(unpack(record, TEXT), TEXT) == record


def test_a_claim_without_evidence_has_an_empty_one() -> None:
    bare = {"id": "a", "entities": [], "claims": [{"p": "partOf", "s": "e1", "o": "e2"}]}
    assert unpack(bare, TEXT)["claims"] == [{"p": "partOf", "s": "e1", "o": "e2", "evidence": ""}]


def test_a_file_of_records(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(PACKED | {"id": key}) + "\n" for key in "ba")
    assert packed(path) == {"a": PACKED, "b": PACKED | {"id": "b"}}


def paired(
    gold: Sequence[Record], found: Sequence[Record], similarity: Callable[[Record, Record], float]
) -> list[tuple[int, int]]:
    return [(i, j) for i, one in enumerate(gold) for j, other in enumerate(found) if similarity(one, other) > 0]


def test_what_only_the_second_reading_tells_is_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    def claim_alike(gold: Record, found: Record, to_gold: dict[str, str]) -> float:
        return float(gold["p"] == found["p"] and gold["s"] == to_gold.get(found["s"]))

    monkeypatch.setattr("annotations.one_to_one", paired)
    monkeypatch.setattr("annotations.alike", lambda one, other: float(one["name"] == other["name"]))
    monkeypatch.setattr("annotations.claim_alike", claim_alike)
    first = {"entities": [{"id": "e1", "name": "A"}, {"id": "e2", "name": "B"}], "claims": [{"p": "runs", "s": "e1"}]}
    again = {
        "id": "a",
        "entities": [{"id": "e1", "name": "B"}, {"id": "e2", "name": "A"}],
        "claims": [{"p": "runs", "s": "e1"}, {"p": "runs", "s": "e2"}, {"p": "funds", "s": "e2", "upheld": True}],
    }
    told, upheld = again["claims"][1:]
    assert doubted(again, first) == again | {"claims": [{"p": "runs", "s": "e1", "doubt": True}, told, upheld]}
