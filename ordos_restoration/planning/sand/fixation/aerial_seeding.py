"""Sowing from the air: the lines an aircraft flies over sand, the seed it carries, and how long that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import chunks, ragged
from ordos_restoration.planning.kongdui.planting import parse_mix, shares
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand import scan_lines
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, PlanningError, Progress, Reference, Text, silent

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SAME = scan_lines.SAME  # m; land that reaches no farther into a swath is not in it
BOXED = 2_000  # polygons whose box is found between two looks at the cancel button
LAID = 500_000  # pieces of edges laid on swaths at a time
AERIAL_SEED = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Seed for aerial seeding"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Treated seed by species, its share in the mix, and the days it is sown; the shipped table when empty."
    ),
    "aerial_seed",
    {
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "kg_per_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Treated seed"),
            QT_TRANSLATE_NOOP("Ordos", "What is sown where the species stands alone; in a mix its share of that."),
            "kg/ha",
            0,
            200,
        ),
        "kg_per_ha_least": Number(QT_TRANSLATE_NOOP("Ordos", "Least seed"), "", "kg/ha", 0, 200),
        "kg_per_ha_most": Number(QT_TRANSLATE_NOOP("Ordos", "Most seed"), "", "kg/ha", 0, 200),
        "share": Number(QT_TRANSLATE_NOOP("Ordos", "Share in the mix"), "", "1", 0, 1),
        "window_from": Text(
            QT_TRANSLATE_NOOP("Ordos", "First day of sowing"),
            QT_TRANSLATE_NOOP("Ordos", "Month and day, as 05-25."),
        ),
        "window_to": Text(
            QT_TRANSLATE_NOOP("Ordos", "Last day of sowing"),
            QT_TRANSLATE_NOOP("Ordos", "Month and day, as 05-25."),
        ),
        "areas": Text(QT_TRANSLATE_NOOP("Ordos", "Areas it is sown in")),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)


def flight_lines(
    shapes: Any,
    codes: Any,
    heading_deg: Any,
    swath_m: float,
    overlap_pct: float,
    run_in_m: float,
    progress: Progress = silent,
) -> Any:
    """Return the lines flown over polygons (n,) so that no place of them lies outside every swath.

    heading_deg: bearing of the lines [degree, clockwise from grid north], (n,), one number, or None; where it is None
    or NaN they run along the long side of the narrowest box about the polygon, which leaves few turns. swath_m: width
    sown in one pass [m]; overlap_pct: what of it the next pass sows again, below 100. Lines lie one net swath apart,
    the first half a net swath inside, and are as long as the land is within the net swath about them, holes and gaps
    between parts included, with run_in_m at both ends. GeoDataFrame: code, line_no (in flying order, each the other
    way than the last), geometry, length_m (flown), seeded_m (of it with land below the line), swath_m.
    """
    crs, shapes = getattr(shapes, "crs", None), np.asarray(shapes, dtype=object)
    net = swath_m * (1.0 - overlap_pct / 100.0)
    heading = headings(shapes, heading_deg, progress)
    moved, origin = to_first_line(shapes, heading, net)
    t = reaches(moved, heading, net, progress)
    progress(0.5, "")
    t["seeded_m"] = seeded(moved, heading, net, t, progress)
    progress(0.9, "")
    t["line_no"] = t.groupby("polygon").cumcount() + 1
    xy = ends_of(t, heading, net, run_in_m) + origin[t.polygon.to_numpy()][:, None, :]
    lines = [shapely.linestrings(xy[part]) for part in chunks(len(t), scan_lines.DRAWN)]
    made = {
        "code": np.asarray(codes, dtype=object)[t.polygon],
        "line_no": t.line_no,
        "length_m": t.end - t.start + 2.0 * run_in_m,
        "seeded_m": t.seeded_m,
        "swath_m": float(swath_m),
    }
    progress(1.0, "")
    geometry = gpd.GeoSeries(np.concatenate(lines) if lines else [], crs=crs)
    return gpd.GeoDataFrame(made, geometry=geometry)[["code", "line_no", "geometry", "length_m", "seeded_m", "swath_m"]]


def headings(shapes: Any, heading_deg: Any, progress: Progress) -> Any:
    """Return the bearing of the lines of every polygon [degree], (n,), from 0 to below 180."""
    if heading_deg is None:
        heading_deg = np.nan
    given = np.broadcast_to(np.asarray(heading_deg, dtype=float), (len(shapes),)) % 180.0
    own = np.flatnonzero(np.isnan(given))
    out = given.copy()
    for part in chunks(len(own), BOXED):
        progress(0.0, "")
        out[own[part]] = long_bearing(shapes[own[part]])
    return out


def long_bearing(shapes: Any) -> Any:
    """Return the bearing of the long side of the narrowest box about polygons [degree], (n,), from 0 to below 180; 0
    where there is no polygon.
    """
    xy, owner = shapely.get_coordinates(shapely.oriented_envelope(shapes), return_index=True)
    side = np.diff(xy, axis=0)
    side[owner[1:] != owner[:-1]] = 0.0
    length = np.hypot(*side.T)
    bearing = np.degrees(np.arctan2(side[:, 0], side[:, 1])) % 180.0
    bearing[bearing > 180.0 - 1e-9] = 0.0
    order = np.lexsort((bearing, -np.round(length, 6), owner[:-1]))
    which, first = np.unique(owner[:-1][order], return_index=True)
    out = np.zeros(len(shapes))
    out[which] = bearing[order[first]]
    return out


def to_first_line(shapes: Any, heading: Any, net: float) -> tuple[Any, Any]:
    """Return polygons (n,) moved so that their first line runs through the origin, and from where, (n, 2) [m]."""
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    sine, cosine = scan_lines.axes(heading)
    across = xy[:, 0] * cosine[owner] - xy[:, 1] * sine[owner]
    along = xy[:, 0] * sine[owner] + xy[:, 1] * cosine[owner]
    low, begin = np.full(len(shapes), np.inf), np.full(len(shapes), np.inf)
    np.minimum.at(low, owner, across)
    np.minimum.at(begin, owner, along)
    low, begin = np.where(np.isfinite(low), low + net / 2.0, 0.0), np.where(np.isfinite(begin), begin, 0.0)
    origin = np.column_stack([low * cosine + begin * sine, begin * cosine - low * sine])
    return shapely.set_coordinates(shapes.copy(), xy - origin[owner]), origin


def reaches(shapes: Any, heading: Any, net: float, progress: Progress) -> Any:
    """Return the lines of polygons that stand at their first line: polygon, line (from 0), start and end along it [m].

    What of an edge lies within the net swath of a line says how far the land reaches there: the extremes of what a
    strip cuts from a polygon always lie on its outline.
    """
    edges = scan_lines.edges_of(shapes, heading)
    low, high = edges.across.min(axis=0), edges.across.max(axis=0)
    first = np.floor((low + net / 2.0 + SAME) / net).astype(np.int64)
    last = np.ceil((high + net / 2.0 - SAME) / net).astype(np.int64)  # one past the last swath it reaches into
    count = np.where(high - low > SAME, np.maximum(last - first, 0), 0)
    total, found = np.cumsum(count), []
    stops = np.searchsorted(total, np.arange(LAID, (total[-1] if len(total) else 0) + LAID, LAID), side="right")
    begin = 0
    for stop in stops:
        progress(0.0, "")
        part = slice(begin, max(int(stop), begin + 1))
        begin = part.stop
        found.append(laid(edges.take(part), first[part], count[part], net))
    if not found:
        return pd.DataFrame({"polygon": [], "line": [], "start": [], "end": []}).astype({"polygon": int, "line": int})
    return pd.concat(found).groupby(["polygon", "line"], as_index=False).agg({"start": "min", "end": "max"})


def laid(edges: scan_lines.Edges, first: Any, count: Any, net: float) -> Any:
    """Return what of edges (e,) lies in each swath they reach into: polygon, line, start, end along it [m]."""
    edge, place = ragged(count)
    line = first[edge] + place
    (v1, v2), (u1, u2) = edges.across[:, edge], edges.along[:, edge]
    at = [np.clip(((line + half) * net - v1) / (v2 - v1), 0.0, 1.0) for half in (-0.5, 0.5)]
    u = [u1 + share * (u2 - u1) for share in at]
    t = pd.DataFrame({"polygon": edges.polygon[edge], "line": line, "start": np.minimum(*u), "end": np.maximum(*u)})
    return t[np.abs(at[1] - at[0]) * np.abs(v2 - v1) > SAME]


def seeded(shapes: Any, heading: Any, net: float, t: Any, progress: Progress) -> Any:
    """Return how much of every line of `reaches` has land below it [m], (l,)."""
    inside = scan_lines.scan(shapes, heading, net, progress)
    found = pd.Series(inside.end - inside.start).groupby([inside.polygon, inside.line]).sum()
    key = pd.MultiIndex.from_arrays([t.polygon, t.line])
    return found.reindex(key).fillna(0.0).to_numpy(dtype=float)


def ends_of(t: Any, heading: Any, net: float, run_in_m: float) -> Any:
    """Return both ends of the lines as they are flown, (l, 2, 2) [m], every second one the other way."""
    sine, cosine = (one[t.polygon] for one in scan_lines.axes(heading))
    across, back = t.line.to_numpy() * net, t.line_no.to_numpy() % 2 == 0
    start, end = t.start.to_numpy() - run_in_m, t.end.to_numpy() + run_in_m
    along = np.column_stack([np.where(back, end, start), np.where(back, start, end)])
    x = across[:, None] * cosine[:, None] + along * sine[:, None]
    return np.stack([x, along * cosine[:, None] - across[:, None] * sine[:, None]], axis=2)


def seed(area_ha: Any, rates: Any, mix: Optional[Any] = None) -> Any:
    """Return the seed of every species on areas [ha] (n,), a DataFrame with a column [kg] for each row of the rates.

    rates: the reference AERIAL_SEED; mix: “species:share|species:share”, one or (n,); the shares of the table where
    it is None or empty. A species gets area × its kg per hectare × its share. Raises PlanningError on a mix that cannot
    be read, names a species that the table lacks, or one of which the table gives no seed; on shares of the table that
    do not add up to 1.
    """
    area = np.asarray(area_ha, dtype=float)
    species, rate = list(rates.species), rates.kg_per_ha.to_numpy(dtype=float)
    given = [mix] * len(area) if mix is None or isinstance(mix, str) else list(mix)
    own = table_mix(rates) if any(not asked(one) for one in given) else ""
    texts, which = np.unique([str(one) if asked(one) else own for one in given], return_inverse=True)
    share = shares([parse_mix(text) for text in texts], species)[which]
    without = np.flatnonzero((share > 0).any(axis=0) & np.isnan(rate))
    if len(without):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table “Seed for aerial seeding” gives no seed per hectare for “{species}”, which is in the mix. "
                "Fill it in, or leave the species out of the mix.",
            ),
            species=species[without[0]],
        )
    kg = area[:, None] * np.where(share > 0, rate, 0.0) * share
    return pd.DataFrame(kg, columns=species)


def window(rates: Any, mix: Optional[str] = None) -> tuple[str, str]:
    """Return the first and the last day on which all species of the mix may be sown, as month-day: ("05-25", "06-25").

    rates, mix: as in `seed`. Empty days do not limit; where the days of two species do not meet, both are empty.
    """
    named = parse_mix(mix if asked(mix) else table_mix(rates))
    own = rates[rates.species.isin([one for one, share in named.items() if share > 0])]
    first, last = (sorted(str(day).strip() for day in own[name].dropna()) for name in ("window_from", "window_to"))
    begin, end = first[-1] if first else "", last[0] if last else ""
    return (begin, end) if not (begin and end and begin > end) else ("", "")


def asked(mix: Any) -> bool:
    """Return whether a mix says anything."""
    return isinstance(mix, str) and bool(mix.strip())


def table_mix(rates: Any) -> str:
    """Return the shares of the table of seed as a mix."""
    share = rates.share.fillna(0.0).astype(float)
    return "|".join(f"{one}:{part:.12g}" for one, part in zip(rates.species, share) if part > 0)


def flights(
    lines: Any,
    codes: Any,
    seed_kg: Any,
    hopper_kg: float,
    speed_kmh: float,
    turn_min: float,
    ferry_m: Any = 0.0,
    load_min: float = 0.0,
) -> Any:
    """Return what flying the lines takes for each of codes (n,): a DataFrame with code, lines, sorties, flown_m,
    ferry_m, hours.

    lines: what `flight_lines` returned; seed_kg: (n,) [kg]; hopper_kg: load of one sortie [kg]; ferry_m: from the
    airstrip to the land [m], (n,) or one number; load_min: on the ground for each sortie [min]. Sorties = ⌈seed / load⌉
    each goes there and back, and after every line but its last comes a turn. The time is distance over speed,
    turns and loading.
    """
    by = lines.groupby("code").length_m.agg(["size", "sum"]).reindex(codes)
    count = by["size"].fillna(0).to_numpy(dtype=np.int64)
    flown = by["sum"].fillna(0.0).to_numpy(dtype=float)
    kg = np.asarray(seed_kg, dtype=float)
    sorties = np.where(count > 0, np.maximum(np.ceil(kg / hopper_kg - 1e-9), 1.0), 0.0).astype(np.int64)
    ferry = 2.0 * sorties * np.asarray(ferry_m, dtype=float)
    turns = np.maximum(count - sorties, 0)
    minutes = turns * turn_min + sorties * load_min
    hours = (flown + ferry) / (speed_kmh * 1_000.0) + minutes / 60.0
    return pd.DataFrame(
        {
            "code": np.asarray(codes, dtype=object),
            "lines": count,
            "sorties": sorties,
            "flown_m": flown,
            "ferry_m": ferry,
            "hours": hours,
        }
    )
