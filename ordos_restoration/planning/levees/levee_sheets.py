"""The levees as a workbook: stations with levels and verdicts, volumes station by station, works, quantities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ordos_restoration.planning.levees.levee_tables import LEVEE_STATION, LEVEE_SUMMARY, LEVEE_WORKS
from ordos_restoration.planning.levees.plan_levee import Planned
from ordos_restoration.planning.report.listing import sheet, some_of
from ordos_restoration.planning.report.sheets import SIGNED, Sheet, SheetColumn, book
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

TITLE = QT_TRANSLATE_NOOP("Ordos", "Levee stations and volumes")
STATIONS = (
    "levee", "bank", "station", "bed_m", "silted_bed_m", "flood_m", "silted_flood_m", "ice_m", "design_m", "governed",
    "setup_m", "runup_m", "safety_m", "required_m", "crest_m", "deficit_m", "width_m", "required_width_m",
    "water_slope", "land_slope", "verdict", "works", "ice_basis",
)  # fmt: skip
WORKS = (
    "code", "levee", "bank", "works", "from_station", "to_station", "length_m", "levee_class", "compaction", "fill_m3",
    "stripping_m3", "benching_m3", "earth_m3", "prismoidal_m3", "borrow_m3", "loose_m3", "borrow_code", "haul_m",
    "haul_m3km", "land_ha", "land_mu", "ice_basis",
)  # fmt: skip
SUMMARY = ("levee", "bank", "item", "detail", "unit", "quantity", "area_mu", "price_yuan", "cost_yuan", "ice_basis")
ADDED = {
    "length_m", "fill_m3", "stripping_m3", "benching_m3", "earth_m3", "prismoidal_m3", "borrow_m3", "loose_m3",
    "haul_m3km", "land_ha", "land_mu", "cost_yuan",
}  # fmt: skip
STATION_SHEET = QT_TRANSLATE_NOOP("Ordos", "Stations")
WORK_SHEET = QT_TRANSLATE_NOOP("Ordos", "Works")
QUANTITY_SHEET = QT_TRANSLATE_NOOP("Ordos", "Quantities")
EARTH = ("fill", "stripping", "benching")
VOLUME_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "By average end areas: a station stands for half of the stretches beside it, so that length times area "
    "adds up to Σ Δx (A₁ + A₂) / 2."
)  # fmt: skip


def workbook(made: Sequence[Planned], found: Mapping[str, Any], notes: list[Message]) -> Any:
    """Return the report: a function that lays out the workbook; found: tables by id."""
    stations, works, summary = found["levee_station"], found["levee_works"], found["levee_summary"]
    sheets = [
        sheet(STATION_SHEET, some_of(LEVEE_STATION.columns, STATIONS), stations, ADDED, notes=notes, signed=SIGNED),
        volumes(stations),
        sheet(WORK_SHEET, some_of(LEVEE_WORKS.columns, WORKS), works, ADDED),
        sheet(QUANTITY_SHEET, some_of(LEVEE_SUMMARY.columns, SUMMARY), summary, ADDED),
    ]
    return book(TITLE, sheets)


def volumes(t: Any) -> Sheet:
    """Return the earth of every station as a sheet whose volumes can be worked out again."""
    t = t[t.fill_m2.fillna(0.0) + t.stripping_m2.fillna(0.0) + t.benching_m2.fillna(0.0) > 0] if len(t) else t
    places = [LEVEE_STATION.columns[one] for one in ("levee", "station")]
    heads = [SheetColumn(one) for one in places]
    heads.append(SheetColumn(LEVEE_STATION.columns["reach_m"], id="reach", total=True))
    heads += [SheetColumn(LEVEE_STATION.columns[f"{name}_m2"], id=name) for name in EARTH]
    for name in EARTH:
        kind = LEVEE_WORKS.columns[f"{name}_m3"]
        heads.append(SheetColumn(kind, total=True, formula=f"ROUND({{reach}}*{{{name}}},1)"))
    rows = []
    for one in t.to_dict("records") if len(t) else []:
        areas = [round(one[f"{name}_m2"], 2) for name in EARTH]
        made = [one[f"{name}_m3"] for name in EARTH]
        rows.append([one["levee"], one["station"], round(one["reach_m"], 1), *areas, *made])
    return Sheet(QT_TRANSLATE_NOOP("Ordos", "Volumes"), heads, rows, notes=[Message(VOLUME_NOTE)])
