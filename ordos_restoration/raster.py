"""Rasters on disk: read, and written compressed in tiles. The headless owner of rasterio."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Union

from ordos_restoration.disk import existing, need, readable, swap_in
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError

if TYPE_CHECKING:
    import pyproj
    import rasterio
else:
    pyproj, rasterio = lazy("pyproj"), lazy("rasterio")


def read_grid(path: Union[str, os.PathLike[str]]) -> Grid:
    """Return a raster of one band; raises PlanningError."""
    source = existing(Path(path).expanduser())
    need("rasterio", source)
    with readable(source), rasterio.open(source) as raster:
        if raster.count != 1:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The raster “{path}” has {count} bands. Save the one to be used by itself."),
                path=source,
                count=raster.count,
            )
        crs = pyproj.CRS(raster.crs.to_wkt()) if raster.crs else None
        return Grid(array=raster.read(1), transform=raster.transform.to_gdal(), crs=crs, nodata=raster.nodata)


def write_grid(grid: Grid, target: Path) -> None:
    """Write a grid as a GeoTIFF in one step; raises PlanningError."""
    need("rasterio", target)
    part = target.with_name(f"{target.stem}.part.tif")
    rows, columns = grid.array.shape
    try:
        with (
            readable(target),
            rasterio.open(
                part,
                "w",
                driver="GTiff",
                height=rows,
                width=columns,
                count=1,
                dtype=grid.array.dtype,
                crs=grid.crs.to_wkt() if grid.crs else None,
                transform=rasterio.Affine.from_gdal(*grid.transform),
                nodata=grid.nodata,
                compress="deflate",
                predictor=3 if grid.array.dtype.kind == "f" else 2,
                tiled=True,
                bigtiff="if_safer",
            ) as raster,
        ):
            raster.write(grid.array, 1)
        swap_in(part, target)
    finally:
        part.unlink(missing_ok=True)
