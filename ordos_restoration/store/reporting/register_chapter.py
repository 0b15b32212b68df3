"""The register in a report: works with their projects, banners and townships, money, progress, survival, tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.amounts import amounts, over_years
from ordos_restoration.planning.report.page import Paragraph
from ordos_restoration.schema.lists import FUND_SOURCES, LIFECYCLE
from ordos_restoration.store.reading import project_figures, totals
from ordos_restoration.store.reading.project_figures import BY_PLACE, BY_WORK, Wanted
from ordos_restoration.store.reading.totals import Line
from ordos_restoration.store.reporting.parts import Said, Wide
from ordos_restoration.store.reporting.scope import Scope, label

MOST_PROJECTS = project_figures.PAGE  # that are listed under their works
RATE = QT_TRANSLATE_NOOP("Ordos", "Payment rate")
NAME = QT_TRANSLATE_NOOP("Ordos", "Name")
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", decimals=1)
HA = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha")
DONE = Number(QT_TRANSLATE_NOOP("Ordos", "Share done"), "", "%", decimals=0)
PLANNED = Number(QT_TRANSLATE_NOOP("Ordos", "Planned"), "", QT_TRANSLATE_NOOP("Ordos", "10⁴ yuan"))
PAID = Number(QT_TRANSLATE_NOOP("Ordos", "Paid"), "", QT_TRANSLATE_NOOP("Ordos", "10⁴ yuan"))
RATED = Number(RATE, "", "%", decimals=1)
COUNT = Number(QT_TRANSLATE_NOOP("Ordos", "Projects"), whole=True)
LATE = Number(QT_TRANSLATE_NOOP("Ordos", "Overdue"), whole=True)
YUAN = QT_TRANSLATE_NOOP("Ordos", "yuan")
MONEY = (  # of the funds as they are entered, to the cent
    Number(QT_TRANSLATE_NOOP("Ordos", "Planned"), "", YUAN),
    Number(QT_TRANSLATE_NOOP("Ordos", "Paid in"), "", YUAN),
    Number(QT_TRANSLATE_NOOP("Ordos", "Paid"), "", YUAN),
)
EXACT = QT_TRANSLATE_NOOP(
    "Ordos",
    "These are the funds and payments as entered. In the register above, a project with an approved investment counts "
    "with that as planned, and every project is rounded to 100 yuan before the sums are made.",
)
COLUMNS = [NAME, COUNT, HA, MU, DONE, PLANNED, PAID, RATED, LATE]
SHARES = (30, 8, 10, 10, 7, 11, 10, 8, 6)
TOTAL = QT_TRANSLATE_NOOP("Ordos", "Total")
WORKS = QT_TRANSLATE_NOOP("Ordos", "By work, with the projects")
PLACES = QT_TRANSLATE_NOOP("Ordos", "By banner and township")
TOO_MANY = QT_TRANSLATE_NOOP(
    "Ordos", "{count} projects are too many to list: their works are. The Record dock lists them."
)
NO_PROJECTS = QT_TRANSLATE_NOOP("Ordos", "The register has no projects.")
YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "Calendar year"), "", "", 1978, 2100, whole=True)


def wanted(scope: Scope) -> Wanted:
    """Return what the dock asks for when nothing is filtered."""
    return Wanted(today=scope.date, language=scope.language)


def rate(planned: Optional[float], paid: Optional[float]) -> Optional[float]:
    """Return the share of the planned money that is paid [%], None where nothing is planned."""
    return round(100 * (paid or 0.0) / planned, 1) if planned else None


def rolled_up(scope: Scope) -> Iterator[Any]:
    """Yield the register by work with its projects, and by place, with totals."""
    found = totals.register(scope.gpkg, BY_WORK, wanted(scope))
    if not found.total.projects:
        yield Paragraph(NO_PROJECTS)
        return
    listed = found.total.projects <= MOST_PROJECTS
    yield of_lines(scope, found, BY_WORK, WORKS, listed)
    if not listed:
        yield Paragraph(Message(TOO_MANY, count=found.total.projects))
    yield of_lines(scope, totals.register(scope.gpkg, BY_PLACE, wanted(scope)), BY_PLACE, PLACES, False)


def of_lines(scope: Scope, found: totals.Register, by: str, caption: str, listed: bool) -> Wide:
    """Return groups with their figures, the inner ones moved in, and the total; listed: with the projects."""
    rows: list[list[Any]] = []
    strong = []
    for line, level in levels(found.lines):
        if level == 0:
            strong.append(len(rows))
        rows.append(figures(line, named(line, level)))
        if listed:
            for one in totals.projects(scope.gpkg, by, line, wanted(scope), 0) if line.own else ():
                state = Message("{name} · {state}", name=one.name, state=Message(LIFECYCLE.get(one.state, one.state)))
                rows.append(figures(one, Indented(state, level + 1)))
    strong.append(len(rows))
    rows.append(figures(found.total, TOTAL))
    return Wide(COLUMNS, rows, caption, SHARES, frozenset(strong))


class Indented:
    """A text moved in below another."""

    def __init__(self, text: Any, level: int) -> None:
        self.text, self.level = text, level

    def html(self, translate: Any) -> str:
        said = self.text.text(translate) if isinstance(self.text, Message) else translate(self.text)
        return Said(said, self.level).html(translate)


def named(line: Line, level: int) -> Any:
    """Return the name of a group; that of a heading or a rest is translatable."""
    return Indented(line.name, level) if line.kind in ("heading", "rest") else Said(line.name, level)


def levels(lines: tuple[Line, ...], level: int = 0) -> Iterator[tuple[Line, int]]:
    """Yield the groups that hold projects, outer ones first, with how deep they lie."""
    for line in lines:
        if line.projects:
            yield line, level
            yield from levels(line.groups, level + 1)


def figures(line: Line, name: Any) -> list[Any]:
    """Return a line of the register."""
    share = None if line.done is None else 100 * line.done
    paid = rate(line.planned, line.paid)
    return [name, line.projects, line.area_ha, line.area_mu, share, line.planned, line.paid, paid, line.overdue]


# Money --------------------------------------------------------------------------------------------------------------


def money(scope: Scope) -> Iterator[Any]:
    """Yield the funds by source and by year: planned, paid in, paid out."""
    by_source = scope.rows(
        "SELECT source, round(total(planned_yuan), 2), round(total(received_yuan), 2) "
        "FROM project_fund GROUP BY source ORDER BY 2 DESC"
    )
    if by_source:
        rows = [[FUND_SOURCES.get(one, one), planned, paid_in] for one, planned, paid_in in by_source]
        rows.append([TOTAL, *(round(sum(row[place] for row in by_source), 2) for place in (1, 2))])
        columns = [QT_TRANSLATE_NOOP("Ordos", "Source of funds"), *MONEY[:2]]
        yield Wide(columns, rows, QT_TRANSLATE_NOOP("Ordos", "Funds by source"), (), frozenset({len(rows) - 1}))
        shown = [(FUND_SOURCES.get(one, one), planned) for one, planned, _ in by_source]
        yield amounts(QT_TRANSLATE_NOOP("Ordos", "Funds planned by source"), shown, YUAN)
    found = by_year(scope)
    if found:
        years = list(range(min(found), max(found) + 1))
        series = [
            (kind.label, [found.get(year, (0.0, 0.0, 0.0))[place] for year in years])
            for place, kind in enumerate(MONEY)
        ]
        yield over_years(QT_TRANSLATE_NOOP("Ordos", "Money by year"), years, series, YUAN)
        rows = [[year, *found[year]] for year in years if year in found]
        sums = [round(sum(row[place] for row in rows), 2) for place in (1, 2, 3)]
        rows.append([TOTAL, *sums])
        yield Wide([YEAR, *MONEY], rows, "", (), frozenset({len(rows) - 1}))
        yield Paragraph(EXACT)


def by_year(scope: Scope) -> dict[int, tuple[float, float, float]]:
    """Return money by year [yuan]: planned, paid in, paid out."""
    rows = scope.rows(
        "SELECT year, round(total(planned), 2), round(total(received), 2), round(total(paid), 2) "
        "FROM (SELECT year, planned_yuan AS planned, received_yuan AS received, 0 AS paid FROM project_fund "
        "UNION ALL SELECT CAST(substr(date, 1, 4) AS INTEGER), 0, 0, amount_yuan FROM fund_payment) "
        "WHERE year > 0 GROUP BY year ORDER BY year"
    )
    return {int(year): (planned, received, paid) for year, planned, received, paid in rows}


# Progress and survival ----------------------------------------------------------------------------------------------


def progress_of(scope: Scope, what: str) -> list[tuple[int, tuple[float, float, float, float]]]:
    """Return by year: area [ha], seedlings, water [m³], money [yuan]; what: "project", or "rows" of plans.

    A year that is reported as a whole counts as such, else its quarters are added up: as the figures of projects do.
    """
    where = "target_table = 'project'" if what == "project" else "target_table <> 'project'"
    values = ", ".join(
        f"coalesce(sum(CASE WHEN quarter IS NULL THEN {one} END), sum({one}), 0) AS {one}"
        for one in ("area_ha", "seedlings", "water_m3", "money_yuan")
    )
    rows = scope.rows(
        f"SELECT year, round(total(area_ha), 2), total(seedlings), round(total(water_m3), 0), "  # noqa: S608
        f"round(total(money_yuan), 2) FROM (SELECT year, target, {values} FROM progress WHERE {where} "
        "GROUP BY target_table, target, year) GROUP BY year ORDER BY year"
    )
    return [(int(year), (ha, plants, water, yuan)) for year, ha, plants, water, yuan in rows if year]


def progress(scope: Scope) -> Iterator[Any]:
    """Yield the progress reported by year, of projects and of the rows of plans apart: one may hold the other."""
    for what, title in (
        ("project", QT_TRANSLATE_NOOP("Ordos", "Progress of projects by year")),
        ("rows", QT_TRANSLATE_NOOP("Ordos", "Progress of compartments and works by year")),
    ):
        found = dict(progress_of(scope, what))
        if not found:
            continue
        years = list(range(min(found), max(found) + 1))
        label_ = QT_TRANSLATE_NOOP("Ordos", "Area done")
        yield over_years(title, years, [(label_, [found.get(year, (0.0,))[0] for year in years])], "ha")
        columns = [
            YEAR, Number(label_, "", "ha"), Number(QT_TRANSLATE_NOOP("Ordos", "Seedlings planted"), whole=True),
            Number(QT_TRANSLATE_NOOP("Ordos", "Water used"), "", "m³", decimals=0),
            Number(QT_TRANSLATE_NOOP("Ordos", "Money spent"), "", YUAN),
        ]  # fmt: skip
        rows: list[list[Any]] = [[year, *values] for year, values in found.items()]
        rows.append([TOTAL, *(round(sum(row[place] for row in rows), 2) for place in (1, 2, 3, 4))])
        yield Wide(columns, rows, "", (), frozenset({len(rows) - 1}))


def survival(scope: Scope) -> Iterator[Any]:
    """Yield what inspections have counted, by year, survey, check level and round."""
    found = scope.rows(
        "SELECT year, survey, check_level, round, count(*), total(planted), total(alive), "
        "sum(verdict = 'pass'), sum(verdict = 'replant'), sum(verdict = 'redo') FROM inspection "
        "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
    )
    rows = [
        [
            year, label("inspection", "survey", survey), label("inspection", "check_level", level) or "–", turn, count,
            planted, alive, round(100 * alive / planted, 1) if planted else None, good or 0, again or 0, anew or 0,
        ]
        for year, survey, level, turn, count, planted, alive, good, again, anew in found
    ]  # fmt: skip
    whole = [
        QT_TRANSLATE_NOOP("Ordos", "Round"), QT_TRANSLATE_NOOP("Ordos", "Inspections"),
        QT_TRANSLATE_NOOP("Ordos", "Planted"), QT_TRANSLATE_NOOP("Ordos", "Alive"),
    ]  # fmt: skip
    verdicts = [
        QT_TRANSLATE_NOOP("Ordos", "Passed"), QT_TRANSLATE_NOOP("Ordos", "Replant"),
        QT_TRANSLATE_NOOP("Ordos", "Do again"),
    ]  # fmt: skip
    columns = [
        YEAR, QT_TRANSLATE_NOOP("Ordos", "Survey"), QT_TRANSLATE_NOOP("Ordos", "Check level"),
        *(Number(one, whole=True) for one in whole), Number(QT_TRANSLATE_NOOP("Ordos", "Rate"), "", "%", decimals=1),
        *(Number(one, whole=True) for one in verdicts),
    ]  # fmt: skip
    yield Wide(columns, rows)
