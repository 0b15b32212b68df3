"""Slope measures as bars: how much land each takes, and how much soil it loses before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import (
    GREEN,
    INK,
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
    text_width,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

AREA_TITLE = QT_TRANSLATE_NOOP("Ordos", "Area by measure")
LOSS_TITLE = QT_TRANSLATE_NOOP("Ordos", "Yearly soil loss by measure, before and after")
HECTARES = QT_TRANSLATE_NOOP("Ordos", "Area [ha]")
TONNES = QT_TRANSLATE_NOOP("Ordos", "Soil loss in a year [t]")
BEFORE, AFTER = QT_TRANSLATE_NOOP("Ordos", "Before"), QT_TRANSLATE_NOOP("Ordos", "After")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "There is nothing to show.")
AREA_WORDS = QT_TRANSLATE_NOOP("Ordos", "{total} ha in all; most of it, {most} ha, is “{name}”.")
LOSS_WORDS = QT_TRANSLATE_NOOP("Ordos", "The land loses {before} t of soil a year before, and {after} t after.")
BAR, GAP = 15.0, 9.0  # px
WIDEST = 230.0  # px, of the names


def area_bars(names: Sequence[Label], hectares: Any) -> Drawing:
    """Return the area of each measure as a bar; names and areas [ha] (n,)."""
    area = np.nan_to_num(np.asarray(hectares, dtype=float))
    words: Any = Message(NOTHING)
    if len(area) and area.sum() > 0:
        most = int(np.argmax(area))
        words = Message(AREA_WORDS, total=number(area.sum()), most=number(area[most]), name=names[most])
    return bars(AREA_TITLE, words, names, [area], [GREEN[1]], HECTARES, ())


def loss_bars(names: Sequence[Label], before: Any, after: Any) -> Drawing:
    """Return the soil loss on the land of each measure as two bars; losses in a year (n,) [t]."""
    lost = [np.nan_to_num(np.asarray(one, dtype=float)) for one in (before, after)]
    words = Message(LOSS_WORDS, before=number(lost[0].sum()), after=number(lost[1].sum()))
    colours = [MOVING, GREEN[1]]
    return bars(LOSS_TITLE, words, names, lost, colours, TONNES, tuple(zip(colours, (BEFORE, AFTER))))


def bars(
    title: Label,
    words: Any,
    names: Sequence[Label],
    values: Sequence[Any],
    colours: Sequence[str],
    unit: Label,
    key: Any,
) -> Drawing:
    """Return groups of bars from left to right; values: series of one figure a name, each (n,), none below 0."""
    longest = max((float(one.max()) for one in values if len(one)), default=0.0)
    places = common_decimals([float(value) for one in values for value in one])

    def paint(canvas: Canvas, top: float) -> float:
        y = top + 26
        if not longest > 0:
            return canvas.paragraph(MARGIN, y, NOTHING, WIDTH - 2 * MARGIN, fill=SOFT)
        canvas.text(MARGIN, y, unit, SMALL, fill=SOFT)
        if key:
            y = canvas.key(MARGIN, y + 22, list(key), WIDTH - 2 * MARGIN)
        wide = min(max(text_width(canvas.words(one), SMALL) for one in names), WIDEST) + 12
        figure = max(text_width(number(longest, places), SMALL) + 10, 40.0)
        left, room = MARGIN + wide, WIDTH - 2 * MARGIN - wide - figure
        first = y + 14
        y = first
        for place, name in enumerate(names):
            middle = y + BAR * len(values) / 2 + 4
            canvas.paragraph(MARGIN, middle, name, WIDEST)
            for own, colour in zip(values, colours):
                long = room * own[place] / longest
                canvas.rect(left, y + 1, long, BAR - 2, colour, "bar")
                canvas.text(left + long + 5, y + BAR - 4, number(own[place], places), SMALL, fill=INK)
                y += BAR
            y += GAP
        canvas.line([(left, first - 4), (left, y - GAP + 4)], RULE, 1.0)
        return y

    return Drawing(title, words, paint)
