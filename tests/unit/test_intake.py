"""Articles are taken into a build while others are read; what is pending is lost neither by a kill nor into it."""

from pathlib import Path

import pytest
from tests.unit.graph.linked import first, second

from simpul import settle
from simpul.folder import given_now, opened_folder, update
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.intake import taking_in
from simpul.link.judgements import Judgement
from simpul.model import LinkedArticle
from simpul.state import FILE, PENDING, articles
from simpul.state.record import Sealed, make_record, sealed

GIVEN = given_now(DEFAULT_BASE, (), (), ())


def records(*linked: LinkedArticle) -> list[Sealed]:
    return [sealed(make_record(a, parted={}, digest=a.iri[-4:], sentences=1, base=DEFAULT_BASE)) for a in linked]


def interrupted(output: Path, *linked: LinkedArticle, base: str = DEFAULT_BASE) -> None:
    """A build that ends before all articles are read."""
    given = given_now(base, (), (), ())
    with (
        pytest.raises(KeyboardInterrupt),
        opened_folder(output, given, keep=False) as db,
        taking_in(db, output, given) as intake,
    ):
        intake.add(records(*linked))
        assert articles.digests(db).keys() == {a.iri for a in linked}
        raise KeyboardInterrupt


def test_a_build_that_is_interrupted_leaves_the_state_as_it_was(tmp_path: Path) -> None:
    interrupted(tmp_path, first(), second())
    with opened_folder(tmp_path, GIVEN, keep=True) as db:
        assert articles.digests(db) == {}
        with taking_in(db, tmp_path, GIVEN) as intake:
            assert intake.waiting.keys() == {first().iri, second().iri}
            intake.take(first().iri)
            intake.finish(gone=(), rest=False)
        assert articles.digests(db).keys() == {first().iri}
    assert not list(tmp_path.glob(f"{PENDING}*"))


def test_what_is_pending_counts_where_a_folder_is_brought_up_to_date(tmp_path: Path) -> None:
    interrupted(tmp_path, first(), second())
    with opened_folder(tmp_path, GIVEN, keep=True) as db:
        assert update(db, tmp_path, GIVEN, gone=[second().iri]).articles == 1
        assert articles.digests(db).keys() == {first().iri}


def test_what_is_settled_already_is_not_taken_in_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened_folder(tmp_path, GIVEN, keep=False) as db:
        with monkeypatch.context() as patch:
            patch.setattr("simpul.state.pending.forget", lambda _folder: None)  # killed before that
            with taking_in(db, tmp_path, GIVEN) as intake:
                intake.add(records(first()))
                intake.finish(gone=(), rest=False)
        monkeypatch.setattr(settle, "_take_in", lambda *_args: pytest.fail("again"))
        update(db, tmp_path, GIVEN)


@pytest.mark.parametrize("lost", [FILE, ""])
def test_what_was_pending_for_another_graph_is_forgotten(tmp_path: Path, lost: str) -> None:
    interrupted(tmp_path, first(), base=DEFAULT_BASE if lost else "https://contoh.id/")
    if lost:
        (tmp_path / lost).unlink()
    with opened_folder(tmp_path, GIVEN, keep=False) as db:
        assert update(db, tmp_path, GIVEN).articles == 0


def test_the_steps_in_which_articles_meet_do_not_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = []
    for step in (1, 500):
        monkeypatch.setattr(settle, "STEP", step)
        output = tmp_path / str(step)
        with opened_folder(output, GIVEN, keep=False) as db:
            with taking_in(db, output, GIVEN) as intake:
                intake.add(records(first(), second()))
                intake.finish(gone=(), rest=False)
            update(db, output, GIVEN)
        contents.append({path.name: path.read_bytes() for path in output.iterdir() if path.name != FILE})
    assert contents[0] == contents[1]


def test_what_is_pending_under_other_judgements_is_made_anew(tmp_path: Path) -> None:
    """Both articles name one body, and a judgement says that it is two, after a build was interrupted."""
    shared = sorted({n.iri for n in first().nodes} & {n.iri for n in second().nodes})[0]
    sides = [f"{shared}#{a.iri.rsplit('/', 1)[-1]}" for a in (first(), second())]
    judged = given_now(
        DEFAULT_BASE, [Judgement("2026-01-02T12:00:00+00:00", "Ana", "different", *sorted(sides))], (), ()
    )
    contents = []
    for name in ("interrupted", "whole"):
        output = tmp_path / name
        if name == "interrupted":
            interrupted(output, first(), second())
        with opened_folder(output, judged, keep=name == "interrupted") as db:
            with taking_in(db, output, judged) as intake:
                if name == "whole":
                    intake.add(records(first(), second()))
                intake.finish(gone=(), rest=True)
            assert update(db, output, judged).articles == 2
        contents.append((output / "graph.trig").read_bytes())
    assert contents[0] == contents[1]
    assert b"differentFrom" in contents[0]
