"""The axis of years that charts of a plan share."""

from __future__ import annotations

from typing import NamedTuple

from ordos_restoration.planning.report.svg import HEAVIER, RULE, SMALL, SOFT, Canvas, text_width

EVERY = (1, 2, 5, 10, 20, 50, 100)  # years from one figure to the next
NEAR = 8.0  # lines of years stand no closer [px]


class Years(NamedTuple):
    """Whole years side by side, from the first to the last, between two places [px]."""

    first: int
    last: int
    left: float
    right: float

    @property
    def step(self) -> float:
        """Return the width of a year [px]."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def at(self, year: float) -> float:
        """Return the place where a year begins [px]."""
        return self.left + self.step * (year - self.first)

    def every(self) -> int:
        """Return after how many years a figure has room beside the last one."""
        wide = text_width(str(self.last), SMALL * HEAVIER) + 6
        return next((k for k in EVERY if k * self.step >= wide), EVERY[-1])

    def named(self) -> list[int]:
        """Return the years that are written: round ones where not all have room."""
        every = self.every()
        return [year for year in range(self.first, self.last + 1) if year % every == 0 or every == 1]

    def figures(self, canvas: Canvas, y: float) -> None:
        """Write the years, each in the middle of its place, with baseline y."""
        wide = text_width(str(self.last), SMALL) / 2
        for year in self.named():
            middle = min(max(self.at(year + 0.5), self.left + wide), self.right - wide)
            canvas.text(middle, y, str(year), SMALL, "middle", SOFT)

    def grid(self, canvas: Canvas, top: float, foot: float) -> None:
        """Draw the lines between years; where these are narrow, those of the written ones only."""
        every = 1 if self.step >= NEAR else self.every()
        for year in range(self.first, self.last + 2):
            edge = year in (self.first, self.last + 1)
            if edge or year % every == 0:
                canvas.line([(self.at(year), top), (self.at(year), foot)], SOFT if edge else RULE, 0.8)
