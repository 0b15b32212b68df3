"""Everything the plugin can plan, in toolbox order. A new capability is one import and one word here."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.reaches import KongduiReaches
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability

GROUPS = {"kongdui": QT_TRANSLATE_NOOP("Ordos", "Kongdui rivers")}

CAPABILITIES: tuple[type[Capability], ...] = (KongduiReaches, Shelterbelts)


def capability(name: str) -> type[Capability]:
    """Return the capability of that id; KeyError when there is none."""
    return {one.id: one for one in CAPABILITIES}[name]
