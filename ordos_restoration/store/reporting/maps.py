"""Maps of plans as drawings: shapes by kind with grid, scale, north and legend, read in grey too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.svg import (
    INK,
    MARGIN,
    PAPER,
    RULE,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    number,
    round_down,
    ticks,
    value,
)
from ordos_restoration.store.reporting import marks
from ordos_restoration.store.reporting.marks import Mark
from ordos_restoration.store.reporting.outlines import Outline, Window, box_of, path

LEFT, RIGHT = MARGIN + 62.0, WIDTH - MARGIN
TALLEST, LOWEST = 640.0, 170.0  # of the frame [px]
ROOM = 0.04  # kept free around the shapes, as a share of their extent
SMALL_SHAPES = 9.0  # px; of smaller ones the outline would hide the fill
SOME = 500  # rings that tell how long all of them are
SMALLEST = 200.0  # m across a map
FACES = (  # fill and dashes of the outline of areas, the widest in the lightest; neighbours differ in grey
    ("#eef2f4", "3,3"), ("#cbdde9", None), ("#f2d9a0", "5,2"), ("#a9d3b8", None), ("#d9a441", "1,2"),
    ("#5fae9c", None), ("#a39ab8", "7,2,2,2"), ("#a8321a", None), ("#56636c", None), ("#1b4a79", None),
)  # fmt: skip
FIRST = {1: 3, 2: 2, 3: 1, 4: 1}  # face of the widest kind, by how many kinds of areas there are
PENS = (  # colour, width and dashes of lines
    ("#1b4a79", 1.6, None), ("#a8321a", 1.4, "6,3"), ("#0d4a52", 1.1, "2,2"), ("#1f2d36", 1.8, "9,3,2,3"),
    ("#a86f12", 1.2, None), ("#6a4c93", 1.4, "3,3"),
)  # fmt: skip
Extent = tuple[float, float, float, float]  # west, south, east, north [m]
SIMPLIFIED = QT_TRANSLATE_NOOP(
    "Ordos", "There are more shapes than a page can show: small ones are drawn together, outlines are simplified."
)
CHAPTERS = QT_TRANSLATE_NOOP("Ordos", "The numbers are those of the plans in this report.")
NO_SHAPES = QT_TRANSLATE_NOOP("Ordos", "The plan has no shapes to draw.")
CRS = QT_TRANSLATE_NOOP("Ordos", "Grid: {crs} (EPSG:{epsg}), coordinates in metres, north of the grid is up.")


@dataclass(frozen=True)
class Kind:
    """Shapes of one kind on a map; the first are drawn below the others."""

    label: Label
    outlines: Sequence[Outline]
    base: bool = False  # what the map stands on: thin and blue


@dataclass(frozen=True)
class Grid:
    """The CRS of a map."""

    epsg: int
    name: str


def drawn(
    title: Label, kinds: Iterable[Kind], grid: Grid, budget: int, named: Sequence[tuple[str, Extent]] = ()
) -> Drawing:
    """Return a map of shapes; budget: about how many bytes its paths may take; named: words beside boxes [m]."""
    kinds = sorted(
        (one for one in kinds if one.outlines), key=lambda one: (not one.base, not closed(one), -extent(one))
    )
    # The box of the plan decides; rivers that run on are cut by nothing but the frame of what is planned.
    box = box_of(shape for one in kinds if not one.base for shape in one.outlines)

    def paint(canvas: Canvas, top: float) -> float:
        if box is None:
            return canvas.paragraph(MARGIN, top + 26, NO_SHAPES, WIDTH - 2 * MARGIN, fill=SOFT)
        window, high = window_of(box, top + 14)
        frame = (LEFT, top + 14, RIGHT - LEFT, high)
        canvas.rect(*frame, "#fbfaf6")
        lines_of_grid(canvas, window, frame)
        items, thinned = list(shapes(canvas, kinds, window, frame, budget)), False
        thinned = any(one for _, one in items)
        canvas.add("rect", x=LEFT, y=top + 14, width=RIGHT - LEFT, height=high, fill="none", stroke=INK, stroke_width=1)
        write_marks(canvas, window, frame, named)
        y = scale_and_north(canvas, window, top + 14 + high + 40)
        y = canvas.key(MARGIN, y + 30, [item for item, _ in items], WIDTH - 2 * MARGIN)
        said = Message(CRS, crs=grid.name, epsg=grid.epsg)
        y = canvas.paragraph(MARGIN, y + 22, said, WIDTH - 2 * MARGIN, fill=SOFT)
        for words in [*([CHAPTERS] if named else []), *([SIMPLIFIED] if thinned else [])]:
            y = canvas.paragraph(MARGIN, y + 18, words, WIDTH - 2 * MARGIN, fill=SOFT)
        return y

    return Drawing(title, description(kinds), paint)


def write_marks(canvas: Canvas, window: Window, frame: Sequence[float], named: Sequence[tuple[str, Extent]]) -> None:
    """Write words beside boxes in metres."""
    left, top, wide, high = frame
    found = [Mark(words, (*window.at(box[0], box[3]), *window.at(box[2], box[1]))) for words, box in named]
    marks.drawn(canvas, found, (left, top, left + wide, top + high))


def description(kinds: Sequence[Kind]) -> Message:
    """Return what a map shows, in words."""
    if not kinds:
        return Message(NO_SHAPES)
    named = [Message("{name} ({count})", name=value(one.label), count=len(one.outlines)) for one in kinds]
    return Message(QT_TRANSLATE_NOOP("Ordos", "Map of: {kinds}."), kinds=named)


def closed(kind: Kind) -> bool:
    """Return whether shapes enclose land; those are drawn first, lines and points over them."""
    return kind.outlines[0].closed


def extent(kind: Kind) -> float:
    """Return the boxes of the shapes of a kind together [m²]: wide kinds are drawn below small ones, lines as given."""
    if not closed(kind):
        return 0.0
    return sum((east - west) * (north - south) for west, south, east, north in (one.box for one in kind.outlines))


def mean_size(kind: Kind) -> float:
    """Return how long the rings of a kind are on the average [m], by some of them."""
    rings = [part for one in kind.outlines for part in one.parts]
    some = rings[:: len(rings) // SOME + 1]
    sizes = [max(max(one) - min(one) for one in zip(*ring)) for ring in some]
    return sum(sizes) / len(sizes) if sizes else 0.0


def window_of(box: tuple[float, float, float, float], top: float) -> tuple[Window, float]:
    """Return the window that shows a box [m], and its height [px]."""
    west, south, east, north = box
    wide = max((east - west) * (1 + 2 * ROOM), SMALLEST)
    tall = max((north - south) * (1 + 2 * ROOM), SMALLEST * LOWEST / (RIGHT - LEFT))
    scale = min((RIGHT - LEFT) / wide, TALLEST / tall)
    high = min(max(tall * scale, LOWEST), TALLEST)
    x, y = (west + east) / 2, (south + north) / 2
    return Window(x - (RIGHT - LEFT) / scale / 2, y + high / scale / 2, scale, LEFT, top), high


def shapes(
    canvas: Canvas, kinds: Sequence[Kind], window: Window, frame: Sequence[float], budget: int
) -> Iterator[tuple[tuple[Any, Label], bool]]:
    """Draw the kinds one over the other; yield the swatch and label of each, and whether it was thinned."""
    areas = sum(closed(one) and not one.base for one in kinds)
    faces, pens = FIRST.get(areas, 0), 0
    total = sum(len(part) for one in kinds for shape in one.outlines for part in shape.parts) or 1
    for one in kinds:
        seen = [shape for shape in one.outlines if meets(shape, window, frame)]
        corners = sum(len(part) for shape in one.outlines for part in shape.parts)
        data, thinned = path(seen, window, max(int(budget * corners / total), 20_000))
        if one.base:
            look: dict[str, Any] = {"fill": "none", "stroke": "#7aa5cb", "stroke_width": 1.0}
        elif closed(one):
            fill, dashes = FACES[faces % len(FACES)]
            thin = mean_size(one) * window.scale < SMALL_SHAPES
            pen = {"stroke": INK, "stroke_width": 0.25 if thin else 0.6, "stroke_dasharray": None if thin else dashes}
            look = {"fill": fill, "fill_opacity": 0.9, **pen}
            faces += 1
        else:
            colour, wide, dashes = PENS[pens % len(PENS)]
            look = {"fill": "none", "stroke": colour, "stroke_width": wide, "stroke_dasharray": dashes}
            pens += 1
        if data:
            canvas.add("path", d=data, kind="shapes", transform="scale(0.1)", fill_rule="evenodd", **tenfold(look))
        yield (swatch(look), one.label), thinned


def tenfold(look: dict[str, Any]) -> dict[str, Any]:
    """Return a look for paths in tenths of a pixel."""
    dashes = look.get("stroke_dasharray")
    more = ",".join(str(10 * float(one)) for one in dashes.split(",")) if dashes else None
    return {**look, "stroke_width": 10 * look["stroke_width"], "stroke_dasharray": more}


def meets(shape: Outline, window: Window, frame: Sequence[float]) -> bool:
    """Return whether a shape lies wholly inside the frame; old readers know no clip paths."""
    west, south, east, north = shape.box
    left, top = window.at(west, north)
    right, foot = window.at(east, south)
    return left >= frame[0] and top >= frame[1] and right <= frame[0] + frame[2] and foot <= frame[1] + frame[3]


def swatch(look: dict[str, Any]) -> Any:
    """Return the swatch of a kind, in its own look."""

    def one(canvas: Canvas, x: float, y: float) -> None:
        if look["fill"] == "none":
            canvas.line(
                [(x, y), (x + 22, y)],
                look["stroke"],
                look["stroke_width"],
                stroke_dasharray=look.get("stroke_dasharray"),
            )
        else:
            canvas.add("rect", x=x, y=y - 6, width=22, height=12, **look)

    return one


def lines_of_grid(canvas: Canvas, window: Window, frame: Sequence[float]) -> None:
    """Draw the grid with its coordinates at the edges, those that have room."""
    left, top, wide, high = frame
    step_x = ticks(window.west, window.west + wide / window.scale, 5)
    for east in step_x:
        x, _ = window.at(east, 0)
        canvas.line([(x, top), (x, top + high)], RULE, 0.8)
        canvas.line([(x, top + high), (x, top + high + 4)], SOFT, 0.8)
        if left + 26 <= x <= left + wide - 22:
            canvas.text(x, top + high + 17, spaced(east), SMALL - 1, "middle", SOFT)
    for north in ticks(window.north - high / window.scale, window.north, max(int(high / 110), 2)):
        _, y = window.at(0, north)
        canvas.line([(left, y), (left + wide, y)], RULE, 0.8)
        if top + 8 <= y <= top + high:
            canvas.text(left - 5, y + 4, spaced(north), SMALL - 1, "end", SOFT)


def spaced(metres: float) -> str:
    """Return a coordinate with its thousands apart, as maps write it."""
    return f"{metres:,.0f}".replace(",", " ")


def scale_and_north(canvas: Canvas, window: Window, y: float) -> float:
    """Draw the scale bar in two halves and the arrow to the north; return where they end."""
    length = round_down(200.0 / window.scale)
    wide = length * window.scale
    left = LEFT
    for place, fill in ((0, INK), (1, PAPER)):
        canvas.rect(left + place * wide / 2, y - 6, wide / 2, 6, fill, stroke=INK, stroke_width=0.8)
    unit, shown = ("km", length / 1000) if length >= 1000 else ("m", length)
    canvas.text(left, y - 10, "0", SMALL - 1, "middle")
    canvas.text(left + wide, y - 10, Message("{length} {unit}", length=number(shown), unit=unit), SMALL - 1, "middle")
    canvas.arrow(RIGHT - 14, y + 6, 0.0, 26, INK, 3.0)
    canvas.text(RIGHT - 30, y + 2, QT_TRANSLATE_NOOP("Ordos", "N"), SMALL, "middle", bold=True)
    return y


def frame_of(box: tuple[float, float, float, float], high: float) -> ogr.Geometry:
    """Return what a map of a box shows, as a polygon in metres; high: of its frame [px]."""
    window, _ = window_of(box, 0.0)
    east, south = window.west + (RIGHT - LEFT) / window.scale, window.north - high / window.scale
    west, north = window.west, window.north
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ogr.CreateGeometryFromWkt(f"POLYGON (({', '.join(f'{x:.3f} {y:.3f}' for x, y in corners)}))")
