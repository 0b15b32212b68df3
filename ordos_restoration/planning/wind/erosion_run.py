"""The run over the land: tile by tile the loss without vegetation, as the land is, and with belts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress
from ordos_restoration.planning.wind.erosion_cells import Places, check_grid, in_crs, parts_of, places_of, sheltered
from ordos_restoration.planning.wind.erosion_inputs import GRIDS, LAND
from ordos_restoration.planning.wind.land_surface import Sites, Surface, check_percent, sites_of, surface_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely
else:
    gpd, np, shapely = lazy("geopandas"), lazy("numpy"), lazy("shapely")

NODATA = -9999.0
LOSSES = ("potential", "before", "after")
DRAWN = {"loss_before": 1, "loss_after": 2}  # output → place in LOSSES
AROUND = 64  # pieces of each side of a raster's outline when it is brought into another CRS


@dataclass(frozen=True, eq=False)
class Ground:
    """The land of a run: its sites, its cells, its rasters by id, and where it is (west, south, east, north) [degree].

    only_known: the land is where the cover raster says something, not all of its outline.
    """

    sites: Sites
    lattice: Lattice
    grids: dict[str, Grid]
    crs: Any
    degrees: Any
    only_known: bool


@dataclass(frozen=True, eq=False)
class Made:
    """What a run found: the sites with their land class, means of the sites (n,) by LOSSES and "cover", rasters, how
    many cells there are, lie outside the calibrated soils, and were held at the greatest input; census types met.
    """

    sites: Sites
    cover_class: Any
    means: dict[str, Any]
    grids: dict[str, Grid]
    cells: int
    outside: int
    held: int
    census_types: frozenset[str]


# What there is ------------------------------------------------------------------------------------------------------


def ground_of(settings: Any, layers: dict[str, Any], notes: list[Message]) -> Ground:
    """Return the land to compute: polygons or, without them, the cover raster; raise where there is neither."""
    grids = {name: layers[name] for name in GRIDS if layers[name] is not None}
    for name, grid in grids.items():
        check_grid(grid, GRIDS[name].label)
    cover, land = grids.get("cover_grid"), layers["land"]
    if land is None and cover is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Nothing says where the land is. Choose a layer for “{land}” or a raster for “{cover}”.",
            ),
            land=Message(LAND.label),
            cover=Message(GRIDS["cover_grid"].label),
        )
    if cover is not None:
        check_percent(parts_of(cover))
    own = land
    if own is None:
        own = outline(cover, None if layers["belts"] is None else layers["belts"].crs)
    sites = sites_of(settings, own, layers, [] if land is None else notes)
    lattice = Lattice.over(own.total_bounds, settings.cell, own.crs)
    degrees = units.lonlat(own.total_bounds, own.crs)
    return Ground(sites, lattice, grids, own.crs, degrees, land is None)


def outline(grid: Any, crs: Any) -> Any:
    """Return the outline of a raster as the only polygon of a land that says nothing about itself.

    crs: of the plan, None to choose one.
    """
    target = crs or units.working_crs(grid.crs, grid.bounds)
    x0, y0, x1, y1 = grid.bounds
    box = shapely.segmentize(shapely.box(*grid.bounds), max(x1 - x0, y1 - y0) / AROUND)  # so that its edges may bend
    moved = shapely.transform(box, lambda xy: in_crs(xy, grid.crs, target))
    return gpd.GeoDataFrame({name: [None] for name in LAND.columns}, geometry=[moved], crs=target)


# Tile by tile -------------------------------------------------------------------------------------------------------


def losses(
    settings: Any,
    ground: Ground,
    model: Any,
    belts: Any,
    layers: dict[str, Any],
    wanted: frozenset[str],
    progress: Progress,
) -> Made:
    """Return the losses of all sites and, where wanted, of all cells."""
    sites, lattice = ground.sites, ground.lattice
    tally = Tally(len(sites.shape))
    arrays = {
        name: np.full((lattice.rows, lattice.columns), NODATA, dtype=np.float32) for name in DRAWN if name in wanted
    }
    for tile, rows, columns, places, close in places_of(lattice, sites.shape, ground.grids, belts, progress):
        if ground.only_known:
            places = places.where(~np.isnan(places.sampled["cover_grid"]))
        surface = surface_of(settings, sites, layers, places)
        loss = tile_losses(model, tile, close, places, surface, progress)
        tally.add(places, surface, loss, model.held(surface.bare))
        cells = ~places.is_point
        for name, array in arrays.items():
            window = array[rows, columns]
            window[np.divmod(places.cell[cells], tile.columns)] = loss[DRAWN[name]][cells]
        progress(0.1 + 0.85 * rows.stop / lattice.rows, "")
    classes = layers["cover_classes"]
    types = classes.census_type.to_numpy(dtype=object)[sites.land_class]
    return Made(
        tally.sites(sites, ground),
        classes.cover_class.to_numpy(dtype=object)[sites.land_class],
        tally.means(),
        {name: lattice.grid(array, NODATA) for name, array in arrays.items()},
        tally.cells,
        tally.outside,
        tally.held,
        frozenset(types),
    )


def tile_losses(
    model: Any, tile: Lattice, belts: Any, places: Places, surface: Surface, progress: Progress
) -> tuple[Any, Any, Any]:
    """Return the loss of LOSSES at the places of a tile, three arrays (k,) [kg/m²]."""
    potential, before = (model.open(one, surface.form) for one in (surface.bare, surface.now))
    if belts is None:
        return potential, before, before
    after = model.open(surface.planted, surface.form)
    touched, wind, length = sheltered(tile, belts, model.channels, places, model.length, progress)
    after[touched] = model.sheltered(wind, surface.planted[touched], surface.form[touched], length)
    return potential, before, np.minimum(after, before)


class Tally:
    """Sums over the cells of n sites, and what holds at a point of each in case it has no cell."""

    def __init__(self, count: int) -> None:
        self.sums, self.point = np.zeros((4, count)), np.full((4, count), np.nan)
        self.count = np.zeros(count)
        self.cells = self.outside = self.held = 0

    def add(self, places: Places, surface: Surface, loss: tuple[Any, Any, Any], held: Any) -> None:
        """Add the places of a tile."""
        cells, point = ~places.is_point, places.is_point
        owner = places.owner[cells]
        for row, values in enumerate((*loss, surface.cover)):
            self.sums[row] += np.bincount(owner, values[cells], minlength=len(self.count))
            self.point[row, places.owner[point]] = values[point]
        self.count += np.bincount(owner, minlength=len(self.count))
        self.cells += int(cells.sum())
        self.outside += int((surface.outside & cells).sum())
        self.held += int((held & cells).sum())

    def means(self) -> dict[str, Any]:
        """Return the means over the cells of each site, or its point's values, by LOSSES and "cover"."""
        mean = np.where(self.count > 0, self.sums / np.maximum(self.count, 1), self.point)
        return dict(zip((*LOSSES, "cover"), mean))

    def sites(self, sites: Sites, ground: Ground) -> Sites:
        """Return the sites; where only cells that are known count, with the area of those."""
        if not ground.only_known:
            return sites
        if not self.cells:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "No cell meets a value of the cover raster. Choose a smaller cell, or another raster."
                )
            )
        lattice = ground.lattice
        scale = units.areal_scale(*units.centroid_xy(sites.shape), ground.crs)
        return replace(sites, area=np.array([self.cells * lattice.cell**2]) / scale)
