"""The offline bundle: what is in it, that it never takes the place of QGIS's own packages, and how it is unpacked."""

import hashlib
import importlib
import json
import re
import runpy
import shutil
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

REPO = Path(__file__).resolve().parents[1]
LINES = (REPO / "requirements" / "windows.txt").read_text(encoding="utf-8").splitlines()
PYTHON = "py{}{}".format(*sys.version_info)
# QGIS runs on these, or their wheels carry a GDAL, PROJ, GEOS or HDF5 of their own.
NEVER = {"numpy", "pandas", "scipy", "shapely", "pyproj", "geopandas", "fiona", "pyogrio", "rasterio", "gdal", "h5py"}
OF_QGIS = {"numpy": ("1.26.4", "2.4.2", "2.4.6"), "scipy": ()}  # on Python 3.12, see docs/decisions/015
COMING = {"affine", "et_xmlfile", "llvmlite", "numba", "openpyxl", "pyflwdir"}


def listed():
    """Return what the list asks for, by name."""
    found = [Requirement(line.partition("#")[0].strip()) for line in LINES if not line.startswith("#")]
    return {one.name: one for one in found}


@pytest.fixture(scope="module")
def installer():
    """Return the script of the bundle, as other scripts would import it."""
    sys.path.insert(0, str(REPO / "scripts" / "bundle"))
    try:
        return importlib.import_module("install_packages")
    finally:
        sys.path.pop(0)


@pytest.fixture(scope="module")
def make_bundle():
    """Return the script that packs it."""
    return runpy.run_path(str(REPO / "scripts" / "make_bundle.py"))


# What is listed


def test_nothing_of_qgis_is_listed():
    assert set(listed()) == COMING
    assert not set(listed()) & NEVER


def test_every_line_is_pinned_and_says_why():
    for line in LINES:
        assert line.startswith("#") or re.match(r"[\w.]+==[\d.]+(; python_version >= \"3.12\")? +# \S+", line), line


@pytest.mark.parametrize("python, wanted", [("3.9", {"openpyxl", "et_xmlfile"}), ("3.12", COMING)])
def test_each_python_gets_its_own(make_bundle, python, wanted):
    assert {one.partition("==")[0] for one in make_bundle["listed"](python)} == wanted


def test_the_versions_are_those_that_the_tests_ran_with():
    pinned = {
        match[1]: match[2]
        for match in re.finditer(r"^([\w.]+)==([\d.]+)", (REPO / "requirements/runtime.txt").read_text("utf-8"), re.M)
    }
    both = {name: str(one.specifier) for name, one in listed().items() if name in pinned}
    assert both == {name: f"=={pinned[name]}" for name in both} and {"numba", "pyflwdir", "openpyxl"} <= set(both)


def test_what_a_package_asks_for_is_listed_or_qgis_has_a_version_that_fits():
    for name, one in listed().items():
        if name == "affine":  # here it is newer, and asks for attrs
            continue
        assert metadata.version(name) == str(one.specifier).lstrip("=")
        for text in metadata.requires(name) or []:
            asked = Requirement(text)
            if asked.marker is not None and not asked.marker.evaluate({"python_version": "3.12", "extra": ""}):
                continue
            asked_name = asked.name.replace("-", "_")
            if asked_name in listed():
                assert asked.specifier.contains(str(listed()[asked_name].specifier).lstrip("=")), text
            else:
                assert all(asked.specifier.contains(version) for version in OF_QGIS[asked_name]), text


def test_every_wheel_is_recorded():
    recorded = [line.split("  ") for line in (REPO / "requirements/windows.sha256").read_text("utf-8").splitlines()]
    assert all(re.fullmatch(r"[0-9a-f]{64}", one) and name.endswith(".whl") for one, name in recorded)
    assert {"==".join(name.split("-")[:2]) for _, name in recorded} == {
        f"{name}{one.specifier}" for name, one in listed().items()
    }
    assert all(name.endswith(("-none-any.whl", "-win_amd64.whl")) for _, name in recorded)


def test_a_wheel_that_is_not_the_recorded_one_is_named(make_bundle, tmp_path):
    wheel = tmp_path / "numba-0.68.1-cp312-cp312-win_amd64.whl"
    wheel.write_bytes(b"another")
    (said,) = make_bundle["unlike_recorded"]({wheel})
    assert wheel.name in said and hashlib.sha256(b"another").hexdigest() in said


def test_the_page_of_what_is_installed_names_the_bundle_for_what_is_in_it():
    from ordos_restoration.processing.packages import PACKAGES

    assert {one.name for one in PACKAGES if one.is_bundled} == {one.name for one in PACKAGES} & COMING


def test_both_notes_tell_the_same_and_name_every_package():
    notes = {one: (REPO / "scripts/bundle" / f"INSTALL_{one}.html").read_text(encoding="utf-8") for one in ("zh", "en")}
    for text in notes.values():
        assert all(name in text for name in (*COMING, "install_packages.py", "SHA256SUMS", "ordos_packages", "py312"))
    tags = {one: re.findall(r"<(h2|li|tr|p)\b", text) for one, text in notes.items()}
    assert tags["zh"] == tags["en"]


def test_the_installer_is_read_rightly_in_any_encoding_and_speaks_chinese(installer):
    """The console of QGIS 3.22 opens it in the encoding of Windows, which in China is GBK."""
    script = REPO / "scripts" / "bundle" / "install_packages.py"
    assert script.read_text(encoding="utf-8").isascii()
    chinese = json.loads(script.with_suffix(".zh.json").read_text(encoding="utf-8"))
    sentences = {value for name, value in vars(installer).items() if name.isupper() and " " in str(value)}
    assert set(chinese) == sentences - {installer.NO_BUNDLE}, "where there is no bundle, there is no Chinese"
    for english, text in chinese.items():
        assert set(re.findall(r"{\w+}", english)) == set(re.findall(r"{\w+}", text))


# How it is unpacked


def make_wheel(folder, name, files, tag="py3-none-any"):
    path = folder / f"{name}-1.0-{tag}.whl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for inside, text in files.items():
            archive.writestr(inside, text)
    return path


@pytest.fixture
def bundle(tmp_path):
    """Return a bundle with two small packages, one for another system, and one this Python has already."""
    folder = tmp_path / "安装 包"
    wheels = folder / "wheels" / PYTHON
    make_wheel(wheels, "ordos_toy", {"ordos_toy/__init__.py": "ANSWER = 42\n", "ordos_toy-1.0.dist-info/METADATA": ""})
    data = {"ordos_other-1.0.data/purelib/ordos_other.py": "", "ordos_other-1.0.data/scripts/run.exe": "MZ"}
    make_wheel(wheels, "ordos_other", data)
    make_wheel(wheels, "numpy", {"numpy/__init__.py": "raise RuntimeError"})
    if sys.platform != "win32":
        make_wheel(wheels, "ordos_dll", {"ordos_dll.pyd": "MZ"}, "cp312-cp312-win_amd64")
    shutil.copy(REPO / "scripts" / "bundle" / "install_packages.zh.json", folder)
    sign(folder)
    return folder


def sign(folder):
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in folder.rglob("*.whl")
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "用户 张三" / "profiles" / "default"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def packages(profile):
    return profile / "python" / "ordos_packages" / PYTHON


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_is_missing_is_unpacked_and_what_is_there_is_left_alone(installer, bundle, profile, packages):
    said = installer.main(bundle, profile)
    assert names(packages) == [
        "ordos_other.py",
        "ordos_toy-1.0.dist-info/METADATA",
        "ordos_toy/__init__.py",
        "whole.txt",
    ]
    assert "已安装" in said and "Installed" in said and str(packages) in said and "numpy" not in said
    assert names(profile) == [f"python/ordos_packages/{PYTHON}/{one}" for one in names(packages)], "nothing beside it"


def test_a_second_run_changes_nothing(installer, bundle, profile, packages):
    installer.main(bundle, profile)
    before = {path: path.stat().st_mtime_ns for path in packages.rglob("*")}
    assert "installed already" in installer.main(bundle, profile)
    assert {path: path.stat().st_mtime_ns for path in packages.rglob("*")} == before


def test_a_second_run_from_where_python_looks_changes_nothing_either(installer, bundle, profile, packages, monkeypatch):
    installer.main(bundle, profile)
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    importlib.invalidate_caches()
    assert "installed already" in installer.main(bundle, profile)


def test_a_newer_bundle_takes_the_place_of_the_older_one_whole(installer, bundle, profile, packages):
    installer.main(bundle, profile)
    (bundle / "wheels" / PYTHON / "ordos_other-1.0-py3-none-any.whl").unlink()
    sign(bundle)
    installer.main(bundle, profile)
    assert not (packages / "ordos_other.py").exists() and (packages / "ordos_toy").is_dir()


def test_a_damaged_wheel_is_refused_before_anything_is_written(installer, bundle, profile, packages):
    wheel = bundle / "wheels" / PYTHON / "ordos_toy-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes()[:-1])
    with pytest.raises(installer.NotInstalled, match=r"ordos_toy-1.0-py3-none-any.whl is damaged"):
        installer.main(bundle, profile)
    assert not packages.parent.exists()


def test_without_sums_nothing_is_installed(installer, bundle, profile, packages):
    (bundle / "SHA256SUMS").unlink()
    with pytest.raises(installer.NotInstalled, match="SHA256SUMS is missing"):
        installer.main(bundle, profile)
    assert not packages.exists()


@pytest.mark.parametrize("name", ["../../out.py", "/out.py", "C:/out.py", "toy\\..\\..\\out.py", "a/../../out.py"])
def test_a_name_that_leads_out_of_the_folder_is_refused(installer, bundle, profile, packages, name):
    make_wheel(bundle / "wheels" / PYTHON, "ordos_evil", {"fine.py": "", name: "bad"})
    sign(bundle)
    with pytest.raises(installer.NotInstalled, match="unsafe name"):
        installer.main(bundle, profile)
    assert not list(profile.parents[1].rglob("out.py")) and not packages.exists()


def test_a_run_that_fails_leaves_what_was_there(installer, bundle, profile, packages, monkeypatch):
    installer.main(bundle, profile)
    (bundle / "wheels" / PYTHON / "ordos_other-1.0-py3-none-any.whl").unlink()
    sign(bundle)
    rename = Path.rename

    def refuse(path, target):
        if path.name.endswith(".part"):
            raise PermissionError("in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(installer.NotInstalled, match="in use"):
        installer.main(bundle, profile)
    assert (packages / "ordos_other.py").exists() and (packages / "ordos_toy").is_dir()
    assert names(packages.parent) == [f"{PYTHON}/{one}" for one in names(packages)]


def test_another_python_is_told_so(installer, bundle, profile):
    (bundle / "wheels" / PYTHON).rename(bundle / "wheels" / "py27")
    with pytest.raises(installer.NotInstalled, match="no packages for Python"):
        installer.main(bundle, profile)
