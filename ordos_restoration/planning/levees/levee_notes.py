"""What has to be told of levees: what was carried on, what is unknown, and what the sums do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.rivers import station_text
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

DATUM = 20.0  # m; no levee stands so far above or below its flood
HELD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: flood levels of the last point were carried on to {count} stations beyond it ({stations})."
)
GROUND_HELD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: the last cross-section was carried on to {count} stations beyond it ({stations})."
)
NO_LEVEL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} stations have no flood level, beyond the points or in too long a gap between them, and "
    "were not judged ({stations})."
)  # fmt: skip
NO_CREST_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: the present crest is unknown at {count} stations, which were not judged ({stations})."
)
NO_SECTION_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} stations that need works have no section, so their earth and land are in no sum "
    "({stations})."
)  # fmt: skip
BELOW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: the design level lies below the land behind the levee at {count} stations; no works are planned "
    "there ({stations})."
)  # fmt: skip
NO_ICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: downstream of the last ice-jam level {count} stations have none; the flood decides there "
    "({stations})."
)  # fmt: skip
NARROW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: {count} sections end before the foot of the new levee; the ground was carried on level from "
    "there ({stations}). Survey them farther."
)  # fmt: skip
STATED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No ice-jam record exists for {levees}, as stated in the parameters: the ice-flood check was not made "
    "there, and every table says so."
)  # fmt: skip
SILT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No silting of the bed was reckoned with: the flood levels were taken to hold for the design years."
)
DATUM_ERROR = QT_TRANSLATE_NOOP(
    "Ordos", "Levee {levee}: its present crest lies {offset:.0f} m from the flood levels all along, so one of them is "
    "in another height datum or unit. Bring both into one datum."
)  # fmt: skip
PLANTING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Nothing is planted on the levees: give “{table}” to the belt planner as constraints, so that belts start "
    "beyond the strip."
)  # fmt: skip


def check_datum(code: str, t: Any) -> None:
    """Raise PlanningError where crest and flood lie apart all along, as heights of two datums do."""
    apart = (t.crest_m - t.flood_m).dropna()
    if len(apart) and abs(float(apart.median())) > DATUM:
        raise PlanningError(DATUM_ERROR, levee=code, offset=abs(float(apart.median())))


def tell_stations(code: str, t: Any, ground_held: Any, carried: Any, has_ice: bool, notes: list[Message]) -> None:
    """Note at which stations something was carried on, or is unknown. t: stations with station_m."""
    lacking = t[["build", "heighten", "widen", "thicken"]].any(axis=1) & t.fill_m2.isna()
    for template, where in (
        (HELD_NOTE, t.held_level),
        (GROUND_HELD_NOTE, ground_held),
        (NO_LEVEL_NOTE, t.verdict == "unknown_level"),
        (NO_CREST_NOTE, t.verdict == "unknown_crest"),
        (BELOW_NOTE, t.verdict == "below_ground"),
        (NO_ICE_NOTE, t.ice_m.isna() & t.flood_m.notna() & has_ice),
        (NO_SECTION_NOTE, lacking),
        (NARROW_NOTE, carried),
    ):
        where = np.asarray(where, dtype=bool)
        if where.any():
            stations = some(station_text(t.station_m[where]))
            notes.append(Message(template, levee=code, count=int(where.sum()), stations=stations))
