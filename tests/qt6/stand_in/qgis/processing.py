"""The module that QGIS puts its decorators for scripts into; nothing of ours runs without QGIS."""
