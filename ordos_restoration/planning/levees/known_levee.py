"""A levee once its levels are known: which way the river flows, on which side the water is, how stations count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.belt_tables import BANKS
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_class import standard
from ordos_restoration.planning.levees.levee_lines import Levee
from ordos_restoration.planning.levees.levels import Profile, falls, own_rows, profile_of
from ordos_restoration.planning.levees.stations import Count
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TURNED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee} was drawn against the flow, as its bed and flood levels show: it has been turned downstream."
)
COUNT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: the levels of the table rise with the stations, so these count from the other end than the "
    "parameter says. They were read so."
)  # fmt: skip
DRAWN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: neither bed nor flood levels fall along it, so it was taken to be drawn downstream. Reverse the "
    "line if left and right bank are exchanged."
)  # fmt: skip
SIDE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{levee}: its points of levels lie on the water's side of a levee of the {found}, but its column says "
    "{told}. The points were followed."
)  # fmt: skip
NO_SIDE = QT_TRANSLATE_NOOP(
    "Ordos", "Levee {levee}: neither its column “bank” nor the points of the levels say on which side the water is. "
    "Fill in left or right, looking downstream."
)  # fmt: skip
NO_LEVELS = QT_TRANSLATE_NOOP(
    "Ordos", "Levee {levee} has no flood level within {reach:g} m. Give points of levels along it."
)
LEFT_OUT_NOTE = QT_TRANSLATE_NOOP("Ordos", "A levee was left out. {reason}")


@dataclass(frozen=True, eq=False)
class Known:
    """A levee in flow direction with its profile. years: its flood standard; landward: 1 where the land lies left."""

    levee: Levee
    profile: Profile
    count: Count
    years: float
    landward: int


def known_levees(levees: list[Levee], rows: Any, options: Any, notes: list[Message]) -> list[Known]:
    """Return the levees with their levels; one that lacks what it needs is left out and told.

    rows: of levels.level_rows. Raises PlanningError where none is left, or ice-jam levels are missing.
    """
    found: list[Known] = []
    errors: list[PlanningError] = []
    for levee in levees:
        try:
            found.append(known(levee, rows, options, notes))
        except PlanningError as error:
            errors.append(error)
    if not found:
        raise errors[0]
    notes += [Message(LEFT_OUT_NOTE, reason=error.message) for error in errors]
    check_ice(found, options.no_ice_record)
    return found


def check_ice(found: list[Known], no_record: bool) -> None:
    """Raise PlanningError where a levee has no ice-jam level and nobody says that none was ever recorded."""
    without = [one.levee.code for one in found if not one.profile.has("ice")]
    if without and not no_record:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The ice-flood check is mandatory, but there is no ice-jam level for {levees}: give ice levels, or "
                "state that no ice-jam record exists.",
            ),
            levees=", ".join(without),
        )


def known(levee: Levee, rows: Any, options: Any, notes: list[Message]) -> Known:
    """Return one levee with its levels, downstream; raises PlanningError where they do not suffice."""
    years = standard(levee, options.return_period)
    start = levee.facts.start_m.min()
    start = float(start) if np.isfinite(start) else 0.0
    count = Count(levee.length, start, options.station_from == "mouth")
    quiet: list[Message] = []
    drawn = rows[rows.x.notna()]
    own = own_rows(levee, drawn, options.reach, count.distance, quiet)
    way = falls(profile_of(levee, own, years, quiet)) if len(own) else 0
    if way < 0:
        notes.append(Message(TURNED_NOTE, levee=levee.code))
        levee = levee.turned()
    own = own_rows(levee, rows, options.reach, count.distance, notes)
    profile = profile_of(levee, own, years, notes)
    if way == 0 and falls(profile) < 0 and not own.x.notna().any():
        notes.append(Message(COUNT_NOTE, levee=levee.code))
        count = replace(count, upward=not count.upward)
        profile = profile_of(levee, own_rows(levee, rows, options.reach, count.distance, quiet), years, quiet)
    if way == 0:
        notes.append(Message(DRAWN_NOTE, levee=levee.code))
    if not profile.has("flood"):
        raise PlanningError(NO_LEVELS, levee=levee.code, reach=options.reach)
    bank = bank_by(levee, profile, notes)
    return Known(replace(levee, bank=bank), profile, count, years, 1 if bank == "left" else -1)


def bank_by(levee: Levee, profile: Profile, notes: list[Message]) -> str:
    """Return the bank of a levee drawn downstream: by the side on which its levels lie, else as its column says."""
    if profile.side == 0:
        if not levee.bank:
            raise PlanningError(NO_SIDE, levee=levee.code)
        return levee.bank
    found = "right" if profile.side > 0 else "left"
    if levee.bank and levee.bank != found:
        names = {"found": Message(BANKS[found]), "told": Message(BANKS[levee.bank])}
        notes.append(Message(SIDE_NOTE, levee=levee.code, **names))
    return found
