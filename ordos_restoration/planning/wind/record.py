"""A wind record: what a file of records says about the wind, read, checked and brought to 10 m."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.planning.wind import doubts
from ordos_restoration.planning.wind.headings import DIRECTION, SPEED, TIME, Headings, headings
from ordos_restoration.planning.wind.readings import check_unit, directions, numbers, speeds, unit_of
from ordos_restoration.planning.wind.times import moments, step_of

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.wind.source import WindSettings
else:
    np = lazy("numpy")

HEIGHT = 10.0  # m, at which the formulas want the wind
POWER_LAW = 1.0 / 7.0  # exponent of the wind profile over open land
BREEZE = 1.0  # m/s; a record whose direction says calm is one below this
FEW_TWICE = 0.1  # share of the records that may contradict another one of the same time


@dataclass(frozen=True)
class Station:
    """Where a record was taken; None where its file does not say."""

    name: Optional[str] = None
    longitude: Optional[float] = None
    latitude: Optional[float] = None
    elevation: Optional[float] = None  # m


@dataclass(frozen=True, eq=False)
class WindRecord:
    """Winds of n records, all with a speed, and with a direction unless they are calms."""

    speed: Any  # (n,) at 10 m [m/s]
    direction: Any  # (n,) from which the wind blows [degree], NaN where calm
    hours: Any  # (n,) how long each lasts, or how often it occurs in a table of frequencies
    month: Any  # (n,) 1 … 12, 0 where nobody knows
    station: Station = Station()
    file: str = ""  # the name of its file
    step: float = float("nan")  # from one record to the next [h], NaN without times
    due: float = float("nan")  # how many records there should be
    span: tuple[str, str] = ("", "")  # the first and the last day, as in 2023-12-31; "" for a typical year

    @property
    def covered(self) -> float:
        """Return the share of the records there should be that is there."""
        return min(len(self.speed) / self.due, 1.0) if self.due > 0 else 1.0


def wind_record(frame: Any, settings: WindSettings, notes: list[Message]) -> WindRecord:
    """Return the winds of a file as read by `weather.read_records`; what is doubtful about them goes into the notes.

    Raises PlanningError where there is no column of speeds or directions, or nothing in them.
    """
    file, remark = frame.attrs.get("path", ""), frame.attrs.get("remark")
    if remark:
        notes.append(Message(QT_TRANSLATE_NOOP("Ordos", "“{file}” says: {remark}"), file=file, remark=remark))
    names = headings(frame, chosen_columns(settings))
    station, weight = one_station(frame, names), weights(frame, names)
    unit, assumed = unit_of(settings.speed_unit, names.unit, names.speed)
    speed, direction = winds(frame, names, unit)
    times, month, dated = moments(frame, names)
    good = np.isfinite(speed) & (weight > 0) & ((month > 0) | (month == 0).all())
    if not good.any():
        raise nothing(frame, names)
    timed = "weight" not in names.others and not np.isnat(times[good]).any()
    if timed:
        good = once(good, times, speed, direction, notes)
    used = good & ((speed == 0) | np.isfinite(direction))
    check_some(frame, names, speed, used, good & ~used, notes)
    check_unit(speed[used], weight[used], settings.speed_unit != "auto", names.speed)
    order = np.flatnonzero(used)
    if timed:
        order = order[np.argsort(times[order], kind="stable")]
    speed, direction, weight, month = (one[order] for one in (speed, direction, weight, month))
    step = step_of(times[order]) if timed else float("nan")
    due = doubts.lost(times, month, step, notes)
    doubts.coverage(month, step, notes)
    doubts.interpolated(direction[speed > 0], notes)
    if assumed:
        doubts.other_unit(speed, weight, notes)
    return WindRecord(
        speed=to_ten_metres(speed, settings.wind_height),
        direction=np.where(speed > 0, direction, np.nan),
        hours=weight * (step if step > 0 else 1.0),
        month=month,
        station=station,
        file=file,
        step=step,
        due=due,
        span=(str(times[order[0]])[:10], str(times[order[-1]])[:10]) if timed and dated else ("", ""),
    )


def chosen_columns(settings: WindSettings) -> dict[str, str]:
    """Return the columns a person named."""
    named = {SPEED: settings.speed_column, DIRECTION: settings.direction_column, TIME: settings.time_column}
    return {what: name.strip() for what, name in named.items() if name and name.strip()}


def to_ten_metres(speed: Any, height: float) -> Any:
    """Return speeds at 10 m [m/s] of speeds at another height [m]: U10 = U (10 / z)^(1/7)."""
    return speed if height == HEIGHT else speed * (HEIGHT / height) ** POWER_LAW


def one_station(frame: Any, names: Headings) -> Station:
    """Return the station of a record as its file or its columns say it; raise where there are several."""
    told = {key: value for key, value in (frame.attrs.get("station") or {}).items() if value is not None}
    if "station" in names.others:
        stations = frame[names.others["station"]].dropna().unique()
        if len(stations) > 1:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{file}” holds the records of {count} stations ({first}, {second} …). Keep the rows of one.",
                ),
                file=frame.attrs.get("path", ""),
                count=len(stations),
                first=stations[0],
                second=stations[1],
            )
        told.setdefault("name", str(stations[0]) if len(stations) else None)
    for what, limit in (("longitude", 180.0), ("latitude", 90.0), ("elevation", 9000.0)):
        if what in names.others and what not in told:
            values = np.unique(numbers(frame[names.others[what]]))
            values = values[np.abs(values) <= limit]
            if len(values) == 1:
                told[what] = float(values[0])
    return Station(**told)


def winds(frame: Any, names: Headings, unit: str) -> tuple[Any, Any]:
    """Return speeds (n,) [m/s] and directions (n,) [degree], NaN where there are none; calms have speed 0."""
    speed = speeds(frame[names.speed], unit)
    direction, calm = directions(frame[names.direction], names.direction)
    return np.where(calm & ~(speed >= BREEZE), 0.0, speed), direction


def weights(frame: Any, names: Headings) -> Any:
    """Return how often each row counts, (n,): the column of hours or frequencies, else 1."""
    if "weight" not in names.others:
        return np.ones(len(frame))
    return np.nan_to_num(numbers(frame[names.others["weight"]]))


def once(good: Any, times: Any, speed: Any, direction: Any, notes: list[Message]) -> Any:
    """Return which good records remain when each time counts once; raise where many contradict each other."""
    rows = np.flatnonzero(good)
    _, first, which = np.unique(times[rows], return_index=True, return_inverse=True)
    kept = rows[first]
    twin = kept[which]
    again = rows != twin
    if not again.any():
        return good
    other = again & ((speed[rows] != speed[twin]) | ~same(direction[rows], direction[twin]))
    if other.sum() > FEW_TWICE * len(rows):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "{count} of {all} records have the time of another record but another wind, the first at {time}. Keep "
                "one station in the file, or name the column that holds date and hour.",
            ),
            count=int(other.sum()),
            all=len(rows),
            time=shown(times[rows[other]].min()),
        )
    notes.append(
        Message(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "{count} records that repeat the time of another one were left out, {other} of them with another wind; "
                "the first at {time}.",
            ),
            count=int(again.sum()),
            other=int(other.sum()),
            time=shown(times[rows[again]].min()),
        )
    )
    out = np.zeros_like(good)
    out[kept] = True
    return out


def same(one: Any, other: Any) -> Any:
    """Return where two arrays are equal or both NaN."""
    return (one == other) | (np.isnan(one) & np.isnan(other))


def shown(time: Any) -> str:
    """Return a time as people write it, to the minute."""
    return str(time)[:16].replace("T", " ")


def check_some(frame: Any, names: Headings, speed: Any, used: Any, lacking: Any, notes: list[Message]) -> None:
    """Raise PlanningError where no record has a wind with a direction; tell how many lack one."""
    if not (speed[used] > 0).any():
        if not lacking.any():
            template = QT_TRANSLATE_NOOP(
                "Ordos",
                "All records of “{file}” are calm, so no direction can be given. Choose another record, or type the "
                "direction of the drift where a tool asks for it.",
            )
        else:
            template = QT_TRANSLATE_NOOP(
                "Ordos",
                "No wind of “{file}” has a direction in the column “{column}” (the first reads “{value}”). Name the "
                "column that holds degrees or points of the compass.",
            )
        value = frame[names.direction].to_numpy()[np.argmax(lacking)]
        raise PlanningError(template, file=frame.attrs.get("path", ""), column=names.direction, value=value or "")
    if lacking.any():
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "{count} records with wind have no direction; they were left out of everything, also of the total "
                    "the shares refer to.",
                ),
                count=int(lacking.sum()),
            )
        )


def nothing(frame: Any, names: Headings) -> PlanningError:
    """Return the error for a record without a single speed that can be used."""
    values = frame[names.speed].dropna()
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "None of the {count} rows of “{file}” has a wind speed that can be read in the column “{column}” (the "
            "first reads “{value}”). Name the right column, or mend its values.",
        ),
        count=len(frame),
        file=frame.attrs.get("path", ""),
        column=names.speed,
        value=values.iloc[0] if len(values) else "",
    )
