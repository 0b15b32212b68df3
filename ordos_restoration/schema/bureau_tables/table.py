"""The words in which a bureau's table is declared: columns of a table of the project under the bureau's headings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from ordos_restoration.planning.kinds import Kind, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES

PRINTED = {"ha": 2, "mu": 1}  # decimals of an area in a table of a bureau, whatever the project keeps
TEN_THOUSAND = QT_TRANSLATE_NOOP("Ordos", "10⁴ yuan")


@dataclass(frozen=True)
class BureauColumn:
    """A column of a table of the project, as a bureau prints it: label, unit and options are the schema's.

    of: heading over it and its neighbours of the same; label: the bureau's word, where it is not the schema's; total:
    it is added up; states: number of the plan that is the same total; ten_thousand: yuan are printed in 万元; mixed:
    each row has a unit of its own, so each number keeps the decimals it has.
    """

    name: str
    of: str = ""
    label: str = ""
    total: bool = False
    states: str = ""
    ten_thousand: bool = False
    mixed: bool = False

    def kind(self, source: str) -> Kind:
        """Return the kind that is printed, with the unit and the decimals of the bureau."""
        kind = TABLES[source].entries[self.name].kind
        if isinstance(kind, Number) and self.ten_thousand:
            return replace(kind, unit=TEN_THOUSAND, whole=False, decimals=2)
        if isinstance(kind, Number) and kind.unit in PRINTED:
            return replace(kind, decimals=PRINTED[kind.unit])
        return kind

    @property
    def scale(self) -> float:
        """What a stored value is multiplied by when it is printed."""
        return 1e-4 if self.ten_thousand else 1.0


@dataclass(frozen=True)
class BureauTable:
    """A table that a bureau uses, made of one table of the project.

    within: columns by which rows are grouped, with a subtotal each; order: columns by which they are sorted; together:
    rows alike in all columns that are not added up become one; where: SQL condition; stated_by: capabilities whose
    numbers `states` names.
    """

    id: str
    title: str
    source: str
    columns: tuple[BureauColumn, ...]
    within: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    together: bool = False
    where: str = ""
    stated_by: tuple[str, ...] = ()

    def stated(self, column: BureauColumn, capability: str) -> Optional[str]:
        """Return the number of a plan that a column's total is, None where the plan states none."""
        return column.states if column.states and capability in self.stated_by else None


def plain(of: str, *names: str) -> tuple[BureauColumn, ...]:
    """Return columns under a heading, "" for none."""
    return tuple(BureauColumn(name, of) for name in names)


def summed(of: str, *names: str, stated: bool = False) -> tuple[BureauColumn, ...]:
    """Return columns under a heading that are added up; stated: the plan states their totals under the same names."""
    return tuple(BureauColumn(name, of, total=True, states=name if stated else "") for name in names)


def money(of: str, *names: str, stated: bool = False) -> tuple[BureauColumn, ...]:
    """Return columns of money under a heading, added up and printed in 万元."""
    return tuple(replace(one, ten_thousand=True) for one in summed(of, *names, stated=stated))


def mixed(name: str) -> BureauColumn:
    """Return a column of quantities that have a unit each."""
    return BureauColumn(name, mixed=True)
