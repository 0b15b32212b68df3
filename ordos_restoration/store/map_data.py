"""Files of map layers through GDAL, whichever way it says what it cannot do: some programs turn its exceptions on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from osgeo import gdal

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

NOT_WRITTEN = QT_TRANSLATE_NOOP("Ordos", "“{path}” could not be written: {reason}. Check the disk, and hand in again.")


def opened_data(path: Path, options: Sequence[str] = ()) -> Optional[gdal.Dataset]:
    """Return a file of map layers, opened to be read; None where it is none."""
    try:
        return gdal.OpenEx(str(path), gdal.OF_VECTOR, open_options=list(options))
    except RuntimeError:
        return None


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Raise PlanningError where GDAL cannot write a file."""
    try:
        yield
    except RuntimeError as error:
        raise failed(path, str(error)) from error


def failed(path: Path, reason: str = "") -> PlanningError:
    """Return the error for a file that could not be written."""
    return PlanningError(NOT_WRITTEN, path=path.name, reason=(reason or gdal.GetLastErrorMsg()).rstrip("."))
