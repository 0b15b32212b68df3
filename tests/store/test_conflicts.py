"""What copies contradict each other in waits for a person, who decides it field by field or row by row."""

import pytest

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.copies.checkout import checkout
from ordos_restoration.store.deciding.decisions import OFFICE, Value, decide
from ordos_restoration.store.merging.conflicts import CELL, DELETED, DELETED_HERE, TAKEN, ConflictKey, open_conflicts
from ordos_restoration.store.merging.merge import merge
from ordos_restoration.store.sqlite import opened
from tests.store.field_work import NOTE, PROJECT, add, change, content, do, point, read, remove, see, slim

TEXT = ConflictKey("note", "n", "text")
ROW = ConflictKey("note", "n")


@pytest.fixture
def office(project):
    """A project of the register with a note."""
    slim(project, ("project", "note", "photo"))
    add(project, "project", uuid="p", **PROJECT)
    add(project, "note", uuid="n", **NOTE, target_table="project", target="p", geom=point(110, 40))
    return project


@pytest.fixture
def copies(office, tmp_path):
    """Three copies: of Batu, Wang Fang and Li."""
    return [checkout(office, tmp_path, holder, anywhere=True) for holder in ("巴图", "王芳", "老李")]


def bring(office, *copies):
    return merge(office, copies, anywhere=True)


def open_ones(office):
    with opened(office) as connection:
        return open_conflicts(connection)


def copy_of(office, holder):
    return see(office, "SELECT uuid FROM field_copy WHERE holder = ?", holder)[0][0]


# Cells --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def contradicting(office, copies):
    """Two people have written different things about one note."""
    change(copies[0], "note", "n", text="一", geom=point(111, 40))
    change(copies[1], "note", "n", text="二")
    bring(office, *copies[:2])
    return office


def test_a_conflict_shows_both_values_who_and_when(contradicting):
    (conflict,) = open_ones(contradicting)
    assert (conflict.key, conflict.kind) == (TEXT, CELL)
    assert (conflict.title, conflict.label) == ("N-1 · 沙柳已发芽", "Note")
    assert conflict.base == conflict.office == NOTE["text"]
    assert {(one.holder, one.value) for one in conflict.voices} == {("巴图", "一"), ("王芳", "二")}
    assert all(one.merged_at for one in conflict.voices)
    assert read(contradicting, "note", "n")["geom"] == point(111, 40)  # what nobody contradicts is taken over


def test_who_says_what_stands_in_the_order_of_names(office, tmp_path):
    holders = [f"{number:02d}" for number in range(6)]
    copies = [checkout(office, tmp_path, holder, anywhere=True) for holder in holders]
    for copy, holder in zip(copies, holders):
        change(copy, "note", "n", text=holder)
    bring(office, *copies[::-1])
    (conflict,) = open_ones(office)
    assert [one.holder for one in conflict.voices] == holders


@pytest.mark.parametrize(
    "choice, expected", [("office", NOTE["text"]), ("巴图", "一"), ("王芳", "二"), (Value("三"), "三")]
)
def test_a_person_decides_a_field(contradicting, choice, expected):
    if choice in ("巴图", "王芳"):
        choice = copy_of(contradicting, choice)
    assert decide(contradicting, [TEXT], choice, "主任") == 1
    row = read(contradicting, "note", "n")
    assert row["text"] == expected
    assert not open_ones(contradicting)
    decided = see(contradicting, "SELECT copy_value, state, decided_by FROM claim WHERE column_name = 'text'")
    states = {value: state for value, state, _ in decided}
    assert states == {value: "chosen" if value == expected else "refused" for value in ("一", "二")}
    assert {by for *_, by in decided} == {"主任"}
    assert (row["updated_by"] == "主任") == (expected != NOTE["text"])


def test_deciding_again_changes_nothing(contradicting):
    decide(contradicting, [TEXT], Value("三"), "主任")
    before = content(contradicting), see(contradicting, "SELECT count(*) FROM history")
    assert decide(contradicting, [TEXT], OFFICE, "别人") == 0
    assert (content(contradicting), see(contradicting, "SELECT count(*) FROM history")) == before


def test_a_shape_is_decided_as_a_blob(office, copies):
    change(copies[0], "note", "n", geom=point(111, 40))
    change(copies[1], "note", "n", geom=point(112, 40))
    (conflict,) = bring(office, *copies).conflicts
    assert conflict.is_shape
    assert {bytes.fromhex(one.value) for one in conflict.voices} == {point(111, 40), point(112, 40)}
    decide(office, [conflict.key], Value(point(113, 40).hex()), "主任")
    assert read(office, "note", "n")["geom"] == point(113, 40)
    assert see(office, "SELECT minx FROM rtree_note_geom") == [(113.0,)]


def test_a_whole_row_is_decided_in_ones_favour(office, copies):
    for copy, name in zip(copies, "一二"):
        change(copy, "note", "n", text=name, surveyor=name, code=f"N-{name}")
    change(copies[2], "note", "n", code="N-三")
    conflicts = bring(office, *copies).conflicts
    assert len(conflicts) == 3
    assert decide(office, [one.key for one in conflicts], copy_of(office, "老李"), "主任") == 1  # said nothing else
    assert decide(office, [one.key for one in conflicts], copy_of(office, "王芳"), "主任") == 2
    row = read(office, "note", "n")
    assert (row["text"], row["surveyor"], row["code"]) == ("二", "二", "N-三")


def test_the_office_against_a_copy(office, copies):
    change(office, "note", "n", text="办公室")
    change(copies[0], "note", "n", text="野外")
    (conflict,) = bring(office, copies[0]).conflicts
    assert (conflict.base, conflict.office) == (NOTE["text"], "办公室")
    change(copies[1], "note", "n", text="办公室")  # agrees with the office, not with the other
    (conflict,) = bring(office, copies[1]).conflicts
    assert len(conflict.voices) == 2
    decide(office, [TEXT], copy_of(office, "巴图"), "主任")
    assert read(office, "note", "n")["text"] == "野外"


def test_a_value_that_was_taken_over_goes_back_when_somebody_else_contradicts_it(office, copies):
    for copy, text in zip(copies, "一二"):
        change(copy, "note", "n", text=text)
    bring(office, copies[0])
    assert read(office, "note", "n")["text"] == "一"
    bring(office, copies[1])
    assert read(office, "note", "n")["text"] == NOTE["text"]
    assert len(open_ones(office)) == 1


def test_what_the_office_typed_over_a_merged_value_is_its_own_word(office, copies):
    for copy, text in zip(copies, "一二"):
        change(copy, "note", "n", text=text)
    bring(office, copies[0])
    change(office, "note", "n", text="办公室核对过")
    bring(office, copies[1])
    (conflict,) = open_ones(office)
    assert conflict.office == "办公室核对过"
    assert [one.value for one in conflict.voices] == ["二"]
    assert see(office, "SELECT state FROM claim WHERE copy_value = '一'") == [("past",)]


def test_a_conflict_settled_in_a_form_is_not_listed_any_more(contradicting, copies):
    change(contradicting, "note", "n", text="一")
    assert open_ones(contradicting)  # Wang Fang still says something else
    decide(contradicting, [TEXT], OFFICE, "主任")
    change(copies[2], "note", "n", surveyor="老李")
    assert not bring(contradicting, copies[2]).conflicts


def test_who_had_seen_a_merged_value_changes_it_and_contradicts_nobody(office, copies, tmp_path):
    change(copies[0], "note", "n", text="一")
    bring(office, copies[0])
    later = checkout(office, tmp_path, "后来的", anywhere=True)
    change(later, "note", "n", text="一,已核")
    assert not bring(office, later).conflicts
    assert read(office, "note", "n")["text"] == "一,已核"
    change(copies[1], "note", "n", text="二")  # was outside all the time
    (conflict,) = bring(office, copies[1]).conflicts
    assert {one.value for one in conflict.voices} == {"一,已核", "二"}
    assert read(office, "note", "n")["text"] == NOTE["text"]


def test_the_same_person_says_it_better_the_second_time(contradicting, copies):
    change(copies[1], "note", "n", text="一")  # Wang Fang has looked again
    bring(contradicting, copies[1])
    assert not open_ones(contradicting)
    assert read(contradicting, "note", "n")["text"] == "一"


# Rows ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [0, 1])
def test_deleted_by_one_and_changed_by_another_it_stays(office, copies, first):
    remove(copies[0], "note", "n")
    change(copies[1], "note", "n", text="还活着")
    bring(office, copies[first])
    result = bring(office, copies[1 - first])
    (conflict,) = result.conflicts
    assert (conflict.key, conflict.kind) == (ROW, DELETED)
    assert {(one.holder, one.action, one.value) for one in conflict.voices} == {
        ("巴图", "delete", None),
        ("王芳", "update", "还活着"),
    }
    row = read(office, "note", "n")
    assert (row["text"], row["geom"], row["target"]) == ("还活着", point(110, 40), "p")


@pytest.mark.parametrize("choice, stays", [("office", True), ("王芳", True), ("巴图", False)])
def test_a_person_decides_whether_a_row_stays(office, copies, choice, stays):
    remove(copies[0], "note", "n")
    change(copies[1], "note", "n", text="还活着")
    bring(office, *copies)
    assert decide(office, [ROW], choice if choice == OFFICE else copy_of(office, choice), "主任") == 1
    assert (read(office, "note", "n") is not None) == stays
    assert not open_ones(office)
    assert not bring(office, *copies).conflicts
    assert (read(office, "note", "n") is not None) == stays
    kept = see(office, "SELECT before FROM history WHERE action = 'delete' AND column_name = 'text'")
    assert kept == ([] if stays else [("还活着",)])


def test_deleted_outside_and_changed_here_it_stays(office, copies):
    remove(copies[0], "note", "n")
    change(office, "note", "n", text="办公室改的")
    (conflict,) = bring(office, copies[0]).conflicts
    assert conflict.kind == DELETED
    assert read(office, "note", "n")["text"] == "办公室改的"


@pytest.mark.parametrize("choice, stays", [("office", False), ("巴图", True)])
def test_deleted_here_and_changed_outside_it_comes_back_to_be_decided(office, copies, choice, stays):
    do(office, "UPDATE note SET surveyor = '办公室', accuracy_m = 1.0 / 3")
    remove(office, "note", "n")
    change(copies[0], "note", "n", text="还活着")
    (conflict,) = bring(office, copies[0]).conflicts
    assert conflict.kind == DELETED_HERE
    row = read(office, "note", "n")
    assert (row["text"], row["surveyor"]) == ("还活着", "办公室")  # as the office had it last
    decide(office, [ROW], choice if choice == OFFICE else copy_of(office, choice), "主任")
    assert (read(office, "note", "n") is not None) == stays
    assert not open_ones(office)


def test_deleted_by_all_it_goes(office, copies):
    for copy in copies[:2]:
        remove(copy, "note", "n")
    assert not bring(office, *copies).conflicts
    assert read(office, "note", "n") is None


def test_no_child_is_left_without_its_parent(office, copies):
    """One deletes a note that another hangs a photo on."""
    remove(copies[0], "note", "n")
    add(copies[1], "photo", uuid="f", code="F", target_table="note", target="n", file="f.jpg")
    for copy in copies[:2]:
        bring(office, copy)
    (conflict,) = open_ones(office)
    assert (conflict.key, conflict.kind) == (ROW, DELETED)
    assert read(office, "note", "n")["text"] == NOTE["text"]
    with pytest.raises(PlanningError, match="“F” of “Photos” belongs to it"):
        decide(office, [ROW], copy_of(office, "巴图"), "主任")
    assert read(office, "photo", "f")
    remove(office, "photo", "f")
    decide(office, [ROW], copy_of(office, "巴图"), "主任")
    assert read(office, "note", "n") is None


@pytest.mark.parametrize("goes", [True, False])
def test_what_was_deleted_together_stays_or_goes_together(office, tmp_path, goes):
    add(office, "photo", uuid="f", code="F", target_table="note", target="n", file="f.jpg")
    first, second = (checkout(office, tmp_path, one, anywhere=True) for one in ("巴图", "王芳"))
    remove(first, "note", "n")
    remove(first, "photo", "f")
    change(second, "note", "n", text="还活着")
    bring(office, first, second)
    assert read(office, "photo", "f")  # nobody has changed it, but its note may stay
    decide(office, [ROW], copy_of(office, "巴图") if goes else OFFICE, "主任")
    assert (read(office, "note", "n") is None, read(office, "photo", "f") is None) == (goes, goes)
    assert not open_ones(office)


def test_a_row_deleted_by_hand_is_no_conflict_any_more(office, copies):
    remove(copies[0], "note", "n")
    change(copies[1], "note", "n", text="一")
    bring(office, *copies)
    remove(office, "note", "n")
    assert not open_ones(office)


# One uuid, one code -------------------------------------------------------------------------------------------------


def test_a_row_that_two_copies_bring_under_one_uuid_is_one_row(office, copies):
    """A phone's file was copied to another phone after the first rows were written."""
    for copy, text in zip(copies, ("一", "二")):
        add(copy, "note", uuid="m", **{**NOTE, "text": text}, surveyor="同一个人")
    result = bring(office, copies[1], copies[0])
    assert result.inserted == 1
    (conflict,) = result.conflicts
    assert conflict.key == ConflictKey("note", "m", "text")
    assert {one.value for one in conflict.voices} == {"一", "二"}
    assert read(office, "note", "m")["text"] == "一"  # something has to stand there
    decide(office, [conflict.key], copy_of(office, "王芳"), "主任")
    assert read(office, "note", "m")["text"] == "二"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_code_that_two_rows_want_goes_to_one_and_is_never_lost(office, copies, order):
    add(copies[0], "project", uuid="a", code="P-2", name="甲")
    add(copies[1], "project", uuid="b", code="P-2", name="乙")
    for one in order:
        bring(office, copies[one])
    assert (read(office, "project", "a")["code"], read(office, "project", "b")["code"]) == ("P-2", "P-2-b")
    (conflict,) = open_ones(office)
    assert (conflict.key, conflict.kind) == (ConflictKey("project", "b", "code"), TAKEN)
    assert [one.value for one in conflict.voices] == ["P-2"]
    with pytest.raises(PlanningError, match="“P-2” is taken by “P-2 · 甲”"):
        decide(office, [conflict.key], copy_of(office, "王芳"), "主任")
    decide(office, [conflict.key], Value("P-3"), "主任")
    assert read(office, "project", "b")["code"] == "P-3"


def test_the_office_keeps_its_codes(office, copies):
    add(copies[0], "project", uuid="a", code="P-9", name="野外")
    add(office, "project", uuid="z", code="P-9", name="办公室")
    bring(office, copies[0])
    assert read(office, "project", "z")["code"] == "P-9"
    assert read(office, "project", "a")["code"] == "P-9-a"


def test_a_code_that_becomes_free_goes_to_who_waits_for_it(office, copies):
    add(copies[0], "project", uuid="a", code="P-2", name="甲")
    add(copies[1], "project", uuid="b", code="P-2", name="乙")
    bring(office, *copies)
    remove(copies[0], "project", "a")
    assert not bring(office, copies[0]).conflicts
    assert read(office, "project", "b")["code"] == "P-2"


def test_codes_that_move_up_all_arrive(office, tmp_path):
    for number, row in enumerate("qrs", start=2):
        add(office, "project", uuid=row, code=f"P-{number}", name=row)
    copy = checkout(office, tmp_path, "巴图", anywhere=True)
    for number, row in ((5, "s"), (4, "r"), (3, "q"), (2, "p")):
        change(copy, "project", row, code=f"P-{number}")
    bring(office, copy)
    assert [read(office, "project", row)["code"] for row in "pqrs"] == ["P-2", "P-3", "P-4", "P-5"]
    assert not open_ones(office)


def test_codes_that_change_places_wait_for_a_person(office, tmp_path):
    add(office, "project", uuid="q", code="P-2", name="二")
    copy = checkout(office, tmp_path, "巴图", anywhere=True)
    for row, code in (("p", "P-0"), ("q", "P-1"), ("p", "P-2")):
        change(copy, "project", row, code=code)
    bring(office, copy)
    assert (read(office, "project", "p")["code"], read(office, "project", "q")["code"]) == ("P-1", "P-2")
    assert [one.kind for one in open_ones(office)] == [TAKEN, TAKEN]


def test_who_changed_a_row_may_delete_it_later(office, copies):
    """What one has said oneself contradicts nothing."""
    change(copies[0], "note", "n", text="一")
    bring(office, copies[0])
    remove(copies[0], "note", "n")
    assert not bring(office, copies[0]).conflicts
    assert read(office, "note", "n") is None
