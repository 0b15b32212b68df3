"""Everything the plugin can plan, in toolbox order. A new capability is one import and one word here."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.reaches import KongduiReaches
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.sand.sand_barriers import SandBarriers
from ordos_restoration.planning.solar.solar_compare import SolarCompare
from ordos_restoration.planning.solar.solar_layout import SolarLayout
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability
from ordos_restoration.planning.wind.drift_potential import DriftPotential
from ordos_restoration.planning.wind.shelter_effect import ShelterEffect
from ordos_restoration.planning.wind.wind_erosion import WindErosion

GROUPS = {
    "wind": QT_TRANSLATE_NOOP("Ordos", "Wind and sand"),
    "kongdui": QT_TRANSLATE_NOOP("Ordos", "Kongdui rivers"),
    "solar": QT_TRANSLATE_NOOP("Ordos", "Desert photovoltaics"),
}

CAPABILITIES: tuple[type[Capability], ...] = (
    DriftPotential,
    KongduiReaches,
    Shelterbelts,
    ShelterEffect,
    SandBarriers,
    WindErosion,
    SolarLayout,
    SolarCompare,
)


def capability(name: str) -> type[Capability]:
    """Return the capability of that id; KeyError when there is none."""
    return {one.id: one for one in CAPABILITIES}[name]
