"""What every compartment is: codes, measures, species, plants, water and cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui import compartments, planting, sections
from ordos_restoration.planning.kongdui.ribbon import LEFT
from ordos_restoration.planning.kongdui.rivers import station_text
from ordos_restoration.planning.kongdui.stand import STEEP_DRIFT, Stand
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

STRIP_LETTERS = {"waterside": "W", "main": "M", "dune": "D"}
STRIP_ZH = {"waterside": "近水带", "main": "主林带", "dune": "固沙带"}
BANK_ZH = {"left": "左岸", "right": "右岸"}
LOOSE = ("moving", "semi_fixed")  # sand that a checkerboard is laid on
SAND_WORDS = {
    "moving": ("moving", "流动", "流动沙地", "流动沙丘", "mobile"),
    "semi_fixed": ("semi_fixed", "semifixed", "semi-fixed", "半固定", "半固定沙地", "半固定沙丘"),
    "fixed": ("fixed", "固定", "固定沙地", "固定沙丘"),
}


THIRSTY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments need more water than the rain leaves them (column water_balance_mm is negative): "
    "plan for groundwater, flood water or fewer plants there.",
)


def belts(stand: Stand, notes: list[Message], progress: Progress) -> Any:
    """Return the table of compartments, in the order of their codes."""
    t, interval, template = stand.table, stand.interval, stand.template
    x, y = units.centroid_xy(stand.shape)
    area = units.geodesic_area(stand.shape, stand.layout.crs)
    bank = np.where(t.side == LEFT, "left", "right")
    strip = np.array(sections.STRIPS, dtype=object)[t["strip"]]
    number = compartments.numbered(t, x, y)
    letters = [f"{b[0].upper()}-{STRIP_LETTERS[s]}" for b, s in zip(bank, strip)]
    code = np.array([f"{r}-{s}-{n:03d}" for r, s, n in zip(t.river_code.to_numpy(), letters, number)], dtype=object)
    r, rivers = stand.rows, interval.river.to_numpy()
    apart = 1 + r.row.max(initial=0)
    row_count = np.bincount(np.unique(r.piece * apart + r.row) // apart, minlength=len(t))
    length = np.bincount(r.piece, r.length, minlength=len(t)) / np.maximum(row_count, 1)
    length = np.where(length > 0, length, np.sqrt(area))
    progress(0.91, "")
    frame = pd.DataFrame(
        {
            "uuid": [compartments.uuid_of(c) for c in code],
            "code": code,
            "name": [f"{n}{BANK_ZH[b]}{STRIP_ZH[s]}{k:03d}" for n, b, s, k in zip(rivers, bank, strip, number)],
            "official_code": compartments.official_codes(t, stand.layers["units"], x, y),
            "river_code": t.river_code,
            "river": interval.river,
            "parent": interval.parent,
            "bank": bank,
            "bank_role": np.where(t.side == LEFT, interval.role_l, interval.role_r),
            "reach_class": interval.reach_class,
            "strip": strip,
            "station_from": station_text(stand.layout.table.station_from)[t.interval],
            "station_to": station_text(stand.layout.table.station_to)[t.interval],
            "length_m": length,
            "mean_width_m": area / length,
            "area_m2": area,
            "area_ha": np.round(area / units.M2_PER_HECTARE, 2),
            "area_mu": np.round(units.mu(area / units.M2_PER_HECTARE), 1),
            "orientation_deg": interval.azimuth,
            "drift_angle_deg": interval.drift_angle,
            "advice": np.where(interval.drift_angle > STEEP_DRIFT, "cross_belts", "none"),
            "template": template.template,
            "structure": template.structure,
            "porosity_leafless": template.porosity_leafless,
            "preparation": template.preparation,
            "season": template.season,
            "forest_category": template.forest_category,
            "dry": stand.dry,
            "row_spacing_m": stand.row_spacing,
            "plant_spacing_m": stand.plant_spacing,
            "rows": row_count,
            "plants": stand.plants,
            "plants_to_order": stand.by_species[1].sum(axis=1),
            "density_per_ha": stand.plants / area * units.M2_PER_HECTARE,
            "groundwater_m": stand.groundwater,
            "site": None,
            "side": None,
            "schematic": ~stand.layout.surveyed[t.cell.to_numpy()],
        }
    )
    progress(0.92, "")
    frame = frame.assign(**species_columns(stand), **land_columns(stand), **water_columns(stand, area))
    progress(0.94, "")
    frame["cost_yuan"] = costs(stand, frame)
    thirsty = frame.water_balance_mm < 0
    if thirsty.any():
        notes.append(Message(THIRSTY_NOTE, count=int(thirsty.sum()), all=len(frame)))
    frame["row_of_stand"] = np.arange(len(frame))
    order = np.lexsort((number, t["strip"], -t.side, t.river_rank))
    made = gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(stand.shape, crs=stand.layout.crs))
    return made.iloc[order].reset_index(drop=True)


def species_columns(stand: Stand) -> dict[str, Any]:
    """Return the species of every compartment, for people and as codes."""
    return {"species": stand.mixture.names(stand.layers["species"]), "species_mix": stand.mixture.text}


def land_columns(stand: Stand) -> dict[str, Any]:
    """Return what the unit, the land rules and the sand say of every compartment."""
    site = stand.unit("site_type")
    mobility = sand_mobility(stand)
    barrier = stand.template.barrier.to_numpy(dtype=object)
    loose = np.isin(mobility.astype(str), LOOSE) | (stand.layers["sand"] is None)
    return {
        "site_type": np.where(pd.isna(site), stand.template.site_type_zh, site),
        "sand_mobility": mobility,
        "barrier": np.where(loose, barrier, "none"),
        **condition_columns(stand.table, stand.layers["land_rules"]),
        "village": stand.unit("village"),
        "lin_ban": stand.unit("lin_ban"),
        "ownership": stand.unit("ownership"),
        "land_class": stand.unit("land_class"),
    }


def condition_columns(table: Any, rules: Any) -> dict[str, Any]:
    """Return what a belt needs an approval for, the legal basis and the number: None where there is none.

    table: pieces with condition (kinds joined by “;”) and approval_no, "" for none; rules: the land rules.
    """
    own = rules[rules.measure == "shelterbelt"]
    basis = dict(zip(own.kind, own.basis_zh))
    return {
        "condition": table.condition.where(table.condition != "", None),
        "condition_basis": [
            "; ".join(str(basis.get(k) or "") for k in c.split(";")) if c else None for c in table.condition
        ],
        "approval_no": table.approval_no.where(table.approval_no != "", None),
    }


def sand_mobility(stand: Stand) -> Any:
    """Return the mobility of the sand at the middle of every compartment, object (n,), None off the sand polygons."""
    return mobility_at(shapely.point_on_surface(stand.shape), stand.layers["sand"])


def mobility_at(points: Any, sand: Any) -> Any:
    """Return the mobility of the sand at points (n,), object (n,), None off the sand polygons.

    sand: GeoDataFrame with `mobility` as people write it, or None.
    """
    out = np.full(len(points), None, dtype=object)
    if sand is not None:
        words = {word: mobility for mobility, spellings in SAND_WORDS.items() for word in spellings}
        known = np.array([words.get(str(m).strip().lower()) for m in sand["mobility"]], dtype=object)
        point, polygon = shapely.STRtree(sand.geometry.to_numpy()).query(points, predicate="intersects")
        out[point] = known[polygon]
    return out


def water_columns(stand: Stand, area: Any) -> dict[str, Any]:
    """Return water need and rain balance of every compartment, in mm over its area and in m³."""
    settings = stand.settings
    return planting.water_columns(
        stand.by_species[0], stand.layers["species"], area, settings.rain, settings.rain_reserve
    )


def costs(stand: Stand, frame: Any) -> Any:
    """Return the cost of every compartment [yuan], int (n,), from its printed area and plant numbers."""
    ordered, years = stand.by_species[1], stand.settings.tending_years
    return planting.costs(frame, ordered, stand.share, stand.layers["species"], stand.price, years)
