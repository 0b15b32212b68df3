"""Charts of a system of check dams: storage curves, and what a tonne held costs, from the cheapest dam to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import (
    INK,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    WATER,
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

LEFT, RIGHT, HIGH = MARGIN + 56.0, WIDTH - MARGIN - 12.0, 300.0
CURVE_TITLE = QT_TRANSLATE_NOOP("Ordos", "Storage curves of the dams")
COST_TITLE = QT_TRANSLATE_NOOP("Ordos", "Cost of the sediment held")
SILT_BROWN, NEXT = "#b98a4a", "#e2602c"
BLUES = ("#7aa5cb", "#1b4a79")
NO_DAM = QT_TRANSLATE_NOOP("Ordos", "There is no dam to draw.")
MOST = 9  # curves in one drawing


class Curve(NamedTuple):
    """The storage of a dam: its code, depth (n,) [m] over volume (n,) [10⁴ m³], and both at the silt and full pool."""

    code: str
    depth: Any
    volume: Any
    silt: tuple[float, float]
    full: tuple[float, float]


class Step(NamedTuple):
    """A dam in the order of its price: code, sediment that it adds [t/a], cost of a tonne [yuan], and whether it is the
    next best one, which is not built.
    """

    code: Label
    tonnes: float
    price: float
    following: bool = False


class Plot:
    """Two axes with their ticks; x, y: the largest values."""

    def __init__(self, canvas: Canvas, top: float, x: float, y: float) -> None:
        self.canvas, self.top, self.foot = canvas, top, top + HIGH
        self.wide, self.tall = max(x, 1e-9) * 1.04, max(y, 1e-9) * 1.08

    def at(self, x: Any, y: Any) -> Any:
        """Return the place [px] of points (n,)."""
        px = LEFT + (RIGHT - LEFT) * np.asarray(x, dtype=float) / self.wide
        return np.column_stack(np.broadcast_arrays(px, self.foot - HIGH * np.asarray(y, dtype=float) / self.tall))

    def axes(self, across: Label, up: Label) -> float:
        """Draw the axes with their words; return the baseline of the lowest."""
        canvas = self.canvas
        canvas.text(MARGIN, self.top - 10, up, SMALL, fill=SOFT)
        for one in ticks(0.0, self.tall, 6):
            ((_, y),) = self.at([0.0], [one])
            canvas.line([(LEFT, y), (RIGHT, y)], RULE)
            canvas.text(LEFT - 6, y + 4, number(one), SMALL, "end", SOFT)
        for one in ticks(0.0, self.wide, 7):
            ((x, _),) = self.at([one], [0.0])
            canvas.line([(x, self.foot), (x, self.foot + 4)], SOFT)
            canvas.text(x, self.foot + 18, number(one), SMALL, "middle", SOFT)
        canvas.line([(LEFT, self.foot), (RIGHT, self.foot)], INK, 1.2)
        canvas.text(RIGHT, self.foot + 36, across, SMALL, "end", SOFT)
        return self.foot + 36


def storage_curves(curves: Sequence[Curve]) -> Drawing:
    """Return depth over volume of dams, the silt pool and the full pool marked on each curve."""
    curves = sorted(curves, key=lambda one: -one.full[0])
    shown = curves[:MOST]

    def paint(canvas: Canvas, top: float) -> float:
        if not shown:
            return canvas.paragraph(MARGIN, top + 26, NO_DAM, WIDTH - 2 * MARGIN, fill=SOFT)
        up_to = [one.depth <= max(one.full[1], 1e-6) * 1.15 for one in shown]
        most = max(max(float(one.volume[kept].max(initial=0.0)), one.full[0]) for one, kept in zip(shown, up_to))
        deep = max(max(float(one.depth[kept].max(initial=0.0)), one.full[1]) for one, kept in zip(shown, up_to))
        plot = Plot(canvas, top + 46, most, deep)
        foot = plot.axes(
            QT_TRANSLATE_NOOP("Ordos", "storage [10⁴ m³]"),
            QT_TRANSLATE_NOOP("Ordos", "depth of water above the bed [m]"),
        )
        for one, kept, colour in zip(shown, up_to, shades(BLUES, len(shown))):
            draw(plot, one, kept, colour)
        key = (
            (SILT_BROWN, QT_TRANSLATE_NOOP("Ordos", "silt storage full")),
            (WATER, QT_TRANSLATE_NOOP("Ordos", "full pool")),
        )
        y = canvas.key(MARGIN, foot + 24, key, WIDTH - 2 * MARGIN)
        if len(curves) > MOST:
            words = Message(
                QT_TRANSLATE_NOOP("Ordos", "The {count} largest of {all} dams."), count=MOST, all=len(curves)
            )
            y = canvas.paragraph(MARGIN, y + 20, words, WIDTH - 2 * MARGIN, fill=SOFT)
        return y

    said = Message(
        QT_TRANSLATE_NOOP("Ordos", "Depth over storage of {count} dams; the largest holds {most} × 10⁴ m³."),
        count=len(curves),
        most=number(curves[0].full[0] if curves else 0.0),
    )
    return Drawing(CURVE_TITLE, said, paint)


def draw(plot: Plot, one: Curve, kept: Any, colour: str) -> None:
    """Draw a curve where it is `kept`, bool (n,), with its two marks and its code."""
    plot.canvas.line(plot.at(one.volume[kept], one.depth[kept]), colour, 1.8, "curve")
    x = y = 0.0
    for (volume, depth), fill in ((one.silt, SILT_BROWN), (one.full, WATER)):
        ((x, y),) = plot.at([volume], [depth])
        plot.canvas.circle(x, y, 4.0, fill, "mark", stroke=INK, stroke_width=0.8)
    left = min(x + 8, RIGHT - text_width(one.code, SMALL))
    plot.canvas.text(left, y - 8, Message("{code}", code=one.code), SMALL, plate=True)


def marginal_cost(steps: Sequence[Step], asked_t: float) -> Drawing:
    """Return the dams from the cheapest tonne to the dearest, each as wide as the sediment it adds and as high as a
    tonne costs, and the next best one beside them; asked_t: the sediment that was asked for [t/a], NaN for none.
    """
    built = sorted((one for one in steps if not one.following), key=lambda one: one.price)
    row = [*built, *(one for one in steps if one.following)]

    def paint(canvas: Canvas, top: float) -> float:
        if not row:
            return canvas.paragraph(MARGIN, top + 26, NO_DAM, WIDTH - 2 * MARGIN, fill=SOFT)
        total = sum(one.tonnes for one in row)
        plot = Plot(canvas, top + 46, total, max(one.price for one in row))
        foot = plot.axes(
            QT_TRANSLATE_NOOP("Ordos", "sediment added [t/a]"),
            QT_TRANSLATE_NOOP("Ordos", "cost of a tonne held [yuan/t]"),
        )
        x = 0.0
        for one in row:
            (left, y), (right, _) = plot.at([x, x + one.tonnes], [one.price, one.price])
            look = {"fill_opacity": 0.35, "stroke_dasharray": "4,3"} if one.following else {}
            fill = NEXT if one.following else BLUES[0]
            canvas.rect(left, y, right - left, plot.foot - y, fill, "bar", stroke=INK, stroke_width=0.8, **look)
            if right - left > text_width(canvas.words(one.code), SMALL) + 4:
                canvas.text((left + right) / 2, y - 5, one.code, SMALL, "middle")
            x += one.tonnes
        key = (
            (BLUES[0], QT_TRANSLATE_NOOP("Ordos", "dams of the plan")),
            (NEXT, QT_TRANSLATE_NOOP("Ordos", "next best dam, not built")),
        )
        return canvas.key(MARGIN, foot + 24, key, WIDTH - 2 * MARGIN)

    return Drawing(COST_TITLE, cost_words(built, row), paint)


def cost_words(built: Sequence[Step], row: Sequence[Step]) -> Message:
    """Return what the chart of costs shows, in words."""
    if not built:
        return Message(NO_DAM)
    said = Message(
        QT_TRANSLATE_NOOP("Ordos", "A tonne held costs {low} to {high} yuan, by dam."),
        low=number(built[0].price),
        high=number(built[-1].price),
    )
    if len(row) == len(built):
        return said
    return Message(
        QT_TRANSLATE_NOOP("Ordos", "{said} The next best dam would cost {price} yuan a tonne."),
        said=said,
        price=number(row[-1].price),
    )
