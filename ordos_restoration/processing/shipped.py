"""The models that travel with the plugin: chains of steps from files, shown in the language of the person.

A file has ids and connections; texts are made when it is loaded. A parameter that bears the name of one of a
capability's is that capability's own, so a model asks in the same words, with the same limits and defaults.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.spec import Capability, Declared, PlanningError
from ordos_restoration.processing import landing, task_algorithm
from ordos_restoration.processing.declared import icon_path
from ordos_restoration.processing.guide import guide_url
from ordos_restoration.processing.model_words import WORDS, Words
from ordos_restoration.processing.parameters import definitions, settings, with_indexes

FOLDER = Path(__file__).parent / "models"
COLUMNS = "FIELDS_MAPPING"  # where a step of QGIS says which columns it writes


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model from a file of the plugin."""

    def createInstance(self) -> ShippedModel:  # noqa: N802 - Qt's names, here and below
        made = ShippedModel()
        made.loadVariant(self.toVariant())
        made.setSourceFilePath(self.sourceFilePath())
        made.speak()
        return made

    def words(self) -> Optional[Words]:
        """Return the texts of this model, None where the plugin has none."""
        return WORDS.get(self.name())

    def displayName(self) -> str:  # noqa: N802
        words = self.words()
        return translated(words.title) if words else super().displayName()

    def groupId(self) -> str:  # noqa: N802
        words = self.words()
        return words.group if words else super().groupId()

    def group(self) -> str:
        words = self.words()
        return translated({**layers_catalogue.GROUPS, **catalogue.GROUPS}[words.group]) if words else super().group()

    def tags(self) -> list[str]:
        words = self.words()
        return [*words.title.lower().split(), *self.name().split("_")] if words else super().tags()

    def shortHelpString(self) -> str:  # noqa: N802
        words = self.words()
        return f"<p>{translated(words.help)}</p>" if words else super().shortHelpString()

    def helpUrl(self) -> str:  # noqa: N802
        return guide_url(self.name())

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        own = icon_path(self.name())
        return own if Path(own).stem == self.name() else icon_path(f"group_{self.groupId()}")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """Refuse as the steps would, in their words; options may be given by their ids, as to any step."""
        for one in self.declared():
            parameters = with_indexes(one, parameters)
            try:
                one(**settings(one, parameters, context))
            except PlanningError as error:
                return False, error.message.text(translated)
        return super().checkParameterValues(parameters, context)

    def declared(self) -> list[type[Declared]]:
        """Return the steps that are ours: capabilities, then tasks."""
        steps = {one.algorithmId() for one in self.childAlgorithms().values()}
        return [one for one in ours() if f"ordos:{one.id}" in steps]

    def speak(self) -> None:
        """Give the parameters and products the words of today's language."""
        asked = self.asked()
        others = [name for name in self.parameterComponents() if name not in asked]
        for name, fresh in asked.items():
            component = self.parameterComponents()[name]
            self.removeModelParameter(name)
            self.addModelParameter(fresh, component)
        for name in set(others) & set(self.asks()):
            component, own = self.parameterComponents()[name], self.parameterDefinition(name).clone()
            own.setDescription(translated(self.asks()[name]))
            self.removeModelParameter(name)
            self.addModelParameter(own, component)
        self.setParameterOrder([*asked, *others])
        labels, titles = self.labels(), {f"ordos:{one.id}": one.title for one in self.declared()}
        for step in self.childAlgorithms().values():
            if step.algorithmId() in titles:
                step.setDescription(translated(titles[step.algorithmId()]))
            elif step.algorithm() is not None:
                step.setDescription(step.algorithm().displayName())
            for source in step.parameterSources().get(COLUMNS, ()):
                step.addParameterSources(COLUMNS, [self.named_columns(source)])
            products = step.modelOutputs()
            for name in set(products) & set(labels):
                products[name].setDescription(translated(labels[name]))
            step.setModelOutputs(products)
            self.setChildAlgorithm(step)
        self.updateDestinationParameters()

    def named_columns(self, source: QgsProcessingModelChildParameterSource) -> QgsProcessingModelChildParameterSource:
        """Return the columns of a table that a step of QGIS writes, with the names that ours have."""
        words = self.words()
        known = {name: translated(label) for name, label in (words.columns if words else {}).items()}
        for one in self.declared():
            for table in getattr(one, "outputs", {}).values():
                known.update({name: caption(kind) for name, kind in table.columns.items() if name not in known})
        listed = [{**one, "name": known.get(one["name"], one["name"])} for one in source.staticValue()]
        return QgsProcessingModelChildParameterSource.fromStaticValue(listed)

    def asks(self) -> dict[str, str]:
        """Return what parameters are called that are none of a step's own."""
        words = self.words()
        return words.asks if words else {}

    def labels(self) -> dict[str, str]:
        """Return what products are called that bear the name of a step's, or have a name of their own."""
        known: dict[str, str] = {}
        for one in self.declared():
            for kind in ("outputs", "grids", "reports", "numbers"):
                known.update({name: made.label for name, made in getattr(one, kind, {}).items()})
            known.update(getattr(one, "files", {}))
        words = self.words()
        return {**known, **(words.products if words else {})}

    def asked(self) -> dict[str, QgsProcessingParameterDefinition]:
        """Return the parameters that are those of a step, made anew."""
        mine = set(self.parameterComponents())
        return {made.name(): made for one in self.declared() for made in parameters(one) if made.name() in mine}


def parameters(declared: type[Declared]) -> list[QgsProcessingParameterDefinition]:
    """Return what a capability or a task asks for, without the places of its results."""
    every: list[QgsProcessingParameterDefinition]
    if issubclass(declared, Capability):
        every = [*definitions(declared), *landing.definitions(declared)]
    else:
        every = task_algorithm.definitions(declared)
    return [one for one in every if not one.isDestination()]


def ours() -> list[type[Declared]]:
    """Return everything of the plugin that may be a step."""
    return [*catalogue.CAPABILITIES, *layers_catalogue.TASKS]


def shipped(folder: Path) -> list[ShippedModel]:
    """Return the models of a folder; what is no model, or has a step of ours that is not there, is passed over."""
    known = {f"ordos:{one.id}" for one in ours()}
    made = []
    for path in sorted(folder.glob("*.model3")):
        model = ShippedModel()
        good = model.fromFile(str(path)) and model.name()
        steps = {one.algorithmId() for one in model.childAlgorithms().values()}
        if good and not {one for one in steps if one.startswith("ordos:")} - known:
            model.speak()
            made.append(model)
    return made
