"""What the plants add up to: a row a site, and totals for models; sums of the printed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import layout_tables as tables
from ordos_restoration.planning.solar import pitch
from ordos_restoration.planning.solar.account import of_site, total
from ordos_restoration.planning.solar.equipment import KW, TRACKER
from ordos_restoration.planning.solar.field import FAR, UNEVEN
from ordos_restoration.planning.solar.plant import Plant
from ordos_restoration.planning.solar.yields import first_year
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number
from ordos_restoration.planning.units import M2_PER_HECTARE
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
else:
    np, pd = lazy("numpy"), lazy("pandas")

COLUMNS: Any = tables.PV_SUMMARY.columns
SUMMED = ("site_ha", "tables", "modules", "strings", "power_mwp", "power_mwac", "energy_gwh", "belt_ha", "plants",
          "wash_water_m3", "planting_water_m3", "road_km", "cost_yuan", "unsuitable_ha")  # fmt: skip
NUMBERS = {name: COLUMNS[name] for name in SUMMED} | {
    "ha_per_mwac": COLUMNS["ha_per_mwac"],
    "sites": Number(QT_TRANSLATE_NOOP("Ordos", "Plant sites"), whole=True),
}


def summary(
    plants: list[Plant], made: dict[str, Any], settings: LayoutSettings, layers: dict[str, Any], factors: Factors,
    notes: list[Message],
) -> Any:  # fmt: skip
    """Return a row for every site."""
    rows = [row_of(plant, made, settings, layers, factors, notes) for plant in plants]
    for row in rows:
        tell_land(row, factors, notes)
    return pd.DataFrame(rows)


def row_of(
    plant: Plant,
    made: dict[str, Any],
    settings: LayoutSettings,
    layers: dict[str, Any],
    factors: Factors,
    notes: list[Message],
) -> dict[str, Any]:
    """Return the row of one site."""
    own = {name: of_site(frame, plant) for name, frame in made.items() if frame is not None and "site" in frame}
    blocks, strips, belts = own["pv_block"], own.get("planting_strip"), own.get("belt")
    mwp, mwac = total(blocks, "power_mwp"), total(blocks, "power_mwac")
    site = plant.site.hectares(np.array([plant.site.shape], dtype=object))
    array = total(blocks, "area_ha")
    specific = first_year(plant, settings, layers, factors, notes)
    washed = total(blocks, "modules") * plant.kit.module_area
    land = {
        "site_ha": site,
        "array_ha": array,
        "road_ha": total(own["pv_road"], "area_m2") / M2_PER_HECTARE,
        "pad_ha": total(own.get("pv_pad"), "area_m2") / M2_PER_HECTARE,
        "belt_ha": total(belts, "area_ha"),
        "unsuitable_ha": total(own.get("unsuitable"), "area_ha"),
    }
    land = {name: round(value, COLUMNS[name].decimals) for name, value in land.items()}
    within_blocks = own.get("unsuitable")
    if within_blocks is not None:  # tables left out of a block, whose land is the block's
        within_blocks = within_blocks[within_blocks["kind"].isin([UNEVEN, FAR])]
    not_added = {"pad_ha"} if settings.belt_place == "inside" else {"pad_ha", "belt_ha"}  # pads stand in blocks
    inside = [value for name, value in land.items() if name not in not_added]
    return {
        "site": plant.site.name,
        "latitude_deg": plant.site.latitude,
        **land,
        "other_ha": 2 * land["site_ha"] - sum(inside) + total(within_blocks, "area_ha"),
        "planting_ha": total(strips, "area_ha"),
        "barrier_ha": total(own.get("barrier"), "area_ha"),
        "blocks": len(blocks),
        **{name: total(blocks, name) for name in ("tables", "modules", "strings")},
        "power_mwp": mwp,
        "power_mwac": mwac,
        "dc_ac": ratio(mwp, mwac),
        "tilt_deg": np.nan if plant.kit.mounting == TRACKER else plant.rules.tilt,
        "pitch_m": plant.rules.spacing.pitch,
        "gcr": plant.kit.slant / plant.rules.spacing.pitch,
        **shade(plant),
        "ha_per_mwp": ratio(array, mwp),
        "ha_per_mwac": ratio(site, mwac),
        "yield_kwh_kwp": specific,
        "energy_gwh": specific * mwp / KW,
        "wash_water_m3": washed * factors["wash_water"] / KW * factors["washes"],
        "planting_water_m3": total(strips, "water_need_m3") + total(belts, "water_need_m3"),
        "plants": total(strips, "plants") + total(belts, "plants"),
        "forage_t": total(strips, "forage_t"),
        "piles": plant.piles,
        "road_km": total(own["pv_road"], "length_m") / KW,
        "fence_m": plant.fence_m,
        "cost_yuan": total(own["pv_material"], "cost_yuan"),
    }


def shade(plant: Plant) -> dict[str, Any]:
    """Return what the pitch means for shade: the window on the winter solstice, hours of a year with any shade.

    Trackers turn back before they shade each other, so there is nothing to say for them.
    """
    if plant.kit.mounting == TRACKER:
        return {"shade_free_from": None, "shade_free_to": None, "shaded_hours": np.nan}
    rules = plant.rules
    given = rules.slant, rules.tilt, rules.spacing.pitch, plant.site.latitude, rules.azimuth
    start, end = pitch.shade_free_window(*given)
    hours = float(np.ravel(pitch.shaded_hours(*given))[0])
    return {"shade_free_from": clock(float(start)), "shade_free_to": clock(float(end)), "shaded_hours": hours}


def clock(hour: float) -> Any:
    """Return a true solar time [h] as 9:00, None where there is none."""
    if hour != hour:
        return None
    minutes = round(hour * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


def ratio(one: float, other: float) -> float:
    """Return a ratio, NaN where it means nothing."""
    return one / other if other > 0 else float("nan")


def tell_land(row: dict[str, Any], factors: Factors, notes: list[Message]) -> None:
    """Note how the land of a megawatt compares with the bases that stand in the Kubuqi."""
    value = round(row["ha_per_mwac"], 2)  # as it is printed
    low, high = factors["land_per_mwac_low"], factors["land_per_mwac_high"]
    if value != value:
        return
    if low <= value <= high:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "“{site}” takes {value:.2f} ha for each megawatt of inverters; bases that stand in the Kubuqi take {low:g} "
            "to {high:g}.",
        )
    elif value > high:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "“{site}” takes {value:.2f} ha for each megawatt of inverters, more than the {low:g} to {high:g} of bases "
            "that stand in the Kubuqi: much of its land holds no tables. See the table of land without tables.",
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "“{site}” takes {value:.2f} ha for each megawatt of inverters, less than the {low:g} to {high:g} of bases "
            "that stand in the Kubuqi: check that the site line includes roads and belts, and the pitch.",
        )
    notes.append(Message(template, site=row["site"], value=value, low=low, high=high))


def numbers(made: dict[str, Any]) -> dict[str, Any]:
    """Return the totals of all sites, each the sum of the printed rows."""
    frame = made["pv_summary"]
    out: dict[str, Any] = {}
    for name in SUMMED:
        kind = COLUMNS[name]
        out[name] = float(frame[name].round(0 if kind.whole else kind.decimals).sum())
    out["sites"] = len(frame)
    out["ha_per_mwac"] = ratio(out["site_ha"], out["power_mwac"])
    return out
