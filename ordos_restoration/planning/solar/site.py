"""The sites of a plan one by one: where each lies, which way its rows run, and which of its land may hold tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, only_polygons, parts
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.frame import Frame, frame_of, true_north
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
else:
    np, shapely = lazy("numpy"), lazy("shapely")

EMPTY = "POLYGON EMPTY"
TROPICS, CIRCLE = 23.45, 60.0  # degrees; the rule of the winter solstice has an answer worth having between them


@dataclass(frozen=True, eq=False)
class Site:
    """One polygon of the sites layer. shape: on the map [m]; north: grid bearing of true north [degree]."""

    code: str
    name: str
    shape: Any
    longitude: float
    latitude: float
    north: float
    frame: Frame
    scale: float  # planar area over true area

    def hectares(self, shapes: Any) -> float:
        """Return the true area of planar shapes (n,) of the map or of the frame [ha]."""
        return float(shapely.area(shapes).sum()) / self.scale / units.M2_PER_HECTARE

    def square_metres(self, shapes: Any) -> Any:
        """Return the true areas of planar shapes (n,) [m²]."""
        return shapely.area(shapes) / self.scale


def sites_of(layer: Any, settings: LayoutSettings, tracker: bool, notes: list[Message]) -> list[Site]:
    """Return the sites of a layer, every part of a polygon as one.

    Raises PlanningError where the shade rule has no answer at their latitude, or sites overlap. The rows of fixed
    tables run square to the way they face, those of trackers along their axis.
    """
    found: list[Site] = []
    shapes, owner = parts(layer.geometry.to_numpy())
    for number, (shape, name) in enumerate(zip(shapes, layer["name"].to_numpy()[owner]), start=1):
        longitude, latitude, north = true_north(shape, layer.crs)
        check_latitude(latitude, settings, tracker)
        bearing = north + settings.azimuth + (0.0 if tracker else 90.0)
        x, y = units.centroid_xy(np.array([shape], dtype=object))
        scale = float(units.areal_scale(x, y, layer.crs)[0])
        code = f"PV{number:02d}"
        own = str(name).strip() if isinstance(name, str) and name.strip() else code
        own = f"{own} {code}" if own in {site.name for site in found} else own
        found.append(Site(code, own, shape, longitude, latitude, north, frame_of(shape, bearing), scale))
    overlapping(found, notes)
    return found


def check_latitude(latitude: float, settings: LayoutSettings, tracker: bool) -> None:
    """Raise PlanningError where rows that face south make no sense, or the sun stays too low for the rule."""
    if latitude < TROPICS or latitude > CIRCLE:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The site lies at {latitude:.1f}° latitude. Rows that face south and the shade rule of GB 50797 have "
                "an answer between {low:g}° and {high:g}° north. Check the CRS of the layer.",
            ),
            latitude=latitude,
            low=TROPICS,
            high=CIRCLE,
        )


def overlapping(sites: list[Site], notes: list[Message]) -> None:
    """Raise PlanningError where two sites share land: it would be laid out twice."""
    shapes = np.array([site.shape for site in sites], dtype=object)
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    for a, b in zip(one[one < other], other[one < other]):
        shared = float(shapely.area(shapely.intersection(shapes[a], shapes[b])))
        if shared > 1.0:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The sites “{one}” and “{other}” overlap by {area:.2f} ha, which would be planned twice. Cut one "
                    "of them.",
                ),
                one=sites[a].name,
                other=sites[b].name,
                area=shared / units.M2_PER_HECTARE,
            )


@dataclass(frozen=True, eq=False)
class Land:
    """The land of a site. array: where tables may stand; roads: where roads may lie; removed: (kind, polygons)."""

    array: Any
    roads: Any
    removed: list[tuple[str, Any]]


def array_land(site: Site, core: Any, edge: float, clearance: float, tables: land.Ground, roads: land.Ground) -> Land:
    """Return which land of a site may hold tables and roads once the forbidden kinds are taken out, each place once.

    core: the site within its belts; edge: set-back from its line [m]; clearance: of the lowest edge of the panels [m],
    which some plants must have below it.
    """
    barred_at = np.zeros(len(tables.shape), dtype=bool)
    if tables.clearance is not None and len(tables.shape):
        barred_at = np.nan_to_num(np.asarray(tables.clearance, dtype=float)) > clearance
    left, removed = core, []
    shapely.prepare(core)
    for kind in tables.order:
        own = tables.shape[(tables.kind == kind) & ((tables.rule == land.FORBIDDEN) | barred_at)]
        own = own[shapely.intersects(own, core)] if len(own) else own
        if not len(own):
            continue
        blocks = shapely.union_all(own)
        taken = parts(only_polygons(np.array([shapely.intersection(left, blocks)])))[0]
        if len(taken):
            removed.append((kind, taken))
            left = shapely.difference(left, blocks)
    inset = shapely.buffer(core, -edge, join_style="mitre") if edge else core
    array = parts(only_polygons(np.array([shapely.intersection(left, inset)])))[0]
    barred = roads.shape[roads.rule == land.FORBIDDEN]
    barred = barred[shapely.intersects(barred, core)] if len(barred) else barred
    ways = shapely.difference(site.shape, shapely.union_all(barred)) if len(barred) else site.shape
    return Land(array[shapely.area(array) > DUST], ways, removed)
