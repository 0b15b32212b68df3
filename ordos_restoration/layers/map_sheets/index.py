"""The pages of a set of sheets as a layer, a row a page, the rows of their tables as another: they drive the atlas."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsConditionalStyle,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets.fonts import font
from ordos_restoration.layers.map_sheets.sheet_tables import Row
from ordos_restoration.layers.map_sheets.sheets import DEGREES, Sheet, between
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

OVERVIEW, MAP, LIST = "overview", "map", "list"  # the kinds of pages
MOST_COLUMNS = 12
FIELDS = {
    "kind": "string(20)",
    "page": "integer",
    "pages": "integer",
    "sheet": "integer",
    "sheets": "integer",
    "name": "string(40)",
    "first": "string(80)",
    "last": "string(80)",
    "title": "string(200)",
    "crs": "string(20)",
    "zone": "string(120)",
    "scale": "integer",
    "step": "double",
    **dict.fromkeys(("xmin", "ymin", "xmax", "ymax", "lxmin", "lymin", "lxmax", "lymax"), "double"),
    **dict.fromkeys(("nw", "ne", "sw", "se"), "string(60)"),
    "north": "string(200)",
    "schematic": "integer",
    "listed": "string",
}
IS_LISTED = "strpos(attribute(@atlas_feature, 'listed'), concat(',', $id, ',')) > 0"  # of a feature, on a page
ZONE = QT_TRANSLATE_NOOP("Ordos", "CGCS2000, 3° Gauss–Krüger zone, central meridian {meridian}° E (EPSG:{code})")
OTHER_CRS = QT_TRANSLATE_NOOP("Ordos", "{name} (EPSG:{code})")
NORTH = QT_TRANSLATE_NOOP("Ordos", "Grid north; meridian convergence {angle}")
MARK = "120,0,60"  # of what a page lists; dark among its neighbours in grey, too
LISTED = QT_TRANSLATE_NOOP("Ordos", "Listed on this sheet")
NEAR = 9.0  # times the width of a sheet: what a locator shows of a long plan


@dataclass(frozen=True)
class PagePlan:
    """One page: of which kind, of which sheet, and the rows of its table, wrapped; strong: those that stand out."""

    kind: str
    sheet: Sheet
    number: int  # of the sheet, 0 for the overview
    title: str
    rows: Sequence[Row]
    strong: frozenset[int] = field(default_factory=frozenset)
    schematic: bool = False


def page_layer(
    pages: Sequence[PagePlan], size: tuple[float, float], around: QgsRectangle, sheets: int
) -> QgsVectorLayer:
    """Return the pages as polygons of what their maps show.

    size: of the map on the paper [mm]; around: the box of all that the plan has, in degrees.
    """
    fields = "&".join(f"field={name}:{kind}" for name, kind in FIELDS.items())
    layer = QgsVectorLayer(
        f"Polygon?crs=EPSG:4490&{fields}", translated(QT_TRANSLATE_NOOP("Ordos", "Map sheets")), "memory"
    )
    rows = []
    for place, one in enumerate(pages, 1):
        feature = QgsFeature(layer.fields())
        frame = one.sheet.frame(size)
        crs = QgsCoordinateReferenceSystem(one.sheet.zone)
        shape = QgsGeometry.fromRect(frame)
        shape.transform(between(crs, DEGREES))
        feature.setGeometry(shape)
        values = {
            "kind": one.kind,
            "page": place,
            "pages": len(pages),
            "sheet": one.number,
            "sheets": sheets,
            "title": one.title,
            "schematic": int(one.schematic),
            "listed": f",{','.join(str(member.fid) for member in one.sheet.members)}," if one.kind == MAP else "",
            **of_map(one.sheet, frame, crs),
            **dict(zip(("lxmin", "lymin", "lxmax", "lymax"), sides(located(frame, around, crs)))),
        }
        members = one.sheet.members
        values["first"], values["last"] = (members[0].code, members[-1].code) if members else ("", "")
        feature.setAttributes([values[name] for name in FIELDS])
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    layer.updateExtents()
    return layer


def of_map(sheet: Sheet, frame: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> dict[str, object]:
    """Return what is said of a map: name by the kilometres of its south-west corner, zone, grid, corners, north."""
    way = between(crs, DEGREES)
    corners = {
        "nw": (frame.xMinimum(), frame.yMaximum()),
        "ne": (frame.xMaximum(), frame.yMaximum()),
        "sw": (frame.xMinimum(), frame.yMinimum()),
        "se": (frame.xMaximum(), frame.yMinimum()),
    }
    points = {name: way.transform(QgsPointXY(*one)) for name, one in corners.items()}
    decimals = 2 if sheet.scale <= 1_000 else 1
    return {
        "name": f"{frame.yMinimum() / 1000:.{decimals}f}-{frame.xMinimum() / 1000:.{decimals}f}",
        "crs": sheet.zone,
        "zone": zone_text(crs),
        "scale": sheet.scale,
        "step": step(sheet.scale),
        **dict(zip(("xmin", "ymin", "xmax", "ymax"), sides(frame))),
        **{name: f"{degrees(one.x())} E  {degrees(one.y())} N" for name, one in points.items()},
        "north": north_text(way.transform(frame.center()), crs),
    }


def sides(box: QgsRectangle) -> tuple[float, float, float, float]:
    """Return the sides of a box."""
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def step(scale: int) -> float:
    """Return the width of the grid of coordinates [m]: a round number, lines 5 to 10 cm apart."""
    wanted = scale * 0.05
    power = 10 ** math.floor(math.log10(wanted))
    return float(next(power * one for one in (1, 2, 5, 10) if power * one >= wanted))


def degrees(angle: float, seconds: bool = True) -> str:
    """Return an angle as degrees, minutes and seconds."""
    whole = round(abs(angle) * 3600) if seconds else round(abs(angle) * 60) * 60
    text = f"{whole // 3600}°{whole % 3600 // 60:02d}′"
    return f"{'−' if angle < 0 else ''}{text}{f'{whole % 60:02d}″' if seconds else ''}"


def meridian_of(crs: QgsCoordinateReferenceSystem) -> float:
    """Return the central meridian of a CRS [degree], NaN where it has none."""
    terms = dict(part[1:].split("=") for part in crs.toProj().split() if part.count("=") == 1)
    return float(terms.get("lon_0", "nan"))


def zone_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the name of a zone as a sheet says it."""
    code, meridian = crs.authid().rpartition(":")[2], meridian_of(crs)
    is_zone = code.isdigit() and (4513 <= int(code) <= 4554)
    if is_zone and not math.isnan(meridian):
        return translated(ZONE).format(meridian=f"{meridian:g}", code=code)
    return translated(OTHER_CRS).format(name=crs.description(), code=code)


def north_text(middle: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> str:
    """Return what the north arrow means; the convergence is (λ − λ₀) sin φ, to the second order exact."""
    angle = (middle.x() - meridian_of(crs)) * math.sin(math.radians(middle.y()))
    if math.isnan(angle):
        return ""
    sign = "+" if angle >= 0 else ""
    return translated(NORTH).format(angle=f"{sign}{degrees(angle, seconds=False)}")


def located(frame: QgsRectangle, around: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return what a locator shows: all sheets, of a plan that is far larger than the sheet its neighbourhood."""
    whole = between(DEGREES, crs).transformBoundingBox(around)
    whole.combineExtentWith(frame)
    whole.scale(1.1)
    if max(whole.width(), whole.height()) <= NEAR * frame.width():
        return whole
    near = QgsRectangle(frame)
    near.scale(NEAR)
    return near


def listed_layer(pages: Sequence[PagePlan]) -> QgsVectorLayer:
    """Return the features that the pages with a map list, each with the number of its page."""
    found = [(number, one) for number, page in enumerate(pages, 1) if page.kind == MAP for one in page.sheet.members]
    shapes = QgsWkbTypes.displayString(found[0][1].shape.wkbType())
    layer = QgsVectorLayer(f"{shapes}?crs=EPSG:4490&field=page:integer", translated(LISTED), "memory")
    rows = []
    for number, member in found:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(member.shape)
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    layer.updateExtents()
    return layer


# The tables ---------------------------------------------------------------------------------------------------------


def row_layer(pages: Sequence[PagePlan]) -> QgsVectorLayer:
    """Return the rows of all tables; kind: "strong" for sums."""
    fields = ["field=page:integer", "field=kind:string(10)"]
    fields += [f"field={cell(k)}:string(2000)" for k in range(MOST_COLUMNS)]
    name = translated(QT_TRANSLATE_NOOP("Ordos", "Rows of the sheets"))
    layer = QgsVectorLayer(f"NoGeometry?{'&'.join(fields)}", name, "memory")
    layer.dataProvider().addFeatures(features(layer, pages))
    strong = QgsConditionalStyle("\"kind\" = 'strong'")
    strong.setFont(font(8, bold=True))
    layer.conditionalStyles().setRowStyles([strong])
    return layer


def features(layer: QgsVectorLayer, pages: Iterable[PagePlan]) -> list[QgsFeature]:
    """Return the rows of the pages' tables as features."""
    made = []
    for number, page in enumerate(pages, 1):
        for place, row in enumerate(page.rows):
            feature = QgsFeature(layer.fields())
            padded = [*row, *[""] * (MOST_COLUMNS - len(row))]
            feature.setAttributes([number, "strong" if place in page.strong else "", *padded])
            made.append(feature)
    return made


def cell(place: int) -> str:
    """Return the column of the rows that holds the cells of a printed column."""
    return f"c{place}"
