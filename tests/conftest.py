"""What every test may use: the toy capability, real data where there is any, and one way to load a file as a module."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from ordos_restoration.planning.catalogue import CAPABILITIES

REPO = Path(__file__).resolve().parents[1]

settings.register_profile("ordos", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ordos")


def load(path):
    """Return a file outside the package as a module, the same one every time."""
    name = f"ordos_tests_{path.stem}"
    if name not in sys.modules:
        found = importlib.util.spec_from_file_location(name, path)
        sys.modules[name] = importlib.util.module_from_spec(found)
        found.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture(scope="session")
def repo():
    """The folder this checkout lives in."""
    return REPO


@pytest.fixture(scope="session")
def example():
    """The worked example of CONTRIBUTING.md."""
    return load(REPO / "tests" / "example.py")


@pytest.fixture(params=CAPABILITIES, ids=lambda one: one.id)
def shipped(request):
    """Every capability of the catalogue, one after the other."""
    return request.param


@pytest.fixture(params=(*CAPABILITIES, load(REPO / "tests" / "example.py").Closure), ids=lambda one: one.id)
def one(request):
    """Every capability, and the worked example."""
    return request.param


@pytest.fixture(scope="session")
def snapshot_ids():
    """The script that records declared ids."""
    return load(REPO / "scripts" / "snapshot_ids.py")


@pytest.fixture(scope="session")
def real_data():
    """Real input, which is not ours to give away and so not part of the repository."""
    folder = REPO.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("real data: the folder ../shared/data is not beside this checkout")
    return folder


@pytest.fixture
def sites():
    """Return a function that makes sites: unit squares of 100 m beside each other, in zone 108 unless told."""
    gpd, shapely = pytest.importorskip("geopandas"), pytest.importorskip("shapely")

    def make(count=3, crs="EPSG:4545", x=450_000.0, y=4_450_000.0, **columns):
        shapes = [shapely.box(x + 1000 * i, y, x + 1000 * i + 100, y + 100) for i in range(count)]
        names = {"name": [f"毛不拉 {i}" for i in range(count)]}
        return gpd.GeoDataFrame({**names, **columns}, geometry=shapes, crs=crs)

    return make


@pytest.fixture(params=["pyogrio", "fiona"])
def library(request, monkeypatch):
    """Only one of the two libraries that read and write layers is installed."""
    from ordos_restoration import disk, vector

    pytest.importorskip(request.param)
    (other,) = {"pyogrio", "fiona"} - {request.param}
    installed = vector.has
    for module in (disk, vector):
        monkeypatch.setattr(module, "has", lambda name: name != other and installed(name))
    return request.param
