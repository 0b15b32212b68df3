"""Everything the plugin can plan, in toolbox order. A new capability is one import and one word here."""

from __future__ import annotations

from ordos_restoration.planning.dams.check_dams import CheckDams
from ordos_restoration.planning.kongdui.programme.kongdui_programme import KongduiProgramme
from ordos_restoration.planning.kongdui.reaches import KongduiReaches
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.levees.levees import Levees
from ordos_restoration.planning.mine.damage.damaged_land import DamagedLand
from ordos_restoration.planning.mine.earth.earthwork import Earthwork
from ordos_restoration.planning.mine.parcels.reclamation_parcels import ReclamationParcels
from ordos_restoration.planning.mine.plan.reclamation_plan import ReclamationPlan
from ordos_restoration.planning.mine.subsidence.subsidence import Subsidence
from ordos_restoration.planning.mine.suitability.reclamation_suitability import ReclamationSuitability
from ordos_restoration.planning.sand.fixation.sand_fixation import SandFixation
from ordos_restoration.planning.sand.sand_barriers import SandBarriers
from ordos_restoration.planning.slopes.slope_vegetation import SlopeVegetation
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
    "mine": QT_TRANSLATE_NOOP("Ordos", "Mine restoration"),
}

CAPABILITIES: tuple[type[Capability], ...] = (
    DriftPotential,
    KongduiReaches,
    CheckDams,
    SlopeVegetation,
    Shelterbelts,
    ShelterEffect,
    SandBarriers,
    SandFixation,
    Levees,
    KongduiProgramme,
    WindErosion,
    SolarLayout,
    SolarCompare,
    Subsidence,
    DamagedLand,
    ReclamationSuitability,
    ReclamationParcels,
    Earthwork,
    ReclamationPlan,
)


def capability(name: str) -> type[Capability]:
    """Return the capability of that id; KeyError when there is none."""
    return {one.id: one for one in CAPABILITIES}[name]
