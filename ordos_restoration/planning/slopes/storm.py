"""What a storm sheds on a slope, and what its works hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


def storage_needed(runoff: Any, storm_mm: Any) -> Any:
    """Return the water a storm sheds [m³/ha]: 10 φ H, with the runoff coefficient φ [1] and 24 h of rain H [mm]."""
    return 10.0 * np.asarray(runoff) * storm_mm


def greatest_spacing(storage: Any, runoff: Any, storm_mm: Any) -> Any:
    """Return how far apart on the map works may lie that hold a storm [m]: L = V / (φ H / 1000).

    storage: V of a metre of the works [m³/m]; runoff: φ [1]; storm_mm: H [mm]. Without any runoff, endless.
    """
    depth = np.asarray(runoff, dtype=float) * storm_mm / 1000.0
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(depth > 0, np.asarray(storage, dtype=float) / np.where(depth > 0, depth, 1.0), np.inf)


def ditch_section(top: Any, bottom: Any, depth: Any) -> Any:
    """Return the section of a ditch [m²]: (b1 + b2) / 2 · h; what a metre of it holds, and the earth dug [m³/m]."""
    return (np.asarray(top, dtype=float) + bottom) / 2.0 * depth


def bench_storage(width: Any, reverse_deg: Any, rim: Any) -> Any:
    """Return what a metre of a bench holds [m³/m]: the wedge on its reverse slope, and what its rim keeps above it.

    width, rim: [m]; reverse_deg: toward the hill [degree].
    """
    width = np.asarray(width, dtype=float)
    return width**2 * np.tan(np.radians(reverse_deg)) / 2.0 + width * rim


def bench_earth(width: Any, reverse_deg: Any, slope_deg: Any) -> Any:
    """Return the earth moved for a metre of bench [m³/m]: w² (tan θ + tan β) / 8, half of the width cut, half filled,
    with an upright riser. For level terraces this is the 1,250 H m³/ha of terrace handbooks, H the riser [m].
    """
    fall = np.tan(np.radians(np.asarray(slope_deg, dtype=float))) + np.tan(np.radians(reverse_deg))
    return np.asarray(width, dtype=float) ** 2 * fall / 8.0


def pit_volume(along: Any, across: Any, depth: Any) -> Any:
    """Return the volume of a pit [m³]: half an ellipsoid of axes along and across the slope and of a depth [m]."""
    return np.pi * np.asarray(along, dtype=float) * across * depth / 6.0
