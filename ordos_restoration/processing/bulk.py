"""Many rows into a new GeoPackage at once: the sink makes the file and its table, SQLite takes the rows.

A feature a row costs QGIS three to five times as much; the file is the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional

from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Table
from ordos_restoration.store import blob, filling
from ordos_restoration.store.sqlite import opened, transaction

MANY = 20_000  # rows; fewer are written in a moment either way


def takes(place: str, count: int) -> bool:
    """Return whether so many rows for a place are written here: into a new GeoPackage that holds one empty table."""
    return count >= MANY and place.lower().endswith(".gpkg") and os.path.isfile(place)


def write(place: str, given: Rows, table: Table, pause: Callable[[], None]) -> None:
    """Write all rows into the table that a closed sink has left in a file, or none where `pause` raises."""
    names = ["fid", *(("geom",) if given.wkb is not None else ()), *table.columns]
    with opened(Path(place), write=True) as connection:
        query = "SELECT table_name, srs_id FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
        name, srs = connection.execute(query).fetchone()
        with transaction(connection), filling.at_rest(connection, [name]) as resting:
            for start in range(0, len(given), filling.CHUNK):
                pause()
                chosen = slice(start, min(start + filling.CHUNK, len(given)))
                columns: list[Any] = [range(chosen.start + 1, chosen.stop + 1)]
                if given.wkb is not None:
                    columns.append([shape_of(wkb, srs) for wkb in given.wkb[chosen]])
                columns += [given.columns[column][chosen] for column in table.columns]
                filling.add(connection, name, names, list(zip(*columns)), resting)
            if resting:
                filling.settle(connection, name)


def shape_of(wkb: Optional[bytes], srs: int) -> Optional[bytes]:
    """Return a shape as a GeoPackage holds it; None where there is none."""
    return None if wkb is None else blob.from_wkb(wkb, srs)
