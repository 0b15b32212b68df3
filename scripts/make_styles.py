"""Draws the shipped layer styles and saves them as QML: colours are declared here, once.

The three strips differ in lightness as well as in hue, so that a grey print still tells them apart.
Run with the plugin's environment: .venv/bin/python scripts/make_styles.py
"""

from __future__ import annotations

import os
import re
import uuid
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the same file from every run

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

STYLES = Path(__file__).parent.parent / "ordos_restoration" / "resources" / "styles"
WATERSIDE, MAIN, DUNE = "#8fd0d8", "#2f8f4e", "#e3b04b"
HILLS, SAND, PLAIN = "#8a5a2b", "#d99a1c", "#3c7dc4"
RED, FENCE, INK = "#c8322b", "#6b2f1a", "#3a3a3a"
FONT = "Noto Sans CJK SC"
Placement = QgsPalLayerSettings.Placement
WIDTH, STROKE = QgsSymbolLayer.Property.PropertyStrokeWidth, QgsSymbolLayer.Property.PropertyStrokeColor


def main() -> None:
    """Write every style."""
    application = QgsApplication([], False)
    application.initQgis()
    STYLES.mkdir(parents=True, exist_ok=True)
    save("belt", "Polygon", belt_rules(), label("code", 7, 8_000, Placement.Free))
    save("planting_row", "LineString", QgsSingleSymbolRenderer(line("#1d5c33", 0.15)), scale=5_000)
    save("fence", "LineString", QgsSingleSymbolRenderer(fence_line()), scale=60_000)
    save("removed_land", "Polygon", QgsSingleSymbolRenderer(hatch(RED, 45, "#40c8322b")), label("kind_zh", 8, 12_000))
    save(
        "reach",
        "LineString",
        reach_rules(),
        label('if("code" LIKE \'%-1\', "name", NULL)', 10, 0, Placement.Horizontal),
    )
    plant = QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.2", "color": "#1d5c33", "outline_style": "no"})
    save("plant", "Point", QgsSingleSymbolRenderer(plant), scale=3_000)
    application.exitQgis()


def belt_rules() -> QgsRuleBasedRenderer:
    """Strips by colour, with an outline that grows from afar so that 60 m stay visible; hatched where an approval is
    needed.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    for strip, text, colour in (
        ("waterside", "Waterside strip", WATERSIDE),
        ("main", "Main belt", MAIN),
        ("dune", "Dune strip", DUNE),
    ):
        symbol = fill(colour, INK, 0.1)
        layer = symbol.symbolLayer(0)
        layer.setDataDefinedProperty(WIDTH, QgsProperty.fromExpression("if(@map_scale > 60000, 0.35, 0.1)"))
        layer.setDataDefinedProperty(STROKE, QgsProperty.fromExpression(f"if(@map_scale > 60000, '{colour}', '{INK}')"))
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"strip\" = '{strip}'", text))
    approval = hatch(RED, 135, "#00ffffff")
    root.appendChild(QgsRuleBasedRenderer.Rule(approval, 0, 60_000, '"condition" IS NOT NULL', "Needs approval"))
    return QgsRuleBasedRenderer(root)


def reach_rules() -> QgsCategorizedSymbolRenderer:
    """Reaches by class."""
    classes = (
        ("hills", "Upstream hills", HILLS),
        ("sand", "Midstream sand", SAND),
        ("plain", "Downstream plain", PLAIN),
    )
    categories = [QgsRendererCategory(value, line(colour, 0.6), text) for value, text, colour in classes]
    return QgsCategorizedSymbolRenderer("reach_class", categories)


def fill(colour: str, stroke: str, width: float) -> QgsFillSymbol:
    """Return a plain fill with an outline [mm]."""
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": stroke, "outline_width": str(width)})


def hatch(colour: str, angle: int, ground: str) -> QgsFillSymbol:
    """Return a hatch of thin lines over a ground colour (#AARRGGBB)."""
    symbol = QgsFillSymbol.createSimple({"color": rgba(ground), "outline_color": colour, "outline_width": "0.2"})
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(1.2)
    pattern.setSubSymbol(line(colour, 0.18))
    symbol.appendSymbolLayer(pattern)
    return symbol


def rgba(colour: str) -> str:
    """Return #AARRGGBB as QGIS writes colours."""
    c = QColor(colour)
    return f"{c.red()},{c.green()},{c.blue()},{c.alpha()}"


def line(colour: str, width: float) -> QgsLineSymbol:
    """Return a plain line [mm]."""
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width)})


def fence_line() -> QgsLineSymbol:
    """Return a line with short bars, as fences are drawn."""
    symbol = line(FENCE, 0.2)
    bars = QgsMarkerLineSymbolLayer(True, 2.0)
    bars.setSubSymbol(
        QgsMarkerSymbol.createSimple({"name": "line", "size": "1.4", "outline_color": FENCE, "outline_width": "0.2"})
    )
    symbol.appendSymbolLayer(bars)
    return symbol


def label(field: str, size: int, scale: int, placement: Any = None) -> QgsVectorLayerSimpleLabeling:
    """Return labels of a column or expression, shown beyond 1:scale, 0 for always."""
    text = QgsTextFormat()
    text.setFont(QFont(FONT))
    text.setSize(size)
    text.setColor(QColor(INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = not field.isidentifier()
    settings.setFormat(text)
    if placement is not None:  # along a strip; level, for a name along a winding river finds no place
        settings.placement = placement
    if scale:
        settings.scaleVisibility = True
        settings.minimumScale = scale
        settings.maximumScale = 0
    return QgsVectorLayerSimpleLabeling(settings)


def save(name: str, geometry: str, renderer: Any, labels: Any = None, scale: int = 0) -> None:
    """Save a style; what only this machine knows (the layer's source and extent) is left out."""
    fields = "field=strip:string&field=condition:string&field=code:string&field=kind_zh:string&field=name:string"
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4490&{fields}&field=reach_class:string", name, "memory")
    layer.setRenderer(renderer)
    if labels is not None:
        layer.setLabeling(labels)
        layer.setLabelsEnabled(True)
    if scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(scale)
    path = STYLES / f"{name}.qml"
    categories = QgsMapLayer.StyleCategories(
        QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
    )
    message, saved = layer.saveNamedStyle(str(path), categories)
    if not saved:
        raise SystemExit(message)
    path.write_text(re.sub(r"\{[0-9a-f-]{36}\}", sequence(name), path.read_text(encoding="utf-8")), encoding="utf-8")
    print(path.name)


def sequence(name: str) -> Any:
    """Return a function that numbers the random ids of a style, so that a new run writes the same file."""
    seen: dict[str, str] = {}
    return lambda match: seen.setdefault(
        match[0], str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name}-{len(seen)}")).join("{}")
    )


if __name__ == "__main__":
    main()
