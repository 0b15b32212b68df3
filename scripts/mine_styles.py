"""The styles of mine restoration: land by what it becomes in the usual colours of land-use maps (farmland yellow,
orchards orange, woods green, grass pale green), damage in browns and reds, earth red where cut and blue where filled.

Classes side by side differ in lightness as well as in hue, so that a grey print still tells them apart.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTemplatedLineSymbolLayerBase,
)
from qgis.PyQt.QtCore import Qt
from style_parts import RED, fill, hatch, label, line, rim, save_vector
from wind_styles import Class, save_raster

from ordos_restoration.planning.mine.subsidence.subsidence_tables import BOUNDARIES, BUILDING_DAMAGE
from ordos_restoration.planning.mine.words import DAMAGES, DEGREES, DIRECTIONS

DIRECTION_COLOURS = {
    "irrigated": "#f9e79a",
    "dry": "#fff7c4",
    "orchard": "#f2b456",
    "forest": "#3f9158",
    "shrub": "#86bd76",
    "pasture": "#b9dc8f",
    "grass": "#d8ecb8",
}
DAMAGE_COLOURS = {"excavated": "#8c6a52", "occupied": "#c9a67e", "subsided": "#8fa9c4", "polluted": "#7a4a6d"}
DEGREE_COLOURS = {"slight": "#f7e3b5", "moderate": "#e5a15c", "severe": "#a83c2a"}
OUTLINE, ROAD, PV_HATCH = "#6e6257", "#5a544d", "#35557f"
INFLUENCE, TREATMENT, CONTOUR = "#2f6fa8", "#c8322b", "#4d4036"
Placement = QgsPalLayerSettings.Placement
STROKE = QgsSymbolLayer.Property.PropertyStrokeWidth
HAUL = "#4a2c10"


def save_mine(folder: Path) -> None:
    """Write the styles of the mine capabilities."""
    single = QgsSingleSymbolRenderer
    parcels = label(
        "if(@map_scale > 8000, regexp_replace(\"code\", '^.*-', ''), \"code\")", 7, 20_000, Placement.Horizontal
    )
    save_vector(folder / "parcel.qml", "Polygon", by_direction(), parcels)
    save_vector(folder / "parcel_road.qml", "LineString", single(road()))
    save_vector(
        folder / "reclamation_unit.qml", "Polygon", by_direction(), label("code", 8, 60_000, Placement.Horizontal)
    )
    save_vector(folder / "damaged_land.qml", "Polygon", by_damage(), label("name", 7, 30_000, Placement.Horizontal))
    save_vector(folder / "subsidence_area.qml", "Polygon", by_degree(), opacity=0.8)
    save_vector(folder / "subsidence_boundary.qml", "Polygon", boundaries())
    values = label('format_number("value", if("value" < 0.1, 2, 1)) || \' m\'', 7, 60_000, Placement.Line)
    save_vector(folder / "subsidence_contour.qml", "LineString", single(line(CONTOUR, 0.18)), values)
    save_vector(folder / "building_damage.qml", "Polygon", buildings())
    save_vector(folder / "earthwork.qml", "Polygon", single(fill("#00ffffff", OUTLINE, 0.3)), earth_label())
    save_vector(folder / "haul.qml", "LineString", single(haul()))
    save_vector(folder / "zero_line.qml", "LineString", single(line(TREATMENT, 0.3)))
    save_vector(folder / "damage_overlap.qml", "Polygon", single(hatch(RED, 135, "#00ffffff")))
    save_vector(folder / "responsibility.qml", "Polygon", single(rim(RED, 0.5, Qt.PenStyle.DashDotLine)))
    for name, classes in RASTERS.items():
        save_raster(folder / f"{name}.qml", classes)


def by_direction() -> QgsRuleBasedRenderer:
    """Land by what it becomes; hatched in blue where panels stand above it."""
    root = QgsRuleBasedRenderer.Rule(None)
    for name, text in DIRECTIONS.items():
        root.appendChild(rule(f"\"direction\" = '{name}'", text, fill(DIRECTION_COLOURS[name], OUTLINE, 0.12)))
    root.appendChild(rule('"direction" IS NULL', "Without a direction", fill("#e6e3df", OUTLINE, 0.12)))
    root.appendChild(rule('"pv"', "Photovoltaics above", hatch(PV_HATCH, 0, "#00ffffff", 0.25)))
    return QgsRuleBasedRenderer(root)


def by_damage() -> QgsRuleBasedRenderer:
    """Land by its damage; hatched where it is still to come, with a red rim where farmland for good lies."""
    root = QgsRuleBasedRenderer.Rule(None)
    for name, text in DAMAGES.items():
        root.appendChild(rule(f"\"damage_type\" = '{name}'", text, fill(DAMAGE_COLOURS[name], OUTLINE, 0.12)))
    root.appendChild(rule("\"state\" = 'to_be_damaged'", "To be damaged", hatch("#ffffff", 45, "#00ffffff", 0.25)))
    root.appendChild(rule('"basic_farmland"', "Permanent basic farmland", fill("#00ffffff", RED, 0.5)))
    return QgsRuleBasedRenderer(root)


def rule(test: str, text: str, symbol: Any) -> QgsRuleBasedRenderer.Rule:
    """Return a rule of a renderer."""
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, test, text)


def by_degree() -> QgsCategorizedSymbolRenderer:
    """Subsided land by the degree of its damage, the darker the worse."""
    categories = [
        QgsRendererCategory(name, fill(DEGREE_COLOURS[name], DEGREE_COLOURS[name], 0.1), text)
        for name, text in DEGREES.items()
    ]
    return QgsCategorizedSymbolRenderer("degree", categories)


def boundaries() -> QgsCategorizedSymbolRenderer:
    """The line of influence dashed, that of treatment full: they are never the same."""
    shown = {
        "influence": rim(INFLUENCE, 0.4, Qt.PenStyle.DashLine),
        "treatment": rim(TREATMENT, 0.5, Qt.PenStyle.SolidLine),
    }
    return QgsCategorizedSymbolRenderer(
        "kind", [QgsRendererCategory(name, symbol, BOUNDARIES[name]) for name, symbol in shown.items()]
    )


def buildings() -> QgsRuleBasedRenderer:
    """Brick buildings by their grade; others, which nobody has graded, hatched."""
    root = QgsRuleBasedRenderer.Rule(None)
    for grade, colour in (("I", "#f7e3b5"), ("II", "#f0b565"), ("III", "#d9703a"), ("IV", "#8c1d18")):
        root.appendChild(rule(f"\"grade\" = '{grade}'", grade, fill(colour, OUTLINE, 0.2)))
    root.appendChild(
        rule('"grade" IS NULL', BUILDING_DAMAGE.columns["own_assessment"].label, hatch(OUTLINE, 45, "#ffffff"))
    )
    return QgsRuleBasedRenderer(root)


def road() -> QgsLineSymbol:
    """Return a way to a parcel: white on a dark rim."""
    symbol = line(ROAD, 0.9)
    inner = QgsSimpleLineSymbolLayer()
    inner.setColor(line("#ffffff", 0.5).color())
    inner.setWidth(0.5)
    symbol.appendSymbolLayer(inner)
    return symbol


def haul() -> QgsLineSymbol:
    """Return earth on its way: an arrow as wide as much is moved, pale where it stays in its parcel."""
    wide = 'scale_linear(ln(max("volume_m3", 1)), 0, 14, 0.1, 0.9)'
    symbol = line(HAUL, 0.3)
    symbol.symbolLayer(0).setDataDefinedProperty(STROKE, QgsProperty.fromExpression(wide))
    head = QgsMarkerLineSymbolLayer(True)
    head.setPlacement(QgsTemplatedLineSymbolLayerBase.LastVertex)
    tip = QgsMarkerSymbol.createSimple(
        {"name": "filled_arrowhead", "color": HAUL, "outline_style": "no", "size": "2", "horizontal_anchor_point": "1"}
    )
    head.setSubSymbol(tip)
    symbol.appendSymbolLayer(head)
    pale = QgsProperty.fromExpression("if(\"way\" = 'within', 35, 90)")
    symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, pale)
    return symbol


def earth_label() -> Any:
    """Return the label of a parcel's earth: what is cut and what is filled."""
    text = "'−' || format_number(\"cut_m3\", 0) || '  +' || format_number(\"fill_m3\", 0) || ' m³'"
    return label(text, 7, 10_000, Placement.Horizontal)


def ramp(limits: tuple[float, ...], colours: tuple[str, ...], unit: str, factor: float = 1.0) -> list[Class]:
    """Return classes up to limits, labelled in a unit the value is multiplied for."""
    bounds = (*limits, math.inf)
    texts = [f"≤ {limit * factor:g} {unit}".strip() for limit in limits] + [f"> {limits[-1] * factor:g} {unit}".strip()]
    return [
        Class(str(place), text, high, colour) for place, (text, high, colour) in enumerate(zip(texts, bounds, colours))
    ]


BLUES = ("#00ffffff", "#e3edf5", "#bcd4e8", "#8ab3d6", "#5689b8", "#2f5f92", "#173a63")
ORANGES = ("#00ffffff", "#fbe6c8", "#f4c48b", "#e59650", "#c4622b", "#8d3415")
DEPTHS = ramp((0.01, 0.5, 1.0, 2.0, 3.0, 5.0), BLUES, "m")
STEEPNESS = ramp((0.003, 0.006, 0.01, 0.02, 0.05), ORANGES, "mm/m", 1000.0)
STRETCH = ramp((0.002, 0.004, 0.008, 0.016, 0.02), ORANGES, "mm/m", 1000.0)
DIVIDED = ("#173a63", "#5689b8", "#bcd4e8", "#ffffff", "#f4c48b", "#c4622b", "#8d3415")
RASTERS = {
    "subsidence": DEPTHS,
    "tilt": STEEPNESS,
    "strain_tension": STRETCH,
    "strain_compression": ramp((-0.016, -0.008, -0.004, -0.002), (*ORANGES[:3:-1], *ORANGES[2::-2]), "mm/m", 1000.0),
    "work_height": ramp((-10.0, -3.0, -0.1, 0.1, 3.0, 10.0), DIVIDED[::-1], "m"),
}
