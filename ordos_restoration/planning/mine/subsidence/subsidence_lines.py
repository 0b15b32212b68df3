"""What is drawn of subsidence: contours, the boundary of influence and that of treatment."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.contours import between, rings
from ordos_restoration.planning.mine.subsidence.subsidence_field import Field
from ordos_restoration.planning.mine.subsidence.subsidence_grades import MILLI, Limits
from ordos_restoration.planning.mine.words import HECTARES, MU
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

MOST_LEVELS = 200
LEVEL_ERROR = QT_TRANSLATE_NOOP(
    "Ordos",
    "The contours “{text}” are not a list of at most 200 depths above 0. Write millimetres with commas between, for "
    "example 10, 500, 1000.",
)


def levels_of(text: str) -> list[float]:
    """Return levels [mm], rising and each once, of a list with commas; raises PlanningError where it is none."""
    words = [one.strip() for one in text.replace("，", ",").replace(";", ",").replace("、", ",").split(",")]
    try:
        levels = sorted({float(one) for one in words if one})
    except ValueError:
        raise PlanningError(LEVEL_ERROR, text=text) from None
    if len(levels) > MOST_LEVELS or not all(0.0 < one < 1e6 for one in levels):
        raise PlanningError(LEVEL_ERROR, text=text)
    return levels


def sunk(field: Field, depth: float, progress: Progress) -> Any:
    """Return the lines of a subsidence [m] as rings, higher land of the trough on their left.

    Drawn through its logarithm: toward the rim it falls like exp(−x²), and straight lines through the subsidence
    itself would lie too far out, at cells of a seventh of the radius by 0.4 % of the area.
    """
    return rings(field.lattice, field.logarithm, math.log(depth), progress)


def contours(field: Field, levels: list[float], progress: Progress) -> Any:
    """Return the contours of the subsidence, a row for each line; levels in millimetres."""
    rows = []
    for number, level in enumerate(levels):
        progress(number / len(levels), "")
        found = sunk(field, level / 1000.0, progress)
        rows += [(level, level / 1000.0, shapely.LineString(ring)) for ring in found]
    made = gpd.GeoDataFrame(
        {"level_mm": [one[0] for one in rows], "value": [one[1] for one in rows]},
        geometry=gpd.GeoSeries([one[2] for one in rows], crs=field.lattice.crs),
        crs=field.lattice.crs,
    )
    scale = np.sqrt(units.areal_scale(*units.centroid_xy(made.geometry.to_numpy()), field.lattice.crs))
    return made.assign(length_m=made.length.to_numpy() / scale)


def boundaries(influence: Any, treatment: Any, least_mm: float, walls: Limits, crs: Any) -> Any:
    """Return the boundaries of influence and treatment, a row each where there is one.

    influence, treatment: rings; least_mm: subsidence at the former; walls: limits of buildings, the first of which
    decide the latter.
    """
    strain, tilt, curvature = (float(one[0]) / MILLI for one in (walls.strain, walls.tilt, walls.curvature))
    rule = f"ε > {strain:g} mm/m, i > {tilt:g} mm/m, K > {curvature:g} mm/m²"
    made = {"influence": (between(influence, no_rings()), f"W ≥ {least_mm:g} mm")}
    made["treatment"] = within(between(treatment, no_rings())), rule
    rows = [
        {"kind": kind, "rule": text, "geometry": shape} for kind, (shape, text) in made.items() if shape is not None
    ]
    frame = gpd.GeoDataFrame(rows or {"geometry": []}, geometry="geometry", crs=crs)
    return with_areas(frame)


def within(shape: Any) -> Any:
    """Return all land inside the outer rings: what has sunk evenly amid land to be treated is treated too."""
    return (
        None
        if shape is None
        else shapely.union_all(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(shape))))
    )


def no_rings() -> Any:
    """Return no rings."""
    return np.zeros(0, dtype=object)


def with_areas(frame: Any) -> Any:
    """Return a frame of polygons with their areas on the ellipsoid, part by part, in hectares and mu as printed."""
    single, owner = shapely.get_parts(frame.geometry.to_numpy(), return_index=True)
    area = np.bincount(owner, units.geodesic_area(single, frame.crs), minlength=len(frame))
    hectares = np.round(area / units.M2_PER_HECTARE, HECTARES.decimals)
    return frame.assign(area_ha=hectares, area_mu=np.round(units.mu(hectares), MU.decimals))


def told_levels(levels: list[float], made: Any, notes: list[Message]) -> None:
    """Note contours that no land reaches."""
    lost = [one for one in levels if not (made.level_mm == one).any()] if len(made) else levels
    if lost:
        text = QT_TRANSLATE_NOOP("Ordos", "Nowhere does the ground sink by {levels} mm: these contours are empty.")
        notes.append(Message(text, levels=", ".join(f"{one:g}" for one in lost)))
