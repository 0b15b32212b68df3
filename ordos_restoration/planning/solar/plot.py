"""A site before anything stands on it: its gate, its belts, the land for tables and roads, and its terrain."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import land
from ordos_restoration.planning.geometry import subdivide, subtract
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.belt_runs import BeltSettings
from ordos_restoration.planning.solar.perimeter import Perimeter, perimeter
from ordos_restoration.planning.solar.site import Land, Site, array_land
from ordos_restoration.planning.solar.terrain import Terrain, terrain
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress
from ordos_restoration.planning.units import M2_PER_HECTARE

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.solar.layout_settings import FieldSettings
    from ordos_restoration.planning.wind.prevailing import Drift
else:
    np, shapely = lazy("numpy"), lazy("shapely")

LOW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "On {area:.2f} ha of “{site}” the plants are too tall for panels whose lowest edge is at {clearance:g} m; that "
    "land holds no tables. Raise the lowest edge, or leave the plants be.",
)


@dataclass(frozen=True, eq=False)
class Grounds:
    """The constraints as tables, roads and belts meet them."""

    tables: land.Ground
    roads: land.Ground
    belts: land.Ground


@dataclass(frozen=True, eq=False)
class Plot:
    """What a site offers whatever stands on it. gate, way and land within are shapes of the site's frame."""

    site: Site
    belts: Optional[Perimeter]
    land: Land
    within: Any  # land for tables (n,)
    ground: Optional[Terrain]
    gate: Any
    way: Any  # where roads may lie


def plot_of(
    site: Site, settings: FieldSettings, layers: dict[str, Any], grounds: Grounds, drift: Drift,
    notes: list[Message], progress: Progress,
) -> Plot:  # fmt: skip
    """Return the belts, the land and the terrain of a site, which no table, tilt, pitch or block changes."""
    none = np.array([], dtype=object)
    gate = gate_of(site, layers["grid"], drift)
    belts = belts_of(site, settings, layers, grounds, drift, gate, notes, progress) if settings.belts else None
    progress(0.2, "")
    core = site.shape if belts is None else belts.core
    free = array_land(site, core, settings.edge, settings.clearance, grounds.tables, grounds.roads)
    within = site.frame.into(free.array)
    ground = None
    if layers["dem"] is not None and len(within):
        ground = terrain(layers["dem"], settings.dem_unit, within, site.frame, layers["site"].crs, notes, progress)
    low = tall(grounds.tables, settings.clearance, core)
    if low > 0:
        hectares = low / site.scale / M2_PER_HECTARE
        notes.append(Message(LOW_NOTE, site=site.name, area=hectares, clearance=settings.clearance))
    progress(0.3, "")
    planted = none if belts is None else belts.pieces.shape
    allowed, _ = subtract(np.array([free.roads], dtype=object), planted)
    way, point = site.frame.into(np.array([allowed[0], gate], dtype=object))
    return Plot(site, belts, free, within, ground, point, way)


def tall(ground: land.Ground, clearance: float, core: Any) -> float:
    """Return the area of plants too tall for the panels' lowest edge [m²]."""
    if ground.clearance is None or not len(ground.shape):
        return 0.0
    own = ground.shape[np.nan_to_num(np.asarray(ground.clearance, dtype=float)) > clearance]
    return float(shapely.area(shapely.intersection(shapely.union_all(own), core))) if len(own) else 0.0


def gate_of(site: Site, grid: Any, drift: Drift) -> Any:
    """Return where the road leaves a site: nearest to a grid connection, else downwind, out of the sand."""
    edge = shapely.get_exterior_ring(max(shapely.get_parts(site.shape), key=shapely.area))
    if grid is not None:
        near = grid.geometry.to_numpy()
        target = near[shapely.distance(near, site.shape).argmin()]
        return shapely.get_point(shapely.shortest_line(edge, target), 0)
    toward = np.radians((drift.direction if drift.direction == drift.direction else 0.0) + site.north)
    xy = shapely.get_coordinates(edge)
    middle = (xy[1:] + xy[:-1]) / 2  # at a corner the passage through the belt would lie aslant
    return shapely.points(middle[(middle @ [np.sin(toward), np.cos(toward)]).argmax()])


def belts_of(
    site: Site, settings: FieldSettings, layers: dict[str, Any], grounds: Grounds, drift: Drift, gate: Any,
    notes: list[Message], progress: Progress,
) -> Perimeter:  # fmt: skip
    """Return the perimeter belts of a site; of several parts the largest has them all round."""
    wanted = BeltSettings(
        place=settings.belt_place,
        mobility=settings.mobility,
        windward_width=settings.windward_width,
        lee_width=settings.lee_width,
    )
    return perimeter(
        site.shape,
        drift.winds,
        layers["pv_belts"],
        wanted,
        notes,
        ground=beside_others(grounds.belts, site, layers["site"]),
        sand=layers["sand"],
        gates=[gate],
        true_north=site.north,
        scale=site.scale,
        name=site.name,
        progress=progress,
    )


def beside_others(ground: land.Ground, site: Site, sites: Any) -> land.Ground:
    """Return the constraints as belts meet them, with the other sites as land they keep off."""
    others = shapely.get_parts(sites.geometry.to_numpy())
    others = subdivide(others[~shapely.equals_exact(others, site.shape, 0.0)])[0]
    if not len(others):
        return ground
    count = len(others)
    return dataclasses.replace(
        ground,
        shape=np.append(ground.shape, others),
        kind=np.append(ground.kind, np.full(count, land.PLAIN, dtype=object)),
        rule=np.append(ground.rule, np.full(count, land.FORBIDDEN, dtype=object)),
        approval=np.append(ground.approval, np.full(count, None, dtype=object)),
        clearance=None,
    )
