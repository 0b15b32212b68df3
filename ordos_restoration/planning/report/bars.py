"""Drift through the year: twelve bars, the share of the spring, and where the sand goes in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import (
    INK,
    MARGIN,
    MOVING,
    RULE,
    SAND,
    SAND_DEEP,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    common_decimals,
    number,
    value,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MONTHS = (
    QT_TRANSLATE_NOOP("Ordos", "Jan"),
    QT_TRANSLATE_NOOP("Ordos", "Feb"),
    QT_TRANSLATE_NOOP("Ordos", "Mar"),
    QT_TRANSLATE_NOOP("Ordos", "Apr"),
    QT_TRANSLATE_NOOP("Ordos", "May"),
    QT_TRANSLATE_NOOP("Ordos", "Jun"),
    QT_TRANSLATE_NOOP("Ordos", "Jul"),
    QT_TRANSLATE_NOOP("Ordos", "Aug"),
    QT_TRANSLATE_NOOP("Ordos", "Sep"),
    QT_TRANSLATE_NOOP("Ordos", "Oct"),
    QT_TRANSLATE_NOOP("Ordos", "Nov"),
    QT_TRANSLATE_NOOP("Ordos", "Dec"),
)
STILL = QT_TRANSLATE_NOOP("Ordos", "No month has wind that is strong enough to move sand.")
SPRING = slice(2, 5)  # March to May
TITLE = QT_TRANSLATE_NOOP("Ordos", "Drift potential by month")
STEP = (WIDTH - 2 * MARGIN) / len(MONTHS)
BAR, HEIGHT, ARROW = 38.0, 150.0, 26.0


def monthly(dp: Any, *, unit: Label = "VU", rdd: Any = None, title: Label = TITLE) -> Drawing:
    """Return the bars of twelve months.

    dp: drift potential by month, January first (12,) [unit]; rdd: where the sand moves to in each month (12,)
    [degree], NaN where it moves nowhere; without it there are no arrows.
    """
    dp = np.maximum(np.array(dp, dtype=float), 0)  # NaN stays: a month without records is not one without drift
    toward = None if rdd is None else np.array(rdd, dtype=float)
    total, spring = float(np.nansum(dp)), float(np.nansum(dp[SPRING]))
    moves = total > 0

    def paint(canvas: Canvas, top: float) -> float:
        y = top + 26
        heading = Message(QT_TRANSLATE_NOOP("Ordos", "Drift potential [{unit}]"), unit=value(unit))
        wide = canvas.text(MARGIN, y, heading, SMALL, fill=SOFT)
        if moves and np.isfinite(dp).all():
            y += 18 if wide > STEP * (SPRING.start + 0.3) else 0  # the words over the bracket begin there
            bracket(canvas, y, 100 * spring / total)
        if moves and toward is not None:
            y += ARROW + 14
            arrows(canvas, y, np.where(dp > 0, toward, np.nan))
        return bars(canvas, y + 30, dp, remark(moves, toward is not None))

    return Drawing(title, description(dp, total, spring, unit), paint)


def description(dp: Any, total: float, spring: float, unit: Label) -> Message:
    """Return what the bars show, in words."""
    if not total > 0:
        return Message(STILL)
    return Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The drift potential of a year is {total} {unit}. The highest month is {month}; spring has {share} %.",
        ),
        total=number(total),
        unit=value(unit),
        month=Message(MONTHS[int(np.nanargmax(dp))]),
        share=number(100 * spring / total, 0),
    )


def bracket(canvas: Canvas, y: float, share: float) -> None:
    """Write the share of the spring [%] over its months."""
    left, right = MARGIN + STEP * SPRING.start + 5, MARGIN + STEP * SPRING.stop - 5
    words = Message(QT_TRANSLATE_NOOP("Ordos", "March to May: {share} %"), share=number(share, 0))
    canvas.text((left + right) / 2, y, words, SMALL, "middle", SAND_DEEP, bold=True)
    canvas.line([(left, y + 12), (left, y + 7), (right, y + 7), (right, y + 12)], SAND_DEEP, 1.2)


def arrows(canvas: Canvas, y: float, toward: Any) -> None:
    """Draw an arrow over each month, around y; where nothing moves there is a dot."""
    for k, bearing in enumerate(toward):
        x = middle(k)
        if np.isfinite(bearing):
            turn = np.radians(bearing)
            canvas.arrow(x - np.sin(turn) * ARROW / 2, y + np.cos(turn) * ARROW / 2, bearing, ARROW, MOVING, 3.0)
        else:
            canvas.circle(x, y, 1.6, RULE)


def bars(canvas: Canvas, y: float, dp: Any, words: str) -> float:
    """Draw the bars with their values below y, and a sentence under them; return where they end."""
    highest = float(np.nanmax(dp)) if np.nansum(dp) > 0 else 0.0
    floor = y + (HEIGHT if highest else 0.0)
    places = common_decimals(dp)
    for k, drift in enumerate(dp):
        high = (HEIGHT - 4) * drift / highest if drift > 0 else 0.0
        spring = SPRING.start <= k < SPRING.stop
        canvas.rect(middle(k) - BAR / 2, floor - high, BAR, high, SAND_DEEP if spring else SAND, "bar")
        canvas.text(middle(k), floor - high - 5, number(drift, places if drift else 0), SMALL, "middle")
        canvas.text(middle(k), floor + 17, MONTHS[k], SMALL, "middle", INK if spring else SOFT, bold=spring)
    canvas.line([(MARGIN, floor), (WIDTH - MARGIN, floor)], SOFT, 1.0)
    if not words:
        return floor + 17
    return canvas.paragraph(MARGIN, floor + 41, words, WIDTH - 2 * MARGIN, fill=SOFT)


def remark(moves: bool, arrows: bool) -> str:
    """Return the sentence under the bars."""
    if not moves:
        return STILL
    return QT_TRANSLATE_NOOP("Ordos", "The arrows point to where the sand goes; north is up.") if arrows else ""


def middle(month: int) -> float:
    """Return the x of the middle of a month, 0 for January."""
    return MARGIN + STEP * (month + 0.5)
