"""The packages of the offline bundle: found after everything that QGIS has itself, so they never take its place."""

from __future__ import annotations

import sys
from importlib import invalidate_caches
from pathlib import Path

from qgis.core import QgsApplication

FOLDER = "ordos_packages"  # scripts/bundle/install_packages.py unpacks into it


def folder() -> Path:
    """Return the folder in the QGIS profile for the packages of this Python.

    It lies beside the folder of the plugins: in that one QGIS would take it for a broken plugin.
    """
    python = "py{}{}".format(*sys.version_info)
    return Path(QgsApplication.qgisSettingsDirPath()) / "python" / FOLDER / python


def append() -> None:
    """Let Python look into the folder, last of all; nothing where there is none, and once however often it is asked."""
    place = str(folder())
    if Path(place).is_dir() and place not in sys.path:
        sys.path.append(place)
        invalidate_caches()


def remove() -> None:
    """Take the folder from where Python looks."""
    while str(folder()) in sys.path:
        sys.path.remove(str(folder()))
