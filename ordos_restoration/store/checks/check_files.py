"""What lies beside a project's GeoPackage: its log, its photos and documents, and where its QGIS project looks."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Attachment
from ordos_restoration.store.checks.finding import Finding, error, info, shown, warning
from ordos_restoration.store.project import photos
from ordos_restoration.store.sheets.packed import BROKEN
from ordos_restoration.store.sqlite import columns_of, quoted

ABSOLUTE = re.compile(r"/|\\|[a-z]:|file:", re.IGNORECASE)
LARGEST = 200_000_000  # bytes of a QGIS project that is looked into


def left_log(gpkg: Path) -> list[Finding]:
    """Return whether committed changes still stand in the log beside the file."""
    log = gpkg.with_name(gpkg.name + "-wal")
    if not log.is_file() or not log.stat().st_size:
        return []
    return [
        warning(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Changes stand in “{log}”: the project is open in another program, or that program broke down. Close "
                "it there. Until then do not copy the .gpkg by itself.",
            ),
            log=log.name,
        )
    ]


def beside(connection: sqlite3.Connection, gpkg: Path) -> Iterator[Finding]:
    """Yield what is wrong with the files that the project names."""
    named: set[str] = set()
    for table in TABLES.values():
        columns = columns_of(connection, table.id)
        for name, rules in table.entries.items():
            if isinstance(rules.kind, Attachment) and name in columns:
                paths = [
                    row[0]
                    for row in connection.execute(
                        f"SELECT {quoted(name)} FROM {quoted(table.id)} WHERE {quoted(name)} <> ''"  # noqa: S608
                    )
                ]
                yield from attached(gpkg.parent, Message(table.label), paths)
                named.update(map(plain, paths))
    yield from nameless(gpkg, named)
    yield from sources(gpkg.with_suffix(".qgz"))


def attached(folder: Path, table: Message, paths: list[str]) -> Iterator[Finding]:
    """Yield the files of one column that are named by a path of one computer, or are not there."""
    astray = [one for one in paths if ABSOLUTE.match(one) or ".." in plain(one).split("/")]
    if astray:
        yield error(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{table}”: {count} files are named by a path outside the project ({examples}). Copy them into its "
                "folder photos and choose them anew.",
            ),
            table=table,
            count=len(astray),
            examples=shown(astray, len(astray)),
        )
    there = files_of(folder, {plain(one).split("/")[0] for one in paths} - {"", ".."})
    gone = sorted({one for one in paths if one not in set(astray) and plain(one) not in there})
    if gone:
        yield warning(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{table}”: {count} files are not in the project folder ({examples}). Put them back there."
            ),
            table=table,
            count=len(gone),
            examples=shown(gone, len(gone)),
        )


def nameless(gpkg: Path, named: set[str]) -> Iterator[Finding]:
    """Yield the photos that no row names."""
    others = sorted(files_of(gpkg.parent, {photos(gpkg).name}) - named)
    if others:
        yield info(
            QT_TRANSLATE_NOOP(
                "Ordos", "{count} files in the folder photos belong to no record ({examples}). Add them to one, or not."
            ),
            count=len(others),
            examples=shown(others, len(others)),
        )


def files_of(folder: Path, tops: set[str]) -> set[str]:
    """Return the files in these parts of a folder, by their path in it."""
    found = set()
    for top in tops:
        start = folder / top
        for path in (start,) if start.is_file() else start.rglob("*"):
            if path.is_file():
                found.add(plain(path.relative_to(folder).as_posix()))
    return found


def plain(path: str) -> str:
    """Return a relative path as it is compared: one way to write folders and accents."""
    return unicodedata.normalize("NFC", path.replace("\\", "/").removeprefix("./"))


def sources(project: Path) -> Iterator[Finding]:
    """Yield the layers of the QGIS project that look for their data on one computer only."""
    if not project.is_file():
        return
    try:
        with zipfile.ZipFile(project) as archive:
            texts = [
                archive.read(one).decode("utf-8", "replace")
                for one in archive.infolist()
                if one.filename.endswith(".qgs") and one.file_size < LARGEST
            ]
    except BROKEN:
        yield error(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” cannot be read. Make a new project and copy its .qgz over."),
            path=project.name,
        )
        return
    found = [one for text in texts for one in re.findall(r"<datasource>([^<]*)</datasource>", text)]
    astray = sorted({one for one in found if ABSOLUTE.match(one)})
    if astray:
        yield warning(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{path}” shows {count} layers that do not travel with the folder ({examples}). Copy the files there.",
            ),
            path=project.name,
            count=len(astray),
            examples=shown(astray, len(astray)),
        )
