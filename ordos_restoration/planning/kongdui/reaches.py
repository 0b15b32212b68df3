"""Capability kongdui_reaches: centre lines → reaches with name, code, flow direction, stations and class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.kongdui.rivers import KONGDUI_COLUMNS, River, rivers, station_text
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Choice,
    Column,
    Flag,
    Grid,
    Layer,
    Message,
    Number,
    Plan,
    Progress,
    Reference,
    Table,
    Text,
    default,
)

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import pyproj
    import shapely
else:
    gpd, np, pd, pyproj, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "pyproj", "shapely"))

REACH_CLASSES = {
    "hills": QT_TRANSLATE_NOOP("Ordos", "Upstream hills"),
    "sand": QT_TRANSLATE_NOOP("Ordos", "Midstream sand"),
    "plain": QT_TRANSLATE_NOOP("Ordos", "Downstream plain"),
}
CLASSES_ZH = {
    "hills": "hills", "丘陵": "hills", "丘陵沟壑区": "hills", "上游": "hills", "upstream": "hills",
    "sand": "sand", "风沙区": "sand", "沙区": "sand", "沙漠": "sand", "中游": "sand", "desert": "sand",
    "midstream": "sand",
    "plain": "plain", "平原": "plain", "平原区": "plain", "冲积平原": "plain", "下游": "plain", "downstream": "plain",
}  # fmt: skip
SAMPLE = 50.0  # m between the points at which a class is looked up
SHORTEST = 300.0  # m; a shorter change of class is noise of the zone's outline

KONGDUI = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Kongdui channel lines"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Centre lines of the channels, in any CRS, in one or more parts. Names in any known spelling are recognised; "
        "an unknown name is kept and planned too.",
    ),
    "LineString",
    columns={
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "河名", "河流名称", "river", "name_zh")),
        "bed_width": Number(
            QT_TRANSLATE_NOOP("Ordos", "Bed width"), "", "m", 0, 10_000, aliases=("width_m", "width", "河宽", "河床宽")
        ),
        "parent": Text(QT_TRANSLATE_NOOP("Ordos", "River it flows into"), aliases=("parent_code", "主沟", "干流")),
    },
)
ZONE = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Zones"),
    QT_TRANSLATE_NOOP("Ordos", "Hills, sand and plain as polygons; they decide the class of each reach."),
    "Polygon",
    required=False,
    columns={"reach_class": Text(QT_TRANSLATE_NOOP("Ordos", "Reach class"), aliases=("class", "zone", "类型", "分区"))},
)
KONGDUI_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Table of the ten kongdui"),
    QT_TRANSLATE_NOOP("Ordos", "Names, spellings, mouths and desert edges; the shipped table when empty."),
    "kongdui",
    KONGDUI_COLUMNS,
)
NAME_COLUMN = Column(
    QT_TRANSLATE_NOOP("Ordos", "Name column"),
    QT_TRANSLATE_NOOP("Ordos", "Column with the river's name; found by its usual names when empty."),
    of="kongdui",
)
MAX_GAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Longest gap to bridge"),
    QT_TRANSLATE_NOOP("Ordos", "Parts of one river are joined across gaps up to this length."),
    "m",
    0,
    20_000,
)
STATION_FROM = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Stations count from"),
    QT_TRANSLATE_NOOP("Ordos", "Where station K0+000 lies."),
    {"mouth": QT_TRANSLATE_NOOP("Ordos", "the mouth"), "source": QT_TRANSLATE_NOOP("Ordos", "the source")},
)
UNKNOWN_CLASS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Class where nothing tells"),
    QT_TRANSLATE_NOOP("Ordos", "Used where neither zones nor the table of the ten kongdui know the reach class."),
    REACH_CLASSES,
)

REACH = Table(
    QT_TRANSLATE_NOOP("Ordos", "Kongdui reaches"),
    "MultiLineString",
    {
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Reach code")),
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "known": Flag(QT_TRANSLATE_NOOP("Ordos", "One of the ten")),
        "parent": Text(QT_TRANSLATE_NOOP("Ordos", "River it flows into")),
        "reach_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Reach class"), "", REACH_CLASSES),
        "class_source": Text(QT_TRANSLATE_NOOP("Ordos", "Class known from")),
        "station_from": Text(QT_TRANSLATE_NOOP("Ordos", "From station")),
        "station_to": Text(QT_TRANSLATE_NOOP("Ordos", "To station")),
        "km_from": Number(QT_TRANSLATE_NOOP("Ordos", "From"), "", "km", decimals=3),
        "km_to": Number(QT_TRANSLATE_NOOP("Ordos", "To"), "", "km", decimals=3),
        "length_km": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "km", 0, decimals=3),
        "schematic": Flag(QT_TRANSLATE_NOOP("Ordos", "Schematic")),
    },
)


@dataclass(frozen=True)
class KongduiReaches(Capability):
    """Centre lines → named, oriented, classified reaches."""

    name_column: Optional[str] = default(None, NAME_COLUMN)
    max_gap: float = default(500.0, MAX_GAP, advanced=True)
    station_from: str = default("mouth", STATION_FROM)
    unknown_class: Optional[str] = default(None, UNKNOWN_CLASS)

    id = "kongdui_reaches"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Prepare kongdui reaches")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Gives channel lines their known names and codes, joins their parts, turns them to their mouths, counts "
        "stations and divides them into upstream hills, midstream sand and downstream plain.",
    )
    inputs = {
        "kongdui": KONGDUI,
        "zone": ZONE,
        "dem": Grid(
            QT_TRANSLATE_NOOP("Ordos", "Elevation model"),
            QT_TRANSLATE_NOOP("Ordos", "Checks the flow direction of rivers whose mouth is not in the table."),
            required=False,
        ),
        "kongdui_table": KONGDUI_TABLE,
    }
    outputs = {"reach": REACH}
    numbers = {
        "rivers": Number(QT_TRANSLATE_NOOP("Ordos", "Rivers"), whole=True),
        "length_km": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "km"),
    }

    def plan(
        self, kongdui: Any, zone: Any, dem: Any, kongdui_table: Any, *, progress: Progress, wanted: frozenset[str]
    ) -> Plan:
        notes: list[Message] = []
        found = rivers(kongdui, kongdui_table, kongdui.crs, self.max_gap, notes, dem)
        progress(0.5, "")
        classes = reach_classes(found, zone, kongdui_table, self.unknown_class, kongdui.crs)
        ask_for_classes(found, classes, notes)
        rows = [row for river, breaks in zip(found, classes) for row in self.reaches_of(river, breaks)]
        table = gpd.GeoDataFrame(rows, geometry="geometry", crs=kongdui.crs)
        numbers = {"rivers": len({r.code for r in found}), "length_km": round(float(table.length_km.sum()), 3)}
        return Plan(tables={"reach": table}, numbers=numbers, notes=notes)

    def reaches_of(self, river: River, breaks: list[tuple[float, float, Optional[str], str]]) -> list[dict[str, Any]]:
        """Return the rows of one channel. breaks: (from, to [m from its first vertex], class, source of the class)."""
        rows = []
        for number, (a, b, reach_class, source) in enumerate(breaks, 1):
            stations = river.start + np.array([a, b])
            if self.station_from == "mouth":
                stations = (river.total - stations)[::-1]
            low, high = station_text(stations)
            rows.append(
                {
                    "code": f"{river.code}-{round(river.start):d}-{number}"
                    if river.start
                    else f"{river.code}-{number}",
                    "river_code": river.code,
                    "name": river.name,
                    "known": river.known >= 0,
                    "parent": river.parent or None,
                    "reach_class": reach_class,
                    "class_source": source,
                    "station_from": low,
                    "station_to": high,
                    "km_from": stations[0] / 1000,
                    "km_to": stations[1] / 1000,
                    "length_km": (b - a) / 1000,
                    "schematic": True,
                    "geometry": stretch(river.xy, a, b),
                }
            )
        return rows


def ask_for_classes(found: list[River], classes: Any, notes: list[Message]) -> None:
    """Note the rivers of which some reach has no class, and how to give it one."""
    asked = sorted({river.name for river, breaks in zip(found, classes) if any(b[2] is None for b in breaks)})
    if asked:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The reach class of {rivers} is not known: give zone polygons, or choose “Class where nothing "
                    "tells”.",
                ),
                rivers=", ".join(asked),
            )
        )


def reach_classes(
    found: list[River], zone: Any, kongdui: Any, unknown: Optional[str], crs: Any
) -> list[list[tuple[float, float, Optional[str], str]]]:
    """Return, per channel, the stretches of one class: (from, to [m], class or None, where it is known from).

    Zone polygons decide first, then the desert edges of the reference table, then `unknown`.
    """
    stations = [np.append(np.arange(0.0, r.length, SAMPLE), r.length) for r in found]
    middle = [(s[1:] + s[:-1]) / 2 for s in stations]
    points = [points_at(r.xy, m) for r, m in zip(found, middle)]
    all_points = np.vstack(points)
    zoned = zone_class(all_points, zone)
    tabled = table_class(all_points, np.repeat([r.known for r in found], [len(m) for m in middle]), kongdui, crs)
    out, at = [], 0
    for s, m in zip(stations, middle):
        part = slice(at, at + len(m))
        at += len(m)
        pairs = [
            (z, "zone") if z is not None else (t, "table") if t is not None else (unknown, "parameter")
            for z, t in zip(zoned[part], tabled[part])
        ]
        out.append(without_slivers(runs(s, pairs)))
    return out


def points_at(xy: Any, s: Any) -> Any:
    """Return the points of a vertex array at stations s [m], (n, 2)."""
    at = np.r_[0.0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
    return np.column_stack([np.interp(s, at, xy[:, 0]), np.interp(s, at, xy[:, 1])])


def stretch(xy: Any, a: float, b: float) -> Any:
    """Return the line of a vertex array between two stations [m]."""
    at = np.r_[0.0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
    inside = xy[(at > a) & (at < b)]
    return shapely.linestrings(np.vstack([points_at(xy, [a]), inside, points_at(xy, [b])]))


def zone_class(xy: Any, zone: Any) -> Any:
    """Return the class of the zone each point lies in, object (n,); None outside all of them."""
    out = np.full(len(xy), None, dtype=object)
    if zone is not None:
        names = [CLASSES_ZH.get(str(v).strip().lower()) for v in zone["reach_class"]]
        point, polygon = shapely.STRtree(zone.geometry.to_numpy()).query(shapely.points(xy), predicate="intersects")
        out[point] = np.array(names, dtype=object)[polygon]
    return out


def table_class(xy: Any, known: Any, kongdui: Any, crs: Any) -> Any:
    """Return the class by latitude between the desert edges of the reference table, object (n,)."""
    out = np.full(len(xy), None, dtype=object)
    south = np.array([*kongdui.desert_south_lat, np.nan], dtype=float)[known]
    north = np.array([*kongdui.desert_north_lat, np.nan], dtype=float)[known]
    _, lat = pyproj.Transformer.from_crs(crs, "EPSG:4490", always_xy=True).transform(*xy.T)
    with np.errstate(invalid="ignore"):
        out[lat < south] = "hills"
        out[(lat >= south) & (lat <= north)] = "sand"
        out[lat > north] = "plain"
    return out


def runs(stations: Any, values: list[Any]) -> list[tuple[float, float, Any, str]]:
    """Return the runs of equal values between stations."""
    out: list[tuple[float, float, Any, str]] = []
    for a, b, (value, source) in zip(stations, stations[1:], values):
        if out and out[-1][2:] == (value, source):
            out[-1] = (out[-1][0], float(b), value, source)
        else:
            out.append((float(a), float(b), value, source))
    return out


def without_slivers(found: list[tuple[float, float, Any, str]]) -> list[tuple[float, float, Any, str]]:
    """Return the runs with those shorter than SHORTEST given to the run before, or after for the first."""
    out: list[tuple[float, float, Any, str]] = []
    for run in found:
        if out and (run[1] - run[0] < SHORTEST or out[-1][2] == run[2]):
            out[-1] = (out[-1][0], run[1], *out[-1][2:])
        elif out and len(out) == 1 and out[0][1] - out[0][0] < SHORTEST:
            out[0] = (out[0][0], *run[1:])
        else:
            out.append(run)
    return out
