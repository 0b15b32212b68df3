"""Materials of sand barriers: an editable table of heights, quantities, life and labour, and what a length needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.barrier_tables import KINDS, MATERIAL_UNITS, MATERIALS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, PlanningError, Reference, Text

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

BARRIER_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Materials of sand barriers"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Height, quantity, life and labour of barriers by material and layout; the shipped table when empty."
    ),
    "barriers",
    {
        "material": Choice(QT_TRANSLATE_NOOP("Ordos", "Material"), "", MATERIALS),
        "kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Layout"), "", KINDS),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height above ground"), "", "m", 0.05, 5),
        "buried_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth in the ground"), "", "m", 0, 3),
        "usual_spacing_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Usual spacing"),
            QT_TRANSLATE_NOOP("Ordos", "Side of a cell, or distance of the rows, at which labour and prices hold."),
            "m",
            0.1,
            100,
        ),
        "spacing_heights": Number(
            QT_TRANSLATE_NOOP("Ordos", "Spacing on level sand"),
            QT_TRANSLATE_NOOP("Ordos", "Distance of rows in heights of the barrier; empty for checkerboards."),
            "1",
            1,
            100,
        ),
        "quantity_per_m": Number(QT_TRANSLATE_NOOP("Ordos", "Material per metre of barrier"), "", "1/m", 0, decimals=3),
        "quantity_unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit of the material"), "", MATERIAL_UNITS),
        "life_years": Number(QT_TRANSLATE_NOOP("Ordos", "Life"), "", "years", 0, 100, decimals=1),
        "hand_m2_day": Number(QT_TRANSLATE_NOOP("Ordos", "Laid by hand, per person and day"), "", "m²", 1),
        "machine_m2_day": Number(QT_TRANSLATE_NOOP("Ordos", "Laid by machine, per person and day"), "", "m²", 1),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
NUMBERS = (
    "height_m",
    "buried_m",
    "usual_spacing_m",
    "spacing_heights",
    "quantity_per_m",
    "life_years",
    "hand_m2_day",
    "machine_m2_day",
)
BOARD_NEEDS = ("height_m", "usual_spacing_m", "quantity_per_m", "quantity_unit")  # without which nothing can be planned
NEEDED = {False: BOARD_NEEDS, True: (*BOARD_NEEDS, "spacing_heights")}  # of checkerboards, of rows and fences
BY_MATERIAL = {"yuan/kg": "kg", "yuan/m³": "m3", "yuan/plant": "cutting"}  # units of prices by quantity


@dataclass(frozen=True)
class Material:
    """One row of the table: what barriers of a layout are made of, in the units of its columns; NaN where empty."""

    kind: str
    material: str
    name: str  # Chinese
    unit: str
    price_item: str
    height: float
    buried: float
    usual_spacing: float
    spacing_heights: float
    quantity: float
    life: float
    hand: float
    machine: float

    def usual_density(self) -> float:
        """Return the barrier at the usual spacing [m/m²]: 2 / a for squares of side a, 1 / d for rows."""
        return (2.0 if self.kind == "checkerboard" else 1.0) / self.usual_spacing

    def labour(self, length: Any, laying: str) -> Any:
        """Return the person-days (n,) that barriers of a length [m] (n,) take, by "hand" or "machine".

        The table says how much land a person lays in a day at the usual spacing; a wider one takes less.
        """
        rate = self.hand if laying == "hand" else self.machine
        return length / (rate * self.usual_density())

    def cost(self, area: Any, density: Any, length: Any, price: float, unit: str) -> Any:
        """Return the cost (n,) [yuan] of areas [m²] with a density of barrier [m/m²] and a length [m], all (n,).

        unit: of the price. A price per hectare holds for the usual spacing and is taken in proportion to the density.
        Raises PlanningError on a unit nobody can reckon with.
        """
        if unit == "yuan/ha":
            return area / units.M2_PER_HECTARE * price * density / self.usual_density()
        if unit == "yuan/m":
            return length * price
        if BY_MATERIAL.get(unit) == self.unit:
            return length * self.quantity * price
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The price of “{item}” is in {unit}, which says nothing of this barrier. Give it in yuan/ha, yuan/m or "
                "in yuan for a unit of the material ({material}).",
            ),
            item=self.price_item,
            unit=unit,
            material=Message(MATERIAL_UNITS[self.unit]),
        )


def material_of(table: Any, material: str, kind: str) -> Material:
    """Return the row of a material and a layout; raise where the table lacks it or one of its numbers."""
    rows = table[(table.material == material) & (table.kind == kind)]
    named = {"kind": Message(KINDS[kind]), "material": Message(MATERIALS[material])}
    if not len(rows):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The table of barrier materials has no “{kind}” of “{material}”. Choose another material or layout, or "
                "add a row to your copy of the table.",
            ),
            **named,
        )
    row = rows.iloc[0]
    empty = [name for name in NEEDED[kind != "checkerboard"] if row[name] is None or row[name] != row[name]]
    if empty:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "The table of barrier materials, “{kind}” of “{material}”: “{column}” is empty. Fill it in."
            ),
            column=Message(BARRIER_TABLE.columns[empty[0]].label),
            **named,
        )
    texts = str(row["name_zh"] or ""), row["quantity_unit"], str(row["price_item"] or "")
    return Material(kind, material, *texts, *(float(row[name]) for name in NUMBERS))


def density(spacing: Any, second: Any) -> Any:
    """Return the length of barrier on a unit of land (n,) [m/m²]: 1/a for rows a apart, and 1/b more for those along.

    spacing, second: (n,) [m], second NaN where there are none along. A checkerboard of squares a has 2/a: 20,000 m/ha
    at 1 m. The lines inside an outline of area A and perimeter P are A/a long within P for each family: over the
    lines' positions the mean is A/a exactly, and moving them changes their length by no more than the outline is
    wide along them (a sum with the step a of a function whose variation that is).
    """
    return 1.0 / spacing + np.where(np.isnan(second), 0.0, 1.0 / np.where(np.isnan(second), 1.0, second))


def cells_in(area: Any, spacing: Any, second: Any) -> Any:
    """Return the cells of checkerboards (n,), int: area [m²] over that of a cell; none where there are only rows."""
    cell = spacing * np.where(np.isnan(second), 1.0, second)
    return np.where(np.isnan(second), 0.0, np.round(area / cell)).astype(np.int64)


def price_of(prices: Any, item: str) -> tuple[float, str]:
    """Return the price of an item [yuan] and its unit; NaN and "" where the price table lacks it."""
    rows = prices[(prices["item"] == item) & prices.price.notna()]
    return (float(rows.price.iloc[0]), str(rows.unit.iloc[0])) if len(rows) else (float("nan"), "")
