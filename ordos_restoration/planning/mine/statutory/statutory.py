"""The tables that an authority asks for, as one workbook: a set of sheets for each mining licence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_tables import OUTPUTS
from ordos_restoration.planning.mine.statutory import (
    statutory_land,
    statutory_money,
    statutory_quality,
    statutory_summary,
    statutory_time,
    statutory_works,
)
from ordos_restoration.planning.mine.statutory.statutory_parts import Case, Named, Part, is_missing, known, mapped
from ordos_restoration.planning.mine.statutory.statutory_tables import TEMPLATE_SETS
from ordos_restoration.planning.report.sheets import SIGNED, TOTAL, Book, Sheet, SheetColumn, Subtotal, book
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, Progress, Text, Translate, silent
from ordos_restoration.planning.spec import conform_column as conformed

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

BUILDERS: dict[str, Callable[[Case], Part]] = {  # id of a table → what makes it, in the order without a reference table
    "summary": statutory_summary.summary,
    "land_use": statutory_land.land_use,
    "ownership": statutory_land.ownership,
    "damage": statutory_land.damage,
    "damage_units": statutory_land.damage_units,
    "directions": statutory_land.directions,
    "structure": statutory_land.structure,
    "quality": statutory_quality.quality,
    "soil": statutory_works.soil,
    "water": statutory_works.water,
    "quantities": statutory_works.quantities,
    "unit_quantities": statutory_works.unit_quantities,
    "seedlings": statutory_works.seedlings,
    "upkeep": statutory_works.upkeep,
    "stages": statutory_time.stages,
    "programme": statutory_time.programme,
    "works_cost": statutory_money.works_cost,
    "unit_prices": statutory_money.unit_prices,
    "investment": statutory_money.investment,
    "dynamic": statutory_money.dynamic,
    "fund": statutory_money.fund,
}
TABLE = QT_TRANSLATE_NOOP("Ordos", "Table {number}")
TABLE_OF = QT_TRANSLATE_NOOP("Ordos", "Table {number} · mining licence {licence}")
UNIT = QT_TRANSLATE_NOOP("Ordos", "Unit: {unit}")
LACKS = QT_TRANSLATE_NOOP("Ordos", "To be filled in")
LACKS_TITLE = QT_TRANSLATE_NOOP("Ordos", "What this book lacks")
NOTES = QT_TRANSLATE_NOOP("Ordos", "Notes of the plan")
NO_LICENCE = QT_TRANSLATE_NOOP("Ordos", "No mining licence is named: the plan is made for each licence.")
NOTHING = QT_TRANSLATE_NOOP("Ordos", "The plan holds nothing for this table.")
UNKNOWN = QT_TRANSLATE_NOOP(
    "Ordos", "No table is called “{table}”; the table of tables names it. The sheet is left out."
)
UNCONFIRMED = QT_TRANSLATE_NOOP(
    "Ordos", "The titles and columns of {count} of {all} tables are from practice and not compared with the standard."
)
NO_LIST = QT_TRANSLATE_NOOP("Ordos", "No list of tables was given: titles, order and columns are those of the program.")
MARKED = QT_TRANSLATE_NOOP(
    "Ordos", "Cells that must be filled in are marked in the sheets. Nothing in them was guessed."
)


def workbook(
    plan_frames: Mapping[str, Any],
    facts: Mapping[str, Any],
    template_set: str = "restoration",
    progress: Progress = silent,
) -> Callable[[Translate], Book]:
    """Return the workbook of a plan, a report of suffix "xlsx".

    plan_frames: id of `plan_tables.OUTPUTS` → frame with a column `licence`; facts: what the plan knows besides, each
    may be missing; template_set: id of `statutory_tables.TEMPLATE_SETS`. The notes of the facts are listed as they are
    when the book is made.
    """
    frames = {name: printed(name, frame) for name, frame in plan_frames.items() if name in OUTPUTS}
    licences = licences_of(frames, facts)
    listed, lacks = tables(facts.get("statutory_tables"), template_set)
    sheets: list[Sheet] = []
    missing: list[dict[str, Any]] = [{"text": one} for one in lacks]
    for place, licence in enumerate(licences, 1):
        own = {name: of_licence(frame, licence) for name, frame in frames.items()}
        case = Case(licence, own, facts)
        if not licence:
            missing.append({"text": Message(NO_LICENCE)})
        for step, row in enumerate(listed):
            progress((place - 1 + step / len(listed)) / len(licences), "")
            sheet, told = made(case, row, place if len(licences) > 1 else 0)
            sheets.append(sheet)
            missing += [{"licence": licence, "table": sheet.title, "text": one} for one in told]
        missing += [{"licence": licence, "text": one} for one in statutory_money.disagreements(case)]

    def render(translate: Translate = str) -> Book:
        notes = list(facts.get("notes") or [])
        parts = [lacks_sheet(missing), *sheets, *([notes_sheet(notes)] if notes else [])]
        return book(Message(TEMPLATE_SETS[template_set]), parts)(translate)

    return render


def printed(name: str, frame: Any) -> Any:
    """Return a frame with its numbers as they are printed: all sums are made from these."""
    out = pd.DataFrame(frame).reset_index(drop=True)
    plain = out.drop(columns=[one for one in ("geometry",) if one in out.columns])
    kinds = {**OUTPUTS[name].columns}
    return plain.assign(**{one: conformed(plain[one], kinds[one]) for one in plain.columns if one in kinds})


def licences_of(frames: dict[str, Any], facts: Mapping[str, Any]) -> list[str]:
    """Return the licences, and give every frame a column of them; one without a name where nobody names any."""
    parcels, tasks = frames.get("parcel"), frames.get("schedule")
    if parcels is not None and "licence" not in parcels and tasks is not None and {"code", "licence"} <= set(tasks):
        owner = tasks.drop_duplicates("code").set_index("code")["licence"]
        frames["parcel"] = parcels.assign(licence=parcels["code"].map(owner))
    found: list[str] = []
    for name, frame in frames.items():
        own = frame["licence"] if "licence" in frame else pd.Series([None] * len(frame), dtype="object")
        frames[name] = frame.assign(licence=mapped(own, lambda one: "" if is_missing(one) else str(one)))
        found += list(dict.fromkeys(frames[name]["licence"]))
    given = ["" if is_missing(one) else str(one) for one in facts.get("licences") or ()]
    return list(dict.fromkeys([*given, *sorted(set(found) - set(given))])) or [""]


def of_licence(frame: Any, licence: str) -> Any:
    """Return the rows of a licence."""
    return frame[frame["licence"] == licence].reset_index(drop=True)


def tables(given: Any, template_set: str) -> tuple[list[dict[str, Any]], list[Message]]:
    """Return the tables of a set in order, each with number, names and columns, and what is to be told of the list."""
    frame = pd.DataFrame() if given is None else pd.DataFrame(given)
    own = frame[frame["template_set"] == template_set] if len(frame) else frame
    if not len(own):
        rows = [{"sheet": name, "number": place, "columns": ""} for place, name in enumerate(BUILDERS, 1)]
        return rows, [Message(NO_LIST)]
    own = own.assign(number=pd.to_numeric(own["number"], errors="coerce")).dropna(subset=["number"])
    rows = own.sort_values("number", kind="stable").to_dict("records")
    lacks = [Message(UNKNOWN, table=row["sheet"]) for row in rows if row["sheet"] not in BUILDERS]
    rows = [row for row in rows if row["sheet"] in BUILDERS]
    open_ = sum(str(row.get("verified")).strip().lower() != "yes" for row in rows)
    if open_:
        lacks.append(Message(UNCONFIRMED, count=open_, all=len(rows)))
    return rows, lacks


def made(case: Case, row: Mapping[str, Any], place: int) -> tuple[Sheet, list[Message]]:
    """Return the sheet of a table for a licence, and what it lacks; place: of the licence among several, 0 for one."""
    part = BUILDERS[row["sheet"]](case)
    columns = part.chosen(str(known(row.get("columns")) or "").replace(",", " ").split())
    cells, lacks = part.marked()
    rows = [placed(one, columns) for one in cells]
    number = int(row["number"])
    words = {name: Named(row.get(f"{name}_zh"), row.get(f"{name}_en")) for name in ("name", "title")}
    name = words["name"] if words["name"].zh else Message("{table}", table=row["sheet"])
    if place:
        name = Message("{place}-{number} {name}", place=place, number=number, name=name)
    head = Message(TABLE_OF, number=number, licence=case.licence) if case.licence else Message(TABLE, number=number)
    sheet = Sheet(
        name,
        list(columns.values()),
        rows,
        title=words["title"] if words["title"].zh else name,
        number=head,
        aside=Message(UNIT, unit=Message(part.unit)) if part.unit else "",
        notes=part.notes,
        total=part.total or TOTAL,
        signed=SIGNED,
        id=str(row["sheet"]),
    )
    return sheet, lacks if rows else [*lacks, Message(NOTHING)]


def placed(row: Any, columns: Mapping[str, SheetColumn]) -> Any:
    """Return a row with its cells in the order of the columns."""
    if isinstance(row, Subtotal):
        return Subtotal([row.cells.get(name) for name in columns], row.over)
    return [row.get(name) for name in columns]


def lacks_sheet(missing: list[dict[str, Any]]) -> Sheet:
    """Return the first sheet: what people must still fill in or confirm."""
    always = [{"text": Message(one)} for one in statutory_summary.NEVER]
    columns = {
        "number": SheetColumn(Number(QT_TRANSLATE_NOOP("Ordos", "No."), "", "", whole=True)),
        "licence": SheetColumn(OUTPUTS["quantity"].columns["licence"]),
        "table": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Table"))),
        "text": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "What is missing")), width=70.0),
    }
    rows = [{**row, "number": place} for place, row in enumerate([*missing, *always], 1)]
    return Sheet(
        LACKS, list(columns.values()), [placed(row, columns) for row in rows], LACKS_TITLE, notes=[Message(MARKED)]
    )


def notes_sheet(notes: list[Message]) -> Sheet:
    """Return the last sheet: what the plan told."""
    columns = [
        SheetColumn(Number(QT_TRANSLATE_NOOP("Ordos", "No."), "", "", whole=True)),
        SheetColumn(Text(NOTES), width=110.0),
    ]
    return Sheet(NOTES, columns, [[place, note] for place, note in enumerate(notes, 1)])
