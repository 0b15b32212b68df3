"""The land that works take: by kind of use, by what the land rules say of it, and the strip kept free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land
from ordos_restoration.planning.geometry import DUST
from ordos_restoration.planning.kongdui.compartments import joined_text
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress
from ordos_restoration.planning.units import M2_PER_HECTARE, geodesic_area, mu

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

MEASURE = "levee"  # in the land rules
KIND = "levee"  # of constraints: the levee and its strip
UNKNOWN = "–"  # kind of land that no polygon names
FORBIDDEN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{area:.4f} ha of the land that the works take are forbidden by the land rules: {kinds}. They are in the "
    "quantities; ask for the approvals, or move the works to the other side."
)  # fmt: skip
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: polygons overlap where the works take land; the first of them was counted."
)


def taken_by_kind(works: Any, land_use: Any, label: str, notes: list[Message], progress: Progress) -> Any:
    """Return the land that works take by kind: a table of row (of the works), kind and ha, ha rounded as printed.

    works: with `land` polygons in the CRS of land_use, or without any use where that is None.
    """
    shapes = works["land"].to_numpy()
    real = np.flatnonzero(shapely.area(shapes) > DUST)
    if not len(real):
        return pd.DataFrame({"row": [], "kind": [], "ha": []})
    if land_use is None:
        pieces, owner, kinds = shapes[real], real, np.full(len(real), UNKNOWN, dtype=object)
    else:
        own = land_use.geometry.to_numpy()
        pieces, owner, block, _ = land.divide(shapes[real], own, progress)
        names = np.array([UNKNOWN if one is None or one != one else str(one) for one in land_use.land_kind], object)
        kinds, owner = np.where(block >= 0, names[block], UNKNOWN), real[owner]
        tell_overlaps(shapes[real], own, pieces, label, notes)
    hectares = geodesic_area(pieces, works.attrs["crs"]) / M2_PER_HECTARE
    found = pd.DataFrame({"row": owner, "kind": kinds, "ha": hectares})
    found = found.groupby(["row", "kind"], as_index=False, sort=True).ha.sum()
    found["ha"] = found.ha.round(4)
    return found[found.ha > 0].reset_index(drop=True)


def tell_overlaps(shapes: Any, use: Any, pieces: Any, label: str, notes: list[Message]) -> None:
    """Note where polygons of land use hold the same taken land."""
    which, block = shapely.STRtree(use).query(shapes, predicate="intersects")
    held = shapely.area(shapely.intersection(shapes[which], use[block])).sum()
    if held > shapely.area(pieces).sum() + 1.0:
        notes.append(Message(TWICE_NOTE, layer=Message(label)))


def judged(works: Any, ground: land.Ground, notes: list[Message], progress: Progress) -> Any:
    """Return the works with what the land rules say of their ground: forbidden_ha, condition, basis and number."""
    shapes = works.geometry.to_numpy()
    out = works.assign(forbidden_ha=0.0, condition="", condition_basis="", approval_no="")
    if not len(ground.shape):
        return finished(out)
    which, block = shapely.STRtree(shapes).query(ground.shape, predicate="intersects")[::-1]
    inside = shapely.intersection(shapes[which], ground.shape[block])
    progress(0.5, "")
    real = shapely.area(inside) > 1.0
    which, block, inside = which[real], block[real], inside[real]
    hectares = geodesic_area(inside, works.attrs["crs"]) / M2_PER_HECTARE
    forbidden: dict[str, float] = {}
    names = np.array(out.index)
    for row, place, ha in zip(names[which], block, hectares):
        kind, name = ground.kind[place], ground.names.get(ground.kind[place], ground.kind[place])
        if ground.rule[place] == land.FORBIDDEN:
            out.loc[row, "forbidden_ha"] += ha
            forbidden[name] = forbidden.get(name, 0.0) + ha
            continue
        out.loc[row, "condition"] = joined_text(out.loc[row, "condition"], kind)
        out.loc[row, "condition_basis"] = joined_text(
            out.loc[row, "condition_basis"], str(ground.basis.get(kind) or "")
        )
        out.loc[row, "approval_no"] = joined_text(out.loc[row, "approval_no"], str(ground.approval[place] or ""))
    if forbidden:
        notes.append(Message(FORBIDDEN_NOTE, area=sum(forbidden.values()), kinds=", ".join(sorted(forbidden))))
    return finished(out)


def finished(works: Any) -> Any:
    """Return the works with rounded areas, and None for empty texts."""
    texts = {
        name: works[name].where(works[name] != "", None) for name in ("condition", "condition_basis", "approval_no")
    }
    return works.assign(forbidden_ha=works.forbidden_ha.astype(float).round(4), **texts)


def with_land(works: Any, taken: Any) -> Any:
    """Return the works with the land they take, the sum of its printed kinds."""
    hectares = taken.groupby("row").ha.sum().reindex(np.arange(len(works))).fillna(0.0).to_numpy()
    return works.assign(land_ha=hectares.round(4), land_mu=np.round(mu(hectares.round(4)), 3))
