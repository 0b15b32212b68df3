"""The capabilities, the tasks and the shipped models as one Processing provider."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue
from ordos_restoration.processing.algorithm import PlanAlgorithm
from ordos_restoration.processing.declared import icon_path
from ordos_restoration.processing.shipped import FOLDER, ShippedModel, shipped
from ordos_restoration.processing.task_algorithm import TaskAlgorithm

MODELS = FOLDER


class OrdosProvider(QgsProcessingProvider):
    """Lists every capability and every task of the catalogues, then every model of the models folder."""

    def __init__(self) -> None:
        super().__init__()
        QgsApplication.processingRegistry().providerAdded.connect(self.complete_models)

    def complete_models(self, provider: str) -> None:
        """Let models find what their steps make: while this provider loads, its own steps are not registered yet."""
        if provider == self.id():
            for model in (one for one in self.algorithms() if isinstance(one, ShippedModel)):
                model.speak()

    def id(self) -> str:
        """Return the id that users' models and scripts keep: never translated, never changed."""
        return "ordos"

    def name(self) -> str:
        return QCoreApplication.translate("Ordos", "Ordos Restoration")

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802 - Qt's name
        return icon_path("ordos")

    def loadAlgorithms(self) -> None:  # noqa: N802 - Qt's name
        for capability in catalogue.CAPABILITIES:
            self.addAlgorithm(PlanAlgorithm(capability))
        for task in layers_catalogue.TASKS:
            self.addAlgorithm(TaskAlgorithm(task))
        for model in shipped(MODELS):
            self.addAlgorithm(model)
