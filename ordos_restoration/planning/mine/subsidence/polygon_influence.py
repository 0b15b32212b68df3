"""The influence of a mined polygon of any shape, exactly: Green's theorem along its edges, no quadrature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    from scipy import special
else:
    np, special = lazy("numpy"), lazy("scipy.special")

FAR = 6.0  # standard deviations: Φ(−6) = 1e-9, far below what is cut off at the rim of a trough


def polygon_influence(x: Any, y: Any, edges: Any, r: float, radius: Any) -> Any:
    """Return W / W0 and its derivatives at points (n,), as (6, n): W, W_x, W_y, W_xx, W_xy, W_yy [1, 1/m, 1/m²].

    edges: (m, 2, 2) [m] with the mined land on their left, rings closed; r: major influence radius along x [m];
    radius: (m,) that along y at each edge [m], so that a lower and an upper edge at different depths have their own,
    as r1 and r2 of a rectangle. One edge adds the integral of g(x − ξ) Φ(y − η(ξ)) over its ξ, g and Φ the normal
    density and distribution with σ = r / √(2π); W sums it over all edges (Green's theorem). The integral is the
    normal mass below a slanted line, by Owen's T (Owen 1956, doi 10.1214/aoms/1177728074); its derivatives are
    products of exp and erf.
    """
    out = np.zeros((6, len(x)))
    sigma = r / np.sqrt(2.0 * np.pi)
    for (start, end), own in zip(edges, np.asarray(radius) / np.sqrt(2.0 * np.pi)):
        u = (start[0] - x) / sigma, (end[0] - x) / sigma
        w = (y - start[1]) / own, (y - end[1]) / own
        beside = (np.minimum(*u) > FAR) | (np.maximum(*u) < -FAR) | (np.maximum(*w) < -FAR)
        above = ~beside & (np.minimum(*w) > FAR)
        if above.any():
            out[:, above] += wide_strip(u[0][above], u[1][above], sigma)
        near = np.flatnonzero(~beside & ~above)
        if len(near):
            ends = np.array([u[0][near], w[0][near]]), np.array([u[1][near], w[1][near]])
            out[:, near] += strip(*ends, end - start, sigma, own)
    return out


def wide_strip(u1: Any, u2: Any, sigma: float) -> Any:
    """Return what an edge far below points adds to W / W0 and its derivatives, (6, n); u1, u2: its ends (n,) along x,
    from the point, in standard deviations.
    """
    out = np.zeros((6, len(u1)))
    p1, p2 = density(u1), density(u2)
    out[0] = special.ndtr(u2) - special.ndtr(u1)
    out[1] = (p1 - p2) / sigma
    out[3] = (u1 * p1 - u2 * p2) / sigma**2
    return out


def strip(start: Any, end: Any, run: Any, sigma: float, own: float) -> Any:
    """Return what an edge adds to W / W0 and its derivatives at points, (6, n).

    start, end: its ends (2, n) seen from the points, in standard deviations, the second axis downward; run: (2,) from
    end to end [m]; sigma, own: standard deviations along x and y [m].
    """
    long = float(np.hypot(run[0] / sigma, run[1] / own))
    ex, ey = run[0] / sigma / long, -run[1] / own / long
    off = start[0] * ey - start[1] * ex
    t1, t2 = start[0] * ex + start[1] * ey, end[0] * ex + end[1] * ey
    (u1, w1), (u2, w2) = start, end
    mass = wedge(off, t1) - wedge(off, t2) + wedge(u2, w2) - wedge(u1, w1)
    mass += (special.ndtr(u2) - special.ndtr(u1)) / 2.0
    scale = density(off) / (sigma * own * long)
    between = special.ndtr(t2) - special.ndtr(t1)
    change = density(t2) - density(t1)
    line = scale * between  # the kernel along the edge, over one run of it
    line_x = scale * (off * between * ey - change * ex) / sigma
    line_y = scale * (off * between * ex + change * ey) / own
    q1, q2 = density(u1) * special.ndtr(w1), density(u2) * special.ndtr(w2)
    return np.stack(
        [
            mass,
            (q1 - q2) / sigma - run[1] * line,
            run[0] * line,
            (u1 * q1 - u2 * q2) / sigma**2 - run[1] * line_x,
            run[0] * line_x,
            run[0] * line_y,
        ]
    )


def wedge(off: Any, t: Any) -> Any:
    """Return the normal mass of the triangle from the mean to the foot of its distance `off` from a line and on to `t`
    along the line, signed: arctan(t / off) / 2π − T(off, t / off), T of Owen.

    T is nothing where the line is far off, and that of an endless line where t is; only near corners is it looked up.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(off == 0.0, 0.0, t / off)
    found = np.arctan(slope) / (2.0 * np.pi)
    line = np.abs(off) < FAR
    endless = line & (np.abs(t) >= FAR)
    found[endless] -= np.sign(slope[endless]) * special.ndtr(-np.abs(off[endless])) / 2.0
    corner = line & ~endless
    found[corner] -= special.owens_t(off[corner], slope[corner])
    found[off == 0.0] = 0.0
    return found


def density(t: Any) -> Any:
    """Return the standard normal density."""
    return np.exp(-(t**2) / 2.0) / np.sqrt(2.0 * np.pi)
