"""Some columns of a table as a part of a page, or as a sheet of a workbook."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn
from ordos_restoration.planning.report.svg import Label
from ordos_restoration.planning.spec import Kind


def rows_of(frame: Any, names: Collection[str]) -> list[list[Any]]:
    """Return some columns of a frame as rows of plain values, None where there is none."""
    part = frame.reindex(columns=list(names)).astype("object")
    rows: list[list[Any]] = part.where(part.notna(), None).to_numpy(dtype=object).tolist()
    return rows


def listed(kinds: Mapping[str, Kind], frame: Any) -> page.DataTable:
    """Return a frame as a part of a page; kinds: of the columns to show, by name."""
    return page.DataTable(list(kinds.values()), rows_of(frame, kinds))


def sheet(name: Label, kinds: Mapping[str, Kind], frame: Any, totals: Collection[str] = (), **others: Any) -> Sheet:
    """Return a frame as a sheet; totals: columns that are added up; others: what else a `Sheet` takes."""
    columns = [SheetColumn(kind, id=one, total=one in totals) for one, kind in kinds.items()]
    return Sheet(name, columns, rows_of(frame, kinds), **others)


def some_of(kinds: Mapping[str, Kind], names: Collection[str]) -> dict[str, Kind]:
    """Return the kinds of some columns, in the order of the names."""
    return {name: kinds[name] for name in names}
