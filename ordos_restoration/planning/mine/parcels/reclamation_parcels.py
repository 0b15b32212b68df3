"""Capability reclamation_parcels: units of land → compact parcels of equal area, each with a way to a road."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.parcels import parcel_parameters as parameters
from ordos_restoration.planning.mine.parcels import parcel_tables as tables
from ordos_restoration.planning.mine.parcels.access import access
from ordos_restoration.planning.mine.parcels.allotment import allot, wish
from ordos_restoration.planning.mine.parcels.division import divide
from ordos_restoration.planning.mine.parcels.parcel_land import land_of
from ordos_restoration.planning.mine.parcels.parcel_rows import parcel_rows, quality_rows, road_rows, tell
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability, Message, Plan, Progress, default, part_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


@dataclass(frozen=True)
class ReclamationParcels(Capability):
    """Parcels of equal area in units of any shape."""

    target_area: float = default(2.0, parameters.TARGET_AREA)
    count: Optional[int] = default(None, parameters.COUNT)
    areas: Optional[str] = default(None, parameters.AREAS)
    clearance: float = default(0.0, parameters.CLEARANCE)
    road_width: float = default(4.0, parameters.ROAD_WIDTH)

    id = "reclamation_parcels"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Divide units into parcels")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Divides every restoration unit into compact parcels of equal area, or of the areas of a list: rings, "
        "crescents and winding strips too, each parcel in one part. None lies across an exclusion, a break line or a "
        "road. Parcels are numbered in rows from the north-west, and those that no road touches get one along the "
        "borders. Reports how equal and how compact the parcels are.",
    )
    inputs = parameters.INPUTS
    outputs = tables.OUTPUTS
    numbers = tables.NUMBERS

    def plan(self, *, units: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        asked = wish(self.target_area, self.count, self.areas)
        land = land_of(units, layers, self.clearance, notes, part_of(progress, 0.0, 0.2))
        given = allot(geodesic(land.shape, units.crs), land.unit, land.table.code.to_numpy(), asked, notes)
        made = divide(land.shape, given.aims, given.count, part_of(progress, 0.2, 0.8))
        roads = None if layers["roads"] is None else layers["roads"].geometry.to_numpy()
        ways = access(made.borders, made.shape, made.land, land.shape, roads)
        progress(0.9, "")
        parcels = parcel_rows(land, made, given, ways, units.crs)
        lines = road_rows(land, ways, self.road_width, units.crs)
        quality = quality_rows(land, parcels, lines, asked)
        tell(parcels, quality, ways, land, roads is not None, notes)
        found = {"parcel": parcels, "parcel_road": lines, "parcel_quality": quality}
        return Plan(tables=found, numbers=totals(parcels, lines, quality), notes=notes)


def geodesic(shapes: Any, crs: Any) -> Any:
    """Return the areas of shapes on the ellipsoid, (n,) [m²]."""
    return units.geodesic_area(shapes, crs)


def totals(parcels: Any, lines: Any, quality: Any) -> dict[str, Any]:
    """Return the sums of the printed rows, and the figures of quality over all units."""
    return {
        "parcels": len(parcels),
        "area_ha": parcels.area_ha.sum(),
        "area_mu": parcels.area_mu.sum(),
        "variation_pct": quality.variation_pct.max(),
        "worst_pct": quality.worst_pct.max(),
        "compactness": parcels.compactness.mean(),
        "several_parts": quality.several_parts.sum(),
        "road_length_m": lines.length_m.sum() if len(lines) else 0.0,
        "road_ha": lines.road_ha.sum() if len(lines) else 0.0,
    }
