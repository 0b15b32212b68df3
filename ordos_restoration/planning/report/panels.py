"""Maps of the drift that is left, side by side in one scale, with the one set of colours for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.pixels import data_uri
from ordos_restoration.planning.report.svg import (
    BODY,
    HEAVIER,
    INK,
    MARGIN,
    MOVING,
    PAPER,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    number,
    polar,
    rgb,
    round_down,
    value,
    wrapped,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")


class Band(NamedTuple):
    """A class of relative drift: from (included) and to (excluded) [1], colour and label."""

    low: float
    high: float
    colour: str
    label: str


# Dark is held, light is open: the order stays when it is printed grey. Jets, the one class out of that order, are
# also hatched in the pictures.
BANDS = (
    Band(0.0, 0.1, "#0a3f4a", "0–0.1"),
    Band(0.1, 0.25, "#1c6a70", "0.1–0.25"),
    Band(0.25, 0.5, "#43968f", "0.25–0.5"),
    Band(0.5, 0.75, "#86bd9f", "0.5–0.75"),
    Band(0.75, 0.95, "#c8d69c", "0.75–0.95"),
    Band(0.95, 1.05, "#f6e6b4", QT_TRANSLATE_NOOP("Ordos", "≈ 1 open")),
    Band(1.05, math.inf, "#e2602c", QT_TRANSLATE_NOOP("Ordos", "> 1.05 jets")),
)
HATCH = "#9c3410"  # across the jets
CHANNEL, BELT = "#1f5fa8", "#10301c"  # colours for shapes, to be used by whoever draws them
TITLE = QT_TRANSLATE_NOOP("Ordos", "Relative drift")
GAP, TALLEST, PAGE = 14.0, 460.0, 740.0  # between maps; of one map; of all of them
MOST_COLUMNS = 8
FINE = 2.0  # points of a picture in a pixel of the drawing, for print


class Shape(NamedTuple):
    """A line or an area over the maps: points (n, 2) as (column, row) of the array, (0, 0) its upper left corner."""

    label: Label
    points: Any
    colour: str = BELT
    closed: bool = False


class Map(NamedTuple):
    """One map: its label, relative drift (rows, columns) with NaN where it is not known, shapes of its own, and
    where the sand moves to [degree], NaN for no arrow.
    """

    label: Label
    drift: Any
    shapes: Sequence[Shape] = ()
    toward: float = math.nan


def panels(
    maps: Sequence[Map], *, metres_per_pixel: float, shapes: Sequence[Shape] = (), title: Label = TITLE
) -> Drawing:
    """Return small maps, all of one size, north up, with one key, scale bar and north arrow.

    metres_per_pixel: the width of a cell [m]; shapes: those that every map shows.
    """
    maps = [m._replace(drift=np.array(m.drift, dtype=float)) for m in maps]
    rows, columns = maps[0].drift.shape
    if any(m.drift.shape != (rows, columns) for m in maps):
        raise ValueError("the maps of one drawing are of one size")
    across, wide = layout(len(maps), rows, columns)
    common = list(shapes)

    def paint(canvas: Canvas, top: float) -> float:
        y = top + 10
        for first in range(0, len(maps), across):
            y = row_of_maps(canvas, y, maps[first : first + across], wide, common)
        return legend(canvas, y + 24, maps, common, wide / columns / metres_per_pixel)

    return Drawing(title, description(maps), paint)


def description(maps: list[Map]) -> Message:
    """Return what the maps show, in words: how much of each is held."""
    rows = [Message("{name} {share} %", name=value(m.label), share=number(100 * held_share(m.drift), 0)) for m in maps]
    return Message(
        QT_TRANSLATE_NOOP("Ordos", "Share of the ground with less than half of the open drift: {rows}."), rows=rows
    )


def held_share(drift: Any) -> float:
    """Return the share of the known cells with less than half of the open drift; NaN where none is known."""
    known = np.isfinite(drift)
    return float((drift[known] < 0.5).mean()) if known.any() else math.nan


def layout(count: int, rows: int, columns: int) -> tuple[int, float]:
    """Return how many maps stand in a row, and how wide each is [px]: as wide as a page allows."""
    best = (1, 0.0)
    for across in range(1, min(count, MOST_COLUMNS) + 1):
        down = math.ceil(count / across)
        wide = (WIDTH - 2 * MARGIN - GAP * (across - 1)) / across
        wide = min(wide, min(TALLEST, PAGE / down - 40) * columns / rows)
        if wide >= best[1]:
            best = (across, wide)
    return best


def row_of_maps(canvas: Canvas, y: float, maps: Sequence[Map], wide: float, common: list[Shape]) -> float:
    """Draw maps beside each other under their labels; return where they end."""
    lines = max(len(wrapped(canvas.words(one.label), BODY * HEAVIER, wide)) for one in maps)
    top = y + 18 * lines + 4
    for k, one in enumerate(maps):
        left = MARGIN + k * (wide + GAP)
        canvas.paragraph(left, y + 14, one.label, wide, BODY, bold=True)
        high = wide * one.drift.shape[0] / one.drift.shape[1]
        canvas.image(left, top, wide, high, data_uri(picture(one.drift, wide)))
        for shape in (*common, *one.shapes):
            draw(canvas, shape, one.drift.shape, left, top, wide / one.drift.shape[1])
        canvas.add("rect", x=left, y=top, width=wide, height=high, fill="none", stroke=SOFT, stroke_width=0.8)
        if one.toward == one.toward:
            wind_arrow(canvas, left + wide - 22, top + 22, one.toward)
    return top + high + 8


def colours(drift: Any) -> Any:
    """Return the colour and opacity of relative drift (rows, columns) as (rows, columns, 4), clear where not known."""
    table = np.array([[*rgb(band.colour), 255] for band in BANDS], dtype=np.uint8)
    place = np.digitize(np.nan_to_num(drift), [band.low for band in BANDS[1:]])
    out = table[place]
    out[~np.isfinite(drift)] = 0
    return out


def picture(drift: Any, wide: float) -> Any:
    """Return the colours of a map as fine as it is printed, jets hatched: (rows, columns, 4)."""
    columns = drift.shape[1]
    repeat, skip = max(math.ceil(FINE * wide / columns), 1), max(int(columns / (FINE * wide)), 1)
    fine = drift[::skip, ::skip].repeat(repeat, axis=0).repeat(repeat, axis=1)
    out = colours(fine)
    diagonal = np.add.outer(np.arange(fine.shape[0]), np.arange(fine.shape[1])) % 9 < 3
    out[diagonal & (fine >= BANDS[-1].low)] = [*rgb(HATCH), 255]
    return out


def draw(canvas: Canvas, shape: Shape, size: tuple[int, int], left: float, top: float, scale: float) -> None:
    """Draw the part of a shape that lies on its map, in a light casing so that it shows on dark and on light."""
    points = np.asarray(shape.points, dtype=float)
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) < 2:
        return
    if shape.closed:
        points = np.vstack([points, points[:1]])
    part = shapely.clip_by_rect(shapely.linestrings(points), 0, 0, size[1], size[0])
    lines = [shapely.get_coordinates(one) * scale + (left, top) for one in shapely.get_parts(part)]
    width = 1.2 if shape.closed else 1.8  # outlines of belts lie close together
    for line in lines:
        canvas.line(line, PAPER, 2.0 * width, stroke_opacity=0.7)
    for line in lines:
        canvas.line(line, shape.colour, width, "shape")


def wind_arrow(canvas: Canvas, x: float, y: float, toward: float) -> None:
    """Draw where the sand moves to, on a light disc around (x, y)."""
    canvas.circle(x, y, 16, PAPER, fill_opacity=0.88, stroke=SOFT, stroke_width=0.6)
    canvas.arrow(*polar(x, y, 12.5, toward + 180), toward, 25, MOVING, 3.2)


# What the colours and signs mean --------------------------------------------------------------------------------------


def legend(canvas: Canvas, y: float, maps: list[Map], common: list[Shape], scale: float) -> float:
    """Draw the key under the maps; return where it ends. scale: [px/m]."""
    heading = QT_TRANSLATE_NOOP("Ordos", "Drift as a share of the drift on open ground")
    canvas.text(MARGIN, y, heading, BODY, bold=True)
    step = (WIDTH - 2 * MARGIN) / len(BANDS)
    for k, band in enumerate(BANDS):
        canvas.rect(MARGIN + k * step, y + 9, step, 14, band.colour, "band", stroke=PAPER, stroke_width=0.8)
        canvas.text(MARGIN + (k + 0.5) * step, y + 38, band.label, SMALL, "middle")
    for k in range(int(step / 9)):
        x = MARGIN + (len(BANDS) - 1) * step + 4 + 9 * k
        canvas.line([(x, y + 22.5), (min(x + 6, WIDTH - MARGIN - 1), y + 9.5)], HATCH, 1.4)
    y += 66
    room = scale_bar(canvas, MARGIN, y, scale) + 24
    items = signs(canvas, maps, common)
    return max(canvas.key(MARGIN + room, y + 4, items, WIDTH - 2 * MARGIN - room, 21), y + 8)


def signs(canvas: Canvas, maps: list[Map], common: list[Shape]) -> list[tuple[Any, Label]]:
    """Return the swatches and labels of all that is drawn on the maps."""
    items: list[tuple[Any, Label]] = [(north, QT_TRANSLATE_NOOP("Ordos", "north is up"))]
    seen = set()
    for shape in [*common, *(one for m in maps for one in m.shapes)]:
        name = canvas.words(shape.label)
        if name and (name, shape.colour) not in seen:
            seen.add((name, shape.colour))
            items.append((stroke_of(shape.colour), shape.label))
    if any(m.toward == m.toward for m in maps):
        items.append((blowing, QT_TRANSLATE_NOOP("Ordos", "where the sand moves to")))
    if any(not np.isfinite(m.drift).all() for m in maps):
        items.append((nothing, QT_TRANSLATE_NOOP("Ordos", "not known")))
    return items


def scale_bar(canvas: Canvas, x: float, y: float, scale: float) -> float:
    """Draw a round length of at most 150 px; return how wide it is with its words."""
    length = round_down(150.0 / scale)
    wide = length * scale
    canvas.rect(x, y - 3, wide / 2, 5, INK)
    canvas.add("rect", x=x + wide / 2, y=y - 3, width=wide / 2, height=5, fill=PAPER, stroke=INK, stroke_width=0.8)
    name = (
        Message("{value} km", value=number(length / 1000))
        if length >= 1000
        else Message("{value} m", value=number(length))
    )
    return wide + 8 + canvas.text(x + wide + 8, y + 4, name)


def north(canvas: Canvas, x: float, y: float) -> None:
    """Draw a north arrow as a swatch."""
    canvas.area([(x + 11, y - 11), (x + 17, y + 9), (x + 11, y + 5)], INK)
    canvas.area([(x + 11, y - 11), (x + 5, y + 9), (x + 11, y + 5)], PAPER, stroke=INK, stroke_width=0.8)


def blowing(canvas: Canvas, x: float, y: float) -> None:
    """Draw the arrow of the wind as a swatch."""
    canvas.arrow(x, y, 90.0, 22.0, MOVING, 3.2)


def nothing(canvas: Canvas, x: float, y: float) -> None:
    """Draw ground without a value as a swatch."""
    canvas.add("rect", x=x + 5, y=y - 6, width=12, height=12, fill=PAPER, stroke=SOFT, stroke_width=0.8)


def stroke_of(colour: str) -> Callable[[Canvas, float, float], None]:
    """Return the swatch of a line."""

    def swatch(canvas: Canvas, x: float, y: float) -> None:
        canvas.line([(x, y), (x + 22, y)], colour, 2.2)

    return swatch
