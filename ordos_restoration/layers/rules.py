"""The rules of a column in its form: what must be filled in and within which limits, what a new row starts with."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsDefaultValue, QgsExpression, QgsFieldConstraints, QgsVectorLayer

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.kinds import Number, Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.vocabulary import Attachment, Entry, RowRule

NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull
UNIQUE = QgsFieldConstraints.Constraint.ConstraintUnique
HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
SOFT = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft
EXPRESSION = QgsFieldConstraints.Constraint.ConstraintExpression

MISSING = QT_TRANSLATE_NOOP("Ordos", "“{label}” must be filled in.")
WITHIN = QT_TRANSLATE_NOOP("Ordos", "“{label}” must lie between {low} and {high}{unit}.")
AT_LEAST = QT_TRANSLATE_NOOP("Ordos", "“{label}” must not be below {low}{unit}.")
AT_MOST = QT_TRANSLATE_NOOP("Ordos", "“{label}” must not be above {high}{unit}.")


def set_rules(layer: QgsVectorLayer, index: int, rules: Entry, of_row: Iterable[RowRule] = ()) -> None:
    """Give a column its constraints and what it starts with; of_row: the rules of its table."""
    soft = SOFT if isinstance(rules.kind, Attachment) else HARD  # a photo may be brought later
    for constraint, wanted in ((NOT_NULL, rules.required), (UNIQUE, rules.unique)):
        if wanted:
            layer.setFieldConstraint(index, constraint, soft)
        else:
            layer.removeFieldConstraint(index, constraint)
    there = set(layer.fields().names())
    mine = [rule for rule in of_row if set(rule.columns) <= there]
    condition, sentences = conditions(layer.fields().at(index).name(), rules, mine)
    layer.setConstraintExpression(index, condition, " ".join(sentences))
    if condition:
        layer.setFieldConstraint(index, EXPRESSION, soft)
    else:
        layer.removeFieldConstraint(index, EXPRESSION)
    layer.setDefaultValueDefinition(index, QgsDefaultValue(start(rules), rules.on_update))


def conditions(column: str, rules: Entry, of_row: Iterable[RowRule] = ()) -> tuple[str, list[str]]:
    """Return the expression that a value keeps, "" for none, and the sentences that say so.

    of_row: rules between columns, told at the last column each names; in QGIS a comparison with nothing is not kept.
    """
    if rules.hidden or rules.computed:
        return "", []
    name = QgsExpression.quotedColumnRef(column)
    parts, sentences = [], []
    if rules.required:
        parts.append(f"trim({name}) <> ''" if isinstance(rules.kind, Text) else f"{name} IS NOT NULL")
        sentences.append(said(MISSING, rules))
    if isinstance(rules.kind, Number):
        limits = [f"{name} {sign} {limit!r}" for sign, limit in limits_of(rules.kind) if limit is not None]
        if limits:
            parts.append(f"({name} IS NULL OR {' AND '.join(limits)})")
            sentences.append(said(sentence_of(rules.kind), rules))
    for rule in of_row:
        if rule.columns[-1] == column:
            parts.append(f"coalesce({rule.condition}, TRUE)")
            sentences.append(translated(rule.sentence))
    return " AND ".join(parts), sentences


def limits_of(number: Number) -> tuple[tuple[str, object], ...]:
    """Return the limits of a number with the sign by which a value keeps them."""
    return ((">=", number.minimum), ("<=", number.maximum))


def sentence_of(number: Number) -> str:
    """Return the sentence that names the limits a number has."""
    if number.maximum is None:
        return AT_LEAST
    return AT_MOST if number.minimum is None else WITHIN


def said(template: str, rules: Entry) -> str:
    """Return a sentence about a column."""
    kind = rules.kind
    low, high, unit = (kind.minimum, kind.maximum, kind.unit) if isinstance(kind, Number) else (None, None, "")
    return Message(
        template,
        label=Message(kind.label),
        low="" if low is None else f"{low:,g}",
        high="" if high is None else f"{high:,g}",
        unit="" if unit in ("", "1") else f" {translated(unit)}",
    ).text(translated)


def start(rules: Entry) -> str:
    """Return the expression of a new row's value, "" for none."""
    return rules.expression or ("" if rules.default is None else QgsExpression.quotedValue(rules.default))
