"""What a row has to say in a field: by the columns, the codes and the kind of content that the field asks for."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.kinds import Choice
from ordos_restoration.planning.message import BETWEEN, Translate
from ordos_restoration.planning.units import M2_PER_HECTARE, MU_PER_HECTARE
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Pick, holds_several, out_of_cell
from ordos_restoration.store import ground, words
from ordos_restoration.store.sheets.official_codes import DIGITS, LEVELS
from ordos_restoration.store.sqlite import columns_of, quoted
from ordos_restoration.store.submission.fields import Field
from ordos_restoration.store.submission.rows import Row

UNIT_DIGITS = dict(LEVELS)  # of an official code, up to where each level is told
OFFICIAL = {  # from which digit to which; LONG codes go on to the forest block and the compartment
    "city_code": (0, UNIT_DIGITS["city"]),
    "banner_code": (0, UNIT_DIGITS["banner"]),
    "township_code": (UNIT_DIGITS["banner"], UNIT_DIGITS["township"]),
    "village_code": (UNIT_DIGITS["township"], UNIT_DIGITS["village"]),
    "block_no": (UNIT_DIGITS["village"], UNIT_DIGITS["village"] + 4),
    "compartment_no": (UNIT_DIGITS["village"] + 4, None),
}
BEYOND = ("block_no", "compartment_no")
STARTED = ("under_way", "done", "accepted")
MIX = re.compile(r"\s*([^:|+%]+?)\s*(?::\s*([\d.]+)|\s+([\d.]+)\s*%)?\s*(?:[|+]|$)")
YEAR = re.compile(r"(?:19|20|21)\d\d")


class Found(NamedTuple):
    """A value for a field, and what stands in the project where it has no code among those of the field."""

    value: Any
    without_code: str = ""


class Values:
    """Gives the values of fields for one project; its lists are read once."""

    def __init__(self, connection: sqlite3.Connection, translate: Translate) -> None:
        """translate: puts our own words into the language of the files."""
        self.connection, self.translate = connection, translate
        self.language = words.language(connection)
        self.named = lru_cache(maxsize=None)(self.names_of)
        self.land = list(self.land_classes())
        self.species = self.names_of("ref_species", "species", f"name_{self.language}")

    def of(self, row: Row, field: Field, number: int, counted_ha: Optional[float] = None) -> Found:
        """Return the value of a row in a field; number: of the row in its file, from 1.

        counted_ha: how much of the row no row before it covers, where that was worked out.
        """
        if field.content.startswith("area_"):
            return Found(self.area(row, field, counted_ha))
        for column in field.taken_from:
            found = self.written(row, field, column)
            if found is not None and found.value not in (None, ""):
                return found
            if found is not None and found.without_code:
                return found
        if field.content == "running":
            return Found(f"{number:0{min(field.width, 8)}d}" if field.type == "C" else number)
        return Found(field.constant or None)

    def written(self, row: Row, field: Field, column: str) -> Optional[Found]:
        """Return the value of one column as a field wants it, None where the column is empty."""
        value, table, name = row.cell(column)
        if value is None or value == "" or not table:
            return None
        text = plain(value)
        if field.codes:
            return Found(field.codes[text]) if text in field.codes else Found(None, text)
        if field.content in OFFICIAL:
            return Found(official(text, field.content))
        if field.content in ("land_code", "land_name"):
            return self.land_class(text, field.content)
        if field.content in ("name", "name_en"):
            return Found(self.name(table, name, value, "en" if field.content == "name_en" else self.language))
        if field.content in ("first_name", "composition"):
            return Found(self.mixture(table, name, value, field.content == "first_name"))
        if field.content == "year":
            year = YEAR.search(text)
            return Found(int(year[0])) if year else None
        if field.content == "part_code":
            return Found(f"{text}-{row.part}" if row.part else text)
        return Found(value)

    def area(self, row: Row, field: Field, counted_ha: Optional[float]) -> Optional[float]:
        """Return the area of a row: the stored one, else the true area of its shape; rounded as the field is.

        Square metres are taken from a column in m², or from one in hectares.
        """
        column = next((one for one in field.taken_from if row.cell(one)[0] is not None), "")
        stored = row.cell(column)[0] if column else None
        if field.content == "area_mu":
            area = stored if stored is not None else hectares(row) * MU_PER_HECTARE
        elif field.content == "area_m2":
            area = stored if column.endswith("_m2") else (stored or hectares(row)) * M2_PER_HECTARE
        elif field.content == "area_counted":
            area = hectares(row) if counted_ha is None else counted_ha
        elif field.content == "area_started":
            area = hectares(row) if row.values.get("status") in STARTED else 0.0
        else:
            area = stored if stored is not None else hectares(row)
        return round(float(area), field.decimals)

    # Names --------------------------------------------------------------------------------------------------------

    def name(self, table: str, column: str, value: Any, language: str) -> str:
        """Return the name that stands for a value of a list, or the names of several; other values as they are."""
        kind = TABLES[table].entries[column].kind
        if isinstance(kind, Choice):
            known = self.labels(table, column, language)
        elif isinstance(kind, Pick):
            shown = kind.shown_in(language)
            known = self.named(kind.table, kind.value, shown)
        else:
            known = {}
        inside = out_of_cell(value) if holds_several(kind) else [plain(value)]
        return self.translate(BETWEEN).join(known.get(one, one) for one in inside) if known else plain(value)

    def labels(self, table: str, column: str, language: str) -> dict[str, str]:
        """Return the options of a column, id → name."""
        kind = TABLES[table].entries[column].kind
        return dict(kind.options) if language == "en" else words.options(self.connection, table, column)  # type: ignore[attr-defined]

    def names_of(self, table: str, key: str, shown: str) -> dict[str, str]:
        """Return the names of a table's rows by their keys."""
        if not {key, shown} <= set(columns_of(self.connection, table)):
            return {}
        query = f"SELECT {quoted(key)}, {quoted(shown)} FROM {quoted(table)}"  # noqa: S608
        return {str(one): str(name) for one, name in self.connection.execute(query) if one and name}

    def land_classes(self) -> list[tuple[str, str]]:
        """Return code and Chinese name of the classes of land that the project lists."""
        if not columns_of(self.connection, "ref_land_classes"):
            return []
        return self.connection.execute("SELECT code, name_zh FROM ref_land_classes ORDER BY fid").fetchall()

    def land_class(self, text: str, content: str) -> Found:
        """Return code or name of a class of land that stands in the project as the one or the other."""
        if re.fullmatch(r"[0-9]{2,6}[A-Za-z]?", text):
            known = dict(reversed(self.land))
            return Found(text if content == "land_code" else known.get(text))
        by_name = {name: code for code, name in reversed(self.land)}
        if content == "land_name":
            return Found(text)
        return Found(by_name[text]) if text in by_name else Found(None, text)

    def mixture(self, table: str, column: str, value: Any, first: bool) -> str:
        """Return a mixture of species as forest maps write it, 6柽柳4紫穗槐, or the species with most of it."""
        shares = self.shares(table, column, value)
        names = [self.species.get(one, one) for one, _ in shares]
        if first:
            return names[0] if names else ""
        tenths = in_tenths([share for _, share in shares])
        if len(shares) == 1 or None in tenths:
            return self.translate(BETWEEN).join(names) if len(names) > 1 else "".join(names)
        return "".join(f"{tenth}{name}" for tenth, name in zip(tenths, names) if tenth)

    def shares(self, table: str, column: str, value: Any) -> list[tuple[str, Optional[float]]]:
        """Return the species of a cell with their shares, the largest first."""
        if holds_several(TABLES[table].entries[column].kind):
            return [(one, None) for one in out_of_cell(value)]
        found = [(one[1], one[2] or one[3]) for one in MIX.finditer(plain(value)) if one[1].strip()]
        pairs = [(name.strip(), float(share) if share else None) for name, share in found]
        return sorted(pairs, key=lambda pair: -(pair[1] or 0))


def hectares(row: Row) -> float:
    """Return the true area of a row's shape [ha], the stored one where the row is whole and has one."""
    stored = row.values.get("area_ha")
    return float(stored) if stored is not None else ground.area_ha(row.shape)


def official(text: str, content: str) -> Optional[str]:
    """Return some digits of an official code, None where it does not go so far; a number of its own stays as it is."""
    digits = re.sub(r"\s", "", text)
    start, end = OFFICIAL[content]
    if not digits.isascii() or not digits.isdigit():
        return None
    if content in BEYOND and len(digits) <= DIGITS:
        return digits if len(digits) <= 5 else None
    told = digits[start:end]
    return told if told.strip("0") or content in BEYOND else None


def in_tenths(shares: list[Optional[float]]) -> list[Optional[int]]:
    """Return shares in tenths that add up to ten, by the largest remainders; None for shares that are not known."""
    if not shares or None in shares or not sum(one or 0.0 for one in shares):
        return [None] * len(shares)
    whole = sum(one or 0.0 for one in shares)
    exact = [10 * (one or 0.0) / whole for one in shares]
    tenths = [int(one) for one in exact]
    for place in sorted(range(len(exact)), key=lambda at: tenths[at] - exact[at])[: 10 - sum(tenths)]:
        tenths[place] += 1
    return list(tenths)


def plain(value: Any) -> str:
    """Return a value as text; a whole number without a point."""
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).strip()
