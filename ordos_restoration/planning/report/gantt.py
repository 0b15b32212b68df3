"""A schedule of years as bars: every parcel with its phases, or every group of parcels where there are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

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
    number,
    wrapped,
)
from ordos_restoration.planning.report.years import Years
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

TITLE = QT_TRANSLATE_NOOP("Ordos", "Schedule of works")
EMPTY = QT_TRANSLATE_NOOP("Ordos", "There are no works in the schedule.")
MOST_ROWS = 40  # parcels or groups that have a row of their own
NAMES = 150.0  # the column of the labels
LEFT, RIGHT = MARGIN + NAMES + 8, WIDTH - MARGIN
BAR, LANE, PAD, LINE = 11.0, 14.0, 4.0, 1.35 * SMALL
LOOKS = (  # colour and hatching of the phases in their order; neighbours differ in grey print
    (SAND, "up"), ("#7d868c", ""), (GREEN[1], "down"), (WATER, "level"), ("#eef2f4", ""), ("#1b4a79", "up"),
)  # fmt: skip


class Stretch(NamedTuple):
    """A phase of a parcel: the parcel, its group, the id of the phase, first and last year, whether it is safety."""

    parcel: str
    group: Label
    phase: str
    start: int
    end: int
    safety: bool = False


class Row(NamedTuple):
    """A row of the chart: its label, a second line, and its stretches lane by lane."""

    label: Label
    below: Label
    lanes: list[list[Stretch]]


def gantt(stretches: Sequence[Stretch], phases: Mapping[str, Label], *, title: Label = TITLE) -> Drawing:
    """Return the bars of a schedule, parcels in order of their first year.

    phases: id → label in their order. More than 40 parcels are shown by group: the bar of a phase is as high as the
    number of its parcels in the year, the busiest year being full. Raises ValueError for an unknown phase or a
    stretch that ends before it starts.
    """
    wrong = [one for one in stretches if one.phase not in phases or one.end < one.start]
    if wrong:
        raise ValueError(f"not a stretch of a schedule: {wrong[0]}")
    looks = {name: Look(*LOOKS[k % len(LOOKS)], phases[name]) for k, name in enumerate(phases)}
    many = len({one.parcel for one in stretches}) > MOST_ROWS

    def paint(canvas: Canvas, top: float) -> float:
        if not stretches:
            return canvas.paragraph(MARGIN, top + 26, EMPTY, WIDTH - 2 * MARGIN, fill=SOFT)
        span = Years(min(one.start for one in stretches), max(one.end for one in stretches), LEFT, RIGHT)
        rows = grouped(canvas, stretches, list(phases)) if many else by_parcel(stretches, list(phases))
        y = Chart(canvas, span, looks, many).draw(top + 34, rows)
        return legend(canvas, y + 28, stretches, looks, many)

    return Drawing(title, description(stretches), paint)


def description(stretches: Sequence[Stretch]) -> Message:
    """Return what the bars show, in words."""
    if not stretches:
        return Message(EMPTY)
    words = QT_TRANSLATE_NOOP("Ordos", "{works} works on {parcels} parcels from {start} to {end}.")
    parcels = number(len({one.parcel for one in stretches}))
    start, end = min(one.start for one in stretches), max(one.end for one in stretches)
    return Message(words, works=number(len(stretches)), parcels=parcels, start=start, end=end)


# Rows -----------------------------------------------------------------------------------------------------------------


def by_parcel(stretches: Sequence[Stretch], order: list[str]) -> list[Row]:
    """Return a row for each parcel, in order of the first year; what runs at the same time has lanes of its own."""
    by_name = sorted(stretches, key=lambda one: one.parcel)
    rows = []
    for parcel, found in groupby(by_name, key=lambda one: one.parcel):
        mine = sorted(found, key=lambda one: (one.start, order.index(one.phase), one.end))
        rows.append(Row(parcel, mine[0].group, lanes(mine)))
    return sorted(rows, key=lambda row: (row.lanes[0][0].start, row.label))


def lanes(stretches: list[Stretch]) -> list[list[Stretch]]:
    """Return stretches in as few lanes as keep them from covering each other, the first to start in the first."""
    out: list[list[Stretch]] = []
    for one in stretches:
        free = next((lane for lane in out if lane[-1].end < one.start), None)
        if free is None:
            out.append([one])
        else:
            free.append(one)
    return out


def grouped(canvas: Canvas, stretches: Sequence[Stretch], order: list[str]) -> list[Row]:
    """Return a row for each group with a lane for each of its phases; the smallest groups share the last row."""
    named = sorted(((canvas.words(one.group), one) for one in stretches), key=lambda pair: pair[0])
    sets = [(name, [one for _, one in found]) for name, found in groupby(named, key=lambda pair: pair[0])]
    sets.sort(key=lambda pair: -len({one.parcel for one in pair[1]}))
    kept = sets if len(sets) <= MOST_ROWS else sets[: MOST_ROWS - 1]
    kept = sorted(kept, key=lambda pair: (min(one.start for one in pair[1]), pair[0]))
    rest = [one for _, found in sets[len(kept) :] for one in found]
    if rest:
        kept.append((canvas.words(QT_TRANSLATE_NOOP("Ordos", "All others")), rest))
    return [Row(name, parcels_of(found), by_phase(found, order)) for name, found in kept]


def parcels_of(stretches: list[Stretch]) -> Message:
    """Return how many parcels a group has, in words."""
    words = QT_TRANSLATE_NOOP("Ordos", "Parcels: {count}")
    return Message(words, count=number(len({one.parcel for one in stretches})))


def by_phase(stretches: list[Stretch], order: list[str]) -> list[list[Stretch]]:
    """Return the stretches of each phase that there is."""
    found = [[one for one in stretches if one.phase == phase] for phase in order]
    return [lane for lane in found if lane]


def parcels_by_year(lane: list[Stretch]) -> dict[int, int]:
    """Return year → how many parcels are in this phase then."""
    busy: dict[int, set[str]] = {}
    for one in lane:
        for year in range(one.start, one.end + 1):
            busy.setdefault(year, set()).add(one.parcel)
    return {year: len(names) for year, names in sorted(busy.items())}


# The bars -------------------------------------------------------------------------------------------------------------


class Chart:
    """The drawing of rows under one axis of years."""

    def __init__(self, canvas: Canvas, span: Years, looks: Mapping[str, Look], many: bool) -> None:
        self.canvas, self.span, self.looks, self.many = canvas, span, looks, many

    def draw(self, head: float, rows: list[Row]) -> float:
        """Draw all rows below `head`, years above it; return where they end."""
        edges, texts = [head], []
        for row in rows:
            texts.append([wrapped(self.canvas.words(one), SMALL, NAMES)[:2] for one in (row.label, row.below)])
            high = max(len(row.lanes) * LANE, LINE * sum(map(len, texts[-1])) - 2)
            edges.append(edges[-1] + high + 2 * PAD)
        self.span.grid(self.canvas, head - 4, edges[-1])
        self.span.figures(self.canvas, head - 10)
        self.canvas.line([(LEFT, head), (RIGHT, head)], SOFT, 0.8)
        for row, text, top, foot in zip(rows, texts, edges, edges[1:]):
            self.row(row, text, top + PAD, foot)
        return edges[-1]

    def row(self, row: Row, text: list[list[str]], top: float, foot: float) -> None:
        """Draw a row with its labels from `top` on."""
        canvas = self.canvas
        canvas.line([(MARGIN, foot), (RIGHT, foot)], RULE, 0.8)
        lines = [(line, fill) for part, fill in zip(text, (INK, SOFT)) for line in part]
        for k, (line, fill) in enumerate(lines):
            canvas.text(MARGIN, top + 0.78 * LINE + LINE * k, Message("{line}", line=line), SMALL, fill=fill)
        begin = top + max(foot - PAD - top - LANE * len(row.lanes), 0) / 2
        for k, lane in enumerate(row.lanes):
            y = begin + LANE * k + (LANE - BAR) / 2
            if self.many:
                self.steps(lane, y)
            else:
                for one in lane:
                    self.bar(one, y)

    def bar(self, one: Stretch, y: float) -> None:
        """Draw a phase of one parcel; safety has a mark and a line."""
        left, right = self.span.at(one.start), self.span.at(one.end + 1)
        bar(self.canvas, left + 0.5, y, max(right - left - 1, 1.5), self.looks[one.phase], "bar", BAR)
        if one.safety:
            self.canvas.rect(left, y + BAR, right - left, 2.4, MOVING, "urgent")
            alarm(self.canvas, left + min((right - left) / 2, 7.0), y + BAR / 2)

    def steps(self, lane: list[Stretch], y: float) -> None:
        """Draw a phase of a group, highest where most of its parcels are in it, and a line under years of safety."""
        wide, busy = self.span.step, parcels_by_year(lane)
        most = max(busy.values())
        for year, count in busy.items():
            high = max(BAR * count / most, 2.0)
            bar(self.canvas, self.span.at(year), y + BAR - high, wide, self.looks[lane[0].phase], "bar", high)
        safe = parcels_by_year([one for one in lane if one.safety])
        for year in safe:
            self.canvas.rect(self.span.at(year), y + BAR, wide, 2.4, MOVING, "urgent")
        if safe:
            alarm(self.canvas, self.span.at(min(safe)) + min(wide / 2, 7.0), y + BAR / 2)


def alarm(canvas: Canvas, x: float, y: float) -> None:
    """Draw the mark of safety around (x, y): a light ring and a point of exclamation, to be read in grey print."""
    canvas.circle(x, y, 5.2, MOVING, "safety", stroke=PAPER, stroke_width=1.0)
    canvas.line([(x, y - 3.2), (x, y + 0.8)], PAPER, 1.6)
    canvas.circle(x, y + 2.9, 0.9, PAPER)


def urgent(canvas: Canvas, x: float, y: float) -> None:
    """Draw the mark and the line of safety as a swatch."""
    canvas.rect(x, y + 5, 22, 2.4, MOVING)
    alarm(canvas, x + 11, y - 1)


def legend(canvas: Canvas, y: float, stretches: Sequence[Stretch], looks: Mapping[str, Look], many: bool) -> float:
    """Write what the bars mean; return where it ends."""
    seen = {one.phase for one in stretches}
    items = [(swatch(look), look.label) for name, look in looks.items() if name in seen]
    if any(one.safety for one in stretches):
        words = QT_TRANSLATE_NOOP("Ordos", "Safety, never postponed")
        items.append((urgent, words))
    y = canvas.key(MARGIN, y, items, WIDTH - 2 * MARGIN)
    if many:
        words = QT_TRANSLATE_NOOP(
            "Ordos", "A bar is highest in the year in which most parcels of its group are in this phase."
        )
        y = canvas.paragraph(MARGIN, y + 22, words, WIDTH - 2 * MARGIN, fill=SOFT)
    return y
