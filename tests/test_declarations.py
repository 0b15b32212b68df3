"""The contract over everything that is declared: a new capability is held to it without a line of test code."""

import ast
import inspect
import json
import re
from pathlib import Path

import pytest

from ordos_restoration import __main__ as command_line
from ordos_restoration import files
from ordos_restoration.planning import catalogue, intake
from ordos_restoration.planning.spec import Choice, Column, Grid, Layer, Number, Records, Reference

PACKAGE = Path(files.__file__).parent
ID = re.compile(r"^[a-z][a-z0-9_]*$")
OPTION = re.compile(r"^[a-z0-9][a-z0-9_.]*$")
GEOMETRIES = {"", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"}


def kinds(one):
    """Return (where, kind) of everything that has a kind: parameters, layers' and tables' columns, numbers."""
    found = [(name, kind) for name, kind, _ in one.parameters()]
    for name, declared in one.inputs.items():
        found += [(f"{name}.{column}", kind) for column, kind in getattr(declared, "columns", {}).items()]
    for name, table in one.outputs.items():
        found += [(f"{name}.{column}", kind) for column, kind in table.columns.items()]
    return found + list(one.numbers.items())


def sentences(one):
    """Return (where, text) of every label, help and title."""
    found = [("title", one.title), ("help", one.help)]
    for name, kind in kinds(one):
        found += [(f"{name} label", kind.label), (f"{name} help", kind.help)]
        found += [(f"{name} {option}", label) for option, label in getattr(kind, "options", {}).items()]
    for name, declared in one.inputs.items():
        found += [(f"{name} label", declared.label), (f"{name} help", declared.help)]
    for name, grid in one.grids.items():
        found += [(f"{name} label", grid.label), (f"{name} help", grid.help)]
    return found + [(f"{name} label", made.label) for name, made in (*one.outputs.items(), *one.reports.items())]


def test_ids_are_lower_case_and_unique(one):
    columns = [name.rsplit(".", 1)[-1] for name, _ in kinds(one)]
    for name in (one.id, *one.inputs, *one.outputs, *one.grids, *one.reports, *columns):
        assert ID.match(name), name
    for name, kind in kinds(one):
        odd = [option for option in getattr(kind, "options", {}) if not OPTION.match(option)]
        assert not odd, f"{name}: {odd}"
    options = [*one.inputs, *(name for name, *_ in one.parameters()), *one.outputs, *one.grids, *one.reports]
    options += one.numbers
    assert len(options) == len(set(options)), "Processing keeps inputs, parameters and results under one roof"
    assert not set(options) & set(command_line.SHARED), "reserved for every capability"


def test_capabilities_have_ids_of_their_own():
    ids = [one.id for one in catalogue.CAPABILITIES]
    assert len(ids) == len(set(ids))
    assert "list" not in ids, "the command line lists with that word"


def test_group_is_known(one):
    assert one.group in catalogue.GROUPS


def test_people_can_read_it(one):
    for where, text in sentences(one):
        assert text == text.strip(), where
        if where.endswith("help"):
            assert not text or text[-1] in ".?", f"{where}: help is whole sentences"
        else:
            assert text, f"{where} is empty"
            assert text[-1] not in ".:", f"{where}: a label is no sentence"
    assert one.help


def test_defaults_pass_their_kinds(one):
    one()
    for name, kind, default in one.parameters():
        if default is not None:
            assert kind.parse(default) == default, name


def test_numbers_have_units_or_are_counts(one):
    for name, kind in kinds(one):
        if isinstance(kind, Number):
            assert kind.unit or kind.whole, f"{name}: give the unit; 1 where it is a ratio"
            assert kind.minimum is None or kind.maximum is None or kind.minimum < kind.maximum, name


def test_choices_offer_a_choice(one):
    for name, kind in kinds(one):
        assert not isinstance(kind, Choice) or len(kind.options) > 1, name


def test_plan_takes_its_inputs(one):
    """By name; a planner of many layers may take the rest of them as one mapping."""
    parameters = inspect.signature(one.plan).parameters
    rest = {name for name, parameter in parameters.items() if parameter.kind is parameter.VAR_KEYWORD}
    taken = set(parameters) - rest - {"self", "progress", "wanted"}
    assert taken <= set(one.inputs) if rest else taken == set(one.inputs)


def test_inputs_and_outputs_are_what_layers_can_be(one):
    for declared in one.inputs.values():
        assert isinstance(declared, (Layer, Grid, Records, Reference))
        assert not isinstance(declared, Layer) or declared.geometry in ("Point", "LineString", "Polygon", "")
    for table in one.outputs.values():
        assert table.geometry in GEOMETRIES
        assert table.columns
        assert not {"fid", "geom", "geometry"} & set(table.columns), "the GeoPackage owns these names"
    assert not one.outputs[one.main_output()].optional
    assert {report.suffix for report in one.reports.values()} <= {"html", "svg", "xlsx"}


def test_column_parameters_point_at_a_column(one):
    for name, kind, default in one.parameters():
        if isinstance(kind, Column):
            assert name.endswith("_column"), f"{name} names a column: call it <column>_column"
            assert name[: -len("_column")] in one.inputs[kind.of].columns
            assert not default, "empty means: find it by its usual names"


def test_a_table_without_rows_has_its_columns(one):
    for table in one.outputs.values():
        empty = table.empty("EPSG:4545")
        assert [name for name in empty.columns if name != "geometry"] == list(table.columns)


# Translation ---------------------------------------------------------------------------------------------------------


def marked():
    """Return every literal the package marks for translation."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                context, text = node.args
                assert isinstance(text, ast.Constant), f"{path.name}:{node.lineno} a literal, written in full"
                assert context.value == "Ordos", f"{path.name}:{node.lineno}"
                found.add(text.value)
    return found


def test_everything_that_is_shown_is_translated(shipped):
    known = marked()
    missing = [where for where, text in sentences(shipped) if text and text not in known]
    assert not missing, f"wrap these in QT_TRANSLATE_NOOP: {missing}"


def test_groups_are_translated():
    assert set(catalogue.GROUPS.values()) <= marked()


# Frozen ids ----------------------------------------------------------------------------------------------------------

HOW = "run `python scripts/snapshot_ids.py` and commit tests/data/ids.json"


def vanished(old, new, where=""):
    """Return what the recorded ids hold and the declared ones do not; options are compared in order."""
    if isinstance(old, dict):
        gone = [f"{where}.{key}" for key in old if key not in new]
        kept = [key for key in old if key in new]
        return gone + [line for key in kept for line in vanished(old[key], new[key], f"{where}.{key}")]
    if isinstance(old, list) and isinstance(new, list):
        named = where.endswith((".inputs", ".numbers"))  # told apart by name, so their order is free
        kept = set(old) <= set(new) if named else new[: len(old)] == old
        return [] if kept else [where]
    return [] if old == new else [where]


def test_no_id_vanishes_and_no_option_moves(snapshot_ids):
    recorded = json.loads(snapshot_ids.SNAPSHOT.read_text(encoding="utf-8"))
    lost = vanished(recorded, snapshot_ids.snapshot())
    assert not lost, f"people's models and projects name these: {lost}; if it must be, {HOW}"


def test_every_id_is_recorded(snapshot_ids):
    recorded = snapshot_ids.SNAPSHOT.read_text(encoding="utf-8")
    assert recorded == snapshot_ids.text(snapshot_ids.snapshot()), f"something is declared but not recorded: {HOW}"


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ({"a": {}}, {}, [".a"]),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, [".a"]),
        ({"a": ["x", "y"]}, {"a": ["x", "y", "z"]}, []),
        ({"a": "Number"}, {"a": "Text"}, [".a"]),
        ({"inputs": ["x", "y"]}, {"inputs": ["y", "x"]}, []),
        ({"inputs": ["x", "y"]}, {"inputs": ["y"]}, [".inputs"]),
    ],
)
def test_what_counts_as_vanished(old, new, lost):
    assert vanished(old, new) == lost


# Reference tables ----------------------------------------------------------------------------------------------------

TABLES = sorted(files.REFERENCE.glob("*.csv"))
REFERENCES = [
    (one, name) for one in catalogue.CAPABILITIES for name, kind in one.inputs.items() if isinstance(kind, Reference)
]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_reference_numbers_name_their_source(path):
    frame = files.reference(path.stem)
    assert len(frame)
    assert frame["source"].notna().all(), "a number without a source"
    assert set(frame["verified"]) <= {"yes", "no"}


@pytest.mark.parametrize(
    ("capability", "name"), REFERENCES, ids=lambda value: value if isinstance(value, str) else value.id
)
def test_shipped_reference_tables_fit_their_declaration(capability, name):
    declared = capability.inputs[name]
    frame = intake.reference(files.reference(declared.name), declared)
    assert list(frame.columns) == list(declared.columns)
