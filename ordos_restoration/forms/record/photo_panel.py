"""Photos of a record: from a file, or the newest one that a camera or phone puts into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QFileSystemWatcher, QStandardPaths, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ordos_restoration.forms.large import LargeButton, enlarge, large_text
from ordos_restoration.forms.record.children import Picture
from ordos_restoration.forms.record.photo_intake import SUFFIXES, newest_picture
from ordos_restoration.forms.record.photo_record import record_photo, what_became
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.fixes import Position
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

FROM_FILE = QT_TRANSLATE_NOOP("Ordos", "Photo from files")
FOLDER = QT_TRANSLATE_NOOP("Ordos", "Folder of the camera")
TAKE = QT_TRANSLATE_NOOP("Ordos", "Take the newest")
OFFERED = QT_TRANSLATE_NOOP("Ordos", "Newest in the folder: {name}")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "Choose the folder that the camera or the phone copies its pictures to.")
CAPTION = QT_TRANSLATE_NOOP("Ordos", "Caption of the next photo")
FILTER = QT_TRANSLATE_NOOP("Ordos", "Pictures ({endings})")
CHOOSE = QT_TRANSLATE_NOOP("Ordos", "Choose a record in the Record dock first: photos belong to one.")
LAST = "ordos/camera_folder"
PAUSE = 1500  # ms after a folder has changed: a picture is written in several steps


class PhotoPanel(QWidget):
    """Takes pictures in for the record that was shown last."""

    written = pyqtSignal(str, str)  # table and uuid of the new row

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.record = ("", "", "", "")  # table, uuid, code, title
        self.position: Optional[Position] = None
        self.offered: Optional[Path] = None
        self.from_file = LargeButton(translated(FROM_FILE), "F", self)
        self.choose = LargeButton(translated(FOLDER), "C", self)
        self.take_newest = LargeButton(translated(TAKE), "T", self)
        self.told, self.offer = large_text(self), QLabel(self)
        self.offer.setWordWrap(True)
        self.picture = Picture(self)
        self.caption = QLineEdit(self)
        self.caption.setPlaceholderText(translated(CAPTION))
        self.caption.setAccessibleName(translated(CAPTION))
        enlarge(self.caption, 1.2)
        self.watcher = QFileSystemWatcher(self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.look)
        self.watcher.directoryChanged.connect(lambda path: self.pause.start())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.caption, self.from_file, self.choose, self.offer, self.take_newest):
            layout.addWidget(widget)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.told)
        self.watch(str(QgsSettings().value(LAST, "") or ""))

    def keyed(self) -> list[tuple[LargeButton, Any]]:
        """Return every button with what it does."""
        return [(self.from_file, self.ask), (self.choose, self.ask_folder), (self.take_newest, self.take_offered)]

    # Where pictures come from

    def ask(self) -> None:
        """Ask for files and take them in."""
        endings = " ".join(f"*{one} *{one.upper()}" for one in SUFFIXES)
        start = str(QgsSettings().value(LAST, "") or "")
        start = start or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        names, _ = QFileDialog.getOpenFileNames(
            self.window(), translated(FROM_FILE), start, translated(FILTER).format(endings=endings)
        )
        for name in names:
            self.take(Path(name))

    def ask_folder(self) -> None:
        """Ask for the camera's folder."""
        start = str(QgsSettings().value(LAST, "") or "")
        name = QFileDialog.getExistingDirectory(self.window(), translated(FOLDER), start)
        if name:
            QgsSettings().setValue(LAST, name)
            self.watch(name)

    def watch(self, folder: str) -> None:
        """Offer the newest picture of a folder, and each that comes into it."""
        if self.watcher.directories():
            self.watcher.removePaths(self.watcher.directories())
        if folder and Path(folder).is_dir():
            self.watcher.addPath(folder)
        self.look()

    def look(self) -> None:
        """Offer what is the newest now."""
        folders = self.watcher.directories()
        newest = newest_picture(Path(folders[0])) if folders else None
        self.offered = newest
        self.offer.setText(translated(OFFERED).format(name=newest.name) if newest is not None else translated(NOTHING))
        self.picture.show_file(newest)
        self.take_newest.setEnabled(newest is not None)

    def take_offered(self) -> None:
        """Take the picture that is offered."""
        if self.offered is not None:
            self.take(self.offered)

    # What becomes of them

    def show_record(self, table: str, uuid: str, code: str, title: str) -> None:
        """Take pictures in for this record from now on."""
        self.record = (table, uuid, code, title)

    def take(self, source: Path) -> None:
        """Copy a picture into the project and write its row; say what came of it."""
        table, uuid, code, title = self.record
        if not uuid:
            self.told.setText(translated(CHOOSE))
            return
        try:
            taken, made = record_photo(source, table, uuid, code, self.caption.text(), self.position)
        except PlanningError as error:
            self.told.setText(error.message.text(translated))
            return
        self.told.setText(what_became(taken, made, title))
        if made:
            self.caption.clear()
            self.written.emit("photo", made)
