"""The project dock: its widgets, and signals that say what a person wants. It reads nothing and computes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.forms.project.health import Fact, HealthLine
from ordos_restoration.forms.project.installed_page import InstalledPage
from ordos_restoration.forms.project.project_bar import NEW, OPEN, ProjectBar
from ordos_restoration.forms.project.register_filter import RegisterFilter
from ordos_restoration.forms.project.register_model import Read, RegisterModel, figure
from ordos_restoration.forms.project.register_view import RegisterView
from ordos_restoration.forms.project.start_page import StartPage
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.reading.totals import Line, Register

TITLE = QT_TRANSLATE_NOOP("Ordos", "Restoration project")
FEW = 100  # projects that are all shown at once when a filter has left them
TOTAL = QT_TRANSLATE_NOOP(
    "Ordos", "{projects} projects · {ha} ha = {mu} mu · {done} done · {paid} of {planned} ×10⁴ yuan paid"
)
TOTAL_LATE = QT_TRANSLATE_NOOP("Ordos", "{total} · {count} overdue")
PERCENT = QT_TRANSLATE_NOOP("Ordos", "{share} %")
UNKNOWN = QT_TRANSLATE_NOOP("Ordos", "unknown share")
READING = QT_TRANSLATE_NOOP("Ordos", "Reading…")
SHOW = QT_TRANSLATE_NOOP("Ordos", "Open the record")
ZOOM = QT_TRANSLATE_NOOP("Ordos", "Zoom to it")
ADD = QT_TRANSLATE_NOOP("Ordos", "New project under it…")


class ProjectDock(KeyedDock):
    """A bar, the health of the project, and the register with its filter and totals; or how to get a project."""

    asked = pyqtSignal()  # what is shown should be read again
    line_wanted = pyqtSignal(object)
    zoom_wanted = pyqtSignal(object)
    project_wanted = pyqtSignal(object)  # a new project under this line

    def __init__(self) -> None:
        super().__init__(translated(TITLE))
        self.setObjectName("OrdosProjectDock")  # QGIS remembers its place by it
        body = QWidget(self)
        self.bar = ProjectBar(body)
        self.pages = QStackedWidget(body)
        self.start = StartPage(body)
        self.installed = InstalledPage(body)
        self.project = QWidget(body)
        self.behind: QWidget = self.start  # the page that stands behind that of what is installed
        self.name = QLabel(self.project)
        self.name.setWordWrap(True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.health = HealthLine(self.project)
        self.filter = RegisterFilter(self.project)
        self.model = RegisterModel(self)
        self.view = RegisterView(self.model, self.project)
        self.total = QLabel(self.project)
        self.total.setWordWrap(True)
        self.build(body)
        self.connect_all()
        self.show_nothing(())

    def build(self, body: QWidget) -> None:
        """Lay the widgets out."""
        inner = QVBoxLayout(self.project)
        inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self.name, self.health, self.filter):
            inner.addWidget(widget)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.total)
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.project)
        self.pages.addWidget(self.installed)
        outer = QVBoxLayout(body)
        outer.addWidget(self.bar)
        outer.addWidget(self.pages, 1)
        self.setWidget(body)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)

    def connect_all(self) -> None:
        """Connect the widgets with each other, and the keys."""
        self.start.new_wanted.connect(lambda: self.bar.wanted.emit(NEW))
        self.start.open_wanted.connect(lambda: self.bar.wanted.emit(OPEN))
        self.start.installed_wanted.connect(self.show_installed)
        self.installed.back_wanted.connect(lambda: self.pages.setCurrentWidget(self.behind))
        self.start.folder_wanted.connect(self.bar.folder_wanted)
        self.filter.changed.connect(self.asked)
        self.model.order_wanted.connect(self.filter.sort)
        self.model.failed.connect(self.show_error)
        self.view.opened.connect(self.line_wanted)
        self.view.menu_wanted.connect(self.show_menu)
        self.bar.take_keys(self)
        self.set_key("F5", self.asked.emit)
        self.set_key("Ctrl+F", self.search)

    def search(self) -> None:
        """Go to the search field."""
        self.filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.text.selectAll()

    # What is shown --------------------------------------------------------------------------------------------------

    def show_nothing(self, folders: Sequence[Path]) -> None:
        """Show how to get a project."""
        self.bar.enable(False)
        self.bar.offer_folders(folders)
        self.start.offer(folders)
        self.view.forget()
        self.show_page(self.start)

    def show_project(self, gpkg: Path, folders: Sequence[Path]) -> None:
        """Show that a project is open and being read."""
        self.bar.enable(True)
        self.bar.offer_folders(folders)
        self.view.forget()
        self.name.setText(gpkg.stem)
        self.name.setToolTip(str(gpkg.parent))
        self.health.show_facts([])
        self.total.setText(translated(READING))
        self.show_page(self.project)

    def show_page(self, page: QWidget) -> None:
        """Show the page of a project, or of none; behind that of what is installed, until somebody goes back."""
        self.behind = page
        if self.pages.currentWidget() is not self.installed:
            self.pages.setCurrentWidget(page)

    def show_installed(self) -> None:
        """Show what is installed, looked at anew."""
        self.installed.look()
        self.pages.setCurrentWidget(self.installed)

    def show_facts(self, name: str, facts: list[Fact]) -> None:
        """Show the name and the health of the project."""
        self.name.setText(name)
        self.health.show_facts(facts)

    def show_register(self, register: Register, read: Read, is_filtered: bool) -> None:
        """Show what the register holds and adds up to."""
        self.filter.offer(register.banners, register.states)
        self.view.show_lines(register.lines, read, is_filtered and register.total.projects <= FEW)
        self.view.fit()
        self.total.setText(total_of(register.total))

    def show_error(self, wrong: str) -> None:
        """Say, where the totals stand, what is wrong."""
        self.total.setText(wrong)

    def show_menu(self, line: Line, at: QPoint) -> None:
        """Offer what can be done with a line."""
        menu = QMenu(self)
        if line.kind in ("project", "action", "work", "mechanism", "assurance"):
            menu.addAction(translated(SHOW)).triggered.connect(lambda: self.line_wanted.emit(line))
        menu.addAction(translated(ZOOM)).triggered.connect(lambda: self.zoom_wanted.emit(line))
        if line.kind != "project" and line.kind != "heading":
            menu.addAction(translated(ADD)).triggered.connect(lambda: self.project_wanted.emit(line))
        menu.exec(at)
        menu.deleteLater()


def total_of(total: Line) -> str:
    """Return what the projects shown add up to."""
    done = translated(UNKNOWN) if total.done is None else translated(PERCENT).format(share=figure(100 * total.done, 0))
    text = translated(TOTAL).format(
        projects=total.projects,
        ha=figure(total.area_ha, 2),
        mu=figure(total.area_mu, 1),
        done=done,
        paid=figure(total.paid, 2),
        planned=figure(total.planned, 2),
    )
    return translated(TOTAL_LATE).format(total=text, count=total.overdue) if total.overdue else text
