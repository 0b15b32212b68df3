"""The styles of a whole river: earth dams brown on blue pools, slopes by their works, levees by what they lack, sand by
its treatment.

Classes side by side differ in lightness as well as in hue, so that a grey print still tells them apart.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from style_parts import INK, RED, fill, hatch, label, line, rim, save_vector

from ordos_restoration.planning.dams.check_dams_tables import LAYERS, MEASURES
from ordos_restoration.planning.levees.levee_tables import VERDICTS, WORKS
from ordos_restoration.planning.sand.fixation.fixation_tables import BELT_KINDS
from ordos_restoration.planning.sand.fixation.fixation_words import TREATMENTS
from ordos_restoration.planning.slopes.slope_tables import FORMS

POOL = {"water": "#a9cfe8", "silt": "#d9c08c"}
DAM = {"new": "#c8322b", "reinforce": "#e08a2b", "keep": "#5a544d", "left": "#b9b2aa"}
SLOPE = {"bench": "#7fae6e", "ditch": "#3f7f8f", "pit": "#c9b458", "area": "#cfe3ae", "none": "#e6e3df"}
WORK = {
    "build": "#7c1d18",
    "heighten": "#c8322b",
    "widen": "#e08a2b",
    "thicken": "#f0c56a",
    "strengthen": "#8a6fb0",
    "none": "#cfcac4",
}
VERDICT = {
    "enough": "#3f9158",
    "deficient": "#c8322b",
    "below_ground": "#4f8fcf",
    "unknown_level": "#b9b2aa",
    "unknown_crest": "#8f887f",
}
TREATMENT = {
    "checkerboard_shrubs": "#c9822b",
    "low_cover_belts": "#7f9a3a",
    "aerial_seeding": "#e8d06a",
    "closure": "#cfe3ae",
    "natural_recovery": "#eef3de",
    "forest_repair": "#2f7f4e",
    "coppicing": "#86bd76",
    "grass_reseeding": "#b9dc8f",
    "wind_farm": "#b58fc0",
    "gap_belts": "#1d5c33",
    "field_belts": "#5f9f6e",
}
BELT = {"low_cover": "#5f8a3a", "main": "#1d5c33", "secondary": "#5f9f6e", "upwind": "#14463a", "downwind": "#3f8f7e"}
OUTLINE, STREAM, CONTOUR, PIT, FLIGHT, FENCE = "#6e6257", "#3c7dc4", "#6b4a2b", "#7a5a1b", "#35557f", "#6b2f1a"
WATER_RIM, RIVER = "#3c7dc4", "#1f4f8a"
WIDTH = QgsSymbolLayer.Property.PropertyStrokeWidth
Placement = QgsPalLayerSettings.Placement


def save_rivers(folder: Path) -> None:
    """Write the styles of dams, slopes, levees, sand fixation and whole rivers."""
    single = QgsSingleSymbolRenderer
    codes = label("code", 8, 60_000, Placement.Horizontal)
    save_vector(folder / "dam.qml", "LineString", lines("measure", DAM, MEASURES, 1.4), codes)
    pools = categories("part", {name: fill(colour, WATER_RIM, 0.15) for name, colour in POOL.items()}, LAYERS)
    save_vector(folder / "reservoir.qml", "Polygon", pools, opacity=0.85)
    save_vector(folder / "catchment.qml", "Polygon", single(rim(OUTLINE, 0.35, Qt.PenStyle.DashLine)))
    save_vector(folder / "stream.qml", "LineString", single(by_order()))
    save_vector(folder / "slope_unit.qml", "Polygon", areas("form", SLOPE, FORMS), label("measure_name", 7, 3_000))
    save_vector(folder / "contour_row.qml", "LineString", single(line(CONTOUR, 0.15)), scale=10_000)
    save_vector(folder / "slope_pit.qml", "Point", single(dot(PIT, 1.0)), scale=2_000)
    stations = categories("verdict", {name: dot(colour, 1.8) for name, colour in VERDICT.items()}, VERDICTS)
    save_vector(folder / "levee_station.qml", "Point", stations, label("station", 7, 6_000), scale=30_000)
    save_vector(folder / "levee_section.qml", "LineString", single(line(INK, 0.2)), scale=10_000)
    save_vector(folder / "levee_works.qml", "Polygon", areas("works", WORK, WORKS), label("code", 7, 20_000))
    save_vector(folder / "levee_strip.qml", "Polygon", single(hatch(WATER_RIM, 135, "#00ffffff")))
    save_vector(folder / "sand_patch.qml", "Polygon", treatments(), label("code", 7, 40_000))
    save_vector(folder / "flight_line.qml", "LineString", single(dashed(FLIGHT, 0.2)), scale=60_000)
    save_vector(folder / "closure_fence.qml", "LineString", single(line(FENCE, 0.4)))
    save_vector(folder / "warden_post.qml", "Point", single(post()))
    belts = areas("kind", BELT, BELT_KINDS)
    save_vector(folder / "fixation_belt.qml", "Polygon", belts, scale=60_000)
    save_vector(folder / "programme_river.qml", "LineString", single(line(RIVER, 0.9)), label("river", 10, 0))


def categories(column: str, symbols: dict[str, Any], texts: dict[str, str]) -> QgsCategorizedSymbolRenderer:
    """Return a renderer of options; symbols, texts: by option."""
    shown = [QgsRendererCategory(name, symbol, texts[name]) for name, symbol in symbols.items()]
    return QgsCategorizedSymbolRenderer(column, shown)


def areas(column: str, colours: dict[str, str], texts: dict[str, str]) -> QgsCategorizedSymbolRenderer:
    """Return polygons by option; their outline grows from afar, so that narrow ones stay visible."""
    symbols = {}
    for name, colour in colours.items():
        symbols[name] = fill(colour, OUTLINE, 0.1)
        far = QgsProperty.fromExpression("if(@map_scale > 60000, 0.35, 0.1)")
        symbols[name].symbolLayer(0).setDataDefinedProperty(WIDTH, far)
    return categories(column, symbols, texts)


def lines(column: str, colours: dict[str, str], texts: dict[str, str], width: float) -> QgsCategorizedSymbolRenderer:
    """Return lines by option."""
    return categories(column, {name: line(colour, width) for name, colour in colours.items()}, texts)


def treatments() -> QgsRuleBasedRenderer:
    """Sand by its treatment; hatched in red where an approval is needed."""
    root = QgsRuleBasedRenderer.Rule(None)
    for name, colour in TREATMENT.items():
        symbol = fill(colour, OUTLINE, 0.12)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"treatment\" = '{name}'", TREATMENTS[name]))
    approval = hatch(RED, 135, "#00ffffff")
    root.appendChild(QgsRuleBasedRenderer.Rule(approval, 0, 60_000, '"condition" IS NOT NULL', "Needs approval"))
    return QgsRuleBasedRenderer(root)


def by_order() -> QgsLineSymbol:
    """Return a stream as wide as its order."""
    symbol = line(STREAM, 0.2)
    wide = QgsProperty.fromExpression('0.12 + 0.13 * "strahler"')
    symbol.symbolLayer(0).setDataDefinedProperty(WIDTH, wide)
    return symbol


def dashed(colour: str, width: float) -> QgsLineSymbol:
    """Return a dashed line [mm]."""
    symbol = line(colour, width)
    symbol.symbolLayer(0).setPenStyle(Qt.PenStyle.DashLine)
    return symbol


def dot(colour: str, size: float) -> QgsMarkerSymbol:
    """Return a dot [mm]."""
    return QgsMarkerSymbol.createSimple({"name": "circle", "size": str(size), "color": colour, "outline_style": "no"})


def post() -> QgsMarkerSymbol:
    """Return the post of a warden: a house on a light ground."""
    return QgsMarkerSymbol.createSimple(
        {"name": "pentagon", "size": "3", "color": "#fff7e0", "outline_color": FENCE, "outline_width": "0.4"}
    )
