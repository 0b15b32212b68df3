"""What every reader and writer of files does: find it, say why it cannot be read, put a finished one in place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError


def existing(path: Path) -> Path:
    """Return the path, or raise PlanningError where there is nothing."""
    if not path.exists():
        raise PlanningError(QT_TRANSLATE_NOOP("Ordos", "There is no file “{path}”. Check its name."), path=path)
    return path


def need(package: str, path: Path) -> None:
    """Raise PlanningError where a package that only some files need is not installed."""
    if not has(package):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” needs the Python package {package}, which is not installed. Save it in another format.",
            ),
            path=path,
            package=package,
        )


def has(module: str) -> bool:
    """Return whether a module is installed, without importing it."""
    return find_spec(module) is not None


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn what the readers raise about a file (all of them subclasses of these) into PlanningError."""
    try:
        yield
    except (RuntimeError, ValueError, OSError) as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” cannot be read: {reason}. Open it in QGIS and save it as a GeoPackage or GeoTIFF."
            ),
            path=path,
            reason=" ".join(str(error).split()).rstrip("."),
        ) from error


def check_folder(target: Path) -> None:
    """Raise PlanningError where there is no folder to write a file into."""
    if not target.absolute().parent.is_dir():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "There is no folder “{folder}”. Make it, or choose another one."),
            folder=target.parent,
        )


def write_text(text: str, target: Path) -> None:
    """Write a text file in one step."""
    write_bytes(text.encode("utf-8"), target)


def write_bytes(content: bytes, target: Path) -> None:
    """Write a file in one step; raises PlanningError where it cannot be written."""
    part = target.with_name(target.name + ".part")
    try:
        with writable(target):
            part.write_bytes(content)
        swap_in(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def writable(target: Path) -> Iterator[None]:
    """Turn what the system says about a file that is written into PlanningError."""
    try:
        yield
    except OSError as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” cannot be written: {reason}. Choose another folder, or free space on the disk."
            ),
            path=target,
            reason=" ".join(str(error.strerror or error).split()).rstrip("."),
        ) from error


def swap_in(part: Path, target: Path) -> None:
    """Put a finished file in its place in one step, on the disk before it has its name."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.replace(part, target)
    except PermissionError as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” cannot be replaced: it is open in another program. Close it there, or choose another file.",
            ),
            path=target,
        ) from error
