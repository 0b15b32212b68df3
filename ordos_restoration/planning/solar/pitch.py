"""How far apart rows of panels stand: the pitch that keeps them free of each other's shade, and what a pitch costs.

GB 50797-2012 keeps arrays free of mutual shade from 9:00 to 15:00 true solar time on the winter solstice. Its formula
is for rows that face south on level ground; here it holds for every azimuth and any plane of ground.

Frame of an array: y points away from the side it faces, x to the right of y. A table reaches from its low edge at
(y, z) = (0, 0) to its high edge at (L cos β, L sin β), both following the ground z = a x + b y; the next low edge is at
y = D. Let (X, Y, U) be the unit vector at the sun, Q = −X, P = −Y. The light that passes the high edge reaches the next
low edge where (D − L cos β)(U + a Q) = (L sin β − b D) P. So that row is free of shade while

    (D − L cos β)(U + a Q) + (b D − L sin β) P >= 0,

which is linear in the sun's vector: the no-shade pitch, the hours of a day and the hours of a year all follow from it.
Pitches are horizontal, from low edge to low edge. Angles are degrees; all arguments broadcast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import sun

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

WINDOW = (9.0, 15.0)  # true solar time, GB 50797-2012
PRINTED_ANGLE, PRINTED_COSINE, PRINTED_TANGENT = 45.0, 0.707, -0.4338  # GB 50797-2012 prints these for 9:00 and 15:00
STEP = 5.0 / 60.0  # h, between the ends of the window
PATCHES = 10_000  # at once: 73 moments of each are 6 MB
CHUNK = 64  # scenarios at once: 64 by 26,000 moments are 13 MB


# No-shade pitch -----------------------------------------------------------------------------------------------------


def shadow_ratios(latitude: Any, hour_angle: Any = PRINTED_ANGLE) -> tuple[Any, Any]:
    """Return (k, m): how far north and how far east a shadow reaches per metre of height on the winter solstice.

    hour_angle [degree]: negative in the morning, when m is negative. k = (tan φ cos ω − tan δ) / (tan φ tan δ + cos ω),
    m = sin ω / (cos φ (tan φ tan δ + cos ω)). At 45° the figures that GB 50797-2012 prints are used: cos 45° = 0.707,
    tan δ = −0.4338. NaN where the sun is below the horizon.
    """
    latitude, hour_angle = (np.asarray(one, dtype=float) for one in (latitude, hour_angle))
    printed = np.isclose(np.abs(hour_angle), PRINTED_ANGLE, rtol=0.0, atol=1e-9)
    omega = np.radians(hour_angle)
    cosine = np.where(printed, PRINTED_COSINE, np.cos(omega))
    sine = np.where(printed, np.sign(hour_angle) * PRINTED_COSINE, np.sin(omega))
    tangent = np.where(printed, PRINTED_TANGENT, np.tan(np.radians(sun.SOLSTICE)))
    phi = np.radians(latitude)
    up = np.tan(phi) * tangent + cosine
    up = np.where(up > 0, up, np.nan)
    return (np.tan(phi) * cosine - tangent) / up, sine / (np.cos(phi) * up)


def pitch(
    slant: Any,
    tilt: Any,
    latitude: Any,
    azimuth: Any = 0.0,
    slope_across: Any = 0.0,
    slope_along: Any = 0.0,
    window: tuple[float, float] = WINDOW,
) -> Any:
    """Return the least pitch [m] that keeps rows free of shade in a window of the winter solstice; NaN where none does.

    slant: of the table L [m]; azimuth: how far the array faces west of south; slope_across b = dz/dy, positive where
    the ground rises away from the side the array faces; slope_along a = dz/dx, positive where it rises to the right of
    y (to the east for an array that faces south); window: true solar time [h].

    With the shadow per metre of height p along y and q along x: D = [Lc (1 + a q) + p Ls] / (1 + a q + b p), where
    Lc = L cos β and Ls = L sin β, the greatest of the window. Where p <= 0 the shadow falls the other way and rows only
    must not overlap. There is no such pitch where the sun is below the horizon or below the slope within the window.
    """
    given = np.broadcast_arrays(slant, tilt, latitude, azimuth, slope_across, slope_along)
    flat = [np.ravel(one).astype(float)[:, None] for one in given]
    parts = [least([one[i : i + PATCHES] for one in flat], window) for i in range(0, len(flat[0]), PATCHES)]
    return np.concatenate([*parts, np.zeros(0)]).reshape(given[0].shape)[()]


def least(patches: list[Any], window: tuple[float, float]) -> Any:
    """Return the no-shade pitch of patches, (n,), from the arguments of `pitch`, each (n, 1)."""
    slant, tilt, latitude, azimuth, across, along = patches
    depth, rise = slant * np.cos(np.radians(tilt)), slant * np.sin(np.radians(tilt))
    steps = max(int(np.ceil((window[1] - window[0]) / STEP)), 1)
    north, east = shadow_ratios(latitude, sun.hour_angle(np.linspace(*window, steps + 1)))
    q, p = sun.in_array_frame(east, north, azimuth)
    clear = 1.0 + along * q + across * p  # positive while the sun is above the slope
    needed = (depth * (1.0 + along * q) + p * rise) / np.where(clear > 0, clear, np.nan)
    needed = np.where((p > 0) | np.isnan(needed), needed, depth)
    return np.maximum(needed.max(axis=-1), depth[..., 0])


# Shade of a given pitch ---------------------------------------------------------------------------------------------


def shade_margin(
    slant: Any, tilt: Any, pitch: Any, azimuth: Any = 0.0, slope_across: Any = 0.0, slope_along: Any = 0.0
) -> tuple[Any, Any, Any]:
    """Return (east, north, up) [m] whose product with the sun's unit vector is negative while the row in front shades.

    The arguments are those of `pitch`. Holds while the sun is above the slope, on slopes no steeper than the table.
    """
    given = np.broadcast_arrays(slant, tilt, pitch, azimuth, slope_across, slope_along)
    slant, tilt, pitch, azimuth, across, along = (np.asarray(one, dtype=float) for one in given)
    gap = pitch - slant * np.cos(np.radians(tilt))
    drop = across * pitch - slant * np.sin(np.radians(tilt))
    turn = np.radians(azimuth)
    x, y = -gap * along, -drop
    return x * np.cos(turn) + y * np.sin(turn), -x * np.sin(turn) + y * np.cos(turn), gap


def shade_free_window(
    slant: Any,
    tilt: Any,
    pitch: Any,
    latitude: Any,
    azimuth: Any = 0.0,
    slope_across: Any = 0.0,
    slope_along: Any = 0.0,
    declination: Any = sun.SOLSTICE,
) -> tuple[Any, Any]:
    """Return from when to when [h, true solar time] no part of a row is shaded by the one in front; NaN if never.

    The winter solstice unless another declination is given; other arguments as in `pitch`, pitch [m].
    """
    x, y = slope_axes(azimuth, slope_across, slope_along)
    row = shade_margin(slant, tilt, pitch, azimuth, slope_across, slope_along)
    arcs = [arc(plane, latitude, declination) for plane in (row, (0.0, 0.0, 1.0), (-x, -y, 1.0))]
    starts, ends = (np.broadcast_arrays(*side) for side in zip(*arcs))
    start, end = np.maximum.reduce(starts), np.minimum.reduce(ends)
    lit = start < end  # also false where an arc is empty (NaN)
    return clock(start, lit), clock(end, lit)


def clock(angle: Any, known: Any) -> Any:
    """Return hour angles [degree] as true solar time [h], NaN where it is not known."""
    return np.where(known, 12.0 + angle / sun.DEGREES_PER_HOUR, np.nan)


def slope_axes(azimuth: Any, slope_across: Any, slope_along: Any) -> tuple[Any, Any]:
    """Return the slope of the ground (dz/d east, dz/d north) from its slopes in the frame of an array."""
    turn = np.radians(np.asarray(azimuth, dtype=float))
    return (
        slope_along * np.cos(turn) + slope_across * np.sin(turn),
        -slope_along * np.sin(turn) + slope_across * np.cos(turn),
    )


def arc(plane: tuple[Any, Any, Any], latitude: Any, declination: Any) -> tuple[Any, Any]:
    """Return the hour angles [degree] between which the sun is on the positive side of a plane through the observer.

    plane: (east, north, up) of its normal. Over a day the product with the sun's vector is a constant and a wave,
    A + R cos(ω − ω₀). NaN where it is never positive; a full turn where it always is.
    """
    sides = [sun.direction(latitude, declination, angle) for angle in (0.0, 90.0, 180.0)]
    noon, evening, midnight = (sum(n * s for n, s in zip(plane, side)) for side in sides)
    mean, cosine = (noon + midnight) / 2.0, (noon - midnight) / 2.0
    sine = evening - mean
    size = np.hypot(cosine, sine)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = -mean / size
    half = np.degrees(np.arccos(np.clip(ratio, -1.0, 1.0)))
    half = np.where(ratio > 1.0, np.nan, half)
    centre = np.degrees(np.arctan2(sine, cosine))
    return centre - half, centre + half


def shaded_hours(
    slant: Any,
    tilt: Any,
    pitch: Any,
    latitude: float,
    azimuth: Any = 0.0,
    slope_across: Any = 0.0,
    slope_along: Any = 0.0,
    step_minutes: float = 10.0,
) -> Any:
    """Return the hours of a year with the sun above the horizon in which the row in front shades any part of a row.

    Arguments as in `pitch`, scalars or (n,); pitch [m]; one latitude. Moments stand step_minutes apart.
    """
    normal = np.stack(
        np.broadcast_arrays(*shade_margin(slant, tilt, pitch, azimuth, slope_across, slope_along)), axis=-1
    )
    path = sun.year(latitude, step_minutes)
    flat = normal.reshape(-1, 3)
    vector, hours = path.vector, path.hours
    parts = [(flat[i : i + CHUNK] @ vector < 0) @ hours for i in range(0, len(flat), CHUNK)]
    return np.concatenate(parts).reshape(normal.shape[:-1]) if parts else np.zeros(normal.shape[:-1])


def ground_cover(slant: Any, pitch: Any) -> Any:
    """Return the ground cover ratio: slant length over pitch, both [m]."""
    return np.asarray(slant, dtype=float) / pitch


def pitch_of_gcr(width: Any, gcr: Any) -> Any:
    """Return the pitch [m] of rows of a width or slant length [m] at a ground cover ratio."""
    return np.asarray(width, dtype=float) / gcr


# Trackers -----------------------------------------------------------------------------------------------------------


def tracker_rotation(
    east: Any,
    north: Any,
    up: Any,
    gcr: Any,
    azimuth: Any = 90.0,
    slope_across: Any = 0.0,
    slope_along: Any = 0.0,
    most: Any = 60.0,
    backtrack: bool = True,
) -> Any:
    """Return the rotation [degree] of one-axis trackers at moments of the sun; NaN while it is below the horizon.

    east, north, up: unit vector at the sun; gcr: width over horizontal pitch; azimuth: what a positive rotation faces,
    west of south, so that 90 is an axis that runs north to south and turns west; slopes as in `pitch`, the axis follows
    the ground; most: the mechanical limit. Anderson & Mikofski 2020, Slope-aware backtracking for single-axis trackers,
    NREL/TP-5K00-76626.
    """
    x, y = sun.in_array_frame(east, north, azimuth)
    slope = np.arctan(np.asarray(slope_along, dtype=float))
    square = np.asarray(up) * np.cos(slope) - x * np.sin(slope)  # the sun along the normal of the unturned tracker
    ideal = np.degrees(np.arctan2(-y, square))
    turned = ideal
    if backtrack:
        cross = np.degrees(np.arctan(slope_across * np.cos(slope)))
        width = np.abs(np.cos(np.radians(ideal - cross))) / (gcr * np.cos(np.radians(cross)))
        back = np.degrees(np.arccos(np.minimum(width, 1.0)))
        turned = ideal - np.sign(ideal) * back
    return np.where(np.asarray(up) > 0, np.clip(turned, -np.asarray(most), most), np.nan)


def backtracking_begins(gcr: Any) -> Any:
    """Return the rotation [degree] beyond which trackers on level ground turn back: cos θ = gcr. NREL/TP-5K00-76626."""
    return np.degrees(np.arccos(gcr))
