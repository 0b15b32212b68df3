"""A cut across the rows of an array: how much light is left on the ground between them, to scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.ground import Ground, Rows, repeated, shaded_ground
from ordos_restoration.planning.report.section import unbroken
from ordos_restoration.planning.report.svg import (
    BODY,
    GREEN,
    INK,
    MARGIN,
    MOVING,
    RULE,
    SMALL,
    SOFT,
    WIDTH,
    WIND,
    Canvas,
    Drawing,
    Label,
    number,
    shades,
    text_width,
    ticks,
    value,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Light on the ground between the rows")
SOUTH, NORTH = QT_TRANSLATE_NOOP("Ordos", "← south"), QT_TRANSLATE_NOOP("Ordos", "north →")
LEFT, RIGHT = MARGIN + 46.0, WIDTH - MARGIN - 8.0
TALLEST, PANEL, GROUND = 230.0, 170.0, 10.0  # of the rows, of the curves, and of the coloured ground
HIGHEST = 1.05  # share of open-field light at the upper edge of the curves
SHADY, SUNNY, VEIL = "#2f7d6d", "#f3d98b", "#e3f1ea"


def light_section(
    y: Any,
    share: Any,
    names: Sequence[Label],
    *,
    slant: float,
    tilt: float,
    pitch: float,
    clearance: float,
    limit: float = 0.6,
    season: int = -1,
    grazing: Optional[float] = None,
    ends: tuple[Label, Label] = (SOUTH, NORTH),
    title: Label = TITLE,
) -> Drawing:
    """Return three rows to scale over the curves of light on the ground, with shade strip and sunny strip.

    y: distance behind the low edge, away from the sun (n,) [m], within one pitch; share: of the open-field light
    (n, k), names: of its k seasons; slant, pitch, clearance of the low edge [m], tilt [degree]; limit: the share at
    which ground counts as shaded; season: the column that decides it; grazing: the height animals need [m];
    ends: what lies to the left (the low edges) and to the right. Raises ValueError for other shapes.
    """
    y, share, names = np.array(y, dtype=float), np.array(share, dtype=float), list(names)
    if share.shape != (len(y), len(names)) or not pitch > 0:
        raise ValueError(f"a share for each of {len(y)} places and {len(names)} seasons, and a pitch above 0")
    rows, main = Rows(float(slant), float(tilt), float(pitch), float(clearance)), season % len(names)
    found = shaded_ground(y, share[:, main], rows.pitch, limit)

    def paint(canvas: Canvas, top: float) -> float:
        cut = Cut(canvas, rows, found, limit)
        at = canvas.paragraph(MARGIN, top + 24, facts(rows), WIDTH - 2 * MARGIN, fill=SOFT)
        at = cut.array(at + 30, grazing)
        at = cut.ground(at, ends)
        at = cut.curves(at + 40, y, share, main)
        return legend(
            canvas,
            at + 30,
            [*curve_signs(names, main, limit), *height_sign(rows, grazing)],
            strip_signs(found, names[main], limit),
        )

    return Drawing(title, description(rows, found, names[main], limit), paint)


def facts(rows: Rows) -> Message:
    """Return the measures of the rows as a sentence."""
    words = QT_TRANSLATE_NOOP(
        "Ordos", "Slant length {slant} m, tilt {tilt}°, pitch {pitch} m, low edge {low} m and high edge {high} m up."
    )
    return Message(
        words, slant=number(rows.slant, 2), tilt=number(rows.tilt), pitch=number(rows.pitch, 2),
        low=number(rows.clearance, 2), high=number(rows.clearance + rows.rise, 2),
    )  # fmt: skip


def description(rows: Rows, found: Ground, season: Label, limit: float) -> Message:
    """Return what the section shows, in words."""
    said = QT_TRANSLATE_NOOP(
        "Ordos",
        "In every pitch of {pitch} m, {shade} m get at most {limit} % of the open-field light ({season}) and {sun} m "
        "get more.",
    )
    out = Message(
        said, pitch=number(rows.pitch, 2), shade=number(found.shade, 2), limit=number(100 * limit),
        season=value(season), sun=number(found.sun, 2),
    )  # fmt: skip
    if len(found.shady) != 1 or not found.sun:
        return out
    words = QT_TRANSLATE_NOOP("Ordos", "{said} The shade strip begins {start} m behind the low edge.")
    return Message(words, said=out, start=number(found.shady[0][0], 2))


class Cut:
    """The drawing of a section: one scale for everything that lies across the rows."""

    def __init__(self, canvas: Canvas, rows: Rows, found: Ground, limit: float) -> None:
        self.canvas, self.rows, self.found, self.limit = canvas, rows, found, limit
        pitch, depth = rows.pitch, rows.depth
        self.low = -min(0.3 * pitch, max(pitch - depth, 0.1 * pitch))
        self.high = 2 * pitch + depth + 0.1 * pitch
        tall = max(rows.clearance + max(rows.rise, 0.0), 0.1)
        self.scale = min((RIGHT - LEFT) / (self.high - self.low), TALLEST / tall)
        self.left = LEFT + ((RIGHT - LEFT) - self.scale * (self.high - self.low)) / 2
        self.right = WIDTH - MARGIN - 8.0 - (self.left - LEFT)
        self.tall = tall * self.scale

    def at(self, x: Any) -> Any:
        """Return the place [px] of a distance behind the first low edge [m]."""
        return self.left + (np.clip(x, self.low, self.high) - self.low) * self.scale

    def array(self, top: float, grazing: Optional[float]) -> float:
        """Draw the tables on their posts, pitch, clearance and grazing height; return the y of the ground."""
        canvas, rows = self.canvas, self.rows
        floor = top + 16 + self.tall
        if grazing:
            self.grazing(floor, grazing)
        for k in range(3):
            low = k * rows.pitch
            edge = floor - rows.clearance * self.scale
            for part in (0.25, 0.75):
                x = float(self.at(low + part * rows.depth))
                canvas.line([(x, floor), (x, edge - part * rows.rise * self.scale)], SOFT, 2.2, "post")
            ends = [(self.at(low), edge), (self.at(low + rows.depth), edge - rows.rise * self.scale)]
            canvas.line(ends, WIND[-1], 5.0, "table")
        a, b = float(self.at(0.0)), float(self.at(rows.pitch))
        words = Message(QT_TRANSLATE_NOOP("Ordos", "pitch {value} m"), value=number(rows.pitch, 2))
        self.measure(a, b, top)
        for x in (a, b):
            canvas.line([(x, top), (x, floor - rows.clearance * self.scale)], SOFT, 0.8, stroke_dasharray="2,3")
        canvas.text((a + b) / 2, top - 6, words, SMALL, "middle")
        if rows.clearance * self.scale > 14:
            at = a - 9
            edge = floor - rows.clearance * self.scale
            canvas.line([(at - 4, edge), (at + 4, edge)], INK)
            canvas.line([(at, edge), (at, floor)], INK)
            name = Message("{value} m", value=number(rows.clearance, 2))
            canvas.text(at - 5, (edge + floor) / 2 + 4, name, SMALL, "end", plate=True)
        return floor

    def measure(self, a: float, b: float, y: float) -> None:
        """Draw a measured length from a to b [px]."""
        self.canvas.line([(a, y), (b, y)], INK)
        for x in (a, b):
            self.canvas.line([(x, y - 4), (x, y + 4)], INK)

    def grazing(self, floor: float, height: float) -> None:
        """Draw the height that animals need, in red where the tables are lower."""
        y, low = floor - height * self.scale, height > self.rows.clearance
        colour = MOVING if low else INK
        self.canvas.line([(self.left, y), (self.right, y)], colour, 1.2, "grazing", stroke_dasharray="6,4")
        middle = float(self.at(self.rows.depth) + self.at(self.rows.pitch)) / 2
        self.canvas.text(middle, y - 5, Message("{value} m", value=number(height)), SMALL, "middle", colour, plate=True)

    def ground(self, floor: float, ends: tuple[Label, Label]) -> float:
        """Draw the two strips on the ground with their widths; return where they end."""
        canvas, pitch = self.canvas, self.rows.pitch
        canvas.rect(self.left, floor, self.right - self.left, GROUND, SUNNY, "sunny")
        dark = [(a + k * pitch, b + k * pitch) for k in range(-1, 3) for a, b in self.found.shady]
        for a, b in dark:
            if b > self.low and a < self.high:
                canvas.rect(self.at(a), floor, self.at(b) - self.at(a), GROUND, SHADY, "shady")
        canvas.line([(self.left, floor), (self.right, floor)], INK, 1.4)
        y = floor + GROUND + 15
        light = [(b, c) for (_, b), (c, _) in zip(dark, dark[1:])]
        for (a, b), colour in [*((one, SHADY) for one in dark), *((one, SOFT) for one in light)]:
            wide = self.at(b) - self.at(a)
            name = Message("{value} m", value=number(b - a, 2))
            if a >= self.low and b <= self.high and wide > text_width(canvas.words(name), SMALL):
                canvas.text(self.at((a + b) / 2), y, name, SMALL, "middle", colour, bold=colour == SHADY)
        canvas.text(self.left, y + 18, ends[0], SMALL, fill=SOFT)
        canvas.text(self.right, y + 18, ends[1], SMALL, "end", SOFT)
        return y + 18

    def curves(self, y: float, places: Any, share: Any, main: int) -> float:
        """Draw the light of every season under its heading; return the last baseline of the axis."""
        canvas, pitch = self.canvas, self.rows.pitch
        heading = QT_TRANSLATE_NOOP("Ordos", "Light on the ground: share of the open-field light")
        canvas.text(MARGIN, y, heading, BODY, bold=True)
        top, floor = y + 12, y + 12 + PANEL
        for k in range(-1, 3):
            for a, b in self.found.shady:
                left, right = self.at(a + k * pitch), self.at(b + k * pitch)
                if right > left:
                    canvas.rect(left, top, right - left, PANEL, VEIL, "veil")
        for level in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
            at = floor - PANEL * level / HIGHEST
            canvas.line([(self.left, at), (self.right, at)], SOFT if level == 0 else RULE)
            canvas.text(self.left - 6, at + 4, Message("{value} %", value=number(100 * level)), SMALL, "end", SOFT)
        at = floor - PANEL * self.limit / HIGHEST
        canvas.line([(self.left, at), (self.right, at)], MOVING, 1.4, "limit", stroke_dasharray="7,4")
        for k, (colour, dashes, width) in enumerate(pens(share.shape[1], main)):
            self.curve(places, share[:, k], floor, colour, dashes, width)
        for x in ticks(self.low, self.high, 10):
            canvas.line([(self.at(x), floor), (self.at(x), floor + 4)], SOFT)
            canvas.text(self.at(x), floor + 18, number(x), SMALL, "middle", SOFT)
        words = QT_TRANSLATE_NOOP("Ordos", "distance behind the low edge of the first row [m]")
        canvas.text(self.right, floor + 36, words, SMALL, "end", SOFT)
        return floor + 36

    def curve(self, places: Any, share: Any, floor: float, colour: str, dashes: Optional[str], width: float) -> None:
        """Draw the light of a season over all that is shown, broken where it is not known."""
        x, light = repeated(places, share, self.rows.pitch, 5)
        x = x - 2 * self.rows.pitch
        grid = np.unique(np.concatenate([[self.low, self.high], x[(x > self.low) & (x < self.high)]]))
        if not len(x):
            return
        points = np.column_stack(
            [self.at(grid), floor - PANEL * np.clip(np.interp(grid, x, light), 0, HIGHEST) / HIGHEST]
        )
        for piece in unbroken(points):
            self.canvas.line(piece, colour, width, "curve", stroke_dasharray=dashes)


def pens(count: int, main: int) -> list[tuple[str, Optional[str], float]]:
    """Return colour, dashes and width of each curve; the one that decides is whole and dark."""
    light = shades(WIND[1:], max(count - 1, 1))[::-1]
    dashes = ("5,3", "2,3", "9,3,2,3")
    rest = [(colour, dashes[k % len(dashes)], 1.8) for k, colour in enumerate(light)]
    out: list[tuple[str, Optional[str], float]] = list(rest[: count - 1])
    out.insert(main, (GREEN[-1], None, 2.6))
    return out


def curve_signs(names: list[Label], main: int, limit: float) -> list[tuple[Any, Label]]:
    """Return the swatches and labels of the curves and of the limit."""
    words = QT_TRANSLATE_NOOP("Ordos", "limit of {value} %")
    items = [(stroke(*pen), name) for pen, name in zip(pens(len(names), main), names)]
    return [*items, (stroke(MOVING, "7,4", 1.4), Message(words, value=number(100 * limit)))]


def height_sign(rows: Rows, grazing: Optional[float]) -> list[tuple[Any, Label]]:
    """Return the swatch and label of the height that animals need."""
    if not grazing:
        return []
    low, words = grazing > rows.clearance, QT_TRANSLATE_NOOP("Ordos", "grazing height {value} m")
    if low:
        words = QT_TRANSLATE_NOOP("Ordos", "grazing height {value} m, above the low edge")
    return [(stroke(MOVING if low else INK, "6,4", 1.2), Message(words, value=number(grazing)))]


def strip_signs(found: Ground, season: Label, limit: float) -> list[tuple[str, Label]]:
    """Return the colours and labels of the two strips."""
    shade = QT_TRANSLATE_NOOP("Ordos", "shade strip {width} m: at most {limit} % of the open-field light ({season})")
    sun = QT_TRANSLATE_NOOP("Ordos", "sunny strip {width} m")
    return [
        (SHADY, Message(shade, width=number(found.shade, 2), limit=number(100 * limit), season=value(season))),
        (SUNNY, Message(sun, width=number(found.sun, 2))),
    ]


def stroke(colour: str, dashes: Optional[str], width: float) -> Any:
    """Return the swatch of a line."""
    return lambda canvas, x, y: canvas.line([(x, y), (x + 22, y)], colour, width, stroke_dasharray=dashes)


def legend(canvas: Canvas, y: float, signs: list[tuple[Any, Label]], strips_of: list[tuple[str, Label]]) -> float:
    """Write what lines and colours mean; return where it ends."""
    y = canvas.key(MARGIN, y, signs, WIDTH - 2 * MARGIN)
    for colour, label in strips_of:
        y += 21
        canvas.rect(MARGIN, y - 10, 12, 12, colour, stroke=SOFT, stroke_width=0.5)
        y = canvas.paragraph(MARGIN + 17, y, label, WIDTH - 2 * MARGIN - 17)
    return y
