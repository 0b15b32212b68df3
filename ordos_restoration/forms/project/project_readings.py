"""What the project dock shows, read from the store: register and health at once, the rules when all is quiet."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ordos_restoration.forms.background import Background
from ordos_restoration.forms.project import recent
from ordos_restoration.forms.project.health import Breaks, facts
from ordos_restoration.forms.project.project_dock import ProjectDock
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.layers.dress import translated
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.checks.health import Health, breaks, health
from ordos_restoration.store.reading.project_figures import Wanted
from ordos_restoration.store.reading.totals import Line, Register, projects, register

SOON, QUIET = 200, 3000  # ms after the last change


class ProjectReadings(QObject):
    """Reads the open project for its dock, apart from the window, whenever something was saved or asked for."""

    def __init__(self, dock: ProjectDock, watch: ProjectWatch) -> None:
        super().__init__(dock)
        self.dock, self.watch = dock, watch
        self.gpkg: Optional[Path] = None
        self.health: Optional[Health] = None
        self.breaks = Breaks()
        self.register, self.look, self.rules = (Background(self) for _ in range(3))
        self.soon, self.quiet, self.typing = (self.timer(ms) for ms in (SOON, QUIET, SOON))
        self.register.answered.connect(self.show_register)
        self.register.failed.connect(dock.show_error)
        self.look.answered.connect(self.show_health)
        self.look.failed.connect(dock.show_error)
        self.rules.answered.connect(self.show_breaks)
        self.rules.failed.connect(lambda wrong: self.show_breaks(Breaks(wrong=wrong)))
        self.soon.timeout.connect(self.read)
        self.quiet.timeout.connect(self.check)
        self.typing.timeout.connect(self.show_facts)
        dock.asked.connect(self.read)
        dock.visibilityChanged.connect(self.appear)
        for signal, heard in self.heard():
            signal.connect(heard)

    def timer(self, milliseconds: int) -> QTimer:
        """Return a timer that waits until nothing has happened for a while."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        return made

    def heard(self) -> tuple[tuple[Any, Any], ...]:
        """Return what is heard of the project, and by what."""
        return (
            (self.watch.switched, self.switch),
            (self.watch.committed, self.change),
            (self.watch.edited, self.typing.start),
        )

    def stop(self) -> None:
        """Read nothing any more."""
        for signal, heard in self.heard():
            signal.disconnect(heard)
        for timer in (self.soon, self.quiet, self.typing):
            timer.stop()
        for reading in (self.register, self.look, self.rules):
            reading.drop()

    def appear(self, visible: bool) -> None:
        """Read when the dock comes to sight."""
        if visible and (self.gpkg is None or self.gpkg != self.watch.gpkg):
            self.switch()

    def switch(self) -> None:
        """Turn to another project, or to none; a dock that nobody sees waits."""
        for reading in (self.register, self.look, self.rules):
            reading.drop()
        self.health, self.breaks = None, Breaks()
        if not self.dock.isVisible():
            self.gpkg = None
            return
        self.gpkg = self.watch.gpkg
        if self.gpkg is None:
            self.dock.show_nothing(recent.recent())
            return
        if self.gpkg.is_file():
            recent.remember(self.gpkg.parent)
        self.dock.show_project(self.gpkg, recent.recent())
        self.read()
        self.quiet.start()

    def change(self) -> None:
        """Read again soon: rows were saved."""
        self.soon.start()
        self.quiet.start()

    def read(self) -> None:
        """Ask for register and health."""
        if self.gpkg is not None:
            gpkg, by, wanted = self.gpkg, self.dock.filter.by(), self.dock.filter.wanted()
            self.register.ask(lambda: (gpkg, by, wanted, register(gpkg, by, wanted)))
            self.look.ask(lambda: health(gpkg))

    def show_register(self, answer: tuple[Path, str, Wanted, Register]) -> None:
        """Show what the register holds."""
        gpkg, by, wanted, found = answer

        def read(group: Line, start: int) -> list[Line]:
            return projects(gpkg, by, group, wanted, start)

        self.dock.show_register(found, read, wanted.is_filter())

    def show_health(self, found: Health) -> None:
        """Show how the file is."""
        self.health = found
        self.show_facts()

    def check(self) -> None:
        """Ask whether the rules are kept."""
        if self.gpkg is not None and self.dock.isVisible():
            gpkg = self.gpkg
            self.rules.ask(lambda: counted(gpkg))

    def show_breaks(self, found: Breaks) -> None:
        """Show what the check of the rules came to."""
        self.breaks = found
        self.show_facts()

    def show_facts(self) -> None:
        """Show the health, with the edits as they are now."""
        if self.health is not None:
            self.dock.show_facts(self.health.name, facts(self.health, self.watch.unsaved(), self.breaks))


def counted(gpkg: Path) -> Breaks:
    """Return how many rules rows of a project break, and the first in a sentence."""
    found = findings(gpkg)
    rows = [one for one in found if breaks([one])]
    return Breaks(breaks(found), rows[0].message.text(translated) if rows else "")
