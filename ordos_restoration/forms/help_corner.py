"""Help in a dock's title bar: a button and F1, which open the dock's chapter of the guide."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QDockWidget, QToolButton

from ordos_restoration.forms.keys import pressed
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.processing.guide import open_guide

HELP = QT_TRANSLATE_NOOP("Ordos", "Open the guide")
KEY = "F1"
FLOAT = "qt_dockwidget_floatbutton"  # Qt's name of the button that ours stands beside
MOVING = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class HelpCorner(QToolButton):
    """Stands left of the button that lets the dock float: it takes no room from the dock's own widgets.

    A window's own title bar, which a floating dock has, leaves no room for it; F1 works there too.
    """

    def __init__(self, dock: QDockWidget, chapter: str) -> None:
        super().__init__(dock)
        self.dock, self.chapter = dock, chapter
        self.setText("?")  # readable at the size of Qt's own buttons, where the icon of a book is not
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(f"{translated(HELP)} ({KEY})")
        self.setAccessibleName(translated(HELP))
        self.clicked.connect(self.open)
        dock.installEventFilter(self)
        self.place()

    def open(self) -> None:
        """Show the chapter."""
        open_guide(self.chapter)

    def place(self) -> None:
        """Stand beside Qt's own button."""
        beside = self.dock.findChild(QAbstractButton, FLOAT)
        shown = beside is not None and beside.isVisibleTo(self.dock)
        self.setVisible(shown)
        if shown:
            place = beside.geometry()
            self.setGeometry(place.adjusted(-place.height() - 4, -1, -place.width() - 2, 1))
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in MOVING:
            self.place()
        elif event.type() == QEvent.Type.ShortcutOverride and pressed(event) == KEY:
            event.accept()  # or QGIS's own F1 would be meant as well, and neither would work
            return True
        elif event.type() == QEvent.Type.KeyPress and pressed(event) == KEY:
            self.open()
            return True
        return super().eventFilter(watched, event)
