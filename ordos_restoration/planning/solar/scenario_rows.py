"""What the plants of a scenario add up to on all sites: reckoned as a layout reckons, printed as one row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.planting import Prices
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import layout_rows, pitch
from ordos_restoration.planning.solar.account import materials, total
from ordos_restoration.planning.solar.compare_tables import SUMMARY
from ordos_restoration.planning.solar.equipment import KW, TRACKER
from ordos_restoration.planning.solar.plant import PERCENT, Plant
from ordos_restoration.planning.solar.planting_strips import SUNNY, planting_strips
from ordos_restoration.planning.solar.scenarios import Scenario
from ordos_restoration.planning.solar.summary import clock, ratio, row_of
from ordos_restoration.planning.spec import Progress
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
else:
    np = lazy("numpy")

MINUTE = 1.0 / 60.0  # h; the shade rule is kept to a minute, because the standard's formula has rounded constants
ADDED = (
    "blocks", "tables", "modules", "power_mwp", "power_mwac", "energy_gwh", "planting_ha", "planting_water_m3",
    "wash_water_m3", "cost_yuan", "site_ha",
)  # fmt: skip
MEAN = (
    "yield_kwh_kwp",
    "pitch_m",
    "gcr",
    "shaded_hours",
    "shade_free_hours",
    "shade_strip_m",
    "sunny_strip_m",
    "light_pct",
)


@dataclass(frozen=True, eq=False)
class Common:
    """What all scenarios share. belts: their compartments, None without belts; daylight: hours a year by site code."""

    layers: dict[str, Any]
    prices: Prices
    factors: Factors
    belts: Any
    daylight: dict[str, float]

    @property
    def crs(self) -> Any:
        """Return the CRS of the map."""
        return self.layers["site"].crs


def scenario_row(
    scenario: Scenario, plants: list[Plant], settings: list[LayoutSettings], common: Common, progress: Progress
) -> dict[str, Any]:
    """Return the row of a scenario over all sites; settings: of each plant. At least one plant has tables.

    Sums are those of the sites as a layout prints them; lengths, hours, light and yield are means by their power; the
    window free of shade is that of all of them.
    """
    made = tables_of(plants, common, progress)
    rows = [
        between(plant, row_of(plant, made, own, common.layers, common.factors, []), common)
        for plant, own in zip(plants, settings)
    ]
    power = np.array([row["power_mwp"] for row in rows])
    out = {name: sum(round(float(row[name]), SUMMARY[name].decimals) for row in rows) for name in ADDED}
    out |= {name: float(power @ [row[name] for row in rows] / power.sum()) for name in MEAN}
    strips = made.get("planting_strip")
    mwp, water = out["power_mwp"], out["planting_water_m3"] + out["wash_water_m3"]
    return {
        "code": scenario.code,
        "table_type": scenario.table,
        "block_type": scenario.block,
        "tilt_deg": np.nan if scenario.tilt is None else scenario.tilt,
        "pitch_asked": str(scenario.distance),
        **out,
        **window(plants, settings[0], scenario.distance.by_rule),
        "dc_ac": ratio(mwp, out["power_mwac"]),
        "ha_per_mwac": ratio(out["site_ha"], out["power_mwac"]),
        "sunny_ha": 0.0 if strips is None else total(strips[strips["kind"] == SUNNY], "area_ha"),
        "water_m3": water,
        "yuan_per_w": out["cost_yuan"] / (mwp * KW * KW),
        "yuan_per_mwh": out["cost_yuan"] / (mwp * out["yield_kwh_kwp"]),
    }


def tables_of(plants: list[Plant], common: Common, progress: Progress) -> dict[str, Any]:
    """Return the tables of a layout from which its totals are reckoned, without the modules one by one."""
    layers, crs, prices = common.layers, common.crs, common.prices
    blocks = layout_rows.pv_blocks(plants, None, crs)
    made = {
        "pv_block": blocks,
        "pv_road": layout_rows.pv_roads(plants, prices("pv.road"), crs),
        "pv_pad": layout_rows.pv_pads(plants, blocks, None, crs),
        "planting_strip": planting_strips(plants, layers, 0.0, lambda plant, strips: "none", prices, crs, progress),
        "belt": common.belts,
    }
    made = {name: frame for name, frame in made.items() if frame is not None}
    made["pv_material"] = materials(plants, made, prices, {})
    return made


def between(plant: Plant, row: dict[str, Any], common: Common) -> dict[str, Any]:
    """Return the row of a site with what lies between two rows, and the hours in which they do not shade each other.

    Trackers turn back before they shade each other.
    """
    distance = plant.rules.spacing.pitch
    start, end, _ = plant.shade
    shade = 0.0 if start != start else min(end - start, distance)
    shaded = 0.0 if plant.kit.mounting == TRACKER else row["shaded_hours"]
    return {
        **row,
        "shaded_hours": shaded,
        "shade_free_hours": common.daylight[plant.site.code] - shaded,
        "shade_strip_m": shade,
        "sunny_strip_m": distance - shade,
        "light_pct": PERCENT * float(np.mean(plant.light[1])),
    }


def window(plants: list[Plant], settings: LayoutSettings, by_rule: bool) -> dict[str, Any]:
    """Return when no row of any site is shaded on the winter solstice, and whether that is what the rule asks for."""
    if plants[0].kit.mounting == TRACKER:
        return {"shade_free_from": None, "shade_free_to": None, "keeps_rule": True}
    ends = [
        pitch.shade_free_window(r.slant, r.tilt, r.spacing.pitch, plant.site.latitude, r.azimuth)
        for plant, r in ((plant, plant.rules) for plant in plants)
    ]
    start, end = (float(side(one)) for side, one in zip((np.max, np.min), zip(*ends)))
    kept = by_rule or (start <= settings.window_from + MINUTE and end >= settings.window_to - MINUTE)
    return {"shade_free_from": clock(start), "shade_free_to": clock(end), "keeps_rule": kept}
