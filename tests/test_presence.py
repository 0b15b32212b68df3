"""What of the packages is here: said without importing one, whatever state they are in."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.processing import presence
from ordos_restoration.processing.packages import PACKAGES, REQUIRED, Package

PLUGIN = Path(presence.__file__).parents[1]
THINGS = (*catalogue.CAPABILITIES, *layers_catalogue.TASKS)
ANY = Package("ordos_toy_package", "group", "Without it nothing works.", least=(2, 0), system="python3-toy")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Return a function that installs a toy package: its code, and the version in its record."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(code, version="", name=ANY.name):
        folder = tmp_path / name
        folder.mkdir()
        if code is not None:
            (folder / "__init__.py").write_text(code, encoding="utf-8")
        if version:
            record = tmp_path / f"{name}-{version}.dist-info"
            record.mkdir()
            (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        return folder

    yield install
    sys.modules.pop(ANY.name, None)


def advice(standing, platform="linux", python=(3, 12)):
    return " ".join(presence.mending(standing, str, platform, python))


def test_everything_is_said_and_nothing_heavy_is_imported():
    """In a Python of its own: what QGIS or other tests have loaded would hide it."""
    code = (
        "import sys; from ordos_restoration.planning import catalogue;"
        "from ordos_restoration.processing import presence;"
        "said = presence.sections(catalogue.CAPABILITIES, str);"
        "print(*(one.label for lines in said.values() for one in lines)); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=PLUGIN.parent, capture_output=True, text=True, check=True)
    named, loaded = (set(line.split()) for line in run.stdout.splitlines())
    assert named >= {one.name for one in PACKAGES}
    heavy = {one.name for one in PACKAGES} - {"sqlite3", "osgeo"}
    assert not heavy & loaded and not {"qgis", "PyQt5", "PyQt6"} & loaded


def test_a_package_is_found_by_version_and_path(site):
    folder = site("raise ImportError('never imported')", "2.1.3")
    found = presence.found(ANY)
    assert (found.version, found.path, found.is_well) == ("2.1.3", str(folder), True)
    assert ANY.name not in sys.modules


def test_the_version_is_that_of_the_copy_that_counts(site, tmp_path, monkeypatch):
    """A user's own copy by pip stands before that of QGIS; the record of the other must not speak for it."""
    first = site("", "2.5")
    other = tmp_path / "other"
    (other / ANY.name).mkdir(parents=True)
    (other / ANY.name / "__init__.py").touch()
    record = other / f"{ANY.name}-1.0.dist-info"
    record.mkdir()
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {ANY.name}\nVersion: 1.0\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(other), *sys.path])
    assert (presence.found(ANY).version, presence.found(ANY).path) == ("2.5", str(first))
    monkeypatch.setattr(sys, "path", [str(other), *sys.path])
    assert presence.found(ANY).version == "1.0" and presence.found(ANY).is_old


def test_old_is_what_is_known_to_be_older():
    assert all(presence.is_old(version, (2, 0)) for version in ("1.8.5", "0.9", "1"))
    assert not any(presence.is_old(version, (2, 0)) for version in ("2.0", "2.0.1", "10.1", "0+unknown", "", "v1"))
    assert not presence.is_old("0.1", ())


def test_a_build_that_does_not_know_its_version_is_judged_by_what_it_can_do(site):
    site("__version__ = '0+unknown'\n")
    able, unable = (Package(ANY.name, "", "", least=(2, 0), feature=one) for one in ("__version__", "from_wkb"))
    assert presence.loaded(able).is_well and presence.loaded(able).version == "0+unknown"
    assert presence.loaded(unable).is_old


def test_a_package_that_is_not_there_is_missing():
    missing = presence.found(ANY)
    assert not missing.is_here and presence.loaded(ANY) == missing
    assert "python3-toy with the package manager" in advice(missing)
    assert "standalone" in advice(missing, "win32") and "macOS" in advice(missing, "darwin")


def test_a_folder_that_a_removed_package_has_left_is_no_package(site):
    site(None)
    assert not presence.found(ANY).is_here


@pytest.mark.parametrize("code", ["raise ImportError('DLL load failed')", "raise SystemError('ABI')", "1 / 0", "def ("])
def test_a_broken_package_is_told_and_breaks_nothing(site, code):
    folder = site(code, "2.2")
    assert presence.found(ANY).is_well, "nobody has looked inside"
    broken = presence.loaded(ANY)
    assert broken.wrong and not broken.is_well and broken.version == "2.2"
    assert str(folder.parent) in advice(broken), "where a copy by pip would be"
    line = presence.line_of(broken, {}, [], 1, str)
    assert broken.wrong in " ".join(line.advice) and line.sign == presence.NOTE


def test_a_finder_that_raises_is_a_broken_package(monkeypatch):
    def raises(name):
        raise ValueError(f"{name}.__spec__ is not set")

    monkeypatch.setattr(presence, "find_spec", raises)
    standing = presence.loaded(ANY)
    assert standing.wrong == "ValueError: ordos_toy_package.__spec__ is not set"
    assert presence.sections(THINGS, str), "and the page is there all the same"


def test_a_torn_record_leaves_the_version_open(site, monkeypatch):
    site("")

    def torn(**given):
        raise OSError("the disk is worn out")

    monkeypatch.setattr(presence.metadata, "distributions", torn)
    assert presence.found(ANY).is_well and presence.found(ANY).version == ""


def test_what_planning_needs_is_bad_to_miss_and_the_rest_is_a_note(monkeypatch):
    for name in ("pandas", "openpyxl", "fiona", "osgeo"):
        monkeypatch.setitem(sys.modules, name, None)  # as if it were not installed
    lines = {one.label.split()[0]: one for group in presence.sections(THINGS, str).values() for one in group}
    signs = {name: lines[name].sign for name in ("pandas", "openpyxl", "fiona", "osgeo", "shapely")}
    assert signs == {"pandas": "⚠", "openpyxl": "•", "fiona": "–", "osgeo": "⚠", "shapely": "✓"}
    assert "pyogrio" in lines["fiona"].advice[0]
    assert lines["pandas"].value == "not installed" and not lines["pandas"].path


def test_the_offline_bundle_is_named_where_it_helps():
    """On Windows, and for the Pythons it has packages for; on Linux the system has them, or nobody."""
    by_name = {one.name: presence.Standing(one) for one in PACKAGES}
    assert "notes in it" in advice(by_name["pyflwdir"], "win32") and "notes in it" in advice(
        by_name["openpyxl"], "win32", (3, 9)
    )
    assert "3.12" in advice(by_name["pyflwdir"], "win32", (3, 9))
    assert "python3-openpyxl" in advice(by_name["openpyxl"]) and "pip install pyflwdir" in advice(by_name["pyflwdir"])


def test_who_uses_what_is_derived_from_the_code():
    """Every tool plans with numpy; the rest is what a reader of the imports finds too."""
    users = {name: {one.id for one in found} for name, found in presence.used_by(THINGS).items()}
    assert {one.id for one in catalogue.CAPABILITIES} <= users["shapely"]
    assert "check_dams" in users["pyflwdir"] and "shelterbelts" not in users["pyflwdir"]
    assert users["pvlib"] == {"solar_layout", "solar_compare"}
    assert {"field_sheets", "import_sheet", "import_register"} <= users["openpyxl"]


def test_every_package_that_the_code_takes_is_declared():
    """One that nobody declared would be missing without a word."""
    taken = set()
    for path in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Import, ast.ImportFrom)):  # those that only mypy sees name the same
                names = [node.module] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
                taken |= {name.split(".")[0] for name in names if name}
    own = sys.stdlib_module_names - {"sqlite3"} | {"ordos_restoration", "qgis", "processing"}
    taken = (taken | {"pvlib"}) - own  # the one without types
    assert taken <= {one.name for one in PACKAGES}
    assert set(REQUIRED) == {
        one.name for one in PACKAGES if one.group == QT_TRANSLATE_NOOP("Ordos", "What planning needs")
    }
