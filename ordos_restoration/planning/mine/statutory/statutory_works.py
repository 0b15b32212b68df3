"""The tables of works in a plan for the authority: quantities, care, plants to order, balances of soil and water."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import (
    PHASE,
    PHASES,
    QUANTITY,
    SEEDLING,
    SOIL_BALANCE,
    WATER_BALANCE,
)
from ordos_restoration.planning.mine.statutory.statutory_parts import (
    Case,
    Named,
    Part,
    grouped,
    is_missing,
    known,
    ordered,
    stage_of,
)
from ordos_restoration.planning.mine.words import UNIT
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.report.sheets import TOTAL, Figure, SheetColumn
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, Text

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

QUOTA = {  # units in which the tables count, how many of ours they are, decimals
    "m3": (QT_TRANSLATE_NOOP("Ordos", "100 m³"), 100, 3),
    "plant": (QT_TRANSLATE_NOOP("Ordos", "100 plants"), 100, 2),
}
KEPT = {"ha": 4, "m": 1, "kg": 1, "piece": 0, "visit": 0, "ha_year": 4}  # decimals of the units kept as they are
COUNT = Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "", decimals=4)
ITEM = Text(QT_TRANSLATE_NOOP("Ordos", "Item of work"))
UNIT_OF_WORK = Text(QT_TRANSLATE_NOOP("Ordos", "Unit"))
STAGE_LABEL = QT_TRANSLATE_NOOP("Ordos", "Stage {number}")
BETWEEN = QT_TRANSLATE_NOOP("Ordos", "{first}–{last}")
FIRST_YEARS = QT_TRANSLATE_NOOP("Ordos", "A work of several years stands in the year in which it begins.")
NO_YEAR = QT_TRANSLATE_NOOP("Ordos", "Year not known")
RAIN = {"wet": "wet_m3", "normal": "normal_m3", "dry": "dry_m3"}


def quantities(case: Case) -> Part:
    """Return how much work of which sort, by stage."""
    by = ["phase", "item", "name_zh", "name_en", "unit"]
    works = case.frame("quantity", *by, "quantity", "year")
    first = case.first_year()
    years = pd.to_numeric(works["year"]).astype("float64")
    stages = {year: stage_of(year, first) for year in years.dropna().unique()}
    there = sorted({one for one in stages.values() if one})
    names = {one: f"stage_{one[0]}" for one in there}
    stage = years.map({year: names[one] for year, one in stages.items() if one}).fillna("stage_none")
    columns = {**WORK_COLUMNS}
    for number, (begin, end) in enumerate(there, 1):
        over = Message(STAGE_LABEL, number=number)
        span = Message(BETWEEN, first=begin, last=end)
        columns[names[begin, end]] = SheetColumn(COUNT, label=span, of=over)
    if (stage == "stage_none").any():
        columns["stage_none"] = SheetColumn(COUNT, label=NO_YEAR)
    parts = list(columns)[len(WORK_COLUMNS) :]
    columns["quantity"] = SheetColumn(COUNT, label=TOTAL, formula="+".join(f"{{{one}}}" for one in parts))
    found = grouped(works.assign(stage=stage), [*by, "stage"], ["quantity"])
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for _, given in found.iterrows():
        key = tuple(known(given[name]) for name in by)
        row = rows.setdefault(key, {**work(given), "sum": 0.0, **dict.fromkeys(parts, 0.0)})
        row[given["stage"]] += float(given["quantity"])
    for key, row in rows.items():
        row.update({one: counted(row[one], key[-1]) for one in parts})
        whole = sum(row[one].value for one in parts)
        row["quantity"] = Figure(round(whole, 6), row[parts[0]].kind)
    inorder = sorted(rows.items(), key=lambda one: place_of(one[0]))
    return Part(columns, [row for _, row in inorder], ("item", "unit"), [Message(FIRST_YEARS)] if inorder else [])


def unit_quantities(case: Case) -> Part:
    """Return how much work of which sort each unit needs."""
    works = with_units(case, case.frame("quantity", "code", "phase", "item", "name_zh", "name_en", "unit", "quantity"))
    by = ["parcel_unit", "phase", "item", "name_zh", "name_en", "unit"]
    found = grouped(works, by, ["quantity"])
    found = found.iloc[sorted(range(len(found)), key=lambda k: (str(found["parcel_unit"][k]), phase_place(found, k)))]
    rows = [
        {
            "parcel_unit": known(given["parcel_unit"]),
            **work(given),
            "quantity": counted(given["quantity"], known(given["unit"])),
        }
        for _, given in found.iterrows()
    ]
    columns = {"parcel_unit": SheetColumn(UNIT), **WORK_COLUMNS, "quantity": SheetColumn(COUNT)}
    return Part(columns, rows, ("parcel_unit", "item", "unit", "quantity"))


def upkeep(case: Case) -> Part:
    """Return the quantities of monitoring and care by year."""
    by = ["year", "phase", "item", "name_zh", "name_en", "unit"]
    works = case.frame("quantity", *by, "quantity", "cost_yuan")
    own = works[works["phase"].isin(["care", "monitoring"])].reset_index(drop=True)
    rows = [
        {
            **work(given),
            "year": known(given["year"]),
            "quantity": counted(given["quantity"], known(given["unit"])),
            "cost_yuan": known(given["cost_yuan"]),
        }
        for _, given in ordered(grouped(own, by, ["quantity", "cost_yuan"]), "year", ()).iterrows()
    ]
    columns = {
        "year": SheetColumn(QUANTITY.columns["year"]),
        **WORK_COLUMNS,
        "quantity": SheetColumn(COUNT),
        "cost_yuan": SheetColumn(QUANTITY.columns["cost_yuan"], total=True),
    }
    return Part(columns, rows, ("item", "unit", "quantity", "cost_yuan"), [Message(FIRST_YEARS)] if rows else [])


def seedlings(case: Case) -> Part:
    """Return the plants and the seed to order, by species and year."""
    frame = case.frame("seedling", *SEEDLING.columns)
    by = ["year", "species", "name_zh", "name_en"]
    rows = [
        {
            "year": known(given["year"]),
            "species": Named(given["name_zh"] or given["species"], given["name_en"] or given["species"]),
            "plants": known(given["plants"]),
            "seed_kg": known(given["seed_kg"]),
        }
        for _, given in grouped(frame, by, ["plants", "seed_kg"]).iterrows()
    ]
    columns = {
        "year": SheetColumn(SEEDLING.columns["year"]),
        "species": SheetColumn(SEEDLING.columns["species"]),
        "plants": SheetColumn(SEEDLING.columns["plants"], total=True),
        "seed_kg": SheetColumn(SEEDLING.columns["seed_kg"], total=True),
    }
    return Part(columns, rows, ("year", "species"))


def soil(case: Case) -> Part:
    """Return the balance of cover soil by year."""
    return balance(
        case, "soil_balance", SOIL_BALANCE, ("need_m3", "stripped_m3"), "SUM({stripped_m3:})-SUM({need_m3:})"
    )


def water(case: Case) -> Part:
    """Return the balance of water by year, in the rain year that was chosen."""
    need = RAIN.get(str(case.fact("rain_year") or "normal"), "normal_m3")
    return balance(case, "water_balance", WATER_BALANCE, (), f"{{supply_m3}}-{{{need}}}")


def balance(case: Case, name: str, table: Any, sums: tuple[str, ...], formula: str) -> Part:
    """Return a table that the plan has as it is, without its licence, with sums and a formula for the balance."""
    frame = case.frame(name, *table.columns)
    columns = {
        one: SheetColumn(kind, total=one in sums, formula=formula if one == "balance_m3" else "")
        for one, kind in table.columns.items()
        if one != "licence"
    }
    rows = [{one: known(given[one]) for one in columns} for _, given in frame.iterrows()]
    needed = [one for one in ("stripped_m3", "supply_m3") if one in columns]
    return Part(columns, rows, needed)


# Words and numbers of works -------------------------------------------------------------------------------------------

WORK_COLUMNS = {"phase": SheetColumn(PHASE), "item": SheetColumn(ITEM), "unit": SheetColumn(UNIT_OF_WORK)}


def work(given: Any) -> dict[str, Any]:
    """Return the cells that say what a work is."""
    unit = known(given["unit"])
    label = QUOTA[unit][0] if unit in QUOTA else QUANTITY_UNITS.get(unit)
    name = Named(given["name_zh"], given["name_en"])
    return {
        "phase": known(given["phase"]),
        "item": name if name.zh else known(given["item"]),
        "unit": Message(label) if label else unit,
    }


def counted(quantity: Any, unit: Any) -> Any:
    """Return a quantity in the unit of the tables, with the decimals of that unit."""
    if is_missing(quantity):
        return None
    _, factor, decimals = QUOTA.get(unit, ("", 1, KEPT.get(unit, 4)))
    value = round(float(quantity) / factor, decimals)
    return Figure(value, Number(COUNT.label, decimals=decimals))


def place_of(key: tuple[Any, ...]) -> tuple[int, str]:
    """Return the place of a work among others: by phase, then by item."""
    order = list(PHASES)
    return (order.index(key[0]) if key[0] in order else len(order)), str(key[1])


def phase_place(found: Any, row: int) -> tuple[int, str]:
    """Return the place of a row of sums of works."""
    return place_of((found["phase"][row], found["item"][row]))


def with_units(case: Case, frame: Any) -> Any:
    """Return rows that name a parcel with its unit and its area."""
    parcels = case.frame("parcel", "code", "unit", "area_ha").drop_duplicates("code").set_index("code")
    return frame.assign(
        parcel_unit=frame["code"].map(parcels["unit"]).astype("object"), area_ha=frame["code"].map(parcels["area_ha"])
    )
