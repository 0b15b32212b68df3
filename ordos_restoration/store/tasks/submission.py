"""Shapefiles with prescribed fields for 落地上图 and 一张图, and a KMZ under the codes, out of plans."""

from __future__ import annotations

import sqlite3
import zipfile
from dataclasses import dataclass
from pathlib import Path as File
from typing import ClassVar, Optional

from ordos_restoration.planning.kinds import Choice, Flag, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate, part_of
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.project import part_of as folder_being_made
from ordos_restoration.store.reading.chosen_plans import PLAN, ChosenPlan, chosen_plans
from ordos_restoration.store.sheets import kmz, returned
from ordos_restoration.store.speech import in_language
from ordos_restoration.store.sqlite import explained, opened, settle
from ordos_restoration.store.submission import delivery, fields, handing_in, told
from ordos_restoration.store.submission.handing_in import Content
from ordos_restoration.store.tasks.documents import FOLDER, folder_of
from ordos_restoration.store.tasks.files import PROJECT, named
from ordos_restoration.store.words import language

PROFILES = {
    "forest_map": QT_TRANSLATE_NOOP("Ordos", "Afforestation on the map (落地上图)"),
    "pv_map": QT_TRANSLATE_NOOP("Ordos", "Solar base"),
    "mine_map": QT_TRANSLATE_NOOP("Ordos", "Mine restoration"),
    "water_map": QT_TRANSLATE_NOOP("Ordos", "Check dams and levees"),
}
ENCODINGS = {
    "gb18030": QT_TRANSLATE_NOOP("Ordos", "GB18030, as most programs in bureaus read it"),
    "utf8": QT_TRANSLATE_NOOP("Ordos", "UTF-8, with a .cpg beside it"),
}
IN_PLACE = QT_TRANSLATE_NOOP("Ordos", "{count} rows were handed in to “{folder}”, read back and compared.")
LISTED = QT_TRANSLATE_NOOP("Ordos", "{count} cells or rows want a look: they are listed in “{report}”.")


@dataclass(frozen=True)
class Submission(Task):
    """Write files to hand in."""

    project: str = default("", PROJECT)
    plan: str = default("", PLAN)
    profile: str = default("forest_map", Choice(QT_TRANSLATE_NOOP("Ordos", "Profile"), options=PROFILES))
    output: Optional[str] = default(None, FOLDER)
    encoding: str = default("gb18030", Choice(QT_TRANSLATE_NOOP("Ordos", "Encoding of the texts"), options=ENCODINGS))
    epsg: Optional[int] = default(
        None,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Delivery CRS (EPSG code)"),
            QT_TRANSLATE_NOOP(
                "Ordos", "4545, 4546, 4524, 4525, 4490 …; empty: the project's, else the zone most shapes lie in."
            ),
            whole=True,
            minimum=1,
        ),
    )
    kmz: bool = default(
        True,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "KMZ for 奥维"),
            QT_TRANSLATE_NOOP("Ordos", "The same rows, labelled by their codes."),
        ),
    )
    zipped: bool = default(False, Flag(QT_TRANSLATE_NOOP("Ordos", "A zip of the folder too")))
    own_profile: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Profile of one's own"),
            QT_TRANSLATE_NOOP(
                "Ordos", "One that was added to the table “Fields to hand in”; it goes before the one chosen above."
            ),
        ),
        advanced=True,
    )

    id = "submission"
    group = "handover"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Write files to hand in")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Writes a folder of shapefiles with the field names, types and widths that the table “Fields to hand in” of "
        "the project prescribes, in the delivery CRS, with a page that says what they are, a list of the fields and a "
        "KMZ. Nothing is cut: what does not fit is refused by name, and what must be filled and is empty is listed. "
        "Every file is read back and compared before it is there.",
    )
    numbers = {
        "rows": Number(QT_TRANSLATE_NOOP("Ordos", "Rows handed in"), whole=True),
        "layers": Number(QT_TRANSLATE_NOOP("Ordos", "Shapefiles"), whole=True),
        "listed": Number(QT_TRANSLATE_NOOP("Ordos", "Cells and rows to look at"), whole=True),
    }
    files = {
        "folder": QT_TRANSLATE_NOOP("Ordos", "Folder to hand in"),
        "zip": QT_TRANSLATE_NOOP("Ordos", "Zip to hand in"),
        "kmz": QT_TRANSLATE_NOOP("Ordos", "KMZ"),
        "report": QT_TRANSLATE_NOOP("Ordos", "List of what wants a look"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        parent = folder_of(self.output, gpkg)
        profile = self.own_profile.strip() or self.profile
        with opened(gpkg) as connection:
            said = in_language(language(connection))
            plans = chosen_plans(connection, self.plan)
            asked = fields.asked(connection, profile)
            content = handing_in.collected(
                connection,
                plans,
                not self.plan.strip(),
                asked,
                self.encoding,
                delivery.chosen(connection, self.epsg),
                said,
                part_of(progress, 0.0, 0.4),
            )
            folder = free(parent, f"{gpkg.stem}_{profile}")
            refuse(content, profile, folder, said)
            with explained(parent), folder_being_made(folder) as part:
                self.fill(part, connection, content, plans, profile, part_of(progress, 0.4, 0.95), said)
                settle(part, folder)
        done = self.done(content, folder)
        if self.zipped:
            done.files["zip"] = str(zipped(folder))
        return done

    def fill(
        self,
        folder: File,
        connection: sqlite3.Connection,
        content: Content,
        plans: list[ChosenPlan],
        profile: str,
        progress: Progress,
        said: Translate,
    ) -> None:
        """Write everything that is handed in into a folder."""
        handing_in.write(content, folder, self.encoding, progress)
        if self.kmz:
            tables = list(dict.fromkeys(table for one in content.files for table in one.asked.tables))
            chosen = [one.uuid for one in plans]
            kmz.write(connection, folder / f"{profile}.kmz", tables, said, plans=chosen, labels=True)
        spoken = language(connection)
        used = [one.asked for one in content.files]
        told.write_fields(used, folder / "fields.csv", spoken, said)
        heads = told.heads(connection, [one for one in plans if one.uuid in content.plans])
        told.write_page(told.page(heads, content, profile, self.encoding, spoken), folder / "about.txt", said)
        returned.report([*content.remarks, *content.problems.remarks()], folder / profile, said)

    def done(self, content: Content, folder: File) -> Done:
        """Return what was made, and what is to be known of it."""
        listed = len(content.remarks) + len(content.problems.remarks())
        done = Done({"rows": content.rows, "layers": len(content.files), "listed": listed}, {"folder": str(folder)})
        done.notes.append(Message(IN_PLACE, count=content.rows, folder=folder.name))
        if self.epsg is None:
            done.notes.append(Message(told.DELIVERED, epsg=content.epsg))
        done.notes += [*content.notes, *content.problems.sentences(refused=False)]
        if content.unverified:
            done.notes.append(Message(told.UNVERIFIED, count=content.unverified))
        if self.kmz:
            (done.files["kmz"],) = map(str, folder.glob("*.kmz"))
        if listed:
            (report,) = folder.glob("*_report.csv")
            done.files["report"] = str(report)
            done.notes.append(Message(LISTED, count=listed, report=report.name))
        return done


def refuse(content: Content, profile: str, folder: File, said: Translate) -> None:
    """Raise PlanningError where the files cannot be; what does not fit is listed beside where they would be."""
    report = None
    if content.problems.sentences(refused=True):
        report = returned.report([*content.remarks, *content.problems.remarks()], folder, said)
    handing_in.check(content, profile, report)


def free(parent: File, name: str) -> File:
    """Return a folder of that name that is not there yet, with a number where it is: nothing is overwritten."""
    numbers = ("", *(f"_{number}" for number in range(2, 1_000)))
    paths = (parent / f"{name}{number}" for number in numbers)
    return next(path for path in paths if not path.exists() and not path.with_name(path.name + ".zip").exists())


def zipped(folder: File) -> File:
    """Write a zip of a folder beside it, in one step."""
    target = folder.with_name(folder.name + ".zip")
    part = target.with_name(target.name + ".part")
    try:
        with explained(target):
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for path in sorted(folder.iterdir()):
                    archive.write(path, f"{folder.name}/{path.name}")
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
    return target
