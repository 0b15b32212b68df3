"""Rows of the parcel planner: parcels with what they take along from their unit, new roads, and quality by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels.access import REACH, Access
from ordos_restoration.planning.mine.parcels.allotment import Allotment, Wish
from ordos_restoration.planning.mine.parcels.division import Division
from ordos_restoration.planning.mine.parcels.parcel_land import Land
from ordos_restoration.planning.mine.words import GROUND, HECTARES, MU, PARCEL, TRAITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.wind.drift_tables import rounded

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

CARRIED = ("name", *TRAITS, *GROUND, "direction", "pv")
WITHIN = 1.0  # % a parcel may miss the area aimed at before it is told
UNEQUAL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parcels miss the area aimed at by more than {limit:g} %, at most by {worst:.1f} %, because the shape of "
    "their land allows no straight cut into whole parcels: {codes}. Choose another area or number there.",
)
WAY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "No existing roads were given: the outer edge of every unit was taken for the way in, and new roads begin there.",
)
GAP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parts of units lie up to {gap:.0f} m from the nearest road; the way over foreign land in a straight line "
    "was added to their parcels, but no road was drawn there: {codes}.",
)


def printed(area: Any, unit: Any, decimals: int) -> Any:
    """Return areas (n,) rounded so that those of a unit (n,) add up to the rounded area of the unit."""
    out = np.zeros(len(area))
    order = np.argsort(unit, kind="stable")
    for own in np.split(order, np.flatnonzero(np.diff(unit[order])) + 1) if len(order) else ():
        out[own] = rounded(area[own], decimals)
    return out


def parcel_rows(land: Land, made: Division, given: Allotment, ways: Access, crs: Any) -> Any:
    """Return the rows of PARCEL, in order of their codes."""
    area = units.geodesic_area(made.shape, crs)
    hectares = printed(area / units.M2_PER_HECTARE, land.unit[made.land], HECTARES.decimals)
    scale = area / np.maximum(shapely.area(made.shape), 1e-300)
    around = shapely.length(made.shape) * np.sqrt(scale)
    row = land.unit[made.land]
    aim = given.aims[(np.cumsum(given.count) - given.count)[made.land] + made.aim]
    unit = land.table.code.to_numpy()[row]
    number = numbered(made.shape, unit, row, area / scale)
    code = code_of(unit, number)
    t = pd.DataFrame({name: land.table[name].to_numpy()[row] for name in CARRIED})
    t = t.assign(
        uuid=[uuid_of(f"parcel/{one}") for one in code],
        code=code,
        unit=unit,
        number=number,
        area_ha=hectares,
        area_mu=printed(units.mu(hectares), land.unit[made.land], MU.decimals),
        target_ha=aim / units.M2_PER_HECTARE,
        deviation_pct=(area / aim - 1.0) * 100.0,
        compactness=np.minimum(4.0 * np.pi * area / around**2, 1.0),
        width_m=mean_width(area, around),
        road_m=np.where(np.isfinite(ways.way), ways.way, np.nan),
        true_m2=area,
    )
    empty = [name for name in PARCEL.columns if name not in t.columns]
    t = t.assign(**dict.fromkeys(empty))
    frame = gpd.GeoDataFrame(t, geometry=gpd.GeoSeries(made.shape, crs=crs))
    order = np.lexsort((number, unit.astype(str)))
    return frame.iloc[order].reset_index(drop=True)


def mean_width(area: Any, around: Any) -> Any:
    """Return the shorter side of the rectangle with the area [m²] and outline [m] of shapes, (n,) [m]; of rounder ones
    the side of a square.
    """
    root = np.sqrt(np.maximum(around**2 - 16.0 * area, 0.0))
    return np.where(root > 0.0, (around - root) / 4.0, np.sqrt(area))


def numbered(shapes: Any, unit: Any, row: Any, planar: Any) -> Any:
    """Return the number of each parcel in its unit, int (n,): in rows from north to south, in each from west to east.

    A row is as high as the side of a square of the unit's mean parcel, counted from the northernmost middle. row: of
    the unit, for parcels whose middles coincide.
    """
    x, y = units.centroid_xy(shapes)
    groups = pd.Series(y).groupby(unit)
    height = np.sqrt(pd.Series(planar).groupby(unit).transform("mean").to_numpy())
    band = np.floor((groups.transform("max").to_numpy() - y) / height + 1e-6)
    order = np.lexsort((row, -np.round(y, 3), np.round(x, 3), band))
    number = np.empty(len(shapes), dtype=np.int64)
    number[order] = pd.Series(unit[order]).groupby(unit[order]).cumcount().to_numpy() + 1
    return number


def code_of(unit: Any, number: Any) -> Any:
    """Return the codes of parcels, object (n,): unit and number with as many digits as the unit needs, at least two."""
    most = pd.Series(number).groupby(unit).transform("max").to_numpy()
    digits = np.maximum(np.char.str_len(most.astype(str)), 2)
    return np.array([f"{u}-{n:0{d}d}" for u, n, d in zip(unit, number, digits)], dtype=object)


def road_rows(land: Land, ways: Access, width: float, crs: Any) -> Any:
    """Return the rows of PARCEL_ROAD, in order of their codes."""
    if not len(ways.line):
        return gpd.GeoDataFrame({"length_m": [], "road_ha": [], "unit": []}, geometry=gpd.GeoSeries([], crs=crs))
    unit = land.table.code.to_numpy()[land.unit[ways.land]]
    west, south, east, north = np.round(shapely.bounds(ways.line), 3).T
    order = np.lexsort((east, south, west, -north, unit.astype(str)))
    line, unit = ways.line[order], unit[order]
    scale = units.areal_scale((west[order] + east[order]) / 2.0, (south[order] + north[order]) / 2.0, crs)
    length = np.round(shapely.length(line) / np.sqrt(scale), 1)
    number = pd.Series(unit).groupby(unit).cumcount().to_numpy() + 1
    code = [f"{u}-R{n:02d}" for u, n in zip(unit, number)]
    return gpd.GeoDataFrame(
        {
            "uuid": [uuid_of(f"parcel_road/{one}") for one in code],
            "code": code,
            "unit": unit,
            "length_m": length,
            "width_m": width,
            "road_ha": np.round(length * width / units.M2_PER_HECTARE, 4),
        },
        geometry=gpd.GeoSeries(line, crs=crs),
    )


def quality_rows(land: Land, parcels: Any, lines: Any, asked: Wish) -> Any:
    """Return the rows of PARCEL_QUALITY: how equal, compact and reachable the parcels of each unit are."""
    listed = bool(asked.areas)
    measure = parcels.true_m2 / (parcels.target_ha if listed else 1.0)
    t = parcels.assign(
        measure=measure, away=parcels.deviation_pct.abs(), several=shapely.get_num_geometries(parcels.geometry) > 1
    )
    t["touched"] = t.road_m == 0
    by = t.groupby("unit", sort=True)
    spread = by.measure.std(ddof=0) / by.measure.mean() * 100.0
    given = land.table.groupby("code").given_m2.sum() / units.M2_PER_HECTARE
    parts = pd.Series(land.table.code.to_numpy()[land.unit]).value_counts()
    out = pd.DataFrame(
        {
            "parcels": by.size(),
            "area_ha": by.area_ha.sum(),
            "area_mu": by.area_mu.sum(),
            "target_ha": by.target_ha.mean() if asked.count or listed else asked.target,
            "least_ha": by.area_ha.min(),
            "most_ha": by.area_ha.max(),
            "variation_pct": spread,
            "worst_pct": by.away.max(),
            "compactness": by.compactness.mean(),
            "least_compactness": by.compactness.min(),
            "several_parts": by.several.sum(),
            "at_road": by.touched.sum(),
        }
    )
    roads = lines.groupby("unit")
    out["road_m"] = roads.length_m.sum().reindex(out.index).fillna(0.0)
    out["road_ha"] = roads.road_ha.sum().reindex(out.index).fillna(0.0)
    out["parts"] = parts.reindex(out.index)
    out["left_out_ha"] = (given.reindex(out.index) - by.true_m2.sum() / units.M2_PER_HECTARE).round(4) + 0.0
    return out.rename_axis("unit").reset_index()


def tell(parcels: Any, quality: Any, ways: Access, land: Land, roads: bool, notes: list[Message]) -> None:
    """Note what people must know of the division: unequal parcels, and where roads come from."""
    away = parcels.deviation_pct.abs()
    missed = np.flatnonzero(away > WITHIN)
    if len(missed):
        codes = some(parcels.code.to_numpy()[missed])
        notes.append(Message(UNEQUAL_NOTE, count=len(missed), limit=WITHIN, worst=float(away.max()), codes=codes))
    if not roads:
        notes.append(Message(WAY_NOTE))
    far = np.flatnonzero(ways.gap > REACH)
    if len(far):
        codes = some(list(dict.fromkeys(land.table.code.to_numpy()[land.unit[far]])))
        notes.append(Message(GAP_NOTE, count=len(far), gap=float(ways.gap.max()), codes=codes))
