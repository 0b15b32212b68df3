"""The tables of a restoration plan, filled: parcels, quantities, schedule, budget, fund, plants, water and soil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan import planting_mix, water
from ordos_restoration.planning.mine.plan.plan_money import Money
from ordos_restoration.planning.mine.plan.plan_tables import NUMBERS
from ordos_restoration.planning.mine.plan.plan_works import Works
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

SOIL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Cover soil is lacking: {lack:,.0f} m³ more are spread than the earthwork strips. Find soil, or cover thinner.",
)


def joined(money: list[Money]) -> Any:
    """Return the tasks of all licences in the order of their places."""
    return pd.concat([one.tasks.assign(licence=one.licence) for one in money]).sort_index()


def of_phase(t: Any, tasks: Any, phase: str, column: str) -> Any:
    """Return a column of the tasks of one phase by parcel (n,), NaN where it has none."""
    own = tasks[tasks.phase == phase].set_index("parcel")[column]
    return own.reindex(range(len(t))).to_numpy(dtype=float)


def parcel_table(t: Any, made: Works, tasks: Any) -> Any:
    """Return the parcels with the columns of the plan, their shapes as they came, and their licence."""
    rows, count = made.rows, len(t)

    def sums(own: Any, values: Any) -> Any:
        return np.bincount(rows.parcel[own], values[own], minlength=count)

    amount = rows.quantity.to_numpy(dtype=float)
    return t.assign(
        slope_deg=t.printed_slope,
        soil_cm=t.printed_soil,
        template=made.planting.of("template"),
        formation_year=of_phase(t, tasks, "permanent", "start_year"),
        planting_year=of_phase(t, tasks, "planting", "start_year"),
        finished_year=tasks[tasks.phase != "monitoring"].groupby("parcel").end_year.max().reindex(range(count)),
        plants=made.planting.ordered.sum(axis=1),
        seed_kg=np.round(made.planting.seed_kg.sum(axis=1), 1),
        soil_m3=np.round(sums((rows.basis == "soil").to_numpy(), amount), 1),
        water_m3=made.need[:, list(water.RAIN_YEARS).index("normal")],
        cost_yuan=tasks.groupby("parcel").cost_yuan.sum().reindex(range(count), fill_value=0),
    )


def quantity_table(t: Any, made: Works, tasks: Any) -> Any:
    """Return the quantities with licence, code and the year in which their task starts."""
    rows = made.rows
    return rows.assign(
        licence=t.licence.to_numpy()[rows.parcel],
        code=t.code.to_numpy()[rows.parcel],
        year=tasks.start_year.reindex(rows.task).to_numpy(),
    )


def schedule_table(t: Any, made: Works, tasks: Any, rates: Any) -> Any:
    """Return the tasks with code and months."""
    season = made.planting.of("season")[tasks.parcel]
    months = {
        "prompt": ("prompt_from_month", "prompt_to_month"),
        "permanent": ("permanent_from_month", "topsoil_to_month"),
        "care": ("care_from_month", "care_to_month"),
    }
    out = tasks.assign(code=t.code.to_numpy()[tasks.parcel])
    for place, (column, whole) in enumerate((("from_month", 1), ("to_month", 12))):
        words = ("from_month", "to_month")[place]
        planted = [rates[f"{one}_{words}"] if one else np.nan for one in season]
        known = out.phase.map({phase: rates[pair[place]] for phase, pair in months.items()})
        out[column] = known.where(out.phase != "planting", pd.Series(planted, index=out.index)).fillna(whole)
    return out.sort_values("licence", kind="stable")


SOURCE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The measures spread {lack:,.0f} m³ of cover soil, and nothing says where it comes from. Give the table of the "
    "earthwork, or name the source in the plan.",
)


def soil_table(t: Any, quantity: Any, tasks: Any, loss_pct: float, notes: list[Message]) -> Any:
    """Return need, stripping and stock of cover soil by licence and year; the lack of all is told.

    Topsoil is stripped in the first year of the permanent works of its parcel.
    """
    cover = quantity[quantity.basis == "soil"]
    need = (cover.quantity.astype(float) * (1.0 + loss_pct / 100.0)).groupby([cover.licence, cover.year]).sum()
    year = of_phase(t, tasks, "permanent", "start_year")
    known = t.strip_m3.notna().to_numpy() & ~np.isnan(year)
    stripped = t.strip_m3[known].groupby([t.licence[known], pd.Series(year, index=t.index)[known].astype(int)]).sum()
    stripped.index.names = need.index.names = ["licence", "year"]
    out = pd.DataFrame({"need_m3": need.round(), "stripped_m3": stripped.round()}).reset_index()
    out["need_m3"] = out.need_m3.fillna(0.0)
    here = out.need_m3 * -1.0 + out.stripped_m3.fillna(0.0)
    out["balance_m3"] = here.groupby(out.licence).cumsum()
    left = float(out.groupby("licence").balance_m3.last().clip(upper=0.0).sum()) if len(out) else 0.0
    if left < 0:
        notes.append(Message(SOIL_NOTE if known.any() else SOURCE_NOTE, lack=-left))
    return out


def tables(
    t: Any, made: Works, money: list[Money], settings: Any, rates: Any, notes: list[Message], progress: Progress
) -> dict[str, Any]:
    """Return all tables of the plan by id."""
    tasks = joined(money)
    quantity = quantity_table(t, made, tasks)
    progress(0.3, "")
    first = of_phase(t, tasks, "planting", "start_year")
    last = np.fmax(of_phase(t, tasks, "care", "end_year"), of_phase(t, tasks, "planting", "end_year"))
    source, permitted = settings.water_source or "", settings.permitted_m3
    balance = water.balance(t, made.need, first, last, source, permitted, settings.rain_year, notes)
    progress(0.5, "")
    seedling = planting_mix.seedling_table(quantity)
    progress(0.8, "")
    return {
        "parcel": parcel_table(t, made, tasks),
        "quantity": quantity,
        "schedule": schedule_table(t, made, tasks, rates),
        "budget": pd.concat([one.budget.assign(licence=one.licence) for one in money], ignore_index=True),
        "fund_year": pd.concat([one.fund.assign(licence=one.licence) for one in money], ignore_index=True),
        "seedling": seedling,
        "water_balance": balance,
        "soil_balance": soil_table(t, quantity, tasks, rates["soil_loss"], notes),
    }


def numbers(found: dict[str, Any]) -> dict[str, Any]:
    """Return the totals of the printed tables."""
    parcel, fund, quantity = found["parcel"], found["fund_year"], found["quantity"]
    static, mu = int(fund.static_yuan.sum()), float(parcel.area_mu.sum())
    out = {
        "area_ha": parcel.area_ha.sum(),
        "area_mu": mu,
        "direct_yuan": quantity.cost_yuan.sum(),
        "static_yuan": static,
        "dynamic_yuan": fund.dynamic_yuan.sum(),
        "static_yuan_mu": round(static / mu) if mu else 0,
        "last_year": found["schedule"].end_year.max() if len(found["schedule"]) else fund.year.min(),
        "unpriced": quantity.cost_yuan.isna().sum(),
    }
    return {name: out[name] for name in NUMBERS}
