"""QtNetwork as QGIS 4 names it."""

from PyQt6.QtNetwork import *  # noqa: F403
