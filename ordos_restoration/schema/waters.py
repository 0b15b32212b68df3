"""Water that plants may get: sources, wells and what their meters say."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Flag, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.vocabulary import Link, ProjectTable, required

WATER_SOURCE = ProjectTable(
    "water_source",
    QT_TRANSLATE_NOOP("Ordos", "Water sources"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": lists.NAME,
        "kind": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Kind"),
                options={
                    "mine_drainage": QT_TRANSLATE_NOOP("Ordos", "Mine drainage water"),
                    "reclaimed": QT_TRANSLATE_NOOP("Ordos", "Reclaimed water"),
                    "rain": QT_TRANSLATE_NOOP("Ordos", "Rain and flood water"),
                    "yellow_river": QT_TRANSLATE_NOOP("Ordos", "Yellow River"),
                    "surface": QT_TRANSLATE_NOOP("Ordos", "Other surface water"),
                    "groundwater": QT_TRANSLATE_NOOP("Ordos", "Groundwater"),
                },
            )
        ),
        "mine": Link(QT_TRANSLATE_NOOP("Ordos", "Mine"), to=("mine",)),
        **lists.PLACE,
        "owner": Text(QT_TRANSLATE_NOOP("Ordos", "Owner")),
        "permit_no": Text(QT_TRANSLATE_NOOP("Ordos", "Water permit number")),
        "permit_to": Date(QT_TRANSLATE_NOOP("Ordos", "Permit valid to")),
        "permitted_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Permitted per year"), "", "m³/a", 0, decimals=0),
        "capacity_m3_day": Number(QT_TRANSLATE_NOOP("Ordos", "Capacity per day"), "", "m³/d", 0, decimals=0),
        "salt_mg_l": Number(
            QT_TRANSLATE_NOOP("Ordos", "Dissolved solids"),
            QT_TRANSLATE_NOOP("Ordos", "Decides which plants the water may reach."),
            "mg/l",
            0,
            decimals=0,
        ),
        "quality": Text(QT_TRANSLATE_NOOP("Ordos", "Quality class")),
        "price_yuan_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Price"), "", "yuan/m³", 0),
        "source": lists.SOURCE,
        "remark": lists.REMARK,
    },
    geometry="Point",
    title=("code", "name"),
    key=("code",),
)
WELL = ProjectTable(
    "well",
    QT_TRANSLATE_NOOP("Ordos", "Wells"),
    "area",
    {
        "code": lists.FIELD_CODE,
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        **lists.PLACE,
        "use": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Use"),
            options={
                "irrigation": QT_TRANSLATE_NOOP("Ordos", "Irrigation"),
                "drinking": QT_TRANSLATE_NOOP("Ordos", "Drinking water"),
                "industry": QT_TRANSLATE_NOOP("Ordos", "Industry"),
                "monitoring": QT_TRANSLATE_NOOP("Ordos", "Monitoring"),
                "sealed": QT_TRANSLATE_NOOP("Ordos", "Sealed"),
            },
        ),
        "depth_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth of the well"), "", "m", 0, 5000, decimals=1),
        "groundwater_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"),
            QT_TRANSLATE_NOOP("Ordos", "Below the ground, not below the edge of the well."),
            "m",
            0,
            1000,
            decimals=1,
        ),
        "measured_at": Date(QT_TRANSLATE_NOOP("Ordos", "Measured on")),
        "permit_no": Text(QT_TRANSLATE_NOOP("Ordos", "Water permit number")),
        "permitted_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Permitted per year"), "", "m³/a", 0, decimals=0),
        "overexploited": Flag(
            QT_TRANSLATE_NOOP("Ordos", "In an over-exploited zone"),
            QT_TRANSLATE_NOOP("Ordos", "Groundwater for new planting is refused there."),
        ),
        "sealed_on": Date(QT_TRANSLATE_NOOP("Ordos", "Sealed on")),
        "accuracy_m": lists.ACCURACY,
        "remark": lists.REMARK,
    },
    geometry="Point",
    title=("code", "name"),
    key=("code",),
)
METERED = (WATER_SOURCE, WELL)
METER_READING = ProjectTable(
    "meter_reading",
    QT_TRANSLATE_NOOP("Ordos", "Meter readings"),
    "area",
    {
        **lists.hangs_on(METERED, QT_TRANSLATE_NOOP("Ordos", "Water source or well")),
        "date": lists.DATE,
        "reading_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Meter reading"), "", "m³", 0),
        "used_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Used since the reading before"), "", "m³", 0),
        "groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, 1000),
        "salt_mg_l": Number(QT_TRANSLATE_NOOP("Ordos", "Dissolved solids"), "", "mg/l", 0, decimals=0),
        "surveyor": lists.SURVEYOR,
        "remark": lists.REMARK,
    },
    title=("date", "reading_m3"),
    key=("target", "date"),
)
