"""Units, rows and removed land as their tables print them, and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.slopes import csle, storm
from ordos_restoration.planning.slopes.slope_references import GRADE_TABLE
from ordos_restoration.planning.slopes.slope_tables import FORBIDDEN_LAND, NUMBERS, REASONS, SLOPE_SUMMARY
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.planning.wind.erosion_tables import SL190_CLASSES, classed

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

SUMS = ("rows", "row_length_m", "pits", "plants", "plants_to_order", "seed_kg", "earth_m3", "cost_yuan")
LOSSES = ("loss_before_t", "loss_after_t", "kept_t")
KM2_PER_HECTARE = 0.01


def check_grades(limits: Any) -> None:
    """Raise PlanningError where grades of water erosion leave a gap, overlap, or are none that the tables know."""
    table = limits.assign(low=limits.from_t_km2.fillna(0.0)).sort_values("low")
    upper, low = table.to_t_km2.to_numpy(dtype=float)[:-1], table.low.to_numpy(dtype=float)
    strange = [one for one in table["class"] if one not in SL190_CLASSES]
    if strange or not len(table) or low[0] != 0 or not np.array_equal(upper, low[1:]):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table “{table}” cannot be used: its classes must be {classes}, the first from 0, and each must "
                "begin where the one before ends.",
            ),
            table=Message(GRADE_TABLE.label),
            classes=", ".join(SL190_CLASSES),
        )


def with_areas(t: Any) -> Any:
    """Return units with the area as it is printed; everything by area is reckoned from it."""
    area = np.round(t.hectares, 4)
    return t.assign(uuid=[uuid_of(f"slope/{one}") for one in t.code], area_ha=area, area_mu=np.round(units.mu(area), 3))


def with_losses(t: Any, erosivity: float, tillage: float, grades: Any) -> Any:
    """Return units with their soil loss before and after (CSLE).

    t: k, ls, cover, cover_after [%], e, e_after, tilled before and after (bool), area_ha; tillage: T of tilled land.
    """
    out = {"b_before": csle.cover_factor(t.cover), "b_after": csle.cover_factor(t.cover_after)}
    for when, e, tilled in (("before", t.e, t.tilled), ("after", t.e_after, t.tilled_after)):
        factor = np.where(tilled, tillage, 1.0)
        rate = csle.soil_loss(erosivity, t.k, t.ls, out[f"b_{when}"], e, factor)
        out[f"loss_{when}_t"] = np.round(rate * t.area_ha, 1)
        out[f"{when}_t_km2"] = np.round(rate * csle.TO_T_KM2)
        out[f"grade_{when}"] = classed(out[f"{when}_t_km2"], grades)
    out["kept_t"] = np.round(out["loss_before_t"] - out["loss_after_t"], 1)
    return t.assign(**out)


def with_storm(t: Any, runoff: float, storm_mm: float) -> Any:
    """Return units with the storm check: what their works hold a hectare, by their printed rows and pits."""
    works = np.where(t.form == "pit", t.pits, t.row_length_m)
    held = np.nan_to_num(works * t.storage_each) / t.area_ha
    needed = float(storm.storage_needed(runoff, storm_mm))
    verdict = np.select([held <= 0, held >= needed], ["none", "holds"], "short")
    return t.assign(storage_m3_ha=np.round(held, 1), needed_m3_ha=needed, storm=verdict, greatest_m=finite(t.widest))


def finite(values: Any) -> Any:
    """Return values with NaN where they are endless."""
    values = np.asarray(values, dtype=float)
    return np.where(np.isfinite(values), values, np.nan)


def printed(t: Any, names: dict[str, str]) -> Any:
    """Return the units under the names of SLOPE_UNIT; names: kind of constraint → what people call it."""
    condition = [";".join(names.get(kind, kind) for kind in one.split(";")) if one else None for one in t.condition]
    return t.assign(
        slope_deg=t.slope, aspect_deg=np.where(np.round(t.aspect) == 360, 0.0, t.aspect), aspect_group=t.group,
        relief_m=t.relief, cover_before_pct=t.cover, cover_after_pct=t.cover_after, groundwater_m=t.groundwater,
        row_spacing_m=t.spacing, rise_m=t.rise, within_pct=100.0 * t.within, pit_spacing_m=t.along,
        plant_spacing_m=t.plant_spacing, slope_length_m=t.slope_length, k_factor=t.k, ls_factor=t.ls, e_before=t.e,
        density_per_ha=t.plants / t.area_ha, condition=condition,
        condition_basis=t.condition_basis.where(t.condition_basis != "", None),
        approval_no=t.approval_no.where(t.approval_no != "", None),
    )  # fmt: skip


def summary(t: Any, removed: dict[str, float]) -> Any:
    """Return the rows of SLOPE_SUMMARY, sums of printed rows: one for each measure, then land left out by reason."""
    groups = t.assign(short_ha=np.where(t.storm == "short", t.area_ha, 0.0), units=1).groupby(
        ["rank", "measure", "measure_name"], sort=True
    )
    added = ["units", "area_ha", *SUMS, *LOSSES, "short_ha"]
    planned = groups[added].sum(min_count=1).reset_index().assign(part="measure")
    area = [np.round(one / units.M2_PER_HECTARE, 4) for one in removed.values()]
    reasons = [name if name in REASONS else FORBIDDEN_LAND for name in removed]
    names = [None if name in REASONS else name for name in removed]
    left_out = pd.DataFrame({"part": "removed", "reason": reasons, "measure_name": names, "area_ha": area})
    out = pd.concat([planned, left_out[left_out.area_ha > 0]], ignore_index=True)
    out["area_mu"] = np.round(units.mu(out.area_ha), 3)
    return out.reindex(columns=list(SLOPE_SUMMARY.columns))


def totals(table: Any, erosivity: float, cell: float) -> dict[str, Any]:
    """Return the numbers of a plan: the sums of the printed rows of its summary."""
    planned, left_out = table[table.part == "measure"], table[table.part == "removed"]
    out = {name: planned[name].sum() for name in NUMBERS if name in planned.columns}
    if planned.cost_yuan.isna().all():
        out.pop("cost_yuan")
    removed = float(left_out.area_ha.sum())
    out.update(removed_ha=removed, given_ha=float(planned.area_ha.sum()) + removed, r_factor=erosivity, cell_m=cell)
    for when in ("before", "after"):
        out[f"{when}_t_km2"] = out[f"loss_{when}_t"] / max(out["area_ha"] * KM2_PER_HECTARE, 1e-9)
    return out
