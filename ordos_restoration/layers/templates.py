"""The templates of a project: its GeoPackage with every form and style in it, and its .qgz, in each language.

A new project is a copy of them, so that it is made without QGIS. The same sources give the same templates: what is
random, of the day or of this machine is taken out.
"""

from __future__ import annotations

import os
import re
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape  # nosec B406  # writes XML, reads none

from qgis.core import QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtXml import QDomDocument

from ordos_restoration.layers.dress import style, translated
from ordos_restoration.layers.forms import dress_table
from ordos_restoration.layers.project import layer_id
from ordos_restoration.layers.relations import relate
from ordos_restoration.layers.tree import arrange
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store.create import build
from ordos_restoration.store.ddl import GEOMETRY
from ordos_restoration.store.sqlite import opened, transaction

I18N = Path(__file__).parent.parent / "resources" / "i18n"
RANDOM = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}([-_])[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}(?![0-9a-f])")
DAY = "2000-01-01T00:00:00.000Z"  # every template was written then
EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time a zip can hold


def make(folder: Path, language: str) -> tuple[Path, Path]:
    """Write template_LANGUAGE.gpkg and .qgz into a folder and return their paths; each appears when it is whole.

    The open project is closed: QGIS 3.22 makes the relations of a link to several tables only there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    package, project = folder / f"template_{language}.gpkg", folder / f"template_{language}.qgz"
    work = folder / f"part_{language}"
    work.mkdir(exist_ok=True)
    part = work / package.name
    part.unlink(missing_ok=True)
    with speaking(language):
        build(part, translated)
        layers = {name: table_layer(part, table) for name, table in TABLES.items()}
        styles = {name: style_text(layer) for name, layer in layers.items()}
        text = project_text(part, layers)
    save_styles(part, styles)
    save_zip(work / project.name, f"{project.stem}.qgs", text)
    for target in (package, project):
        os.replace(work / target.name, target)
    work.rmdir()
    return package, project


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Show texts in a language meanwhile; English is that of the sources."""
    translator = QTranslator()
    if language != "en" and not translator.load(f"ordos_{language}", str(I18N)):
        raise FileNotFoundError(I18N / f"ordos_{language}.qm")
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


# Layers -------------------------------------------------------------------------------------------------------------


def table_layer(package: Path, table: ProjectTable) -> QgsVectorLayer:
    """Return a table of a project GeoPackage as a layer with the id that links in the project name."""
    document = QDomDocument()
    document.setContent(
        f'<maplayer type="vector"><id>{layer_id(table.id)}</id><layername>{escape(translated(table.label))}</layername>'
        f"<datasource>{escape(str(package))}|layername={table.id}</datasource><provider>ogr</provider></maplayer>"
    )
    layer = QgsVectorLayer()
    if not layer.readLayerXml(document.documentElement(), QgsReadWriteContext()) or not layer.isValid():
        raise OSError(f"{package} has no usable table {table.id}")
    layer.setCrs(layer.dataProvider().crs())  # the text it was read from names none
    layer.setReadOnly(table.kept)
    style(layer, table.id)
    dress_table(layer, table)
    return layer


def style_text(layer: QgsVectorLayer) -> str:
    """Return style and form of a layer as QML."""
    document = QDomDocument()
    wrong = layer.exportNamedStyle(document)
    if wrong:
        raise OSError(wrong)
    return plain(document.toString())


# The project --------------------------------------------------------------------------------------------------------


def project_text(package: Path, layers: dict[str, QgsVectorLayer]) -> str:
    """Return the project of a GeoPackage beside it as the text of a .qgs file."""
    project = QgsProject.instance()
    project.clear()
    arrange(project, layers)
    relate(project)
    for table, layer in layers.items():
        dress_table(layer, TABLES[table])
    path = package.with_suffix(".qgs")
    try:
        if not project.write(str(path)):
            raise OSError(f"{path}: {project.error()}")
        return plain(path.read_text(encoding="utf-8"))
    finally:
        project.clear()
        for left in package.parent.glob(f"{package.stem}.qgs*"):
            left.unlink()


def plain(text: str) -> str:
    """Return a project's or a style's text without who wrote it and when, in one order, random ids numbered."""
    text = re.sub(r' save(User|UserFull|DateTime)="[^"]*"', "", text)
    text = re.sub(
        r"(?:^ *<layer-setting [^>]*/>\n)+", lambda found: "".join(sorted(found[0].splitlines(True))), text, flags=re.M
    )
    return re.sub(RANDOM, numbered(), text)


def numbered() -> Any:
    """Return a function that gives the random ids of a text their places in it."""
    seen: dict[str, str] = {}

    def id_of(match: re.Match[str]) -> str:
        if match[0] not in seen:
            seen[match[0]] = str(uuid.uuid5(uuid.NAMESPACE_URL, str(len(seen))))
        return seen[match[0]].replace("-", match[1])

    return id_of


def save_zip(path: Path, name: str, text: str) -> None:
    """Save a text as the one member of a .qgz."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name, EPOCH), text, zipfile.ZIP_DEFLATED)


def save_styles(package: Path, styles: dict[str, str]) -> None:
    """Save style and form of every table in the file itself, for who opens it without the project.

    QGIS makes the table of styles; were it to write all of them, that would take longer than all the rest.
    """
    table = next(iter(styles))
    wrong = QgsVectorLayer(f"{package}|layername={table}", table, "ogr").saveStyleToDatabase(table, "", True, "")
    if wrong:
        raise OSError(f"{package}: {wrong}")
    with opened(package, write=True) as connection:
        with transaction(connection):
            connection.execute("DELETE FROM layer_styles")
            for number, (name, qml) in enumerate(styles.items(), 1):
                connection.execute(
                    "INSERT INTO layer_styles (id, f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
                    "styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time) "
                    "VALUES (?, '', '', ?, ?, ?, ?, '', 1, '', '', ?)",
                    (number, name, GEOMETRY if TABLES[name].geometry else "", name, qml, DAY),
                )
            connection.execute("UPDATE gpkg_contents SET last_change = ?", (DAY,))
        connection.execute("PRAGMA journal_mode = DELETE")  # QGIS leaves a write-ahead log
        connection.execute("VACUUM")
