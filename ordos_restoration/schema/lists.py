"""The lists and the columns that several tables of the project share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Union

from ordos_restoration.planning.kinds import Choice, Date, Kind, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.vocabulary import Entry, Link, Pick, ProjectTable, computed, entry, required

Columns = dict[str, Union[Kind, Entry]]
TODAY = "to_date(now())"

# Lists --------------------------------------------------------------------------------------------------------------

LIFECYCLE = {
    "reserve": QT_TRANSLATE_NOOP("Ordos", "In reserve"),
    "feasibility": QT_TRANSLATE_NOOP("Ordos", "Feasibility study"),
    "approved": QT_TRANSLATE_NOOP("Ordos", "Approved"),
    "design": QT_TRANSLATE_NOOP("Ordos", "Design"),
    "funded": QT_TRANSLATE_NOOP("Ordos", "Funds allotted"),
    "tender": QT_TRANSLATE_NOOP("Ordos", "Tender or work-relief set up"),
    "started": QT_TRANSLATE_NOOP("Ordos", "Started"),
    "finished": QT_TRANSLATE_NOOP("Ordos", "Finished"),
    "self_check": QT_TRANSLATE_NOOP("Ordos", "Self-check by the banner"),
    "correction": QT_TRANSLATE_NOOP("Ordos", "Replanting or correction"),
    "accepted": QT_TRANSLATE_NOOP("Ordos", "Sub-project accepted"),
    "closed": QT_TRANSLATE_NOOP("Ordos", "Accepted as a whole"),
    "tending": QT_TRANSLATE_NOOP("Ordos", "Under care"),
    "evaluated": QT_TRANSLATE_NOOP("Ordos", "Effect evaluated"),
    "handed_over": QT_TRANSLATE_NOOP("Ordos", "Handed over and filed"),
    "paused": QT_TRANSLATE_NOOP("Ordos", "Paused"),
    "adjusted": QT_TRANSLATE_NOOP("Ordos", "Adjusted"),
    "cancelled": QT_TRANSLATE_NOOP("Ordos", "Cancelled"),
}
MECHANISMS = {
    "build_first": QT_TRANSLATE_NOOP("Ordos", "Build first, subsidy after acceptance"),
    "reward": QT_TRANSLATE_NOOP("Ordos", "Reward instead of subsidy"),
    "work_relief": QT_TRANSLATE_NOOP("Ordos", "Work-relief"),
    "project_first": QT_TRANSLATE_NOOP("Ordos", "Project first, subsidy after"),
    "best_bidder": QT_TRANSLATE_NOOP("Ordos", "Selected for a set goal"),
    "race": QT_TRANSLATE_NOOP("Ordos", "Several teams in a race"),
    "milestone": QT_TRANSLATE_NOOP("Ordos", "Payment by milestones"),
    "rolling": QT_TRANSLATE_NOOP("Ordos", "Rolling investment of public and private funds"),
    "tender": QT_TRANSLATE_NOOP("Ordos", "Tender and contract"),
    "other": QT_TRANSLATE_NOOP("Ordos", "Other"),
}
FUND_SOURCES = {
    "central_investment": QT_TRANSLATE_NOOP("Ordos", "Central budget investment"),
    "central_finance": QT_TRANSLATE_NOOP("Ordos", "Central finance"),
    "region_finance": QT_TRANSLATE_NOOP("Ordos", "Finance of the autonomous region"),
    "city_finance": QT_TRANSLATE_NOOP("Ordos", "City finance"),
    "banner_finance": QT_TRANSLATE_NOOP("Ordos", "Banner finance"),
    "special_bond": QT_TRANSLATE_NOOP("Ordos", "Special bond"),
    "grassland_award": QT_TRANSLATE_NOOP("Ordos", "Grassland subsidy and award"),
    "water_right_trade": QT_TRANSLATE_NOOP("Ordos", "Water-right trade, paid by enterprises"),
    "mine_fund": QT_TRANSLATE_NOOP("Ordos", "Mine restoration fund"),
    "damage_compensation": QT_TRANSLATE_NOOP("Ordos", "Ecological damage compensation"),
    "green_credit": QT_TRANSLATE_NOOP("Ordos", "Green credit"),
    "green_bond": QT_TRANSLATE_NOOP("Ordos", "Green bond"),
    "green_fund": QT_TRANSLATE_NOOP("Ordos", "Green fund"),
    "green_insurance": QT_TRANSLATE_NOOP("Ordos", "Green insurance"),
    "state_capital": QT_TRANSLATE_NOOP("Ordos", "Returns of state capital"),
    "social_capital": QT_TRANSLATE_NOOP("Ordos", "Social capital"),
    "own": QT_TRANSLATE_NOOP("Ordos", "Own funds"),
    "labour": QT_TRANSLATE_NOOP("Ordos", "Labour put in"),
    "other": QT_TRANSLATE_NOOP("Ordos", "Other"),
}
LEVELS = {
    "state": QT_TRANSLATE_NOOP("Ordos", "National"),
    "region": QT_TRANSLATE_NOOP("Ordos", "Autonomous region"),
    "city": QT_TRANSLATE_NOOP("Ordos", "City"),
    "banner": QT_TRANSLATE_NOOP("Ordos", "Banner or district"),
    "township": QT_TRANSLATE_NOOP("Ordos", "Township"),
    "village": QT_TRANSLATE_NOOP("Ordos", "Village"),
}
CHECK_LEVELS = {
    "self": QT_TRANSLATE_NOOP("Ordos", "Self-check of all parcels"),
    "city": QT_TRANSLATE_NOOP("Ordos", "City check"),
    "region": QT_TRANSLATE_NOOP("Ordos", "Re-check by the region"),
    "state": QT_TRANSLATE_NOOP("Ordos", "State sample check"),
}
VERDICTS = {
    "pass": QT_TRANSLATE_NOOP("Ordos", "Passed"),
    "replant": QT_TRANSLATE_NOOP("Ordos", "Replant"),
    "redo": QT_TRANSLATE_NOOP("Ordos", "Do again"),
}
RAINFALL = {
    "below_400": QT_TRANSLATE_NOOP("Ordos", "Below 400 mm a year"),
    "from_400": QT_TRANSLATE_NOOP("Ordos", "400 mm a year and more"),
}
SURVEYS = {
    "survival": QT_TRANSLATE_NOOP("Ordos", "Survival"),
    "preservation": QT_TRANSLATE_NOOP("Ordos", "Preservation"),
}
POSITIONING = {
    "track": QT_TRANSLATE_NOOP("Ordos", "Walked with GPS"),
    "survey": QT_TRANSLATE_NOOP("Ordos", "Surveyed"),
    "drone": QT_TRANSLATE_NOOP("Ordos", "Drawn on a drone image"),
    "image": QT_TRANSLATE_NOOP("Ordos", "Drawn on a satellite image"),
    "design": QT_TRANSLATE_NOOP("Ordos", "Taken over from the design"),
}
ROLES = {
    "core": QT_TRANSLATE_NOOP("Ordos", "Planned and recorded here"),
    "register": QT_TRANSLATE_NOOP("Ordos", "Registered here"),
    "outside": QT_TRANSLATE_NOOP("Ordos", "Outside, named only"),
}

# Columns ------------------------------------------------------------------------------------------------------------

CODE_KIND = Text(
    QT_TRANSLATE_NOOP("Ordos", "Code"),
    QT_TRANSLATE_NOOP("Ordos", "Short, and one of its kind: people, photos and returned lists name the record by it."),
)
CODE = required(CODE_KIND, unique=True)  # given in the office
FIELD_CODE = required(CODE_KIND)  # two copies may give the same one, and both rows must come home
NAME = required(Text(QT_TRANSLATE_NOOP("Ordos", "Name")))
REMARK = Text(QT_TRANSLATE_NOOP("Ordos", "Remark"))
SOURCE = Text(QT_TRANSLATE_NOOP("Ordos", "Source"), QT_TRANSLATE_NOOP("Ordos", "The document the values come from."))
VERIFIED = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Verified"),
    QT_TRANSLATE_NOOP("Ordos", "Yes, once somebody has read the source and the row says the same."),
    {"yes": QT_TRANSLATE_NOOP("Ordos", "Yes"), "no": QT_TRANSLATE_NOOP("Ordos", "No")},
)
PROJECT = Link(QT_TRANSLATE_NOOP("Ordos", "Project"), to=("project",))
STORED_AREA = QT_TRANSLATE_NOOP("Ordos", "True area on the ellipsoid, worked out from the shape when it is saved.")
HECTARES = computed(Number(QT_TRANSLATE_NOOP("Ordos", "Area"), STORED_AREA, "ha", 0))
MU = computed(Number(QT_TRANSLATE_NOOP("Ordos", "Area"), STORED_AREA, "mu", 0, decimals=1))
# In an equal-area projection of the same ellipsoid, so that QGIS without the plugin and QField work it out too.
SQUARE_METRES = "area(transform($geometry, 'EPSG:4490', 'ESRI:102025'))"
AREA: Columns = {
    "area_ha": replace(HECTARES, expression=f"round({SQUARE_METRES} / 10000, 2)", on_update=True),
    "area_mu": replace(MU, expression=f"round({SQUARE_METRES} * 15 / 10000, 1)", on_update=True),
}
LENGTH = computed(Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1))
YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "Calendar year"), "", "", 1978, 2100, whole=True)
DATE = required(Date(QT_TRANSLATE_NOOP("Ordos", "Date")), expression=TODAY, remembered=True)
SURVEYOR = entry(Text(QT_TRANSLATE_NOOP("Ordos", "Surveyor")), remembered=True)
ACCURACY = Number(
    QT_TRANSLATE_NOOP("Ordos", "Accuracy of the position"),
    QT_TRANSLATE_NOOP("Ordos", "As the GPS receiver gave it; of an averaged fix, that of the mean."),
    "m",
    0,
    1000,
    decimals=1,
)
BANNER = entry(
    Pick(
        QT_TRANSLATE_NOOP("Ordos", "Banner or district"),
        table="admin_unit",
        where="\"level\" = 'banner'",
    ),
    remembered=True,
)
TOWNSHIP = entry(
    Pick(
        QT_TRANSLATE_NOOP("Ordos", "Township"),
        QT_TRANSLATE_NOOP("Ordos", "From the table of administrative units: add the townships of your banner there."),
        table="admin_unit",
        where="\"level\" = 'township' AND \"parent_code\" = current_value('banner')",
    ),
    remembered=True,
)
VILLAGE = entry(Text(QT_TRANSLATE_NOOP("Ordos", "Village")), remembered=True)
PLACE: Columns = {"banner": BANNER, "township": TOWNSHIP, "village": VILLAGE}
UNTIL_BEFORE_SINCE = QT_TRANSLATE_NOOP("Ordos", "“Until” lies before “Since”. Correct one of the two dates.")
TASK: Columns = {
    "task_year": entry(
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Task year"),
            QT_TRANSLATE_NOOP("Ordos", "The year of the plan by which the area was assigned."),
            "",
            1978,
            2100,
            whole=True,
        ),
        remembered=True,
    ),
    "task_document": entry(
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Task document number"),
            QT_TRANSLATE_NOOP("Ordos", "Number of the document that assigned the task."),
        ),
        remembered=True,
    ),
    "batch": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Batch")), remembered=True),
    "works_category": Text(
        QT_TRANSLATE_NOOP("Ordos", "Works category code"),
        QT_TRANSLATE_NOOP("Ordos", "G_CHENG_LB of the forestry statistics."),
    ),
}


def drawn_code(letter: str) -> Entry:
    """Return the code of a record: a letter, the day, and six signs that no other copy will draw."""
    drawn = f"'{letter}' || format_date(now(), 'yyMMdd') || '-' || upper(substr(uuid('Id128'), 1, 6))"
    return required(CODE_KIND, expression=drawn)


def bureau(label: str, help: str = "", several: bool = False) -> Pick:
    """Return a column that names a unit of the list of units, or several."""
    return Pick(label, help, table="ref_bureaus", several=several)


def hangs_on(tables: Iterable[ProjectTable], label: str, help: str = "") -> Columns:
    """Return the two columns by which a row hangs on a row of one of several tables."""
    labels = {table.id: table.label for table in tables}
    return {
        "target_table": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Belongs to a row of"),
            options=labels,
        ),
        "target": Link(label, help, to=tuple(labels), table_column="target_table"),
    }
