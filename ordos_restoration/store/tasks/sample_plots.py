"""Laying sample plots, and the list of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.kinds import Choice, Flag, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.schema.lists import YEAR
from ordos_restoration.store.sheets.returned import save
from ordos_restoration.store.survey import plot_list, plots
from ordos_restoration.store.tasks.changing import BY, CODES, changed, compartments, person
from ordos_restoration.store.tasks.files import PROJECT, named

THIS_YEAR = QT_TRANSLATE_NOOP("Ordos", "Of the count; empty: this year.")
ROUND = Number(
    QT_TRANSLATE_NOOP("Ordos", "Round"),
    QT_TRANSLATE_NOOP("Ordos", "1 for the first count of the year, 2 for the next."),
    "",
    1,
    20,
    whole=True,
)
SHAPE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Shape"),
    options={
        "circle": QT_TRANSLATE_NOOP("Ordos", "Circle"),
        "square": QT_TRANSLATE_NOOP("Ordos", "Square"),
        "row": QT_TRANSLATE_NOOP("Ordos", "Part of a row"),
    },
)
NOWHERE = QT_TRANSLATE_NOOP(
    "Ordos", "No belt or site is approved yet, so no plots were laid. Name the codes of the compartments to be counted."
)


@dataclass(frozen=True)
class SamplePlots(Task):
    """Lay sample plots into compartments and list them."""

    project: str = default("", PROJECT)
    codes: str = default("", CODES)
    year: Optional[int] = default(None, Number(YEAR.label, THIS_YEAR, "", YEAR.minimum, YEAR.maximum, whole=True))
    round: int = default(1, ROUND)
    rule: str = default(
        "area",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Share rule"),
            QT_TRANSLATE_NOOP("Ordos", "One of the rules in the project's table of sample shares."),
        ),
    )
    shape: str = default("circle", SHAPE)
    plot_m2: Optional[float] = default(
        None,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Size of a plot"),
            QT_TRANSLATE_NOOP("Ordos", "Empty: as the rule has it."),
            "m²",
            1,
            10_000,
            decimals=0,
        ),
        advanced=True,
    )
    seed: int = default(
        0,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Seed"),
            QT_TRANSLATE_NOOP("Ordos", "Another number draws other places; the same one the same."),
            "",
            0,
            2**31 - 1,
            whole=True,
        ),
        advanced=True,
    )
    renew: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Lay them anew"),
            QT_TRANSLATE_NOOP("Ordos", "Plots that something was recorded at are kept all the same."),
        ),
        advanced=True,
    )
    by: str = default("", BY, advanced=True)

    id = "sample_plots"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Lay sample plots")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Lays as many plots into each compartment as the rule of shares asks for, on a grid with a random start, and "
        "numbers them as they are walked. Writes a list to print, with coordinates and boxes to tick, beside the "
        "project. Run again, it keeps the plots that are there.",
    )
    numbers = {
        "made": Number(QT_TRANSLATE_NOOP("Ordos", "Plots laid"), whole=True),
        "kept": Number(QT_TRANSLATE_NOOP("Ordos", "Plots kept"), whole=True),
        "removed": Number(QT_TRANSLATE_NOOP("Ordos", "Plots removed"), whole=True),
    }
    files = {
        "list": QT_TRANSLATE_NOOP("Ordos", "List of sample plots"),
        "page": QT_TRANSLATE_NOOP("Ordos", "List to print"),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        gpkg = named(self.project)
        survey = plots.Survey(
            self.year or dt.date.today().year, self.round, self.rule, self.shape, self.plot_m2, self.seed
        )
        with changed(gpkg) as connection:
            where = compartments(connection, self.codes)
            laid = plots.generate(connection, where, survey, person(self.by), self.renew, progress)
            lines = plot_list.plots(connection, survey.year, survey.round, [one.uuid for one in where])
        stem = f"{gpkg.stem}_plots_{survey.year}_{survey.round}"
        table, page = gpkg.with_name(f"{stem}.csv"), gpkg.with_name(f"{stem}.html")
        save(plot_list.as_csv(lines, translate), table)
        save(plot_list.as_html(lines, survey.year, survey.round, translate).encode("utf-8"), page)
        notes = laid.notes if where else [Message(NOWHERE)]
        numbers = {"made": laid.made, "kept": laid.kept, "removed": laid.removed}
        return Done(numbers, {"list": str(table), "page": str(page)}, notes)
