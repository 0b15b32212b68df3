"""A QGIS without windows, for what the command line draws."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

UNUSABLE = QT_TRANSLATE_NOOP(
    "Ordos", "QGIS cannot be started: {reason}. Use the Python that QGIS brings, from its own command window."
)
SILENT = "offscreen"  # Qt's platform that needs no screen


@contextmanager
def started() -> Iterator[None]:
    """Start QGIS, and end it afterwards; within another program's QGIS do neither."""
    os.environ.setdefault("QT_QPA_PLATFORM", SILENT)
    try:
        from qgis.core import QgsApplication
    except (ImportError, OSError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise PlanningError(UNUSABLE, reason=reason) from error
    if QgsApplication.instance() is not None:
        yield
        return
    application = QgsApplication([], True)  # with fonts, which it has only where it could show a window
    application.initQgis()
    try:
        yield
    finally:
        application.exitQgis()
