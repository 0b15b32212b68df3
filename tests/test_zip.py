"""The zip keeps every rule of plugins.qgis.org, read from the finished file and not from the script that made it."""

import configparser
import hashlib
import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest

REPO = Path(__file__).resolve().parents[1]
make_zip = SimpleNamespace(**runpy.run_path(str(REPO / "scripts" / "make_zip.py")))
BINARIES = {".so", ".dll", ".pyd", ".dylib", ".exe", ".bin", ".o", ".a", ".lib", ".jar", ".class", ".whl", ".zip"}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return the zip of this checkout, built where nothing of the developer's lies."""
    found, faults = make_zip.contents(make_zip.PLUGIN)
    if any("is missing: run" in one for one in faults):
        pytest.skip("translation and templates are not built: make zip")
    assert not faults
    target = tmp_path_factory.mktemp("zip") / "ordos_restoration.zip"
    make_zip.pack({f"{make_zip.PLUGIN.name}/{name}": path for name, path in found.items()}, target)
    return target


@pytest.fixture(scope="module")
def entries(built):
    """Return what is in it."""
    with zipfile.ZipFile(built) as archive:
        assert archive.testzip() is None
        return archive.infolist()


@pytest.fixture(scope="module")
def unpacked(built, tmp_path_factory):
    """Return the folder that QGIS makes of it."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder)
    return folder / "ordos_restoration"


@pytest.fixture(scope="module")
def metadata(unpacked):
    """Return the facts about the plugin."""
    told = configparser.ConfigParser(interpolation=None)
    told.read(unpacked / "metadata.txt", encoding="utf-8")
    return told["general"]


def test_it_is_small_enough_and_has_one_folder(built, entries):
    assert built.stat().st_size <= 25_000_000
    assert {PurePosixPath(one.filename).parts[0] for one in entries} == {"ordos_restoration"}
    top = "ordos_restoration"
    assert top.isidentifier() and top.isascii() and "plugin" not in top


def test_names_are_safe(entries):
    names = [one.filename for one in entries]
    assert len(names) == len({name.lower() for name in names}), "Windows knows no capitals"
    for name in names:
        assert name.isascii() and "\\" not in name and ":" not in name and not name.startswith("/")
        parts = PurePosixPath(name).parts
        assert ".." not in parts and len(name) < 150, "a Windows path has 260 letters, the profile takes some 90"


def test_nothing_hidden_built_or_executable_travels(entries):
    for one in entries:
        path = PurePosixPath(one.filename)
        assert path.suffix not in BINARIES | {".pyc", ".pyo"}
        assert not {"__pycache__", "__MACOSX", ".git", "tests", "test"} & set(path.parts)
        assert not path.name.startswith(("test_", ".")) or path.name in (".bandit", ".flake8")
        assert one.external_attr >> 16 == 0o100644, "a plain file, no link, not executable"


def test_no_file_is_a_program_under_another_name(built, entries):
    with zipfile.ZipFile(built) as archive:
        for one in entries:
            with archive.open(one) as file:
                start = file.read(4)
            assert not start.startswith((b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")), (
                one.filename
            )


def test_what_must_be_there_is_there(unpacked):
    for name in ("__init__.py", "metadata.txt", "LICENSE", "resources/i18n/ordos_zh.qm"):
        assert (unpacked / name).stat().st_size
    assert "GNU GENERAL PUBLIC LICENSE" in (unpacked / "LICENSE").read_text(encoding="utf-8")
    sources = [path.relative_to(REPO) for path in (REPO / "ordos_restoration").rglob("*.py")]
    assert {path.relative_to(unpacked.parent) for path in unpacked.rglob("*.py")} == set(sources)


def test_the_guide_travels_where_it_is_built(unpacked):
    guide = REPO / "ordos_restoration" / "resources" / "guide"
    if not guide.is_dir():
        pytest.skip("the guide is not built: make zip")
    built = {path.relative_to(guide) for path in guide.rglob("*") if path.is_file()}
    assert built == {
        path.relative_to(unpacked / "resources/guide") for path in unpacked.rglob("resources/guide/**/*.*")
    }
    assert {"en", "zh"} <= {path.parts[0] for path in built}


def test_metadata_is_whole(metadata):
    wanted = "name description about version qgisMinimumVersion author email tracker repository homepage license tags"
    assert all(metadata.get(key, "").strip() for key in (*wanted.split(), "changelog", "category", "icon"))
    assert (metadata["qgisMinimumVersion"], metadata["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert metadata["license"] == "GPL-2.0-or-later"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in metadata
    assert "/" not in metadata["author"] and "plugin" not in metadata["name"].lower()
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", metadata["email"])
    assert all(metadata[key].startswith("https://") for key in ("tracker", "repository", "homepage"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert metadata["version"] in metadata["changelog"], "each version says what is new"
    assert metadata["version"] in (REPO / "CHANGELOG.md").read_text(encoding="utf-8")


def test_metadata_is_english(metadata):
    for key in ("name", "description", "about", "tags", "changelog"):
        assert metadata[key].isascii(), key
    assert len(metadata["description"]) < 255


def test_what_it_is_about_names_what_it_needs_and_does(metadata):
    from ordos_restoration.planning.catalogue import CAPABILITIES
    from ordos_restoration.processing.packages import PACKAGES

    about = metadata["about"]
    of_qgis = {"osgeo", "sqlite3", "pyogrio", "fiona", "rasterio"}  # QGIS has them, or the command line alone asks
    assert not [one.name for one in PACKAGES if one.name not in about and one.name not in of_qgis]
    # A capability in the catalogue that nobody has told people of fails here.
    told = {
        "kongdui_reaches": "Rivers",
        "drift_potential": "wind record",
        "shelterbelts": "shelterbelts",
        "shelter_effect": "hold back",
        "wind_erosion": "wind erosion",
        "sand_barriers": "sand barriers",
        "sand_fixation": "sand fixation",
        "check_dams": "check dams",
        "slope_vegetation": "slope vegetation",
        "levees": "levee",
        "kongdui_programme": "whole river",
        "solar_layout": "photovoltaics",
        "solar_compare": "layouts compared",
        "subsidence": "subsidence",
        "damaged_land": "damaged land",
        "reclamation_suitability": "suitability",
        "reclamation_parcels": "parcels",
        "earthwork": "earthwork",
        "reclamation_plan": "restoration plan",
    }
    assert {one.id for one in CAPABILITIES} == set(told)
    assert not [word for word in told.values() if word not in about]


def test_the_same_files_make_the_same_bytes(built, tmp_path):
    found, _ = make_zip.contents(make_zip.PLUGIN)
    make_zip.pack({f"{make_zip.PLUGIN.name}/{name}": path for name, path in found.items()}, tmp_path / "again.zip")
    first, again = (hashlib.sha256(path.read_bytes()).hexdigest() for path in (built, tmp_path / "again.zip"))
    assert first == again


@pytest.mark.parametrize(
    "name, mode, said",
    [
        ("planning/fast.so", 0o644, "kind of file"),
        ("planning/.secret.py", 0o644, "hidden"),
        ("resources/样例.csv", 0o644, "ASCII"),
        ("resources/project/template_zh.part.gpkg", 0o644, "no template"),
        ("tests/test_x.py", 0o644, "at home"),
        ("planning/run.py", 0o755, "executable"),
    ],
)
def test_what_the_site_refuses_is_refused_here_by_name(tmp_path, name, mode, said):
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text("x")
    path.chmod(mode)
    _, faults = make_zip.contents(tmp_path)
    assert any(name in one and said in one for one in faults)


def test_caches_stay_out_and_what_is_not_built_is_named(tmp_path):
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.cpython-311.pyc").write_text("x")
    found, faults = make_zip.contents(tmp_path)
    assert not found
    assert any("ordos_zh.qm is missing: run “make zip”" in one for one in faults)


def test_the_unpacked_plugin_starts_without_its_checkout(unpacked, tmp_path):
    code = "import ordos_restoration, ordos_restoration.planning.catalogue as c; print(len(c.CAPABILITIES), c.__file__)"
    clean = {"PYTHONPATH": str(unpacked.parent), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=clean, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(run.stdout.split(" ", 1)[1].strip()).is_relative_to(unpacked)


def test_the_scans_of_the_site_find_their_configuration(unpacked):
    """What they find is told by scripts/lint, which runs them all on this folder."""
    skips = configparser.ConfigParser()
    skips.read(unpacked / ".bandit", encoding="utf-8")
    assert skips["bandit"]["skips"] == "B608", "everything else is answered on its line"
    assert (unpacked / ".flake8").is_file()


def test_no_critical_rule_of_the_site_is_answered_by_silence(unpacked):
    """These block an upload whatever the configuration says."""
    critical = re.compile(r"nosec[ :]*B(10[2567]|20[12]|30[1-7]|321|323|40[12]|50[1-7]|60[1245]|609|61[0-5]|701)\b")
    for path in unpacked.rglob("*.py"):
        assert not critical.search(path.read_text(encoding="utf-8")), path
