"""The widget of a column, from its declaration alone; only widgets that QField and Mergin Maps know too.

A widget must not change what a person leaves alone. QGIS's own do where they cannot show a value: a spin box with
limits moves a value to the nearer one, a reference without its relation is emptied, ticks forget a member that is not
in their list, a box turns unknown into no. So limits are constraints, which speak, and what the project lacks is shown
by a widget that leaves it alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from qgis.core import QgsEditorWidgetSetup, QgsExpression, QgsMapLayer, QgsValueMapFieldFormatter

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.relations import relation_id
from ordos_restoration.planning.kinds import Choice, Choices, Date, Flag, Kind, Moment, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Attachment, Entry, Link, Pick

Setup = tuple[str, dict[str, Any]]
CHOICE = "choice"  # the table of the options of Choices columns: list, value, label, position
PHOTOS, DOCUMENTS = "@project_folder || '/photos'", "@project_folder"
LARGE = 2_000_000_000  # QGIS's spin box of whole numbers ends at 2³¹
# Columns that hold sentences: their widget has several lines. Those in two languages end in _zh and _en.
SENTENCES = {
    "remark", "note", "text", "caption", "problem", "demand", "measures", "purpose", "performance", "places",
    "numbers", "target", "meaning", "basis", "condition_basis", "before", "base_value", "office_value", "copy_value",
}  # fmt: skip
RELATIVE_TO_PROJECT, NO_VIEW, PICTURE, EXPRESSION = 1, 0, 1, 3  # as QGIS numbers them in its configuration


YES_OR_NO = {"true": QT_TRANSLATE_NOOP("Ordos", "Yes"), "false": QT_TRANSLATE_NOOP("Ordos", "No")}


class Place(NamedTuple):
    """A column where it stands: its table, its rules, the layers of its project and the language of the form."""

    table: str
    column: str
    rules: Entry
    layers: Mapping[str, QgsMapLayer]
    language: str


def widget(place: Place) -> QgsEditorWidgetSetup:
    """Return the widget of a column."""
    if place.rules.hidden:
        return QgsEditorWidgetSetup("Hidden", {})
    maker = next((made for kind, made in WIDGETS.items() if isinstance(place.rules.kind, kind)), line)
    return QgsEditorWidgetSetup(*maker(place.rules.kind, place))


def line(kind: Any, place: Place) -> Setup:
    """Return a line of text, several for sentences."""
    stem = place.column[:-3] if place.column[-3:] in ("_zh", "_en") else place.column
    return "TextEdit", {"IsMultiline": stem in SENTENCES, "UseHtml": False}


def spin(kind: Number, place: Place) -> Setup:
    """Return a number with its decimals and unit. A whole number that may be very large is typed as text."""
    if kind.whole and not (kind.maximum is not None and kind.maximum < LARGE):
        return line(kind, place)
    decimals = 0 if kind.whole else kind.decimals
    config = {
        "Style": "SpinBox",
        "AllowNull": not place.rules.required,
        "Precision": decimals,
        "Step": 10 ** (1 - decimals) if decimals else 1,
        "Min": -LARGE if kind.whole else -HUGE,
        "Max": LARGE if kind.whole else HUGE,
    }
    if kind.unit not in ("", "1"):
        config["Suffix"] = f" {translated(kind.unit)}"
    return "Range", config


def options(kind: Choice, place: Place) -> Setup:
    """Return the options in declared order."""
    return listed(kind.options, place)


def listed(values: Mapping[str, str], place: Place) -> Setup:
    """Return a list of values with their labels, before them an empty one unless the column is required."""
    empty = [] if place.rules.required else [{"": QgsValueMapFieldFormatter.NULL_VALUE}]
    return "ValueMap", {"map": empty + [{translated(label): one} for one, label in values.items()]}


def ticks(kind: Choices, place: Place) -> Setup:
    """Return the options of which several may hold, out of the table of choices."""
    mine = f'"list" = {QgsExpression.quotedString(f"{place.table}.{place.column}")}'
    return several(CHOICE, "value", "label", mine, place)


def pick(kind: Pick, place: Place) -> Setup:
    """Return the rows of another table by what is shown of them."""
    shown = kind.shown_in(place.language)
    if kind.several:
        return several(kind.table, kind.value, shown, kind.where, place)
    return one_of(kind.table, kind.value, shown, kind.where, place)


def several(table: str, value: str, shown: str, where: str, place: Place) -> Setup:
    """Return values of a table of which several may hold.

    They stand, and are stored, by value: an order that differs between languages or versions would be a change.
    """
    if table not in place.layers:
        return line(None, place)
    name, config = one_of(table, value, shown, where, place)
    return name, {**config, "AllowMulti": True, "NofColumns": 1, "OrderByValue": False}


def one_of(table: str, value: str, shown: str, where: str, place: Place) -> Setup:
    """Return values of a table of which one holds."""
    return "ValueRelation", {
        "Layer": place.layers[table].id() if table in place.layers else "",
        "LayerName": translated(TABLES[table].label),
        "Key": value,
        "Value": shown,
        "FilterExpression": where,
        "AllowMulti": False,
        "AllowNull": not place.rules.required,
        "OrderByValue": True,
        "UseCompleter": False,
    }


def parent(kind: Link, place: Place) -> Setup:
    """Return the row's parent; one out of several tables is set where the row is made, in the parent's form."""
    if kind.table_column:
        return "Hidden", {}
    target = TABLES[kind.to[0]]
    if target.id not in place.layers:
        return one_of(target.id, "uuid", target.title[0], "", place)
    return "RelationReference", {
        "Relation": relation_id(place.table, place.column, target.id),
        "AllowNULL": not place.rules.required,
        "OrderByValue": True,
        "ShowForm": False,
        "ShowOpenFormButton": True,
        "AllowAddFeatures": False,
        "MapIdentification": bool(target.geometry),
        "ReadOnly": False,
    }


def tick(kind: Flag, place: Place) -> Setup:
    """Return yes or no; where it may be unknown a list, for a box turns what is unknown into no."""
    if place.rules.required or place.rules.default is not None:
        return "CheckBox", {"CheckedState": "", "UncheckedState": ""}
    return listed(YES_OR_NO, place)


def day(kind: Date, place: Place) -> Setup:
    """Return a day with a calendar."""
    return "DateTime", {**CALENDAR, "field_format": DAY, "display_format": DAY, "allow_null": not place.rules.required}


def moment(kind: Moment, place: Place) -> Setup:
    """Return a day and time with a calendar."""
    return "DateTime", {
        **CALENDAR,
        "field_format": f"{DAY} HH:mm:ss",
        "display_format": f"{DAY} HH:mm",
        "allow_null": not place.rules.required,
    }


def file(kind: Attachment, place: Place) -> Setup:
    """Return a file of the project folder, a picture with its preview."""
    root = {"active": True, "expression": PHOTOS if kind.picture else DOCUMENTS, "type": EXPRESSION}
    return "ExternalResource", {
        "StorageMode": 0,
        "RelativeStorage": RELATIVE_TO_PROJECT,
        "FileWidget": True,
        "FileWidgetButton": True,
        "FileWidgetFilter": "",
        "DocumentViewer": PICTURE if kind.picture else NO_VIEW,
        "DocumentViewerHeight": PREVIEW if kind.picture else 0,
        "DocumentViewerWidth": 0,
        "PropertyCollection": {"name": "", "type": "collection", "properties": {"propertyRootPath": root}},
    }


HUGE = 1e12
PREVIEW = 240  # pixels
DAY = "yyyy-MM-dd"
CALENDAR = {"calendar_popup": True, "field_iso_format": False}
WIDGETS: dict[type[Kind], Callable[[Any, Place], Setup]] = {  # the special before the general
    Number: spin,
    Choices: ticks,
    Choice: options,
    Pick: pick,
    Link: parent,
    Flag: tick,
    Date: day,
    Moment: moment,
    Attachment: file,
}
