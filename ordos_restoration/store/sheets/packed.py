"""Zipped files from elsewhere: looked into, never unpacked, and refused where they would swell."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

# What reading a damaged archive raises, besides what it raises itself; RuntimeError: it is locked by a password.
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, OSError)
LARGEST = 300_000_000  # bytes of everything in it; a form sheet of a whole banner has 20 million


@contextmanager
def unzipped(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zipped file for reading; raise PlanningError where it is none, is broken, or holds far too much."""
    if not path.is_file():
        raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "There is no file “{path}”. Check its name."), path=path)
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(one.file_size for one in archive.infolist())
            if size > LARGEST:
                raise PlanningError(
                    QT_TRANSLATE_NOOP(
                        "Ordos", "“{path}” would unpack to {size} MB and was not opened. Check where it comes from."
                    ),
                    path=path,
                    size=size // 1_000_000,
                )
            yield archive
    except BROKEN as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is damaged or not what its ending says: {reason}. Send or export it once more."
            ),
            path=path,
            reason=str(error).rstrip("."),
        ) from error


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return one file of an archive; it is never longer than the archive says, whose sum was checked."""
    with archive.open(name) as file:
        return file.read(archive.getinfo(name).file_size)
