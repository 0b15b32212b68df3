"""The page of the project dock that says what is installed: by version and path, what is missing, how to mend it."""

from __future__ import annotations

import html
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ordos_restoration.forms.flow import FlowLayout
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.processing.installation import as_text, sections, summary
from ordos_restoration.processing.presence import GOOD, UNUSED, Line

TITLE = QT_TRANSLATE_NOOP("Ordos", "What is installed")
BACK = QT_TRANSLATE_NOOP("Ordos", "Back")
COPY = QT_TRANSLATE_NOOP("Ordos", "Copy as text")
COPY_HELP = QT_TRANSLATE_NOOP("Ordos", "Puts this page on the clipboard, for a letter to who helps you.")
COPIED = QT_TRANSLATE_NOOP("Ordos", "Copied")
LOAD = QT_TRANSLATE_NOOP("Ordos", "Test loading")
LOAD_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Loads every package that is here, which takes some seconds, and says which of them are broken."
)
SAMPLE = QT_TRANSLATE_NOOP("Ordos", "Try the sample…")
SAMPLE_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Opens the shelterbelts with the invented sample that comes with the plugin, and shows them on the map."
)


class InstalledPage(QWidget):
    """Sections of what is here, with buttons; nothing is looked at before the page is asked for."""

    back_wanted = pyqtSignal()
    sample_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.sections: dict[str, list[Line]] = {}
        self.title = QLabel(translated(TITLE), self)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(translated(TITLE))
        self.text.setOpenLinks(False)
        self.back = QPushButton(translated(BACK), self)
        self.copy = QPushButton(translated(COPY), self)
        self.load = QPushButton(translated(LOAD), self)
        self.sample = QPushButton(translated(SAMPLE), self)
        for button, advice in ((self.copy, COPY_HELP), (self.load, LOAD_HELP), (self.sample, SAMPLE_HELP)):
            button.setToolTip(translated(advice))
        buttons = QWidget(self)
        line = FlowLayout(buttons, 4)
        for button in (self.back, self.sample, self.load, self.copy):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.back.clicked.connect(self.back_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.load.clicked.connect(lambda: self.look(load=True))
        self.copy.clicked.connect(self.put_on_clipboard)

    def look(self, load: bool = False) -> None:
        """Look at what is here, and show it; load: import the packages for it."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.sections = sections(load)
        finally:
            QApplication.restoreOverrideCursor()
        self.copy.setText(translated(COPY))
        self.write()

    def write(self) -> None:
        """Write the sections in the colours of the theme."""
        lines = [one for group in self.sections.values() for one in group]
        if lines:
            self.text.setHtml(page(self.sections, summary(lines), self.palette()))

    def put_on_clipboard(self) -> None:
        """Put the page on the clipboard."""
        QApplication.clipboard().setText(as_text(self.sections))
        self.copy.setText(translated(COPIED))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.write()


def page(given: dict[str, list[Line]], whole: Line, palette: QPalette) -> str:
    """Return the sections as HTML, after a sentence on the whole."""
    grey = between(palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)).name()
    parts = [f"<p>{whole.sign}&nbsp;{html.escape(whole.label)}</p>"]
    for title, lines in given.items():
        parts.append(f"<h4>{html.escape(title)}</h4>")
        parts += [entry(one, grey) for one in lines]
    return "".join(parts)


def between(text: QColor, ground: QColor) -> QColor:
    """Return a colour that stands back behind the text, and can still be read on its ground."""
    parts = zip(text.getRgb(), ground.getRgb())
    return QColor(*(round(0.65 * one + 0.35 * other) for one, other in parts))


def entry(one: Line, grey: str) -> str:
    """Return one line as HTML: what it is and its version, below it path and advice."""
    name = html.escape(one.label)
    name = name if one.sign in (GOOD, UNUSED) else f"<b>{name}</b>"
    rows = [f"{one.sign}&nbsp;{name} {html.escape(one.value)}"]
    if one.path:
        rows.append(f'<span style="color:{grey}; font-size:small">{html.escape(one.path)}</span>')
    rows += [html.escape(sentence) for sentence in one.advice]
    return f'<p style="margin:2px 0 4px 0">{"<br>".join(rows)}</p>'
