"""Outlines of what was built, from the tracks that were walked round it."""

from __future__ import annotations

from dataclasses import dataclass

from ordos_restoration.planning.kinds import Flag, Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.spec import default
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.store.short_codes import named as rows_named
from ordos_restoration.store.survey import asbuilt
from ordos_restoration.store.tasks.changing import BY, changed, person, several
from ordos_restoration.store.tasks.files import PROJECT, named

NOTHING = QT_TRANSLATE_NOOP(
    "Ordos", "No track goes round a compartment yet, so no outline was made; those that are there were measured."
)


@dataclass(frozen=True)
class BuildAsbuilt(Task):
    """Make outlines of tracks, and measure them."""

    project: str = default("", PROJECT)
    tracks: str = default(
        "",
        Text(
            QT_TRANSLATE_NOOP("Ordos", "Tracks"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Their codes, with commas between. Empty: all that are outlines and belong to a compartment."
            ),
        ),
    )
    renew: bool = default(
        False,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Make them anew"),
            QT_TRANSLATE_NOOP("Ordos", "Outlines that were made of these tracks before are replaced, corrections too."),
        ),
        advanced=True,
    )
    by: str = default("", BY, advanced=True)

    id = "build_asbuilt"
    group = "project"
    title = QT_TRANSLATE_NOOP("Ordos", "Make as-built outlines from tracks")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Closes each track that was walked round a compartment into an outline, without jumps of the receiver and "
        "loops, and works out its true area, the difference to the design, and the overlaps and gaps with its "
        "neighbours. Outlines that were drawn by hand are measured too.",
    )
    numbers = {
        "made": Number(QT_TRANSLATE_NOOP("Ordos", "Outlines made"), whole=True),
        "measured": Number(QT_TRANSLATE_NOOP("Ordos", "Outlines with new figures"), whole=True),
    }

    def do(self, progress: Progress, translate: Translate) -> Done:
        with changed(named(self.project)) as connection:
            codes = several(self.tracks)
            tracks = [one.uuid for one in rows_named(connection, ["track"], codes)] if codes else None
            built = asbuilt.from_tracks(connection, tracks, person(self.by), self.renew, progress)
            measured = built.measured + asbuilt.measure(connection, by=person(self.by))
        notes = built.notes if built.made or built.notes else [Message(NOTHING)]
        return Done({"made": len(built.made), "measured": measured}, notes=notes)
