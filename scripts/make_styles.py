"""Draws the shipped layer styles and saves them as QML: colours are declared here and in the modules of
their groups beside it, once.

Strips side by side differ in lightness as well as in hue, so that a grey print still tells them apart.
Run with the plugin's environment: .venv/bin/python scripts/make_styles.py [folder]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the same file from every run

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from style_parts import INK, RED, fill, hatch, label, line, save_vector

PACKAGE = Path(__file__).parent.parent / "ordos_restoration"
WATERSIDE, MAIN, DUNE = "#8fd0d8", "#2f8f4e", "#c98f2b"  # apart in grey too
BARRIER_STRIP, SHRUB, TREE = "#eddcb0", "#9cc26a", "#24703f"  # from the open sand to the plant
HILLS, SAND, PLAIN = "#8a5a2b", "#d99a1c", "#3c7dc4"
FENCE, PLANT = "#6b2f1a", "#1d5c33"
ROW_ENDS = "coalesce(\"code\" LIKE 'PV%-F', false)"
Placement = QgsPalLayerSettings.Placement
WIDTH, STROKE = QgsSymbolLayer.Property.PropertyStrokeWidth, QgsSymbolLayer.Property.PropertyStrokeColor


def main(folder: Path) -> None:
    """Write every style."""
    sys.path.insert(0, str(PACKAGE.parent))
    from kongdui_styles import save_rivers  # the package is found from here on only
    from mine_styles import save_mine
    from project_styles import save_project
    from solar_styles import save_solar
    from wind_styles import save_wind

    application = QgsApplication([], False)
    application.initQgis()
    folder.mkdir(parents=True, exist_ok=True)
    save_kongdui(folder)
    save_rivers(folder)
    save_wind(folder)
    save_solar(folder)
    save_mine(folder)
    save_project(folder)
    application.exitQgis()


def save_kongdui(folder: Path) -> None:
    """Write the styles of rivers and belts."""
    save_vector(folder / "belt.qml", "Polygon", belt_rules(), label("code", 7, 8_000, Placement.Free))
    save_vector(folder / "planting_row.qml", "LineString", QgsSingleSymbolRenderer(line(PLANT, 0.15)), scale=5_000)
    save_vector(folder / "fence.qml", "LineString", QgsSingleSymbolRenderer(fence_line()), scale=60_000)
    removed = QgsSingleSymbolRenderer(hatch(RED, 45, "#40c8322b"))
    save_vector(folder / "removed_land.qml", "Polygon", removed, label("kind_zh", 8, 12_000))
    name = label('if("code" LIKE \'%-1\', "name", NULL)', 10, 0, Placement.Horizontal)
    save_vector(folder / "reach.qml", "LineString", reach_classes(), name)
    plant = QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.2", "color": PLANT, "outline_style": "no"})
    save_vector(folder / "plant.qml", "Point", QgsSingleSymbolRenderer(plant), scale=3_000)


def belt_rules() -> QgsRuleBasedRenderer:
    """Strips by colour, with an outline that grows from afar so that 60 m stay visible; hatched in white on the lee
    side of a plant, in red where an approval is needed.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    for strip, text, colour in (
        ("waterside", "Waterside strip", WATERSIDE),
        ("main", "Main belt", MAIN),
        ("dune", "Dune strip", DUNE),
        ("fence_strip", "Barrier strip", BARRIER_STRIP),
        ("shrub", "Shrub strip", SHRUB),
        ("tree", "Tree strip", TREE),
    ):
        symbol = fill(colour, INK, 0.1)
        layer = symbol.symbolLayer(0)
        layer.setDataDefinedProperty(WIDTH, QgsProperty.fromExpression("if(@map_scale > 60000, 0.35, 0.1)"))
        layer.setDataDefinedProperty(STROKE, QgsProperty.fromExpression(f"if(@map_scale > 60000, '{colour}', '{INK}')"))
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"strip\" = '{strip}'", text))
    lee = hatch("#ffffff", 45, "#30606060", thick=0.25)
    lee.symbolLayer(0).setStrokeStyle(Qt.PenStyle.NoPen)
    root.appendChild(QgsRuleBasedRenderer.Rule(lee, 0, 0, "\"side\" = 'lee'", "Lee"))
    approval = hatch(RED, 135, "#00ffffff")
    root.appendChild(QgsRuleBasedRenderer.Rule(approval, 0, 60_000, '"condition" IS NOT NULL', "Needs approval"))
    return QgsRuleBasedRenderer(root)


def reach_classes() -> QgsCategorizedSymbolRenderer:
    """Reaches by class."""
    classes = (
        ("hills", "Upstream hills", HILLS),
        ("sand", "Midstream sand", SAND),
        ("plain", "Downstream plain", PLAIN),
    )
    categories = [QgsRendererCategory(value, line(colour, 0.6), text) for value, text, colour in classes]
    return QgsCategorizedSymbolRenderer("reach_class", categories)


def fence_line() -> QgsLineSymbol:
    """Return a line with short bars, as fences are drawn; short fences at the ends of rows have none from afar."""
    symbol = line(FENCE, 0.2)
    bars = QgsMarkerLineSymbolLayer(True, 2.0)
    seen = QgsProperty.fromExpression(f"@map_scale < 8000 or not ({ROW_ENDS})")
    bars.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, seen)
    thin = QgsProperty.fromExpression(f"if(@map_scale > 8000 and {ROW_ENDS}, 0.05, 0.2)")
    symbol.symbolLayer(0).setDataDefinedProperty(WIDTH, thin)
    bars.setSubSymbol(
        QgsMarkerSymbol.createSimple({"name": "line", "size": "1.4", "outline_color": FENCE, "outline_width": "0.2"})
    )
    symbol.appendSymbolLayer(bars)
    return symbol


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PACKAGE / "resources" / "styles")
