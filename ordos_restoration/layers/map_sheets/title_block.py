"""What a sheet says of itself: whose plan it is, in which version, who signs, and what its numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsPrintLayout

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets.fonts import fitted
from ordos_restoration.layers.map_sheets.items import LEFT, MIDDLE, label
from ordos_restoration.layers.map_sheets.page import Box, Page
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.report.sheet_remarks import APPROVED, CHECKED, PREPARED, REVIEWED, STAMP

PROJECT = QT_TRANSLATE_NOOP("Ordos", "Project")
PLAN = QT_TRANSLATE_NOOP("Ordos", "Plan")
VERSION = QT_TRANSLATE_NOOP("Ordos", "Version and state")
APPROVAL = QT_TRANSLATE_NOOP("Ordos", "Approval document number")
SCALE = QT_TRANSLATE_NOOP("Ordos", "Scale")
DATE = QT_TRANSLATE_NOOP("Ordos", "Date")
CRS = QT_TRANSLATE_NOOP("Ordos", "Coordinate system")


@dataclass(frozen=True)
class Told:
    """The texts that all sheets of a set share; title and sources are wrapped already, with the sizes [pt of A3]."""

    project: str
    plan: str
    version: str
    approval: str
    date: str
    unit: str
    signed: tuple[str, str, str, str]  # prepared, checked, reviewed, approved; empty: room to write by hand
    title: str
    title_size: float
    sources: str
    sources_size: float
    line: str  # all of it in short, at the foot of a page that holds nothing but a table


Pair = tuple[str, str, str]  # id, what is said, value


def title_block(made: QgsPrintLayout, page: Page, told: Told) -> None:
    """Put the block of cells at the lower right: a line for each thing, or for two that are short."""
    lines: Sequence[tuple[Pair, ...]] = (
        (("project", PROJECT, told.project),),
        (("plan", PLAN, told.plan),),
        (("version", VERSION, told.version), ("approval", APPROVAL, told.approval)),
        (("scale_of", SCALE, '1:[% "scale" %]'), ("date", DATE, told.date)),
        (("crs", CRS, '[% "zone" %]'),),
        (("prepared", PREPARED, told.signed[0]), ("checked", CHECKED, told.signed[1])),
        (("reviewed", REVIEWED, told.signed[2]), ("approved", APPROVED, told.signed[3])),
        (("unit", STAMP, told.unit),),
    )
    block = page.boxes["block"]
    heights = [block.height / (len(lines) + 1)] * (len(lines) - 1)
    heights.append(block.height - sum(heights))  # a stamp needs more room
    top = block.y
    for line, height in zip(lines, heights):
        width = block.width / len(line)
        for place, one in enumerate(line):
            pair(made, page, Box(block.x + place * width, top, width, height), one)
        top += height


def pair(made: QgsPrintLayout, page: Page, box: Box, one: Pair) -> None:
    """Put what is said and its value, each in a cell of its own, as small as it takes to fit."""
    name, said, value = one
    left = 21.0 * page.unit
    lines = 2 if box.height > 5 * page.unit else 1
    text, size = fitted(translated(said), page.points(6.0), left - 2, lines)
    label(made, f"{name}_label", box._replace(width=left), text, size, across=MIDDLE, framed=True)
    room = box.width - left
    text, size = (value, page.points(6.2)) if "[%" in value else fitted(value, page.points(6.6), room - 2, lines)
    label(made, name, Box(box.x + left, box.y, room, box.height), text, size, across=LEFT, framed=True)
