"""The signs of the picture: a colour and a shape for each type, sizes from measures, colours for communities."""

from __future__ import annotations

#: Okabe and Ito's colours, told apart also by most people who see colours differently.
COLOURS = {
    "Person": "#0072b2",
    "Organization": "#d55e00",
    "Place": "#009e73",
    "Program": "#b0508f",
    "Group": "#c98500",
    "Skill": "#3a9bd1",
}
COMMUNITIES = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#b0508f",
    "#c98500",
    "#3a9bd1",
    "#7a5195",
    "#8a6d3b",
    "#5b8c00",
    "#c2334d",
)
REST = "#8a8f98"

#: Corners of the shapes around (0, 0), at radius 1; a type without corners is a circle.
SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    "Organization": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "Place": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    "Program": ((-0.58, -1), (0.58, -1), (1.16, 0), (0.58, 1), (-0.58, 1), (-1.16, 0)),
    "Group": ((0, -1.2), (1.13, 0.8), (-1.13, 0.8)),
    "Skill": ((0, 1.2), (-1.13, -0.8), (1.13, -0.8)),
}


def radius(value: float, best: float, *, low: float = 4.0, high: float = 17.0) -> float:
    """Radius in pixels: the area grows with a measure's share of the ``best`` value in the picture."""
    share = value / best if best else 0.0
    return float(round((low * low + (high * high - low * low) * share) ** 0.5, 2))


def community_colour(number: int) -> str:
    """The colour of a community (from 1); small ones beyond the palette share a grey."""
    return COMMUNITIES[number - 1] if number <= len(COMMUNITIES) else REST


def shape(kind: str, x: float, y: float, size: float) -> str:
    """The SVG element, without its end, that draws a type's shape around (x, y)."""
    corners = SHAPES.get(kind)
    if corners is None:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"'
    points = " ".join(f"{x + size * a:.1f},{y + size * b:.1f}" for a, b in corners)
    return f'<polygon points="{points}"'
