"""What stands in the plugin's menu besides the docks: every capability, what is installed, and the guide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QWidget

from ordos_restoration.forms.errands import open_dialog
from ordos_restoration.forms.project.installed_page import TITLE as INSTALLED
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.processing.declared import icon_path
from ordos_restoration.processing.guide import guide_url, open_guide

GUIDE = QT_TRANSLATE_NOOP("Ordos", "Guide")


def capability_actions(iface: Any) -> list[QAction]:
    """Return an action for every capability, which opens its Processing dialog."""
    window, made = iface.mainWindow(), []
    for capability in catalogue.CAPABILITIES:
        action = QAction(QIcon(icon_path(capability.id)), translated(capability.title), window)
        action.setObjectName(f"ordos_{capability.id}")
        action.triggered.connect(partial(open_capability, iface, capability.id))
        made.append(action)
    return made


def open_capability(iface: Any, id: str, checked: bool = False) -> None:
    """Open the Processing dialog of a capability."""
    open_dialog(iface, f"ordos:{id}", {})


def help_actions(window: QWidget, show_installed: Callable[..., Any]) -> list[QAction]:
    """Return the actions; the guide is grey where it was not built into this copy of the plugin."""
    installed = QAction(QIcon(icon_path("ordos")), translated(INSTALLED), window)
    installed.setObjectName("ordos_installed")
    installed.triggered.connect(show_installed)
    guide = QAction(QgsApplication.getThemeIcon("/mActionHelpContents.svg"), translated(GUIDE), window)
    guide.setObjectName("ordos_guide")
    guide.setEnabled(bool(guide_url()))
    guide.triggered.connect(lambda checked=False: open_guide())
    return [installed, guide]
