"""The page out of a build's state is that of all its claims, whatever it has room for."""

from pathlib import Path

import pytest

from simpul.export import index_html
from simpul.link.joined import read_joined
from simpul.page import index_html as page
from simpul.pipeline import build
from simpul.state import opened

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of one story, a correction, and articles about the same things."""
    output = tmp_path_factory.mktemp("built")
    build([*SAMPLES.glob("kendal-*.txt"), *SAMPLES.glob("sragen-*.txt")], output)
    return output


@pytest.mark.parametrize("facts", [5, 40, 3000])
@pytest.mark.parametrize(("nodes", "measured"), [(300, 5000), (6, 12)])
def test_the_page_of_a_state_is_that_of_its_claims(
    built: Path, monkeypatch: pytest.MonkeyPatch, facts: int, nodes: int, measured: int
) -> None:
    monkeypatch.setattr("simpul.export.html.MOST_FACTS", facts)
    monkeypatch.setattr("simpul.export.picture.MOST_MEASURED", measured)
    for function in ("make_picture", "picture_of"):
        module = "simpul.page" if function == "picture_of" else "simpul.export.html"
        monkeypatch.setattr(f"{module}.{function}", smaller(function, nodes))
    with opened(built) as db:
        assert page(db) == index_html(read_joined(built))


def smaller(function: str, most: int):
    from simpul.export import picture

    real = getattr(picture, function)
    return lambda *args, **options: real(*args, **options, most=most)


def test_a_build_of_nothing_has_a_page(tmp_path: Path) -> None:
    with opened(tmp_path) as db:
        assert page(db) == index_html(())
