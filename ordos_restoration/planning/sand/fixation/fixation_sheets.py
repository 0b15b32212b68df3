"""Sand fixation as a workbook: treatments, patches, quantities, cost by year, design beside acceptance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, book
from ordos_restoration.planning.report.svg import Label
from ordos_restoration.planning.sand.fixation.fixation_report import (
    BESIDE,
    BESIDE_WORDS,
    BY_YEAR,
    COMPARED,
    TITLE,
    YUAN,
    by_treatment,
    compared,
    plain,
)
from ordos_restoration.planning.sand.fixation.fixation_tables import (
    FIXATION_QUANTITY,
    FIXATION_SUMMARY,
    PATCHES,
    SAND_PATCH,
    SUMS,
    YEAR,
)
from ordos_restoration.planning.spec import Kind

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
    columns = {**FIXATION_SUMMARY.columns, "patches": PATCHES}
    return book(
        TITLE,
        [
            sheet(FIXATION_SUMMARY.label, {name: columns[name] for name in by.columns}, by),
            sheet(SAND_PATCH.label, {name: SAND_PATCH.columns[name] for name in PATCH_SHEET}, tables["sand_patch"]),
            sheet(
                FIXATION_QUANTITY.label, {name: FIXATION_QUANTITY.columns[name] for name in QUANTITY_SHEET}, quantity
            ),
            sheet(BY_YEAR, {"year": YEAR, **YUAN}, facts["years"], tuple(YUAN)),
            Sheet(
                BESIDE, [SheetColumn(kind) for kind in COMPARED.values()], compared(facts["acceptance"]),
                notes=[BESIDE_WORDS],
            ),
        ],
    )  # fmt: skip


def sheet(name: Label, kinds: Mapping[str, Kind], frame: Any, totals: Any = TOTALLED) -> Sheet:
    """Return a sheet of some columns of a frame, with sums where these mean something."""
    columns = [SheetColumn(kind, total=one in totals) for one, kind in kinds.items()]
    return Sheet(name, columns, plain(frame[list(kinds)]))
