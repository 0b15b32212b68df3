"""Pieces of land on their way to parcels: what each is of, and how many parcels it still becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.rings import Rings, joined

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


@dataclass(frozen=True, eq=False)
class State:
    """Pieces that are being cut. rings; land, first, count: (p,) of each piece: the land it is of, the place of its
    first share among all, and how many parcels it becomes.
    """

    rings: Rings
    land: Any
    first: Any
    count: Any

    def take(self, pieces: Any) -> State:
        """Return some of the pieces."""
        return State(self.rings.take(pieces), self.land[pieces], self.first[pieces], self.count[pieces])

    def halves(self, rings: Rings, parent: Any, behind: Any, number: Any) -> State:
        """Return the pieces that cuts made of these: rings, the piece each was, whether it lies behind the cut (q,),
        and how many parcels lie behind (p,).
        """
        first = np.where(behind, self.first[parent], self.first[parent] + number[parent])
        count = np.where(behind, number[parent], (self.count - number)[parent])
        return State(rings, self.land[parent], first, count)


def together(states: list[State]) -> State:
    """Return the pieces of several states."""
    fields = (np.concatenate([getattr(one, name) for one in states]) for name in ("land", "first", "count"))
    return State(joined([one.rings for one in states]), *fields)


def sums_before(shares: Any) -> Any:
    """Return the running sums of shares with a 0 before them, (n + 1,)."""
    return np.append(0.0, np.cumsum(shares))


def half_way(state: State, shares: Any) -> tuple[Any, Any]:
    """Return how many parcels come nearest to half of each piece, and the share of the piece they have, (p,) each."""
    total = sums_before(shares)
    low, high = total[state.first], total[state.first + state.count]
    number = np.searchsorted(total, (low + high) / 2.0 * (1.0 + 1e-12)) - state.first
    number = np.clip(number, 1, state.count - 1)
    before = np.clip(number - 1, 1, None)
    middle = (low + high) / 2.0
    nearer = np.abs(total[state.first + before] - middle) <= np.abs(total[state.first + number] - middle)
    number = np.where(nearer, before, number)
    return number, (total[state.first + number] - low) / (high - low)
