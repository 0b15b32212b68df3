"""QtXml as QGIS 4 names it."""

from PyQt6.QtXml import *  # noqa: F403
