"""A plant lands in a project: all its tables, its numbers and notes; and sand barriers on a dune beside it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import QgsVectorLayer
from shapely.geometry import box

from ordos_restoration.planning.sand.sand_barriers import SandBarriers
from ordos_restoration.planning.solar.solar_layout import SolarLayout
from ordos_restoration.store.checks.check import findings

EAST, NORTH = 562_000.0, 4_477_000.0
GRAVES = box(EAST + 220, NORTH + 200, EAST + 260, NORTH + 240)


@pytest.fixture
def project(template, tmp_path):
    """A project folder of our own; return its GeoPackage."""
    folder = tmp_path / "库布其光伏"
    folder.mkdir()
    return Path(shutil.copy(template, folder / "库布其光伏.gpkg"))


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    """A site, what lies in it, and sand: paths by the id of the input."""
    path = tmp_path_factory.mktemp("land") / "地块.gpkg"
    made = {
        "site": ({"name": ["一号"]}, box(EAST, NORTH, EAST + 450, NORTH + 450)),
        "constraints": ({"kind": ["graves"]}, GRAVES),
        "sand": ({"mobility": ["流动"]}, box(EAST + 300, NORTH + 300, EAST + 330, NORTH + 330)),
    }
    for name, (columns, shape) in made.items():
        gpd.GeoDataFrame(columns, geometry=[shape], crs="EPSG:4545").to_file(path, layer=name, engine="pyogrio")
    return {name: f"{path}|layername={name}" for name in made}


def run(name, parameters):
    import processing

    return processing.run(f"ordos:{name}", parameters)


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def counts(path, names):
    return {name: query(path, f"SELECT count(*) FROM {name}")[0][0] for name in names}


def test_a_plant_lands_whole(ordos, land, project):
    names = set(SolarLayout.outputs)
    places = dict.fromkeys(names - SolarLayout.on_request(), "memory:")
    asked = {**land, "drift_direction": 123.0, "project": str(project)}
    results = run("solar_layout", {**asked, **places})
    assert query(project, "SELECT uuid, capability FROM plan") == [(results["plan"], "solar_layout")]
    landed = counts(project, names)
    assert landed == {name: results[name].featureCount() if name in places else 0 for name in names}
    assert {name for name, count in landed.items() if not count} == SolarLayout.on_request()
    assert query(project, "SELECT DISTINCT plan FROM pv_table") == [(results["plan"],)]
    numbers = dict(query(project, "SELECT number, value FROM plan_number"))
    assert float(numbers["tables"]) == landed["pv_table"]
    assert query(project, "SELECT count(*) FROM plan_note")[0][0] > 0
    assert findings(project) == []


def test_what_lands_lies_where_it_was_planned(ordos, land, project):
    asked = {**land, "drift_direction": 123.0, "project": str(project)}
    plan = run("solar_layout", {**asked, "pv_table": "memory:", "unsuitable": "memory:"})
    for name in ("pv_table", "unsuitable"):
        kept = gpd.read_file(project, layer=name, engine="pyogrio").to_crs("EPSG:4545")
        shown = sum(feature.geometry().area() for feature in plan[name].getFeatures())
        assert kept.geometry.is_valid.all()
        assert kept.geometry.area.sum() == pytest.approx(shown, rel=1e-5)
    graves = gpd.read_file(project, layer="unsuitable", engine="pyogrio").to_crs("EPSG:4545")
    assert graves.geometry.union_all().buffer(0.1).contains(GRAVES)


def test_a_second_run_replaces_the_draft(ordos, land, project):
    asked = {**land, "drift_direction": 123.0, "project": str(project)}
    first = run("solar_layout", asked)
    before = counts(project, SolarLayout.outputs)
    assert run("solar_layout", asked)["plan"] == first["plan"]
    assert counts(project, SolarLayout.outputs) == before


def test_sand_barriers_share_their_tables_with_the_plant(ordos, land, project):
    plant = run("solar_layout", {**land, "drift_direction": 123.0, "project": str(project)})["plan"]
    inside = counts(project, ["barrier"])["barrier"]
    dune = run("sand_barriers", {"sand": land["sand"], "drift_direction": 123.0, "project": str(project)})["plan"]
    owners = query(project, "SELECT plan, count(*) FROM barrier GROUP BY plan")
    assert dict(owners) == {plant: inside, dune: 1}
    assert set(SandBarriers.outputs) <= set(SolarLayout.outputs)


def test_the_layer_of_a_project_opens_with_its_rows(ordos, land, project):
    run("solar_layout", {**land, "drift_direction": 123.0, "project": str(project)})
    for name in SolarLayout.outputs:
        layer = QgsVectorLayer(f"{project}|layername={name}", name, "ogr")
        assert layer.isValid() and layer.featureCount() == counts(project, [name])[name]
