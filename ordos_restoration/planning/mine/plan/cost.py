"""Cost of restoration: the composition of the investment that the rules ask for, of tasks and by year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import ragged
from ordos_restoration.planning.kongdui.planting import apportion
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import BUILT, LINES, SECTION_OF

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

OF_CONSTRUCTION = ("preliminary", "supervision", "acceptance")
RATED = ("measures_fee", "indirect", "profit", "tax", "equipment", *OF_CONSTRUCTION, "management", "basic_contingency",
         "risk")  # fmt: skip


def composed(direct: int, care: int, monitoring: int, rates: Any) -> dict[str, int]:
    """Return the lines of a static investment in whole yuan, in the order of LINES, without the rise of prices.

    direct: cost of all works that are built, care and monitoring of the upkeep [yuan]; rates: `Factors` with percents.
    Each line is its percent of the printed sums before it: site measures of direct works; indirect costs, profit and
    tax of all before them; equipment of construction; survey and design, supervision and acceptance of both;
    management of all of these; contingencies of construction, equipment and other costs.
    """
    out = dict.fromkeys((line for line in LINES if line != "price_rise"), 0)
    out["direct"], out["care"], out["monitoring"] = int(direct), int(care), int(monitoring)

    def add(line: str, *of: str) -> None:
        out[line] = round(sum(out[one] for one in of) * rates[line] / 100.0)

    add("measures_fee", "direct")
    add("indirect", "direct", "measures_fee")
    add("profit", "direct", "measures_fee", "indirect")
    add("tax", "direct", "measures_fee", "indirect", "profit")
    construction = [line for line, section in SECTION_OF.items() if section == "construction"]
    add("equipment", *construction)
    for line in OF_CONSTRUCTION:
        add(line, *construction, "equipment")
    add("management", *construction, "equipment", *OF_CONSTRUCTION)
    other = [line for line, section in SECTION_OF.items() if section == "other"]
    for line in ("basic_contingency", "risk"):
        add(line, *construction, "equipment", *other)
    return out


def task_lines(rows: Any, count: int, rates: Any) -> Any:
    """Return the lines of every task of one licence, whole yuan: frame (count, lines) in the order of LINES without
    the rise of prices. Sums over tasks are exactly the lines of the whole: what a line lacks by rounding goes to the
    tasks with the largest remainders.

    rows: priced quantities with task (number from 0), phase and unit.
    """
    money = rows.cost_yuan.fillna(0.0).to_numpy(dtype=float)
    built = rows.phase.isin(BUILT).to_numpy()
    visits = (rows.unit == "visit").to_numpy() & ~built
    task = rows.task.to_numpy(dtype=int)

    def sums(own: Any) -> Any:
        return np.bincount(task[own], money[own], minlength=count).astype(np.int64)

    out = pd.DataFrame(0, index=range(count), columns=[line for line in LINES if line != "price_rise"], dtype=np.int64)
    out["direct"], out["monitoring"], out["care"] = sums(built), sums(visits), sums(~built & ~visits)
    whole = composed(out["direct"].sum(), out["care"].sum(), out["monitoring"].sum(), rates)
    if whole["direct"]:
        share = (out["direct"] / whole["direct"]).to_numpy()[None, :]
        for line in RATED:
            out[line] = apportion(np.array([whole[line]]), share)[0]
    return out


def by_year(lines: Any, start: Any, years: Any) -> Any:
    """Return the lines of tasks in each of their years: a frame of year and all lines, one row a task and year.

    lines: frame (n, lines) of whole yuan; start: first year (n,); years: how many (n,). The sum of a task is spread
    evenly, the first years one yuan more; every line too, and what remains goes to the largest line of the task.
    """
    owner, place = ragged(years)
    money = lines.to_numpy()
    length = np.asarray(years)[owner]

    def spread(amount: Any) -> Any:
        return amount[owner] // length + (place < amount[owner] % length)

    out = np.stack([spread(money[:, k]) for k in range(money.shape[1])], axis=1)
    rest = spread(money.sum(axis=1)) - out.sum(axis=1)
    out[np.arange(len(owner)), money.argmax(axis=1)[owner]] += rest
    return pd.DataFrame(out, columns=lines.columns).assign(year=np.asarray(start)[owner] + place)


def budget(spent: Any, rise: Any, rates: Any, rise_pct: float) -> Any:
    """Return the rows of the table BUDGET of one licence, without it: year, number, section, line, rate_pct, cost_yuan.

    spent: sums of all lines by year (index year); rise: the rise of prices of these years [yuan].
    Lines that are 0 in a year are left out.
    """
    wide = spent.assign(price_rise=rise)[list(LINES)]
    rate = {**{line: rates[line] for line in RATED}, "price_rise": rise_pct}
    number = {line: k for k, line in enumerate(LINES, 1)}
    long = wide.rename_axis(index="year", columns="line").stack().rename("cost_yuan").reset_index()
    long = long[long.cost_yuan != 0]
    line = long["line"]
    return long.assign(number=line.map(number), section=line.map(SECTION_OF), rate_pct=line.map(rate).astype(float))
