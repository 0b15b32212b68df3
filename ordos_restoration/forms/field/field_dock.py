"""Field mode: few large buttons, each with its key, for counting, photographing and locating without a network."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QGridLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ordos_restoration.forms.field.basemap import Basemap
from ordos_restoration.forms.field.known_point import KnownPoint
from ordos_restoration.forms.field.plot_picker import PlotPicker
from ordos_restoration.forms.field.survival_counter import SurvivalCounter
from ordos_restoration.forms.keys import KeyedDock
from ordos_restoration.forms.large import LargeButton, enlarge, large_text
from ordos_restoration.forms.project_watch import ProjectWatch
from ordos_restoration.forms.record.new_record import at_place
from ordos_restoration.forms.record.photo_panel import PhotoPanel
from ordos_restoration.forms.record.position import PositionPanel
from ordos_restoration.forms.record.rows import SURVEYOR, layer_of, row_of, title_of, write_row
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.fixes import Position
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.listing import Listing

TITLE = QT_TRANSLATE_NOOP("Ordos", "Field mode")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "No record is chosen")
RECORD = QT_TRANSLATE_NOOP("Ordos", "{table}: {title}")
WHO = QT_TRANSLATE_NOOP("Ordos", "Surveyor")
SAVED = QT_TRANSLATE_NOOP("Ordos", "Saved: {alive} alive of {planted} in “{title}”.")
ACROSS = 3  # buttons of pages beside each other


class FieldDock(KeyedDock):
    """One page a thing to do; F2 to F6 turn the pages, letters press the buttons of the page."""

    written = pyqtSignal(str, str)  # table and uuid of a row that is in the file now

    def __init__(self, iface: Any) -> None:
        super().__init__(translated(TITLE))
        self.setObjectName("OrdosField")
        self.record = ("", "")  # table and uuid
        self.position: Optional[Position] = None
        self.watch = ProjectWatch(self)
        self.shown = large_text(self)
        self.surveyor = QLineEdit(str(QgsSettings().value(SURVEYOR, "") or ""), self)
        self.surveyor.setPlaceholderText(translated(WHO))
        self.surveyor.setAccessibleName(translated(WHO))
        enlarge(self.surveyor, 1.2)
        self.picker, self.counter = PlotPicker(self), SurvivalCounter(self)
        self.photos, self.gps = PhotoPanel(self), PositionPanel(self)
        self.known, self.tiles = KnownPoint(iface, self), Basemap(iface, self)
        self.take = LargeButton(translated(QT_TRANSLATE_NOOP("Ordos", "Take the position")), "P", self)
        self.pages = QStackedWidget(self)
        self.turn: list[LargeButton] = []
        self.told = large_text(self)
        self.soon = QTimer(self)  # many layers may be read anew at once
        self.soon.setSingleShot(True)
        self.soon.timeout.connect(self.picker.refresh)
        self.lay_out()
        self.connect_signals()
        self.look()

    def lay_out(self) -> None:
        """Put the record above, the pages below it, what was done at the bottom."""
        head = QGridLayout()
        survey, gps = column(self.surveyor, self.picker, self.counter), column(self.take, self.gps)
        self.gps.button.hide()  # the large one stands for it
        for place, (text, page) in enumerate(
            (
                (QT_TRANSLATE_NOOP("Ordos", "Survival"), survey),
                (QT_TRANSLATE_NOOP("Ordos", "Photo"), self.photos),
                (QT_TRANSLATE_NOOP("Ordos", "GPS position"), gps),
                (QT_TRANSLATE_NOOP("Ordos", "Known point"), self.known),
                (QT_TRANSLATE_NOOP("Ordos", "Base map"), self.tiles),
            )
        ):
            button = LargeButton(translated(text), f"F{place + 2}", self, checkable=True)
            self.turn.append(button)
            self.pages.addWidget(Page(page))
            button.clicked.connect(lambda checked=False, place=place: self.show_page(place))
            head.addWidget(button, place // ACROSS, place % ACROSS)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.addWidget(self.shown)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.told)
        self.setWidget(body)

    def connect_signals(self) -> None:
        """Give every button its key on its page, and wire the parts."""
        self.pressed = [
            [*self.picker.keyed(), *self.counter.keyed()],
            self.photos.keyed(),
            [(self.take, self.gps.take)],
            self.known.keyed(),
            self.tiles.keyed(),
        ]
        for page in self.pressed:
            for button, do in page:
                button.clicked.connect(lambda checked=False, do=do: do())
        self.surveyor.editingFinished.connect(lambda: QgsSettings().setValue(SURVEYOR, self.surveyor.text().strip()))
        self.watch.switched.connect(self.look)
        for signal in (self.watch.committed, self.watch.reread):
            signal.connect(self.soon.start)
        self.picker.picked.connect(lambda uuid: self.show_record("sample_plot", uuid) if uuid else None)
        self.counter.finished.connect(self.save_count)
        self.photos.written.connect(self.written)
        self.gps.taken.connect(self.use_position)
        self.show_page(0)

    # Pages and records

    def show_page(self, place: int) -> None:
        """Turn to a page; its buttons have the letters now."""
        self.pages.setCurrentIndex(place)
        for number, button in enumerate(self.turn):
            button.setChecked(number == place)
        self.keys = {}
        for button in (*self.turn, *(button for button, _ in self.pressed[place])):
            self.set_key(button.key, button.click)
        self.focus_page()

    def focus_page(self) -> None:
        """Put the cursor on the button that is used first, so that letters are keys and not text."""
        place = self.pages.currentIndex()
        first = self.counter.buttons["alive"] if place == 0 else self.pressed[place][0][0]
        (first if first.isEnabled() else self.turn[place]).setFocus()

    def look(self) -> None:
        """Follow the project that is open."""
        self.soon.stop()
        self.show_record("", "")
        try:
            self.picker.show_project(self.watch.gpkg if self.watch.table("sample_plot") is not None else None)
        except PlanningError as error:
            self.tell(error)

    def show_record(self, table: str, uuid: str) -> None:
        """Work on a record: what is counted and photographed belongs to it."""
        self.told.clear()
        try:
            title = title_of(table, uuid) if uuid else ""
            self.record = (table, uuid) if title else ("", "")
            self.show_title(title)
            code = str(row_of(table, uuid).get("code") or title) if title else ""
            self.photos.show_record(*self.record, code, title)
            is_counted = table == "sample_plot" or table in TABLES["inspection"].links()["target"].to
            rules = self.listing(table).survival_rules() if title and is_counted else []
            self.counter.show_plot(uuid if title and is_counted else "", rules)
            if self.isAncestorOf(QApplication.focusWidget() or self):
                self.focus_page()
        except PlanningError as error:
            self.tell(error)

    def show_title(self, title: str) -> None:
        """Say on which record somebody works."""
        label = translated(TABLES[self.record[0]].label) if title else ""
        self.shown.setText(translated(RECORD).format(table=label, title=title) if title else translated(NOTHING))

    def listing(self, table: str) -> Listing:
        """Return the rows of a table of the open project."""
        layer_of(table)
        return Listing(self.watch.gpkg, TABLES[table])

    # What is recorded

    def use_position(self, position: Position) -> None:
        """Use a position for what is recorded from now on."""
        self.position = self.photos.position = self.known.position = position

    def save_count(self, counted: dict[str, Any]) -> None:
        """Write what was counted as one inspection."""
        table, uuid = self.record
        try:
            values = {**counted, **self.target(table, uuid), "surveyor": self.surveyor.text().strip() or None}
            shape = None
            if self.position is not None:
                shape = at_place(self.position.longitude, self.position.latitude, layer_of("inspection"))
                values["accuracy_m"] = round(self.position.accuracy_m, 1)
            made = write_row("inspection", values, shape)
        except PlanningError as error:
            self.tell(error)
            return
        self.counter.forget()
        self.told.setText(
            translated(SAVED).format(alive=counted["alive"], planted=counted["planted"], title=title_of(table, uuid))
        )
        self.written.emit("inspection", made)

    def target(self, table: str, uuid: str) -> dict[str, Any]:
        """Return what an inspection hangs on: a plot and its compartment, or the compartment itself."""
        if table != "sample_plot":
            return {"target_table": table, "target": uuid}
        plot = row_of(table, uuid)
        named = {name: plot.get(name) for name in ("target_table", "target", "round")}
        return {**named, "plot": uuid}

    def tell(self, error: PlanningError) -> None:
        """Say what went wrong."""
        self.told.setText(error.message.text(translated))


def column(*widgets: QWidget) -> QWidget:
    """Return widgets one below the other."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return made


class Page(QScrollArea):
    """A page that scrolls where the screen is low, and is never narrower than what is on it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        wide = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())
