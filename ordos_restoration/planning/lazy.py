"""Third-party modules that are imported when a plan runs, not when the plugin loads."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class lazy:
    """Stand in for a module and import it on the first attribute that is asked for.

    QGIS starts faster and the plugin loads, and can say what is missing, on a machine without geopandas.
    """

    def __init__(self, name: str) -> None:
        self.__dict__["_name"] = name

    def __getattr__(self, attribute: str) -> Any:
        value = getattr(import_module(self._name), attribute)
        self.__dict__[attribute] = value  # the next look-up costs nothing
        return value
