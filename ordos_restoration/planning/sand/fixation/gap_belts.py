"""Belts that shut wind gaps: strips across the wind, from wall to wall, at the mouths of a corridor through the dunes.

A mouth is the part of the outline that faces the wind at the end of the corridor. Where it is oblique, a strip across
the wind begins where the whole mouth lies behind it, or it would be a corner that the wind goes round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import DUST, chunks, once, only_polygons, ragged
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import part_of
from ordos_restoration.planning.sand import scan_lines
from ordos_restoration.planning.sand.fixation.cross_strips import bands, depth, nearest_parts
from ordos_restoration.planning.sand.fixation.ring_stretches import rings_of, runs
from ordos_restoration.planning.spec import Progress, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

UPWIND, DOWNWIND = "upwind", "downwind"
LAYOUTS = {UPWIND: (UPWIND,), DOWNWIND: (DOWNWIND,), "both": (UPWIND, DOWNWIND)}
FACING = 45.0  # degree; an edge whose outward normal turns more from the wind is wall, not mouth
SMOOTHED = 0.25  # of the belt width: what is smaller in an outline does not turn it
FIT = 1e-6  # m; a strip may be this much too long for its room
CUT = 2_000  # strips cut between two looks at the cancel button


def gap_belts(
    shapes: Any,
    codes: Any,
    wind_from_deg: Any,
    width_m: Any,
    spacing_m: Optional[float] = None,
    layout: str = "both",
    progress: Progress = silent,
) -> Any:
    """Return the belts at the mouths of wind gaps (n,), polygons of corridors of any course.

    wind_from_deg: where the harmful wind comes from [degree, clockwise from grid north], (n,) or one number; width_m:
    of a belt along the wind [m], (n,) or one number; layout: "upwind", "downwind" or "both" mouths. spacing_m: between
    the belts of one mouth [m, along the wind]: as many follow the first into the corridor as have room, up to the
    middle between the mouths where both have belts, else up to the other mouth; None is one belt a mouth.

    Every strip goes from wall to wall of the arm its mouth opens into; other arms of a winding corridor that the same
    line crosses stay open. GeoDataFrame: code, side (of the mouth), number (1 at the mouth), geometry, width_m, area_ha
    (geodesic where the shapes carry a CRS). Belts of one gap do not overlap: where two mouths lie nearer than two
    widths the first one has the land.
    """
    crs = getattr(shapes, "crs", None)
    single, owner = shapely.get_parts(np.asarray(shapes, dtype=object), return_index=True)
    wind = np.broadcast_to(np.asarray(wind_from_deg, dtype=float), (len(shapes),))[owner]
    width = np.broadcast_to(np.asarray(width_m, dtype=float), (len(shapes),))[owner]
    found = {side: mouths(single, turned(wind, side), width) for side in (UPWIND, DOWNWIND)}
    progress(0.2, "")
    t = strips(found, width, spacing_m, LAYOUTS[layout])
    t["geometry"] = cuts(single, found, t, wind, part_of(progress, 0.2, 0.8))
    t["geometry"], _, _ = once(t.geometry.to_numpy(dtype=object), DUST, part_of(progress, 0.8, 1.0))
    t = t[~shapely.is_empty(t.geometry.to_numpy(dtype=object))]
    gap = t.gap.to_numpy(dtype=np.int64)
    t["code"], t["width_m"] = np.asarray(codes, dtype=object)[owner[gap]], width[gap]
    t = t.iloc[np.lexsort((t.number, t.side != UPWIND, gap))].reset_index(drop=True)
    belts = t.geometry.to_numpy(dtype=object)
    area = shapely.area(belts) if crs is None else units.geodesic_area(belts, crs)
    progress(1.0, "")
    out = gpd.GeoDataFrame(t.assign(area_ha=area / units.M2_PER_HECTARE), geometry=gpd.GeoSeries(belts, crs=crs))
    return out[["code", "side", "number", "geometry", "width_m", "area_ha"]]


def turned(wind: Any, side: str) -> Any:
    """Return the bearing a mouth looks out to [degree]: into the wind upwind, the other way downwind."""
    return wind if side == UPWIND else wind + 180.0


def mouths(shapes: Any, outward: Any, width: Any) -> Any:
    """Return the mouths of corridors (n,), single polygons: DataFrame (n rows) of start, the depth at which all of the
    mouth lies outside [m], and line, its course; NaN and None where no edge looks outward.

    The mouth is the run of edges within `FACING` of the bearing it looks out to that lies farthest out, what is small
    against the belt smoothed away.
    """
    smooth = shapely.simplify(shapes, SMOOTHED * width)
    usable = shapely.is_valid(smooth) & ~shapely.is_empty(smooth)
    rings = rings_of(np.where(usable, smooth, shapes), holes=False)
    edges, ring = rings.edges(), rings.ring[rings.first()]
    step = edges.end - edges.start
    off = edges.start - rings.points(ring, np.zeros(len(ring)))
    turn = np.bincount(ring, off[:, 0] * step[:, 1] - off[:, 1] * step[:, 0], minlength=len(rings.length))
    sign = np.where(turn >= 0.0, 1.0, -1.0)[ring]  # outlines run either way round
    sine, cosine = scan_lines.axes(outward[edges.owner])
    out = sign * (step[:, 1] * sine - step[:, 0] * cosine)
    facing = out >= (np.cos(np.radians(FACING)) - FIT) * np.hypot(*step.T)
    t = pd.DataFrame({"owner": edges.owner, "run": runs(ring, facing)})
    t["low"] = np.minimum(*(depth(xy, outward[edges.owner]) for xy in (edges.start, edges.end)))
    t["high"] = np.maximum(*(depth(xy, outward[edges.owner]) for xy in (edges.start, edges.end)))
    t["line"] = shapely.linestrings(np.stack([edges.start, edges.end], axis=1))
    t = t[facing]
    low = t.groupby("run").low.transform("min")
    best = t.assign(low=low).sort_values(["low", "run"], kind="stable").groupby("owner").run.first()
    t = t[t.run == best.reindex(t.owner).to_numpy()]
    mouth = t.groupby("owner").agg(start=("high", "max"), line=("line", lambda lines: shapely.union_all(list(lines))))
    return mouth.reindex(np.arange(len(shapes)))


def strips(found: Any, width: Any, spacing_m: Optional[float], sides: Any) -> Any:
    """Return the strips of mouths: DataFrame of gap, side, number, low and high depth [m], those at mouths first."""
    room = -sum(mouth.start.to_numpy(dtype=float) for mouth in found.values())
    room = room / len(sides)
    made = []
    for side in sides:
        start = found[side].start.to_numpy(dtype=float)
        own = np.flatnonzero(~np.isnan(start))
        count = np.ones(len(own), dtype=np.int64)
        if spacing_m is not None and not np.isnan(spacing_m):
            more = np.nan_to_num((room - width)[own] + FIT) // (width[own] + spacing_m)
            count += np.maximum(more, 0).astype(np.int64)
        place, k = ragged(count)
        gap = own[place]
        low = start[gap] + k * (width[gap] + (spacing_m or 0.0))
        made.append(pd.DataFrame({"gap": gap, "side": side, "number": k + 1, "low": low, "high": low + width[gap]}))
    t = pd.concat(made, ignore_index=True)
    return t.iloc[np.argsort(t.number.to_numpy() > 1, kind="stable")].reset_index(drop=True)


def cuts(shapes: Any, found: Any, t: Any, wind: Any, progress: Progress) -> Any:
    """Return the land of strips (rows of gap, side, low, high): what of the arm behind the mouth lies in each."""
    out = np.full(len(t), None, dtype=object)
    for side, mouth in found.items():
        own = np.flatnonzero((t.side == side).to_numpy())
        for part in chunks(len(own), CUT):
            progress(part.stop / len(own), "")
            i = own[part]
            gap = t.gap.to_numpy()[i]
            outward, low, high = turned(wind, side)[gap], t.low.to_numpy()[i], t.high.to_numpy()[i]
            head = shapely.intersection(shapes[gap], bands(shapes[gap], outward, None, high))
            arm = nearest_parts(head, mouth.line.to_numpy(dtype=object)[gap])
            out[i] = only_polygons(shapely.intersection(arm, bands(shapes[gap], outward, low, high)))
    return out
