"""Land classes: the same code in two schemes, codes of older surveys, and what nobody can know."""

import pytest

from ordos_restoration import files
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.mine.land_classes import LAND_CLASSES, classified

GBT, SEA = "gbt21010", "land_sea_2023"
LABEL = "Land use"
pd = pytest.importorskip("pandas")


@pytest.fixture(scope="module")
def table():
    return reference(files.reference("land_classes"), LAND_CLASSES)


@pytest.fixture
def look_up(table):
    """Return a function: codes → (rows, notes)."""

    def find(*codes, schemes=None, default=GBT):
        notes = []
        return classified(codes, schemes, default, table, LABEL, notes), notes

    return find


@pytest.mark.parametrize(
    ("meaning", "old", "new"),
    [  # the table of the two schemes
        ("水浇地", "0102", "0102"), ("旱地", "0103", "0103"), ("果园", "0201", "0201"), ("其他园地", "0204", "0205"),
        ("乔木林地", "0301", "0301"), ("灌木林地", "0305", "0303"), ("其他林地", "0307", "0304"),
        ("天然牧草地", "0401", "0401"), ("人工牧草地", "0403", "0402"), ("其他草地", "0404", "0403"),
        ("工业用地", "0601", "1001"), ("采矿用地", "0602", "1002"), ("农村道路", "1006", "0601"),
        ("设施农用地", "1202", "0602"), ("坑塘水面", "1104", "1704"), ("水库水面", "1103", "1703"),
        ("沟渠", "1107", "1705"), ("公路用地", "1003", "1202"), ("田坎", "1203", "2303"), ("盐碱地", "1204", "2304"),
        ("沙地", "1205", "2305"), ("裸土地", "1206", "2306"), ("裸岩石砾地", "1207", "2307"),
        ("后备耕地", "1208", "2302"),
    ],
)  # fmt: skip
def test_a_class_has_its_own_code_in_each_scheme(table, look_up, meaning, old, new):
    rows, notes = look_up(old, new, schemes=[GBT, SEA])
    assert list(rows.name_zh) == [meaning, meaning] and not notes
    assert rows.category[0] == rows.category[1] and rows.grading[0] == rows.grading[1]
    twins = table.set_index(["scheme", "code"]).twin
    assert twins[GBT, old] == new and twins[SEA, new] == old


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [  # codes of both schemes that mean two things
        ("0303", ("红树林地", "forest"), ("灌木林地", "shrub")),
        ("0304", ("森林沼泽", "forest"), ("其他林地", "forest")),
        ("0402", ("沼泽草地", "grass"), ("人工牧草地", "grass")),
        ("0403", ("人工牧草地", "grass"), ("其他草地", "grass")),
        ("0204", ("其他园地", "orchard"), ("油料园地", "orchard")),
        ("0601", ("工业用地", "construction"), ("农村道路", "road")),
        ("1202", ("设施农用地", "construction"), ("公路用地", "road")),
        ("1208", ("后备耕地", "unused"), ("交通场站用地", "road")),
        ("1001", ("铁路用地", "road"), ("工业用地", "construction")),
    ],
)
def test_the_same_code_means_another_class_in_the_other_scheme(look_up, code, old, new):
    rows, _ = look_up(code, code, schemes=[GBT, SEA])
    assert [tuple(row) for row in rows[["name_zh", "category"]].to_numpy()] == [old, new]


def test_every_twin_exists_and_every_code_once(table):
    codes = set(zip(table.scheme, table.code))
    assert len(codes) == len(table)
    other = {GBT: SEA, SEA: GBT}
    assert [t for s, t in zip(table.scheme, table.twin) if t is not None and (other[s], t) not in codes] == []
    firsts = {code[:2] for scheme, code in codes if scheme == GBT}
    assert firsts == {f"{n:02d}" for n in range(13)}  # 01 to 12, and the wetland of the survey
    assert {code for scheme, code in codes if scheme == SEA and len(code) == 2} == {f"{n:02d}" for n in range(1, 25)}


def test_cultivated_land_keeps_its_rows_of_the_grading_table(look_up):
    rows, _ = look_up("0101", "0102", "0103", "0305", "0602")
    assert list(rows.grading) == ["paddy", "irrigated", "dry", "forest_grass", None]


def test_codes_are_read_as_people_write_them(look_up):
    rows, notes = look_up(" 0103 ", "０１０３", "旱地", 1104.0, "1104.0", "0201k")
    assert list(rows.code) == ["0103", "0103", "0103", "1104", "1104", "0201K"] and not notes


def test_a_name_means_its_class_in_the_scheme_of_its_row(look_up):
    rows, _ = look_up("其他草地", "其他草地", schemes=["三调", "用地用海分类 2023"])
    assert list(rows.code) == ["0404", "0403"] and list(rows.scheme) == [GBT, SEA]


def test_codes_of_the_second_survey_are_refused_and_told_once(look_up):
    rows, notes = look_up("041", "0401", "204", "043", "204")
    assert list(rows.category) == [None, "grass", None, None, None]
    assert list(rows.code) == ["041", "0401", "204", "043", "204"]  # what was written is not lost
    (note,) = notes
    assert "4 rows" in str(note) and "041, 043, 204" in str(note) and "second national survey" in str(note)


def test_codes_of_the_other_scheme_are_told_with_their_count_and_the_likely_scheme(look_up):
    rows, notes = look_up("0404", "2302", "2305", "1705", "0103")
    assert list(rows.category) == ["grass", None, None, None, "crop"]
    (note,) = notes
    assert "3 of 5 rows" in str(note) and "Land and sea use classification of 2023" in str(note)
    _, notes = look_up("0404", "0305", "0403", default=SEA)
    assert "2 of 3 rows" in str(notes[0]) and "but in “GB/T 21010-2017”" in str(notes[0])


def test_missing_and_unknown_codes_each_get_one_sentence(look_up):
    rows, notes = look_up(None, "", float("nan"), "9999", "草原", "0103")
    assert list(rows.category) == [None] * 5 + ["crop"]
    assert ["3 of 6 rows" in str(notes[0]), "2 rows" in str(notes[1]), "9999, 草原" in str(notes[1])] == [True] * 3
    assert len(notes) == 2


def test_a_scheme_that_nobody_knows_leaves_the_class_open(look_up):
    rows, notes = look_up("0103", "0103", schemes=["二调", "GB/T 21010-2017"])
    assert list(rows.category) == [None, "crop"]
    assert "1 rows" in str(notes[0]) and "二调" in str(notes[0])


def test_a_class_added_to_a_copy_of_the_table_is_known(table):
    row = table[table.code == "1205"].iloc[[0]].assign(code="1205A", name_zh="半固定沙地")
    more = pd.concat([table, row])
    notes = []
    assert classified(["1205A"], None, GBT, more, LABEL, notes).category[0] == "unused" and not notes
