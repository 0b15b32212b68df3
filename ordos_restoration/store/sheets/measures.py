"""Units and dates as people write them in tables: 万元, 万亩, hm², 2025年3月, 2025.3.1."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Any, NamedTuple, Optional


class Unit(NamedTuple):
    """What is measured, and how many of its plainest unit."""

    measured: str
    size: float


WORDS = {
    "area": {1.0: "m2 平方米", 1e4: "ha hm2 公顷", 1e4 / 15: "mu 亩", 1e6: "km2 平方公里 平方千米"},
    "money": {1.0: "yuan 元 人民币元 cny rmb"},
    "length": {1.0: "m 米 延长米", 0.01: "cm 厘米", 0.001: "mm 毫米", 1000.0: "km 公里 千米"},
    "volume": {1.0: "m3 立方米 立方 方"},
    "mass": {1.0: "t 吨", 0.001: "kg 公斤 千克"},
    "share": {1.0: "%", 0.1: "‰"},
    "time": {1.0: "years year a 年"},
    "count": {1.0: "plants 株 人 人次 工日 户 座 处 个 项 台 套"},
    "angle": {1.0: "° 度"},
}
UNITS = {
    word: Unit(name, size) for name, sizes in WORDS.items() for size, words in sizes.items() for word in words.split()
}
MULTIPLES = {"万": 1e4, "亿": 1e8, "千": 1e3, "百万": 1e6, "千万": 1e7, "十万": 1e5, "10^4": 1e4, "×10^4": 1e4}
SUPERSCRIPTS = str.maketrans({"⁴": "^4", "⁸": "^8"})
BRACKETS = re.compile(r"[(\[【〔<《]([^()\[\]【】〔〕<>《》]*)[)\]】〕>》]")
STATED = re.compile(r"(?:单位|[Uu]nit)\s*:\s*([^\s)\]】]+)")
NUMBER = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*(.*)")

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000  # 1954 and 2119, as a spreadsheet counts days
EPOCH = dt.date(1899, 12, 30)
OCTOBER = 0.1  # a spreadsheet turns 2025.10 into the number 2025.1, which may as well be January
TIME = r"(?:[T ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
AT_END = r"(底|末)?"
DAY = re.compile(r"((?:19|20|21)\d\d)\s*[年./-]\s*(\d{1,2})\s*(?:[月./-]\s*(?:(\d{1,2})\s*[日号]?)?|$)" + TIME + AT_END)
YEAR = re.compile(r"((?:19|20|21)\d\d)\s*年?\s*" + AT_END)
COMPACT = re.compile(r"((?:19|20|21)\d\d)(\d\d)(\d\d)()")
SPAN = re.compile(r"\s*(?:—|–|--|~|〜|至|到| - |(?<=[年月日\d])-(?=\d{4}))\s*")


def unit_of(text: str) -> Optional[Unit]:
    """Return the unit a text is, None where it is none that is known."""
    word = unicodedata.normalize("NFKC", text.translate(SUPERSCRIPTS)).strip().replace(" ", "")
    if word in UNITS or word.casefold() in UNITS:
        return UNITS.get(word) or UNITS[word.casefold()]
    for multiple, factor in MULTIPLES.items():
        known = UNITS.get(word[len(multiple) :]) if word.startswith(multiple) else None
        if known:
            return Unit(known.measured, known.size * factor)
    return None


def unit_in(label: str) -> str:
    """Return the unit that a label names, "" where it names none: 投资(万元), 规模/万亩, 单位:万元, 投资万元."""
    text = unicodedata.normalize("NFKC", label.translate(SUPERSCRIPTS))
    endings = (text[-length:] for length in (5, 4, 3, 2) if length < len(text))
    parts = [
        *BRACKETS.findall(text),
        unit_stated(text),
        *re.split(r"[/,;、 ]", text)[1:],
        *(one for one in endings if one[0] in "万亿千百十平公"),
    ]
    return next((part.strip() for part in parts if unit_of(part)), "")


def unit_stated(text: str) -> str:
    """Return the unit that a line over a table states for all of it, "" where it states none: 单位：万元."""
    found = STATED.search(unicodedata.normalize("NFKC", text))
    return found.group(1) if found and unit_of(found.group(1)) else ""


def factor(given: str, wanted: str) -> Optional[float]:
    """Return by what a number in one unit is multiplied for another; None where they do not measure the same."""
    one = unit_of(given)
    other = unit_of(wanted) if wanted not in ("", "1") else Unit("count", 1.0)
    if one is None or other is None or one.measured != other.measured:
        return None
    return one.size / other.size


def number_in(value: Any) -> Optional[tuple[float, str]]:
    """Return the number a cell holds and the unit behind it; None where it holds none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value), ""
    text = unicodedata.normalize("NFKC", str(value)).strip()
    found = NUMBER.fullmatch(re.sub(r"(?<=\d)[,\s](?=\d{3}(?!\d))", "", text))
    return (float(found.group(1)), found.group(2).strip()) if found else None


def day_in(value: Any, last: bool = False) -> Optional[str]:
    """Return the day a cell holds as ISO text: of a span the first, or the last; None where it holds none.

    A month or a year alone is its first day, or its last.
    """
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()[:10]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if FIRST_SERIAL <= value <= LAST_SERIAL:
            return (EPOCH + dt.timedelta(days=int(value))).isoformat()
        if abs(value % 1 - OCTOBER) < 1e-6:
            return None
        value = f"{value:.10g}"
    ends = SPAN.split(unicodedata.normalize("NFKC", str(value)).strip())
    days = [day(one, last) for one in ends]
    return None if None in days or len(days) > 2 else days[-1 if last else 0]


def day(text: str, last: bool) -> Optional[str]:
    """Return a day, month or year written in one of the usual ways as ISO text, None where it is none."""
    found = COMPACT.fullmatch(text) or DAY.fullmatch(text) or YEAR.fullmatch(text)
    if found is None:
        return None
    *digits, at_end = found.groups()
    year, *rest = (int(one) for one in digits if one)
    last = last or bool(at_end)
    month = rest[0] if rest else 12 if last else 1
    try:
        first = dt.date(year, month, rest[1] if len(rest) > 1 else 1)
    except ValueError:
        return None
    if len(rest) > 1 or not last:
        return first.isoformat()
    return (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).isoformat()
