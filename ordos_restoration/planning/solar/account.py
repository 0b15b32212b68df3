"""What a plant takes and costs: materials and works, water, and the land each use has; totals of printed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar.equipment import KW
from ordos_restoration.planning.solar.plant import Plant
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

PLACED = {  # item of the price table → what it is the price of, in words and in units of the quantity
    "pv.module": "W", "pv.support": "W", "pv.pile": "1", "pv.inverter": "W", "pv.cable": "W", "pv.road": "m²",
    "pv.fence": "m",
}  # fmt: skip
OTHERS = {
    "belt": QT_TRANSLATE_NOOP("Ordos", "Perimeter belts"),
    "fence": QT_TRANSLATE_NOOP("Ordos", "Upright sand fences"),
    "barrier": QT_TRANSLATE_NOOP("Ordos", "Sand barriers"),
    "planting_strip": QT_TRANSLATE_NOOP("Ordos", "Planting strips between panels"),
}
OTHERS_ZH = {"belt": "防沙林带", "fence": "立式沙障", "barrier": "沙障", "planting_strip": "板间种植"}
BY_AREA = {"belt": "ha", "fence": "m", "barrier": "ha", "planting_strip": "ha"}
LENGTHS = {"ha": "area_ha", "m": "length_m"}


def placed(plant: Plant, made: dict[str, Any]) -> dict[str, float]:
    """Return the quantities of what a plant is built of, by item of the price table."""
    tables, kit = plant.field.tables, plant.kit
    watts = float(np.bincount(tables.size, minlength=len(kit.modules)) @ np.array(kit.modules) * kit.module_w)
    blocks = of_site(made["pv_block"], plant)
    ways = of_site(made["pv_road"], plant)
    return {
        "pv.module": watts,
        "pv.support": watts,
        "pv.pile": float(plant.piles),
        "pv.inverter": total(blocks, "power_mwac") * KW * KW,
        "pv.cable": watts,
        "pv.road": total(ways, "area_m2"),
        "pv.fence": plant.fence_m,
    }


def materials(plants: list[Plant], made: dict[str, Any], prices: planting.Prices, names: dict[str, str]) -> Any:
    """Return a row for every item of every plant with quantity, price and cost; works of sand and plants as they are
    printed in their own tables.
    """
    rows: list[dict[str, Any]] = []
    for plant in plants:
        for item, quantity in placed(plant, made).items():
            price = prices(item)
            rows.append(
                {
                    "site": plant.site.name,
                    "item": item,
                    "name_zh": names.get(item),
                    "quantity": round(quantity, 2),
                    "unit": PLACED[item],
                    "price_yuan": price,
                    "cost_yuan": round(round(quantity, 2) * price),
                }
            )
        for item, unit in BY_AREA.items():
            own = of_site(made.get(item), plant)
            if own is not None and len(own):
                rows.append(
                    {
                        "site": plant.site.name,
                        "item": item,
                        "name_zh": OTHERS_ZH[item],
                        "quantity": round(total(own, LENGTHS[unit]), 2),
                        "unit": unit,
                        "price_yuan": np.nan,
                        "cost_yuan": round(total(own, "cost_yuan")),
                    }
                )
    return pd.DataFrame(rows)


def of_site(frame: Any, plant: Plant) -> Any:
    """Return the rows of a planned table that belong to a plant, None where there is no table."""
    if frame is None or not len(frame):
        return None
    own = frame["site"] == plant.site.name
    return frame[own | (frame["name"] == plant.site.name)] if "name" in frame else frame[own]


def total(frame: Any, column: str) -> float:
    """Return the sum of a printed column, 0 where there is no table."""
    return 0.0 if frame is None or not len(frame) else float(pd.to_numeric(frame[column]).sum())
