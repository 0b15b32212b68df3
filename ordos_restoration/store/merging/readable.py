"""Told values as people read them: labels for options, titles for links, a word for shapes."""

from __future__ import annotations

import sqlite3

from ordos_restoration.planning.kinds import Choice, Choices, Flag
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Link, holds_several, out_of_cell
from ordos_restoration.store.copies.told import Told
from ordos_restoration.store.merging.look_alikes import title_of

YES, NO = QT_TRANSLATE_NOOP("Ordos", "yes"), QT_TRANSLATE_NOOP("Ordos", "no")
SHAPE = QT_TRANSLATE_NOOP("Ordos", "shape")
BETWEEN = ", "


class Readable:
    """Reads values for one person, with the project open to look up what links mean."""

    def __init__(self, connection: sqlite3.Connection, translate: Translate = str) -> None:
        self.connection, self.translate = connection, translate

    def text(self, table: str, column: str, told: Told) -> str:
        """Return a value in the person's words, "" for an empty cell."""
        if told is None:
            return ""
        rules = TABLES[table].entries.get(column)
        if rules is None:
            return self.translate(SHAPE)
        kind = rules.kind
        if isinstance(kind, Choices):
            return BETWEEN.join(self.option(kind, one) for one in out_of_cell(told))
        if holds_several(kind):
            return BETWEEN.join(out_of_cell(told))
        if isinstance(kind, Choice):
            return self.option(kind, told)
        if isinstance(kind, Flag):
            return self.translate(YES if told == "1" else NO)
        if isinstance(kind, Link):
            titles = (title_of(self.connection, one, told) for one in kind.to)
            return next((one for one in titles if one), told)
        return told

    def option(self, kind: Choice, told: str) -> str:
        """Return the label of an option, what is none as it is."""
        return self.translate(kind.options[told]) if told in kind.options else told
