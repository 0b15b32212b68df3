"""QtGui as QGIS 4 names it."""

from PyQt6.QtGui import *  # noqa: F403
