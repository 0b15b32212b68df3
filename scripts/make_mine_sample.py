"""Draw the sample layers of a mine: pits, dumps, sites and licence that lie on and in each other, land use and terrain,
and the panels of an underground mine.

The mines are invented; only their place, between those of Jungar banner, and their sizes are those of real ones. The
shapes are smooth seeded noise, so every run writes the same files. Lengths are metres in CGCS2000, zone 111°E.
Run: python scripts/make_mine_sample.py (needs numpy, shapely, pyproj and rasterio).
"""

import numpy as np
import rasterio
import shapely
from sample_parts import SAMPLE, ZONE, write
from shapely import affinity

CENTRE = ZONE.transform(111.2, 39.7)
LICENCE = "C1500002026011110000001"  # invented
VILLAGES = {"示意村甲": "示意村甲农民集体", "示意村乙": "示意村乙农民集体", "示意村丙": "示意村丙农民集体"}
CORNER = (110.985, 39.655)  # longitude and latitude of the south-western panel [degrees]
STRIKE = 8.0  # degrees the panels are turned
LONG, WIDE, PILLAR = 1600.0, 240.0, 25.0  # m, of panels and what is left between them
DIP, TOWARD = 2.0, 172.0  # degrees, and clockwise from north: across the panels, to the south
CELL = 15.0  # m, of the terrain
CLASSES = ("0404", "0401", "0305", "0103", "0404", "0301", "0103", "0404", "0307", "0102", "0305", "0404")


def blob(x: float, y: float, wide: float, high: float, seed: int, points: int = 40) -> shapely.Polygon:
    """Return a smooth closed outline about a place east and north of the centre [m], with half axes [m]."""
    rng = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    waves = sum(rng.normal(0, 0.06 / k) * np.cos(k * turn + rng.uniform(0, 6.3)) for k in range(2, 6))
    reach = 1.0 + waves
    return shapely.Polygon(
        np.column_stack([CENTRE[0] + x + wide * reach * np.cos(turn), CENTRE[1] + y + high * reach * np.sin(turn)])
    )


def rings(outline: shapely.Polygon, widths: list[float]) -> list[shapely.Polygon]:
    """Return rings of given widths [m] from the outline inward, and what is left in the middle."""
    out, left = [], outline
    for width in widths:
        inner = left.buffer(-width, join_style="mitre").simplify(1.0)
        out.append(left.difference(inner))
        left = inner
    return [*out, left]


def pits() -> list:
    """Return wall and floor of the pit that is open, and the pit to come, which takes in a part of it."""
    wall, floor = rings(blob(0, 0, 900, 620, 1), [110])
    first = {"kind": "pit", "state": "已损毁", "damage_year": 2019, "licence": LICENCE}
    return [
        (floor, {"code": "K1", "name": "首采区坑底", **first, "landform": "坑底", "depth_m": 95, "slope_deg": 3}),
        (wall, {"code": "K2", "name": "首采区边帮", **first, "landform": "边帮", "depth_m": 95, "slope_deg": 34}),
        (
            blob(1150, 80, 520, 480, 2),
            {
                "code": "K3", "name": "二采区", "kind": "pit", "state": "拟损毁", "damage_year": 2029,
                "licence": LICENCE, "landform": "坑底", "depth_m": 80, "slope_deg": 8,
            },
        ),
    ]  # fmt: skip


def dumps() -> list:
    """Return the dump inside the pit and one outside of two benches: faces and platforms are rings."""
    inner = {"state": "已损毁", "damage_year": 2022, "settled_year": 2028, "height_m": 35, "licence": LICENCE}
    outer = {"state": "已损毁", "damage_year": 2017, "settled_year": 2024, "height_m": 60, "licence": LICENCE}
    face, platform = rings(blob(-330, 40, 330, 300, 3), [55])
    parts = rings(blob(-1250, 900, 620, 430, 4), [60, 90, 60])
    found = [
        (face, {"code": "N1", "name": "内排土场边坡", **inner, "landform": "边坡", "slope_deg": 33}),
        (platform, {"code": "N2", "name": "内排土场平台", **inner, "landform": "平台", "slope_deg": 2}),
    ]
    for number, shape in enumerate(parts):
        steep = number % 2 == 0 and number < 3
        form, slope = ("边坡", 34) if steep else ("平台", 2)
        bench = number // 2 + 1
        name = f"外排土场{bench}级{form}"
        found.append((shape, {"code": f"W{number + 1}", "name": name, **outer, "landform": form, "slope_deg": slope}))
    return [(shape, {"kind": "dump", **fields}) for shape, fields in found]


def sites() -> list:
    """Return the works of the mine: a yard that stays, a camp, the road between them, and the pond in the pit."""
    x, y = CENTRE
    road = shapely.LineString([(x + 150, y - 1050), (x - 250, y - 760), (x - 620, y - 380), (x - 1000, y + 480)])
    return [
        (
            shapely.box(x + 120, y - 1200, x + 520, y - 940),
            {"code": "G1", "name": "工业场地", "kind": "site", "kept": "是", "damage_year": 2016},
        ),
        (
            shapely.box(x + 560, y - 1160, x + 700, y - 1010),
            {"code": "G2", "name": "生活区", "kind": "site", "kept": "否", "damage_year": 2016},
        ),
        (road.buffer(9, cap_style="flat"), {"code": "L1", "name": "运输道路", "kind": "road", "damage_year": 2016}),
        (blob(420, -60, 95, 70, 5, 24), {"code": "S1", "name": "坑底积水", "kind": "water"}),
    ]


def licence() -> list:
    """Return the licence boundary; a corner of the outer dump lies outside."""
    x, y = CENTRE
    outline = shapely.box(x - 1600, y - 1350, x + 1850, y + 1300)
    return [(outline, {"licence": LICENCE, "holder": "示意露天煤矿"})]


def land_use() -> list:
    """Return patches of the land survey as it was before the mine."""
    rng = np.random.default_rng(7)
    x, y = CENTRE
    frame = shapely.box(x - 2100, y - 1550, x + 2000, y + 1550)
    places = shapely.multipoints(
        np.column_stack([rng.uniform(x - 2100, x + 2000, 42), rng.uniform(y - 1550, y + 1550, 42)])
    )
    cells = shapely.intersection(shapely.get_parts(shapely.voronoi_polygons(places, extend_to=frame)), frame)
    cells = cells[np.lexsort((shapely.get_x(shapely.centroid(cells)), -shapely.get_y(shapely.centroid(cells))))]
    out = []
    for number, cell in enumerate(cells):
        east = cell.centroid.x - x
        village = list(VILLAGES)[int(np.digitize(east, [-700, 700]))]
        code = CLASSES[number % len(CLASSES)]
        farmland = code == "0102" or number % 24 == 6
        fields = {"TBBH": f"{number + 1:04d}", "DLBM": code, "class_scheme": "GB/T 21010-2017"}
        fields.update({"QSDWMC": VILLAGES[village], "ZLDWMC": village, "basic_farmland": farmland})
        out.append((cell, {**fields, "redline": number in (3, 4)}))
    return out


def panels() -> list:
    """Return the panels of a coal mine: four beside each other, one with a notch, one in the seam below."""
    made = []
    for number in range(5):
        low = number * (WIDE + PILLAR)
        shape = shapely.box(0, low, LONG - 150 * number, low + WIDE)
        if number == 4:  # round an old working
            shape = shapely.difference(shape, shapely.box(300, low + 120, 520, low + WIDE))
        fields = {"panel": f"4{number + 1:02d}", "seam": "4", "thickness_m": 4.5, "depth_m": 178.0 - 9.0 * number}
        made.append((shape, {**fields, "mined_on": f"{2023 + number}-06-30"}))
    fields = {"panel": "601", "seam": "6", "thickness_m": 6.0, "depth_m": 214.0, "repeat_factor": 1.15}
    made.append((shapely.box(100, 40, 1500, 290), {**fields, "mined_on": "2028-06-30"}))
    x, y = ZONE.transform(*CORNER)
    beside = {"dip_deg": DIP, "dip_direction_deg": TOWARD, "coalfield": "shallow"}
    turned = [(affinity.rotate(shape, STRIKE, origin=(0, 0)), fields) for shape, fields in made]
    return [(affinity.translate(shape, x, y), {**fields, **beside}) for shape, fields in turned]


def terrain() -> tuple[np.ndarray, float, float]:
    """Return heights [m] on square cells, rows from the north, and the north-western corner: rolling loess with the
    first pit cut into it and the dumps piled on; faces and walls rise evenly over the widths of their rings.
    """
    x = CENTRE[0] - 2100 + CELL * (np.arange(int(4100 / CELL)) + 0.5)
    y = CENTRE[1] + 1550 - CELL * (np.arange(int(3100 / CELL)) + 0.5)
    across, up = np.meshgrid(x, y)
    east, north = across - CENTRE[0], up - CENTRE[1]
    ground = 1180 + 0.012 * north - 0.008 * east
    ground += 9 * np.sin(east / 310 + 0.4 * np.sin(north / 260)) + 6 * np.cos(north / 240 + east / 520)
    points = shapely.points(across, up)
    for outline, widths, levels in (
        (blob(0, 0, 900, 620, 1), (110,), (-95,)),
        (blob(-330, 40, 330, 300, 3), (55,), (35,)),
        (blob(-1250, 900, 620, 430, 4), (60, 90, 60), (30, 30, 60)),
    ):
        inward = np.where(shapely.contains(outline, points), shapely.distance(outline.exterior, points), 0.0)
        ground += np.interp(inward, np.cumsum((0, *widths)), (0, *levels))
    return ground.round(1).astype("float32"), x[0] - CELL / 2, y[0] + CELL / 2


def write_terrain() -> None:
    """Write the heights as a GeoTIFF."""
    heights, west, north = terrain()
    place = {"crs": "EPSG:4546", "transform": rasterio.Affine(CELL, 0, west, 0, -CELL, north)}
    shape = {"height": heights.shape[0], "width": heights.shape[1], "count": 1, "dtype": "float32"}
    packed = {"compress": "deflate", "predictor": 3, "zlevel": 9}
    with rasterio.open(
        SAMPLE / "mine_terrain.tif", "w", driver="GTiff", nodata=-9999, **place, **shape, **packed
    ) as file:
        file.write(heights, 1)


def sample() -> None:
    """Write every layer of the mine."""
    made = {"pits": pits(), "dumps": dumps(), "sites": sites(), "licence": licence(), "land_use": land_use()}
    for name, features in made.items():
        write(f"mine_{name}", features)
    write("panels", panels())
    write_terrain()


if __name__ == "__main__":
    sample()
