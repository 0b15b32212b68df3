"""The shipped tables: copied into every project, where they may be edited, and read back by plans and forms."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Kind, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.spec import Reference
from ordos_restoration.schema import lists
from ordos_restoration.schema.reference_columns import COLUMNS
from ordos_restoration.schema.vocabulary import Entry, Link, Pick, ProjectTable, entry, required

FOLDER = Path(__file__).parents[1] / "resources" / "reference"

# A shipped row has the same uuid in every project: uuid5(SHIPPED, "table/key"), so that copies and later versions of
# the table meet in it, and a link can name it before there is a file.
SHIPPED = UUID("5d1f7c1e-6b0e-5c57-9a53-0d0a3f2b4e11")

DECIMALS = 5  # as many as the finest shipped value has, and one more
FOR_FORMS = {
    "bureaus": QT_TRANSLATE_NOOP("Ordos", "Lead and cooperating units"),
    "survival_rules": QT_TRANSLATE_NOOP("Ordos", "Rules of survival"),
    "sample_shares": QT_TRANSLATE_NOOP("Ordos", "Sample shares"),
    "submission_fields": QT_TRANSLATE_NOOP("Ordos", "Fields to hand in"),
}
KEYS = {  # else the first column
    "land_rules": ("measure", "kind"),
    "cross_sections": ("template", "strip", "position"),
    "pv_belts": ("template", "position"),
    "barriers": ("material", "kind"),
    "damage_grades": ("subject", "factor"),
    "land_classes": ("scheme", "code"),
    "closure_targets": ("target", "way"),
    "sand_acceptance": ("treatment", "measure", "rain"),
    "sand_works": ("treatment", "work"),
    "slope_classes": ("scheme", "slope_class"),
    "quality_standards": ("region", "direction", "factor"),
    "statutory_tables": ("template_set", "sheet"),
    "submission_fields": ("profile", "layer", "tables", "field"),
    "subsidence_grades": ("grading", "degree"),
    "suitability_grades": ("region", "factor", "level"),
    "water_quotas": ("use", "zone"),
}
FILES = {"work": "works", "admin_unit": "admin_units", "indicator": "indicators"}  # tables of their own kind


def shipped_rows(table: ProjectTable) -> list[dict[str, Any]]:
    """Return the rows a new project starts with, uuid and values by column; none for most tables.

    Values are ready to be stored: numbers, text, None where the cell is empty, {a,b} where a cell holds several.
    """
    name = FILES.get(table.id, table.id[len("ref_") :] if table.group == "reference" else "")
    if not name:
        return []
    rows = []
    for row in read(name):
        values = {column: stored(table.entries[column].kind, text) for column, text in row.items()}
        rows.append({"uuid": shipped_uuid(table.id, *(row[column] for column in table.key)), **values})
    return rows


def shipped_uuid(table: str, *key: str) -> str:
    """Return the uuid of a shipped row, by what identifies it in its file."""
    return str(uuid5(SHIPPED, "/".join((table, *key))))


def stored(kind: Kind, text: str) -> Any:
    """Return a cell of a shipped file as the project stores it."""
    if not text:
        return None
    if isinstance(kind, Link):
        return shipped_uuid(kind.to[0], text)
    if isinstance(kind, Pick) and kind.several:
        return "{" + text.replace("|", ",") + "}"
    return kind.parse(text)


@cache
def read(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a shipped file as text, by column."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))


def reference_table(name: str, label: str, declared: dict[str, Kind]) -> ProjectTable:
    """Return a shipped file as a table: its own header, with the kinds that capabilities declare."""
    header = tuple(read(name)[0])
    key = KEYS.get(name, header[:1])
    known = {**COLUMNS, **declared, "source": lists.SOURCE, "verified": lists.VERIFIED}
    return ProjectTable(
        f"ref_{name}",
        label,
        "reference",
        {column: ruled(known[column], column in key) for column in header},
        title=tuple(column for column in (*key, "name_zh") if column in header),
        key=key,
    )


def ruled(kind: Kind, is_key: bool) -> Entry:
    """Return a column of a shipped table with its rules; a form must not round what a planner reads."""
    if isinstance(kind, Number) and not kind.whole:
        kind = replace(kind, decimals=max(kind.decimals, DECIMALS))
    if kind is lists.VERIFIED:
        return entry(kind, default="no")
    return required(kind) if is_key else entry(kind)


def declared_tables() -> dict[str, tuple[str, dict[str, Kind]]]:
    """Return label and known columns of every shipped table that capabilities read, by its name."""
    found: dict[str, tuple[str, dict[str, Kind]]] = {}
    for one in CAPABILITIES:
        for given in one.inputs.values():
            if isinstance(given, Reference):
                found.setdefault(given.name, (given.label, {}))[1].update(given.columns)
    return found


TABLES = (
    *(reference_table(name, label, {}) for name, label in FOR_FORMS.items()),
    *(reference_table(name, label, columns) for name, (label, columns) in declared_tables().items()),
)
