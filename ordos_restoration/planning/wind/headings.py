"""The columns of a wind record, found by their usual names, and the unit that stands in a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Optional

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

SPEED = "speed"
DIRECTION = "direction"
TIME = "time"
LABELS = {
    SPEED: QT_TRANSLATE_NOOP("Ordos", "wind speed"),
    DIRECTION: QT_TRANSLATE_NOOP("Ordos", "wind direction"),
    TIME: QT_TRANSLATE_NOOP("Ordos", "time"),
}
# The usual names, without spaces, signs, units and case; the first that is there is taken. Ten-minute means come
# before two-minute ones; gusts and daily maxima are never taken for a mean wind.
NAMES = {
    SPEED: (
        "10分钟平均风速 十分钟平均风速 10分钟风速 winsavg10mi windspeed10m ws10m ws10 wind10m 2分钟平均风速 "
        "二分钟平均风速 2分钟风速 winsavg2mi 小时平均风速 平均风速 风速 windspeed windspd wspeed wspd ws speed spd ff "
        "wind windvelocity meanwindspeed u10"
    ),
    DIRECTION: (
        "风向 平均风向 风向角度 风向角 10分钟平均风向 十分钟平均风向 10分钟风向 windavg10mi winddirection10m wd10m "
        "wd10 2分钟平均风向 二分钟平均风向 2分钟风向 windavg2mi 小时平均风向 winddirection winddir wdirection wdir wd "
        "direction dir drct dd windbearing 方位 风向方位"
    ),
    TIME: (
        "日期时间 观测时间 资料时间 时间 datetime timestamp time validtime valid obstime observationtime localtime "
        "datatime"
    ),
    "date": "日期 观测日期 资料日期 年月日 date obsdate",
    "year": "年 年份 资料年份 year yr yyyy",
    "month": "月 月份 month mon mo",
    "day": "日 day",
    "hour": "时 小时 时次 观测时次 hour hr hh",
    "minute": "分 分钟 minute min",
    "weight": "小时数 时数 频次 频数 频率 出现次数 hours frequency freq count weight",
    "station": "区站号 站号 台站号 测站 stationid stationidc station stationname 站名 台站名称",
    "longitude": "经度 longitude lon",
    "latitude": "纬度 latitude lat",
    "elevation": "海拔 海拔高度 观测场海拔高度 elevation altitude alti elev",
}
SPEED_UNITS = {  # as written in names, without spaces and signs
    "mps": "m/s ms ms-1 mps 米/秒 米每秒",
    "knots": "kn kt kts knot knots 节",
    "tenth_mps": "0.1m/s 0.1ms 0.1ms-1 0.1mps 0.1米/秒",
    "kmh": "km/h kmh kmh-1 kph km/hr 公里/小时 千米/小时",
    "": "mph mi/h ft/s cm/s 级 bft beaufort",  # told, never read
}
UNIT_OF = {word: unit for unit, words in SPEED_UNITS.items() for word in words.split()}
PER_SECOND = re.compile(r"m[\s·.*_]*s\s*\^?-1")
BRACKETS = re.compile(r"[(\[{【〔](.*?)[)\]}】〕]")
TAIL = re.compile(  # a unit at the end, after a space or right after Chinese
    r"(?:[\s_]+|(?<=[\u4e00-\u9fff]))(" + "|".join(map(re.escape, sorted(UNIT_OF, key=len, reverse=True))) + ")$"
)
OTHER_TAIL = re.compile(r"[\s_]+(deg|degrees?|degtrue|°|utc|gmt|h|m)$")


@dataclass(frozen=True)
class Headings:
    """The names a file gives its columns, None where it has no such column, and the unit in that of the speed."""

    speed: str
    direction: str
    time: Optional[str]
    others: dict[str, str]  # of the rest of NAMES, those that are there
    unit: Optional[str]  # a key of SPEED_UNITS, None where the name has no unit


def headings(frame: Any, chosen: dict[str, str]) -> Headings:
    """Return the columns of a record; chosen: those a person named, by SPEED, DIRECTION and TIME."""
    columns = [str(name) for name in frame.columns]
    for wanted in chosen.values():
        if wanted not in columns:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "“{file}” has no column “{column}”. Its columns are: {columns}."),
                file=frame.attrs.get("path", ""),
                column=wanted,
                columns=", ".join(columns),
            )
    parts = {name: plain(name) for name in columns}
    by_plain = {parts[name][0]: name for name in reversed(columns)}
    if "v10" in by_plain:  # then u10 is the eastward part of a wind, no speed
        by_plain.pop("u10", None)
    found = {what: first(by_plain, names.split()) for what, names in NAMES.items()}
    found.update(chosen)
    speed = found.pop(SPEED) or lacking(frame, SPEED, columns)
    if DIRECTION not in chosen:  # that of the same mean as the speed before any other
        own = parts[speed][0].replace("风速", "风向").replace("wins", "wind").replace("ws", "wd")
        found[DIRECTION] = by_plain.get(own) if own != parts[speed][0] else None
        found[DIRECTION] = found[DIRECTION] or first(by_plain, NAMES[DIRECTION].split())
    direction = found.pop(DIRECTION) or lacking(frame, DIRECTION, columns)
    others = {what: name for what, name in found.items() if name is not None and what != TIME}
    if "weight" in others and (found[TIME] or {"date", "day"} & set(others)):  # each row is one record: its hour of day
        others.setdefault("hour", others.pop("weight"))
    return Headings(speed, direction, found[TIME], others, parts[speed][1])


def plain(name: str) -> tuple[str, Optional[str]]:
    """Return (a column's name without spaces, signs, case and unit; the unit of speed in it, None without one)."""
    text = unicodedata.normalize("NFKC", name).strip().lower().replace("−", "-")
    text = PER_SECOND.sub("ms-1", text)
    units = [one.replace(" ", "") for one in BRACKETS.findall(text)]
    text = BRACKETS.sub("", text).strip()
    tail = TAIL.search(text)
    if tail:
        units.append(tail.group(1))
    text = OTHER_TAIL.sub("", text[: tail.start()] if tail else text)
    return re.sub(r"[\s_\-.·:]+", "", text), next((UNIT_OF[one] for one in units if one in UNIT_OF), None)


def first(by_plain: dict[str, str], names: list[str]) -> Optional[str]:
    """Return the column of the first of some names that is there."""
    return next((by_plain[name] for name in names if name in by_plain), None)


def lacking(frame: Any, what: str, columns: list[str]) -> Any:
    """Raise PlanningError about a column without which there is no wind."""
    raise PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "“{file}” has no column that is known as {what}. Its columns are: {columns}. Type the name of the one that "
            "holds it.",
        ),
        file=frame.attrs.get("path", ""),
        what=Message(LABELS[what]),
        columns=", ".join(columns),
    )
