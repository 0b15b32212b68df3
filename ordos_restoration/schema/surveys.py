"""Counting what lives: sample plots and inspections."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.built import ASBUILT, PLACE, PLACES
from ordos_restoration.schema.vocabulary import Link, Pick, ProjectTable, RowRule, computed, entry, required

INSPECTED = (*PLACES, ASBUILT)
SAMPLED = tuple(one for one in INSPECTED if one.geometry == "MultiPolygon")  # has an area to take a share of
ROUND = required(
    Number(
        QT_TRANSLATE_NOOP("Ordos", "Round"),
        QT_TRANSLATE_NOOP("Ordos", "1 for the first count of the year, 2 for the next."),
        "",
        1,
        20,
        whole=True,
    ),
    default=1,
    remembered=True,
)
SAMPLE_PLOT = ProjectTable(
    "sample_plot",
    QT_TRANSLATE_NOOP("Ordos", "Sample plots"),
    "record",
    {
        "code": lists.drawn_code("S"),
        **lists.hangs_on(SAMPLED, PLACE),
        "year": required(lists.YEAR, expression="year(now())", remembered=True),
        "round": ROUND,
        "number": required(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Plot"),
                QT_TRANSLATE_NOOP("Ordos", "Its number within the compartment."),
                "",
                1,
                whole=True,
            )
        ),
        "walking_order": Number(
            QT_TRANSLATE_NOOP("Ordos", "Walking order"),
            QT_TRANSLATE_NOOP("Ordos", "The order in which the plots of a copy are walked shortest."),
            "",
            1,
            whole=True,
        ),
        "shape": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Shape"),
            options={
                "circle": QT_TRANSLATE_NOOP("Ordos", "Circle"),
                "square": QT_TRANSLATE_NOOP("Ordos", "Square"),
                "row": QT_TRANSLATE_NOOP("Ordos", "Part of a row"),
            },
        ),
        "area_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Planned size"), "", "m²", 0, 100_000, decimals=0),
        "radius_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Radius"),
            QT_TRANSLATE_NOOP("Ordos", "Of a circle: 5.64 m is 100 m², 7.98 m is 200 m²."),
            "m",
            0,
            200,
        ),
        "share": computed(Pick(QT_TRANSLATE_NOOP("Ordos", "Share rule"), table="ref_sample_shares")),
        "remark": lists.REMARK,
    },
    geometry="Point",
    title=("code", "walking_order"),
    key=("target", "year", "round", "number"),
)
INSPECTION = ProjectTable(
    "inspection",
    QT_TRANSLATE_NOOP("Ordos", "Inspections"),
    "record",
    {
        "code": lists.drawn_code("I"),
        **lists.hangs_on(INSPECTED, PLACE),
        "plot": Link(
            QT_TRANSLATE_NOOP("Ordos", "Sample plot"),
            QT_TRANSLATE_NOOP("Ordos", "Empty: the whole compartment was counted."),
            to=("sample_plot",),
        ),
        "date": lists.DATE,
        "year": computed(lists.YEAR, expression='year("date")', on_update=True),
        "round": ROUND,
        "survey": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Survey"),
                QT_TRANSLATE_NOOP("Ordos", "Survival after one growing season, preservation in the third year."),
                lists.SURVEYS,
            ),
            default="survival",
            remembered=True,
        ),
        "check_level": entry(
            Choice(QT_TRANSLATE_NOOP("Ordos", "Check level"), options=lists.CHECK_LEVELS), remembered=True
        ),
        "row": Number(QT_TRANSLATE_NOOP("Ordos", "Row"), "", "", 1, whole=True),
        "species": Pick(QT_TRANSLATE_NOOP("Ordos", "Species"), table="ref_species", value="species", several=True),
        "planted": Number(
            QT_TRANSLATE_NOOP("Ordos", "Planted"),
            QT_TRANSLATE_NOOP("Ordos", "Planting places counted, with those that are empty now."),
            "",
            0,
            whole=True,
        ),
        "alive": Number(QT_TRANSLATE_NOOP("Ordos", "Alive"), "", "", 0, whole=True),
        "height_cm": Number(QT_TRANSLATE_NOOP("Ordos", "Mean height"), "", "cm", 0, 5000, decimals=0),
        "cover_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Plant cover"), "", "%", 0, 100, decimals=0),
        "rainfall": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Rainfall zone"),
                QT_TRANSLATE_NOOP("Ordos", "Decides the rate to pass; all of Ordos lies below 400 mm."),
                lists.RAINFALL,
            ),
            default="below_400",
            remembered=True,
        ),
        "rate_pct": computed(
            Number(QT_TRANSLATE_NOOP("Ordos", "Rate"), "", "%", 0, 100, decimals=1),
            expression='CASE WHEN "planted" > 0 THEN round(100.0 * "alive" / "planted", 1) END',
            on_update=True,
        ),
        "verdict": computed(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Verdict"),
                QT_TRANSLATE_NOOP("Ordos", "By the rules of survival, which may be changed in their table."),
                lists.VERDICTS,
            )
        ),
        "rule": computed(Pick(QT_TRANSLATE_NOOP("Ordos", "Rule used"), table="ref_survival_rules", value="rule")),
        "cause": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Main cause of loss"),
            options={
                "drought": QT_TRANSLATE_NOOP("Ordos", "Drought"),
                "burial": QT_TRANSLATE_NOOP("Ordos", "Buried or blown out by sand"),
                "grazing": QT_TRANSLATE_NOOP("Ordos", "Grazing"),
                "pests": QT_TRANSLATE_NOOP("Ordos", "Pests, rats and hares"),
                "flood": QT_TRANSLATE_NOOP("Ordos", "Flood"),
                "frost": QT_TRANSLATE_NOOP("Ordos", "Frost"),
                "salt": QT_TRANSLATE_NOOP("Ordos", "Salt"),
                "seedlings": QT_TRANSLATE_NOOP("Ordos", "Poor seedlings or planting"),
                "other": QT_TRANSLATE_NOOP("Ordos", "Other"),
            },
        ),
        "surveyor": lists.SURVEYOR,
        "accuracy_m": lists.ACCURACY,
        "remark": lists.REMARK,
    },
    geometry="Point",
    title=("code", "date"),
    rules=(
        RowRule(
            '"planted" >= "alive"',
            QT_TRANSLATE_NOOP("Ordos", "More plants are alive than were planted. Correct one of the two counts."),
        ),
    ),
    key=("target", "year", "round", "plot", "row", "check_level"),
)
