"""The models that travel with the plugin: chains of steps from files, shown in the language of the person.

A file has ids and connections; texts are made when it is loaded. A parameter that bears the name of one of a
capability's is that capability's own, so a model asks in the same words, with the same limits and defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtGui import QIcon

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.spec import Capability, PlanningError
from ordos_restoration.processing import landing
from ordos_restoration.processing.declared import icon_path
from ordos_restoration.processing.parameters import definitions, settings, with_indexes
from ordos_restoration.store import catalogue as store_catalogue

FOLDER = Path(__file__).parent / "models"


@dataclass(frozen=True)
class Words:
    """What a model is called, what it does, where it is listed, and what its products and own parameters are called."""

    title: str
    help: str
    group: str
    products: dict[str, str] = field(default_factory=dict)
    asks: dict[str, str] = field(default_factory=dict)  # parameters that are none of a step's own


WORDS = {
    "solar_to_dxf": Words(
        QT_TRANSLATE_NOOP("Ordos", "Lay out desert photovoltaics as a DXF drawing"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Lays out a photovoltaic plant and draws tables of modules, blocks, roads, pads, belts and sand fences "
            "into one DXF file, each on a CAD layer of its own, in metres of the plan's reference system. "
            "Choose a project to keep the plan in it as well.",
        ),
        "solar",
        {"drawing": QT_TRANSLATE_NOOP("Ordos", "DXF drawing")},
    ),
    "open_pit_plan": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan the restoration of an open-pit mine"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From pits, dumps and sites to the restoration plan in one run: damaged land, directions, parcels, "
            "earthwork, measures, schedule, cost and the tables of the plan. The elevations must be finer than the "
            "parcels. Choose a project to keep every step in it.",
        ),
        "mine",
    ),
    "underground_plan": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan the restoration of an underground mine"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From mining panels to the restoration plan in one run: subsidence, damaged land, directions, parcels, "
            "measures, schedule, cost and the tables of the plan. Choose a project to keep every step in it.",
        ),
        "mine",
    ),
    "check_dams_grass": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan check dams with the network of GRASS"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "As “Plan check dams”, for a QGIS without the Python package of the drainage network: the elevations are "
            "warped to the reference system of the plan, GRASS r.watershed makes the flow directions, and the dams are "
            "planned on them. QGIS must have its GRASS provider.",
        ),
        "kongdui",
        asks={"crs": QT_TRANSLATE_NOOP("Ordos", "Reference system of the plan, in metres")},
    ),
    "whole_river": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan a whole river step by step"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From the dams in the hills to the levees at the mouth in one run: check dams, slope vegetation, bank "
            "shelterbelts and what they hold, sand fixation, levees, and the sums of the whole river. Choose a project "
            "to keep every step in it.",
        ),
        "kongdui",
    ),
}


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
        return translated(catalogue.GROUPS[words.group]) if words else super().group()

    def tags(self) -> list[str]:
        words = self.words()
        return [*words.title.lower().split(), *self.name().split("_")] if words else super().tags()

    def shortHelpString(self) -> str:  # noqa: N802
        words = self.words()
        return f"<p>{translated(words.help)}</p>" if words else super().shortHelpString()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return icon_path(self.name())

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """Refuse as the steps would, in their words; options may be given by their ids, as to any step."""
        for one in self.capabilities():
            parameters = with_indexes(one, parameters)
            try:
                one(**settings(one, parameters, context))
            except PlanningError as error:
                return False, error.message.text(translated)
        return super().checkParameterValues(parameters, context)

    def capabilities(self) -> list[type[Capability]]:
        """Return the steps that are capabilities."""
        steps = {one.algorithmId() for one in self.childAlgorithms().values()}
        return [one for one in catalogue.CAPABILITIES if f"ordos:{one.id}" in steps]

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
        labels = self.labels()
        for step in self.childAlgorithms().values():
            products = step.modelOutputs()
            for name in set(products) & set(labels):
                products[name].setDescription(translated(labels[name]))
            step.setModelOutputs(products)
            self.setChildAlgorithm(step)
        self.updateDestinationParameters()

    def asks(self) -> dict[str, str]:
        """Return what parameters are called that are none of a step's own."""
        words = self.words()
        return words.asks if words else {}

    def labels(self) -> dict[str, str]:
        """Return what products are called that bear the name of a step's, or have a name of their own."""
        known: dict[str, str] = {}
        for one in self.capabilities():
            for declared in (one.outputs, one.grids, one.reports):
                known.update({name: made.label for name, made in declared.items()})
        words = self.words()
        return {**known, **(words.products if words else {})}

    def asked(self) -> dict[str, QgsProcessingParameterDefinition]:
        """Return the parameters that are those of a step, made anew."""
        mine = set(self.parameterComponents())
        return {made.name(): made for one in self.capabilities() for made in parameters(one) if made.name() in mine}


def parameters(capability: type[Capability]) -> list[QgsProcessingParameterDefinition]:
    """Return what a capability asks for, without the places of its results."""
    every = [*definitions(capability), *landing.definitions(capability)]
    return [one for one in every if not one.isDestination()]


def shipped(folder: Path) -> list[ShippedModel]:
    """Return the models of a folder; what is no model, or has a step of ours that is not there, is passed over."""
    ours = {f"ordos:{one.id}" for one in (*catalogue.CAPABILITIES, *store_catalogue.TASKS)}
    made = []
    for path in sorted(folder.glob("*.model3")):
        model = ShippedModel()
        good = model.fromFile(str(path)) and model.name()
        steps = {one.algorithmId() for one in model.childAlgorithms().values()}
        if good and not {one for one in steps if one.startswith("ordos:")} - ours:
            model.speak()
            made.append(model)
    return made
