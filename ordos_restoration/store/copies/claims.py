"""The rule of merging: what becomes of one cell, given the office's own value and what field copies claim.

A claim is what a copy has made of a cell: it was handed out with `base` and came back with `value`. The outcome depends
on the office's own value and on the set of claims alone, so the order in which copies come back does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ordos_restoration.store.copies.told import Told

APPLIED, OPEN, PAST, CHOSEN, REFUSED = "applied", "open", "past", "chosen", "refused"
LIVE = (APPLIED, OPEN)  # the others are over: said differently since, or decided
INSERT, UPDATE, DELETE = "insert", "update", "delete"


@dataclass(frozen=True)
class Claim:
    """What one copy says about one cell; without a column, about the row as a whole."""

    table: str
    row: str
    column: str
    copy: str
    holder: str
    action: str
    base: Told = None
    own: Told = None  # the office's own value
    value: Told = None
    state: str = OPEN
    number: int = 0  # what it is kept under; 0: not yet
    since: int = 0  # its place in the order of merging
    merged_at: str = ""


def outcome(own: Told, claims: Sequence[Claim]) -> tuple[Told, str]:
    """Return what the cell becomes, and the state that all its claims get."""
    values = {one.value for one in claims}
    if not claims:
        return own, APPLIED
    if len(values) == 1 and not any(contradicts(own, one) for one in claims):
        return claims[0].value, APPLIED
    if own is None and all(one.action == INSERT for one in claims):
        return min(value for value in values if value is not None), OPEN  # of a new row, something must stand there
    return own, OPEN


def contradicts(own: Told, claim: Claim) -> bool:
    """Return whether the office has changed the cell to something else since the copy was handed out."""
    return own not in (claim.base, claim.value)


def own_value(current: Told, claims: Sequence[Claim]) -> tuple[Told, bool]:
    """Return the office's own value, and whether somebody there has typed it since the claims were last settled.

    claims: those of the cell that are live. What stands in the cell is either what followed from them, or newer. A
    value that could not be written because another row had taken it leaves claims open that would have been applied.
    """
    if not claims:
        return current, False
    own = claims[0].own
    expected, state = outcome(own, claims)
    waiting = state == APPLIED and any(one.state == OPEN for one in claims)
    return (own, False) if waiting or current == expected else (current, True)


def joined(claims: Sequence[Claim], new: Claim, known: int) -> tuple[list[Claim], list[Claim]]:
    """Return the claims of a cell when a new one joins them, and those that it ends.

    A copy speaks with one voice: what it says now ends what it has said before, and what it had seen from another copy
    and then changed. known: the number of the last claim before the copy was handed out.
    """
    before = [one for one in claims if one.copy == new.copy]
    if not before:
        before = [one for one in claims if one.since <= known and one.value == new.base]
    rest = [one for one in claims if one not in before]
    if before:
        first = min(before, key=lambda one: one.number)
        new = replace(new, base=first.base, action=first.action)
    return rest if new.value == new.base else [*rest, new], before
