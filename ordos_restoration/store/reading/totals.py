"""What the register adds up to: actions, works and their projects, or city, banners, townships and theirs.

Every figure of a project is rounded as it is shown, and every sum is one of rounded figures: lists and totals agree.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.reading import project_figures
from ordos_restoration.store.reading.project_figures import BY_WORK, Wanted
from ordos_restoration.store.sqlite import opened

BRIEFLY = 0.5  # s that a person who opens a group may wait for another program's lock
UNASSIGNED = QT_TRANSLATE_NOOP("Ordos", "Not assigned")
HEADINGS = {
    "mechanism": QT_TRANSLATE_NOOP("Ordos", "Policy mechanisms"),
    "assurance": QT_TRANSLATE_NOOP("Ordos", "Assurance"),
}


@dataclass(frozen=True)
class Line:
    """A group or a project with its figures: areas [ha, mu], share done [0…1], money [10⁴ yuan]."""

    kind: str  # of a work or a level; "project"; "heading" and "rest", whose names are translatable; "total"
    key: str  # uuid of a work or project, code of a unit
    name: str
    projects: int = 0
    own: int = 0  # projects that stand directly in the group
    area_ha: Optional[float] = None
    area_mu: Optional[float] = None
    done: Optional[float] = None
    planned: Optional[float] = None
    paid: Optional[float] = None
    overdue: int = 0
    state: str = ""
    groups: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Register:
    """The register as the dock shows it: its groups, their total, and the banners and states there are."""

    lines: tuple[Line, ...]
    total: Line
    banners: tuple[tuple[str, str], ...]  # code, name
    states: tuple[str, ...]


@dataclass
class Sums:
    """What adds up: figures of projects, and their areas weighed by the share done."""

    projects: int = 0
    area_ha: float = 0.0
    area_mu: float = 0.0
    weighed: float = 0.0
    reported: int = 0
    planned: float = 0.0
    paid: float = 0.0
    overdue: int = 0

    def add(self, other: Sums) -> None:
        """Add the sums of a part."""
        for one in fields(Sums):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def shown(self) -> dict[str, Any]:
        """Return the figures of a line. Shares are weighed by area; one that nobody has reported counts as 0."""
        return {
            "projects": self.projects,
            "area_ha": round(self.area_ha, 2),
            "area_mu": round(self.area_mu, 1),
            "done": self.weighed / self.area_ha if self.reported and self.area_ha else None,
            "planned": round(self.planned, 2),
            "paid": round(self.paid, 2),
            "overdue": int(self.overdue),
        }


@dataclass
class Group:
    """A work or a unit, the group it is part of, and the sums of the projects directly in it."""

    kind: str
    key: str
    name: str
    parent: Optional[str] = None
    own: Sums = field(default_factory=Sums)


def register(path: Path, by: str, wanted: Wanted) -> Register:
    """Return the groups of the register, by work or by place, with the sums of the projects wanted."""
    name = project_figures.name_column(wanted)
    with opened(path) as connection:
        found = works(connection, name) if by == BY_WORK else places(connection, name)
        groups = {one.key: one for one in found}
        total = Sums()
        for key, values in project_figures.sums(connection, by, wanted):
            group = groups.setdefault(key, Group("rest", key, key or UNASSIGNED))
            group.own = Sums(*values)
            total.add(group.own)
        banners = connection.execute(
            f"SELECT code, {name} FROM admin_unit WHERE level = 'banner' ORDER BY code"  # noqa: S608
        ).fetchall()
        states = connection.execute("SELECT DISTINCT state FROM project ORDER BY state").fetchall()
    lines = tuple(line for line, _ in under(None, by_parent(groups), wanted.is_filter()))
    return Register(lines, Line("total", "", "", **total.shown()), tuple(banners), tuple(one for (one,) in states))


def projects(path: Path, by: str, group: Line, wanted: Wanted, start: int) -> list[Line]:
    """Return the next projects that stand directly in a group, from a place in the order on."""
    with opened(path, busy=BRIEFLY) as connection:
        rows = project_figures.page(connection, by, group.key, wanted, start)
    return [
        Line("project", uuid, title, 1, 0, ha, mu, None if share is None else share / 100, planned, paid, late, state)
        for uuid, title, ha, mu, share, planned, paid, late, state in rows
    ]


def works(connection: sqlite3.Connection, name: str) -> Iterator[Group]:
    """Yield the actions with their works, then mechanisms and assurances, each kind under a heading."""
    rows = connection.execute(
        f"SELECT kind, uuid, code || ' ' || {name}, parent FROM work "  # noqa: S608
        "ORDER BY code"
    ).fetchall()
    for kind, uuid, title, parent in rows:
        yield Group(kind, uuid, title, parent or (kind if kind in HEADINGS else None))
    for kind, heading in HEADINGS.items():
        if any(row[0] == kind for row in rows):
            yield Group("heading", kind, heading)


def places(connection: sqlite3.Connection, name: str) -> Iterator[Group]:
    """Yield the city, its banners and their townships."""
    rows = connection.execute(
        f"SELECT level, code, {name}, parent_code FROM admin_unit "  # noqa: S608
        "WHERE level IN ('city', 'banner', 'township') ORDER BY code"
    )
    for level, code, title, parent in rows:
        yield Group(level, code, title, parent or None)


def by_parent(groups: Mapping[str, Group]) -> dict[Optional[str], list[Group]]:
    """Return the groups in each group, under None those that are in none: no group is lost by a wrong parent."""
    inside: dict[Optional[str], list[Group]] = {}
    for group in groups.values():
        known = group.parent in groups and not goes_round(group, groups)
        inside.setdefault(group.parent if known else None, []).append(group)
    return inside


def goes_round(group: Group, groups: Mapping[str, Group]) -> bool:
    """Return whether the parents of a group lead round in a ring."""
    seen: set[str] = set()
    one: Optional[Group] = group
    while one is not None and one.key not in seen:
        seen.add(one.key)
        one = groups.get(one.parent) if one.parent else None
    return one is not None


def under(
    parent: Optional[str], inside: Mapping[Optional[str], list[Group]], only_filled: bool
) -> Iterator[tuple[Line, Sums]]:
    """Yield the lines in a group with their sums; only_filled leaves out those in which no project is left."""
    for group in inside.get(parent, []):
        parts = list(under(group.key, inside, only_filled))
        total = Sums()
        for sums in (group.own, *(sums for _, sums in parts)):
            total.add(sums)
        if total.projects or not only_filled:
            groups = tuple(line for line, _ in parts)
            yield Line(group.kind, group.key, group.name, own=group.own.projects, groups=groups, **total.shown()), total
