"""What one field copy has changed, taken into the office: a claim for every cell, and what follows from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Optional

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Link
from ordos_restoration.store.copies.claims import (
    APPLIED,
    DELETE,
    INSERT,
    OPEN,
    UPDATE,
    Claim,
    joined,
    outcome,
    own_value,
)
from ordos_restoration.store.copies.differences import Difference
from ordos_restoration.store.copies.ledger import GONE, HERE, authors, is_gone, of_column
from ordos_restoration.store.copies.told import Told, row_of
from ordos_restoration.store.merging import taken_values
from ordos_restoration.store.merging.office import Cells, Office, fingerprint

Said = Callable[[sqlite3.Connection, str, str, str], Optional[dict[str, Any]]]  # office, copy, table, uuid → row


@dataclass(frozen=True)
class Source:
    """Where changes come from."""

    copy: str
    holder: str
    known: int = 0  # the last claim before the copy was handed out
    by_hand: bool = False  # nobody knows what it started from


class Taking:
    """Takes the differences of one copy into the office."""

    def __init__(self, office: Office, source: Source, file_of: Callable[[str], str], said: Said) -> None:
        self.office, self.ledger, self.source = office, office.ledger, source
        self.file_of, self.said = file_of, said  # where an attached file has its place here; what other copies say
        self.linked: list[tuple[str, Cells]] = []  # a table, and links of one of its rows whose parents may be gone

    def take(self, change: Difference) -> None:
        """Take one row's difference in."""
        if change.after is not None:
            cells = self.cells(change)
            if change.before is None:
                self.insert(change.table, change.uuid, cells, change.after)
            else:
                self.update(change, cells)
            layout, links = self.office.layouts[change.table], links_of(change.table)
            named = {one.table_column for one in links.values()} & change.after.keys()
            tables = {one: layout.told(one, change.after[one]) for one in named}
            self.look_for_parents(change.table, {**tables, **{one: cells.get(one) for one in links}})  # what it has set
        elif not self.source.by_hand and change.before is not None:
            self.delete(change.table, change.uuid, change.before)

    def cells(self, change: Difference) -> Cells:
        """Return what the copy says of a row: of a new one everything, else what is different."""
        layout = self.office.layouts[change.table]
        after = change.after or {}
        chosen = layout.columns if change.before is None else change.cells
        cells = {one: layout.told(one, after[one]) for one in chosen if one in after}
        return {one: self.file_of(told) if told and one in layout.attachments else told for one, told in cells.items()}

    # New rows -------------------------------------------------------------------------------------------------------

    def insert(self, table: str, uuid: str, cells: Cells, raw: dict[str, Any]) -> None:
        """Take in a row that the copy did not start with."""
        row, live = self.office.read(table, uuid), self.ledger.live(table, uuid)
        said = self.ledger.of_copy(table, uuid, self.source.copy)
        if self.source.by_hand and any(one.action == INSERT and not one.column for one in said):
            return  # here before
        if row is None and (live or self.office.was_deleted(table, uuid)):
            row = self.bring_back(table, uuid, raw, live)
        elif is_gone(live):
            self.object(table, uuid, live)
        self.ledger.end(one for one in live if one.copy == self.source.copy and one.action == DELETE)
        own = None if row is None or authors(live) else HERE
        if row is None:
            open_cells = taken_values.without_taken(self.office, table, uuid, cells)
            self.office.insert(table, uuid, {**cells, **open_cells}, raw, self.source.holder)
            for column in open_cells:
                self.ledger.keep(self.claim(table, uuid, column, INSERT, value=cells[column]))
        else:
            self.insert_again(table, uuid, cells, row, self.ledger.live(table, uuid), raw)
        self.ledger.keep(replace(self.claim(table, uuid, "", INSERT, state=APPLIED), own=own))

    def insert_again(
        self, table: str, uuid: str, cells: Cells, row: Cells, live: list[Claim], raw: dict[str, Any]
    ) -> None:
        """Take in a row that another copy has brought before: what is not the same in both is for a person."""
        changes = {}
        for column, told in cells.items():
            if told is None or (told == row[column] and not of_column(live, column)):
                continue
            new = self.claim(table, uuid, column, INSERT, value=told)
            value = self.settle(row[column], live, new)
            if value != row[column]:
                changes[column] = value
        self.office.update(table, uuid, changes, self.source.holder, raw.get("updated_at"))

    def spelled_out(self, author: Claim, column: str, current: Told) -> list[Claim]:
        """Return the claim about one cell that stands behind a copy's claim to have made the row.

        Of a row that the office had itself, a copy that said the same agrees with the office.
        """
        if of_column(self.ledger.of_copy(author.table, author.row, author.copy), column):
            return []  # it has said something else since, or it is decided
        row = self.said(self.office.connection, author.copy, author.table, author.row)
        if row is None:
            row = row_of(self.office.connection, author.table, author.row) or {}
        told = self.office.layouts[author.table].told(column, row.get(column))
        if told is None or (author.own == HERE and told != current):
            return []
        own = current if author.own == HERE else None
        claim = replace(author, column=column, own=own, value=told, state=APPLIED, number=0)
        return [replace(claim, number=self.ledger.keep(claim), since=author.since)]

    # Changed and deleted rows ---------------------------------------------------------------------------------------

    def update(self, change: Difference, cells: Cells) -> None:
        """Take in the cells that the copy has changed."""
        table, uuid, raw = change.table, change.uuid, change.before or {}
        row, live = self.office.read(table, uuid, cells), self.ledger.live(table, uuid)
        if row is None:
            row = self.bring_back(table, uuid, raw, live)
        elif is_gone(live):
            self.object(table, uuid, live)
        layout, after = self.office.layouts[table], change.after or {}
        changes = {}
        for column, told in cells.items():
            new = self.claim(table, uuid, column, UPDATE, base=layout.told(column, raw[column]), value=told)
            value = self.settle(row[column], live, new)
            if value != row[column]:
                changes[column] = value
        when = after.get("updated_at") if after.get("updated_at") != raw.get("updated_at") else None
        self.office.update(table, uuid, changes, self.source.holder, when)

    def settle(self, current: Told, live: list[Claim], new: Claim) -> Told:
        """Let a claim join those about its cell, and return what the cell becomes."""
        claims = of_column(live, new.column)
        if not claims:
            inserts = [one for one in of_column(live, "") if one.action == INSERT]
            claims = [claim for one in inserts for claim in self.spelled_out(one, new.column, current)]
        own, typed = own_value(current, claims)
        if typed:
            self.ledger.end(one for one in claims if one.state == APPLIED)
            claims = [one for one in claims if one.state == OPEN]
        claims, over = self.with_new(claims, new, own)
        self.ledger.end(over)
        value, state = outcome(own, claims)
        if value != current and taken_values.taken(
            self.office, new.table, new.row, new.column, value, is_own=value == own
        ):
            value, state = current, OPEN
        for one in claims:
            if not one.number or (one.state, one.own) != (state, own):
                self.ledger.keep(replace(one, state=state, own=own))
        return value

    def with_new(self, claims: list[Claim], new: Claim, own: Told) -> tuple[list[Claim], list[Claim]]:
        """Return the claims of a cell with a new one, and those it ends.

        Of a copy made by hand nobody knows the base: what is not the office's own value is for a person, once.
        """
        if not self.source.by_hand:
            return joined(claims, new, self.source.known)
        said = self.ledger.of_copy(new.table, new.row, new.copy)
        if new.value == own or any((one.column, one.value) == (new.column, new.value) for one in said):
            return claims, []
        return [*claims, replace(new, base=new.value)], []

    def delete(self, table: str, uuid: str, raw: dict[str, Any]) -> None:
        """Write down that the copy has deleted a row; whether it goes is settled when all copies have been heard."""
        live = self.ledger.live(table, uuid)
        if any(one.copy == self.source.copy and one.action == DELETE for one in live):
            return
        here = self.office.has(table, uuid)
        base = fingerprint(self.seen_through(self.office.layouts[table].row(raw), live))
        claim = self.claim(table, uuid, "", DELETE, base=base, state=OPEN if here else APPLIED)
        gone = is_gone(live) or (not here and not merged_away(live))
        self.ledger.keep(replace(claim, own=GONE if gone else None))
        self.office.leaving.add((table, uuid))

    def seen_through(self, cells: Cells, live: Iterable[Claim]) -> Cells:
        """Return a row the copy started with as the office itself had it, without what it or others had brought."""
        known, copy = self.source.known, self.source.copy
        seen = [one for one in live if one.column and (one.since <= known or one.copy == copy)]
        return {**cells, **{one.column: one.own for one in seen if cells.get(one.column) == one.value}}

    # Rows that are gone ---------------------------------------------------------------------------------------------

    def bring_back(self, table: str, uuid: str, raw: dict[str, Any], live: list[Claim]) -> Cells:
        """Return a deleted row that the copy still works with, written again; what it stands for is settled later."""
        row = self.office.last_known(table, uuid, raw, live)
        row.update(taken_values.make_room(self.office, table, uuid, row))
        self.office.insert(table, uuid, row, raw, self.source.holder)
        self.office.leaving.add((table, uuid))
        if merged_away(live):
            self.look_for_parents(table, self.office.own_cells(row, live))
        else:
            self.object(table, uuid, live)
        return row

    def object(self, table: str, uuid: str, live: list[Claim]) -> None:
        """Write down that the copy works with a row that the office has deleted."""
        mine = [one for one in live if one.copy == self.source.copy and one.action == UPDATE and not one.column]
        if not mine:
            self.look_for_parents(table, self.office.own_cells(self.office.read(table, uuid) or {}, live))
            self.ledger.keep(replace(self.claim(table, uuid, "", UPDATE), own=GONE))

    def look_for_parents(self, table: str, row: Cells) -> None:
        """Remember the links of a row. They are what the copy or the office says, whatever came of it: a person may
        decide for either, and what others have said must not matter.
        """
        links = links_of(table)
        if any(row.get(one) for one in links):
            needed = {*links, *(one.table_column for one in links.values())}
            self.linked.append((table, {one: row[one] for one in needed if one in row}))

    def bring_parents(self, copy: sqlite3.Connection) -> None:
        """Bring back the deleted rows to which rows of the copy belong."""
        while self.linked:
            table, row = self.linked.pop()
            for column, link in links_of(table).items():
                named = row.get(link.table_column)
                places = [one for one in link.to if one in self.office.layouts and named in (None, one)]
                parent = row.get(column)
                for one in places if parent else ():
                    self.bring_parent(copy, one, str(parent))

    def bring_parent(self, copy: sqlite3.Connection, table: str, uuid: str) -> None:
        """Bring back the row that a row of the copy belongs to, if it was deleted in this table."""
        live = self.ledger.live(table, uuid)
        if self.office.has(table, uuid):
            if is_gone(live):
                self.object(table, uuid, live)
        elif live or self.office.was_deleted(table, uuid):
            self.bring_back(table, uuid, row_of(copy, table, uuid) or {}, live)

    def claim(
        self,
        table: str,
        uuid: str,
        column: str,
        action: str,
        base: Told = None,
        value: Told = None,
        state: str = OPEN,
    ) -> Claim:
        """Return a claim of this copy."""
        return Claim(table, uuid, column, self.source.copy, self.source.holder, action, base, None, value, state)


@cache
def links_of(table: str) -> dict[str, Link]:
    """Return the columns of a table that name a parent row; asked for every row."""
    return TABLES[table].links()


def merged_away(live: Iterable[Claim]) -> bool:
    """Return whether a row is gone because of copies alone; else the office has deleted it itself."""
    return any(one.action == DELETE and one.state == APPLIED and one.own is None for one in live)
