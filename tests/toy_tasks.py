"""A task made for tests: every sort of path, a few other kinds, and ways to go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File
from typing import Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Cancelled, Message, PlanningError
from ordos_restoration.planning.spec import Choice, Flag, Number, Path, Text, default
from ordos_restoration.planning.task import Done, Task

seen: dict = {}


@dataclass(frozen=True)
class Pack(Task):
    """Pack files of a project into one."""

    project: str = default("", Path(QT_TRANSLATE_NOOP("Ordos", "Project"), "", suffixes=(".gpkg", ".qgz")))
    photos: str = default(None, Path(QT_TRANSLATE_NOOP("Ordos", "Photos"), "", folder=True))
    copies: tuple = default((), Path(QT_TRANSLATE_NOOP("Ordos", "Copies"), "Which.", suffixes=(".gpkg",), several=True))
    output: str = default("", Path(QT_TRANSLATE_NOOP("Ordos", "Package"), "", suffixes=(".txt",), new=True))
    beside: Optional[str] = default(None, Path(QT_TRANSLATE_NOOP("Ordos", "Folder"), "", folder=True, new=True))
    holder: str = default("", Text(QT_TRANSLATE_NOOP("Ordos", "Holder")))
    most: int = default(9, Number(QT_TRANSLATE_NOOP("Ordos", "Most"), "", "", 1, 99, whole=True), advanced=True)
    order: str = default("name", Choice(QT_TRANSLATE_NOOP("Ordos", "Order"), "", {"name": "By name", "age": "By age"}))
    flat: bool = default(False, Flag(QT_TRANSLATE_NOOP("Ordos", "Flat")))

    id = "pack"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Pack a project")
    help = QT_TRANSLATE_NOOP("Ordos", "Packs <files>.")
    numbers = {"packed": Number(QT_TRANSLATE_NOOP("Ordos", "Files packed"), whole=True)}
    files = {"package": QT_TRANSLATE_NOOP("Ordos", "Package"), "beside_folder": QT_TRANSLATE_NOOP("Ordos", "Folder")}

    def do(self, progress, translate):
        seen.clear()
        seen.update(task=self, word=translate("Package"))
        if self.holder == "nobody":
            raise PlanningError("“{holder}” holds nothing. Name somebody.", holder=self.holder)
        if self.holder == "me":
            raise Cancelled
        if self.holder == "a bug":
            return {}["no such thing"]
        for place in range(len(self.copies)):
            progress(place / len(self.copies), "Half way")
        File(self.output).write_text("\n".join(self.copies), encoding="utf-8")
        note = Message("{count} copies were packed.", count=len(self.copies))
        return Done({"packed": len(self.copies)}, {"package": self.output}, [note])
