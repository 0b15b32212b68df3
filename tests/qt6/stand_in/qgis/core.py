"""qgis.core without QGIS: settings, messages, an empty project, a few values for widgets; the rest is named."""

from __future__ import annotations

import enum
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.absent import absent
from qgis.PyQt.QtCore import QObject, QSettings, pyqtSignal
from qgis.PyQt.QtGui import QIcon

NULL = None
FOLDER = Path(tempfile.mkdtemp(prefix="ordos_qt6_"))
said = []  # what went into the log


class Qgis:
    """The enums that widgets pass on, as scoped as QGIS 4 has them."""

    QGIS_VERSION, QGIS_VERSION_INT = "4, stood in for", 40000

    class MessageLevel(enum.IntEnum):
        """How bad a message is."""

        Info, Warning, Critical, Success, NoLevel = range(5)


class QgsSettings(QSettings):
    """QSettings in a file that nobody else has; QGIS's take the type as the third argument too."""

    def __init__(self):
        super().__init__(str(FOLDER / "settings.ini"), QSettings.Format.IniFormat)

    def value(self, key, default=None, type=None):
        return super().value(key, default) if type is None else super().value(key, default, type)


class QgsMessageLog:
    """Keeps what is said."""

    @staticmethod
    def logMessage(text, tag="", level=None, notify=True):
        assert isinstance(level, Qgis.MessageLevel)
        said.append(text)


class QgsProject(QObject):
    """A project without layers that can tell what the real one tells."""

    layersAdded, layersRemoved = pyqtSignal(list), pyqtSignal(list)
    readProject, cleared = pyqtSignal(), pyqtSignal()
    one = None

    @classmethod
    def instance(cls):
        cls.one = cls.one or cls()
        return cls.one

    def mapLayers(self):
        return {}

    def fileName(self):
        return ""

    def homePath(self):
        return str(FOLDER)


class QgsApplication:
    """Where things are."""

    @staticmethod
    def prefixPath():
        return "/usr"

    @staticmethod
    def qgisSettingsDirPath():
        return str(FOLDER)

    @staticmethod
    def locale():
        return "zh-Hans"

    @staticmethod
    def getThemeIcon(name):
        return QIcon()

    @staticmethod
    def processingRegistry():
        return Registry()

    @staticmethod
    def gpsConnectionRegistry():
        return Registry()


class Registry:
    """Holds nothing: no providers of Processing, no receivers."""

    def providers(self):
        return []

    connectionList = providers


class QgsProjUtils:
    """PROJ without a database."""

    @staticmethod
    def projVersionMajor():
        return 9

    projVersionMinor = projVersionMajor

    @staticmethod
    def searchPaths():
        return []


class QgsCoordinateReferenceSystem:
    """A name, and no coordinates."""

    def __init__(self, name=""):
        self.name = name

    def isValid(self):
        return bool(self.name)

    def authid(self):
        return self.name


@dataclass
class QgsRectangle:
    """Four numbers."""

    xMinimum: float
    yMinimum: float
    xMaximum: float
    yMaximum: float


class QgsException(Exception):
    """What QGIS raises."""


class QgsCsException(QgsException):
    """A place that a system of coordinates does not reach."""


class QgsProcessingException(QgsException):
    """What an algorithm raises."""


class QgsProviderConnectionException(QgsException):
    """A file that cannot be opened."""


def __getattr__(name):
    if not name.startswith("Qgs"):
        raise AttributeError(name)
    globals()[name] = absent(name)
    return globals()[name]
