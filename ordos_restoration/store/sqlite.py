"""The project GeoPackage as an SQLite database: connections, one transaction an operation, and errors as sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Optional
from urllib.parse import quote
from uuid import uuid4

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store import blob

BUSY = 5.0  # s to wait for another program's lock
PAUSES = (0.1, 0.3, 1.0)  # s between attempts to rename
PAGES = 2_000  # of a backup, between two looks at the cancel button


@contextmanager
def opened(
    path: Path, write: bool = False, busy: Optional[float] = None, known_as: Optional[Path] = None
) -> Iterator[sqlite3.Connection]:
    """Open a file that exists, with the functions its triggers call; what SQLite says becomes PlanningError.

    Without write the file is not changed, though a journal that a crash has left is played back. known_as: the file
    that people know, where this one is a local copy of it.
    """
    with explained(known_as or path):
        if not path.is_file():
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "There is no project file “{path}”. Check its name."), path=path
            )
        if write and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise PlanningError(SENTENCES["readonly"], path=path)  # SQLite would only say so at the first row
        mode = "rw" if write or os.access(path, os.W_OK) else "ro"
        patience = BUSY if busy is None else busy
        with closing(sqlite3.connect(uri(path, mode), uri=True, timeout=patience, isolation_level=None)) as connection:
            add_functions(connection)
            if not write:
                connection.execute("PRAGMA query_only = 1")
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # not a database, or locked: say so now
            yield connection


def uri(path: Path, mode: str) -> str:
    """Return a path as SQLite wants it; of a network path the server must not stand where a URI names its host."""
    text = path.absolute().as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote(text)}?mode={mode}"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Do all of it or nothing; the write lock is taken at the start, so that nobody waits half-way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def backup(source: Path, target: Path, pause: Optional[Callable[[], None]] = None) -> None:
    """Copy a database as it is committed, its write-ahead log included, into a file that appears when it is whole."""
    part = target.with_name(f"{target.name}.{uuid4().hex[:8]}.part")
    try:
        with opened(source) as connection, explained(target), closing(sqlite3.connect(part)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # it is put on the disk as a whole, before it has its name
            connection.execute("BEGIN")
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # hold what is read: nobody writes half-way
            connection.backup(copy, pages=PAGES, progress=(lambda *_: pause()) if pause else None)
            copy.execute("PRAGMA journal_mode = DELETE")  # the log's mode stands in the file's header
        with explained(target):
            settle(part, target)
    finally:
        for litter in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):  # of a read-only disk, which speaks of itself even where nothing lies
                litter.unlink(missing_ok=True)


def settle(part: Path, target: Path) -> None:
    """Give a finished file or folder its name, in one step; what it holds is on the disk before."""
    for path in (part, *part.rglob("*")) if part.is_dir() else (part,):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    rename(part, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def rename(part: Path, target: Path) -> None:
    """Rename; under Windows wait for the virus scanner, which opens every new file for a moment."""
    for pause in PAUSES if os.name == "nt" else ():
        try:
            os.replace(part, target)
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(part, target)


def quoted(name: str) -> str:
    """Return an identifier as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def columns_of(connection: sqlite3.Connection, table: str, schema: str = "main") -> list[str]:
    """Return the columns of a table, none where there is no such table."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?, ?) ORDER BY cid", (table, schema))
    return [row[0] for row in rows]


def tables_of(connection: sqlite3.Connection, schema: str = "main") -> set[str]:
    """Return the tables that hold data, by gpkg_contents."""
    return {row[0] for row in connection.execute(f"SELECT table_name FROM {quoted(schema)}.gpkg_contents")}  # noqa: S608


# Errors -------------------------------------------------------------------------------------------------------------

SENTENCES = {  # what SQLite says, in part → what people read
    "locked": QT_TRANSLATE_NOOP(
        "Ordos", "“{path}” is being written by another program. Save or close it there, and try again."
    ),
    "disk is full": QT_TRANSLATE_NOOP(
        "Ordos", "The disk of “{path}” is full: nothing of this step was written. Make room, and try again."
    ),
    "readonly": QT_TRANSLATE_NOOP(
        "Ordos", "“{path}” may not be written: the file or its folder is read-only. Copy the project elsewhere first."
    ),
    "unable to open": QT_TRANSLATE_NOOP(
        "Ordos", "“{path}” cannot be opened. Check that the folder exists and that you may write in it."
    ),
    "not a database": QT_TRANSLATE_NOOP("Ordos", "“{path}” is not a GeoPackage. Choose another file."),
    "not decode": QT_TRANSLATE_NOOP(
        "Ordos",
        "“{path}” holds a text that is not UTF-8, so nothing was read from it ({reason}). Type that text anew there.",
    ),
    "malformed": QT_TRANSLATE_NOOP(
        "Ordos", "“{path}” is damaged. Keep it as it is, and go on with the latest file of the folder backups."
    ),
}
CODES = {  # what the system says by number, because its words are in the language of the machine
    errno.ENOSPC: "disk is full",
    errno.EDQUOT: "disk is full",
    errno.EACCES: "readonly",
    errno.EPERM: "readonly",
    errno.EROFS: "readonly",
    errno.ENOTDIR: "unable to open",
    errno.ENOENT: "unable to open",
    errno.ENAMETOOLONG: "unable to open",
}
OTHERWISE = QT_TRANSLATE_NOOP("Ordos", "“{path}” cannot be used: {reason}. Keep a copy of it, and check the disk.")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about a file into PlanningError; faults in our own SQL stay what they are."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except (sqlite3.DatabaseError, OSError) as error:
        said = str(error)
        known = next((sentence for part, sentence in SENTENCES.items() if part in said), None)
        if isinstance(error, OSError):
            known = SENTENCES.get(CODES.get(error.errno or 0, ""))
            said = error.strerror or said
        if known is None and isinstance(error, sqlite3.OperationalError) and is_ours(said):
            raise
        raise PlanningError(known or OTHERWISE, path=path, reason=said.rstrip(".")) from error


def is_ours(said: str) -> bool:
    """Return whether an error is about the statement and not about the file."""
    return any(part in said for part in ("no such", "syntax error", "has no column", "ambiguous"))


# Functions that the triggers of a spatial index call ----------------------------------------------------------------


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the ST_ functions; GDAL has its own, Python's SQLite has none."""
    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for name, place in (("ST_MinX", 0), ("ST_MaxX", 1), ("ST_MinY", 2), ("ST_MaxY", 3)):
        connection.create_function(name, 1, side(place), deterministic=True)


def is_empty(value: Optional[bytes]) -> Optional[int]:
    """Return whether a geometry is empty, as SQL says it."""
    return None if value is None else int(box_of(value) is None)


def side(place: int) -> Callable[[Optional[bytes]], Optional[float]]:
    """Return the function that gives one side of a geometry's box."""

    def one(value: Optional[bytes]) -> Any:
        box = None if value is None else box_of(value)
        return None if box is None else box[place]

    return one


def box_of(value: bytes) -> Optional[blob.Bounds]:
    """Return the box of a shape; one that is broken has none, and is kept for people to draw it anew."""
    try:
        return blob.bounds(value)
    except (ValueError, TypeError, IndexError, struct.error, RuntimeError):
        return None
