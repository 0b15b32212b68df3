"""Sand fixation as a workbook: treatments, patches, quantities, cost by year, design beside acceptance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ordos_restoration.planning.report.listing import sheet, some_of
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, book
from ordos_restoration.planning.sand.fixation.fixation_report import (
    BESIDE,
    BESIDE_WORDS,
    BY_YEAR,
    COMPARED,
    TITLE,
    YUAN,
    by_treatment,
    compared,
)
from ordos_restoration.planning.sand.fixation.fixation_tables import (
    FIXATION_QUANTITY,
    FIXATION_SUMMARY,
    SAND_PATCH,
    SUMS,
    YEAR,
)

PATCH_SHEET = (
    "rank", "code", "name", "river_code", "treatment", "reason_zh", "score", "drift_share_pct", "object_m",
    "sand_mobility", "state", "dune_height_m", "cover_pct", "groundwater_m", "species", "area_ha", "area_mu",
    "worked_ha", "plants", "plants_to_order", "seed_kg", "barrier_m", "fence_m", "posts", "watering_m3",
    "labour_days", "season", "window", "year", "last_year", "closed_until", "condition",
    "approval_no", "works_yuan", "upkeep_yuan", "cost_yuan",
)  # fmt: skip
QUANTITY_SHEET = (
    "code", "treatment", "section", "name_zh", "name_en", "quantity", "unit", "days", "price_yuan", "cost_yuan", "year",
)  # fmt: skip
TOTALLED = {*SUMS, "patches", "days"}


def workbook(tables: Mapping[str, Any], facts: Mapping[str, Any]) -> Any:
    """Return the workbook; tables: by id; facts: as `SandFixation.finished` has them."""
    by = by_treatment(tables["fixation_summary"])
    quantity = tables["fixation_quantity"].assign(treatment=lambda rows: rows.treatment.astype("object"))
    sheets = [
        sheet(FIXATION_SUMMARY.label, some_of(FIXATION_SUMMARY.columns, by.columns), by, TOTALLED),
        sheet(SAND_PATCH.label, some_of(SAND_PATCH.columns, PATCH_SHEET), tables["sand_patch"], TOTALLED),
        sheet(FIXATION_QUANTITY.label, some_of(FIXATION_QUANTITY.columns, QUANTITY_SHEET), quantity, TOTALLED),
        sheet(BY_YEAR, {"year": YEAR, **YUAN}, facts["years"], tuple(YUAN)),
    ]
    beside = [SheetColumn(kind) for kind in COMPARED.values()]
    sheets.append(Sheet(BESIDE, beside, compared(facts["acceptance"]), notes=[BESIDE_WORDS]))
    return book(TITLE, sheets)
