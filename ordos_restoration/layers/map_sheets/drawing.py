"""Sheets from the project file to the paper: read, cut, lay out, print, plan by plan."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsWkbTypes
from qgis.PyQt.QtXml import QDomDocument

from ordos_restoration.layers.map_sheets import fonts, keeping
from ordos_restoration.layers.map_sheets.coverage import COVERAGES, SIGNPOSTS, drawn_with, main_table
from ordos_restoration.layers.map_sheets.index import listed_layer, page_layer, row_layer
from ordos_restoration.layers.map_sheets.layout import Content, layout_of
from ordos_restoration.layers.map_sheets.map_frame import dress_listed, dress_pages
from ordos_restoration.layers.map_sheets.page import Page, page
from ordos_restoration.layers.map_sheets.press import Press
from ordos_restoration.layers.map_sheets.project_layers import ProjectLayers, grounds, in_order, members, name_all
from ordos_restoration.layers.map_sheets.sheet_set import Binder, SheetSet
from ordos_restoration.layers.map_sheets.sheets import Member, Wish, cut, placed
from ordos_restoration.layers.map_sheets.source import Source, folder_for, plain_journal, read
from ordos_restoration.layers.map_sheets.story import story
from ordos_restoration.layers.map_sheets.template import as_template, template_of
from ordos_restoration.layers.map_sheets.words import spoken
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, part_of
from ordos_restoration.planning.task import Done
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reading.plan_basis import Basis
from ordos_restoration.store.short_codes import written
from ordos_restoration.store.tasks.changing import several

CODES_TEXT = 5.6  # pt on A3
NO_FONT = QT_TRANSLATE_NOOP(
    "Ordos", "No font with Chinese characters is installed: they will be missing. Install Noto Sans CJK SC or SimSun."
)
NO_SHAPES = QT_TRANSLATE_NOOP("Ordos", "“{plan}” has nothing that sheets could show, so none were drawn for it.")
NOTHING = QT_TRANSLATE_NOOP(
    "Ordos", "There is nothing to draw: no plan holds features of this kind. Run a capability with this project first."
)
UNKNOWN_CODES = QT_TRANSLATE_NOOP(
    "Ordos", "No plan has anything of the code “{codes}” to draw. Check how it is written, or choose another table."
)
SMALLER = QT_TRANSLATE_NOOP(
    "Ordos", "{count} features of “{plan}” are too large for 1:{scale} and are drawn on a smaller scale."
)
SPLIT = QT_TRANSLATE_NOOP(
    "Ordos", "{count} features of “{plan}” take several sheets each; the first of them lists each."
)
ZONES = QT_TRANSLATE_NOOP("Ordos", "The sheets of “{plan}” lie in several zones: {zones}. Each sheet says its own.")
FAR = QT_TRANSLATE_NOOP(
    "Ordos", "Some sheets of “{plan}” lie more than 2.25° off the central meridian of the delivery CRS {crs}."
)
CRAMPED = QT_TRANSLATE_NOOP(
    "Ordos", "The legend does not fit its box on pages {pages} of “{plan}”. Use a larger paper."
)


def box_of(members: Iterable[Member]) -> QgsRectangle:
    """Return the box of features, in degrees."""
    box = QgsRectangle()
    for one in members:
        box.combineExtentWith(one.shape.boundingBox())
    return box


def draw(task: Any, progress: Progress) -> Done:
    """Draw the sheets that a MapSheets task asks for."""
    scratch = tempfile.mkdtemp(prefix="ordos_sheets_")
    try:
        with plain_journal():
            return draw_from(task, read(task, Path(scratch)), progress)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)  # Windows keeps a file that a layer still holds


def draw_from(task: Any, source: Source, progress: Progress) -> Done:
    """Draw the sheets of the plans that were read."""
    folder = folder_for(task.output, source.gpkg)
    language = source.said.language if task.language == "project" else task.language
    template = template_of(task.template)
    done = Done({"sheets": 0, "pages": 0, "features": 0}, {"sheets_folder": str(folder)})
    if not fonts.family():
        done.notes.append(Message(NO_FONT))
    found, wanted = set(), {written(one): one for one in several(task.codes)}
    with spoken(language):
        for place, (plan, rests_on) in enumerate(source.plans):
            within = part_of(progress, place / len(source.plans), (place + 1) / len(source.plans))
            run = Run(task, source, plan, rests_on, folder, template, done)
            found |= run.draw(wanted, within)
    missing = [text for code, text in wanted.items() if code not in found]
    if missing:
        raise PlanningError(UNKNOWN_CODES, codes=", ".join(missing))
    if not done.numbers["pages"]:
        raise PlanningError(NOTHING)
    return done


class Run:
    """The sheets of one plan."""

    def __init__(
        self,
        task: Any,
        source: Source,
        plan: ChosenPlan,
        rests_on: Basis,
        folder: Path,
        template: Optional[QDomDocument],
        done: Done,
    ) -> None:
        self.task, self.source, self.plan, self.rests_on = task, source, plan, rests_on
        self.folder, self.template, self.done = folder, template, done
        self.page: Page = page(task.paper)
        if template is not None:
            self.page = as_template(self.page, template, task.template)
        self.table = task.table if task.table != "main" else main_table(plan.tables)
        self.found: list[Member] = []  # all that the plan has in this table

    def draw(self, wanted: dict[str, str], progress: Progress) -> set[str]:
        """Draw the sheets, and return the codes of what is on them, as they are compared."""
        if not self.table or self.table not in self.plan.tables:
            self.tell(NO_SHAPES)
            return set()
        progress(0.0, "")
        project = QgsProject()
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
        project.setEllipsoid("EPSG:1024")
        layers = ProjectLayers(self.source.gpkg, self.source.copy, project, self.source.filled)
        drawn = layers.layer(self.table, self.plan.uuid)
        rules = TABLES[self.table].entries
        names = [one for one in COVERAGES[self.table].columns if one in rules]
        found = [] if drawn is None else members(drawn, list(rules), names[0])
        chosen = [one for one in found if not wanted or written(one.code) in wanted]
        if drawn is None or not chosen:
            if not wanted:
                self.tell(NO_SHAPES)
            return set()
        progress(0.03, "")
        self.found = found
        self.print(project, layers, names, placed(chosen, self.source.delivery), part_of(progress, 0.05, 1.0))
        project.clear()
        return {written(one.code) for one in chosen}

    def print(
        self, project: QgsProject, layers: ProjectLayers, names: list[str], chosen: list[Member], progress: Progress
    ) -> None:
        """Cut the sheets, lay them out and print them."""
        made = self.bound(chosen, names)
        content = self.content(project, layers, made)
        layouts = {
            kind: layout_of(kind, project, self.page, content, made.columns[kind], self.template)
            for kind in dict.fromkeys(one.kind for one in made.pages)
        }
        press = Press(layouts, made.pages, self.page, self.task.dpi)
        try:
            stem = safe(f"{self.plan.name}_v{self.plan.version}_{self.table}")
            self.to_files(press, made, stem, progress)
        finally:
            press.end()
        if press.cramped:
            self.tell(CRAMPED, pages=", ".join(map(str, press.cramped[:10])))
        if self.task.keep_layout:
            kept = keeping.keep(layers, list(layouts.values()), content, self.folder, stem)
            self.done.notes.append(kept)
        self.count(made)

    def bound(self, chosen: list[Member], names: list[str]) -> SheetSet:
        """Return the features on sheets and pages."""
        coverage, box = COVERAGES[self.table], self.page.boxes["map"]
        together = self.task.sharing == "neighbours"
        fixed = 0 if self.task.scale == "chosen" else int(self.task.scale)
        wish = Wish((box.width, box.height), together, coverage.scale, coverage.largest, fixed)
        sheets = cut(chosen, wish)
        self.tell_scales(sheets, fixed or coverage.scale)
        self.tell_zones(chosen)
        return Binder(self.table, self.page, names, as_cards=not together).bound(sheets, wish)

    def content(self, project: QgsProject, layers: ProjectLayers, made: SheetSet) -> Content:
        """Return the layers and texts of the layouts."""
        tables = drawn_with(self.table, self.plan.tables)
        by_table = {one: layers.layer(one, self.plan.uuid) for one in tables}
        own = in_order([one for one in by_table.values() if one is not None])
        below = grounds(layers)
        pages, rows = (
            page_layer(made.pages, self.map_size(), box_of(self.found), len(made.sheets)),
            row_layer(made.pages),
        )
        listed = listed_layer(made.pages)
        dress_pages(pages, self.page.points(6.5))
        dress_listed(listed, self.page.unit)
        signs = [one for one in below if one.customProperty("ordos/table") in SIGNPOSTS]
        main = by_table[self.table]
        around = []
        if main is not None:
            name_all(main, self.page.points(CODES_TEXT))
            if not self.is_whole(made):  # else the other sheets are surroundings enough
                around.append(layers.without_labels(main))
        project.addMapLayers([pages, rows, listed], False)
        told = story(self.task, self.source.said.name, self.plan, self.rests_on, self.page)
        are_lines = listed.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
        drawn = [*own, listed, *below] if are_lines else [listed, *own, *below]
        return Content(pages, rows, listed, drawn, [pages, main, *signs], [pages, *around, *signs], told)

    def is_whole(self, made: SheetSet) -> bool:
        """Return whether the sheets show all that the plan has in this table."""
        return len({one.fid for sheet in made.sheets for one in sheet.members}) == len(self.found)

    def map_size(self) -> tuple[float, float]:
        """Return the size of the map on the paper [mm]."""
        box = self.page.boxes["map"]
        return box.width, box.height

    def to_files(self, press: Press, made: SheetSet, stem: str, progress: Progress) -> None:
        """Print the pages into one file or many."""
        if self.task.form == "book":
            first = self.folder / f"{stem}.pdf"
            press.book(first, self.plan.name, progress)
        else:
            digits = len(str(len(made.pages)))
            titles = [one.title for one in made.pages]
            targets = [
                self.folder / f"{stem}_{number:0{digits}d}.{self.task.form}" for number in range(1, len(made.pages) + 1)
            ]
            first = targets[0]
            press.single(targets, titles, progress)
        self.done.files.setdefault("book", str(first))

    # What is told ---------------------------------------------------------------------------------------------------

    def count(self, made: SheetSet) -> None:
        """Add what was drawn to the numbers."""
        numbers = self.done.numbers
        numbers["sheets"] += len(made.sheets)
        numbers["pages"] += len(made.pages)
        numbers["features"] += sum(len(one.members) for one in made.sheets if one.part <= 1)

    def tell(self, template: str, **values: Any) -> None:
        """Add a note about this plan."""
        self.done.notes.append(Message(template, plan=self.plan.name, **values))

    def tell_scales(self, sheets: Iterable[Any], usual: int) -> None:
        """Say what had to be drawn smaller, and what was split."""
        smaller = [one for one in sheets if one.scale > usual]
        if smaller:
            self.tell(SMALLER, count=len({one.members[0].fid for one in smaller}), scale=usual)
        count = sum(1 for one in sheets if one.part == 1 and one.parts > 1)
        if count:
            self.tell(SPLIT, count=count)

    def tell_zones(self, chosen: list[Member]) -> None:
        """Say in which zones the sheets are, and where the one of the delivery CRS is stretched."""
        zones = sorted({one.zone for one in chosen})
        if len(zones) > 1:
            self.tell(ZONES, zones=", ".join(zones))
        if self.source.delivery:
            free = placed([replace(one, zone="") for one in chosen], None)
            if any(abs(int(one.zone[5:]) - zone_number(self.source.delivery)) >= 1 for one in free):
                self.tell(FAR, crs=f"EPSG:{self.source.delivery}")


def zone_number(code: int) -> int:
    """Return the zone without prefix of a delivery CRS that has one: 4525 is the zone of 4546."""
    return code + 21 if 4513 <= code <= 4533 else code


def safe(text: str) -> str:
    """Return a text as a file may be called on every system."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", text).strip(" .") or "sheets"
