"""What dams cost: their quantities by unit prices, or the earth in their bodies where there are no prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import priced
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

ITEMS = (("dam.fill", "m3"), ("dam.outlet", "m"), ("dam.spillway", "piece"))
BY_EARTH_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Some dams cannot be priced, so the system with the least earth was chosen, not the one with the least cost. Add "
    "the missing prices and run again.",
)
UNKNOWN_MENDING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} works of reinforcement have no quantity, because the height or the crest length of the dam is not known "
    "({dams}): their cost is not in the sums.",
)


def works_of(options: Any) -> Any:
    """Return the works of new dams: option (row of the frame), price_item, unit, quantity.

    options: with fill_m3, base_m, outlet, spillway, one row a dam.
    """
    index = np.arange(len(options))
    quantity = (
        options.fill_m3.to_numpy(dtype=float),
        np.where(options.outlet.to_numpy(dtype=bool), options.base_m.to_numpy(dtype=float), 0.0),
        options.spillway.to_numpy(dtype=bool).astype(float),
    )
    parts = [
        pd.DataFrame({"option": index, "price_item": item, "unit": unit, "quantity": np.round(one, 1)})
        for (item, unit), one in zip(ITEMS, quantity)
    ]
    t = pd.concat(parts, ignore_index=True)
    return t[t.quantity > 0].reset_index(drop=True)


def cost_of_new(options: Any, prices: Any) -> Any:
    """Return what new dams cost (k,), whole yuan; NaN where a price is missing. Says nothing: most are never built."""
    works = priced(works_of(options), prices, [])
    return sums(works.option.to_numpy(), works.cost_yuan.to_numpy(), len(options))


def cost_of_mending(works: Any, prices: Any, count: int) -> Any:
    """Return what mending standing dams costs (count,), whole yuan; works: as `mending` returns them."""
    known = priced(works, prices, [])
    return sums(known.place.to_numpy(dtype=int), known.cost_yuan.to_numpy(), count)


def sums(owner: Any, cost: Any, count: int) -> Any:
    """Return the sums of costs by owner (count,); NaN where one of them is not known."""
    out = np.zeros(count)
    np.add.at(out, owner, cost)
    return out


def tell_prices(options: Any, works: Any, called: Any, prices: Any, notes: list[Message]) -> None:
    """Note what the prices of the dams that are built rest on: missing, odd and unverified ones.

    options: of the new dams that are built; works: of mending those that are reinforced; called: their names by place.
    """
    lost = works[works.quantity.isna()]
    if len(lost):
        names = ", ".join(dict.fromkeys(str(called[one]) for one in lost.place))
        notes.append(Message(UNKNOWN_MENDING_NOTE, count=len(lost), dams=names))
    columns = ["price_item", "unit", "quantity"]
    every = pd.concat([works_of(options)[columns], works[works.quantity.notna()][columns]], ignore_index=True)
    if len(every):
        priced(every, prices, notes)


def weights(cost: Any, fill: Any, notes: list[Message]) -> Any:
    """Return what the choice weighs options by (k,): their cost, or the earth of all of them where one has no cost.

    cost: NaN where it is not known; fill: [m³].
    """
    if not np.isnan(cost).any():
        return cost
    notes.append(Message(BY_EARTH_NOTE))
    return np.nan_to_num(fill)
