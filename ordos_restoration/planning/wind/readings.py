"""Speeds and directions as they stand in a record: units, codes for missing values, compass names and calms."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, PlanningError
from ordos_restoration.planning.wind.drift import KNOT

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

SPEED_UNIT = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Speed unit"),
    QT_TRANSLATE_NOOP(
        "Ordos", "By itself it is read from the name of the column, and taken as m/s where that has none."
    ),
    {
        "auto": QT_TRANSLATE_NOOP("Ordos", "As the column says"),
        "mps": QT_TRANSLATE_NOOP("Ordos", "m/s"),
        "knots": QT_TRANSLATE_NOOP("Ordos", "Knots"),
        "tenth_mps": QT_TRANSLATE_NOOP("Ordos", "0.1 m/s"),
        "kmh": QT_TRANSLATE_NOOP("Ordos", "km/h"),
    },
)
TO_MPS = {"mps": 1.0, "knots": KNOT, "tenth_mps": 0.1, "kmh": 1.0 / 3.6}
CODES_FROM = 900.0  # 999, 9999, 32766, 999999 …: no unit puts a wind there
SMALL_CODES = (99.9, 99.99)  # of missing values too, unless the unit is 0.1 m/s
FASTEST = 75.0  # m/s; no ten-minute mean on land comes near
WINDY_MEDIAN = 15.0  # m/s; half of all windy hours above it: no place on land
CALM = {"C", "CALM", "静", "静风", "无风", "999017"}  # the last is how Chinese stations code it
POINTS = {"N": 0.0, "北": 0.0, "E": 90.0, "东": 90.0, "東": 90.0, "S": 180.0, "南": 180.0, "W": 270.0, "西": 270.0}
SECTOR_CODES = 17.0  # 1 … 16, and 17 for calm


def speeds(column: Any, unit: str) -> Any:
    """Return wind speeds (n,) [m/s], NaN where a cell is empty, unreadable, negative or the code of a missing value."""
    raw = numbers(column)
    missing = (raw < 0) | (raw >= CODES_FROM)
    if unit != "tenth_mps":
        missing |= np.isin(raw, SMALL_CODES)
    return np.where(missing, np.nan, raw) * TO_MPS[unit]


def numbers(column: Any) -> Any:
    """Return a column of text as numbers (n,), NaN where a cell holds none."""
    return pd.to_numeric(column, errors="coerce").to_numpy(dtype=float, na_value=np.nan)


def unit_of(chosen: str, named: Optional[str], column: str) -> tuple[str, bool]:
    """Return (unit, whether it is only assumed): the one chosen, else that in the column's name, else m/s."""
    if chosen != "auto":
        return chosen, False
    if named == "":
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The name of the column “{column}” has a unit of speed that is not read here. Convert the speeds to "
                "m/s and name the column after that.",
            ),
            column=column,
        )
    return named or "mps", named is None


def check_unit(speed: Any, hours: Any, trusted: bool, column: str) -> None:
    """Raise PlanningError where speeds [m/s] are none that a wind can have: their unit is another one.

    trusted: a person chose the unit, so that only impossible speeds count, not improbable ones.
    """
    windy = speed > 0
    fastest = float(np.max(speed, initial=0.0))
    middle = weighted_median(speed[windy], hours[windy]) if windy.any() else 0.0
    if fastest > FASTEST or (middle > WINDY_MEDIAN and not trusted):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Read with this unit, the winds of the column “{column}” blow at {middle:.1f} m/s in the middle and at "
                "{fastest:.1f} m/s at most, which no wind does. Choose another “{unit}”, for example 0.1 m/s.",
            ),
            column=column,
            middle=middle,
            fastest=fastest,
            unit=Message(SPEED_UNIT.label),
        )


def weighted_median(values: Any, weights: Any) -> float:
    """Return the value that half of the weight lies below or at."""
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(reached, reached[-1] / 2)])


def directions(column: Any, name: str) -> tuple[Any, Any]:
    """Return (directions from which the wind blows (n,) [degree, 0 ≤ θ < 360], NaN where there is none; calms (n,)).

    A cell holds degrees, or a point of the compass in English or Chinese, or a word for calm.
    """
    place, cells = pd.factorize(column.astype("object"))
    read = np.array([*(degrees(text) for text in cells), np.nan], dtype=float)  # the last is for empty cells, place −1
    calm = np.array([*(spelt(text) in CALM for text in cells), False])
    used = read[np.isfinite(read)]
    if len(used) >= 8 and used.max() <= SECTOR_CODES and (used == np.floor(used)).all() and not letters(cells):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The directions in the column “{column}” run from {low:.0f} to {high:.0f}: they are numbers of "
                "sectors. Write degrees (0 to 360) or points of the compass (N, NNE …) instead.",
            ),
            column=name,
            low=used.min(),
            high=used.max(),
        )
    return read[place] % 360.0, calm[place]


def degrees(text: Any) -> float:
    """Return the direction a cell names [degree, 0 … 360], NaN where it names none."""
    try:
        value = float(text)
    except ValueError:
        return compass(spelt(text))
    return value if 0 <= value <= 360 else float("nan")


def spelt(text: Any) -> str:
    """Return a point of the compass in capitals without spaces and signs."""
    plain = unicodedata.normalize("NFKC", str(text)).upper()
    return "".join(sign for sign in plain if sign.isalnum())


def compass(name: str) -> float:
    """Return the direction of a point of the compass [degree]: the sum of its letters, to the nearest of 16.

    So NNE, 北东北, 北北东 and 东北偏北 are all 22.5°. NaN for what is none, and for 北偏东, which may be any of three.
    """
    name = name.replace("风", "")
    parts = [POINTS.get(sign) for sign in name.replace("偏", "")]
    known = [part for part in parts if part is not None]
    if not 1 <= len(known) == len(parts) <= 4 or any((a - b) % 360 == 180 for a in known for b in known):
        return float("nan")
    head, _, tail = name.partition("偏")
    if head and tail and tail not in head:
        return float("nan")
    angle = np.radians(known)
    return float(np.round(np.degrees(np.arctan2(np.sin(angle).sum(), np.cos(angle).sum())) / 22.5) * 22.5) % 360.0


def letters(cells: Any) -> bool:
    """Return whether any cell is a point of the compass rather than a number."""
    return any(np.isfinite(compass(spelt(text))) for text in cells)
