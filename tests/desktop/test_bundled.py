"""The private folder of the offline bundle: looked into last, and only while the plugin is loaded."""

import code
import hashlib
import sys
import zipfile
from importlib import import_module, invalidate_caches
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QFileDialog

from ordos_restoration.plugin import OrdosPlugin
from ordos_restoration.processing import bundled

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "bundle" / "install_packages.py"


@pytest.fixture
def place(qgis_app, tmp_path, monkeypatch):
    """Return the folder of a profile of its own, with a package nobody has and one that everybody has."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path / '用户 张三'}/"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    folder = bundled.folder()
    folder.mkdir(parents=True)
    (folder / "ordos_only_here.py").write_text("ANSWER = 42\n")
    (folder / "numpy").mkdir()
    (folder / "numpy" / "__init__.py").write_text("raise RuntimeError('QGIS has its own')\n")
    yield folder
    sys.modules.pop("ordos_only_here", None)
    invalidate_caches()


def test_the_folder_lies_in_the_profile_but_not_among_the_plugins(place, tmp_path):
    assert place.relative_to(tmp_path).parts[1:-1] == ("python", "ordos_packages")
    assert place.name == "py{}{}".format(*sys.version_info)


def test_python_looks_into_it_last(place):
    before = list(sys.path)
    bundled.append()
    assert sys.path == [*before, str(place)]
    assert import_module("ordos_only_here").ANSWER == 42


def test_what_qgis_has_goes_before(place):
    bundled.append()
    kept = sys.modules.pop("numpy", None)
    try:
        from importlib.util import find_spec

        assert not find_spec("numpy").origin.startswith(str(place))
    finally:
        if kept is not None:
            sys.modules["numpy"] = kept


def test_asked_twice_it_is_there_once(place):
    bundled.append()
    bundled.append()
    assert sys.path.count(str(place)) == 1
    bundled.remove()
    assert str(place) not in sys.path


def test_without_a_bundle_nothing_is_added(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path}/"))
    before = list(sys.path)
    bundled.append()
    assert sys.path == before


def test_the_plugin_brings_it_and_takes_it_away(place):
    plugin = OrdosPlugin(None)
    assert sys.path[-1] == str(place)
    plugin.unload()
    assert str(place) not in sys.path


def test_the_installer_runs_in_the_console_of_qgis(place, tmp_path, monkeypatch, capsys):
    """As the console of QGIS 3.22 runs a script: it is not told its file, and so asks for the folder."""
    bundle = tmp_path / "安装 包"
    wheel = bundle / "wheels" / place.name / "ordos_toy-1.0-py3-none-any.whl"
    wheel.parent.mkdir(parents=True)
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("ordos_toy.py", "ANSWER = 42")
    sums = f"{hashlib.sha256(wheel.read_bytes()).hexdigest()}  wheels/{place.name}/{wheel.name}\n"
    (bundle / "SHA256SUMS").write_text(sums)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *asked: str(bundle)))
    console = code.InteractiveInterpreter()
    console.runsource(f"exec(open({str(SCRIPT)!r}, encoding='gbk').read())")
    assert f"Installed into {place}" in capsys.readouterr().out
    assert (place / "ordos_toy.py").is_file() and not (place / "numpy").exists()
