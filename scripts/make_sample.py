"""Draw the schematic sample layers of the ten kongdui from the facts in kongdui.csv, and make up a year of wind.

Nothing here is surveyed: between the facts the shapes are smooth seeded noise, so every run writes the same files.
Lengths are metres in UTM 49N. Run: python scripts/make_sample.py (needs numpy, shapely and pyproj).
"""

import csv
import json
from pathlib import Path

import numpy as np
import pyproj
import shapely
from shapely.ops import substring

RESOURCES = Path(__file__).resolve().parents[1] / "ordos_restoration" / "resources"
UTM = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:32649", always_xy=True)
DRAWN = {"schematic": True, "source": "drawn from published lengths and approximate positions; not a survey"}
WEST, EAST, SOUTH = 108.55, 111.0, 39.72  # edges of the drawn area [degrees]
# Yellow River centre line, longitude and latitude, from World Data Bank II (public domain, 1:1 M, old course)
YELLOW_RIVER = [
    (108.3, 40.810), (108.5, 40.747), (108.7, 40.607), (108.9, 40.529), (109.0, 40.520), (109.1, 40.548),
    (109.3, 40.484), (109.4, 40.470), (109.5, 40.511), (109.6, 40.542), (109.7, 40.471), (109.8, 40.505),
    (109.9, 40.521), (110.0, 40.508), (110.1, 40.505), (110.2, 40.534), (110.3, 40.448), (110.4, 40.414),
    (110.5, 40.385), (110.6, 40.322), (110.7, 40.299), (110.8, 40.269), (110.9, 40.251), (111.0, 40.267),
]  # fmt: skip
TOWNS = [  # GeoNames, CC BY 4.0
    ("树林召", "Shulinzhao", 110.02694, 40.39278), ("东胜", "Dongsheng", 109.97763, 39.81609),
    ("包头", "Baotou", 109.84389, 40.6516), ("锡尼", "Hangjin Xini", 108.73472, 39.84417),
    ("萨拉齐", "Salaqi", 110.51083, 40.54139), ("薛家湾", "Xuejiawan", 111.2208, 39.86678),
    ("西山嘴", "Xishanzui", 108.64389, 40.7075), ("阿勒腾席热", "Altan Xiret", 109.75821, 39.57993),
]  # fmt: skip
# patches along the banks: kind, name, reach, start as share of the reach, length, from the bed edge to, rivers, bank
LEFT, RIGHT, ALL = 1, -1, "MBL BES HLG XLG HTC HQH HSL MHG DLG HST"
PATCHES = [
    ("basic_farmland", "永久基本农田", "plain", 0.14, 1400, 35, 420, ALL, RIGHT),
    ("basic_farmland", "永久基本农田", "plain", 0.52, 1100, 60, 380, ALL, LEFT),
    ("farmland", "耕地", "plain", 0.70, 900, 25, 300, ALL, RIGHT),
    ("building", "房屋", "plain", 0.40, 160, 45, 140, ALL, RIGHT),
    ("levee", "堤防", "plain", 0.05, 2600, 22, 40, ALL, LEFT),
    ("redline", "生态保护红线", "sand", 0.45, 2400, 40, 1500, "MBL HLG HTC DLG", LEFT),
    ("public_forest", "公益林", "sand", 0.20, 1300, 30, 500, "XLG HST", RIGHT),
    ("nature_reserve", "自然保护地", "sand", 0.70, 2500, 80, 1800, "HTC", RIGHT),
    ("wetland", "湿地", "plain", 0.02, 700, 20, 350, "BES HSL", RIGHT),
    ("road", "公路", "plain", 0.33, 14, -300, 1500, "XLG HTC HSL MHG HST", LEFT),
    ("pipeline", "输气管道", "sand", 0.60, 20, -300, 1500, "XLG", LEFT),
    ("management_range", "河道管理范围", "plain", 0.0, 99999, 0, 30, "XLG HTC", LEFT),
]
# village corridor pieces by reach: land class, groundwater depth range [m] (empty = unknown)
UNITS = {"plain": ("其他草地", (1.6, 3.4)), "sand": ("沙地", (2.1, 6.5)), "hills": ("灌木林地", ())}

# wind by season: weights of the sectors it blows from, N first, and the scale of its speed by month [m/s]
POINTS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
COLD_SEASON = [4, 2, 2, 1, 1, 2, 3, 2, 2, 2, 3, 5, 12, 20, 24, 13]
WARM_SEASON = [5, 5, 5, 5, 5, 6, 7, 7, 6, 5, 5, 5, 8, 10, 10, 7]
FRESHNESS = [3.8, 4.1, 4.9, 5.4, 5.1, 4.2, 3.5, 3.2, 3.3, 3.7, 4.1, 3.9]
INVENTED = "# 示意数据：合成的逐时风速风向，不是实测 · synthetic hourly wind, not a measurement"


def noise(along: np.ndarray, waves: dict[float, float], rng: np.random.Generator) -> np.ndarray:
    """Return a sum of sines with the given {wavelength: slope}, each drifting slowly in phase."""
    span, total = np.ptp(along), np.zeros_like(along)
    for length, slope in waves.items():
        first, drift, turn = rng.uniform(0, 2 * np.pi, 3)
        phase = 2 * np.pi * along / length + first + 0.9 * np.sin(2 * np.pi * along / (0.37 * span) + drift)
        total += slope * length / (2 * np.pi) * np.sin(phase) * (0.8 + 0.2 * np.cos(np.pi * along / span + turn))
    return total


def yellow_river(lon: np.ndarray) -> np.ndarray:
    """Return the schematic latitude of the Yellow River at a longitude."""
    fine = np.arange(108.2, 111.1001, 0.01)
    lat = np.pad(np.interp(fine, *zip(*YELLOW_RIVER)), 2, mode="edge")
    smooth = np.convolve(lat, np.array([1, 3, 4, 3, 1]) / 12, mode="valid")
    return np.interp(lon, fine, smooth + noise(fine, {0.21: 0.08, 0.09: 0.16}, np.random.default_rng(1)))


def kongdui(row: dict[str, str]) -> shapely.LineString:
    """Return one river from source to mouth in UTM, as long as the table says."""
    rng = np.random.default_rng(100 + int(row["west_to_east"]))
    length, lon = float(row["length_km"]) * 1000, float(row["mouth_lon"])
    mouth = np.array(UTM.transform(lon, float(yellow_river(lon))))
    source = np.array(UTM.transform(float(row["source_lon"]), float(row["source_lat"])))
    reach = min(np.hypot(*(mouth - source)), length / 1.05)  # a source too far away for the length moves downstream
    axis, along = (mouth - source) / np.hypot(*(mouth - source)), np.arange(0, reach, 20.0)
    taper = np.sin(np.pi / 2 * np.clip(np.minimum(along / 3000, (reach - along) / 2500), 0, 1)) ** 2
    aside = taper * noise(along, {29000: 0.25, 13000: 0.45, 6100: 0.6, 3300: 0.75, 1700: 0.45}, rng)
    scale = 3.0
    for halving in range(1, 51):  # amplitude that gives the length
        short = np.hypot(np.diff(along), np.diff(scale * aside)).sum() < length
        scale += (1 if short else -1) * 3.0 / 2**halving
    aside = np.outer(scale * aside, [-axis[1], axis[0]])
    points = np.vstack([mouth + np.outer(along - reach, axis) + aside, mouth])
    run = np.append(0, np.cumsum(np.hypot(*np.diff(points, axis=0).T)))
    even = np.linspace(0, run[-1], int(run[-1] / 80) + 1)  # a vertex every 80 m
    return shapely.LineString(np.column_stack([np.interp(even, run, points[:, i]) for i in (0, 1)]))


def zones(rows: list[dict[str, str]]) -> dict[str, shapely.Polygon]:
    """Return the hills, sand and plain polygons in UTM, sharing their edges."""
    lon = np.linspace(WEST, EAST, 246)
    column = {name: np.array([float(row[name]) for row in rows]) for name in rows[0] if name[-3:] in ("lon", "lat")}
    edges, x, y = [np.full_like(lon, SOUTH)], column["source_lon"], column["source_lat"]
    for number, side in enumerate(("desert_south_lat", "desert_north_lat")):
        lat = column[side]
        at = x + (column["mouth_lon"] - x) * (lat - y) / (column["mouth_lat"] - y)
        edges.append(np.interp(lon, at, lat) + noise(lon, {0.31: 0.08, 0.13: 0.12}, np.random.default_rng(7 + number)))
    edges.append(yellow_river(lon) + 0.002)
    lines = [np.column_stack(UTM.transform(lon, lat)) for lat in edges]
    return {n: shapely.Polygon([*lines[i], *lines[i + 1][::-1]]) for i, n in enumerate(("hills", "sand", "plain"))}


def sand(rivers: dict, zone: dict) -> list[tuple[shapely.Polygon, dict]]:
    """Return dune fields: moving and semi-fixed west of each river, fixed ones on some east banks."""
    rng, taken, found = np.random.default_rng(3), shapely.union_all([r.buffer(120) for r in rivers.values()]), []
    boxes = shapely.bounds([r.intersection(zone["sand"]) for r in rivers.values()])
    x, y, heights = boxes[:, ::2].mean(axis=1), boxes[:, 1::2].mean(axis=1), np.ptp(boxes[:, 1::2], axis=1)
    wests = np.minimum(np.diff(x, prepend=x[0] - 18000), 24000)
    plans = [("moving", -0.30, 0.30, 0.40), ("semi_fixed", -0.62, 0.26, 0.36), ("fixed", 0.16, 0.12, 0.24)]
    for mobility, shift, across, up in plans:
        for i, (height, west) in enumerate(zip(heights, wests)):
            bumps, angle = rng.uniform(0, 2 * np.pi, 4), np.linspace(0, 2 * np.pi, 120, endpoint=False)
            radius = 1 + sum(0.22 / (k + 1) * np.cos((k + 2) * angle + b) for k, b in enumerate(bumps))
            ring = np.column_stack([west * across * radius * np.cos(angle), height * up * radius * np.sin(angle)])
            field = shapely.Polygon(np.add(ring, (x[i] + west * shift, y[i]))) & zone["sand"]
            field = max(shapely.get_parts(field - taken), key=lambda g: g.area).simplify(15)
            if (mobility != "fixed" or i % 2) and field.area > 5e6:
                found.append((field, {"mobility": mobility}))
                taken = taken.union(field.buffer(60))
    return found


def constraints(rivers: dict, widths: dict, zone: dict) -> list[tuple[shapely.Polygon, dict]]:
    """Return patches of constrained land along the banks; most reach into the ground a belt would take."""
    rng, found = np.random.default_rng(4), []
    for kind, name, reach, start, length, near, far, codes, side in PATCHES:
        for code in codes.split():
            river, half = rivers[code], widths[code] / 2
            ends = shapely.points(shapely.get_coordinates(river & zone[reach])[[0, -1]])
            up, down = shapely.line_locate_point(river, ends)
            first = down - (start + rng.uniform(0, 0.06) * (start > 0)) * (down - up)
            piece = substring(river, max(first - length * rng.uniform(0.85, 1.15), up), first)
            if kind in ("road", "pipeline"):  # straight across the river
                here, (dx, dy) = np.array(piece.coords[0]), np.subtract(piece.coords[-1], piece.coords[0])
                across = np.array([dy, -dx]) / np.hypot(dx, dy) * far
                shape = shapely.LineString([here - across, here + across]).buffer(length / 2, cap_style="flat")
            elif kind == "management_range":
                shape = piece.buffer(half + far, cap_style="flat").simplify(2)
            else:
                shape = piece.buffer(side * (half + far), single_sided=True) - river.buffer(half + near)
                shape = max(getattr(shape, "geoms", [shape]), key=lambda g: g.area).simplify(2)
            approval = "示意-001" if (kind, code) in (("farmland", "XLG"), ("management_range", "HTC")) else ""
            found.append((shape, {"kind": kind, "name": name, "approval_no": approval}))
    return found


def units(rivers: dict, zone: dict) -> list[tuple[shapely.Polygon, dict]]:
    """Return village polygons that tile a five-kilometre corridor along every river."""
    rng, taken, found = np.random.default_rng(370), shapely.Polygon(), []
    for xiang, (code, river) in enumerate(rivers.items(), 1):
        corridor = river.buffer(2500).simplify(60) - taken
        taken, cun = taken.union(corridor), 0
        for reach, (land_class, water) in UNITS.items():
            piece = corridor & zone[reach]
            if piece.area < 4e6:  # the shortest river has no hills
                continue
            depth = round(float(rng.uniform(*water)), 1) if water and rng.uniform() < 0.8 else None
            xian = "150625" if code == "MBL" and reach != "plain" else "150621"
            cun, number = cun + 1, len(found) + 1
            place = {"xian": xian, "xiang": f"{xiang:03}", "cun": f"{cun:03}", "lin_ban": f"{number:04}"}
            place |= {"village": f"示意村{number:02}", "groundwater_m": depth}
            found.append((piece, {**place, "ownership": "国有" if not water else "集体", "land_class": land_class}))
    return found


def wind() -> str:
    """Return an invented year of hourly wind as CSV: speeds that last for hours, directions that last for spells."""
    rng, hours = np.random.default_rng(12), np.arange(8760)
    time = np.datetime64("2023-01-01T00", "h") + hours
    month = time.astype("datetime64[M]").astype(int) % 12
    gusts = rng.normal(size=(2, len(hours)))
    for now in hours[1:]:
        gusts[:, now] = 0.9 * gusts[:, now - 1] + np.sqrt(1 - 0.9**2) * gusts[:, now]
    by_day = 1 + 0.25 * np.sin(2 * np.pi * (hours % 24 - 9) / 24)
    speed = np.array(FRESHNESS)[month] * np.hypot(*gusts) / np.sqrt(2) * by_day
    warm = (0.5 - 0.5 * np.cos(2 * np.pi * (hours / len(hours) - 0.04)))[:, None]
    weight = (1 - warm) * COLD_SEASON + warm * WARM_SEASON
    turns = rng.uniform(size=len(hours)) < 0.12
    reached = np.cumsum(weight / weight.sum(axis=1, keepdims=True), axis=1)
    drawn = (rng.uniform(size=(len(hours), 1)) > reached).sum(axis=1)
    spell = drawn[np.maximum.accumulate(np.where(turns, hours, 0))]
    sector = (spell + rng.choice([-1, 0, 1], len(hours), p=[0.2, 0.6, 0.2])) % 16
    speed = np.round(speed * np.where(sector > 10, 1.08, 0.93), 1)  # the winds of the west are stronger
    rows = [
        f"{str(at).replace('T', ' ')}:00,{fast if fast >= 0.6 else 0.0},{POINTS[of] if fast >= 0.6 else ''}"
        for at, fast, of in zip(time, speed, sector)
    ]
    return "\n".join([INVENTED, "time,wind_speed_ms,wind_direction", *rows, ""])


def write(name: str, features: list, extra: dict = DRAWN) -> None:
    """Write one GeoJSON of (UTM shape, properties), degrees to six decimals; every feature also gets the extra."""
    out = []
    for shape, fields in features:
        place = shapely.transform(shape, lambda xy: np.column_stack(UTM.transform(*xy.T.tolist(), direction="INVERSE")))
        geometry = shapely.geometry.mapping(shapely.transform(place, lambda degrees: degrees.round(6)))
        out.append({"type": "Feature", "properties": {**fields, **extra}, "geometry": geometry})
    text = json.dumps({"type": "FeatureCollection", "features": out}, ensure_ascii=False, separators=(",", ":"))
    (RESOURCES / "sample" / f"{name}.geojson").write_bytes((text + "\n").encode())


def sample() -> None:
    """Write every sample layer."""
    with (RESOURCES / "reference" / "kongdui.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    rivers, zone = {row["code"]: kongdui(row) for row in rows}, zones(rows)
    widths = {r["code"]: 60 + 5 * round(12 * (float(r["area_km2"]) - 213) / 1048) for r in rows}  # 60 to 120 m
    course = shapely.LineString([UTM.transform(x, float(yellow_river(x))) for x in np.linspace(108.3, EAST, 271)])
    titles = [{"name": r["name_zh"], "code": r["code"], "width_m": widths[r["code"]]} for r in rows]
    write("kongdui", list(zip(rivers.values(), titles)))
    write("zone", [(shape, {"reach_class": name}) for name, shape in zone.items()])
    write("sand", sand(rivers, zone))
    write("constraints", constraints(rivers, widths, zone))
    write("units", units(rivers, zone))
    write("yellow_river", [(course, {"name": "黄河", "name_en": "Yellow River"})])
    towns = [(shapely.Point(UTM.transform(*at)), {"name": zh, "name_en": en}) for zh, en, *at in TOWNS]
    write("towns", towns, {"attribution": "GeoNames, CC BY 4.0"})
    (RESOURCES / "sample" / "wind.csv").write_bytes(wind().encode())


if __name__ == "__main__":
    sample()
