"""Map layers into the tables of areas: each feature a row, nothing there is changed, what does not fit is listed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional
from uuid import NAMESPACE_URL, uuid5

from osgeo import ogr

from ordos_restoration.planning.kongdui.belt_attributes import SAND_WORDS
from ordos_restoration.planning.kongdui.reaches import CLASSES_ZH
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, Translate, silent
from ordos_restoration.planning.units import mu
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.entering import broken_rules, change, enter
from ordos_restoration.store.project import identity
from ordos_restoration.store.sheets import official_codes
from ordos_restoration.store.sheets.cells import Cells
from ordos_restoration.store.sheets.folder_tables import CONSTRAINT, Meant, columns_for, kinds
from ordos_restoration.store.sheets.map_files import Drawn, MapLayer, joined
from ordos_restoration.store.sheets.returned import CELL_LEFT_OUT, LEFT_OUT, TAKEN, Remark
from ordos_restoration.store.sheets.sheet_rows import plain
from ordos_restoration.store.sqlite import quoted

NO_SHAPE = QT_TRANSLATE_NOOP("Ordos", "It has no {kind} that can be read, or lies outside China.")
SHAPES = {
    "MultiPolygon": QT_TRANSLATE_NOOP("Ordos", "area"),
    "MultiLineString": QT_TRANSLATE_NOOP("Ordos", "line"),
    "Point": QT_TRANSLATE_NOOP("Ordos", "point"),
}
MISSING = QT_TRANSLATE_NOOP("Ordos", "It must be filled in.")
STRANGE_KIND = QT_TRANSLATE_NOOP(
    "Ordos",
    "The table of kinds does not know it; the land was taken in as excluded. Correct the kind, if it is another.",
)
GUESSED = QT_TRANSLATE_NOOP("Ordos", "It was understood as “{value}”.")
PLAIN = "exclusion"  # land that nobody may plant, for no reason that is told
WORDS: Mapping[tuple[str, str], Mapping[str, str]] = {  # what people write besides the labels of a list
    ("zone", "reach_class"): CLASSES_ZH,
    ("zone", "mobility"): {word: mobility for mobility, known in SAND_WORDS.items() for word in known},
}
RIVERS = ("kongdui", "tributary")  # which people draw in several parts


@dataclass
class Taken:
    """What came of map layers."""

    added: int = 0
    there: int = 0  # rows that the project has already
    left_out: int = 0
    remarks: list[Remark] = field(default_factory=list)


@dataclass
class LayerImport:
    """Takes layers into a project, one after the other, inside the caller's transaction."""

    connection: sqlite3.Connection
    by: str = ""
    translate: Translate = str
    taken: Taken = field(default_factory=Taken)

    def take(self, layer: MapLayer, meant: Meant, file: str, progress: Progress = silent) -> int:
        """Add the features of a layer to the table it is meant for and return how many rows are new.

        What is there already stays as it is, but that a unit without an outline gets one. Raises PlanningError where
        the layer has no CRS.
        """
        reader = Reader(self.connection, meant, layer, file, self.translate, self.taken)
        rows: dict[str, tuple[dict[str, Any], ogr.Geometry]] = {}
        for place, drawn in enumerate(layer.features(TABLES[meant.table].geometry)):
            progress(place / max(layer.size, 1), "")
            values = reader.row(drawn)
            if values is None:
                self.taken.left_out += 1
                continue
            key = str(values.get("code") or values.get("name") or "") if meant.table in RIVERS else ""
            key = key or f"feature {drawn.number}"
            before = rows.get(key)
            rows[key] = (values, drawn.shape) if before is None else (before[0], joined(before[1], drawn.shape))
        return sum(self.put(meant.table, values, shape) for values, shape in rows.values())

    def put(self, table: str, values: dict[str, Any], shape: ogr.Geometry) -> int:
        """Add a row unless it is there; return how many were added."""
        geom, there = ground.blob_of(shape), self.there(table, values)
        figures = areas(shape) if "area_ha" in TABLES[table].entries else {}
        if there is not None:
            bare = f"SELECT 1 FROM {quoted(table)} WHERE uuid = ? AND geom IS NULL"  # noqa: S608
            if self.connection.execute(bare, (there,)).fetchone():
                change(self.connection, table, there, {**figures, "geom": geom}, self.by)
            self.taken.there += 1
            return 0
        named = "/".join(str(values.get(name) or "") for name in ("code", "kind", "name", "village"))
        project = identity(self.connection).project_uuid
        uuid = str(uuid5(NAMESPACE_URL, f"{project}/{table}/{named}/{geom.hex()}"))
        code = {"code": self.free_code(table)} if "code" in TABLES[table].entries and not values.get("code") else {}
        added = enter(self.connection, table, [{**values, **code, **figures, "geom": geom, "uuid": uuid}], self.by)
        self.taken.added += added
        self.taken.there += 1 - added
        return added

    def there(self, table: str, values: Mapping[str, Any]) -> Optional[str]:
        """Return the row that has the code of a feature, None where there is none or the feature has no code."""
        if not values.get("code"):
            return None
        query = f"SELECT uuid FROM {quoted(table)} WHERE code = ?"  # noqa: S608
        found = self.connection.execute(query, (values["code"],)).fetchone()
        return None if found is None else str(found[0])

    def free_code(self, table: str) -> str:
        """Return a code that no row of the table has."""
        taken = {code for (code,) in self.connection.execute(f"SELECT code FROM {quoted(table)}")}  # noqa: S608
        drawn = (f"{table[0].upper()}{count:03d}" for count in range(1, len(taken) + 2))
        return next(code for code in drawn if code not in taken)


class Reader:
    """Makes rows of the features of one layer."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        meant: Meant,
        layer: MapLayer,
        file: str,
        translate: Translate,
        taken: Taken,
    ) -> None:
        self.meant, self.file, self.taken, self.layer = meant, file, taken, layer.name
        self.connection, self.entries = connection, TABLES[meant.table].entries
        self.columns = columns_for(connection, meant.table, layer.fields, translate)
        self.cells = Cells(connection, meant.table, translate)
        self.known: dict[tuple[str, str], Any] = {}
        self.told: set[tuple[str, ...]] = set()
        self.kinds = {plain(word): kind for word, kind in kinds(connection).items()}
        self.rivers = rivers(connection) if meant.table in RIVERS else {}

    def row(self, drawn: Drawn) -> Optional[dict[str, Any]]:
        """Return the values of a feature as they are stored, None where it cannot become a row."""
        if drawn.shape is None:
            kind = Message(SHAPES[TABLES[self.meant.table].geometry])
            self.remark(drawn, "", "", LEFT_OUT, Message(NO_SHAPE, kind=kind))
            return None
        values = {name: self.value(drawn, name, drawn.cells[field]) for name, field in self.columns.items()}
        values = self.completed({name: value for name, value in values.items() if value is not None})
        for rule in broken_rules(self.connection, self.meant.table, values):
            name = next(one for one in rule.columns[::-1] if one in values)
            self.remark(drawn, name, str(values.pop(name)), CELL_LEFT_OUT, Message(rule.sentence))
        lacking = [
            name
            for name, rules in self.entries.items()
            if rules.required and rules.default is None and name not in ("uuid", "code") and values.get(name) is None
        ]
        if self.meant.table == "admin_unit" and "code" not in values:
            lacking.append("code")
        for name in lacking:
            self.remark(drawn, name, "", LEFT_OUT, Message(MISSING))
        return None if lacking else values

    def value(self, drawn: Drawn, name: str, cell: Any) -> Any:
        """Return a cell as it is stored, None where it is empty or does not fit; what is odd is listed."""
        asked = (name, str(cell))
        if asked not in self.known:
            self.known[asked] = self.understood(drawn, name, cell)
        return self.known[asked]

    def understood(self, drawn: Drawn, name: str, cell: Any) -> Any:
        """Return a cell as it is stored, by the words that people use."""
        word = str("" if cell is None else cell).strip()
        if (self.meant.table, name) == (CONSTRAINT, "kind"):
            kind = self.kinds.get(plain(word)) if word else None
            if word and kind is None and not self.meant.kind:
                self.remark(drawn, name, word, TAKEN, Message(STRANGE_KIND))
            return kind or ((self.meant.kind or PLAIN) if word else None)
        usual = WORDS.get((self.meant.table, name), {}).get(word.lower())
        self.cells.guessed.clear()
        try:
            value = usual or self.cells.value(name, cell)
            if self.meant.table == "admin_unit" and name == "code" and value is not None:
                value = official_codes.in_full(value)
        except PlanningError as error:
            self.remark(drawn, name, word, CELL_LEFT_OUT, error.message)
            return None
        for said, found in self.cells.guessed.items():
            self.remark(drawn, name, said, TAKEN, Message(GUESSED, value=found))
        return value

    def completed(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the values of a row with what follows from them and from the name of the file."""
        table = self.meant.table
        if table == CONSTRAINT:
            return {"kind": self.meant.kind or PLAIN, **values}
        if table == "zone":
            return {**({"reach_class": "sand"} if "mobility" in values else {}), **values}
        if table == "admin_unit":
            return {**(official_codes.implied(values["code"]) if "code" in values else {}), **values}
        if table in RIVERS:
            called = [plain(values[name]) for name in ("name", "code", "river_code") if values.get(name)]
            river = next((self.rivers[one] for one in called if one in self.rivers), None)
            if table == "kongdui" and river is not None:
                values = {**values, "code": river, "river_code": river}
        return {"name": self.layer, **values} if "name" in self.entries and self.entries["name"].required else values

    def remark(self, drawn: Drawn, column: str, value: str, outcome: str, reason: Message) -> None:
        """List something to look at, once for each reason and value; the first feature stands for the others."""
        one = (self.file, column, value[:80], outcome, reason.template)
        if one not in self.told:
            self.told.add(one)
            self.taken.remarks.append(Remark(f"{self.file} {drawn.number}", column, value[:80], outcome, reason))


def rivers(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the codes of the ten kongdui by every spelling the project's table knows."""
    found: dict[str, str] = {}
    for code, *names, aliases in connection.execute("SELECT code, name_zh, name_en, aliases FROM ref_kongdui"):
        for word in (code, *names, *str(aliases or "").split("|")):
            if word:
                found.setdefault(plain(word), code)
    return found


def areas(shape: ogr.Geometry) -> dict[str, float]:
    """Return the area of a shape in degrees, as a form stores it."""
    hectares = ground.area_ha(shape)
    return {"area_ha": round(hectares, 2), "area_mu": round(mu(hectares), 1)}
