"""Whatever people do, in the office and outside: the order of merging does not matter, and nothing typed is lost."""

import shutil
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ordos_restoration.store import project as projects
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.copies.told import layouts
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened, transaction
from tests.store.field_work import box, content, point, see, slim, undecided

PROJECTS = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(2)]
NOTES = [f"11111111-1111-4111-8111-11111111111{n}" for n in range(4)]
NEW = [f"22222222-2222-4222-8222-22222222222{n}" for n in range(2)]  # two people may add rows under one uuid
OWN = {one: f"33333333-3333-4333-8333-33333333333{n}" for n, one in enumerate(("office", "first", "second", "third"))}
CODES = ["甲", "乙", "丙", "丁"]
WORDS = ["沙柳", "柠条", "", "樟子松", "  ", "'); --"]

note_cells = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["活", "枯", "补植"]),
        "surveyor": st.sampled_from(WORDS),
        "done": st.sampled_from([0, 1, None]),
        "accuracy_m": st.sampled_from([0.3, 5, 5.0, None]),
        "geom": st.sampled_from([point(110, 40), point(111, 40), None]),
        "target": st.sampled_from([*PROJECTS, None]),
    },
)
project_cells = st.fixed_dictionaries(
    {}, optional={"name": st.sampled_from(["一", "二"]), "code": st.sampled_from(CODES), "geom": st.just(box(110, 40))}
)


def deeds(new):
    """Return what somebody may do; `new` are the uuids that rows they add may have."""
    every = [*NOTES, *NEW, *OWN.values()]
    deed = st.one_of(
        st.tuples(st.just("note"), st.sampled_from(every), note_cells),
        st.tuples(st.just("project"), st.sampled_from(PROJECTS), project_cells),
        st.tuples(st.just("delete"), st.sampled_from([*every, *PROJECTS]), st.none()),
        st.tuples(st.just("add"), st.sampled_from(new), note_cells),
    )
    return st.lists(deed, max_size=4)


HISTORY = "SELECT count(*), max(fid) FROM history"
RARELY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def start(template_folder, tmp_path_factory):
    """A small project with two projects of the register and notes that belong to them."""
    folder = tmp_path_factory.mktemp("start")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects, "TEMPLATES", template_folder)
        gpkg = projects.create(folder / "office", anywhere=True)
    slim(gpkg, ("project", "note"))
    with opened(gpkg, write=True) as connection, transaction(connection):
        for number, one in enumerate(PROJECTS):
            connection.execute("INSERT INTO project (uuid, code, name) VALUES (?, ?, ?)", (one, CODES[number], "起"))
        for number, one in enumerate(NOTES):
            add_note(connection, one, {"target": PROJECTS[number % 2], "accuracy_m": 1 / 3})
    return folder


def add_note(connection, uuid, cells):
    values = {"uuid": uuid, "code": "N", "date": "2026-05-12", "text": "起", "target_table": "project", **cells}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT OR IGNORE INTO note ({names}) VALUES ({marks})", list(values.values()))


def work(gpkg, done):
    """Do what somebody does; a code that is taken is refused by the file, as forms do."""
    with opened(gpkg, write=True) as connection, transaction(connection):
        for what, uuid, cells in done:
            if what == "delete":
                for table in ("note", "project"):
                    connection.execute(f"DELETE FROM {table} WHERE uuid = ?", (uuid,))
            elif what == "add":
                add_note(connection, uuid, cells)
            elif cells:
                steps = ", ".join(f"{one} = ?" for one in cells)
                connection.execute(f"UPDATE OR IGNORE {what} SET {steps} WHERE uuid = ?", (*cells.values(), uuid))


def hand_out(gpkg, folder, holder):
    return checkout(gpkg, folder, holder, anywhere=True)


def merged(office, folder, groups):
    """Return the office after merging groups of copies one after the other, in a folder of its own."""
    shutil.copytree(office.parent, folder)
    gpkg = folder / office.name
    for copies in groups:
        merge(gpkg, copies, anywhere=True)
    return gpkg


def outcome(gpkg):
    return content(gpkg), undecided(gpkg)


def assert_nothing_is_lost(gpkg, base, copies):
    """Every cell that somebody has left in a copy is in the office's table, among the claims, or in the history."""
    here = content(gpkg)
    claimed = set(see(gpkg, "SELECT table_name, row_uuid, column_name, copy_value FROM claim"))
    with opened(gpkg) as connection:
        known = layouts(connection)
        before = {
            (table, row, column, known[table].from_text(column, text, None))
            for table, row, column, text in connection.execute(
                "SELECT table_name, row_uuid, column_name, before FROM history WHERE column_name IS NOT NULL"
            )
        }
    for copy in copies:
        for (table, row), cells in copy.items():
            for column, told in cells.items():
                if told is None or base.get((table, row), {}).get(column) == told:
                    continue
                kept = here.get((table, row), {}).get(column) == told
                cell = (table, row, column, told)
                assert kept or cell in claimed or cell in before or is_rounded(cell, before), cell


def is_rounded(cell, before):
    """SQLite tells numbers with 15 digits when a trigger makes them text."""
    return cell[2] == "accuracy_m" and (*cell[:3], f"{float(cell[3]):.15g}") in before


@RARELY
@given(st.data())
def test_the_order_of_merging_does_not_matter(start, tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("order")
    office = shutil.copytree(start / "office", folder / "office") / "office.gpkg"
    count = data.draw(st.integers(2, 3), label="copies")
    copies = [hand_out(office, folder, f"copy{number}") for number in range(count)]
    base = content(office)
    work(office, data.draw(deeds(NEW), label="office"))
    own = content(office)
    for number, copy in enumerate(copies):
        work(copy, data.draw(deeds(NEW), label=f"copy{number}"))

    results = []
    for number, order in enumerate(permutations(copies)):
        gpkg = merged(office, folder / f"order{number}", [[one] for one in order])
        results.append(outcome(gpkg))
        assert results[-1] == results[0], [one.parent.name for one in order]
    at_once = merged(office, folder / "at_once", [copies])
    assert outcome(at_once) == results[0]
    assert_nothing_is_lost(at_once, base, [own, *map(content, copies)])

    before = outcome(at_once), see(at_once, "SELECT count(*), max(fid) FROM claim"), see(at_once, HISTORY)
    again = merge(at_once, copies, anywhere=True)
    assert (again.inserted, again.updated, again.deleted) == (0, 0, 0)
    assert (outcome(at_once), see(at_once, "SELECT count(*), max(fid) FROM claim"), see(at_once, HISTORY)) == before


@RARELY
@given(st.data())
def test_copies_handed_out_later_and_returned_twice_still_come_in_any_order(start, tmp_path_factory, data):
    """One comes home, a third is handed out with what it brought, all work on, the office too between."""
    folder = tmp_path_factory.mktemp("later")
    office = shutil.copytree(start / "office", folder / "office") / "office.gpkg"
    first, second = (hand_out(office, folder, one) for one in ("first", "second"))
    work(first, data.draw(deeds([OWN["first"]]), label="first"))
    work(office, data.draw(deeds([OWN["office"]]), label="office"))
    merge(office, [first], anywhere=True)
    third = hand_out(office, folder, "third")
    base = content(office)
    work(office, data.draw(deeds([OWN["office"]]), label="office again"))
    for name, one in (("first", first), ("second", second), ("third", third)):
        work(one, data.draw(deeds([OWN[name]]), label=f"{name} at last"))

    results = []
    for number, order in enumerate(permutations((first, second, third))):
        gpkg = merged(office, folder / f"order{number}", [[one] for one in order])
        results.append(outcome(gpkg))
        assert results[-1] == results[0], [one.parent.name for one in order]
    assert_nothing_is_lost(gpkg, base, [content(second), content(third)])
    again = merge(gpkg, [third, first, second], anywhere=True)
    assert (again.inserted, again.updated, again.deleted) == (0, 0, 0)
    assert outcome(gpkg) == results[0]
