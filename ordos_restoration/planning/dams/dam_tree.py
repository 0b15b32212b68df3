"""Places for dams along a drainage tree: how much sediment each choice holds, and whether it stands when one fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

AS_MUCH = 1e-6  # of the sediment or of the storage: less is the rounding of a solver


@dataclass(frozen=True, eq=False)
class System:
    """Places (n,) where water passes from one to the next, and options (m,): dams that may stand there.

    below: next place downstream, −1 at the last one; own_t: sediment of the land between a place and those above it
    [t/a]; must: whether one of the options has to be chosen, as where a dam stands already; total_t: sediment of all
    the land that is looked at [t/a].

    site: place of every option; cost: what it costs; trap: share of what arrives that it holds [1]; room_t: what its
    silt storage takes in a year of the planning period [t/a]; most_t: more must not arrive, or it silts up before its
    time [t/a]; release_m3: what runs off when it fails; free_m3: what it can take when a dam above fails; old: whether
    it stands already; clash: pairs of options (p, 2) that cannot stand together.
    """

    below: Any
    own_t: Any
    must: Any
    total_t: float
    site: Any
    cost: Any
    trap: Any
    room_t: Any
    most_t: Any
    release_m3: Any
    free_m3: Any
    old: Any
    clash: Any

    def order(self) -> Any:
        """Return the places (n,) so that each comes after all above it."""
        depth, place = np.zeros(len(self.below), dtype=np.int64), self.below.copy()
        while (place >= 0).any():
            on = place >= 0
            depth[on] += 1
            place[on] = self.below[place[on]]
        return np.argsort(-depth, kind="stable")

    def children(self) -> list[list[int]]:
        """Return the places directly above each place."""
        above: list[list[int]] = [[] for _ in self.below]
        for place, down in enumerate(self.below.tolist()):
            if down >= 0:
                above[down].append(place)
        return above

    def of_sites(self) -> list[list[int]]:
        """Return the options of each place."""
        out: list[list[int]] = [[] for _ in self.below]
        for option, place in enumerate(self.site.tolist()):
            out[place].append(option)
        return out

    def part(self, places: Any, options: Any, total_t: float) -> System:
        """Return the system of some places (indices, rising) with some of their options (indices, rising)."""
        new_place, new_option = np.full(len(self.below) + 1, -1), np.full(len(self.site), -1)
        new_place[places], new_option[options] = np.arange(len(places)), np.arange(len(options))
        columns = ("cost", "trap", "room_t", "most_t", "release_m3", "free_m3", "old")
        clash = new_option[self.clash.reshape(-1, 2)]
        return replace(
            self,
            below=new_place[self.below[places]],
            own_t=self.own_t[places],
            must=self.must[places],
            total_t=total_t,
            site=new_place[self.site[options]],
            clash=clash[(clash >= 0).all(axis=1)],
            **{name: getattr(self, name)[options] for name in columns},
        )


@dataclass(frozen=True, eq=False)
class Routed:
    """What a choice does, place by place (n,): sediment that arrives and is held [t/a], the largest volume that one
    dam above lets go when it fails [m³], and whether the place takes both: its life, and that volume.

    A place without a dam takes everything. total_t: held in all [t/a].
    """

    arriving_t: Any
    held_t: Any
    above_m3: Any
    lasts: Any
    holds: Any

    @property
    def total_t(self) -> float:
        """Sediment held in all [t/a]."""
        return float(self.held_t.sum())


def routed(system: System, picks: Any) -> Routed:
    """Return what a choice does; picks: option of each place (n,), −1 for none.

    Sediment: a dam holds its share of what arrives until its room is full, and the rest goes on, so that land above
    several dams is counted once. Failure, from the top down, one dam at a time: a dam that takes the volume in its free
    storage ends it; a dam that stands already and does not take it fails too, and both volumes go on.
    """
    n = len(system.below)
    arriving, held = system.own_t.astype(float).tolist(), [0.0] * n
    new, old, above = [0.0] * n, [0.0] * n, [0.0] * n
    lasts, holds = [True] * n, [True] * n
    below, chosen = system.below.tolist(), np.asarray(picks).tolist()
    for place in system.order().tolist():
        k, down = chosen[place], below[place]
        above[place] = max(new[place], old[place])
        if k >= 0:
            held[place] = min(float(system.trap[k]) * arriving[place], float(system.room_t[k]))
            lasts[place] = arriving[place] <= system.most_t[k] + AS_MUCH * system.total_t
            new[place], old[place], holds[place] = failing(system, k, new[place], old[place])
        if down >= 0:
            arriving[down] += arriving[place] - held[place]
            new[down], old[down] = max(new[down], new[place]), max(old[down], old[place])
    return Routed(*(np.array(one) for one in (arriving, held, above, lasts, holds)))


def failing(system: System, k: int, new: float, old: float) -> tuple[float, float, bool]:
    """Return what goes on below option k when it or one above fails, of new and of standing dams [m³], and whether it
    takes what comes; new, old: the largest volumes that come.
    """
    release, free = float(system.release_m3[k]), float(system.free_m3[k]) * (1.0 + AS_MUCH) + AS_MUCH
    if not system.old[k]:
        return release, 0.0, max(new, old) <= free
    return 0.0, release + (old if old > free else 0.0), max(new, old) <= free


def allowed(system: System, picks: Any, done: Routed) -> bool:
    """Return whether a choice may be built: lives, failures and neighbours; standing dams that fail by standing ones
    are a finding, not a reason to refuse new ones.
    """
    picks = np.asarray(picks)
    there = np.flatnonzero(picks >= 0)
    own = picks[there]
    if (system.must & (picks < 0)).any() or not done.lasts[there][~system.old[own]].all():
        return False
    if not done.holds[there][~system.old[own]].all() or not new_is_held(system, picks):
        return False
    chosen = np.zeros(len(system.site), dtype=bool)
    chosen[own] = True
    return not (chosen[system.clash[:, 0]] & chosen[system.clash[:, 1]]).any() if len(system.clash) else True


def new_is_held(system: System, picks: Any) -> bool:
    """Return whether every standing dam takes what the nearest new dams above it let go."""
    coming, below = np.zeros(len(system.below)), system.below
    for place in system.order():
        k = picks[place]
        on = coming[place]
        if k >= 0:
            if system.old[k] and on > system.free_m3[k] * (1.0 + AS_MUCH) + AS_MUCH:
                return False
            on = 0.0 if system.old[k] else system.release_m3[k]
        if below[place] >= 0:
            coming[below[place]] = max(coming[below[place]], on)
    return True
