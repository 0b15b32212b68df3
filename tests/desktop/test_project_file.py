"""The project as QGIS opens it: moved, without the plugin's help, and without what only its maker knew."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile

import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from ordos_restoration.layers import forms, order, project, relations, templates, tree
from ordos_restoration.layers.dress import style
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import GROUPS
from tests.desktop import docking
from tests.desktop.docking import until

docks, iface, settings = docking.docks, docking.iface, docking.settings  # fixtures


@pytest.fixture
def layers(shared_project):
    return project.table_layers(shared_project)


@pytest.fixture
def chinese(qgis_app):
    with templates.speaking("zh"):
        yield


def text_of(folder):
    with zipfile.ZipFile(folder / "template_zh.qgz") as archive:
        (name,) = archive.namelist()
        return archive.read(name).decode("utf-8")


# What opens ----------------------------------------------------------------------------------------------------------


def test_every_table_opens_after_the_folder_was_moved(shared_project, layers):
    assert set(layers) == set(TABLES)
    for table, layer in layers.items():
        assert layer.isValid() and layer.id() == project.layer_id(table)
        assert layer.source().startswith(shared_project.homePath()), "the file that lies beside the project"


def test_an_empty_project_is_none_of_ours(qgis_app):
    assert not project.table_layers(QgsProject())


def test_layers_have_their_chinese_names(layers, chinese):
    for table, layer in layers.items():
        assert layer.name() == forms.translated(TABLES[table].label)
    assert layers["belt"].name() == "林带小班"


def test_the_file_tells_nothing_of_the_machine_it_was_made_on(templates_folder):
    text = text_of(templates_folder)
    assert re.findall(r"<datasource>(?!</)(?!\./template_zh\.gpkg\|layername=\w+</)", text) == []
    assert not re.search(r"saveUser|saveDateTime|/tmp/|/hom[e]/|/roo[t]/|[A-Z]:[/\\]", text)
    package = (templates_folder / "template_zh.gpkg").read_bytes()
    assert not re.search(rb"/tmp/|/hom[e]/|/roo[t]/", package)
    assert package[18:20] == b"\x01\x01", "no write-ahead log, which a network drive cannot have"


def test_templates_are_what_the_declarations_make(templates_folder, tmp_path, repo):
    text = text_of(templates_folder)
    drawn_with = re.search(r'<qgis [^>]*version="([^"]+)"', text)[1]
    if drawn_with != Qgis.QGIS_VERSION:
        pytest.skip(f"the templates were made with QGIS {drawn_with}; others write other attributes")
    script = repo / "scripts" / "make_template.py"
    subprocess.run([sys.executable, str(script), "--folder", str(tmp_path), "zh"], check=True, capture_output=True)
    assert text_of(tmp_path) == text, "run make: the templates are stale"


def test_gdal_finds_the_geopackage_in_order(templates_folder):
    check = [sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", str(templates_folder / "template_zh.gpkg")]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# How it is set up ----------------------------------------------------------------------------------------------------


def test_groups_stand_in_their_order_points_over_lines_over_polygons(shared_project):
    nodes = shared_project.layerTreeRoot().children()
    assert [node.customProperty(tree.GROUP) for node in nodes] == list(GROUPS)
    for node in nodes:
        tables = [one.layer().customProperty(project.TABLE) for one in node.findLayers()]
        assert {TABLES[table].group for table in tables} == {node.customProperty(tree.GROUP)}
        ranks = [order.rank(one.layer()) for one in node.findLayers()]
        assert ranks == sorted(ranks)


def test_areas_are_true_whatever_the_map_shows(shared_project):
    assert shared_project.crs().authid() == "EPSG:4490"
    assert shared_project.ellipsoid() == "EPSG:1024"
    assert shared_project.areaUnits() == QgsUnitTypes.AreaUnit.AreaHectares
    assert shared_project.snappingConfig().enabled()


def test_no_transaction_stays_open_and_locks_the_file_for_others(templates_folder):
    assert '<autotransaction active="0"/>' in text_of(templates_folder)


def test_the_first_view_is_ordos(shared_project):
    view = shared_project.viewSettings().defaultViewExtent()
    assert view.contains(tree.ORDOS) and view.crs().authid() == "EPSG:4490"


def test_themes_show_what_they_say(shared_project, layers, chinese):
    themes = shared_project.mapThemeCollection()
    shown = themes.mapThemeVisibleLayerIds(forms.translated("Planning"))
    assert layers["belt"].id() in shown and layers["inspection"].id() not in shown


def test_bookkeeping_is_not_edited_by_hand(layers):
    assert {table for table, layer in layers.items() if layer.readOnly()} == {
        table.id for table in TABLES.values() if table.kept
    }


def test_every_shape_has_a_style_that_fits_it(layers):
    for table, declared in TABLES.items():
        if declared.geometry:
            assert style(layers[table].clone(), table) == ""
            assert layers[table].renderer().type() != "nullSymbol"
            assert (project.Path(templates.__file__).parents[1] / "resources" / "styles" / f"{table}.qml").is_file()


def test_titles_are_valid_expressions(layers):
    for layer in layers.values():
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        expression = QgsExpression(layer.displayExpression())
        assert expression.prepare(context) and not expression.hasParserError(), layer.name()


# Relations -----------------------------------------------------------------------------------------------------------


def test_every_link_is_a_relation_by_uuid(shared_project):
    found = shared_project.relationManager().relations()
    declared = [(table, column, link) for table in TABLES.values() for column, link in table.links().items()]
    assert declared
    for table, column, link in declared:
        if link.table_column:
            made = shared_project.relationManager().polymorphicRelation(f"{table.id}__{column}")
            assert made.isValid() and len(made.generateRelations()) == len(link.to)
            assert made.referencedLayerIds() == [project.layer_id(one) for one in link.to]
        else:
            made = found[relations.relation_id(table.id, column, link.to[0])]
            assert made.isValid() and made.fieldPairs() == {column: "uuid"}


def test_the_table_of_a_parent_is_told_from_its_layer(shared_project, layers):
    several = shared_project.relationManager().polymorphicRelation("photo__target")
    assert several.layerRepresentation(layers["belt"]) == "belt"
    assert several.layerRepresentation(layers["inspection"]) == "inspection"


def test_children_that_need_their_parent_go_with_it(shared_project):
    found = shared_project.relationManager().relations()
    parts, loose = found["plan__plan_note__plan"], found["project__belt__project"]
    assert parts.strength() != loose.strength()
    assert parts.strength() == type(parts.strength())(1), "composition"


# What changes it -----------------------------------------------------------------------------------------------------


def test_layers_with_other_ids_get_the_same_relations(opened_project):
    """Somebody has removed belts and photos and added them again from the file."""
    layers = project.table_layers(opened_project)
    for table in ("belt", "photo"):
        source = layers[table].source()
        opened_project.removeMapLayer(layers[table].id())
        again = QgsVectorLayer(source, "again", "ogr")
        opened_project.addMapLayer(again)
        assert again.customProperty(project.TABLE) == table, "the style of the file says so"
    relations.relate(opened_project)
    several = opened_project.relationManager().polymorphicRelation("photo__target")
    assert several.isValid()
    assert several.layerRepresentation(project.table_layers(opened_project)["belt"]) == "belt"


# Language ------------------------------------------------------------------------------------------------------------


def test_a_chinese_project_becomes_english_in_an_english_qgis(opened_project):
    belt = project.table_layers(opened_project)["belt"]
    assert belt.name() == "林带小班"
    forms.redress(opened_project)
    assert belt.name() == "Shelterbelt compartments"
    assert belt.attributeAlias(belt.fields().indexOf("area_ha")) == "Area [ha]"
    assert "Waterside strip" in [rule.label() for rule in belt.renderer().rootRule().descendants()]
    groups = [node.name() for node in opened_project.layerTreeRoot().children()]
    assert groups == list(GROUPS.values())
    tabs = [one.name() for one in belt.editFormConfig().tabs()]
    assert "Photos" in tabs and "Who and when" in tabs


def test_redressing_in_the_same_language_changes_nothing(opened_project, chinese):
    opened_project.setDirty(False)
    forms.redress(opened_project)
    assert not opened_project.isDirty()


def open_with(docks, folder):
    """Open a project as QGIS with the plugin does, and return its belts once the plugin has looked at it."""
    assert QgsProject.instance().read(str(folder / "template_zh.qgz"))
    until(lambda: docks.watch.layers and not any(timer.isActive() for timer in docks.findChildren(QTimer)))
    return project.table_layers(QgsProject.instance())["belt"]


def alias(layer, column):
    return layer.attributeAlias(layer.fields().indexOf(column))


def test_opened_with_the_plugin_a_chinese_project_is_english_and_need_not_be_saved(docks, project_folder):
    for _ in range(2):  # opened again, it is Chinese again
        belt = open_with(docks, project_folder)
        assert (belt.name(), alias(belt, "area_ha")) == ("Shelterbelt compartments", "Area [ha]")
        assert "Photos" in [one.name() for one in belt.editFormConfig().tabs()], "relations were there"
        assert not QgsProject.instance().isDirty()


def test_a_project_in_the_language_of_qgis_is_left_as_it_is(docks, project_folder, chinese, monkeypatch):
    dressed = []
    monkeypatch.setattr(forms, "dress_table", lambda *what: dressed.append(what))
    belt = open_with(docks, project_folder)
    assert (belt.name(), alias(belt, "area_ha")) == ("林带小班", "面积 [hm²]")
    assert not dressed and not QgsProject.instance().isDirty()


def test_what_a_person_has_not_saved_is_still_to_be_saved(opened_project):
    opened_project.setDirty(True)
    forms.redress(opened_project)
    assert opened_project.isDirty()


def test_forms_of_missing_files_and_tables_of_a_newer_plugin_are_left_alone(opened_project, tmp_path):
    layers = project.table_layers(opened_project)
    belt, zone, photo = (layers[table] for table in ("belt", "zone", "photo"))
    belt.setDataSource(f"{tmp_path}/nowhere.gpkg|layername=belt", belt.name(), "ogr")
    zone.setCustomProperty(project.TABLE, "of_a_newer_plugin")
    tabs = [one.name() for one in belt.editFormConfig().tabs()]
    forms.redress(opened_project)
    assert photo.name() == "Photos" and zone.name() == "地貌分区"
    assert not belt.isValid() and [one.name() for one in belt.editFormConfig().tabs()] == tabs


def test_a_style_of_ones_own_outlives_the_change_of_language(opened_project):
    zone = project.table_layers(opened_project)["zone"]
    renderer = zone.renderer().clone()
    renderer.updateCategoryLabel(0, "自己的")
    categories = renderer.categories()  # kept by name: their symbols die with them
    symbol = categories[0].symbol().clone()
    symbol.setOpacity(0.25)
    renderer.updateCategorySymbol(0, symbol)
    zone.setRenderer(renderer)
    forms.redress(opened_project)
    categories = zone.renderer().categories()
    assert (categories[0].label(), categories[0].symbol().opacity()) == ("Upstream hills", 0.25)


# The GeoPackage alone ------------------------------------------------------------------------------------------------


def test_the_geopackage_alone_brings_its_forms(project_folder, qgis_app):
    photo = QgsVectorLayer(f"{project_folder}/template_zh.gpkg|layername=photo", "photo", "ogr")
    setup = {field.name(): photo.editorWidgetSetup(at) for at, field in enumerate(photo.fields())}
    assert setup["file"].type() == "ExternalResource" and setup["phase"].type() == "ValueMap"
    assert photo.attributeAlias(photo.fields().indexOf("file"))
    assert photo.renderer().type() == "singleSymbol" and photo.displayExpression().startswith("concat(")


def test_no_widget_of_a_lone_layer_empties_what_it_cannot_show(project_folder, qgis_app):
    """QGIS empties a reference whose relation it does not know, and ticks whose list is not there."""
    for name, table in TABLES.items():
        lone = QgsVectorLayer(f"{project_folder}/template_zh.gpkg|layername={name}", name, "ogr")
        for column in table.entries:
            setup = lone.editorWidgetSetup(lone.fields().indexOf(column))
            assert setup.type() != "RelationReference"
            assert not setup.config().get("AllowMulti")
