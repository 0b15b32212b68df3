"""What was really built, and what was accepted of it: shapes of their own beside the design."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Flag, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.schema.sites import MINE, SITE
from ordos_restoration.schema.vocabulary import Link, Pick, ProjectTable, computed, entry, in_order, required

# Rows of plans that people go to by their code; a map of drift or of removed land is none.
BY_CODE = tuple(one for one in PLANNED.values() if "code" in one.columns and one.geometry not in ("", "Point"))
PLACES = (*BY_CODE, SITE, MINE)
PLACE = QT_TRANSLATE_NOOP("Ordos", "Compartment, site or mine")
BUILT = {
    "design_area_ha": computed(Number(QT_TRANSLATE_NOOP("Ordos", "Design area"), "", "ha", 0)),
    "difference_pct": computed(
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Difference to the design"),
            QT_TRANSLATE_NOOP("Ordos", "Area less the design area, as a share of the design area."),
            "%",
            decimals=1,
        )
    ),
}
ASBUILT = ProjectTable(
    "asbuilt",
    QT_TRANSLATE_NOOP("Ordos", "As built"),
    "record",
    {
        "code": lists.drawn_code("B"),
        **lists.hangs_on(PLACES, QT_TRANSLATE_NOOP("Ordos", "Design")),
        "project": entry(lists.PROJECT, remembered=True),
        "date": lists.DATE,
        "positioning": entry(
            Choice(QT_TRANSLATE_NOOP("Ordos", "How the outline was made"), options=lists.POSITIONING), remembered=True
        ),
        "track": Link(
            QT_TRANSLATE_NOOP("Ordos", "Track"),
            QT_TRANSLATE_NOOP("Ordos", "The walked track the outline was made from."),
            to=("track",),
        ),
        **lists.AREA,
        **BUILT,
        "overlap_ha": computed(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Overlap with neighbours"),
                QT_TRANSLATE_NOOP("Ordos", "Area that another outline of what was built covers too."),
                "ha",
                0,
            )
        ),
        "gap_ha": computed(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Gap to the design"),
                QT_TRANSLATE_NOOP("Ordos", "Area of the design that nothing built covers."),
                "ha",
                0,
            )
        ),
        "species": Pick(QT_TRANSLATE_NOOP("Ordos", "Species"), table="ref_species", value="species", several=True),
        "plants": Number(QT_TRANSLATE_NOOP("Ordos", "Plants"), "", "", 0, whole=True),
        "surveyor": lists.SURVEYOR,
        "accuracy_m": lists.ACCURACY,
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("code", "date"),
    key=("target", "date"),
)
ACCEPTANCE = ProjectTable(
    "acceptance",
    QT_TRANSLATE_NOOP("Ordos", "Acceptances"),
    "record",
    {
        "code": lists.drawn_code("A"),
        **lists.hangs_on((*PLACES, ASBUILT), PLACE),
        "project": entry(lists.PROJECT, remembered=True),
        "stage": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Stage"),
                options={
                    "parcel": QT_TRANSLATE_NOOP("Ordos", "Check of parcels"),
                    "sub_project": QT_TRANSLATE_NOOP("Ordos", "Completion of a sub-project"),
                    "unit": QT_TRANSLATE_NOOP("Ordos", "Evaluation of a restoration unit"),
                    "overall": QT_TRANSLATE_NOOP("Ordos", "Acceptance as a whole"),
                    "handover": QT_TRANSLATE_NOOP("Ordos", "Hand-over"),
                    "effect": QT_TRANSLATE_NOOP("Ordos", "Evaluation of the effect"),
                },
            ),
            remembered=True,
        ),
        "check_level": entry(
            Choice(QT_TRANSLATE_NOOP("Ordos", "Check level"), options=lists.CHECK_LEVELS), remembered=True
        ),
        "date": lists.DATE,
        **lists.AREA,
        **BUILT,
        "passed_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area passed"), "", "ha", 0),
        "replant_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area to replant"), "", "ha", 0),
        "failed_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area failed"), "", "ha", 0),
        "rate_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Survival"), "", "%", 0, 100, decimals=1),
        "preparation_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Site preparation as designed")),
        "species_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Species as designed")),
        "density_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Density and spacing as designed")),
        "seedlings_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Seedlings as designed")),
        "season_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Season as designed")),
        "tending_ok": Flag(QT_TRANSLATE_NOOP("Ordos", "Tending as designed")),
        "verdict": Choice(QT_TRANSLATE_NOOP("Ordos", "Verdict"), options=lists.VERDICTS),
        "document_no": Text(QT_TRANSLATE_NOOP("Ordos", "Acceptance document number")),
        "accepted_by": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Accepted by")), remembered=True),
        "caretaker": Text(
            QT_TRANSLATE_NOOP("Ordos", "Caretaker"),
            QT_TRANSLATE_NOOP("Ordos", "Who looks after it from here on."),
        ),
        "handed_over_on": Date(QT_TRANSLATE_NOOP("Ordos", "Handed over on")),
        "remark": lists.REMARK,
    },
    geometry="MultiPolygon",
    title=("code", "date"),
    key=("target", "stage", "check_level", "date"),
    rules=(
        in_order(
            "date",
            "handed_over_on",
            QT_TRANSLATE_NOOP("Ordos", "It was handed over before it was accepted. Correct one of the two dates."),
        ),
    ),
)
