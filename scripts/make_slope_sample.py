"""Draw the sample of slope land: patches of a land survey along the gullies of the sample terrain.

The patches are invented; they follow the slopes of `gully_terrain.tif`, which is invented too. Some lie on soft
sandstone, some are fields on land too steep to till, some bear shrubs already. Every run writes the same file.
Lengths are metres in CGCS2000, zone 111°E.
Run: python scripts/make_slope_sample.py (needs numpy, shapely, pyproj and rasterio; the terrain must be there).
"""

import numpy as np
import rasterio
import shapely
from sample_parts import SAMPLE, write

WINDOW = (0.30, 0.24, 0.72, 0.60)  # of the terrain, from its left and top
STEEP, REACH = 10.0, 35.0  # degrees from which land is a slope, and metres of land about it that belong to it
PATCHES = 26
LEAST = 3000.0  # m²; smaller patches are not drawn
USES = {  # land class, soil, plant cover in percent
    "bare": ("0404", "砒砂岩", 8),
    "sandstone": ("0404", "砒砂岩", 18),
    "loess": ("0404", "黄绵土", 25),
    "poor": ("1206", "黄绵土", 10),
    "steppe": ("0401", "栗钙土", 35),
    "shrubs": ("0305", "黄绵土", 48),
    "field": ("0103", "黄绵土", 15),
    "dense": ("0305", "栗钙土", 75),
}
TURN = ("bare", "loess", "sandstone", "field", "poor", "shrubs", "steppe", "bare", "loess", "field", "dense", "poor")


def terrain() -> tuple[np.ndarray, float, float, float]:
    """Return heights [m], the western and northern edge and the side of a cell [m] of the sample terrain."""
    with rasterio.open(SAMPLE / "gully_terrain.tif") as file:
        return file.read(1).astype(float), file.transform.c, file.transform.f, file.transform.a


def slopes(frame: shapely.Polygon) -> shapely.Geometry:
    """Return the land about the steep slopes within a frame."""
    heights, west, north, cell = terrain()
    down, across = np.gradient(heights, cell)
    row, column = np.nonzero(np.degrees(np.arctan(np.hypot(down, across))) >= STEEP)
    centres = shapely.points(west + (column + 0.5) * cell, north - (row + 0.5) * cell)
    land = shapely.union_all(shapely.buffer(centres, REACH, quad_segs=2))
    return shapely.simplify(shapely.buffer(shapely.buffer(land, 20.0), -20.0), 4.0).intersection(frame)


def patches() -> list:
    """Return the patches from north to south, with what the survey says of each."""
    heights, west, north, cell = terrain()
    wide, high = heights.shape[1] * cell, heights.shape[0] * cell
    left, top = west + WINDOW[0] * wide, north - WINDOW[1] * high
    frame = shapely.box(left, north - WINDOW[3] * high, west + WINDOW[2] * wide, top)
    rng = np.random.default_rng(11)
    x0, y0, x1, y1 = frame.bounds
    places = shapely.multipoints(np.column_stack([rng.uniform(x0, x1, PATCHES), rng.uniform(y0, y1, PATCHES)]))
    cells = shapely.get_parts(shapely.voronoi_polygons(places, extend_to=frame))
    land = shapely.get_parts(shapely.intersection(cells, slopes(frame)))
    land = land[(shapely.get_type_id(land) == 3) & (shapely.area(land) >= LEAST)]
    middle = shapely.centroid(land)
    land = land[np.lexsort((shapely.get_x(middle), -shapely.get_y(middle)))]
    out = []
    for number, shape in enumerate(land):
        use, soil, cover = USES[TURN[number % len(TURN)]]
        fields = {"TBBH": f"P{number + 1:02d}", "DLBM": use, "soil": soil, "pisha": soil == "砒砂岩", "cover": cover}
        fields["groundwater_m"] = 2.5 if number == 8 else None
        out.append((shape, fields))
    return out


def sample() -> None:
    """Write the patches."""
    write("slope_units", patches())


if __name__ == "__main__":
    sample()
