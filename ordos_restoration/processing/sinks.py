"""Rows → where a person wants them: never over another table, counted, and gone again when the run is cancelled."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsException,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProviderConnectionException,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDate, QMetaType, Qt, QVariant

from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Capability, Kind, Table
from ordos_restoration.processing.frames import CHUNK
from ordos_restoration.processing.parameters import evaluated, is_missing, translated

SIDE_FILES = ("-wal", "-shm", "-journal")
OGR_TABLE = re.compile(r"""ogr:dbname='(.+?)' table="(.+?)\"""")  # how Processing names one table of a GeoPackage

FIELD_TYPES = {"float64": "Double", "Int64": "LongLong", "bool": "Bool"}  # by dtype; text for the rest


def fill(sink: QgsFeatureSink, given: Rows, table: Table, at_once: bool, pause: Callable[[], None]) -> None:
    """Write all rows into a sink and close it; `pause` may raise between chunks, unless all goes in one transaction."""
    size = max(1, len(given)) if at_once else CHUNK
    try:
        for start in range(0, len(given), size):
            if not at_once:
                pause()
            batch = list(features(given, table, range(start, min(start + size, len(given)))))
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise unwritten(table, sink.lastError())
        if not sink.flushBuffer():
            raise unwritten(table, sink.lastError())
    finally:
        close(sink)


def close(sink: QgsFeatureSink) -> None:
    """Close a sink; a traceback would keep it, and the file open, while the file is being removed."""
    sip.delete(sink)


def verify(destination: str, table: Table, expected: int, context: QgsProcessingContext) -> None:
    """Raise where a written output does not hold what was put into it: some sinks lose rows and report success."""
    count, _ = state(destination, table, context)
    if count >= 0 and count != expected:  # a negative count is "nobody knows"
        raise unwritten(table, f"{destination}: {count} ≠ {expected}")


def refusal(capability: type[Capability], parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
    """Return why the destinations cannot be used, in one sentence; "" when they can."""
    inputs = {source_path(parameters.get(name), context) for name in capability.inputs}
    taken: set[str] = set()
    for name, table in capability.outputs.items():
        place, appends = destination(parameters.get(name), context)
        if appends or not os.path.splitext(place)[1]:
            continue
        path = os.path.abspath(place)
        reason = refused_file(path, translated(table.label), path in inputs, path in taken)
        if reason:
            return reason
        taken.add(path)
    return ""


def nowhere(capability: type[Capability], parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
    """Return that a plan has no place to go, in one sentence; "" where its main output has one."""
    main = capability.main_output()
    if is_wanted(parameters.get(main), context):
        return ""
    return QCoreApplication.translate(
        "Ordos", "Choose where “{output}” goes, or the project that the plan is put into."
    ).format(output=translated(capability.outputs[main].label))


def refused_file(path: str, output: str, is_input: bool, is_taken: bool) -> str:
    """Return why an output must not go into a file, or ""."""
    template, tables = "", []
    if is_input:
        template = QCoreApplication.translate(
            "Ordos", "“{output}” would overwrite the input {path}. Choose another file for it."
        )
    elif is_taken:
        template = QCoreApplication.translate(
            "Ordos", "“{output}” would erase the output that also goes into {path}. Choose a file for each."
        )
    else:
        try:
            tables = other_tables(path)
        except (QgsException, QgsProviderConnectionException):  # 3.22 raises the first
            template = QCoreApplication.translate(
                "Ordos", "The file {path} for “{output}” exists, but is no readable GeoPackage. Choose a new file."
            )
        if tables:
            template = QCoreApplication.translate(
                "Ordos",
                "The file {path} also holds {tables}, and QGIS would erase that. Choose a new file for “{output}”.",
            )
    return template.format(output=output, path=path, tables=", ".join(tables))


def is_wanted(value: Any, context: QgsProcessingContext) -> bool:
    """Return whether a person asked for an optional output."""
    return destination(value, context)[0] != ""


def destination(value: Any, context: QgsProcessingContext) -> tuple[str, bool]:
    """Return (where an output goes, "" for nowhere; whether it is added to a layer that exists)."""
    appends = False
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        appends, value = value.useRemapping(), value.sink
    value = evaluated(value, context)
    return ("" if is_missing(value) else str(value)), appends


def existing(value: Any, table: Table, context: QgsProcessingContext) -> int:
    """Return how many rows the layer to append to holds; raise where its shapes are of another kind."""
    uri, _ = destination(value, context)
    count, shape = state(uri, table, context)
    if shape != QgsWkbTypes.geometryType(wkb_type(table)):
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Ordos", "“{output}” cannot be added to {path}: its shapes are of another kind. Choose another layer."
            ).format(output=translated(table.label), path=uri)
        )
    return count


def discard(destinations: Iterable[str], context: QgsProcessingContext) -> None:
    """Remove outputs that a cancelled or failed run has begun to write, and nothing that stands beside them."""
    to_load = context.layersToLoadOnCompletion()
    for one in destinations:
        to_load.pop(one, None)
        path, _, table = one.partition("|layername=")
        if path.endswith(".shp"):
            QgsVectorFileWriter.deleteShapeFile(path)
        elif other_tables(path, table):
            geopackage(path).dropVectorTable("", table)
        elif os.path.isfile(path):
            for begun in (path, *(path + side for side in SIDE_FILES)):
                Path(begun).unlink(missing_ok=True)
    context.setLayersToLoadOnCompletion(to_load)


# What QGIS needs to know about a table ------------------------------------------------------------------------------


def fields(table: Table) -> QgsFields:
    """Return the declared columns as QGIS fields; never a fid, which belongs to the file."""
    made = QgsFields()
    for name, kind in table.columns.items():
        made.append(QgsField(name, field_type(kind)))
    return made


def field_type(kind: Kind) -> Any:
    """Return the field type of a kind: QVariant's before QGIS 3.38, QMetaType's since; neither takes the other's."""
    name = "QDate" if is_date(kind) else FIELD_TYPES.get(kind.dtype, "QString")
    if Qgis.QGIS_VERSION_INT >= 33800:
        return getattr(QMetaType.Type, name)
    return getattr(QVariant.Type, name.lstrip("Q"))


def is_date(kind: Kind) -> bool:
    """Return whether a kind is a day."""
    return type(kind).__name__ == "Date"


def wkb_type(table: Table) -> Any:
    """Return the geometry type of a table."""
    return getattr(QgsWkbTypes.Type, table.geometry or "NoGeometry")


def crs(given: Rows) -> QgsCoordinateReferenceSystem:
    """Return the CRS of rows."""
    made = QgsCoordinateReferenceSystem()
    if given.crs:
        made.createFromUserInput(given.crs)
    return made


def features(given: Rows, table: Table, chosen: range) -> Iterable[QgsFeature]:
    """Yield the chosen rows as features."""
    dates = [is_date(kind) for kind in table.columns.values()]
    columns = [given.columns[name] for name in table.columns]
    for i in chosen:
        feature = QgsFeature()
        row = [column[i] for column in columns]
        feature.setAttributes([as_date(value) if dated else value for value, dated in zip(row, dates)])
        wkb = given.wkb[i] if given.wkb is not None else None
        if wkb is not None:
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            feature.setGeometry(shape)
        yield feature


def as_date(text: Any) -> Any:
    """Return ISO text as a date; missing stays missing."""
    return None if text is None else QDate.fromString(str(text)[:10], Qt.DateFormat.ISODate)


def other_tables(path: str, own: str = "") -> list[str]:
    """Return the tables of a GeoPackage besides its own, by default the one named like the file.

    QGIS's vector sink makes the whole file anew, whatever else it holds. Saved styles and projects count as tables;
    QGIS does not list them among the layers.
    """
    if not path.lower().endswith(".gpkg") or not os.path.isfile(path) or not os.path.getsize(path):
        return []
    own = own or os.path.splitext(os.path.basename(path))[0]
    names = [row[0] for row in geopackage(path).executeSql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [name for name in names if not name.startswith(("gpkg_", "rtree_", "sqlite_")) and name != own]


def geopackage(path: str) -> Any:
    """Return QGIS's connection to a GeoPackage."""
    return QgsProviderRegistry.instance().providerMetadata("ogr").createConnection(path, {})


def source_path(value: Any, context: QgsProcessingContext) -> str:
    """Return the file an input comes from; for anything else a path that no destination has."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    value = evaluated(value, context)
    layer = value if isinstance(value, QgsMapLayer) else context.getMapLayer(str(value))
    uri = layer.source() if layer is not None else str(value)
    return os.path.abspath(uri.split("|")[0])


def state(uri: str, table: Table, context: QgsProcessingContext) -> tuple[int, Any]:
    """Return the number of rows and the geometry type behind a destination; raise where there is no layer.

    Plain values, because a layer that a traceback keeps past the end of QGIS crashes it (3.40).
    """
    layer = opened(uri, context)
    found = (int(layer.featureCount()), layer.geometryType()) if layer.isValid() else None
    del layer
    if found is None:
        raise unwritten(table, uri)
    return found


def opened(uri: str, context: QgsProcessingContext) -> QgsVectorLayer:
    """Return the layer behind a destination: the temporary one, or the file read afresh; a project's count is stale."""
    held = context.temporaryLayerStore().mapLayer(uri)
    if held is not None:
        return held
    table = OGR_TABLE.match(uri)
    if table:
        return QgsVectorLayer("{}|layername={}".format(*table.groups()), "", "ogr")
    is_provider, provider, plain_uri = QgsProcessingUtils.decodeProviderKeyAndUri(uri)
    return QgsVectorLayer(plain_uri, "", provider) if is_provider else QgsVectorLayer(uri, "", "ogr")


def unwritten(table: Table, reason: str) -> QgsProcessingException:
    """Return the error for an output that did not reach its destination."""
    return QgsProcessingException(
        QCoreApplication.translate(
            "Ordos",
            "“{output}” could not be written ({reason}). Check the disk and the rights to the folder, and run again.",
        ).format(output=translated(table.label), reason=reason)
    )
