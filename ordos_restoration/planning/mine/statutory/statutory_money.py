"""The tables of money in a plan for the authority: works, composition, prices, dynamic investment and the fund."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import BUDGET, BUILT, FUND_YEAR, LINES, PHASES, QUANTITY, SECTIONS
from ordos_restoration.planning.mine.statutory.statutory_parts import (
    SHARE,
    Case,
    Named,
    Part,
    grouped,
    is_missing,
    known,
    shares,
)
from ordos_restoration.planning.mine.statutory.statutory_time import money_columns
from ordos_restoration.planning.mine.statutory.statutory_works import (
    COUNT,
    QUOTA,
    UNIT_OF_WORK,
    WORK_COLUMNS,
    counted,
    work,
)
from ordos_restoration.planning.report.sheets import SheetColumn, Subtotal
from ordos_restoration.planning.report.svg import value
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Flag, Message, Number, Text

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

YUAN = QT_TRANSLATE_NOOP("Ordos", "yuan")
PRICE = Number(QT_TRANSLATE_NOOP("Ordos", "Unit price"), "", "yuan", decimals=3)
STATIC_TOTAL = QT_TRANSLATE_NOOP("Ordos", "Static total investment")
DYNAMIC_TOTAL = QT_TRANSLATE_NOOP("Ordos", "Dynamic total investment")
ROUNDED = QT_TRANSLATE_NOOP(
    "Ordos",
    "The cost is the sum of the parcels’ costs, each in whole yuan; quantity × price may differ from it by that.",
)
UNPRICED = QT_TRANSLATE_NOOP(
    "Ordos", "{count} quantities have no unit price ({items}); their cost is missing in all sums."
)
UNCONFIRMED = QT_TRANSLATE_NOOP("Ordos", "{count} of {all} unit prices are not confirmed by anybody (column verified).")
WORDS = (  # of the shipped prices
    QT_TRANSLATE_NOOP("Ordos", "placeholder, to be replaced by the bureau"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/plant"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/ha"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/kg"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/m"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/m³"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/piece"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/visit"),
    QT_TRANSLATE_NOOP("Ordos", "yuan/ha per year"),
)
YEAR_NUMBER = Number(QT_TRANSLATE_NOOP("Ordos", "Year of the plan"), "", "", whole=True)
FACTOR = Number(QT_TRANSLATE_NOOP("Ordos", "Factor of the rise of prices"), "", "", decimals=4)
RISE = QT_TRANSLATE_NOOP("Ordos", "Prices rise by {rate} % a year: in year n by (1 + r) to the power of n − 1, less 1.")
DIFFERENT = QT_TRANSLATE_NOOP(
    "Ordos",
    "The static investment is {fund} yuan by year, but {budget} by lines and {schedule} by works: compare them.",
)
OPENING = QT_TRANSLATE_NOOP("Ordos", "The balance begins with money that was in the fund before the first year.")


def works_cost(case: Case) -> Part:
    """Return the direct cost of the works, by phase and item."""
    by = ["phase", "item", "name_zh", "name_en", "unit", "price_item", "price_yuan"]
    works = case.frame("quantity", *by, "quantity", "cost_yuan")
    own = works[works["phase"].isin(BUILT)].reset_index(drop=True)
    found = grouped(own, by, ["quantity", "cost_yuan"])
    order = sorted(range(len(found)), key=lambda k: list(PHASES).index(found["phase"][k]))
    rows: list[Any] = []
    for _, given in found.iloc[order].iterrows():
        rows.append(
            {
                **work(given),
                "quantity": counted(given["quantity"], known(given["unit"])),
                "price_yuan": quota_price(given),
                "cost_yuan": known(given["cost_yuan"]),
            }
        )
    columns = {
        **WORK_COLUMNS,
        "quantity": SheetColumn(COUNT),
        "price_yuan": SheetColumn(PRICE),
        "cost_yuan": SheetColumn(QUANTITY.columns["cost_yuan"], total=True),
    }
    bare = works[works["cost_yuan"].isna()]
    items = ", ".join(sorted({str(one) for one in bare["item"].dropna()}))
    lacks = [Message(UNPRICED, count=len(bare), items=items)] if len(bare) else []
    return Part(columns, rows, ("price_yuan", "cost_yuan"), [Message(ROUNDED)] if rows else [], YUAN, lacks=lacks)


def quota_price(given: Any) -> Optional[float]:
    """Return the price of a unit of the tables: of 100 m³ where they count by that."""
    price = known(given["price_yuan"])
    return None if price is None else round(float(price) * QUOTA.get(known(given["unit"]), ("", 1, 0))[1], 3)


def investment(case: Case) -> Part:
    """Return the composition of the investment: sections over their lines, the static total and the dynamic one."""
    given = case.frame("budget", "section", "line", "rate_pct", "cost_yuan", "year")
    found = grouped(given, ["line"], ["cost_yuan"])
    costs = dict(zip(found["line"], found["cost_yuan"]))
    rates = given.dropna(subset=["rate_pct"]).drop_duplicates("line").set_index("line")["rate_pct"].to_dict()
    section = given.drop_duplicates("line").set_index("line")["section"].to_dict()
    names = [name for name in LINES if name in costs]
    share = dict(zip(names, shares([float(costs[name]) for name in names])))
    rows: list[Any] = []
    lines = {own: [name for name in names if section.get(name) == own] for own in SECTIONS}
    for place, (own, mine) in enumerate(((own, mine) for own, mine in lines.items() if mine), 1):
        if own == "price_rise":
            rows.append(Subtotal({"item": Message(STATIC_TOTAL)}, "so_far"))
        if [own] != mine:
            rows.append(Subtotal({"number": str(place), "item": Message(SECTIONS[own])}, "below"))
        for k, name in enumerate(mine, 1):
            rows.append(
                {
                    "number": str(place) if [own] == mine else f"{place}.{k}",
                    "item": Message(LINES[name]),
                    "rate_pct": known(rates.get(name)),
                    "cost_yuan": int(costs[name]),
                    "share": share[name],
                }
            )
    columns = {
        "number": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "No."))),
        "item": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Cost"))),
        "rate_pct": SheetColumn(BUDGET.columns["rate_pct"]),
        "cost_yuan": SheetColumn(BUDGET.columns["cost_yuan"], total=True),
        "share": SheetColumn(SHARE, total=True),
    }
    label = DYNAMIC_TOTAL if "price_rise" in names else STATIC_TOTAL
    return Part(columns, rows, (), unit=YUAN, total=label)


def unit_prices(case: Case) -> Part:
    """Return the unit prices that were used, and what is known of them."""
    used = {one for one in case.frame("quantity", "price_item")["price_item"].dropna() if one}
    prices = case.facts.get("prices")
    known_prices = pd.DataFrame() if prices is None else pd.DataFrame(prices)
    rows = []
    for _, given in known_prices.iterrows():
        if given.get("item") in used:
            name = Named(given.get("name_zh"), given.get("name_en"))
            unit, source = (known(given.get(one)) for one in ("unit", "source"))
            rows.append(
                {
                    "item": name if name.zh else given["item"],
                    "unit": None if unit is None else value(unit),  # both are words of shipped tables, if not people's
                    "price": number(given.get("price")),
                    "source": None if source is None else value(source),
                    "verified": str(given.get("verified")).strip().lower() == "yes",
                }
            )
    columns = {
        "item": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Price item"))),
        "unit": SheetColumn(UNIT_OF_WORK),
        "price": SheetColumn(PRICE, unit=""),
        "source": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Source"))),
        "verified": SheetColumn(Flag(QT_TRANSLATE_NOOP("Ordos", "Verified"))),
    }
    open_ = sum(not row["verified"] for row in rows)
    lacks = [Message(UNCONFIRMED, count=open_, all=len(rows))] if open_ else []
    return Part(columns, rows, ("unit", "price", "source"), lacks=lacks)


def number(value: Any) -> Optional[float]:
    """Return a price that a table holds as text or number, None where it holds none."""
    found = pd.to_numeric(value, errors="coerce") if not is_missing(value) else None
    return None if found is None or is_missing(found) else float(found)


def dynamic(case: Case) -> Part:
    """Return the static investment, the rise of prices and the dynamic investment by year."""
    frame = case.frame("fund_year", *FUND_YEAR.columns)
    rate, first = case.fact("price_rise_pct"), case.first_year()
    rows = []
    for _, given in frame.iterrows():
        row = {one: known(given[one]) for one in ("year", "static_yuan", "price_rise_yuan", "dynamic_yuan")}
        place = None if first is None or row["year"] is None else int(row["year"]) - first + 1
        factor = None if rate is None or place is None else round((1.0 + float(rate) / 100.0) ** (place - 1) - 1.0, 4)
        rows.append({**row, "number": place, "factor": factor})
    columns = {
        "year": SheetColumn(FUND_YEAR.columns["year"]),
        "number": SheetColumn(YEAR_NUMBER),
        "factor": SheetColumn(FACTOR),
        **money_columns(),
    }
    notes = [Message(RISE, rate=f"{float(rate):g}")] if rate is not None and rows else []
    return Part(columns, rows, ("year", "factor", "static_yuan"), notes, YUAN)


def fund(case: Case) -> Part:
    """Return what is paid into the fund and taken from it, by year."""
    names = ("year", "cap_yuan", "static_yuan", "provision_yuan", "withdrawal_yuan", "balance_yuan")
    frame = case.frame("fund_year", *FUND_YEAR.columns)
    rows = [{one: known(given[one]) for one in names} for _, given in frame.iterrows()]
    running = 0.0
    adds_up = True
    for row in rows:
        running += float(row["provision_yuan"] or 0) - float(row["withdrawal_yuan"] or 0)
        adds_up &= row["balance_yuan"] is not None and abs(running - float(row["balance_yuan"])) < 0.5
    columns = {one: SheetColumn(FUND_YEAR.columns[one]) for one in names}
    for one in ("static_yuan", "provision_yuan", "withdrawal_yuan"):
        columns[one] = SheetColumn(FUND_YEAR.columns[one], total=True)
    formula = "SUM({provision_yuan:})-SUM({withdrawal_yuan:})" if adds_up else ""
    columns["balance_yuan"] = SheetColumn(FUND_YEAR.columns["balance_yuan"], formula=formula)
    notes = [] if adds_up else [Message(OPENING)]
    return Part(columns, rows, ("year", "provision_yuan", "withdrawal_yuan", "balance_yuan"), notes, YUAN)


def disagreements(case: Case) -> list[Message]:
    """Return what is to be told where the static investment is not the same in all tables."""
    budget = case.frame("budget", "line", "cost_yuan")
    sums = {
        "fund": case.frame("fund_year", "static_yuan")["static_yuan"],
        "budget": budget["cost_yuan"][budget["line"] != "price_rise"],
        "schedule": case.frame("schedule", "cost_yuan")["cost_yuan"],
    }
    found = {name: round(float(pd.to_numeric(one).fillna(0).sum())) for name, one in sums.items()}
    return [Message(DIFFERENT, **found)] if len(set(found.values())) > 1 else []
