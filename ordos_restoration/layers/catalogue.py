"""Everything that can be done to project files, in toolbox order: what the store does, then what needs QGIS to draw.

A new task that needs QGIS is one import and one word here; any other stands in store/catalogue.py.
"""

from __future__ import annotations

from ordos_restoration.layers.map_sheets.map_sheets import MapSheets
from ordos_restoration.planning.task import Task
from ordos_restoration.store.catalogue import GROUPS
from ordos_restoration.store.catalogue import TASKS as STORED

__all__ = ["GROUPS", "TASKS"]

TASKS: tuple[type[Task], ...] = (*STORED, MapSheets)
