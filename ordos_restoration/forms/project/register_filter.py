"""What of the register is shown: by work or by place, a text, a banner, a state, only what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QDate, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSizePolicy, QWidget

from ordos_restoration.forms.signs import state_icon
from ordos_restoration.layers.dress import language, translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.lists import LIFECYCLE
from ordos_restoration.store.reading.project_figures import BY_PLACE, BY_WORK, Wanted

TYPING = 300  # ms without a key until a text is looked for
SEARCH = QT_TRANSLATE_NOOP("Ordos", "Search code, name, village, unit, person")
SEARCH_HELP = QT_TRANSLATE_NOOP("Ordos", "Show only the projects that name this (Ctrl+F)")
GROUPING = QT_TRANSLATE_NOOP("Ordos", "Group the projects")
GROUPINGS = {BY_WORK: QT_TRANSLATE_NOOP("Ordos", "By work"), BY_PLACE: QT_TRANSLATE_NOOP("Ordos", "By place")}
BANNERS = QT_TRANSLATE_NOOP("Ordos", "All banners")
STATES = QT_TRANSLATE_NOOP("Ordos", "All states")
LATE = QT_TRANSLATE_NOOP("Ordos", "Overdue")
LATE_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Only unfinished projects whose planned end, or the deadline of a task or rectification, has passed."
)


class RegisterFilter(QWidget):
    """The fields by which the register is narrowed."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.text = QgsFilterLineEdit(self)
        self.text.setShowSearchIcon(True)
        self.text.setPlaceholderText(translated(SEARCH))
        self.text.setAccessibleName(translated(SEARCH))
        self.text.setToolTip(translated(SEARCH_HELP))
        self.grouping = choice(self, translated(GROUPING))
        for by, label in GROUPINGS.items():
            self.grouping.addItem(translated(label), by)
        self.banner = choice(self, translated(BANNERS))
        self.state = choice(self, translated(STATES))
        self.late = QCheckBox(translated(LATE), self)
        self.late.setToolTip(translated(LATE_HELP))
        self.order, self.falling = "code", False
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 0, 0, 1, 2)
        layout.addWidget(self.grouping, 1, 0)
        layout.addWidget(self.late, 1, 1)
        layout.addWidget(self.banner, 2, 0)
        layout.addWidget(self.state, 2, 1)
        self.offer((), ())
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda: self.pause.start(TYPING))
        for box in (self.grouping, self.banner, self.state):
            box.activated.connect(self.changed)
        self.late.clicked.connect(self.changed)

    def by(self) -> str:
        """Return how the projects are grouped."""
        return self.grouping.currentData()

    def wanted(self) -> Wanted:
        """Return what is asked for, as of today."""
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        banner, state = self.banner.currentData() or "", self.state.currentData() or ""
        late = self.late.isChecked()
        return Wanted(self.text.text(), banner, state, late, today, self.order, self.falling, language())

    def sort(self, order: str, falling: bool) -> None:
        """Ask for another order."""
        if (order, falling) != (self.order, self.falling):
            self.order, self.falling = order, falling
            self.changed.emit()

    def offer(self, banners: Sequence[tuple[str, str]], states: Sequence[str]) -> None:
        """Offer the banners and states there are; what is chosen stays so."""
        fill(self.banner, translated(BANNERS), banners)
        ordered = [one for one in LIFECYCLE if one in states]
        fill(self.state, translated(STATES), [(one, translated(LIFECYCLE[one])) for one in ordered])
        size = self.fontMetrics().height()
        for row, state in enumerate(ordered, 1):
            self.state.setItemIcon(row, state_icon(state, self.palette(), size, self.devicePixelRatioF()))


def choice(parent: QWidget, name: str) -> QComboBox:
    """Return a list of choices that gives way where the dock is narrow."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def fill(box: QComboBox, all_of_them: str, options: Sequence[tuple[str, str]]) -> None:
    """Offer options, and none of them; the chosen one stays chosen even where it is no longer offered."""
    chosen, label = box.currentData(), box.currentText()
    box.clear()
    box.addItem(all_of_them, "")
    for value, text in options:
        box.addItem(text, value)
    if chosen and box.findData(chosen) < 0:
        box.addItem(label, chosen)
    box.setCurrentIndex(max(box.findData(chosen or ""), 0))
