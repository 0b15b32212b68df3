"""The styles of what a project keeps beside its plans: land and water as they are, the register, and the records.

Kinds differ in shape, hatch or outline and not in hue alone, so that a grey print and a colour-blind reader keep them
apart; marks have a light rim, so that they stand out on sand, on a forest and on a satellite image.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor
from style_parts import INK, RED, hatch, label, line, rgba, save_vector

WATER, WATER_LIGHT = "#1f5f99", "#7fb2dd"
GREEN, AMBER, GREY, RIM = "#1f7a4d", "#e3a01b", "#8b8b8b", "#ffffff"
TEAL, EARTH, VIOLET, MAGENTA, BLUE = "#12625f", "#7a5b3e", "#6f4a9b", "#a3307f", "#24527a"
CLEAR, HALO = "#00ffffff", "#b0ffffff"
Placement = QgsPalLayerSettings.Placement
IN_HIS_LANGUAGE = 'if(@qgis_locale LIKE \'zh%\', "name_zh", coalesce("name_en", "name_zh"))'
STATES = {  # of a project of the register → label, fill, outline, dashes
    "('reserve','feasibility','approved','design','funded','tender')": ("Before the start", CLEAR, TEAL, "dash"),
    "('started','finished','self_check','correction')": ("Under way", "#5512625f", TEAL, "solid"),
    "('accepted','closed','tending','evaluated','handed_over')": ("Accepted", "#a812625f", TEAL, "solid"),
    "('paused','adjusted','cancelled')": ("Paused or cancelled", "#33707070", GREY, "dot"),
}


def save_project(folder: Path) -> None:
    """Write the styles of a project's own tables."""
    save_land(folder)
    save_water(folder)
    save_works(folder)
    save_records(folder)


def save_land(folder: Path) -> None:
    """Write the styles of the ground: zones, units, legal kinds, mines."""
    zones = {
        "hills": ("Upstream hills", area("#99bd9468")),
        "sand": ("Midstream sand", dotted("#66f1d27a", "#b58a1f")),
        "plain": ("Downstream plain", area("#4da9cfa4")),
    }
    save_vector(folder / "zone.qml", "Polygon", classes("reach_class", zones))
    save_vector(folder / "admin_unit.qml", "Polygon", units(), label(IN_HIS_LANGUAGE, 8, 0, Placement.Horizontal))
    save_vector(folder / "land_unit.qml", "Polygon", single(area(CLEAR, "#9a8f80", 0.15, "dash")), scale=50_000)
    legal = label('coalesce("name", represent_value("kind", \'kind\'))', 8, 100_000, Placement.Horizontal)
    save_vector(folder / "constraint_area.qml", "Polygon", single(rimmed(hatch(VIOLET, 135, "#146f4a9b"), 0.2)), legal)
    mine = rimmed(hatch(EARTH, 90, "#447a5b3e"), 0.2)
    save_vector(folder / "mine.qml", "Polygon", single(mine), label("name", 8, 200_000, Placement.Horizontal))


def save_water(folder: Path) -> None:
    """Write the styles of rivers, sources and wells."""
    name = label("name", 10, 0, Placement.Curved)
    save_vector(folder / "kongdui.qml", "LineString", single(line(WATER, 0.8)), name)
    small = label("name", 8, 200_000, Placement.Curved)
    save_vector(folder / "tributary.qml", "LineString", single(line(WATER_LIGHT, 0.4)), small)
    source = beside("name", 8, 100_000)
    save_vector(folder / "water_source.qml", "Point", single(mark("diamond", WATER, 3.2)), source)
    well = QgsRuleBasedRenderer.Rule(None)
    for text, condition, colour in (
        ("Wells", 'coalesce("overexploited", false) = false', WATER_LIGHT),
        ("In an over-exploited zone", '"overexploited"', RED),
    ):
        well.appendChild(QgsRuleBasedRenderer.Rule(mark("circle", colour, 2.4, BLUE), 0, 0, condition, text))
    save_vector(folder / "well.qml", "Point", QgsRuleBasedRenderer(well), beside("name", 8, 50_000))


def save_works(folder: Path) -> None:
    """Write the styles of projects and sites, by how far they have come."""
    name = label("name", 9, 200_000, Placement.Horizontal)
    root = QgsRuleBasedRenderer.Rule(None)
    for states, (text, ground, outline, dashes) in STATES.items():
        symbol = area(ground, outline, 0.5, dashes)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"state" IN {states}', text))
    save_vector(folder / "project.qml", "Polygon", QgsRuleBasedRenderer(root), name)
    sites = {
        "draft": ("Draft", area(CLEAR, GREEN, 0.35, "dash")),
        "approved": ("Approved", area("#401f7a4d", GREEN, 0.35)),
        "under_way": ("Under way", rimmed(hatch(GREEN, 45, "#401f7a4d"), 0.2)),
        "done": ("Done", area("#8c1f7a4d", GREEN, 0.35)),
        "accepted": ("Accepted", area("#d01f7a4d", INK, 0.35)),
        "dropped": ("Dropped", area("#33707070", GREY, 0.35, "dot")),
    }
    save_vector(folder / "site.qml", "Polygon", classes("status", sites), label("code", 8, 30_000))


def save_records(folder: Path) -> None:
    """Write the styles of what people recorded; verdicts are told apart by shape too."""
    plot = mark("cross", RIM, 3.0, RIM, 1.1)
    cross = mark("cross", INK, 2.6, INK, 0.4)  # kept by name: its layer dies with it
    plot.appendSymbolLayer(cross.symbolLayer(0).clone())
    save_vector(folder / "sample_plot.qml", "Point", single(plot), beside("walking_order", 8, 25_000))
    marks = {
        "pass": ("Passed", mark("circle", GREEN, 2.8)),
        "replant": ("Replant", mark("triangle", AMBER, 3.2)),
        "redo": ("Do again", mark("square", RED, 2.8)),
        "": ("Not judged yet", mark("circle", RIM, 2.4, INK)),
    }
    save_vector(folder / "inspection.qml", "Point", classes("verdict", marks), beside("code", 7, 10_000))
    built = rimmed(hatch(BLUE, 45, "#1a24527a"), 0.2)
    save_vector(folder / "asbuilt.qml", "Polygon", single(built), label("code", 7, 20_000, Placement.Horizontal))
    grounds = {
        "pass": ("Passed", area("#401f7a4d", GREEN, 0.6)),
        "replant": ("Replant", area("#40e3a01b", AMBER, 0.6, "dash")),
        "redo": ("Do again", area("#40c8322b", RED, 0.6, "dot")),
        "": ("Not judged yet", area(CLEAR, INK, 0.4, "dash dot")),
    }
    save_vector(folder / "acceptance.qml", "Polygon", classes("verdict", grounds))
    save_vector(folder / "track.qml", "LineString", single(dashed(MAGENTA, 0.4)))
    save_vector(folder / "photo.qml", "Point", single(photo()), scale=100_000)
    notes = QgsRuleBasedRenderer.Rule(None)
    for text, condition, colour in (
        ("Notes", 'coalesce("done", false) = false', AMBER),
        ("Done", '"done"', "#40ffffff"),
    ):
        notes.appendChild(QgsRuleBasedRenderer.Rule(mark("star", colour, 3.4, INK, 0.15), 0, 0, condition, text))
    save_vector(folder / "note.qml", "Point", QgsRuleBasedRenderer(notes))


# Symbols ------------------------------------------------------------------------------------------------------------


def single(symbol: QgsSymbol) -> QgsSingleSymbolRenderer:
    """Return one symbol for all."""
    return QgsSingleSymbolRenderer(symbol)


def classes(column: str, symbols: dict[str, tuple[str, QgsSymbol]]) -> QgsCategorizedSymbolRenderer:
    """Return a symbol by value; that of "" stands for all other values."""
    return QgsCategorizedSymbolRenderer(
        column, [QgsRendererCategory(value, symbol, text) for value, (text, symbol) in symbols.items()]
    )


def units() -> QgsRuleBasedRenderer:
    """Return outlines of administrative units, heavier the higher their level."""
    root = QgsRuleBasedRenderer.Rule(None)
    for level, text, width, scale in (
        ("city", "City", 0.9, 0),
        ("banner", "Banner or district", 0.6, 0),
        ("township", "Township", 0.3, 500_000),
        ("village", "Village", 0.15, 100_000),
    ):
        symbol = area(CLEAR, "#6d6257", width, "dash dot")
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, scale, f"\"level\" = '{level}'", text))
    return QgsRuleBasedRenderer(root)


def area(ground: str, outline: str = "", width: float = 0.2, dashes: str = "solid") -> QgsFillSymbol:
    """Return a fill (#AARRGGBB) with an outline [mm] on a light rim; without one unless it has a colour."""
    symbol = QgsFillSymbol.createSimple(
        {
            "color": rgba(ground),
            "outline_color": rgba(outline or INK),
            "outline_width": str(width),
            "outline_style": dashes if outline else "no",
        }
    )
    return rimmed(symbol, width) if outline else symbol


def rimmed(symbol: QgsFillSymbol, width: float) -> QgsFillSymbol:
    """Return a fill with a light rim under its outline [mm]."""
    symbol.insertSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(HALO), width + 0.5))
    return symbol


def dotted(ground: str, dots: str) -> QgsFillSymbol:
    """Return a fill with small dots, as sand is drawn."""
    symbol, pattern = area(ground), QgsPointPatternFillSymbolLayer()
    pattern.setDistanceX(2.4)
    pattern.setDistanceY(2.4)
    pattern.setDisplacementX(1.2)
    pattern.setSubSymbol(mark("circle", dots, 0.35, dots, 0.0))
    symbol.appendSymbolLayer(pattern)
    return symbol


def mark(shape: str, colour: str, size: float, rim: str = RIM, width: float = 0.25) -> QgsMarkerSymbol:
    """Return a mark [mm] with a rim."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": rgba(colour),
            "size": str(size),
            "outline_color": rgba(rim),
            "outline_width": str(width),
        }
    )


def dashed(colour: str, width: float) -> QgsLineSymbol:
    """Return a dashed line [mm]."""
    return QgsLineSymbol.createSimple({"line_color": rgba(colour), "line_width": str(width), "line_style": "dash"})


def photo() -> QgsMarkerSymbol:
    """Return a dot with a head in the direction in which the photo was taken, where that is known."""
    symbol = mark("circle", MAGENTA, 2.2)
    head = mark("triangle", MAGENTA, 2.2)  # kept by name: its layer dies with it
    arrow = head.symbolLayer(0).clone()
    arrow.setOffset(QPointF(0, -2.2))
    direction = QgsProperty.fromExpression('coalesce("direction_deg", 0)')
    arrow.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyAngle, direction)
    known = QgsProperty.fromExpression('"direction_deg" IS NOT NULL')
    arrow.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, known)
    symbol.insertSymbolLayer(0, arrow)
    return symbol


def beside(text: str, size: int, scale: int) -> QgsVectorLayerSimpleLabeling:
    """Return labels beside a mark [mm], shown beyond 1:scale."""
    settings = label(text, size, scale, Placement.OrderedPositionsAroundPoint).settings()
    settings.dist = 1.6
    return QgsVectorLayerSimpleLabeling(settings)
