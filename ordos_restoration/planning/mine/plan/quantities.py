"""Quantities of the measures: areas by thickness, lengths along parcels, cracks, visits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.statutory.statutory_parts import Named
from ordos_restoration.planning.mine.words import DEGREES
from ordos_restoration.planning.prices import DECIMALS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

M2_PER_MU = units.M2_PER_HECTARE / units.MU_PER_HECTARE
WHOLE = ("piece", "visit")  # half a sign is a sign
UNKNOWN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{measure}” has no amount for {count} parcels ({codes}): neither the earthwork nor the table of measures says how "
    "much. It is not in the cost.",
)


def crack_fill(width: Any, spacing: Any, coefficient: Any) -> Any:
    """Return the earth that fills the cracks of subsided land [m³/mu].

    width a [m]; spacing C [m]; coefficient n [1]. Depth w = 10 √a [m], length on a mu u = 666.7 n / C [m], volume
    a w u / 2, as plans of land reclamation reckon it (domain of cracks 0.1 m, 50 m, 1.5: 3.2 m³/mu).
    """
    width = np.asarray(width, dtype=float)
    length = M2_PER_MU * np.asarray(coefficient) / np.asarray(spacing)
    return 0.5 * width * 10.0 * np.sqrt(width) * length


def levelling_by_slope(added_slope: Any) -> Any:
    """Return the earth moved when subsided land is levelled [m³/mu] from the slope that was added [degree].

    P = 3333 tan Δα, as plans of land reclamation reckon it: 1° 58.2, 2° 116.4, 3° 174.7 m³/mu.
    """
    return 3333.0 * np.tan(np.radians(np.asarray(added_slope, dtype=float)))


def missing_soil(thickness: Any, soil_cm: Any) -> Any:
    """Return the soil that is still to be spread [m], of a thickness wanted [m] and what is there [cm]."""
    return np.maximum(np.asarray(thickness, dtype=float) - np.asarray(soil_cm, dtype=float) / 100.0, 0.0)


def quantities(t: Any, held: Any, measures: Any, settings: Any, rates: Any, notes: list[Message]) -> Any:
    """Return a row for each measure of each parcel: parcel (row of t), measure (row of the table), quantity (as it is
    printed), in the order of parcels, phases and steps.

    t: parcels as `plan_land.prepared` returns them, with cut_m3 and lack_m3 [m³] of the earthwork, NaN without;
    held: bool (parcels, measures); settings: care_years and first_year of the capability; rates: `Factors`.
    Quantities of 0 are left out, unknown ones told and left out.
    """
    blocks = []
    for k, row in enumerate(measures.itertuples(index=False)):
        own = np.flatnonzero(held[:, k])
        if not len(own):
            continue
        value = basis(t.iloc[own], row, settings, rates)
        unknown = np.isnan(value)
        if unknown.any():
            codes = some(t.code.to_numpy()[own[unknown]])
            name = Named(row.name_zh, row.name_en)
            notes.append(
                Message(UNKNOWN_NOTE, measure=name if name.zh else row.measure, count=int(unknown.sum()), codes=codes)
            )
        value = np.ceil(value - 1e-9) if row.unit in WHOLE else np.round(value, DECIMALS[row.unit])
        keep = value > 0
        blocks.append(pd.DataFrame({"parcel": own[keep], "measure": k, "quantity": value[keep]}))
    columns = {"parcel": np.array([], dtype=int), "measure": np.array([], dtype=int), "quantity": np.array([])}
    return pd.concat(blocks, ignore_index=True) if blocks else pd.DataFrame(columns)


def basis(t: Any, measure: Any, settings: Any, rates: Any) -> Any:
    """Return the quantities (n,) of one measure on parcels, in its unit; NaN where nobody knows."""
    amount = float(measure.amount) if measure.amount == measure.amount else np.nan
    area, hectares = t.area_m2.to_numpy(dtype=float), t.area_ha.to_numpy(dtype=float)
    by_area = area * amount
    if measure.basis == "thickness":
        return by_area
    if measure.basis == "soil":
        return area * missing_soil(amount, t.soil_cm.to_numpy(dtype=float))
    if measure.basis in ("levelling", "backfill"):
        known = t["cut_m3" if measure.basis == "levelling" else "lack_m3"].to_numpy(dtype=float)
        return np.where(np.isnan(known), by_area, known)
    if measure.basis == "added_slope":
        known = t.cut_m3.to_numpy(dtype=float)
        return np.where(np.isnan(known), units.mu(hectares) * levelling_by_slope(amount), known)
    if measure.basis == "crack":
        return units.mu(hectares) * crack_volume(t.degree, rates) * amount
    if measure.basis in ("length", "perimeter"):
        return t["length_m" if measure.basis == "length" else "outline_m"].to_numpy(dtype=float) * amount
    if measure.basis == "care":
        return hectares * settings.care_years * amount
    if measure.basis == "visits_care":
        return np.full(len(t), amount * settings.care_years)
    if measure.basis == "visits_settling":
        return watched_years(t, settings.first_year) * amount
    return hectares * amount


def crack_volume(degree: Any, rates: Any) -> Any:
    """Return the filling of cracks [m³/mu] of parcels of a degree of damage (n,)."""
    each = {
        one: float(crack_fill(*(rates[f"crack_{part}_{one}"] for part in ("width", "spacing", "coefficient"))))
        for one in DEGREES
    }
    return degree.map(each).to_numpy(dtype=float)


def watched_years(t: Any, first_year: int) -> Any:
    """Return for how many years the ground of parcels is watched (n,): from the damage until it is stable."""
    start = np.maximum(t.damage_year.to_numpy(), first_year)
    return np.maximum(t.settled_year.to_numpy() - start, 0).astype(float)
