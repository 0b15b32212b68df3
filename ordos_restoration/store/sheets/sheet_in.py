"""Form sheets that come back: every line that fits becomes a record, and everything that does not is listed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional
from uuid import UUID, uuid5

from ordos_restoration.planning import survival
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Translate
from ordos_restoration.planning.units import mu
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import words
from ordos_restoration.store.entering import broken_rules, enter
from ordos_restoration.store.merging.look_alikes import look_alikes, title_of
from ordos_restoration.store.sheets.cells import Cells
from ordos_restoration.store.sheets.returned import CELL_LEFT_OUT, LEFT_OUT, TAKEN, Remark
from ordos_restoration.store.sheets.sheet import BELONGS_TO, SHORT_CODE, Column, columns_for, is_given
from ordos_restoration.store.sheets.sheet_rows import Cells as Line
from ordos_restoration.store.sheets.sheet_rows import Rows, blank, plain
from ordos_restoration.store.sheets.sheet_rows import read as read_rows
from ordos_restoration.store.short_codes import Coded, every, written
from ordos_restoration.store.sqlite import quoted

NO_CODES = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” has no column “{label}”, so nobody can say where its lines belong. Add it, or choose another sheet.",
)
UNKNOWN = QT_TRANSLATE_NOOP("Ordos", "No column of “{table}” is called so; {count} cells were left out.")
NO_ROW = QT_TRANSLATE_NOOP("Ordos", "The project has no plot or compartment of this code.")
NO_PLACE = QT_TRANSLATE_NOOP("Ordos", "Rows of “{table}” cannot be recorded here.")
MISSING = QT_TRANSLATE_NOOP("Ordos", "It must be filled in.")
ALIKE = QT_TRANSLATE_NOOP("Ordos", "It is likely the same as “{titles}”. Both were kept; delete one if so.")
GUESSED = QT_TRANSLATE_NOOP("Ordos", "It was understood as “{value}”.")


@dataclass
class Returned:
    """What came of a sheet."""

    added: int = 0
    there: int = 0  # lines that the project has already
    empty: int = 0  # lines in which nothing was entered
    remarks: list[Remark] = field(default_factory=list)


def read(
    connection: sqlite3.Connection, path: Path, table: str = "inspection", by: str = "", translate: Translate = str
) -> Returned:
    """Add the lines of a sheet, inside the caller's transaction; the same sheet twice adds nothing.

    Raises PlanningError where the file cannot be read or has no column of short codes.
    """
    columns = columns_for(connection, table)
    names = header_names(connection, table, columns, translate)
    rows = read_rows(path, known=set(names))
    places = {place: names[plain(label)] for place, label in enumerate(rows.header) if plain(label) in names}
    code_place = next((place for place, name in places.items() if name == "code"), None)
    if code_place is None:
        raise PlanningError(NO_CODES, path=path, label=Message(SHORT_CODE))
    done = Returned(remarks=unknown_columns(rows, places, table))
    owners = every(connection, ("sample_plot", *TABLES[table].links()["target"].to))
    reader = Reader(connection, table, columns, places, Cells(connection, table, translate))
    made = []
    for number, line in rows.rows:
        if not reader.is_filled(line):
            done.empty += 1
            continue
        owner = owners.get(written(line[code_place]))
        row, remarks = reader.row(owner, number, line)
        done.remarks += [Remark(str(number), *one) for one in remarks]
        if row is not None:
            made.append((number, row))
    take(connection, table, made, by, done)
    return done


def take(
    connection: sqlite3.Connection, table: str, made: Sequence[tuple[int, dict[str, Any]]], by: str, done: Returned
) -> None:
    """Enter rows, and list those that look like others."""
    fresh = {row["uuid"]: number for number, row in made if not is_there(connection, table, row["uuid"])}
    taken = codes_of(connection, table)
    rows = []
    for _, row in made:
        owner = row.pop("owner_code")
        if row["uuid"] in fresh:
            rows.append({**row, "code": free_code(table, owner, taken)} if "code" in TABLES[table].entries else row)
    done.added = enter(connection, table, rows, by)
    done.there = len(made) - done.added
    titles = {row["uuid"]: str(row.get("code", "")) for row in rows}
    for group in look_alikes(connection, [(table, uuid) for uuid in fresh]):
        for uuid in fresh.keys() & set(group.uuids):
            others = [title_of(connection, table, one) for one in group.uuids if one != uuid]
            reason = Message(ALIKE, titles=", ".join(others))
            done.remarks.append(Remark(str(fresh[uuid]), "", titles[uuid], TAKEN, reason))
    done.remarks.sort(key=lambda one: int(one.row))


def is_there(connection: sqlite3.Connection, table: str, uuid: str) -> bool:
    """Return whether the project has a row."""
    return bool(connection.execute(f"SELECT 1 FROM {quoted(table)} WHERE uuid = ?", (uuid,)).fetchone())  # noqa: S608


def header_names(
    connection: sqlite3.Connection, table: str, columns: Sequence[Column], translate: Translate
) -> dict[str, str]:
    """Return the column for each heading it may have, in plain letters; “code” is that of the short codes."""
    names = {}
    for one in columns:
        label = TABLES[table].entries[one.name].kind.label
        names.update({plain(word): one.name for word in (one.name, one.label, label, translate(label))})
    for word in (SHORT_CODE, translate(SHORT_CODE), "code", *own_words(connection)):
        names[plain(word)] = "code"
    for word in (BELONGS_TO, translate(BELONGS_TO)):
        names.setdefault(plain(word), "")
    return names


def own_words(connection: sqlite3.Connection) -> list[str]:
    """Return what the project calls the code of a plot: somebody may have exported a list of them."""
    return [words.labels(connection, "sample_plot")["code"]]


def unknown_columns(rows: Rows, places: Mapping[int, str], table: str) -> list[Remark]:
    """Return what stands in columns that are none of the table's."""
    remarks = []
    for place, label in enumerate(rows.header):
        cells = [str(line[place]) for _, line in rows.rows if not blank(line[place])] if place not in places else []
        if cells:
            reason = Message(UNKNOWN, table=Message(TABLES[table].label), count=len(cells))
            remarks.append(Remark(str(rows.header_row), label, ", ".join(cells[:3]), CELL_LEFT_OUT, reason))
    return remarks


# One line -----------------------------------------------------------------------------------------------------------


@dataclass
class Reader:
    """Reads the lines of one sheet."""

    connection: sqlite3.Connection
    table: str
    columns: Sequence[Column]
    places: Mapping[int, str]
    cells: Cells
    said: dict[str, int] = field(default_factory=dict)  # what a line says → how often it was said

    def is_filled(self, line: Line) -> bool:
        """Return whether anybody has entered anything: what the sheet came with does not count."""
        asked = {one.name for one in self.columns if not is_given(one.entry)}
        return any(name in asked and not blank(line[place]) for place, name in self.places.items())

    def row(
        self, owner: Optional[Coded], number: int, line: Line
    ) -> tuple[Optional[dict[str, Any]], list[tuple[str, str, str, Message]]]:
        """Return the row a line makes, None where it makes none, and what is to be said of it."""
        code = str(next(line[place] for place, name in self.places.items() if name == "code") or "")
        if owner is None:
            return None, [(self.cells.translate(SHORT_CODE), code, LEFT_OUT, Message(NO_ROW))]
        values, remarks = self.values(line)
        lacking = [one for one in self.columns if one.entry.required and values.get(one.name) is None]
        if lacking:
            said = {column for column, *_ in remarks}
            missing = [(one.label, "", LEFT_OUT, Message(MISSING)) for one in lacking if one.label not in said]
            return None, [(*one[:2], LEFT_OUT, one[3]) for one in remarks] + missing
        try:
            row = {**self.place_of(owner), **values}
            broken = broken_rules(self.connection, self.table, row)
            if broken:
                raise PlanningError(broken[0].sentence)
            row.update(worked_out(self.connection, self.table, row))
        except PlanningError as error:
            return None, [*remarks, ("", code, LEFT_OUT, error.message)]
        identity = {"uuid": self.identity(owner, row), "owner_code": owner.code}
        return {**row, **identity, **shape_of(self.connection, self.table, owner)}, remarks

    def identity(self, owner: Coded, row: Mapping[str, Any]) -> str:
        """Return the uuid of what a line says; a second line that says the same is another record."""
        told = f"{owner.uuid}/{json.dumps({name: row[name] for name in sorted(row)}, ensure_ascii=False)}"
        self.said[told] = self.said.get(told, 0) + 1
        return str(uuid5(UUID(owner.uuid), f"{self.table}/{self.said[told]}/{told}"))

    def values(self, line: Line) -> tuple[dict[str, Any], list[tuple[str, str, str, Message]]]:
        """Return the cells of a line as they are stored, defaults where they are empty, and what does not fit."""
        entries = {one.name: one for one in self.columns}
        values = {name: one.entry.default for name, one in entries.items() if one.entry.default is not None}
        remarks = []
        for place, name in self.places.items():
            if name not in entries:
                continue
            self.cells.guessed.clear()
            try:
                value = self.cells.value(name, line[place])
            except PlanningError as error:
                values.pop(name, None)
                remarks.append((entries[name].label, str(line[place]), CELL_LEFT_OUT, error.message))
                continue
            if value is not None:
                values[name] = value
            for said, meant in self.cells.guessed.items():
                remarks.append((entries[name].label, said, TAKEN, Message(GUESSED, value=meant)))
        return values, remarks

    def place_of(self, owner: Coded) -> dict[str, Any]:
        """Return the columns by which a row hangs on its owner; raise PlanningError where it cannot."""
        links = TABLES[self.table].links()
        if owner.table == "sample_plot" and "plot" in links:
            query = "SELECT target_table, target FROM sample_plot WHERE uuid = ?"
            table, target = self.connection.execute(query, (owner.uuid,)).fetchone()
            return {"target_table": table, "target": target, "plot": owner.uuid}
        if owner.table not in links["target"].to:
            raise PlanningError(NO_PLACE, table=Message(TABLES[owner.table].label))
        return {"target_table": owner.table, "target": owner.uuid}


def worked_out(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what forms work out of the cells of a row; raise PlanningError where no rule of survival fits."""
    if table == "progress" and row.get("area_ha") is not None:
        return {"area_mu": round(mu(row["area_ha"]), 1)}
    if table != "inspection":
        return {}
    made = {"year": int(row["date"][:4])} if row.get("date") else {}
    planted, alive = row.get("planted"), row.get("alive")
    if not planted or alive is None:
        return made
    columns = ("rule", "survey", "rainfall", "pass_from_pct", "replant_from_pct")
    found = connection.execute(f"SELECT {', '.join(columns)} FROM ref_survival_rules").fetchall()  # noqa: S608
    rules = [dict(zip(columns, one)) for one in found]
    verdict = survival.verdict(planted, alive, str(row.get("rainfall")), rules, str(row.get("survey")))
    return {**made, "rate_pct": round(verdict.rate_pct, 1), "verdict": verdict.id, "rule": verdict.rule}


def shape_of(connection: sqlite3.Connection, table: str, owner: Coded) -> dict[str, Any]:
    """Return the point of the plot for a row that has one: the sheet was filled in there."""
    if TABLES[table].geometry != "Point" or owner.table != "sample_plot":
        return {}
    found = connection.execute("SELECT geom FROM sample_plot WHERE uuid = ?", (owner.uuid,)).fetchone()
    return {"geom": found[0]}


def codes_of(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the codes that rows of a table have, none where it knows no codes."""
    if "code" not in TABLES[table].entries:
        return set()
    return {code for (code,) in connection.execute(f"SELECT code FROM {quoted(table)}")}  # noqa: S608


def free_code(table: str, owner: str, taken: set[str]) -> str:
    """Return a code that nobody has, and take it: that of the owner, the table's first letter, a number."""
    stem = f"{owner}-{table[0].upper()}"
    code = next(f"{stem}{count:02d}" for count in range(1, len(taken) + 2) if f"{stem}{count:02d}" not in taken)
    taken.add(code)
    return code
