"""The charts of a plan: what its tables add up to by kind, species, source, item and year, and its wind."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.amounts import amounts, over_years
from ordos_restoration.planning.report.page import Paragraph
from ordos_restoration.planning.report.rose import POINTS, rose
from ordos_restoration.planning.report.svg import Drawing
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting.scope import Scope, label, shown_as
from ordos_restoration.store.sqlite import columns_of, quoted

NO_NUMPY = QT_TRANSLATE_NOOP("Ordos", "The wind rose is left out: this Python lacks numpy.")
ALL_SPEEDS = QT_TRANSLATE_NOOP("Ordos", "All wind speeds")
TITLED = QT_TRANSLATE_NOOP("Ordos", "{what} by {by}: {table}")
YEARLY = QT_TRANSLATE_NOOP("Ordos", "{what} by year: {table}")
ITEM = QT_TRANSLATE_NOOP("Ordos", "Item")
REST = QT_TRANSLATE_NOOP("Ordos", "Not stated")


class Sum(NamedTuple):
    """A chart of a table: what is added up by what; where: which rows count."""

    table: str
    amount: str
    by: str
    where: str = "1"


AREAS = (
    Sum("belt", "area_ha", "strip"),
    Sum("slope_unit", "area_ha", "measure"),
    Sum("sand_patch", "area_ha", "treatment"),
    Sum("barrier", "area_ha", "kind"),
    Sum("levee_strip", "area_ha", "kind"),
    Sum("erosion", "area_ha", "class_before"),
    Sum("planting_strip", "area_ha", "kind"),
    Sum("subsidence_area", "area_ha", "degree"),
    Sum("damaged_land", "area_ha", "damage_type"),
    Sum("reclamation_unit", "area_ha", "direction"),
    Sum("parcel", "area_ha", "direction"),
    Sum("shelter_band", "area_ha", "band"),
)
PLANTS = (
    Sum("seedling_summary", "plants", "species"),
    Sum("slope_unit", "plants", "species"),
    Sum("sand_patch", "plants", "species"),
    Sum("planting_strip", "plants", "species"),
    Sum("seedling", "plants", "name"),
)
WATER = (
    Sum("belt", "water_need_m3", "strip"),
    Sum("sand_patch", "water_need_m3", "treatment"),
    Sum("planting_strip", "water_need_m3", "kind"),
    Sum("water_balance", "normal_m3", "source"),
)
MONEY = (
    Sum("belt_summary", "cost_yuan", "river"),  # with the fences beside the belts
    Sum("dam", "cost_yuan", "measure"),
    Sum("slope_quantity", "cost_yuan", "item"),
    Sum("fixation_quantity", "cost_yuan", "section"),
    Sum("levee_summary", "cost_yuan", "item"),
    Sum("programme_measure", "cost_yuan", "link"),
    Sum("pv_material", "cost_yuan", "name"),
    Sum("quantity", "cost_yuan", "name"),
    Sum("budget", "cost_yuan", "section"),
)
YEARS = (
    Sum("fixation_summary", "cost_yuan", "year"),
    Sum("quantity", "cost_yuan", "year"),
    Sum("fund_year", "dynamic_yuan", "year"),
    Sum("water_balance", "normal_m3", "year"),
)


def charts(scope: Scope, plan: ChosenPlan) -> Iterator[Any]:
    """Yield the charts of a plan: areas, plants, water, money, money by year, wind."""
    for one in (*AREAS, *PLANTS, *WATER, *MONEY):
        if one.table in plan.tables:
            drawing = by_kind(scope, plan, one)
            if drawing is not None:
                yield drawing
    for one in YEARS:
        if one.table in plan.tables:
            drawing = by_year(scope, plan, one)
            if drawing is not None:
                yield drawing
    if "drift_sector" in plan.tables:
        yield wind(scope, plan)


def by_kind(scope: Scope, plan: ChosenPlan, one: Sum) -> Optional[Drawing]:
    """Return the bars of an amount by kind; None where there is nothing to compare."""
    rows = summed(scope, plan, one)
    if not rows:
        return None
    kind = number_of(one)
    shown = [
        (REST if key in (None, "") else shown_as(scope, one.table, name_of(scope, one), key), amount)
        for key, amount in rows
    ]
    what = {"what": Message(kind.label), "by": Message(heading(one)), "table": Message(TABLES[one.table].label)}
    return amounts(Message(TITLED, **what), shown, unit_of(kind), decimals(kind))


def by_year(scope: Scope, plan: ChosenPlan, one: Sum) -> Optional[Drawing]:
    """Return the columns of an amount by year; None where no year is known."""
    found = {int(year): amount for year, amount in summed(scope, plan, one) if str(year or "").isdigit()}
    if not found:
        return None
    kind = number_of(one)
    years = list(range(min(found), max(found) + 1))
    title = Message(YEARLY, what=Message(kind.label), table=Message(TABLES[one.table].label))
    series = [(kind.label, [found.get(year, 0.0) for year in years])]
    return over_years(title, years, series, unit_of(kind), decimals(kind))


def summed(scope: Scope, plan: ChosenPlan, one: Sum) -> list[tuple[Any, float]]:
    """Return an amount by key, the stored rounded values added up; rows without one are left out."""
    by = name_of(scope, one)
    if by not in columns_of(scope.connection, one.table) or one.amount not in columns_of(scope.connection, one.table):
        return []
    amount = quoted(one.amount)
    query = (
        f"SELECT {quoted(by)}, total({amount}) FROM {quoted(one.table)} "  # noqa: S608
        f"WHERE plan = ? AND {one.where} GROUP BY 1 HAVING total({amount}) > 0 ORDER BY 2 DESC"
    )
    places = decimals(number_of(one))
    return [(key, round(value, places)) for key, value in scope.rows(query, (plan.uuid,))]


def name_of(scope: Scope, one: Sum) -> str:
    """Return the column a chart groups by; names are taken in the language of the report where a table has both."""
    there = columns_of(scope.connection, one.table)
    for column in (f"{one.by}_{scope.language}", f"{one.by}_zh", one.by):
        if column in there:
            return column
    return one.by


def heading(one: Sum) -> str:
    """Return the label of the column a chart groups by."""
    if one.by == "name":
        return ITEM
    entries = TABLES[one.table].entries
    found = entries.get(one.by) or entries.get(f"{one.by}_zh")
    return found.kind.label if found else one.by


def number_of(one: Sum) -> Number:
    """Return the kind of the amount."""
    kind = TABLES[one.table].entries[one.amount].kind
    if not isinstance(kind, Number):
        raise TypeError(f"{one.table}.{one.amount} is no number")
    return kind


def unit_of(kind: Number) -> str:
    """Return the unit of an amount; of plain numbers none."""
    return "" if kind.unit == "1" else kind.unit


def decimals(kind: Number) -> int:
    """Return the decimals of an amount."""
    return 0 if kind.whole else kind.decimals


def wind(scope: Scope, plan: ChosenPlan) -> Any:
    """Return the roses of the wind, or the sentence that says what is missing."""
    try:
        import_module("numpy")  # which the rose draws with, and a bare QGIS may lack
    except ImportError:
        return Paragraph(NO_NUMPY)
    sectors = scope.rows("SELECT from_deg, share_pct, dp, unit FROM drift_sector WHERE plan = ?", (plan.uuid,))
    numbers = dict(scope.rows("SELECT number, value FROM plan_number WHERE plan = ?", (plan.uuid,)))
    shares, drift = [0.0] * len(POINTS), [0.0] * len(POINTS)
    for degrees, share, dp, _ in sectors:
        place = round((degrees or 0.0) / (360 / len(POINTS))) % len(POINTS)
        shares[place], drift[place] = share or 0.0, dp or 0.0
    resultant = (float(numbers.get("rdp") or "nan"), float(numbers.get("rdd") or "nan"))
    unit = next((one for *_, one in sectors if one), "VU")
    calm = float(numbers.get("calm_pct") or "nan")
    return rose(
        [[one] for one in shares], [ALL_SPEEDS], calm, drift, resultant, unit=label("drift_sector", "unit", unit)
    )
