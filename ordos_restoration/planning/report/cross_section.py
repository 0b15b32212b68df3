"""A section across earthworks: the ground as it is, new earth upon it, and the levels it was designed for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.lazy import lazy
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
    ticks,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

LEFT, RIGHT = MARGIN + 50.0, WIDTH - MARGIN - 8.0
TALLEST, DEEP = 210.0, 14.0  # px of a section, and of the earth drawn under its lowest point
OLD, NEW = "#d9d2c5", "#e0a08f"
STEPS = (1, 2, 3, 4, 5, 6, 8, 10)  # how many times heights may be drawn larger than widths


class Level(NamedTuple):
    """A height across the section [m]: label, colour, dashes, and whether it ends where the ground rises to it, at the
    side of the lower offsets (water).
    """

    label: Label
    height: float
    colour: str
    dashes: Optional[str] = None
    water: bool = False


def cross_section(
    u: Any, z: Any, earth: Sequence[Any], levels: Sequence[Level], *, title: Label, ends: tuple[Label, Label],
    about: Label = "", words: tuple[Label, Label] = ("", ""),
) -> Drawing:  # fmt: skip
    """Return a section.

    u, z: offsets and heights of the ground (n,) [m]; earth: outlines of new earth (k, 2) over offset and height; ends:
    words at both sides; about: said below the section; words: for old ground and new earth in the key.
    """
    u, z = np.array(u, dtype=float), np.array(z, dtype=float)
    parts = [np.array(one, dtype=float) for one in earth]
    known = [one for one in levels if np.isfinite(one.height)]
    tops = np.concatenate([z, *(one[:, 1] for one in parts), np.array([one.height for one in known])])
    sides = np.concatenate([u, *(one[:, 0] for one in parts)])

    def paint(canvas: Canvas, top: float) -> float:
        scale = Scale(float(sides.min()), float(sides.max()), float(tops.min()), float(tops.max()), top + 34)
        y = drawn(canvas, scale, u, z, parts, known)
        canvas.text(LEFT, top + 24, ends[0], SMALL, fill=SOFT)
        canvas.text(RIGHT, top + 24, ends[1], SMALL, "end", SOFT)
        y = axis(canvas, scale, y)
        items: list[tuple[Any, Label]] = [(OLD, words[0])]
        items += [(NEW, words[1])] if parts else []
        items += [(swatch(one), one.label) for one in known]
        y = canvas.key(MARGIN, y + 26, items, WIDTH - 2 * MARGIN)
        return canvas.paragraph(MARGIN, y + 22, about, WIDTH - 2 * MARGIN) if about else y

    return Drawing(title, about or title, paint)


class Scale:
    """From offsets and heights [m] to places [px]."""

    def __init__(self, left: float, right: float, low: float, high: float, top: float) -> None:
        self.left, self.right, self.low, self.high, self.top = left, right, low, high, top
        self.wide = (RIGHT - LEFT) / max(right - left, 1e-9)
        span = max(high - low, 1e-9) * self.wide
        self.times = max([one for one in STEPS if one * span <= TALLEST], default=1)
        self.tall = min(self.wide * self.times, TALLEST / max(high - low, 1e-9))

    def x(self, offset: Any) -> Any:
        """Return the place [px] of an offset [m]."""
        return LEFT + (np.asarray(offset) - self.left) * self.wide

    def y(self, height: Any) -> Any:
        """Return the place [px] of a height [m]."""
        return self.top + (self.high - np.asarray(height)) * self.tall


def drawn(canvas: Canvas, scale: Scale, u: Any, z: Any, parts: Sequence[Any], levels: Sequence[Level]) -> float:
    """Draw ground, earth and levels; return the y of the floor."""
    floor = float(scale.y(scale.low)) + DEEP
    marks = ticks(scale.low, scale.high, 5)
    places = 0 if all(round(one) == one for one in marks) else 1
    for mark in marks:
        canvas.line([(LEFT, scale.y(mark)), (RIGHT, scale.y(mark))], RULE, 0.8)
        canvas.text(LEFT - 6, float(scale.y(mark)) + 4, number(mark, places), SMALL, "end", SOFT)
    canvas.area([(scale.x(u[0]), floor), *zip(scale.x(u), scale.y(z)), (scale.x(u[-1]), floor)], OLD, "ground")
    for part in parts:
        canvas.area(list(zip(scale.x(part[:, 0]), scale.y(part[:, 1]))), NEW, "earth", stroke=INK, stroke_width=0.9)
    canvas.line(list(zip(scale.x(u), scale.y(z))), INK, 1.6, "ground")
    for level in levels:
        met = [scale.right, shore(u, z, level.height)]
        met += [shore(part[:, 0], part[:, 1], level.height) for part in parts]
        end = (u[0] if z[0] >= level.height else min(met)) if level.water else scale.right
        points = [(LEFT, scale.y(level.height)), (scale.x(end), scale.y(level.height))]
        canvas.line(points, level.colour, 1.6, "level", stroke_dasharray=level.dashes)
    canvas.line([(LEFT, floor), (RIGHT, floor)], SOFT)
    return floor


def shore(u: Any, z: Any, height: float) -> float:
    """Return the lowest offset at which a line through points (n,) crosses a height; infinite where it does not."""
    k = np.flatnonzero((z[:-1] < height) != (z[1:] < height))
    cross = u[k] + (height - z[k]) / (z[k + 1] - z[k]) * (u[k + 1] - u[k])
    return float(cross.min()) if len(k) else float("inf")


def axis(canvas: Canvas, scale: Scale, y: float) -> float:
    """Write the offsets and how much larger heights are drawn; return the last baseline."""
    for mark in ticks(scale.left, scale.right, 9):
        canvas.line([(scale.x(mark), y), (scale.x(mark), y + 4)], SOFT)
        canvas.text(float(scale.x(mark)), y + 17, number(mark), SMALL, "middle", SOFT)
    words = QT_TRANSLATE_NOOP("Ordos", "offset [m]; heights drawn {times} times as large")
    times = scale.tall / scale.wide
    canvas.text(RIGHT, y + 34, Message(words, times=number(times)), SMALL, "end", SOFT)
    return y + 34


def swatch(level: Level) -> Any:
    """Return a function that draws a piece of a level for the key."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.rect(x, y - 4, 22, 8, PAPER)
        canvas.line([(x, y), (x + 22, y)], level.colour, 1.6, stroke_dasharray=level.dashes)

    return draw
