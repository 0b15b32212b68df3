"""Qt by the names of QGIS 4, from PyQt6."""
