"""Stands in for QGIS where only Qt 6 is: Qt is real, a few values are given, all else says that QGIS is needed."""
