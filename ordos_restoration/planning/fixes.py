"""Positions from satellite fixes: averaged with their accuracy, outliers dropped, and held against a known point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

SEMI_MAJOR = 6_378_137.0  # m, CGCS2000; WGS 84 differs by 0.1 mm in the other axis
FLATTENING = 1 / 298.257222101
MEDIAN_TO_SIGMA = 0.8493  # of the distances from the middle of a normal scatter in the plane (Rayleigh)
OUTLIER = 3.0  # standard deviations
ENOUGH = 4  # fixes before one of them can be called an outlier
WARN_FROM = 20.0  # m between a known point and where it is seen
GCJ02 = (250.0, 750.0)  # m; the shift of public maps in China, 465 m in Suzhou and 556 m in Beijing


@dataclass(frozen=True)
class Fix:
    """One position of a receiver: degrees on WGS 84, its accuracy [m, one standard deviation], its height [m]."""

    longitude: float
    latitude: float
    accuracy_m: float
    height_m: Optional[float] = None


@dataclass(frozen=True)
class Position:
    """A mean of fixes.

    standard_error_m: the scatter of the mean. accuracy_m: that and what the receiver says of itself; fixes seconds
    apart err the same way, so the mean of many is no better than one where the receiver is off.
    """

    longitude: float
    latitude: float
    accuracy_m: float
    standard_error_m: float
    used: int
    dropped: int
    height_m: Optional[float] = None


@dataclass(frozen=True)
class Shift:
    """From where a point is to where it is seen: metres east and north, the distance, and what it looks like."""

    east_m: float
    north_m: float
    distance_m: float
    looks: str  # "right", "shifted" or "gcj02"


def average(fixes: Sequence[Fix]) -> Position:
    """Return the mean of fixes, weighted by 1/accuracy²; raise PlanningError where there is none."""
    if not fixes:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The receiver has sent no position. Wait until it sees the sky, and start the averaging again."
            )
        )
    origin = median(one.longitude for one in fixes), median(one.latitude for one in fixes)
    kept = without_outliers(fixes, origin)
    weights = [1 / one.accuracy_m**2 for one in kept]
    offsets = [metres(*origin, one.longitude, one.latitude) for one in kept]
    east = weighted(weights, [x for x, _ in offsets])
    north = weighted(weights, [y for _, y in offsets])
    scatter = weighted(weights, [(x - east) ** 2 + (y - north) ** 2 for x, y in offsets])
    error = math.sqrt(scatter / (len(kept) - 1)) if len(kept) > 1 else 0.0
    receiver = math.sqrt(len(kept) / sum(weights))
    longitude, latitude = moved(*origin, east, north)
    heights = [one.height_m for one in kept if one.height_m is not None]
    return Position(
        longitude,
        latitude,
        math.hypot(error, receiver),
        error,
        len(kept),
        len(fixes) - len(kept),
        sum(heights) / len(heights) if heights else None,
    )


def without_outliers(fixes: Sequence[Fix], origin: tuple[float, float]) -> list[Fix]:
    """Return the fixes that lie no farther from the median than three of their own or of the usual deviations."""
    if len(fixes) < ENOUGH:
        return list(fixes)
    distances = [math.hypot(*metres(*origin, one.longitude, one.latitude)) for one in fixes]
    usual = median(distances) * MEDIAN_TO_SIGMA
    return [one for one, far in zip(fixes, distances) if far <= OUTLIER * max(usual, best_accuracy(fixes))]


def best_accuracy(fixes: Sequence[Fix]) -> float:
    """Return the best accuracy any of the fixes claims [m]."""
    return min(one.accuracy_m for one in fixes)


def weighted(weights: Sequence[float], values: Sequence[float]) -> float:
    """Return the weighted mean."""
    return sum(weight * value for weight, value in zip(weights, values)) / sum(weights)


def shift(known: tuple[float, float], seen: tuple[float, float], warn_from: float = WARN_FROM) -> Shift:
    """Return how far a point is seen from where it is known to be; both (longitude, latitude) [degree]."""
    east, north = metres(*known, *seen)
    distance = math.hypot(east, north)
    looks = "right" if distance <= warn_from else "gcj02" if GCJ02[0] <= distance <= GCJ02[1] else "shifted"
    return Shift(east, north, distance, looks)


def metres(longitude: float, latitude: float, to_longitude: float, to_latitude: float) -> tuple[float, float]:
    """Return metres east and north from one point to another; true to 1e-6 within a few kilometres."""
    east, north = radii(latitude)
    return math.radians(to_longitude - longitude) * east, math.radians(to_latitude - latitude) * north


def moved(longitude: float, latitude: float, east_m: float, north_m: float) -> tuple[float, float]:
    """Return the point so many metres east and north of another."""
    east, north = radii(latitude)
    return longitude + math.degrees(east_m / east), latitude + math.degrees(north_m / north)


def radii(latitude: float) -> tuple[float, float]:
    """Return the radii [m] of the parallel and of the meridian's curve at a latitude [degree]."""
    squared = FLATTENING * (2 - FLATTENING)  # of the eccentricity
    phi = math.radians(latitude)
    bend = 1 - squared * math.sin(phi) ** 2
    return SEMI_MAJOR * math.cos(phi) / math.sqrt(bend), SEMI_MAJOR * (1 - squared) / bend**1.5
