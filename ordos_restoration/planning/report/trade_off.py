"""The trade-off between many objectives: one upright axis for each, and a line for each scenario."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report.objectives import Objective, column, front, heading
from ordos_restoration.planning.report.section import unbroken
from ordos_restoration.planning.report.svg import (
    GREEN,
    HEAVIER,
    INK,
    MARGIN,
    MOVING,
    SMALL,
    SOFT,
    WIDTH,
    Canvas,
    Drawing,
    Label,
    common_decimals,
    number,
    text_width,
    value,
    wrapped,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

HEIGHT, LINE = 300.0, 1.35 * SMALL
CROWD = 40  # from so many in colour only the recommended one is named; a code would not lead to its line
LONGEST = 110.0  # of a code beside the last axis [px]
OTHERS = "#c9d0d4"
FEW = 15  # scenarios in colour; more of them are drawn paler, so that the recommended one stays in sight
NOTHING = QT_TRANSLATE_NOOP("Ordos", "No scenario has a value for every objective.")
UP = QT_TRANSLATE_NOOP(
    "Ordos",
    "Each line is a scenario. Up is better on every axis; the figures at its ends are the best and the worst of all "
    "scenarios.",
)


def lines(
    codes: Sequence[Label], objectives: Sequence[Objective], *, chosen: Optional[int] = None, title: Label
) -> Drawing:
    """Return a parallel-coordinates drawing of scenarios, in colour those that no other beats (see `front`).

    codes: names of the scenarios (n,); objectives: two to eight columns of n values; chosen: the place in `codes` of
    the recommended one. Raises ValueError where the columns are not of one length or their number is another.
    """
    codes = list(codes)
    axes = [one._replace(values=column(one, len(codes))) for one in objectives]
    if not 2 <= len(axes) <= 8:
        raise ValueError(f"two to eight objectives stand beside each other, not {len(axes)}")
    best = front(np.column_stack([one.values for one in axes]), [one.better for one in axes])

    def paint(canvas: Canvas, top: float) -> float:
        y = Axes(canvas, codes, axes, best, chosen).draw(top + 26)
        y = canvas.paragraph(MARGIN, y + 30, UP, WIDTH - 2 * MARGIN, fill=SOFT)
        return canvas.key(MARGIN, y + 24, signs(chosen), WIDTH - 2 * MARGIN)

    return Drawing(title, description(codes, axes, best, chosen), paint)


def description(codes: list[Label], axes: list[Objective], best: Any, chosen: Optional[int]) -> Message:
    """Return what the lines show, in words."""
    if not best.any():
        said = Message(NOTHING)
    else:
        words = QT_TRANSLATE_NOOP("Ordos", "{best} of {count} scenarios are not beaten by any other.")
        said = Message(words, best=number(int(best.sum())), count=number(len(codes)))
    if chosen is None:
        return said
    words = QT_TRANSLATE_NOOP("Ordos", "{said} The recommended one, {code}: {rows}.")
    rows = [Message("{name} {value}", name=heading(one), value=number(one.values[chosen])) for one in axes]
    return Message(words, said=said, code=value(codes[chosen]), rows=rows)


def heights(objective: Objective) -> Any:
    """Return how far up its axis each value lies (n,), 0 the worst and 1 the best; one value alone lies half-way."""
    score = np.asarray(objective.values, dtype=float) * objective.better
    if not np.isfinite(score).any():
        return score
    low, high = np.nanmin(score), np.nanmax(score)
    return (score - low) / (high - low) if high > low else score - low + 0.5


class Axes:
    """The drawing of the lines: its axes stand at even distances, the codes to the right of the last."""

    def __init__(
        self, canvas: Canvas, codes: list[Label], axes: list[Objective], best: Any, chosen: Optional[int]
    ) -> None:
        self.canvas, self.axes, self.best, self.chosen = canvas, axes, best, chosen
        self.codes = [shortened(canvas.words(one)) for one in codes]
        named = [k for k in range(len(codes)) if best[k] or k == chosen]
        widest = max((text_width(self.codes[k], HEAVIER * SMALL) for k in named), default=0.0)
        self.step = (WIDTH - 2 * MARGIN) / len(axes)
        if widest + 12 > self.step / 2:  # the codes need more room than half of a heading
            self.step = (WIDTH - 2 * MARGIN - widest - 12) / (len(axes) - 0.5)
        self.x = MARGIN + self.step * (np.arange(len(axes)) + 0.5)
        self.up = np.column_stack([heights(one) for one in axes])

    def draw(self, y: float) -> float:
        """Draw everything below y; return where it ends."""
        names = [wrapped(self.canvas.words(heading(one)), HEAVIER * SMALL, self.step - 10) for one in self.axes]
        head = y + LINE * (max(len(one) for one in names) - 1)
        for x, text in zip(self.x, names):
            for k, line in enumerate(text):
                label = Message("{line}", line=line)
                self.canvas.text(x, head - LINE * (len(text) - 1 - k), label, SMALL, "middle", bold=True)
        top = head + 28
        self.scales(top)
        dense = max(min(FEW / max(self.best.sum(), 1), 1.0), 0.35)
        for k in [*np.flatnonzero(~self.best), *np.flatnonzero(self.best)]:
            if k != self.chosen:
                look = (GREEN[1], 1.5, "best", dense) if self.best[k] else (OTHERS, 1.0, "beaten", 0.8)
                self.scenario(int(k), top, *look)
        if self.chosen is not None:
            self.scenario(self.chosen, top, MOVING, 3.4, "chosen", 1.0)
            self.figures(self.chosen, top)
        self.codes_at_the_side(top)
        return top + HEIGHT + 20

    def scales(self, top: float) -> None:
        """Draw the axes with the best and the worst value at their ends."""
        for x, one in zip(self.x, self.axes):
            self.canvas.line([(x, top), (x, top + HEIGHT)], SOFT, 1.2, "axis")
            if not np.isfinite(one.values).any():
                continue
            places = common_decimals(one.values)
            ends = np.nanmax(one.values), np.nanmin(one.values)
            for at, end in zip((top - 9, top + HEIGHT + 17), ends if one.better > 0 else ends[::-1]):
                self.canvas.text(x, at, number(end, places), SMALL, "middle", SOFT)

    def scenario(self, k: int, top: float, colour: str, width: float, kind: str, dense: float) -> None:
        """Draw the line of a scenario, broken where a value is not known."""
        points = np.column_stack([self.x, top + HEIGHT * (1 - self.up[k])])
        for piece in unbroken(points):
            self.canvas.line(piece, colour, width, kind, stroke_opacity=dense)

    def figures(self, k: int, top: float) -> None:
        """Write the values of the recommended scenario beside its line."""
        for j, (x, one, up) in enumerate(zip(self.x, self.axes, self.up[k])):
            if up == up:
                last = j == len(self.axes) - 1
                text, y = number(one.values[k], common_decimals(one.values)), top + HEIGHT * (1 - up)
                self.canvas.circle(x, y, 4, MOVING)
                at, anchor = (x - 8, "end") if last else (x + 8, "start")
                self.canvas.text(at, y + 4.5, text, SMALL, anchor, MOVING, bold=True, plate=True)

    def codes_at_the_side(self, top: float) -> None:
        """Write codes beside the ends of their lines, the recommended one first, those that have room."""
        rows = sorted(np.flatnonzero(self.best), key=lambda k: -self.up[k, -1])
        rows = [k for k in rows if k != self.chosen] if len(rows) <= CROWD else []
        taken: list[float] = []
        for k in ([] if self.chosen is None else [self.chosen]) + rows:
            y = top + HEIGHT * (1 - self.up[k, -1])
            if y == y and all(abs(y - other) >= LINE for other in taken):
                taken.append(y)
                mine = k == self.chosen
                colour = MOVING if mine else INK
                self.canvas.text(
                    self.x[-1] + 9, y + 4.5, Message("{code}", code=self.codes[k]), SMALL, "start", colour, bold=mine
                )


def shortened(text: str) -> str:
    """Return a code that has room beside the last axis."""
    while text_width(text, HEAVIER * SMALL) > LONGEST:
        text = text[:-2] + "…"
    return text


def signs(chosen: Optional[int]) -> list[tuple[Any, Label]]:
    """Return the swatches and labels of the lines."""
    kinds = [
        (
            GREEN[1],
            1.5,
            QT_TRANSLATE_NOOP("Ordos", "not beaten: no other is better in one objective and no worse in the rest"),
        ),
        (OTHERS, 1.0, QT_TRANSLATE_NOOP("Ordos", "beaten by another")),
    ]
    if chosen is not None:
        kinds.append((MOVING, 3.4, QT_TRANSLATE_NOOP("Ordos", "recommended")))
    return [(stroke(colour, width), label) for colour, width, label in kinds]


def stroke(colour: str, width: float) -> Label:
    """Return the swatch of a line."""
    return lambda canvas, x, y: canvas.line([(x, y), (x + 22, y)], colour, width)
