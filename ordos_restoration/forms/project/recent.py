"""The projects a person had open last, by their folders."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

KEY = "ordos/recent_projects"
MOST = 8


def recent() -> list[Path]:
    """Return the folders, the latest first; those that are gone are left out, and come back when their disk does."""
    return [Path(one) for one in stored() if Path(one).is_dir()]


def remember(folder: Path) -> None:
    """Put a folder first."""
    others = [one for one in stored() if one != str(folder)]
    QgsSettings().setValue(KEY, [str(folder), *others][:MOST])


def stored() -> list[str]:
    """Return what is stored; QSettings gives a text for a list of one."""
    value = QgsSettings().value(KEY) or []
    return [value] if isinstance(value, str) else [str(one) for one in value]
