"""Capability earthwork: parcels and elevations → formed land, cut and fill, hauls of earth, topsoil."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import elevation
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.land_cells import in_batches, lattice_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.earth import earth_hauls as hauls
from ordos_restoration.planning.mine.earth import earth_notes as told
from ordos_restoration.planning.mine.earth import earthwork_parameters as parameters
from ordos_restoration.planning.mine.earth import earthwork_tables as tables
from ordos_restoration.planning.mine.earth.earth_forming import Ground, formed
from ordos_restoration.planning.mine.earth.earth_parcels import parcel_table, topsoil_factors
from ordos_restoration.planning.mine.earth.earth_surface import Surface
from ordos_restoration.planning.mine.earth.topsoil import shared_out, topsoil_balance
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

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))


@dataclass(frozen=True)
class Earthwork(Capability):
    """Cut, fill and hauls of parcels."""

    formation: str = default("auto", parameters.FORMATION)
    limits: str = default("loess", parameters.REGION)
    material: str = default("common", parameters.MATERIAL)
    loose: Optional[float] = default(None, parameters.LOOSE, advanced=True)
    compacted: Optional[float] = default(None, parameters.COMPACTED, advanced=True)
    strip: float = default(0.3, parameters.STRIP)
    spread: Optional[float] = default(None, parameters.SPREAD)
    width: Optional[float] = default(None, parameters.WIDTH, advanced=True)
    rise: Optional[float] = default(None, parameters.RISE, advanced=True)
    riser: Optional[float] = default(None, parameters.RISER, advanced=True)
    spoil_distance: float = default(1000.0, parameters.SPOIL_DISTANCE)
    borrow_distance: float = default(1000.0, parameters.BORROW_DISTANCE)
    max_haul: Optional[float] = default(None, parameters.MAX_HAUL)
    detour: float = default(1.0, parameters.DETOUR, advanced=True)
    cell: float = default(0.0, parameters.CELL)
    dem_unit: str = default("metre", elevation.DEM_UNIT)
    max_missing: float = default(10.0, parameters.MAX_MISSING, advanced=True)

    id = "earthwork"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan earthwork")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Forms every parcel as level land, a sloping plane, terraces or a benched slope at the height at which its "
        "earth balances, or by a given design surface, within the slope its direction allows. Computes cut and fill "
        "with swell and compaction, the cheapest hauls between parcels and to spoil and borrow places, and the balance "
        "of topsoil.",
    )
    inputs = parameters.INPUTS
    outputs = tables.OUTPUTS
    grids = parameters.GRIDS
    numbers = tables.NUMBERS

    def plan(self, *, parcels: Any, dem: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        t = parcel_table(parcels, self, layers["formation_limits"], layers["soil_factors"], notes)
        loose, settled, lost = topsoil_factors(layers["soil_factors"])
        lattice, coarse = lattice_of(parcels, dem, parameters.DEM.label, self.cell, notes)
        sizable = told.large_enough(t, coarse, notes)
        told.need_some(sizable.sum())
        t, shapes = t[sizable].reset_index(drop=True), parcels.geometry.to_numpy()[sizable]
        ground = self.ground(lattice, dem, layers["design"], part_of(progress, 0.0, 0.4))
        surface = Surface(lattice)
        t = self.moved(t, shapes, ground, surface, notes, part_of(progress, 0.4, 0.8))
        kept = np.flatnonzero(t.formation.notna())
        told.need_some(len(kept))
        rows, shapes = t.iloc[kept].reset_index(drop=True), shapes[kept]
        balance = topsoil_balance(rows.code, rows.area_m2, rows.strip_m, rows.spread_m, settled, lost)
        rows = printed(rows, balance)
        told.tell_forms(rows, notes)
        carried, balance = self.hauled(rows, shapes, balance, loose, layers, notes, part_of(progress, 0.8, 0.95))
        found = {
            "earthwork": gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries(shapes, crs=parcels.crs)),
            "haul": gpd.GeoDataFrame(carried, geometry=gpd.GeoSeries(carried.geometry.to_numpy(), crs=parcels.crs)),
            "topsoil_balance": balance.assign(area_ha=rows.area_ha),
        }
        if "zero_line" in wanted:
            part = part_of(progress, 0.95, 0.98)
            found["zero_line"] = surface.zero_lines(rows.code.to_numpy(), kept, shapes, parcels.crs, part)
        return Plan(found, totals(found, lattice.cell), surface.grids(), {}, notes)

    def ground(self, lattice: Any, dem: Any, design: Any, progress: Progress) -> Ground:
        """Return heights and slopes on the lattice, and the design surface where one was given."""
        height = elevation.heights(dem, lattice, self.dem_unit, parameters.DEM.label, part_of(progress, 0.0, 0.5))
        slope = elevation.slope_deg(height, lattice.cell, part_of(progress, 0.5, 0.6))
        if design is None:
            return Ground(lattice, height, slope, None)
        part = part_of(progress, 0.6, 1.0)
        return Ground(
            lattice, height, slope, elevation.heights(design, lattice, self.dem_unit, parameters.DESIGN.label, part)
        )

    def moved(
        self, t: Any, shapes: Any, ground: Ground, surface: Surface, notes: list[Message], progress: Progress
    ) -> Any:
        """Return the parcels with their volumes; those without enough elevations have no formation."""
        done, most = [], self.max_missing / 100.0
        t = t.assign(cover_needed=1.0 - most)
        for cells in in_batches(shapes, ground.lattice, progress):
            rows = t.iloc[cells.start : cells.start + cells.count]
            one = formed(cells, rows, ground, most, lambda *_: progress(0.0, ""))
            surface.add(one.cells, one.final, ground.height[one.cells.row, one.cells.column])
            done.append(one.table)
        t = pd.concat([t.drop(columns=["strip_m", "spread_m"]), pd.concat(done, ignore_index=True)], axis=1)
        told.tell_holes(t, self.max_missing, notes)
        if ground.design is not None:
            told.tell_design(t, notes)
        twice = surface.counted_twice()
        if twice > 1.0:
            notes.append(Message(told.TWICE_NOTE, area=twice / M2_PER_HECTARE))
        return t

    def hauled(
        self, t: Any, shapes: Any, topsoil: Any, loose: float, layers: Any, notes: list[Message], progress: Progress
    ) -> tuple[Any, Any]:
        """Return all hauls as a table, and the balance of topsoil with what parcels give each other."""
        places = hauls.known_places(layers["places"], parameters.PLACES, parameters.PLACE_LAYER.label, notes)
        middle = shapely.get_coordinates(shapely.point_on_surface(shapes))
        code, earth, soil = t.code.to_numpy(), t.balance_m3.to_numpy(dtype=float), topsoil.balance_m3.to_numpy()
        cut, fill = (
            np.where(np.isnan(xy), middle, xy)
            for xy in (t[["cut_x", "cut_y"]].to_numpy(dtype=float), t[["fill_x", "fill_y"]].to_numpy(dtype=float))
        )
        much, little = hauls.ends_of(code, earth, cut, earth > 0), hauls.ends_of(code, -earth, fill, earth < 0)
        much = hauls.with_places(much, places, "borrow", hauls.BORROW, self.borrow_distance, int(little.units.sum()))
        little = hauls.with_places(
            little, places, "spoil", hauls.SPOIL, self.spoil_distance, int(much.units[~much.is_place].sum())
        )
        made = hauls.hauls_between("earth", much, little, self, notes, part_of(progress, 0.0, 0.5))
        rich, poor = hauls.ends_of(code, soil, middle, soil > 0), hauls.ends_of(code, -soil, middle, soil < 0)
        rich = hauls.with_places(rich, places, "topsoil", hauls.BORROW, self.borrow_distance, int(poor.units.sum()))
        spread = hauls.hauls_between("topsoil", rich, poor, self, notes, part_of(progress, 0.5, 1.0))
        parts = [(hauls.within_parcels(t), "earth"), (made, "earth"), (spread, "topsoil")]
        done = hauls.finished(parts, dict(zip(code, t.loose)), loose, layers["haul_classes"])
        return done, shared_out(topsoil, spread)


def printed(t: Any, topsoil: Any) -> Any:
    """Return the parcels as EARTHWORK prints them: every volume to 0.1 m³, surplus = cut − earth for fill."""
    cut = t.cut.to_numpy(dtype=float)
    surplus = np.round(cut - t.fill.to_numpy(dtype=float) / t.compacted.to_numpy(), 1) + 0.0
    cut = np.round(cut, 1)
    return t.assign(
        uuid=[uuid_of(f"earthwork/{one}") for one in t.code],
        cut_m3=cut,
        fill_m3=np.round(t.fill.astype(float), 1),
        fill_bank_m3=np.round(cut - surplus, 1),
        loose_m3=np.round(cut * t.loose, 1),
        balance_m3=surplus,
        formed_m=t.formed_mean,
        strip_m3=topsoil.stock_m3.to_numpy(),
        spread_m3=topsoil.spread_m3.to_numpy(),
    )


def totals(found: Any, cell: float) -> dict[str, float]:
    """Return the sums of the printed rows."""
    t, carried = found["earthwork"], found["haul"]
    volume = carried.volume_m3[carried.distance_m.notna()].sum()
    out = {name: t[name].sum() for name in ("area_ha", "area_mu", "cut_m3", "fill_m3")}
    earth = carried[carried.earth == "earth"]
    out.update({f"{way}_m3": earth.volume_m3[earth.way == way].sum() for way in ("spoil", "borrow")})
    out["topsoil_deficit_m3"] = found["topsoil_balance"].deficit_m3.sum()
    out["work_m3km"] = carried.work_m3km.sum()
    mean = {"mean_haul_m": 1000.0 * out["work_m3km"] / volume} if volume > 0 else {}
    return {**out, **mean, "cell_m": cell}
