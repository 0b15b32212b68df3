"""A construction programme as bars: what runs when, and whether sand control keeps pace with the panels."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple, Optional

from ordos_restoration.planning.report.bars import MONTHS
from ordos_restoration.planning.report.programme import (
    Phase,
    Work,
    accepted_on,
    breaches,
    dated,
    panels_from,
    verdict,
)
from ordos_restoration.planning.report.svg import (
    GREEN,
    HEAVIER,
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
    WIND,
    Canvas,
    Drawing,
    Label,
    number,
    path_of,
    text_width,
    value,
    wrapped,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

TITLE = QT_TRANSLATE_NOOP("Ordos", "Construction programme")
EMPTY = QT_TRANSLATE_NOOP("Ordos", "There are no works in the programme.")
NAMES, FLAG = 186.0, 18.0  # the column of the labels, and the room of the mark beside it
LEFT, RIGHT = MARGIN + NAMES + FLAG, WIDTH - MARGIN
BAR, DIAMOND, LINE = 15.0, 7.5, 1.35 * SMALL
FEWEST = 3  # months of the axis


class Look(NamedTuple):
    """How a kind of work is drawn: colour, way of its hatching (none, up, down, level), and its label."""

    colour: str
    hatch: str
    label: str


# Neighbours in grey print differ by their hatching.
LOOKS = {
    "sand": Look(SAND, "up", QT_TRANSLATE_NOOP("Ordos", "Sand control")),
    "panel": Look(WIND[-1], "", QT_TRANSLATE_NOOP("Ordos", "Panels")),
    "road": Look("#8f989e", "", QT_TRANSLATE_NOOP("Ordos", "Roads")),
    "plant": Look(GREEN[1], "down", QT_TRANSLATE_NOOP("Ordos", "Planting")),
    "water": Look(WATER, "level", QT_TRANSLATE_NOOP("Ordos", "Water supply")),
    "acceptance": Look(INK, "", QT_TRANSLATE_NOOP("Ordos", "Acceptance")),
}


def phases(items: Sequence[Phase], *, months: Optional[int] = None, title: Label = TITLE) -> Drawing:
    """Return the bars of a programme in order of start, with what breaks the rule of `breaches` in red.

    months: the length of the axis from the month of the first start; without it, and where works last longer, it is
    as long as the works. Raises ValueError as `dated` does.
    """
    works = sorted((dated(one) for one in items), key=lambda one: (one.start, one.end))
    broken = breaches(works)

    def paint(canvas: Canvas, top: float) -> float:
        if not works:
            return canvas.paragraph(MARGIN, top + 26, EMPTY, WIDTH - 2 * MARGIN, fill=SOFT)
        y = Programme(canvas, works, broken, months).draw(top + 24)
        return remarks(canvas, y + 26, works, broken)

    return Drawing(title, description(works, broken), paint)


def description(works: list[Work], broken: list[list[Message]]) -> Message:
    """Return what the bars show, in words."""
    if not works:
        return Message(EMPTY)
    words = QT_TRANSLATE_NOOP("Ordos", "{count} works from {start} to {end}.")
    start, end = str(works[0].start), str(max(one.end for one in works))
    span = Message(words, count=number(len(works)), start=start, end=end)
    return Message("{span} {said}", span=span, said=[value(one) for one in verdict(works, broken)[0]])


def remarks(canvas: Canvas, y: float, works: list[Work], broken: list[list[Message]]) -> float:
    """Write the verdict and what the colours mean; return where it ends."""
    said, bad = verdict(works, broken)
    for sentence in said:
        y = canvas.paragraph(MARGIN, y, sentence, WIDTH - 2 * MARGIN, fill=MOVING if bad else INK, bold=True) + 20
    seen = {one.kind for one in works if not one.milestone}
    items = [(swatch(look), look.label) for kind, look in LOOKS.items() if kind in seen]
    if any(one.milestone for one in works):
        items.append((lambda on, x, at: diamond(on, x + 11, at, INK), QT_TRANSLATE_NOOP("Ordos", "Milestone")))
    if any(broken):
        late = Look(MOVING, "up", QT_TRANSLATE_NOOP("Ordos", "Sand control that breaks the rule"))
        items.append((swatch(late), late.label))
    return canvas.key(MARGIN, y + 2, items, WIDTH - 2 * MARGIN)


# The bars -------------------------------------------------------------------------------------------------------------


class Programme:
    """The drawing of a programme: one row for each work, one axis of months for all."""

    def __init__(self, canvas: Canvas, works: list[Work], broken: list[list[Message]], months: Optional[int]) -> None:
        self.canvas, self.works, self.broken = canvas, works, broken
        self.first = 12 * works[0].start.year + works[0].start.month - 1
        last = max(one.end for one in works)
        self.count = max(12 * last.year + last.month - self.first, months or 0, FEWEST)
        self.step = (RIGHT - LEFT) / self.count

    def at(self, day: date) -> float:
        """Return the place [px] where a day begins."""
        month = 12 * day.year + day.month - 1 - self.first
        return LEFT + self.step * (month + (day.day - 1) / monthrange(day.year, day.month)[1])

    def draw(self, y: float) -> float:
        """Draw everything below y; return where it ends."""
        canvas, limits = self.canvas, self.limits()
        sizes = [SMALL * (HEAVIER if said else 1) for said in self.broken]
        lines = [wrapped(canvas.words(one.label), size, NAMES) for one, size in zip(self.works, sizes)]
        head = y + LINE * len(limits) + 38
        edges = [head]
        for text in lines:
            edges.append(edges[-1] + LINE * (len(text) + 1) + 10)
        self.grid(head, edges[-1])
        for one, said, text, top, foot in zip(self.works, self.broken, lines, edges, edges[1:]):
            self.row(one, bool(said), text, top, foot)
        for k, (day, _, dashes) in enumerate(limits):
            ends = [(self.at(day), y + LINE * k + 4), (self.at(day), edges[-1])]
            canvas.line(ends, INK, 1.4, "limit", stroke_dasharray=dashes)
        for k, (day, label, _) in enumerate(limits):
            wide = text_width(canvas.words(label), SMALL)
            middle = min(max(self.at(day), LEFT + wide / 2), RIGHT - wide / 2)
            canvas.text(middle, y + LINE * k, label, SMALL, "middle", plate=True)
        self.calendar(head)
        for one, top, foot in zip(self.works, edges, edges[1:]):
            if one.milestone:
                diamond(canvas, self.at(one.start), (top + foot) / 2, LOOKS[one.kind].colour)
        return edges[-1]

    def limits(self) -> list[tuple[date, Label, Optional[str]]]:
        """Return the days between which sand control is judged: day, label and dashes of its line."""
        start, end = panels_from(self.works), accepted_on(self.works)
        out: list[tuple[date, Label, Optional[str]]] = []
        if end:
            words = QT_TRANSLATE_NOOP("Ordos", "acceptance of the panels {day}")
            out.append((end, Message(words, day=str(end)), None))
        if start:
            words = QT_TRANSLATE_NOOP("Ordos", "start of the panels {day}")
            out.append((start, Message(words, day=str(start)), "2,3"))
        return out

    def grid(self, head: float, foot: float) -> None:
        """Draw the lines of years and months, or of quarters where months are narrow."""
        for k in range(self.count + 1):
            x, month = LEFT + self.step * k, (self.first + k) % 12
            new = month == 0 or k in (0, self.count)
            if new or self.step >= 9 or month % 3 == 0:
                self.canvas.line([(x, head - (34 if new else 4)), (x, foot)], SOFT if new else RULE, 0.8)
        self.canvas.line([(LEFT, head), (RIGHT, head)], SOFT, 0.8)

    def calendar(self, head: float) -> None:
        """Write years and months above `head`, as many months as have room."""
        canvas = self.canvas
        wide = max(text_width(canvas.words(one), SMALL) for one in MONTHS) + 6
        every = next((k for k in (1, 2, 3, 6) if k * self.step >= wide), 12)
        for k in range(self.count):
            x, month = LEFT + self.step * k, (self.first + k) % 12
            if month % every == 0 and x + wide <= RIGHT + 3:
                canvas.text(x + 3, head - 5, MONTHS[month], SMALL, fill=SOFT, plate=True)
        for year in range(self.first // 12, (self.first + self.count - 1) // 12 + 1):
            left = max(LEFT, LEFT + self.step * (12 * year - self.first))
            right = min(RIGHT, LEFT + self.step * (12 * year + 12 - self.first))
            if right - left >= text_width(str(year), HEAVIER * SMALL) + 4:
                canvas.text((left + right) / 2, head - 21, str(year), SMALL, "middle", bold=True, plate=True)

    def row(self, one: Work, bad: bool, text: list[str], top: float, foot: float) -> None:
        """Draw a work with its label and days between `top` and `foot`."""
        canvas, y = self.canvas, top + 5 + 0.8 * LINE
        canvas.line([(MARGIN, foot), (RIGHT, foot)], RULE, 0.8)
        canvas.paragraph(MARGIN, y, one.label, NAMES, fill=MOVING if bad else INK, bold=bad)
        days = str(one.start) if one.start == one.end else f"{one.start} – {one.end}"
        canvas.text(MARGIN, y + LINE * len(text), days, SMALL, fill=SOFT)
        middle = (top + foot) / 2
        if bad:
            canvas.circle(LEFT - FLAG / 2, middle, 7, MOVING)
            canvas.text(LEFT - FLAG / 2, middle + 4.3, "!", SMALL, "middle", PAPER, bold=True)
        if not one.milestone:
            left, right = self.at(one.start), self.at(one.end + timedelta(days=1))
            look, kind = (LOOKS[one.kind]._replace(colour=MOVING), "late") if bad else (LOOKS[one.kind], "bar")
            bar(canvas, left, middle - BAR / 2, max(right - left, 1.5), look, kind)


def bar(canvas: Canvas, x: float, y: float, wide: float, look: Look, kind: str = "", high: float = BAR) -> None:
    """Draw a bar in the look of a kind of work."""
    canvas.rect(x, y, wide, high, look.colour, kind)
    strokes = hatching(x, y, wide, high, look.hatch)
    if strokes:
        canvas.add("path", d="".join(path_of(one) for one in strokes), stroke=PAPER, stroke_width=1.3, fill="none")
    canvas.add("rect", x=x, y=y, width=wide, height=high, fill="none", stroke=INK, stroke_width=0.7)


def hatching(x: float, y: float, wide: float, high: float, way: str) -> list[list[tuple[float, float]]]:
    """Return the strokes across a rectangle, each cut at its edges; SVG Tiny knows no patterns."""
    if way == "level":
        return [[(x, y + high * k / 3), (x + wide, y + high * k / 3)] for k in (1, 2)]
    if way not in ("up", "down"):
        return []
    out = []
    for k in range(int((wide + high) / 6) + 1):
        begin = 6.0 * k + 3 - high  # of a whole stroke, which rises by its own width
        a, b = max(begin, 0.0), min(begin + high, wide)
        if b > a:
            low, up = (high - (a - begin), high - (b - begin)) if way == "up" else (a - begin, b - begin)
            out.append([(x + a, y + low), (x + b, y + up)])
    return out


def diamond(canvas: Canvas, x: float, y: float, colour: str) -> None:
    """Draw a milestone around (x, y)."""
    corners = [(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)]
    canvas.area(corners, colour, "milestone", stroke=PAPER, stroke_width=1.2)


def swatch(look: Look) -> Label:
    """Return the swatch of a kind."""
    return lambda canvas, x, y: bar(canvas, x, y - 5, 22, look, high=11)
