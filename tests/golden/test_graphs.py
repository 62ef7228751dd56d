"""``graphs/`` holds what is built from the sample articles, byte for byte; `make graphs` builds it anew."""

from pathlib import Path

from simpul.pipeline import build
from simpul.state import FILE

ROOT = Path(__file__).parents[2]


def test_graphs_are_built_from_the_samples_byte_for_byte(tmp_path: Path) -> None:
    report = build([ROOT / "samples"], tmp_path)
    assert report.articles >= 10
    built = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.name != FILE}
    kept = {p.name: p.read_bytes() for p in (ROOT / "graphs").iterdir() if p.name != "README.md"}
    assert sorted(built) == sorted(kept)
    differing = [name for name in sorted(built) if built[name] != kept[name]]
    assert differing == [], "run `make graphs` and look at the difference before you commit it"
