"""The contract over every table of the project file: what is declared can be stored, shown, linked and translated."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ordos_restoration.planning.kinds import Choice, Number
from ordos_restoration.planning.kongdui.belt_parameters import INPUTS
from ordos_restoration.schema import record, reference
from ordos_restoration.schema.tables import TABLES, children_of
from ordos_restoration.schema.vocabulary import AUDIT, GROUPS, Link, Pick

PACKAGE = Path(reference.__file__).parents[1]
ID = re.compile(r"^[a-z][a-z0-9_]*$")
OPTION = re.compile(r"^[a-z0-9][a-z0-9_.]*$")
GEOMETRIES = {"", "Point", "LineString", "Polygon", "MultiLineString", "MultiPolygon"}
NAMED_IN_AN_EXPRESSION = re.compile(r'"([a-z_]+)"')
ASKED_OF_THE_FORM = re.compile(r"current_value\('([a-z_]+)'\)")

ISSUED = [
    "kongdui",
    "reach",
    "zone",
    "constraint_area",
    "admin_unit",
    "tributary",
    "site",
    "mine",
    "water_source",
    "meter_reading",
    "well",
    "plan",
    "belt",
    "planting_row",
    "fence",
    "work",
    "project",
    "project_fund",
    "project_document",
    "task",
    "fund_payment",
    "labour",
    "responsible",
    "rectification",
    "indicator",
    "indicator_value",
    "inspection",
    "sample_plot",
    "asbuilt",
    "progress",
    "acceptance",
    "photo",
    "track",
    "note",
    "ref_species",
    "ref_prices",
    "ref_bureaus",
    "ref_survival_rules",
    "ref_sample_shares",
    "ref_constraint_kinds",
    "ref_land_rules",
    "history",
    "project_file",
    "field_copy",
    "claim",
]

every_table = pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))


def columns_of(kind_type):
    """Return (table, column, kind) of every column of one sort."""
    return [
        (table, column, one.kind)
        for table in TABLES.values()
        for column, one in table.entries.items()
        if isinstance(one.kind, kind_type)
    ]


# Rules between columns ----------------------------------------------------------------------------------------------


@every_table
def test_rules_between_columns_name_columns_and_say_how_to_mend_it(table):
    for rule in table.rules:
        assert len(rule.columns) > 1 and set(rule.columns) <= set(table.columns), rule.condition
        assert rule.sentence.endswith(".") and rule.sentence.count(".") > 1, "what is wrong, and how to mend it"
        assert not table.entries[rule.columns[-1]].computed, "people are told at a field they can change"


def test_the_rules_that_the_work_needs_are_declared():
    ruled = {(table.id, *rule.columns) for table in TABLES.values() for rule in table.rules}
    assert {("inspection", "planted", "alive"), ("project", "planned_start", "planned_end")} <= ruled


# Names --------------------------------------------------------------------------------------------------------------


def test_every_table_of_the_issue_is_there():
    assert set(ISSUED) <= set(TABLES)


@every_table
def test_names_can_be_stored(table):
    assert ID.match(table.id)
    assert table.group in GROUPS
    assert table.geometry in GEOMETRIES
    assert table.columns
    for column, one in table.columns.items():
        assert ID.match(column), column
        odd = [
            option
            for option in getattr(one.kind if hasattr(one, "kind") else one, "options", {})
            if not OPTION.match(option)
        ]
        assert not odd, f"{column}: {odd}"


@every_table
def test_no_column_takes_a_name_that_the_file_owns(table):
    assert not {"fid", "geom", "geometry", "uuid", "ogc_fid", "rowid", *AUDIT} & set(table.columns) or table.kept
    assert not {"fid", "geom", "geometry", "uuid", "rowid"} & set(table.columns)


@every_table
def test_title_and_key_are_columns(table):
    assert set(table.title) <= set(table.entries)
    assert set(table.key) <= set(table.entries)
    assert table.title or table.kept, "people must be able to tell its rows apart"


# What people read ---------------------------------------------------------------------------------------------------


def sentences(table):
    """Return (where, text) of everything of a table that is shown."""
    found = [("table label", table.label), ("table help", table.help)]
    for column, one in table.entries.items():
        found += [(f"{column} label", one.kind.label), (f"{column} help", one.kind.help)]
        found += [(f"{column} {option}", label) for option, label in getattr(one.kind, "options", {}).items()]
    return found


@every_table
def test_people_can_read_it(table):
    for where, text in sentences(table):
        assert text == text.strip(), where
        if where.endswith("help"):
            assert not text or text[-1] in ".?", f"{where}: help is whole sentences"
        else:
            assert text, f"{where} is empty"
            assert text[-1] not in ".:", f"{where}: a label is no sentence"


@pytest.fixture(scope="module")
def marked():
    """Every literal the package marks for translation."""
    calls = (
        node
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP"
    )
    return {node.args[1].value for node in calls if isinstance(node.args[1], ast.Constant)}


@every_table
def test_everything_that_is_shown_is_translated(table, marked):
    missing = [where for where, text in sentences(table) if text and text not in marked]
    assert not missing, f"wrap these in QT_TRANSLATE_NOOP: {missing}"


def test_numbers_have_units_or_are_counts():
    for table, column, kind in columns_of(Number):
        where = f"{table.id}.{column}"
        assert kind.unit or kind.whole, f"{where}: give the unit; 1 where it is a ratio"
        assert kind.minimum is None or kind.maximum is None or kind.minimum < kind.maximum, where


def test_choices_offer_a_choice():
    alone = [f"{table.id}.{column}" for table, column, kind in columns_of(Choice) if len(kind.options) < 2]
    assert not alone


def test_defaults_pass_their_kinds():
    for table in TABLES.values():
        for column, one in table.entries.items():
            if one.default is not None:
                assert one.kind.parse(one.default) == one.default, f"{table.id}.{column}"


def test_every_area_is_kept_in_hectares_and_in_mu():
    for table in TABLES.values():
        if table.geometry == "MultiPolygon" and table.group != "plan":
            assert {"area_ha", "area_mu"} <= set(table.columns), table.id
            assert table.entries["area_ha"].computed, table.id


# Relations ----------------------------------------------------------------------------------------------------------


def test_links_lead_to_tables():
    for table, column, kind in columns_of(Link):
        assert kind.to, f"{table.id}.{column} leads nowhere"
        assert set(kind.to) <= set(TABLES), f"{table.id}.{column}"
        assert table.kept or kind.table_column or len(kind.to) == 1, f"{table.id}.{column}: which of {kind.to}?"


def test_a_link_to_several_tables_says_to_which():
    found = [(table, kind) for table, _, kind in columns_of(Link) if kind.table_column]
    assert len(found) > 5
    for table, kind in found:
        naming = table.entries[kind.table_column].kind
        assert tuple(naming.options) == kind.to, table.id
        assert all(TABLES[one].label == label for one, label in naming.options.items()), table.id


def test_picks_name_columns_that_are_there():
    for table, column, kind in columns_of(Pick):
        where = f"{table.id}.{column}"
        assert kind.table in TABLES, where
        other = TABLES[kind.table]
        shown = {kind.shown_in(language) for language in ("zh", "en")}
        named = {kind.value, kind.shown, *shown, *NAMED_IN_AN_EXPRESSION.findall(kind.where)}
        assert named <= set(other.entries), f"{where}: {other.id} lacks {named - set(other.entries)}"
        assert kind.value in other.key, f"{where}: {kind.value} does not tell the rows of {other.id} apart"
        assert set(ASKED_OF_THE_FORM.findall(kind.where)) <= set(table.entries), where


def test_a_township_is_picked_within_its_banner():
    township = TABLES["project"].entries["township"].kind
    assert "\"parent_code\" = current_value('banner')" in township.where
    assert "current_value('banner')" not in TABLES["project"].entries["banner"].kind.where


def test_expressions_name_columns_of_their_table():
    for table in TABLES.values():
        for column, one in table.entries.items():
            named = set(NAMED_IN_AN_EXPRESSION.findall(one.expression))
            assert named <= set(table.entries), f"{table.id}.{column}"


def test_whatever_has_a_code_can_be_photographed():
    parents = {table.id for table in record.PARENTS}
    assert {"project", "belt", "planting_row", "site", "mine", "water_source", "inspection"} <= parents
    assert {("photo", "target"), ("inspection", "target"), ("acceptance", "target")} <= set(children_of("belt"))
    assert not {"shelter_band", "removed_land", "plant"} & parents, "a map of results is no place to go to"


def test_only_the_office_hands_out_codes_that_must_be_unique():
    """Two copies that both write W1 must both come home."""
    unique = {
        table.id
        for table in TABLES.values()
        for column, one in table.entries.items()
        if one.unique and column != "uuid"
    }
    assert unique == {"work", "project", "indicator", "admin_unit"}


def test_what_may_not_leave_the_office():
    assert {one.id for one in TABLES.values() if one.restricted} == {"constraint_area", "land_unit"}


def test_an_inspection_is_known_by_compartment_year_round_and_plot():
    """Two rows of a plot, and a count and its re-check by a higher level, are not the same thing twice."""
    assert TABLES["inspection"].key == ("target", "year", "round", "plot", "row", "check_level")


def test_project_layers_go_straight_into_the_planner():
    """What the planner reads of a layer has the same name in the project."""
    given = {
        "kongdui": "kongdui", "tributaries": "tributary", "zone": "zone", "sand": "zone",
        "constraints": "constraint_area", "units": "land_unit",
    }  # fmt: skip
    for name, table in given.items():
        missing = set(INPUTS[name].columns) - set(TABLES[table].columns) - {"parent"}
        assert not missing, f"{table} lacks {missing}"
    assert "parent" in TABLES["tributary"].columns


def test_the_tables_cost_nothing_to_import():
    code = "import sys, ordos_restoration.schema.tables; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    heavy = {
        "numpy",
        "pandas",
        "geopandas",
        "shapely",
        "scipy",
        "pyproj",
        "fiona",
        "pyogrio",
        "qgis",
        "osgeo",
        "sqlite3",
    }
    assert not {name.split(".")[0] for name in run.stdout.split()} & heavy
