"""Any capability as a Processing algorithm: one generic class, everything derived from the declaration."""

from __future__ import annotations

import html
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ordos_restoration import files, weather
from ordos_restoration.layers.dress import caption, dress, translated
from ordos_restoration.layers.order import keep_order
from ordos_restoration.planning.catalogue import GROUPS
from ordos_restoration.planning.grid import Grid as Raster
from ordos_restoration.planning.spec import (
    Cancelled,
    Capability,
    Grid,
    Plan,
    PlanningError,
    Progress,
    Records,
    Reference,
)
from ordos_restoration.processing import frames, libraries, products, sinks
from ordos_restoration.processing.parameters import (
    definitions,
    is_missing,
    number_outputs,
    settings,
    with_indexes,
)
from ordos_restoration.processing.worker import run_apart

RESOURCES = Path(__file__).parent.parent / "resources"
READ, PLANNED = 10.0, 90.0  # % of the progress bar when the inputs are read, when the plan is made


class PlanAlgorithm(QgsProcessingAlgorithm):
    """Shows a capability in QGIS: dialog, batch, modeller, qgis_process and scripts alike."""

    def __init__(self, capability: type[Capability]) -> None:
        super().__init__()
        self.capability = capability
        self.rasters: dict[str, Any] = {}
        self.written: dict[str, str] = {}

    def createInstance(self) -> PlanAlgorithm:  # noqa: N802 - Qt's names, here and below
        return PlanAlgorithm(self.capability)

    def name(self) -> str:
        return self.capability.id

    def displayName(self) -> str:  # noqa: N802
        return translated(self.capability.title)

    def groupId(self) -> str:  # noqa: N802
        return self.capability.group

    def group(self) -> str:
        return translated(GROUPS[self.capability.group])

    def tags(self) -> list[str]:
        return [*self.capability.title.lower().split(), *self.capability.id.split("_")]  # English finds it in any UI

    def shortHelpString(self) -> str:  # noqa: N802
        return help_html(self.capability)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return icon_path(self.capability.id)

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        for definition in definitions(self.capability):
            self.addParameter(definition)
        for output in number_outputs(self.capability):
            self.addOutput(output)

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        reason = libraries.unmet()
        return not reason, reason

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """Refuse in the declaration's own words, before Processing refuses in general ones."""
        try:
            self.capability(**settings(self.capability, parameters, context))
        except PlanningError as error:
            return False, error.message.text(translated)
        reason = sinks.refusal(self.capability, parameters, context)
        if reason:
            return False, reason
        return super().checkParameterValues(with_indexes(self.capability, parameters), context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from raster layers, which belong to the main thread, a provider of our own."""
        for name, declared in self.capability.inputs.items():
            layer = self.parameterAsRasterLayer(parameters, name, context) if isinstance(declared, Grid) else None
            if layer is not None:
                self.rasters[name] = layer.dataProvider().clone()
            elif isinstance(declared, Grid) and declared.required:
                raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            reason = sinks.refusal(self.capability, parameters, context)  # models run children unchecked
            if reason:
                raise QgsProcessingException(reason)
            plan, tables = self.planned(parameters, context, feedback)
            for note in plan.notes:
                feedback.pushInfo(note.text(translated))
            self.write_all(plan, tables, parameters, context, feedback)
            return {**self.written, **{name: plan.numbers.get(name) for name in self.capability.numbers}}
        except Cancelled:
            return {}
        except PlanningError as error:
            raise QgsProcessingException(error.message.text(translated)) from error
        except QgsProcessingException:
            raise
        except Exception:
            feedback.reportError(traceback.format_exc())  # QGIS keeps only the last line of it
            raise

    def planned(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[Plan, dict[str, frames.Rows]]:
        """Return the plan and its tables as rows; everything between reading and writing runs in its own thread."""
        capability = self.capability(**settings(self.capability, parameters, context))
        given = self.read(parameters, context, feedback)
        outputs = self.capability.outputs
        wanted = frozenset(
            name
            for name in self.capability.products()
            if name == self.capability.main_output() or sinks.is_wanted(parameters.get(name), context)
        )

        def work(progress: Progress) -> tuple[Plan, dict[str, frames.Rows]]:
            def within(fraction: float, message: str = "") -> None:
                progress((READ + (PLANNED - READ) * fraction) / 100.0, message)

            libraries.load()
            inputs = {name: planners(given.get(name), declared) for name, declared in capability.inputs.items()}
            plan = capability.run(inputs, wanted, within)
            plan.grids = {name: frames.plain_grid(grid) for name, grid in plan.grids.items()}
            return plan, {name: frames.rows(frame, outputs[name]) for name, frame in plan.tables.items()}

        return run_apart(work, feedback)

    def read(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Return what the inputs hold, by id; inputs that were not given are absent."""
        given: dict[str, Any] = {}
        for name, declared in self.capability.inputs.items():
            if isinstance(declared, Grid):
                if name in self.rasters:
                    given[name] = frames.read_grid(self.rasters[name], lambda: pause(feedback))
                continue
            if isinstance(declared, Records):
                given[name] = self.parameterAsFile(parameters, name, context) or None
                continue
            source = self.parameterAsSource(parameters, name, context)
            if source is not None:
                given[name] = frames.read(source, lambda: pause(feedback))
            elif declared.required or not is_missing(parameters.get(name)):
                raise QgsProcessingException(self.invalidSourceError(parameters, name))
        feedback.setProgress(READ)
        return given

    def write_all(
        self,
        plan: Plan,
        tables: Mapping[str, frames.Rows],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Write grids and reports aside, then the tables, then put everything in place; or leave nothing."""
        places = {name: self.parameterAsOutputLayer(parameters, name, context) for name in plan.grids}
        places.update({name: self.parameterAsFileOutput(parameters, name, context) for name in plan.reports})
        parts = {place: products.part_of(place) for place in places.values()}
        try:
            for name, grid in plan.grids.items():
                products.write_raster(grid, parts[places[name]], lambda: pause(feedback))
            for name, render in plan.reports.items():
                products.write_report(render(translated), parts[places[name]])
            self.write(tables, parameters, context, feedback)
            products.put_in_place(parts)
            self.written.update(places)
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)

    def write(
        self,
        tables: Mapping[str, frames.Rows],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Write the tables; on cancel or failure nothing stays of the new files. What is appended comes last."""
        appends = {name: sinks.destination(parameters.get(name), context)[1] for name in tables}
        begun: list[str] = []
        try:
            for done, name in enumerate(sorted(tables, key=lambda one: appends[one])):
                table, given = self.capability.outputs[name], tables[name]
                before = sinks.existing(parameters[name], table, context) if appends[name] else 0
                sink, place = self.parameterAsSink(
                    parameters, name, context, sinks.fields(table), sinks.wkb_type(table), sinks.crs(given)
                )
                if sink is None:
                    raise QgsProcessingException(self.invalidSinkError(parameters, name))
                if not appends[name]:
                    begun.append(place)
                sinks.fill(sink, given, table, appends[name], lambda: pause(feedback))
                sinks.verify(place, table, before + len(given), context)
                self.written[name] = place
                feedback.setProgress(PLANNED + (100.0 - PLANNED) * (done + 1) / len(tables))
        except BaseException:
            sinks.discard(begun, context)
            self.written.clear()
            raise

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:  # noqa: N802
        """Dress the layers on the main thread: style, names of the columns, name of the layer."""
        declared = {**self.capability.outputs, **self.capability.grids}
        for name, place in self.written.items():
            layer = QgsProcessingUtils.mapLayerFromString(place, context) if name in declared else None
            if layer is None:
                continue
            wrong = dress(layer, name, declared[name])
            if wrong:
                feedback.pushWarning(wrong)
        keep_order(context)
        return {}


def planners(given: Any, declared: Any) -> Any:
    """Return an input as planners take it; the shipped reference table where none was given."""
    if given is None:
        return files.reference(declared.name) if isinstance(declared, Reference) else None
    if isinstance(declared, Records):
        return weather.read_records(given)
    return frames.grid(given) if isinstance(given, Raster) else frames.frame(given)


def pause(feedback: QgsProcessingFeedback) -> None:
    """Raise Cancelled when the person has cancelled."""
    if feedback.isCanceled():
        raise Cancelled


def icon_path(name: str) -> str:
    """Return the icon of that name, or the plugin's own."""
    own = RESOURCES / "icons" / f"{name}.svg"
    return str(own if own.is_file() else RESOURCES / "icons" / "ordos.svg")


def help_html(capability: type[Capability]) -> str:
    """Return the help of a capability, of its inputs, settings and outputs."""
    inputs = [(translated(one.label), translated(one.help)) for one in capability.inputs.values()]
    inputs += [(caption(kind), translated(kind.help)) for _, kind, _ in capability.parameters()]
    outputs = [(translated(one.label), "") for one in capability.outputs.values()]
    outputs += [(translated(one.label), translated(one.help)) for one in capability.grids.values()]
    outputs += [(translated(one.label), "") for one in capability.reports.values()]
    outputs += [(caption(kind), translated(kind.help)) for kind in capability.numbers.values()]
    paragraphs = [f"<p>{html.escape(part)}</p>" for part in translated(capability.help).split("\n\n")]
    before, after = QCoreApplication.translate("Ordos", "Inputs"), QCoreApplication.translate("Ordos", "Outputs")
    paragraphs += [f"<h2>{before}</h2>", *map(entry, inputs), f"<h2>{after}</h2>", *map(entry, outputs)]
    return "".join(paragraphs)


def entry(pair: tuple[str, str]) -> str:
    """Return a label and its help as one paragraph."""
    label, text = (html.escape(part) for part in pair)
    return f"<p><b>{label}</b>{': ' if text else ''}{text}</p>"
