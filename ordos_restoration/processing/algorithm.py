"""Any capability as a Processing algorithm: one generic class, everything derived from the declaration."""

from __future__ import annotations

import traceback
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingUtils

from ordos_restoration.layers.dress import dress, translated
from ordos_restoration.layers.order import keep_order
from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Cancelled, Capability, Grid, PlanningError, Records
from ordos_restoration.processing import bulk, frames, landing, libraries, products, sinks
from ordos_restoration.processing.declared import DeclaredAlgorithm, icon_path
from ordos_restoration.processing.making import Made, Wish, between, make
from ordos_restoration.processing.parameters import definitions, is_missing, number_outputs, settings, with_indexes
from ordos_restoration.processing.worker import run_apart
from ordos_restoration.store.plans import reference_tables
from ordos_restoration.store.plans.landing import Landed

__all__ = ["PlanAlgorithm", "icon_path"]

READ, PLANNED, LANDED = 0.1, 0.85, 0.95  # of the progress bar: inputs read, plan made, plan in its project


class PlanAlgorithm(DeclaredAlgorithm):
    """Shows a capability in QGIS: dialog, batch, modeller, qgis_process and scripts alike."""

    def __init__(self, capability: type[Capability]) -> None:
        super().__init__(capability)
        self.capability = capability
        self.rasters: dict[str, Any] = {}
        self.written: dict[str, str] = {}
        self.target: Optional[landing.Target] = None
        self.origins: dict[str, str] = {}
        self.is_edited = False
        self.landed: Optional[Landed] = None

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802 - Qt's names
        for definition in (*definitions(self.capability), *landing.definitions(self.capability)):
            self.addParameter(definition)
        for output in (*number_outputs(self.capability), *landing.outputs()):
            self.addOutput(output)

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        reason = libraries.unmet()
        return not reason, reason

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """Refuse in the declaration's own words, before Processing refuses in general ones."""
        try:
            self.capability(**settings(self.capability, parameters, context))
            target = landing.target(parameters, context)
            if target is not None:
                landing.check_target(target, self.capability, context)
        except PlanningError as error:
            return False, error.message.text(translated)
        reason = sinks.refusal(self.capability, parameters, context)
        if not reason and target is None:
            reason = sinks.nowhere(self.capability, parameters, context)
        if reason:
            return False, reason
        return super().checkParameterValues(with_indexes(self.capability, parameters), context)

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take what belongs to the main thread: rasters' providers, each cloned, where inputs are from, who edits."""
        for name, declared in self.capability.inputs.items():
            layer = self.parameterAsRasterLayer(parameters, name, context) if isinstance(declared, Grid) else None
            if layer is not None:
                self.rasters[name] = layer.dataProvider().clone()
            elif isinstance(declared, Grid) and declared.required:
                raise QgsProcessingException(self.invalidRasterError(parameters, name))
            if not is_missing(parameters.get(name)):
                self.origins[name] = landing.origin_of(parameters[name], context)
        try:
            self.target = landing.target(parameters, context)
        except PlanningError as error:
            raise QgsProcessingException(error.message.text(translated)) from error
        self.is_edited = self.target is not None and landing.is_edited(self.target, context)
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            reason = sinks.refusal(self.capability, parameters, context)  # models run children unchecked
            if reason:
                raise QgsProcessingException(reason)
            made = self.planned(parameters, context, feedback)
            for note in made.plan.notes:
                feedback.pushInfo(note.text(translated))
            self.write_all(made, parameters, context, feedback)
            return {**self.written, **self.told(made, feedback)}
        except Cancelled:
            return {}
        except PlanningError as error:
            raise QgsProcessingException(error.message.text(translated)) from error
        except QgsProcessingException:
            raise
        except Exception:
            feedback.reportError(traceback.format_exc())  # QGIS keeps only the last line of it
            raise

    def told(self, made: Made, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return the numbers of a plan and its identity in the project; say where it lies."""
        told = {name: made.plan.numbers.get(name) for name in self.capability.numbers}
        if self.landed is None:
            return told
        feedback.pushInfo(self.landed.note.text(translated))
        return {**told, "plan": self.landed.plan_uuid}

    def planned(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Made:
        """Return the plan and its tables as rows; everything between reading and writing runs in its own thread."""
        capability = self.capability(**settings(self.capability, parameters, context))
        given = self.read(parameters, context, feedback)
        asked = frozenset(name for name in self.capability.products() if sinks.is_wanted(parameters.get(name), context))
        lands = frozenset(self.capability.outputs) - self.capability.on_request() if self.target else frozenset()
        wish = Wish(asked | lands | {self.capability.main_output()}, asked, self.origins if self.target else None)
        made = run_apart(lambda progress: make(capability, given, wish, between(progress, READ, PLANNED)), feedback)
        made.plan.notes += reference_tables.notes(self.capability, self.origins)
        return made

    def read(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
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
        if self.target is not None:
            given.update(landing.references(self.target, self.capability, given, self.origins))
        feedback.setProgress(100.0 * READ)
        return given

    def write_all(
        self,
        made: Made,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Write grids and reports aside, then the tables, then put everything in place; or leave nothing."""
        plan = made.plan
        places = {name: self.parameterAsOutputLayer(parameters, name, context) for name in plan.grids}
        places.update({name: self.parameterAsFileOutput(parameters, name, context) for name in plan.reports})
        for name, reason in products.unwritable(places, self.capability.reports).items():
            feedback.pushWarning(reason.text(translated))
            del places[name]
        parts = {place: products.part_of(place) for place in places.values()}
        try:
            for name, grid in plan.grids.items():
                products.write_raster(grid, parts[places[name]], lambda: pause(feedback))
            for name in (one for one in plan.reports if one in places):
                products.write_report(plan.reports[name](translated), parts[places[name]])
            self.write(made, parameters, context, feedback)
            products.put_in_place(parts)
            self.written.update(places)
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)

    def write(
        self,
        made: Made,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Write the tables; on cancel or failure nothing stays of the new files.

        What cannot be taken back comes last: the project, then rows added to layers that were there before.
        """
        appends = {name: sinks.destination(parameters.get(name), context)[1] for name in made.sunk}
        begun: list[str] = []
        try:
            for name in (one for one in made.sunk if not appends[one]):
                self.pour(name, made.sunk[name], parameters, context, feedback, begun)
            feedback.setProgress(100.0 * PLANNED)
            self.land(made, context, feedback)
            for name in (one for one in made.sunk if appends[one]):
                self.pour(name, made.sunk[name], parameters, context, feedback)
        except BaseException:
            sinks.discard(begun, context)
            self.written.clear()
            raise
        feedback.setProgress(100.0)

    def pour(
        self,
        name: str,
        rows: Rows,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        begun: Optional[list[str]] = None,
    ) -> None:
        """Write one table; begun: takes the new file, None: the rows are added to a layer that is there."""
        table, appends = self.capability.outputs[name], begun is None
        before = sinks.existing(parameters[name], table, context) if appends else 0
        sink, place = self.parameterAsSink(
            parameters, name, context, sinks.fields(table), sinks.wkb_type(table), sinks.crs(rows)
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        if begun is not None:
            begun.append(place)
        if not appends and bulk.takes(place, len(rows)):
            sinks.close(sink)
            bulk.write(place, rows, table, lambda: pause(feedback))
        else:
            sinks.fill(sink, rows, table, appends, lambda: pause(feedback))
        sinks.verify(place, table, before + len(rows), context)
        self.written[name] = place

    def land(self, made: Made, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Put the plan into its project, where one was asked for."""

        def progress(fraction: float, message: str = "") -> None:
            pause(feedback)
            feedback.setProgress(100.0 * (PLANNED + (LANDED - PLANNED) * fraction))

        if self.target is not None:
            self.landed = landing.put(made, self.target, context, progress, self.is_edited)

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
        if self.target is not None and self.landed is not None:
            landing.reload([self.target.gpkg], context)
        keep_order(context)
        return {}


def pause(feedback: QgsProcessingFeedback) -> None:
    """Raise Cancelled when the person has cancelled."""
    if feedback.isCanceled():
        raise Cancelled
