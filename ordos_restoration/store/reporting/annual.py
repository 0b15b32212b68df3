"""The annual assessment: every indicator of the plan with base, target, the values entered, and its light."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.page import Notes, Paragraph
from ordos_restoration.planning.report.sheet_remarks import APPROVED, CHECKED, DATE, PREPARED, REVIEWED, STAMP
from ordos_restoration.planning.report.svg import number
from ordos_restoration.schema.plans import STATUS
from ordos_restoration.store.plans.landing import made_with
from ordos_restoration.store.reading import project_figures, totals
from ordos_restoration.store.reporting.assessment import (
    NO_VALUE,
    NOT_JUDGED,
    RULES,
    WORDS,
    Entered,
    Goal,
    Series,
    light,
)
from ordos_restoration.store.reporting.parts import Light, Pairs, Said, Small, ToSign, Wide
from ordos_restoration.store.reporting.register_chapter import (
    HA,
    MU,
    PAID,
    PLANNED,
    RATED,
    progress_of,
    rate,
    wanted,
)
from ordos_restoration.store.reporting.scope import Scope, is_schematic

INDICATOR = QT_TRANSLATE_NOOP("Ordos", "Indicator")
UNIT = QT_TRANSLATE_NOOP("Ordos", "Unit")
BASE = QT_TRANSLATE_NOOP("Ordos", "Base value")
TARGET = QT_TRANSLATE_NOOP("Ordos", "Target")
VALUES = QT_TRANSLATE_NOOP("Ordos", "Values entered")
ASSESSMENT = QT_TRANSLATE_NOOP("Ordos", "Assessment")
SOURCES = QT_TRANSLATE_NOOP("Ordos", "Where targets and values come from")
OF_TARGET = QT_TRANSLATE_NOOP("Ordos", "Source of the target")
OF_VALUE = QT_TRANSLATE_NOOP("Ordos", "Source of the value of the year")
NO_SOURCE = QT_TRANSLATE_NOOP("Ordos", "none given")
COUNTED = QT_TRANSLATE_NOOP(
    "Ordos", "{year}: {green} on course, {yellow} behind, {red} out of reach, {none} without a value or not judged."
)
NONE = QT_TRANSLATE_NOOP("Ordos", "The project has no indicators.")
UNVERIFIED = QT_TRANSLATE_NOOP("Ordos", "not verified")
YEAR_DONE = QT_TRANSLATE_NOOP("Ordos", "Area done in the year")
YEAR_SPENT = QT_TRANSLATE_NOOP("Ordos", "Money paid in the year")
DUE = QT_TRANSLATE_NOOP("Ordos", "Rectifications overdue")
PROJECTS = QT_TRANSLATE_NOOP("Ordos", "Projects")
TASKS_OVERDUE = QT_TRANSLATE_NOOP("Ordos", "Projects overdue")
MADE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Made with {tool}. {open} of {count} indicators are not verified against their source. Plans of the project: "
    "{plans}. {schematic}",
)
OF_PLAN = QT_TRANSLATE_NOOP("Ordos", "{name} (version {version}, {status})")
NO_PLANS = QT_TRANSLATE_NOOP("Ordos", "none")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "Some are schematic (示意): no surveyed bank was given.")
SIGNED = (PREPARED, CHECKED, REVIEWED, APPROVED, STAMP, DATE)
FIGURES = QT_TRANSLATE_NOOP("Ordos", "Register on {date}")


class Row(NamedTuple):
    """An indicator in one place, with what was entered for it."""

    code: str
    name: str
    unit: str
    goal: Goal
    target: str  # in words, where it is said so
    source: str
    verified: bool
    place: str  # "" for the city as a whole
    series: Series


def indicators(scope: Scope) -> list[Row]:
    """Return every indicator of the project, once for each place that values were entered for."""
    entered: dict[tuple[str, str], list[Entered]] = {}
    values = scope.rows(
        f"SELECT v.indicator, coalesce((SELECT {scope.named()} FROM admin_unit AS a WHERE a.code = v.admin_unit), "  # noqa: S608
        "v.admin_unit, ''), v.year, v.value, coalesce(v.light, ''), coalesce(v.source, '') "
        "FROM indicator_value AS v ORDER BY v.year, v.fid"
    )
    for indicator, place, year, value, colour, source in values:
        entered.setdefault((indicator, place), []).append(Entered(int(year), value, colour, source))
    target = f"target_{scope.language}"
    rows = scope.rows(
        f"SELECT uuid, code, {scope.named()}, coalesce(unit, ''), direction, target_value, target_year, base_value, "  # noqa: S608
        f"base_year, coalesce({target}, ''), coalesce(source, ''), verified FROM indicator ORDER BY code"
    )
    return [row for one in rows for row in of_indicator(one, entered)]


def of_indicator(one: tuple[Any, ...], entered: dict[tuple[str, str], list[Entered]]) -> Iterator[Row]:
    """Yield an indicator for the city, and for each other place that has values."""
    uuid, code, name, unit, direction, target, target_year, base, base_year, words, source, verified = one
    goal = Goal(direction or "", target, target_year, base, base_year)
    places = sorted({place for indicator, place in entered if indicator == uuid} | {""})
    for place in places:
        values = entered.get((uuid, place), [])
        if values or place == "":
            yield Row(code, name, unit, goal, words, source, verified == "yes", place, Series(tuple(values)))


def chapter(scope: Scope) -> Iterator[Any]:
    """Yield the assessment of the year: how many of each light, the table, and how lights are worked out."""
    rows = indicators(scope)
    if not rows:
        yield Paragraph(NONE)
        return
    yield Paragraph(counted(scope, rows))
    yield table(scope, rows)
    yield Notes(RULES)
    yield origins(scope, rows)


def counted(scope: Scope, rows: list[Row]) -> Message:
    """Return how many indicators have which light."""
    lights = [light(row.goal, row.series, scope.year) for row in rows]
    counts = {colour: lights.count(colour) for colour in ("green", "yellow", "red")}
    return Message(COUNTED, year=scope.year, none=lights.count(""), **counts)


def table(scope: Scope, rows: list[Row]) -> Wide:
    """Return the indicators with every value entered up to the year, and the light of the year."""
    lines = []
    for row in rows:
        name = f"{row.code} {row.name}" + (f" · {row.place}" if row.place else "")
        line: list[Any] = [Said(name), Said(row.unit), Said(at(row.goal.base, row.goal.base_year)), Said(aim(row))]
        line += [entered_values(row, scope.year), shown(row, scope.year)]
        lines.append(line)
    return Wide([INDICATOR, UNIT, BASE, TARGET, VALUES, ASSESSMENT], lines, "", (26, 7, 12, 17, 22, 16))


def origins(scope: Scope, rows: list[Row]) -> Wide:
    """Return where the targets and the values of the year come from."""
    lines = []
    for row in rows:
        entered = row.series.of(scope.year)
        source = Said(entered.source) if entered is not None and entered.source else NO_SOURCE
        name = f"{row.code} · {row.place}" if row.place else row.code
        lines.append([Said(name), origin(row), source if entered is not None else NO_VALUE])
    return Wide([INDICATOR, OF_TARGET, OF_VALUE], lines, SOURCES, (16, 56, 28))


def shown(row: Row, year: int) -> Light:
    """Return the light of a row with its words; a value that is missing is said to be."""
    colour = light(row.goal, row.series, year)
    if colour:
        return Light(colour, WORDS[colour])
    entered = row.series.of(year)
    return Light("", NOT_JUDGED if entered is not None and entered.value is not None else NO_VALUE)


def entered_values(row: Row, year: int) -> Any:
    """Return the values up to a year, the newest first, or that there is none."""
    known = [one for one in sorted(row.series.values, key=lambda one: -one.year) if one.year <= year]
    if not known:
        return NO_VALUE
    return Said(" · ".join(f"{one.year}: {number(one.value)}" for one in known))


def origin(row: Row) -> Any:
    """Return the source of an indicator, and whether somebody has checked it."""
    if row.verified:
        return Said(row.source)
    text = row.source.replace("{", "{{").replace("}", "}}")
    return Message("{source} ({state})", source=text.replace("{{", "{").replace("}}", "}"), state=Message(UNVERIFIED))


def aim(row: Row) -> str:
    """Return the target of an indicator: its number and year, or its words."""
    found = at(row.goal.target, row.goal.target_year)
    if row.goal.target is None:
        return f"{row.goal.target_year or ''} {row.target}".strip()
    return found


def at(value: Optional[float], year: Optional[int]) -> str:
    """Return a value with its year."""
    if value is None:
        return "–" if year is None else f"– ({year})"
    return f"{number(value)}" + (f" ({year})" if year else "")


# The sheet of one page ----------------------------------------------------------------------------------------------


def sheet(scope: Scope) -> Iterator[Any]:
    """Yield the assessment on one page: the figures of the register, the indicators, and room to sign."""
    yield figures(scope)
    rows = indicators(scope)
    if rows:
        yield Paragraph(counted(scope, rows))
        yield table(scope, rows)
    else:
        yield Paragraph(NONE)
    yield Small(made(scope, rows))
    yield ToSign([(one, "") for one in SIGNED])


def made(scope: Scope, rows: list[Row]) -> Message:
    """Return what every sheet says of itself: what it was made with, from which plans, and what nobody has verified."""
    plans = [
        Message(OF_PLAN, name=one.name, version=one.version, status=Message(STATUS.options.get(one.status, one.status)))
        for one in scope.plans
    ]
    schematic = any(is_schematic(scope, one) for one in scope.plans)
    return Message(
        MADE,
        tool=made_with(),
        open=sum(not one.verified for one in rows),
        count=len(rows),
        plans=plans or Message(NO_PLANS),
        schematic=Message(SCHEMATIC) if schematic else "",
    )


def figures(scope: Scope) -> Pairs:
    """Return what the register adds up to, as the dock shows it, and what the year has brought."""
    total = totals.register(scope.gpkg, project_figures.BY_PLACE, wanted(scope)).total
    done = dict(progress_of(scope, "project")).get(scope.year, (0.0,))
    (paid,) = scope.rows(
        "SELECT round(total(amount_yuan) / 10000, 2) FROM fund_payment WHERE substr(date, 1, 4) = ?", (str(scope.year),)
    )
    (late,) = scope.rows(
        "SELECT count(*) FROM rectification WHERE state IN ('open', 'doing') AND deadline < ?", (scope.date,)
    )
    rows = [
        (Number(PROJECTS, whole=True), total.projects),
        (HA, total.area_ha),
        (MU, total.area_mu),
        (Number(YEAR_DONE, "", "ha"), done[0]),
        (PLANNED, total.planned),
        (PAID, total.paid),
        (Number(YEAR_SPENT, "", PAID.unit), paid[0]),
        (RATED, rate(total.planned, total.paid)),
        (Number(TASKS_OVERDUE, whole=True), total.overdue),
        (Number(DUE, whole=True), late[0]),
    ]
    return Pairs(rows, Message(FIGURES, date=scope.date))
