"""The ledger of projects (项目台账) and what it adds up to by banner and township."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from ordos_restoration.planning.kinds import Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.planning.report.sheets import CHECK, Sheet, SheetColumn, Subtotal
from ordos_restoration.schema.bureau_tables.headings import APPROVAL, AREA, MONEY, PLACE, TIME, UNITS
from ordos_restoration.schema.bureau_tables.table import TEN_THOUSAND, BureauTable, plain
from ordos_restoration.schema.lists import FUND_SOURCES
from ordos_restoration.store.bureau_tables import leaves
from ordos_restoration.store.bureau_tables.leaves import Frame, blank, column, first, narrowed
from ordos_restoration.store.bureau_tables.rows import records
from ordos_restoration.store.reading import project_figures, totals
from ordos_restoration.store.reading.project_figures import ALL, BY_PLACE, Wanted
from ordos_restoration.store.reporting.scope import Scope

LEDGER = QT_TRANSLATE_NOOP("Ordos", "Ledger of projects")
BY_UNIT = QT_TRANSLATE_NOOP("Ordos", "Projects by banner and township")
SOURCES = QT_TRANSLATE_NOOP("Ordos", "Funds planned by source")
HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha")
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", decimals=1)
SHARE = Number(QT_TRANSLATE_NOOP("Ordos", "Share done"), "", "%", decimals=1)
PLANNED = Number(QT_TRANSLATE_NOOP("Ordos", "Planned"), "", TEN_THOUSAND)
PAID = Number(QT_TRANSLATE_NOOP("Ordos", "Paid"), "", TEN_THOUSAND)
RATE = Number(QT_TRANSLATE_NOOP("Ordos", "Payment rate"), "", "%", decimals=1)
OVERDUE = Number(QT_TRANSLATE_NOOP("Ordos", "Overdue"), whole=True)
PROJECTS = Number(QT_TRANSLATE_NOOP("Ordos", "Projects"), whole=True)
UNIT_NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Administrative unit"))
DIRECT = QT_TRANSLATE_NOOP("Ordos", "Not in a township")
ROUNDED = QT_TRANSLATE_NOOP(
    "Ordos",
    "Every figure of a project is rounded as it is printed, and all sums are sums of these: they agree with the "
    "register in the dock and in the report.",
)

WORDS = BureauTable(
    "ledger",
    LEDGER,
    "project",
    (
        *plain("", "code", "name", "work", "state"),
        *plain(UNITS, "lead_unit", "cooperating_units", "owner"),
        *plain(PLACE, "banner", "township", "village"),
    ),
    order=("code",),
)
PAPERS = (
    *plain("", "mechanism"),
    *plain(APPROVAL, "approval_no", "approval_date", "task_year", "task_document", "online_code"),
    *plain(TIME, "planned_start", "planned_end", "actual_start", "actual_end"),
)


def rate(planned: Optional[float], paid: Optional[float]) -> Optional[float]:
    """Return the share of the money planned that was paid [%], None where none was planned."""
    return round(100.0 * (paid or 0.0) / planned, 1) if planned else None


def ledger(scope: Scope, frame: Frame, translate: Translate) -> Sheet:
    """Return every project with its units, place, area, money by source, payments, papers and dates."""
    listed = BureauTable("ledger", LEDGER, "project", (*WORDS.columns, *PAPERS), order=("code",))
    rows = records(scope.connection, listed, scope.language, translate=translate)
    figures = {one[0]: one[1:] for one in every(scope)}
    funds, sources = by_source(scope)
    uuids = [uuid for (uuid,) in scope.rows("SELECT uuid FROM project ORDER BY code, fid")]
    lines = []
    for place, (uuid, row) in enumerate(zip(uuids, rows), 1):
        ha, mu, share, planned, paid, late = figures[uuid]
        money = [planned, *(funds.get((uuid, one)) for one in sources), paid, rate(planned, paid)]
        words, papers = ([row[one.name] for one in part] for part in (WORDS.columns, PAPERS))
        lines.append([place, *words, ha, mu, share, *money, late, *papers, None])
    columns = [
        first(),
        *kinds(WORDS.columns),
        *areas(),
        SheetColumn(PLANNED, of=MONEY, total=True),
    ]
    columns += [SheetColumn(PLANNED, label=FUND_SOURCES[one], of=SOURCES, total=True) for one in sources]
    columns += [SheetColumn(PAID, of=MONEY, total=True), SheetColumn(RATE, of=MONEY)]
    columns += [SheetColumn(OVERDUE, total=True), *kinds(PAPERS), blank()]
    return framed("ledger", LEDGER, columns, lines, frame)


def kinds(columns: Sequence[Any]) -> list[SheetColumn]:
    """Return columns of the register as columns of a sheet."""
    return [column(one, one.kind("project")) for one in columns]


def areas() -> list[SheetColumn]:
    """Return the columns of area and of the share that is done."""
    return [SheetColumn(HECTARES, of=AREA, total=True), SheetColumn(MU, of=AREA, total=True), SheetColumn(SHARE)]


def framed(name: str, title: str, columns: list[SheetColumn], lines: list[Any], frame: Frame) -> Sheet:
    """Return a sheet of figures of the register."""
    if lines and not any(isinstance(one, Subtotal) for one in lines):
        inner = [list(values) for values in zip(*lines)][1:-1]
        columns = [columns[0], *narrowed(columns[1:-1], inner), columns[-1]]
    units = Message(leaves.UNITS, unit=[Message("ha"), Message("mu"), Message(TEN_THOUSAND)])
    return Sheet(
        title, columns, lines, number=frame.about, aside=units, notes=[Message(ROUNDED), *frame.notes],
        signed=frame.signed, check=CHECK, is_locked=True, id=name,
    )  # fmt: skip


def every(scope: Scope) -> list[tuple[Any, ...]]:
    """Return every project: uuid, ha, mu, share [%], planned and paid [10⁴ yuan], overdue (0 or 1)."""
    query = (
        f"{project_figures.statement(BY_PLACE, ALL)} SELECT uuid, ha, mu, share, planned, paid, is_late FROM figures"  # noqa: S608
    )
    return scope.rows(query, project_figures.values(wanted(scope)))


def wanted(scope: Scope) -> Wanted:
    """Return all projects, with what is overdue on the day of the table."""
    return Wanted(today=scope.date, language=scope.language)


def by_source(scope: Scope) -> tuple[dict[tuple[str, str], float], list[str]]:
    """Return the money planned [10⁴ yuan] by project and source, and the sources there are, in declared order."""
    yuan = project_figures.rounded("total(planned_yuan) / 100.0")
    found = {(project, source): value for project, source, value in scope.rows(
        f"SELECT project, source, {yuan} FROM project_fund GROUP BY project, source"  # noqa: S608
    )}  # fmt: skip
    return found, [one for one in FUND_SOURCES if any(source == one for _, source in found)]


def rollup(scope: Scope, frame: Frame) -> Sheet:
    """Return the sums of every banner with those of its townships."""
    own = dict(project_figures.sums(scope.connection, BY_PLACE, wanted(scope)))
    units = list(totals.places(scope.connection, project_figures.name_column(wanted(scope))))
    lines: list[Any] = []
    left = {key: values for key, values in own.items() if values[0]}
    for banner in (one for one in units if one.kind == "banner"):
        inside: list[tuple[Any, tuple[Any, ...]]] = [
            (one.name, left.pop(one.key)) for one in units if one.parent == banner.key and one.key in left
        ]
        inside += [(Message(DIRECT), left.pop(banner.key))] if banner.key in left else []
        if inside:
            lines += [Subtotal([banner.name, *figures(added(inside))], "below"), *(line(*one) for one in inside)]
    known = {one.key: one.name for one in units}
    rest: list[tuple[Any, tuple[Any, ...]]] = [
        (known.get(key) or key or Message(totals.UNASSIGNED), values) for key, values in left.items()
    ]
    if rest:
        lines += [Subtotal([Message(totals.UNASSIGNED), *figures(added(rest))], "below"), *(line(*one) for one in rest)]
    columns = [
        SheetColumn(UNIT_NAME), SheetColumn(PROJECTS, total=True), *areas(), SheetColumn(PLANNED, of=MONEY, total=True),
        SheetColumn(PAID, of=MONEY, total=True), SheetColumn(RATE, of=MONEY), SheetColumn(OVERDUE, total=True), blank(),
    ]  # fmt: skip
    return framed("rollup", BY_UNIT, columns, lines, frame)


def added(rows: Sequence[tuple[Any, tuple[Any, ...]]]) -> tuple[Any, ...]:
    """Return the sums of several units."""
    return tuple(sum(values) for values in zip(*(values for _, values in rows)))


def line(name: Any, values: tuple[Any, ...]) -> list[Any]:
    """Return the row of a unit."""
    return [name, *figures(values)]


def figures(values: tuple[Any, ...]) -> list[Any]:
    """Return the cells of a unit from its sums: projects, ha, mu, ha × share, reports, planned, paid, overdue."""
    count, ha, mu, weighed, reported, planned, paid, late = values
    share = round(100.0 * weighed / ha, 1) if reported and ha else None
    return [
        count,
        round(ha, 2),
        round(mu, 1),
        share,
        round(planned, 2),
        round(paid, 2),
        rate(planned, paid),
        late,
        None,
    ]
