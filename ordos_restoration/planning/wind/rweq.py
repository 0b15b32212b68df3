"""The revised wind erosion equation (RWEQ): one function for every term, from wind and soil to sand lost.

Sources: Fryrear et al. 1998, Revised Wind Erosion Equation, USDA-ARS Technical Bulletin 1 (called RWEQ below);
HJ 1173-2021, sand fixation, for the vegetation factor of Chinese practice and for the service. All functions take
arrays that broadcast against each other and return float arrays of that shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

THRESHOLD = 5.0  # m/s at 2 m: the wind that moves sand
GRAVITY = 9.8  # m/s²
LENGTH, POWER, CAPACITY = 150.71, 0.3711, 109.8  # of the critical length and the transport capacity
CALORIE = 0.041868  # MJ/m² in one cal/cm²


# Weather ------------------------------------------------------------------------------------------------------------


def wind_to_2m(speed: Any, height: float = 10.0) -> Any:
    """Return the wind at 2 m [m/s] from the speed at a height [m]: U2 = U (2 / z)^(1/7). RWEQ."""
    return np.asarray(speed, dtype=float) * (2.0 / height) ** (1.0 / 7.0)


def wind_value(speed_2m: Any, days: float) -> float:
    """Return W of a period [m³/s³·d]: Σ U2 (U2 − Ut)² / N · Nd over U2 > Ut = 5 m/s. RWEQ.

    speed_2m: all speeds of the period at 2 m (n,) [m/s], calms among them; days: length of the period Nd [d].
    """
    speed = np.asarray(speed_2m, dtype=float)
    return float(np.mean(speed * np.maximum(speed - THRESHOLD, 0.0) ** 2) * days)


def air_density(temperature_c: Any, elevation_m: Any) -> Any:
    """Return the density of air [kg/m³]: 348 (1.013 − 0.1183 EL + 0.0048 EL²) / T, EL in km, T in K. RWEQ."""
    km = np.asarray(elevation_m, dtype=float) / 1000.0
    return 348.0 * (1.013 - 0.1183 * km + 0.0048 * km**2) / (np.asarray(temperature_c, dtype=float) + 273.15)


def evapotranspiration(radiation_mj_m2: Any, temperature_c: Any) -> Any:
    """Return the potential evapotranspiration [mm]: 0.0162 (SR / 58.5) (DT + 17.8), never negative. RWEQ, after Samani.

    radiation_mj_m2: solar radiation of a day or of a period [MJ/m²], SR in the formula in cal/cm²; temperature_c: mean
    temperature DT [°C]. The result is for the same day or period.
    """
    calories = np.asarray(radiation_mj_m2, dtype=float) / CALORIE
    return np.maximum(0.0162 * calories / 58.5 * (np.asarray(temperature_c, dtype=float) + 17.8), 0.0)


def soil_wetness(evapotranspiration_mm: Any, water_mm: Any, wet_days: Any, days: Any) -> Any:
    """Return the soil wetness factor SW, 0 to 1: [ETp − (R + I) Rd / Nd] / ETp. RWEQ.

    evapotranspiration_mm: ETp of the period [mm]; water_mm: rain and irrigation R + I [mm]; wet_days: days with either
    Rd; days: length of the period Nd. Where nothing evaporates, any water keeps the soil wet.
    """
    et, wet = np.asarray(evapotranspiration_mm, dtype=float), np.asarray(water_mm) * wet_days / days
    dries = et > 0
    return np.where(dries, np.clip(1.0 - wet / np.where(dries, et, 1.0), 0.0, 1.0), np.where(wet > 0, 0.0, 1.0))


def snow_factor(snow_share: Any) -> Any:
    """Return the snow factor SD, 0 to 1: 1 − share of the time with more than 25.4 mm of snow. RWEQ."""
    return 1.0 - np.clip(np.asarray(snow_share, dtype=float), 0.0, 1.0)


def weather_factor(wind: Any, density: Any, wetness: Any, snow: Any) -> Any:
    """Return the weather factor WF [kg/m]: W · ρ / g · SW · SD, with W [m³/s³·d] and ρ [kg/m³]. RWEQ."""
    return np.asarray(wind, dtype=float) * density / GRAVITY * wetness * snow


# Soil ---------------------------------------------------------------------------------------------------------------


def sand_clay_ratio(sand: Any, clay: Any) -> Any:
    """Return sand over clay, infinite where there is no clay; both in %."""
    sand, clay = np.broadcast_arrays(np.asarray(sand, dtype=float), np.asarray(clay, dtype=float))
    return np.divide(sand, clay, out=np.full(sand.shape, np.inf), where=clay > 0)


def erodible_fraction(sand: Any, silt: Any, clay: Any, organic: Any, carbonate: Any) -> Any:
    """Return the erodible fraction EF, kept within 0 to 1; all inputs in %. RWEQ, after Fryrear et al. 1994.

    EF = (29.09 + 0.31 Sa + 0.17 Si + 0.33 Sa/Cl − 2.59 OM − 0.95 CaCO3) / 100. `outside_calibration` says where the
    inputs leave the soils it was fitted to.
    """
    ratio = sand_clay_ratio(sand, clay)
    percent = 29.09 + 0.31 * np.asarray(sand) + 0.17 * np.asarray(silt) + 0.33 * ratio
    return np.clip((percent - 2.59 * np.asarray(organic) - 0.95 * np.asarray(carbonate)) / 100.0, 0.0, 1.0)


def outside_calibration(soil: dict[str, Any], limits: dict[str, tuple[float, float]]) -> Any:
    """Return where a soil lies outside the samples EF was fitted to, bool.

    soil: sand, silt, clay, organic, carbonate [%] by name; limits: (from, to) of each of them and of sand_clay_ratio.
    """
    values = {**soil, "sand_clay_ratio": sand_clay_ratio(soil["sand"], soil["clay"])}
    out = np.zeros(np.broadcast_shapes(*(np.shape(value) for value in values.values())), dtype=bool)
    for name, value in values.items():
        low, high = limits[name]
        out |= (np.asarray(value) < low) | (np.asarray(value) > high)
    return out


def crust_factor(clay: Any, organic: Any) -> Any:
    """Return the soil crust factor SCF, 0 to 1: 1 / (1 + 0.0066 Cl² + 0.021 OM²), both in %. RWEQ."""
    return 1.0 / (1.0 + 0.0066 * np.asarray(clay, dtype=float) ** 2 + 0.021 * np.asarray(organic, dtype=float) ** 2)


def ridge_roughness(height_cm: Any, spacing_cm: Any) -> Any:
    """Return the ridge roughness Kr [cm]: 0.2 ΔH² / L, height and spacing of the ridges in cm; 0 without. RWEQ."""
    height, spacing = np.broadcast_arrays(np.asarray(height_cm, dtype=float), np.asarray(spacing_cm, dtype=float))
    return np.divide(0.2 * height**2, spacing, out=np.zeros(height.shape), where=spacing > 0)


def roughness_factor(ridge_cm: Any, random_cm: Any) -> Any:
    """Return the soil roughness factor K′, 0 to 1: exp(1.86 Kr − 2.41 Kr^0.934 − 0.127 Crr), Kr and Crr in cm. RWEQ.

    The formula exceeds 1 for Kr beyond about 50 cm, where roughness cannot raise the loss: it is kept to 1.
    """
    ridge = np.asarray(ridge_cm, dtype=float)
    return np.exp(np.minimum(1.86 * ridge - 2.41 * ridge**0.934 - 0.127 * np.asarray(random_cm, dtype=float), 0.0))


# Vegetation ---------------------------------------------------------------------------------------------------------


def cover_factor(cover: Any, coefficient: Any) -> Any:
    """Return the vegetation factor of Chinese practice, 0 to 1: C = e^(a · SC). HJ 1173-2021.

    cover: SC in % (a fraction would leave C near 1); coefficient: a of the land class, negative [1/%].
    """
    return np.exp(np.asarray(coefficient, dtype=float) * cover)


def combined_crop_factor(flat: Any, silhouette: Any, canopy: Any) -> Any:
    """Return the original vegetation factor COG, 0 to 1: SLRf · SLRs · SLRc. RWEQ.

    flat: flat residue cover [%], e^(−0.0438 SC); silhouette: standing residue [cm²/m²], e^(−0.0344 SA^0.6413);
    canopy: growing cover as a fraction 0 to 1, e^(−5.614 cc^0.7366).
    """
    flat, silhouette, canopy = (np.asarray(value, dtype=float) for value in (flat, silhouette, canopy))
    return np.exp(-0.0438 * flat - 0.0344 * silhouette**0.6413 - 5.614 * canopy**0.7366)


# Sand moved and lost --------------------------------------------------------------------------------------------------


def transport_capacity(product: Any) -> Any:
    """Return the most sand the wind carries, Qmax [kg/m]: 109.8 P, P = WF · EF · SCF · K′ · C [kg/m]. RWEQ."""
    return CAPACITY * np.asarray(product, dtype=float)


def critical_length(product: Any) -> Any:
    """Return the length s [m] on which 63 % of Qmax is reached: 150.71 P^−0.3711; infinite for P = 0. RWEQ."""
    product = np.asarray(product, dtype=float)
    return LENGTH * np.power(product, -POWER, out=np.full(product.shape, np.inf), where=product > 0)


def flux(product: Any, length: Any) -> Any:
    """Return the sand that passes the end of a field, Q(z) [kg/m]: Qmax [1 − e^(−(z / s)²)]; length z [m]. RWEQ."""
    return -transport_capacity(product) * np.expm1(-((length / critical_length(product)) ** 2))


def local_loss(product: Any, length: Any) -> Any:
    """Return the loss at a distance from the field's windward edge, SL [kg/m²]: (2 z / s²) Qmax e^(−(z / s)²). RWEQ.

    length: z [m], usually 50 m in Chinese practice; it is no cell size. Beyond `greatest_input` SL falls again with P.
    """
    s = critical_length(product)
    return 2.0 * np.asarray(length, dtype=float) / s**2 * transport_capacity(product) * np.exp(-((length / s) ** 2))


def field_mean_loss(product: Any, length: Any) -> Any:
    """Return the mean loss over a field of length L [m], Q(L) / L [kg/m²]; 0 for a field without length. RWEQ."""
    length = np.asarray(length, dtype=float)
    return np.where(length > 0, flux(product, length) / np.where(length > 0, length, 1.0), 0.0)


def greatest_input(length: Any) -> Any:
    """Return the P [kg/m] at which the local loss at z [m] is greatest.

    SL is proportional to P^(1 + n) e^(−(z / 150.71)² P^n) with n = 2 · 0.3711, so dSL/dP = 0 where
    P^n = (1 + n) / n · (150.71 / z)². Beyond it the field's edge has lost its sand before z, and bare soil would seem
    to lose less than vegetated soil.
    """
    n = 2.0 * POWER
    return ((1.0 + n) / n * (LENGTH / np.asarray(length, dtype=float)) ** 2) ** (1.0 / n)


def fixed_sand(potential: Any, actual: Any) -> Any:
    """Return the service, sand held by vegetation, in the unit of both: SR = SL(C = 1) − SL(C). HJ 1173-2021."""
    return np.asarray(potential, dtype=float) - actual
