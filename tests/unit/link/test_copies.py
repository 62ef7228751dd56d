"""Which articles count as one origin, which of them the origin is, and what a correction supersedes."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.link.stories import CORRECTED, CUT, DAY, LED, PRICES, TEXT, WIRE, by_id, copy_of, generated

from simpul.link import copies as room
from simpul.link.candidates import candidates, signature
from simpul.link.copies import Group, find_copies
from simpul.link.near import near
from simpul.link.shingles import fingerprint
from simpul.model import Article
from simpul.read import read

SAMPLES = Path(__file__).parents[3] / "samples" / "articles"


def together(*articles: Article) -> bool:
    return [{g.origin, *g.copies} for g in find_copies(by_id(*articles))] == [{a.id for a in articles}]


@pytest.mark.parametrize("copy", [CUT, LED], ids=lambda article: article.id)
def test_a_story_that_is_cut_or_opens_otherwise_is_a_copy(copy: Article) -> None:
    assert find_copies(by_id(WIRE, copy)) == (Group("kawat", (copy.id,)),)


def test_copies_of_one_story_are_one_group() -> None:
    assert find_copies(by_id(WIRE, CUT, LED)) == (Group("kawat", ("dibuka-lain", "dipotong")),)


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(PRICES, 2)), ids=lambda article: article.id)
def test_reports_from_one_form_with_other_figures_stay_apart(one: Article, other: Article) -> None:
    assert find_copies(by_id(one, other)) == ()


def test_a_report_from_that_form_is_still_found_in_a_copy() -> None:
    assert together(PRICES[0], copy_of(PRICES[0], "Harian Jati"))


def test_the_same_words_weeks_later_are_no_copy() -> None:
    assert not together(WIRE, replace(CUT, date=DAY + dt.timedelta(days=30)))
    assert together(WIRE, replace(CUT, date=None))


def test_a_follow_up_that_repeats_its_outlets_background_is_no_copy() -> None:
    news = (
        "Kepala Desa Sumber Jati menolak pembagian benih itu dan meminta bupati mengganti jenisnya lebih dahulu. " * 2
    )
    assert not together(WIRE, replace(WIRE, id="lanjutan", text=news + TEXT[: len(TEXT) // 2], title="Ditolak"))


def test_a_digest_does_not_join_the_stories_in_it() -> None:
    other = replace(generated(1)[0], publisher="Harian Jati")
    digest = Article(
        "rangkuman", f"{generated(2)[1].text}\n{WIRE.text}\n{other.text}", date=DAY, publisher="Kabar Lembah"
    )
    assert find_copies(by_id(WIRE, other, digest)) == ()


def test_short_texts_are_not_compared() -> None:
    assert not together(replace(WIRE, text="Foto: panen raya."), replace(CUT, text="Foto: panen raya."))


def test_the_agencys_own_story_is_the_origin_though_it_came_later() -> None:
    late = replace(WIRE, date=DAY + dt.timedelta(days=3))
    assert find_copies(by_id(late, CUT, LED))[0].origin == "kawat"


def test_a_credited_copy_is_nearer_to_the_wire_than_one_without() -> None:
    assert find_copies(by_id(CUT, LED))[0].origin == "dipotong"


def test_without_an_agency_the_earliest_is_the_origin_then_the_smallest_identifier() -> None:
    first, second = (replace(LED, id=name, publisher=name) for name in ("b", "a"))
    assert find_copies(by_id(first, second))[0].origin == "a"
    assert find_copies(by_id(first, replace(second, date=DAY + dt.timedelta(days=1))))[0].origin == "b"
    assert find_copies(by_id(first, replace(second, date=None)))[0].origin == "b"


def test_a_correction_supersedes_its_outlets_article_and_both_are_one_origin() -> None:
    assert find_copies(by_id(WIRE, CUT, CORRECTED)) == (Group("kawat", ("dipotong", "ralat"), (("ralat", "kawat"),)),)


def test_an_outlets_correction_supersedes_its_own_copy_not_the_wire() -> None:
    own = replace(
        CUT, id="dipotong-ralat", title="640 Petani Dapat Benih Jagung (Revisi)", date=DAY + dt.timedelta(days=2)
    )
    assert find_copies(by_id(WIRE, CUT, own))[0].revisions == (("dipotong-ralat", "dipotong"),)


def test_a_second_correction_supersedes_the_first() -> None:
    again = replace(CORRECTED, id="ralat-2", date=DAY + dt.timedelta(days=3))
    assert find_copies(by_id(WIRE, CORRECTED, again))[0].revisions == (("ralat", "kawat"), ("ralat-2", "ralat"))


def test_a_correction_of_something_else_supersedes_nothing() -> None:
    assert find_copies(by_id(WIRE, replace(CORRECTED, text=generated(1)[0].text))) == ()


def test_a_correction_does_not_supersede_what_came_after_it() -> None:
    early = replace(CORRECTED, date=DAY - dt.timedelta(days=2))
    assert find_copies(by_id(WIRE, early)) == (Group("kawat", ("ralat",)),)


def test_the_order_of_articles_does_not_matter() -> None:
    articles = (WIRE, CUT, LED, CORRECTED, *PRICES)
    expected = find_copies(by_id(*articles))
    for order in itertools.islice(itertools.permutations(articles), 0, 5040, 419):
        assert find_copies(by_id(*order)) == expected


def test_more_articles_never_part_what_was_together() -> None:
    articles = (CUT, LED, WIRE, CORRECTED, *PRICES, *generated(5))
    for count in range(2, len(articles)):
        before, after = (find_copies(by_id(*articles[:n])) for n in (count, count + 1))
        later = [{g.origin, *g.copies} for g in after]
        assert all(any({g.origin, *g.copies} <= group for group in later) for g in before)


def test_only_likely_pairs_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = generated(180)
    articles = by_id(*stories, *(copy_of(story, "Harian Jati") for story in stories[:20]))
    compared = []
    near = room.near
    monkeypatch.setattr(room, "near", lambda *prints, **options: compared.append(1) or near(*prints, **options))
    groups = find_copies(articles)
    assert len(articles) == 200
    assert [(g.origin, g.copies) for g in groups] == sorted((s.id, (f"{s.id}-Harian Jati",)) for s in stories[:20])
    assert 20 <= len(compared) <= 60


def test_the_samples_have_one_copy_and_one_correction() -> None:
    articles = by_id(*(item for item in read([SAMPLES]) if isinstance(item, Article)))
    assert find_copies(articles) == (
        Group("kendal-bedah-rumah-antara", ("kendal-bedah-rumah-salinan",)),
        Group("sragen-sumur-bor", ("sragen-sumur-bor-ralat",), (("sragen-sumur-bor-ralat", "sragen-sumur-bor"),)),
    )


def test_a_signature_is_the_same_everywhere_and_for_any_order() -> None:
    words = [f"kata {n}" for n in range(50)]
    digest = hashlib.sha256(signature(words)).hexdigest()[:16]
    assert digest == hashlib.sha256(signature(words[::-1])).hexdigest()[:16] == "496dee45ff07484a"
    assert signature(()) == b""
    assert candidates([b"", signature(words), b"", signature(words)]) == ((1, 3),)


@pytest.mark.parametrize("other", [CUT, LED, CORRECTED, *PRICES], ids=lambda article: article.id)
def test_being_near_is_mutual(other: Article) -> None:
    one, two = fingerprint(WIRE.text), fingerprint(other.text)
    assert near(one, two) == near(two, one)
    assert near(one, two, correction=True) == near(two, one, correction=True)
