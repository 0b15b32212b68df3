"""QtPrintSupport as QGIS 4 names it."""

from PyQt6.QtPrintSupport import *  # noqa: F403
