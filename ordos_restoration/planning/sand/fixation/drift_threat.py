"""How much of the sand drift over a patch blows towards what is protected, and which patch comes first for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import chunks
from ordos_restoration.planning.kongdui.belt_tables import MOBILITY
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation.protected_objects import Objects
from ordos_restoration.planning.sand.scan_lines import axes, points_within
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Choice,
    Message,
    Number,
    PlanningError,
    Progress,
    Reference,
    Text,
    part_of,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

PLACES = 24  # of a patch from which the wind is followed; about as many, evenly spread
NEAR = 0.5  # of the shortest reach: places in large patches stand no farther apart
RAYS = 4_000  # followed between two looks at the cancel button
NEAREST = 500  # patches
SUPPLY = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Supply of sand"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Share of the drift potential that finds loose sand, by mobility; the shipped table when empty."
    ),
    "sand_supply",
    {
        "mobility": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Sand mobility"),
            "",
            {**MOBILITY, "unknown": QT_TRANSLATE_NOOP("Ordos", "Not known")},
        ),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "supply": Number(QT_TRANSLATE_NOOP("Ordos", "Supply"), "", "1", 0, 1),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)


def distances(shapes: Any, objects: Objects, progress: Progress) -> Any:
    """Return how far polygons (n,) are from the nearest protected object [m], NaN where there is none."""
    return nearest(shapes, objects.shape, progress)


def nearest(shapes: Any, others: Any, progress: Progress) -> Any:
    """Return how far shapes (n,) are from the nearest of others (m,) [m], NaN where there is none."""
    out = np.full(len(shapes), np.nan)
    if not len(others):
        return out
    tree = shapely.STRtree(others)
    for part in chunks(len(shapes), NEAREST):
        progress(part.start / len(shapes), "")
        index, distance = tree.query_nearest(shapes[part], return_distance=True, all_matches=False)
        out[part.start + index[0]] = distance
    return out


@dataclass(frozen=True, eq=False)
class Threat:
    """How much of the drift over patches (n,) blows towards protected objects within their reach.

    share: of any object [1]; by_kind: of each kind [1]; weighted: with the weight of what is hit, the highest where a
    wind reaches several [1]; downwind: from the nearest place to an object that a wind from there meets [m], NaN where
    none does.
    """

    share: Any
    by_kind: dict[str, Any]
    weighted: Any
    downwind: Any


def threat(shapes: Any, objects: Objects, toward: Any, power: Any, progress: Progress) -> Threat:
    """Return what of the drift over polygons (n,) blows towards the objects.

    toward: to where each class of wind blows, clockwise from grid north (k,) [degree]; power: its drift potential
    (k,). From places spread evenly over a patch each wind is followed as far as the sand of a kind is counted; the
    share is the drift potential of the winds that meet an object over that of all winds, in the mean of the places.
    """
    least = min(objects.reach.values(), default=np.inf)
    xy, owner = points_within(shapes, np.minimum(np.sqrt(shapely.area(shapes) / PLACES), least * NEAR))
    count = np.bincount(owner, minlength=len(shapes))
    part = np.asarray(power, dtype=float) / np.sum(power)
    best, any_hit = np.zeros((len(xy), len(part))), np.zeros((len(xy), len(part)), dtype=bool)
    near = np.full(len(shapes), np.inf)
    by_kind = {}

    def mean(hits: Any) -> Any:
        return np.bincount(owner, hits @ part, minlength=len(shapes)) / count

    for number, (kind, reach) in enumerate(objects.reach.items()):
        own = objects.kind == kind
        step = part_of(progress, number / len(objects.reach), (number + 1) / len(objects.reach))
        toward = np.asarray(toward, dtype=float)
        hit, far = followed(xy, toward, reach, objects.shape[own], objects.weight[own], step)
        np.minimum.at(near, owner, far)
        best, any_hit = np.maximum(best, hit), any_hit | (hit >= 0)
        by_kind[kind] = mean((hit >= 0).astype(float))
    return Threat(mean(any_hit.astype(float)), by_kind, mean(best), np.where(np.isinf(near), np.nan, near))


def followed(xy: Any, toward: Any, reach: float, shapes: Any, weight: Any, progress: Progress) -> tuple[Any, Any]:
    """Return the highest weight of an object that winds meet from places, (p, k), −1 where they meet none, and how far
    the nearest of all these is from each place (p,) [m], infinite where there is none.

    xy: (p, 2); toward: (k,) [degree]; reach: how far each is followed [m]; shapes, weight: of the objects (m,).
    """
    tree = shapely.STRtree(shapes)
    sine, cosine = axes(toward)
    ahead = reach * np.column_stack([sine, cosine])
    out, near = np.full(len(xy) * len(toward), -1.0), np.full(len(xy), np.inf)
    points = shapely.points(xy)
    for part in chunks(len(out), RAYS):
        progress(part.start / len(out), "")
        place, wind = np.divmod(np.arange(part.start, part.stop), len(toward))
        rays = shapely.linestrings(np.stack([xy[place], xy[place] + ahead[wind]], axis=1))
        ray, met = tree.query(rays, predicate="intersects")
        np.maximum.at(out, part.start + ray, weight[met])
        np.minimum.at(near, place[ray], shapely.distance(points[place[ray]], shapes[met]))
    return out.reshape(len(xy), len(toward)), near


def supplies(mobility: Any, table: Any) -> Any:
    """Return the share of the drift potential that finds loose sand on patches (n,) [1]; mobility: None where nobody
    knows it; table: SUPPLY. Raises PlanningError where a row that is needed is missing or empty.
    """
    known = table.dropna(subset=["supply"]).drop_duplicates("mobility").set_index("mobility").supply
    asked = pd.Series(mobility, dtype="object").fillna("unknown")
    missing = sorted(set(asked) - set(known.index))
    if missing:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{table}”: the row “{kind}” is missing, or its supply is empty. Add it to your copy."
            ),
            table=Message(SUPPLY.label),
            kind=missing[0],
        )
    return known.reindex(asked).to_numpy(dtype=float)


def ranks(score: Any, distance: Any, area: Any, codes: Any) -> Any:
    """Return the rank of every patch from 1, int (n,): the highest score first, as it is printed; among equals the
    one nearest to an object, then the largest, then by code.
    """
    far = np.where(np.isnan(distance), np.inf, distance)
    order = np.lexsort((np.asarray(codes, dtype=str), -np.asarray(area), far, -np.round(score, 2)))
    out = np.empty(len(order), dtype=int)
    out[order] = np.arange(1, len(order) + 1)
    return out
