"""Depth and dip of panels from two surfaces: the roof of the seam and the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.elevation import heights
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.subsidence_parameters import GROUND, ROOF
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, silent

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

ACROSS = 24  # cells along the longer side of a panel
LEAST = 3  # cells a plane needs
LEVEL = 0.1  # degrees; less is no dip
SURFACE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The depth of {count} panels was taken from “{roof}” and “{ground}” ({panels}), the dip of {dips} from the former.",
)


def from_surfaces(t: Any, roof: Any, ground: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the panels with depth_m, dip_deg and dip_direction_deg from the surfaces where their columns are empty.

    t: GeoDataFrame of panels; roof, ground: Grids of elevations [m] or None. What the surfaces do not know stays NaN.
    """
    if roof is None:
        return t
    shallow = t.depth_m.isna() & (ground is not None)
    level = t.dip_deg.isna()
    for number, row in enumerate(np.flatnonzero((shallow | level).to_numpy())):
        progress(number / len(t), "")
        depth, dip, direction = surfaces_under(t.geometry.iloc[row], t.crs, roof, ground)
        if shallow.iloc[row]:
            t.loc[t.index[row], "depth_m"] = depth
        if level.iloc[row] and dip == dip:
            t.loc[t.index[row], ["dip_deg", "dip_direction_deg"]] = dip, direction
    found, dips = shallow & t.depth_m.notna(), int((level & t.dip_deg.notna()).sum())
    if found.any() or dips:
        labels = {"roof": Message(ROOF.label), "ground": Message(GROUND.label)}
        codes = some(t.code.to_numpy()[found.to_numpy()])
        notes.append(Message(SURFACE_NOTE, count=int(found.sum()), dips=dips, panels=codes, **labels))
    return t


def surfaces_under(shape: Any, crs: Any, roof: Any, ground: Any) -> tuple[float, float, float]:
    """Return mean depth [m], dip and its direction [degree] of a panel; NaN where the surfaces do not say."""
    x0, y0, x1, y1 = shape.bounds
    cell = max(max(x1 - x0, y1 - y0) / ACROSS, 1.0)
    lattice = Lattice.over((x0, y0, x1, y1), cell, crs)
    x, y = np.meshgrid(*lattice.centres())
    inside = shapely.contains_xy(shape, x, y)
    if not inside.any():
        inside[:] = True
    bottom = heights(roof, lattice, "metre", ROOF.label, silent)
    top = heights(ground, lattice, "metre", GROUND.label, silent) if ground is not None else np.full(x.shape, np.nan)
    deep = (top - bottom)[inside & np.isfinite(top - bottom)]
    depth = float(deep.mean()) if len(deep) else float("nan")
    told = inside & np.isfinite(bottom)
    if told.sum() < LEAST:
        return depth, float("nan"), float("nan")
    plane = np.column_stack([x[told] - x[told].mean(), y[told] - y[told].mean(), np.ones(int(told.sum()))])
    east, north, _ = np.linalg.lstsq(plane, bottom[told], rcond=None)[0]
    dip = float(np.degrees(np.arctan(np.hypot(east, north))))
    if dip < LEVEL:
        return depth, 0.0, float("nan")
    return depth, dip, float(np.degrees(np.arctan2(-east, -north)) % 360.0)
