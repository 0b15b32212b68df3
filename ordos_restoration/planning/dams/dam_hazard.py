"""What lies downstream of a dam: people, roads and works that a breach would reach, and what they ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import land
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Flag,
    Layer,
    Message,
    Number,
    PlanningError,
    Progress,
    Reference,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.flow import Flow
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

STEPS = 500  # cells down a channel between two looks at the progress
DIAGONAL = 2.0**0.5
COLUMNS = {
    "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind"), aliases=("类型", "类别", "地类", "type", "fclass", "DLMC")),
    "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "地名", "单位名称")),
}
HAZARD_POINTS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Objects downstream, points"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Houses, villages, works. The column kind names a row of the table of objects downstream; people where it is "
        "empty.",
    ),
    "Point",
    required=False,
    columns=COLUMNS,
)
HAZARD_LINES = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Objects downstream, lines"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Roads and railways. The column kind names a row of the table of objects; road where it is empty."
    ),
    "LineString",
    required=False,
    columns=COLUMNS,
)
HAZARD_AREAS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Objects downstream, areas"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Villages, industry, mines. The column kind names a row of the table of objects; people where it is empty.",
    ),
    "Polygon",
    required=False,
    columns=COLUMNS,
)
DAM_HAZARDS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Objects downstream of dams"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "How far below a dam and beside the channel an object counts, and which flood standard and spillway it asks "
        "of the dam. The shipped table when empty.",
    ),
    "dam_hazards",
    {
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "reach_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Distance below the dam"),
            QT_TRANSLATE_NOOP("Ordos", "Along the channel; farther away the object does not count."),
            "m",
            0,
            100_000,
        ),
        "aside_m": Number(QT_TRANSLATE_NOOP("Ordos", "Distance from the channel"), "", "m", 0, 10_000),
        "above_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Height above the channel"),
            QT_TRANSLATE_NOOP("Ordos", "What stands higher is out of reach; no limit when empty."),
            "m",
            0,
            1_000,
        ),
        "design_years": Number(QT_TRANSLATE_NOOP("Ordos", "Design flood"), "", "years", 1, 10_000, whole=True),
        "check_years": Number(QT_TRANSLATE_NOOP("Ordos", "Check flood"), "", "years", 1, 10_000, whole=True),
        "spillway": Flag(QT_TRANSLATE_NOOP("Ordos", "Spillway")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
NONE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "No objects downstream were given: no dam was held to a higher standard for people, roads or industry below it. "
    "Give them before anybody builds.",
)
STRANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Kinds of objects downstream that are not in the table were taken for people: {kinds}. Add them to the table if "
    "they ask for less.",
)
PEOPLE, ROAD = "people", "road"


@dataclass(frozen=True, eq=False)
class Objects:
    """Objects (k,) with their shape, name, and what the table says of their kind: a frame with the columns of
    DAM_HAZARDS, one row each.
    """

    shape: Any
    name: Any
    rule: Any


@dataclass(frozen=True, eq=False)
class Asked:
    """What objects ask of dams at cells (k,): least years of the design and check flood (0: nothing), a spillway, and
    the objects with the way to them, nearest first, as text or None.
    """

    design_years: Any
    check_years: Any
    spillway: Any
    objects: Any
    nearest_m: Any


def objects_of(layers: Any, table: Any, notes: list[Message]) -> Optional[Objects]:
    """Return the objects of the three layers (points, lines, areas, None where not given); None for none."""
    frames = [
        frame.assign(kind=frame.kind.where(frame.kind.notna(), usual))
        for frame, usual in zip(layers, (PEOPLE, ROAD, PEOPLE))
        if frame is not None
    ]
    if not frames:
        notes.append(Message(NONE_NOTE))
        return None
    kind = np.concatenate([frame.kind.to_numpy(dtype=object) for frame in frames])
    name = np.concatenate([frame["name"].to_numpy(dtype=object) for frame in frames])
    shape = np.concatenate([frame.geometry.to_numpy() for frame in frames])
    row = rows_of(kind, table, notes)
    rule = table.iloc[row].reset_index(drop=True)
    plain = [own if isinstance(own, str) and own.strip() else other for own, other in zip(name, rule.name_zh)]
    return Objects(shape, np.array(plain, dtype=object), rule)


def rows_of(kind: Any, table: Any, notes: list[Message]) -> Any:
    """Return the row of the table for each kind people wrote (k,); unknown words count as people and are told."""
    spelling: dict[str, int] = {}
    for row, (own, zh, en, aliases) in enumerate(zip(table.kind, table.name_zh, table.name_en, table.aliases)):
        for word in (own, zh, en, *str(aliases or "").split("|")):
            if word:
                spelling.setdefault(land.plain(word), row)
    if PEOPLE not in spelling:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table “{table}” has no row “people”, which stands for every object of unknown kind. Add it.",
            ),
            table=Message(DAM_HAZARDS.label),
        )
    found = [spelling.get(land.plain(word)) for word in kind]
    strange = sorted({str(word) for word, row in zip(kind, found) if row is None})
    if strange:
        notes.append(Message(STRANGE_NOTE, kinds=some(strange)))
    return np.array([spelling[PEOPLE] if row is None else row for row in found], dtype=np.int64)


def asked(flow: Flow, cells: Any, objects: Optional[Objects], distance: Optional[float], progress: Progress) -> Asked:
    """Return what the objects below cells (k,) ask of dams there.

    distance: how far below a dam objects count [m], that of the table when None. An object counts where the channel
    below the dam comes near enough to it, not too far down, and the object does not stand too high above it.
    """
    cells = np.asarray(cells)
    k = len(cells)
    none = Asked(np.zeros(k), np.zeros(k), np.zeros(k, dtype=bool), np.full(k, None, dtype=object), np.full(k, np.nan))
    if objects is None or not k:
        return none
    reach = objects.rule.reach_m.to_numpy(dtype=float) if distance is None else np.full(len(objects.name), distance)
    dam, cell, way = downstream(flow, cells, float(np.nan_to_num(reach).max(initial=0.0)), progress)
    near = nearest(flow, objects, dam, cell, way, reach, progress)
    return none if near is None else summed(near, objects, k)


def downstream(flow: Flow, cells: Any, distance: float, progress: Progress) -> tuple[Any, Any, Any]:
    """Return the cells below given ones (k,) down to a distance [m]: index of the given one, cell and way [m] to it."""
    columns, side = flow.lattice.columns, flow.lattice.cell
    walker, place, way = np.arange(len(cells)), cells.copy(), np.zeros(len(cells))
    found: list[tuple[Any, Any, Any]] = []
    turn = 0
    while len(walker):
        if turn % STEPS == 0:
            progress(0.0, "")
        turn += 1
        below = flow.below[place]
        on = (below >= 0) & (below != place)
        slanted = (place // columns != below // columns) & (place % columns != below % columns)
        way = way + side * np.where(slanted, DIAGONAL, 1.0)
        on &= way <= distance
        walker, place, way = walker[on], below[on], way[on]
        found.append((walker, place, way))
    return tuple(np.concatenate(one) for one in zip(*found))  # type: ignore[return-value]


def nearest(flow: Flow, objects: Objects, dam: Any, cell: Any, way: Any, reach: Any, progress: Progress) -> Any:
    """Return where the channel below each dam comes to each object first: a frame dam, object, way_m; None for none."""
    here = np.unique(cell)
    aside = objects.rule.aside_m.to_numpy(dtype=float) + flow.lattice.cell / 2  # a channel is as wide as its cell
    tree = shapely.STRtree(shapely.points(*flow.centres(here)))
    thing, at = tree.query(shapely.buffer(objects.shape, np.nan_to_num(aside)), predicate="intersects")
    progress(0.0, "")
    height = flow.filled.reshape(-1)
    above = objects.rule.above_m.to_numpy(dtype=float)[thing]
    low = ~(ground_of(flow, objects.shape)[thing] - height[here[at]] > above)
    pairs = pd.DataFrame({"cell": here[at[low]], "object": thing[low]})
    paths = pd.DataFrame({"dam": dam, "cell": cell, "way_m": way})
    met = paths.merge(pairs, on="cell")
    met = met[met.way_m <= reach[met.object.to_numpy()]]
    if not len(met):
        return None
    return met.groupby(["dam", "object"], as_index=False).way_m.min()


def ground_of(flow: Flow, shapes: Any) -> Any:
    """Return the lowest ground under the vertices of shapes (k,) [m]; NaN where it is not known, which is in reach."""
    lattice = flow.lattice
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    column = np.floor((xy[:, 0] - lattice.left) / lattice.cell).astype(np.int64)
    row = np.floor((lattice.top - xy[:, 1]) / lattice.cell).astype(np.int64)
    on = (row >= 0) & (row < lattice.rows) & (column >= 0) & (column < lattice.columns)
    out = np.full(len(shapes), np.inf)
    np.fmin.at(out, owner[on], flow.height.reshape(-1)[row[on] * lattice.columns + column[on]])
    return np.where(np.isfinite(out), out, np.nan)


def summed(near: Any, objects: Objects, count: int) -> Asked:
    """Return what the objects near the channels ask, dam by dam."""
    near = near.sort_values(["dam", "way_m", "object"], kind="stable")
    rule = objects.rule.iloc[near.object.to_numpy()]
    design, check, spillway = np.zeros(count), np.zeros(count), np.zeros(count, dtype=bool)
    dam = near.dam.to_numpy()
    np.maximum.at(design, dam, rule.design_years.fillna(0).to_numpy(dtype=float))
    np.maximum.at(check, dam, rule.check_years.fillna(0).to_numpy(dtype=float))
    np.logical_or.at(spillway, dam, rule.spillway.fillna(False).to_numpy(dtype=bool))
    text, first = np.full(count, None, dtype=object), np.full(count, np.nan)
    names = objects.name[near.object.to_numpy()]
    for one, rows in near.assign(name=names).groupby("dam"):
        parts = [f"{name} {way:.0f} m" for name, way in zip(rows.name, rows.way_m)]
        text[one], first[one] = "; ".join(parts[:6]) + (" …" if len(parts) > 6 else ""), rows.way_m.iloc[0]
    return Asked(design, check, spillway, text, first)
