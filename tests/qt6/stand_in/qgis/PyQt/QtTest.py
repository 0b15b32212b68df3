"""QtTest as QGIS 4 names it."""

from PyQt6.QtTest import *  # noqa: F403
