"""Files in and out without QGIS: paths become frames, a plan becomes a GeoPackage, its grids and reports beside it."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from ordos_restoration import workbook
from ordos_restoration.disk import check_folder, existing, need, readable, swap_in, write_text
from ordos_restoration.encoding import CHINESE
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Plan, PlanningError, Report, Table, Translate
from ordos_restoration.raster import write_grid
from ordos_restoration.vector import check_layer, contents, kinds_of, layers_of, read_named, write_layer

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
else:
    gpd, pd = lazy("geopandas"), lazy("pandas")

PathLike = Union[str, "os.PathLike[str]"]

REFERENCE = Path(__file__).parent / "resources" / "reference"


# In -----------------------------------------------------------------------------------------------------------------


def read_layer(text: PathLike) -> gpd.GeoDataFrame:
    """Return the layer named by "PATH" or "PATH|layername=NAME"; a table without shapes comes as a DataFrame.

    Null and empty shapes are kept for intake to report, curves become lines, and text of an undeclared encoding is
    read as UTF-8 or, where it is not that, as GB 18030 (then `attrs["encoding"]` says so). Raises PlanningError.
    """
    path, name = split_source(text)
    return read_named(path, chosen_layer(path, name, spatial=True))


def read_table(text: PathLike) -> pd.DataFrame:
    """Return the rows of a .csv, of an Excel sheet, or of a table named like a layer; raises PlanningError."""
    path, name = split_source(text)
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return read_csv(path)
    if suffix in (".xlsx", ".xlsm"):
        return read_sheet(path, name)
    frame = read_named(path, chosen_layer(path, name, spatial=False))
    return pd.DataFrame(frame.drop(columns=["geometry"], errors="ignore"))


def reference(name: str) -> pd.DataFrame:
    """Return a shipped reference table as text, None where a cell is empty."""
    return read_csv(REFERENCE / f"{name}.csv")


def text_table(columns: Mapping[str, list[Optional[str]]]) -> pd.DataFrame:
    """Return columns of text as a table like the shipped ones."""
    return pd.DataFrame(dict(columns), dtype="object")


def split_source(text: PathLike) -> tuple[Path, Optional[str]]:
    """Return the path and the layer name of "PATH|layername=NAME"."""
    path, *options = os.fspath(text).split("|")
    named = [option[len("layername=") :] for option in options if option.startswith("layername=")]
    if len(named) < len(options):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{text}” cannot be understood. Write PATH or PATH|layername=NAME."), text=text
        )
    return existing(Path(path).expanduser()), named[0] if named else None


def chosen_layer(path: Path, name: Optional[str], spatial: bool) -> str:
    """Return the name of the layer to read: the one asked for, or the only one that can be meant."""
    layers = layers_of(path)
    if name is None:
        meant = [one for one, geometry in layers.items() if bool(geometry) == spatial] or list(layers)
        if len(meant) == 1:
            return meant[0]
        template = QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” holds {count} layers. Add |layername=NAME to its path with one of: {layers}."
        )
    elif name in layers:
        return name
    else:
        template = QT_TRANSLATE_NOOP("Ordos", "“{path}” has no layer “{name}”. Choose one of: {layers}.")
    raise PlanningError(template, path=path, name=name, count=len(layers), layers=", ".join(layers) or "–")


def read_csv(path: Path) -> pd.DataFrame:
    """Return a CSV as text, None where a cell is empty; UTF-8 with or without a BOM, else GB 18030."""
    with readable(path):
        try:
            frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        except UnicodeDecodeError:
            frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding=CHINESE)
    return as_text(frame)


def read_sheet(path: Path, name: Optional[str]) -> pd.DataFrame:
    """Return an Excel sheet, the first where none is named, as text."""
    need("openpyxl", path)
    with readable(path):
        frame = pd.read_excel(path, sheet_name=name or 0, dtype=str, keep_default_na=False)
    return as_text(frame)


def as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with trimmed names and text, None where a cell is empty."""
    frame = frame.rename(columns=lambda name: str(name).strip()).astype("object")
    trimmed = {name: frame[name].map(lambda value: str(value).strip()) for name in frame.columns}
    frame = pd.DataFrame(trimmed, dtype="object")
    return frame.where(frame != "", None)


# Out ----------------------------------------------------------------------------------------------------------------


def write_plan(plan: Plan, path: PathLike, outputs: Optional[Mapping[str, Table]] = None) -> None:
    """Write every table of a plan as the layer of its id into one new GeoPackage, checked before it takes its place.

    outputs: the declared tables, so that a layer without rows has its geometry type too. A file of earlier results is
    replaced; PlanningError where it holds anything else, is open elsewhere, or does not read back as written.
    """
    target = Path(path)
    check_target(target, plan.tables)
    part = target.with_name(f"{target.stem}.part.gpkg")
    remove(part)
    try:
        for name, table in plan.tables.items():
            geometry = outputs[name].geometry if outputs else geometry_of(table)
            write_layer(with_plain_text(table), part, name, geometry)
            check_layer(table, part, name, geometry)
        swap_in(part, target)
    finally:
        remove(part)


def write_summary(
    plan: Plan, path: PathLike, translate: Translate = str, more: Optional[Mapping[str, Any]] = None
) -> None:
    """Write the plan's numbers, its notes, the number of rows of each table, and what more is known of it as JSON."""
    summary = {
        "numbers": {name: known(value) for name, value in plan.numbers.items()},
        "rows": {name: len(table) for name, table in plan.tables.items()},
        "notes": [note.text(translate) for note in plan.notes],
        **(more or {}),
    }
    write_json(summary, path)


def write_json(summary: Mapping[str, Any], path: PathLike) -> None:
    """Write what was planned or done as JSON."""
    target = Path(path)
    check_folder(target)
    write_text(json.dumps(summary, ensure_ascii=False, indent=2) + "\n", target)


def known(value: Any) -> Any:
    """Return a number for JSON, which has no word for NaN; an option's id as it is."""
    return value if isinstance(value, str) or math.isfinite(value) else None


def write_beside(plan: Plan, path: PathLike, reports: Mapping[str, Report], translate: Translate = str) -> list[Path]:
    """Write the grids and reports of a plan beside its GeoPackage, each named after both; return their paths.

    Where workbooks cannot be written on this computer, the notes of the plan say so.
    """
    target, made = Path(path), []
    for name, grid in plan.grids.items():
        made.append(target.with_name(f"{target.stem}_{name}.tif"))
        write_grid(grid, made[-1])
    for name, render in plan.reports.items():
        place = target.with_name(f"{target.stem}_{name}.{reports[name].suffix}")
        is_book = reports[name].suffix == "xlsx"
        missing = workbook.hindrance(place) if is_book else None
        if missing is not None:
            plan.notes.append(missing)
            continue
        (workbook.write_book if is_book else write_text)(render(translate), place)
        made.append(place)
    return made


def check_target(target: Path, tables: Collection[str]) -> None:
    """Raise PlanningError where a GeoPackage of these tables cannot be written without harm."""
    check_folder(target)
    others: set[str] = set()
    if target.suffix.lower() != ".gpkg":
        template = QT_TRANSLATE_NOOP("Ordos", "“{path}” is not the name of a GeoPackage. Let it end in .gpkg.")
    elif not tables:
        template = QT_TRANSLATE_NOOP("Ordos", "The plan has no table to write into “{path}”. Ask for an output.")
    elif any(companion.exists() for companion in companions(target)):
        # a journal left beside a file that is swapped would be played back into the new one and destroy it
        template = QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” is open in QGIS or another program. Close it there, or choose another file."
        )
    else:
        others = contents(target) - set(tables) if target.exists() else others
        if not others:
            return
        template = QT_TRANSLATE_NOOP(
            "Ordos", "“{path}” also holds {others}, which would be lost. Choose another file for the results."
        )
    raise PlanningError(template, path=target, others=", ".join(sorted(others)))


def companions(target: Path) -> list[Path]:
    """Return the files that SQLite keeps beside an open database."""
    return [target.with_name(target.name + ending) for ending in ("-wal", "-shm", "-journal")]


def geometry_of(table: Any) -> str:
    """Return the one geometry type of a table, "" where it has no shapes, "Unknown" where it has several or none."""
    if not isinstance(table, gpd.GeoDataFrame):
        return ""
    kinds = kinds_of(table)
    return kinds.pop() if len(kinds) == 1 else "Unknown"


def with_plain_text(table: Any) -> Any:
    """Return the table with its object columns as text or None, choices joined by commas."""

    def plain(value: Any) -> Optional[str]:
        if isinstance(value, (tuple, list)):
            return ",".join(map(str, value))
        return None if pd.isna(value) else str(value)

    texts = [name for name in table.columns if name != "geometry" and table[name].dtype == "object"]
    return table.assign(**{name: pd.Series([plain(v) for v in table[name]], table.index, "object") for name in texts})


def remove(part: Path) -> None:
    """Remove an unfinished GeoPackage and what SQLite left beside it."""
    for file in (part, *companions(part)):
        file.unlink(missing_ok=True)
