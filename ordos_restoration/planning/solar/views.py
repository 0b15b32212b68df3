"""What panels in endless rows see of the sun, the sky and the ground, in closed form, on level ground.

View factors by Hottel's crossed strings (Duffie & Beckman, Solar engineering of thermal processes, chapter 3): the
panel runs from A = (D, 0) to B = (D + L cos β, L sin β), the row in front from O = (0, 0) to T = (L cos β, L sin β).
Lengths are metres, angles degrees; `toward` is the horizontal component of the sun's unit vector on the side the panel
faces, `up` the upward one. All arguments broadcast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BARELY = 1e-9  # of a module row: rounding is no shade


def depth_and_rise(slant: Any, tilt: Any) -> tuple[Any, Any]:
    """Return (L cos β, L sin β) [m]."""
    turn = np.radians(np.asarray(tilt, dtype=float))
    return slant * np.cos(turn), slant * np.sin(turn)


def incidence(tilt: Any, toward: Any, up: Any) -> Any:
    """Return the cosine of the angle of incidence on the front, 0 where the sun is behind it."""
    turn = np.radians(np.asarray(tilt, dtype=float))
    return np.maximum(up * np.cos(turn) + toward * np.sin(turn), 0.0)


def shaded_share(slant: Any, tilt: Any, pitch: Any, toward: Any, up: Any) -> Any:
    """Return the share of the slant, from the low edge, that the row in front shades, 0 to 1.

    The ray past the high edge in front reaches a share s of the slant where D U = (1 − s)(L cos β U + L sin β P).
    """
    depth, rise = depth_and_rise(slant, tilt)
    across = depth * up + rise * toward  # how much of the beam the slant takes in
    lit = pitch * np.asarray(up, dtype=float) / np.where(across > 0, across, np.inf)
    return np.where(across > 0, np.clip(1.0 - lit, 0.0, 1.0), 0.0)


def lost_share(shaded: Any, strings_up: int = 0) -> Any:
    """Return the share of the beam that shade costs: what is shaded, or whole strings that lie along the row.

    strings_up: how many strings stand one above the other on the slant, each lost when any part of it is shaded; 0 for
    a loss in proportion to the shade.
    """
    if not strings_up:
        return shaded
    return np.ceil(np.asarray(shaded, dtype=float) * strings_up - BARELY) / strings_up


def sky_from_panel(slant: Any, tilt: Any, pitch: Any) -> Any:
    """Return the view factor of the front to the sky, mean of the slant: (L + D − |AT|) / 2L."""
    depth, rise = depth_and_rise(slant, tilt)
    return (slant + pitch - np.hypot(pitch - depth, rise)) / (2.0 * slant)


def ground_from_panel(slant: Any, tilt: Any, pitch: Any) -> Any:
    """Return the view factor of the front to the ground as far as the row in front: (L + D − |OB|) / 2L."""
    depth, rise = depth_and_rise(slant, tilt)
    return (slant + pitch - np.hypot(pitch + depth, rise)) / (2.0 * slant)


def sky_from_ground(slant: Any, tilt: Any, pitch: Any) -> Any:
    """Return the view factor of the ground between rows to the sky, mean of the pitch: (|OB| + |AT| − 2L) / 2D."""
    depth, rise = depth_and_rise(slant, tilt)
    strings = np.hypot(pitch + depth, rise) + np.hypot(pitch - depth, rise)
    return (strings - 2.0 * slant) / (2.0 * pitch)


def lit_ground(slant: Any, tilt: Any, pitch: Any, toward: Any, up: Any) -> Any:
    """Return the share of the ground between rows that the beam reaches, 0 to 1."""
    depth, rise = depth_and_rise(slant, tilt)
    up = np.asarray(up, dtype=float)
    shadow = np.abs(depth * up + rise * toward)
    return np.maximum(1.0 - shadow / (pitch * np.where(up > 0, up, np.inf)), 0.0) * (up > 0)
