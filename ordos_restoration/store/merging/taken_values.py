"""Values that only one row of a table may have, as the code of a project: who keeps it when two rows want it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Optional

from ordos_restoration.store.copies.claims import APPLIED, OPEN, Claim, outcome
from ordos_restoration.store.copies.ledger import authors, of_column
from ordos_restoration.store.copies.told import Told
from ordos_restoration.store.merging.office import Cells, Office
from ordos_restoration.store.sqlite import quoted

SHORT, LONG = 4, 36  # signs of a row's uuid that tell two equal codes apart


def taken(office: Office, table: str, uuid: str, column: str, value: Told, is_own: bool = False) -> bool:
    """Return whether another row has a value that only one may have, and remember that it is wanted.

    is_own: it is the office's own value of this row, which what a copy has given to another row makes way for.
    """
    if value is None or column not in office.layouts[table].unique:
        return False
    holder = holder_of(office, table, column, value)
    if holder is None or holder == uuid:
        return False
    office.waiting.add((table, column, value))
    if not is_own or not from_copies(office, table, holder, column, value):
        return True
    step_back(office, table, holder, column, value)
    return False


def without_taken(office: Office, table: str, uuid: str, cells: Cells) -> Cells:
    """Return what a new row has for the time being in the columns whose values another row has."""
    return {
        column: stand_in(office, table, uuid, column, value)
        for column, value in cells.items()
        if taken(office, table, uuid, column, value)
    }


def make_room(office: Office, table: str, uuid: str, cells: Cells) -> Cells:
    """Return what a row that comes back has to do without; what a copy has given to another row, it gets back."""
    return {
        column: stand_in(office, table, uuid, column, value)
        for column, value in cells.items()
        if taken(office, table, uuid, column, value, is_own=True)
    }


def settle(office: Office) -> None:
    """Give every wanted value to one row: the office's own keeps it, else the one with the lowest uuid gets it."""
    for claim in office.ledger.open_ones():
        if claim.table in office.layouts and claim.column in office.layouts[claim.table].unique and claim.value:
            office.waiting.add((claim.table, claim.column, claim.value))
    while any([give(office, *one) for one in sorted(office.waiting)]):  # noqa: C419 - all of them, then again
        pass  # what one row gave up, another may have waited for
    office.waiting.clear()


def give(office: Office, table: str, column: str, value: str) -> bool:
    """Give a value to one of the rows that want it; return whether it has a new holder."""
    holder = holder_of(office, table, column, value)
    wanting = {one.row: one for one in office.ledger.open_ones() if wants(office, one, table, column, value)}
    if not wanting or (holder is not None and not from_copies(office, table, holder, column, value)):
        return False
    winner = min([*wanting, holder] if holder else wanting)
    if winner == holder:
        return False
    if holder is not None:
        step_back(office, table, holder, column, value)
    office.update(table, winner, {column: value}, wanting[winner].holder)
    for one in of_column(office.ledger.live(table, winner), column):
        office.ledger.keep(replace(one, state=APPLIED))
    return True


def wants(office: Office, claim: Claim, table: str, column: str, value: str) -> bool:
    """Return whether nothing but another row stands between a claim and its value."""
    if (claim.table, claim.column, claim.value) != (table, column, value) or not office.has(table, claim.row):
        return False
    live = of_column(office.ledger.live(table, claim.row), column)
    return outcome(live[0].own, live) == (value, APPLIED)


def from_copies(office: Office, table: str, uuid: str, column: str, value: str) -> bool:
    """Return whether a row has a value from a copy, and not from the office."""
    live = office.ledger.live(table, uuid)
    return bool(authors(live)) or any(one.own != value for one in of_column(live, column))


def step_back(office: Office, table: str, uuid: str, column: str, value: str) -> None:
    """Take a value from a row that a copy has given it to; the claim to it waits."""
    live = office.ledger.live(table, uuid)
    claims = of_column(live, column) or [replace(one, column=column, value=value, number=0) for one in authors(live)]
    own = claims[0].own
    other = own if own and holder_of(office, table, column, own) is None else None
    stand = other or stand_in(office, table, uuid, column, value)
    office.update(table, uuid, {column: stand}, claims[0].holder)
    for one in claims:
        office.ledger.keep(replace(one, state=OPEN))


def stand_in(office: Office, table: str, uuid: str, column: str, value: Told) -> Told:
    """Return what stands in a cell whose value another row has: nothing where that may be, else the value marked."""
    layout = office.layouts[table]
    if column not in layout.required:
        return None
    marked: Iterable[str] = (f"{value}-{uuid.strip('{}')[:length]}" for length in (SHORT, LONG))
    return next(one for one in marked if holder_of(office, table, column, one) is None)


def holder_of(office: Office, table: str, column: str, value: Told) -> Optional[str]:
    """Return the row that has a value."""
    found = office.connection.execute(
        f"SELECT uuid FROM {quoted(table)} WHERE {quoted(column)} = ?",  # noqa: S608
        (office.layouts[table].stored(column, value),),
    ).fetchone()
    return found[0] if found else None
