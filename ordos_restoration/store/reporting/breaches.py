"""What breaks a rule or waits to be decided: land that was taken out, the land gate, approvals without a number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Notes, Numbers, Paragraph
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Entry
from ordos_restoration.store.checks.check import findings
from ordos_restoration.store.merging.conflicts import KINDS, open_conflicts
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting.parts import Said, Wide
from ordos_restoration.store.reporting.scope import Scope, label, tables_with
from ordos_restoration.store.sqlite import quoted

SHOWN = 60  # rows of a list on paper
REMOVED = QT_TRANSLATE_NOOP("Ordos", "Land taken out, with the rule")
GATE = QT_TRANSLATE_NOOP("Ordos", "Land gate: overlap with every kind, zeros too")
MISSING = QT_TRANSLATE_NOOP("Ordos", "Approvals that lack their document number")
NO_MISSING = QT_TRANSLATE_NOOP("Ordos", "No approval lacks its document number.")
MORE = QT_TRANSLATE_NOOP("Ordos", "{count} more are not listed here; the tables of the plan hold them all.")
ROWS = QT_TRANSLATE_NOOP("Ordos", "Rows")
TOTAL = QT_TRANSLATE_NOOP("Ordos", "Total")
TABLE = QT_TRANSLATE_NOOP("Ordos", "Table")
CONDITION = QT_TRANSLATE_NOOP("Ordos", "Condition")
BASIS = QT_TRANSLATE_NOOP("Ordos", "Legal basis")
CODES = QT_TRANSLATE_NOOP("Ordos", "Codes")
LEVELS = {
    "error": QT_TRANSLATE_NOOP("Ordos", "Error: {finding}"),
    "warning": QT_TRANSLATE_NOOP("Ordos", "Warning: {finding}"),
    "info": QT_TRANSLATE_NOOP("Ordos", "Note: {finding}"),
}
SOUND = QT_TRANSLATE_NOOP("Ordos", "Nothing is wrong with the project.")
NO_CONFLICTS = QT_TRANSLATE_NOOP("Ordos", "No change of a field copy waits to be decided.")
CONFLICTS = QT_TRANSLATE_NOOP("Ordos", "Changes of field copies that wait to be decided")


def of_plan(scope: Scope, plan: ChosenPlan) -> Iterator[Any]:
    """Yield what the rules have taken from a plan, and what it still lacks."""
    for name in ("removed_land", "unsuitable"):
        if name in plan.tables:
            yield removed(scope, plan, name)
    if "land_gate" in plan.tables:
        yield gate(scope, plan)
    rows = list(without_number(scope, plan))
    asked = any(tables_with(scope, plan, "condition", "approval_no"))
    if rows:
        yield Wide(
            [TABLE, CONDITION, BASIS, kind("belt", "area_ha"), whole(ROWS), CODES],
            rows,
            MISSING,
            (14, 20, 22, 10, 8, 26),
        )
    elif asked:
        yield Paragraph(NO_MISSING)


def kind(table: str, column: str) -> Any:
    """Return the kind of a column."""
    entry: Entry = TABLES[table].entries[column]
    return entry.kind


def removed(scope: Scope, plan: ChosenPlan, table: str) -> Wide:
    """Return what land was taken out of a plan, by kind and law."""
    query = (
        f"SELECT kind, kind_zh, basis, count(*), round(total(area_ha), 2), round(total(area_mu), 1) "  # noqa: S608
        f"FROM {quoted(table)} WHERE plan = ? GROUP BY 1, 2, 3 ORDER BY 5 DESC"
    )
    found = scope.rows(query, (plan.uuid,))
    rows = [[Said(name_of(scope, one, zh)), Said(basis), count, ha, mu] for one, zh, basis, count, ha, mu in found]
    sums = [round(sum(row[place] for row in found), digits) for place, digits in ((3, 0), (4, 2), (5, 1))]
    rows.append([TOTAL, Said(""), int(sums[0]), sums[1], sums[2]])
    columns = [kind(table, "kind").label, BASIS, whole(ROWS), kind(table, "area_ha"), kind(table, "area_mu")]
    return Wide(columns, rows, REMOVED, (22, 42, 10, 13, 13), frozenset({len(rows) - 1}))


def name_of(scope: Scope, key: Any, zh: Any) -> str:
    """Return the name of a kind of constraint in the language of the report."""
    if scope.language == "en":
        found = scope.rows("SELECT name_en FROM ref_constraint_kinds WHERE kind = ?", (key,))
        return str((found and found[0][0]) or key or zh or "")
    return str(zh or key or "")


def gate(scope: Scope, plan: ChosenPlan) -> Wide:
    """Return every line of the land gate, those without overlap too."""
    found = scope.rows(
        "SELECT site, part, kind, kind_zh, rule, overlap_ha, overlap_mu, removed_ha, verdict, approval_no "
        "FROM land_gate WHERE plan = ? ORDER BY fid",
        (plan.uuid,),
    )
    rows = [
        [
            Said(site), label("land_gate", "part", part), TOTAL if one == "total" else Said(name_of(scope, one, zh)),
            label("land_gate", "rule", rule), ha, mu, out, label("land_gate", "verdict", verdict), Said(number),
        ]
        for site, part, one, zh, rule, ha, mu, out, verdict, number in found
    ]  # fmt: skip
    names = ("site", "part", "kind", "rule", "overlap_ha", "overlap_mu", "removed_ha", "verdict", "approval_no")
    return Wide([kind("land_gate", one) for one in names], rows, GATE)


def without_number(scope: Scope, plan: ChosenPlan) -> Iterator[list[Any]]:
    """Yield by table and condition how many rows need an approval that has no number, and which."""
    for name in tables_with(scope, plan, "condition", "approval_no"):
        if name == "land_gate":
            yield from gate_without(scope, plan)
            continue
        area = "round(total(area_ha), 2)" if "area_ha" in TABLES[name].entries else "NULL"
        basis = "condition_basis" if "condition_basis" in TABLES[name].entries else "''"
        code = "code" if "code" in TABLES[name].entries else "uuid"
        query = (
            f"SELECT condition, {basis}, {area}, count(*), group_concat({code}, ', ') FROM {quoted(name)} "  # noqa: S608
            "WHERE plan = ? AND coalesce(condition, '') <> '' AND coalesce(approval_no, '') = '' GROUP BY 1, 2"
        )
        for condition, basis, ha, count, codes in scope.rows(query, (plan.uuid,)):
            yield [TABLES[name].label, Said(condition), Said(basis), ha, count, Said(some(codes))]


def gate_without(scope: Scope, plan: ChosenPlan) -> Iterator[list[Any]]:
    """Yield the lines of the land gate whose approval has no number."""
    found = scope.rows(
        "SELECT kind, kind_zh, condition, basis, overlap_ha, site FROM land_gate "
        "WHERE plan = ? AND verdict = 'conditional_missing_number'",
        (plan.uuid,),
    )
    for one, zh, condition, basis, ha, site in found:
        what = f"{name_of(scope, one, zh)} {condition or ''}".strip()
        yield [TABLES["land_gate"].label, Said(what), Said(basis), ha, 1, Said(site)]


def some(codes: Any, most: int = 12) -> str:
    """Return the first codes of a list, and a sign for the rest."""
    named = str(codes or "").split(", ")
    return ", ".join(named[:most]) + (" …" if len(named) > most else "")


def whole(text: str) -> Any:
    """Return the kind of a count under a heading."""
    return Number(text, whole=True)


# The project as a whole ---------------------------------------------------------------------------------------------


def of_project(scope: Scope) -> Iterator[Any]:
    """Yield what the check of the project finds, and the conflicts that wait to be decided."""
    found = [
        Message(LEVELS[one.level], finding=without_folders(one.message, scope.gpkg)) for one in findings(scope.gpkg)
    ]
    yield Notes(found) if found else Paragraph(SOUND)
    waiting = open_conflicts(scope.connection)
    if not waiting:
        yield Paragraph(NO_CONFLICTS)
        return
    rows = [
        [
            TABLES[one.key.table].label,
            Said(one.title),
            KINDS[one.kind],
            one.label,
            Said(", ".join(v.holder for v in one.voices)),
        ]
        for one in waiting[:SHOWN]
    ]
    columns = [
        TABLE, QT_TRANSLATE_NOOP("Ordos", "Record"), QT_TRANSLATE_NOOP("Ordos", "Kind"),
        QT_TRANSLATE_NOOP("Ordos", "Column"), QT_TRANSLATE_NOOP("Ordos", "Holder"),
    ]  # fmt: skip
    yield Numbers([(CONFLICTS, len(waiting))])
    yield Wide(columns, rows, CONFLICTS)
    if len(waiting) > SHOWN:
        yield Paragraph(Message(MORE, count=len(waiting) - SHOWN))


def without_folders(message: Message, gpkg: Path) -> Message:
    """Return a sentence without the folders a file lies in, which are nobody else's business."""

    def short(value: Any) -> Any:
        if isinstance(value, Message):
            return without_folders(value, gpkg)
        if isinstance(value, list):
            return [short(one) for one in value]
        if isinstance(value, Path):
            return value.name
        return str(value).replace(str(gpkg.parent), gpkg.parent.name) if isinstance(value, str) else value

    return Message(message.template, **{name: short(value) for name, value in message.values.items()})
