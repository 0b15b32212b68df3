"""The scientific packages that planning needs: what is missing, and how to load them beside QGIS's own libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec

from qgis.PyQt.QtCore import QCoreApplication

from ordos_restoration.processing.packages import REQUIRED


def unmet() -> str:
    """Return in one sentence which packages are missing or too old; "" when all are there."""
    missing = [name for name in REQUIRED if find_spec(name) is None]
    if missing:
        return QCoreApplication.translate(
            "Ordos",
            "This QGIS lacks the Python packages {packages}, which planning needs: the Windows installers carry them, "
            "on Linux and macOS install them with the system's package manager.",
        ).format(packages=", ".join(missing))
    try:
        with own_libraries():
            is_new = hasattr(import_module("shapely"), "from_wkb")
    except (ImportError, OSError) as error:
        return QCoreApplication.translate(
            "Ordos", "Planning needs the Python package shapely, and this QGIS cannot load the one it has: {reason}"
        ).format(reason=error)
    if is_new:
        return ""
    return QCoreApplication.translate("Ordos", "Planning needs shapely 2.0 or newer, and this QGIS has an older one.")


def load() -> None:
    """Import every required package; in the planning thread, before the first of them is used."""
    with own_libraries():
        for name in REQUIRED:
            import_module(name)


@contextmanager
def own_libraries() -> Iterator[None]:
    """Let packages that are imported inside find the libraries they were built with.

    Wheels carry their own GEOS, PROJ and GDAL with the symbol names of QGIS's. In a QGIS program on Linux the loader
    would give them QGIS's, and the two mixed write broken shapes and abort when QGIS ends.
    """
    if not hasattr(os, "RTLD_DEEPBIND"):
        yield
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(before | os.RTLD_DEEPBIND)
    try:
        yield
    finally:
        sys.setdlopenflags(before)
