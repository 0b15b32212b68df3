"""QGIS's plugin Processing: without QGIS it opens no dialog."""

from qgis.absent import QgisNeeded


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise QgisNeeded(f"processing.{name}")
