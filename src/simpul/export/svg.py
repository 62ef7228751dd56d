"""The static picture as SVG: sorted, no script, no font files, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import count

from simpul.data.labels import label
from simpul.export.captions import Caption, place_captions
from simpul.export.marks import COLOURS, REST, radius, shape
from simpul.export.phrases import support
from simpul.export.picture import Line, Picture, make_picture
from simpul.model import LinkedClaim

WIDTH = 1400.0
MARGIN = 46.0
LEGEND = 64.0
#: A unit of the layout is at most this many pixels, so that small graphs are not blown up.
WIDEST_UNIT = 150.0
THEMES = {
    "light": {"paper": "#ffffff", "ink": "#1b1f24", "faint": "#57606a", "edge": "#7d8590"},
    "dark": {"paper": "#14171c", "ink": "#e8eaed", "faint": "#a9b1bb", "edge": "#8b949e"},
}
FONT = "DejaVu Sans, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"


def picture_svg(
    claims: Iterable[LinkedClaim], *, view: str = "all", edge_labels: bool = False, theme: str = "light"
) -> bytes:
    """The picture of a view as a stand-alone SVG file. Raises SimpulError for an unknown view."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + draw(make_picture(claims, view=view), edge_labels=edge_labels, theme=theme)
    ).encode()


def draw(picture: Picture, *, edge_labels: bool = False, theme: str = "light", legend: bool = True) -> str:
    """The ``<svg>`` element: edges, nodes, labels, legend. Every node and edge has a ``<title>``.

    Colours are attributes, so that a page's style sheet may override them through the classes
    ``paper edge node name fine``; nodes and edges carry ``data-node`` and ``data-edge`` (their numbers in the picture).
    """
    ink = THEMES[theme]
    points, height = _points(picture)
    top = LEGEND if legend else 0.0
    title = label("view", picture.view)
    counts = f"{len(picture.spots)} simpul, {len(picture.lines)} hubungan"
    summary = f"{counts}; {picture.facts} fakta dari {picture.articles} artikel, {picture.origins} asal"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height + top:.0f}" width="{WIDTH:.0f}" '
        f'height="{height + top:.0f}" role="img" aria-labelledby="svg-title svg-desc" font-family="{FONT}">',
        f'<title id="svg-title">{escape(title)}</title>',
        f'<desc id="svg-desc">{escape(summary)}</desc>',
        f'<rect class="paper" width="100%" height="100%" fill="{ink["paper"]}"/>',
    ]
    if legend:
        parts += _legend(picture, title, summary, ink)
    parts.append(f'<g transform="translate(0 {top:.0f})">')
    parts.append(f'<g class="edges" fill="none" stroke="{ink["edge"]}" stroke-opacity="0.55" stroke-linecap="round">')
    parts += [_edge(i, line, picture, points) for i, line in enumerate(picture.lines)]
    parts.append("</g>")
    if edge_labels:
        parts += _edge_labels(picture, points, ink)
    parts.append(f'<g class="nodes" stroke="{ink["paper"]}" stroke-width="1.5">')
    order = sorted(range(len(points)), key=lambda i: (points[i][2], i))
    parts += [_node(i, picture, points[i]) for i in order]
    parts.append("</g>")
    parts += _names(picture, points, height, ink)
    parts.append("</g></svg>\n")
    return "\n".join(parts)


Point = tuple[float, float, float]


def _points(picture: Picture) -> tuple[list[Point], float]:
    """(x, y, radius) of each spot in pixels, and the height of the drawing."""
    if not picture.spots:
        return [], 120.0
    left, right = min(s.x for s in picture.spots), max(s.x for s in picture.spots)
    upper, lower = min(s.y for s in picture.spots), max(s.y for s in picture.spots)
    unit = min((WIDTH - 2 * MARGIN - 60) / max(right - left, 0.1), WIDEST_UNIT)
    shift = (WIDTH - (right - left) * unit) / 2
    best = max(s.measures.pagerank for s in picture.spots)
    points = [
        (
            round(shift + (s.x - left) * unit, 1),
            round(MARGIN + (s.y - upper) * unit, 1),
            radius(s.measures.pagerank, best),
        )
        for s in picture.spots
    ]
    return points, round(2 * MARGIN + (lower - upper) * unit + 20)


def _edge(number: int, line: Line, picture: Picture, points: list[Point]) -> str:
    (x1, y1, _), (x2, y2, _) = points[line.source], points[line.target]
    source, target = picture.spots[line.source].label, picture.spots[line.target].label
    words = f"{source} — {label('predicate', line.predicate)} — {target}"
    told = support(line.weight, line.outlets)
    sources = f" ({told.id} · {told.en})" if line.articles > 1 else ""
    bend = 0.08
    mx, my = (x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend
    thick = min(1.0 + 0.6 * (line.weight - 1), 5.0)
    return (
        f'<path class="edge" data-edge="{number}" d="M{x1:.1f} {y1:.1f}Q{mx:.1f} {my:.1f} {x2:.1f} {y2:.1f}" '
        f'stroke-width="{thick:.1f}"><title>{escape(words + sources)}</title></path>'
    )


def _edge_labels(picture: Picture, points: list[Point], ink: dict[str, str]) -> list[str]:
    out = [f'<g class="fine" font-size="9" fill="{ink["faint"]}" text-anchor="middle">']
    for line in picture.lines:
        (x1, y1, _), (x2, y2, _) = points[line.source], points[line.target]
        x, y = (x1 + x2) / 2 + (y2 - y1) * 0.04, (y1 + y2) / 2 - (x2 - x1) * 0.04
        out.append(f'<text x="{x:.1f}" y="{y:.1f}">{escape(label("predicate", line.predicate))}</text>')
    return [*out, "</g>"]


def _node(number: int, picture: Picture, point: Point) -> str:
    spot = picture.spots[number]
    kind = f", {label('kind', spot.kind)}" if spot.kind else ""
    words = f"{spot.label} ({label('type', spot.type)}{kind}; {spot.measures.degree} tetangga)"
    drawn = shape(spot.type, *point)
    colour = COLOURS.get(spot.type, REST)
    name = drawn[1 : drawn.index(" ")]
    signs = f'class="node t-{spot.type}" data-node="{number}" fill="{colour}"'
    return f"{drawn} {signs}><title>{escape(words)}</title></{name}>"


def _names(picture: Picture, points: list[Point], height: float, ink: dict[str, str]) -> list[str]:
    order = sorted(range(len(points)), key=lambda i: (-points[i][2], i))
    captions = place_captions(
        [points[i] for i in order],
        [picture.spots[i].label for i in order],
        [10.5 + 3.5 * (points[i][2] - 4) / 13 for i in order],
        width=WIDTH,
        height=height,
    )
    out = [
        f'<g class="name" fill="{ink["ink"]}" stroke="{ink["paper"]}" stroke-width="3" stroke-linejoin="round" '
        'paint-order="stroke" text-anchor="middle" aria-hidden="true">'
    ]
    out += [_caption(caption) for caption in captions if caption is not None]
    return [*out, "</g>"]


def _caption(caption: Caption) -> str:
    spans = "".join(
        f'<tspan x="{caption.x:.1f}" dy="{0 if i == 0 else caption.size * 1.18:.1f}">{escape(text)}</tspan>'
        for i, text in enumerate(caption.lines)
    )
    return f'<text y="{caption.y:.1f}" font-size="{caption.size:.1f}">{spans}</text>'


def _legend(picture: Picture, title: str, summary: str, ink: dict[str, str]) -> list[str]:
    present = [kind for kind in COLOURS if any(s.type == kind for s in picture.spots)]
    if len(picture.spots) < picture.total:
        summary += f" · {len(picture.spots)} dari {picture.total} simpul, bagian yang terbesar"
    out = [
        f'<text x="24" y="30" font-size="18" font-weight="bold" fill="{ink["ink"]}">{escape(title)}</text>',
        f'<text class="fine" x="24" y="50" font-size="12" fill="{ink["faint"]}">{escape(summary)}</text>',
    ]
    x = WIDTH - 24
    for number, kind in zip(count(), reversed(present), strict=False):
        words = label("type", kind)
        x -= len(words) * 7.6 + (18 if number else 0)
        out.append(f'<text x="{x:.1f}" y="30" font-size="12" fill="{ink["ink"]}">{escape(words)}</text>')
        x -= 14
        out.append(shape(kind, x, 26, 6) + f' fill="{COLOURS[kind]}"/>')
        x -= 10
    return out
