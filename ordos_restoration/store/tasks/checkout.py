"""Handing out a field copy."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path as File
from typing import Optional

from ordos_restoration.planning.kinds import Flag, Number, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.copies.checkout import Scope, checkout
from ordos_restoration.store.drawn_area import area_in
from ordos_restoration.store.place import ANYWHERE
from ordos_restoration.store.survey import plots
from ordos_restoration.store.tasks.changing import changed, compartments, person
from ordos_restoration.store.tasks.field_sheets import FieldSheets
from ordos_restoration.store.tasks.files import PROJECT, named

HELD = QT_TRANSLATE_NOOP("Ordos", "{holder} works with “{folder}”. Merge it when it comes back.")


@dataclass(frozen=True)
class Checkout(Task):
    """Hand out a field copy."""

    project: str = default("", PROJECT)
    output: str = default(
        "",
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Folder for the copy"),
            QT_TRANSLATE_NOOP("Ordos", "A folder, or a stick; the copy becomes a folder in it."),
            folder=True,
        ),
    )
    holder: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Holder"),
            QT_TRANSLATE_NOOP("Ordos", "Who will work with it. One copy for every device."),
        ),
    )
    banner: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Banner or district"),
            QT_TRANSLATE_NOOP("Ordos", "Twelve digits; empty: all of them."),
        ),
    )
    register_entry: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Register entry"),
            QT_TRANSLATE_NOOP("Ordos", "Code of the one project it is for; empty: all of them."),
        ),
    )
    area: Optional[str] = default(
        None,
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Area"),
            QT_TRANSLATE_NOOP("Ordos", "A file with the outline of what the copy is for; empty: everywhere."),
            suffixes=(".gpkg", ".geojson", ".shp", ".kml"),
        ),
    )
    plots: bool = default(
        True,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Lay sample plots first"),
            QT_TRANSLATE_NOOP("Ordos", "In compartments that are approved and have none this year, by area."),
        ),
    )
    sheets: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "With KMZ and form sheet"),
            QT_TRANSLATE_NOOP("Ordos", "For phones without QField, beside the copy."),
        ),
    )
    photos: bool = default(True, Flag(QT_TRANSLATE_NOOP("Ordos", "With photos")))
    restricted: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "With restricted layers"),
            QT_TRANSLATE_NOOP("Ordos", "Outlines of farmland, red lines and other land that may not leave the office."),
        ),
        advanced=True,
    )
    anywhere: bool = default(False, Flag(ANYWHERE), advanced=True)

    id = "checkout"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Hand out a field copy")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Copies the project, or the part of it that belongs to a banner, a project or an area, for one person to work "
        "with where there is no network. The copy opens in QGIS, QField and Mergin Maps, with the same forms. The "
        "office remembers what it started from, so that everything done in it can be merged.",
    )
    numbers = {"plots_laid": Number(QT_TRANSLATE_NOOP("Ordos", "Plots laid"), whole=True)}
    files = {
        "folder": QT_TRANSLATE_NOOP("Ordos", "Folder of the copy"),
        "project": QT_TRANSLATE_NOOP("Ordos", "GeoPackage of the copy"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        if not self.output:
            raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "A field copy needs a folder to lie in. Choose one."))
        scope = Scope(self.banner, self.register_entry, area_in(File(self.area)) if self.area else None)
        made, notes = self.lay(gpkg) if self.plots else (0, [])
        copy = checkout(
            gpkg, File(self.output), self.holder, scope, self.restricted, self.photos, progress, self.anywhere
        )
        if self.sheets:
            FieldSheets(project=str(copy), output=str(copy.parent)).do(progress, translate)
        notes = [Message(HELD, holder=self.holder, folder=copy.parent), *notes]
        return Done({"plots_laid": made}, {"folder": str(copy.parent), "project": str(copy)}, notes)

    def lay(self, gpkg: File) -> tuple[int, list[Message]]:
        """Lay sample plots where there are none yet; return how many, and what is said of it."""
        with changed(gpkg) as connection:
            where = compartments(connection, "")
            if not where:
                return 0, []
            laid = plots.generate(connection, where, plots.Survey(dt.date.today().year), person(""))
        return laid.made, laid.notes
