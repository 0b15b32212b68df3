"""A project as KMZ for phones with 奥维 or Google Earth, every shape under its short code."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any, Optional

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress, Translate, silent
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, out_of_cell
from ordos_restoration.store import ground, words
from ordos_restoration.store.reading import listing
from ordos_restoration.store.short_codes import Coded, every
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
    '<Style id="{id}"><IconStyle><color>{colour}</color><scale>{icon}</scale></IconStyle>'
    "<LabelStyle><color>ffffffff</color><scale>0.9</scale></LabelStyle>"
    "<LineStyle><color>{colour}</color><width>2</width></LineStyle>"
    "<PolyStyle><color>{fill}</color></PolyStyle></Style>\n"
)


def write(
    connection: sqlite3.Connection,
    target: Path,
    tables: Sequence[str] = TABLES_OUT,
    translate: Translate = str,
    progress: Progress = silent,
    plans: Optional[Collection[str]] = None,
    labels: bool = False,
) -> int:
    """Write the rows of tables that have a shape, and return how many they are; the file appears when it is whole.

    plans: uuids of the only plans whose rows go out, None for what counts of each code. labels: a point in every area
    and line, because most programs write names beside points only.
    """
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
                for text in document(connection, tables, translate, progress, plans, labels):
                    count += text.startswith("<Placemark>")
                    file.write(text.encode("utf-8"))
            settle(part, target)
    finally:
        part.unlink(missing_ok=True)
    return count


def document(
    connection: sqlite3.Connection,
    tables: Sequence[str],
    translate: Translate,
    progress: Progress,
    plans: Optional[Collection[str]] = None,
    labels: bool = False,
) -> Iterator[str]:
    """Yield the pieces of the KML: a folder a table, a placemark a row."""
    yield HEAD
    for name in tables:
        colour = COLOURS.get(name, OTHERWISE)
        icon = "0" if labels and TABLES[name].geometry != "Point" else "0.8"  # of a label: the name alone is shown
        yield STYLE.format(id=name, colour=colour, fill="30" + colour[2:], icon=icon)
    for place, name in enumerate(tables):
        progress(place / len(tables), "")
        yield f"<Folder><name>{clean(translate(TABLES[name].label))}</name>\n"
        for row in rows(connection, name, plans):
            yield placemark(name, *row, labels)
        yield "</Folder>\n"
    yield "</Document></kml>\n"


def placemark(style: str, code: str, shape: ogr.Geometry, told: Sequence[tuple[str, str]], label: bool = False) -> str:
    """Return a row as a placemark: its code, what is known of it as a table, its shape, a point for its label."""
    cells = "".join(f"<tr><td>{clean(label)}</td><td>{clean(value)}</td></tr>" for label, value in told)
    return (
        f"<Placemark><name>{clean(code)}</name><styleUrl>#{style}</styleUrl>"
        f"<description>{escape(f'<table>{cells}</table>')}</description>{labelled(shape, label)}</Placemark>\n"
    )


def labelled(shape: ogr.Geometry, label: bool) -> str:
    """Return a shape as KML, with a point that carries its name where that is wanted and it is none itself."""
    point = label_point(shape) if label else None
    return f"<MultiGeometry>{geometry(point)}{geometry(shape)}</MultiGeometry>" if point else geometry(shape)


def label_point(shape: ogr.Geometry) -> Optional[ogr.Geometry]:
    """Return a point on a line or in an area where its name may stand, None for a point."""
    if shape.GetDimension() == 0:
        return None
    if shape.GetDimension() == 2:
        return shape.PointOnSurface() if ground.is_valid(shape) else shape.Centroid()
    line = max(lines_in(shape), key=lambda one: one.Length())
    return line.Value(line.Length() / 2)


def lines_in(shape: ogr.Geometry) -> list[ogr.Geometry]:
    """Return the single lines of a line or several."""
    count = shape.GetGeometryCount()
    return [shape.GetGeometryRef(place) for place in range(count)] if count else [shape]


def rows(
    connection: sqlite3.Connection, table: str, plans: Optional[Collection[str]] = None
) -> Iterator[tuple[str, ogr.Geometry, list[tuple[str, str]]]]:
    """Yield code, shape and what people read of the row that each code stands for, where it has a shape.

    plans: of tables of plans only the rows of these.
    """
    declared, there = TABLES[table], set(columns_of(connection, table))
    labels, language = words.labels(connection, table), words.language(connection)
    shown = [
        name
        for name, rules in declared.entries.items()
        if name in there and name not in AUDIT and not rules.hidden and name != "code"
    ]
    cells = ", ".join(listing.cell(declared, name, language) for name in shown)
    options = {name: words.options(connection, table, name) for name in shown}
    for one in sorted(coded(connection, table, plans), key=lambda found: found.code):
        query = f"SELECT geom, {cells} FROM {quoted(table)} AS t WHERE uuid = ?"  # noqa: S608
        geom, *values = connection.execute(query, (one.uuid,)).fetchone()
        shape = ground.shape_of(geom)
        if shape is not None:
            pairs = [(labels[name], told(value, options[name])) for name, value in zip(shown, values)]
            yield one.code, shape, [(label, value) for label, value in pairs if value]


def coded(connection: sqlite3.Connection, table: str, plans: Optional[Collection[str]]) -> Iterable[Coded]:
    """Return the rows of a table that go out; one without a code goes by the beginning of its uuid."""
    there = columns_of(connection, table)
    if plans is None or "plan" not in there:
        return every(connection, [table]).values()
    code = "coalesce(nullif(code, ''), substr(uuid, 1, 8))" if "code" in there else "substr(uuid, 1, 8)"
    wanted = ", ".join("?" * len(plans))
    found = connection.execute(
        f"SELECT uuid, {code} FROM {quoted(table)} WHERE plan IN ({wanted}) AND coalesce(status, '') <> 'dropped'",  # noqa: S608
        tuple(plans),
    )
    return [Coded(table, uuid, name) for uuid, name in found.fetchall()]


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
