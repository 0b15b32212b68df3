"""Where the earth of levee works comes from: the borrow areas of least haul, and what hauls of each class carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_inputs import BORROW
from ordos_restoration.planning.mine.earth.earth_hauls import units_of
from ordos_restoration.planning.mine.earth.haul import UNIT, haul_class, transported
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

LACKING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}” hold {lacking:.1f} m³ too little: that earth has no source and no haul. Add borrow areas, or "
    "let them hold more."
)  # fmt: skip
UNDER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Borrow areas lie under the works ({codes}): earth cannot be dug from below a levee. Move them beyond "
    "its strip."
)  # fmt: skip
ART_25_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "Borrow pits within the river management range need an approval of their own (river management "
    "regulations, article 25)."
)  # fmt: skip


def hauled(works: Any, borrow: Any, distance: float, detour: float, notes: list[Message], progress: Progress) -> Any:
    """Return the hauls as a table: row of the works, borrow area, volume as it lies [m³], distance [m].

    borrow: layer of borrow areas, or None, where all earth comes from `distance` [m]; detour: way over straight line.
    """
    units = units_of(np.nan_to_num(works.borrow_m3.to_numpy(dtype=float)))
    rows = np.flatnonzero(units > 0)
    if borrow is None or not len(rows):
        return table_of(rows, None, units[rows] * UNIT, np.full(len(rows), float(distance)))
    notes.append(Message(ART_25_NOTE))
    places, shapes = borrow.geometry.to_numpy(), works.geometry.to_numpy()[rows]
    codes = names_of(borrow)
    under = shapely.STRtree(places).query(shapes, predicate="intersects")[1]
    if len(under):
        notes.append(Message(UNDER_NOTE, codes=", ".join(codes[k] for k in sorted(set(under)))))
    ends = [shapely.point_on_surface(one) for one in (places, shapes)]
    way = shapely.distance(ends[0][:, None], ends[1][None, :]) * detour
    total = int(units[rows].sum())
    room = borrow.capacity_m3.to_numpy(dtype=float)
    supply = np.minimum(units_of(np.where(np.isfinite(room), room, total * UNIT)), total)
    found = transported(supply, units[rows], way, (np.ones(len(places), bool), np.zeros(len(rows), bool)), progress)
    if found.lacking.sum():
        notes.append(Message(LACKING_NOTE, layer=Message(BORROW.label), lacking=found.lacking.sum() * UNIT))
    return table_of(rows[found.sink], codes[found.source], found.units * UNIT, way[found.source, found.sink])


def table_of(rows: Any, codes: Optional[Any], volume: Any, distance: Any) -> Any:
    """Return hauls (k,) as a table."""
    return pd.DataFrame(
        {
            "row": np.asarray(rows, dtype=int),
            "borrow_code": None if codes is None else codes,
            "volume_m3": np.round(volume, 1),
            "distance_m": np.round(distance, 1),
        }
    )


def names_of(borrow: Any) -> Any:
    """Return the codes of borrow areas, numbered where they have none."""
    given = [f"BORROW-{k + 1}" if c is None or c != c else str(c) for k, c in enumerate(borrow.borrow_code)]
    return np.array(given, dtype=object)


def with_hauls(works: Any, hauls: Any, classes: Any) -> tuple[Any, Any]:
    """Return (works with borrow areas, mean haul, its class and work; hauls with their class)."""
    hauls = hauls.assign(haul_class=haul_class(hauls.distance_m.to_numpy(dtype=float), classes))
    work = (hauls.volume_m3 * hauls.distance_m).groupby(hauls.row).sum().reindex(np.arange(len(works))).to_numpy(float)
    volume = hauls.volume_m3.groupby(hauls.row).sum().reindex(np.arange(len(works))).to_numpy(dtype=float)
    mean = np.round(np.divide(work, volume, out=np.full(len(works), np.nan), where=volume > 0), 1)
    own = hauls[hauls.borrow_code.notna()].groupby("row").borrow_code
    codes = own.agg(lambda one: ";".join(sorted(set(one)))).reindex(np.arange(len(works)))
    return (
        works.assign(
            borrow_code=codes.to_numpy(dtype=object) if len(codes) else None,
            haul_m=mean,
            haul_class=haul_class(mean, classes),
            haul_m3km=np.round(work / 1000.0, 2),
        ),
        hauls,
    )
