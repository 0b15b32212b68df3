"""Where nobody contradicts anybody, pygeodiff, which is written quite differently, comes to the same rows."""

import json
import random
import shutil

import pytest

from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.merging.merge import merge
from tests.store.field_work import NOTE, PROJECT, add, box, change, content, point, remove, slim

pygeodiff = pytest.importorskip("pygeodiff")

KEPT = [name for name, table in TABLES.items() if table.kept]
NOTES = [f"n{number}" for number in range(12)]


@pytest.fixture
def office(project):
    """Projects of the register with shapes, and notes that belong to them."""
    slim(project, ("project", "note"))
    for number in range(3):
        add(project, "project", uuid=f"p{number}", **{**PROJECT, "code": f"P-{number}"}, geom=box(110 + number, 40))
    for number, one in enumerate(NOTES):
        parent = {"target_table": "project", "target": f"p{number % 3}"}
        add(project, "note", uuid=one, **NOTE, **parent, geom=point(110 + number / 7, 40), accuracy_m=number / 3)
    return project


def rebased(base, theirs, mine, folder):
    """Return what geodiff makes of two files with one base: mine on top of theirs."""
    geodiff = pygeodiff.GeoDiff()
    geodiff.set_tables_to_skip(KEPT)
    result = shutil.copy(mine, folder / "geodiff.gpkg")
    geodiff.rebase(str(base), str(theirs), str(result), str(folder / "conflicts.json"))
    assert not (folder / "conflicts.json").exists()
    return result


def work(gpkg, rows, columns, chance, new):
    """Change, delete and add rows as somebody does who keeps to these rows and columns."""
    for row in rows:
        values = {
            "text": f"{new} 写的 {chance.random():.3f}",
            "surveyor": chance.choice([new, None]),
            "done": chance.choice([0, 1]),
            "accuracy_m": chance.random(),
            "geom": point(110 + chance.random(), 40 + chance.random()),
        }
        change(gpkg, "note", row, **{one: values[one] for one in columns})
    for number in range(3):  # under the same fids in both files
        add(gpkg, "note", uuid=f"{new}{number}", **NOTE, target_table="project", target="p1", geom=point(111, 40))


@pytest.mark.parametrize("seed", range(5))
def test_rows_and_cells_that_do_not_meet_merge_alike(office, tmp_path, seed):
    chance = random.Random(seed)
    copy = checkout(office, tmp_path, "巴图", anywhere=True)
    base = shutil.copy(copy, tmp_path / "base.gpkg")
    alone, both, gone_here, gone_there = NOTES[:3], NOTES[3:8], NOTES[8], NOTES[9]
    work(office, both, ("text", "geom"), chance, "office")
    work(copy, [*alone, *both], ("surveyor", "done", "accuracy_m"), chance, "field")
    remove(office, "note", gone_here)
    remove(copy, "note", gone_there)
    change(copy, "project", "p2", name="改名", geom=box(113, 41))
    expected = rebased(base, office, copy, tmp_path)
    result = merge(office, [copy], anywhere=True)
    assert content(office) == content(expected)
    assert (result.inserted, result.deleted, result.conflicts) == (3, 1, [])


def test_a_merged_office_differs_from_the_base_as_both_did_together(office, tmp_path):
    """What geodiff sees between the office before and after is what the copy has changed."""
    copy = checkout(office, tmp_path, "巴图", anywhere=True)
    before = shutil.copy(office, tmp_path / "before.gpkg")
    work(copy, NOTES[:4], ("text", "geom"), random.Random(7), "field")
    remove(copy, "note", NOTES[5])
    base = next((office.parent / "copies").iterdir())
    outside = summary(base, copy, tmp_path)
    merge(office, [copy], anywhere=True)
    assert summary(before, office, tmp_path) == outside == {"note": {"insert": 3, "update": 4, "delete": 1}}


def summary(old, new, folder):
    """Return how many rows geodiff finds inserted, changed and deleted, by table."""
    geodiff = pygeodiff.GeoDiff()
    geodiff.set_tables_to_skip(KEPT)
    paths = [str(folder / name) for name in ("diff", "diff.json")]
    geodiff.create_changeset(str(old), str(new), paths[0])
    geodiff.list_changes_summary(*paths)
    with open(paths[1], encoding="utf-8") as file:
        return {one.pop("table"): one for one in json.load(file)["geodiff_summary"]}
