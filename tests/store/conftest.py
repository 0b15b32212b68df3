"""What tests of the store may use: an empty project GeoPackage, the shipped templates, and a project of their own."""

import shutil
import zipfile

import pytest

QGS = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" projectname="template">
  <homePath path=""/>
  <title></title>
  <layer-tree-layer source="./template_{language}.gpkg|layername=kongdui" name="Kongdui"/>
  <maplayer>
    <datasource>./template_{language}.gpkg|layername=kongdui</datasource>
    <resourceMetadata><title></title></resourceMetadata>
  </maplayer>
  <projectMetadata><identifier></identifier><title></title></projectMetadata>
</qgis>
"""


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A whole GeoPackage without identity, as it is built from the declarations."""
    create = pytest.importorskip("ordos_restoration.store.create")
    path = tmp_path_factory.mktemp("template") / "template.gpkg"
    create.build(path, str)
    return path


@pytest.fixture(scope="session")
def template_folder(template, tmp_path_factory):
    """The files that new projects are copied from, the QGIS project as small as it may be."""
    folder = tmp_path_factory.mktemp("resources")
    for language in ("zh", "en"):
        shutil.copy(template, folder / f"template_{language}.gpkg")
        with zipfile.ZipFile(folder / f"template_{language}.qgz", "w") as archive:
            archive.writestr(f"template_{language}.qgs", QGS.format(language=language))
    return folder


@pytest.fixture
def templates(template_folder, monkeypatch):
    """The plugin has its templates."""
    from ordos_restoration.store import project

    monkeypatch.setattr(project, "TEMPLATES", template_folder)
    return template_folder


@pytest.fixture
def project(templates, tmp_path):
    """The GeoPackage of a fresh project folder with a Chinese name and spaces in its path."""
    from ordos_restoration.store import project

    (tmp_path / "项 目").mkdir()
    return project.create(tmp_path / "项 目" / "毛不拉 2026", holder="达拉特旗林草局", anywhere=True)
