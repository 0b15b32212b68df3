"""QtWidgets as QGIS 4 names it: with what Qt 6 has moved to QtGui."""

from PyQt6.QtGui import QAction, QActionGroup, QShortcut, QUndoCommand, QUndoStack  # noqa: F401
from PyQt6.QtWidgets import *  # noqa: F403
