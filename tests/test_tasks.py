"""The contract over every task: declared like a capability, in words people can read, under ids that stay."""

import dataclasses
import importlib.util
import json
import re
import sys
from pathlib import Path as File

import pytest

pytest.importorskip("osgeo")  # where it is missing there are no tasks

from ordos_restoration import __main__ as command_line
from ordos_restoration.command_line import options
from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.spec import Cancelled, Choice, Column, Number
from ordos_restoration.planning.task import Done, Task

HERE = File(__file__).parent
ID = re.compile(r"^[a-z][a-z0-9_]*$")


def load(path):
    """Return a module of the tests, which are no package, the same one every time."""
    name = f"ordos_tests_{path.stem}"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


toys = load(HERE / "toy_tasks.py")
declarations = load(HERE / "test_declarations.py")


@pytest.fixture(params=(*layers_catalogue.TASKS, toys.Pack), ids=lambda one: one.id)
def task(request):
    """Every task of the catalogue, and the toy."""
    return request.param


def sentences(one):
    """Return (where, text) of every label, help and title."""
    found = [("title", one.title), ("help", one.help)]
    for name, kind in kinds(one):
        found += [(f"{name} label", kind.label), (f"{name} help", kind.help)]
        found += [(f"{name} {option}", label) for option, label in getattr(kind, "options", {}).items()]
    return found + [(f"{name} label", label) for name, label in one.files.items()]


def kinds(one):
    return [(name, kind) for name, kind, _ in one.parameters()] + list(one.numbers.items())


def test_ids_are_lower_case_and_of_their_own(task):
    names = [name for name, *_ in task.parameters()]
    for name in (task.id, *names, *task.numbers, *task.files):
        assert ID.match(name), name
    results = [*task.numbers, *task.files]
    assert len(results) == len(set(results)), "models know results by one name"
    assert not set(names) & set(options.OF_TASKS), "reserved for every task"
    assert not set(task.numbers) & set(names)


def test_tasks_and_capabilities_share_one_toolbox():
    ids = [one.id for one in (*catalogue.CAPABILITIES, *layers_catalogue.TASKS)]
    assert len(ids) == len(set(ids)) and "list" not in ids


def test_a_task_is_a_frozen_declaration(task):
    assert issubclass(task, Task) and dataclasses.is_dataclass(task)
    assert task.group in layers_catalogue.GROUPS
    assert not any(isinstance(kind, Column) for _, kind in kinds(task)), "a task has no layers"
    with pytest.raises(dataclasses.FrozenInstanceError):
        task().anything = 1


def test_people_can_read_it(task):
    for where, text in sentences(task):
        assert text == text.strip(), where
        if where.endswith("help"):
            assert not text or text[-1] in ".?…", f"{where}: help is whole sentences"
        else:
            assert text and text[-1] not in ".:", f"{where}: a label is no sentence"
    assert task.help


def test_defaults_pass_their_kinds(task):
    for name, kind, default in task.parameters():
        if default is not None:
            assert kind.parse(default) == default, name


def test_numbers_have_units_or_are_counts(task):
    for name, kind in kinds(task):
        assert not isinstance(kind, Number) or kind.unit or kind.whole, f"{name}: give the unit; 1 where it is a ratio"
        assert not isinstance(kind, Choice) or len(kind.options) > 1, name


def test_everything_that_is_shown_is_translated():
    known = declarations.marked()
    shown = [text for one in layers_catalogue.TASKS for _, text in sentences(one)]
    spoken = {text for text in (*shown, *layers_catalogue.GROUPS.values()) if any(map(str.isalpha, text))}
    missing = spoken - known
    assert not missing, f"wrap these in QT_TRANSLATE_NOOP: {missing}"


def test_no_id_vanishes(snapshot_ids):
    now = snapshot_ids.snapshot()
    assert {one.id for one in layers_catalogue.TASKS} <= set(now)
    recorded = json.loads(snapshot_ids.SNAPSHOT.read_text(encoding="utf-8"))
    lost = declarations.vanished({name: ids for name, ids in recorded.items() if "inputs" not in ids}, now)
    assert not lost, f"people's models name these: {lost}; if it must be, {declarations.HOW}"


def test_what_a_task_reports_is_what_it_declares(tmp_path):
    done = toys.Pack(copies=("a.gpkg", "b.gpkg"), output=str(tmp_path / "p.txt")).run()
    assert isinstance(done, Done)
    assert set(done.numbers) <= set(toys.Pack.numbers) and set(done.files) <= set(toys.Pack.files)


def test_a_cancel_after_the_last_step_does_not_undo_what_is_done(tmp_path):
    """What is committed is told: a person who reads “cancelled” would do it again."""

    def cancel(fraction, message=""):
        if fraction == 1.0:
            raise Cancelled

    done = toys.Pack(copies=("a.gpkg",), output=str(tmp_path / "p.txt")).run(cancel)
    assert done.numbers == {"packed": 1} and (tmp_path / "p.txt").is_file()


def test_the_command_line_knows_every_task():
    parser = command_line.parser(str)
    for one in layers_catalogue.TASKS:
        needed = [name for name, kind, default in one.parameters() if options.is_required(kind, default)]
        typed = [part for name in needed for part in (options.option(name), "x")]
        assert parser.parse_args([one.id, *typed]).command == one.id
