"""The survival survey as counters: one key for a living plant, one for a dead one, rate and verdict as they grow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from ordos_restoration.forms.field.tally import Tally
from ordos_restoration.forms.large import LargeButton, enlarge, large_text
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.planning.survival import Verdict, verdict
from ordos_restoration.schema import lists

NO_PLOT = QT_TRANSLATE_NOOP("Ordos", "Choose a sample plot, or a compartment or site in the Record dock.")
ROW = QT_TRANSLATE_NOOP("Ordos", "Row {row}: {alive} alive of {planted}")
TOTAL = QT_TRANSLATE_NOOP("Ordos", "All rows: {alive} alive of {planted}")
RATE = QT_TRANSLATE_NOOP("Ordos", "{rate:.1f} % – {verdict}")
NOT_POSSIBLE = QT_TRANSLATE_NOOP(
    "Ordos", "That cannot be: a row has no more living plants than planted ones, and none below 0."
)
KEPT = "ordos/tally/"  # + uuid of what is counted: kept outside the project until it is saved
BUTTONS = (  # id, text, key, planted, alive
    ("alive", QT_TRANSLATE_NOOP("Ordos", "Living plant"), "A", 1, 1),
    ("dead", QT_TRANSLATE_NOOP("Ordos", "Dead or missing plant"), "D", 1, 0),
    ("planted_less", QT_TRANSLATE_NOOP("Ordos", "Planted −1"), "-", -1, 0),
    ("planted_more", QT_TRANSLATE_NOOP("Ordos", "Planted +1"), "+", 1, 0),
    ("alive_less", QT_TRANSLATE_NOOP("Ordos", "Alive −1"), "Shift+A", 0, -1),
    ("alive_more", QT_TRANSLATE_NOOP("Ordos", "Alive +1"), "L", 0, 1),
)
LINES = (  # of buttons, the ones used most first
    ("alive", "dead"),
    ("undo", "row_back", "row_on"),
    ("save",),
    ("planted_less", "planted_more"),
    ("alive_less", "alive_more"),
)
COLUMNS = 6  # divides into one, two and three


class SurvivalCounter(QWidget):
    """Counts the plants of one plot; what is counted outlives a crash, and is saved as one inspection."""

    counted = pyqtSignal()
    finished = pyqtSignal(dict)  # the columns of an inspection

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.uuid = ""
        self.tally = Tally()
        self.rules: list[Mapping[str, Any]] = []
        self.now, self.total = large_text(self, 2.0), large_text(self)
        self.judged, self.wrong = large_text(self, 2.0), QLabel(self)
        self.wrong.setWordWrap(True)
        self.zone, self.survey = options(lists.RAINFALL, self), options(lists.SURVEYS, self)
        self.buttons = {id: LargeButton(translated(text), key, self) for id, text, key, _, _ in BUTTONS}
        self.undo = LargeButton(translated(QT_TRANSLATE_NOOP("Ordos", "Undo")), "U", self)
        self.row_back = LargeButton(translated(QT_TRANSLATE_NOOP("Ordos", "Row before")), "B", self)
        self.row_on = LargeButton(translated(QT_TRANSLATE_NOOP("Ordos", "Next row")), "N", self)
        self.save = LargeButton(translated(QT_TRANSLATE_NOOP("Ordos", "Save the count")), "S", self)
        self.wrong.setText(translated(NO_PLOT))
        self.lay_out()
        for combo in (self.zone, self.survey):
            combo.currentIndexChanged.connect(lambda index: self.show_tally())
            combo.activated.connect(lambda index: self.buttons["alive"].setFocus())  # or letters would choose again
        self.show_tally()

    def lay_out(self) -> None:
        """Put the numbers above, the buttons that are used most below them and largest."""
        grid = QGridLayout()
        for line, names in enumerate(LINES):
            wide = COLUMNS // len(names)
            for place, name in enumerate(names):
                grid.addWidget(self.buttons.get(name) or getattr(self, name), line, place * wide, 1, wide)
        for name in LINES[0]:
            self.buttons[name].setMinimumHeight(self.buttons[name].fontMetrics().height() * 4)
        form = QFormLayout()
        form.addRow(translated(QT_TRANSLATE_NOOP("Ordos", "Rainfall zone")), self.zone)
        form.addRow(translated(QT_TRANSLATE_NOOP("Ordos", "Survey")), self.survey)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.now, self.total, self.judged, self.wrong):
            layout.addWidget(widget)
        layout.addLayout(grid)
        layout.addLayout(form)
        layout.addStretch(1)

    def keyed(self) -> list[tuple[LargeButton, Any]]:
        """Return every button with what it does."""
        counts = [
            (self.buttons[id], lambda planted=planted, alive=alive: self.count(planted, alive))
            for id, _, _, planted, alive in BUTTONS
        ]
        return [
            *counts,
            (self.undo, self.step_back),
            (self.row_on, lambda: self.go(1)),
            (self.row_back, lambda: self.go(-1)),
            (self.save, self.finish),
        ]

    # What is counted

    def show_plot(self, uuid: str, rules: list[Mapping[str, Any]]) -> None:
        """Count a plot, from where its count was left."""
        self.uuid, self.rules = uuid, rules
        self.wrong.setText("" if uuid else translated(NO_PLOT))
        self.tally = Tally.from_text(str(QgsSettings().value(KEPT + uuid, "") or "")) if uuid else Tally()
        self.show_tally()

    def count(self, planted: int, alive: int) -> None:
        """Add to the counts of the row."""
        done = self.tally.count(planted, alive)
        self.wrong.setText("" if done else translated(NOT_POSSIBLE))
        self.keep()

    def step_back(self) -> None:
        """Take the last step back."""
        self.tally.undo()
        self.keep()

    def go(self, by: int) -> None:
        """Count another row."""
        self.tally.go(by)
        self.keep()

    def keep(self) -> None:
        """Keep the count where a crash does not reach it, and show it."""
        if self.uuid:
            settings = QgsSettings()
            settings.setValue(KEPT + self.uuid, self.tally.as_text())
            settings.sync()
        self.show_tally()
        self.counted.emit()

    def forget(self) -> None:
        """Begin anew: the count is in the file."""
        QgsSettings().remove(KEPT + self.uuid)
        self.tally = Tally()
        self.show_tally()

    def verdict(self) -> Optional[Verdict]:
        """Return rate and verdict of all rows; None, and why, where there is none."""
        try:
            return verdict(*self.tally.total(), self.zone.currentData(), self.rules, self.survey.currentData())
        except PlanningError as error:
            if not self.tally.is_empty():
                self.wrong.setText(error.message.text(translated))
            return None

    def show_tally(self) -> None:
        """Show the numbers."""
        planted, alive = self.tally.rows[self.tally.at]
        self.now.setText(translated(ROW).format(row=self.tally.at + 1, alive=alive, planted=planted))
        planted, alive = self.tally.total()
        self.total.setText(translated(TOTAL).format(alive=alive, planted=planted))
        found = self.verdict() if self.uuid else None
        word = translated(lists.VERDICTS[found.id]) if found is not None else ""
        self.judged.setText(translated(RATE).format(rate=found.rate_pct, verdict=word) if found is not None else "")
        for button, _ in self.keyed():
            button.setEnabled(bool(self.uuid))
        self.save.setEnabled(bool(self.uuid) and planted > 0)

    def finish(self) -> None:
        """Give the count on, to be saved."""
        found = self.verdict()
        if found is None:
            return
        planted, alive = self.tally.total()
        rows = [number for number, one in enumerate(self.tally.rows, start=1) if one != (0, 0)]
        self.finished.emit(
            {
                "planted": planted,
                "alive": alive,
                "rainfall": self.zone.currentData(),
                "survey": self.survey.currentData(),
                "rate_pct": round(found.rate_pct, 1),
                "verdict": found.id,
                "rule": found.rule,
                "row": rows[0] if len(rows) == 1 and rows[0] > 1 else None,
                "remark": self.tally.in_words() or None,
            }
        )


def options(labels: Mapping[str, str], parent: QWidget) -> QComboBox:
    """Return a list to choose from."""
    combo = QComboBox(parent)
    enlarge(combo, 1.2)
    for value, label in labels.items():
        combo.addItem(translated(label), value)
    return combo
