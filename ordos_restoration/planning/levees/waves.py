"""What wind does to the water before a levee: set-up, waves and their run-up, as functions of arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

GRAVITY = 9.81  # m/s²
FRICTION = 3.6e-6  # of wind on water, GB 50286-2013 annex C
SLOPES = (1.5, 5.0)  # run over rise between which the formula of run-up holds
ROUNDS = 30  # of Newton's method; five are enough from deep water on


def wind_setup(speed: Any, fetch: Any, angle: Any, depth: Any) -> Any:
    """Return how much wind raises the water at a levee [m]: e = K V² F cos β / (2 g d), GB 50286-2013 annex C.

    speed: of the wind [m/s]; fetch: open water before the levee [m]; angle: between the wind and the levee's normal
    [degree]; depth: mean, of that water [m]. Arrays of one shape or numbers. Where the water is shallower than the
    depth at which a higher level no longer raises level plus set-up, that depth is taken.
    """
    push = FRICTION * np.square(speed) * fetch * np.maximum(np.cos(np.radians(angle)), 0.0) / (2 * GRAVITY)
    least = np.sqrt(push)  # where d(d + push / d) / dd = 0
    return np.where(push > 0, push / np.maximum(np.maximum(depth, least), 1e-9), 0.0)


def waves(speed: Any, fetch: Any, depth: Any) -> tuple[Any, Any]:
    """Return the mean height [m] and period [s] of wind waves by the Putian formula, GB 50286-2013 annex C.

    speed: of the wind, above 0 [m/s]; fetch [m]; depth: mean, of the water [m].
    """
    square = np.square(speed)
    deep = 0.7 * (GRAVITY * np.maximum(depth, 0.0) / square) ** 0.7
    top = 0.13 * np.tanh(deep)
    reach = 0.0018 * (GRAVITY * np.maximum(fetch, 0.0) / square) ** 0.45
    height = square / GRAVITY * top * np.tanh(reach / np.maximum(top, 1e-12))
    return height, 13.9 * speed / GRAVITY * np.sqrt(GRAVITY * height / square)


def wave_length(period: Any, depth: Any) -> Any:
    """Return the length of waves of a period [s] over a depth [m]: the root of ω² = g k tanh(k d), as L = 2π / k [m].

    Newton's method from Eckart's approximation; 0 where there is neither period nor depth.
    """
    period, depth = np.broadcast_arrays(np.asarray(period, dtype=float), np.asarray(depth, dtype=float))
    still = ~((period > 0) & (depth > 0))
    omega = 2 * np.pi / np.where(still, 1.0, period)
    d = np.where(still, 1.0, depth)
    a = omega**2 * d / GRAVITY
    kd = a / np.sqrt(np.tanh(a))
    for _ in range(ROUNDS):
        th = np.tanh(kd)
        step = (kd * th - a) / (th + kd * (1 - th * th))
        kd = kd - step
        if not (np.abs(step) > 1e-12 * kd).any():
            break
    return np.where(still, 0.0, 2 * np.pi * d / kd)


def run_up(height: Any, length: Any, slope: Any, roughness: Any, wind: Any, share: Any) -> Any:
    """Return how high waves run up a slope [m]: R = KΔ KV Kp √(H̄ L) / √(1 + m²) for m = 1.5–5, GB 50286-2013 annex C.

    height: mean, of the waves [m]; length [m]; slope: run over rise m; roughness KΔ, wind KV and share Kp: factors,
    with Kp = 1 the mean run-up.
    """
    return roughness * wind * share * np.sqrt(height * length) / np.sqrt(1.0 + np.square(slope))


def wind_ratio(speed: Any, depth: Any) -> Any:
    """Return V / √(g d), by which the wind factor KV of the run-up is read."""
    return speed / np.sqrt(GRAVITY * np.maximum(depth, 1e-9))
