"""Levee lines as people drew them → levees: parts in order along one axis, with stations, normals and projections."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.parts import fit, own_parts, part_length
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_inputs import BANK_WORDS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

TOUCH = 1.0  # m; parts no farther apart are one line
REACH = 10.0  # m, over which the direction of a line is taken
GAP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} gaps in the line, {length:.0f} m together. Stations count on over them; nothing is "
    "planned there."
)  # fmt: skip
BANK_NOTE = QT_TRANSLATE_NOOP("Ordos", "{levee}: the bank “{bank}” is neither left nor right and was not used.")
SHORT_NOTE = QT_TRANSLATE_NOOP("Ordos", "Levee lines without any length were left out (rows {rows}).")


@dataclass(frozen=True, eq=False)
class Levee:
    """One levee as an axis, drawn in flow direction once that is known.

    xy: vertices (n, 2) [m]; at: distance of each along the axis (n,) [m], gaps counted straight; row: of the layer,
    for every stretch between two vertices (n − 1,), −1 in a gap; facts: the columns of its rows (rows, as the layer
    has them); bank: "left", "right" or "" while nobody knows.
    """

    code: str
    name: str
    river_code: str
    bank: str
    xy: Any
    at: Any
    row: Any
    facts: Any
    crs: Any

    @property
    def length(self) -> float:
        """Length with its gaps [m]."""
        return float(self.at[-1])

    def turned(self) -> Levee:
        """Return the levee the other way round."""
        return replace(self, xy=self.xy[::-1], at=self.at[-1] - self.at[::-1], row=self.row[::-1])

    def points(self, distance: Any) -> Any:
        """Return the places (n, 2) [m] at distances (n,) [m]."""
        return np.column_stack([np.interp(distance, self.at, self.xy[:, k]) for k in (0, 1)])

    def left(self, distance: Any) -> Any:
        """Return the unit vectors (n, 2) to the left of the axis at distances (n,) [m]."""
        along = self.points(np.asarray(distance) + REACH) - self.points(np.asarray(distance) - REACH)
        size = np.hypot(*along.T)
        along = along / np.where(size > 0, size, 1.0)[:, None]
        return np.column_stack([-along[:, 1], along[:, 0]])

    def rows_at(self, distance: Any) -> Any:
        """Return the row of the layer at distances (n,) [m], −1 in a gap."""
        return self.row[np.clip(np.searchsorted(self.at, distance, "right") - 1, 0, len(self.row) - 1)]

    def value(self, column: str, distance: Any) -> Any:
        """Return a number of the layer at distances (n,) [m], NaN where there is none."""
        return self.facts[column].reindex(self.rows_at(distance)).to_numpy(dtype=float)

    def stretches(self) -> list[tuple[float, float]]:
        """Return where the line has no gaps: from and to [m]."""
        inside = self.row >= 0
        ends = np.flatnonzero(np.diff(np.r_[False, inside, False].astype(int)))
        return [(float(self.at[a]), float(self.at[b])) for a, b in zip(ends[::2], ends[1::2])]

    def project(self, points: Any) -> tuple[Any, Any]:
        """Return where points (n, 2) lie along the axis [m], its ends drawn on straight, and how far left of it [m]."""
        far = float(np.abs(points - self.xy[0]).max() + self.length + 1.0) if len(points) else 1.0
        first, last = (self.points(np.array(pair)) for pair in ((0.0, REACH), (self.length - REACH, self.length)))
        start, stop = (one[1] - one[0] for one in (first, last))
        ends = self.xy[0] - start / np.hypot(*start) * far, self.xy[-1] + stop / np.hypot(*stop) * far
        line, where = shapely.linestrings(np.vstack([ends[0], self.xy, ends[1]])), shapely.points(points)
        along = shapely.line_locate_point(line, where) - far
        to = points - np.column_stack([np.interp(along, *axis) for axis in self.drawn_on(ends, far)])
        left = self.left(np.clip(along, 0.0, self.length))
        return along, np.copysign(np.hypot(*to.T), (to * left).sum(axis=1))

    def drawn_on(self, ends: Any, far: float) -> Any:
        """Return (distance, coordinate) of the axis with its drawn-on ends, for x and y."""
        at = np.r_[-far, self.at, self.length + far]
        return [(at, np.r_[ends[0][k], self.xy[:, k], ends[1][k]]) for k in (0, 1)]


def levees_of(lines: Any, notes: list[Message]) -> list[Levee]:
    """Return the levees of a line layer by code; raises PlanningError where no line has any length."""
    parts = [own_parts(np.array([shape]))[0] for shape in lines.geometry.to_numpy()]
    empty = [row + 1 for row, own in enumerate(parts) if not own]
    if len(empty) == len(parts):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "No levee line has any length. Choose a layer with lines drawn along the levees or banks."
            )
        )
    if empty:
        notes.append(Message(SHORT_NOTE, rows=", ".join(str(row) for row in empty[:8])))
    groups: dict[str, list[int]] = {}
    for row, (code, own) in enumerate(zip(codes_of(lines), parts)):
        if own:
            groups.setdefault(code, []).append(row)
    return [levee_of(code, rows, parts, lines, notes) for code, rows in sorted(groups.items())]


def codes_of(lines: Any) -> list[str]:
    """Return by what the levee of every row is known: its code, else its name, else its number; with its bank where
    rows of both banks have the same one.
    """
    plain = [text(code) or text(name) or f"#{k + 1}" for k, (code, name) in enumerate(zip(lines.code, lines["name"]))]
    banks = [bank_of(word) for word in lines.bank]
    sides: dict[str, set[str]] = {}
    for one, bank in zip(plain, banks):
        sides.setdefault(one, set()).update({bank} - {""})
    return [f"{one}-{bank[0].upper()}" if bank and len(sides[one]) > 1 else one for one, bank in zip(plain, banks)]


def levee_of(code: str, rows: list[int], parts: Any, lines: Any, notes: list[Message]) -> Levee:
    """Return the levee that rows of the layer make together: every part is set on the end that it fits best."""
    left = sorted(((row, xy) for row in rows for xy in parts[row]), key=lambda one: -part_length(one[1]))
    row, chain = left.pop(0)
    xy, owner, gaps = chain, np.full(len(chain) - 1, row), []
    while left:
        gap, at_end, reverse, k = min((*fit(xy, one[1]), k) for k, one in enumerate(left))
        row, part = left.pop(k)
        part = part[::-1] if reverse else part
        own = np.full(len(part) - 1, row)
        between = np.array([-1 if gap > TOUCH else row])
        gaps += [gap] if gap > TOUCH else []
        xy = np.vstack([xy, part] if at_end else [part, xy])
        owner = np.concatenate([owner, between, own] if at_end else [own, between, owner])
    if gaps:
        notes.append(Message(GAP_NOTE, levee=code, count=len(gaps), length=sum(gaps)))
    size = np.hypot(*np.diff(xy, axis=0).T)
    keep = size > 0
    xy, owner, at = xy[np.r_[True, keep]], owner[keep], np.r_[0.0, np.cumsum(size[keep])]
    facts = lines.loc[rows].drop(columns="geometry")
    banks = [one for one in (told_bank(code, word, notes) for word in facts.bank) if one]
    return Levee(
        code, first(facts["name"]), first(facts.river_code), banks[0] if banks else "", xy, at, owner, facts, lines.crs
    )


def told_bank(code: str, word: Any, notes: list[Message]) -> str:
    """Return a bank as people wrote it; what is none is told."""
    found = bank_of(word)
    if text(word) and not found:
        notes.append(Message(BANK_NOTE, levee=code, bank=text(word)))
    return found


def bank_of(word: Any) -> str:
    """Return "left", "right" or ""."""
    plain = unicodedata.normalize("NFKC", text(word)).casefold()
    return next((bank for bank, words in BANK_WORDS.items() if plain in words), "")


def first(column: Any) -> str:
    """Return the first text of a column, "" without any."""
    return next((text(one) for one in column if text(one)), "")


def text(value: Any) -> str:
    """Return a value as text, "" where nobody wrote any."""
    return "" if value is None or value != value else str(value).strip()
