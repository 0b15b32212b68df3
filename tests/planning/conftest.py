"""Small rivers, the shipped tables, and one way to plan belts along them."""

import pytest

from ordos_restoration import files
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.spec import Reference

X0, Y0 = 450_000.0, 4_450_000.0  # in Hangjin banner, EPSG:4545


@pytest.fixture(scope="session")
def tables():
    """The shipped reference tables of the shelterbelt planner, by input id."""
    return {
        name: files.reference(declared.name)
        for name, declared in Shelterbelts.inputs.items()
        if isinstance(declared, Reference)
    }


@pytest.fixture(scope="session")
def layer():
    """Return a function that makes a layer of shapes or vertex lists, moved to a place in Hangjin banner."""
    gpd, shapely = pytest.importorskip("geopandas"), pytest.importorskip("shapely")

    def make(*shapes, crs="EPSG:4545", moved=True, **columns):
        lines = [s if s is None or hasattr(s, "geom_type") else shapely.LineString(s) for s in shapes]
        shift = [X0, Y0] if moved else [0, 0]
        placed = [None if s is None else shapely.transform(s, lambda xy: xy + shift) for s in lines]
        return gpd.GeoDataFrame(columns, geometry=placed, crs=crs)

    return make


@pytest.fixture(scope="session")
def plan(tables):
    """Return a function that plans belts: river layer, other layers and tables by input id, parameters by name."""

    def run(kongdui, wanted=None, progress=None, changed=None, **named):
        inputs = {name: named.pop(name) for name in list(named) if name in Shelterbelts.inputs}
        more = {} if progress is None else {"progress": progress}
        given = {**tables, **(changed or {}), **inputs, "kongdui": kongdui}
        return Shelterbelts(**named).run(given, wanted, **more)

    return run
