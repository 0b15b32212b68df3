"""What goes to phones without QField: a KMZ for 奥维 and a form sheet."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.schema.lists import YEAR
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.sheets import kmz, sheet
from ordos_restoration.store.short_codes import Coded, code_of
from ordos_restoration.store.sqlite import opened
from ordos_restoration.store.tasks.changing import CODES, compartments
from ordos_restoration.store.tasks.documents import FOLDER, folder_of
from ordos_restoration.store.tasks.files import PROJECT, named
from ordos_restoration.store.tasks.sample_plots import ROUND, THIS_YEAR

TABLE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "What is recorded"),
    options={name: TABLES[name].label for name in sheet.SHEETS},
)
NO_LINES = QT_TRANSLATE_NOOP(
    "Ordos", "There is nothing to list: no plots of this year and round, and no compartment that is approved."
)


@dataclass(frozen=True)
class FieldSheets(Task):
    """Write a KMZ and a form sheet."""

    project: str = default("", PROJECT)
    output: Optional[str] = default(None, FOLDER)
    codes: str = default("", CODES)
    table: str = default("inspection", TABLE)
    year: Optional[int] = default(None, Number(YEAR.label, THIS_YEAR, "", YEAR.minimum, YEAR.maximum, whole=True))
    round: int = default(1, ROUND)

    id = "field_sheets"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Write KMZ and form sheet for phones")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Writes a KMZ in which 奥维 and Google Earth show every compartment and plot under its short code, and a form "
        "sheet for WPS or Excel with a line a plot, or a compartment where it has none. Both come back with “Take in "
        "what came back from phones”.",
    )
    numbers = {
        "placemarks": Number(QT_TRANSLATE_NOOP("Ordos", "Shapes in the KMZ"), whole=True),
        "lines": Number(QT_TRANSLATE_NOOP("Ordos", "Lines of the sheet"), whole=True),
    }
    files = {"kmz": QT_TRANSLATE_NOOP("Ordos", "KMZ"), "sheet": QT_TRANSLATE_NOOP("Ordos", "Form sheet")}

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        folder = folder_of(self.output, gpkg)
        shapes, form = folder / f"{gpkg.stem}.kmz", folder / f"{gpkg.stem}_{self.table}.xlsx"
        with opened(gpkg) as connection:
            owners = lines(connection, self.codes, self.year or dt.date.today().year, self.round)
            placemarks = kmz.write(connection, shapes, translate=translate, progress=progress)
            count = sheet.write(connection, form, owners, self.table, translate)
        notes = [] if owners else [Message(NO_LINES)]
        return Done({"placemarks": placemarks, "lines": count}, {"kmz": str(shapes), "sheet": str(form)}, notes)


def lines(connection: sqlite3.Connection, codes: str, year: int, round_: int) -> list[Coded]:
    """Return the plots of compartments in walking order, then the compartments that have none."""
    where = {one.uuid: one for one in compartments(connection, codes)}
    found = connection.execute(
        "SELECT uuid, code, target FROM sample_plot WHERE year = ? AND round = ? ORDER BY walking_order, code",
        (year, round_),
    ).fetchall()
    plots = [Coded("sample_plot", uuid, code) for uuid, code, target in found if target in where]
    counted = {target for *_, target in found}
    return plots + [
        Coded(one.table, one.uuid, code_of(connection, one.table, one.uuid) or "")
        for one in where.values()
        if one.uuid not in counted
    ]
