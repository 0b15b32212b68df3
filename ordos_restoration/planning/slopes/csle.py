"""Soil loss by water: the factors of the Chinese soil loss equation (CSLE) and what they multiply to.

A = R · K · L · S · B · E · T, with A in t/(ha·a), R in MJ·mm/(ha·h·a) and K in t·ha·h/(ha·MJ·mm); the other factors are
ratios. Liu et al. 2002 (CSLE); Renard et al. 1997 (RUSLE) for the form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

PLOT = 22.13  # m, length of the standard plot
CARBON = 1.724  # organic matter over organic carbon, van Bemmelen
TO_T_KM2 = 100.0  # t/ha → t/km²
FULL_COVER = 78.3  # %, from which Cai's cover factor is 0


def steepness(slope_deg: Any) -> Any:
    """Return S (n,) [1] of slopes (n,) [degree]: McCool 1987 below 10°, Liu 1994 above."""
    sine = np.sin(np.radians(np.asarray(slope_deg, dtype=float)))
    gentle, middle, steep = 10.8 * sine + 0.03, 16.8 * sine - 0.5, 21.91 * sine - 0.96
    return np.where(slope_deg < 5.0, gentle, np.where(slope_deg < 10.0, middle, steep))


def length_exponent(slope_deg: Any) -> Any:
    """Return m (n,) [1] of slopes (n,) [degree]: 0.2 to 1°, 0.3 to 3°, 0.4 to 5°, 0.5 above."""
    slope = np.asarray(slope_deg, dtype=float)
    return np.select([slope <= 1.0, slope <= 3.0, slope <= 5.0], [0.2, 0.3, 0.4], 0.5)


def slope_length_factor(slope_deg: Any, end: Any, start: Any = 0.0) -> Any:
    """Return L (n,) [1] of pieces of slopes from `start` to `end`, both measured from the divide along the map [m].

    Foster and Wischmeier 1974: (λout^(m+1) − λin^(m+1)) / ((λout − λin) · 22.13^m).
    """
    m = length_exponent(slope_deg)
    end, start = np.asarray(end, dtype=float), np.asarray(start, dtype=float)
    return (end ** (m + 1) - start ** (m + 1)) / ((end - start) * PLOT**m)


def cover_factor(cover_pct: Any) -> Any:
    """Return B (n,) [1] of plant covers (n,) [%]: Cai et al. 2000; 1 on bare ground, 0 from 78.3 % on."""
    cover = np.asarray(cover_pct, dtype=float)
    with np.errstate(divide="ignore"):
        partly = 0.6508 - 0.3436 * np.log10(np.where(cover > 0, cover, 1.0))
    return np.where(cover <= 0, 1.0, np.where(cover > FULL_COVER, 0.0, np.clip(partly, 0.0, 1.0)))


def erosivity_of_rain(rain_mm: Any) -> Any:
    """Return R [MJ·mm/(ha·h·a)] from the rain of a year [mm]: 0.0534 P^1.6548 (Zhang and Fu 2003)."""
    return 0.0534 * np.asarray(rain_mm, dtype=float) ** 1.6548


def erodibility(sand: Any, silt: Any, clay: Any, organic: Any) -> Any:
    """Return K (n,) [t·ha·h/(ha·MJ·mm)] from the shares of sand, silt, clay and organic matter (n,) [%].

    EPIC (Williams 1990) brought to Chinese plots, K = (−0.01383 + 0.51575 K_EPIC) · 0.1317 (Zhang et al. 2008).
    """
    sand, silt, clay = (np.asarray(one, dtype=float) for one in (sand, silt, clay))
    carbon, rest = np.asarray(organic, dtype=float) / CARBON, 1.0 - sand / 100.0
    coarse = 0.2 + 0.3 * np.exp(-0.0256 * sand * (1.0 - silt / 100.0))
    fine = (silt / np.maximum(clay + silt, 1e-9)) ** 0.3
    humus = 1.0 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon))
    sandy = 1.0 - 0.7 * rest / (rest + np.exp(22.9 * rest - 5.51))
    return np.maximum((-0.01383 + 0.51575 * coarse * fine * humus * sandy) * 0.1317, 0.0)


def soil_loss(r: float, k: Any, ls: Any, b: Any, e: Any, t: Any) -> Any:
    """Return A (n,) [t/(ha·a)], the product of the factors (n,)."""
    return r * np.asarray(k) * ls * b * e * t
