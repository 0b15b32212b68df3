"""The belts around a photovoltaic site as rows of the table of shelterbelts: species, plants, water and cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui import compartments, planting
from ordos_restoration.planning.kongdui.belt_attributes import LOOSE, THIRSTY_NOTE, condition_columns
from ordos_restoration.planning.kongdui.belt_tables import BELT
from ordos_restoration.planning.kongdui.rivers import station_text
from ordos_restoration.planning.kongdui.stand import DRY_NOTE, NO_GROUNDWATER_KIND, UNAPPROVED_NOTE
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.hazard import LEE, WINDWARD
from ordos_restoration.planning.solar.perimeter import Perimeter
from ordos_restoration.planning.spec import Message
from ordos_restoration.planning.wind.sides import thickness

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SIDE_LETTERS = {WINDWARD: "W", LEE: "L"}
SIDE_ZH = {WINDWARD: "迎风侧", LEE: "背风侧"}
STRIP_ZH = {"fence_strip": "阻沙带", "shrub": "灌木带", "tree": "乔木带"}
FROM_UNITS = ("village", "lin_ban", "ownership", "land_class")


@dataclass(frozen=True)
class Planting:
    """What the plants of a belt are reckoned with."""

    species: Any  # reference tables
    prices: Any
    rules: Any
    units: Any = None  # GeoDataFrame as compartments.UNITS, or None
    rain: float = 300.0  # of a year [mm]
    rain_reserve: float = 10.0  # of it, not for plants [%]
    groundwater: Optional[float] = None  # depth where no unit says it [m], None where nobody knows it
    water_source: str = ""  # a legal one, that allows trees without groundwater
    order_reserve: float = 5.0  # %
    tending_years: float = 3.0


def belt_rows(
    around: Perimeter,
    templates: Any,
    planting_of: Planting,
    code: str,
    name: str,
    drift_direction: float,
    crs: Any,
    notes: list[Message],
) -> Any:
    """Return the compartments of one site as rows of `BELT`, with `site` and `side`, windward ones first.

    templates: the table of belts; code, name: of the site, the code unlike that of any other; drift_direction: to
    which the sand drifts [degree]; crs: of the map. Plants stand in rows along the ring, so their number is the area
    over row spacing times plant spacing.
    """
    t, shape = around.pieces.table, around.pieces.shape
    template = templates.iloc[t.section].reset_index(drop=True)
    area = units.geodesic_area(shape, crs)
    depth = groundwater(t, planting_of)
    dry = is_dry(template, t, depth, planting_of)
    mixture = planting.mixture(template, dry, planting_of.species, notes)
    plants = np.round(area / (mixture.row_spacing * mixture.plant_spacing)).astype(int)
    by_species = planting.apportion(plants, mixture.share)
    survival = planting_of.species.survival_pct.to_numpy(dtype=float)
    ordered = planting.to_order(by_species, survival[None, :], planting_of.order_reserve)
    frame = pd.DataFrame(
        {
            **{column: np.full(len(t), None, dtype=object) for column in BELT.columns},
            **named(around, code, name),
            **measured(around, area, drift_direction, mixture.row_spacing),
            **of_template(template, t),
            **condition_columns(t, planting_of.rules),
            **of_units(around, planting_of, template, crs),
            "species": mixture.names(planting_of.species),
            "species_mix": mixture.text,
            "dry": dry,
            "row_spacing_m": mixture.row_spacing,
            "plant_spacing_m": mixture.plant_spacing,
            "plants": plants,
            "plants_to_order": ordered.sum(axis=1),
            "density_per_ha": plants / area * units.M2_PER_HECTARE,
            "groundwater_m": depth,
            **planting.water_columns(by_species, planting_of.species, area, planting_of.rain, planting_of.rain_reserve),
            "schematic": False,
        }
    )
    price = planting.prices_of(planting_of.prices)
    years = planting_of.tending_years
    frame["cost_yuan"] = planting.costs(frame, ordered, mixture.share, planting_of.species, price, years)
    tell(frame, notes)
    made = gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(shape, crs=crs))
    order = np.lexsort((frame.code.astype(str), template.position, t.side == LEE))
    return made.iloc[order].reset_index(drop=True)


def named(around: Perimeter, code: str, name: str) -> dict[str, Any]:
    """Return uuid, code, name, site, side and strip of every compartment, numbered along the ring, columns (n,)."""
    t = around.pieces.table
    x, y = units.centroid_xy(around.pieces.shape)
    order = np.lexsort((np.round(x), -np.round(y), np.round(t.start)))
    letters = np.array([f"{SIDE_LETTERS[side]}-{strip[0].upper()}" for side, strip in zip(t.side, t["strip"])])
    number = np.empty(len(t), dtype=int)
    number[order] = pd.Series(letters[order]).groupby(letters[order]).cumcount().to_numpy() + 1
    codes = np.array([f"{code}-{letter}-{k:03d}" for letter, k in zip(letters, number)], dtype=object)
    return {
        "uuid": [compartments.uuid_of(one) for one in codes],
        "code": codes,
        "name": [f"{name}{SIDE_ZH[a]}{STRIP_ZH.get(b, b)}{k:03d}" for a, b, k in zip(t.side, t["strip"], number)],
        "site": name or code,
        "side": t.side,
        "strip": t["strip"],
    }


def measured(around: Perimeter, area: Any, drift_direction: float, row_spacing: Any) -> dict[str, Any]:
    """Return stations, sizes, rows and bearings of every compartment, columns (n,); area: geodesic [m²]."""
    t, lap = around.pieces.table, around.length
    width = thickness(around.pieces.shape)
    off = np.abs((t.outward.to_numpy() - drift_direction) % 180.0)
    return {
        "station_from": station_text(t.start % lap),
        "station_to": station_text((t.end - 1e-6) % lap),
        "length_m": area / width,
        "mean_width_m": width,
        "rows": planting.rows_in(width, row_spacing),
        "area_m2": area,
        "area_ha": np.round(area / units.M2_PER_HECTARE, 2),
        "area_mu": np.round(units.mu(area / units.M2_PER_HECTARE), 1),
        "orientation_deg": (t.outward.to_numpy() + 90.0) % 180.0,
        "drift_angle_deg": np.minimum(off, 180.0 - off),
        "advice": "none",
    }


def of_template(template: Any, table: Any) -> dict[str, Any]:
    """Return what the template says of every compartment, columns (n,)."""
    names = ("template", "structure", "porosity_leafless", "preparation", "season", "forest_category")
    loose = table.mobility.isin(LOOSE).to_numpy(dtype=bool)
    return {
        **{name: template[name] for name in names},
        "sand_mobility": table.mobility,
        "barrier": np.where(loose, template.barrier, "none"),
    }


def of_units(around: Perimeter, planting_of: Planting, template: Any, crs: Any) -> dict[str, Any]:
    """Return what the unit of every compartment says of it, columns (n,)."""
    t = around.pieces.table
    unit = t.unit.to_numpy()
    site = compartments.unit_values(planting_of.units, unit, "site_type")
    x, y = units.centroid_xy(around.pieces.shape)
    return {
        **{name: compartments.unit_values(planting_of.units, unit, name) for name in FROM_UNITS},
        "site_type": np.where(pd.isna(site), template.site_type_zh, site),
        "official_code": compartments.official_codes(t, planting_of.units, x, y),
    }


def groundwater(table: Any, planting_of: Planting) -> Any:
    """Return the depth to groundwater at every compartment [m], (n,), NaN where unknown."""
    known = compartments.unit_values(planting_of.units, table.unit.to_numpy(), "groundwater_m").astype(float)
    everywhere = np.nan if planting_of.groundwater is None else planting_of.groundwater
    return np.where(np.isnan(known), everywhere, known)


def is_dry(template: Any, table: Any, depth: Any, planting_of: Planting) -> Any:
    """Return where the template's trees have neither groundwater nor a legal source, bool (n,). Unknown groundwater
    counts as deep; over-exploited groundwater is not for trees.
    """
    needs = template.needs_groundwater_m.to_numpy(dtype=float)
    shallow = np.nan_to_num(depth, nan=np.inf) <= needs
    spent = table.condition.str.contains(NO_GROUNDWATER_KIND).to_numpy(dtype=bool)
    return ~np.isnan(needs) & ~((shallow & ~spent) | bool(planting_of.water_source))


def tell(frame: Any, notes: list[Message]) -> None:
    """Note what a reader of the plan must know, each with the number of compartments it is true of."""
    unapproved = frame.condition.notna() & frame.approval_no.isna()
    for where, template in (
        (frame.dry.astype(bool), DRY_NOTE),
        (unapproved, UNAPPROVED_NOTE),
        (frame.water_balance_mm < 0, THIRSTY_NOTE),
    ):
        if where.any():
            notes.append(Message(template, count=int(where.sum()), all=len(frame)))
