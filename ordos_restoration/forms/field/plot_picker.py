"""Which sample plot is counted: the plots in their walking order, one key to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QWidget

from ordos_restoration.forms.large import LargeButton, enlarge
from ordos_restoration.forms.record.record_list import UUID_ROLE, RecordList
from ordos_restoration.layers.dress import language, translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.listing import Listing, Wanted

BEFORE = QT_TRANSLATE_NOOP("Ordos", "Plot before")
NEXT = QT_TRANSLATE_NOOP("Ordos", "Next plot")
PLOTS = QT_TRANSLATE_NOOP("Ordos", "Sample plot")
TABLE = "sample_plot"


class OpeningBox(QComboBox):
    """A list of choices that says when it is about to be opened."""

    opening = pyqtSignal()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self.opening.emit()
        super().showPopup()


class PlotPicker(QWidget):
    """A list of plots that reads no more of them than are looked at."""

    picked = pyqtSignal(str)  # uuid, "" for none

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = RecordList(self)
        self.plots = OpeningBox(self)
        self.plots.setAccessibleName(translated(PLOTS))
        self.plots.setModel(self.model)
        enlarge(self.plots, 1.2)
        self.before = LargeButton(translated(BEFORE), "PgUp", self)
        self.after = LargeButton(translated(NEXT), "PgDown", self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plots, 0, 0, 1, 2)
        layout.addWidget(self.before, 1, 0)
        layout.addWidget(self.after, 1, 1)
        self.plots.opening.connect(self.refresh)
        self.plots.currentIndexChanged.connect(lambda index: self.picked.emit(self.uuid()))

    def keyed(self) -> list[tuple[LargeButton, Any]]:
        """Return every button with what it does."""
        return [(self.before, lambda: self.step(-1)), (self.after, lambda: self.step(1))]

    def show_project(self, path: Optional[Path]) -> None:
        """Offer the plots of a project, none of them picked."""
        if path is None:
            self.model.clear()
        else:
            self.model.show(Listing(path, TABLES[TABLE], language()), Wanted(order="walking_order"))
        self.plots.setCurrentIndex(-1)
        self.enable()

    def refresh(self) -> None:
        """Read the plots again, for others may have been laid; the one that is picked stays so."""
        picked = self.uuid()
        self.plots.blockSignals(True)
        self.model.refresh(picked)
        self.plots.setCurrentIndex(self.model.row_of(picked) if picked else -1)
        self.plots.blockSignals(False)
        self.enable()

    def enable(self) -> None:
        """Let somebody go to other plots where there are any."""
        for button, _ in self.keyed():
            button.setEnabled(self.model.rowCount() > 0)

    def step(self, by: int) -> None:
        """Go to the next plot, or the one before."""
        wanted = self.plots.currentIndex() + by
        if wanted >= self.model.rowCount():
            self.model.fetchMore(QModelIndex())
        if wanted >= self.model.rowCount():  # others may have been laid since
            self.refresh()
            wanted = self.plots.currentIndex() + by
        if 0 <= wanted < self.model.rowCount():
            self.plots.setCurrentIndex(wanted)

    def uuid(self) -> str:
        """Return the plot that is picked, "" for none."""
        row = self.plots.currentIndex()
        return str(self.model.index(row, 0).data(UUID_ROLE)) if row >= 0 else ""
