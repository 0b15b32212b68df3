"""What units need: works, seedlings, labour, seed and care, with prices, each line once for a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.planting import apportion, to_order
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import DECIMALS, priced
from ordos_restoration.planning.slopes.slope_references import MEASURE_TABLE
from ordos_restoration.planning.slopes.slope_tables import SECTIONS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

COLUMNS = ["unit_row", "section", "price_item", "unit", "quantity"]
SOWING = "sowing"  # price item of sowing grass


def ordered(plants: Any, share: Any, survival: Any, reserve_pct: float) -> Any:
    """Return the seedlings to order of every species for units, int (u, species).

    plants: of units (u,); share: of every species (u, species); survival: of every species [%].
    """
    total = share.sum(axis=1)
    wanted = np.where(total > 0, plants, 0)
    own = apportion(wanted, share / np.where(total > 0, total, 1.0)[:, None])
    return to_order(own, np.nan_to_num(survival, nan=100.0)[None, :], reserve_pct)


def needs_of(t: Any, m: Any, orders: Any, species: Any, years: int) -> pd.DataFrame:
    """Return the quantities of units as rows of COLUMNS, without those that are nothing.

    t: units with row_length_m, pits, plants, earth_m3, area_ha, grass, seed_kg; m: their rows of the table of measures;
    orders: of `ordered`; years: of care. Raises PlanningError where the table has works in a unit nobody counts.
    """
    amount = {"m": t.row_length_m, "piece": t.pits, "ha": t.area_ha, "m3": t.earth_m3}
    parts = []
    for unit in m.work_unit.dropna().unique():
        check_unit(unit, amount)
        parts.append(lines("works", m.work_item, unit, amount[unit].where(m.work_unit == unit, 0)))
    parts.append(lines("planting", m.planting_item, "plant", t.plants))
    for place, name in enumerate(species.species):
        if orders[:, place].any():
            parts.append(lines("seedlings", f"seedling.{name}", "plant", pd.Series(orders[:, place])))
    sown = t.seed_kg > 0
    kinds = t.grass[sown].unique()
    parts += [lines("seed", f"seed.{name}", "kg", t.seed_kg.where(sown & (t.grass == name), 0)) for name in kinds]
    parts.append(lines("planting", SOWING, "ha", t.area_ha.where(sown, 0)))
    parts.append(lines("care", m.care_item, "ha_year", t.area_ha * years))
    table = pd.concat(parts, ignore_index=True)
    table = table[table.quantity > 0]
    places = table.unit.map(DECIMALS).to_numpy()
    rounded = [round(float(one), int(to)) for one, to in zip(table.quantity, places)]
    return table.assign(quantity=rounded).reset_index(drop=True)


def check_unit(unit: str, amount: Any) -> None:
    """Raise PlanningError where works are counted in an unknown unit."""
    if unit not in amount:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table “{table}” counts works in “{unit}”. Use one of: {known}."),
            table=Message(MEASURE_TABLE.label),
            unit=unit,
            known=", ".join(amount),
        )


def lines(section: str, item: Any, unit: str, quantity: Any) -> pd.DataFrame:
    """Return a quantity of every unit that has a price item, as rows of COLUMNS."""
    table = pd.DataFrame({"unit_row": range(len(quantity)), "quantity": quantity.to_numpy(dtype=float)})
    table["price_item"] = item if isinstance(item, str) else item.to_numpy(dtype=object)
    table = table.assign(section=section, unit=unit)[COLUMNS]
    return table[table.price_item.notna()]


def costed(needs: Any, t: Any, prices: Any, notes: list[Message]) -> tuple[Any, Any]:
    """Return the table SLOPE_QUANTITY, a line for each item of a measure, and the cost of every unit [yuan] (u,).

    Costs are whole yuan a unit and item, so that lines and units add up to the same; NaN where nothing has a price.
    """
    known = priced(needs, prices, notes)
    cost = known.groupby("unit_row").cost_yuan.sum(min_count=1).reindex(range(len(t))).to_numpy(dtype=float)
    own = t.iloc[known.unit_row.to_numpy()].reset_index(drop=True)
    known = known.assign(measure=own.measure, measure_name=own.measure_name, rank=own["rank"])
    known["order"] = known.section.map({name: place for place, name in enumerate(SECTIONS)})
    keys = ["rank", "measure", "measure_name", "order", "section", "price_item", "unit"]
    groups = known.groupby(keys, sort=True, dropna=False)
    table = groups.agg(
        quantity=("quantity", "sum"), price_yuan=("price_yuan", "first"),
        cost_yuan=("cost_yuan", lambda values: values.sum(min_count=1)),
    ).reset_index()  # fmt: skip
    names = prices.drop_duplicates("item").set_index("item").name_zh
    item = table.price_item.map(names)
    return table.assign(item=item.where(item.notna(), table.price_item)), cost
