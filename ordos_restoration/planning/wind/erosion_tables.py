"""The tables of the wind erosion planner: the loss of every polygon, by class, and what it adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Grid, Number, PlanningError, Table, Text
from ordos_restoration.planning.wind.rweq import fixed_sand

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = lazy("geopandas"), lazy("numpy"), lazy("pandas")

COVER_CLASSES = {
    "forest": QT_TRANSLATE_NOOP("Ordos", "Forest"),
    "grass": QT_TRANSLATE_NOOP("Ordos", "Grassland"),
    "shrub": QT_TRANSLATE_NOOP("Ordos", "Shrubland"),
    "bare": QT_TRANSLATE_NOOP("Ordos", "Bare land"),
    "sand": QT_TRANSLATE_NOOP("Ordos", "Sandy land"),
    "crop": QT_TRANSLATE_NOOP("Ordos", "Cropland"),
    "none": QT_TRANSLATE_NOOP("Ordos", "Land that does not erode"),
}
SL190_CLASSES = {
    "slight": QT_TRANSLATE_NOOP("Ordos", "Slight"),
    "light": QT_TRANSLATE_NOOP("Ordos", "Light"),
    "moderate": QT_TRANSLATE_NOOP("Ordos", "Moderate"),
    "strong": QT_TRANSLATE_NOOP("Ordos", "Strong"),
    "very_strong": QT_TRANSLATE_NOOP("Ordos", "Very strong"),
    "severe": QT_TRANSLATE_NOOP("Ordos", "Severe"),
}
UNITS_HELP = QT_TRANSLATE_NOOP("Ordos", "1 kg/m² a year is 10 t/ha or 1,000 t/km².")
SERVICE_HELP = QT_TRANSLATE_NOOP("Ordos", "Sand held by vegetation and belts: potential loss less actual loss.")

HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0, decimals=2)
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=1)
POTENTIAL = QT_TRANSLATE_NOOP("Ordos", "Yearly loss without vegetation")
BEFORE = QT_TRANSLATE_NOOP("Ordos", "Yearly loss without belts")
AFTER = QT_TRANSLATE_NOOP("Ordos", "Yearly loss with belts")
SAVED = Number(QT_TRANSLATE_NOOP("Ordos", "Saved by the belts in a year"), "", "t", decimals=1)
SERVICE_BEFORE = Number(QT_TRANSLATE_NOOP("Ordos", "Sand held without belts"), SERVICE_HELP, "t", decimals=1)
SERVICE_AFTER = Number(QT_TRANSLATE_NOOP("Ordos", "Sand held with belts"), SERVICE_HELP, "t", decimals=1)
TONNES = {
    "potential_t": Number(POTENTIAL, "", "t", 0, decimals=1),
    "loss_before_t": Number(BEFORE, "", "t", 0, decimals=1),
    "loss_after_t": Number(AFTER, "", "t", 0, decimals=1),
    "service_before_t": SERVICE_BEFORE,
    "service_after_t": SERVICE_AFTER,
    "saved_t": SAVED,
}
PER_AREA = {
    "potential_kg_m2": Number(POTENTIAL, UNITS_HELP, "kg/m²", 0, decimals=3),
    "loss_before_kg_m2": Number(BEFORE, UNITS_HELP, "kg/m²", 0, decimals=3),
    "loss_after_kg_m2": Number(AFTER, UNITS_HELP, "kg/m²", 0, decimals=3),
}

EROSION = Table(
    QT_TRANSLATE_NOOP("Ordos", "Wind erosion"),
    "MultiPolygon",
    {
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "cover_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Land class"), "", COVER_CLASSES),
        "cover_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Vegetation cover"), "", "%", 0, 100, decimals=1),
        "area_ha": HECTARES,
        "area_mu": MU,
        **PER_AREA,
        **TONNES,
        "before_t_km2": Number(BEFORE, UNITS_HELP, "t/km²", 0, decimals=0),
        "after_t_km2": Number(AFTER, UNITS_HELP, "t/km²", 0, decimals=0),
        "class_before": Choice(QT_TRANSLATE_NOOP("Ordos", "Class without belts"), "", SL190_CLASSES),
        "class_after": Choice(QT_TRANSLATE_NOOP("Ordos", "Class with belts"), "", SL190_CLASSES),
    },
)
EROSION_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Wind erosion by class"),
    "",
    {
        "erosion_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Class"), "", SL190_CLASSES),
        "area_before_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area without belts"), "", "ha", 0, decimals=2),
        "area_before_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Area without belts"), "", "mu", 0, decimals=1),
        "loss_before_t": TONNES["loss_before_t"],
        "area_after_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area with belts"), "", "ha", 0, decimals=2),
        "area_after_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Area with belts"), "", "mu", 0, decimals=1),
        "loss_after_t": TONNES["loss_after_t"],
    },
)
GRIDS = {
    "loss_before": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Yearly loss without belts [kg/m²]"),
        QT_TRANSLATE_NOOP("Ordos", "Loss of sand by wind in a year, in kg/m²; 1 kg/m² is 10 t/ha."),
    ),
    "loss_after": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Yearly loss with belts [kg/m²]"),
        QT_TRANSLATE_NOOP("Ordos", "Loss of sand by wind in a year, in kg/m²; 1 kg/m² is 10 t/ha."),
    ),
}
NUMBERS = {"area_ha": HECTARES, "area_mu": MU, **TONNES, **PER_AREA}


def erosion_table(sites: Any, cover_class: Any, means: dict[str, Any], limits: Any, crs: Any) -> Any:
    """Return the rows of EROSION. means: cover [%], potential, before and after [kg/m²] of the sites, each (n,).

    Differences are those of the printed figures, so that every row adds up.
    """
    hectares = sites.area / units.M2_PER_HECTARE
    out = {
        "name": sites.name,
        "cover_class": cover_class,
        "cover_pct": means["cover"],
        "area_ha": np.round(hectares, HECTARES.decimals),
        "area_mu": np.round(units.mu(hectares), MU.decimals),
    }
    for name, own in (("potential", "potential"), ("loss_before", "before"), ("loss_after", "after")):
        out[f"{name}_kg_m2"] = np.round(means[own], 3)
        out[f"{name}_t"] = np.round(means[own] * sites.area / 1000.0, 1)
    out["service_before_t"] = np.round(fixed_sand(out["potential_t"], out["loss_before_t"]), 1)
    out["service_after_t"] = np.round(fixed_sand(out["potential_t"], out["loss_after_t"]), 1)
    out["saved_t"] = np.round(out["loss_before_t"] - out["loss_after_t"], 1)
    for name in ("before", "after"):
        out[f"{name}_t_km2"] = np.round(means[name] * 1000.0)
        out[f"class_{name}"] = classed(out[f"{name}_t_km2"], limits)
    return gpd.GeoDataFrame(out, geometry=gpd.GeoSeries(sites.shape, crs=crs))


def classed(loss: Any, limits: Any) -> Any:
    """Return the class of losses (n,) [t/km²]: from its lower limit on, up to its upper one."""
    table = limits.assign(low=limits.from_t_km2.fillna(0.0)).sort_values("low")
    place = np.searchsorted(table.low.to_numpy(dtype=float), loss, side="right") - 1
    return table["class"].to_numpy(dtype=object)[np.maximum(place, 0)]


def check_limits(limits: Any) -> None:
    """Raise where the classes leave a gap, overlap, or are none that the tables know."""
    table = limits.assign(low=limits.from_t_km2.fillna(0.0)).sort_values("low")
    upper, lower = table.to_t_km2.to_numpy(dtype=float)[:-1], table.low.to_numpy(dtype=float)
    strange = [one for one in table["class"] if one not in SL190_CLASSES]
    if strange or not len(table) or lower[0] != 0 or not np.array_equal(upper, lower[1:]):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table of classes of wind erosion cannot be used: its classes must be {classes}, the first from 0, "
                "and each must begin where the one before ends.",
            ),
            classes=", ".join(SL190_CLASSES),
        )


def erosion_summary(erosion: Any, limits: Any) -> Any:
    """Return areas and losses by class, without and with belts: the sums of the printed rows."""
    out = pd.DataFrame({"erosion_class": limits["class"].to_numpy(dtype=object)})
    for when in ("before", "after"):
        group = erosion.groupby(f"class_{when}")
        columns = (("area_ha", f"area_{when}_ha"), ("area_mu", f"area_{when}_mu"), (f"loss_{when}_t",) * 2)
        for own, name in columns:
            out[name] = group[own].sum().reindex(out.erosion_class).fillna(0.0).to_numpy()
    return out


def totals(erosion: Any) -> dict[str, float]:
    """Return the sums of the printed rows, and the mean losses they are of the printed area."""
    sums = {name: float(erosion[name].sum()) for name in ("area_ha", "area_mu", *TONNES)}
    area = sums["area_ha"] * units.M2_PER_HECTARE
    for name in ("potential", "loss_before", "loss_after"):
        sums[f"{name}_kg_m2"] = sums[f"{name}_t"] * 1000.0 / area if area > 0 else 0.0
    return {name: round(value, NUMBERS[name].decimals) for name, value in sums.items()}
