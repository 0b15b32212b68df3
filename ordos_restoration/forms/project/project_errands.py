"""What a person asks for in the project dock is done, or handed to who does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ordos_restoration.forms.errands import open_dialog, open_folder, warn, zoom
from ordos_restoration.forms.project import recent
from ordos_restoration.forms.project.project_bar import CONFLICTS, HANDOVER, NEW, OPEN, PLAN, UPGRADE
from ordos_restoration.forms.project.project_dock import ProjectDock
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.layers.catalogue import TASKS
from ordos_restoration.layers.dress import language, translated
from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.reading.extent import extent
from ordos_restoration.store.reading.totals import Line

CHOOSE = QT_TRANSLATE_NOOP("Ordos", "Folder of the project")
NOTHING_DRAWN = QT_TRANSLATE_NOOP(
    "Ordos", "Nothing is drawn yet for “{name}”. Give the project an outline, or plan in it."
)
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SAMPLE_OF = ("kongdui", "constraints", "units", "sand", "zone")  # inputs of the shelterbelts = names of its files
MENDED_BY = {"upgrade": UPGRADE, "check": "check_project", "copies": "merge"}  # fact of the health → step
FILLED_BY = {"banner": ("banner",), "township": ("banner", "township")}  # kind of a line → columns of a new project


class Others(Protocol):
    """The docks beside this one."""

    def show_record(self, table: str, uuid: str) -> None:
        """Show a record."""

    def add_record(self, table: str, values: Mapping[str, Any]) -> None:
        """Begin a new record with these values."""

    def show_conflicts(self) -> None:
        """Show what is to be decided."""


class ProjectErrands(QObject):
    """Hears the project dock."""

    def __init__(
        self,
        iface: Any,
        dock: ProjectDock,
        watch: ProjectWatch,
        others: Others,
    ) -> None:
        super().__init__(dock)
        self.iface, self.dock, self.watch, self.others = iface, dock, watch, others
        dock.bar.offer(PLAN, {one.id: one.title for one in CAPABILITIES})
        dock.bar.offer(HANDOVER, {one.id: one.title for one in TASKS if one.group == HANDOVER})
        dock.bar.wanted.connect(self.step)
        dock.bar.folder_wanted.connect(lambda folder: open_folder(iface, Path(folder)))
        dock.bar.chosen.connect(lambda name: self.run(name, self.watch.committed.emit))
        dock.health.mending.connect(self.mend)
        dock.installed.sample_wanted.connect(self.try_sample)
        dock.line_wanted.connect(self.show_line)
        dock.zoom_wanted.connect(self.zoom)
        dock.project_wanted.connect(self.add_project)

    def step(self, id: str) -> None:
        """Take a step of the bar."""
        if id == NEW:
            open_dialog(self.iface, f"ordos:{NEW}", {"language": language()}, self.open_made)
        elif id == OPEN:
            self.choose_folder()
        elif id == CONFLICTS:
            self.others.show_conflicts()
        else:
            self.run(id, self.watch.committed.emit)

    def run(self, id: str, done: Callable[[], None]) -> None:
        """Open the dialog of an algorithm for the open project."""
        if self.watch.gpkg is not None:
            open_dialog(self.iface, f"ordos:{id}", {"project": str(self.watch.gpkg)}, lambda results: done())

    def open_made(self, results: Mapping[str, Any]) -> None:
        """Open the project that was made."""
        if results.get("folder"):
            open_folder(self.iface, Path(str(results["folder"])))

    def try_sample(self) -> None:
        """Open the shelterbelts filled in with the sample; when they are planned, show where they are."""
        given = {name: str(SAMPLE / f"{name}.geojson") for name in SAMPLE_OF}
        rivers = QgsVectorLayer(given["kongdui"], "", "ogr").extent()
        box = (rivers.xMinimum(), rivers.yMinimum(), rivers.xMaximum(), rivers.yMaximum())
        open_dialog(self.iface, "ordos:shelterbelts", given, lambda results: zoom(self.iface, box))

    def choose_folder(self) -> None:
        """Ask for the folder of a project, and open it."""
        start = next((str(one.parent) for one in recent.recent()), "")
        folder = QFileDialog.getExistingDirectory(self.dock, translated(CHOOSE), start)
        if folder:
            open_folder(self.iface, Path(folder))

    def mend(self, fact: str) -> None:
        """Take the step that mends what is not well, where there is one."""
        if fact == "conflicts":
            self.others.show_conflicts()
        elif fact in MENDED_BY:
            self.step(MENDED_BY[fact])

    def show_line(self, line: Line) -> None:
        """Show the record of a project or of a work."""
        if line.key and line.kind not in ("heading", "rest", "city", "banner", "township"):
            self.others.show_record("project" if line.kind == "project" else "work", line.key)

    def zoom(self, line: Line) -> None:
        """Show on the map where a project, or the projects of a group, lie."""
        if self.watch.gpkg is None:
            return
        try:
            box = extent(self.watch.gpkg, self.dock.filter.by(), line)
        except PlanningError as error:
            warn(self.iface, error.message.text(translated))
            return
        if box is None:
            warn(self.iface, translated(NOTHING_DRAWN).format(name=line.name))
        else:
            zoom(self.iface, box)

    def add_project(self, line: Line) -> None:
        """Begin a new project that belongs to a work, or lies in a banner or township."""
        if line.kind in ("action", "work", "mechanism", "assurance"):
            values = {"work": line.key}
        else:
            keys = self.dock.model.keys(self.dock.view.currentIndex())  # from the city on
            values = dict(zip(reversed(FILLED_BY.get(line.kind, ())), reversed(keys)))
        self.others.add_record("project", values)
