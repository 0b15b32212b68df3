"""Projects and indicators out of the annexes of a plan, and the townships and villages they lie in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path as File
from typing import Optional

from ordos_restoration.planning.kinds import Choice, Flag, Number, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sheets import register_import, register_mapping, returned
from ordos_restoration.store.tasks.changing import BY, changed, person
from ordos_restoration.store.tasks.files import PROJECT, named
from ordos_restoration.store.tasks.import_sheet import LOOK

NO_FILE = QT_TRANSLATE_NOOP("Ordos", "No file is named. Choose the table to import.")
PROPOSED = QT_TRANSLATE_NOOP(
    "Ordos", "Nothing was imported yet. Look at the mapping “{mapping}”, correct it, and import with it."
)


@dataclass(frozen=True)
class ImportRegister(Task):
    """Import a table of projects, indicators or administrative units."""

    project: str = default("", PROJECT)
    file: str = default(
        "",
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Table to import"),
            QT_TRANSLATE_NOOP("Ordos", "XLSX, or CSV in UTF-8 or GBK; titles and merged cells are fine."),
            suffixes=(".xlsx", ".csv"),
        ),
    )
    table: str = default(
        "project",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "What it lists"),
            options={name: TABLES[name].label for name in register_mapping.USUAL},
        ),
    )
    sheet: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Sheet"),
            QT_TRANSLATE_NOOP("Ordos", "Its name in the workbook; empty: the first that has rows."),
        ),
    )
    mapping: Optional[str] = default(
        None,
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Mapping of columns"),
            QT_TRANSLATE_NOOP("Ordos", "A CSV as this task writes it, corrected; empty: as it is proposed."),
            suffixes=(".csv",),
        ),
    )
    propose: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Propose the mapping only"),
            QT_TRANSLATE_NOOP("Ordos", "Writes it as CSV beside the table, and imports nothing."),
        ),
    )
    by: str = default("", BY, advanced=True)

    id = "import_register"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Import projects, indicators or administrative units")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Reads the annexes of a plan into the register. Columns are found by their names, units such as 万元 and 万亩 "
        "are converted, names of banners and bureaus become codes, and rows that are there are updated by code or "
        "name. Townships and villages come in by their official code, which tells where they belong. The mapping and a "
        "list of everything that did not fit are written beside the table.",
    )
    numbers = {
        "inserted": Number(QT_TRANSLATE_NOOP("Ordos", "Rows added"), whole=True),
        "updated": Number(QT_TRANSLATE_NOOP("Ordos", "Rows updated"), whole=True),
        "unchanged": Number(QT_TRANSLATE_NOOP("Ordos", "Rows that were the same"), whole=True),
        "left_out": Number(QT_TRANSLATE_NOOP("Ordos", "Rows left out"), whole=True),
    }
    files = {
        "mapping_file": QT_TRANSLATE_NOOP("Ordos", "Mapping of columns"),
        "report": QT_TRANSLATE_NOOP("Ordos", "List of what did not fit"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg, path = named(self.project), File(self.file)
        if not self.file:
            raise PlanningError(NO_FILE)
        with changed(gpkg) as connection:
            register = register_import.prepared(connection, path, self.table, self.sheet, translate)
            if self.mapping:
                beside = File(self.mapping)
                chosen = register_mapping.from_csv(beside, self.table, register.rows.header)
                register = replace(register, mapping=chosen)
            else:
                beside = path.with_name(f"{path.stem}_mapping.csv")
                returned.save(register_mapping.as_csv(connection, self.table, register.mapping), beside)
            if self.propose:
                return Done(files={"mapping_file": str(beside)}, notes=[Message(PROPOSED, mapping=beside)])
            done = register_import.import_rows(connection, register, person(self.by), translate, progress)
            report = returned.report(done.remarks, path, translate)
        left_out = len({one.row for one in done.remarks if one.outcome == returned.LEFT_OUT})
        numbers = {"inserted": done.inserted, "updated": done.updated, "unchanged": done.unchanged}
        files = {"mapping_file": str(beside), **({"report": str(report)} if report else {})}
        notes = [Message(LOOK, count=len(done.remarks), report=report)] if report else []
        return Done({**numbers, "left_out": left_out}, files, notes)
