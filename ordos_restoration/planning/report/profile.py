"""A longitudinal profile: heights along a river or a levee, what is lacking shaded, and how much in a panel below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.section import unbroken
from ordos_restoration.planning.report.svg import (
    BODY,
    MARGIN,
    MOVING,
    RULE,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    common_decimals,
    number,
    ticks,
    value,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

LEFT, RIGHT = MARGIN + 50.0, WIDTH - MARGIN - 8.0
HIGH, LOW, GAP = 250.0, 80.0, 44.0  # of the heights, of what is lacking, and what lies between the two
ROOM = 0.06  # of the span of heights, above and below them
LACKING = "#e7b1a4"
NOTHING = QT_TRANSLATE_NOOP("Ordos", "No heights are known.")


class Trace(NamedTuple):
    """Heights along the way: label, heights (n,) [m], NaN where unknown; colour, width [px] and dashes of the line."""

    label: Label
    height: Any
    colour: str
    width: float = 1.6
    dashes: Optional[str] = None


class Between(NamedTuple):
    """Land between two lines of heights (n,) [m], shaded where the upper one is higher: label and colour."""

    label: Label
    lower: Any
    upper: Any
    colour: str


def profile(
    along: Any, traces: Sequence[Trace], *, title: Label, lacking: Optional[Any] = None, lacks: Label = "",
    shaded: Sequence[Between] = (), about: Label = "", ends: tuple[Label, Label] = ("", ""),
) -> Drawing:  # fmt: skip
    """Return heights along the way, with a key, kilometres below them, and what is lacking in a panel of its own.

    along: stations (n,) [m], rising or falling; NaN height breaks a line; traces: from the first drawn to the last;
    lacking: (n,) [m], NaN where unknown, with the words over its panel; about: said of the drawing in words; ends:
    words under both ends of the way. Raises ValueError where the lengths differ.
    """
    x = np.array(along, dtype=float)
    order = np.argsort(x, kind="stable")
    given = [one._replace(height=np.array(one.height, dtype=float)) for one in traces]
    bands = [b._replace(lower=np.array(b.lower, dtype=float), upper=np.array(b.upper, dtype=float)) for b in shaded]
    short = None if lacking is None else np.array(lacking, dtype=float)
    lengths = [one.height.shape for one in given] + [one.lower.shape for one in bands]
    if any(shape != x.shape for shape in lengths + ([] if short is None else [short.shape])):
        raise ValueError("a height for every station")
    given = [one._replace(height=one.height[order]) for one in given]
    bands = [b._replace(lower=b.lower[order], upper=b.upper[order]) for b in bands]
    x, short = x[order], None if short is None else short[order]

    def paint(canvas: Canvas, top: float) -> float:
        heights = np.concatenate([one.height for one in given]) if given else np.zeros(0)
        if not np.isfinite(heights).any() or not len(x) or not x[-1] > x[0]:
            return canvas.paragraph(MARGIN, top + 26, NOTHING, WIDTH - 2 * MARGIN, fill=SOFT)
        ground = Ground(canvas, x, heights[np.isfinite(heights)])
        y = ground.heights(top + 30, given, bands)
        if short is not None:
            y = ground.lacking(y + GAP, short, lacks)
        y = ground.kilometres(y + 17, ends)
        return legend(canvas, y + 26, given, bands)

    return Drawing(title, about or description(given, short), paint)


def description(traces: Sequence[Trace], lacking: Optional[Any]) -> Message:
    """Return what the lines show, in words."""
    known = [one for one in traces if np.isfinite(one.height).any()]
    words = QT_TRANSLATE_NOOP("Ordos", "{label}: {low} to {high} m")
    rows = [
        Message(words, label=value(t.label), low=number(np.nanmin(t.height), 2), high=number(np.nanmax(t.height), 2))
        for t in known
    ]
    if lacking is not None and np.isfinite(lacking).any():
        most = QT_TRANSLATE_NOOP("Ordos", "at most {most} m lacking")
        rows.append(Message(most, most=number(np.nanmax(lacking), 2)))
    return Message("{rows}", rows=rows) if rows else Message(NOTHING)


class Ground:
    """The scales of a profile: one along the way for both panels, one for heights."""

    def __init__(self, canvas: Canvas, x: Any, heights: Any) -> None:
        self.canvas, self.x = canvas, x
        low, high = float(heights.min()), float(heights.max())
        room = max((high - low) * ROOM, 0.25)
        self.low, self.high = low - room, high + room

    def at(self, x: Any) -> Any:
        """Return the place [px] of a station [m]."""
        return LEFT + (np.asarray(x) - self.x[0]) / (self.x[-1] - self.x[0]) * (RIGHT - LEFT)

    def heights(self, y: float, traces: Sequence[Trace], bands: Sequence[Between]) -> float:
        """Draw the heights below y; return the y of their floor."""
        canvas, floor = self.canvas, y + HIGH
        canvas.text(MARGIN, y - 8, QT_TRANSLATE_NOOP("Ordos", "Height [m]"), SMALL, fill=SOFT)
        marks = ticks(self.low, self.high, 6)
        places = common_decimals(np.diff(marks)) if len(marks) > 1 else 2
        for mark in marks:
            at = self.up(mark, floor)
            canvas.line([(LEFT, at), (RIGHT, at)], RULE, 0.8)
            canvas.text(LEFT - 6, at + 4, number(mark, min(places, 2)), SMALL, "end", SOFT)
        for band in bands:
            self.fill(band, floor)
        for trace in traces:
            points = np.column_stack([self.at(self.x), self.up(trace.height, floor)])
            for piece in unbroken(points):
                canvas.line(piece, trace.colour, trace.width, "trace", stroke_dasharray=trace.dashes)
        canvas.line([(LEFT, floor), (RIGHT, floor)], SOFT)
        return floor

    def up(self, height: Any, floor: float) -> Any:
        """Return the place [px] of a height [m]."""
        return floor - (height - self.low) / (self.high - self.low) * HIGH

    def fill(self, band: Between, floor: float) -> None:
        """Shade what lies between two lines, where the upper one is higher: a run of stations is one outline."""
        over = band.upper - band.lower
        cross = np.flatnonzero(over[:-1] * over[1:] < 0)  # NaN is never under 0
        share = over[cross] / (over[cross] - over[cross + 1])
        x = np.r_[self.x, self.x[cross] + share * (self.x[cross + 1] - self.x[cross])]
        meet = band.lower[cross] + share * (band.lower[cross + 1] - band.lower[cross])
        order = np.argsort(x, kind="stable")
        low, high = (np.r_[one, meet][order] for one in (band.lower, band.upper))
        x = x[order]
        upper = np.where(high >= low - 1e-9, high, np.nan)
        for piece in unbroken(np.column_stack([x, low, upper])):
            if (piece[:, 2] > piece[:, 1] + 1e-9).any():
                there, back = self.at(piece[:, 0]), self.at(piece[::-1, 0])
                top, foot = self.up(piece[:, 2], floor), self.up(piece[::-1, 1], floor)
                self.canvas.area([*zip(there, top), *zip(back, foot)], band.colour, "between")

    def lacking(self, y: float, lacking: Any, words: Label) -> float:
        """Draw what is lacking below y as an area over zero; return the y of its floor."""
        canvas, floor = self.canvas, y + LOW
        canvas.text(MARGIN, y - 14, words, BODY, bold=True)
        known = np.nan_to_num(lacking)
        most = max(float(known.max()) * 1.1, 0.1)
        for mark in ticks(0.0, most, 3):
            at = floor - mark / most * LOW
            canvas.line([(LEFT, at), (RIGHT, at)], RULE, 0.8)
            canvas.text(LEFT - 6, at + 4, number(mark), SMALL, "end", SOFT)
        points = np.column_stack([self.at(self.x), floor - np.maximum(lacking, 0.0) / most * LOW])
        for piece in unbroken(points):
            if (piece[:, 1] < floor - 1e-9).any():
                canvas.area([(piece[0, 0], floor), *piece, (piece[-1, 0], floor)], LACKING, "lacking")
                canvas.line(piece, MOVING, 1.4)
        canvas.line([(LEFT, floor), (RIGHT, floor)], SOFT)
        return floor

    def kilometres(self, y: float, ends: tuple[Label, Label]) -> float:
        """Write the kilometres and what lies at both ends; return the last baseline."""
        for mark in ticks(self.x[0] / 1000.0, self.x[-1] / 1000.0, 9):
            at = float(self.at(mark * 1000.0))
            self.canvas.line([(at, y - 17), (at, y - 12)], SOFT)
            self.canvas.text(at, y, number(mark), SMALL, "middle", SOFT)
        self.canvas.text(LEFT, y + 17, ends[0], SMALL, fill=SOFT)
        self.canvas.text((LEFT + RIGHT) / 2, y + 17, QT_TRANSLATE_NOOP("Ordos", "station [km]"), SMALL, "middle", SOFT)
        self.canvas.text(RIGHT, y + 17, ends[1], SMALL, "end", SOFT)
        return y + 17


def legend(canvas: Canvas, y: float, traces: Sequence[Trace], bands: Sequence[Between]) -> float:
    """Write what lines and shades mean; return where it ends."""
    items: list[tuple[Any, Label]] = [(swatch(one), one.label) for one in traces if np.isfinite(one.height).any()]
    items += [(one.colour, one.label) for one in bands]
    return canvas.key(MARGIN, y, items, WIDTH - 2 * MARGIN) if items else y


def swatch(trace: Trace) -> Any:
    """Return a function that draws a piece of a line for the key."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.line([(x, y), (x + 22, y)], trace.colour, trace.width, stroke_dasharray=trace.dashes)

    return draw
