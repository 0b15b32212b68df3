"""Land, water and mines as they are: what plans start from and where records are made."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Flag, Number, Text
from ordos_restoration.planning.kongdui.belt_tables import MOBILITY
from ordos_restoration.planning.kongdui.compartments import UNITS
from ordos_restoration.planning.kongdui.reaches import REACH_CLASSES
from ordos_restoration.planning.land import CONSTRAINTS
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.sites import MINE, SITE
from ordos_restoration.schema.vocabulary import Pick, ProjectTable, entry, required
from ordos_restoration.schema.waters import METER_READING, WATER_SOURCE, WELL

BED_WIDTH = Number(QT_TRANSLATE_NOOP("Ordos", "Bed width"), "", "m", 0, 10_000, decimals=1)
RIVER_CODE = Pick(
    QT_TRANSLATE_NOOP("Ordos", "River code"),
    QT_TRANSLATE_NOOP("Ordos", "One of the ten kongdui; empty for any other river."),
    table="ref_kongdui",
)
KONGDUI = ProjectTable(
    "kongdui",
    QT_TRANSLATE_NOOP("Ordos", "Kongdui"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": lists.NAME,
        "river_code": RIVER_CODE,
        "bed_width": BED_WIDTH,
        "station_from": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Stations count from"),
            options={
                "mouth": QT_TRANSLATE_NOOP("Ordos", "the mouth"),
                "source": QT_TRANSLATE_NOOP("Ordos", "the source"),
            },
        ),
        "management_document": Text(
            QT_TRANSLATE_NOOP("Ordos", "Management range document number"),
            QT_TRANSLATE_NOOP("Ordos", "The document that fixed the river management range."),
        ),
        "river_chief_code": Text(QT_TRANSLATE_NOOP("Ordos", "River section code of the river chiefs")),
        "surveyed": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Surveyed"),
            QT_TRANSLATE_NOOP("Ordos", "Not a line off a small-scale map, so that designs may be drawn from it."),
        ),
        "length_m": lists.LENGTH,
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="MultiLineString",
    title=("code", "name"),
    key=("code",),
)
TRIBUTARY = ProjectTable(
    "tributary",
    QT_TRANSLATE_NOOP("Ordos", "Tributaries"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": lists.NAME,
        "parent": required(
            Text(
                QT_TRANSLATE_NOOP("Ordos", "River it flows into"),
                QT_TRANSLATE_NOOP("Ordos", "Code of the kongdui or of the tributary."),
            ),
            remembered=True,
        ),
        "bed_width": BED_WIDTH,
        "length_m": lists.LENGTH,
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="MultiLineString",
    title=("code", "name"),
    key=("code",),
)
ZONE = ProjectTable(
    "zone",
    QT_TRANSLATE_NOOP("Ordos", "Zones"),
    "area",
    {
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "reach_class": required(Choice(QT_TRANSLATE_NOOP("Ordos", "Reach class"), options=REACH_CLASSES)),
        "mobility": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), options=MOBILITY),
        **lists.AREA,
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("reach_class", "name"),
    help=QT_TRANSLATE_NOOP("Ordos", "Hills, sand and plain; in the sand, how mobile the dunes are."),
)
CONSTRAINT_AREA = ProjectTable(
    "constraint_area",
    QT_TRANSLATE_NOOP("Ordos", "Constraints"),
    "area",
    {
        "kind": required(
            Pick(QT_TRANSLATE_NOOP("Ordos", "Kind"), table="ref_constraint_kinds", value="kind"), remembered=True
        ),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "document_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Document number"),
            QT_TRANSLATE_NOOP("Ordos", "The document that fixed the outline."),
        ),
        "document_date": Date(QT_TRANSLATE_NOOP("Ordos", "Date of the document")),
        "approval_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Approval number"),
            QT_TRANSLATE_NOOP("Ordos", "Permission to work inside; empty: none has been given."),
        ),
        "approval_date": Date(QT_TRANSLATE_NOOP("Ordos", "Date of the approval")),
        "authority": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Unit in charge")),
        **{name: CONSTRAINTS.columns[name] for name in ("setback", "cover", "height")},
        **lists.AREA,
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("kind", "name"),
    restricted=True,
    help=QT_TRANSLATE_NOOP("Ordos", "Land with a legal kind. It stays in the office unless a field copy asks for it."),
)
ADMIN_UNIT = ProjectTable(
    "admin_unit",
    QT_TRANSLATE_NOOP("Ordos", "Administrative units"),
    "area",
    {
        "code": required(
            Text(
                QT_TRANSLATE_NOOP("Ordos", "Code"),
                QT_TRANSLATE_NOOP("Ordos", "Twelve digits, filled up with zeros on the right."),
            ),
            unique=True,
        ),
        "name_zh": required(Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name"))),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "level": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Level"),
                options={one: lists.LEVELS[one] for one in ("city", "banner", "township", "village")},
            )
        ),
        "parent_code": Pick(QT_TRANSLATE_NOOP("Ordos", "Part of"), table="admin_unit"),
        **lists.AREA,
        "source": lists.SOURCE,
        "verified": entry(lists.VERIFIED, default="no"),
    },
    geometry="MultiPolygon",
    title=("name_zh",),
    key=("code",),
    help=QT_TRANSLATE_NOOP("Ordos", "City, banners, townships, villages. A unit may do without an outline."),
)
LAND_UNIT = ProjectTable(
    "land_unit",
    QT_TRANSLATE_NOOP("Ordos", "Land units"),
    "area",
    {**UNITS.columns, **lists.AREA, "source": lists.SOURCE, "remark": lists.REMARK},
    geometry="MultiPolygon",
    title=("village", "lin_ban"),
    restricted=True,
    help=UNITS.help,
)

TABLES = (
    KONGDUI,
    TRIBUTARY,
    ZONE,
    CONSTRAINT_AREA,
    ADMIN_UNIT,
    LAND_UNIT,
    SITE,
    MINE,
    WATER_SOURCE,
    WELL,
    METER_READING,
)
