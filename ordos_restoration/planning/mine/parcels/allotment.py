"""How many parcels each part of a unit gets, and of what area: whole numbers by the largest remainder, or a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

MOST = 200_000  # parcels in one run
SMALL = 0.5  # of the area aimed at: a smaller part is a parcel of its own beside the account
CLOSE = 0.01  # of an area of a list: so much more or less of the land goes with it
SMALL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parts of units are smaller than the area of a parcel ({target:.4f} ha) and stayed one parcel each, "
    "{area:.4f} ha in all: {codes}.",
)
MORE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units fall into more separate parts than the {wanted} parcels that were asked for; each part became one "
    "parcel: {codes}.",
)
REST_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} units have more land than the list of areas ({sum:.4f} ha): what is left of each part became one more "
    "parcel ({codes}).",
)
LACK_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} areas of the list found no room in units with too little land, or with too small parts, and were left "
    "out: {codes}.",
)


@dataclass(frozen=True)
class Wish:
    """What was asked for, one of three: area of a parcel [ha], number of parcels in every unit, or areas [ha]."""

    target: float
    count: Optional[int] = None
    areas: tuple[float, ...] = ()


def wish(target: float, count: Optional[int], areas: Optional[str]) -> Wish:
    """Return what the parameters ask for; raise PlanningError where they contradict each other or are no numbers."""
    text = (areas or "").strip()
    if not text:
        return Wish(target, count)
    if count is not None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Both a number of parcels ({count}) and a list of areas were given, and they contradict each other. "
                "Empty one of the two.",
            ),
            count=count,
        )
    words = [word for word in re.split(r"[;；、\s]+", text) if word]
    if len(words) == 1:  # 2,3,4 as people write lists too
        words = [word for word in re.split(r"[,，]+", words[0]) if word]
    found = tuple(hectares(word) for word in words)
    return Wish(sum(found) / len(found), None, found)


def hectares(word: str) -> float:
    """Return an area of a list [ha]; raise PlanningError where it is none."""
    try:
        number = float(word.strip(",，"))
    except ValueError:
        number = float("nan")
    if not 0.0 < number < float("inf"):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{word}” in the list of areas is not an area. Write hectares above 0, separated by semicolons, for "
                "example 2; 2; 3.5.",
            ),
            word=word,
        )
    return number


@dataclass(frozen=True, eq=False)
class Allotment:
    """count: (n,) parcels of each part; aims: (Σ count,) their areas [m², geodesic], part after part."""

    count: Any
    aims: Any


def allot(area: Any, unit: Any, codes: Any, asked: Wish, notes: list[Message]) -> Allotment:
    """Return the parcels of parts of units. area: (n,) [m²]; unit: (n,) row of the unit, in order; codes: of units."""
    if asked.areas:
        return listed(area, unit, codes, asked, notes)
    target = asked.target * units.M2_PER_HECTARE
    count = np.ones(len(area), dtype=np.int64)
    small = area < SMALL * target if asked.count is None else np.zeros(len(area), dtype=bool)
    crowded = []
    for one in np.unique(unit):
        own = np.flatnonzero((unit == one) & ~small)
        if not len(own):
            continue
        whole = asked.count or max(round(float(area[own].sum() / target)), len(own))
        if whole < len(own):
            crowded.append(codes[one])
        count[own] = largest_remainder(area[own], max(whole, len(own)))
    if crowded:
        notes.append(Message(MORE_NOTE, count=len(crowded), wanted=asked.count, codes=some(crowded)))
    below = np.flatnonzero((count == 1) & (area < target * (1.0 - 1e-6)))
    if len(below) and asked.count is None:
        hectare = float(area[below].sum()) / units.M2_PER_HECTARE
        named = some(list(dict.fromkeys(codes[unit[below]])))
        notes.append(Message(SMALL_NOTE, count=len(below), target=asked.target, area=hectare, codes=named))
    checked(int(count.sum()))
    return Allotment(count, np.repeat(area / count, count))


def checked(count: int) -> None:
    """Raise PlanningError where a run would make more parcels than anybody can use."""
    if count > MOST:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The land would fall into {count} parcels, more than the {most} a run makes. Choose a larger area of a "
                "parcel, or divide a part of the units.",
            ),
            count=count,
            most=MOST,
        )


def largest_remainder(area: Any, whole: int) -> Any:
    """Return whole numbers (n,) that add up to `whole`, in proportion to areas (n,), none below 1.

    The method of Hamilton (largest remainder); parts that would get none are given one first.
    """
    count = np.zeros(len(area), dtype=np.int64)
    open_parts = np.arange(len(area))
    left = whole
    while True:
        quota = area[open_parts] / area[open_parts].sum() * left
        low = open_parts[quota < 1.0]
        if not len(low) or len(low) == len(open_parts):
            break
        count[low] = 1
        left -= len(low)
        open_parts = np.setdiff1d(open_parts, low)
    base = np.maximum(np.floor(quota * (1.0 + 1e-12)).astype(np.int64), 1)
    order = np.argsort(-(quota - base), kind="stable")
    base[order[: max(left - int(base.sum()), 0)]] += 1
    count[open_parts] = base
    return count


def listed(area: Any, unit: Any, codes: Any, asked: Wish, notes: list[Message]) -> Allotment:
    """Return the parcels of a list of areas: each is cut from the largest part that has room for it."""
    aims: list[Any] = [[] for _ in area]
    over, lacking = [], []
    for one in np.unique(unit):
        own = np.flatnonzero(unit == one)
        room = area[own].copy()
        for number, hectare in enumerate(asked.areas):
            wanted = hectare * units.M2_PER_HECTARE
            fits = np.flatnonzero(room >= wanted * (1.0 - CLOSE))
            if len(fits):
                best = fits[np.argmax(room[fits])]
                aims[own[best]].append(min(wanted, room[best]))
                room[best] = max(room[best] - wanted, 0.0)
            else:
                lacking.append(f"{codes[one]} ({number + 1})")
        for part, rest in zip(own, room):
            if aims[part] and rest <= CLOSE * aims[part][-1]:
                aims[part][-1] += rest
            else:
                aims[part].append(rest)
                over.append(codes[one])
    if over:
        named = list(dict.fromkeys(over))
        notes.append(Message(REST_NOTE, count=len(named), sum=sum(asked.areas), codes=some(named)))
    if lacking:
        notes.append(Message(LACK_NOTE, count=len(lacking), codes=some(lacking)))
    count = np.array([len(one) for one in aims], dtype=np.int64)
    checked(int(count.sum()))
    return Allotment(count, np.concatenate(aims))
