"""What people type in the demonstration, entered by machine: the register from `demonstration/*.csv`, and the field.

Names, codes, documents and sums are invented.
"""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from typing import Any, Optional
from uuid import NAMESPACE_URL, uuid5

FOLDER = Path(__file__).parent / "demonstration"
TABLES = ("project", "project_fund", "fund_payment", "task", "progress", "rectification", "indicator_value")
BY = "王秀兰"
PLANS = {  # part of a plan's name: code of the project it is for
    "阻沙护岸林带": "DLT-2026-01",
    "防护效果": "DLT-2026-01",
    "淤地坝系": "DLT-2026-02",
    "坡面植被": "DLT-2026-02",
    "堤防": "DLT-2025-07",
    "光伏": "HJ-2026-03",
    "露天矿": "JGR-2026-05",
}
APPROVED = ("西柳沟阻沙护岸林带", "达林草发〔2026〕12号")


def fill(gpkg: Path) -> dict[str, int]:
    """Enter everything in one transaction, tie the plans to their projects, and return how many rows there are."""
    from ordos_restoration.store.entering import enter
    from ordos_restoration.store.sqlite import opened, transaction

    made = {}
    with opened(gpkg, write=True) as connection, transaction(connection):
        for table in TABLES:
            made[table] = enter(connection, table, rows(table), BY)
        tie(connection)
    return made


def rows(table: str) -> list[dict[str, Any]]:
    """Return the rows of a table as the project stores them; links are written as codes."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    found = []
    for line in lines:
        row = {name: stored(table, name, text) for name, text in line.items()}
        found.append({"uuid": uuid_of(table, line["code"] if table == "project" else str(line)), **row})
        if "target" in row:
            found[-1]["target_table"] = "project"
    return found


def stored(table: str, column: str, text: str) -> Any:
    """Return a cell: a link by the code it names, everything else as shipped tables are read."""
    from ordos_restoration.schema.reference import shipped_uuid
    from ordos_restoration.schema.reference import stored as shipped
    from ordos_restoration.schema.tables import TABLES as DECLARED
    from ordos_restoration.schema.vocabulary import holds_several, in_one_cell

    if not text:
        return None
    if column in ("work", "indicator"):
        return shipped_uuid(column, text)
    if column in ("project", "target"):
        return uuid_of("project", text)
    kind = DECLARED[table].entries[column].kind
    return in_one_cell(text.split("|")) if holds_several(kind) else shipped(kind, text)


def uuid_of(table: str, key: str) -> str:
    """Return the uuid of a row: the same from every run."""
    return str(uuid5(NAMESPACE_URL, f"{table}/{key}"))


def tie(connection: sqlite3.Connection) -> None:
    """Say which project each plan belongs to, and approve the first."""
    for part, code in PLANS.items():
        project = uuid_of("project", code)
        connection.execute("UPDATE plan SET project = ? WHERE instr(name, ?)", (project, part))
    name, document = APPROVED
    connection.execute("UPDATE plan SET status = 'approved', approval_no = ? WHERE name = ?", (document, name))


# The field ----------------------------------------------------------------------------------------------------------


def began(gpkg: Path, day: str) -> None:
    """Write into a field copy when planting began, and a note."""
    from ordos_restoration.store.sqlite import opened, transaction

    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project SET actual_start = ? WHERE code = 'DLT-2026-01'", (day,))
        row = (uuid_of("note", day), f"N-{day}", day, "开沟，栽植沙柳")
        connection.execute("INSERT INTO note (uuid, code, date, text) VALUES (?, ?, ?, ?)", row)


def from_chat(copy: Path) -> Path:
    """Return the copy under the name it has after a chat has passed it on."""
    return copy.rename(copy.with_name(f"{copy.name}(1)"))


def decided(gpkg: Path, day: Optional[str]) -> int:
    """Decide every conflict for what was written down as this day, and return how many there were."""
    from ordos_restoration.store.deciding.decisions import Value, decide
    from ordos_restoration.store.merging.conflicts import open_conflicts
    from ordos_restoration.store.sqlite import opened

    with opened(gpkg) as connection:
        waiting = [one.key for one in open_conflicts(connection)]
    return decide(gpkg, waiting, Value(day), BY)
