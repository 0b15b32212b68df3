"""A layer in its declared dress: column names, value labels, style and legend in the language of the person."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsEditorWidgetSetup,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.spec import Choice, Choices, Grid, Kind, Number, Table

STYLES = Path(__file__).parent.parent / "resources" / "styles"
AREA = QT_TRANSLATE_NOOP("Ordos", "Area")  # a word whose translation tells which language is spoken


def dress(layer: QgsMapLayer, name: str, declared: Union[Table, Grid]) -> str:
    """Dress a layer as the output of that id; return what went wrong with its style, "" when nothing did."""
    layer.setName(translated(declared.label))
    wrong = style(layer, name)
    for column, kind in getattr(declared, "columns", {}).items():
        index = layer.fields().lookupField(column)
        if index >= 0:
            layer.setFieldAlias(index, caption(kind))
            if isinstance(kind, Choice) and not isinstance(kind, Choices):
                options = [{translated(label): value} for value, label in kind.options.items()]
                layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": options}))
    return wrong


def style(layer: QgsMapLayer, name: str) -> str:
    """Give a layer the shipped style of that name and translate its legend; return the message of a failure."""
    path = STYLES / f"{name}.qml"
    if not path.is_file():
        return ""
    message, loaded = layer.loadNamedStyle(str(path))
    if not loaded:
        return message
    if isinstance(layer, QgsRasterLayer):
        translate_ramp(layer)
        return ""
    renderer = layer.renderer().clone()
    if isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().descendants():
            rule.setLabel(translated(rule.label()))
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, translated(category.label()))
    layer.setRenderer(renderer)
    return ""


def translate_ramp(layer: QgsRasterLayer) -> None:
    """Translate the labels of a raster's colours."""
    shader = getattr(layer.renderer(), "shader", lambda: None)()
    ramp = shader.rasterShaderFunction() if shader is not None else None
    if isinstance(ramp, QgsColorRampShader):
        items = ramp.colorRampItemList()
        for item in items:
            item.label = translated(item.label)
        ramp.setColorRampItemList(items)


def caption(kind: Kind) -> str:
    """Return the label of a value, with its unit unless it is a plain ratio."""
    unit = kind.unit if isinstance(kind, Number) else ""
    return f"{translated(kind.label)} [{translated(unit)}]" if unit not in ("", "1") else translated(kind.label)


def language() -> str:
    """Return the language that texts are shown in: "zh", or "en" where the plugin does not speak the person's."""
    return "en" if translated(AREA) == AREA else "zh"


def translated(text: str) -> str:
    """Return a declared literal in the language of the person."""
    return QCoreApplication.translate("Ordos", text) if text else ""
