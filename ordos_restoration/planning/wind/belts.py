"""Belts as the wind meets them: how high and how porous they stand at an age, with and without leaves."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Layer,
    Message,
    Number,
    PlanningError,
    Reference,
    Text,
)
from ordos_restoration.planning.wind import barrier
from ordos_restoration.planning.wind.sides import TOLERANCE, Edges, sides_and_ends, thickness

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

BELTS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Belts"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons of shelterbelts: the compartments of a plan, or others with columns for height and porosity.",
    ),
    "Polygon",
    columns={
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code"), aliases=("河流代码",)),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species codes and shares"), aliases=("树种组成代码",)),
        "height_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Height"), "", "m", 0, 60, aliases=("height", "树高", "平均树高", "林带高")
        ),
        "porosity_leaf": Number(
            QT_TRANSLATE_NOOP("Ordos", "Optical porosity in leaf"), "", "1", 0, 1, aliases=("porosity", "疏透度")
        ),
        "porosity_bare": Number(
            QT_TRANSLATE_NOOP("Ordos", "Measured optical porosity without leaves"),
            "",
            "1",
            0,
            1,
            aliases=("落叶疏透度",),
        ),
        "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True, aliases=("株数",)),
    },
)
GROWTH_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Species"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Heights by age, porosities and months in leaf of the species; the shipped table when empty."
    ),
    "species",
    {
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Full height"), "", "m", 0.1, 60),
        "height_5_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height at 5 years"), "", "m", 0, 60),
        "height_10_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height at 10 years"), "", "m", 0, 60),
        "height_20_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height at 20 years"), "", "m", 0, 60),
        "porosity_leaf": Number(QT_TRANSLATE_NOOP("Ordos", "Optical porosity in leaf"), "", "1", 0, 1),
        "porosity_leafless": Number(QT_TRANSLATE_NOOP("Ordos", "Optical porosity without leaves"), "", "1", 0, 1),
        "leaf_from_month": Number(QT_TRANSLATE_NOOP("Ordos", "First month in leaf"), "", "", 1, 12, whole=True),
        "leaf_to_month": Number(QT_TRANSLATE_NOOP("Ordos", "Last month in leaf"), "", "", 1, 12, whole=True),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
LEAFY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} belts have a porosity in leaf but none without leaves: it was used in winter and spring too, which is too "
    "favourable. Fill in porosity_bare.",
)
AGES = (0.0, 5.0, 10.0, 20.0)  # years between which heights are interpolated; later the height of 20 years stays
LEAST_POROSITY = 0.01  # a belt that nothing shines through still has a logarithm
LEAST_HEIGHT = 0.05  # m; lower ones break no wind


@dataclass(frozen=True, eq=False)
class Belts:
    """Belts at one age, with s seasons of leaf.

    shapes (n,); river (n,) codes or None; sides and ends of the outlines; width (n,) [m]; height (n,) [m]; porosity
    (n, s) effective, as the barrier function takes it; season (12,) int: the season of each month, the last the barest;
    existing (n,) bool: stood there before the plan, full-grown.
    """

    shapes: Any
    river: Any
    sides: Edges
    ends: Edges
    width: Any
    height: Any
    porosity: Any
    season: Any
    existing: Any
    stand: Stand

    @property
    def seasons(self) -> int:
        """How many seasons of leaf there are."""
        return int(self.season.max()) + 1

    def at(self, age: float, taller: float = 0.0, denser: float = 0.0) -> Belts:
        """Return the belts at another age [years], higher by the share `taller` and less porous by `denser`."""
        height, porosity = self.stand.at(age, self.season, taller, denser)
        wide = self.width / np.maximum(height, LEAST_HEIGHT)
        porosity = barrier.effective_porosity(np.minimum(porosity, barrier.MOST_POROUS), wide[:, None])
        return dataclasses.replace(self, height=height, porosity=porosity)

    def before(self) -> Belts:
        """Return the belts with those of the plan not yet planted."""
        return dataclasses.replace(self, height=np.where(self.existing, self.height, 0.0))

    def near(self, bounds: Any) -> Belts:
        """Return the belts that change the wind within bounds (minx, miny, maxx, maxy) [m], as they are at this age."""
        box, reach = shapely.bounds(self.shapes), barrier.LEE * self.height
        left, bottom, right, top = bounds
        beside = (box[:, 0] <= right + reach) & (box[:, 2] >= left - reach)
        return self.where(beside & (box[:, 1] <= top + reach) & (box[:, 3] >= bottom - reach))

    def where(self, chosen: Any) -> Belts:
        """Return some of the belts, chosen bool (n,), as they are at this age."""
        place = np.cumsum(chosen) - 1

        def some(edges: Edges) -> Edges:
            kept = edges.where(chosen[edges.belt])
            return dataclasses.replace(kept, belt=place[kept.belt])

        columns = {name: getattr(self, name)[chosen] for name in PER_BELT}
        return dataclasses.replace(self, sides=some(self.sides), ends=some(self.ends), **columns)


PER_BELT = ("shapes", "river", "width", "height", "porosity", "existing")


@dataclass(frozen=True, eq=False)
class Stand:
    """What stands in n belts: shares of k species (n, k), the species' heights at AGES (k, 4) and full (k,) [m], their
    optical porosities (k,) in leaf and bare, whether they are in leaf in a month (12, k), measured values (n,), NaN
    where the species decide, and whether the stand is full-grown whatever the age (n,).
    """

    share: Any
    growth: Any
    full: Any
    leafy: Any
    bare: Any
    in_leaf: Any
    measured_height: Any
    measured_leafy: Any
    measured_bare: Any
    grown: Any

    def at(self, age: float, season: Any, taller: float, denser: float) -> tuple[Any, Any]:
        """Return heights (n,) [m] and optical porosities (n, s).

        A young stand is more porous: the plant area the light meets grows with the height, and porosity falls with it
        as light does in a canopy (Beer–Lambert): p = p_full^(h / h_full). A mix has the weighted mean of the heights
        and of the logarithms of porosity. Measured heights and porosities do not change with age.
        """
        young = np.array([np.interp(age, AGES, own) for own in self.growth])
        height = np.where(self.grown, self.share @ self.full, self.share @ young)
        height = np.where(np.isnan(self.measured_height), height, self.measured_height) * (1.0 + taller)
        closed = np.clip(young / self.full, 0.0, 1.0)
        columns = []
        for number in range(int(season.max()) + 1):
            leaf = self.in_leaf[int(np.argmax(season == number))]
            own = np.log(np.maximum(np.where(leaf, self.leafy, self.bare), LEAST_POROSITY))
            porosity = np.exp(np.where(self.grown, self.share @ own, self.share @ (own * closed)))
            measured = self.measured_leafy if leaf.all() else self.measured_bare
            columns.append(np.where(np.isnan(measured), porosity, measured))
        return height, np.clip(np.column_stack(columns) - denser, 0.0, 1.0)


def belts_of(layer: Any, species: Any, age: float, notes: list[Message], existing: Any = None) -> Belts:
    """Return the belts of a plan (columns of BELTS) at an age [years], after those that stand there already, which are
    full-grown. Raises PlanningError where a belt has neither species nor height.
    """
    standing = np.repeat([True, False], [0 if existing is None else len(existing), len(layer)])
    layer = layer if existing is None else pd.concat([existing, layer], ignore_index=True)
    stand, season = stand_of(layer, species, standing)
    keep = known(layer, stand, notes)
    stand = dataclasses.replace(stand, **{name: getattr(stand, name)[keep] for name in PER_STAND})
    drawn = layer.geometry.to_numpy()[keep]
    shapes = shapely.simplify(drawn, TOLERANCE)  # one outline for what lies inside and for what lies behind its sides
    shapely.prepare(shapes)
    sides, ends = sides_and_ends(shapes)
    river = layer["river_code"].to_numpy(dtype=object)[keep]
    unset = np.zeros(len(shapes))
    belts = Belts(shapes, river, sides, ends, thickness(drawn), unset, unset, season, standing[keep], stand)
    return belts.at(age)


PER_STAND = ("share", "measured_height", "measured_leafy", "measured_bare", "grown")


def stand_of(layer: Any, species: Any, grown: Any) -> tuple[Stand, Any]:
    """Return what stands in the belts of a layer, and the season of each month, (12,) int."""
    texts = layer["species_mix"].astype("object").where(layer["species_mix"].notna(), "").astype(str).to_numpy()
    kinds, which = np.unique(texts, return_inverse=True)
    share = planting.shares([planting.parse_mix(kind) if kind else {} for kind in kinds], list(species.species))[which]
    measured = [layer[name].to_numpy(dtype=float) for name in ("height_m", "porosity_leaf", "porosity_bare")]
    used = share.any(axis=0)
    if not used.any() or not np.isnan(measured[2]).all():  # belts without species shed their leaves with all of them
        used[:] = True
    in_leaf = months_in_leaf(species)
    states, season = np.unique(in_leaf[:, used], axis=0, return_inverse=True)
    order = np.argsort(-states.sum(axis=1), kind="stable")  # the barest last
    rank = np.empty(len(order), dtype=int)
    rank[order] = np.arange(len(order))
    growth = np.column_stack(
        [np.zeros(len(species)), *(species[f"height_{y}_m"].to_numpy(dtype=float) for y in (5, 10, 20))]
    )
    leafy, bare = measured[1], np.where(np.isnan(measured[2]), measured[1], measured[2])
    stand = Stand(
        share[:, used],
        growth[used],
        species.height_m.to_numpy(dtype=float)[used],
        species.porosity_leaf.to_numpy(dtype=float)[used],
        species.porosity_leafless.to_numpy(dtype=float)[used],
        in_leaf[:, used],
        measured[0],
        leafy,
        bare,
        grown,
    )
    return stand, rank[np.ravel(season)]


def months_in_leaf(species: Any) -> Any:
    """Return whether each species is in leaf in each month, bool (12, k); evergreens always are."""
    first = species.leaf_from_month.to_numpy(dtype=float)
    last = species.leaf_to_month.to_numpy(dtype=float)
    month = np.arange(1, 13)[:, None]
    inside = np.where(first <= last, (month >= first) & (month <= last), (month >= first) | (month <= last))
    return inside | np.isnan(first) | np.isnan(last)


def known(layer: Any, stand: Stand, notes: list[Message]) -> Any:
    """Return which belts break the wind, bool (n,); raise where one has neither species nor height and porosity."""
    measured = ~np.isnan(stand.measured_height) & ~np.isnan(stand.measured_leafy)
    planted = stand.share.any(axis=1)
    empty = layer["plants"].to_numpy(dtype=float) == 0
    lost = np.flatnonzero(~measured & ~planted & ~empty)
    if len(lost):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The layer “{layer}”, row {row}: a belt needs species_mix, or height_m and porosity_leaf, to say how "
                "it breaks the wind. Fill them in, or leave the belt out ({count} such rows).",
            ),
            layer=Message(QT_TRANSLATE_NOOP("Ordos", "Existing belts") if stand.grown[lost[0]] else BELTS.label),
            row=int(lost[0] - (0 if stand.grown[lost[0]] else stand.grown.sum())) + 1,
            count=len(lost),
        )
    bare = empty | (~planted & (stand.measured_height < LEAST_HEIGHT))
    leafy_only = measured & np.isnan(layer["porosity_bare"].to_numpy(dtype=float)) & ~bare
    if leafy_only.any():
        notes.append(Message(LEAFY_NOTE, count=int(leafy_only.sum())))
    if bare.any():
        notes.append(
            Message(
                QT_TRANSLATE_NOOP("Ordos", "{count} belts without plants break no wind and were left out."),
                count=int(bare.sum()),
            )
        )
    return ~bare
