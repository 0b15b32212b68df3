"""The styles of the wind capabilities: drift held back in the colours of the reports, erosion in those of SL 190.

Limits and labels are those that the planners declare; colours of relative drift are those of the reports' maps. Both
scales run in one direction of lightness, so that grey prints and colour-blind readers keep the order.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsColorRampShader,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor
from style_parts import fill, hatch, save, save_vector

from ordos_restoration.planning.report.panels import BANDS, HATCH
from ordos_restoration.planning.wind.erosion_tables import SL190_CLASSES
from ordos_restoration.planning.wind.shelter_tables import BAND_NAMES

REFERENCE = Path(__file__).parent.parent / "ordos_restoration" / "resources" / "reference"
# From pale sand to wine: away from the greens and the ochre of the belts that lie on top.
EROSION = ("#f6eed8", "#eeceaa", "#dd9e7f", "#bf6558", "#8e3546", "#521730")
JET, JET_GROUND = "#e2451c", "#73e2451c"
OVER_BELTS, GROUND = 0.6, 0.85  # opacity: belts show through bands that lie on them
CLEAR = "#00ffffff"  # white in the legend, which knows no clear colour
PARCEL = "#8c7a6b"  # outline
CANVAS = "/vsimem/canvas.tif"  # a raster of one cell, in memory, to lay a style on


class Class(NamedTuple):
    """A class of values up to a limit: id, label and colour."""

    id: str
    label: str
    high: float
    colour: str


def save_wind(folder: Path) -> None:
    """Write the styles of the wind capabilities."""
    save_vector(folder / "shelter_band.qml", "Polygon", land_by_drift(), opacity=OVER_BELTS)
    save_vector(folder / "belt_gap.qml", "Polygon", QgsSingleSymbolRenderer(jet()))
    save_vector(folder / "erosion.qml", "Polygon", land_by_loss(), opacity=GROUND)
    for name in ("relative_drift", "relative_drift_before"):
        save_raster(folder / f"{name}.qml", drift_classes())
    for name in ("loss_before", "loss_after"):
        save_raster(folder / f"{name}.qml", loss_classes())


def drift_classes() -> list[Class]:
    """Return the classes of relative drift; open land is clear."""
    return [
        Class(name, text, band.high, CLEAR if name == "open" else band.colour)
        for (name, text), band in zip(BAND_NAMES.items(), BANDS)
    ]


def loss_classes() -> list[Class]:
    """Return the classes of yearly loss [kg/m²] of the shipped table."""
    with (REFERENCE / "sl190.csv").open(encoding="utf-8", newline="") as file:
        limits = {row["class"]: float(row["to_t_km2"] or math.inf) / 1000.0 for row in csv.DictReader(file)}
    return [Class(name, text, limits[name], colour) for (name, text), colour in zip(SL190_CLASSES.items(), EROSION)]


def land_by_drift() -> QgsCategorizedSymbolRenderer:
    """Land by the drift that is held back; open land is no row. Jets, out of the order of lightness, are hatched. The
    outline of a band has its own colour: it closes the hairlines that fills side by side leave.
    """
    categories = []
    for one in drift_classes():
        if one.id == "open":
            continue
        symbol = hatch(HATCH, 45, one.colour, thick=0.4) if one.id == "jet" else fill(one.colour, one.colour, 0.1)
        categories.append(QgsRendererCategory(one.id, symbol, one.label))
    return QgsCategorizedSymbolRenderer("band", categories)


def land_by_loss() -> QgsCategorizedSymbolRenderer:
    """Land by its class of erosion with belts."""
    categories = [QgsRendererCategory(one.id, fill(one.colour, PARCEL, 0.1), one.label) for one in loss_classes()]
    return QgsCategorizedSymbolRenderer("class_after", categories)


def jet() -> Any:
    """Return the land a jet blows over, with an arrow as long as that land where there is room for one."""
    symbol = fill(JET_GROUND, JET, 0.2)
    arrow = QgsMarkerSymbol.createSimple(
        {"name": "arrow", "color": JET, "outline_color": "#ffffff", "outline_width": "0.1", "size": "3", "angle": "90"}
    )
    shape = arrow.symbolLayer(0)
    long = 'if(@map_scale > 8000, 0, "reach_m" * 700 / @map_scale)'
    shape.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(long))
    shape.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyAngle, QgsProperty.fromField("toward_deg"))
    middle = QgsCentroidFillSymbolLayer()
    middle.setSubSymbol(arrow)
    symbol.appendSymbolLayer(middle)
    return symbol


def save_raster(path: Path, classes: list[Class]) -> None:
    """Save the style of a raster in classes, each up to its limit and with it."""
    low, high = 0.0, classes[-2].high
    colours = QgsColorRampShader(low, high, None, QgsColorRampShader.Type.Discrete)
    colours.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(one.high, QColor(one.colour), one.label) for one in classes]
    )
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(colours)
    gdal.GetDriverByName("GTiff").Create(CANVAS, 1, 1, 1, gdal.GDT_Float32).SetGeoTransform((0, 1, 0, 0, 0, -1))
    layer = QgsRasterLayer(CANVAS, path.stem)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setOpacity(GROUND)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    layer.setRenderer(renderer)
    save(path, layer)
