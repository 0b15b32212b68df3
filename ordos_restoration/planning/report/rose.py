"""Two roses side by side: where the wind comes from, and where it drives the sand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.svg import (
    BODY,
    HEAVIER,
    INK,
    LARGE,
    MARGIN,
    MOVING,
    PAPER,
    RULE,
    SAND,
    SMALL,
    SOFT,
    WIDTH,
    WIND,
    Canvas,
    Drawing,
    Label,
    coordinate,
    number,
    polar,
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

POINTS = (  # the 16 sectors, from north clockwise
    QT_TRANSLATE_NOOP("Ordos", "N"),
    QT_TRANSLATE_NOOP("Ordos", "NNE"),
    QT_TRANSLATE_NOOP("Ordos", "NE"),
    QT_TRANSLATE_NOOP("Ordos", "ENE"),
    QT_TRANSLATE_NOOP("Ordos", "E"),
    QT_TRANSLATE_NOOP("Ordos", "ESE"),
    QT_TRANSLATE_NOOP("Ordos", "SE"),
    QT_TRANSLATE_NOOP("Ordos", "SSE"),
    QT_TRANSLATE_NOOP("Ordos", "S"),
    QT_TRANSLATE_NOOP("Ordos", "SSW"),
    QT_TRANSLATE_NOOP("Ordos", "SW"),
    QT_TRANSLATE_NOOP("Ordos", "WSW"),
    QT_TRANSLATE_NOOP("Ordos", "W"),
    QT_TRANSLATE_NOOP("Ordos", "WNW"),
    QT_TRANSLATE_NOOP("Ordos", "NW"),
    QT_TRANSLATE_NOOP("Ordos", "NNW"),
)
DP, RDP = QT_TRANSLATE_NOOP("Ordos", "Drift potential DP"), QT_TRANSLATE_NOOP("Ordos", "Resultant RDP")
RATIO, RDD = QT_TRANSLATE_NOOP("Ordos", "RDP/DP"), QT_TRANSLATE_NOOP("Ordos", "Sand moves to (RDD)")
TITLE = QT_TRANSLATE_NOOP("Ordos", "Wind and sand drift")
SECTOR = 22.5
PETAL = 9.2  # half the angle of a petal, so that neighbours stay apart [degree]
RADIUS, CALM = 112.0, 25.0  # of a rose, and of the circle in its centre
LEFT, RIGHT, ACROSS = 154.0, 432.0, 276.0  # the centres of the two roses, and the width of the words under them
FACTS = 572.0  # where the figures beside the drift rose begin
NO_ARROW = 0.02  # a resultant that is a smaller share of the drift has no direction worth drawing


def rose(
    shares: Any,
    classes: Sequence[Label],
    calm: float,
    drift: Any,
    resultant: tuple[float, float],
    *,
    unit: Label = "VU",
    energy: Label = "",
    variability: Label = "",
    title: Label = TITLE,
) -> Drawing:
    """Return a wind rose and a drift rose.

    shares: time by sector, from which the wind blows, and speed class (16, k) [%]; classes: their k labels, with unit;
    calm: time without wind [%], NaN when it is not known; drift: drift potential by sector (16,) [unit];
    resultant: RDP [unit] and RDD, where the sand moves to [degree]; energy, variability: the classes of DP and RDP/DP.
    """
    shares = np.clip(np.nan_to_num(np.array(shares, dtype=float)), 0, None).reshape(len(POINTS), -1)
    drift = np.clip(np.nan_to_num(np.array(drift, dtype=float)), 0, None)
    rdp, rdd = (float(one) for one in resultant)
    rows = figures(float(drift.sum()), rdp, rdd, unit, (energy, variability))

    def paint(canvas: Canvas, top: float) -> float:
        y = top + 28
        left = wind_rose(canvas, y, shares, list(classes), float(calm))
        return max(left, drift_rose(canvas, y, drift, rdp, rdd), facts(canvas, y + 34, rows))

    return Drawing(title, description(shares, drift, rdp, rdd, unit), paint)


def description(shares: Any, drift: Any, rdp: float, rdd: float, unit: Label) -> Message:
    """Return what the two roses show, in words."""
    wind, total = shares.sum(axis=1), float(drift.sum())
    blows = Message(QT_TRANSLATE_NOOP("Ordos", "There is no wind."))
    if wind.any():
        words = QT_TRANSLATE_NOOP("Ordos", "The wind blows most often from {point}.")
        blows = Message(words, point=Message(POINTS[int(wind.argmax())]))
    if not has_arrow(total, rdp, rdd):
        words = QT_TRANSLATE_NOOP("Ordos", "The drift potential is {dp} {unit} and has no one direction.")
        return Message("{wind} {sand}", wind=blows, sand=Message(words, dp=number(total), unit=value(unit)))
    words = QT_TRANSLATE_NOOP(
        "Ordos",
        "The drift potential is {dp} {unit}, most of it with wind from {driver}; the resultant of {rdp} {unit} moves "
        "sand to {degrees}° ({point}).",
    )
    moves = Message(
        words, dp=number(total), unit=value(unit), driver=Message(POINTS[int(drift.argmax())]), rdp=number(rdp),
        degrees=number(round(rdd) % 360), point=Message(point_of(rdd)),
    )  # fmt: skip
    return Message("{wind} {sand}", wind=blows, sand=moves)


def point_of(bearing: float) -> str:
    """Return the name of the sector a bearing [degree] lies in."""
    return POINTS[round(bearing / SECTOR) % len(POINTS)]


def has_arrow(total: float, rdp: float, rdd: float) -> bool:
    """Return whether the sand as a whole moves to one side."""
    return total > 0 and rdp == rdp and rdd == rdd and rdp > NO_ARROW * total


# The two roses ------------------------------------------------------------------------------------------------------


def wind_rose(canvas: Canvas, y: float, shares: Any, classes: list[Label], calm: float) -> float:
    """Draw time by sector and speed class; return where it ends."""
    canvas.text(LEFT, y, QT_TRANSLATE_NOOP("Ordos", "Wind: share of time by direction"), BODY, "middle", bold=True)
    dial = Dial(canvas, LEFT, y + 34 + RADIUS, CALM if calm == calm else 0.0, shares.sum(axis=1))
    dial.rings()
    colours = shades(WIND, shares.shape[1])
    edges = np.hstack([np.zeros((len(POINTS), 1)), shares.cumsum(axis=1)])
    for k, colour in enumerate(colours):
        for i in range(len(POINTS)):
            dial.petal(i, edges[i, k], edges[i, k + 1], colour)
    if calm == calm:
        canvas.circle(LEFT, dial.y, CALM - 1, PAPER, stroke=RULE)
        canvas.text(LEFT, dial.y - 3, QT_TRANSLATE_NOOP("Ordos", "calm"), SMALL, "middle", SOFT)
        canvas.text(LEFT, dial.y + 13, percent(calm), SMALL, "middle")
    dial.labels(percent)
    left = LEFT - ACROSS / 2
    y = canvas.key(left, dial.y + RADIUS + 48, list(zip(colours, classes)), ACROSS)
    words = QT_TRANSLATE_NOOP("Ordos", "Petals point to where the wind comes from.")
    return canvas.paragraph(left, y + 24, words, ACROSS, fill=SOFT)


def drift_rose(canvas: Canvas, y: float, drift: Any, rdp: float, rdd: float) -> float:
    """Draw drift potential by sector and where the sand moves to; return where it ends."""
    canvas.text(RIGHT, y, QT_TRANSLATE_NOOP("Ordos", "Sand: drift potential"), BODY, "middle", bold=True)
    dial = Dial(canvas, RIGHT, y + 34 + RADIUS, 0.0, drift)
    dial.rings()
    for i in range(len(POINTS)):
        dial.petal(i, 0.0, drift[i], SAND)
    arrow = has_arrow(drift.sum(), rdp, rdd)
    dial.labels(number, avoid=rdd if arrow else None)
    if arrow:
        canvas.arrow(RIGHT, dial.y, rdd, 0.8 * RADIUS, MOVING, 5.0)
        words = QT_TRANSLATE_NOOP(
            "Ordos", "Petals point to where the wind comes from, the arrow to where the sand goes."
        )
    elif drift.sum() > 0:
        words = QT_TRANSLATE_NOOP(
            "Ordos", "Petals point to where the wind comes from. The sand goes to and fro: there is no arrow."
        )
    else:
        words = QT_TRANSLATE_NOOP("Ordos", "No wind is strong enough to move sand: there are no petals and no arrow.")
    return canvas.paragraph(RIGHT - ACROSS / 2, dial.y + RADIUS + 48, words, ACROSS, fill=SOFT)


def facts(canvas: Canvas, y: float, rows: list[tuple[Label, ...]]) -> float:
    """Write figures under one another, of rows (what it is, figure, its class, colour); return where they end."""
    room = WIDTH - MARGIN - FACTS
    for name, figure, remark, colour in rows:
        y = canvas.paragraph(FACTS, y, name, room, fill=SOFT)
        y += 22
        fit = room / (HEAVIER * text_width(canvas.words(figure), 1.0))
        canvas.text(FACTS, y, figure, max(min(LARGE, fit), SMALL), fill=colour, bold=True)
        if canvas.words(remark):
            y = canvas.paragraph(FACTS, y + 17, remark, room)
        y += 26
    return y - 26


def figures(total: float, rdp: float, rdd: float, unit: Label, classes: tuple[Label, Label]) -> list[tuple[Label, ...]]:
    """Return the rows of `facts`."""
    amount = "{value} {unit}"
    rows: list[tuple[Label, ...]] = [
        (DP, Message(amount, value=number(total), unit=value(unit)), classes[0], INK),
        (RDP, Message(amount, value=number(rdp), unit=value(unit)), "", INK),
    ]
    if total > 0:
        rows.append((RATIO, number(rdp / total, 2), classes[1], INK))
    if has_arrow(total, rdp, rdd):
        rows.append((RDD, Message("{value}°", value=number(round(rdd) % 360)), point_of(rdd), MOVING))
    return rows


def percent(share: float) -> Message:
    """Return a share of time as people read it."""
    return Message("{value} %", value=number(share, 0 if share >= 1 or share == 0 else 1))


@dataclass
class Dial:
    """The ground of a rose: rings at round values, the four winds, and the petals.

    inner: radius of the hole in the centre [px]; values: the lengths of the petals (16,).
    """

    canvas: Canvas
    x: float
    y: float
    inner: float
    values: Any

    def radius(self, length: float) -> float:
        """Return how far from the centre a value lies [px]; the longest petal reaches the edge."""
        return self.inner + (RADIUS - self.inner) * length / (float(self.values.max()) or 1.0)

    def rounds(self) -> list[float]:
        """Return the values of the rings."""
        return [mark for mark in ticks(0.0, float(self.values.max()), 4) if mark > 0]

    def rings(self) -> None:
        """Draw the rings, the cross and the letters of the four winds."""
        for radius in [self.radius(mark) for mark in self.rounds()] or [RADIUS]:
            self.canvas.circle(self.x, self.y, radius, kind="ring", stroke=RULE)
        for bearing in (0.0, 90.0):
            ends = [polar(self.x, self.y, RADIUS + 2, bearing + turn) for turn in (0.0, 180.0)]
            self.canvas.line(ends, RULE)
        for i in range(0, len(POINTS), 4):
            x, y = polar(self.x, self.y, RADIUS + 13, i * SECTOR)
            self.canvas.text(x, y + 4.5, POINTS[i], BODY, "middle", bold=True)

    def petal(self, sector: int, low: float, high: float, colour: str) -> None:
        """Fill the part of a sector between two values."""
        if not high > low:
            return
        near, far, bearing = self.radius(low), self.radius(high), sector * SECTOR
        corners = [
            polar(self.x, self.y, r, bearing + turn)
            for r, turn in ((near, -PETAL), (far, -PETAL), (far, PETAL), (near, PETAL))
        ]
        a, b, c, d = (f"{coordinate(px)} {coordinate(py)}" for px, py in corners)
        outer, inner = (f"A{coordinate(r)} {coordinate(r)} 0 0 " for r in (far, near))
        path = f"M{a}L{b}{outer}1 {c}L{d}" + (f"{inner}0 {a}" if near > 0 else "") + "Z"
        self.canvas.add("path", d=path, kind="petal", fill=colour, stroke=PAPER, stroke_width=0.6)

    def labels(self, name: Callable[[float], Label], avoid: Optional[float] = None) -> None:
        """Write the values of the rings along the spoke between two petals where least is drawn.

        avoid: a bearing that carries an arrow [degree].
        """
        spokes = np.arange(len(POINTS)) * SECTOR + SECTOR / 2
        cost = np.maximum(self.values, np.roll(self.values, -1))
        cost = cost + 1e-6 * np.abs(spokes - 60) + 0.1 * self.values.max() * (np.abs(spokes % 90 - 45) > 30)  # letters
        if avoid is not None:
            cost = cost + self.values.max() * (np.cos(np.radians(spokes - avoid)) > 0.7)
        bearing = float(spokes[cost.argmin()])
        for mark in self.rounds():
            x, y = polar(self.x, self.y, self.radius(mark), bearing)
            self.canvas.text(x, y + 4, name(mark), SMALL, "middle", SOFT, plate=True)
