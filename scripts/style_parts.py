"""What the shipped styles are put together from, fills, hatches, lines and labels, and how a style is saved."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

INK, RED = "#3a3a3a", "#c8322b"
FONT = "Noto Sans CJK SC"
CATEGORIES = QgsMapLayer.StyleCategories(
    QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
)


def save_vector(
    path: Path, geometry: str, renderer: Any, labels: Any = None, scale: int = 0, opacity: float = 1.0
) -> None:
    """Save the style of shapes, shown beyond 1:scale, 0 for always."""
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4490", path.stem, "memory")
    layer.setRenderer(renderer)
    layer.setOpacity(opacity)
    if labels is not None:
        layer.setLabeling(labels)
        layer.setLabelsEnabled(True)
    if scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(scale)
    save(path, layer)


def save(path: Path, layer: QgsMapLayer) -> None:
    """Save a layer's style; what only this machine knows (the layer's source and extent) is left out."""
    message, saved = layer.saveNamedStyle(str(path), CATEGORIES)
    if not saved:
        raise SystemExit(message)
    text = re.sub(r"\{[0-9a-f-]{36}\}", sequence(path.stem), path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    print(path.name)


def sequence(name: str) -> Any:
    """Return a function that numbers the random ids of a style, so that a new run writes the same file."""
    seen: dict[str, str] = {}
    return lambda match: seen.setdefault(
        match[0], str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name}-{len(seen)}")).join("{}")
    )


def fill(colour: str, stroke: str, width: float) -> QgsFillSymbol:
    """Return a plain fill with an outline [mm]."""
    return QgsFillSymbol.createSimple(
        {"color": rgba(colour), "outline_color": rgba(stroke), "outline_width": str(width)}
    )


def hatch(colour: str, angle: int, ground: str, thick: float = 0.18) -> QgsFillSymbol:
    """Return a hatch of lines [mm] over a ground colour (#AARRGGBB)."""
    symbol = fill(ground, colour, 0.2)
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(1.2)
    pattern.setSubSymbol(line(colour, thick))
    symbol.appendSymbolLayer(pattern)
    return symbol


def rim(colour: str, width: float, style: Any) -> QgsFillSymbol:
    """Return an outline [mm] without a fill; style: of its pen."""
    symbol = fill("#00ffffff", colour, width)
    symbol.symbolLayer(0).setStrokeStyle(style)
    return symbol


def line(colour: str, width: float) -> QgsLineSymbol:
    """Return a plain line [mm]."""
    return QgsLineSymbol.createSimple({"line_color": rgba(colour), "line_width": str(width)})


def rgba(colour: str) -> str:
    """Return #RRGGBB or #AARRGGBB as QGIS writes colours."""
    c = QColor(colour)
    return f"{c.red()},{c.green()},{c.blue()},{c.alpha()}"


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
