"""What field copies started from, and how they last came back: files in the folder copies, named in field_copy.

COPY.gpkg is the copy as it was handed out, COPY.2.gpkg as it came back for the second time. A file is written before
the transaction that names it ends; one that nothing names was left by a crash, and goes with the next sweep.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Optional

from ordos_restoration.schema.tables import VERSION
from ordos_restoration.store.project import identity
from ordos_restoration.store.sqlite import backup, explained, opened, settle
from ordos_restoration.store.upgrade import upgrade

OURS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d+)?\.gpkg([.-].*)?")


class State(NamedTuple):
    """A field copy as the office knows it."""

    copy: str
    origin: str
    holder: str
    known: int
    base_file: str
    merges: int


class Bases:
    """The folder of bases."""

    def __init__(self, folder: Path, room: Path) -> None:
        self.folder = folder
        self.room = room  # for what has to be lifted to a newer schema before it can be compared
        self.lifted: dict[str, Path] = {}

    def states(self, connection: sqlite3.Connection, origin: str) -> list[State]:
        """Return what came of a copy that was handed out: usually one state, more where several devices had it."""
        rows = connection.execute(
            "SELECT uuid, coalesce(origin, uuid), holder, coalesce(claims_known, 0), coalesce(base_file, ''), "
            "coalesce(merges, 0) FROM field_copy WHERE ? IN (uuid, origin) ORDER BY fid",
            (origin,),
        )
        return [State(*row) for row in rows.fetchall()]

    def file(self, name: str) -> Optional[Path]:
        """Return a base that can be compared, lifted where its schema is older; None where it is gone."""
        path = self.folder / name
        if not name or not path.is_file():
            return None
        if name not in self.lifted:
            with opened(path) as connection:
                old = identity(connection).schema_version < VERSION
            self.lifted[name] = self.lift(path) if old else path
        return self.lifted[name]

    def lift(self, path: Path) -> Path:
        """Return a lifted copy of a base."""
        folder = self.room / f"base_{path.stem}"
        folder.mkdir()
        backup(path, folder / path.name)
        upgrade(folder / path.name)
        return folder / path.name

    def add(self, connection: sqlite3.Connection, state: State, copy: str) -> State:
        """Return a second copy of what was handed out once, as the office keeps it from now on."""
        connection.execute(
            "INSERT INTO field_copy (uuid, origin, holder, scope, claims_known, base_file, out_at, merges, closed) "
            "SELECT ?, ?, holder, scope, claims_known, ?, out_at, 0, 0 FROM field_copy WHERE uuid = ?",
            (copy, state.origin, handed_out(state.origin), state.copy),
        )
        return State(copy, state.origin, state.holder, state.known, handed_out(state.origin), 0)

    def replace(self, connection: sqlite3.Connection, state: State, gpkg: Path, when: str) -> None:
        """Keep a copy as it came back; the file it replaces goes with the next sweep.

        gpkg: a file that nobody else has, and that is not open; it is moved.
        """
        name = f"{state.copy}.{state.merges + 1}.gpkg"
        with explained(self.folder):
            self.folder.mkdir(exist_ok=True)
            part = self.folder / f"{name}.part"
            shutil.move(gpkg, part)
            settle(part, self.folder / name)
        connection.execute(
            "UPDATE field_copy SET base_file = ?, merged_at = ?, merges = ? WHERE uuid = ?",
            (name, when, state.merges + 1, state.copy),
        )

    def close(self, connection: sqlite3.Connection, copies: Iterable[str]) -> None:
        """Expect nothing more from copies, on whatever device."""
        for one in copies:
            connection.execute(
                "UPDATE field_copy SET closed = 1, base_file = NULL WHERE coalesce(origin, uuid) = "
                "(SELECT coalesce(origin, uuid) FROM field_copy WHERE uuid = ?)",
                (one,),
            )

    def sweep(self, connection: sqlite3.Connection) -> None:
        """Remove the files that nothing names."""
        rows = connection.execute(
            "SELECT base_file, coalesce(origin, uuid) FROM field_copy WHERE NOT coalesce(closed, 0)"
        ).fetchall()
        named = {name for file, origin in rows for name in (file, handed_out(origin))}
        for path in self.folder.glob("*.gpkg*") if self.folder.is_dir() else ():
            if OURS.fullmatch(path.name) and path.name not in named:
                path.unlink(missing_ok=True)


def handed_out(origin: str) -> str:
    """Return the name of the file that holds a copy as it was handed out."""
    return f"{origin}.gpkg"
