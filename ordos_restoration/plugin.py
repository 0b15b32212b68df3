"""The plugin in QGIS: translator, Processing provider, docks, and their actions in a menu and a toolbar."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional

from qgis.core import NULL, QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
from qgis.PyQt.QtWidgets import QAction, QToolBar

from ordos_restoration.forms.docks import Docks
from ordos_restoration.forms.project.plugin_actions import capability_actions, help_actions
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP
from ordos_restoration.processing import bundled
from ordos_restoration.processing.parameters import translated
from ordos_restoration.processing.provider import OrdosProvider

MENU = QT_TRANSLATE_NOOP("Ordos", "Ordos Restoration")
I18N = Path(__file__).parent / "resources" / "i18n"


class OrdosPlugin:
    """What QGIS loads and unloads; `unload` takes away all that `initGui` and `initProcessing` put there."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        bundled.append()
        self.translator = installed_translator()
        self.provider: Optional[OrdosProvider] = None
        self.docks: Optional[Docks] = None
        self.toolbar: Optional[QToolBar] = None
        self.actions: list[QAction] = []
        self.editing: Any = None  # “Edit a copy…” in the toolbox

    def initProcessing(self) -> None:  # noqa: N802 - the names QGIS calls
        """Register the provider; qgis_process calls only this, without a window."""
        if self.provider is None:
            self.provider = OrdosProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802
        self.initProcessing()
        self.toolbar = self.iface.addToolBar(translated(MENU))
        self.toolbar.setObjectName("OrdosRestoration")
        self.docks = Docks(self.iface)
        for action in self.docks.actions.values():
            self.show_action(action)
        self.toolbar.addSeparator()
        window = self.iface.mainWindow()
        for action in capability_actions(self.iface):
            self.actions.append(action)
            self.show_action(action)
        for action in help_actions(window, self.docks.show_installed):
            self.actions.append(action)
            self.iface.addPluginToMenu(translated(MENU), action)
        with suppress(ImportError):  # Processing is switched off, and with it the toolbox
            from ordos_restoration.forms import edit_copy

            self.editing = edit_copy.add()

    def show_action(self, action: QAction) -> None:
        """Show an action in the toolbar and the menu."""
        self.toolbar.addAction(action)
        self.iface.addPluginToMenu(translated(MENU), action)

    def unload(self) -> None:
        if self.editing is not None:
            from ordos_restoration.forms import edit_copy

            edit_copy.remove(self.editing)
            self.editing = None
        if self.docks is not None:
            self.actions += self.docks.actions.values()
            self.docks.remove()
            self.docks = None
        for action in self.actions:
            self.iface.removePluginMenu(translated(MENU), action)
            action.deleteLater()
        self.actions = []
        if self.toolbar is not None:
            self.toolbar.setParent(None)  # gone at once: deleteLater waits, and a reload would show two
            self.toolbar.deleteLater()
            self.toolbar = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
        bundled.remove()
        gc.collect()  # widgets in reference cycles end here, in their own thread, and not in that of a later run


def installed_translator() -> Optional[QTranslator]:
    """Return the installed translator for the person's language, None where the plugin does not speak it.

    The caller keeps it: Qt does not, and a collected translator translates nothing.
    """
    translator = QTranslator()
    if not translator.load(QLocale(locale_name()), "ordos", "_", str(I18N)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def locale_name() -> str:
    """Return the language QGIS runs in; the setting can be missing, empty or NULL, then it is the system's."""
    chosen = QgsSettings().value("locale/userLocale")
    return str(chosen) if chosen and chosen != NULL else QLocale().name()
