"""QtCore as QGIS 4 names it."""

from PyQt6.QtCore import *  # noqa: F403
from PyQt6.QtCore import PYQT_VERSION_STR, QT_VERSION_STR  # noqa: F401 - an asterisk takes only what has no underscore
