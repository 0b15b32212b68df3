"""Draw the sample layers of sand fixation: patches of sand and worn land on the west bank of a sand reach, and what
lies downwind of them.

All of it is invented; only the place, on the sample's Xiliugou, and the sizes are like real ones. The shapes are smooth
seeded noise, so every run writes the same files. Lengths are metres in CGCS2000, zone 111°E.
Run: python scripts/make_fixation_sample.py (needs numpy, shapely and pyproj, and what make_mine_sample.py needs).
"""

import json

import numpy as np
import shapely
from sample_parts import SAMPLE, ZONE, write
from shapely import affinity

ORIGIN = (381_400.0, 4_447_200.0)  # south-western corner of the patches [m]
SIDE = 1150.0  # of the squares they lie in [m]
RIVER = "XLG"
FIELDS = (
    "name", "sand_mobility", "state", "dune_height_m", "dune_density_pct", "cover_pct", "groundwater_m", "road_m",
    "water_source", "treatment",
)  # fmt: skip
PATCHES = (  # row by row from the south-west; None where nobody knows
    ("上风高大沙丘", "流动", "沙地", 18, 85, 3, None, 6200, None, None),
    ("高大沙丘", "流动", "沙地", 14, 80, 5, None, 4800, None, None),
    ("低矮沙丘甲", "流动", "沙地", 6, 55, 14, 12, 2600, None, None),
    ("临河流沙甲", "流动", "沙地", 7, 70, 6, 6, 900, None, None),
    ("临河流沙乙", "流动", "沙地", 5, 65, 8, 2.5, 400, None, None),
    ("半固定沙地甲", "半固定", "沙地", 4, 40, 22, None, 5600, None, None),
    ("飞播区甲", "半固定", "沙地", 5, 45, 18, 15, 3800, None, None),
    ("飞播区乙", "流动", "沙地", 8, 70, 13, 15, 2900, None, None),
    ("半固定沙地乙", "半固定", "沙地", 3, 30, 28, 8, 1500, None, None),
    ("半固定沙地丙", "半固定", "沙地", 2, 25, None, None, 600, None, None),
    ("老化柠条林", "固定", "老化灌木林", None, None, 35, None, 3300, None, None),
    ("老化沙柳林", "半固定", "老化灌木林", None, None, 30, 4, 2400, None, None),
    ("退化杨树林", "固定", "退化林", None, None, 25, 2.8, 1700, None, None),
    ("退化樟子松林", "固定", "退化林", None, None, 30, None, 1200, "再生水（示意）", None),
    ("退化草原甲", "半固定", "退化草原", None, None, 20, None, 700, None, None),
    ("退化草原乙", "固定", "退化草原", None, None, 45, None, 3900, None, None),
    ("风电场扰动地", "流动", "风电场", None, None, 8, None, 300, None, None),
    ("风口", "流动", "风口", 6, 50, 10, None, 1900, None, None),
    ("固定沙地", "固定", "沙地", 2, 15, 46, None, 1300, None, None),
    ("封禁示范区", "流动", "沙地", 9, 70, 9, None, 800, None, "封育"),
    ("情况不明地块", None, None, None, None, None, None, None, None, None),
)


def outline(x: float, y: float, wide: float, high: float, seed: int, points: int = 36) -> shapely.Polygon:
    """Return a smooth closed outline about a place [m], with half axes [m]."""
    rng = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    reach = 1.0 + sum(rng.normal(0, 0.05 / k) * np.cos(k * turn + rng.uniform(0, 6.3)) for k in range(2, 6))
    return shapely.Polygon(np.column_stack([x + wide * reach * np.cos(turn), y + high * reach * np.sin(turn)]))


def patches() -> list:
    """Return the patches with what is known of them, and two field blocks on the other bank."""
    made = []
    for number, facts in enumerate(PATCHES):
        row, column = divmod(number, 5)
        x, y = ORIGIN[0] + SIDE * (column + 0.5), ORIGIN[1] + SIDE * (row + 0.5)
        shape = outline(x, y, 0.43 * SIDE, 0.41 * SIDE, 20 + number)
        if facts[0] == "风口":  # a corridor along the wind
            shape = affinity.rotate(shapely.box(x - 520, y - 150, x + 520, y + 150), -35)
        fields = {"code": f"XS{number + 1:02d}", "river_code": RIVER, **dict(zip(FIELDS, facts))}
        made.append((shape, {key: value for key, value in fields.items() if value is not None}))
    for number, (x, y, wide, high) in enumerate(blocks()[:2]):
        block = {"code": f"XN{number + 1:02d}", "river_code": RIVER, "name": f"农田地块{'甲乙'[number]}"}
        made.append((shapely.box(x, y, x + wide, y + high), {**block, "state": "农田", "groundwater_m": 2.2}))
    return made


def blocks() -> list:
    """Return corner and size of the fields on the east bank [m]."""
    return [(390_300.0, 4_447_300.0, 620.0, 480.0), (390_300.0, 4_448_100.0, 620.0, 520.0),
            (390_900.0, 4_449_400.0, 700.0, 600.0)]  # fmt: skip


def protected() -> list:
    """Return what lies downwind: the channel bed, a road, fields and a village, all as land."""
    rivers = json.loads((SAMPLE / "kongdui.geojson").read_text(encoding="utf-8"))["features"]
    river = next(one for one in rivers if one["properties"]["code"] == RIVER)
    line = shapely.geometry.shape(river["geometry"])
    line = shapely.transform(line, lambda xy: np.column_stack(ZONE.transform(*xy.T.tolist())))
    x, y = ORIGIN
    bed = shapely.intersection(line, shapely.box(x - 2000, y - 1500, x + 10_000, y + 7500)).buffer(60).simplify(2.0)
    road = shapely.LineString([(x - 800, y + 2350), (x + 2900, y + 2280), (x + 6800, y + 2330), (x + 9900, y + 2050)])
    fields = [shapely.box(a, b, a + wide, b + high) for a, b, wide, high in blocks()]
    return [
        (bed, {"kind": "河道", "name": "西柳沟河床（示意）"}),
        (road.buffer(6, cap_style="flat"), {"kind": "公路", "name": "穿沙公路（示意）"}),
        *((one, {"kind": "农田", "name": f"农田地块{'甲乙丙'[k]}"}) for k, one in enumerate(fields)),
        (outline(x + 9600, y + 4000, 180, 140, 77, 20), {"kind": "村庄", "name": "示意村"}),
    ]


if __name__ == "__main__":
    write("sand_patches", patches())
    write("sand_protect", protected())
