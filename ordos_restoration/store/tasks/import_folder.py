"""A folder of a banner's own files: map layers into the areas of a project, sheets into its register."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as File

from ordos_restoration.planning.kinds import Number, Path
from ordos_restoration.planning.message import (
    QT_TRANSLATE_NOOP,
    Message,
    PlanningError,
    Progress,
    Translate,
    part_of,
)
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sheets import map_files, register_import, returned
from ordos_restoration.store.sheets.folder_tables import LAYER_WORDS, layer_for, table_for
from ordos_restoration.store.sheets.layer_import import LayerImport
from ordos_restoration.store.sheets.register_import import UNIT
from ordos_restoration.store.sheets.returned import LEFT_OUT, Remark
from ordos_restoration.store.sqlite import explained, quoted
from ordos_restoration.store.tasks.changing import BY, changed, person
from ordos_restoration.store.tasks.files import PROJECT, named
from ordos_restoration.store.tasks.import_sheet import LOOK

SHEETS = (".xlsx", ".csv")
LISTED = "_report.csv"  # what this and other tasks write beside files
NO_FOLDER = QT_TRANSLATE_NOOP("Ordos", "There is no folder “{folder}”. Choose the folder with the layers.")
NOTHING = QT_TRANSLATE_NOOP(
    "Ordos",
    "No file of “{folder}” says by its name what it holds. Call them after what they hold: {names}, or a kind of land "
    "such as 永久基本农田.",
)
WENT = QT_TRANSLATE_NOOP("Ordos", "“{file}” went into “{table}”: {count} new rows.")
UNKNOWN = QT_TRANSLATE_NOOP("Ordos", "Nothing in its name says what it holds, so it was passed over.")
SUBSETS: Mapping[str, tuple[str, str]] = {  # output: table, and which of its rows
    "kongdui_layer": ("kongdui", ""),
    "tributary_layer": ("tributary", ""),
    "zone_layer": ("zone", ""),
    "sand_layer": ("zone", '"mobility" IS NOT NULL'),
    "constraint_layer": ("constraint_area", ""),
    "unit_layer": ("land_unit", ""),
}


@dataclass(frozen=True)
class ImportFolder(Task):
    """Take the files of a folder into a project."""

    project: str = default("", PROJECT)
    folder: str = default(
        "",
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Folder with layers and tables"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Shapefiles, GeoPackages, GeoJSON, KML and file geodatabases, XLSX and CSV; folders in it are not "
                "looked into.",
            ),
            folder=True,
        ),
    )
    by: str = default("", BY, advanced=True)

    id = "import_folder"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Take in a folder of layers and tables")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Takes map layers into the areas of the project and sheets into its register, each by the name of its file: "
        "孔兑, 支沟, 分区, 林班, 乡镇, or a kind of land such as 河道管理范围 or 永久基本农田. Columns are found by "
        "their usual names, old Chinese text is read, shapes are repaired and brought into the CRS of the project. "
        "Shapes that are there stay as they are, rows of the register are updated by code or name; the same folder "
        "twice adds nothing. What does not fit is listed beside the project.",
    )
    numbers = {
        "added": Number(QT_TRANSLATE_NOOP("Ordos", "Rows added"), whole=True),
        "there": Number(QT_TRANSLATE_NOOP("Ordos", "Rows that were there"), whole=True),
        "left_out": Number(QT_TRANSLATE_NOOP("Ordos", "Rows left out"), whole=True),
    }
    files = {
        "report": QT_TRANSLATE_NOOP("Ordos", "List of what did not fit"),
        "kongdui_layer": QT_TRANSLATE_NOOP("Ordos", "Kongdui in the project"),
        "tributary_layer": QT_TRANSLATE_NOOP("Ordos", "Tributaries in the project"),
        "zone_layer": QT_TRANSLATE_NOOP("Ordos", "Zones in the project"),
        "sand_layer": QT_TRANSLATE_NOOP("Ordos", "Sandy land in the project"),
        "constraint_layer": QT_TRANSLATE_NOOP("Ordos", "Constraints in the project"),
        "unit_layer": QT_TRANSLATE_NOOP("Ordos", "Land units in the project"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg, folder = named(self.project), File(self.folder)
        if not self.folder or not folder.is_dir():
            raise PlanningError(NO_FOLDER, folder=self.folder)
        with explained(folder):
            found = sorted(one for one in folder.iterdir() if one.resolve() != gpkg.resolve())
        with changed(gpkg) as connection:
            taking = Taking(LayerImport(connection, person(self.by), translate), translate)
            wanted = ordered(connection, found)
            for place, (file, table) in enumerate(wanted):
                step = part_of(progress, place / len(wanted), (place + 1) / len(wanted))
                taking.sheet(file, table, step) if table else taking.layers(file, step)
            if not taking.notes:
                known = [Message(TABLES[name].label) for name in LAYER_WORDS]
                raise PlanningError(NOTHING, folder=folder, names=known)
            progress(1.0, "")
            beside = gpkg.parent / f"{folder.name}.csv"
            report = returned.report(taking.remarks, beside, translate)
            files = {name: layer(connection, gpkg, *one) for name, one in SUBSETS.items()}
        taken, notes = taking.importer.taken, taking.notes
        if report:
            notes.append(Message(LOOK, count=len(taking.remarks), report=report))
        numbers = {"added": taken.added, "there": taken.there, "left_out": taken.left_out}
        files["report"] = str(report or "")
        return Done(numbers, {name: file for name, file in files.items() if file}, notes)


@dataclass
class Taking:
    """Takes in one file after the other and keeps what is to be told."""

    importer: LayerImport
    translate: Translate

    def __post_init__(self) -> None:
        self.notes: list[Message] = []
        self.remarks: list[Remark] = self.importer.taken.remarks

    def layers(self, file: File, progress: Progress) -> None:
        """Take in the layers of a file; what cannot be read is listed."""
        try:
            with map_files.layers_of(file) as found:
                for layer in found:
                    name = file.stem if len(found) == 1 else layer.name
                    meant = layer_for(self.importer.connection, name)
                    if meant is None:
                        self.remarks.append(Remark(file.name, "", layer.name, LEFT_OUT, Message(UNKNOWN)))
                        continue
                    count = self.importer.take(layer, meant, file.name, progress)
                    self.tell(file.name if len(found) == 1 else f"{file.name}: {layer.name}", meant.table, count)
        except PlanningError as error:
            self.remarks.append(Remark(file.name, "", "", LEFT_OUT, error.message))

    def sheet(self, file: File, table: str, progress: Progress) -> None:
        """Take a sheet into the register; what cannot be read is listed."""
        connection, taken = self.importer.connection, self.importer.taken
        try:
            register = register_import.prepared(connection, file, table, "", self.translate)
            done = register_import.import_rows(connection, register, self.importer.by, self.translate, progress)
        except PlanningError as error:
            self.remarks.append(Remark(file.name, "", "", LEFT_OUT, error.message))
            return
        taken.added += done.inserted
        taken.there += done.updated + done.unchanged
        taken.left_out += len({one.row for one in done.remarks if one.outcome == LEFT_OUT})
        self.remarks += [one._replace(row=f"{file.name} {one.row}") for one in done.remarks]
        self.tell(file.name, table, done.inserted)

    def tell(self, file: str, table: str, count: int) -> None:
        """Say where a file went."""
        self.notes.append(Message(WENT, file=file, table=Message(TABLES[table].label), count=count))


def ordered(connection: sqlite3.Connection, files: list[File]) -> list[tuple[File, str]]:
    """Return the files to take in, sheets with their table: units first, which other rows name, then sheets."""
    found: list[tuple[int, File, str]] = []
    for file in files:
        suffix = file.suffix.lower()
        if suffix in map_files.SUFFIXES:
            meant = layer_for(connection, file.stem)
            found.append((0 if meant and meant.table == UNIT else 2, file, ""))
        elif suffix in SHEETS and not file.name.endswith(LISTED):
            table = table_for(file.stem)
            if table:
                found.append((0 if table == UNIT else 1, file, table))
    return [(file, table) for _, file, table in sorted(found, key=lambda one: one[0])]


def layer(connection: sqlite3.Connection, gpkg: File, table: str, which: str) -> str:
    """Return a table of the project as QGIS names a layer, "" where it has no such rows."""
    condition = which or "1"
    if not connection.execute(f"SELECT 1 FROM {quoted(table)} WHERE {condition} LIMIT 1").fetchone():  # noqa: S608
        return ""
    return f"{gpkg.absolute()}|layername={table}" + (f"|subset={which}" if which else "")
