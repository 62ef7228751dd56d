"""Lanes of the timeline."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.graph.linked import DINSOS, FIRST, PELATIHAN, RINA, S1, claim

from simpul.web.timeline.drawing import LEFT, WIDTH, Scale, scale
from simpul.web.timeline.lanes import Bar, Dot, Lane, Words, between, lanes_of, span


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02-03T09:00", ("2024-02-03", "2024-02-03")),
        ("2024-13", None),
        ("besok", None),
        ("", None),
        (None, None),
    ],
)
def test_days_of_a_date(text: str | None, wanted: tuple[str, str] | None) -> None:
    found = span(text)
    assert found == (wanted and tuple(dt.date.fromisoformat(day) for day in wanted))


def test_from_a_beginning_to_an_end() -> None:
    assert between("2024-02", "2024-05") == (dt.date(2024, 2, 1), dt.date(2024, 5, 31))
    assert between(None, "2024") == span("2024") == between("2024", None)
    assert between("2025", "2024") is None


def test_a_post_and_facts_by_their_kinds() -> None:
    claims = [
        claim(FIRST, S1, "Kepala Dinsos Rina", "holdsPost", RINA, object=DINSOS, title="Kepala", status="current"),
        claim(FIRST, S1, "melatih", "runs", DINSOS, object=PELATIHAN),
        claim(FIRST, S1, "lima hari", "hasTime", PELATIHAN, value="2021-03", role="start"),
        claim(FIRST, S1, "lansia", "hasTime", PELATIHAN, value="2021-04", role="end"),
    ]
    body = lanes_of(claims, DINSOS.iri)
    assert [lane.name.id for lane in body] == ["Rina Kartikasari, Kepala", "menyelenggarakan"]
    assert [lane.iri for lane in body] == [RINA.iri, ""]
    programme = lanes_of(claims, PELATIHAN.iri)
    assert [bar.span for lane in programme for bar in lane.bars] == [(dt.date(2021, 3, 1), dt.date(2021, 4, 30))]
    assert [dot.day for lane in programme for dot in lane.dots] == [FIRST.date]


def dotted(*days: dt.date, bars: tuple[Bar, ...] = ()) -> Lane:
    return Lane(Words("x", "x"), "", "Program", bars, tuple(Dot(day, "", "") for day in days))


def test_a_date_far_from_all_articles_leaves_room_for_the_others() -> None:
    first, last = dt.date(2021, 5, 1), dt.date(2024, 8, 1)
    spans = [span("1945"), span("2020-03"), span("2050")]
    lanes = [dotted(first, last, bars=tuple(Bar(each, Words("x", "x")) for each in spans if each))]
    drawn = scale(lanes, None, None)
    assert drawn is not None
    assert (drawn.first.year, drawn.last.year) == (2016, 2029)
    assert drawn.outside(lanes) == 2
    asked = scale(lanes, span("1945"), span("2051"))
    assert asked is not None and asked.outside(lanes) == 0


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), min_size=1, max_size=9))
def test_everything_is_drawn_between_the_edges(days: list[dt.date]) -> None:
    lane = dotted(*days)
    drawn = scale([lane], None, None)
    assert drawn is not None
    assert all(LEFT <= drawn.x(day) <= WIDTH for day in days)
    xs = [tick.x for tick in drawn.ticks]
    assert xs == sorted(set(xs)) and len(xs) <= 26
    assert [drawn.x(day) for day in sorted(days)] == sorted(drawn.x(day) for day in days)


def test_no_days_no_scale() -> None:
    assert scale([], None, None) is None
    assert Scale(dt.date(2024, 1, 1), dt.date(2024, 2, 1)).holds((dt.date(2024, 1, 9), dt.date(2030, 1, 1)))
