"""QGIS's own attribute forms, from the declarations of the project's tables: the same in QGIS, QField and Mergin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeTableConfig,
    QgsEditFormConfig,
    QgsExpression,
    QgsProject,
    QgsRelation,
    QgsVectorLayer,
)

from ordos_restoration.layers.dress import caption, language, translated
from ordos_restoration.layers.legend import translate_legend
from ordos_restoration.layers.project import TABLE, table_layers
from ordos_restoration.layers.relations import children, relate
from ordos_restoration.layers.rules import set_rules
from ordos_restoration.layers.tree import GROUP
from ordos_restoration.layers.widgets import Place, widget
from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, GROUPS, Link, Pick, ProjectTable

MAIN = QT_TRANSLATE_NOOP("Ordos", "Record")
NUMBERS = QT_TRANSLATE_NOOP("Ordos", "Areas and numbers")
WHO_AND_WHEN = QT_TRANSLATE_NOOP("Ordos", "Who and when")
MANY = 24  # columns; a form of more has its numbers in a tab of their own
SPOKEN = "ordos/language"  # the custom property that says in which language a layer was dressed


def redress(project: QgsProject) -> None:
    """Dress the table layers of an opened project in the language of this QGIS, unless they are.

    Left alone are layers whose file is not there, for their form would be lost, and tables of a newer plugin.
    """
    layers = {id: layer for id, layer in table_layers(project).items() if id in TABLES and layer.isValid()}
    if all(layer.customProperty(SPOKEN) == language() for layer in layers.values()):
        return
    with QgsProject.blockDirtying(project):  # who only looks is not asked to save: nothing of theirs has changed
        speak(project, layers)


def speak(project: QgsProject, layers: Mapping[str, QgsVectorLayer]) -> None:
    """Dress the layers of a project, by table, and its groups in the language of this QGIS."""
    for table, layer in layers.items():
        layer.setName(translated(TABLES[table].label))
        translate_legend(layer, table)
    relate(project)  # some of QGIS's relations are known by the name of a layer
    for table, layer in layers.items():
        dress_table(layer, TABLES[table])
    for node in project.layerTreeRoot().findGroups(True):
        if node.customProperty(GROUP) in GROUPS:
            node.setName(translated(GROUPS[node.customProperty(GROUP)]))


def dress_table(layer: QgsVectorLayer, table: ProjectTable) -> None:
    """Give a layer its form, rules and names from the table's declaration, in the language of the person.

    A layer outside a project, or in one without the tables it refers to, gets a form that does without them.
    """
    project, spoken = layer.project(), language()
    layers = table_layers(project)
    form = layer.editFormConfig()  # a new one knows no columns and forgets what is said of them
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    for column, rules in table.entries.items():
        index = layer.fields().lookupField(column)
        if index < 0:
            continue
        layer.setFieldAlias(index, caption(rules.kind))
        layer.setEditorWidgetSetup(index, widget(Place(table.id, column, rules, layers, spoken)))
        set_rules(layer, index, rules, table.rules)
        form.setReadOnly(index, rules.computed or is_table_column(table, column))
        form.setReuseLastValue(index, rules.remembered)
        form.setLabelOnTop(index, True)  # a form stands in a dock beside the map, and on phones
    lay_out(form, layer, table, children(project, layer) if project is not None else [])
    layer.setEditFormConfig(form)
    show_in_lists(layer, table)
    name_photos(layer, table)
    layer.setCustomProperty(TABLE, table.id)
    layer.setCustomProperty(SPOKEN, spoken)


def name_photos(layer: QgsVectorLayer, table: ProjectTable) -> None:
    """Have QField put its photos where QGIS and Mergin do, named by their record; by itself it has a folder DCIM."""
    code = '"code"' if "code" in table.entries else '"uuid"'
    name = f"'photos/' || {code} || '_' || format_date(now(), 'HHmmsszzz') || '.jpg'"
    pictures = [one for one, rules in table.entries.items() if getattr(rules.kind, "picture", False)]
    if pictures:
        layer.setCustomProperty("QFieldSync/attachment_naming", json.dumps(dict.fromkeys(pictures, name)))


def is_table_column(table: ProjectTable, column: str) -> bool:
    """Return whether a column says in which table the row's parent is: QGIS fills it in together with the link."""
    return any(link.table_column == column for link in table.links().values())


# The tabs of a form -------------------------------------------------------------------------------------------------


def lay_out(form: QgsEditFormConfig, layer: QgsVectorLayer, table: ProjectTable, below: list[QgsRelation]) -> None:
    """Give a form its tabs: the record, its numbers where they are many, its children, and who wrote it and when."""
    form.clearTabs()
    root = form.invisibleRootContainer()
    own = [name for name, rules in table.entries.items() if name not in AUDIT and not rules.hidden]
    own = [name for name in own if layer.editorWidgetSetup(layer.fields().lookupField(name)).type() != "Hidden"]
    numbers = [name for name in own if isinstance(table.entries[name].kind, Number)]
    if len(own) <= MANY:
        numbers = []
    add_fields(root, layer, MAIN, [name for name in own if name not in numbers])
    add_fields(root, layer, NUMBERS, numbers)
    for relation in below:
        if shown_in_form(relation):
            add_children(root, relation)
    add_fields(root, layer, WHO_AND_WHEN, [name for name in AUDIT if name in table.entries])


def add_fields(root: QgsAttributeEditorContainer, layer: QgsVectorLayer, title: str, names: Iterable[str]) -> None:
    """Add a tab of columns, unless there are none."""
    found = [(name, layer.fields().lookupField(name)) for name in names]
    found = [(name, index) for name, index in found if index >= 0]
    if not found:
        return
    tab = QgsAttributeEditorContainer(translated(title), root)
    tab.setIsGroupBox(False)
    tab.setColumnCount(1)
    for name, index in found:
        tab.addChildElement(QgsAttributeEditorField(name, index, tab))
    root.addChildElement(tab)


def add_children(root: QgsAttributeEditorContainer, relation: QgsRelation) -> None:
    """Add a tab of the rows that hang on this one."""
    tab = QgsAttributeEditorContainer(relation.referencingLayer().name(), root)
    tab.setIsGroupBox(False)
    editor = QgsAttributeEditorRelation(relation, tab)
    editor.setShowLabel(False)
    editor.setRelationWidgetTypeId("relation_editor")
    tab.addChildElement(editor)
    root.addChildElement(tab)


def shown_in_form(relation: QgsRelation) -> bool:
    """Return whether the rows of a relation are listed in their parent's form: what is planned is seen on the map."""
    return relation.referencingLayer().customProperty(TABLE) not in PLANNED


# Lists, tables and tips ---------------------------------------------------------------------------------------------


def show_in_lists(layer: QgsVectorLayer, table: ProjectTable) -> None:
    """Name the rows of a layer in lists and map tips, and hide from its table what people do not read there."""
    names = [shown(table, column) for column in table.title]
    layer.setDisplayExpression(f"concat({BETWEEN.join(names)})" if names else '"fid"')
    layer.setMapTipTemplate(f"<b>{layer.name()}</b><br>[% {layer.displayExpression()} %]")
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        rules = table.entries.get(column.name)
        column.hidden = column.name in ("fid", *AUDIT) or (rules is not None and rules.hidden)
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


BETWEEN = ", ' ', "


def shown(table: ProjectTable, column: str) -> str:
    """Return the expression of a value as people read it."""
    quoted = QgsExpression.quotedColumnRef(column)
    listed = isinstance(table.entries[column].kind, (Choice, Pick, Link))
    return f"represent_value({quoted}, {QgsExpression.quotedString(column)})" if listed else quoted
