"""Parents and their children by uuid, as QGIS relations: what a relation editor in a form and a delete follow."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsPolymorphicRelation,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsRelationManager,
    QgsVectorLayer,
)

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.project import LAYER_ID, table_layers
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import Entry, Link, ProjectTable

Layers = dict[str, QgsVectorLayer]


def relate(project: QgsProject) -> None:
    """Give a project the relations between its tables, in the place of those it had of ours."""
    layers, manager = table_layers(project), project.relationManager()
    context = QgsRelationContext(project)
    for child, column, link in links(layers):
        if link.table_column:
            several = to_several(context, layers, child, column, link)
            forget(manager, several.id())
            if several.isValid():
                manager.addPolymorphicRelation(several)
            continue
        for parent in link.to:
            if parent in layers:
                manager.addRelation(to_one(context, layers, child, column, parent))


def forget(manager: QgsRelationManager, several: str) -> None:
    """Remove the relation of a link to several tables, and those that QGIS has made of it.

    QGIS 3.22 keeps pointers to layers that have been removed since; looking again, it drops them.
    """
    if several in manager.polymorphicRelations():
        manager.polymorphicRelation(several).updateRelationStatus()
    for made in manager.relations().values():
        if made.polymorphicRelationId() == several:
            manager.removeRelation(made.id())
    manager.removePolymorphicRelation(several)


def links(layers: Layers) -> Iterator[tuple[ProjectTable, str, Link]]:
    """Yield every link of the tables that have a layer: the child, its column and the link."""
    for table in TABLES.values():
        if table.id in layers:
            yield from ((table, column, link) for column, link in table.links().items())


def to_one(context: QgsRelationContext, layers: Layers, child: ProjectTable, column: str, parent: str) -> QgsRelation:
    """Return the relation of a link to one table."""
    relation = QgsRelation(context)
    relation.setId(relation_id(child.id, column, parent))
    relation.setName(f"{translated(TABLES[parent].label)} → {translated(child.label)}")
    relation.setReferencedLayer(layers[parent].id())
    relation.setReferencingLayer(layers[child.id].id())
    relation.addFieldPair(column, "uuid")
    relation.setStrength(strength(child.entries[column]))
    return relation


def to_several(
    context: QgsRelationContext, layers: Layers, child: ProjectTable, column: str, link: Link
) -> QgsPolymorphicRelation:
    """Return the relation of a link to one of several tables, which the table column names."""
    parents = [parent for parent in link.to if parent in layers]
    relation = QgsPolymorphicRelation(context)
    relation.setId(f"{child.id}__{column}")
    relation.setName(translated(child.label))
    relation.setReferencingLayer(layers[child.id].id())
    relation.setReferencedLayerField(link.table_column)
    relation.setReferencedLayerExpression(table_by_layer({parent: layers[parent].id() for parent in parents}))
    relation.setReferencedLayerIds([layers[parent].id() for parent in parents])
    relation.addFieldPair(column, "uuid")
    relation.setRelationStrength(strength(child.entries[column]))
    return relation


def table_by_layer(ids: dict[str, str]) -> str:
    """Return the expression that tells the table of a layer by its id: the id without our mark, or one by one."""
    if all(one == LAYER_ID + table for table, one in ids.items()):
        return f"substr(@layer_id, {len(LAYER_ID) + 1})"
    cases = " ".join(f"WHEN @layer_id = '{one}' THEN '{table}'" for table, one in ids.items())
    return f"CASE {cases} END"


def strength(rules: Entry) -> QgsRelation.RelationStrength:
    """Return whether the children go with their parent: those that cannot be without one do."""
    return QgsRelation.RelationStrength.Composition if rules.required else QgsRelation.RelationStrength.Association


def relation_id(child: str, column: str, parent: str) -> str:
    """Return the id of the relation of a link to one table."""
    return f"{parent}__{child}__{column}"


def children(project: QgsProject, layer: QgsVectorLayer) -> list[QgsRelation]:
    """Return the relations by which rows of other tables hang on rows of a layer, in the order of the tables.

    The relations of a link to several tables are made by QGIS itself, under ids that differ between its versions.
    """
    order = {one.id(): place for place, one in enumerate(layers_in_order(project))}
    found = [one for one in project.relationManager().referencedRelations(layer) if one.referencingLayerId() in order]
    return sorted(found, key=lambda one: (order[one.referencingLayerId()], one.id()))


def layers_in_order(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the table layers of a project in the order of the schema."""
    layers = table_layers(project)
    return [layers[table] for table in TABLES if table in layers]
