"""Files that phones give back, as marks: KML and KMZ of 奥维 and Google Earth, GPX of any receiver."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder  # nosec B405  # only builds what expat below has read
from xml.parsers import expat  # nosec B407  # document types and entities are refused

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.sheets.packed import member, unzipped
from ordos_restoration.store.sheets.sheet_rows import CHINESE
from ordos_restoration.store.sqlite import explained

XY = tuple[float, float]

PACKED = (".kmz", ".ovkmz")  # the latter as 奥维 calls its own
SUFFIXES = (".kmz", ".kml", ".gpx", ".ovkmz", ".ovkml")
CHINA = (70.0, 140.0, 3.0, 55.0)  # degrees: west, east, south, north
TAG = re.compile(r"<[^>]*>")
OLD_CHINESE = re.compile(rb"encoding\s*=\s*[\"']gb", re.IGNORECASE)  # which expat does not know


class Mark(NamedTuple):
    """A placemark, or one part of it."""

    name: str
    told: str
    line: tuple[XY, ...]  # one point, or the corners of a line or ring; empty where it cannot be read
    ring: bool
    times: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()  # the names of those it lies in, the nearest first


def read(path: Path) -> list[Mark]:
    """Return the marks of a KMZ, KML or GPX; raise PlanningError where it is none or not safe to read."""
    if path.suffix.lower() in PACKED:
        with unzipped(path) as archive:
            names = [name for name in archive.namelist() if name.lower().endswith(".kml")]
            if not names:
                raise PlanningError(
                    QT_TRANSLATE_NOOP("Ordos", "“{path}” holds no KML. Export the marks once more as KMZ or KML."),
                    path=path,
                )
            contents = [member(archive, name) for name in sorted(names, key=lambda name: (name != "doc.kml", name))]
    else:
        with explained(path):
            contents = [path.read_bytes()]
    return [mark for content in contents for mark in of_root(parsed(content, path), path)]


def of_root(root: Element, path: Path) -> Iterator[Mark]:
    """Yield the marks of a file by what it is, whatever its ending says."""
    if root.tag == "gpx":
        yield from of_gpx(root, path.stem)
    else:
        yield from of_folder(root, ())


def of_folder(folder: Element, above: tuple[str, ...]) -> Iterator[Mark]:
    """Yield the marks of a folder of a KML and of those in it; above: the names of what it lies in, nearest first."""
    for one in folder:
        if one.tag == "Placemark":
            yield from (mark._replace(folders=above) for mark in marks_of(one))
        elif one.tag in ("Folder", "Document"):
            name = text_of(one, "name")
            yield from of_folder(one, (name, *above) if name else above)


# GPX ----------------------------------------------------------------------------------------------------------------


def of_gpx(root: Element, stem: str) -> Iterator[Mark]:
    """Yield the tracks, routes and waypoints of a GPX; stem: what the file is called, which counts as a folder.

    A track whose receiver lost the sky for a while is one line still; waypoints become points.
    """
    folders = tuple(name for name in (text_of(root, "metadata/name"), stem) if name)
    for track in root.findall("trk"):
        yield gpx_mark(track, list(track.iter("trkpt")), folders)
    for route in root.findall("rte"):
        yield gpx_mark(route, list(route.iter("rtept")), folders)
    for point in root.findall("wpt"):
        yield gpx_mark(point, [point], folders)


def gpx_mark(owner: Element, points: Sequence[Element], folders: tuple[str, ...]) -> Mark:
    """Return what a GPX names once, with all its points and times."""
    told = (text_of(owner, tag) for tag in ("cmt", "desc"))
    line = corners(*(f"{one.get('lon', '')} {one.get('lat', '')}" for one in points)) if points else ()
    stamps = (moment(one.findtext("time") or "") for one in points)
    times = tuple(sorted(stamp for stamp in stamps if stamp))
    return Mark(text_of(owner, "name"), " ".join(filter(None, dict.fromkeys(told))), line, False, times, folders)


def text_of(owner: Element, path: str) -> str:
    """Return the text of an element within another one, on one line."""
    return " ".join((owner.findtext(path) or "").split())


# KML ----------------------------------------------------------------------------------------------------------------


def parsed(content: bytes, path: Path) -> Element:
    """Return XML as elements without namespaces; raise PlanningError where it is broken or declares entities."""
    builder, parser = TreeBuilder(), expat.ParserCreate(namespace_separator="}")

    def refuse(*_: Any) -> None:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” declares a document type and was not read: maps have none."), path=path
        )

    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: builder.start(name.rpartition("}")[2], attributes)
    parser.EndElementHandler = lambda name: builder.end(name.rpartition("}")[2])
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content.decode(CHINESE) if OLD_CHINESE.search(content[:200]) else content, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” is no KML that can be read: {reason}. Export it once more."),
            path=path,
            reason=str(error).rstrip("."),
        ) from error


def marks_of(placemark: Element) -> Iterator[Mark]:
    """Yield the parts of a placemark; one without any that can be read comes as a mark without corners."""
    name = text_of(placemark, "name")
    told = " ".join(unescape(TAG.sub(" ", placemark.findtext("description") or "")).split())
    stamps = [moment(one.text or "") for one in placemark.iter() if one.tag in ("when", "begin", "end")]
    found = [
        *((one, False) for one in placemark.iter("Point")),
        *((one, False) for one in placemark.iter("LineString")),
        *((one, True) for outer in placemark.iter("outerBoundaryIs") for one in outer.iter("LinearRing")),
    ]
    shapes = [(corners(one.findtext("coordinates") or ""), ring) for one, ring in found]
    shapes += [(corners(*(one.text or "" for one in walk.iter("coord"))), False) for walk in placemark.iter("Track")]
    for line, ring in shapes or [((), False)]:
        yield Mark(name, told, line, ring, tuple(sorted(one for one in stamps if one)))


def moment(text: str) -> str:
    """Return a time of KML as the project keeps it, "" where it is none; without a zone it is UTC."""
    try:
        then = dt.datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return ""
    then = then if then.tzinfo else then.replace(tzinfo=dt.timezone.utc)
    return then.astimezone(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def corners(*texts: str) -> tuple[XY, ...]:
    """Return corners as KML names them, “lon,lat,height …” or “lon lat height” each; none where one cannot be read."""
    parts = texts[0].split() if len(texts) == 1 and "," in texts[0] else texts
    line = []
    for part in parts:
        numbers = re.split(r"[,\s]+", part.strip())
        try:
            x, y = float(numbers[0]), float(numbers[1])
        except (ValueError, IndexError):
            return ()
        if not (CHINA[0] <= x <= CHINA[1] and CHINA[2] <= y <= CHINA[3]):
            return ()
        line.append((x, y))
    return tuple(line)
