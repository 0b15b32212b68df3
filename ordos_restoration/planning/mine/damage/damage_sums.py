"""Sums of damaged land: by land class, by who is to restore it, and what was counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage import overlay
from ordos_restoration.planning.mine.damage.additive_area import additive_area
from ordos_restoration.planning.mine.damage.damage_tables import WATER
from ordos_restoration.planning.mine.words import DEGREES
from ordos_restoration.planning.spec import Progress
from ordos_restoration.planning.wind.drift_tables import rounded

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = lazy("geopandas"), lazy("numpy"), lazy("pandas")

DECIMALS, MU_DECIMALS = 4, 3  # as the tables print areas


def with_areas(frame: Any) -> Any:
    """Return a frame with area_ha and area_mu, geodesic, rounded so that the rows add up to their rounded sum."""
    exact = additive_area(frame.geometry.to_numpy(), frame.crs) / units.M2_PER_HECTARE
    hectares = rounded(exact, DECIMALS)
    mu = rounded(units.mu(exact) * (hectares.sum() / exact.sum() if exact.sum() > 0 else 1.0), MU_DECIMALS)
    return frame.assign(area_ha=hectares, area_mu=mu)


def summed(land: Any, by: list[str], parts: Any) -> Any:
    """Return the sums of the printed rows of land (n,) by columns: pieces, areas, and hectares of parts (name → which
    rows (n,)). Rounded again only to take the noise of adding away.
    """
    t = pd.DataFrame(land.drop(columns="geometry"))
    t["pieces"] = 1
    for name, rows in parts.items():
        t[name] = np.where(rows, t.area_ha, 0.0)
    columns = ["pieces", "area_ha", "area_mu", *parts]
    out = t.groupby(by, sort=True, dropna=False)[columns].sum().reset_index()
    return out.round({**dict.fromkeys(parts, DECIMALS), "area_ha": DECIMALS, "area_mu": MU_DECIMALS})


def by_class(land: Any) -> Any:
    """Return the table of damaged land by land class and damage."""
    parts = {f"{degree}_ha": land.degree == degree for degree in DEGREES}
    parts["ungraded_ha"] = land.degree.isna()
    by = ["class_scheme", "land_class", "class_name", "category", "damage_type"]
    return summed(land, by, {**parts, **states(land), **flags(land)})


def responsibility(land: Any, progress: Progress) -> Any:
    """Return the table of who is to restore what, with its shapes."""
    by = ["licence", "holder", "in_licence", "owner", "kept"]
    parts = {**states(land), "cultivated_ha": land.category == "crop", **flags(land)}
    out = summed(land, by, parts)
    key = land.groupby(by, sort=True, dropna=False).ngroup().to_numpy()
    shapes, _ = overlay.gathered(land.geometry.to_numpy(), key, progress)
    return gpd.GeoDataFrame(out, geometry=shapes, crs=land.crs)


def states(land: Any) -> dict[str, Any]:
    """Return the rows that are damaged and to be damaged, by name of their column."""
    return {"damaged_ha": land.state == "damaged", "to_be_damaged_ha": land.state == "to_be_damaged"}


def flags(land: Any) -> dict[str, Any]:
    """Return the rows on basic farmland and in the red line, by name of their column."""
    return {"basic_farmland_ha": land.basic_farmland, "redline_ha": land.redline}


def overlaps(pieces: Any, claims: Any) -> Any:
    """Return the table of land that more than one claim covers: with what it was counted, and what lost it."""
    kind, name = claims.kind.to_numpy(), claims["name"].to_numpy()
    told = {
        "counted_kind": kind[pieces.counted],
        "counted_name": name[pieces.counted],
        "deducted_kind": kind[pieces.deducted],
        "deducted_name": name[pieces.deducted],
    }
    frame = with_areas(gpd.GeoDataFrame(told, geometry=pieces.twice, crs=claims.crs))
    return frame[(frame.area_ha > 0) & (frame.deducted_kind != WATER)].reset_index(drop=True)


def totals(land: Any, twice: Any, licensed: bool) -> dict[str, float]:
    """Return the numbers of a plan, all of them sums of printed rows; licensed: whether licences were given."""

    def of(rows: Any, column: str = "area_ha") -> float:
        return float(land.loc[rows, column].sum())

    everything = np.ones(len(land), dtype=bool)
    area, overlap = of(everything), float(twice.area_ha.sum())
    outside = {"outside_ha": of(~land.in_licence)} if licensed else {}
    return {
        **outside,
        "gross_ha": area + overlap,
        "overlap_ha": overlap,
        "area_ha": area,
        "area_mu": of(everything, "area_mu"),
        "damaged_ha": of(land.state == "damaged"),
        "to_be_damaged_ha": of(land.state == "to_be_damaged"),
        "responsible_ha": of(~land.kept),
        "responsible_mu": of(~land.kept, "area_mu"),
        "unclassed_ha": of(land.category.isna()),
    }
