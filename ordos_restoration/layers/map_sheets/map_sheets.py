"""Map sheets of plans: the task as it is declared; QGIS is needed only when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from ordos_restoration.layers.map_sheets.coverage import COVERAGES
from ordos_restoration.layers.map_sheets.page import NAMES
from ordos_restoration.planning.kinds import Choice, Date, Flag, Number, Path, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.reading.chosen_plans import PLAN
from ordos_restoration.store.tasks.documents import APPROVED, BY_HAND, CHECKED, LANGUAGE, PREPARED, REVIEWED
from ordos_restoration.store.tasks.files import PROJECT

DRAWN = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Sheets of"),
    QT_TRANSLATE_NOOP("Ordos", "The table of the plan whose features the sheets show and list."),
    options={
        "main": QT_TRANSLATE_NOOP("Ordos", "the plan's main table"),
        **{table: TABLES[table].label for table in COVERAGES},
    },
)
CODES = Text(
    QT_TRANSLATE_NOOP("Ordos", "Codes"),
    QT_TRANSLATE_NOOP("Ordos", "Of the features to draw, with commas between. Empty: all."),
)
SHARING = Choice(
    QT_TRANSLATE_NOOP("Ordos", "A sheet for"),
    QT_TRANSLATE_NOOP("Ordos", "Neighbours share a sheet as long as they fit; a single feature gets all its values."),
    options={
        "neighbours": QT_TRANSLATE_NOOP("Ordos", "neighbours together"),
        "each": QT_TRANSLATE_NOOP("Ordos", "each feature"),
    },
)
SCALE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Scale"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Chosen: the largest usual one at which a sheet holds its features. What does not fit is split."
    ),
    options={
        "chosen": QT_TRANSLATE_NOOP("Ordos", "chosen for each sheet"),
        "500": "1:500",
        "1000": "1:1 000",
        "2000": "1:2 000",
        "5000": "1:5 000",
        "10000": "1:10 000",
        "25000": "1:25 000",
        "50000": "1:50 000",
    },
)
FORM = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Files"),
    options={
        "book": QT_TRANSLATE_NOOP("Ordos", "one PDF a plan"),
        "pdf": QT_TRANSLATE_NOOP("Ordos", "a PDF a page"),
        "png": QT_TRANSLATE_NOOP("Ordos", "a PNG a page"),
    },
)


@dataclass(frozen=True)
class MapSheets(Task):
    """Draw a plan as map sheets with title block, grid and table."""

    project: str = default("", PROJECT)
    plan: str = default("", PLAN)
    table: str = default("main", DRAWN)
    codes: str = default("", CODES)
    sharing: str = default("neighbours", SHARING)
    paper: str = default("a3", Choice(QT_TRANSLATE_NOOP("Ordos", "Paper"), options=NAMES))
    scale: str = default("chosen", SCALE)
    form: str = default("book", FORM)
    language: str = default("project", LANGUAGE)
    output: Optional[str] = default(
        None,
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Folder for the files"),
            QT_TRANSLATE_NOOP("Ordos", "Empty: the folder “sheets” of the project."),
            folder=True,
        ),
    )
    unit: str = default("", Text(QT_TRANSLATE_NOOP("Ordos", "Unit"), BY_HAND), advanced=True)
    prepared: str = default("", PREPARED, advanced=True)
    checked: str = default("", CHECKED, advanced=True)
    reviewed: str = default("", REVIEWED, advanced=True)
    approved: str = default("", APPROVED, advanced=True)
    date: Optional[str] = default(
        None,
        Date(QT_TRANSLATE_NOOP("Ordos", "Date"), QT_TRANSLATE_NOOP("Ordos", "Empty: today.")),
        advanced=True,
    )
    dpi: int = default(
        300,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Resolution"),
            QT_TRANSLATE_NOOP("Ordos", "Of pictures, in dots per inch; lines of a PDF are sharp at any."),
            "",
            72,
            600,
            whole=True,
        ),
        advanced=True,
    )
    template: Optional[str] = default(
        None,
        Path(
            QT_TRANSLATE_NOOP("Ordos", "Layout template"),
            QT_TRANSLATE_NOOP(
                "Ordos", "A .qpt for the map pages: its items with our ids are filled, what it lacks is added to it."
            ),
            suffixes=(".qpt",),
        ),
        advanced=True,
    )
    keep_layout: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Keep the layouts"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Saves them as .qpt, and as a QGIS project in which they can be edited and printed again."
            ),
        ),
        advanced=True,
    )

    id = "map_sheets"
    group = "handover"
    reads_only: ClassVar[bool] = True
    title = QT_TRANSLATE_NOOP("Ordos", "Print map sheets")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Draws the compartments, blocks, parcels or dams of a plan as sheets of A3 or A1: map with coordinate grid, "
        "locator, legend, scale, title block with room for signatures, and the table of what the sheet shows. An "
        "overview comes first. Each feature is listed on one sheet, so that the sums of the sheets are those of the "
        "plan. The text of a PDF can be searched.",
    )
    main_thread: ClassVar[bool] = True
    numbers = {
        "sheets": Number(QT_TRANSLATE_NOOP("Ordos", "Map sheets"), whole=True),
        "pages": Number(QT_TRANSLATE_NOOP("Ordos", "Pages"), whole=True),
        "features": Number(QT_TRANSLATE_NOOP("Ordos", "Features drawn"), whole=True),
    }
    files = {
        "sheets_folder": QT_TRANSLATE_NOOP("Ordos", "Folder of the sheets"),
        "book": QT_TRANSLATE_NOOP("Ordos", "First file"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        from ordos_restoration.layers.map_sheets.drawing import draw  # so that the task is listed where QGIS is missing

        return draw(self, progress)
