"""Surveyed cross-sections as people have them → sections of one levee, in order along it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees import records
from ordos_restoration.planning.levees.ground import SAME, Sections
from ordos_restoration.planning.levees.levee_inputs import SECTION_COLUMNS, SECTION_POINTS, SECTION_TABLE
from ordos_restoration.planning.levees.levee_lines import Levee, text
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

LEAST = 3  # points of a section
STEEP = 1e-4  # m between two points of a wall
NEAR = 2.0  # m along the levee; points without a station this near to each other are of one section
FEW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} cross-sections have fewer than three points, or all on one side of the levee line, and "
    "were left out (at {stations} m along it)."
)  # fmt: skip
HEIGHT_NOTE = QT_TRANSLATE_NOOP("Ordos", "“{layer}”: {count} points without elevation were left out (rows {rows}).")


def section_rows(points: Any, table: Any, notes: list[Message]) -> Any:
    """Return the points of all sections as one table: the columns of SECTION_COLUMNS, x and y [m], name of the section.

    points: layer or None; table: records or None.
    """
    found = [pd.DataFrame(columns=[*SECTION_COLUMNS, "x", "y", "section"])]
    if points is not None:
        x, y = (one(shapely.centroid(points.geometry.to_numpy())) for one in (shapely.get_x, shapely.get_y))
        words = pd.Series(points.station, dtype=object)
        given = pd.DataFrame(points.drop(columns="geometry")).assign(
            x=x, y=y, station=records.stations(words), section=[text(one) for one in words]
        )
        lacking = given.elevation.isna().to_numpy()
        if lacking.any():
            rows, layer = some(np.flatnonzero(lacking) + 1), Message(SECTION_POINTS.label)
            notes.append(Message(HEIGHT_NOTE, layer=layer, count=int(lacking.sum()), rows=rows))
        found.append(given[~lacking])
    if table is not None:
        needed = ("station", "offset", "elevation")
        given = records.read(table, SECTION_COLUMNS, needed, SECTION_TABLE.label, notes)
        found.append(given.assign(x=np.nan, y=np.nan, section=""))
    rows = pd.concat([one for one in found if len(one)] or found[:1], ignore_index=True)
    return rows.astype(dict.fromkeys(("station", "offset", "elevation", "x", "y"), float))


def own_sections(levee: Levee, rows: Any, place: Any, landward: int, options: Any, notes: list[Message]) -> Sections:
    """Return the sections of a levee, offsets positive to the landside.

    place: brings a station [m] to a distance along the axis; landward: 1 where the land lies left of it, else −1;
    options: offsets, the side on which given offsets are positive, and reach [m].
    """
    codes = [text(one) for one in rows.code]
    mine = rows[np.array([not one or one == levee.code for one in codes], dtype=bool)].copy()
    mine["at"] = place(mine.station.to_numpy(dtype=float))
    sign = {"land": 1.0, "water": -1.0, "right": -float(landward)}[options.offsets]
    mine["u"] = sign * mine.offset
    drawn = mine.x.notna().to_numpy()
    if drawn.any():
        at, left = levee.project(mine.loc[drawn, ["x", "y"]].to_numpy(dtype=float))
        own = np.abs(left) <= min(options.reach, 500.0)
        measured = mine[drawn].assign(along=at, left=left * landward)[own]
        mine = pd.concat([mine[~drawn], grouped(measured)], ignore_index=True)
    mine = mine[mine["at"].between(-options.hold, levee.length + options.hold) & mine.u.notna()]
    return in_order(levee, mine, notes)


def grouped(points: Any) -> Any:
    """Return points of sections with the distance of their section: where its points lie nearest to the levee line."""
    words = points.section.where(points.section != "", np.nan)
    order = np.argsort(points.along.to_numpy(), kind="stable")
    near = np.empty(len(points), dtype=int)
    near[order] = np.cumsum(np.r_[False, np.diff(points.along.to_numpy()[order]) > NEAR])
    key = words.where(words.notna(), pd.Series(near, index=points.index).astype(str).radd("#"))
    middle = points.along.groupby(key).transform("median")
    return points.assign(at=middle, u=points.u.where(points.u.notna(), points.left))


def in_order(levee: Levee, points: Any, notes: list[Message]) -> Sections:
    """Return the sections by distance, their points from the water to the land."""
    points = points.sort_values(["at", "u"], kind="stable")
    at = points["at"].to_numpy(dtype=float)
    place = np.cumsum(np.r_[False, np.diff(at) > SAME])
    found, few = [], []
    for own in np.split(np.arange(len(points)), np.flatnonzero(np.diff(place)) + 1):
        u, z = points.u.to_numpy(dtype=float)[own], points.elevation.to_numpy(dtype=float)[own]
        once = np.r_[True, (np.diff(u) > 0) | (np.abs(np.diff(z)) > 0)] if len(u) else np.zeros(0, dtype=bool)
        u, z = u[once], z[once]
        if len(u) < LEAST or u[0] >= 0 or u[-1] <= 0:
            few += [round(float(at[own[0]]))] if len(own) else []
            continue
        found.append((float(np.median(at[own])), np.stack([u + STEEP * np.arange(len(u)) * walls(u), z])))
    if few:
        notes.append(Message(FEW_NOTE, levee=levee.code, count=len(few), stations=some(few)))
    return Sections(np.array([one[0] for one in found]), [one[1] for one in found])


def walls(u: Any) -> float:
    """Return 1 where two points of a section stand above each other, so that they have to be set apart, else 0."""
    return float((np.diff(u) <= 0).any())
