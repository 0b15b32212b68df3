"""What a wind record should be doubted for: directions made up, speeds in another unit, hours that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.wind.drift import KNOT, off_centre
from ordos_restoration.planning.wind.times import SEASON_NAMES, expected, season_of

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

ON_SECTOR = 1.2  # degrees; weather files write 22.5 as 22
STEADY = 1.0  # degrees by which a turn may differ from the one before and still be the same
MANY = 0.5  # of the directions off the usual points …
MANY_STEADY = 0.15  # … and of the turns that go on evenly, far more than wind does
FRESH = 7.0  # m/s; a mean above it is no station on land
FEW_DISTINCT = 8  # speeds that must differ before their spacing says anything
ROUNDED = 0.051  # m/s or kn, half a step of one decimal
LONG_STEP = 12.0  # h from one record to the next, from which they are means of days
SHORT_RECORD = 30.0  # days
SEASON_DAYS = (92, 92, 91, 90)
UNEVEN = 0.1  # by which the share of a season may differ from that of the calendar


def interpolated(direction: Any, notes: list[Message]) -> None:
    """Note where directions (n,) [degree] of windy records, in order of time, look interpolated.

    Observed directions are points of the compass, or full tens, or they jump; drawn between two observations they are
    neither, and turn by the same angle from hour to hour.
    """
    if len(direction) < 3:
        return
    off = float(min((np.abs(off_centre(direction)) > ON_SECTOR).mean(), (direction % 10 != 0).mean()))
    turn = signed(np.diff(direction))
    steady = float(((np.abs(signed(np.diff(turn))) <= STEADY) & (turn[:-1] != 0)).mean())
    if off <= MANY or steady <= MANY_STEADY:
        return
    notes.append(
        Message(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The directions look interpolated: {off:.0f} % fit no scale of observation (16 points or full tens), "
                "and {steady:.0f} % go on turning evenly. The drift is then spread over sectors it did not have; ask "
                "the station for the hours as observed.",
            ),
            off=100 * off,
            steady=100 * steady,
        )
    )


def signed(angle: Any) -> Any:
    """Return angles as −180 … 180 [degree]."""
    return (angle + 180.0) % 360.0 - 180.0


def other_unit(speed: Any, hours: Any, notes: list[Message]) -> None:
    """Note where speeds (n,), assumed to be m/s for want of a unit, look like something else."""
    distinct = np.unique(speed[speed > 0])
    mean = float(np.average(speed, weights=hours))
    if len(distinct) >= FEW_DISTINCT and whole_steps(distinct, 1.0 / KNOT):
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The speeds look like whole m/s turned into knots, but were read as m/s. If so, choose knots as the speed "
            "unit.",
        )
    elif mean > FRESH:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "Read as m/s, the mean wind is {mean:.1f} m/s, more than stations on land have. If the record is in knots "
            "or km/h, choose that as the speed unit.",
        )
    elif len(distinct) >= FEW_DISTINCT and whole_steps(distinct, KNOT):
        template = QT_TRANSLATE_NOOP(
            "Ordos", "The speeds look like whole knots turned into m/s; they were read as m/s, in steps of 0.51 m/s."
        )
    else:
        return
    notes.append(Message(template, mean=mean))


def whole_steps(distinct: Any, step: float) -> bool:
    """Return whether all of some speeds are multiples of a step, as far as one decimal shows it."""
    return bool((np.abs(distinct - np.round(distinct / step) * step) <= ROUNDED).all())


def lost(times: Any, month: Any, step: float, notes: list[Message]) -> float:
    """Return how many records there should be, and note how many of them are missing or cannot be used.

    times: of all rows of the file (r,); month: of the records that are used (n,); step [h], NaN without times.
    """
    if not step > 0:
        if len(times) > len(month):
            template = QT_TRANSLATE_NOOP("Ordos", "{count} of {all} rows of the record have no wind that can be read.")
            notes.append(Message(template, count=len(times) - len(month), all=len(times)))
        return float(len(times))
    due = expected(times, step)
    total = max(round(due.sum()), len(month))
    if total > len(month):
        gaps = np.maximum(due[1:] - np.bincount(month, minlength=13)[1:], 0.0)
        by_season = np.bincount(season_of(np.arange(1, 13)), gaps)
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "{count} of {all} records are missing or cannot be read, {worst:.0f} of them in {season}. The drift "
            "potential takes them to be like the rest.",
        )
        season = Message(list(SEASON_NAMES.values())[int(by_season.argmax())])
        notes.append(Message(template, count=total - len(month), all=total, worst=by_season.max(), season=season))
    return float(total)


def coverage(month: Any, step: float, notes: list[Message]) -> None:
    """Note where records of these months (n,) do not stand for whole years, or are means of long times."""
    if not month.any():
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The record does not say when its winds blew: there are no seasons, and nobody knows whether it stands for "
            "whole years.",
        )
        notes.append(Message(template))
    if not step > 0:
        return
    if step >= LONG_STEP:
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "There is one record in {step:.0f} hours. Means of such a time understate the drift potential strongly, "
            "because it grows with the third power of the speed: use hourly records.",
        )
        notes.append(Message(template, step=step))
    seasons(month, len(month) * step / 24.0, notes)


def seasons(month: Any, days: float, notes: list[Message]) -> None:
    """Note which parts of the year records of these months (n,) lack or have too much of; days: that they cover."""
    absent = np.setdiff1d(np.arange(1, 13), month)
    share, usual = np.bincount(season_of(month), minlength=4) / len(month), np.array(SEASON_DAYS) / sum(SEASON_DAYS)
    off = np.abs(share / usual - 1.0)
    if len(absent):
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The record covers {days:.0f} days and holds nothing from the months {months}: its drift potential is that "
            "of a part of the year. Use a record of whole years.",
        )
        notes.append(Message(template, days=days, months=", ".join(map(str, absent))))
    elif off.max() > UNEVEN:
        worst = int(off.argmax())
        template = QT_TRANSLATE_NOOP(
            "Ordos",
            "The record does not cover the year evenly: {share:.0f} % of it is {season}. Its drift potential leans "
            "that way; use whole years.",
        )
        season = Message(list(SEASON_NAMES.values())[worst])
        notes.append(Message(template, share=100 * share[worst], season=season))
    if days < SHORT_RECORD:
        template = QT_TRANSLATE_NOOP(
            "Ordos", "The record holds only {days:.1f} days. That is no climate: take its drift for a try only."
        )
        notes.append(Message(template, days=days))
