"""Restoration areas for monitoring frameworks: one polygon for each, with the fields that FERM asks for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path as File
from typing import ClassVar, Optional

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate, part_of
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.project import part_of as folder_being_made
from ordos_restoration.store.reading.chosen_plans import PLAN, chosen_plans
from ordos_restoration.store.sheets import returned
from ordos_restoration.store.speech import in_language
from ordos_restoration.store.sqlite import explained, opened, settle
from ordos_restoration.store.submission import area_files, areas, fields, told
from ordos_restoration.store.submission.fitting import Problems
from ordos_restoration.store.submission.rows import Rows
from ordos_restoration.store.submission.values import Values
from ordos_restoration.store.tasks.documents import FOLDER, folder_of
from ordos_restoration.store.tasks.files import PROJECT, named
from ordos_restoration.store.tasks.submission import LISTED, free
from ordos_restoration.store.words import language

PROFILE = "ferm"
NAME = "restoration_areas"
NOTHING = QT_TRANSLATE_NOOP(
    "Ordos", "The plans chosen hold no areas to restore, so there is nothing to export. Choose other plans."
)
DOES_NOT_FIT = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nothing was exported, because nothing may be cut: {problems}. Every row is listed in “{report}”. Shorten the "
    "values, or correct the table “Fields to hand in”.",
)
OVERLAP = QT_TRANSLATE_NOOP(
    "Ordos", "{area} ha of “{second}” are covered by “{first}” too; they are counted once, for “{first}”."
)
TOUCHING = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} outlines are so narrow that they touch themselves in the GeoJSON, whose corners are rounded to a "
    "centimetre; the GeoPackage has them as they are.",
)
TOTAL = QT_TRANSLATE_NOOP(
    "Ordos", "{count} areas with {area} ha together; land that several cover counted once, {counted} ha."
)


@dataclass(frozen=True)
class RestorationAreas(Task):
    """Export restoration areas."""

    project: str = default("", PROJECT)
    plan: str = default("", PLAN)
    output: Optional[str] = default(None, FOLDER)

    id = "restoration_areas"
    group = "handover"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Export restoration areas for monitoring frameworks")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Writes each discrete restoration area as a polygon of its own, as the GEF asks, with the fields of the FERM "
        "registry, to a GeoPackage and a GeoJSON in WGS 84. Parts that belong together share the id of their project. "
        "Areas are true ones in hectares; land that several plans cover is counted once, and the total is the sum of "
        "the rows. The fields stand in the table “Fields to hand in” under the profile “ferm”.",
    )
    numbers = {
        "areas": Number(QT_TRANSLATE_NOOP("Ordos", "Restoration areas"), whole=True),
        "area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Sum of the areas"), "", "ha", 0),
        "counted_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land counted once"), "", "ha", 0),
    }
    files = {
        "folder": QT_TRANSLATE_NOOP("Ordos", "Folder to hand in"),
        "gpkg": QT_TRANSLATE_NOOP("Ordos", "Areas as GeoPackage"),
        "geojson": QT_TRANSLATE_NOOP("Ordos", "Areas as GeoJSON"),
        "report": QT_TRANSLATE_NOOP("Ordos", "List of what wants a look"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        parent = folder_of(self.output, gpkg)
        with opened(gpkg) as connection:
            spoken = language(connection)
            said = in_language(spoken)
            plans = chosen_plans(connection, self.plan)
            (asked,) = fields.asked(connection, PROFILE, dbase=False)[:1]
            remarks: list[returned.Remark] = []
            rows = areas.discrete(Rows(connection, plans, not self.plan.strip()), asked.tables, remarks)
            if not rows:
                raise PlanningError(NOTHING)
            found, overlaps = areas.counted(rows, part_of(progress, 0.1, 0.7))
            problems = Problems("UTF-8", spoken)
            cells = areas.attributes(found, asked, Values(connection, said), problems)
            used = {one.values.get("plan") for one in rows}
            heads = told.heads(connection, [one for one in plans if one.uuid in used])
        remarks += problems.remarks()
        folder = free(parent, f"{gpkg.stem}_{NAME}")
        refuse(problems, remarks, folder, said)
        sums = {name: total(found, name) for name in ("area_ha", "counted_ha")}
        notes = told_of(found, overlaps, sums)
        notes += [*problems.sentences(refused=False), Message(told.UNVERIFIED, count=asked.unverified)]
        with explained(parent), folder_being_made(folder) as part:
            for place, suffix in enumerate(area_files.FORMATS):
                progress(0.75 + 0.1 * place, "")
                area_files.write(part / f"{NAME}{suffix}", asked, found, cells)
            told.write_fields([asked], part / "fields.csv", spoken, said)
            told.write_page([*heads, *notes], part / "about.txt", said)
            report = returned.report(remarks, part / NAME, said)
            settle(part, folder)
        done = Done({"areas": len(found), **sums}, {"folder": str(folder)}, notes)
        done.files.update(gpkg=str(folder / f"{NAME}.gpkg"), geojson=str(folder / f"{NAME}.geojson"))
        if report:
            done.files["report"] = str(folder / report.name)
            done.notes.append(Message(LISTED, count=len(remarks), report=report.name))
        return done


def refuse(problems: Problems, remarks: list[returned.Remark], folder: File, said: Translate) -> None:
    """Raise PlanningError where a value does not fit; every row is listed beside where the files would be."""
    refused = problems.sentences(refused=True)
    if refused:
        report = returned.report(remarks, folder, said)
        raise PlanningError(DOES_NOT_FIT, problems=refused, report=report.name if report else "")


def total(found: list[areas.Area], name: str) -> float:
    """Return the sum of an area over all rows, as they are rounded."""
    return round(math.fsum(getattr(one, name) for one in found), areas.DECIMALS)


def told_of(found: list[areas.Area], overlaps: list[areas.Overlap], sums: dict[str, float]) -> list[Message]:
    """Return what is to be known of all areas together."""
    notes = [Message(TOTAL, count=len(found), area=f"{sums['area_ha']:.2f}", counted=f"{sums['counted_ha']:.2f}")]
    notes += [Message(OVERLAP, area=f"{one.area_ha:.2f}", first=one.first, second=one.second) for one in overlaps]
    touching = area_files.touching(found)
    return [*notes, Message(TOUCHING, count=touching)] if touching else notes
