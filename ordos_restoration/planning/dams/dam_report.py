"""A plan of check dams as a page and as a workbook: totals, systems, dams, curves, the marginal dam, what to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.dams import check_dams_tables as tables
from ordos_restoration.planning.dams.dam_charts import Curve, Step, marginal_cost, storage_curves
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.listing import listed, sheet, some_of
from ordos_restoration.planning.report.sheets import SIGNED, book
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Check dams of the gullies")
GULLY = QT_TRANSLATE_NOOP("Ordos", "Gully {code}")
KNOW_HEADING = QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")
NEXT = QT_TRANSLATE_NOOP("Ordos", "next best")
SCALARS = (
    "gully", "river_code", "area_km2", "sediment_t", "held_t", "held_pct", "new_dams", "reinforced_dams", "kept_dams",
    "left_dams", "total_storage", "cost_yuan", "cost_per_t", "next_t", "next_cost_yuan", "next_cost_per_t",
)  # fmt: skip
SHOWN = (
    "code", "name", "measure", "dam_class", "area_km2", "held_t", "adds_t", "silting_years", "total_storage",
    "silt_storage", "flood_storage", "height_m", "crest_length_m", "fill_m3", "design_years", "check_years", "outlet",
    "spillway", "cascade", "cost_yuan", "cost_per_m3", "cost_per_t",
)  # fmt: skip
LOOKED_AFTER = (
    "code", "name", "defects", "works", "downstream", "condition", "responsible_government", "responsible_technical",
    "responsible_patrol", "flood_plan",
)  # fmt: skip
BOOKED = {  # table: its columns
    "dam_summary": tuple(tables.DAM_SUMMARY.columns),
    "dam": tuple(name for name in tables.DAM.columns if name != "uuid"),
    "storage_curve": tuple(tables.STORAGE_CURVE.columns),
}
ADDED = {
    "dam": ("total_storage", "silt_storage", "flood_storage", "fill_m3", "pool_ha", "silted_ha", "held_t", "cost_yuan"),
    "dam_summary": ("sediment_t", "held_t", "new_dams", "reinforced_dams", "total_storage", "fill_m3", "cost_yuan"),
    "storage_curve": (),
}


def dam_page(made: Mapping[str, Any], numbers: Mapping[str, Any], found: Any, notes: list[Message]) -> Any:
    """Return the report: a function that renders the page; made: tables by id, numbers by id, notes as they are when
    the page is shown.
    """
    dam, sums, curve = made["dam"], made["dam_summary"], made["storage_curve"]
    parts: list[Any] = [
        page.Numbers([(kind, numbers[name]) for name, kind in tables.NUMBERS.items() if name in numbers]),
        page.Heading(tables.DAM_SUMMARY.label),
        listed(some_of(tables.DAM_SUMMARY.columns, SCALARS), sums),
    ]
    for row in sums.itertuples():
        own = dam[dam.gully == row.gully]
        parts += [
            page.Heading(Message(GULLY, code=row.gully)),
            listed(some_of(tables.DAM.columns, SHOWN), own),
            marginal_cost(steps_of(own, row), row.asked_t),
            storage_curves(curves_of(own, curve)),
            listed(some_of(tables.DAM.columns, LOOKED_AFTER), own),
        ]
    parts += [page.Heading(KNOW_HEADING), page.Notes(notes)]
    return page.html(TITLE, parts)


def steps_of(dam: Any, row: Any) -> list[Step]:
    """Return the dams that cost something, by what the system would lose without them, and the next best one."""
    paid = dam[(dam.cost_yuan > 0) & (dam.adds_t > 0) & dam.cost_per_t.notna()]
    steps = [Step(Message("{code}", code=c[-3:]), t, p) for c, t, p in zip(paid.code, paid.adds_t, paid.cost_per_t)]
    if row.next_t == row.next_t and row.next_t > 0:
        steps.append(Step(NEXT, row.next_t, row.next_cost_per_t, True))
    return steps


def curves_of(dam: Any, curve: Any) -> list[Curve]:
    """Return the storage curves of new dams, with their silt and full pools."""
    out = []
    for one in dam[dam.measure == "new"].itertuples():
        own = curve[curve.code == one.code]
        silt, full = (one.silt_storage, one.silt_m - one.bed_m), (one.total_storage, one.water_m - one.bed_m)
        out.append(Curve(one.code, own.depth_m.to_numpy(dtype=float), own.volume.to_numpy(dtype=float), silt, full))
    return out


def dam_book(made: Mapping[str, Any], numbers: Mapping[str, Any], found: Any, notes: list[Message]) -> Any:
    """Return the workbook: the systems, the dams with all columns of a register, the storage curves, the notes."""
    sheets = [
        sheet(
            tables.OUTPUTS[name].label,
            some_of(tables.OUTPUTS[name].columns, names),
            made[name],
            ADDED[name],
            notes=notes if name == "dam_summary" else (),
            signed=SIGNED if name == "dam" else (),
        )
        for name, names in BOOKED.items()
    ]
    return book(TITLE, sheets)
