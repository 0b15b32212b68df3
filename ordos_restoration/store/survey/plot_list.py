"""The list of sample plots that goes out on paper: where each lies, and boxes to tick and fill in."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Sequence
from html import escape
from typing import NamedTuple, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Translate
from ordos_restoration.store import ground
from ordos_restoration.store.short_codes import code_of

HEADINGS = (
    QT_TRANSLATE_NOOP("Ordos", "Order"),
    QT_TRANSLATE_NOOP("Ordos", "Plot"),
    QT_TRANSLATE_NOOP("Ordos", "Compartment"),
    QT_TRANSLATE_NOOP("Ordos", "Longitude"),
    QT_TRANSLATE_NOOP("Ordos", "Latitude"),
    QT_TRANSLATE_NOOP("Ordos", "CGCS2000 north [m]"),
    QT_TRANSLATE_NOOP("Ordos", "CGCS2000 east [m]"),
    QT_TRANSLATE_NOOP("Ordos", "Zone"),
    QT_TRANSLATE_NOOP("Ordos", "Radius [m]"),
    QT_TRANSLATE_NOOP("Ordos", "Size [m²]"),
)
TO_FILL = (
    QT_TRANSLATE_NOOP("Ordos", "Planted"),
    QT_TRANSLATE_NOOP("Ordos", "Alive"),
    QT_TRANSLATE_NOOP("Ordos", "Height [cm]"),
    QT_TRANSLATE_NOOP("Ordos", "Remark"),
)
DONE = QT_TRANSLATE_NOOP("Ordos", "Done")
TITLE = QT_TRANSLATE_NOOP("Ordos", "Sample plots {year}, round {round}")
MERIDIAN = QT_TRANSLATE_NOOP("Ordos", "CM {degrees}°")
SIGNED = QT_TRANSLATE_NOOP("Ordos", "Surveyor: ____________ Date: ____________")
STYLE = (
    "@page{size:A4 landscape;margin:12mm}body{font:10pt sans-serif}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #000;padding:2pt 4pt;text-align:left}td.number{text-align:right;white-space:nowrap}"
    "td.fill{min-width:14mm}thead{display:table-header-group}tr{page-break-inside:avoid}"
)


class Plot(NamedTuple):
    """A line of the list."""

    order: Optional[int]
    code: str
    compartment: str
    longitude: float
    latitude: float
    north: float
    east: float
    zone: int  # EPSG
    radius: Optional[float]
    size: Optional[float]


def plots(
    connection: sqlite3.Connection, year: int, round_: int, compartments: Optional[Sequence[str]] = None
) -> list[Plot]:
    """Return the plots of a year and round in walking order; compartments: uuids, all of them when None."""
    found = connection.execute(
        "SELECT walking_order, code, target_table, target, radius_m, area_m2, geom FROM sample_plot "
        "WHERE year = ? AND round = ? ORDER BY walking_order, code",
        (year, round_),
    )
    lines = []
    for order, code, table, target, radius, size, geom in found:
        point = ground.shape_of(geom)
        if point is None or (compartments is not None and target not in compartments):
            continue
        zone = ground.zone_of(point)
        flat = ground.in_metres(point, zone)
        compartment = code_of(connection, table, target) or "" if table else ""
        lines.append(
            Plot(order, code, compartment, point.GetX(), point.GetY(), flat.GetY(), flat.GetX(), zone, radius, size)
        )
    return lines


def as_csv(lines: Sequence[Plot], translate: Translate = str) -> bytes:
    """Return the list as CSV that spreadsheet programs open with Chinese text whole."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([translate(one) for one in (*HEADINGS, *TO_FILL)])
    for line in lines:
        writer.writerow([*cells(line, translate), *[""] * len(TO_FILL)])
    return out.getvalue().encode("utf-8-sig")


def as_html(lines: Sequence[Plot], year: int, round_: int, translate: Translate = str) -> str:
    """Return the list as a page to print, with a box to tick and room to write in every line."""
    title = escape(translate(TITLE).format(year=year, round=round_))
    head = "".join(f"<th>{escape(translate(one))}</th>" for one in (DONE, *HEADINGS, *TO_FILL))
    body = []
    for line in lines:
        known = "".join(f'<td class="number">{escape(cell)}</td>' for cell in cells(line, translate))
        body.append(f"<tr><td>☐</td>{known}{'<td class=fill></td>' * len(TO_FILL)}</tr>")
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head>\n'
        f"<body><h1>{title}</h1><p>{escape(translate(SIGNED))}</p>\n<table><thead><tr>{head}</tr></thead>\n<tbody>"
        + "\n".join(body)
        + "</tbody></table></body></html>\n"
    )


def cells(line: Plot, translate: Translate) -> list[str]:
    """Return what a line says of a plot."""
    meridian = 75 + 3 * (line.zone - 4534)
    return [
        "" if line.order is None else str(line.order),
        line.code,
        line.compartment,
        sexagesimal(line.longitude, "EW"),
        sexagesimal(line.latitude, "NS"),
        f"{line.north:.1f}",
        f"{line.east:.1f}",
        translate(MERIDIAN).format(degrees=meridian),
        "" if line.radius is None else f"{line.radius:.2f}",
        "" if line.size is None else f"{line.size:.0f}",
    ]


def sexagesimal(degrees: float, sides: str) -> str:
    """Return an angle as degrees, minutes and seconds to a hundredth, 0.3 m: 109°58′07.31″E."""
    whole, rest = divmod(round(abs(degrees) * 360_000), 360_000)
    minutes, seconds = divmod(rest, 6_000)
    return f"{whole}°{minutes:02d}′{seconds / 100:05.2f}″{sides[degrees < 0]}"
