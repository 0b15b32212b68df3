"""What belongs to a record, in tabs beside its form: only tables that have rows for it, each read a page at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QLabel, QMenu, QSizePolicy, QSplitter, QTabWidget, QToolButton, QWidget

from ordos_restoration.forms.background import Background, in_pool
from ordos_restoration.forms.record.record_list import UUID_ROLE, RecordList
from ordos_restoration.forms.record.table_view import fit_columns, table_view
from ordos_restoration.layers.dress import language, translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES, children_of
from ordos_restoration.schema.vocabulary import Attachment, ProjectTable
from ordos_restoration.store.reading.listing import Children, Listing, Wanted

RECORD = QT_TRANSLATE_NOOP("Ordos", "Record")
ADD = QT_TRANSLATE_NOOP("Ordos", "Add to it")
TAB = QT_TRANSLATE_NOOP("Ordos", "{table} ({count})")
GROUPS = ("record", "register")  # what people add by hand; rows of plans are made by their capability


class ChildTabs(QTabWidget):
    """The form in the first tab, and a tab for every table that has rows of this record."""

    opened = pyqtSignal(str, str)  # table and uuid of a child somebody goes to
    wanted = pyqtSignal(str, str)  # table and column of a child somebody wants to add

    def __init__(self, form: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.addTab(form, translated(RECORD))
        self.add = QToolButton(self)
        self.add.setText(translated(ADD))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setMenu(QMenu(self.add))
        self.setCornerWidget(self.add)

    def show_table(self, table: Optional[ProjectTable]) -> None:
        """Offer to add what may belong to rows of a table."""
        self.show_children(None, "")
        self.add.menu().clear()
        for name, column in children_of(table.id) if table is not None else ():
            if TABLES[name].group in GROUPS:
                action = self.add.menu().addAction(translated(TABLES[name].label))
                action.triggered.connect(lambda checked=False, name=name, column=column: self.wanted.emit(name, column))
        self.add.setVisible(not self.add.menu().isEmpty())

    def show_children(self, listing: Optional[Listing], uuid: str) -> None:
        """Show the tables that have rows of a record; the tab that is open stays open where it is there again."""
        open_tab = getattr(self.currentWidget(), "table", "")
        while self.count() > 1:
            page = self.widget(1)
            self.removeTab(1)
            page.deleteLater()
        self.add.setEnabled(bool(uuid))
        for one in listing.children(uuid) if listing is not None and uuid else ():
            page = ChildPage(listing.path, uuid, one, self)
            page.opened.connect(self.opened)
            label = translated(TAB).format(table=translated(TABLES[one.table].label), count=one.count)
            self.addTab(page, label)
            if one.table == open_tab:
                self.setCurrentWidget(page)


class ChildPage(QSplitter):
    """The rows of one table that belong to a record, and the picture of the one somebody stands on."""

    opened = pyqtSignal(str, str)

    def __init__(self, path: Path, uuid: str, of: Children, parent: Optional[QWidget] = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.table, self.folder = of.table, path.parent
        self.model = RecordList(self)
        link = TABLES[of.table].links()[of.column]  # which all rows here have in common
        self.listing = Listing(path, TABLES[of.table], language(), (of.column, link.table_column))
        self.wanted = Wanted(parent=(of.column, uuid))
        self.view = table_view(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(translated(TABLES[of.table].label))
        self.view.doubleClicked.connect(lambda index: self.opened.emit(self.table, index.data(UUID_ROLE)))
        self.view.selectionModel().currentRowChanged.connect(self.show_picture)
        self.addWidget(self.view)
        self.pictures = [name for name, one in TABLES[of.table].entries.items() if is_picture(one.kind)]
        self.picture = Picture(self)
        self.addWidget(self.picture)
        self.picture.setVisible(bool(self.pictures))
        self.setSizes([300, 700])  # shares
        self.is_read = False

    def showEvent(self, event) -> None:  # noqa: N802, ANN001
        super().showEvent(event)
        if not self.is_read:
            self.is_read = True
            self.model.show(self.listing, self.wanted)
            fit_columns(self.view)
            if self.pictures and self.model.rowCount():
                self.view.setCurrentIndex(self.model.index(0, 0))

    def show_picture(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Show the picture of a row."""
        row = self.model.row_at(current.row())
        if row is not None and self.pictures:
            told = self.listing.value(row.uuid, self.pictures[0])
            self.picture.show_file(self.folder / str(told) if told else None)


class Picture(QLabel):
    """A picture as large as there is room for; read no larger than it is shown, and apart from the window."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.file: Optional[Path] = None
        self.reading = Background(self, in_pool)
        self.reading.answered.connect(self.show_image)
        self.reading.failed.connect(self.show_name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(self.fontMetrics().height() * 6)

    def show_file(self, file: Optional[Path]) -> None:
        """Show a file, nothing where there is none."""
        if file != self.file:
            self.setPixmap(QPixmap())  # or it would pass for the new one
        self.file = file
        self.draw()

    def resizeEvent(self, event) -> None:  # noqa: N802, ANN001
        super().resizeEvent(event)
        self.draw()

    def draw(self) -> None:
        """Ask for the file in the size of the label."""
        file, size = self.file, self.size() * self.devicePixelRatioF()
        if file is None or not file.is_file():
            self.reading.drop()
            self.show_name()
        else:
            self.reading.ask(lambda: image_of(file, size))

    def show_image(self, image: QImage) -> None:
        """Show what was read; the name of a file that is no picture."""
        if image.isNull():
            self.show_name()
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)

    def show_name(self, *wrong: str) -> None:
        """Show the name of the file instead of it."""
        self.setPixmap(QPixmap())
        self.setText(self.file.name if self.file is not None else "")


def image_of(file: Path, within: QSize) -> QImage:
    """Return a picture that fits into a size [px], upright, as the screen has its pixels; a null one of no picture.

    In a thread of Qt's pool; see in_pool. Afterwards there is nothing left to convert.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    is_turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    if size.isValid():  # of the picture as it lies in the file
        room = within.transposed() if is_turned else within
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    has_alpha = image.hasAlphaChannel()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32)


def is_picture(kind: object) -> bool:
    """Return whether a column holds a picture."""
    return isinstance(kind, Attachment) and kind.picture
