"""The sand that gets barriers: polygons by mobility and wish, each square metre once, without forbidden land."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, once
from ordos_restoration.planning.kongdui.belt_attributes import SAND_WORDS
from ordos_restoration.planning.kongdui.compartments import Pieces, split_conditional
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Layer, Message, PlanningError, Progress, Text

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SAND = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Sandy land"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Polygons to be covered with sand barriers, or the compartments of a shelterbelt plan. Mobility and barrier "
        "decide, where they are filled in, which polygons get barriers and in which layout.",
    ),
    "Polygon",
    columns={
        "code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Code"), aliases=("编号", "小班号", "小班编号", "图斑编号", "XIAO_BAN", "TBBH")
        ),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "地名")),
        "sand_mobility": Text(
            QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), aliases=("mobility", "流动性", "沙地类型", "类型", "SHLX")
        ),
        "barrier": Text(QT_TRANSLATE_NOOP("Ordos", "Sand barrier"), aliases=("沙障", "沙障类型", "沙障形式")),
    },
)
BARRIER_WORDS = {
    "none": ("none", "no", "无", "否", "不设"),
    "checkerboard": ("checkerboard", "straw checkerboard", "草方格", "草方格沙障", "方格", "格状", "格状沙障"),
    "row": ("row", "rows", "行列式", "行列式沙障", "条带状", "带状"),
    "fence": ("fence", "upright fence", "立式", "立式沙障", "高立式", "高立式沙障"),
}
NOT_ASKED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} polygons got no sand barriers, because their sand is of a mobility that was not chosen, or "
    "because their column of barriers says none.",
)
WORDS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Words that nobody knows for the mobility of sand or its barrier were not used: {words}. Write moving, semi_fixed "
    "or fixed, and none, checkerboard, row or fence.",
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{area:.2f} ha lie in more than one polygon of “{layer}” and were planned once, with the first of them."
)
REMOVED_NOTE = QT_TRANSLATE_NOOP("Ordos", "Land where no sand barrier may be laid was left out: {kinds}.")
KIND_PART = QT_TRANSLATE_NOOP("Ordos", "{kind} {area:.2f} ha")
UNAPPROVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} areas need an approval that has no number yet (columns condition and approval_no).",
)


def free_sand(sand: Any, mobilities: tuple[str, ...], kind: str, notes: list[Message]) -> Any:
    """Return the land that gets barriers, as `barriers_in` takes it, before forbidden land is taken out.

    sand: the layer SAND; mobilities: those that get barriers, sand of which nothing is known always does; kind: the
    layout where the layer names none. Raises PlanningError where no polygon is left.
    """
    strange: set[str] = set()
    mobility = known_words(sand["sand_mobility"], SAND_WORDS, strange)
    wish = known_words(sand["barrier"], BARRIER_WORDS, strange)
    if strange:
        notes.append(Message(WORDS_NOTE, words=", ".join(sorted(strange)[:8])))
    own = np.array([(m is None or m in mobilities) and w != "none" for m, w in zip(mobility, wish)], dtype=bool)
    if not own.any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No polygon of “{layer}” gets sand barriers: its columns of mobility and barrier leave out all "
                "{count}. Choose more mobilities, or correct the columns.",
            ),
            layer=Message(SAND.label),
            count=len(sand),
        )
    if not own.all():
        notes.append(Message(NOT_ASKED_NOTE, count=int((~own).sum()), all=len(sand)))
    return gpd.GeoDataFrame(
        {
            "site": sand["code"][own].to_numpy(),
            "name": sand["name"][own].to_numpy(),
            "sand_mobility": mobility[own],
            "kind": np.array([w or kind for w in wish[own]], dtype=object),
        },
        geometry=gpd.GeoSeries(sand.geometry.to_numpy()[own], crs=sand.crs),
    )


def known_words(given: Any, spellings: dict[str, tuple[str, ...]], strange: set[str]) -> Any:
    """Return the ids of what people wrote, object (n,), None where they wrote nothing or what nobody knows."""
    words = {land.plain(word): name for name, all_of_it in spellings.items() for word in all_of_it}
    out = np.array([None if g is None else words.get(land.plain(g)) for g in given], dtype=object)
    strange.update(str(g) for g, known in zip(given, out) if g is not None and known is None)
    return out


def lawful(frame: Any, ground: land.Ground, notes: list[Message], progress: Progress) -> Any:
    """Return the land of `free_sand`, each square metre once, without what is forbidden, split where an approval is
    needed: `condition`, `condition_basis` and `approval_no` say which, by what law, and whose.

    Raises PlanningError where nothing is left.
    """
    shapes = once_told(frame, notes, progress)
    left, _, taken = land.remove(shapes, ground, {}, False, progress)
    tell_removed(taken, shapes, frame.crs, ground, notes)
    there = np.flatnonzero(shapely.area(left) > DUST)
    if not len(there):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "All of “{layer}” is land where no sand barrier may be laid. Look at the constraints and the land "
                "rules.",
            ),
            layer=Message(SAND.label),
        )
    table = pd.DataFrame(frame.drop(columns="geometry")).iloc[there].reset_index(drop=True)
    pieces = split_conditional(Pieces(table, left[there], np.ones(len(there), dtype=bool)), ground, progress)
    condition, approval = pieces.table.condition, pieces.table.approval_no
    missing = (condition != "") & (approval == "")
    if missing.any():
        notes.append(Message(UNAPPROVED_NOTE, count=int(missing.sum()), all=len(missing)))
    table = pieces.table.assign(
        condition=condition.where(condition != "", None),
        condition_basis=[
            "; ".join(str(ground.basis.get(kind) or "") for kind in c.split(";")) if c else None for c in condition
        ],
        approval_no=approval.where(approval != "", None),
    )
    return gpd.GeoDataFrame(table, geometry=gpd.GeoSeries(pieces.shape, crs=frame.crs))


def once_told(frame: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the polygons (n,) without what an earlier one holds already."""
    shapes = frame.geometry.to_numpy()
    left, _, later = once(shapes, DUST, progress)
    if len(later):
        twice = units.geodesic_area(shapes, frame.crs).sum() - units.geodesic_area(left, frame.crs).sum()
        notes.append(Message(TWICE_NOTE, area=twice / units.M2_PER_HECTARE, layer=Message(SAND.label)))
    return left


def tell_removed(
    taken: Any, shapes: Any, crs: Any, ground: land.Ground, notes: list[Message], said: str = REMOVED_NOTE
) -> None:
    """Note how much land of each kind was taken out; said: the sentence for it."""
    scale = units.areal_scale(*units.centroid_xy(shapes), crs)
    area: dict[str, float] = {}
    for kind, index, planar, _ in taken:
        area[kind] = area.get(kind, 0.0) + float((planar / scale[index]).sum()) / units.M2_PER_HECTARE
    kinds = [Message(KIND_PART, kind=ground.names.get(k, k), area=a) for k, a in area.items() if a > 0]
    if kinds:
        notes.append(Message(said, kinds=kinds))
