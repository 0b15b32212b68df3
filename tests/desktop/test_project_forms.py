"""QGIS's own forms on the project's tables: what they offer, refuse, fill in and leave alone."""

from __future__ import annotations

import json
import sqlite3
import uuid

import pytest
from qgis.core import (
    NULL,
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
    QgsVectorLayerTools,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsRelationEditorWidget
from qgis.PyQt.QtCore import QDate, QEvent
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit, QTableWidget, QTabWidget

from ordos_restoration.layers import project, rules, templates, widgets
from ordos_restoration.planning.kinds import Choices, Number
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, Pick, entry, required

SQUARE = "MultiPolygon (((109.9 40.1, 109.91 40.1, 109.91 40.11, 109.9 40.11, 109.9 40.1)))"


class Tools(QgsVectorLayerTools):
    """What QGIS's window does for a form: remembers which row a child list asks for."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def addFeature(self, layer, values=None, geometry=None, *more):
        self.asked.append((layer, {layer.fields().at(at).name(): value for at, value in (values or {}).items()}))
        return False, QgsFeature()

    def startEditing(self, layer):
        return layer.startEditing()

    def stopEditing(self, layer, cancel=True):
        return True

    def saveEdits(self, layer):
        return True

    def copyMoveFeatures(self, *more):
        return False


@pytest.fixture
def layers(shared_project):
    found = project.table_layers(shared_project)
    yield found
    for layer in found.values():
        if layer.isEditable():
            layer.rollBack()


@pytest.fixture
def tools():
    return Tools()


@pytest.fixture
def form(qgis_app, tools):
    """A function that opens the form of a row, or of a new one with its defaults."""
    kept = []

    def make(layer, feature=None, **values):
        layer.startEditing()
        if feature is None:
            feature = new(layer, **values)
        context = QgsAttributeEditorContext()
        context.setVectorLayerTools(tools)
        made = QgsAttributeForm(layer, feature, context)
        if not feature.id() > 0:
            made.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
        made.resize(480, 700)
        made.show()
        for _ in range(10):
            qgis_app.processEvents()
        kept.append((context, made))
        return made

    yield make
    for _, one in kept:
        one.close()
        one.deleteLater()
        qgis_app.sendPostedEvents(one, QEvent.Type.DeferredDelete)  # before the layers go


def new(layer, wkt=None, **values):
    given = {layer.fields().indexOf(name): value for name, value in values.items()}
    shape = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
    return QgsVectorLayerUtils.createFeature(layer, shape, given, layer.createExpressionContext())


def saved(layer, wkt=None, **values):
    """Return a row that is in the file."""
    layer.startEditing()
    feature = new(layer, wkt, **values)
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    return next(one for one in layer.getFeatures() if one["uuid"] == feature["uuid"])


def belt(layers, **values):
    plan = saved(layers["plan"], name="毛不拉林带")
    given = {"code": uuid.uuid4().hex[:8], **values}
    return saved(layers["belt"], SQUARE, plan=plan["uuid"], **given)


def setup(layer, column):
    return layer.editorWidgetSetup(layer.fields().indexOf(column))


def refusals(layer, feature, column):
    """Return what QGIS says against the value of a column."""
    kept, errors = QgsVectorLayerUtils.validateAttribute(layer, feature, layer.fields().indexOf(column))
    assert kept == (not errors)
    return errors


def sentence(layer, column):
    return layer.fields().field(column).constraints().constraintDescription()


def may_be_saved(form):
    (box,) = form.findChildren(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


# Every form ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", list(TABLES))
def test_every_form_opens(table, layers, form):
    opened = form(layers[table])
    assert opened.findChildren(QTabWidget)[0].count() == len(layers[table].editFormConfig().tabs())


@pytest.mark.parametrize("table", list(TABLES))
def test_only_widgets_that_phones_know(table, layers):
    known = {
        "Hidden", "TextEdit", "Range", "ValueMap", "ValueRelation", "RelationReference", "CheckBox", "DateTime",
        "ExternalResource",
    }  # fmt: skip
    assert {setup(layers[table], column).type() for column in TABLES[table].entries} <= known


@pytest.mark.parametrize("table", list(TABLES))
def test_every_column_that_is_seen_stands_in_one_tab(table, layers):
    layer, seen = layers[table], []

    def walk(element):
        if isinstance(element, QgsAttributeEditorContainer):
            for child in element.children():
                walk(child)
        elif not isinstance(element, QgsAttributeEditorRelation):
            seen.append(element.name())

    for tab in layer.editFormConfig().tabs():
        walk(tab)
    wanted = [one for one in TABLES[table].entries if setup(layer, one).type() != "Hidden"]
    assert sorted(seen) == sorted(wanted) and "uuid" not in seen and "fid" not in seen


def test_tables_of_rows_hide_what_people_do_not_read(layers):
    hidden = {one.name for one in layers["belt"].attributeTableConfig().columns() if one.hidden}
    assert {"fid", "uuid", *AUDIT} == hidden


# What a new row starts with ------------------------------------------------------------------------------------------


def test_a_new_row_knows_who_and_when(layers, project_folder):
    row = belt(layers)
    assert uuid.UUID(row["uuid"])
    assert row["created_by"] not in (NULL, "") and row["created_at"].isValid() and row["revision"] == 1
    assert row["status"] == "draft"


def test_a_change_in_the_form_counts_as_one_revision(layers, form):
    row = belt(layers)
    opened = form(layers["belt"], row)
    opened.changeAttribute("name", "第一小班")
    assert opened.save() and layers["belt"].commitChanges()
    again = layers["belt"].getFeature(row.id())
    assert (again["name"], again["revision"]) == ("第一小班", 2)
    assert again["uuid"] == row["uuid"] and again["created_at"] == row["created_at"]


def test_remembered_columns_are_those_that_are_declared(layers):
    for table, declared in TABLES.items():
        config = layers[table].editFormConfig()
        for column, entry_ in declared.entries.items():
            at = layers[table].fields().indexOf(column)
            assert config.reuseLastValue(at) == entry_.remembered, f"{table}.{column}"


def test_constants_start_as_they_are_declared():
    from ordos_restoration.planning.kinds import Flag, Text

    assert rules.start(entry(Text(""), default="it's")) == "'it''s'"
    assert rules.start(entry(Number(""), default=1.5)) == "1.5"
    assert rules.start(entry(Flag(""), default=False)) == "FALSE"
    assert rules.start(entry(Text(""))) == ""
    assert rules.start(entry(Text(""), default="a", expression="now()")) == "now()"


# What is refused -----------------------------------------------------------------------------------------------------


def test_a_number_outside_its_limits_is_refused_with_a_sentence(layers, form):
    layer = layers["inspection"]
    row = new(layer, "Point (109.9 40.1)", cover_pct=120.0)
    assert refusals(layer, row, "cover_pct")
    assert sentence(layer, "cover_pct").count("100") == 1 and "“" in sentence(layer, "cover_pct")
    assert not may_be_saved(form(layer, row))
    row["cover_pct"] = 20.0
    assert not refusals(layer, row, "cover_pct") and may_be_saved(form(layer, row))
    row["cover_pct"] = NULL
    assert not refusals(layer, row, "cover_pct"), "what is not known breaks no limit"


def test_cells_that_contradict_one_another_are_refused_with_a_sentence(layers, form):
    layer = layers["inspection"]
    row = new(layer, "Point (109.9 40.1)", planted=5, alive=6)
    assert refusals(layer, row, "alive") and not refusals(layer, row, "planted"), "told at one field"
    with templates.speaking("zh"):
        (rule,) = TABLES["inspection"].rules
        assert rules.translated(rule.sentence) in sentence(layer, "alive")
    assert not may_be_saved(form(layer, row))
    for planted, alive in ((6, 6), (NULL, 6), (5, NULL), (NULL, NULL)):
        row["planted"], row["alive"] = planted, alive
        assert not refusals(layer, row, "alive"), "what is not known contradicts nothing"


@pytest.mark.parametrize(
    ("start", "end", "fits"), [("2026-05-01", "2025-10-01", False), ("2026-05-01", "2026-05-01", True), ("", "x", True)]
)
def test_days_are_held_against_one_another(layers, start, end, fits):
    layer = layers["project"]
    days = {"planned_start": QDate.fromString(start, "yyyy-MM-dd"), "planned_end": QDate.fromString(end, "yyyy-MM-dd")}
    row = new(layer, SQUARE, code="P", name="x", **{name: day for name, day in days.items() if day.isValid()})
    assert bool(refusals(layer, row, "planned_end")) != fits


@pytest.mark.parametrize("table", [one for one in TABLES.values() if one.rules], ids=lambda one: one.id)
def test_rules_between_columns_are_expressions_that_qgis_reads(table, layers):
    layer = layers[table.id]
    for rule in table.rules:
        constraint = layer.fields().field(rule.columns[-1]).constraints().constraintExpression()
        assert rule.condition in constraint
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        expression = QgsExpression(constraint)
        assert expression.prepare(context) and not expression.hasParserError(), constraint


def test_a_layer_that_lacks_a_column_does_without_its_rule(qgis_app):
    lone = QgsVectorLayer("None?field=alive:integer", "lone", "memory")
    rules.set_rules(lone, 0, TABLES["inspection"].entries["alive"], TABLES["inspection"].rules)
    assert "planted" not in lone.fields().field("alive").constraints().constraintExpression()


def test_a_required_text_of_blanks_is_refused_with_a_sentence(layers, form):
    layer = layers["mine"]
    for nothing in (NULL, "", "  "):
        row = new(layer, SQUARE, code="M1", name=nothing)
        assert refusals(layer, row, "name")
        assert not may_be_saved(form(layer, row))
    assert "“" in sentence(layer, "name")


def test_a_code_that_is_taken_is_refused(layers):
    layer = layers["work"]
    row = new(layer, name_zh="重名")
    row["code"] = next(layer.getFeatures())["code"]
    assert refusals(layer, row, "code")
    row["code"] = "nobody's"
    assert not refusals(layer, row, "code")


def test_a_photo_may_be_brought_later(layers, form):
    row = new(layers["photo"], "Point (109.9 40.1)")
    assert refusals(layers["photo"], row, "file"), "it is said"
    assert may_be_saved(form(layers["photo"], row)), "but it stops nobody"


def test_sentences_name_limits_as_people_write_them():
    def said(**limits):
        return rules.conditions("x", entry(Number("Area", "", "ha", **limits)))[1]

    assert said(minimum=0, maximum=10_000) == ["“Area” must lie between 0 and 10,000 ha."]
    assert said(minimum=0) == ["“Area” must not be below 0 ha."]
    assert said(maximum=5) == ["“Area” must not be above 5 ha."]
    assert said() == []
    both = rules.conditions("x", required(Number("Area", "", "ha", 0, 1)))
    assert both[1] == ["“Area” must be filled in.", "“Area” must lie between 0 and 1 ha."]
    assert both[0] == '"x" IS NOT NULL AND ("x" IS NULL OR "x" >= 0 AND "x" <= 1)'


# What is left alone --------------------------------------------------------------------------------------------------


def test_saving_a_form_changes_only_what_was_changed(layers, form):
    """A value that a list lacks, a parent that is gone, a box for what is not known: QGIS would make others of them."""
    layer = layers["site"]
    gone = str(uuid.uuid4())
    values = {
        "banner": "150699",
        "project": gone,
        "measure": "dance",
        "species": '{"xx","yy"}',
        "plants": 9_000_000_000,
    }
    row = saved(layer, SQUARE, code=uuid.uuid4().hex[:8], name="旧", **values)
    opened = form(layer, row)
    opened.changeAttribute("name", "新")
    assert opened.save() and layer.commitChanges()
    after = layer.getFeature(row.id())
    changed = {name for name in layer.fields().names() if row[name] != after[name]}
    assert changed - {"updated_at", "updated_by"} == {"name", "revision", "species"}
    assert after["species"] == "{}", "the one that QGIS cannot keep: ticks forget members that are in no list"


def test_a_value_outside_its_limits_is_shown_as_it_is(layers, form):
    row = saved(layers["inspection"], "Point (109.9 40.1)", code=uuid.uuid4().hex[:8], cover_pct=120.0)
    opened = form(layers["inspection"], row)
    assert opened.currentFormFeature()["cover_pct"] == 120.0
    assert not may_be_saved(opened)


def test_spins_have_no_limits_that_move_a_value(layers):
    for table, declared in TABLES.items():
        for column, one in declared.entries.items():
            found = setup(layers[table], column)
            if found.type() == "Range":
                assert found.config()["Min"] <= -widgets.LARGE and found.config()["Max"] >= widgets.LARGE
                assert found.config()["Precision"] == (0 if one.kind.whole else one.kind.decimals)
            elif isinstance(one.kind, Number):
                assert one.kind.whole, "only whole numbers without a limit are typed as text"


def test_a_lone_layer_keeps_its_link_when_its_form_is_saved(layers, form, shared_project):
    row = belt(layers)
    lone = QgsVectorLayer(layers["belt"].source(), "lone", "ogr")
    opened = form(lone, next(one for one in lone.getFeatures() if one["uuid"] == row["uuid"]))
    opened.changeAttribute("name", "改名")
    assert opened.save() and lone.commitChanges()
    again = layers["belt"].getFeature(row.id())
    assert (again["name"], again["plan"]) == ("改名", row["plan"])


# What is offered -----------------------------------------------------------------------------------------------------


def test_options_are_chinese_and_in_declared_order(layers):
    with templates.speaking("zh"):
        wanted = [widgets.translated(text) for text in TABLES["belt"].entries["strip"].kind.options.values()]
    offered = [next(iter(one)) for one in setup(layers["belt"], "strip").config()["map"]]
    assert offered == ["", *wanted] and "近水带" in offered


def test_an_option_that_must_be_chosen_has_no_empty_one(layers):
    offered = [next(iter(one)) for one in setup(layers["plan"], "status").config()["map"]]
    assert "" not in offered and len(offered) == 6


def test_what_may_be_unknown_is_no_box(layers):
    for table, declared in TABLES.items():
        for column, one in declared.entries.items():
            if type(one.kind).__name__ == "Flag":
                boxed = setup(layers[table], column).type() == "CheckBox"
                assert boxed == (one.required or one.default is not None), f"{table}.{column}"


def test_every_list_of_another_table_finds_its_table(layers, shared_project):
    found = 0
    for table, declared in TABLES.items():
        for column, one in declared.entries.items():
            if isinstance(one.kind, (Pick, Choices)):
                config = setup(layers[table], column).config()
                other = shared_project.mapLayer(config["Layer"])
                assert other.fields().indexOf(config["Key"]) >= 0 <= other.fields().indexOf(config["Value"])
                assert not QgsExpression(config["FilterExpression"] or "true").hasParserError()
                found += 1
    assert found > 10


def test_several_options_are_ticked_and_stored_as_qgis_does(layers, form):
    """In one order, whatever the language: another would be a change that nobody made."""
    layer = layers["project"]
    with templates.speaking("zh"):
        mechanism = widgets.translated(TABLES["project"].entries["mechanism"].kind.options["build_first"])
    opened = form(layer, None, code=uuid.uuid4().hex[:8], name="治沙")
    (ticks,) = [one for one in opened.findChildren(QTableWidget) if mechanism in texts(one)]
    for at in (2, 0):
        cell = ticks.item(at // ticks.columnCount(), at % ticks.columnCount())
        cell.setCheckState(type(cell.checkState())(2))
    assert opened.save()
    row = next(one for one in layer.getFeatures() if one["name"] == "治沙")
    stored = row["mechanism"]
    values = stored.strip("{}").replace('"', "").split(",")
    assert values == sorted(values) and len(values) == 2
    assert stored == "{" + ",".join(f'"{one}"' for one in values) + "}"


def texts(table):
    cells = [table.item(row, at) for row in range(table.rowCount()) for at in range(table.columnCount())]
    return " ".join(cell.text() for cell in cells if cell is not None)


def test_townships_are_those_of_the_banner(layers):
    config = setup(layers["site"], "township").config()
    assert "current_value('banner')" in config["FilterExpression"]


# Parents and children ------------------------------------------------------------------------------------------------


def test_a_plan_lists_its_notes(layers, form):
    plan = saved(layers["plan"], name="有备注的方案")
    saved(layers["plan_note"], plan=plan["uuid"], note="缺一段河道")
    saved(layers["plan_note"], plan=saved(layers["plan"], name="另一方案")["uuid"], note="别的")
    opened = form(layers["plan"], plan)
    listed = {one.relation().id(): one for one in opened.findChildren(QgsRelationEditorWidget)}
    relation = listed["plan__plan_note__plan"].relation()
    assert [row["note"] for row in relation.getRelatedFeatures(plan)] == ["缺一段河道"]


def test_a_photo_hangs_on_a_belt_and_not_on_the_mine_of_the_same_uuid(layers, form, tools):
    row = belt(layers)
    saved(layers["photo"], "Point (109.9 40.1)", target_table="belt", target=row["uuid"], file="photos/1.jpg")
    saved(layers["photo"], "Point (109.9 40.1)", target_table="mine", target=row["uuid"], file="photos/2.jpg")
    opened = form(layers["belt"], row)
    (photos,) = [
        one
        for one in opened.findChildren(QgsRelationEditorWidget)
        if one.relation().referencingLayer() == layers["photo"]
    ]
    assert [one["file"] for one in photos.relation().getRelatedFeatures(row)] == ["photos/1.jpg"]


def test_a_photo_added_in_the_form_of_a_belt_is_told_whose_it_is(layers, form, tools):
    row = belt(layers)
    opened = form(layers["belt"], row)
    (photos,) = [
        one
        for one in opened.findChildren(QgsRelationEditorWidget)
        if one.relation().referencingLayer() == layers["photo"]
    ]
    layers["photo"].startEditing()
    photos.addFeature(QgsGeometry.fromWkt("Point (109.9 40.1)"))
    ((asked, values),) = tools.asked
    assert asked == layers["photo"]
    assert (values["target_table"], values["target"]) == ("belt", row["uuid"])


def test_planned_shapes_are_seen_on_the_map_and_not_listed_in_forms(layers):
    names = [tab.name() for tab in layers["plan"].editFormConfig().tabs()]
    assert layers["plan_note"].name() in names and layers["belt"].name() not in names


def test_rows_are_named_in_words(layers):
    row = saved(layers["plan"], name="毛不拉林带")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers["plan"]))
    context.setFeature(row)
    assert QgsExpression(layers["plan"].displayExpression()).evaluate(context) == "毛不拉林带 1"


# Photos --------------------------------------------------------------------------------------------------------------


def test_a_photo_is_shown_and_stored_relative_to_the_project(layers, form, shared_project):
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(0x3B7A57)
    assert picture.save(f"{shared_project.homePath()}/photos/林带 一.jpg")
    opened = form(layers["photo"], None, file="photos/林带 一.jpg")
    assert any(one.text() == "photos/林带 一.jpg" for one in opened.findChildren(QLineEdit))
    config = setup(layers["photo"], "file").config()
    root = config["PropertyCollection"]["properties"]["propertyRootPath"]["expression"]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers["photo"]))
    assert QgsExpression(root).evaluate(context) == f"{shared_project.homePath()}/photos"
    assert config["RelativeStorage"] == 1


def test_qfield_names_photos_by_their_record(layers):
    naming = json.loads(layers["photo"].customProperty("QFieldSync/attachment_naming"))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers["photo"]))
    context.setFeature(new(layers["photo"], code="P1"))
    assert QgsExpression(naming["file"]).evaluate(context).startswith("photos/P1_")


def test_sentences_have_room(layers, form):
    opened = form(layers["note"], None, text="很长的一段话")
    assert any(one.toPlainText() == "很长的一段话" for one in opened.findChildren(QPlainTextEdit))


# The file ------------------------------------------------------------------------------------------------------------


def test_what_qgis_writes_is_in_the_history_of_the_file(layers, form, shared_project):
    row = belt(layers, name="一号")
    opened = form(layers["belt"], row)
    opened.changeAttribute("name", "二号")
    assert opened.save() and layers["belt"].commitChanges()
    with sqlite3.connect(f"{shared_project.homePath()}/template_zh.gpkg") as connection:
        told = connection.execute(
            "SELECT column_name, before FROM history WHERE row_uuid = ?", (row["uuid"],)
        ).fetchall()
    assert ("name", "一号") in told
