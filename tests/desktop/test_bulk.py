"""Many rows go into a new GeoPackage at once; the file is the one QGIS's own sink would have written."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
import shapely
from qgis.core import QgsFeatureRequest, QgsField, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer

from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Cancelled, Date, Flag, Number, Table, Text
from ordos_restoration.processing import bulk, sinks

TABLE = Table(
    "Parcels",
    "Polygon",
    {
        "code": Text("Code"),
        "n": Number("N", whole=True),
        "m": Number("M", "", "m"),
        "ok": Flag("Ok"),
        "day": Date("Day"),
    },
)
COUNT = 12_000


def rows():
    """Return parcels around a zone's false easting, the lowest hidden from an index of 32 bits by its neighbours."""
    rng = np.random.default_rng(1)
    x, y = rng.uniform(400_000, 600_000, COUNT), 4_470_010.0 + rng.uniform(0, 90_000, COUNT)
    y[:40] = 4_470_010.02 + 0.24 * np.arange(40)
    shapes = shapely.box(x, y, x + 30.0, y + 5.0)
    columns = {
        "code": [None if k % 97 == 0 else f"甲-{k}" for k in range(COUNT)],
        "n": [None if k % 89 == 0 else k for k in range(COUNT)],
        "m": [None if k % 83 == 0 else k / 7 for k in range(COUNT)],
        "ok": [k % 2 == 0 for k in range(COUNT)],
        "day": [None if k % 79 == 0 else "2027-03-01" for k in range(COUNT)],
    }
    wkb = shapely.to_wkb(shapes, flavor="iso", byte_order=1).tolist()
    wkb[5] = None
    return Rows(columns, wkb, "EPSG:4545")


def sink_into(path, given):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", path.stem
    return QgsVectorFileWriter.create(
        str(path), sinks.fields(TABLE), sinks.wkb_type(TABLE), sinks.crs(given), transform_context(), options
    )


def transform_context():
    from qgis.core import QgsCoordinateTransformContext

    return QgsCoordinateTransformContext()


def wkb_of(shape):
    """Return a shape as WKB; QGIS's sink turns a missing one into an empty one."""
    return None if shape.isNull() or not shape.constGet().nCoordinates() else bytes(shape.asWkb())


def read(path):
    """Return every row as QGIS reads it."""
    layer = QgsVectorLayer(str(path), "x", "ogr")
    assert layer.isValid() and layer.hasSpatialIndex() == 2
    values = [(f.id(), *f.attributes(), wkb_of(f.geometry())) for f in layer.getFeatures()]
    window = QgsFeatureRequest(QgsRectangle(450_000, 4_480_000, 480_000, 4_500_000))
    return values, sorted(f.id() for f in layer.getFeatures(window)), layer.extent(), layer.featureCount()


def test_the_file_reads_back_as_that_of_a_sink(tmp_path):
    given = rows()
    one, other = tmp_path / "parcels.gpkg", tmp_path / "sink" / "parcels.gpkg"
    other.parent.mkdir()
    sinks.fill(sink_into(other, given), given, TABLE, False, lambda: None)
    sink = sink_into(one, given)
    sinks.close(sink)
    bulk.write(str(one), given, TABLE, lambda: None)
    ours, found, extent, count = read(one)
    theirs, expected, full, _ = read(other)
    differing = [(a, b) for a, b in zip(ours, theirs) if a != b]
    assert not differing[:3]
    assert len(ours) == len(theirs) == count == COUNT and found == expected
    assert extent.toString(6) == full.toString(6)
    with sqlite3.connect(one) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_cancel_leaves_no_row(tmp_path):
    given, path, calls = rows(), tmp_path / "parcels.gpkg", []

    def stop():
        calls.append(1)
        if len(calls) == 3:
            raise Cancelled

    sinks.close(sink_into(path, given))
    with pytest.raises(Cancelled):
        bulk.write(str(path), given, TABLE, stop)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM parcels").fetchone() == (0,)


def test_a_run_writes_many_rows_at_once_and_few_through_the_sink(algorithm, monkeypatch, sites, tmp_path):
    import processing

    algorithm("closure")

    used = []
    write = bulk.write
    monkeypatch.setattr(bulk, "write", lambda *given: (used.append(given[0]), write(*given)))
    processing.run("ordos:closure", {"site": sites, "closure": str(tmp_path / "few.gpkg")})
    assert not used
    monkeypatch.setattr(bulk, "MANY", 1)
    processing.run("ordos:closure", {"site": sites, "closure": str(tmp_path / "many.gpkg")})
    assert used == [str(tmp_path / "many.gpkg")]
    few, many = (QgsVectorLayer(str(tmp_path / f"{name}.gpkg"), "x", "ogr") for name in ("few", "many"))
    assert [f.attributes() for f in few.getFeatures()] == [f.attributes() for f in many.getFeatures()]
    assert many.featureCount() == few.featureCount() > 0
    assert isinstance(many.fields()[0], QgsField)
