"""Restoration areas for monitoring frameworks: a polygon for each discrete area, every piece of land counted once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, silent
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.sheets.returned import LEFT_OUT, TAKEN, Remark
from ordos_restoration.store.submission.fields import Asked
from ordos_restoration.store.submission.fitting import EMPTY, NO_CODE, Problems, fitted
from ordos_restoration.store.submission.near import Grid, areas_of, common_area
from ordos_restoration.store.submission.rows import Row, Rows
from ordos_restoration.store.submission.values import Values

DECIMALS = 2  # of an area in ha, as it is stored and printed
CRUMB = 0.005  # ha; overlaps that round to nothing are no overlaps
NO_AREA = QT_TRANSLATE_NOOP("Ordos", "It has no area, so it is no restoration area.")
MENDED = QT_TRANSLATE_NOOP(
    "Ordos", "Its outline crossed itself; it was taken apart into areas that do not. Look at it in the map."
)


@dataclass(frozen=True)
class Area:
    """A discrete restoration area: a row or a part of one, its polygon in degrees, and how much of it counts."""

    row: Row
    shape: ogr.Geometry  # Polygon
    area_ha: float
    counted_ha: float  # less what areas before it cover


@dataclass
class Overlap:
    """Land that rows of two tables or plans cover."""

    first: str
    second: str
    area_ha: float


def discrete(rows: Rows, tables: Sequence[str], remarks: list[Remark]) -> list[Row]:
    """Return the rows of tables by their parts: one polygon each, with its share of the row's area.

    The parts of a row have numbers, and areas that add up to that of the row.
    """
    found: list[Row] = []
    for table in tables:
        for row in rows.of(table):
            parts = polygons_of(row, remarks)
            if not parts:
                remarks.append(Remark(row.code, "", TABLES[table].label, LEFT_OUT, Message(NO_AREA)))
            found += shares(row, parts)
    return found


def polygons_of(row: Row, remarks: list[Remark]) -> list[ogr.Geometry]:
    """Return the polygons of a row; an outline that crosses itself is taken apart, which is noted."""
    if row.shape is None or row.shape.GetDimension() != 2:
        return []
    if ground.is_valid(row.shape):
        return ground.polygons(row.shape)
    remarks.append(Remark(row.code, "", TABLES[row.table].label, TAKEN, Message(MENDED)))
    return ground.polygons(ground.sound(row.shape))


def shares(row: Row, parts: Sequence[ogr.Geometry]) -> list[Row]:
    """Return a row for each of its parts, whose areas add up to the stored one of the row, rounded as it is printed."""
    sizes = [ground.area_ha(part) for part in parts]
    stored = row.values.get("area_ha")
    whole = round(float(stored) if stored is not None else math.fsum(sizes), DECIMALS)
    areas = adding_up(sizes, whole)
    numbers = [""] if len(parts) == 1 else [str(number) for number in range(1, len(parts) + 1)]
    return [
        replace(row, shape=part, part=number, values={**row.values, "area_ha": area})
        for part, number, area in zip(parts, numbers, areas)
    ]


def adding_up(sizes: Sequence[float], whole: float) -> list[float]:
    """Return sizes scaled and rounded so that they add up to a rounded sum, by the largest remainders."""
    total = math.fsum(sizes)
    if not sizes or total <= 0:
        return [0.0] * len(sizes)
    steps = 10**DECIMALS
    exact = [size / total * whole * steps for size in sizes]
    counts = [math.floor(one) for one in exact]
    missing = round(whole * steps) - sum(counts)
    for place in sorted(range(len(exact)), key=lambda at: counts[at] - exact[at])[:missing]:
        counts[place] += 1
    return [count / steps for count in counts]


# Counting once ------------------------------------------------------------------------------------------------------


def counted(rows: Sequence[Row], progress: Progress = silent) -> tuple[list[Area], list[Overlap]]:
    """Return areas in the order of the rows, each with how much of it none before it covers, and what overlaps."""
    found: list[Area] = []
    overlaps: dict[tuple[str, str], float] = {}
    grid = Grid()
    for place, row in enumerate(rows):
        shape, area = row.shape or ogr.Geometry(ogr.wkbPolygon), float(row.values["area_ha"])
        covered: Optional[ogr.Geometry] = None
        sizes: dict[tuple[str, str], float] = {}
        for other in grid.near(shape):
            common = common_area(shape, found[other].shape)
            size = ground.area_ha(common)
            if size >= CRUMB:
                pair = (of_whom(found[other].row), of_whom(row))
                sizes[pair] = sizes.get(pair, 0.0) + size
                covered = common if covered is None else areas_of(covered.Union(common))
        lost = min(round(ground.area_ha(covered), DECIMALS), area)
        found.append(Area(row, shape, area, round(area - lost, DECIMALS)))
        if lost:  # told of the two that share most, so that what is told adds up to what is not counted
            most = max(sizes, key=lambda pair: sizes[pair])
            overlaps[most] = overlaps.get(most, 0.0) + lost
        grid.add(place, shape)
        if not place % 200:
            progress(place / len(rows), "")
    return found, [Overlap(*pair, round(size, DECIMALS)) for pair, size in overlaps.items()]


def of_whom(row: Row) -> str:
    """Return the plan a row is of, else its table."""
    return str(row.linked["plan"][1].get("name") or TABLES[row.table].label)


# Values -------------------------------------------------------------------------------------------------------------


def attributes(areas: Sequence[Area], asked: Asked, values: Values, problems: Problems) -> list[dict[str, Any]]:
    """Return what every area has to say, by field; what must be filled and is empty is noted."""
    return [cells(one, number, asked, values, problems) for number, one in enumerate(areas, 1)]


def cells(one: Area, number: int, asked: Asked, values: Values, problems: Problems) -> dict[str, Any]:
    """Return what one area has to say, by field."""
    out: dict[str, Any] = {}
    code = f"{one.row.code}-{one.row.part}" if one.row.part else one.row.code
    for shown in asked.fields:
        rule = asked.rules.get((one.row.table, shown.name.lower()))
        found = values.of(one.row, rule, number, one.counted_ha) if rule else None
        cell = fitted(found.value, shown, "utf-8") if found else None
        if found and found.without_code:
            problems.add(asked.name, shown, NO_CODE, code, found.without_code)
        elif cell and cell.problem:
            problems.add(asked.name, shown, cell.problem, code, found.value if found else None, cell.size)
        elif shown.required and (cell is None or cell.value is None):
            problems.add(asked.name, shown, EMPTY, code, None)
        out[shown.name] = cell.value if cell else None
    return out
