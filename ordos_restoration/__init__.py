"""The QGIS plugin's front door: QGIS calls classFactory; importing the package itself imports no QGIS."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS calls
    """Return the plugin; iface is None when there is no window (qgis_process)."""
    from ordos_restoration.plugin import OrdosPlugin

    return OrdosPlugin(iface)
