"""Weather records from files: an EPW, a CSV or an Excel sheet becomes a frame of text that knows its station."""

from __future__ import annotations

import codecs
import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration import files
from ordos_restoration.encoding import CHINESE
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

EPW_FIELDS = {  # name → (place in the row, what the format writes for a missing value)
    "year": (0, None),
    "month": (1, None),
    "day": (2, None),
    "hour": (3, None),
    "minute": (4, None),
    "temperature_c": (6, 99.9),
    "humidity_pct": (8, 999.0),
    "pressure_pa": (9, 999_999.0),
    "radiation_wh_m2": (13, 9999.0),  # global horizontal
    "beam_wh_m2": (14, 9999.0),
    "diffuse_wh_m2": (15, 9999.0),
    "wind_direction": (20, 999.0),
    "wind_speed": (21, 999.0),
    "snow_cm": (30, 999.0),
    "precipitation_mm": (33, 999.0),
}
EPW_LAST_HEADER = "DATA PERIODS"
SEPARATORS = (",", ";", "\t")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # Excel's “Unicode text”


def read_records(source: files.PathLike) -> pd.DataFrame:
    """Return the rows of an .epw, .csv, .txt or Excel sheet ("PATH|layername=SHEET") as text, None where empty.

    attrs: "path" the file's name, "format" ("epw", "csv", "xlsx"), "remark" what its first comment says or "", and
    "station" with name, longitude, latitude [degree] and elevation [m], each None where the file does not say. Raises
    PlanningError.
    """
    path, sheet = files.split_source(source)
    suffix = path.suffix.lower()
    station: dict[str, Any] = dict.fromkeys(("name", "longitude", "latitude", "elevation"))
    remark = ""
    if suffix == ".epw":
        kind, (frame, station) = "epw", read_epw(path)
    elif suffix in (".csv", ".txt"):
        text = text_of(path)
        kind, remark, frame = "csv", first_comment(text), below_titles(delimited(text, path))
    elif suffix in (".xlsx", ".xlsm"):
        kind, frame = "xlsx", below_titles(files.read_sheet(path, sheet))
    else:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is no file of records that can be read. Choose an EPW, CSV, TXT or XLSX file."
            ),
            path=path,
        )
    frame = frame.dropna(how="all").reset_index(drop=True)
    if not len(frame):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” holds no records. Choose a file with rows below its column names."),
            path=path,
        )
    frame.attrs.update(path=path.name, format=kind, remark=remark, station=station)
    return frame


def read_epw(path: Path) -> tuple[Any, dict[str, Any]]:
    """Return the useful columns of an EPW under names with units, and its station; rows may be of any number."""
    lines = text_of(path).splitlines()
    heads = [number for number, line in enumerate(lines) if line.upper().startswith(EPW_LAST_HEADER)]
    if not heads:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is no EPW: the line {line} above its rows is missing. Choose another file."
            ),
            path=path,
            line=EPW_LAST_HEADER,
        )
    rows = [line.split(",") for line in lines[heads[0] + 1 :] if line.strip()]
    if rows and max(map(len, rows)) <= EPW_FIELDS["wind_speed"][0]:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The rows of “{path}” end after {count} of 35 fields, before the wind. Choose an EPW with direction "
                "and speed of the wind.",
            ),
            path=path,
            count=max(map(len, rows)),
        )
    columns = {name: [cell(row, *place) for row in rows] for name, place in EPW_FIELDS.items()}
    location = next((line.split(",") for line in lines[: heads[0]] if line.upper().startswith("LOCATION")), [])
    station = {"name": cell(location, 1), "longitude": number(cell(location, 7)), "latitude": number(cell(location, 6))}
    return pd.DataFrame(columns, dtype="object"), {**station, "elevation": number(cell(location, 9))}


def cell(row: list[str], place: int, missing: Optional[float] = None) -> Optional[str]:
    """Return the text at a place of a row; None where it is empty, cut off or the code of a missing value."""
    text = row[place].strip() if place < len(row) else ""
    return None if not text or (missing is not None and number(text) == missing) else text


def number(text: Optional[str]) -> Optional[float]:
    """Return text as a number, None where it is none."""
    try:
        return float(text or "")
    except ValueError:
        return None


def first_comment(text: str) -> str:
    """Return what the first line says if it is a comment: who made the file, or that nobody measured it."""
    first = text.lstrip().split("\n", 1)[0]
    return first.strip().strip("#,;").strip() if first.startswith("#") else ""


def delimited(text: str, path: Path) -> pd.DataFrame:
    """Return a CSV separated by commas, semicolons or tabs; comments (#) and titles above the header are skipped."""
    lines = text.splitlines(keepends=True)
    told = [i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    head = next((i for i in told if any(one in lines[i] for one in SEPARATORS)), told[0] if told else len(lines))
    separator = max(SEPARATORS, key=lines[head].count) if told else ""
    try:
        rows = list(csv.reader(lines[head:], delimiter=separator, strict=True, skipinitialspace=True)) if told else []
    except csv.Error as error:
        raise unreadable(path, error) from error
    names = unique([name.strip() or f"Unnamed: {i}" for i, name in enumerate(rows[0] if rows else [])])
    for place, row in enumerate(rows):
        if any(text.strip() for text in row[len(names) :]):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Row {row} of “{path}” has more fields than there are column names. Write decimals with a point "
                    "and separate fields by a comma, a semicolon or a tab.",
                ),
                path=path,
                row=head + place + 1,
            )
    columns = {name: [cell(row, place) for row in rows[1:]] for place, name in enumerate(names)}
    return pd.DataFrame(columns, dtype="object")


def below_titles(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame below its titles: rows of one filled cell above the row of column names, as in print."""
    while len(frame.columns) > 1 and len(frame) and sum(not is_unnamed(name) for name in frame.columns) < 2:
        names = [f"Unnamed: {i}" if name is None else name for i, name in enumerate(frame.iloc[0])]
        frame = frame.iloc[1:].set_axis(unique(names), axis=1)
    return frame


def unique(names: list[str]) -> list[str]:
    """Return column names of which those that occur again are numbered."""
    return [f"{name}.{names[:i].count(name)}" if name in names[:i] else name for i, name in enumerate(names)]


def is_unnamed(name: Any) -> bool:
    """Return whether the name of a column is made up, as pandas does where there is none."""
    return str(name).startswith("Unnamed:")


def text_of(path: Path) -> str:
    """Return the text of a file in UTF-8 (with a BOM or without), GB 18030 or UTF-16 with its BOM."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    if raw.startswith(UTF16):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{path}” is no text, whatever its ending says. Choose a CSV, or save it as one."
            ),
            path=path,
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode(CHINESE, errors="replace")


def unreadable(path: Path, reason: Any) -> PlanningError:
    """Return the error for a file that is not what its ending says."""
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "“{path}” cannot be read as a file of records: {reason}. Open it in a spreadsheet and save it as a CSV "
            "with one row of column names.",
        ),
        path=path,
        reason=" ".join(str(reason).split()).rstrip("."),
    )
