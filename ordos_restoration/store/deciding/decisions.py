"""What people decide about conflicts, field by field or row by row, written in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Union

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import filling
from ordos_restoration.store.copies.claims import CHOSEN, DELETE, OPEN, REFUSED, Claim
from ordos_restoration.store.copies.ledger import Key, Ledger, is_gone, now, of_column
from ordos_restoration.store.copies.told import Told, layouts
from ordos_restoration.store.merging import deletions, taken_values
from ordos_restoration.store.merging.conflicts import ConflictKey
from ordos_restoration.store.merging.look_alikes import title_of
from ordos_restoration.store.merging.office import Office
from ordos_restoration.store.project import gpkg_of
from ordos_restoration.store.sqlite import opened, transaction

OFFICE = "office"


@dataclass(frozen=True)
class Value:
    """A value that a person has typed instead: text, a shape as hexadecimal GeoPackage blob, None for an empty cell."""

    told: Told


Choice = Union[str, Value]  # OFFICE, the identity of a copy, or a value


def decide(project: Path, keys: Sequence[ConflictKey], choice: Choice, by: str) -> int:
    """Settle conflicts and return how many that were; what is decided already is left as it is.

    OFFICE: what the office has; the identity of a copy: what that copy says, where it says something; a Value: that.
    Of a row as a whole, OFFICE keeps it or, where the office had deleted it, deletes it; a copy has its own way.
    """
    with opened(gpkg_of(project), write=True) as connection, transaction(connection):
        office = Office(connection, layouts(connection), Ledger(connection, now()))
        decision = Decision(office, choice, by)
        done = sum(decision.row(key) if not key.column else decision.cell(key) for key in sorted(keys, reverse=True))
        taken_values.settle(office)
        for table in sorted({key[0] for key in office.touched()}):
            filling.settle(connection, table)
    return done


class Decision:
    """One person's choice, applied to one conflict after the other."""

    def __init__(self, office: Office, choice: Choice, by: str) -> None:
        self.office, self.ledger, self.choice, self.by = office, office.ledger, choice, by

    def cell(self, key: ConflictKey) -> bool:
        """Settle one cell; return whether there was anything to settle."""
        claims = of_column(self.ledger.live(key.table, key.row), key.column)
        row = self.office.read(key.table, key.row)
        if row is None or not any(one.state == OPEN for one in claims):
            return False
        value = row[key.column]
        if isinstance(self.choice, Value):
            value = self.choice.told or None
        elif self.choice != OFFICE:
            said = [one for one in claims if one.copy == self.choice]
            if not said:
                return False
            value = said[0].value
        self.refuse_taken(key, value)
        if value != row[key.column]:
            self.office.update(key.table, key.row, {key.column: value}, self.by)
        self.write(claims, lambda one: one.value == value)
        return True

    def refuse_taken(self, key: ConflictKey, value: Told) -> None:
        """Raise PlanningError where another row has a value that only one may have."""
        if not taken_values.taken(self.office, key.table, key.row, key.column, value):
            return
        holder = taken_values.holder_of(self.office, key.table, key.column, value) or ""
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{value}” is taken by “{title}”, and only one row may have it. Change that row first, or type another "
                "value.",
            ),
            value=value,
            title=title_of(self.office.connection, key.table, holder),
        )

    def row(self, key: ConflictKey) -> bool:
        """Settle whether a row stays; return whether there was anything to settle."""
        live = self.ledger.live(key.table, key.row)
        whole = of_column(live, "")
        if isinstance(self.choice, Value) or not any(one.state == OPEN for one in whole):
            return False
        if self.choice not in (OFFICE, *(one.copy for one in live)):
            return False
        deleting = [one for one in whole if one.action == DELETE]
        if self.choice == OFFICE:
            goes = is_gone(whole)
        else:
            goes = any(one.copy == self.choice for one in deleting)
        keys = self.together((key.table, key.row), {one.copy for one in deleting}, goes)
        for table, row in keys:
            self.settle_row(table, row, goes)
        if goes:
            self.office.delete(keys, self.by)
        return True

    def settle_row(self, table: str, row: str, goes: bool) -> None:
        """Write down what was decided about a row: that it goes, or that it does not."""
        live = self.ledger.live(table, row)
        if goes:
            self.write(live, lambda one: one.action == DELETE)
        else:
            self.write([one for one in of_column(live, "") if one.state == OPEN], lambda one: one.action != DELETE)

    def together(self, key: Key, copies: set[str], goes: bool) -> list[Key]:
        """Return a row with the rows below it that the same copies have deleted along with it.

        Raises PlanningError where the row goes and others that belong to it stay.
        """
        found, queue = [key], [key]
        while queue:
            for child in sorted(set().union(*deletions.children(self.office, [queue.pop()]).values()) - set(found)):
                deleted = deletions.deletions(self.ledger.live(*child))
                if any(one.copy in copies for one in deleted):
                    found.append(child)
                    queue.append(child)
                elif goes:
                    raise self.refuse_orphans(key, child)
        return found

    def refuse_orphans(self, key: Key, child: Key) -> PlanningError:
        """Return the error for a row that would leave others without the row they belong to."""
        return PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{title}” cannot be deleted while “{child}” of “{table}” belongs to it. Delete that first, or let it "
                "belong to another row.",
            ),
            title=title_of(self.office.connection, *key),
            child=title_of(self.office.connection, *child),
            table=TABLES[child[0]].label,
        )

    def write(self, claims: Iterable[Claim], is_chosen: Callable[[Claim], bool]) -> None:
        """Write down which claims were chosen and which were not."""
        for one in claims:
            self.ledger.decide(one, CHOSEN if is_chosen(one) else REFUSED, self.by)
