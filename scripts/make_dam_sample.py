"""Draw the sample of a gully system for check dams: its terrain, land that no dam may touch, two standing dams, and the
people and roads below.

The gullies are invented; only their place, in the hills at the head of a kongdui, and their sizes are those of real
ones: beds of 1.5 to 9 %, valleys 10 to 40 m deep, a catchment of 6 km². Seeded, so every run writes the same files.
Lengths are metres in CGCS2000, zone 111°E.
Run: python scripts/make_dam_sample.py (needs numpy, scipy, shapely, pyproj and rasterio).
"""

import numpy as np
import rasterio
import shapely
from sample_parts import SAMPLE, ZONE, write
from scipy import ndimage, spatial

CELL, SIDE = 5.0, 600  # m, cells along a side
PLACE = (109.93, 39.805)  # longitude and latitude of the middle [degrees], south of the head of the Hantaichuan
WEST, NORTH = (round(one / CELL) * CELL for one in ZONE.transform(*PLACE))
WEST, NORTH = WEST - SIDE * CELL / 2, NORTH + SIDE * CELL / 2
MOUTH = (1480.0, 20.0, 1352.0)  # m east of the western edge, north of the southern edge counted from the north, height
STEP = 5.0  # m along a channel
ORDERS = {  # depth of the valley, half width of the bed, slope of the bed and of the sides, waves of the channel [m, 1]
    3: {"depth": 36.0, "bed": 14.0, "fall": 0.016, "side": 0.62, "wave": 90.0},
    2: {"depth": 25.0, "bed": 6.0, "fall": 0.035, "side": 0.72, "wave": 45.0},
    1: {"depth": 14.0, "bed": 2.0, "fall": 0.075, "side": 0.85, "wave": 20.0},
}
GENTLE = 0.07  # slope of the land between the gullies


def channel(
    start: tuple[float, float, float], bearing: float, length: float, order: int, rng: np.random.Generator
) -> np.ndarray:
    """Return a channel (n, 5) from its mouth upward: x, y [m from the north-western corner, y down], height [m], half
    width of the bed [m] and depth of the valley [m]; the bed gets steeper, narrower and shallower upward.
    """
    shape = ORDERS[order]
    along = np.arange(0.0, length, STEP)
    part = along / length
    swing = shape["wave"] * np.sin(2 * np.pi * (along / (260 + 110 * order) + rng.uniform())) * np.minimum(part * 4, 1)
    swing += 0.5 * shape["wave"] * np.sin(2 * np.pi * (along / (150 + 60 * order) + rng.uniform())) * part
    swing -= swing[0]
    ahead = np.array([np.sin(bearing), np.cos(bearing)])
    place = np.array(start[:2]) + along[:, None] * ahead + swing[:, None] * [ahead[1], -ahead[0]]
    walked = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(place, axis=0).T))])
    height = start[2] + shape["fall"] * walked * (1 + 0.6 * walked / walked[-1])
    narrow = 1.0 + 0.45 * np.sin(2 * np.pi * (along / 310 + rng.uniform()))  # necks and basins
    width = shape["bed"] * (1 - 0.7 * part) * narrow
    depth = shape["depth"] * (1 - 0.55 * part)
    return np.column_stack([place, height, width, depth])


def network() -> list[tuple[int, np.ndarray]]:
    """Return the channels of the gully system with their orders: the main gully, its branches and theirs."""
    rng = np.random.default_rng(6)
    main = channel(MOUTH, 0.03, 2550.0, 3, rng)
    out = [(3, main)]
    for number, part in enumerate((0.12, 0.24, 0.38, 0.5, 0.62, 0.74, 0.86, 0.97)):
        foot = main[int(part * (len(main) - 1))]
        side = -1 if number % 2 else 1
        branch = channel(tuple(foot[:3]), side * rng.uniform(0.9, 1.2), rng.uniform(750, 1150), 2, rng)
        out.append((2, branch))
        for twig, share in enumerate(rng.uniform(0.15, 0.3) + np.arange(4) * 0.21):
            foot = branch[int(min(share, 0.97) * (len(branch) - 1))]
            turn = side * 1.05 + (0.9 if twig % 2 else -0.9)
            out.append((1, channel(tuple(foot[:3]), turn, rng.uniform(180, 380), 1, rng)))
    return out


def terrain() -> np.ndarray:
    """Return heights [m] on square cells, rows from the north: every cell as low as the deepest valley it belongs to.

    From the edge of a bed the side rises steeply up to the depth of the valley, then gently up to the divide.
    """
    x = CELL * (np.arange(SIDE) + 0.5)
    places = np.column_stack([one.ravel() for one in np.meshgrid(x, x)])
    ground, far = np.full((2, len(places)), np.inf)
    for order, line in network():
        distance, nearest = spatial.cKDTree(line[:, :2]).query(places)
        _, _, height, width, depth = line[nearest].T
        beyond = np.maximum(distance - width, 0.0)
        steep = depth / ORDERS[order]["side"]
        rise = np.where(beyond < steep, beyond * ORDERS[order]["side"], depth + GENTLE * (beyond - steep))
        far = np.where(height + rise < ground, beyond / steep, far)
        ground = np.minimum(ground, height + rise)
    ground, far = ground.reshape(SIDE, SIDE), far.reshape(SIDE, SIDE)
    hills = np.clip((ndimage.gaussian_filter(far, 3) - 1.0) / 0.8, 0.0, 1.0)  # 0 in the gullies, 1 on the land between
    ground = (1 - hills) * ndimage.gaussian_filter(ground, 0.8) + hills * ndimage.gaussian_filter(ground, 14)
    noise = ndimage.gaussian_filter(np.random.default_rng(8).normal(size=(SIDE, SIDE)), 7)
    return (ground + 0.5 * noise / noise.std()).round(1).astype("float32")


def write_terrain(heights: np.ndarray) -> None:
    """Write the heights as a GeoTIFF."""
    place = {"crs": "EPSG:4546", "transform": rasterio.Affine(CELL, 0, WEST, 0, -CELL, NORTH)}
    shape = {"height": SIDE, "width": SIDE, "count": 1, "dtype": "float32"}
    packed = {"compress": "deflate", "predictor": 3, "zlevel": 9, "tiled": True, "blockxsize": 608, "blockysize": 608}
    with rasterio.open(
        SAMPLE / "gully_terrain.tif", "w", driver="GTiff", nodata=-9999, **place, **shape, **packed
    ) as file:
        file.write(heights, 1)


def at(line: np.ndarray, part: float, aside: float = 0.0) -> tuple[float, float]:
    """Return a place on a channel [m of the zone], at a part of its length from the mouth, some metres to its right."""
    number = min(int(part * (len(line) - 1)), len(line) - 2)
    ahead = line[number + 1, :2] - line[number, :2]
    off = aside / np.hypot(*ahead) * np.array([-ahead[1], ahead[0]])
    x, y = line[number, :2] + off
    return WEST + x, NORTH - y


def exclusions(main: np.ndarray, branches: list[np.ndarray]) -> list:
    """Return a village in a branch, a road across the main gully and an open-pit mine at the head of another branch."""
    village = shapely.Point(at(branches[2], 0.3, 35.0)).buffer(70.0, quad_segs=4)
    road = shapely.LineString(
        [at(main, 0.7, -700.0), at(main, 0.68, -150.0), at(main, 0.68, 150.0), at(main, 0.66, 800.0)]
    )
    mine = shapely.Point(at(branches[5], 1.0, 60.0)).buffer(130.0, quad_segs=3)
    return [
        (village, {"kind": "building", "name": "示意村"}),
        (road.buffer(8.0, cap_style="flat"), {"kind": "road", "name": "示意乡道"}),
        (mine, {"kind": "mining_right", "name": "示意露天采场"}),
    ]


def dams(branches: list[np.ndarray]) -> list:
    """Return two standing dams: one sound, one whose pool is full and whose body is cracked."""
    sound = {"code": "Y1", "name": "示意一号坝", "built_year": 2009, "storage": 4.2, "silt_storage": 2.4, "silted": 1.5}
    sound.update(height_m=10.5, crest_length_m=52.0, outlet="yes", spillway="no", defects="")
    poor = {"code": "Y2", "name": "示意二号坝", "built_year": 1988, "storage": 12.0, "silt_storage": 7.0, "silted": 7.0}
    poor.update(height_m=14.0, crest_length_m=74.0, outlet="no", spillway="no", defects="坝体裂缝;无溢洪道")
    return [(shapely.Point(at(branches[3], 0.45)), sound), (shapely.Point(at(branches[4], 0.2)), poor)]


def people(main: np.ndarray) -> list:
    """Return what lies beside the main gully below the dams: houses, a road, a works yard, with the people there."""
    return [
        (shapely.Point(at(main, 0.05, 30.0)), {"kind": "house", "name": "示意沟口村", "people": 46}),
        (shapely.Point(at(main, 0.14, -28.0)), {"kind": "industry", "name": "示意砖厂", "people": 25}),
        (shapely.Point(at(main, 0.02)), {"kind": "road", "name": "示意县道", "people": 0}),
    ]


def sample() -> None:
    """Write every layer of the gully system."""
    lines = network()
    main, branches = lines[0][1], [line for order, line in lines if order == 2]
    write_terrain(terrain())
    write("gully_exclusions", exclusions(main, branches))
    write("gully_dams", dams(branches))
    write("gully_people", people(main))


if __name__ == "__main__":
    sample()
