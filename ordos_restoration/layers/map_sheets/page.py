"""The geometry of a sheet: where everything stands on A3 and A1, in millimetres, from one declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

PAPERS = {"a3": (420.0, 297.0), "a1": (841.0, 594.0)}
NAMES = {
    "a3": QT_TRANSLATE_NOOP("Ordos", "A3 landscape"),
    "a1": QT_TRANSLATE_NOOP("Ordos", "A1 landscape"),
}
LARGER = {"a3": 1.0, "a1": 1.45}  # text, and the boxes that hold nothing else: A1 is read from farther away
EDGE = 8.0  # from the cut of the paper to the border


class Box(NamedTuple):
    """A rectangle on the paper [mm], from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Page:
    """The boxes of a sheet by the ids of what stands in them; text sizes [pt]."""

    paper: str
    width: float
    height: float
    unit: float
    boxes: dict[str, Box] = field(default_factory=dict)

    def points(self, size: float) -> float:
        """Return the size of a text that is `size` points high on A3."""
        return size * self.unit

    def frames(self) -> list[Box]:
        """Return the boxes of a page that holds nothing but a table, side by side."""
        whole, count = self.boxes["list"], 3
        gap = 6.0 * self.unit
        width = (whole.width - gap * (count - 1)) / count
        return [Box(whole.x + k * (width + gap), whole.y, width, whole.height) for k in range(count)]


def page(paper: str) -> Page:
    """Return the page of a paper: the map at the left, a column with all that explains it at the right."""
    width, height = PAPERS[paper]
    u = LARGER[paper]
    made = Page(paper, width, height, u)
    border = Box(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE)
    column = 120.0 * u
    left = width - EDGE - 4 - column  # of the column
    map_ = Box(EDGE + 12, EDGE + 22 * u, left - EDGE - 12 - 12, height - 2 * EDGE - 22 * u - 23 * u)
    below = map_.y + map_.height + 7 * u
    block = 56.0 * u
    sources = 27.0 * u
    foot = height - EDGE - 3
    top = EDGE + 18 * u
    shown = 62.0 * u  # height of locator and legend
    half = 54.0 * u
    table_top = top + shown + 4 * u
    made.boxes.update(
        border=border,
        title=Box(map_.x, EDGE + 2, map_.width, 10 * u),
        subtitle=Box(map_.x, EDGE + 2 + 10 * u, map_.width, 5 * u),
        map=map_,
        scalebar=Box(map_.x, below, 92 * u, 11 * u),
        scale=Box(map_.x + 95 * u, below, 40 * u, 6.5 * u),
        grid_note=Box(map_.x + 95 * u, below + 6.5 * u, map_.width - 115 * u, 6 * u),
        zone=Box(map_.x + 136 * u, below, map_.width - 156 * u, 6.5 * u),
        north=Box(map_.x + map_.width - 14 * u, below + 0.5 * u, 13 * u, 14.5 * u),
        sheet_number=Box(left, EDGE + 3, column, 12 * u),
        locator=Box(left, top, half, shown - 9 * u),
        locator_note=Box(left, top + shown - 8.5 * u, half, 8 * u),
        legend=Box(left + half + 3 * u, top, column - half - 3 * u, shown),
        table=Box(left, table_top, column, foot - block - sources - 3 * u - table_top),
        sources=Box(left, foot - block - sources, column, sources - 1),
        block=Box(left, foot - block, column, block),
        schematic=Box(map_.x + 3, map_.y + 3, 62 * u, 12 * u),
        list=Box(EDGE + 8, EDGE + 22 * u, width - 2 * EDGE - 16, height - 2 * EDGE - 22 * u - 10 * u),
        foot=Box(EDGE + 8, height - EDGE - 8 * u, width - 2 * EDGE - 16, 6 * u),
    )
    return made
