"""The command line: everything declared can be asked for, and what goes wrong is one sentence."""

import importlib.util
import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import geopandas as gpd
import openpyxl
import pytest

from ordos_restoration import __main__ as command_line
from ordos_restoration import files, workbook
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, book
from ordos_restoration.planning.spec import Cancelled, Report
from ordos_restoration.store import speech

SHIPPED_TASKS = command_line.tasks
CHINESE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="zh"><context><name>Ordos</name>
<message><source>Close land around sites</source><translation>场地周边封禁</translation></message>
<message><source>The layer “{layer}” is empty. Choose one that holds features.</source>
<translation>图层“{layer}”没有要素，请选择有要素的图层。</translation></message>
<message><source>Sites</source><translation>场地</translation></message>
<message><source>Distance</source><translation type="unfinished"></translation></message>
</context></TS>"""


@pytest.fixture(autouse=True)
def closure(example, monkeypatch):
    """The catalogue holds the worked example and no task, and the shell speaks English."""
    monkeypatch.setattr(catalogue, "CAPABILITIES", (example.Closure,))
    monkeypatch.setattr(command_line, "tasks", lambda: ({}, ()))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    return example.Closure


@pytest.fixture
def site(sites, tmp_path):
    """The path of a file of sites."""
    path = tmp_path / "sites.gpkg"
    sites(3).to_file(path, layer="site")
    return str(path)


def run(*arguments):
    return command_line.main([str(one) for one in arguments])


def usage(*arguments):
    with pytest.raises(SystemExit) as stop:
        run(*arguments)
    return stop.value.code


def test_list(capsys):
    assert run("list") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Kongdui rivers",
        "  closure                      Close land around sites",
    ]


def test_help_tells_the_whole_contract(capsys):
    assert usage("closure", "--help") == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in (
        "Closes a ring of land around each site.",
        "--site PATH[|layername=NAME] Sites [Polygon; name (Name)]",
        "--distance NUMBER Distance [m; 1 … 5000; default 100.0]",
        "--fenced yes|no Fenced [default yes]",
        "--corner CHOICE Corners [round = Round; mitre = Sharp; default round]",
        "--output FILE.gpkg",
        "closure (Closure areas)",
    ):
        assert words in shown


def test_a_whole_run(site, tmp_path, capsys):
    out, summary = tmp_path / "out.gpkg", tmp_path / "out.json"
    code = run(
        "closure",
        "--site",
        f"{site}|layername=site",
        "--distance",
        10,
        "--corner=mitre",
        "--output",
        out,
        "--summary",
        summary,
    )
    assert code == 0
    assert len(gpd.read_file(out, layer="closure")) == 3
    told = json.loads(summary.read_text(encoding="utf-8"))
    assert told["rows"] == {"closure": 3}
    assert told["numbers"]["area_ha"] == pytest.approx(3 * (120**2 - 100**2) / 1e4, rel=1e-3)
    shown = capsys.readouterr()
    assert shown.out.splitlines() == ["Area: 1.32 ha", "Closure areas: 3"]
    assert shown.err == "", "no progress bar where nobody watches"


def test_notes_go_to_stderr_unless_quiet(sites, tmp_path, capsys):
    given = sites(3)
    given.loc[1, "geometry"] = None
    given.to_file(tmp_path / "a.gpkg")
    arguments = ("closure", "--site", tmp_path / "a.gpkg", "--output", tmp_path / "b.gpkg")
    assert run(*arguments) == 0
    assert capsys.readouterr().err == "“Sites”: 1 features without usable polygons were left out (rows 2).\n"
    assert run(*arguments, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--distance", "0"), "“Distance” is 0 m, outside 1 to 5000. Type a number within these limits."),
        (("--fenced", "perhaps"), "“Fenced” is yes or no, but got “perhaps”."),
        (("--output", "plan.shp"), "“plan.shp” is not the name of a GeoPackage. Let it end in .gpkg."),
        (("--summary", "no/a.json"), "There is no folder “no”. Make it, or choose another one."),
        (("--site", "no.gpkg"), "There is no file “no.gpkg”. Check its name."),
    ],
)
def test_bad_input_is_one_sentence(site, tmp_path, capsys, arguments, sentence):
    assert run("closure", "--site", site, "--output", tmp_path / "a.gpkg", *arguments) == 1
    assert capsys.readouterr() == ("", sentence + "\n")
    assert not (tmp_path / "a.gpkg").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("shelter",),
        ("closure", "--output", "a.gpkg"),
        ("closure", "--site", "a.gpkg"),
        ("closure", "--site", "a.gpkg", "--plan-name", "b"),
        ("closure", "--site", "a", "--output", "b", "--dist", "3"),
        ("closure", "--site", "a", "--output", "b", "--north", "3"),
    ],
)
def test_bad_usage_exits_2(arguments, capsys):
    assert usage(*arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_underscores_and_hyphens_are_the_same():
    typed = ["kongdui-reaches", "--bank_full=a_b", "--x_y", "a_b"]
    assert command_line.with_hyphens(typed) == ["kongdui_reaches", "--bank-full=a_b", "--x-y", "a_b"]


def test_optional_outputs_are_made_on_request(example, site, tmp_path, monkeypatch, capsys):
    import dataclasses

    optional = dataclasses.replace(example.CLOSURE, optional=True)
    seen = []

    class Twice(example.Closure):
        outputs = {"closure": example.CLOSURE, "inner_ring": optional}

        def plan(self, site, *, progress, wanted):
            seen.append(wanted)
            return super().plan(site, progress=progress, wanted=wanted)

    monkeypatch.setattr(catalogue, "CAPABILITIES", (Twice,))
    arguments = ("closure", "--site", site, "--output", tmp_path / "a.gpkg")
    assert run(*arguments) == 0
    assert run(*arguments, "--wanted", "inner-ring") == 0
    assert [sorted(wanted) for wanted in seen] == [["closure"], ["closure", "inner_ring"]]
    assert usage(*arguments, "--wanted", "outer") == 2
    assert "choose from inner_ring" in capsys.readouterr().err


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, Cancelled])
def test_ctrl_c_leaves_nothing_half_written(closure, site, tmp_path, monkeypatch, interruption):
    def stop(self, site, *, progress, wanted):
        raise interruption

    monkeypatch.setattr(closure, "plan", stop)
    before = sorted(tmp_path.iterdir())
    assert run("closure", "--site", site, "--output", tmp_path / "a.gpkg", "--summary", tmp_path / "a.json") == 130
    assert sorted(tmp_path.iterdir()) == before


def test_a_terminal_sees_one_line_of_progress(site, tmp_path, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    assert run("closure", "--site", site, "--output", tmp_path / "a.gpkg") == 0
    shown = sys.stderr.getvalue()
    assert " 50%" in shown
    assert "\n" not in shown
    assert shown.endswith("\r\x1b[K"), "and it is gone when the run is over"


@pytest.fixture
def chinese(tmp_path, monkeypatch):
    """A shell set to Chinese, and a translation."""
    (tmp_path / "ordos_zh.ts").write_text(CHINESE, encoding="utf-8")
    monkeypatch.setattr(speech, "I18N", tmp_path)
    monkeypatch.setattr(speech, "sentences", speech.sentences.__wrapped__)  # which keeps what it has read
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")


def test_chinese(chinese, sites, tmp_path, capsys):
    assert run("list") == 0
    assert "场地周边封禁" in capsys.readouterr().out
    sites(1).iloc[:0].to_file(tmp_path / "a.gpkg")
    assert run("closure", "--site", tmp_path / "a.gpkg", "--output", tmp_path / "b.gpkg") == 1
    assert capsys.readouterr().err == "图层“场地”没有要素，请选择有要素的图层。\n"
    assert command_line.translation()("Distance") == "Distance", "an unfinished sentence stays English"


def test_lc_all_comes_before_lang(chinese, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert command_line.translation()("Sites") == "Sites"


def test_missing_packages_are_named(site, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command_line.disk, "has", lambda name: name not in ("geopandas", "pyogrio", "fiona"))
    assert run("closure", "--site", site, "--output", tmp_path / "a.gpkg") == 1
    assert capsys.readouterr().err.startswith("This Python lacks geopandas, pyogrio.")


def test_as_a_program(repo):
    command = [sys.executable, "-m", "ordos_restoration", "list"]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=repo, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    wrong = subprocess.run([*command[:-1], "no_such"], cwd=repo, env=environment, capture_output=True, check=False)
    assert wrong.returncode == 2


# A capability with a file of records, a page and a grid -------------------------------------------------------------


@pytest.fixture
def wind(monkeypatch, tmp_path):
    """A day of wind, and the catalogue as it is shipped."""
    from ordos_restoration.planning.wind.drift_potential import DriftPotential

    monkeypatch.setattr(catalogue, "CAPABILITIES", (DriftPotential,))
    path = tmp_path / "wind.csv"
    rows = [f"2025-03-{1 + hour // 24:02d} {hour % 24:02d}:00,{4 + hour % 9},NW" for hour in range(24 * 28)]
    path.write_text("\n".join(["time,wind_speed,wind_direction", *rows]), encoding="utf-8")
    return path


def test_records_come_in_and_pictures_go_out(wind, tmp_path, capsys):
    out = tmp_path / "drift.gpkg"
    assert run("drift-potential", "--wind", wind, "--output", out, "--summary", tmp_path / "drift.json") == 0
    assert (tmp_path / "drift_rose.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "drift_drift_report.html").exists()
    said = capsys.readouterr().out
    assert "135.0 °" in said, "sand of a north-west wind moves to the south-east"
    assert str(tmp_path / "drift_rose.svg") in said
    assert json.loads((tmp_path / "drift.json").read_text())["numbers"]["rdd"] == 135.0


@pytest.fixture
def booked(closure, monkeypatch):
    """The worked example with its table as a workbook too."""

    class Booked(closure):
        reports = {"tables": Report("Tables", "xlsx")}

        def plan(self, **layers):
            made = super().plan(**layers)
            columns = [SheetColumn(kind) for kind in self.outputs["closure"].columns.values()]
            rows = made.tables["closure"][list(self.outputs["closure"].columns)].to_numpy().tolist()
            made.reports = {"tables": book("Sites", [Sheet("Sites", columns, rows)])}
            return made

    monkeypatch.setattr(catalogue, "CAPABILITIES", (Booked,))


def test_a_workbook_lies_beside_the_plan(booked, site, tmp_path, capsys):
    assert run("closure", "--site", site, "--output", tmp_path / "plan.gpkg") == 0
    sheet = openpyxl.load_workbook(tmp_path / "plan_tables.xlsx")["Sites"]
    assert [row[0].value for row in sheet.iter_rows(min_row=3)] == ["毛不拉 0", "毛不拉 1", "毛不拉 2"]
    assert str(tmp_path / "plan_tables.xlsx") in capsys.readouterr().out


def test_without_openpyxl_the_plan_is_written_and_the_workbook_is_told(booked, site, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(workbook.disk, "has", lambda module: module != "openpyxl")
    summary = tmp_path / "plan.json"
    assert run("closure", "--site", site, "--output", tmp_path / "plan.gpkg", "--summary", summary) == 0
    assert (tmp_path / "plan.gpkg").exists() and not (tmp_path / "plan_tables.xlsx").exists()
    assert "openpyxl" in capsys.readouterr().err
    assert "openpyxl" in json.loads(summary.read_text(encoding="utf-8"))["notes"][-1]


def test_a_record_without_speeds_is_one_sentence(wind, tmp_path, capsys):
    wind.write_text("time,wind_direction\n2025-03-01 00:00,NW\n", encoding="utf-8")
    assert run("drift-potential", "--wind", wind, "--output", tmp_path / "drift.gpkg") == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["wind.csv"]


def test_the_help_names_what_lies_beside(wind, capsys):
    usage("drift-potential", "--help")
    assert "rose (" in capsys.readouterr().out


def test_a_number_that_is_not_known_is_a_dash():
    from ordos_restoration.planning.spec import Choice, Number

    assert command_line.number_text(float("nan"), Number("Ratio", "", "1"), str) == "–"
    assert command_line.number_text(0.5, Number("Ratio", "", "1"), str) == "0.50"
    assert command_line.number_text("a", Choice("Sort", "", {"a": "Dry", "b": "Wet"}), str) == "Dry"


# Into a project ------------------------------------------------------------------------------------------------------


@pytest.fixture
def reaches(monkeypatch):
    """A capability whose tables every project has, and its arguments."""
    from ordos_restoration.planning.kongdui.reaches import KongduiReaches

    monkeypatch.setattr(catalogue, "CAPABILITIES", (KongduiReaches,))
    return ("kongdui-reaches", "--kongdui", files.REFERENCE.parent / "sample" / "kongdui.geojson")


@pytest.fixture
def project(tmp_path):
    """An empty project in a folder of its own; its GeoPackage."""
    pytest.importorskip("osgeo")
    from ordos_restoration.store import create

    (tmp_path / "毛不拉").mkdir()
    create.build(tmp_path / "毛不拉" / "毛不拉.gpkg", str)
    return tmp_path / "毛不拉" / "毛不拉.gpkg"


def query(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_a_plan_lands_in_a_project_and_no_file_is_needed(reaches, project, tmp_path, capsys):
    summary = tmp_path / "a.json"
    assert run(*reaches, "--project", project.parent, "--plan-name", "甲", "--summary", summary) == 0
    ((plan, name),) = query(project, "SELECT uuid, name FROM plan")
    told = json.loads(summary.read_text(encoding="utf-8"))
    assert (told["plan"], told["version"], name) == (plan, 1, "甲")
    assert query(project, f"SELECT count(*) FROM reach WHERE plan = '{plan}'") == [(told["rows"]["reach"],)]
    shown = capsys.readouterr()
    assert shown.err.endswith("The plan “甲” now lies in the project as a draft.\n")
    assert "Reference tables of the project were used" in shown.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "毛不拉"]


def test_a_plan_may_go_into_a_file_as_well(reaches, project, tmp_path):
    assert run(*reaches, "--project", project, "--output", tmp_path / "a.gpkg", "--quiet") == 0
    (count,) = query(project, "SELECT count(*) FROM reach")[0]
    assert count == len(gpd.read_file(tmp_path / "a.gpkg", layer="reach")) > 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--register-entry", "P-9"), "The register has no project of the code “P-9”"),
        (("--project", "no.gpkg"), "There is no file or folder “no.gpkg”"),
    ],
)
def test_what_cannot_land_is_refused_before_the_planning(reaches, project, monkeypatch, capsys, arguments, sentence):
    monkeypatch.setattr(catalogue.CAPABILITIES[0], "plan", None)
    assert run(*reaches, "--project", project, *arguments) == 1
    said = capsys.readouterr().err
    assert sentence in said and len(said.splitlines()) == 1


def test_an_interruption_while_landing_leaves_the_project_as_it_was(reaches, project, monkeypatch):
    from ordos_restoration.store.plans import planned_rows

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(planned_rows, "stored", stop)
    assert run(*reaches, "--project", project) == 130
    assert query(project, "SELECT count(*) FROM plan") == query(project, "SELECT count(*) FROM plan_note") == [(0,)]


def test_without_osgeo_there_are_no_projects_and_plans_still_are(reaches, monkeypatch, capsys, tmp_path):
    installed = command_line.disk.has
    monkeypatch.setattr(command_line.disk, "has", lambda name: name != "osgeo" and installed(name))
    assert SHIPPED_TASKS() == ({}, ())
    assert run(*reaches, "--project", tmp_path) == 1
    assert capsys.readouterr().err.startswith("This Python lacks osgeo.")
    assert run(*reaches, "--output", tmp_path / "a.gpkg", "--quiet") == 0


# Tasks ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def pack(monkeypatch, repo):
    """The toy task alone in the catalogue of tasks."""
    spec = importlib.util.spec_from_file_location("ordos_tests_toy_tasks", repo / "tests" / "toy_tasks.py")
    module = sys.modules.setdefault(spec.name, importlib.util.module_from_spec(spec))
    if not hasattr(module, "Pack"):
        spec.loader.exec_module(module)
    monkeypatch.setattr(command_line, "tasks", lambda: ({"project": "Project"}, (module.Pack,)))
    return module


def test_a_task_is_listed_in_its_group(pack, capsys):
    assert run("list") == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["Project", "  pack                         Pack a project"]


def test_the_help_of_a_task_tells_every_option(pack, capsys):
    assert usage("pack", "--help") == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in (
        "Packs <files>.",
        "--project PATH Project [required]",
        "--photos FOLDER Photos [optional]",
        "--copies PATH [PATH ...] Copies. Which. [required]",
        "--most NUMBER Most [1 … 99; default 9]",
        "--order CHOICE Order [name = By name; age = By age; default name]",
        "--flat yes|no Flat [default no]",
        "--summary FILE.json",
        "--quiet",
    ):
        assert words in shown, words
    assert "--wanted" not in shown and "--plan-name" not in shown


def test_a_task_is_done_and_told(pack, tmp_path, capsys):
    out, summary = tmp_path / "p.txt", tmp_path / "p.json"
    typed = (
        "--project",
        "a.gpkg",
        "--copies",
        "b.gpkg",
        "云 c.gpkg",
        "--output",
        out,
        "--flat",
        "yes",
        "--order",
        "age",
    )
    assert run("pack", *typed, "--summary", summary) == 0
    task = pack.seen["task"]
    assert (task.copies, task.flat, task.order, task.most) == (("b.gpkg", "云 c.gpkg"), True, "age", 9)
    assert json.loads(summary.read_text(encoding="utf-8")) == {
        "numbers": {"packed": 2},
        "files": {"package": str(out)},
        "notes": ["2 copies were packed."],
    }
    shown = capsys.readouterr()
    assert shown.out.splitlines() == ["Files packed: 2", str(out)] and shown.err == "2 copies were packed.\n"
    assert run("pack", *typed, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("holder", "code", "said"),
    [("nobody", 1, "“nobody” holds nothing. Name somebody.\n"), ("me", 130, ""), (None, 1, "“Most” is 0")],
)
def test_a_task_that_cannot_be_done_is_one_sentence(pack, tmp_path, capsys, holder, code, said):
    typed = ("--project", "a.gpkg", "--copies", "b.gpkg", "--output", tmp_path / "p.txt")
    more = ("--holder", holder) if holder else ("--most", "0")
    assert run("pack", *typed, *more) == code
    assert capsys.readouterr().err.startswith(said)
    assert not list(tmp_path.iterdir())


def test_a_task_without_what_it_needs_is_bad_usage(pack, capsys):
    assert usage("pack", "--project", "a.gpkg") == 2
    assert "--copies, --output" in capsys.readouterr().err


def test_the_shipped_tasks_are_there(monkeypatch, capsys):
    pytest.importorskip("osgeo")
    monkeypatch.setattr(command_line, "tasks", SHIPPED_TASKS)
    assert run("list") == 0
    assert "  create_project " in capsys.readouterr().out
