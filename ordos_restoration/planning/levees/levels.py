"""Design levels along a levee: rows of its return period by station, and the profiles of flood, ice jam and bed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees import records
from ordos_restoration.planning.levees.levee_inputs import LEVEL_COLUMNS, LEVEL_TABLE, LEVELS, STATION
from ordos_restoration.planning.levees.levee_lines import Levee, text
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

NAMES = {"flood": "flood_level_m", "ice": "ice_level_m", "bed": "bed_level_m", "silting": "silting_m_a"}
SAME = 0.5  # m along the levee; levels no farther apart are of one place
FALL = 0.05  # m; a bed that falls by less does not say where the river flows
UNDER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Design levels below the bed were left out with their whole row (rows {rows}): flood and ice cannot lie "
    "under it. Check these points."
)  # fmt: skip
FAR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} points of levels lie farther than {reach:g} m and were not used."
)
OTHER_ICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: no ice-jam level belongs to the flood of {years:g} years; those given for other return periods "
    "were taken."
)  # fmt: skip
PERIOD = QT_TRANSLATE_NOOP(
    "Ordos", "Levee {levee}: no flood level is given for {years:g} years, only for {given} years. Give the levels of "
    "its flood standard, or change the standard."
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Profile:
    """Levels along a levee, by distance in flow direction: name → (distances (k,) rising [m], values (k,) [m]).

    side: which side of the axis the points lie on: 1 left, −1 right, 0 where they do not tell.
    """

    levels: dict[str, tuple[Any, Any]]
    side: int = 0

    def turned(self, length: float) -> Profile:
        """Return the profile of the levee the other way round."""
        other = {name: (length - x[::-1], z[::-1]) for name, (x, z) in self.levels.items()}
        return replace(self, levels=other, side=-self.side)

    def has(self, name: str) -> bool:
        """Return whether any value of that name is known."""
        return len(self.levels[name][0]) > 0

    def at(self, name: str, distance: Any, gap: float, hold: float) -> tuple[Any, Any]:
        """Return (values (n,), NaN where unknown; where the last one was held on, bool (n,)) at distances (n,) [m].

        Straight between two points no farther apart than gap [m]; beyond the ends as at the end, for hold [m].
        """
        x, z = self.levels[name]
        distance = np.asarray(distance, dtype=float)
        if not len(x):
            return np.full(len(distance), np.nan), np.zeros(len(distance), dtype=bool)
        held = (distance < x[0] - SAME) | (distance > x[-1] + SAME)
        known = (distance >= x[0] - max(hold, SAME)) & (distance <= x[-1] + max(hold, SAME))
        k = np.clip(np.searchsorted(x, distance), 1, max(len(x) - 1, 1))
        if len(x) > 1:
            known &= held | (x[k] - x[k - 1] <= gap) | (np.abs(x[k] - distance) <= SAME) | (
                np.abs(x[k - 1] - distance) <= SAME
            )  # fmt: skip
        return np.where(known, np.interp(distance, x, z), np.nan), held & known

    def backwater(self, distance: Any, slope: float) -> Any:
        """Return the level (n,) that ice jams dam up at distances (n,) [m], NaN downstream of the last of them.

        slope: by which the surface rises upstream of every ice level, over 1; 0 is a level pool.
        """
        x, z = self.levels["ice"]
        distance = np.asarray(distance, dtype=float)
        if not len(x):
            return np.full(len(distance), np.nan)
        highest = np.maximum.accumulate((z + slope * x)[::-1])[::-1]  # of all jams from here on downstream
        k = np.searchsorted(x, distance - SAME)
        return np.where(k < len(x), highest[np.minimum(k, len(x) - 1)] - slope * distance, np.nan)


def level_rows(points: Any, table: Any, notes: list[Message]) -> Any:
    """Return all levels as one table: the columns of LEVEL_COLUMNS, x and y [m] or station [m].

    points: layer or None; table: records or None. Rows under the bed are left out and told. Raises PlanningError where
    neither says any level.
    """
    found = []
    if points is not None:
        x, y = (one(shapely.centroid(points.geometry.to_numpy())) for one in (shapely.get_x, shapely.get_y))
        found.append(pd.DataFrame(points.drop(columns="geometry")).assign(x=x, y=y, station=np.nan))
    if table is not None:
        columns = {**LEVEL_COLUMNS, "station": STATION}
        found.append(records.read(table, columns, ("station",), LEVEL_TABLE.label, notes).assign(x=np.nan, y=np.nan))
    if not found:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There are no design levels. Choose “{layer}” or “{table}”."),
            layer=Message(LEVELS.label),
            table=Message(LEVEL_TABLE.label),
        )
    rows = pd.concat(found, ignore_index=True)
    rows[[*NAMES.values(), "return_period_a"]] = rows[[*NAMES.values(), "return_period_a"]].astype(float)
    under = (rows.flood_level_m < rows.bed_level_m) | (rows.ice_level_m < rows.bed_level_m)
    if under.any():
        notes.append(Message(UNDER_NOTE, rows=some(np.flatnonzero(under) + 1)))
        rows = rows[~under].reset_index(drop=True)
    if not rows.flood_level_m.notna().any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The design levels have no usable flood level. Fill in the column “{column}” in metres."
            ),
            column=Message(LEVEL_COLUMNS["flood_level_m"].label),
        )
    return rows


def own_rows(levee: Levee, rows: Any, reach: float, place: Any, notes: list[Message]) -> Any:
    """Return the rows of levels that belong to a levee, with `at` [m] along its axis and `left` [m] of it.

    place: brings a station [m] to a distance along the axis as drawn; points farther than reach [m] are left out.
    """
    codes, rivers = ([text(one) for one in rows[name]] for name in ("code", "river_code"))
    own = np.array([not one or one == levee.code for one in codes], dtype=bool)
    own &= np.array([not one or not levee.river_code or one == levee.river_code for one in rivers], dtype=bool)
    mine = rows[own].copy()
    mine["at"], mine["left"] = place(mine.station.to_numpy(dtype=float)), np.nan
    drawn = mine.x.notna().to_numpy()
    if drawn.any():
        at, left = levee.project(mine.loc[drawn, ["x", "y"]].to_numpy(dtype=float))
        mine.loc[drawn, "at"], mine.loc[drawn, "left"] = at, left
    far = mine.left.abs().to_numpy() > reach
    if far.any():
        notes.append(Message(FAR_NOTE, levee=levee.code, count=int(far.sum()), reach=reach))
    return mine[~far]


def profile_of(levee: Levee, rows: Any, years: float, notes: list[Message]) -> Profile:
    """Return the profile of a levee from its own rows, those of its flood standard [years] and those without any.

    Raises PlanningError where floods of other return periods are given only.
    """
    period = rows.return_period_a
    fits = (period.isna() | (np.abs(period - years) < 0.5)).to_numpy()
    if rows.flood_level_m.notna().any() and not rows.flood_level_m[fits].notna().any():
        given = ", ".join(f"{one:g}" for one in sorted(period[rows.flood_level_m.notna()].dropna().unique()))
        raise PlanningError(PERIOD, levee=levee.code, years=years, given=given)
    ice = fits
    if rows.ice_level_m.notna().any() and not rows.ice_level_m[fits].notna().any():
        notes.append(Message(OTHER_ICE_NOTE, levee=levee.code, years=years))
        ice = np.ones(len(rows), dtype=bool)
    chosen = {"flood": fits, "ice": ice, "bed": np.ones(len(rows), dtype=bool), "silting": fits}
    made = {name: steps(rows.loc[chosen[name], "at"], rows.loc[chosen[name], column]) for name, column in NAMES.items()}
    left = rows.left[rows.left.abs() > 1.0]
    side = 0
    if len(left):
        share = float((left > 0).mean())
        side = 1 if share > 0.8 else -1 if share < 0.2 else 0
    return Profile(made, side)


def steps(at: Any, value: Any) -> tuple[Any, Any]:
    """Return distances in order and their values; of several at one place the highest."""
    good = (at.notna() & value.notna()).to_numpy()
    x, z = at.to_numpy(dtype=float)[good], value.to_numpy(dtype=float)[good]
    order = np.argsort(x, kind="stable")
    x, z = x[order], z[order]
    if not len(x):
        return x, z
    place = np.cumsum(np.r_[True, np.diff(x) > SAME]) - 1
    first = np.flatnonzero(np.r_[True, np.diff(place) > 0])
    return x[first], np.maximum.reduceat(z, first)


def falls(profile: Profile) -> int:
    """Return 1 where the river flows as the levee is drawn, −1 against it, 0 where the levels do not tell."""
    for name in ("bed", "flood"):
        x, z = profile.levels[name]
        if len(x) > 1:
            fall = -float(np.polyfit(x - x[0], z, 1)[0]) * float(x[-1] - x[0])
            if abs(fall) > FALL:
                return 1 if fall > 0 else -1
    return 0
