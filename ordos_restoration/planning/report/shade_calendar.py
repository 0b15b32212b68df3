"""How much of the tables lies in the shade of the rows before them, by month and hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.bars import MONTHS
from ordos_restoration.planning.report.svg import (
    INK,
    MARGIN,
    MOVING,
    PAPER,
    RULE,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    number,
    shades,
    text_width,
    ticks,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Shade on the tables by month and hour")
EDGES = (0.005, 0.1, 0.25, 0.5, 0.75)  # of the classes of shade [1]; less than a half of one per cent is none
NAMES = ("0 %", "0–10 %", "10–25 %", "25–50 %", "50–75 %", "75–100 %")
COLOURS = ("#fbf3d9", *shades(("#d6dde6", "#5f7fa3", "#14304f"), len(NAMES) - 1))
DARK = 3  # the first class on which text is white
CELL = 25.0  # the height of a month
LEAST = 27.0  # the width of a cell that holds a figure
RIGHT = WIDTH - MARGIN
UNKNOWN = QT_TRANSLATE_NOOP("Ordos", "It is not known when the tables are shaded.")


def shade_calendar(
    shaded: Any, hours: Any, *, window: tuple[float, float] = (9.0, 15.0), title: Label = TITLE
) -> Drawing:
    """Return a map of twelve months by hours of the day with the window in which there should be no shade.

    shaded: share of the table in the shade (12, h) [1], January first, NaN where the sun is down; hours: the middle of
    each column (h,) [h of true solar time], rising in even steps; window: from and to [h]. Raises ValueError for
    other shapes.
    """
    shaded, hours = np.array(shaded, dtype=float), np.array(hours, dtype=float)
    if shaded.shape != (len(MONTHS), len(hours)) or len(hours) < 2 or not (np.diff(hours) > 0).all():
        raise ValueError(f"shade by twelve months and rising hours, not {shaded.shape} and {hours.shape}")
    shaded = np.clip(shaded, 0.0, 1.0)

    def paint(canvas: Canvas, top: float) -> float:
        y = cells(canvas, top + 64, shaded, hours, window)
        y = canvas.paragraph(MARGIN, y + 28, verdict(shaded, hours, window), WIDTH - 2 * MARGIN)
        return legend(canvas, y + 26, shaded, window)

    return Drawing(title, verdict(shaded, hours, window), paint)


def worst(shaded: Any, hours: Any, window: tuple[float, float]) -> Optional[tuple[int, int]]:
    """Return month and column of the most shade within a window, None where none is known there."""
    inside = (hours >= window[0] - 1e-9) & (hours <= window[1] + 1e-9)
    known = np.where(inside, shaded, np.nan)
    if not np.isfinite(known).any():
        return None
    month, column = np.unravel_index(int(np.nanargmax(known)), known.shape)
    return int(month), int(column)


def verdict(shaded: Any, hours: Any, window: tuple[float, float]) -> Message:
    """Return how much shade falls within the window, in words."""
    found = worst(shaded, hours, window)
    if found is None:
        return Message(UNKNOWN)
    most, start, end = float(shaded[found]), clock(window[0]), clock(window[1])
    if most < EDGES[0]:
        words = QT_TRANSLATE_NOOP("Ordos", "From {start} to {end} the tables are free of shade in every month.")
        return Message(words, start=start, end=end)
    words = QT_TRANSLATE_NOOP(
        "Ordos", "From {start} to {end} at most {share} % of a table is shaded: in {month} about {hour}."
    )
    month, hour = Message(MONTHS[found[0]]), clock(hours[found[1]])
    return Message(words, start=start, end=end, share=number(100 * most, 0), month=month, hour=hour)


def clock(hour: float) -> str:
    """Return a time of the day as people read it."""
    minutes = round(60 * float(hour))
    return f"{minutes // 60}:{minutes % 60:02d}"


def cells(canvas: Canvas, y: float, shaded: Any, hours: Any, window: tuple[float, float]) -> float:
    """Draw the map below y, hours above it; return where it ends."""
    left = MARGIN + max(text_width(canvas.words(one), SMALL) for one in MONTHS) + 10
    half = float(hours[1] - hours[0]) / 2
    low, high = float(hours[0]) - half, float(hours[-1]) + half
    scale = (RIGHT - left) / (high - low)
    wide, foot = 2 * half * scale, y + CELL * len(MONTHS)
    place = np.digitize(np.nan_to_num(shaded), EDGES)
    for k, name in enumerate(MONTHS):
        top = y + CELL * k
        canvas.text(left - 8, top + CELL / 2 + 4.5, name, SMALL, "end", SOFT)
        for j in np.flatnonzero(np.isfinite(shaded[k])):
            x, rank = left + (hours[j] - half - low) * scale, int(place[k, j])
            canvas.rect(x, top, wide, CELL, COLOURS[rank], "cell", stroke=PAPER, stroke_width=0.8)
            if wide >= LEAST and rank:
                figure, ink = number(100 * shaded[k, j], 0), PAPER if rank >= DARK else INK
                canvas.text(x + wide / 2, top + CELL / 2 + 4.5, figure, SMALL, "middle", ink)
    canvas.add("rect", x=left, y=y, width=RIGHT - left, height=CELL * len(MONTHS), fill="none", stroke=RULE)
    for hour in ticks(low, high, 12):
        x = left + (hour - low) * scale
        canvas.line([(x, y - 5), (x, y)], SOFT)
        canvas.text(
            min(x, WIDTH - MARGIN / 2 - text_width(clock(hour), SMALL) / 2), y - 9, clock(hour), SMALL, "middle", SOFT
        )
    words = QT_TRANSLATE_NOOP("Ordos", "Share of a table in the shade of the row before it [%], by true solar time")
    canvas.text(MARGIN, y - 38, words, SMALL, fill=SOFT)
    a, b = (left + (min(max(one, low), high) - low) * scale for one in window)
    if b > a:
        canvas.add(
            "rect", x=a, y=y, width=b - a, height=foot - y, kind="window", fill="none", stroke=MOVING, stroke_width=2.4
        )
    return foot


def legend(canvas: Canvas, y: float, shaded: Any, window: tuple[float, float]) -> float:
    """Write what the colours mean; return where it ends."""

    def frame(on: Canvas, x: float, at: float) -> None:
        on.add("rect", x=x + 2, y=at - 6, width=18, height=12, fill="none", stroke=MOVING, stroke_width=2.4)

    items: list[tuple[Any, Label]] = list(zip(COLOURS, NAMES))
    if np.isnan(shaded).any():
        items.append((PAPER, QT_TRANSLATE_NOOP("Ordos", "sun below the horizon")))
    items.append((frame, Message("{start}–{end}", start=clock(window[0]), end=clock(window[1]))))
    return canvas.key(MARGIN, y, items, WIDTH - 2 * MARGIN)
