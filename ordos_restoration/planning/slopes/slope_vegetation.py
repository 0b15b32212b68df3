"""Capability slope_vegetation: terrain and land → units, measures, rows along contours, plants, soil kept, cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import elevation
from ordos_restoration.planning.elevation import cell_sides, checked_crs
from ordos_restoration.planning.kongdui.belt_parameters import WATER_SOURCE
from ordos_restoration.planning.kongdui.planting import water_columns
from ordos_restoration.planning.land_cells import check_meets, lattice_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.words import SCHEME
from ordos_restoration.planning.slopes import csle
from ordos_restoration.planning.slopes import slope_parameters as parameters
from ordos_restoration.planning.slopes import slope_results as results
from ordos_restoration.planning.slopes import slope_tables as tables
from ordos_restoration.planning.slopes.contour_rows import Rows, Spacing, contour_rows
from ordos_restoration.planning.slopes.ground import Ground, ground_of
from ordos_restoration.planning.slopes.planted_rows import drawn, pit_points, row_table
from ordos_restoration.planning.slopes.slope_land import SlopeLand, given_up, land_of, tell_removed
from ordos_restoration.planning.slopes.slope_notes import tell_units
from ordos_restoration.planning.slopes.slope_quantities import costed, needs_of, ordered
from ordos_restoration.planning.slopes.slope_report import slope_book, slope_page
from ordos_restoration.planning.slopes.slope_units import tell_coarse, units_of, with_ground
from ordos_restoration.planning.slopes.stands import stands_of
from ordos_restoration.planning.slopes.suits import STEEP_CROP, measure_rows, uses_of
from ordos_restoration.planning.slopes.works import check_measures, works_of
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Message,
    Plan,
    Progress,
    default,
    part_of,
)
from ordos_restoration.planning.units import M2_PER_HECTARE
from ordos_restoration.planning.wind.erosion_parameters import DEFAULT_SOIL

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
else:
    gpd, np = lazy("geopandas"), lazy("numpy")

MOST_CELLS = 4_000_000  # of the rectangle about the land, where nobody chose their size


@dataclass(frozen=True)
class SlopeVegetation(Capability):
    """Measures and plants on slopes."""

    slope_scheme: str = default("erosion", parameters.CLASS_SCHEME)
    least_area: float = default(2000.0, parameters.LEAST_AREA)
    most_area: float = default(20.0, parameters.MOST_AREA)
    rain: float = default(350.0, parameters.RAIN)
    storm: float = default(60.0, parameters.STORM)
    runoff: float = default(0.3, parameters.RUNOFF)
    erosivity: Optional[float] = default(None, parameters.EROSIVITY)
    slope_length: Optional[float] = default(None, parameters.SLOPE_LENGTH)
    most_length: float = default(100.0, parameters.MOST_LENGTH, advanced=True)
    cover: float = default(20.0, parameters.COVER)
    default_soil: str = default("loessial", DEFAULT_SOIL)
    scheme: str = default("gbt21010", SCHEME)
    steep_crop: float = default(25.0, parameters.STEEP_CROP, advanced=True)
    flat: float = default(5.0, parameters.FLAT, advanced=True)
    rain_limit: float = default(400.0, parameters.RAIN_LIMIT, advanced=True)
    water_source: Optional[str] = default(None, WATER_SOURCE, advanced=True)
    reserve: float = default(10.0, parameters.RESERVE, advanced=True)
    tillage: float = default(1.0, parameters.TILLAGE, advanced=True)
    least_row: float = default(5.0, parameters.LEAST_ROW, advanced=True)
    order_reserve: float = default(5.0, parameters.ORDER_RESERVE, advanced=True)
    care_years: int = default(3, parameters.CARE_YEARS)
    accepted: float = default(30.0, parameters.ACCEPTED, advanced=True)
    cell: float = default(0.0, parameters.CELL, advanced=True)
    dem_unit: str = default("metre", elevation.DEM_UNIT)
    approval_no: Optional[str] = default(None, parameters.APPROVAL_NO)

    id = "slope_vegetation"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan slope vegetation")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Splits land into units of one slope class and aspect, chooses steps, terraces, pits, ditches or closure for "
        "each by slope, aspect and soil, lays rows along the contours as far apart as the measure and the storm allow, "
        "and chooses plants by aspect and moisture. Counts rows, pits, plants, earth and cost, and computes the soil "
        "loss before and after (CSLE).",
    )
    inputs = parameters.INPUTS
    outputs = tables.OUTPUTS
    reports = tables.REPORTS
    numbers = tables.NUMBERS

    def plan(self, *, land: Any, dem: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        results.check_grades(layers["sl190_water"])
        check_measures(layers["slope_measures"])
        given = land_of(self, land, layers, notes, part_of(progress, 0.0, 0.1))
        ground = self.ground(given, dem, layers["slope_classes"], notes, part_of(progress, 0.1, 0.25))
        most = self.most_area * M2_PER_HECTARE
        shapes, t = units_of(given, ground, self.least_area, most, part_of(progress, 0.25, 0.5))
        tell_removed(given.removed, notes)
        tell_coarse(ground, t, notes)
        t = with_ground(shapes, results.with_areas(t), ground, self, part_of(progress, 0.5, 0.55))
        t, m, share = self.designed(t, layers, notes)
        rows = self.rows(shapes, t, ground, part_of(progress, 0.55, 0.85))
        line = row_table(rows, t)
        t, needs = self.counted(t, m, share, rows, line, layers)
        quantity, t["cost_yuan"] = costed(needs, t, layers["prices"], notes)
        r = float(csle.erosivity_of_rain(self.rain)) if self.erosivity is None else self.erosivity
        t = results.with_losses(t, r, self.tillage, layers["sl190_water"])
        t = results.with_storm(t, self.runoff, self.storm)
        kinds = layers["constraint_kinds"]
        t = results.printed(t, dict(zip(kinds.kind, kinds.name_zh)))
        tell_units(self, t, rows, notes)
        progress(0.9, "")
        table = results.summary(t, given.removed)
        found = {"slope_unit": gpd.GeoDataFrame(t, geometry=gpd.GeoSeries(shapes, crs=given.crs)),
                 "slope_summary": table, "slope_quantity": quantity}  # fmt: skip
        if "contour_row" in wanted:
            found["contour_row"] = drawn(rows, line, t, given.crs)
        if "slope_pit" in wanted:
            found["slope_pit"] = pit_points(rows, line, t.code.to_numpy(dtype=object), given.crs)
        numbers = results.totals(table, r, ground.lattice.cell)
        made = {"slope_report": slope_page, "slope_tables": slope_book}
        reports = {name: make(found, numbers, notes) for name, make in made.items() if name in wanted}
        return Plan(found, numbers, {}, reports, notes)

    def ground(self, given: SlopeLand, dem: Any, classes: Any, notes: list[Message], progress: Progress) -> Ground:
        """Return the ground on cells as large as the model's, larger where these would be too many."""
        frame = gpd.GeoDataFrame(geometry=gpd.GeoSeries(given.shape, crs=given.crs))
        label = parameters.DEM.label
        checked_crs(dem, label)
        check_meets(frame, dem, label)
        x0, y0, x1, y1 = frame.total_bounds
        coarse = max(cell_sides(dem, given.crs, (x0 + x1) / 2, (y0 + y1) / 2))
        least = float(np.sqrt((x1 - x0) * (y1 - y0) / MOST_CELLS))
        lattice, coarse = lattice_of(frame, dem, label, self.cell or max(coarse, least), notes)
        own = classes[classes.scheme == self.slope_scheme]
        return ground_of(dem, self.dem_unit, lattice, coarse, own, self.flat, progress)

    def designed(self, t: Any, layers: Any, notes: list[Message]) -> tuple[Any, Any, Any]:
        """Return the units with measure, works and stand, their rows of the table of measures, and species shares."""
        row = measure_rows(t, layers["slope_measures"], self.steep_crop, notes)
        m = layers["slope_measures"].iloc[row].reset_index(drop=True)
        planted = m.planted.to_numpy() == True  # noqa: E712 - empty cells are None
        species, measure = layers["species"], m.measure.to_numpy(dtype=object)
        stand = stands_of(self, t, measure, planted, layers["slope_species"], species, notes)
        works = works_of(m, t.slope.to_numpy(dtype=float), stand.density, self.runoff, self.storm)
        after = np.fmax(t.cover, np.fmax(stand.cover, m.cover_after_pct.where(~planted, np.nan)))
        tilled = (t.use == "crop").to_numpy()
        steep = tilled & (uses_of(t, self.steep_crop) == STEEP_CROP)
        t = given_up(t, steep, layers["land_rules"])
        t = t.assign(
            **works, measure=measure, measure_name=m.name_zh, form=m.form, rank=m.priority.astype(float),
            low=m.row_from_m, high=m.row_to_m, density=stand.density, species=stand.names, species_mix=stand.mix,
            grass=stand.grass, seed_kg=np.round(stand.seed * t.area_ha, 1), cover_after=after, wet=stand.wet,
            e_after=np.fmin(t.e, m.e_factor), tilled=tilled,
            tilled_after=tilled & ~steep,
        )  # fmt: skip
        return t, m, stand.share

    def rows(self, shapes: Any, t: Any, ground: Ground, progress: Progress) -> Rows:
        """Return the rows of all units whose works lie in rows."""
        own = np.flatnonzero(t.rise.to_numpy(dtype=float) > 0)
        spacing = Spacing(*(t[name].to_numpy(dtype=float)[own] for name in ("rise", "top", "low", "high")))
        made = contour_rows(shapes[own], ground.lattice, ground.bridged(), spacing, self.least_row, progress)
        return made.of_all(own, len(t))

    def counted(self, t: Any, m: Any, share: Any, rows: Rows, line: Any, layers: Any) -> tuple[Any, Any]:
        """Return the units with what their rows hold, and the quantities they need."""

        def by_unit(name: str) -> Any:
            return np.bincount(line.unit, line[name], minlength=len(t))

        works = np.where(t.form == "pit", by_unit("pits"), by_unit("length_m"))
        area = np.floor(np.nan_to_num(t.density * t.area_ha) + 1e-9)
        plants = np.where(t.form == "area", area, by_unit("plants")).astype(int)
        species = layers["species"]
        orders = ordered(plants, share, species.survival_pct.to_numpy(dtype=float), self.order_reserve)
        t = t.assign(
            rows=np.bincount(line.unit, minlength=len(t)), row_length_m=np.round(by_unit("length_m"), 1),
            pits=by_unit("pits").astype(int), plants=plants, plants_to_order=orders.sum(axis=1), within=rows.kept,
            earth_m3=np.round(np.nan_to_num(works * t.earth_each), 1),
        )  # fmt: skip
        square = t.hectares.to_numpy() * M2_PER_HECTARE
        water = water_columns(share * plants[:, None], species, square, self.rain, self.reserve)
        t = t.assign(**{name: water[name] for name in ("water_need_mm", "water_balance_mm")})
        return t, needs_of(t, m, orders, species, self.care_years)
