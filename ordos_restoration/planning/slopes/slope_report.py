"""A slope plan as a page and as a workbook: figures, bars, units, quantities, and what to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.listing import listed, sheet, some_of
from ordos_restoration.planning.report.sheets import SIGNED, Figure, Sheet, SheetColumn, book
from ordos_restoration.planning.slopes.slope_charts import area_bars, loss_bars
from ordos_restoration.planning.slopes.slope_tables import NUMBERS, SLOPE_QUANTITY, SLOPE_SUMMARY, SLOPE_UNIT
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

TITLE = QT_TRANSLATE_NOOP("Ordos", "Slope vegetation")
KNOW = QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")
FIGURES = QT_TRANSLATE_NOOP("Ordos", "Figures of the plan")
FIGURE = QT_TRANSLATE_NOOP("Ordos", "Figure")
VALUE = QT_TRANSLATE_NOOP("Ordos", "Value")
UNIT = QT_TRANSLATE_NOOP("Ordos", "Unit")
UNIT_COLUMNS = (
    "code", "name", "area_ha", "area_mu", "slope_deg", "aspect_group", "soil", "measure_name", "row_spacing_m", "rows",
    "row_length_m", "pits", "species", "plants", "plants_to_order", "earth_m3", "storm", "loss_before_t",
    "loss_after_t", "kept_t", "cost_yuan",
)  # fmt: skip
QUANTITY_COLUMNS = ("measure_name", "section", "item", "unit", "quantity", "price_yuan", "cost_yuan")
SUMMARY_COLUMNS = tuple(name for name in SLOPE_SUMMARY.columns if name not in ("measure",))
SHEETS = {  # table, its columns, those that are added up
    "slope_summary": (
        SLOPE_SUMMARY, SUMMARY_COLUMNS,
        ("units", "area_ha", "area_mu", "rows", "row_length_m", "pits", "plants", "plants_to_order", "seed_kg",
         "earth_m3", "cost_yuan", "loss_before_t", "loss_after_t", "kept_t", "short_ha"),
    ),
    "slope_quantity": (SLOPE_QUANTITY, QUANTITY_COLUMNS, ("cost_yuan",)),
    "slope_unit": (
        SLOPE_UNIT, UNIT_COLUMNS,
        ("area_ha", "area_mu", "rows", "row_length_m", "pits", "plants", "plants_to_order", "earth_m3", "loss_before_t",
         "loss_after_t", "kept_t", "cost_yuan"),
    ),
}  # fmt: skip
MOST_LINES = 200  # units in the page; the workbook has all
MORE = QT_TRANSLATE_NOOP("Ordos", "The first {shown} of {all} units; the table slope_unit has all of them.")


def slope_page(found: Mapping[str, Any], numbers: Mapping[str, Any], notes: Sequence[Message]) -> Any:
    """Return the page: a function that renders it; found: tables by id, numbers: of the plan."""
    planned = found["slope_summary"][found["slope_summary"].part == "measure"]
    names = [Message("{name}", name=one) for one in planned.measure_name]
    parts: list[Any] = [
        page.Numbers([(kind, numbers[name]) for name, kind in NUMBERS.items() if name in numbers]),
        area_bars(names, planned.area_ha),
        loss_bars(names, planned.loss_before_t, planned.loss_after_t),
    ]
    for name, (table, columns, _) in SHEETS.items():
        frame = found[name]
        parts += [page.Heading(table.label), listed(some_of(table.columns, columns), frame.head(MOST_LINES))]
        if len(frame) > MOST_LINES:
            parts.append(page.Paragraph(Message(MORE, shown=MOST_LINES, all=len(frame))))
    parts += [page.Heading(KNOW), page.Notes(notes)]
    return page.html(TITLE, parts)


def slope_book(found: Mapping[str, Any], numbers: Mapping[str, Any], notes: Sequence[Message]) -> Any:
    """Return the workbook: a function that lays it out, a sheet for each table, and one of the figures of the plan."""
    sheets = [
        sheet(
            table.label,
            some_of(table.columns, columns),
            found[name],
            added,
            notes=list(notes) if name == "slope_summary" else (),
            signed=SIGNED,
            id=name,
        )
        for name, (table, columns, added) in SHEETS.items()
    ]
    told = [(NUMBERS[name], Figure(value, NUMBERS[name])) for name, value in numbers.items() if name in NUMBERS]
    figures = [[kind.label, figure, page.unit_of(kind)] for kind, figure in told]
    sheets.append(Sheet(FIGURES, [SheetColumn(FIGURE), SheetColumn(VALUE), SheetColumn(UNIT)], figures, id="figures"))
    return book(TITLE, sheets)
