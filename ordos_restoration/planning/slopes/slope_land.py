"""The land of a slope plan: each square metre once, without what is forbidden, with soil, use and cover known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, once
from ordos_restoration.planning.kongdui.compartments import Pieces, joined_text, split_conditional
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import classified
from ordos_restoration.planning.slopes import csle
from ordos_restoration.planning.slopes.slope_parameters import LAND
from ordos_restoration.planning.slopes.slope_tables import DOUBLE, REASONS, SEALED_LAND
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of
from ordos_restoration.planning.wind.land_surface import SOIL_WORDS, check_percent, rows_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = (lazy(name) for name in ("numpy", "pandas", "shapely"))

MEASURE = "slope_vegetation"  # in the land rules
CROPLAND = "farmland"  # in the kinds of constraints
PISHA = "pisha"  # in the table of soils
SHARES = ("sand", "silt", "clay", "organic")  # of a soil, for its erodibility
SEALED = ("construction", "road", "water")  # categories of land where nothing is planted
COVER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} polygons do not say their plant cover: {cover:g} % was taken."
)
REMOVED_NOTE = QT_TRANSLATE_NOOP("Ordos", "Land that is not planned was left out: {kinds}.")
KIND_PART = QT_TRANSLATE_NOOP("Ordos", "{kind} {area:.2f} ha")
SEALED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} polygons are buildings, roads or water by their land class and were left out."
)


@dataclass(frozen=True, eq=False)
class SlopeLand:
    """Land to be planned: polygons (n,), a table of what is known of each (n rows), CRS; removed: reason → area left
    out [m²].
    """

    shape: Any
    table: Any
    crs: Any
    removed: dict[str, float]


def land_of(settings: Any, frame: Any, layers: Any, notes: list[Message], progress: Progress) -> SlopeLand:
    """Return the land of a plan. settings: default_soil, scheme, cover, approval_no, rain; frame: the layer LAND.

    Raises PlanningError where nothing may be planted, or covers are fractions.
    """
    shapes = frame.geometry.to_numpy()
    scale = shapely.area(shapes) / units.geodesic_area(shapes, frame.crs)
    left, _, _ = once(shapes, DUST, part_of(progress, 0.0, 0.2))
    removed = {DOUBLE: float(((shapely.area(shapes) - shapely.area(left)) / scale).sum())}
    table = known_of(settings, frame, layers, notes)
    sealed = table.use.isin(SEALED).to_numpy()
    if sealed.any():
        notes.append(Message(SEALED_NOTE, count=int(sealed.sum()), all=len(sealed)))
    removed[SEALED_LAND] = float((shapely.area(left[sealed]) / scale[sealed]).sum())
    table, left, scale = table[~sealed].reset_index(drop=True), left[~sealed], scale[~sealed]
    ground = land.ground(
        layers["constraints"], layers["constraint_kinds"], layers["land_rules"], MEASURE, settings.approval_no or "",
        notes, settings.rain,
    )  # fmt: skip
    left, _, taken = land.remove(left, ground, {}, False, part_of(progress, 0.2, 0.6))
    for kind, index, planar, _ in taken:
        name = ground.names.get(kind, kind)
        removed[name] = removed.get(name, 0.0) + float((planar / scale[index]).sum())
    there = np.flatnonzero(shapely.area(left) > DUST)
    if not len(there):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Nothing of “{layer}” may be planted: all of it is sealed or forbidden land. Look at its land classes, "
                "the constraints and the land rules.",
            ),
            layer=Message(LAND.label),
        )
    table = table.iloc[there].reset_index(drop=True)
    pieces = Pieces(table, left[there], np.ones(len(there), dtype=bool))
    pieces = split_conditional(pieces, ground, part_of(progress, 0.6, 1.0))
    table = with_approvals(pieces.table, ground.basis)
    return SlopeLand(pieces.shape, table, frame.crs, {k: v for k, v in removed.items() if v > DUST})


def with_approvals(table: Any, basis: dict[str, str]) -> Any:
    """Return the table with the law of what needs an approval, and the polygon's own number where it has one."""
    own = np.array([one if isinstance(one, str) else "" for one in table.own_approval], dtype=object)
    number = np.where(table.approval_no != "", table.approval_no, np.where(table.condition != "", own, ""))
    laws = ["; ".join(str(basis.get(kind) or "") for kind in one.split(";")) if one else "" for one in table.condition]
    return table.assign(approval_no=number, condition_basis=laws)


def known_of(settings: Any, frame: Any, layers: Any, notes: list[Message]) -> Any:
    """Return what is known of every polygon (n rows): land, name, soil, use, cover, erodibility and wishes."""
    code, soils = codes_of(frame), layers["soils"].reset_index(drop=True)
    pisha = np.array([one is True for one in frame["pisha"]], dtype=bool)
    words = np.where(pisha, PISHA, frame["soil"].to_numpy(dtype=object))
    row = rows_of(words, soils, SOIL_WORDS, settings.default_soil, notes)
    k = csle.erodibility(*(soils[f"{share}_pct"].to_numpy(dtype=float)[row] for share in SHARES))
    own_k = frame["k_factor"].to_numpy(dtype=float)
    cover = frame["cover"].to_numpy(dtype=float)
    check_percent([cover])
    bare = np.isnan(cover)
    if bare.any():
        notes.append(Message(COVER_NOTE, count=int(bare.sum()), all=len(cover), cover=settings.cover))
    schemes = frame["class_scheme"].to_numpy(dtype=object)
    known = classified(frame["land_class"], schemes, settings.scheme, layers["land_classes"], LAND.label, notes)
    return pd.DataFrame(
        {
            "land": code,
            "name": frame["name"].to_numpy(dtype=object),
            "soil": soils["soil"].to_numpy(dtype=object)[row],
            "land_class": known.code.to_numpy(dtype=object),
            "use": known.category.where(known.category.notna(), "unused").to_numpy(dtype=object),
            "cover": np.where(bare, settings.cover, cover),
            "groundwater": frame["groundwater_m"].to_numpy(dtype=float),
            "wanted": frame["measure"].to_numpy(dtype=object),
            "k": np.where(np.isnan(own_k), k, own_k),
            "e": np.nan_to_num(frame["e_factor"].to_numpy(dtype=float), nan=1.0),
            "length": frame["slope_length_m"].to_numpy(dtype=float),
            "own_approval": frame["approval_no"].to_numpy(dtype=object),
        }
    )


def codes_of(frame: Any) -> Any:
    """Return the code of every polygon, object (n,): its own, else L001, L002 … from north to south, west to east; a
    code that comes twice gets a running letter.
    """
    x, y = units.centroid_xy(frame.geometry.to_numpy())
    order = np.lexsort((np.round(x), -np.round(y)))
    code = np.array([str(one).strip() if one is not None and one == one else "" for one in frame["code"]], dtype=object)
    bare = order[code[order] == ""]
    taken, free = set(code), (f"L{number:03d}" for number in range(1, 10 * len(code) + 2))
    code[bare] = [next(one for one in free if one not in taken) for _ in bare]
    turn = pd.Series(code).iloc[order].groupby(code[order]).cumcount().reindex(range(len(code))).to_numpy()
    return np.array([one if k == 0 else f"{one}#{k + 1}" for one, k in zip(code, turn)], dtype=object)


def given_up(t: Any, steep: Any, rules: Any) -> Any:
    """Return units (u,) where steep cultivated land, bool (u,), needs the approval by which it is given up.

    rules: the land rules, which name the law of cultivated land.
    """
    law = rules[(rules.measure == MEASURE) & (rules.kind == CROPLAND)].basis_zh
    basis = str(law.iloc[0]) if len(law) and isinstance(law.iloc[0], str) else ""
    own = np.array([one if isinstance(one, str) else "" for one in t.own_approval], dtype=object)
    new = steep & np.array([CROPLAND not in one.split(";") for one in t.condition], dtype=bool)
    more = {"condition": CROPLAND, "condition_basis": basis}
    out = {
        name: [joined_text(a, b) if k else a for a, b, k in zip(t[name], [word] * len(t), new)]
        for name, word in more.items()
    }
    number = [joined_text(a, b) if k else a for a, b, k in zip(t.approval_no, own, new)]
    return t.assign(**out, approval_no=number)


def tell_removed(removed: dict[str, float], notes: list[Message]) -> None:
    """Note how much land of each reason was left out."""
    kinds = [
        Message(KIND_PART, kind=Message(REASONS[name]) if name in REASONS else name, area=area / units.M2_PER_HECTARE)
        for name, area in removed.items()
    ]
    if kinds:
        notes.append(Message(REMOVED_NOTE, kinds=kinds))
