"""sip as QGIS 4 names it."""

from PyQt6.sip import *  # noqa: F403
