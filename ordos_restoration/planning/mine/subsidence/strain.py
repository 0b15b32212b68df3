"""From subsidence to what breaks walls and roots: tilt, curvature, horizontal movement and strain, superposed first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.influence import Trough

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

FIELDS = 11
W, EAST, NORTH = 0, 1, 2  # subsidence [m] and its slopes
EE, EN, NN = 3, 4, 5  # its second derivatives [1/m]
MOVE_E, MOVE_N = 6, 7  # horizontal movement [m]
STRAIN_E, STRAIN_N, SHEAR = 8, 9, 10  # strains, and ∂U_E/∂N + ∂U_N/∂E


def deformation(trough: Trough, x: Any, y: Any) -> Any:
    """Return what a panel adds at points of its frame (n,), in east and north, as (11, n) in the order of the names
    above. All of it is linear, so that panels may be summed before anything is graded.

    U = b r ∇W, and W cot θ0 more up the dip; strains are its derivatives (probability-integral method).
    """
    w, along, up, xx, xy, yy = trough.influence(x, y)
    (c, s), (ue, un) = trough.along, trough.up
    out = np.empty((FIELDS, len(w)))
    out[W] = w
    out[EAST], out[NORTH] = c * along - s * up, s * along + c * up
    out[EE] = c * c * xx - 2.0 * c * s * xy + s * s * yy
    out[NN] = s * s * xx + 2.0 * c * s * xy + c * c * yy
    out[EN] = c * s * (xx - yy) + (c * c - s * s) * xy
    spread = trough.b * trough.r
    out[MOVE_E] = spread * out[EAST] + trough.cot * w * ue
    out[MOVE_N] = spread * out[NORTH] + trough.cot * w * un
    out[STRAIN_E] = spread * out[EE] + trough.cot * out[EAST] * ue
    out[STRAIN_N] = spread * out[NN] + trough.cot * out[NORTH] * un
    out[SHEAR] = 2.0 * spread * out[EN] + trough.cot * (out[EAST] * un + out[NORTH] * ue)
    return out


@dataclass(frozen=True, eq=False)
class State:
    """The ground as summed panels leave it: fields (11, …) and what is read from them, each looked up once."""

    fields: Any

    @property
    def subsidence(self) -> Any:
        """Subsidence [m]."""
        return self.fields[W]

    @cached_property
    def tilt(self) -> Any:
        """The greatest tilt in any direction [1]."""
        return np.hypot(self.fields[EAST], self.fields[NORTH])

    @cached_property
    def movement(self) -> Any:
        """The length of the horizontal movement [m]."""
        return np.hypot(self.fields[MOVE_E], self.fields[MOVE_N])

    @cached_property
    def curvature(self) -> Any:
        """The principal curvature of the greater size [1/m]: positive where the ground is humped and torn apart,
        negative in the trough.
        """
        low, high = principal(self.fields[EE], self.fields[NN], 2.0 * self.fields[EN])
        return np.where(high >= -low, high, low)

    @cached_property
    def principal_strains(self) -> tuple[Any, Any]:
        """The lower and the higher eigenvalue of the strain tensor [1]."""
        return principal(self.fields[STRAIN_E], self.fields[STRAIN_N], self.fields[SHEAR])

    @property
    def tension(self) -> Any:
        """The greatest tension in any direction [1], zero or more."""
        return np.maximum(self.principal_strains[1], 0.0)

    @property
    def compression(self) -> Any:
        """The greatest compression in any direction [1], zero or less."""
        return np.minimum(self.principal_strains[0], 0.0)

    @property
    def strain(self) -> Any:
        """The greater of tension and compression, without its sign [1]."""
        low, high = self.principal_strains
        return np.maximum(high, -low)


def principal(e: Any, n: Any, shear: Any) -> tuple[Any, Any]:
    """Return the lower and the higher eigenvalue of the symmetric tensor (e, shear / 2; shear / 2, n)."""
    middle, radius = (e + n) / 2.0, np.hypot(e - n, shear) / 2.0
    return middle - radius, middle + radius
