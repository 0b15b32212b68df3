"""Draw the sample levees: both banks of the plain reach of a sample kongdui, their levels, sections and borrow areas.

Levees, levels and sections are invented; only their place, along the Xiliugou of the schematic sample, is not made up
for them. Every run writes the same files. Lengths are metres in CGCS2000, zone 111°E.
Run: python scripts/make_levee_sample.py (needs numpy, shapely and pyproj).
"""

import csv
import json

import numpy as np
import shapely
from sample_parts import SAMPLE, ZONE, write

RIVER = "XLG"
LENGTH, HALF_BED, STEP = 12_000.0, 150.0, 500.0  # m: of the reach, of the bed, between sections
MOUTH = 1003.0  # m above sea, of the bed at the lower end
FALL = 0.0009  # of the bed
PERCHED = 1.6  # m that the bed lies above the land at the mouth; nothing at the upper end
BANKS = {"left": ("XLG-ZD", "西柳沟左堤", 1.0, 30), "right": ("XLG-YD", "西柳沟右堤", -1.0, 20)}
PARCELS = (("0102", "水浇地"), ("0404", "其他草地"), ("0103", "旱地"), ("0305", "灌木林地"))


def axis() -> shapely.LineString:
    """Return the lowest reach of the river, smoothed, in flow direction."""
    text = (SAMPLE / "kongdui.geojson").read_text(encoding="utf-8")
    (river,) = (f for f in json.loads(text)["features"] if f["properties"]["code"] == RIVER)
    xy = np.column_stack(ZONE.transform(*np.array(river["geometry"]["coordinates"], dtype=float)[:, :2].T.tolist()))
    line = shapely.LineString(xy)
    ends = line.length - np.array([LENGTH + 600.0, 400.0])
    at = np.linspace(*ends, 61)
    points = shapely.get_coordinates(shapely.line_interpolate_point(line, at))
    wide = np.pad(points, ((3, 3), (0, 0)), mode="reflect", reflect_type="odd")
    smooth = sum(wide[k : k + len(points)] for k in range(7)) / 7
    return shapely.LineString(smooth)


def bed(share: float) -> float:
    """Return the height of the bed [m] at a share of the way down."""
    return MOUTH + FALL * LENGTH * (1.0 - share)


def ground(share: float) -> float:
    """Return the height of the land behind the levees [m]: under the bed the more, the nearer the mouth."""
    return bed(share) - PERCHED * share**1.5


def levels(river: shapely.LineString) -> list:
    """Return points of bed, flood of 20 and of 30 years, and the ice jam at the mouth."""
    out = []
    for number, share in enumerate(np.linspace(-0.005, 1.005, 25)):
        point = river.interpolate(float(np.clip(share, 0, 1)), normalized=True)
        low = bed(share)
        depth = 1.55 + 0.25 * np.sin(5 * share) ** 2 + 0.2 * share
        fields = {"river_code": RIVER, "bed_level_m": round(low, 2)}
        for years, more in ((20, 0.0), (30, 0.22)):
            row = {**fields, "return_period_a": years, "flood_level_m": round(low + depth + more, 2)}
            if number >= 22:  # stage boards near the Yellow River
                row["ice_level_m"] = round(MOUTH + 3.9 + 0.1 * (24 - number) + 0.1 * (years == 30), 2)
            out.append((point, row))
    return out


def section(bank: str, number: int, share: float) -> list[tuple[float, float]]:
    """Return a section: offsets to the landside and heights [m]. Upstream the crest is high enough, but in turn too
    narrow, too steep behind and too steep in front; downstream it is too low.
    """
    rng = np.random.default_rng(100 * (bank == "left") + number)
    land, water = ground(share), max(bed(share) + 0.3, ground(share) + 0.2)
    high = share < 0.32
    crest = bed(share) + (4.05 if high else 2.95) + rng.normal(0, 0.08) - 0.3 * (0.4 < share < 0.55)
    width = 1.8 if 0.1 < share < 0.2 else 3.6
    steep = 2.0 if 0.2 < share < 0.32 or share > 0.8 else 3.1
    front = 1.9 if share < 0.07 else 3.0
    half = width / 2.0
    toe, foot = half + steep * (crest - land), half + front * (crest - water)
    made = [
        (-foot - 25, water - 0.25), (-foot - 8, water - 0.05), (-foot, water), (-half, crest), (half, crest),
        (toe, land), (toe + 10, land - 0.05), (toe + 30, land + 0.1),
    ]  # fmt: skip
    return [(round(u, 2), round(z, 2)) for u, z in made]


def beside(river: shapely.LineString, side: float, off: float) -> shapely.LineString:
    """Return the line beside the river, in flow direction. side: 1 left, −1 right; off [m]."""
    line = shapely.offset_curve(river, side * off, join_style="round")
    start = shapely.Point(river.coords[0])
    first, last = (shapely.Point(line.coords[k]).distance(start) for k in (0, -1))
    return line if first < last else line.reverse()


def parcels(river: shapely.LineString) -> list:
    """Return land use beside the levees: strips of fields, grass and shrubs."""
    out = []
    for name, side in (("left", 1.0), ("right", -1.0)):
        inner, outer = beside(river, side, HALF_BED), beside(river, side, HALF_BED + 260.0)
        shares = np.linspace(0, 1, 25)
        for number in range(24):
            corners = [one.interpolate(shares[number + k], normalized=True) for one, k in
                       ((inner, 0), (inner, 1), (outer, 1), (outer, 0))]  # fmt: skip
            code, kind = PARCELS[(number * 5 + (name == "left")) % 4]
            out.append((shapely.Polygon(corners), {"DLBM": code, "DLMC": kind}))
    return out


def borrow(river: shapely.LineString) -> list:
    """Return borrow areas beyond the levees' strips: dune edges, with what they hold."""
    out = []
    places = (0.2, 1, 900, 260_000), (0.7, 1, 1300, None), (0.5, -1, 800, 300_000)
    for number, (share, side, off, capacity) in enumerate(places):
        centre = beside(river, side, HALF_BED + off).interpolate(share, normalized=True)
        shape = shapely.box(centre.x - 160, centre.y - 110, centre.x + 160, centre.y + 110)
        out.append((shape, {"code": f"QT{number + 1}", "capacity_m3": capacity}))
    return out


def sample() -> None:
    """Write levees, levels, sections, land use and borrow areas."""
    river = axis()
    lines, rows = [], []
    for bank, (code, name, side, years) in BANKS.items():
        line = beside(river, side, HALF_BED)
        fields = {
            "code": code,
            "name": name,
            "river_code": RIVER,
            "bank": bank,
            "return_period_a": years,
            "fetch_m": 400,
        }
        lines.append((line, fields))
        stations = np.r_[np.arange(0.0, line.length, STEP), np.floor(line.length)]
        for number, at in enumerate(stations):
            for offset, height in section(bank, number, at / line.length):
                rows.append([code, f"K{int(at) // 1000}+{int(at) % 1000:03d}", offset, height])
    write("levees", lines)
    write("levee_levels", levels(river))
    write("levee_land_use", parcels(river))
    write("borrow", borrow(river))
    with (SAMPLE / "levee_sections.csv").open("w", encoding="utf-8", newline="") as file:
        file.write("# 示意数据：虚构断面，不是实测 · invented sections, not a survey\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["堤防编号", "桩号", "偏距", "高程"])
        writer.writerows(rows)


if __name__ == "__main__":
    sample()
