"""What may hang on almost any row: progress, photos, tracks, notes, responsible people, corrections demanded."""

from __future__ import annotations

from ordos_restoration.planning.kinds import Choice, Date, Flag, Moment, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema import lists
from ordos_restoration.schema.areas import KONGDUI, TRIBUTARY
from ordos_restoration.schema.built import ACCEPTANCE, ASBUILT, PLACES
from ordos_restoration.schema.register import PROJECT, TASK
from ordos_restoration.schema.surveys import INSPECTION, SAMPLE_PLOT
from ordos_restoration.schema.vocabulary import Attachment, ProjectTable, computed, entry, in_order, required
from ordos_restoration.schema.waters import WATER_SOURCE, WELL

BELONGS = QT_TRANSLATE_NOOP("Ordos", "Belongs to")
RESPONSIBLE_FOR = (PROJECT, *PLACES, KONGDUI, TRIBUTARY, WATER_SOURCE)
PROGRESSED = (PROJECT, *PLACES)
RESPONSIBLE = ProjectTable(
    "responsible",
    QT_TRANSLATE_NOOP("Ordos", "Responsible people"),
    "register",
    {
        **lists.hangs_on(RESPONSIBLE_FOR, QT_TRANSLATE_NOOP("Ordos", "Responsible for")),
        "role": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Role"),
                options={
                    "forest_chief": QT_TRANSLATE_NOOP("Ordos", "Forest chief"),
                    "river_chief": QT_TRANSLATE_NOOP("Ordos", "River chief"),
                    "ranger": QT_TRANSLATE_NOOP("Ordos", "Ranger"),
                    "dam_government": QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible in government"),
                    "dam_technical": QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible for technique"),
                    "dam_patrol": QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible for patrol"),
                    "project": QT_TRANSLATE_NOOP("Ordos", "Responsible for the project"),
                    "technical": QT_TRANSLATE_NOOP("Ordos", "Responsible for technique"),
                    "caretaker": QT_TRANSLATE_NOOP("Ordos", "Caretaker"),
                    "mine": QT_TRANSLATE_NOOP("Ordos", "Responsible in the mining enterprise"),
                },
            )
        ),
        "level": Choice(QT_TRANSLATE_NOOP("Ordos", "Level"), options=lists.LEVELS),
        "name": required(Text(QT_TRANSLATE_NOOP("Ordos", "Name of the person"))),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "post": Text(QT_TRANSLATE_NOOP("Ordos", "Post")),
        "phone": Text(QT_TRANSLATE_NOOP("Ordos", "Telephone")),
        "area_code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Responsibility area code"),
            QT_TRANSLATE_NOOP("Ordos", "Of the forest chiefs' area, the ranger's grid or the river section."),
        ),
        "from_date": Date(QT_TRANSLATE_NOOP("Ordos", "Since")),
        "to_date": Date(QT_TRANSLATE_NOOP("Ordos", "Until")),
        "remark": lists.REMARK,
    },
    title=("role", "name"),
    key=("target", "role", "level", "name"),
    rules=(in_order("from_date", "to_date", lists.UNTIL_BEFORE_SINCE),),
    help=QT_TRANSLATE_NOOP("Ordos", "Chiefs, rangers and caretakers; a check dam needs its three."),
)
PROGRESS = ProjectTable(
    "progress",
    QT_TRANSLATE_NOOP("Ordos", "Progress"),
    "record",
    {
        **lists.hangs_on(PROGRESSED, BELONGS),
        "year": required(lists.YEAR, expression="year(now())", remembered=True),
        "quarter": entry(
            Number(
                QT_TRANSLATE_NOOP("Ordos", "Quarter"),
                QT_TRANSLATE_NOOP("Ordos", "What was done in this quarter alone; empty: in the year as a whole."),
                "",
                1,
                4,
                whole=True,
            ),
            remembered=True,
        ),
        "area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area done"), "", "ha", 0),
        "area_mu": computed(
            Number(QT_TRANSLATE_NOOP("Ordos", "Area done"), "", "mu", 0, decimals=1),
            expression='round("area_ha" * 15, 1)',
            on_update=True,
        ),
        "seedlings": Number(QT_TRANSLATE_NOOP("Ordos", "Seedlings planted"), "", "", 0, whole=True),
        "water_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Water used"), "", "m³", 0, decimals=0),
        "money_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Money spent"), "", "yuan", 0),
        "share_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Share done"),
            QT_TRANSLATE_NOOP("Ordos", "Of the whole work, since its beginning."),
            "%",
            0,
            100,
            decimals=1,
        ),
        "reported_by": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Reported by")), remembered=True),
        "remark": lists.REMARK,
    },
    title=("year", "quarter"),
    key=("target", "year", "quarter"),
)
TRACK_AND_NOTE = (PROJECT, TASK, *PLACES, KONGDUI, TRIBUTARY, WATER_SOURCE, WELL)
TRACK = ProjectTable(
    "track",
    QT_TRANSLATE_NOOP("Ordos", "Tracks"),
    "record",
    {
        "code": lists.drawn_code("T"),
        **lists.hangs_on(TRACK_AND_NOTE, BELONGS),
        "purpose": entry(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Purpose"),
                options={
                    "outline": QT_TRANSLATE_NOOP("Ordos", "Outline of what was built"),
                    "line": QT_TRANSLATE_NOOP("Ordos", "A line that was built"),
                    "patrol": QT_TRANSLATE_NOOP("Ordos", "Patrol"),
                    "way": QT_TRANSLATE_NOOP("Ordos", "Way there"),
                },
            ),
            default="outline",
            remembered=True,
        ),
        "started_at": Moment(QT_TRANSLATE_NOOP("Ordos", "Start of the track")),
        "ended_at": Moment(QT_TRANSLATE_NOOP("Ordos", "End of the track")),
        "length_m": lists.LENGTH,
        "surveyor": lists.SURVEYOR,
        "device": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Receiver")), remembered=True),
        "accuracy_m": lists.ACCURACY,
        "remark": lists.REMARK,
    },
    geometry="LineString",
    title=("code", "started_at"),
    key=("started_at", "surveyor"),
    rules=(
        in_order(
            "started_at",
            "ended_at",
            QT_TRANSLATE_NOOP("Ordos", "The track ends before it starts. Correct one of the two times."),
        ),
    ),
)
RECTIFICATION = ProjectTable(
    "rectification",
    QT_TRANSLATE_NOOP("Ordos", "Rectifications"),
    "register",
    {
        "code": lists.drawn_code("R"),
        **lists.hangs_on((PROJECT, *PLACES, WATER_SOURCE, WELL, INSPECTION, ASBUILT, ACCEPTANCE), BELONGS),
        "found_on": required(Date(QT_TRANSLATE_NOOP("Ordos", "Found on")), expression=lists.TODAY),
        "found_by": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Found by"),
                options={
                    "central": QT_TRANSLATE_NOOP("Ordos", "Central inspection"),
                    "region": QT_TRANSLATE_NOOP("Ordos", "Inspection of the region"),
                    "city": QT_TRANSLATE_NOOP("Ordos", "Inspection of the city"),
                    "banner": QT_TRANSLATE_NOOP("Ordos", "Inspection of the banner"),
                    "self": QT_TRANSLATE_NOOP("Ordos", "Own check"),
                    "public": QT_TRANSLATE_NOOP("Ordos", "Complaint of the public"),
                },
            ),
            remembered=True,
        ),
        "document_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Inspection document number"),
            QT_TRANSLATE_NOOP("Ordos", "The document that demands the correction."),
        ),
        "problem": required(Text(QT_TRANSLATE_NOOP("Ordos", "Problem"))),
        "demand": Text(QT_TRANSLATE_NOOP("Ordos", "What is demanded")),
        "unit": lists.bureau(QT_TRANSLATE_NOOP("Ordos", "Responsible unit")),
        "person": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Responsible person")), remembered=True),
        "deadline": required(Date(QT_TRANSLATE_NOOP("Ordos", "Deadline"))),
        "state": required(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "State"),
                options={
                    "open": QT_TRANSLATE_NOOP("Ordos", "Open"),
                    "doing": QT_TRANSLATE_NOOP("Ordos", "Being corrected"),
                    "reported": QT_TRANSLATE_NOOP("Ordos", "Reported as corrected"),
                    "closed": QT_TRANSLATE_NOOP("Ordos", "Struck off"),
                },
            ),
            default="open",
        ),
        "measures": Text(QT_TRANSLATE_NOOP("Ordos", "What was done")),
        "done_on": Date(QT_TRANSLATE_NOOP("Ordos", "Corrected on")),
        "closed_on": Date(QT_TRANSLATE_NOOP("Ordos", "Struck off on")),
        "closed_document": Text(QT_TRANSLATE_NOOP("Ordos", "Document that struck it off")),
        "remark": lists.REMARK,
    },
    title=("code", "problem"),
    key=("document_no", "problem"),
    rules=(
        in_order(
            "found_on",
            "deadline",
            QT_TRANSLATE_NOOP("Ordos", "The deadline lies before the day it was found. Correct one of the two dates."),
        ),
        in_order(
            "found_on",
            "done_on",
            QT_TRANSLATE_NOOP("Ordos", "It was corrected before it was found. Correct one of the two dates."),
        ),
        in_order(
            "done_on",
            "closed_on",
            QT_TRANSLATE_NOOP("Ordos", "It was struck off before it was corrected. Correct one of the two dates."),
        ),
    ),
    help=QT_TRANSLATE_NOOP("Ordos", "Inspection, correction, striking off, each with its deadline."),
)
# Whatever a person may stand before with a camera or a notebook.
PARENTS = (*TRACK_AND_NOTE, SAMPLE_PLOT, INSPECTION, ASBUILT, ACCEPTANCE, PROGRESS, RECTIFICATION)
NOTE = ProjectTable(
    "note",
    QT_TRANSLATE_NOOP("Ordos", "Notes"),
    "record",
    {
        "code": lists.drawn_code("N"),
        **lists.hangs_on(PARENTS, BELONGS),
        "date": lists.DATE,
        "text": required(Text(QT_TRANSLATE_NOOP("Ordos", "Note"))),
        "surveyor": lists.SURVEYOR,
        "accuracy_m": lists.ACCURACY,
        "done": Flag(QT_TRANSLATE_NOOP("Ordos", "Dealt with")),
    },
    geometry="Point",
    title=("code", "text"),
)
PHOTO = ProjectTable(
    "photo",
    QT_TRANSLATE_NOOP("Ordos", "Photos"),
    "record",
    {
        "code": lists.drawn_code("P"),
        **lists.hangs_on((*PARENTS, NOTE), BELONGS),
        "file": required(
            Attachment(
                QT_TRANSLATE_NOOP("Ordos", "Picture"),
                QT_TRANSLATE_NOOP("Ordos", "Copied into the folder photos under the code of the record."),
                picture=True,
            )
        ),
        "taken_at": Moment(
            QT_TRANSLATE_NOOP("Ordos", "Taken"),
            QT_TRANSLATE_NOOP("Ordos", "From the picture, or typed in where the picture has lost it."),
        ),
        "direction_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Direction of view"),
            QT_TRANSLATE_NOOP("Ordos", "From north, clockwise."),
            "°",
            0,
            360,
            decimals=0,
        ),
        "accuracy_m": lists.ACCURACY,
        "phase": entry(
            Choice(
                QT_TRANSLATE_NOOP("Ordos", "Phase"),
                options={
                    "before": QT_TRANSLATE_NOOP("Ordos", "Before"),
                    "during": QT_TRANSLATE_NOOP("Ordos", "During the work"),
                    "after": QT_TRANSLATE_NOOP("Ordos", "After"),
                    "year_1": QT_TRANSLATE_NOOP("Ordos", "One year after"),
                    "year_3": QT_TRANSLATE_NOOP("Ordos", "Three years after"),
                    "year_5": QT_TRANSLATE_NOOP("Ordos", "Five years after"),
                },
            ),
            remembered=True,
        ),
        "fixed_point": entry(
            Text(
                QT_TRANSLATE_NOOP("Ordos", "Fixed point"),
                QT_TRANSLATE_NOOP("Ordos", "The same point, direction and height at every visit."),
            ),
            remembered=True,
        ),
        "camera_height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height of the camera"), "", "m", 0, 500),
        "focal_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Focal length"), "", "mm", 0, 2000, decimals=1),
        "caption": Text(QT_TRANSLATE_NOOP("Ordos", "Caption")),
        "surveyor": entry(Text(QT_TRANSLATE_NOOP("Ordos", "Taken by")), remembered=True),
        "no_exif": computed(
            Flag(
                QT_TRANSLATE_NOOP("Ordos", "Without camera data"),
                QT_TRANSLATE_NOOP("Ordos", "The picture lost its time and position on the way, as in a chat."),
            )
        ),
        "sha256": computed(
            Text(
                QT_TRANSLATE_NOOP("Ordos", "Fingerprint"),
                QT_TRANSLATE_NOOP("Ordos", "SHA-256 of the file: the same fingerprint, the same picture."),
            )
        ),
    },
    geometry="Point",
    title=("code", "caption"),
    key=("sha256",),
)

ATTACHED = (PROGRESS, TRACK, RECTIFICATION, NOTE, PHOTO)
