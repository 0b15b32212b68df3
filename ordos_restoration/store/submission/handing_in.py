"""The files of a profile, out of the rows of plans: what each row says, what does not fit, and the folder itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from osgeo import ogr

from ordos_restoration.planning.message import (
    QT_TRANSLATE_NOOP,
    Message,
    PlanningError,
    Progress,
    Translate,
    part_of,
    silent,
)
from ordos_restoration.planning.units import M2_PER_HECTARE
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.sheets.returned import LEFT_OUT, TAKEN, Remark
from ordos_restoration.store.submission import delivery, near, shapefile
from ordos_restoration.store.submission.fields import Asked
from ordos_restoration.store.submission.fitting import EMPTY, NO_CODE, Problems, fitted, outside_gbk, total
from ordos_restoration.store.submission.rows import Row, Rows
from ordos_restoration.store.submission.shapefile import Line
from ordos_restoration.store.submission.values import Values

NO_SHAPE = QT_TRANSLATE_NOOP("Ordos", "It has no shape, so it is in no file.")
CROSSES = QT_TRANSLATE_NOOP(
    "Ordos", "Its outline crosses or touches itself. It is handed in as it is: draw it anew if that is refused."
)
NOTHING = QT_TRANSLATE_NOOP(
    "Ordos",
    "There is nothing to hand in: the plans chosen hold no rows with shapes for the profile “{profile}”. Choose "
    "another profile or other plans.",
)
BEYOND_ZONE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: {count} of {all} rows reach out of the zone of EPSG:{epsg} (rows {rows})."
)
FEW_KNOW = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: {count} texts hold characters that older programs, which know GBK only, do not show."
)
REFUSED = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nothing was handed in, because nothing may be cut: {problems}. Every row is listed in “{report}”. Shorten the "
    "values, or correct the table “Fields to hand in”.",
)
OVERLAPS = QT_TRANSLATE_NOOP(
    "Ordos", "It covers {area} m² of “{other}” too. Maps for all of a banner take no overlaps."
)
SHARED = QT_TRANSLATE_NOOP("Ordos", "“{layer}”: {count} times two rows cover the same land, {area} ha together.")
LEAST = 0.0001  # ha, a square metre; less is what two neighbours share by rounding
FIRST = 5  # codes of rows in a sentence


@dataclass
class File:
    """A file to be: what is asked for, its rows, and the sums of its areas as they are written."""

    name: str
    asked: Asked
    lines: list[Line]
    sums: dict[str, float] = field(default_factory=dict)  # name of the field → sum
    schematic: int = 0  # rows whose plan had no surveyed bank
    plans: frozenset[str] = frozenset()  # uuids of the plans the rows are of


@dataclass
class Content:
    """Everything to be handed in, with what is to be said of it."""

    files: list[File]
    problems: Problems
    remarks: list[Remark]
    notes: list[Message]
    epsg: int
    unverified: int

    @property
    def rows(self) -> int:
        """How many rows all files have."""
        return sum(len(one.lines) for one in self.files)

    @property
    def plans(self) -> set[str]:
        """The uuids of the plans that the rows are of."""
        return {uuid for one in self.files for uuid in one.plans}


def collected(
    connection: sqlite3.Connection,
    plans: Sequence[ChosenPlan],
    registered: bool,
    asked: Sequence[Asked],
    encoding: str,
    epsg: Optional[int],
    translate: Translate,
    progress: Progress = silent,
) -> Content:
    """Return the files of a profile with every value, before anything is written.

    registered: rows of tables that belong to no plan too; epsg: None for the zone most of the shapes lie in.
    """
    values, rows = Values(connection, translate), Rows(connection, plans, registered)
    problems = Problems(shapefile.ENCODINGS[encoding], values.language)
    remarks: list[Remark] = []
    files: list[File] = []
    for place, one in enumerate(asked):
        progress(place / len(asked), "")
        mine = [row for table in one.tables for row in rows.of(table)]
        shaped = [row for row in mine if usable(row, one.name, remarks)]
        for name, alike in by_dimension(one.name, shaped):
            files.append(filled(name, one, alike, values, problems, encoding))
    zone = epsg or zone_of(line.shape for one in files for line in one.lines)
    used = {one.asked.name: one.asked.unverified for one in files}
    content = Content(files, problems, remarks, [], zone, sum(used.values()))
    for made in files:
        content.notes += [*noted(made, zone, encoding), *overlaps(made, remarks)]
    return content


def usable(row: Row, layer: str, remarks: list[Remark]) -> bool:
    """Return whether a row has a shape; note it where it has none, or one that crosses itself."""
    if row.shape is None or ogr.GT_Flatten(row.shape.GetGeometryType()) == ogr.wkbGeometryCollection:
        remarks.append(Remark(f"{layer} {row.code}", "", TABLES[row.table].label, LEFT_OUT, Message(NO_SHAPE)))
        return False
    if row.shape.GetDimension() == 2 and not ground.is_valid(row.shape):
        remarks.append(Remark(f"{layer} {row.code}", "", TABLES[row.table].label, TAKEN, Message(CROSSES)))
    return True


def by_dimension(layer: str, rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return the files that rows need: a shapefile holds points, lines or areas, and only one of these."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row.shape.GetDimension(), []).append(row)  # type: ignore[union-attr]
    if len(found) < 2:
        return [(layer, alike) for alike in found.values()]
    return [(f"{layer}{shapefile.KINDS[dimension][0]}", found[dimension]) for dimension in sorted(found)]


def filled(name: str, asked: Asked, rows: Sequence[Row], values: Values, problems: Problems, encoding: str) -> File:
    """Return a file with the values of all its rows; what does not fit is noted."""
    lines = [
        Line(row.code, cells(name, asked, row, at, values, problems, encoding), row.shape)
        for at, row in enumerate(rows, 1)
    ]
    plans = frozenset(str(row.values["plan"]) for row in rows if row.values.get("plan"))
    made = File(name, asked, lines, {}, sum(1 for row in rows if row.values.get("schematic")), plans)
    for at, one in enumerate(asked.fields):
        if one.content.startswith("area_"):
            made.sums[one.name] = total([line.cells[at] for line in lines], one) or 0.0
    return made


def cells(
    name: str, asked: Asked, row: Row, number: int, values: Values, problems: Problems, encoding: str
) -> tuple[Any, ...]:
    """Return what a row has to say in every field of a file, in their order."""
    out = []
    for shown in asked.fields:
        one = asked.rules.get((row.table, shown.name.lower()))
        found = values.of(row, one, number) if one else None
        cell = fitted(found.value, shown, shapefile.ENCODINGS[encoding]) if found else None
        if found and found.without_code:
            problems.add(name, shown, NO_CODE, row.code, found.without_code)
        elif cell and cell.problem:
            problems.add(name, shown, cell.problem, row.code, found.value if found else None, cell.size)
        elif shown.required and (cell is None or cell.value is None):
            problems.add(name, shown, EMPTY, row.code, None)
        out.append(cell.value if cell else None)
    return tuple(out)


def zone_of(shapes: Iterable[ogr.Geometry]) -> int:
    """Return the zone without prefix that most of the shapes lie in."""
    counts: dict[int, int] = {}
    for shape in shapes:
        zone = ground.zone_of(shape)
        counts[zone] = counts.get(zone, 0) + 1
    return max(counts, key=lambda zone: (counts[zone], -zone)) if counts else delivery.DEGREES


def noted(one: File, epsg: int, encoding: str) -> list[Message]:
    """Return what people should know of a file that can be written."""
    notes = []
    beyond = [line.code for line in one.lines if delivery.outside(line.shape, epsg)]
    if beyond:
        rows = ", ".join([*beyond[:FIRST], "…"] if len(beyond) > FIRST else beyond)
        notes.append(Message(BEYOND_ZONE, layer=one.name, count=len(beyond), all=len(one.lines), epsg=epsg, rows=rows))
    rare = outside_gbk(cell for line in one.lines for cell in line.cells) if encoding == "gb18030" else 0
    if rare:
        notes.append(Message(FEW_KNOW, layer=one.name, count=rare))
    return notes


def overlaps(one: File, remarks: list[Remark]) -> list[Message]:
    """List the rows of a file of areas that cover the same land, and return how much that is."""
    if one.lines[0].shape.GetDimension() != 2:
        return []
    found = near.shared([line.shape for line in one.lines], LEAST)
    for pair in found:
        first, second = one.lines[pair.first].code, one.lines[pair.second].code
        why = Message(OVERLAPS, area=f"{pair.area_ha * M2_PER_HECTARE:.1f}", other=first)
        remarks.append(Remark(f"{one.name} {second}", "", "", TAKEN, why))
    area = sum(pair.area_ha for pair in found)
    return [Message(SHARED, layer=one.name, count=len(found), area=f"{area:.2f}")] if found else []


def check(content: Content, profile: str, report: Optional[Path]) -> None:
    """Raise PlanningError where there is nothing to hand in, or something does not fit; report: where it is listed."""
    if not content.files:
        raise PlanningError(NOTHING, profile=profile)
    refused = content.problems.sentences(refused=True)
    if refused:
        raise PlanningError(REFUSED, problems=refused, report=report.name if report else "")


def write(content: Content, folder: Path, encoding: str, progress: Progress = silent) -> None:
    """Write every file into a folder that is there, each read back and compared."""
    done = 0
    for one in content.files:
        start, end = done / content.rows, (done + len(one.lines)) / content.rows
        shapefile.write(
            folder / f"{one.name}.shp", one.asked, one.lines, content.epsg, encoding, part_of(progress, start, end)
        )
        done += len(one.lines)
