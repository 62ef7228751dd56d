import datetime as dt

from tests.unit.view.story import AGAIN, CLAIMS, HEAD, JAHIT

from simpul.view import view_table


def test_nodes_come_with_measures_the_most_central_first() -> None:
    table = view_table(CLAIMS, "all")
    assert table.columns == ("name", "type", "kind", "degree", "pagerank", "betweenness", "community", "iri")
    assert table.rows[0][0] == JAHIT.name
    ranks = [row[4] for row in table.rows]
    assert ranks == sorted(ranks, reverse=True)


def test_ego_narrows_the_table_within_a_range() -> None:
    table = view_table(CLAIMS, "all", ego="pelatihan menjahit", since=dt.date(2020, 1, 1))
    assert {row[0] for row in table.rows} == {JAHIT.name, "Dinas Sosial Kota Salatiga", "Yayasan Tunas Pelita"}


def test_a_path_gives_its_steps_with_their_sentences() -> None:
    table = view_table(CLAIMS, "all", route=("Yayasan Tunas Pelita", "Siti Aminarti"))
    steps = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [(s["step"], s["from"], s["predicate"], s["to"]) for s in steps] == [
        (1, "Yayasan Tunas Pelita", "partnerIn", "pelatihan menjahit"),
        (2, "Siti Aminarti", "speaksAbout", "pelatihan menjahit"),
    ]
    assert [s["sentence"] for s in steps] == [AGAIN, HEAD]
    assert steps[0]["relation"] == "bermitra dalam"
    assert steps[0]["date"] == "2020-02-03"
    assert steps[0]["publisher"] == "Warta Salatiga"


def test_an_empty_view_is_an_empty_table() -> None:
    assert view_table((), "all").rows == ()
    assert view_table(CLAIMS, "programme-place", until=dt.date(2019, 12, 31)).rows[0][0] in {
        JAHIT.name,
        "Kecamatan Tingkir",
    }
