"""What one panel does to the ground by the probability-integral method: subsidence and its derivatives, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.polygon_influence import polygon_influence

if TYPE_CHECKING:
    import numpy as np
    from scipy import special
else:
    np, special = lazy("numpy"), lazy("scipy.special")

REACH = 2.0  # major influence radii: beyond, a half-plane sinks by less than Φ(−2√(2π)) = 2.7e-7 of the most it can
SQUARE = 1e-6  # of a panel's size: corners this near to those of a rectangle are its own


@dataclass(frozen=True, eq=False)
class Trough:
    """A panel as the ground feels it, in its own frame: x along the strike, y up the dip.

    origin: (2,) [m]; along: (2,) unit vector of x in the CRS, y is 90° to its left; rings: edges (m, 2, 2) of the
    polygon of influence in the frame [m], land on their left; radius: (m,) major influence radius of each edge [m];
    w0: greatest possible subsidence m q cos α [m]; r: major influence radius at the mean depth [m]; b: horizontal
    movement factor; cot: cot θ0 of the propagation angle.
    """

    origin: Any
    along: Any
    edges: Any
    radius: Any
    w0: float
    r: float
    b: float
    cot: float

    @property
    def up(self) -> Any:
        """The unit vector of y in the CRS, (2,)."""
        return np.array([-self.along[1], self.along[0]])

    @property
    def reach(self) -> float:
        """How far from its outline the panel is felt [m]."""
        return REACH * max(self.r, float(self.radius.max()))

    @property
    def area(self) -> float:
        """The area of the polygon of influence [m²]; times w0 it is the volume of the trough."""
        a, b = self.edges[:, 0], self.edges[:, 1]
        return float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / 2.0)

    @property
    def box(self) -> tuple[Any, Any]:
        """The corners (2,) and (2,) of the window in which it is felt, in the frame [m]."""
        corners = self.edges[:, 0]
        return corners.min(axis=0) - self.reach, corners.max(axis=0) + self.reach

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The window in which it is felt, in the CRS: minx, miny, maxx, maxy [m]."""
        (x0, y0), (x1, y1) = self.box
        corners = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]])
        place = self.origin + corners[:, :1] * self.along + corners[:, 1:] * self.up
        low, high = place.min(axis=0), place.max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def local(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return points of the CRS in the frame [m]."""
        east, north = x - self.origin[0], y - self.origin[1]
        return east * self.along[0] + north * self.along[1], north * self.along[0] - east * self.along[1]

    def influence(self, x: Any, y: Any) -> Any:
        """Return W and its derivatives in the frame at points of the frame (n,): W, W_x, W_y, W_xx, W_xy, W_yy, as
        (6, n) [m, 1, 1/m].
        """
        square = rectangle_of(self.edges, self.radius)
        if square is None:
            return self.w0 * polygon_influence(x, y, self.edges, self.r, self.radius)
        (x0, y0), (length, width), (r1, r2) = square
        return self.w0 * rectangle_influence(x - x0, y - y0, length, width, self.r, r1, r2)


def rectangle_of(edges: Any, radius: Any) -> Any:
    """Return (lower left corner, (length, width), (r1, r2)) of edges that are a rectangle in the frame, else None."""
    if len(edges) != 4:
        return None
    low, high = edges[:, 0].min(axis=0), edges[:, 0].max(axis=0)
    slack = SQUARE * float((high - low).max())
    if not (np.minimum(edges[:, 0] - low, high - edges[:, 0]) <= slack).all():
        return None
    run = edges[:, 1, 0] - edges[:, 0, 0]
    return low, high - low, (float(radius[np.argmax(run)]), float(radius[np.argmin(run)]))


def rectangle_influence(x: Any, y: Any, length: float, width: float, r: float, r1: float, r2: float) -> Any:
    """Return W / W0 and its derivatives over a rectangle at points (n,), as (6, n): W, W_x, W_y, W_xx, W_xy, W_yy.

    x, y: from its lower left corner, along the strike and up the dip [m]; r, r1, r2: major influence radii of the two
    ends, the lower and the upper edge [m]. W = W0 C_x C_y, C_x = ½ [erf(√π x / r) − erf(√π (x − l) / r)], likewise C_y
    (probability-integral method, Liu and Liao 1965).
    """
    ends = zip(edge_influence(x, r), edge_influence(x - length, r))
    sides = zip(edge_influence(y, r1), edge_influence(y - width, r2))
    c0, c1, c2 = (near - far for near, far in ends)
    d0, d1, d2 = (near - far for near, far in sides)
    return np.stack([c0 * d0, c1 * d0, c0 * d1, c2 * d0, c1 * d1, c0 * d2])


def edge_influence(x: Any, r: float) -> tuple[Any, Any, Any]:
    """Return W / W0 over a half-plane mined on the side of growing x, its first and second derivative, at distances
    (n,) [m] from its edge: ½ [1 + erf(√π x / r)] and so on; r: major influence radius [m].
    """
    scaled = np.sqrt(np.pi) * x / r
    slope = np.exp(-(scaled**2)) / r
    return (1.0 + special.erf(scaled)) / 2.0, slope, (-2.0 * np.pi / r**2) * x * slope
