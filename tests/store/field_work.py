"""How tests work in the office and in the field: rows written, read and compared by uuid, shapes by their WKB."""

import uuid

from osgeo import ogr

from ordos_restoration.store import blob
from ordos_restoration.store.copies.told import layouts, row_of
from ordos_restoration.store.sqlite import opened, quoted, transaction

PROJECT = {"code": "P-1", "name": "毛不拉治沙"}
NOTE = {"code": "N-1", "date": "2026-05-12", "text": "沙柳已发芽"}


def point(x, y):
    """Return a point as a blob."""
    return shape(f"POINT ({x} {y})")


def shape(wkt):
    """Return a shape as a blob."""
    return blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb(ogr.wkbNDR)), 4490)


def box(x, y, size=0.01):
    """Return a square as a blob."""
    ring = f"{x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}"
    return shape(f"MULTIPOLYGON ((({ring})))")


def add(gpkg, table, **values):
    """Add a row and return its uuid."""
    values = {"uuid": str(uuid.uuid4()), **values}
    names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
    do(gpkg, f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", *values.values())
    return values["uuid"]


def change(gpkg, table, row, **values):
    """Change cells of a row."""
    steps = ", ".join(f"{quoted(one)} = ?" for one in values)
    do(gpkg, f"UPDATE {quoted(table)} SET {steps} WHERE uuid = ?", *values.values(), row)


def remove(gpkg, table, row):
    """Delete a row."""
    do(gpkg, f"DELETE FROM {quoted(table)} WHERE uuid = ?", row)


def do(gpkg, statement, *values):
    """Run one statement in a transaction of its own."""
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.execute(statement, values)


def see(gpkg, statement, *values):
    """Return what a query finds."""
    with opened(gpkg) as connection:
        return connection.execute(statement, values).fetchall()


def read(gpkg, table, row):
    """Return a row as it stands, None where there is none."""
    with opened(gpkg) as connection:
        return row_of(connection, table, row)


def content(gpkg):
    """Return everything people have filled in: (table, uuid) → cells as text."""
    with opened(gpkg) as connection:
        return {
            (table, raw["uuid"]): layout.row(raw)
            for table, layout in layouts(connection).items()
            for raw in rows(connection, table)
        }


def rows(connection, table):
    """Return all rows of a table."""
    cursor = connection.execute(f"SELECT * FROM {quoted(table)}")
    names = [one[0] for one in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def backup_of(gpkg, reason):
    """Back a project up before a step that does nothing, and return the backup."""
    from ordos_restoration.store.project import backed_up

    with backed_up(gpkg, reason) as target:
        return target


def undecided(gpkg):
    """Return the conflicts that are open: what each is about → who says what."""
    from ordos_restoration.store.merging.conflicts import open_conflicts

    with opened(gpkg) as connection:
        return {
            one.key: {(voice.holder, voice.action, voice.column, voice.value) for voice in one.voices}
            for one in open_conflicts(connection)
        }


def slim(gpkg, kept):
    """Take all tables but these and the bookkeeping out of a project, so that it opens in a moment."""
    from ordos_restoration.schema.tables import TABLES

    with opened(gpkg, write=True) as connection:
        with transaction(connection):
            for name, table in TABLES.items():
                if name in kept or table.kept:
                    continue
                if table.geometry:
                    connection.execute(f"DROP TABLE {quoted(f'rtree_{name}_geom')}")
                connection.execute(f"DROP TABLE {quoted(name)}")
                for where in ("contents", "geometry_columns", "extensions", "data_columns", "ogr_contents"):
                    connection.execute(f"DELETE FROM gpkg_{where} WHERE table_name = ?", (name,))
        connection.execute("VACUUM")
