"""Capability reclamation_suitability: units and their ground → grades, limits, and a direction with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.elevation import DEM_UNIT
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.mine.suitability import suitability_parameters as parameters
from ordos_restoration.planning.mine.suitability import suitability_tables as tables
from ordos_restoration.planning.mine.suitability import unit_facts, unit_ground
from ordos_restoration.planning.mine.suitability.direction import USE_NAMES, Preference
from ordos_restoration.planning.mine.suitability.judging import judged, scales_of
from ordos_restoration.planning.mine.suitability.policy import rules
from ordos_restoration.planning.mine.suitability.suitability_rows import change_rows
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability, Message, Plan, Progress, default, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = lazy("geopandas"), lazy("numpy"), lazy("pandas")

COLUMN = parameters.COLUMNS
ABSENT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nobody measured {factors}: all units are graded without, and what their directions would be with them is open.",
)
PARTLY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Some of the {all} units are graded without factors that nobody measured there: {factors}."
)
PART = QT_TRANSLATE_NOOP("Ordos", "{factor} ({count})")
LITTLE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units ({area:.2f} ha) have neither slope nor soil ({codes}): they stay grassland until somebody measures "
    "them.",
)
FAILED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units ({area:.2f} ha) should return to cultivated land, but cannot ({codes}): they are unsuitable, too "
    "steep or forbidden. The table of factors says what would lift them; otherwise other land has to replace them.",
)
NOTHING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Nothing suits {count} units ({area:.2f} ha; {codes}). Mend what limits them first; they get no direction."
)
WISH_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units did not get the direction that was wished for ({codes}): it is unsuitable or a rule outdoes it.",
)
PV_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No unit can carry photovoltaics. The table of factors and the reasons of the units say why."
)


@dataclass(frozen=True)
class ReclamationSuitability(Capability):
    """Grades and directions of damaged land."""

    banner: str = default("jungar", parameters.BANNER)
    region: str = default("by_banner", parameters.REGION)
    year: int = default(2026, parameters.YEAR)
    cover_cm: float = default(0.0, parameters.COVER)
    water_permitted: bool = default(False, parameters.WATER_PERMITTED)
    pv_wish: bool = default(False, parameters.PV_WISH)
    ranking: str = default("grade", parameters.RANKING)
    prefer: str = default("grass", parameters.PREFER)
    class_scheme: str = default("gbt21010", parameters.CLASS_SCHEME)
    rain: Optional[float] = default(None, parameters.RAIN_MM, advanced=True)
    settling_years: Optional[float] = default(None, parameters.SETTLING_YEARS, advanced=True)
    goaf_years: Optional[float] = default(None, parameters.GOAF_YEARS, advanced=True)
    cover_slope: float = default(35.0, parameters.COVER_SLOPE, advanced=True)
    dem_unit: str = default("metre", DEM_UNIT, advanced=True)
    every_factor: bool = default(True, parameters.EVERY_FACTOR, advanced=True)

    id = "reclamation_suitability"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Grade suitability of damaged land")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Grades every unit for crops, forest and grass by its worst factor (limiting conditions), names what limits it "
        "and what would lift it, and chooses the direction: rules first, damaged cultivated land back to cultivated "
        "land, then wishes, grades and what the land was. Photovoltaics only as an overlay on stable subsidence land.",
    )
    inputs = parameters.INPUTS
    outputs = {
        "reclamation_unit": tables.RECLAMATION_UNIT,
        "suitability_factor": tables.SUITABILITY_FACTOR,
        "land_use_change": tables.LAND_USE_CHANGE,
    }
    numbers = tables.NUMBERS

    def plan(self, *, units: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        known_rules = rules(layers["mine_policies"], parameters.NUMBER_FACTS, parameters.WORD_FACTS)
        scales = scales_of(layers["suitability_grades"])
        spelled = [one for own in scales.values() for one in own.values()]
        t = unit_facts.read(units, spelled, layers["land_classes"], self.class_scheme, notes, progress)
        progress(0.1, "")
        place = unit_facts.banner_rows(t, self.typed(layers["region_types"]), self.banner, notes)
        t = self.placed(t, self.typed(layers["region_types"]), place)
        shapes = units.geometry.to_numpy()[t.row - 1]
        t = self.grounded(t, shapes, units.crs, layers, known_rules, notes, part_of(progress, 0.1, 0.5))
        told(t, scales, notes)
        made = judged(t, scales, known_rules, layers["quality_standards"], self, part_of(progress, 0.5, 0.95), wanted)
        t = made.units
        found = {"reclamation_unit": gpd.GeoDataFrame(t, geometry=gpd.GeoSeries(shapes, crs=units.crs))}
        if "suitability_factor" in wanted:
            found["suitability_factor"] = made.factors
        if "land_use_change" in wanted:
            found["land_use_change"] = change_rows(t)
        results(t, made.failed, self.pv_wish, notes)
        return Plan(tables=found, numbers=totals(t, made), notes=notes)

    @property
    def preference(self) -> Preference:
        """What decides among open directions."""
        return Preference(self.ranking, self.prefer)

    def typed(self, regions: Any) -> Any:
        """Return the table of region types with the one region type or rain [mm] that was typed for all units."""
        given = {} if self.region == "by_banner" else {"region": self.region}
        return regions.assign(**given, **({} if self.rain is None else {"rain_mm": self.rain}))

    def placed(self, t: Any, regions: Any, place: Any) -> Any:
        """Return the units with their banner, region type and rain [mm]."""
        own = regions.iloc[place].reset_index(drop=True)
        return t.assign(banner=own.banner, region=own.region, rain_mm=own.rain_mm.astype(float))

    def grounded(
        self, t: Any, shapes: Any, crs: Any, layers: Any, known_rules: Any, notes: list[Message], progress: Progress
    ) -> Any:
        """Return the units with everything that follows from what they say, from rasters and from the parameters."""
        rasters = (
            ("slope_deg", "dem", (parameters.DEM.label, self.dem_unit), (0.0, 0.7)),
            ("water_table_m", "water_table", (parameters.WATER_TABLE.label, "metre"), (0.7, 1.0)),
        )
        for column, name, meaning, part in rasters:
            if layers[name] is not None:
                given = layers[name], *meaning
                step = part_of(progress, *part)
                t[column] = unit_ground.from_raster(t, column, COLUMN[column], given, shapes, crs, notes, step)
        t["soil_after_cm"] = unit_ground.covered(t, self.cover_cm, self.cover_slope, notes)
        t["irrigation"] = unit_ground.irrigated(t.irrigation.to_numpy(dtype=object), self.water_permitted, notes)
        t["block_ha"] = unit_ground.blocks(
            shapes, t.area_ha.to_numpy(), (t.damage_type == "subsided").to_numpy(), progress
        )
        t["age_years"] = self.year - t.damage_year
        t["years_to_settle"] = np.nan
        years = {"dump_settling": self.settling_years, "goaf_age": self.goaf_years}
        t["settled_year"] = unit_ground.settled(t, known_rules, unit_facts.facts_of(t), years, notes)
        t["years_to_settle"] = np.maximum(t.settled_year - self.year, 0.0)
        t["stability"] = unit_ground.stability(t, self.year)
        return t


def told(t: Any, scales: Any, notes: list[Message]) -> None:
    """Note the factors that nobody measured, at all or of some units."""
    facts = unit_facts.facts_of(t)
    absent, partly = [], []
    for factor in dict.fromkeys(name for own in scales.values() for name, one in own.items() if counts(one)):
        values = facts[factor]
        none = np.isnan(values) if values.dtype.kind == "f" else np.equal(values, None)
        label = Message(tables.FACTORS[factor])
        if none.all():
            absent.append(label)
        elif none.any():
            partly.append(Message(PART, factor=label, count=int(none.sum())))
    if partly:
        notes.append(Message(PARTLY_NOTE, factors=partly, all=len(t)))
    if absent:
        notes.append(Message(ABSENT_NOTE, factors=absent))


def counts(scale: Any) -> bool:
    """Return whether a factor counts for what grows, not only for photovoltaics."""
    return bool(scale.grade[:, : USE_NAMES.index("pv")].any())


def results(t: Any, failed: Any, pv_wish: bool, notes: list[Message]) -> None:
    """Note the units whose direction somebody has to look at."""
    little, nothing = (t.reason == "little_known").to_numpy(), (t.reason == "none").to_numpy()
    wish = (t.wish.notna() & (t.wish != t.direction)).to_numpy()
    cases = ((LITTLE_NOTE, little), (FAILED_NOTE, failed), (NOTHING_NOTE, nothing), (WISH_NOTE, wish))
    for template, rows in cases:
        area = float(t.area_ha[rows].sum())
        say(template, rows, notes, codes=some(t.code[rows].tolist()), area=area)
    if pv_wish and not t.pv.any():
        notes.append(Message(PV_NOTE))


def totals(t: Any, made: Any) -> dict[str, Any]:
    """Return the sums of the printed units, and the shares of the area whose direction hangs on one value."""
    area = t.area_ha
    of = {
        "crop_ha": ("irrigated", "dry"), "orchard_ha": ("orchard",), "forest_ha": ("forest", "shrub"),
        "grass_ha": ("pasture", "grass"),
    }  # fmt: skip
    whole = max(float(area.sum()), 1e-9)
    return {
        "units_count": len(t),
        "area_ha": area.sum(),
        "area_mu": t.area_mu.sum(),
        **{name: area[t.direction.isin(names)].sum() for name, names in of.items()},
        "open_ha": area[t.direction.isna()].sum(),
        "pv_ha": area[t.pv].sum(),
        "unmeasured_pct": 100.0 * float(area[made.unmeasured].sum()) / whole,
        "near_limit_pct": 100.0 * float(area[made.near].sum()) / whole,
    }
