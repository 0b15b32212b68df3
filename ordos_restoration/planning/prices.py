"""Unit prices on quantities: what works of any kind cost, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.planting import PRICE_TABLE
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

QUANTITY_UNITS = {
    "m3": QT_TRANSLATE_NOOP("Ordos", "m³"),
    "ha": QT_TRANSLATE_NOOP("Ordos", "ha"),
    "m": QT_TRANSLATE_NOOP("Ordos", "m"),
    "kg": QT_TRANSLATE_NOOP("Ordos", "kg"),
    "plant": QT_TRANSLATE_NOOP("Ordos", "plants"),
    "piece": QT_TRANSLATE_NOOP("Ordos", "pieces"),
    "visit": QT_TRANSLATE_NOOP("Ordos", "visits"),
    "ha_year": QT_TRANSLATE_NOOP("Ordos", "ha and year"),
}
DECIMALS = {"m3": 1, "ha": 4, "m": 1, "kg": 1, "plant": 0, "piece": 0, "visit": 0, "ha_year": 4}  # as rows print them
PRICES = Reference(
    PRICE_TABLE.label,
    PRICE_TABLE.help,
    PRICE_TABLE.name,
    {
        **PRICE_TABLE.columns,
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
    later=frozenset({"name_zh", "name_en", "source", "verified"}),
)
PRICE_UNITS = {
    "m3": "yuan/m³", "ha": "yuan/ha", "m": "yuan/m", "kg": "yuan/kg", "plant": "yuan/plant", "piece": "yuan/piece",
    "visit": "yuan/visit", "ha_year": "yuan/ha per year",
}  # fmt: skip
NO_PRICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The price table has no price for {count} items ({items}): {rows} quantities have no cost, and the totals lack "
    "them. Add rows for them.",
)
UNIT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The price of “{item}” is in {given}, but its quantity is in {unit}: it was not used. Give it in {asked}.",
)
UNVERIFIED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of the {all} unit prices used are not verified. They carry {share:.0f} % of the direct cost: have them "
    "confirmed before anybody signs the sums.",
)


def priced(rows: Any, prices: Any, notes: list[Message]) -> Any:
    """Return quantities with price_yuan and cost_yuan, whole yuan; NaN where the item has no price in its unit.

    rows: price_item, unit, quantity; prices: the reference PRICES. Missing, odd and unverified prices are told.
    """
    known = prices.dropna(subset=["price"]).drop_duplicates("item").set_index("item")
    price = rows.price_item.map(known.price.astype(float)).to_numpy(dtype=float, copy=True)
    given, asked = rows.price_item.map(known.unit).to_numpy(dtype=object), rows.unit.map(PRICE_UNITS).to_numpy(object)
    odd = ~np.isnan(price) & (given != asked)
    for item in pd.unique(rows.price_item[odd]):
        first = int(np.flatnonzero(odd & (rows.price_item == item).to_numpy())[0])
        unit = Message(QUANTITY_UNITS[rows.unit.iloc[first]])
        notes.append(Message(UNIT_NOTE, item=item, given=given[first], asked=asked[first], unit=unit))
    price[odd] = np.nan
    cost = np.round(rows.quantity.to_numpy(dtype=float) * price)
    without = np.isnan(price)
    if without.any():
        items = pd.unique(rows.price_item[without].fillna("?"))
        notes.append(Message(NO_PRICE_NOTE, count=len(items), items=some(items), rows=int(without.sum())))
    tell_unverified(rows.price_item[~without], cost[~without], known, notes)
    return rows.assign(price_yuan=price, cost_yuan=cost)


def tell_unverified(items: Any, cost: Any, prices: Any, notes: list[Message]) -> None:
    """Note how many of the prices used nobody has verified, and how much of the cost rests on them."""
    sums = pd.Series(cost).groupby(items.to_numpy(dtype=object)).sum()
    sure = prices.verified.reindex(sums.index).astype(str).str.strip().str.lower() == "yes"
    if len(sums) and not sure.all():
        share = 100.0 * float(sums[~sure].sum()) / max(float(sums.sum()), 1.0)
        notes.append(Message(UNVERIFIED_NOTE, count=int((~sure).sum()), all=len(sums), share=share))
