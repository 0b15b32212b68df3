"""The annexes of a plan become projects and indicators, whatever their layout; what does not fit is listed."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("osgeo")

from ordos_restoration.planning.message import PlanningError
from ordos_restoration.store.sheets import (
    cells,
    measures,
    official_codes,
    register_import,
    register_mapping,
    returned,
    sheet_rows,
)
from ordos_restoration.store.sheets.register_mapping import Source
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.tasks.import_register import ImportRegister

HEADER = [
    "序号",
    "项目名称",
    "主要建设内容",
    "建设地点",
    "建设年限",
    "总投资（万元）",
    "牵头单位",
    "配合单位",
    "治理面积（万亩）",
]
ROW = [
    1,
    "西柳沟综合治理",
    "护岸林带",
    "达拉特旗",
    "2025—2027年",
    12000.5,
    "市水利局",
    "市林业和草原局、市自然资源局",
    1.2,
]


@pytest.fixture
def file(project):
    with opened(project, write=True) as connection, transaction(connection):
        yield connection


def written(path, *lines, encoding="utf-8-sig"):
    with path.open("w", encoding=encoding, newline="") as out:
        csv.writer(out).writerows(lines)
    return path


def workbook(path, *lines, merge=(), sheet="附件2"):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = sheet
    for line in lines:
        book.active.append(line)
    for cells_ in merge:
        book.active.merge_cells(cells_)
    book.save(path)
    return path


def imported(connection, path, table="project", **others):
    return register_import.import_rows(connection, register_import.prepared(connection, path, table), **others)


COLUMNS = (
    "code, name, banner, planned_start, planned_end, investment_yuan, lead_unit, cooperating_units, planned_area_ha"
)


def projects(connection, columns=COLUMNS):
    return connection.execute(f"SELECT {columns} FROM project ORDER BY fid").fetchall()


def told(report):
    return [(one.row, one.column, one.value, one.outcome) for one in report.remarks]


# Units, days and names ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "wanted", "times"),
    [
        ("万元", "yuan", 1e4), ("亿元", "yuan", 1e8), ("元", "yuan", 1), ("10⁴ yuan", "yuan", 1e4),
        ("亩", "ha", 1 / 15), ("万亩", "ha", 1e4 / 15), ("公顷", "ha", 1), ("hm²", "ha", 1), ("平方公里", "ha", 100),
        ("km²", "mu", 1500), ("万立方米", "m³", 1e4), ("千米", "m", 1000), ("%", "%", 1), ("万株", "", 1e4),
        ("万元", "ha", None), ("斤", "yuan", None),
    ],
)  # fmt: skip
def test_units_of_chinese_tables_become_those_of_the_register(given, wanted, times):
    found = measures.factor(given, wanted)
    assert found == (None if times is None else pytest.approx(times))


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("投资(万元)", "万元"), ("总投资（万元）", "万元"), ("规模/万亩", "万亩"),
        ("单位：万元", "万元"), ("投资万元", "万元"),
        ("建设规模（万亩）（2025年）", "万亩"), ("Area [mu]", "mu"), ("Area, ha", "ha"), ("项目名称", ""), ("单位", ""),
        ("投资（10⁴元）", "10^4元"), ("责任单位（牵头）", ""),
    ],
)  # fmt: skip
def test_the_unit_is_found_in_a_heading(label, unit):
    assert measures.unit_in(label) == unit


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2025年3月", "2025-03-01", "2025-03-31"), ("2025.3.1", "2025-03-01", "2025-03-01"),
        ("2025/3/1", "2025-03-01", "2025-03-01"), ("２０２５年３月１日", "2025-03-01", "2025-03-01"),
        ("20250301", "2025-03-01", "2025-03-01"), (45717, "2025-03-01", "2025-03-01"),
        (dt.datetime(2025, 3, 1, 8), "2025-03-01", "2025-03-01"), ("2025年", "2025-01-01", "2025-12-31"),
        (2025, "2025-01-01", "2025-12-31"), ("2024年2月", "2024-02-01", "2024-02-29"),
        ("2025年底", "2025-12-31", "2025-12-31"),
        ("2025—2027年", "2025-01-01", "2027-12-31"), ("2025年3月-2026年10月", "2025-03-01", "2026-10-31"),
        ("2025.3至2027.6", "2025-03-01", "2027-06-30"), (2025.3, "2025-03-01", "2025-03-31"),
        (2025.1, None, None), ("2025年13月", None, None), ("近期", None, None), ("2月30日", None, None),
        (True, None, None),
    ],
)  # fmt: skip
def test_days_are_read_as_they_are_written_in_china(cell, first, last):
    assert (measures.day_in(cell), measures.day_in(cell, last=True)) == (first, last)


@given(
    st.dates(dt.date(1960, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"]),
)
def test_every_day_is_read_in_every_style(day, style):
    assert measures.day_in(day.strftime(style)) == day.isoformat()
    assert measures.day_in((day - dt.date(1899, 12, 30)).days) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "code"),
    [("达拉特旗", "150621000000"), ("达拉特", "150621000000"), ("Dalad Banner", "150621000000"),
     ("达旗", "150621000000"),
     ("达拉特旗人民政府", "150621000000"), (150621000000.0, "150621000000"), ("鄂托克旗", "150624000000"),
     ("鄂托克前旗", "150623000000")],
)  # fmt: skip
def test_banners_are_known_by_name_short_form_and_code(file, text, code):
    assert cells.Cells(file, "project").value("banner", text) == code


@pytest.mark.parametrize("text", ["鄂旗", "鄂尔多斯市", "杭锦旗、达拉特旗", "呼和浩特"])
def test_what_is_not_one_banner_is_not_guessed(file, text):
    with pytest.raises(PlanningError, match=text):
        cells.Cells(file, "project").value("banner", text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("市水利局、市林业和草原局", '{"FGB","WRB"}'), ("水利局，发改委；各旗区人民政府", '{"BAN","DRC","WRB"}'),
     ("WRB,FGB", '{"FGB","WRB"}'),
     ("住建局 、 工信局", '{"HUD","IIT"}'), ("市水利局、水利局", '{"WRB"}')],
)  # fmt: skip
def test_several_bureaus_stand_in_one_cell(file, text, codes):
    assert cells.Cells(file, "project").value("cooperating_units", text) == codes


def test_a_guess_is_noted_and_a_name_in_full_is_not(file):
    reader = cells.Cells(file, "project")
    reader.value("lead_unit", "市水利局")
    reader.value("lead_unit", "水利局")
    assert reader.guessed == {}
    reader.value("lead_unit", "林草局")
    assert reader.guessed == {"林草局": "市林业和草原局"}


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [("remark", "无", "无"), ("remark", "NULL", "NULL"), ("remark", " / ", None), ("investment_yuan", "无", None),
     ("planned_start", "——", None), ("lead_unit", "N/A", None), ("remark", None, None),
     ("phone", 10000000001.0, "10000000001")],
)  # fmt: skip
def test_words_for_nothing_are_words_in_a_text_and_nothing_elsewhere(file, column, cell, value):
    assert cells.Cells(file, "project").value(column, cell) == value


def test_a_number_in_another_dimension_is_refused(file):
    with pytest.raises(PlanningError, match=r"“Planned area” is kept in ha.*万元"):
        cells.Cells(file, "project").value("planned_area_ha", "3万元")


# Layouts --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_plain_table_in_any_encoding(file, tmp_path, encoding):
    report = imported(file, written(tmp_path / "附件2.csv", HEADER, ROW, encoding=encoding), by="张三")
    assert (report.inserted, report.updated) == (1, 0)
    assert projects(file) == [
        (
            "P001",
            "西柳沟综合治理",
            "150621000000",
            "2025-01-01",
            "2027-12-31",
            120_005_000,
            "WRB",
            '{"FGB","NRB"}',
            800.0,
        )
    ]
    assert projects(file, "performance, state, created_by") == [("护岸林带", "reserve", "张三")]
    assert told(report) == [("1", "序号", "", returned.CELL_LEFT_OUT)]


def test_titles_merged_cells_two_lines_of_header_headings_and_sums(file, tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        ["附件2  重点项目清单"],
        [None] * 6 + ["单位：万元"],
        ["序号", "项目名称", "建设地点", "建设年限", "投资", None, "牵头单位"],
        [None] * 4 + ["总投资", "其中：中央"],
        ["一、十大孔兑综合治理工程"],
        [1, "西柳沟综合治理", "达拉特旗", "2025年", 3000, 2000, "水利局"],
        [2, "哈什拉川综合治理", None, "2026年", "2亿元", None, "水利局"],
        ["二、其他"],
        [3, "无名", "东胜区", 2026, 100, None, None],
        ["合计", None, None, None, 23100],
        merge=["A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "G3:G4", "E3:F3", "A5:G5", "A8:G8", "C6:C7"],
    )
    report = imported(file, path)
    assert projects(file, "name, banner, investment_yuan") == [
        ("西柳沟综合治理", "150621000000", 30_000_000),
        ("哈什拉川综合治理", "150621000000", 200_000_000),  # the banner is merged over both rows
        ("无名", "150602000000", 1_000_000),
    ]
    works = file.execute(
        "SELECT p.name, w.code FROM project p LEFT JOIN work w ON w.uuid = p.work ORDER BY p.fid"
    ).fetchall()
    assert works == [("西柳沟综合治理", "A1-1"), ("哈什拉川综合治理", "A1-1"), ("无名", None)]
    rows = {one.row: str(one.reason) for one in report.remarks if one.outcome == returned.LEFT_OUT}
    assert set(rows) == {"5", "8", "10"}
    assert "A1-1" in rows["5"] and "heading" in rows["8"] and "sum" in rows["10"]


@pytest.mark.parametrize("merge", [("A1:A2", "B1:C1"), ("B1:C1",)])
def test_a_heading_over_two_columns_belongs_to_both(file, tmp_path, merge):
    path = workbook(
        tmp_path / "a.xlsx", ["项目名称", "投资（万元）"], [None, "总额", "中央"], ["甲", 3, 2], merge=merge
    )
    assert sheet_rows.read(path).header == ["项目名称", "投资（万元） 总额", "投资（万元） 中央"]
    imported(file, path)
    assert projects(file, "name, investment_yuan") == [("甲", 30_000)]


def test_the_named_sheet_is_read_and_an_unknown_one_refused(file, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = workbook(tmp_path / "a.xlsx", ["说明"])
    book = openpyxl.load_workbook(path)
    book.create_sheet("项目").append(HEADER)
    book["项目"].append(ROW)
    book.save(path)
    register = register_import.prepared(file, path, "project", "项目")
    assert register.mapping["name"] == Source("项目名称")
    with pytest.raises(PlanningError, match=r"no sheet “附件3”[.] It has: 附件2, 项目"):
        register_import.prepared(file, path, "project", "附件3")


def test_a_share_that_is_shown_as_percent_is_not_a_hundredth(file, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = workbook(
        tmp_path / "a.xlsx", ["指标名称", "单位", "基期值", "目标值"], ["草原综合植被盖度二", "%", 0.485, 0.49]
    )
    book = openpyxl.load_workbook(path)
    for cell in book.active["C2:D2"][0]:
        cell.number_format = "0.0%"
    book.save(path)
    imported(file, path, "indicator")
    found = file.execute(
        "SELECT base_value, target_value FROM indicator WHERE name_zh = '草原综合植被盖度二'"
    ).fetchone()
    assert found == (48.5, 49.0)


def test_targets_in_words_are_kept_as_words(file, tmp_path):
    lines = [
        ["指标名称", "2027年目标值", "责任单位"],
        ["林草覆盖率二", "稳步提升", "林草局"],
        ["水库二", "12", "水利局"],
    ]
    report = imported(file, written(tmp_path / "a.csv", *lines), "indicator")
    found = file.execute(
        "SELECT target_value, target_zh, responsible_units FROM indicator WHERE name_zh LIKE '%二' ORDER BY fid"
    ).fetchall()
    assert found == [(None, "稳步提升", '{"FGB"}'), (12.0, "12", '{"WRB"}')]
    assert ("2", "2027年目标值", "稳步提升", returned.CELL_LEFT_OUT) in told(report)


# Again --------------------------------------------------------------------------------------------------------------


def test_the_same_file_again_changes_nothing_and_a_newer_one_updates(file, tmp_path):
    path = written(tmp_path / "a.csv", HEADER, ROW)
    imported(file, path)
    before = projects(file, "*")
    again = imported(file, path)
    assert (again.inserted, again.updated, again.unchanged) == (0, 0, 1)
    assert projects(file, "*") == before
    newer = imported(file, written(path, HEADER, [*ROW[:5], 13_000, *ROW[6:8], None]), by="李四")
    assert (newer.inserted, newer.updated) == (0, 1)
    assert projects(file, "investment_yuan, planned_area_ha, updated_by, revision") == [(130_000_000, 800.0, "李四", 1)]
    assert file.execute("SELECT before FROM history WHERE column_name = 'investment_yuan'").fetchall() == [
        ("120005000",)
    ]


def test_two_projects_of_one_name_stay_two(file, tmp_path):
    path = written(tmp_path / "a.csv", HEADER, ROW, [2, *ROW[1:3], "杭锦旗", *ROW[4:]])
    assert imported(file, path).inserted == 2
    assert imported(file, path).unchanged == 2
    assert projects(file, "banner") == [("150621000000",), ("150625000000",)]


def test_a_code_in_the_file_says_which_row_is_meant(file, tmp_path):
    lines = [["项目编号", "项目名称"], ["ZD-01", "旧名"]]
    imported(file, written(tmp_path / "a.csv", *lines))
    report = imported(file, written(tmp_path / "a.csv", lines[0], ["ZD-01", "新名"]))
    assert report.updated == 1 and projects(file, "code, name") == [("ZD-01", "新名")]


# What does not fit ----------------------------------------------------------------------------------------------------


def test_cells_that_do_not_fit_are_left_out_and_listed_and_the_row_is_kept(file, tmp_path):
    bad = [1, "甲", "", "某旗", "近期", "约300", "某局", "市水利局、某局", "1.2万元"]
    report = imported(file, written(tmp_path / "a.csv", HEADER, bad))
    assert projects(file) == [("P001", "甲", None, None, None, None, None, None, None)]
    listed = {(one.column, one.value) for one in report.remarks if one.row == "2"}
    assert listed == {
        ("建设地点", "某旗"), ("建设年限", "近期"), ("总投资（万元）", "约300"), ("牵头单位", "某局"),
        ("配合单位", "市水利局、某局"), ("治理面积（万亩）", "1.2万元"),
    }  # fmt: skip


def test_an_end_before_the_start_is_left_out_and_listed(file, tmp_path):
    header = ["项目名称", "计划开工时间", "计划完工时间"]
    report = imported(file, written(tmp_path / "a.csv", header, ["甲", "2026-05-01", "2025-10-01"]))
    assert projects(file, "name, planned_start, planned_end") == [("甲", "2026-05-01", None)]
    assert told(report) == [("2", "计划完工时间", "2025-10-01", returned.CELL_LEFT_OUT)]
    assert "lies before the planned start" in str(report.remarks[0].reason)
    again = imported(file, written(tmp_path / "b.csv", header[::2], ["甲", "2025-10-01"]))
    assert (again.updated, again.unchanged) == (0, 1) and len(again.remarks) == 1, "against what the row has"


# Administrative units -------------------------------------------------------------------------------------------------

TOWNSHIPS = ["行政区划代码", "名称"]


def units(connection):
    columns = "code, name_zh, level, parent_code"
    return connection.execute(f"SELECT {columns} FROM admin_unit WHERE level IN ('township', 'village')").fetchall()


def test_townships_and_villages_come_in_by_their_official_code(file, tmp_path):
    lines = ["150621100", "树林召镇"], [150621100203, "东海心村"], ["150621102000 ", "吉格斯太镇"]
    path = written(tmp_path / "a.csv", TOWNSHIPS, *lines)
    report = imported(file, path, "admin_unit")
    assert (report.inserted, report.remarks) == (3, [])
    assert units(file) == [
        ("150621100000", "树林召镇", "township", "150621000000"),
        ("150621100203", "东海心村", "village", "150621100000"),
        ("150621102000", "吉格斯太镇", "township", "150621000000"),
    ]
    assert imported(file, path, "admin_unit").unchanged == 3
    renamed = written(tmp_path / "b.csv", TOWNSHIPS, ["150621102", "吉镇"])
    assert imported(file, renamed, "admin_unit").updated == 1 and units(file)[2][1] == "吉镇"


def test_a_parent_may_be_named_and_stand_in_the_same_file(file, tmp_path):
    header = [*TOWNSHIPS, "上级", "级别"]
    lines = ["150621100000", "树林召镇", "达拉特旗", "township"], ["150621198201", "园区村", "树林召镇", ""]
    report = imported(file, written(tmp_path / "a.csv", header, *lines), "admin_unit")
    assert units(file) == [
        ("150621100000", "树林召镇", "township", "150621000000"),
        ("150621198201", "园区村", "village", "150621100000"),
    ]
    assert report.inserted == 2


@pytest.mark.parametrize("code", ["", "1.50621E+11", "15062", "乡"])
def test_a_unit_without_an_official_code_is_left_out_and_listed(file, tmp_path, code):
    report = imported(file, written(tmp_path / "a.csv", TOWNSHIPS, [code, "树林召镇"]), "admin_unit")
    assert report.inserted == 0 and units(file) == []
    assert returned.LEFT_OUT in {one.outcome for one in report.remarks}
    assert not code or any("is no official code" in str(one.reason) for one in report.remarks)


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [
        ("1506", "city", None),
        ("150621", "banner", "150600000000"),
        ("150621100", "township", "150621000000"),
        ("150621100001", "village", "150621100000"),
    ],
)
def test_a_code_tells_level_and_parent(code, level, parent):
    found = official_codes.implied(official_codes.in_full(code))
    assert (found["level"], found.get("parent_code")) == (level, parent)


# Rows that lack something ---------------------------------------------------------------------------------------------


def test_a_row_without_a_name_is_left_out_as_a_whole(file, tmp_path):
    report = imported(file, written(tmp_path / "a.csv", HEADER, [1, "", *ROW[2:]], ROW))
    assert report.inserted == 1
    assert [(one.row, one.column) for one in report.remarks if one.outcome == returned.LEFT_OUT] == [("2", "项目名称")]


def test_money_without_a_unit_is_pointed_out(file, tmp_path):
    report = imported(file, written(tmp_path / "a.csv", ["项目名称", "总投资"], ["甲", "300"]))
    assert projects(file, "investment_yuan") == [(300,)]
    assert ("1", "总投资", "", returned.TAKEN) in told(report)


def test_tables_that_take_no_import_are_refused(file, tmp_path):
    with pytest.raises(PlanningError, match="Nothing can be imported into “history”"):
        imported(file, written(tmp_path / "a.csv", HEADER), "history")


# The mapping --------------------------------------------------------------------------------------------------------


def test_headings_are_found_by_id_label_and_usual_words_and_none_twice(file):
    found = register_mapping.propose(
        file, ["name", "Planned investment", "开工时间", "牵头单位", "名称", "x"], "project"
    )
    assert found == {
        "name": Source("name"),
        "investment_yuan": Source("Planned investment"),
        "planned_start": Source("开工时间"),
        "lead_unit": Source("牵头单位"),
    }


def test_a_translated_label_is_known(file):
    chinese = {"Planned investment": "计划投入"}
    found = register_mapping.propose(file, ["计划投入（亿元）"], "project", lambda text: chinese.get(text, text))
    assert found == {"investment_yuan": Source("计划投入（亿元）", "亿元")}


def test_the_mapping_goes_out_and_comes_back_corrected(file, tmp_path):
    register = register_import.prepared(file, written(tmp_path / "a.csv", ["名称甲", "数额"], ["甲", 3]), "project")
    assert register.mapping == {"name": Source("名称甲")}
    path = tmp_path / "mapping.csv"
    returned.save(
        register_mapping.as_csv(file, "project", {**register.mapping, "investment_yuan": Source("数额", "亿元")}), path
    )
    assert register_mapping.from_csv(path, "project", register.rows.header) == {
        "name": Source("名称甲"),
        "investment_yuan": Source("数额", "亿元"),
    }
    with pytest.raises(PlanningError, match="maps “数额” to “investment_yuan”"):
        register_mapping.from_csv(path, "project", ["名称甲"])
    with pytest.raises(PlanningError, match="is no mapping"):
        register_mapping.from_csv(written(tmp_path / "c.csv", ["a"], ["b"]), "project", ["a"])


@given(st.lists(st.text(max_size=12), max_size=8, unique=True))
def test_any_headings_make_a_mapping_of_their_own_columns(template, headings):
    with opened(template) as connection:
        found = register_mapping.propose(connection, headings, "project")
    assert {source.heading for source in found.values()} <= set(headings)
    once = [source.heading for name, source in found.items() if name not in register_mapping.SHARED]
    assert len(once) == len(set(once))


# The task -----------------------------------------------------------------------------------------------------------


def test_the_task_proposes_then_imports_with_the_corrected_mapping(project, tmp_path):
    path = written(tmp_path / "附件2.csv", ["项目名称", "投入"], ["甲", "1.5"], ["", "2"])
    proposed = ImportRegister(project=str(project), file=str(path), propose=True).run()
    assert proposed.numbers == {} and "Nothing was imported" in str(proposed.notes[0])
    mapping = Path(proposed.files["mapping_file"]).read_text(encoding="utf-8-sig")
    edited = tmp_path / "edited.csv"
    edited.write_text(mapping.replace("investment_yuan,,", "investment_yuan,投入,万元"), encoding="utf-8")
    done = ImportRegister(project=str(project), file=str(path), mapping=str(edited), by="张三").run()
    assert done.numbers == {"inserted": 1, "updated": 0, "unchanged": 0, "left_out": 1}
    assert "3,项目名称" in Path(done.files["report"]).read_text(encoding="utf-8-sig")
    with opened(project) as connection:
        assert projects(connection, "name, investment_yuan, created_by") == [("甲", 15_000, "张三")]


def test_the_task_asks_for_a_file(project):
    with pytest.raises(PlanningError, match="No file is named"):
        ImportRegister(project=str(project)).run()


def test_hidden_sheets_are_not_read(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = workbook(tmp_path / "a.xlsx", ["旧"], ["x"])
    book = openpyxl.load_workbook(path)
    book.create_sheet("新").append(["新的"])
    book["附件2"].sheet_state = "hidden"
    book.save(path)
    assert list(sheet_rows.worksheets(path)) == ["新"]
