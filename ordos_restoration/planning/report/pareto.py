"""Scenarios against two objectives: which are not beaten by another, and which one is recommended."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.labels import places
from ordos_restoration.planning.report.objectives import Objective, column, front, heading
from ordos_restoration.planning.report.page import decimals_of
from ordos_restoration.planning.report.svg import (
    BODY,
    HEAVIER,
    INK,
    MARGIN,
    MOVING,
    PAPER,
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

HEIGHT, EDGE = 340.0, 0.07  # of the plot; the share of the span that is left free beside the outermost points
POINT, BEST, RING = 3.2, 5.2, 10.0  # radii of a scenario, of one that is not beaten, and of the recommended one
OTHERS = "#b3bcc2"
CLASSES = 5  # of the third value
CROWD, APART = 15, 26.0  # from so many on the line only those are named that lie so far apart [px]
NAMED = 20  # codes that a description reads out
NOTHING = QT_TRANSLATE_NOOP("Ordos", "No scenario has both values.")


def pareto(
    codes: Sequence[Label],
    *,
    x: Objective,
    y: Objective,
    shade: Optional[Objective] = None,
    chosen: Optional[int] = None,
    title: Label,
) -> Drawing:
    """Return the scatter of scenarios with the step line along those that no other beats (see `front`).

    codes: names of the scenarios (n,); shade: a third value, as the colour of those on the line; chosen: the place in
    `codes` of the recommended one. Raises ValueError where the columns are not of one length.
    """
    codes = list(codes)
    x, y = (one._replace(values=column(one, len(codes))) for one in (x, y))
    shade = shade._replace(values=column(shade, len(codes))) if shade else None
    best = front(np.column_stack([x.values, y.values]), (x.better, y.better))

    def paint(canvas: Canvas, top: float) -> float:
        known = np.isfinite(x.values) & np.isfinite(y.values)
        if not known.any():
            return canvas.paragraph(MARGIN, top + 26, NOTHING, WIDTH - 2 * MARGIN, fill=SOFT)
        head = canvas.paragraph(MARGIN, top + 30, aim(y), WIDTH - 2 * MARGIN, BODY, bold=True)
        plot = Plot(canvas, x, y, head + 14)
        colours, key = shading(shade, best)
        plot.scenarios(known, best, colours)
        missing = plot.labels(codes, known, best, chosen)
        wide = text_width(canvas.words(aim(x)), HEAVIER * BODY)
        left = max(plot.right - wide, MARGIN)
        foot = canvas.paragraph(left, plot.foot + 37, aim(x), WIDTH - MARGIN - left, BODY, bold=True)
        return legend(canvas, foot + 25, shade, key, missing, chosen is not None)

    return Drawing(title, description(codes, x, y, best, chosen), paint)


def description(codes: list[Label], x: Objective, y: Objective, best: Any, chosen: Optional[int]) -> Message:
    """Return what the scatter shows, in words."""
    if not best.any():
        return Message(NOTHING)
    rows = np.flatnonzero(best)
    named = [value(codes[k]) for k in rows[:NAMED]] + ([Message("…")] if len(rows) > NAMED else [])
    words = QT_TRANSLATE_NOOP("Ordos", "{x} and {y}: {best} of {count} scenarios are not beaten by any other: {codes}.")
    said = Message(
        words, best=number(len(rows)), count=number(len(codes)), x=value(x.label), y=value(y.label), codes=named
    )
    if chosen is None:
        return said
    words = QT_TRANSLATE_NOOP("Ordos", "{said} Recommended: {code}.")
    return Message(words, said=said, code=value(codes[chosen]))


def shading(shade: Optional[Objective], best: Any) -> tuple[Any, list[tuple[str, Label]]]:
    """Return the colour of each scenario (n,) by its third value, and the key of the colours."""
    plain = np.full(len(best), WIND[-1], dtype=object)
    known = np.isfinite(shade.values) & best if shade else best & False
    if shade is None or not known.any():
        return plain, []
    found = np.unique(shade.values[known])
    if len(found) <= CLASSES:
        colours = shades(WIND, len(found))
        place = np.searchsorted(found, np.where(known, shade.values, found[0]))
        names: list[Label] = [number(one, decimals_of(list(found))) for one in found]
    else:
        edges = ticks(found[0], found[-1], CLASSES)
        inner = [one for one in edges if found[0] < one < found[-1]]
        colours = shades(WIND, len(inner) + 1)
        place = np.digitize(shade.values, inner)
        texts = [number(one, places_of(edges)) for one in inner]
        names = [f"< {texts[0]}", *(f"{a}–{b}" for a, b in zip(texts, texts[1:])), f"≥ {texts[-1]}"]
    out = np.array(colours, dtype=object)[place]
    out[~known] = PAPER
    key = list(zip(colours, names))
    if (best & ~known).any():
        key.append((PAPER, QT_TRANSLATE_NOOP("Ordos", "not known")))
    return out, key


def aim(objective: Objective) -> Message:
    """Return the name of an objective, its unit and what is better."""
    more, less = (
        QT_TRANSLATE_NOOP("Ordos", "{name}: more is better"),
        QT_TRANSLATE_NOOP("Ordos", "{name}: less is better"),
    )
    return Message(more if objective.better > 0 else less, name=heading(objective))


def places_of(marks: Sequence[float]) -> int:
    """Return the decimals that tell the marks of an axis apart."""
    step = marks[1] - marks[0] if len(marks) > 1 else 1.0
    return max(0, -math.floor(math.log10(step) + 1e-6))


class Plot:
    """The plane of two objectives: its axes, and where everything lies on it [px]."""

    def __init__(self, canvas: Canvas, x: Objective, y: Objective, top: float) -> None:
        self.canvas, self.top, self.foot = canvas, top, top + HEIGHT
        self.right = WIDTH - MARGIN - 4
        lows, highs = zip(*(bounds(one.values) for one in (x, y)))
        marks = [ticks(low, high, 7) for low, high in zip(lows, highs)]
        texts = [[number(one, places_of(part)) for one in part] for part in marks]
        self.left = MARGIN + max((text_width(one, SMALL) for one in texts[1]), default=0.0) + 10
        self.x = self.left + (x.values - lows[0]) / (highs[0] - lows[0]) * (self.right - self.left)
        self.y = self.foot - (y.values - lows[1]) / (highs[1] - lows[1]) * HEIGHT
        self.sign = (x.better, y.better)
        for mark, text in zip(marks[1], texts[1]):
            at = self.foot - (mark - lows[1]) / (highs[1] - lows[1]) * HEIGHT
            canvas.line([(self.left, at), (self.right, at)], RULE, 0.8)
            canvas.text(self.left - 6, at + 4, text, SMALL, "end", SOFT)
        for mark, text in zip(marks[0], texts[0]):
            at = self.left + (mark - lows[0]) / (highs[0] - lows[0]) * (self.right - self.left)
            canvas.line([(at, top), (at, self.foot)], RULE, 0.8)
            half = text_width(text, SMALL) / 2
            canvas.text(min(at, WIDTH - half), self.foot + 17, text, SMALL, "middle", SOFT)
        canvas.line([(self.left, top), (self.left, self.foot), (self.right, self.foot)], SOFT, 1.0)

    def steps(self, best: Any) -> Any:
        """Return the points of the step line (m, 2) [px]: the edge of all that is beaten."""
        rows = np.flatnonzero(best)
        rows = rows[np.lexsort((self.y[rows], self.x[rows]))]
        x, y = self.x[rows], self.y[rows]
        worse = np.minimum if self.sign[0] > 0 else np.maximum, np.maximum if self.sign[1] > 0 else np.minimum
        out = np.empty((max(2 * len(rows) - 1, 0), 2))
        out[::2] = np.column_stack([x, y])
        out[1::2] = np.column_stack([worse[0](x[1:], x[:-1]), worse[1](y[1:], y[:-1])])
        return out

    def scenarios(self, known: Any, best: Any, colours: Any) -> None:
        """Draw the step line and every scenario, those on the line above the others."""
        canvas = self.canvas
        if best.sum() > 1:
            canvas.line(self.steps(best), WIND[-1], 1.6, "front")
        for k in np.flatnonzero(known & ~best):
            canvas.circle(self.x[k], self.y[k], POINT, OTHERS, "beaten")
        for k in np.flatnonzero(best):
            canvas.circle(self.x[k], self.y[k], BEST, colours[k], "best", stroke=INK, stroke_width=1.2)

    def labels(self, codes: list[Label], known: Any, best: Any, chosen: Optional[int]) -> int:
        """Ring the recommended scenario and write the codes; return how many found no room."""
        canvas, ringed = self.canvas, chosen is not None and bool(known[chosen])
        rows = self.turns(best, chosen if ringed else None)
        if ringed:
            canvas.circle(self.x[chosen], self.y[chosen], RING, kind="chosen", stroke=MOVING, stroke_width=2.4)
        weights = [HEAVIER if k == chosen else 1.0 for k in rows]
        sizes = [(text_width(canvas.words(codes[k]), SMALL) * w + 4, 15.0) for k, w in zip(rows, weights)]
        found = places(
            [(self.x[k], self.y[k]) for k in rows], sizes, taken=self.circles(known, best, chosen),
            lines=self.strokes(best), area=(self.left + 2, self.top, self.right + 4, self.foot - 2),
        )  # fmt: skip
        placed = [(k, at, wide) for k, at, (wide, _) in zip(rows, found, sizes) if at]
        for k, at, wide in placed:
            if math.hypot(at[0] - self.x[k], at[1] - self.y[k]) > wide / 2 + 22:
                canvas.line([(self.x[k], self.y[k]), at], SOFT, 0.7)
        for k, at, _ in placed:
            mine = k == chosen
            colour = MOVING if mine else INK
            canvas.text(at[0], at[1] + 4.5, codes[k], SMALL, "middle", colour, bold=mine, plate=True)
        return int(best.sum()) + bool(ringed and not best[chosen]) - len(placed)

    def turns(self, best: Any, chosen: Optional[int]) -> list[int]:
        """Return the scenarios to be named, those first that matter most; of a crowd only some that stand apart."""
        line = sorted((int(k) for k in np.flatnonzero(best)), key=lambda k: (self.x[k], self.y[k]))
        rows = [] if chosen is None else [chosen]
        for k in [*line[:1], *line[-1:], *line[1:-1]]:
            near = (math.hypot(self.x[k] - self.x[j], self.y[k] - self.y[j]) < APART for j in rows)
            if k not in rows and not (len(line) > CROWD and any(near)):
                rows.append(k)
        return rows

    def circles(self, known: Any, best: Any, chosen: Optional[int]) -> Any:
        """Return the boxes of all that is drawn for the scenarios (m, 4)."""
        rows = np.flatnonzero(known)
        size = np.where(best, BEST, POINT)[rows]
        if chosen is not None:
            size = np.where(rows == chosen, RING, size)
        x, y = self.x[rows], self.y[rows]
        return np.column_stack([x - size, y - size, x + size, y + size])

    def strokes(self, best: Any) -> Any:
        """Return the boxes of the parts of the step line (m, 4)."""
        line = self.steps(best)
        a, b = line[:-1], line[1:]
        return np.hstack([np.minimum(a, b) - 1, np.maximum(a, b) + 1])


def bounds(values: Any) -> tuple[float, float]:
    """Return the ends of an axis that leave room beside the outermost points."""
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    span = high - low
    if not span > 1e-9 * max(abs(low), abs(high)):  # one value, or no more than rounding apart
        span = abs(high) or 1.0
    return low - EDGE * span, high + EDGE * span


def legend(
    canvas: Canvas, y: float, shade: Optional[Objective], key: list[tuple[str, Label]], missing: int, ringed: bool
) -> float:
    """Write what the signs and colours mean; return where it ends."""

    def dot(on: Canvas, x: float, at: float) -> None:
        on.line([(x, at), (x + 22, at)], WIND[-1], 1.6)
        on.circle(x + 11, at, BEST, WIND[-1], stroke=INK, stroke_width=1.2)

    signs: list[tuple[Any, Label]] = [
        (dot, QT_TRANSLATE_NOOP("Ordos", "not beaten: no other is better in one and no worse in the other")),
        (lambda on, x, at: on.circle(x + 11, at, POINT, OTHERS), QT_TRANSLATE_NOOP("Ordos", "beaten by another")),
    ]
    if ringed:
        ring = QT_TRANSLATE_NOOP("Ordos", "recommended")
        signs.append((lambda on, x, at: on.circle(x + 11, at, 7, stroke=MOVING, stroke_width=2.4), ring))
    y = canvas.key(MARGIN, y, signs, WIDTH - 2 * MARGIN)
    if shade and key:
        wide = canvas.text(MARGIN, y + 22, heading(shade), SMALL, bold=True)
        y = canvas.key(MARGIN + wide + 14, y + 22, key, WIDTH - 2 * MARGIN - wide - 14)
    if missing:
        words = QT_TRANSLATE_NOOP("Ordos", "The codes of {count} more scenarios on the line have no room.")
        y = canvas.paragraph(MARGIN, y + 22, Message(words, count=number(missing)), WIDTH - 2 * MARGIN, fill=SOFT)
    return y
