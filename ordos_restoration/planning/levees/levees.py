"""Capability levees: lines, levels and sections → deficits, works, earth, land, strips, profiles and sections drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import elevation, land
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.kongdui.reaches import STATION_FROM
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees import levee_inputs as declared
from ordos_restoration.planning.levees import levee_land, levee_report
from ordos_restoration.planning.levees import levee_notes as told
from ordos_restoration.planning.levees import levee_parameters as parameters
from ordos_restoration.planning.levees import levee_tables as tables
from ordos_restoration.planning.levees.known_levee import Known, known_levees
from ordos_restoration.planning.levees.levee_costs import summary
from ordos_restoration.planning.levees.levee_hauls import hauled, with_hauls
from ordos_restoration.planning.levees.levee_lines import levees_of
from ordos_restoration.planning.levees.levee_sheets import workbook
from ordos_restoration.planning.levees.levels import level_rows
from ordos_restoration.planning.levees.plan_levee import Planned, planned
from ordos_restoration.planning.levees.sections import section_rows
from ordos_restoration.planning.mine.earth.earthwork_parameters import BORROW_DISTANCE, DETOUR
from ordos_restoration.planning.mine.earth.earthwork_parameters import MATERIAL as EARTHWORK_MATERIAL
from ordos_restoration.planning.sand.barrier_parameters import APPROVAL_NO
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Message,
    Plan,
    PlanningError,
    Progress,
    Report,
    default,
    part_of,
)
from ordos_restoration.planning.units import M2_PER_HECTARE, geodesic_area, mu

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = (lazy(name) for name in ("geopandas", "numpy", "pandas"))


@dataclass(frozen=True)
class Levees(Capability):
    """Deficits and works of levees."""

    return_period: Optional[int] = default(None, parameters.RETURN_PERIOD)
    overtopping: bool = default(False, parameters.OVERTOPPING)
    no_ice_record: bool = default(False, parameters.NO_ICE)
    silting: float = default(0.0, parameters.SILTING)
    silt_years: int = default(20, parameters.SILT_YEARS)
    ice_slope: float = default(0.0, parameters.ICE_SLOPE)
    wind_speed: float = default(20.0, parameters.WIND_SPEED)
    fetch: float = default(1000.0, parameters.FETCH)
    wind_angle: float = default(0.0, parameters.WIND_ANGLE, advanced=True)
    depth: Optional[float] = default(None, parameters.DEPTH, advanced=True)
    face: str = default("grass", parameters.FACE)
    side: str = default("land", parameters.SIDE)
    interval: float = default(100.0, parameters.INTERVAL)
    station_from: str = default("source", STATION_FROM)
    offsets: str = default("land", parameters.OFFSETS)
    stripping: float = default(0.3, parameters.STRIPPING)
    bench: float = default(0.5, parameters.BENCH, advanced=True)
    settlement: Optional[float] = default(None, parameters.SETTLEMENT, advanced=True)
    material: str = default("common", EARTHWORK_MATERIAL)
    borrow_distance: float = default(1000.0, BORROW_DISTANCE)
    detour: float = default(1.0, DETOUR, advanced=True)
    strip: Optional[float] = default(None, parameters.STRIP)
    approval_no: Optional[str] = default(None, APPROVAL_NO)
    tolerance: float = default(0.05, parameters.TOLERANCE, advanced=True)
    reach: float = default(3000.0, parameters.REACH, advanced=True)
    hold: float = default(100.0, parameters.HOLD, advanced=True)
    level_gap: float = default(3000.0, parameters.LEVEL_GAP, advanced=True)
    section_gap: float = default(1000.0, parameters.SECTION_GAP, advanced=True)
    crest_window: float = default(15.0, parameters.CREST_WINDOW, advanced=True)
    half_width: float = default(40.0, parameters.HALF_WIDTH, advanced=True)
    dem_unit: str = default("metre", elevation.DEM_UNIT)

    id = "levees"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan levee works")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Compares every station of a levee with the crest that flood on the silted bed, ice jams with their backwater, "
        "wind and waves ask for. Plans raising, widening, thickening and strengthening with sections, earth by average "
        "end areas, land taken and hauls, and draws the strip that stays free of planting. The ice-flood check is "
        "mandatory.",
    )
    inputs = declared.INPUTS
    outputs = tables.OUTPUTS
    reports = {
        "levee_report": Report(QT_TRANSLATE_NOOP("Ordos", "Levee profiles and sections"), "html"),
        "levee_book": Report(QT_TRANSLATE_NOOP("Ordos", "Levee stations and volumes"), "xlsx"),
    }
    numbers = tables.NUMBERS

    def plan(self, *, levee_lines: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        crs = levee_lines.crs
        levels = level_rows(layers["design_levels"], layers["level_table"], notes)
        sections = section_rows(layers["section_points"], layers["section_table"], notes)
        found = known_levees(levees_of(levee_lines, notes), levels, self, notes)
        self.tell_basis(found, levels, notes)
        factors = self.factors(layers["soil_factors"])
        made: list[Planned] = []
        for k, one in enumerate(found):
            part = part_of(progress, 0.05 + 0.65 * k / len(found), 0.05 + 0.65 * (k + 1) / len(found))
            made.append(planned(one, sections, layers, factors, self, notes, part))
        works, hauls, taken = self.works(made, layers, crs, notes, part_of(progress, 0.7, 0.9))
        strips = stripped(made, crs)
        sums = summary(works, hauls, taken, strips, layers["prices"], notes)
        stations = together([one.station for one in made], crs)
        tabled = {
            "levee_station": stations,
            "levee_section": together([one.section for one in made], crs),
            "levee_works": works,
            "levee_strip": strips,
            "levee_summary": sums,
        }
        numbers = totals(tabled)
        if len(strips):
            notes.append(Message(told.PLANTING_NOTE, table=Message(tables.LEVEE_STRIP.label)))
        reports = {
            "levee_report": levee_report.page_of(made, tabled, numbers, notes),
            "levee_book": workbook(made, tabled, notes),
        }
        progress(0.95, "")
        return Plan(tabled, numbers, {}, reports, notes)

    def tell_basis(self, found: list[Known], levels: Any, notes: list[Message]) -> None:
        """Note what the design levels do not hold: ice that nobody recorded, silting that nobody gave."""
        without = [one.levee.code for one in found if not one.profile.has("ice")]
        if without:
            notes.append(Message(told.STATED_NOTE, levees=", ".join(without)))
        if not self.silt_years or not (self.silting > 0 or (levels.silting_m_a > 0).any()):
            notes.append(Message(told.SILT_NOTE))

    def factors(self, table: Any) -> tuple[float, float]:
        """Return loose and compacted volume over that as it lies, of the material; raise PlanningError without any."""
        row = table[table.material == self.material]
        if not len(row) or row[["loose", "compacted"]].isna().any(axis=None):
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The table “{table}” does not say how “{material}” swells and settles."),
                table=Message(declared.SOIL_FACTORS.label),
                material=self.material,
            )
        return float(row.iloc[0].loose), float(row.iloc[0].compacted)

    def works(
        self, made: list[Planned], layers: Any, crs: Any, notes: list[Message], progress: Progress
    ) -> tuple[Any, Any, Any]:
        """Return (works of all levees with land and hauls, hauls, land taken by kind)."""
        works = together([one.works for one in made if len(one.works)], crs)
        if not len(works):
            return works, pd.DataFrame(), pd.DataFrame()
        works.attrs["crs"] = crs
        label = declared.LAND_USE.label
        taken = levee_land.taken_by_kind(works, layers["land_use"], label, notes, part_of(progress, 0.0, 0.3))
        rules = land.ground(
            layers["constraints"], layers["constraint_kinds"], layers["land_rules"], levee_land.MEASURE,
            self.approval_no or "", notes,
        )  # fmt: skip
        works = levee_land.judged(levee_land.with_land(works, taken), rules, notes, part_of(progress, 0.3, 0.6))
        part = part_of(progress, 0.6, 1.0)
        hauls = hauled(works, layers["borrow"], self.borrow_distance, self.detour, notes, part)
        works, hauls = with_hauls(works, hauls, layers["haul_classes"])
        return works, hauls, taken


def together(parts: list[Any], crs: Any) -> Any:
    """Return rows of several levees as one table with shapes."""
    real = [one for one in parts if len(one)]
    if not real:
        return gpd.GeoDataFrame({"geometry": []}, geometry="geometry", crs=crs)
    return gpd.GeoDataFrame(pd.concat(real, ignore_index=True), geometry="geometry", crs=crs)


def stripped(made: list[Planned], crs: Any) -> Any:
    """Return the strips of all levees with their areas."""
    strips = together([one.strip for one in made], crs)
    if not len(strips):
        return strips.assign(**dict.fromkeys([*tables.LEVEE_STRIP.columns], pd.Series(dtype=float)))
    hectares = np.round(geodesic_area(strips.geometry.to_numpy(), crs) / M2_PER_HECTARE, 4)
    codes = [uuid_of(f"levee_strip/{code}") for code in strips.levee]
    return strips.assign(area_ha=hectares, area_mu=np.round(mu(hectares), 3), uuid=codes)


def totals(found: Any) -> dict[str, float]:
    """Return the sums of the printed rows."""
    t, works, sums = found["levee_station"], found["levee_works"], found["levee_summary"]
    reach = t.reach_m
    out = {
        "levee_m": reach.sum(),
        "deficient_m": reach[(t.heighten | t.build).astype(bool)].sum(),
        "ice_m": reach[t.governed == "ice"].sum(),
        "unknown_m": reach[t.verdict.isin(["unknown_level", "unknown_crest"])].sum(),
        "strip_ha": found["levee_strip"].area_ha.sum(),
    }
    deepest = t.deficit_m.max()
    out["max_deficit_m"] = float(deepest) if np.isfinite(deepest) else 0.0
    names = ("length_m", "earth_m3", "borrow_m3", "land_ha", "land_mu")
    sums_of = {name: works[name].sum() if len(works) else 0.0 for name in names}
    out["works_m"] = sums_of.pop("length_m")
    cost = {"cost_yuan": sums.cost_yuan.sum()} if sums.cost_yuan.notna().any() or not len(works) else {}
    return {**out, **sums_of, **cost}
