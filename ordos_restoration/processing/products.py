"""Grids and reports → the files a person wants them in: written aside first, put in place when they are whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Union

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRasterBlock, QgsRasterFileWriter, QgsRectangle

from ordos_restoration import disk, workbook
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.report.sheets import Book
from ordos_restoration.planning.spec import Message, Report

GEOTIFF = ["COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER"]
TYPES = {"float32": "Float32", "float64": "Float64", "uint8": "Byte", "int16": "Int16", "int32": "Int32"}
ROWS = 1_000  # of a grid, between two looks at the cancel button


def part_of(place: str) -> Path:
    """Return where a file grows until it is whole; its ending stays, for a writer may go by it."""
    target = Path(place)
    return target.with_name(f"{target.stem}.part{target.suffix}")


def put_in_place(parts: Mapping[str, Path]) -> None:
    """Give finished files their names: place → part."""
    for place, part in parts.items():
        disk.swap_in(part, Path(place))


def unwritable(places: Mapping[str, str], reports: Mapping[str, Report]) -> dict[str, Message]:
    """Return the reports that this QGIS lacks a package for, by id, each with the reason in a sentence."""
    books = [name for name, report in reports.items() if report.suffix == "xlsx" and name in places]
    reasons = {name: workbook.hindrance(Path(places[name])) for name in books}
    return {name: reason for name, reason in reasons.items() if reason is not None}


def write_report(content: Union[str, Book], part: Path) -> None:
    """Write a page, a picture or a workbook."""
    part.write_bytes(workbook.as_bytes(content) if isinstance(content, Book) else content.encode("utf-8"))


def write_raster(grid: Grid, part: Path, pause: Callable[[], None]) -> None:
    """Write a grid whose CRS is text as a GeoTIFF; `pause` may raise to cancel. Raises OSError."""
    rows, columns = grid.array.shape
    left, dx, _, top, _, dy = grid.transform
    writer = QgsRasterFileWriter(str(part))
    writer.setOutputFormat("GTiff")
    set_options = getattr(writer, "setCreationOptions", None) or writer.setCreateOptions  # renamed in 3.44
    set_options(GEOTIFF)
    kind = getattr(Qgis.DataType, TYPES[grid.array.dtype.name])
    extent = QgsRectangle(left, top + rows * dy, left + columns * dx, top)
    provider = writer.createOneBandRaster(kind, columns, rows, extent, QgsCoordinateReferenceSystem(grid.crs))
    if provider is None or not provider.isValid():
        raise OSError(str(part))
    provider.setEditable(True)  # False where the new file is open for writing already
    if grid.nodata is not None:
        provider.setNoDataValue(1, grid.nodata)
    for first in range(0, rows, ROWS):
        pause()
        lines = grid.array[first : first + ROWS]
        block = QgsRasterBlock(kind, columns, len(lines))
        block.setData(lines.tobytes())
        if not provider.writeBlock(block, 1, 0, first):
            raise OSError(str(part))
    provider.setEditable(False)
