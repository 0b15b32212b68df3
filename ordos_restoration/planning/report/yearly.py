"""The money of a plan by year: columns of its sections under the budget, and the fund against what has been spent."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.phases import Look, bar, swatch
from ordos_restoration.planning.report.svg import (
    GREEN,
    INK,
    MARGIN,
    MOVING,
    PAPER,
    RULE,
    SAND,
    SMALL,
    SOFT,
    WATER,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    common_decimals,
    number,
    text_width,
    ticks,
)
from ordos_restoration.planning.report.years import Years
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Cost by year")
EMPTY = QT_TRANSLATE_NOOP("Ordos", "There are no costs.")
UNIT = 10_000.0  # yuan, in which plans of mines are written
LEFT, RIGHT = MARGIN + 62.0, WIDTH - MARGIN
HEIGHT, LOWER = 210.0, 130.0  # of the columns, and of the fund
LOOKS = (  # colour and hatching of the sections in their order; neighbours differ in grey print
    ("#7d868c", ""), ("#1b4a79", "up"), (WATER, "level"), (GREEN[1], "down"), (SAND, "up"), ("#eef2f4", ""),
)  # fmt: skip


class Money(NamedTuple):
    """What the chart shows, years side by side: labels of the sections, yuan of each (sections, years), budget and
    payments into the fund (years,) or None.
    """

    years: Any
    labels: list[Label]
    cost: Any
    cap: Optional[Any]
    fund: Optional[Any]


def yearly(
    years: Sequence[int], sections: Sequence[tuple[Label, Any]], *,
    cap: Optional[Any] = None, fund: Optional[Any] = None, title: Label = TITLE,
) -> Drawing:  # fmt: skip
    """Return stacked columns of the cost of each year.

    years: in order (n,); sections: label and yuan by year (n,), none below 0; cap: budget of the static investment by
    year (n,) [yuan], NaN where there is none; fund: what has been paid into the fund by the end of each year (n,)
    [yuan], drawn below with what has been spent by then. Raises ValueError where the lengths differ.
    """
    amounts = [np.array(yuan, dtype=float) for _, yuan in sections]
    lines = [None if one is None else np.array(one, dtype=float) for one in (cap, fund)]
    if any(one is not None and one.shape != (len(years),) for one in (*amounts, *lines)):
        raise ValueError("a value for every year")
    cost = np.nan_to_num(np.array(amounts)).reshape(len(sections), len(years))
    given = Money(np.array(years, dtype=int), [label for label, _ in sections], cost, *lines)

    def paint(canvas: Canvas, top: float) -> float:
        if not given.cost.sum() > 0:
            return canvas.paragraph(MARGIN, top + 26, EMPTY, WIDTH - 2 * MARGIN, fill=SOFT)
        span = Years(int(given.years[0]), int(given.years[-1]), LEFT, RIGHT)
        y = columns(canvas, top + 26, span, given)
        y = y if given.fund is None else fund_line(canvas, y + 34, span, given, np.nan_to_num(given.fund))
        return legend(canvas, y + 26, given)

    return Drawing(title, description(given), paint)


def description(given: Money) -> Message:
    """Return what the columns show, in words."""
    total = given.cost.sum(axis=0)
    if not total.sum() > 0:
        return Message(EMPTY)
    words = QT_TRANSLATE_NOOP(
        "Ordos", "{total} × 10⁴ yuan from {start} to {end}; the dearest year is {year} with {most}."
    )
    most = int(total.argmax())
    first, last = int(given.years[0]), int(given.years[-1])
    dear = {"year": int(given.years[most]), "most": amount(total[most])}
    return Message(words, total=amount(total.sum()), start=first, end=last, **dear)


def amount(yuan: float) -> str:
    """Return yuan in ten thousands, as plans write them."""
    return number(yuan / UNIT, 2)


class Scale(NamedTuple):
    """From yuan to places [px]: the floor, its height, and the largest amount."""

    floor: float
    high: float
    most: float

    def at(self, yuan: float) -> float:
        """Return the place of an amount."""
        return self.floor - self.high * yuan / self.most


def axis(canvas: Canvas, y: float, high: float, most: float, span: Years, heading: Label) -> Scale:
    """Draw a scale of money and the lines of years below y; return the scale."""
    canvas.text(MARGIN, y, heading, SMALL, fill=SOFT)
    scale = Scale(y + 14 + high, high, most * 1.06)
    marks = ticks(0.0, scale.most / UNIT, 5)
    places = common_decimals([marks[1]]) if len(marks) > 1 else 0
    span.grid(canvas, scale.floor - high, scale.floor)
    for mark in marks:
        at = scale.at(mark * UNIT)
        canvas.line([(LEFT, at), (RIGHT, at)], RULE, 0.8)
        canvas.text(LEFT - 6, at + 4, number(mark, places), SMALL, "end", SOFT)
    return scale


def columns(canvas: Canvas, y: float, span: Years, given: Money) -> float:
    """Draw the columns and the budget below y; return where the years under them end."""
    total = given.cost.sum(axis=0)
    top = float(total.max())
    cap = given.cap
    if cap is not None and np.isfinite(cap).any():
        top = max(top, min(float(np.nanmax(np.where(np.isfinite(cap), cap, np.nan))), 3 * top))
    heading = QT_TRANSLATE_NOOP("Ordos", "Cost of the year [10⁴ yuan]")
    scale = axis(canvas, y, HEIGHT, top, span, heading)
    wide = min(0.7 * span.step, 46.0)
    for k, year in enumerate(given.years):
        floor = scale.floor
        for j, yuan in enumerate(given.cost[:, k]):
            high = scale.high * yuan / scale.most
            if high > 0:
                floor -= high
                look = Look(*LOOKS[j % len(LOOKS)], "")
                bar(canvas, span.at(year + 0.5) - wide / 2, floor, wide, look, "column", high)
    sums(canvas, span, total, given.years, scale)
    if cap is not None:
        budget(canvas, span, cap, given.years, scale)
    canvas.line([(LEFT, scale.floor), (RIGHT, scale.floor)], SOFT, 1.0)
    span.figures(canvas, scale.floor + 17)
    return scale.floor + 17


def sums(canvas: Canvas, span: Years, total: Any, years: Any, scale: Scale) -> None:
    """Write the sum over each column where all have room."""
    figures = [number(one / UNIT, common_decimals(total / UNIT)) if one > 0 else "" for one in total]
    if max(text_width(one, SMALL) for one in figures) + 4 > span.step:
        return
    for year, yuan, figure in zip(years, total, figures):
        if figure:
            canvas.text(span.at(year + 0.5), scale.at(yuan) - 4, figure, SMALL, "middle", plate=True)


def budget(canvas: Canvas, span: Years, cap: Any, years: Any, scale: Scale) -> None:
    """Draw the budget as steps; what lies above the drawing is left out."""
    for year, yuan in zip(years, cap):
        if math.isfinite(yuan) and yuan <= scale.most:
            ends = [(span.at(year), scale.at(yuan)), (span.at(year + 1), scale.at(yuan))]
            canvas.line(ends, PAPER, 4.0)
            canvas.line(ends, MOVING, 2.0, "budget", stroke_dasharray="6,3")


def fund_line(canvas: Canvas, y: float, span: Years, given: Money, fund: Any) -> float:
    """Draw the fund and what has been spent, summed over the years, below y; return where the years end."""
    spent = given.cost.sum(axis=0).cumsum()
    heading = QT_TRANSLATE_NOOP("Ordos", "Sum since the first year [10⁴ yuan]")
    scale = axis(canvas, y, LOWER, float(max(spent[-1], fund.max())), span, heading)
    for sums_, colour, kind, dashes in ((spent, INK, "spent", "2,3"), (fund, GREEN[2], "fund", None)):
        points = [(span.left, scale.floor), *((span.at(y + 1), scale.at(s)) for y, s in zip(given.years, sums_))]
        canvas.line(points, colour, 2.2, kind, stroke_dasharray=dashes)
    canvas.line([(LEFT, scale.floor), (RIGHT, scale.floor)], SOFT, 1.0)
    span.figures(canvas, scale.floor + 17)
    return scale.floor + 17


def legend(canvas: Canvas, y: float, given: Money) -> float:
    """Write what columns and lines mean; return where it ends."""
    items: list[tuple[Any, Label]] = []
    for k, label in enumerate(given.labels):
        if given.cost[k].sum() > 0:
            items.append((swatch(Look(*LOOKS[k % len(LOOKS)], "")), label))
    if given.cap is not None and np.isfinite(given.cap).any():
        items.append((line_of(MOVING, "6,3"), QT_TRANSLATE_NOOP("Ordos", "Budget for the static investment")))
    if given.fund is not None:
        items.append((line_of(GREEN[2], None), QT_TRANSLATE_NOOP("Ordos", "Paid into the fund")))
        items.append((line_of(INK, "2,3"), QT_TRANSLATE_NOOP("Ordos", "Spent")))
    return canvas.key(MARGIN, y, items, WIDTH - 2 * MARGIN)


def line_of(colour: str, dashes: Optional[str]) -> Any:
    """Return the swatch of a line."""
    return lambda canvas, x, y: canvas.line([(x, y), (x + 22, y)], colour, 2.2, stroke_dasharray=dashes)
