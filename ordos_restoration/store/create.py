"""A whole new project GeoPackage, written from the declarations of its tables."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal, osr

from ordos_restoration.planning.kinds import Choice, Choices, Kind, Number
from ordos_restoration.planning.message import Translate
from ordos_restoration.schema.keeping import CHOICE
from ordos_restoration.schema.reference import shipped_rows, shipped_uuid
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store import ddl, triggers
from ordos_restoration.store.sqlite import opened, quoted, settle, transaction

EPSG = 4490
SCHEMA_EXTENSION = "http://www.geopackage.org/spec121/#extension_schema"


def build(path: Path, translate: Translate) -> None:
    """Write a project GeoPackage without identity: every table, its rules and the shipped rows, texts translated."""
    part = path.with_name(f"{path.stem}.part.gpkg")
    try:
        write_frame(part)
        with opened(part, write=True) as connection, transaction(connection):
            prepare(connection)
            labels = distinct({name: translate(table.label) for name, table in TABLES.items()})
            for name, table in TABLES.items():
                make(connection, table, labels[name], translate)
            insert(connection, CHOICE.id, choice_rows(translate))
            insert(connection, "project_file", [{"uuid": shipped_uuid("project_file"), "schema_version": VERSION}])
        index(part)
        settle(part, path)
    finally:
        for litter in (part, part.with_name(part.name + "-journal")):
            litter.unlink(missing_ok=True)


def write_frame(path: Path) -> None:
    """Write a GeoPackage without layers."""
    path.unlink(missing_ok=True)
    if gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, ["VERSION=1.3"]) is None:
        raise OSError(gdal.GetLastErrorMsg())


# As the standard has them: in GDAL 3.6's own table of columns no two of a whole file may have the same label.
EXTENSIONS = {
    "gpkg_extensions": "table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, "
    "scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)",
    "gpkg_data_columns": "table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, "
    "description TEXT, mime_type TEXT, constraint_name TEXT, "
    "CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name)",
    "gpkg_data_column_constraints": "constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, "
    "min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT, "
    "CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value)",
}


def prepare(connection: sqlite3.Connection) -> None:
    """Add what the tables stand on: the extension for labels and field domains, and the reference system."""
    for name, columns in EXTENSIONS.items():
        connection.execute(f"CREATE TABLE {name} ({columns})")
    extension = {"extension_name": "gpkg_schema", "definition": SCHEMA_EXTENSION, "scope": "read-write"}
    insert(connection, "gpkg_extensions", [{"table_name": one, **extension} for one in list(EXTENSIONS)[1:]])
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    named = {"srs_name": system.GetName(), "srs_id": EPSG, "organization": "EPSG", "organization_coordsys_id": EPSG}
    insert(connection, "gpkg_spatial_ref_sys", [{**named, "definition": system.ExportToWkt()}])


def make(connection: sqlite3.Connection, table: ProjectTable, label: str, translate: Translate) -> None:
    """Make one table: itself, its indexes, how it is announced, its columns' labels and domains, rows, history."""
    for statement in (ddl.create_table(table), *ddl.link_indexes(table).values()):
        connection.execute(statement)
    announced = {"table_name": table.id, "identifier": label, "description": translated(table.help, translate)}
    if table.geometry:
        insert(connection, "gpkg_contents", [{**announced, "data_type": "features", "srs_id": EPSG}])
        shape = {"geometry_type_name": table.geometry.upper(), "srs_id": EPSG, "z": 0, "m": 0}
        insert(connection, "gpkg_geometry_columns", [{"table_name": table.id, "column_name": ddl.GEOMETRY, **shape}])
    else:
        insert(connection, "gpkg_contents", [{**announced, "data_type": "attributes", "srs_id": 0}])
    insert(connection, "gpkg_data_columns", label_rows(table, translate))
    insert(connection, "gpkg_data_column_constraints", domain_rows(table, translate))
    insert(connection, table.id, shipped_rows(table))
    if not table.kept:
        triggers.create(connection, table)


def label_rows(table: ProjectTable, translate: Translate) -> list[dict[str, Any]]:
    """Return label, help and domain of every column."""
    captions = distinct({name: caption(rules.kind, translate) for name, rules in table.entries.items()})
    return [
        {
            "table_name": table.id,
            "column_name": name,
            "name": captions[name],
            "title": translated(rules.kind.label, translate),
            "description": translated(rules.kind.help, translate) or None,
            "constraint_name": ddl.domain(table, name) or None,
        }
        for name, rules in table.entries.items()
    ]


def caption(kind: Kind, translate: Translate) -> str:
    """Return the label of a column, with its unit unless it is a plain ratio."""
    unit = kind.unit if isinstance(kind, Number) else ""
    return translate(kind.label) if unit in ("", "1") else f"{translate(kind.label)} [{translate(unit)}]"


def domain_rows(table: ProjectTable, translate: Translate) -> list[dict[str, Any]]:
    """Return the field domains of a table: an option a row, a range a row, open ends infinite."""
    rows: list[dict[str, Any]] = []
    for name, rules in table.entries.items():
        domain, kind = {"constraint_name": ddl.domain(table, name)}, rules.kind
        if not domain["constraint_name"]:
            continue
        if isinstance(kind, Choice):
            rows += [
                {**domain, "constraint_type": "enum", "value": one, "description": translate(label)}
                for one, label in kind.options.items()
            ]
        elif isinstance(kind, Number):
            low = -math.inf if kind.minimum is None else kind.minimum
            high = math.inf if kind.maximum is None else kind.maximum
            limits = {"min": low, "min_is_inclusive": 1, "max": high, "max_is_inclusive": 1}
            rows.append({**domain, "constraint_type": "range", **limits})
    return rows


def choice_rows(translate: Translate) -> list[dict[str, Any]]:
    """Return the options of every column whose cells hold several."""
    return [
        {
            "uuid": shipped_uuid(CHOICE.id, table.id, name, one),
            "list": f"{table.id}.{name}",
            "value": one,
            "label": translate(label),
            "position": position,
        }
        for table in TABLES.values()
        for name, rules in table.entries.items()
        if isinstance(rules.kind, Choices)
        for position, (one, label) in enumerate(rules.kind.options.items())
    ]


def index(path: Path) -> None:
    """Give every table of shapes its spatial index."""
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if data is None:
        raise OSError(gdal.GetLastErrorMsg())
    data.StartTransaction()
    for name, table in TABLES.items():
        if table.geometry:
            data.ReleaseResultSet(data.ExecuteSQL(f"SELECT CreateSpatialIndex('{name}', '{ddl.GEOMETRY}')"))
    data.CommitTransaction()


def insert(connection: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of one shape."""
    for row in rows:
        names, places = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {quoted(table)} ({names}) VALUES ({places})", list(row.values()))  # noqa: S608


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Return labels by id, those that several share with their id behind them."""
    often = list(labels.values())
    return {name: label if often.count(label) == 1 else f"{label} ({name})" for name, label in labels.items()}


def translated(text: str, translate: Translate) -> str:
    """Return a text translated; of none, none: Qt takes the empty text for the head of the catalogue."""
    return translate(text) if text else ""
