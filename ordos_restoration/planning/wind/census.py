"""The wind erosion model of the Chinese national water census, in three forms: cropland, grass and shrub, sand.

Every form is a product of a part that knows only the wind and one that knows only the surface, so the wind is summed
once. The coefficients are those in common use (2010 to 2012 census of soil and water conservation); they have not been
compared with the census guide and must be before anybody signs a result. All functions broadcast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.wind.wind_sums import StepSums

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

FORMS = ("crop", "grass", "sand")
SCALE = 0.018  # of all three forms, for a result in t/(ha·a)
CLASSES = 35
FIRST_EDGE = 5.0  # m/s at 10 m; classes are 1 m/s wide


def speed_classes() -> tuple[Any, Any]:
    """Return the lower edges 5, 6 … and the mid-points Uj = 5.5, 6.5 … of the 35 classes [m/s]."""
    edge = FIRST_EDGE + np.arange(CLASSES)
    return edge, edge + 0.5


def wind_part(form: str, speed: Any, correction: float = 1.0) -> Any:
    """Return the part of the exponential that knows the wind, of a form; speed Uj [m/s], correction A.

    crop exp(1.955 √(A U)), grass exp(−61.3935 / (A U)), sand exp(−27.9613 ln(A U) / (A U)).
    """
    u = correction * np.asarray(speed, dtype=float)
    if form == "crop":
        return np.exp(1.955 * np.sqrt(u))
    return np.exp(-61.3935 / u) if form == "grass" else np.exp(-27.9613 * np.log(u) / u)


def surface_part(form: str, cover: Any, roughness_cm: float) -> Any:
    """Return the part of the exponential that knows the surface, of a form.

    crop exp(−9.208 + 0.018 / z0), grass exp(2.4869 − 0.0014 V²), sand exp(6.1689 − 0.0743 V); cover V [%], roughness
    length z0 [cm]. Cropland knows no cover.
    """
    cover = np.asarray(cover, dtype=float)
    if form == "crop":
        return np.full(cover.shape, np.exp(-9.208 + 0.018 / roughness_cm))
    return np.exp(2.4869 - 0.0014 * cover**2) if form == "grass" else np.exp(6.1689 - 0.0743 * cover)


def wind_sums(form: str, speed: Any, minutes: Any) -> StepSums:
    """Return G(f) = Σ Tj(f) g(Uj) of a form, for factors f of the wind speed.

    speed: records (n,) [m/s at 10 m]; minutes: what each stands for in a year (n,).
    """
    edge, middle = speed_classes()
    return StepSums(speed, minutes, wind_part(form, middle), edge)


def loss(wind: Any, surface: Any, moisture: float) -> Any:
    """Return the loss [kg/m²]: 0.018 (1 − W) G · S in t/(ha·a), a tenth of it in kg/m².

    wind: G of `wind_sums`; surface: S of `surface_part`; moisture: surface moisture factor W, 0 to 1.
    """
    return SCALE * (1.0 - moisture) * np.asarray(wind, dtype=float) * surface / 10.0
