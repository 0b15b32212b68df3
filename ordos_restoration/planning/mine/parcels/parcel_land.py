"""The land that is divided: units once, without exclusions, split at breaks and roads, in single parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import (
    DUST,
    once,
    parts,
    subdivide,
    subtract,
)
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.words import UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

SCRAP = 1.0  # m²; less land is no part of its own
SLIVER = 1.0  # m of mean width; a thinner piece beside a line is a fault of drawing
BEYOND = 1.0  # m; lines are drawn on at both ends, for many stop just short of the outline
LOOSE = 5.0  # m; a loose end as short as this is not worth a word
CODE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} units have no code; they were numbered {first} to {last} from north to south. Fill in the column "
    "“code” to keep the codes of their parcels when units are added.",
)
SAME_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "These unit codes stand in several rows: {codes}. Each row was divided on its own, and the parcels of a code are "
    "numbered through.",
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{area:.4f} ha lie in more than one unit and were divided once, with the unit whose code comes first: {pairs}.",
)
TAKEN_NOTE = QT_TRANSLATE_NOOP("Ordos", "{area:.4f} ha of exclusions and their clearance were left out of the units.")
GONE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "No land is left of {count} units after exclusions and overlaps, so that they have no parcels: {codes}."
)
SCRAP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} scraps of less than a square metre, {area:.2f} m² in all, were left out of the parcels."
)
LOOSE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Break lines and roads end inside units over {length:.0f} m: there they divide nothing, and parcels may lie across "
    "them ({codes}). Draw them on to the outline or to another line.",
)


@dataclass(frozen=True, eq=False)
class Land:
    """Single parts of units. table: the rows of the units in order of their code, with code and given area (u,);
    shape: (n,) polygons; unit: (n,) row of the unit of each.
    """

    table: Any
    shape: Any
    unit: Any


def land_of(frame: Any, layers: Any, clearance: float, notes: list[Message], progress: Progress) -> Land:
    """Return the land of the layer UNITS that is divided.

    layers: exclusions, breaks and roads, frames or None; clearance [m]: around exclusions that name none. Units are
    put in order of code and place, so that rows in another order give the same. Raises PlanningError where no land is
    left.
    """
    table = ordered(frame, notes)
    shapes = table.geometry.to_numpy()
    table["given_m2"] = units.geodesic_area(shapes, frame.crs)
    shapes = once_told(table, shapes, notes, progress)
    shapes = without(shapes, layers["exclusions"], clearance, frame.crs, notes)
    progress(0.4, "")
    shape, unit = split(shapes, lines_of(layers), table.code.to_numpy(), notes, progress)
    scrap = shapely.area(shape) < SCRAP
    if scrap.any():
        notes.append(Message(SCRAP_NOTE, count=int(scrap.sum()), area=float(shapely.area(shape[scrap]).sum())))
    shape, unit = shape[~scrap], unit[~scrap]
    if not len(shape):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No land is left of “{layer}” after exclusions and overlaps. Look at the exclusions and their "
                "clearance.",
            ),
            layer=Message(UNITS.label),
        )
    gone = np.setdiff1d(np.arange(len(table)), unit)
    if len(gone):
        notes.append(Message(GONE_NOTE, count=len(gone), codes=some(table.code.to_numpy()[gone])))
    order = np.lexsort(
        (*(np.round(one, 3) for one in shapely.bounds(shape).T[[2, 1, 0]]), -shapely.bounds(shape)[:, 3])
    )
    order = order[np.argsort(unit[order], kind="stable")]
    return Land(pd.DataFrame(table.drop(columns="geometry")), shape[order], unit[order])


def ordered(frame: Any, notes: list[Message]) -> Any:
    """Return the units with a code each, in order of code and place, shapes in normal form."""
    shapes = shapely.normalize(frame.geometry.to_numpy())
    west, south, east, north = np.round(shapely.bounds(shapes), 3).T
    place = np.lexsort((shapely.get_num_coordinates(shapes), east, south, west, -north))
    frame = frame.set_geometry(shapes, crs=frame.crs).iloc[place].reset_index(drop=True)
    code = np.array([str(c).strip() if c is not None and c == c else "" for c in frame["code"]], dtype=object)
    bare = np.flatnonzero(code == "")
    if len(bare):
        taken = set(code)
        fresh = [name for name in (f"U{number:03d}" for number in range(1, 2 * len(code) + 1)) if name not in taken]
        fresh = fresh[: len(bare)]
        code[bare] = fresh
        notes.append(Message(CODE_NOTE, count=len(bare), all=len(code), first=fresh[0], last=fresh[-1]))
    names, times = np.unique(code.astype(str), return_counts=True)
    if (times > 1).any():
        notes.append(Message(SAME_NOTE, codes=some(names[times > 1])))
    frame["code"] = code
    return frame.iloc[np.argsort(code.astype(str), kind="stable")].reset_index(drop=True)


def once_told(table: Any, shapes: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the polygons (n,) without what an earlier one holds already."""
    left, earlier, later = once(shapes, SCRAP, progress)
    if not len(later):
        return shapes
    before, after = (units.geodesic_area(one, table.crs).sum() for one in (shapes, left))
    twice = (before - after) / units.M2_PER_HECTARE
    code = table.code.to_numpy()
    pairs = [f"{code[e]}/{code[x]}" for e, x in sorted(zip(earlier, later))]
    notes.append(Message(TWICE_NOTE, area=float(twice), pairs=some(pairs)))
    return left


def without(shapes: Any, exclusions: Any, clearance: float, crs: Any, notes: list[Message]) -> Any:
    """Return the polygons (n,) without exclusions and what is kept free around them."""
    if exclusions is None:
        return shapes
    wide = pd.to_numeric(exclusions["clearance"]).astype("float64").fillna(clearance).to_numpy()
    blocks = exclusions.geometry.to_numpy().copy()
    grown = wide > 0
    blocks[grown] = shapely.buffer(blocks[grown], wide[grown])
    left, changed = subtract(shapes, subdivide(np.array([shapely.union_all(blocks)], dtype=object))[0])
    if changed.any():
        taken = units.geodesic_area(shapes[changed], crs).sum() - units.geodesic_area(left[changed], crs).sum()
        if taken > DUST:
            notes.append(Message(TAKEN_NOTE, area=float(taken) / units.M2_PER_HECTARE))
    return left


def lines_of(layers: Any) -> Any:
    """Return the single lines of breaks and roads, (k,), drawn on a little at both ends."""
    frames = [layers[name] for name in ("breaks", "roads") if layers[name] is not None]
    if not frames:
        return np.array([], dtype=object)
    lines = shapely.get_parts(np.concatenate([one.geometry.to_numpy() for one in frames]))
    lines = lines[shapely.length(lines) > 0]
    return np.array([drawn_on(line) for line in shapely.normalize(lines)], dtype=object)


def drawn_on(line: Any) -> Any:
    """Return a line that goes on straight by BEYOND at both ends; a closed one as it is."""
    xy = shapely.get_coordinates(line)
    xy = xy[np.append(True, (np.diff(xy, axis=0) != 0).any(axis=1))]
    if len(xy) < 2 or (xy[0] == xy[-1]).all():
        return line
    first, last = xy[0] - xy[1], xy[-1] - xy[-2]
    ends = [xy[0] + first / np.hypot(*first) * BEYOND, xy[-1] + last / np.hypot(*last) * BEYOND]
    return shapely.linestrings(np.vstack([ends[0], xy, ends[1]]))


def split(shapes: Any, lines: Any, codes: Any, notes: list[Message], progress: Progress) -> tuple[Any, Any]:
    """Return the single parts of polygons (n,) split by lines, and the polygon of each."""
    single, owner = parts(shapes)
    kept = shapely.get_type_id(single) == 3
    kept &= shapely.area(single) > 0
    single, owner = single[kept], owner[kept]
    if not len(lines):
        return single, owner
    tree = shapely.STRtree(lines)
    which, line = tree.query(single, predicate="intersects")
    shape, unit, loose = [], [], 0.0
    where: list[str] = []
    for i in np.unique(which):
        progress(0.0, "")
        pieces, length = split_one(single[i], lines[line[which == i]])
        shape.append(pieces)
        unit.append(np.full(len(pieces), owner[i]))
        if length > LOOSE:
            loose += length
            where.append(str(codes[owner[i]]))
    if loose:
        notes.append(Message(LOOSE_NOTE, length=loose, codes=some(list(dict.fromkeys(where)))))
    whole = np.setdiff1d(np.arange(len(single)), which)
    return np.concatenate([single[whole], *shape]), np.concatenate([owner[whole], *unit])


def split_one(polygon: Any, lines: Any) -> tuple[Any, float]:
    """Return the pieces of one polygon between lines, and the length of the lines' loose ends in it [m]."""
    outline = shapely.boundary(polygon)
    inside = shapely.intersection(shapely.union_all(lines), shapely.buffer(polygon, BEYOND))
    network = shapely.union_all(np.array([outline, inside], dtype=object))
    cells, _, dangles, _ = shapely.polygonize_full(shapely.get_parts(network))
    cells = shapely.get_parts(cells)
    cells = cells[shapely.contains(polygon, shapely.point_on_surface(cells))]
    loose = float(shapely.length(shapely.intersection(dangles, polygon)))
    if not len(cells):
        return np.array([polygon], dtype=object), loose
    return without_slivers(cells), loose


def without_slivers(cells: Any) -> Any:
    """Return the pieces of a polygon with slivers joined to the neighbour of the longest common border: what lies
    between an outline and a line that was drawn along it.
    """
    thin = 2.0 * shapely.area(cells) < SLIVER * shapely.length(cells)
    for i in np.flatnonzero(thin) if not thin.all() else ():
        border = shapely.length(shapely.intersection(shapely.boundary(cells[i]), shapely.boundary(cells)))
        border[i] = 0.0
        border[np.flatnonzero(thin[: i + 1])] = 0.0
        if border.max() > 0.0:
            joined = shapely.union(cells[i], cells[np.argmax(border)])
            if shapely.get_type_id(joined) == 3:
                cells[np.argmax(border)], cells[i] = joined, None
    return cells[~shapely.is_missing(cells)]
