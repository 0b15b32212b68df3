"""Kinds as Processing parameters, and what a person, a script or a model gave as values of the kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning.spec import (
    Capability,
    Choice,
    Choices,
    Column,
    Grid,
    Input,
    Kind,
    Number,
    Records,
    Reference,
    Report,
    Table,
)

SOURCE_TYPES = {
    "": QgsProcessing.SourceType.TypeVector,
    "Point": QgsProcessing.SourceType.TypeVectorPoint,
    "LineString": QgsProcessing.SourceType.TypeVectorLine,
    "Polygon": QgsProcessing.SourceType.TypeVectorPolygon,
}


def definitions(capability: type[Capability]) -> list[QgsProcessingParameterDefinition]:
    """Return the parameters of a capability as Processing shows them: inputs, settings, destinations."""
    made = [source(name, declared) for name, declared in capability.inputs.items()]
    for name, kind, fallback in capability.parameters():
        one = setting(name, kind, fallback)
        made.append(advanced(one) if name in capability.advanced() or isinstance(kind, Column) else one)
    made += [sink(name, table) for name, table in capability.outputs.items()]
    made += [raster_file(name, grid) for name, grid in capability.grids.items()]
    return made + [report_file(name, report) for name, report in capability.reports.items()]


def number_outputs(capability: type[Capability]) -> list[QgsProcessingOutputDefinition]:
    """Return the numbers, and the options by their ids, that a run reports and models can pass on."""
    return [
        (QgsProcessingOutputNumber if isinstance(kind, Number) else QgsProcessingOutputString)(name, caption(kind))
        for name, kind in capability.numbers.items()
    ]


def settings(
    capability: type[Capability], parameters: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """Return the fields of the capability, as its kinds can parse them; defaults where nothing was given."""
    return {
        name: plain(evaluated(parameters.get(name), context), kind, fallback)
        for name, kind, fallback in capability.parameters()
    }


def with_indexes(capability: type[Capability], parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters with option ids as the indexes that Processing's own checks insist on."""
    out = dict(parameters)
    for name, kind, _ in capability.parameters():
        if isinstance(kind, Choice) and not is_missing(out.get(name)) and not isinstance(out[name], QgsProperty):
            places = [list(kind.options).index(one) for one in option_ids(out[name], kind) if one in kind.options]
            out[name] = places if isinstance(kind, Choices) else next(iter(places), out[name])
    return out


# Kind → parameter ---------------------------------------------------------------------------------------------------


def source(name: str, declared: Input) -> QgsProcessingParameterDefinition:
    """Return the parameter of an input; reference tables stand among the advanced ones."""
    label, optional = translated(declared.label), not declared.required
    made: QgsProcessingParameterDefinition
    if isinstance(declared, Grid):
        made = QgsProcessingParameterRasterLayer(name, label, None, optional)
    elif isinstance(declared, Records):
        made = records_file(name, label, optional)
    else:
        shape = "" if isinstance(declared, Reference) else declared.geometry
        made = QgsProcessingParameterFeatureSource(name, label, [SOURCE_TYPES[shape]], None, optional)
    made.setHelp(translated(declared.help))
    return advanced(made) if isinstance(declared, Reference) else made


def records_file(name: str, label: str, optional: bool) -> QgsProcessingParameterFile:
    """Return a file of records to choose."""
    made = QgsProcessingParameterFile(name, label, QgsProcessingParameterFile.Behavior.File, "", None, optional)
    made.setFileFilter(";;".join(("EPW, CSV, XLSX (*.epw *.csv *.txt *.xlsx *.xlsm)", "* (*)")))
    return made


def setting(name: str, kind: Kind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return the parameter of a field of the capability; a default of None makes it optional."""
    make = next(MAKERS[one.__name__] for one in type(kind).__mro__ if one.__name__ in MAKERS)
    made = make(name, kind, fallback)
    made.setHelp(translated(kind.help))
    return made


def sink(name: str, table: Table) -> QgsProcessingParameterFeatureSink:
    """Return the destination of a table; it may be left out, and is unless asked for where the table is optional.

    That the main one is left out only for a plan that goes into a project is checked with the values.
    """
    shape = SOURCE_TYPES[table.geometry.replace("Multi", "")]
    return QgsProcessingParameterFeatureSink(name, translated(table.label), shape, None, True, not table.optional, True)


def raster_file(name: str, grid: Grid) -> QgsProcessingParameterRasterDestination:
    """Return the destination of a grid; it may be left out, and is unless asked for where it is not required."""
    made = QgsProcessingParameterRasterDestination(name, translated(grid.label), None, True, grid.required)
    made.setHelp(translated(grid.help))
    return made


def report_file(name: str, report: Report) -> QgsProcessingParameterFileDestination:
    """Return the destination of a report; pages appear in QGIS's results viewer."""
    kinds = f"{report.suffix.upper()} (*.{report.suffix})"
    return QgsProcessingParameterFileDestination(name, translated(report.label), kinds, None, True, not report.optional)


def advanced(made: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Return the parameter, folded away in the dialog."""
    made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return made


def number(name: str, kind: Any, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a spin box with limits and decimals."""
    whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
    made = QgsProcessingParameterNumber(name, caption(kind), whole if kind.whole else real, fallback, fallback is None)
    if kind.minimum is not None:
        made.setMinimum(kind.minimum)
    if kind.maximum is not None:
        made.setMaximum(kind.maximum)
    made.setMetadata({"widget_wrapper": {"decimals": 0 if kind.whole else kind.decimals}})
    return made


def choice(name: str, kind: Any, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a list of labels to choose one from."""
    labels, ids = [translated(label) for label in kind.options.values()], list(kind.options)
    index = None if fallback is None else ids.index(fallback)
    return QgsProcessingParameterEnum(name, caption(kind), labels, False, index, fallback is None)


def choices(name: str, kind: Any, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a list of labels to tick."""
    labels, ids = [translated(label) for label in kind.options.values()], list(kind.options)
    indexes = None if fallback is None else [ids.index(one) for one in kind.parse(fallback)]
    return QgsProcessingParameterEnum(name, caption(kind), labels, True, indexes, not fallback)


def text(name: str, kind: Kind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a line to type in."""
    return QgsProcessingParameterString(name, caption(kind), fallback, False, not fallback)


def flag(name: str, kind: Kind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a box to tick."""
    return QgsProcessingParameterBoolean(name, caption(kind), fallback, fallback is None)


def date(name: str, kind: Kind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a calendar."""
    day = QgsProcessingParameterDateTime.Type.Date
    return QgsProcessingParameterDateTime(name, caption(kind), day, fallback, fallback is None)


def path(name: str, kind: Kind, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a file to choose."""
    behaviour = QgsProcessingParameterFile.Behavior.File
    return QgsProcessingParameterFile(name, caption(kind), behaviour, "", fallback, not fallback)


def column(name: str, kind: Any, fallback: Any) -> QgsProcessingParameterDefinition:
    """Return a list of the columns of an input."""
    any_type = QgsProcessingParameterField.DataType.Any
    return QgsProcessingParameterField(name, caption(kind), fallback or None, kind.of, any_type, False, True)


MAKERS: dict[str, Callable[[str, Any, Any], QgsProcessingParameterDefinition]] = {
    "Number": number,
    "Choice": choice,
    "Choices": choices,
    "Text": text,
    "Flag": flag,
    "Date": date,
    "Path": path,
    "Column": column,
}


# Parameter → kind ---------------------------------------------------------------------------------------------------


def evaluated(value: Any, context: QgsProcessingContext) -> Any:
    """Return a given value; data-defined ones are worked out."""
    return value.value(context.expressionContext(), None)[0] if isinstance(value, QgsProperty) else value


def is_missing(value: Any) -> bool:
    """Return whether nothing was given: Processing itself would read an empty number as 0."""
    return value is None or value == NULL or value == ""


def plain(value: Any, kind: Kind, fallback: Any) -> Any:
    """Return a given value in the form the kind parses: options as ids, dates as ISO text."""
    if is_missing(value):
        return fallback
    if isinstance(kind, Choice):
        ids = option_ids(value, kind)
        return ids if isinstance(kind, Choices) else ids[0] if ids else fallback
    if isinstance(kind, Column) and isinstance(value, (list, tuple)):
        return value[0] if value else fallback
    if isinstance(kind, Number) and kind.whole and isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, QDateTime):
        value = value.date()
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, QDate) else value


def option_ids(value: Any, kind: Choice) -> list[Any]:
    """Return option ids for ids or indexes, single, listed or as text; what is neither is left for parse to refuse."""
    ids = list(kind.options)
    parts = value if isinstance(value, (list, tuple)) else str(value).split(",")
    out = []
    for part in (str(one).strip() for one in parts):
        is_index = part not in kind.options and part.isdigit() and int(part) < len(ids)
        out.append(ids[int(part)] if is_index else part)
    return out
