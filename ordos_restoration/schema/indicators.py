"""Indicators: what is to be reached by when, and what each year has brought."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.vocabulary import Attachment, Link, Pick, ProjectTable, entry, in_order, required

INDICATOR = ProjectTable(
    "indicator",
    QT_TRANSLATE_NOOP("Ordos", "Indicators"),
    "register",
    {
        "code": lists.CODE,
        "name_zh": required(Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name"))),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "direction": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Goal"),
            options={
                "rise": QT_TRANSLATE_NOOP("Ordos", "Higher is better"),
                "fall": QT_TRANSLATE_NOOP("Ordos", "Lower is better"),
                "hold": QT_TRANSLATE_NOOP("Ordos", "Held at the value"),
                "state": QT_TRANSLATE_NOOP("Ordos", "Reached or not"),
            },
        ),
        "base_year": Number(QT_TRANSLATE_NOOP("Ordos", "Base year"), "", "", 1978, 2100, whole=True),
        "base_value": Number(
            QT_TRANSLATE_NOOP("Ordos", "Base value"), QT_TRANSLATE_NOOP("Ordos", "In the unit of the indicator."), "1"
        ),
        "target_year": Number(QT_TRANSLATE_NOOP("Ordos", "Target year"), "", "", 1978, 2100, whole=True),
        "target_value": Number(
            QT_TRANSLATE_NOOP("Ordos", "Target value"),
            QT_TRANSLATE_NOOP("Ordos", "In the unit of the indicator; empty where the goal is no number."),
            "1",
        ),
        "target_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Target in Chinese words")),
        "target_en": Text(QT_TRANSLATE_NOOP("Ordos", "Target in English words")),
        "formula": Text(QT_TRANSLATE_NOOP("Ordos", "Formula")),
        "responsible_units": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Responsible units"), several=True),
        "sdg": Text(
            QT_TRANSLATE_NOOP("Ordos", "Sustainable development goal"),
            QT_TRANSLATE_NOOP("Ordos", "Number of the United Nations indicator it serves."),
        ),
        "source": lists.SOURCE,
        "verified": entry(lists.VERIFIED, default="no"),
    },
    title=("code", "name_zh"),
    key=("code",),
    rules=(
        in_order(
            "base_year",
            "target_year",
            QT_TRANSLATE_NOOP("Ordos", "The target year lies before the base year. Correct one of the two."),
        ),
    ),
)
INDICATOR_VALUE = ProjectTable(
    "indicator_value",
    QT_TRANSLATE_NOOP("Ordos", "Values of indicators"),
    "register",
    {
        "indicator": required(Link(QT_TRANSLATE_NOOP("Ordos", "Indicator"), to=("indicator",)), remembered=True),
        "admin_unit": Pick(
            QT_TRANSLATE_NOOP("Ordos", "Administrative unit"),
            QT_TRANSLATE_NOOP("Ordos", "Empty: the whole city."),
            table="admin_unit",
        ),
        "year": required(lists.YEAR, remembered=True),
        "value": Number(
            QT_TRANSLATE_NOOP("Ordos", "Value"), QT_TRANSLATE_NOOP("Ordos", "In the unit of the indicator."), "1"
        ),
        "light": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Assessment"),
            options={
                "green": QT_TRANSLATE_NOOP("Ordos", "On course"),
                "yellow": QT_TRANSLATE_NOOP("Ordos", "Behind"),
                "red": QT_TRANSLATE_NOOP("Ordos", "Out of reach"),
            },
        ),
        "source": lists.SOURCE,
        "evidence": Attachment(QT_TRANSLATE_NOOP("Ordos", "Evidence")),
        "reported_by": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Reported by")), remembered=True),
        "remark": lists.REMARK,
    },
    title=("year", "value"),
    key=("indicator", "year", "admin_unit"),
)

TABLES = (INDICATOR, INDICATOR_VALUE)
