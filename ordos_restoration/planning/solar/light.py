"""How much light reaches the ground between rows of panels: the share of open land over a season, point by point.

Rows are taken as endless and opaque. The beam of a clear sky is on or off at a point at each moment; of the diffuse
light a point gets the part of an even sky that it sees past all rows, an exact view factor in the cross-section. The
clear sky is that of Hottel 1976, Solar Energy 18(2), 129 (beam, mid-latitude summer, 23 km visibility, by elevation)
and Liu & Jordan 1960, Solar Energy 4(3), 1 (diffuse): a share is a ratio of two sums under the same sky, so that the
choice of the sky moves it by some hundredths only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import pitch as rows
from ordos_restoration.planning.solar import sun

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

GROWING_SEASON = (5, 6, 7, 8, 9)
ELEVATION = 1200.0  # m: the Kubuqi and the sandy land of Ordos lie between 1,000 and 1,400
NEIGHBOURS = 20  # rows to each side that hide the sky; those beyond hide less than 1e-4 of it
STEP_MINUTES, EVERY = 10.0, 3  # moments of the sun: 10 min on every third day


def ground_light(
    slant: float,
    tilt: float,
    pitch: float,
    clearance: float,
    latitude: float,
    azimuth: float = 0.0,
    months: Any = GROWING_SEASON,
    points: int = 120,
    elevation: float = ELEVATION,
) -> tuple[Any, Any]:
    """Return (y, share): places behind the low edge [m] and their share of the light of open land, both (points,).

    slant, pitch, clearance of the low edge [m]; tilt, azimuth (west of south), latitude [degree]; months 1 … 12;
    elevation of the land [m]. y are the middles of equal cells over one pitch: the mean of share is that of the land.
    """
    path = sun.year(latitude, STEP_MINUTES, months, EVERY)
    depth, rise = slant * np.cos(np.radians(tilt)), slant * np.sin(np.radians(tilt))
    y = cells(pitch, points)
    return y, season_share(path, y, pitch, azimuth, (0.0, clearance), (depth, clearance + rise), elevation)


def tracker_light(
    width: float,
    pitch: float,
    axis_height: float,
    latitude: float,
    azimuth: float = 90.0,
    months: Any = GROWING_SEASON,
    points: int = 120,
    most: float = 60.0,
    backtrack: bool = True,
    elevation: float = ELEVATION,
) -> tuple[Any, Any]:
    """Return (y, share) as `ground_light` between rows of one-axis trackers, y from below the axis away from `azimuth`.

    width of the panel, pitch, height of the axis [m]; azimuth: what a positive rotation faces, west of south, so that
    90 is an axis from north to south and y to the east; most: the greatest rotation [degree].
    """
    path = sun.year(latitude, STEP_MINUTES, months, EVERY)
    turned = rows.tracker_rotation(
        path.east, path.north, path.up, width / pitch, azimuth, most=most, backtrack=backtrack
    )
    y = cells(pitch, points)
    half_depth, half_rise = width / 2 * np.cos(np.radians(turned)), width / 2 * np.sin(np.radians(turned))
    low, high = (-half_depth, axis_height - half_rise), (half_depth, axis_height + half_rise)
    return y, season_share(path, y, pitch, azimuth, low, high, elevation)


def cells(pitch: float, points: int) -> Any:
    """Return the middles of equal cells over one pitch, (points,) [m]."""
    return (np.arange(points) + 0.5) * pitch / points


def season_share(
    path: sun.SunPath,
    y: Any,
    pitch: float,
    azimuth: float,
    low: tuple[Any, Any],
    high: tuple[Any, Any],
    elevation: float,
) -> Any:
    """Return the share of the light of open land at y (n,): all that reaches it over the moments of a path, (m,).

    low, high: (y, z) of the edges of a panel [m], each a number or, where panels turn, (m,).
    """
    beam, diffuse = clear_sky(path.up, path.day, elevation)
    beam, diffuse = beam * path.hours, diffuse * path.hours
    _, ahead = sun.in_array_frame(path.east, path.north, azimuth)
    lit = in_beam(y, pitch, low, high, -ahead / path.up) @ beam
    return (lit + seen(y, pitch, low, high, diffuse)) / (beam.sum() + diffuse.sum())


def in_beam(y: Any, pitch: float, low: tuple[Any, Any], high: tuple[Any, Any], reach: Any) -> Any:
    """Return whether the beam reaches the ground at y (n,) at moments (m,), bool (n, m).

    low, high: edges as in `season_share`; reach: how far along y a shadow falls per metre of height, (m,).
    """
    ends = low[0] + low[1] * reach, high[0] + high[1] * reach
    start, width = np.minimum(*ends), np.abs(ends[1] - ends[0])
    return (np.asarray(y)[:, None] - start) % pitch >= width


def seen(y: Any, pitch: float, low: tuple[Any, Any], high: tuple[Any, Any], diffuse: Any) -> Any:
    """Return the diffuse light at y (n,) summed over moments (m,) of diffuse light on open land.

    Positions of panels that turn are gathered into classes of a degree of turn.
    """
    angle = np.broadcast_to(np.arctan2(high[1] - np.asarray(low[1]), high[0] - np.asarray(low[0])), diffuse.shape)
    _, first, kind = np.unique(np.round(np.degrees(angle)), return_index=True, return_inverse=True)
    light = np.bincount(kind.ravel(), diffuse)
    edges = [np.broadcast_to(one, diffuse.shape)[first] for one in (*low, *high)]
    return sum(
        sky_view(y, pitch, (low_y, low_z), (high_y, high_z)) * part
        for part, low_y, low_z, high_y, high_z in zip(light, *edges)
    )


def sky_view(y: Any, pitch: float, low: tuple[float, float], high: tuple[float, float]) -> Any:
    """Return the view factor of the ground at y (n,) to the sky between endless opaque rows, exact in the section.

    In a direction at an angle θ from the vertical a strip of ground sees d(sin θ) / 2 of an even sky; each row hides
    the stretch between the sines of its edges. The stretches that rows hide are joined before they are summed.
    """
    shift = pitch * np.arange(-NEIGHBOURS, NEIGHBOURS + 1)
    sines = [sine(edge[0] + shift - np.asarray(y)[:, None], edge[1]) for edge in (low, high)]
    start, end = np.minimum(*sines), np.maximum(*sines)
    order = np.argsort(start, axis=1)
    start, end = np.take_along_axis(start, order, axis=1), np.take_along_axis(end, order, axis=1)
    reached = np.maximum.accumulate(end, axis=1)
    before = np.concatenate([np.full((len(start), 1), -1.0), reached[:, :-1]], axis=1)
    return 1.0 - np.maximum(end - np.maximum(start, before), 0.0).sum(axis=1) / 2.0


def sine(across: Any, up: Any) -> Any:
    """Return the sine of the angle from the vertical at which a point stands so far across and up [m]."""
    return across / np.maximum(np.hypot(across, up), 1e-12)


def clear_sky(up: Any, day: Any, elevation: float = ELEVATION) -> tuple[Any, Any]:
    """Return (beam, diffuse) on level ground under a clear sky [W/m²]. Hottel 1976; Liu & Jordan 1960.

    up: sine of the sun's altitude; day of the year; elevation [m], up to 2,500. The air lets τ = a₀ + a₁ exp(−k / up)
    of the beam through, with Hottel's 0.97, 0.99 and 1.02 for a mid-latitude summer, and 0.271 − 0.294 τ as diffuse.
    """
    km = elevation / 1000.0
    first = 0.97 * (0.4237 - 0.00821 * (6.0 - km) ** 2)
    second = 0.99 * (0.5055 + 0.00595 * (6.5 - km) ** 2)
    fall = 1.02 * (0.2711 + 0.01858 * (2.5 - km) ** 2)
    through = first + second * np.exp(-fall / np.asarray(up, dtype=float))
    outside = sun.extraterrestrial(day) * up
    return outside * through, outside * (0.271 - 0.294 * through)


def strips(y: Any, share: Any, limit: float = 0.6) -> tuple[float, float, float]:
    """Return (shade_from, shade_to, sunny) [m]: the longest strip below a share, and the width of the longest above it.

    y, share (n,) as `ground_light` returns them. The ground repeats with the pitch: shade_from lies within one pitch,
    shade_to beyond it where the strip reaches past the next low edge. Without shade NaN, NaN and the pitch; all in
    shade 0, the pitch and 0. Limits between places are interpolated.
    """
    y, dark = np.asarray(y, dtype=float), np.asarray(share, dtype=float) - limit
    pitch = float(y[0] + y[-1])
    after, step = np.roll(dark, -1), pitch / len(y)
    change = (dark < 0) != (after < 0)
    if not change.any():
        return (0.0, pitch, 0.0) if dark[0] < 0 else (np.nan, np.nan, pitch)
    at = (y + step * dark / np.where(change, dark - after, 1.0))[change]
    width = np.diff(at, append=at[0] + pitch)
    into_shade = after[change] < 0
    longest = np.flatnonzero(into_shade)[np.argmax(width[into_shade])]
    start = float(at[longest] % pitch)
    return start, start + float(width[longest]), float(width[~into_shade].max())
