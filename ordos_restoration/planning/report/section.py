"""A cut along the wind through the shelter: how much wind and how much drift is left, year by year of growth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import (
    BODY,
    GREEN,
    INK,
    MARGIN,
    PAPER,
    RULE,
    SMALL,
    SOFT,
    WATER,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    coordinate,
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

TITLE = QT_TRANSLATE_NOOP("Ordos", "Shelter along the wind")
LEFT, RIGHT = MARGIN + 44.0, WIDTH - MARGIN - 10.0
PANEL, GAP = 128.0, 40.0  # the height of a set of curves, and what lies between two
HIGHEST = 1.15  # share of the open wind at the upper edge; jets around the ends of a belt pass 1 by a little
SHADE = "#e3f1ea"


class Curve(NamedTuple):
    """The shelter at one age: its label, the height of the belt [m], and what is left of wind and drift.

    x: distance along the wind, negative to windward (n,) [m]; wind, drift: share of the open field (n,).
    """

    label: Label
    height: float
    x: Any
    wind: Any
    drift: Any


def section(
    curves: Sequence[Curve],
    *,
    belts: Sequence[tuple[float, float]] = ((0.0, 0.0),),
    river: Optional[tuple[float, float]] = None,
    held: float = 0.5,
    title: Label = TITLE,
) -> Drawing:
    """Return the curves of wind and drift over the ground they hold.

    curves: from young to old; the last is the main one. belts: where trees stand, from and to [m]; river: from and to
    [m] of the bed; held: the share of drift at which ground counts as held.
    """
    curves = [in_order(curve) for curve in curves]

    def paint(canvas: Canvas, top: float) -> float:
        cut = Cut(canvas, curves, list(belts), river, held)
        y = cut.curves_of(top + 28, 3, QT_TRANSLATE_NOOP("Ordos", "Wind: share of the open wind"))
        y = cut.curves_of(y + GAP, 4, QT_TRANSLATE_NOOP("Ordos", "Drift: share of the open drift"))
        y = cut.ground(y + 30)
        y = cut.axis(y)
        return cut.stretches(y + 32)

    return Drawing(title, description(curves, held), paint)


def in_order(curve: Curve) -> Curve:
    """Return a curve of its own arrays, from windward to lee."""
    x, wind, drift = (np.array(part, dtype=float) for part in curve[2:])
    order = np.argsort(x, kind="stable")
    return Curve(curve.label, float(curve.height), x[order], wind[order], drift[order])


def description(curves: list[Curve], held: float) -> Message:
    """Return what the curves show, in words."""
    words = QT_TRANSLATE_NOOP("Ordos", "Ground along the wind with at most {share} % of the open drift: {rows}.")
    return Message(words, share=number(100 * held, 0), rows=[held_by(curve, held) for curve in curves])


def held_by(curve: Curve, held: float) -> Message:
    """Return how much ground along the wind one age holds, in words."""
    length = sum(b - a for a, b in runs(curve.x, curve.drift, held)) if np.isfinite(curve.drift).any() else np.nan
    words = QT_TRANSLATE_NOOP("Ordos", "{age} ({height} m high): {length} m")
    return Message(words, age=value(curve.label), height=number(curve.height), length=number(length, 0))


def runs(x: Any, y: Any, limit: float) -> list[tuple[float, float]]:
    """Return where a line through points (n,) lies at or under a limit, as (from, to); NaN is never under it."""
    out: list[tuple[float, float]] = []
    for a, b, low, high in zip(x[:-1], x[1:], y[:-1], y[1:]):
        if low != low or high != high or min(low, high) > limit:
            continue
        start, end = a, b
        if max(low, high) > limit:
            cross = a + (b - a) * ((limit - low) / (high - low))
            start, end = (a, cross) if low <= limit else (cross, b)
        if out and start <= out[-1][1] + 1e-9:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return [(float(a), float(b)) for a, b in out if b > a]


class Cut:
    """The drawing of a section: one horizontal scale for everything, one colour for each age."""

    def __init__(
        self, canvas: Canvas, curves: list[Curve], belts: list[tuple[float, float]],
        river: Optional[tuple[float, float]], held: float,
    ) -> None:  # fmt: skip
        self.canvas, self.curves, self.belts, self.river, self.held = canvas, curves, belts, river, held
        self.colours = shades(GREEN, len(curves))
        ends = np.concatenate([np.zeros(1), *(c.x[np.isfinite(c.x)] for c in curves), np.array(belts).ravel()])
        self.low, self.high = float(ends.min()), float(ends.max())
        self.scale = (RIGHT - LEFT) / ((self.high - self.low) or 1.0)

    def at(self, x: Any) -> Any:
        """Return the place [px] of a distance [m]."""
        return LEFT + (np.clip(x, self.low, self.high) - self.low) * self.scale

    def curves_of(self, y: float, part: int, heading: Label) -> float:
        """Draw one set of curves under its heading; return the y of its zero. part: 3 for wind, 4 for drift."""
        canvas = self.canvas
        canvas.text(MARGIN, y, heading, BODY, bold=True)
        top, floor = y + 12, y + 12 + PANEL
        if part == 4 and self.curves:
            for a, b in runs(self.curves[-1].x, self.curves[-1].drift, self.held):
                canvas.rect(self.at(a), top, self.at(b) - self.at(a), PANEL, SHADE, "held")
                if self.at(b) - self.at(a) > 60:
                    canvas.text(self.at(a) + 6, top + 13, Message("≤ {value} %", value=number(100 * self.held, 0)))
        for level in (0.0, 0.5, 1.0):
            height = floor - PANEL * level / HIGHEST
            canvas.line([(LEFT, height), (RIGHT, height)], SOFT if level == 0 else RULE)
            canvas.text(LEFT - 6, height + 4, Message("{value} %", value=number(100 * level)), SMALL, "end", SOFT)
        canvas.line([(self.at(0.0), top), (self.at(0.0), floor)], RULE, stroke_dasharray="2,3")
        for k, curve in enumerate(self.curves):
            share = np.minimum(curve[part], HIGHEST)
            points = np.column_stack([self.at(curve.x), floor - PANEL * share / HIGHEST])
            for piece in unbroken(points):
                canvas.line(piece, self.colours[k], 1.6 + 1.2 * (k + 1) / len(self.curves), "curve")
        self.names(floor, part)
        return floor

    def names(self, floor: float, part: int) -> None:
        """Write the label of each curve under its lee flank, at the first level with room for all of them."""
        for level in (0.86, 0.93, 0.7, 0.5):
            places = [self.place(k, part, level) for k in range(len(self.curves))]
            if all(place == place for place in places):
                for curve, x in zip(self.curves, places):
                    self.canvas.text(x, floor - PANEL * level / HIGHEST + 10, curve.label, SMALL)
                return

    def place(self, k: int, part: int, level: float) -> float:
        """Return where the label of curve k begins if it ends before the next curve at the foot of its letters."""
        curve, older = self.curves[k], self.curves[k + 1 : k + 2]
        left = float(self.at(flank(curve.x, curve[part], level))) + 7
        foot = level - 13 * HIGHEST / PANEL
        end = float(self.at(flank(older[0].x, older[0][part], foot))) if older else RIGHT
        return left if left + text_width(self.canvas.words(curve.label), SMALL) <= end else math.nan

    def ground(self, y: float) -> float:
        """Draw the belts and the river bed on the ground, as high as they are wide; return where the axis begins."""
        canvas, tallest = self.canvas, max((c.height for c in self.curves), default=0.0)
        floor = y + max(tallest * self.scale, 14.0)
        for k in reversed(range(len(self.curves))):
            for a, b in self.belts:
                self.trees(a, b, self.curves[k].height, floor, self.colours[k])
        if tallest and self.belts:
            edge = self.at(self.belts[0][0]) - 0.25 * tallest * self.scale - 6
            canvas.line([(edge, floor), (edge, floor - tallest * self.scale)], SOFT)
            height = Message("{value} m", value=number(tallest))
            canvas.text(edge - 4, floor - tallest * self.scale / 2 + 4, height, SMALL, "end")
        canvas.line([(LEFT, floor), (RIGHT, floor)], INK, 1.2)
        return self.bed(floor, *sorted(self.river)) if self.river else floor

    def bed(self, floor: float, start: float, end: float) -> float:
        """Draw the part of the river bed that lies within the section [m]; return where it ends."""
        a, b = float(self.at(start)), float(self.at(end))
        if not b > a:
            return floor
        slope, name = min(6.0, (b - a) / 4), QT_TRANSLATE_NOOP("Ordos", "river bed")
        outline = [(a, floor), (a + slope, floor + 9), (b - slope, floor + 9), (b, floor)]
        self.canvas.area(outline, WATER, "river", stroke=INK)
        middle = min((a + b) / 2, RIGHT - text_width(self.canvas.words(name), SMALL) / 2)
        self.canvas.text(middle, floor + 22, name, SMALL, "middle", SOFT)
        return floor + 24

    def trees(self, a: float, b: float, height: float, floor: float, colour: str) -> None:
        """Draw the crowns of a belt from a to b [m], of a height [m]."""
        wide = max(b - a, 0.5 * height) * self.scale
        high = height * self.scale
        if not high > 0:
            return
        crowns = max(round(wide / (0.55 * high)), 1)
        left, crown = float(self.at((a + b) / 2)) - wide / 2, wide / crowns
        bend = min(crown / 2, 0.6 * high)
        path = f"M{coordinate(left)} {coordinate(floor)}V{coordinate(floor - high + bend)}"
        for k in range(crowns):
            end = coordinate(left + crown * (k + 1))
            path += f"A{coordinate(crown / 2)} {coordinate(bend)} 0 0 1 {end} {coordinate(floor - high + bend)}"
        path += f"V{coordinate(floor)}Z"
        self.canvas.add("path", d=path, kind="belt", fill=colour, stroke=PAPER, stroke_width=0.7)

    def axis(self, y: float) -> float:
        """Write the distances in metres and in heights of the main belt; return the last baseline."""
        canvas, y = self.canvas, y + 18
        tallest = self.curves[-1].height if self.curves else 0.0
        for x in ticks(self.low, self.high, 9):
            canvas.line([(self.at(x), y - 16), (self.at(x), y - 12)], SOFT)
            canvas.text(self.at(x), y, Message("{value} m", value=number(x)) if x else "0", SMALL, "middle")
        if tallest > 0:
            y += 18
            for k in ticks(self.low / tallest, self.high / tallest, 9):
                if k:
                    name = Message(QT_TRANSLATE_NOOP("Ordos", "{value} H"), value=number(k))
                    canvas.text(self.at(k * tallest), y, name, SMALL, "middle", SOFT)
        y += 20
        canvas.text(LEFT, y, QT_TRANSLATE_NOOP("Ordos", "← windward"), SMALL, fill=SOFT)
        canvas.text(RIGHT, y, QT_TRANSLATE_NOOP("Ordos", "lee →"), SMALL, "end", SOFT)
        words = QT_TRANSLATE_NOOP("Ordos", "distance from the belt along the wind; H: height of the main belt")
        canvas.text((LEFT + RIGHT) / 2, y, words, SMALL, "middle", SOFT)
        return y

    def stretches(self, y: float) -> float:
        """Draw how much ground each age holds; return where it ends."""
        heading = QT_TRANSLATE_NOOP("Ordos", "Held: at most {share} % of the open drift")
        self.canvas.text(MARGIN, y, Message(heading, share=number(100 * self.held, 0)), BODY, bold=True)
        for curve, colour in zip(self.curves, self.colours):
            found = runs(curve.x, curve.drift, self.held)
            self.canvas.text(LEFT, y + 20, held_by(curve, self.held), SMALL)
            self.canvas.rect(LEFT, y + 25, RIGHT - LEFT, 7, "#f0f2f3")
            for a, b in found:
                self.canvas.rect(self.at(a), y + 25, self.at(b) - self.at(a), 7, colour, "stretch")
            y += 32
        return y


def flank(x: Any, y: Any, level: float) -> float:
    """Return the last x at which a line through points (n,) rises through a level; NaN where it never does."""
    rises = np.flatnonzero((y[:-1] <= level) & (y[1:] > level))
    if not len(rises):
        return float("nan")
    k = rises[-1]
    return float(x[k] + (x[k + 1] - x[k]) * (level - y[k]) / (y[k + 1] - y[k]))


def unbroken(points: Any) -> list[Any]:
    """Return the pieces of a line (n, 2) between points that are not known, each of at least two points."""
    known = np.isfinite(points).all(axis=1)
    cuts = np.flatnonzero(np.diff(known.astype(int))) + 1
    return [
        piece for piece, ok in zip(np.split(points, cuts), np.split(known, cuts)) if ok[:1].any() and len(piece) > 1
    ]
