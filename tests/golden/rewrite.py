"""Rewrite the golden pictures after a wanted change: ``python -m tests.golden.rewrite``, and look at the result."""

from __future__ import annotations

from pathlib import Path

from tests.unit.view.story import CLAIMS

from simpul.export import picture_svg

HERE = Path(__file__).parent


def main() -> None:
    """Write every golden picture."""
    (HERE / "view-all.svg").write_bytes(picture_svg(CLAIMS))


if __name__ == "__main__":
    main()
