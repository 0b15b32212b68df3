"""A project as KMZ for phones with 奥维 or Google Earth, every shape under its short code."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress, Translate, silent
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, out_of_cell
from ordos_restoration.store import ground, words
from ordos_restoration.store.reading import listing
from ordos_restoration.store.short_codes import every
from ordos_restoration.store.sqlite import columns_of, explained, quoted, settle

TABLES_OUT = ("belt", "site", "mine", "asbuilt", "sample_plot")
DIGITS = 7  # of a degree, a centimetre
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML 1.0
COLOURS = {  # aabbggrr, as KML has them; told apart in grey too
    "belt": "ff2f7d31",
    "site": "ff1e66b4",
    "mine": "ff303030",
    "asbuilt": "ff00a5ff",
    "sample_plot": "ff0000e0",
}
OTHERWISE = "ff808080"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
STYLE = (
    '<Style id="{id}"><IconStyle><color>{colour}</color><scale>0.8</scale></IconStyle>'
    "<LineStyle><color>{colour}</color><width>2</width></LineStyle>"
    "<PolyStyle><color>{fill}</color></PolyStyle></Style>\n"
)


def write(
    connection: sqlite3.Connection,
    target: Path,
    tables: Sequence[str] = TABLES_OUT,
    translate: Translate = str,
    progress: Progress = silent,
) -> int:
    """Write the rows of tables that have a shape, and return how many they are; the file appears when it is whole."""
    wrong = [name for name in tables if name not in TABLES or not TABLES[name].geometry]
    if wrong:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{tables}” cannot go into a KMZ: there is no such table of shapes."),
            tables=", ".join(wrong),
        )
    part, count = target.with_name(target.name + ".part"), 0
    try:
        with explained(target):
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("doc.kml", "w") as file:
                for text in document(connection, tables, translate, progress):
                    count += text.startswith("<Placemark>")
                    file.write(text.encode("utf-8"))
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
    return count


def document(
    connection: sqlite3.Connection, tables: Sequence[str], translate: Translate, progress: Progress
) -> Iterator[str]:
    """Yield the pieces of the KML: a folder a table, a placemark a row."""
    yield HEAD
    for name in tables:
        colour = COLOURS.get(name, OTHERWISE)
        yield STYLE.format(id=name, colour=colour, fill="30" + colour[2:])
    for place, name in enumerate(tables):
        progress(place / len(tables), "")
        yield f"<Folder><name>{clean(translate(TABLES[name].label))}</name>\n"
        for row in rows(connection, name):
            yield placemark(name, *row)
        yield "</Folder>\n"
    yield "</Document></kml>\n"


def placemark(style: str, code: str, shape: ogr.Geometry, told: Sequence[tuple[str, str]]) -> str:
    """Return a row as a placemark: its code, what is known of it as a table, its shape."""
    cells = "".join(f"<tr><td>{clean(label)}</td><td>{clean(value)}</td></tr>" for label, value in told)
    return (
        f"<Placemark><name>{clean(code)}</name><styleUrl>#{style}</styleUrl>"
        f"<description>{escape(f'<table>{cells}</table>')}</description>{geometry(shape)}</Placemark>\n"
    )


def rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, ogr.Geometry, list[tuple[str, str]]]]:
    """Yield code, shape and what people read of the row that each code stands for, where it has a shape."""
    declared, there = TABLES[table], set(columns_of(connection, table))
    labels, language = words.labels(connection, table), words.language(connection)
    shown = [
        name
        for name, rules in declared.entries.items()
        if name in there and name not in AUDIT and not rules.hidden and name != "code"
    ]
    cells = ", ".join(listing.cell(declared, name, language) for name in shown)
    options = {name: words.options(connection, table, name) for name in shown}
    for one in sorted(every(connection, [table]).values(), key=lambda coded: coded.code):
        query = f"SELECT geom, {cells} FROM {quoted(table)} AS t WHERE uuid = ?"  # noqa: S608
        geom, *values = connection.execute(query, (one.uuid,)).fetchone()
        shape = ground.shape_of(geom)
        if shape is not None:
            pairs = [(labels[name], told(value, options[name])) for name, value in zip(shown, values)]
            yield one.code, shape, [(label, value) for label, value in pairs if value]


def told(value: Any, options: dict[str, str]) -> str:
    """Return a cell as people read it, "" for an empty one."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    inside = out_of_cell(value) if options else []
    return ", ".join(options.get(one, one) for one in inside) if inside else str(value)


def geometry(shape: ogr.Geometry) -> str:
    """Return a shape in degrees as KML; CGCS2000 and the WGS 84 of KML differ by centimetres."""
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbPoint:
        return f"<Point><coordinates>{coordinates(shape)}</coordinates></Point>"
    if kind == ogr.wkbLineString:
        return f"<LineString><tessellate>1</tessellate><coordinates>{coordinates(shape)}</coordinates></LineString>"
    parts = [shape.GetGeometryRef(place) for place in range(shape.GetGeometryCount())]
    if kind != ogr.wkbPolygon:
        return (
            geometry(parts[0]) if len(parts) == 1 else f"<MultiGeometry>{''.join(map(geometry, parts))}</MultiGeometry>"
        )
    outer, *inner = [f"<LinearRing><coordinates>{coordinates(ring)}</coordinates></LinearRing>" for ring in parts]
    holes = "".join(f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for ring in inner)
    return f"<Polygon><outerBoundaryIs>{outer}</outerBoundaryIs>{holes}</Polygon>"


def coordinates(line: ogr.Geometry) -> str:
    """Return the corners of a ring or line, longitude first."""
    corners = (line.GetPoint_2D(place) for place in range(line.GetPointCount()))
    return " ".join(f"{x:.{DIGITS}f},{y:.{DIGITS}f}" for x, y in corners)


def clean(text: str) -> str:
    """Return text for XML, without the signs that it cannot hold."""
    return escape(FORBIDDEN.sub("", text))
