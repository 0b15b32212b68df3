"""Strips of land → compartments (小班): split by land and units, small pieces merged, numbered for good."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land
from ordos_restoration.planning.geometry import clip, only_polygons, parts
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Layer, Number, Progress, Text, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://ordos-restoration/compartment")
UNITS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Units"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Villages, forest blocks, ownership, land class, site type, depth to groundwater: compartments are split at "
        "their borders and carry their values.",
    ),
    "Polygon",
    required=False,
    columns={
        "xian": Text(QT_TRANSLATE_NOOP("Ordos", "Banner code"), aliases=("XIAN", "县", "旗县")),
        "xiang": Text(QT_TRANSLATE_NOOP("Ordos", "Township code"), aliases=("XIANG", "乡")),
        "cun": Text(QT_TRANSLATE_NOOP("Ordos", "Village code"), aliases=("CUN", "村代码")),
        "lin_ban": Text(QT_TRANSLATE_NOOP("Ordos", "Forest block"), aliases=("LIN_BAN", "林班")),
        "village": Text(QT_TRANSLATE_NOOP("Ordos", "Village"), aliases=("村", "村名", "嘎查", "ZLDWMC")),
        "ownership": Text(QT_TRANSLATE_NOOP("Ordos", "Ownership"), aliases=("LD_QS", "QSXZ", "权属")),
        "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class"), aliases=("DLBM", "DLMC", "DI_LEI", "地类")),
        "site_type": Text(QT_TRANSLATE_NOOP("Ordos", "Site type"), aliases=("立地类型",)),
        "groundwater_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, 1000, aliases=("地下水埋深", "depth")
        ),
    },
)
PIECE_KEYS = ["channel", "side", "strip", "section", "unit", "condition", "approval_no"]


@dataclass
class Pieces:
    """Planted land. table: one row a piece (cell, strip and what splits it); shape: its polygon; whole: still the
    whole strip of its cell.
    """

    table: Any
    shape: Any
    whole: Any

    def area(self) -> Any:
        """Return the areas [m²], by the areal scale at the middle of each piece's cell: within 2e-6 of the geodesic."""
        return shapely.area(self.shape) / self.table["scale"].to_numpy()

    def take(self, index: Any) -> Pieces:
        """Return some of the pieces."""
        return Pieces(self.table.iloc[index].reset_index(drop=True), self.shape[index], self.whole[index])


def split_conditional(pieces: Pieces, ground: land.Ground, progress: Progress = silent) -> Pieces:
    """Return the pieces split where land needs an approval; `condition` and `approval_no` say which and whose."""
    condition = np.full(len(pieces.shape), "", dtype=object)
    approval = np.full(len(pieces.shape), "", dtype=object)
    pieces = Pieces(pieces.table.assign(condition=condition, approval_no=approval), pieces.shape, pieces.whole)
    for kind in ground.order:
        blocks = ground.of(land.CONDITIONAL, kind)
        if not len(blocks):
            continue
        shape, owner, block, whole = land.divide(pieces.shape, ground.shape[blocks], progress)
        table = pieces.table.iloc[owner].reset_index(drop=True)
        inside = block >= 0
        table.loc[inside, "condition"] = joined(table.condition[inside], kind)
        numbers = ground.approval[blocks][block[inside]]
        given = np.array([n or "" for n in numbers], dtype=object)
        table.loc[inside, "approval_no"] = [joined_text(a, b) for a, b in zip(table.approval_no[inside], given)]
        shape, table, whole = together(shape, table, whole & pieces.whole[owner], owner, inside)
        pieces = Pieces(table, shape, whole)
    return pieces


def joined(texts: Any, more: str) -> list[str]:
    """Return each text with one more word."""
    return [joined_text(text, more) for text in texts]


def joined_text(text: str, more: str) -> str:
    """Return two words with a separator, or the one that is there."""
    return f"{text};{more}" if text and more and more not in text.split(";") else text or more


def together(shape: Any, table: Any, whole: Any, owner: Any, inside: Any) -> tuple[Any, Any, Any]:
    """Return the pieces of one owner under one approval as one shape again (a block layer is stored in small boxes)."""
    key = pd.MultiIndex.from_arrays([owner, inside, table.approval_no]).factorize()[0]
    count = np.bincount(key)
    first = np.unique(key, return_index=True)[1]
    out = shape[first]
    for group in np.flatnonzero(count > 1):
        out[group] = shapely.union_all(shape[key == group])
    return out, table.iloc[first].reset_index(drop=True), whole[first] & (count == 1)


def split_units(pieces: Pieces, frame: Any, progress: Progress = silent) -> Pieces:
    """Return the pieces split at the borders of the units; `unit` is the row of the unit, -1 outside all."""
    if frame is None:
        return Pieces(pieces.table.assign(unit=-1), pieces.shape, pieces.whole)
    shape, owner, unit, whole = land.divide(pieces.shape, frame.geometry.to_numpy(), progress)
    table = pieces.table.iloc[owner].reset_index(drop=True).assign(unit=unit)
    return Pieces(table, shape, whole & pieces.whole[owner])


def unit_values(frame: Any, unit: Any, column: str) -> Any:
    """Return a column of the unit each piece lies in, object (n,), None outside all units; unit: its row, or -1."""
    if frame is None:
        return np.full(len(unit), None, dtype=object)
    values = np.array([*frame[column], None], dtype=object)[unit]
    return np.where(pd.isna(values), None, values)


def single(pieces: Pieces) -> Pieces:
    """Return the pieces with every separate part as a piece of its own."""
    shape, owner = parts(pieces.shape)
    many = np.bincount(owner, minlength=len(pieces.shape))[owner] > 1
    return Pieces(pieces.table.iloc[owner].reset_index(drop=True), shape, pieces.whole[owner] & ~many)


def cut_large(pieces: Pieces, most: float) -> Pieces:
    """Return the pieces with those over `most` [m²] halved across until none is.

    What lies about a sharp bend stays too large however short its stretch of channel.
    """
    while True:
        large = pieces.area() > most
        if not large.any():
            return pieces
        whole, halves = pieces.take(np.flatnonzero(~large)), pieces.take(np.flatnonzero(large))
        x0, y0, x1, y1 = shapely.bounds(halves.shape).T
        wide = (x1 - x0) >= (y1 - y0)
        xm, ym = np.where(wide, (x0 + x1) / 2, x1), np.where(wide, y1, (y0 + y1) / 2)
        shape = np.concatenate(
            [
                clip(halves.shape, x0, y0, xm, ym),
                clip(halves.shape, np.where(wide, xm, x0), np.where(wide, y0, ym), x1, y1),
            ]
        )
        table = pd.concat([whole.table, halves.table, halves.table], ignore_index=True)
        cut = np.zeros(len(shape), dtype=bool)
        shape = np.concatenate([whole.shape, only_polygons(shape)])
        pieces = single(Pieces(table, shape, np.concatenate([whole.whole, cut])))


def merge_small(pieces: Pieces, least: float, most: float) -> tuple[Pieces, Pieces, Any, Any]:
    """Give pieces under `least` [m²] to the neighbour of the same strip, unit and legal state they border most: to a
    large one, else to another small one; never so that a piece grows over `most` [m²].

    Returns (pieces, those that found no neighbour, and the origins: for every original piece now in `pieces`, its
    row there and its row before, two arrays).
    """
    area = pieces.area()
    group = merged_groups(pieces, area, least, most)
    size = np.bincount(group, area, minlength=len(area))[group]
    members = np.flatnonzero(size >= least)
    lost = np.setdiff1d(np.arange(len(area)), members)
    largest = np.lexsort((-area[members], group[members]))
    kept, row = np.unique(group[members][largest], return_index=True)
    kept_member = members[largest][row]
    order = np.argsort(kept_member)
    place = np.full(len(area), -1)
    place[kept[order]] = np.arange(len(kept))
    out, origin = pieces.take(kept_member[order]), place[group[members]]
    for i in np.flatnonzero(np.bincount(origin, minlength=len(kept)) > 1):
        out.shape[i] = shapely.union_all(pieces.shape[members[origin == i]])
        out.whole[i] = False
    return out, pieces.take(lost), origin, members


def merged_groups(pieces: Pieces, area: Any, least: float, most: float) -> Any:
    """Return the group every piece belongs to, int (n,): a piece's number where it stays alone."""
    group = np.arange(len(area))
    small = np.flatnonzero(area < least)
    if not len(small):
        return group
    key = pieces.table.groupby(PIECE_KEYS, sort=False, dropna=False).ngroup().to_numpy()
    a, other = shapely.STRtree(pieces.shape).query(pieces.shape[small], predicate="intersects")
    mine = small[a]
    fits = (key[mine] == key[other]) & (mine != other)
    mine, other = mine[fits], other[fits]
    border = shapely.length(shapely.intersection(pieces.shape[mine], pieces.shape[other]))
    order = np.flatnonzero(border > 0)[np.argsort(-border[border > 0], kind="stable")]
    size = dict(enumerate(area))
    members = {i: [i] for i in (*mine, *other)}
    for to_large in (True, False):
        for i, j in zip(mine[order], other[order]):
            a, b = group[i], group[j]
            if a == b or size[a] >= least or to_large != (size[b] >= least) or size[a] + size[b] > most:
                continue
            group[members[a]] = b
            size[b] += size[a]
            members[b] += members.pop(a)
    return group


def numbered(table: Any, x: Any, y: Any) -> Any:
    """Return the running number of every compartment within its river, bank and strip, along the stations, int (n,).

    Pieces of one cell follow each other from north to south and west to east, so that the same input always gives
    the same numbers.
    """
    order = np.lexsort((np.round(x), -np.round(y), np.round(table.station_from), table.river_rank))
    group = table.groupby(["river_code", "side", "strip"], sort=False).ngroup().to_numpy()[order]
    number = np.empty(len(table), dtype=int)
    number[order] = pd.Series(group).groupby(group).cumcount().to_numpy() + 1
    return number


def official_codes(table: Any, frame: Any, x: Any, y: Any) -> Any:
    """Return XIAN6 XIANG3 CUN3 LIN_BAN4 and the compartment's 5-digit number, north → south, west → east within its
    forest block; None where the unit gives no codes. Object (n,).
    """
    out = np.full(len(table), None, dtype=object)
    unit = table.unit.to_numpy()
    if frame is None:
        return out
    head = np.array([official_head(row) for row in frame[["xian", "xiang", "cun", "lin_ban"]].to_numpy()] + [""])
    prefix = head[unit]
    order = np.lexsort((np.round(x), -np.round(y)))
    known = order[prefix[order] != ""]
    number = pd.Series(prefix[known]).groupby(prefix[known]).cumcount().to_numpy() + 1
    out[known] = [f"{p}{n:05d}" for p, n in zip(prefix[known], number)]
    return out


def official_head(codes: Any) -> str:
    """Return the banner, township, village and block codes as one, "" when any is missing."""
    widths = (6, 3, 3, 4)
    if any(c is None or c != c for c in codes):
        return ""
    return "".join(str(c).strip().split(".")[0].zfill(w)[-w:] for c, w in zip(codes, widths))


def uuid_of(code: str) -> str:
    """Return the stable UUID of a code: RFC 4122 version 5, four times as fast as uuid.uuid5 for many."""
    digest = hashlib.sha1(NAMESPACE.bytes + code.encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digest[16], 16) & 3]
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"
