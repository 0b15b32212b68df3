"""Tables of records by station: columns found by their usual names, stations read as engineers write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Kind, Message, Number, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

STATION = re.compile(r"^[Kk桩]?\s*(\d+)\s*\+\s*(\d+(?:\.\d+)?)$")
UNREAD_NOTE = QT_TRANSLATE_NOOP("Ordos", "“{table}”: {count} rows without usable numbers were left out (rows {rows}).")


def read(frame: Any, columns: Mapping[str, Kind], needed: tuple[str, ...], label: str, notes: list[Message]) -> Any:
    """Return a table of records with the declared columns: numbers as floats, station [m] among them, text as text.

    A row in which one of the needed numbers is missing or beyond its limits is left out and told. Raises PlanningError
    where a needed column is missing, or no row is usable.
    """
    known = {str(name).strip().casefold(): name for name in frame.columns}
    out = pd.DataFrame(index=frame.index)
    for name, kind in columns.items():
        wanted = (name, *getattr(kind, "aliases", ()))
        found = next((known[one.casefold()] for one in wanted if one.casefold() in known), None)
        if found is None and name in needed:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The table “{table}” has no column “{column}”. Its columns are: {columns}."),
                table=Message(label),
                column=Message(kind.label),
                columns=", ".join(str(one) for one in frame.columns),
            )
        out[name] = None if found is None else parsed(frame[found], kind, name)
    good = out[list(needed)].notna().all(axis=1).to_numpy()
    if not good.all():
        rows = some(np.flatnonzero(~good) + 2)  # below the names of the columns
        notes.append(Message(UNREAD_NOTE, table=Message(label), count=int((~good).sum()), rows=rows))
    if not good.any():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table “{table}” has no row with usable numbers."), table=Message(label)
        )
    return out[good].reset_index(drop=True)


def parsed(column: Any, kind: Kind, name: str) -> Any:
    """Return a column of text as floats, NaN where a cell is no number within the limits; other text as it is."""
    if name == "station":
        return stations(column)
    if not isinstance(kind, Number):
        return column.astype(object)
    numbers = pd.to_numeric(column, errors="coerce").astype(float)
    low = -np.inf if kind.minimum is None else kind.minimum
    high = np.inf if kind.maximum is None else kind.maximum
    return numbers.where((numbers >= low) & (numbers <= high))


def stations(column: Any) -> Any:
    """Return stations [m] from metres or from K12+340, NaN where a cell is neither."""
    words = column.astype(object).where(column.notna(), "").astype(str).str.strip()
    found = [STATION.match(word) for word in words]
    written = [1000.0 * float(one[1]) + float(one[2]) if one else np.nan for one in found]
    return pd.to_numeric(words, errors="coerce").astype(float).fillna(pd.Series(written, index=column.index))
