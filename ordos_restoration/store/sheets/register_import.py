"""Projects, indicators and administrative units out of XLSX or CSV, and a list of everything that did not fit."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional
from uuid import uuid4

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import (
    QT_TRANSLATE_NOOP,
    Message,
    PlanningError,
    Progress,
    Translate,
    silent,
)
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.entering import broken_rules, change, enter
from ordos_restoration.store.merging.look_alikes import title_of
from ordos_restoration.store.sheets import official_codes
from ordos_restoration.store.sheets.cells import Cells
from ordos_restoration.store.sheets.measures import number_in
from ordos_restoration.store.sheets.register_mapping import Source, importable, known_words, propose
from ordos_restoration.store.sheets.returned import CELL_LEFT_OUT, LEFT_OUT, TAKEN, Remark
from ordos_restoration.store.sheets.sheet_rows import Cells as Line
from ordos_restoration.store.sheets.sheet_rows import Rows, blank, plain, read
from ordos_restoration.store.sqlite import quoted

UNIT = "admin_unit"
NAMES = {"project": "name", "indicator": "name_zh", UNIT: "name_zh"}  # what a row is called, where it has no code
DRAWN = {"project": "P", "indicator": "I"}  # the first letter of codes for those that have none
SUMS = ("合计", "总计", "小计", "共计", "total", "sum")
NUMBERED = re.compile(r"^\s*[（(]?[一二三四五六七八九十]+[)）、.．]\s*")
MEASURED = ("ha", "mu", "yuan", "m", "m³")  # units in which a slip is ten thousandfold
HEADING = QT_TRANSLATE_NOOP("Ordos", "It is the heading of a group of rows, with nothing of its own.")
UNDER = QT_TRANSLATE_NOOP("Ordos", "It is a heading; the projects under it were put to the work “{work}”.")
SUM = QT_TRANSLATE_NOOP("Ordos", "It is a sum of other rows.")
NOT_MAPPED = QT_TRANSLATE_NOOP("Ordos", "This column of the file was not imported. Map it, if it is wanted.")
NO_UNIT = QT_TRANSLATE_NOOP("Ordos", "The file names no unit; it was taken as {unit}.")
GUESSED = QT_TRANSLATE_NOOP("Ordos", "It was understood as “{value}”.")
MISSING = QT_TRANSLATE_NOOP("Ordos", "It must be filled in.")


@dataclass
class ImportReport:
    """What came of a file."""

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True)
class Register:
    """A file as it was read, and where its columns go."""

    table: str
    rows: Rows
    mapping: Mapping[str, Source]


def prepared(
    connection: sqlite3.Connection, path: Path, table: str, sheet: str = "", translate: Translate = str
) -> Register:
    """Return a file with the mapping proposed for it; the header is found among titles and merged cells."""
    known = {word for name in importable(table) for word in known_words(connection, table, name, translate)}
    rows = read(path, sheet, known)
    return Register(table, rows, propose(connection, rows.header, table, translate, rows.above))


def import_rows(
    connection: sqlite3.Connection,
    register: Register,
    by: str = "",
    translate: Translate = str,
    progress: Progress = silent,
) -> ImportReport:
    """Add the rows of a file to the register, inside the caller's transaction; one that is there is updated.

    A row is the same when its code is, or its name where the file has no codes. Cells that do not fit are left out and
    listed; a row without what it must have is left out as a whole. Cells that are empty in the file stay as they are.
    """
    report = ImportReport(remarks=about_columns(register))
    importer = Importer(connection, register, Cells(connection, register.table, translate), by, report)
    for place, (number, line) in enumerate(register.rows.rows):
        progress(place / len(register.rows.rows), "")
        importer.take(number, line)
    progress(1.0, "")
    return report


def about_columns(register: Register) -> list[Remark]:
    """Return which columns of the file go nowhere, and which numbers come without a unit."""
    remarks, row = [], str(register.rows.header_row)
    headings = {source.heading for source in register.mapping.values()}
    for place, heading in enumerate(register.rows.header):
        if heading not in headings and not all(blank(line[place]) for _, line in register.rows.rows):
            remarks.append(Remark(row, heading, "", CELL_LEFT_OUT, Message(NOT_MAPPED)))
    for name, source in register.mapping.items():
        kind = TABLES[register.table].entries[name].kind
        if isinstance(kind, Number) and kind.unit in MEASURED and not source.unit:
            remarks.append(Remark(row, source.heading, "", TAKEN, Message(NO_UNIT, unit=Message(kind.unit))))
    return remarks


@dataclass
class Importer:
    """Takes the rows of one file, one after the other."""

    connection: sqlite3.Connection
    register: Register
    cells: Cells
    by: str
    report: ImportReport
    work: Optional[str] = None  # of the last heading that names one
    touched: set[str] = field(default_factory=set)

    def take(self, number: int, line: Line) -> None:
        """Add or update what a row says, or list it."""
        reason = self.no_row(line)
        if reason is not None:
            self.remark(number, "", text_of(line), LEFT_OUT, reason)
            return
        values = self.values(number, line)
        uuid = self.there(values)
        if uuid is None and self.register.table == UNIT and "code" in values:
            values = {**official_codes.implied(values["code"]), **values}
        if uuid is None and self.lacking(number, values, line):
            return
        self.leave_out_broken(number, uuid, values)
        if uuid is None:
            code = values.get("code") or self.free_code()
            uuid = str(uuid4())
            self.report.inserted += enter(
                self.connection, self.register.table, [{**values, "code": code, "uuid": uuid}], self.by
            )
        elif change(self.connection, self.register.table, uuid, values, self.by):
            self.report.updated += 1
        else:
            self.report.unchanged += 1
        self.touched.add(uuid)
        if self.register.table == UNIT:
            self.cells.known.pop("parent_code", None)  # a village may stand below its township in the file

    def no_row(self, line: Line) -> Optional[Message]:
        """Return why a line is no row of its own, None where it is one: headings and sums are not."""
        texts = [str(cell).strip() for cell in line if not blank(cell)]
        named = str(self.cell(line, NAMES[self.register.table]) or "").strip()
        if any(plain(text) in SUMS for text in (named, texts[0])):
            return Message(SUM)
        alone = len(set(texts)) == 1 and number_in(texts[0]) is None
        if not alone or (len(texts) == 1 and named and not NUMBERED.match(named)):
            return None
        if "work" in importable(self.register.table) and "work" not in self.register.mapping:
            return self.heading(NUMBERED.sub("", texts[0]))
        return Message(HEADING)

    def heading(self, text: str) -> Message:
        """Return what a heading is; where it names a work, the rows under it are put to that."""
        try:
            self.work = self.cells.value("work", text)
        except PlanningError:
            self.work = None
            return Message(HEADING)
        return Message(UNDER, work=title_of(self.connection, "work", str(self.work)))

    def values(self, number: int, line: Line) -> dict[str, Any]:
        """Return the cells of a row that fit, as they are stored; list those that do not."""
        values: dict[str, Any] = {"work": self.work} if self.work else {}
        for name, source in self.register.mapping.items():
            cell = self.cell(line, name)
            self.cells.guessed.clear()
            try:
                value = self.cells.value(name, cell, source.unit)
                if self.register.table == UNIT and name == "code" and value is not None:
                    value = official_codes.in_full(value)
            except PlanningError as error:
                self.remark(number, source.heading, str(cell), CELL_LEFT_OUT, error.message)
                continue
            if value is not None:
                values[name] = value
            for said, meant in self.cells.guessed.items():
                self.remark(number, source.heading, said, TAKEN, Message(GUESSED, value=meant))
        return values

    def cell(self, line: Line, name: str) -> Any:
        """Return the cell of a column of the register, None where the file has none."""
        source = self.register.mapping.get(name)
        return None if source is None else line[self.register.rows.header.index(source.heading)]

    def there(self, values: Mapping[str, Any]) -> Optional[str]:
        """Return the row that a line is about, None for a new one; of several of one name, the first not yet met."""
        column = "code" if values.get("code") else NAMES[self.register.table]
        query = f"SELECT uuid FROM {quoted(self.register.table)} WHERE {quoted(column)} = ? ORDER BY fid"  # noqa: S608
        found = [uuid for (uuid,) in self.connection.execute(query, (values.get(column),))]
        return next((uuid for uuid in found if uuid not in self.touched or column == "code"), None)

    def lacking(self, number: int, values: Mapping[str, Any], line: Line) -> bool:
        """Return whether a new row lacks what it must have, and list that."""
        columns = [
            name
            for name, rules in importable(self.register.table).items()
            if rules.required and rules.default is None and values.get(name) is None
            if name != "code" or self.register.table not in DRAWN
        ]
        for name in columns:
            source = self.register.mapping.get(name, Source(name))
            self.remark(number, source.heading, text_of(line), LEFT_OUT, Message(MISSING))
        return bool(columns)

    def leave_out_broken(self, number: int, uuid: Optional[str], values: dict[str, Any]) -> None:
        """Take out of the values those that break a rule between columns, with what the row has already; list them."""
        named = {name for rule in TABLES[self.register.table].rules for name in rule.columns}
        there: dict[str, Any] = {}
        if uuid is not None and named:
            query = f"SELECT {', '.join(map(quoted, named))} FROM {quoted(self.register.table)} WHERE uuid = ?"  # noqa: S608
            there = dict(zip(named, self.connection.execute(query, (uuid,)).fetchone()))
        for rule in broken_rules(self.connection, self.register.table, {**there, **values}):
            name = next((one for one in rule.columns[::-1] if one in values), None)
            if name is not None:  # else the row broke it before
                heading = self.register.mapping[name].heading
                self.remark(number, heading, str(values.pop(name)), CELL_LEFT_OUT, Message(rule.sentence))

    def free_code(self) -> str:
        """Return a code that no row of the table has."""
        table = self.register.table
        taken = {code for (code,) in self.connection.execute(f"SELECT code FROM {quoted(table)}")}  # noqa: S608
        drawn = (f"{DRAWN[table]}{count:03d}" for count in range(1, len(taken) + 2))
        return next(code for code in drawn if code not in taken)

    def remark(self, number: int, column: str, value: str, outcome: str, reason: Message) -> None:
        """List something to look at."""
        self.report.remarks.append(Remark(str(number), column, value, outcome, reason))


def text_of(line: Line) -> str:
    """Return the beginning of a line, to find it again."""
    return " | ".join(dict.fromkeys(str(cell).strip() for cell in line if not blank(cell)))[:80]
