"""What Processing models are put together of: parameters, steps, what connects them, where they lie in the designer.

A step of ours asks for what its declaration asks for, by the same name: what several steps ask for is asked once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Union

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelComponent,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

ACROSS, DOWN = 270.0, 75.0  # between the middles of boxes
BOX = QSizeF(230.0, 42.0)  # room for two lines
CORNER = QPointF(150.0, 60.0)  # the middle of the first box
COLUMNS = 6  # of parameters
Source = QgsProcessingModelChildParameterSource
Kept = Union[Iterable[str], Mapping[str, str]]
FREE = object()  # a parameter of a step that keeps its default


def made_by(step: str, output: str) -> Source:
    """Return what a step has made, as the source of a parameter."""
    return Source.fromChildOutput(step, output)


def asked(name: str) -> Source:
    """Return a parameter of the model, as the source of a parameter of a step."""
    return Source.fromModelParameter(name)


class Model:
    """A model that grows step by step."""

    def __init__(self, name: str, group: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group)
        self.steps: list[str] = []  # each behind those it needs

    def ask(self, definition: QgsProcessingParameterDefinition) -> None:
        """Ask for something, unless it is asked for already."""
        if self.model.parameterDefinition(definition.name()) is None:
            definition.setHelp("")
            self.model.addModelParameter(definition.clone(), QgsProcessingModelParameter(definition.name()))

    def ask_for(self, declared: Any, *names: str) -> None:
        """Ask for some parameters of a capability or task that is no step yet, or that gets them otherwise."""
        from ordos_restoration.processing.shipped import parameters

        for definition in parameters(declared):
            if definition.name() in names:
                self.ask(definition)

    def step(
        self, algorithm: str, name: str, given: dict[str, Any], kept: Kept = (), after: Iterable[str] = ()
    ) -> None:
        """Add a step. given: sources, or values as they are; kept: its results that the model keeps, with names of
        their own or without; after: steps that must be done before, though nothing of theirs is used.
        """
        made = QgsProcessingModelChildAlgorithm(algorithm)
        made.setChildId(name)
        made.setDescription(name)
        for parameter, source in {**defaults(algorithm), **given}.items():
            if source is not FREE:
                made.addParameterSources(parameter, sources(source))
        called = kept if isinstance(kept, Mapping) else {one: one for one in kept}
        made.setModelOutputs({one: product(name, one, called[one]) for one in sorted(called)})
        made.setDependencies([QgsProcessingModelChildDependency(one) for one in after])
        self.model.addChildAlgorithm(made)
        self.steps.append(name)

    def ours(
        self,
        declared: Any,
        given: dict[str, Any],
        kept: Kept = (),
        after: Iterable[str] = (),
        every: bool = False,
        name: str = "",
    ) -> None:
        """Add a capability or task, which asks for its usual parameters.

        given: what it gets instead, FREE for nothing; every: it asks for advanced ones and reference tables too, which
        otherwise are its own affair.
        """
        from ordos_restoration.planning.spec import Reference
        from ordos_restoration.processing.shipped import parameters

        own: dict[str, Any] = {}
        inputs = getattr(declared, "inputs", {})
        for definition in parameters(declared):
            one = definition.name()
            special = definition.flags() & definition.Flag.FlagAdvanced or isinstance(inputs.get(one), Reference)
            if one in given:
                own.update({} if given[one] is FREE else {one: given[one]})  # its default is given it below
            elif every or not special:
                own[one] = asked(one)
                self.ask(definition)
        self.step(f"ordos:{declared.id}", name or declared.id, own, kept, after)

    def mandatory(self, step: str, output: str) -> None:
        """Let a result be one that nobody can leave out."""
        child = self.model.childAlgorithm(step)
        products = child.modelOutputs()
        products[output].setMandatory(True)
        child.setModelOutputs(products)
        self.model.setChildAlgorithm(child)

    def arranged(self) -> QgsProcessingModelAlgorithm:
        """Return the model with its parts where people can read them: above what it asks for, below the steps, each
        with what it makes at its right, and the next below.
        """
        components = self.model.parameterComponents()
        for place, name in enumerate(components_in_order(self.model)):
            put(components[name], place % COLUMNS, place // COLUMNS)
        self.model.setParameterComponents(components)
        row = 2.0 + (len(components) - 1) // COLUMNS
        for place, name in enumerate(self.steps):
            child, column = self.model.childAlgorithm(name), place % (COLUMNS - 1)
            put(child, column, row)
            products = child.modelOutputs()
            for number, one in enumerate(sorted(products)):
                put(products[one], column + 1.1, row + number)
            child.setModelOutputs(products)
            self.model.setChildAlgorithm(child)
            row += max(len(products), 1.5)
        return self.model


def put(component: QgsProcessingModelComponent, column: float, row: float) -> None:
    """Place a box."""
    component.setPosition(CORNER + QPointF(ACROSS * column, DOWN * row))
    component.setSize(BOX)


def defaults(algorithm: str) -> dict[str, Any]:
    """Return what an algorithm must have, by its defaults: without it the designer shows a step in red."""
    known = QgsApplication.processingRegistry().algorithmById(algorithm)
    if known is None:
        return {}
    asked_for = [one for one in known.parameterDefinitions() if not one.isDestination()]
    needed = [one for one in asked_for if not one.flags() & one.Flag.FlagOptional]
    return {one.name(): one.defaultValue() for one in needed if one.defaultValue() is not None}


def components_in_order(model: QgsProcessingModelAlgorithm) -> list[str]:
    """Return the parameters in the order in which they were asked for."""
    return [one.name() for one in model.parameterDefinitions() if not one.isDestination()]


def sources(given: Any) -> list[Source]:
    """Return the sources of a parameter; what is no source stands for itself."""
    listed = given if isinstance(given, list) and given and isinstance(given[0], Source) else [given]
    return [one if isinstance(one, Source) else Source.fromStaticValue(one) for one in listed]


def product(step: str, name: str, output: str) -> QgsProcessingModelOutput:
    """Return a result of a step as one of the model's."""
    made = QgsProcessingModelOutput(name, name)
    made.setChildId(step)
    made.setChildOutputName(output)
    return made


def chain(
    name: str, group: str, steps: dict[str, dict[str, Any]], without: frozenset[str] = frozenset()
) -> QgsProcessingModelAlgorithm:
    """Return a model that runs capabilities one after the other, each with what those before it have made.

    It makes what the last one makes but for the products without.
    """
    from ordos_restoration.planning.catalogue import capability

    made, last = Model(name, group), capability(list(steps)[-1])
    for one, given in steps.items():
        made.ours(capability(one), given, last.products() - without if one == last.id else ())
    made.mandatory(last.id, last.main_output())
    return made.arranged()
