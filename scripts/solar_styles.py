"""The styles of photovoltaic layouts and of sand barriers: dark modules on pale blocks, grey roads, orange pads, greens
of planting, barriers as a fine grid that lies as they do.

Layers hide beyond a scale by themselves and not by rules, for a rule out of its scale would keep features out of CAD.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from style_parts import RED, fill, hatch, label, line, save_vector

from ordos_restoration.planning.sand.barrier_tables import FAMILIES, KINDS
from ordos_restoration.planning.solar.layout_tables import STRIPS

PANEL, PANEL_EDGE = "#35557f", "#1f3656"
BLOCK, BLOCK_AFAR, BLOCK_EDGE = "#e4ebf4", "#b4c7de", "#5f7ba0"
ROAD, ROAD_EDGE = "#bab6b0", "#8d8982"
PAD, PAD_EDGE = "#e5872b", "#8a4a0d"
GREENS = {"shade": "#8fb08a", "sunny": "#d3e3a4"}
BARRIER, BARRIER_GROUND = "#8f6430", "#38d9b877"
GRID = {"checkerboard": (1.0, True), "row": (1.0, False), "fence": (2.2, False)}  # distance [mm], crossed
LINES = {"across": 0.2, "along": 0.1}  # mm
STROKE = QgsSymbolLayer.Property.PropertyStrokeWidth
FILL = QgsSymbolLayer.Property.PropertyFillColor
ENABLED = QgsSymbolLayer.Property.PropertyLayerEnabled
ANGLE = QgsSymbolLayer.Property.PropertyLineAngle
Placement = QgsPalLayerSettings.Placement
TABLES, PADS, ROWS, NET = 15_000, 40_000, 6_000, 1_000  # 1 : these; rows of tables are 1 mm apart there
# From afar the number of the block alone: its site can be read off the map.
SHORT = "regexp_replace(\"code\", '^.*-', '')"
POWER = "'\\n' || format_number(\"power_mwp\", 1) || ' MWp'"
BLOCK_NAME = f'if(@map_scale > {TABLES}, {SHORT}, if(@map_scale > {TABLES // 2}, {SHORT}, "code") || {POWER})'
# Not on the narrow strips beside roads and round pads, which have no room for it.
CELLS = "if(\"area_m2\" > 4 * $perimeter, \"spacing_m\" || coalesce(' × ' || \"second_spacing_m\", '') || ' m', NULL)"


def save_solar(folder: Path) -> None:
    """Write the styles of layouts and of sand barriers."""
    single = QgsSingleSymbolRenderer
    save_vector(folder / "pv_table.qml", "Polygon", single(fill(PANEL, PANEL_EDGE, 0.05)), scale=TABLES)
    names = label(BLOCK_NAME, 7, 20_000, Placement.Horizontal)
    save_vector(folder / "pv_block.qml", "Polygon", single(block()), names)
    save_vector(folder / "pv_road.qml", "Polygon", single(fill(ROAD, ROAD_EDGE, 0.08)))
    save_vector(folder / "pv_pad.qml", "Polygon", single(pad()), scale=PADS)
    save_vector(folder / "planting_strip.qml", "Polygon", strips(), scale=ROWS)
    left_out = label("kind_zh", 8, 12_000)
    save_vector(folder / "unsuitable.qml", "Polygon", single(hatch(RED, 45, "#40c8322b")), left_out)
    cells = label(CELLS, 7, 4 * NET, Placement.Horizontal)
    save_vector(folder / "barrier.qml", "Polygon", barriers(), cells)
    save_vector(folder / "barrier_line.qml", "LineString", barrier_lines(), scale=NET)


def block() -> QgsFillSymbol:
    """Return a block: the blue of its tables from afar, where they are not drawn, pale below them close by."""
    symbol = fill(BLOCK_AFAR, BLOCK_EDGE, 0.2)
    colour = f"if(@map_scale > {TABLES}, '{BLOCK_AFAR}', '{BLOCK}')"
    symbol.symbolLayer(0).setDataDefinedProperty(FILL, QgsProperty.fromExpression(colour))
    return symbol


def pad() -> QgsFillSymbol:
    """Return a pad with an outline that grows from afar, so that a few metres stay visible."""
    symbol = fill(PAD, PAD_EDGE, 0.15)
    symbol.symbolLayer(0).setDataDefinedProperty(STROKE, QgsProperty.fromExpression("if(@map_scale > 6000, 0.5, 0.15)"))
    colour = f"if(@map_scale > 6000, '{PAD}', '{PAD_EDGE}')"
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeColor, QgsProperty.fromExpression(colour)
    )
    return symbol


def strips() -> QgsCategorizedSymbolRenderer:
    """Planting in the shade and in the sun; rows of the same colour touch, so that no outline is needed."""
    categories = [
        QgsRendererCategory(name, fill(GREENS[name], "#00ffffff", 0.0), text) for name, text in STRIPS.items()
    ]
    return QgsCategorizedSymbolRenderer("kind", categories)


def barriers() -> QgsCategorizedSymbolRenderer:
    """Sand barriers by layout, hatched the way their rows run."""
    categories = [QgsRendererCategory(name, net(*GRID[name]), text) for name, text in KINDS.items()]
    return QgsCategorizedSymbolRenderer("kind", categories)


def net(distance: float, crossed: bool) -> QgsFillSymbol:
    """Return lines along the rows [mm apart], and across them where they are crossed.

    Close by they give way to the lines of the plan, which they would cross at random.
    """
    symbol = fill(BARRIER_GROUND, BARRIER, 0.08)
    for turn in (90, 0) if crossed else (90,):
        pattern = QgsLinePatternFillSymbolLayer()
        pattern.setDistance(distance)
        pattern.setLineAngle(turn - 90)
        pattern.setSubSymbol(line(BARRIER, 0.09))
        # QGIS turns hatches against the clock from the east, rows are given clockwise from the north.
        turned = f'{turn} - coalesce("orientation_deg", 90)'
        pattern.setDataDefinedProperty(ANGLE, QgsProperty.fromExpression(turned))
        pattern.setDataDefinedProperty(ENABLED, QgsProperty.fromExpression(f"@map_scale > {NET}"))
        symbol.appendSymbolLayer(pattern)
    return symbol


def barrier_lines() -> QgsCategorizedSymbolRenderer:
    """Barriers as they are laid; those across the drift, which hold the sand, thicker."""
    categories: list[Any] = [
        QgsRendererCategory(name, line(BARRIER, LINES[name]), text) for name, text in FAMILIES.items()
    ]
    return QgsCategorizedSymbolRenderer("family", categories)
