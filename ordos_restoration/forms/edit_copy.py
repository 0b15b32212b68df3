"""“Edit a copy…” in the toolbox: a shipped model in the model designer, whose file of the plugin stays as it is."""

from __future__ import annotations

from typing import Any

from processing.gui.ContextAction import ContextAction
from processing.gui.ProviderActions import ProviderContextMenuActions
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ordos_restoration.processing.shipped import ShippedModel


class EditCopy(ContextAction):
    """Opens a copy of a shipped model; saving asks where, and proposes the folder of the person's own models."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QCoreApplication.translate("Ordos", "Edit a copy…")

    def isEnabled(self) -> bool:  # noqa: N802 - Processing's name
        return isinstance(self.itemData, ShippedModel)

    def execute(self) -> None:
        from processing.modeler.ModelerDialog import ModelerDialog  # which takes its time

        designer = ModelerDialog.create(copy_of(self.itemData))
        designer.update_model.connect(show_own_models)
        designer.show()
        designer.activate()


def copy_of(model: ShippedModel) -> QgsProcessingModelAlgorithm:
    """Return a shipped model as one that belongs to nobody yet, with the words of today's language."""
    made = QgsProcessingModelAlgorithm()
    made.loadVariant(model.toVariant())
    made.setName(model.displayName())
    made.setGroup(model.group())
    made.setSourceFilePath("")
    return made


def show_own_models() -> None:
    """List the person's own models anew."""
    QgsApplication.processingRegistry().providerById("model").refreshAlgorithms()


def add() -> Any:
    """Add the action to the toolbox and return it, for `remove`."""
    action = EditCopy()
    ProviderContextMenuActions.registerProviderContextMenuActions([action])
    return action


def remove(action: Any) -> None:
    """Take the action out of the toolbox."""
    ProviderContextMenuActions.deregisterProviderContextMenuActions([action])
