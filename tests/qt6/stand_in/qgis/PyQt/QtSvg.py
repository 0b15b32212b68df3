"""QtSvg as QGIS 4 names it."""

from PyQt6.QtSvg import *  # noqa: F403
