"""When the records of a file were taken: their times and months, how far apart they are and how many are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP
from ordos_restoration.planning.wind.headings import Headings
from ordos_restoration.planning.wind.readings import numbers

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

HOURS_PER_YEAR = 8760.0  # of 365 days
SEASONS = {  # the seasons of the drift tables, spring first: the months of each
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "winter": (12, 1, 2),
}
SEASON_NAMES = {
    "spring": QT_TRANSLATE_NOOP("Ordos", "Spring"),
    "summer": QT_TRANSLATE_NOOP("Ordos", "Summer"),
    "autumn": QT_TRANSLATE_NOOP("Ordos", "Autumn"),
    "winter": QT_TRANSLATE_NOOP("Ordos", "Winter"),
}
YEAR_FIRST = r"^\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?!\d)(?:\D+(\d{1,2})(?!\d)(?:\D+(\d{1,2})(?:\D(\d{1,2}))?)?)?"
YEAR_LAST = r"^\D*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:\D+(\d{1,2})(?:\D+(\d{1,2})(?:\D(\d{1,2}))?)?)?"
DIGITS = r"^(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?$"
MORNING, AFTERNOON = "[Aa][.]?[Mm]|上午", "[Pp][.]?[Mm]|下午"


def moments(frame: Any, names: Headings) -> tuple[Any, Any, bool]:
    """Return (times of the records (n,) datetime64[s], NaT where a row has none that can be read; months 1 … 12 (n,),
    0 where nobody knows; whether the years are those of the file).

    From a column of times, one of dates with one of hours, or columns of year, month, day and hour. The year of a
    typical-year file, whose months come from different years, is replaced by one year.
    """
    others = names.others
    written = composed(parts_of(frame, names))
    if np.isnat(written).all() and "month" in others:  # a table of frequencies by month
        month = np.nan_to_num(numbers(frame[others["month"]]))
        return written, np.where((month >= 1) & (month <= 12), month, 0).astype(int), False
    times = typical(written)
    dated = names.time is not None or "date" in others or "year" in others
    return times, months_of(times), dated and bool((times == written)[~np.isnat(times)].all())


def parts_of(frame: Any, names: Headings) -> Any:
    """Return year, month, day, hour, minute and second of the records (n, 6), NaN where there is none."""
    others = names.others
    if names.time is not None or "date" in others:
        parts = text_parts(frame, names)
    else:
        parts = np.full((len(frame), 6), np.nan)
        for place, what in enumerate(("year", "month", "day")):
            if what in others:
                parts[:, place] = numbers(frame[others[what]])
        if "year" not in others:
            parts[:, 0] = one_year(parts[:, 1], parts[:, 2])
    if "hour" in others and not np.nan_to_num(parts[:, 3]).any():  # a spreadsheet writes dates as midnight
        parts[:, 3] = hours_of(frame[others["hour"]])
        if "minute" in others:
            parts[:, 4] = numbers(frame[others["minute"]]) % 60
    return parts


def text_parts(frame: Any, names: Headings) -> Any:
    """Return the parts (n, 6) of columns of dates and times as text."""
    columns = [frame[one] for one in (names.others.get("date"), names.time) if one is not None]
    texts = [column.astype("object").where(column.notna(), "").astype(str).str.strip() for column in columns]
    text = texts[-1]
    if len(texts) == 2 and not text.str.contains(r"\d{4}\D|\d{8}").any():  # a time of day beside a date
        text = texts[0].str.extract(r"^(\S*)", expand=False) + " " + text
    elif len(texts) == 2 and not text.str.contains(r"\d").any():
        text = texts[0]
    found = np.full((len(text), 6), np.nan)
    for pattern, order in ((YEAR_FIRST, [0, 1, 2, 3, 4, 5]), (DIGITS, range(6)), (YEAR_LAST, [2, 0, 1, 3, 4, 5])):
        rest = np.isnan(found[:, 0])
        if rest.any():
            found[rest] = extracted(text[rest], pattern)[:, list(order)]
    if (found[rest, 1] > 12).any():  # with the year last the day may come before the month, then in all of them
        found[np.ix_(rest, [1, 2])] = found[np.ix_(rest, [2, 1])]
    halves = text.str.contains(MORNING + "|" + AFTERNOON).to_numpy(dtype=bool)
    late = halves & text.str.contains(AFTERNOON).to_numpy(dtype=bool)
    found[halves, 3] = found[halves, 3] % 12 + 12 * late[halves]
    return found


def extracted(text: Any, pattern: str) -> Any:
    """Return the numbers that a pattern finds in text, (n, 6), NaN where there is none."""
    found = text.str.extract(pattern).astype("object")
    return np.column_stack([numbers(found[column]) for column in found])


def hours_of(column: Any) -> Any:
    """Return hours (n,) of the beginning of the record: hours 1 … 24 name its end, as in an EPW; 0 … 23 do not.

    "08" and "8时" are read as well as 8; 800 is none.
    """
    hour = numbers(column.astype("object").astype(str).str.extract(r"^(\d{1,2})(?:\D|$)", expand=False))
    known = hour[np.isfinite(hour)]
    ended = len(known) and known.max() == 24 and known.min() >= 1
    return hour - 1.0 if ended else hour


def one_year(month: Any, day: Any) -> int:
    """Return a year that has every day of a record without years."""
    return 2000 if ((month == 2) & (day == 29)).any() else 2001


def composed(parts: Any) -> Any:
    """Return times (n,) datetime64[s] of their parts (n, 6); NaT where year, month and day are no date."""
    year, month, day, hour, minute, second = np.nan_to_num(parts).T.astype(int)
    good = np.isfinite(parts[:, :3]).all(axis=1) & (year >= 1000) & (year <= 2999) & (month >= 1) & (month <= 12)
    good &= (day >= 1) & (hour >= 0) & (hour <= 24) & (minute >= 0) & (minute < 60) & (second >= 0) & (second < 60)
    months = (np.where(good, year, 2001) - 1970).astype("datetime64[Y]").astype("datetime64[M]")
    months = months + np.where(good, month, 1).astype("timedelta64[M]") - np.timedelta64(1, "M")
    days = months.astype("datetime64[D]") + (day - 1).astype("timedelta64[D]")
    good &= days.astype("datetime64[M]") == months  # there is no 30 February
    out = days.astype("datetime64[s]") + (3600 * hour + 60 * minute + second).astype("timedelta64[s]")
    return np.where(good, out, np.datetime64("NaT"))


def typical(times: Any) -> Any:
    """Return the times of a typical year, whose months come from different years, in one year; others as they are."""
    known = times[~np.isnat(times)]
    year, month = years_of(known), months_of(known)
    changes = np.flatnonzero(np.diff(year))
    over_new_year = (np.diff(year)[changes] == 1) & (month[changes + 1] <= month[changes])
    if over_new_year.all():
        return times
    inside = known - known.astype("datetime64[M]")
    if len(np.unique(inside + month * np.timedelta64(31, "D"))) < len(known):  # a day and hour of two years
        return times
    start = np.datetime64(str(one_year(month, inside.astype("timedelta64[D]").astype(int) + 1)), "M")
    out = times.copy()
    out[~np.isnat(times)] = (start + (month - 1)).astype("datetime64[s]") + inside
    return out


def years_of(times: Any) -> Any:
    """Return the years of times (n,)."""
    return times.astype("datetime64[Y]").astype(int) + 1970


def months_of(times: Any) -> Any:
    """Return the months 1 … 12 of times (n,), 0 where there is none."""
    known = ~np.isnat(times)
    months = np.where(known, times, np.datetime64("2000-01")).astype("datetime64[M]").astype(int) % 12 + 1
    return np.where(known, months, 0)


def step_of(times: Any) -> float:
    """Return the usual time from one record to the next [h], NaN where there are not two."""
    known = np.unique(times[~np.isnat(times)])
    return float(np.median(np.diff(known)).astype(int) / 3600.0) if len(known) > 1 else float("nan")


def expected(times: Any, step: float) -> Any:
    """Return how many records each month should have, (13,) with the months at 1 … 12, from the first time to the last
    at every step [h]. 29 February is not expected where no year has it, as in weather files of 365 days.
    """
    known = times[~np.isnat(times)]
    first, last = known.min(), known.max() + np.timedelta64(round(step * 3600), "s")
    days = np.arange(first.astype("datetime64[D]"), last.astype("datetime64[D]") + 1)
    begin = np.maximum(days.astype("datetime64[s]"), first)
    end = np.minimum((days + 1).astype("datetime64[s]"), last)
    hours = np.maximum((end - begin).astype(int), 0) / 3600.0
    leap_day = days[is_leap_day(days)]
    if not np.isin(known.astype("datetime64[D]"), leap_day).any():
        hours[is_leap_day(days)] = 0.0
    return np.bincount(months_of(days), hours, minlength=13) / step


def is_leap_day(days: Any) -> Any:
    """Return which of days (n,) datetime64[D] are a 29 February."""
    day = (days - days.astype("datetime64[M]")).astype(int) + 1
    return (months_of(days) == 2) & (day == 29)


def season_of(month: Any) -> Any:
    """Return the place in SEASONS of months 1 … 12, (n,); −1 for month 0."""
    place = np.full(13, -1)
    for k, months in enumerate(SEASONS.values()):
        place[list(months)] = k
    return place[month]
