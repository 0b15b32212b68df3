"""Rows that field copies have deleted: they go when nobody else has worked on them and nothing hangs on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ordos_restoration.schema.tables import children_of
from ordos_restoration.store.copies.claims import APPLIED, DELETE, OPEN, Claim
from ordos_restoration.store.copies.ledger import Key, known_to
from ordos_restoration.store.merging.office import Cells, Office, fingerprint
from ordos_restoration.store.sqlite import quoted

Claims = Mapping[Key, list[Claim]]
CLAIMED = (
    "SELECT copy_value, row_uuid FROM claim WHERE table_name = ? AND column_name = ? AND state = ? "
    "AND copy_value IN (SELECT uuid FROM leaving)"
)


def settle(office: Office) -> None:
    """Delete the rows that may go; let the deletion of all others wait for a person."""
    claims: dict[Key, list[Claim]] = {}
    free: dict[Key, set[str]] = {}
    for key in sorted(office.leaving | set(office.ledger.undecided_deletions())):
        live = office.ledger.live(*key)
        row = office.read(*key) if key[0] in office.layouts else None
        if row is None or not any(one.action == DELETE for one in live):
            continue
        claims[key] = live
        free[key] = free_to_delete(office, row, live)
    gone = together(free, claims, children(office, claims))
    for key, live in claims.items():
        state = APPLIED if key in gone else OPEN
        for one in deletions(live):
            if one.state != state:
                office.ledger.keep(replace(one, state=state))
    remove(office, gone, claims)
    office.leaving.clear()


def deletions(live: Iterable[Claim]) -> list[Claim]:
    """Return the claims that a row is deleted."""
    return [one for one in live if one.action == DELETE]


def free_to_delete(office: Office, row: Cells, live: list[Claim]) -> set[str]:
    """Return the copies that have deleted a row knowing everything that others have done to it."""
    own = fingerprint(office.own_cells(row, live))
    return {one.copy for one in deletions(live) if one.base == own and all(knows(office, one, other) for other in live)}


def knows(office: Office, deletion: Claim, other: Claim) -> bool:
    """Return whether a deletion is not contradicted by another claim about the row."""
    if other.action == DELETE or other.copy == deletion.copy:
        return True
    return other.state == APPLIED and other.since <= known_to(office.connection, deletion.copy)


def children(office: Office, rows: Iterable[Key]) -> dict[Key, set[Key]]:
    """Return the rows that belong to each of these, or would by a claim that a person may still decide for."""
    found: dict[Key, set[Key]] = defaultdict(set)
    office.connection.execute("CREATE TEMP TABLE IF NOT EXISTS leaving (uuid TEXT PRIMARY KEY) WITHOUT ROWID")
    by_table: dict[str, list[str]] = defaultdict(list)
    for table, uuid in rows:
        by_table[table].append(uuid)
    for table, uuids in by_table.items():
        office.connection.execute("DELETE FROM leaving")
        office.connection.executemany("INSERT INTO leaving VALUES (?)", ((one,) for one in uuids))
        for child, column in children_of(table):
            if child not in office.layouts or column not in office.layouts[child].columns:
                continue
            name, link = quoted(child), quoted(column)
            belonging = f"SELECT {link}, uuid FROM {name} WHERE {link} IN (SELECT uuid FROM leaving)"  # noqa: S608
            for parent, uuid in office.connection.execute(f"{belonging} UNION {CLAIMED}", (child, column, OPEN)):
                found[table, parent].add((child, uuid))
    return found


def together(free: Mapping[Key, set[str]], claims: Claims, children: Mapping[Key, set[Key]]) -> set[Key]:
    """Return the rows that may go when what belongs together goes, or stays, together.

    A row stays while anything belongs to it that stays, and while the row it belongs to stays that the same copy has
    deleted with it. free: row → the copies that may delete it, as far as the row itself goes.
    """
    parents: dict[Key, set[Key]] = defaultdict(set)
    for parent, those in children.items():
        for child in those:
            parents[child].add(parent)
    copies = {key: {one.copy for one in deletions(live)} for key, live in claims.items()}
    going = {key for key, those in free.items() if those}
    while True:
        staying = {
            key
            for key in going
            if children.get(key, set()) - going
            or not free[key].difference(*(copies[parent] for parent in parents[key] - going))
        }
        if not staying:
            return going
        going = going - staying


def remove(office: Office, going: Iterable[Key], claims: Claims) -> None:
    """Delete rows, each in the name of the one who has deleted it outside."""
    holders: dict[str, list[Key]] = defaultdict(list)
    for key in going:
        first = min(deletions(claims[key]), key=lambda one: one.copy)
        holders[first.holder].append(key)
    for holder, keys in sorted(holders.items()):
        office.delete(keys, holder)
