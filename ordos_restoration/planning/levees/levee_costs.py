"""Quantities and cost of levee works, levee by levee."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import prices
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_tables import ITEMS
from ordos_restoration.planning.spec import Message
from ordos_restoration.planning.units import mu

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

HEAD = ["levee", "name", "river_code", "bank", "ice_basis"]
EARTHWORKS = {"stripping": "stripping_m3", "benching": "benching_m3", "fill": "earth_m3"}


def summary(works: Any, hauls: Any, taken: Any, strips: Any, table: Any, notes: list[Message]) -> Any:
    """Return the quantities as LEVEE_SUMMARY prints them, sums of the printed rows of the works, with their cost.

    hauls: of levee_hauls with haul_class; taken: land by row and kind [ha]; strips: rows of LEVEE_STRIP; table: prices.
    """
    parts = [earthworks(works), borrowed(works, hauls), protection(works), land(works, taken)]
    parts = [one for one in parts if len(one)]
    strip = (
        strips[[*HEAD, "area_ha"]].rename(columns={"area_ha": "quantity"}).assign(item="strip", unit="ha", detail=None)
    )
    if parts:
        rows = pd.concat(parts, ignore_index=True)
        rows = rows[rows.quantity > 0].reset_index(drop=True)
        rows = prices.priced(rows, table, notes) if len(rows) else rows.assign(price_yuan=np.nan, cost_yuan=np.nan)
        rows = pd.concat([rows, strip.assign(price_yuan=np.nan, cost_yuan=np.nan)], ignore_index=True)
    else:
        rows = strip.assign(price_yuan=np.nan, cost_yuan=np.nan)
    rows["area_mu"] = np.where(rows.unit == "ha", np.round(mu(rows.quantity.astype(float)), 3), np.nan)
    rows["place"] = rows["item"].map({name: k for k, name in enumerate(ITEMS)})
    return rows.sort_values(["levee", "place", "detail"], kind="stable").drop(columns="place").reset_index(drop=True)


def summed(rows: Any, by: list[str], quantity: str, decimals: int) -> Any:
    """Return the sums of a quantity by levee and more columns."""
    keys = [*HEAD, *by]
    out = rows.groupby(keys, dropna=False, sort=True, as_index=False)[quantity].sum()
    return out.rename(columns={quantity: "quantity"}).assign(quantity=lambda t: t.quantity.round(decimals))


def earthworks(works: Any) -> Any:
    """Return stripping, benching and fill of every levee."""
    made = [
        summed(works, [], column, 1).assign(item=item, unit="m3", detail=None, price_item=f"levee.{item}")
        for item, column in EARTHWORKS.items()
        if len(works)
    ]
    return pd.concat(made, ignore_index=True) if made else works


def borrowed(works: Any, hauls: Any) -> Any:
    """Return the earth dug and hauled by class of haul; of hauls without a class as such."""
    if not len(hauls):
        return hauls
    rows = hauls.join(works[HEAD], on="row")
    found = summed(rows, ["haul_class"], "volume_m3", 1)
    name = found.haul_class.where(found.haul_class.notna(), None)
    item = np.where(name.isna(), "levee.borrow", "levee.borrow." + name.fillna("").astype(str))
    found = found.drop(columns="haul_class").assign(detail=name.to_numpy(dtype=object))
    return found.assign(item="borrow", unit="m3", price_item=item)


def protection(works: Any) -> Any:
    """Return the length of slopes that are strengthened."""
    rows = works[works.strengthen.astype(bool)] if len(works) else works
    if not len(rows):
        return rows
    return summed(rows, [], "length_m", 1).assign(
        item="protection", unit="m", detail=None, price_item="levee.protection"
    )


def land(works: Any, taken: Any) -> Any:
    """Return the land that works take, by its kind."""
    if not len(taken):
        return taken
    rows = taken.assign(row=taken.row.astype(int)).join(works[HEAD], on="row")
    found = summed(rows, ["kind"], "ha", 4).rename(columns={"kind": "detail"})
    return found.assign(item="land", unit="ha", price_item="levee.land")
