"""What comes in: every input checked and repaired, in one metric CRS, before a planner sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import repair
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Column,
    Grid,
    Kind,
    Layer,
    Message,
    Number,
    PlanningError,
    Records,
    Reference,
)

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import pyproj
    import shapely
else:
    gpd, np, pd, pyproj, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "pyproj", "shapely"))


UNVERIFIED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Reference values that nobody has verified yet: {tables}. Have the bureau confirm them before anybody signs the "
    "numbers.",
)
DBF_NAME = 10  # bytes of a column name in a shapefile
FAMILY_NAMES = {
    "Point": QT_TRANSLATE_NOOP("Ordos", "points"),
    "LineString": QT_TRANSLATE_NOOP("Ordos", "lines"),
    "Polygon": QT_TRANSLATE_NOOP("Ordos", "polygons"),
}


def take_in(capability: Capability, inputs: Mapping[str, Any]) -> tuple[dict[str, Any], Any, list[Message]]:
    """Return (inputs as the planner gets them, working CRS, notes on what was repaired or left out)."""
    notes: list[Message] = []
    clean: dict[str, Any] = {}
    unsure: list[Message] = []
    unknown = set(inputs) - set(capability.inputs)
    if unknown:
        raise KeyError(f"{capability.id} has no input {sorted(unknown)}")
    for name, declared in capability.inputs.items():
        given = inputs.get(name)
        if given is None and declared.required:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The input “{layer}” is missing. Choose a layer or a file for it."),
                layer=Message(declared.label),
            )
        if given is None or isinstance(declared, (Grid, Records)):
            clean[name] = given
        elif isinstance(declared, Reference):
            clean[name] = reference(given, declared)
            unsure += unverified(given, declared)
        else:
            clean[name] = layer(given, declared, chosen_columns(capability, name), notes)
    if unsure:
        notes.append(
            Message(
                UNVERIFIED_NOTE,
                tables=unsure,
            )
        )
    crs = None
    for name, declared in capability.inputs.items():
        frame = clean[name]
        if isinstance(declared, Layer) and declared.geometry and frame is not None and len(frame):
            crs = crs or units.working_crs(frame.crs, frame.total_bounds)
            clean[name] = frame if frame.crs == crs else metric(frame, crs, declared)
    return clean, crs or raster_crs(capability, clean), notes


def raster_crs(capability: Capability, clean: Mapping[str, Any]) -> Any:
    """Return the CRS to plan in where only rasters say where the land is: that of the first; None without any."""
    for name, declared in capability.inputs.items():
        grid = clean[name] if isinstance(declared, Grid) else None
        if grid is not None and grid.crs is not None:
            return units.working_crs(grid.crs, grid.bounds)
    return None


def chosen_columns(capability: Capability, layer_id: str) -> dict[str, str]:
    """Return {declared column: the layer's column} for the Column parameters a person filled in."""
    return {
        name[: -len("_column")]: getattr(capability, name)
        for name, kind, _ in capability.parameters()
        if isinstance(kind, Column) and kind.of == layer_id and getattr(capability, name)
    }


def layer(frame: Any, declared: Layer, chosen: Mapping[str, str], notes: list[Message]) -> Any:
    """Return a vector input with known columns, valid 2D shapes of the declared family and a CRS that fits them; the
    rows alone where the input is a table without shapes.
    """
    label = Message(declared.label)
    if declared.geometry and not isinstance(frame, gpd.GeoDataFrame):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” is a table without shapes. Choose a layer with {kind}."),
            layer=label,
            kind=Message(FAMILY_NAMES[declared.geometry]),
        )
    if len(frame) == 0:
        if declared.required:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” is empty. Choose one that holds features."), layer=label
            )
        notes.append(Message(QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” is empty and was not used."), layer=label))
        return None
    if not declared.geometry:
        return known_columns(pd.DataFrame(frame).reset_index(drop=True), declared, chosen)
    if frame.crs is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The layer “{layer}” has no CRS, so nobody can say where it lies. Set its CRS (Layer properties › "
                "Source), for example EPSG:4490, and run again.",
            ),
            layer=label,
        )
    frame = usable(known_columns(frame.reset_index(drop=True), declared, chosen), declared, notes)
    units.check_extent(frame.crs, frame.total_bounds, declared.label)
    return frame


def usable(frame: Any, declared: Layer, notes: list[Message]) -> Any:
    """Return the features with valid 2D shapes of the declared family; what was repaired or left out is told."""
    label = Message(declared.label)
    given = frame.geometry.to_numpy()
    shapes = repair(given, declared.geometry)
    lost = shapely.is_missing(shapes)
    mended = np.flatnonzero(~lost & ~shapely.is_valid(given)) if declared.geometry == "Polygon" else np.array([], int)
    if lost.all():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” holds no usable {kind}. Choose a layer with such shapes."),
            layer=label,
            kind=Message(FAMILY_NAMES[declared.geometry]),
        )
    if lost.any():
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{layer}”: {count} features without usable {kind} were left out (rows {rows}).",
                ),
                layer=label,
                count=int(lost.sum()),
                kind=Message(FAMILY_NAMES[declared.geometry]),
                rows=some(np.flatnonzero(lost) + 1),
            )
        )
    if len(mended):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{layer}”: {count} polygons with crossing or touching outlines were repaired (rows {rows}). Look "
                    "at them: a repair can leave out a part.",
                ),
                layer=label,
                count=len(mended),
                rows=some(mended + 1),
            )
        )
    return frame.set_geometry(gpd.GeoSeries(shapes, crs=frame.crs, index=frame.index))[~lost].reset_index(drop=True)


def some(values: Any, most: int = 8) -> str:
    """Return the first few values as text."""
    shown = ", ".join(str(v) for v in list(values)[:most])
    return shown + (" …" if len(values) > most else "")


def known_columns(frame: Any, declared: Layer, chosen: Mapping[str, str]) -> Any:
    """Return the frame with the declared columns under their ids, parsed; missing ones are added as None."""
    out = pd.DataFrame(index=frame.index)
    if declared.geometry:
        out = gpd.GeoDataFrame({}, geometry=frame.geometry.to_numpy(), crs=frame.crs, index=frame.index)
    by_lower = {str(c).lower(): c for c in frame.columns if not declared.geometry or c != frame.geometry.name}
    for name, kind in declared.columns.items():
        wanted = [chosen[name]] if name in chosen else [name, *getattr(kind, "aliases", ())]
        wanted += [w[:DBF_NAME] for w in wanted]  # a shapefile has cut it
        found = next((by_lower[w.lower()] for w in wanted if w.lower() in by_lower), None)
        if found is None and name in chosen:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}” has no column “{column}”. Its columns are: {columns}."),
                layer=Message(declared.label),
                column=chosen[name],
                columns=", ".join(str(c) for c in by_lower.values()) or "–",
            )
        out[name] = None if found is None else parsed_column(frame[found], kind, declared.label)
    return out


def parsed_column(column: Any, kind: Kind, layer_label: str) -> Any:
    """Return a column as its declared kind; missing stays missing; a value that does not fit names its row."""
    values = column.astype("object").to_numpy(copy=True)
    missing = (column.isna() | (column.astype("object").astype(str).str.strip() == "")).to_numpy()
    values[missing] = None
    if isinstance(kind, Number):
        numbers = pd.to_numeric(pd.Series(values, index=column.index), errors="coerce").astype("float64")
        if fit(numbers[~missing], kind):
            return numbers
    for row in np.flatnonzero(~missing):
        try:
            values[row] = kind.parse(values[row])
        except PlanningError as error:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The layer “{layer}”, row {row}: {reason}"),
                layer=Message(layer_label),
                row=int(row) + 1,
                reason=error.message,
            ) from None
    return pd.Series(values, index=column.index, dtype="float64" if isinstance(kind, Number) else "object")


def fit(numbers: Any, kind: Number) -> bool:
    """Return whether a kind takes all of the numbers, so that they need not be looked at one by one."""
    low = -np.inf if kind.minimum is None else kind.minimum
    high = np.inf if kind.maximum is None else kind.maximum
    within = np.isfinite(numbers) & (numbers >= low) & (numbers <= high)
    return bool(within.all() and (not kind.whole or (numbers == np.floor(numbers)).all()))


def reference(frame: Any, declared: Reference) -> Any:
    """Return a reference table with exactly its declared columns, parsed; raise where one is missing that was always
    there.
    """
    lacking = [name for name in declared.columns if name not in frame.columns and name not in declared.later]
    if lacking:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The reference table “{table}” lacks the columns {columns}. Start from the shipped table and edit a "
                "copy of it.",
            ),
            table=Message(declared.label),
            columns=", ".join(lacking),
        )
    frame = pd.DataFrame(frame).reset_index(drop=True)
    frame = frame.reindex(columns=frame.columns.union(declared.later & set(declared.columns), sort=False))
    return pd.DataFrame(
        {name: parsed_column(frame[name], kind, declared.label) for name, kind in declared.columns.items()}
    )


def unverified(frame: Any, declared: Reference) -> list[Message]:
    """Return how many rows of a reference table nobody has verified yet, nothing where all are."""
    if "verified" not in frame.columns:
        return []
    rows = int((frame["verified"].astype(str).str.strip().str.lower() != "yes").sum())
    part = Message(
        QT_TRANSLATE_NOOP("Ordos", "{table} ({count} of {all} rows)"),
        table=Message(declared.label),
        count=rows,
        all=len(frame),
    )
    return [part] if rows else []


def metric(frame: Any, crs: Any, declared: Layer) -> Any:
    """Return the frame in the working CRS; raise where a coordinate has no place in it."""
    moved = frame.to_crs(crs)
    if not np.isfinite(moved.total_bounds).all():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The layer “{layer}” cannot be brought from {crs} into {target}: some of its coordinates lie outside "
                "what the projection can show. Check the layer's CRS.",
            ),
            layer=Message(declared.label),
            crs=frame.crs.name,
            target=crs.name,
        )
    return moved
