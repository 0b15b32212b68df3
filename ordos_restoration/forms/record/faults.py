"""What keeps a row from being saved: each rule it breaks, by the label of its field, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFieldConstraints,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.kinds import Choice, Choices, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError
from ordos_restoration.schema.vocabulary import Entry, ProjectTable

EMPTY = QT_TRANSLATE_NOOP("Ordos", "“{label}” is empty. Fill it in.")
TAKEN = QT_TRANSLATE_NOOP("Ordos", "“{label}” is “{value}”, as in another row. It must be unlike all others.")
RULE = QT_TRANSLATE_NOOP("Ordos", "“{label}” is “{value}”: {rule}")
HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard


@dataclass(frozen=True)
class Fault:
    """One rule that a row breaks; without a column it is about the row as a whole."""

    column: str
    sentence: str


class Rules:
    """The rules of a table, made ready once for however many rows are held against them."""

    def __init__(self, layer: QgsVectorLayer, table: ProjectTable) -> None:
        self.layer = layer
        self.context = layer.createExpressionContext()
        indexes = {name: layer.fields().lookupField(name) for name in table.entries}
        self.rules = {name: Rule(layer, index, table.entries[name]) for name, index in indexes.items() if index >= 0}
        there = {name for name, index in indexes.items() if index >= 0}
        known = [one for one in table.rules if set(one.columns) <= there]
        self.of_row = [(one, QgsExpression(one.condition)) for one in known]
        for condition in (*(one.condition for one in self.rules.values()), *(one for _, one in self.of_row)):
            if condition is not None:
                condition.prepare(self.context)

    def faults(self, feature: QgsFeature, changed: Optional[set[int]] = None) -> list[Fault]:
        """Return every rule of its declaration and of its layer's form that a row breaks.

        Whether a value is unlike all others is looked up in the file, and so only for columns that were changed;
        None: all were.
        """
        self.context.setFeature(feature)
        found = [
            Fault(rule.columns[-1], translated(rule.sentence))
            for rule, condition in self.of_row
            if condition.evaluate(self.context) in (False, 0)  # nothing where a cell is empty
        ]
        told = {one.column for one in found}
        for name, one in self.rules.items():
            if name in told:
                continue
            sentence = one.broken(feature, self.context, changed is None or one.index in changed)
            if sentence:
                found.append(Fault(name, sentence))
        return found


class Rule:
    """What the values of one column have to keep."""

    def __init__(self, layer: QgsVectorLayer, index: int, entry: Entry) -> None:
        constraints = layer.fields().at(index).constraints()
        self.layer, self.index, self.entry = layer, index, entry
        self.label = Message(entry.kind.label)
        self.is_unique = is_enforced(constraints, QgsFieldConstraints.Constraint.ConstraintUnique)
        has_condition = is_enforced(constraints, QgsFieldConstraints.Constraint.ConstraintExpression)
        self.condition = QgsExpression(constraints.constraintExpression()) if has_condition else None
        self.said = constraints.constraintDescription() or constraints.constraintExpression()

    def broken(self, feature: QgsFeature, context: QgsExpressionContext, is_changed: bool) -> str:
        """Return what is wrong with a row's value, "" where nothing is."""
        value, kind = plain(feature.attribute(self.index)), self.entry.kind
        if value in (None, ""):
            return Message(EMPTY, label=self.label).text(translated) if self.entry.required else ""
        if isinstance(kind, (Number, Choice)) and not isinstance(kind, Choices):
            try:
                kind.parse(value)
            except PlanningError as error:
                return error.message.text(translated)
        is_unique = self.is_unique and is_changed
        if is_unique and QgsVectorLayerUtils.valueExists(self.layer, self.index, value, [feature.id()]):
            return Message(TAKEN, label=self.label, value=value).text(translated)
        if self.condition is not None and not self.condition.evaluate(context):
            return Message(RULE, label=self.label, value=value, rule=self.said).text(translated)
        return ""


def is_enforced(constraints: QgsFieldConstraints, constraint: QgsFieldConstraints.Constraint) -> bool:
    """Return whether a layer insists on a rule; soft rules are hints in the form."""
    return bool(constraints.constraints() & constraint) and constraints.constraintStrength(constraint) == HARD


def plain(value: Any) -> Any:
    """Return an attribute as Python has it: nothing for NULL and for defaults that the file works out itself."""
    if value is None or value == NULL or (isinstance(value, (QDate, QDateTime)) and not value.isValid()):
        return None
    return value
