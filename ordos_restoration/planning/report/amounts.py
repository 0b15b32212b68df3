"""Amounts as bars: of kinds under one another, and of years side by side. Drawn without any third-party module."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ordos_restoration.planning.report.phases import Look, bar, swatch
from ordos_restoration.planning.report.svg import (
    GREEN,
    INK,
    MARGIN,
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
    value,
    wrapped,
)
from ordos_restoration.planning.report.years import Years
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

MOST = 12  # bars; smaller amounts are drawn as one
NAMES = 220.0  # the column of the labels [px]
LEFT, RIGHT = MARGIN + NAMES + 10, WIDTH - MARGIN - 96
BAR, LINE = 15.0, 1.3 * SMALL
AXIS = MARGIN + 74.0  # where the years begin
HEIGHT = 170.0
OTHERS = QT_TRANSLATE_NOOP("Ordos", "Others ({count})")
TOTAL = QT_TRANSLATE_NOOP("Ordos", "Total: {total} {unit}")
LARGEST = QT_TRANSLATE_NOOP("Ordos", "Together {total} {unit}; the largest is {name} with {most} {unit}.")
BY_YEAR = QT_TRANSLATE_NOOP("Ordos", "From {start} to {end}: {sums}.")
LOOKS = (  # neighbours differ in grey print
    Look(WATER, "level", ""),
    Look("#1b4a79", "", ""),
    Look(SAND, "up", ""),
    Look(GREEN[1], "down", ""),
)


class Amount(NamedTuple):
    """What is measured, and how much of it there is."""

    name: Label
    value: float


def amounts(title: Label, rows: Sequence[tuple[Label, float]], unit: Label, decimals: int = 2) -> Drawing:
    """Return a bar for each amount, the largest first; rows: label and amount, none below 0, in `unit`.

    What is beyond the first dozen is added up in one bar, so that the sum of the bars is the sum of the rows.
    """
    found = sorted((Amount(*row) for row in rows if row[1] > 0), key=lambda one: -one.value)
    total = round(sum(one.value for one in found), decimals)
    shown = found if len(found) <= MOST else found[: MOST - 1]
    if len(shown) < len(found):
        rest = found[len(shown) :]
        shown = [*shown, Amount(Message(OTHERS, count=len(rest)), sum(one.value for one in rest))]

    def paint(canvas: Canvas, top: float) -> float:
        y = top + 14
        most = max((one.value for one in shown), default=0.0)
        for one in shown:
            y = line(canvas, y, one, most, decimals)
        said = Message(TOTAL, total=number(total, decimals), unit=value(unit))
        canvas.text(MARGIN, y + 14, said, SMALL, fill=SOFT)
        return y + 14

    return Drawing(title, description(found, total, unit, decimals), paint)


def description(found: Sequence[Amount], total: float, unit: Label, decimals: int) -> Message:
    """Return what the bars show, in words."""
    if not found:
        return Message(TOTAL, total=number(0, decimals), unit=value(unit))
    most = {"name": value(found[0].name), "most": number(found[0].value, decimals)}
    return Message(LARGEST, total=number(total, decimals), unit=value(unit), **most)


def line(canvas: Canvas, y: float, one: Amount, most: float, decimals: int) -> float:
    """Draw one bar with its name before and its amount behind it, below y; return where it ends."""
    names = wrapped(canvas.words(one.name), SMALL, NAMES)[:3]
    high = max(len(names) * LINE, BAR) + 6
    middle = y + high / 2
    for place, words in enumerate(names):
        baseline = middle + (place - (len(names) - 1) / 2) * LINE + 4.2
        canvas.text(MARGIN + NAMES, baseline, value(words), SMALL, "end")
    wide = (RIGHT - LEFT) * one.value / most
    canvas.rect(LEFT, middle - BAR / 2, max(wide, 0.8), BAR, GREEN[1], "bar", stroke=INK, stroke_width=0.5)
    canvas.text(LEFT + wide + 6, middle + 4.2, number(one.value, decimals), SMALL)
    return y + high


def over_years(
    title: Label, years: Sequence[int], series: Sequence[tuple[Label, Sequence[float]]], unit: Label, decimals: int = 2
) -> Drawing:
    """Return columns of several amounts for every year from the first to the last.

    years: in order (n,); series: label and amount by year (n,), none below 0, in `unit`. Raises ValueError where the
    lengths differ or there is no year.
    """
    if not years or any(len(values) != len(years) for _, values in series):
        raise ValueError("a value for every year")
    sums = [
        Message("{name} {sum} {unit}", name=value(n), sum=number(sum(v), decimals), unit=value(unit)) for n, v in series
    ]
    said = Message(BY_YEAR, start=years[0], end=years[-1], sums=sums)

    def paint(canvas: Canvas, top: float) -> float:
        span = Years(min(years), max(years), AXIS, WIDTH - MARGIN)
        floor = columns(canvas, top + 26, span, years, series, unit)
        items = [(swatch(LOOKS[k % len(LOOKS)]), name) for k, (name, _) in enumerate(series)]
        return canvas.key(MARGIN, floor + 26, items, WIDTH - 2 * MARGIN)

    return Drawing(title, said, paint)


def columns(
    canvas: Canvas, y: float, span: Years, years: Sequence[int], series: Sequence[tuple[Label, Sequence[float]]],
    unit: Label,
) -> float:  # fmt: skip
    """Draw the axis and the columns below y; return where the years under them end."""
    most = max((one for _, values in series for one in values), default=0.0) or 1.0
    canvas.text(MARGIN, y, Message("[{unit}]", unit=value(unit)), SMALL, fill=SOFT)
    floor = y + 12 + HEIGHT
    marks = ticks(0.0, most * 1.04, 5)
    places = common_decimals([marks[1]]) if len(marks) > 1 else 0
    span.grid(canvas, floor - HEIGHT, floor)
    for mark in marks:
        at = floor - HEIGHT * mark / (most * 1.04)
        canvas.line([(AXIS, at), (WIDTH - MARGIN, at)], RULE, 0.8)
        canvas.text(AXIS - 6, at + 4, number(mark, places), SMALL, "end", SOFT)
    wide = min(0.8 * span.step / len(series), 34.0)
    for k, (_, values) in enumerate(series):
        for year, one in zip(years, values):
            left = span.at(year + 0.5) + (k - len(series) / 2) * wide
            if one > 0:
                high = max(HEIGHT * one / (most * 1.04), 0.8)
                bar(canvas, left, floor - high, wide, LOOKS[k % len(LOOKS)], "column", high)
                figure(canvas, left + wide / 2, floor - high - 4, number(one), wide)
    canvas.line([(AXIS, floor), (WIDTH - MARGIN, floor)], SOFT, 1.0)
    span.figures(canvas, floor + 17)
    return floor + 17


def figure(canvas: Canvas, x: float, y: float, words: str, wide: float) -> None:
    """Write the amount of a column over it where it is no wider than the column."""
    if text_width(words, SMALL) <= wide + 2:
        canvas.text(x, y, value(words), SMALL, "middle")
