"""Counts of planted and living plants, row by row, with every step kept so that it can be undone."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from ordos_restoration.planning.survival import together


@dataclass
class Tally:
    """What was counted in the rows of one plot."""

    rows: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])  # planted, alive
    at: int = 0  # the row that is being counted
    before: list[tuple[int, int, int]] = field(default_factory=list)  # row, planted, alive, before each step

    def count(self, planted: int, alive: int) -> bool:
        """Add to the counts of the row; return False where that cannot be, and nothing is changed."""
        old_planted, old_alive = self.rows[self.at]
        new = (old_planted + planted, old_alive + alive)
        if not 0 <= new[1] <= new[0]:
            return False
        self.before.append((self.at, old_planted, old_alive))
        self.rows[self.at] = new
        return True

    def undo(self) -> bool:
        """Take the last step back, in whichever row it was; return whether there was one."""
        if not self.before:
            return False
        self.at, planted, alive = self.before.pop()
        self.rows[self.at] = (planted, alive)
        return True

    def go(self, by: int) -> None:
        """Go to the next row, which is begun where there is none, or to one before."""
        self.at = max(self.at + by, 0)
        while self.at >= len(self.rows):
            self.rows.append((0, 0))

    def total(self) -> tuple[int, int]:
        """Return planted and alive of all rows."""
        return together(self.rows)

    def is_empty(self) -> bool:
        """Return whether nothing was counted."""
        return self.total() == (0, 0)

    def in_words(self) -> str:
        """Return the counts of the rows, alive of planted: 1: 9/10, 2: 7/10; empty for a single row."""
        counted = [(number, one) for number, one in enumerate(self.rows, start=1) if one != (0, 0)]
        if len(counted) < 2:
            return ""
        return ", ".join(f"{number}: {alive}/{planted}" for number, (planted, alive) in counted)

    def as_text(self) -> str:
        """Return the counts as text, to be kept until they are saved."""
        return json.dumps({"rows": self.rows, "at": self.at})

    @classmethod
    def from_text(cls, text: str) -> Tally:
        """Return counts that were kept; none where the text is of something else."""
        try:
            kept = json.loads(text)
            rows = [(int(planted), int(alive)) for planted, alive in kept["rows"]]
            together(rows)
            return cls(rows, min(max(int(kept["at"]), 0), len(rows) - 1)) if rows else cls()
        except Exception:  # noqa: BLE001 - whatever a settings file may hold
            return cls()
