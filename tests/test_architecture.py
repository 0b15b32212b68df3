"""The house keeps its shape: imports go one way, heavy modules wait, planners touch nothing but numbers."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "ordos_restoration"
FILES = sorted(PACKAGE.rglob("*.py"))

# Each may import those before it, and its own. The headless readers (files, vector, encoding) and the store stand on
# one step and do not know each other: one owner for each stack. Both write workbooks, which know neither.
STEPS = (
    {"planning"},
    {"schema"},
    {"disk", "workbook"},
    {"store", "files", "vector", "encoding", "raster", "weather"},
    {"layers"},
    {"processing"},
    {"forms"},
    {"plugin"},
    {"command_line"},
    {"__init__", "__main__"},
)
# Inside the two large ones likewise: what lies beside the rooms stands before them, but for what gathers them.
ROOMS = {
    "store": (
        "copies",
        "merging",
        "deciding",
        "plans",
        "reading",
        "survey",
        "sheets",
        "checks",
        "reporting",
        "bureau_tables",
        "submission",
        "tasks",
    ),
    "forms": ("project", "record", "field", "conflict"),
}
GATHERING = {"catalogue", "docks"}
HEADLESS = {"files", "vector", "encoding", "raster", "weather", "disk", "workbook"}
HEAVY = {
    "pvlib",
    "pyflwdir",
    "numba",
    "numpy",
    "pandas",
    "geopandas",
    "shapely",
    "scipy",
    "pyproj",
    "fiona",
    "pyogrio",
    "rasterio",
    "openpyxl",
}
NOT_FOR_PLANNING = {"qgis", "PyQt5", "PyQt6", "fiona", "pyogrio", "rasterio", "osgeo", "sqlite3", "pathlib", "io"}
OWNERS = {
    "fiona": {"vector"},
    "pyogrio": {"vector", "processing"},
    "rasterio": {"raster"},
    "sqlite3": {"store"},
    "osgeo": {"store"},
}


def room(path):
    """Return the part of the house a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def step(name):
    found = [i for i, rooms in enumerate(STEPS) if name in rooms]
    assert found, f"ordos_restoration/{name} is new: give it a step in tests/test_architecture.py"
    return found[0]


def imports(tree, typing=True):
    """Yield the dotted names a file imports; typing: also those that only mypy sees."""
    skipped = set()
    if not typing:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                skipped.update(id(one) for child in node.body for one in ast.walk(child))
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path):
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_one_way(path):
    for name in imports(tree_of(path)):
        if not name.startswith("ordos_restoration."):
            continue
        target = name.split(".")[1]
        if target == room(path):
            continue
        both_headless = {target, room(path)} <= HEADLESS
        assert both_headless or step(target) < step(room(path)), f"{name_of(path)} must not import {name}"


def room_step(names):
    """Return how far down a file or module stands inside its room; names: of the path below it."""
    rooms = ROOMS[names[0]]
    if names[1] in rooms:
        return rooms.index(names[1])
    assert not (PACKAGE / names[0] / names[1]).is_dir(), f"{names[0]}/{names[1]} is new: give it a step in ROOMS"
    return len(rooms) if names[1] in GATHERING else -1


@pytest.mark.parametrize("path", [one for one in FILES if room(one) in ROOMS and one.stem != "__init__"], ids=name_of)
def test_inside_the_large_rooms_too(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts
    for name in imports(tree_of(path)):
        parts = name.split(".")[1:]
        if name.split(".")[0] != PACKAGE.name or parts[0] != own[0] or parts[1] == own[1]:
            continue
        assert room_step(parts) <= room_step(own), f"{name_of(path)} must not import {name}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_qt_is_always_qgis_own(path):
    direct = [name for name in imports(tree_of(path)) if name.split(".")[0] in ("PyQt5", "PyQt6")]
    assert not direct, f"import {direct} from qgis.PyQt, so that the same code runs on Qt 5 and Qt 6"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_heavy_modules_wait_until_a_plan_runs(path):
    eager = [name for name in imports(tree_of(path), typing=False) if name.split(".")[0] in HEAVY]
    assert not eager, f"{name_of(path)} imports {eager}: take it by planning.lazy, and under TYPE_CHECKING for mypy"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_stack_has_one_owner(path):
    for stack in {name.split(".")[0] for name in imports(tree_of(path))} & set(OWNERS):
        assert room(path) in OWNERS[stack], f"{stack} belongs to {sorted(OWNERS[stack])}"


@pytest.mark.parametrize("path", [one for one in FILES if room(one) == "planning"], ids=name_of)
def test_planning_is_pure(path):
    tree = tree_of(path)
    forbidden = {name.split(".")[0] for name in imports(tree)} & NOT_FOR_PLANNING
    assert not forbidden, f"planners read no {forbidden}"
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"open", "print", "input", "eval", "exec"}


@pytest.mark.parametrize(
    "module", ["ordos_restoration", "ordos_restoration.__main__", "ordos_restoration.planning.catalogue"]
)
def test_importing_costs_nothing(module):
    code = f"import sys, {module}; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    assert not loaded & (HEAVY | {"qgis", "PyQt5", "osgeo"})
