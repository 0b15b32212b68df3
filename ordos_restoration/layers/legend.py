"""The legend of a layer in the language of the person, whatever language it was saved in and however it was changed."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ordos_restoration.layers.dress import style
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

WORDS = (  # of the shipped styles, where no list of the schema has them
    QT_TRANSLATE_NOOP("Ordos", "Before the start"),
    QT_TRANSLATE_NOOP("Ordos", "Paused or cancelled"),
    QT_TRANSLATE_NOOP("Ordos", "Not judged yet"),
)


def translate_legend(layer: QgsVectorLayer, name: str) -> None:
    """Give the classes of a layer the names that the shipped style has for them; symbols stay as they are."""
    if not layer.isSpatial():
        return
    # A layer in memory: one whose file has a style of its own gets that, whatever style it is asked to load.
    shipped = QgsVectorLayer(QgsWkbTypes.displayString(layer.wkbType()), name, "memory")
    if style(shipped, name):
        return
    names = labels(shipped.renderer())
    renderer = layer.renderer().clone()
    if isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().descendants():
            rule.setLabel(names.get(rule.filterExpression(), rule.label()))
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, names.get(str(category.value()), category.label()))
    layer.setRenderer(renderer)


def labels(renderer: QgsFeatureRenderer) -> dict[str, str]:
    """Return the names of the classes by their condition or value."""
    if isinstance(renderer, QgsRuleBasedRenderer):
        return {rule.filterExpression(): rule.label() for rule in renderer.rootRule().descendants()}
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        return {str(category.value()): category.label() for category in renderer.categories()}
    return {}
