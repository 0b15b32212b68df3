"""The file keeps what was before: every changed cell once, whoever changes it, and what a deleted row held."""

import shutil
import sqlite3
from pathlib import Path

import pytest

pytest.importorskip("osgeo")
from osgeo import gdal, ogr

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import blob, triggers
from ordos_restoration.store.sqlite import opened, transaction

KEPT = "SELECT table_name, row_uuid, column_name, action, before, changed_by FROM history ORDER BY fid"


def square(x=109.0, y=40.0, side=0.01):
    ring = f"{x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}"
    shape = ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({ring})))")
    return blob.from_wkb(bytes(shape.ExportToIsoWkb(ogr.wkbNDR)), 4490)


@pytest.fixture
def path(template, tmp_path):
    """A file with one mine in it."""
    path = Path(shutil.copy(template, tmp_path / "项 目.gpkg"))
    with opened(path, write=True) as connection:
        connection.execute("UPDATE project_file SET holder = '达拉特旗'")
        connection.execute(
            "INSERT INTO mine (uuid, code, name, geom, damaged_ha, remaining_years, licence_from, created_by, "
            "updated_by) VALUES ('m', 'M1', '露天矿', ?, 12.5, 0.1, '2020-01-01', '建', '改')",
            (square(),),
        )
    return path


@pytest.fixture
def connection(path):
    with opened(path, write=True) as connection:
        yield connection


def kept(connection):
    return connection.execute(KEPT).fetchall()


def layer_of(path):
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    return data, data.GetLayerByName("mine")


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if not table.kept])
def test_every_table_people_write_keeps_its_history(template, name):
    with opened(template) as connection:
        assert not triggers.missing(connection, name)


def test_the_books_of_the_store_keep_none(template):
    with opened(template) as connection:
        assert all(triggers.missing(connection, name) for name, table in TABLES.items() if table.kept)


def test_a_changed_cell_is_kept_with_who_and_when(connection):
    connection.execute("UPDATE mine SET name = '煤矿', damaged_ha = 13, updated_by = '李' WHERE uuid = 'm'")
    assert kept(connection) == [
        ("mine", "m", "name", "update", "露天矿", "李"),
        ("mine", "m", "damaged_ha", "update", "12.5", "李"),
    ]
    for moment, own in connection.execute("SELECT changed_at, uuid FROM history"):
        assert len(moment) == len("2026-05-12T08:30:00.000Z") and moment.endswith("Z") and len(own) == 36


def test_from_nothing_and_to_nothing_are_changes_too(connection):
    connection.execute("UPDATE mine SET mineral = '煤', licence_from = NULL WHERE uuid = 'm'")
    assert kept(connection) == [
        ("mine", "m", "licence_from", "update", "2020-01-01", "改"),
        ("mine", "m", "mineral", "update", None, "改"),
    ]


def test_the_same_value_again_is_no_change(connection):
    connection.execute("UPDATE mine SET name = '露天矿', damaged_ha = 12.50, geom = geom")
    assert kept(connection) == []


def test_who_when_and_how_often_are_not_kept_themselves(connection):
    connection.execute("UPDATE mine SET updated_by = 'x', updated_at = 'y', created_by = 'z', revision = 7")
    assert kept(connection) == []


def test_a_moved_shape_is_kept_whole(connection):
    before = square()
    connection.execute("UPDATE mine SET geom = ? WHERE uuid = 'm'", (square(110.0),))
    ((table, row, column, action, told, _),) = kept(connection)
    assert (table, row, column, action) == ("mine", "m", "geom", "update")
    assert bytes.fromhex(told) == before


@pytest.mark.parametrize(("said", "told"), [("王", "王"), (None, "达拉特旗"), ("", "达拉特旗")])
def test_a_change_nobody_signed_counts_as_the_holders(connection, said, told):
    connection.execute("UPDATE mine SET name = 'x', updated_by = ?", (said,))
    assert [row[-1] for row in kept(connection)] == [told]


def test_a_deleted_row_can_be_told_again(connection):
    columns = connection.execute("SELECT name FROM pragma_table_info('mine')").fetchall()
    before = connection.execute("SELECT * FROM mine").fetchone()
    connection.execute("DELETE FROM mine WHERE uuid = 'm'")
    rows = kept(connection)
    assert rows[0] == ("mine", "m", None, "delete", None, "达拉特旗"), "the row as a whole"
    told = {column: value for _, _, column, _, value, _ in rows[1:]}
    held = {name: value for (name,), value in zip(columns, before) if value is not None}
    assert set(told) == set(held) - triggers.UNTRACKED
    assert bytes.fromhex(told.pop("geom")) == held["geom"]
    assert all(
        float(value) == held[name] if isinstance(held[name], float) else value == str(held[name])
        for name, value in told.items()
    )


def test_while_a_merge_runs_deletions_are_put_down_to_whom_it_names(connection):
    connection.execute("UPDATE project_file SET actor = '张工'")
    connection.execute("DELETE FROM mine")
    assert {row[-1] for row in kept(connection)} == {"张工"}


def test_a_row_without_any_value_leaves_a_trace_when_it_is_deleted(connection):
    connection.execute("INSERT INTO zone (uuid, reach_class) VALUES ('z', 'sand')")
    connection.execute("DELETE FROM zone")
    assert [row[2] for row in kept(connection)] == [None, "reach_class"]


def test_ogr_writes_all_columns_and_only_the_changed_ones_are_kept(path):
    """As QGIS does when it saves a form: the feature is read, one value set, and the whole of it written."""
    data, layer = layer_of(path)
    row = layer.GetNextFeature()
    row["name"], row["updated_by"] = "煤矿", "QGIS"
    assert layer.SetFeature(row) == ogr.OGRERR_NONE
    del row, layer, data
    with opened(path) as connection:
        assert kept(connection) == [("mine", "m", "name", "update", "露天矿", "QGIS")]


def test_ogr_moves_a_shape(path):
    data, layer = layer_of(path)
    row = layer.GetNextFeature()
    row.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((110 40,110.1 40,110.1 40.1,110 40)))"))
    layer.SetFeature(row)
    del row, layer, data
    with opened(path) as connection:
        assert [entry[2] for entry in kept(connection)] == ["geom"]
        assert connection.execute("SELECT minx FROM rtree_mine_geom").fetchone()[0] == pytest.approx(110, abs=1e-4)


@pytest.mark.parametrize("table", ["water_source", "kongdui", "zone"])
def test_ogr_writes_a_row_back_as_it_was(template, tmp_path, table):
    """Points, lines and areas written by us read the same when GDAL has written them again."""
    path = Path(shutil.copy(template, tmp_path / "a.gpkg"))
    wkt = {
        "water_source": "POINT (109.123456789 40.987654321)",
        "kongdui": "MULTILINESTRING ((109 40,109.1 40.1))",
        "zone": "MULTIPOLYGON (((109 40,110 40,110 41,109 40)))",
    }
    shape = blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(wkt[table]).ExportToIsoWkb(ogr.wkbNDR)), 4490)
    filled = {name: "x" for name, rules in TABLES[table].entries.items() if rules.required and rules.default is None}
    with opened(path, write=True) as connection:
        names = ", ".join(["geom", *filled, "created_at"])
        places = ", ".join("?" * (len(filled) + 2))
        connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({places})", (shape, *filled.values(), "2026-05-12T08:30:00.125Z")
        )
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = data.GetLayerByName(table)
    layer.SetFeature(layer.GetNextFeature())
    del layer, data
    with opened(path) as connection:
        assert kept(connection) == []


def test_ogr_deletes_a_row(path):
    data, layer = layer_of(path)
    layer.DeleteFeature(layer.GetNextFeature().GetFID())
    del layer, data
    with opened(path) as connection:
        assert {entry[3] for entry in kept(connection)} == {"delete"} and len(kept(connection)) > 5


def test_history_is_undone_with_what_it_tells(connection):
    with pytest.raises(KeyError), transaction(connection):
        connection.execute("UPDATE mine SET name = 'x'")
        assert len(kept(connection)) == 1
        raise KeyError
    assert kept(connection) == []


# Without history ----------------------------------------------------------------------------------------------------


def made(connection):
    return connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()


def test_triggers_rest_and_come_back_as_they_were(connection):
    before = made(connection)
    with transaction(connection), triggers.suspended(connection, ["mine", TABLES["zone"]]):
        connection.execute("UPDATE mine SET name = 'x'")
        assert triggers.missing(connection, "zone") and not triggers.missing(connection, "well")
    assert kept(connection) == [] and made(connection) == before
    connection.execute("UPDATE mine SET name = 'y'")
    assert len(kept(connection)) == 1


def test_triggers_come_back_after_a_failure(connection):
    before = made(connection)
    with pytest.raises(sqlite3.IntegrityError), transaction(connection), triggers.suspended(connection, ["mine"]):
        connection.execute("UPDATE mine SET name = NULL")
    assert made(connection) == before


def test_triggers_do_not_rest_outside_a_transaction(connection):
    """A crash would leave the file without them."""
    with pytest.raises(RuntimeError), triggers.suspended(connection, ["mine"]):
        pytest.fail("history was off")


def test_triggers_made_anew_keep_the_columns_they_are_told(connection):
    triggers.create(connection, TABLES["mine"], ["name", "uuid", "revision"])
    connection.execute("UPDATE mine SET name = 'x', mineral = 'y', revision = 3")
    assert [row[2] for row in kept(connection)] == ["name"]
    triggers.drop(connection, "mine")
    connection.execute("DELETE FROM mine")
    assert len(kept(connection)) == 1


def test_columns_with_quotes_in_their_names(connection):
    """Somebody's own column is kept too, once the triggers are made anew."""
    connection.execute('ALTER TABLE mine ADD COLUMN "it\'s {0}" TEXT')
    triggers.create(connection, "mine")
    connection.execute("UPDATE mine SET \"it's {0}\" = 'x'")
    assert [row[2:5] for row in kept(connection)] == [("it's {0}", "update", None)]
