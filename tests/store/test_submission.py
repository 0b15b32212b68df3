"""What is handed in says what the project says: prescribed fields, right Chinese, nothing cut, sums that agree."""

import csv
import re
import shutil
import struct
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal

from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.schema import reference
from ordos_restoration.store.sheets import marks
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.submission import delivery, fitting, shapefile, values
from ordos_restoration.store.tasks.submission import Submission
from tests.store.handed_in import add, belt, multi, plan, square, written

OWN = (
    "INSERT INTO ref_submission_fields (uuid, profile, layer, tables, place_no, field, taken_from, content, constant, "
    "codes, field_type, width, decimals, required) VALUES "
)


def own_field(place, field, taken_from, content="value", kind="text", width=20, decimals=0, **others):
    """Return the statement that adds a field to the profile “own”."""
    told = {"layer": "own", "tables": "belt", "constant": "", "codes": "", "required": 0, **others}
    texts = (f"own-{told['layer']}-{place}", "own", told["layer"], told["tables"], place, field, taken_from, content)
    rest = (told["constant"], told["codes"], kind, width, decimals, told["required"])
    return OWN + repr((*texts, *rest))


@pytest.fixture(autouse=True)
def as_gdal_reads():
    """Recoding as GDAL does it: a layer that QGIS has opened in another test switches it off for the process."""
    before = gdal.GetConfigOption(shapefile.RECODING)
    gdal.SetConfigOption(shapefile.RECODING, None)
    yield
    gdal.SetConfigOption(shapefile.RECODING, before)


@pytest.fixture(params=[None, ""])
def recoding(as_gdal_reads, request):
    """GDAL's option for the encoding of all shapefiles, unset or as QGIS leaves it once it has opened one."""
    gdal.SetConfigOption(shapefile.RECODING, request.param)
    return request.param


@pytest.fixture
def planted(project):
    """A project with two belts of a plan that belongs to a project of the register."""
    with opened(project, write=True) as connection, transaction(connection):
        owner = add(
            connection, "project", code="P1", name="西柳沟治理（一期）", state="started", task_year=2026,
            task_document="鄂林草发〔2026〕8号", banner="150621000000",
        )  # fmt: skip
        add(connection, "project_fund", project=owner, year=2026, source="central_investment", planned_yuan=9)
        of = plan(connection, project=owner, approval_no="达林草发〔2026〕12号")
        belt(connection, "A-2", of, multi(square(109.91)), area_ha=1.005, area_mu=15.1)
        belt(connection, "A-1", of)
    return project


def hand_in(path, out, **given):
    return Submission(project=str(path), output=str(out), **given).run()


def rows_of(path, **options):
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR, **options)
    layer = data.GetLayer(0)
    found = [one.items() for one in layer]
    del layer, data
    return found


def report_of(done):
    with Path(done.files["report"]).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


# Files --------------------------------------------------------------------------------------------------------------


def test_the_fields_are_the_prescribed_ones_and_say_what_the_project_says(planted, tmp_path):
    done = hand_in(planted, tmp_path)
    path = Path(done.files["folder"]) / "zaolin_xb.shp"
    data = gdal.OpenEx(str(path))
    definition = data.GetLayer(0).GetLayerDefn()
    sizes = {}
    for at in range(definition.GetFieldCount()):
        one = definition.GetFieldDefn(at)
        sizes[one.GetName()] = (one.GetTypeName(), one.GetWidth(), one.GetPrecision())
    asked = [one for one in reference.read("submission_fields") if one["layer"] == "zaolin_xb"]
    assert list(sizes) == [one["field"] for one in asked], "names and order"
    assert sizes["bsm"] == ("String", 18, 0) and sizes["tbmj"] == ("Real", 18, 2)
    assert sizes["mei_gq_zs"] == ("Integer", 6, 0)
    del definition, data
    first, second = rows_of(path)
    assert (first["xb_code"], second["xb_code"]) == ("A-1", "A-2"), "by their codes"
    told = {
        name: first[name] for name in ("sheng", "xian", "xiang", "cun", "lin_ban", "xiao_ban", "ld_qs", "lin_zhong")
    }
    assert list(told.values()) == ["15", "150621", "004", "001", "0010", "00003", "20", "115"]
    assert (first["zhuzhongzc"], first["you_shi_sz"]) == ("6柽柳4紫穗槐", "柽柳")
    assert (first["di_lei"], first["dlmc"]) == ("0404", "其他草地")
    assert (first["xm_mc"], first["rwwh"], first["zlnd"]) == ("西柳沟治理（一期）", "鄂林草发〔2026〕8号", "2026")
    assert first["ZJLY"] == "Central budget investment" and first["pfwh"] == "达林草发〔2026〕12号"
    assert (first["tbbh"], second["tbbh"]) == ("00000001", "00000002")
    assert (first["tbmj"], first["mian_ji"], first["mj_mu"]) == (37_900.5, 3.79, 56.9)


def test_areas_are_those_stored_and_the_sum_told_is_that_of_the_rows_as_written(planted, tmp_path):
    done = hand_in(planted, tmp_path)
    folder = Path(done.files["folder"])
    printed = [row["mian_ji"] for row in rows_of(folder / "zaolin_xb.shp")]
    page = (folder / "about.txt").read_bytes().decode("utf-8-sig")
    assert re.search(rf"mian_ji\W+{sum(printed):.2f}", page) and done.numbers["rows"] == 2
    assert "毛不拉 2026" in page and "林带" in page and "EPSG:4546" in page and "GB18030" in page


def test_gb18030_is_read_by_every_program_with_the_cpg_and_without(planted, tmp_path, recoding):
    folder = Path(hand_in(planted, tmp_path).files["folder"])
    table = (folder / "zaolin_xb.dbf").read_bytes()
    assert table[29] == 0x4D and (folder / "zaolin_xb.cpg").read_text() == "GB18030"
    header, width = struct.unpack("<HH", table[8:12])
    assert "西柳沟治理（一期）" in table[header : header + width].decode("gb18030")
    assert gdal.GetConfigOption(shapefile.RECODING) == recoding, "the program's own layers are read as before"
    gdal.SetConfigOption(shapefile.RECODING, None)
    (folder / "zaolin_xb.cpg").unlink()
    assert rows_of(folder / "zaolin_xb.shp")[0]["xm_mc"] == "西柳沟治理（一期）", "by the byte in the header"


def test_utf8_has_its_cpg_and_no_language_byte(planted, tmp_path):
    folder = Path(hand_in(planted, tmp_path, encoding="utf8").files["folder"])
    table = (folder / "zaolin_xb.dbf").read_bytes()
    assert table[29] == 0 and (folder / "zaolin_xb.cpg").read_text() == "UTF-8" and "柽柳".encode() in table
    assert rows_of(folder / "zaolin_xb.shp")[0]["you_shi_sz"] == "柽柳"


def test_the_crs_is_the_projects_or_the_one_asked_for(planted, tmp_path):
    def made(**given):
        folder = Path(hand_in(planted, tmp_path, **given).files["folder"])
        data = gdal.OpenEx(str(folder / "zaolin_xb.shp"))
        west, *_ = data.GetLayer(0).GetExtent()
        name = (folder / "zaolin_xb.prj").read_text().split('"')[1]
        return name, round(west / 1e6)

    written(planted, "UPDATE project_file SET delivery_epsg = 4545")
    assert made() == ("CGCS2000_3_Degree_GK_CM_108E", 1)
    assert made(epsg=4524) == ("CGCS2000_3_Degree_GK_Zone_36", 37)
    assert made(epsg=4490) == ("GCS_China_Geodetic_Coordinate_System_2000", 0)
    with pytest.raises(PlanningError, match="EPSG:2360 is not a CRS to deliver in"):
        hand_in(planted, tmp_path, epsg=2360)


def test_rows_beyond_the_zone_are_told(planted, tmp_path):
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "WEST", plan(connection, name="西"), multi(square(108.9)))
    notes = " ".join(map(str, hand_in(planted, tmp_path, epsg=4546).notes))
    assert "1 of 3 rows reach out of the zone of EPSG:4546 (rows WEST)" in notes
    assert "reach out" not in " ".join(map(str, hand_in(planted, tmp_path, epsg=4490).notes))


def test_points_lines_and_areas_of_one_file_are_three_files(planted, tmp_path):
    with opened(planted, write=True) as connection, transaction(connection):
        add(connection, "kongdui", "MULTILINESTRING ((109.9 40.1, 109.91 40.1))", code="XLG", name="西柳沟")
        add(connection, "well", "POINT (109.9 40.1)", code="W1", name="井")
    written(planted, own_field(1, "code", "code", tables="belt|kongdui|well"))
    done = hand_in(planted, tmp_path, own_profile="own")
    folder = Path(done.files["folder"])
    kinds = {one.stem: [row["code"] for row in rows_of(one)] for one in folder.glob("*.shp")}
    assert kinds == {"own_point": ["W1"], "own_line": ["XLG"], "own_polygon": ["A-1", "A-2"]}


def test_holes_and_parts_stay(planted, tmp_path):
    holed = square(109.95, holes=", (109.9505 40.1005, 109.951 40.1005, 109.951 40.101, 109.9505 40.1005)")
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "H", plan(connection, name="洞"), multi(holed, square(109.97)))
    folder = Path(hand_in(planted, tmp_path, plan="洞", epsg=4490).files["folder"])
    data = gdal.OpenEx(str(folder / "zaolin_xb.shp"))
    (feature,) = list(data.GetLayer(0))
    shape = feature.GetGeometryRef()
    assert shape.GetGeometryCount() == 2 and shape.Area() == pytest.approx(2 * 0.002**2 - 0.0005**2 / 2, rel=1e-6)


# What does not fit --------------------------------------------------------------------------------------------------


def test_a_text_too_long_is_refused_with_field_count_and_rows_and_nothing_is_there(planted, tmp_path):
    written(planted, own_field(1, "mc", "project.name", width=17))
    with pytest.raises(PlanningError) as told:
        hand_in(planted, tmp_path, own_profile="own")
    assert "own.mc" in str(told.value) and "2 texts are longer than 17 bytes, the longest has 18" in str(told.value)
    assert "A-1, A-2" in str(told.value)
    (listed,) = (one for one in tmp_path.iterdir() if one.suffix == ".csv")
    assert listed.read_bytes().startswith(b"\xef\xbb\xbf") and listed.name in str(told.value)
    assert "西柳沟治理（一期）" in listed.read_text(encoding="utf-8-sig")
    written(planted, "UPDATE ref_submission_fields SET width = 18 WHERE profile = 'own'")
    hand_in(planted, tmp_path, own_profile="own")
    with pytest.raises(PlanningError, match="the longest has 27"):
        hand_in(planted, tmp_path, own_profile="own", encoding="utf8")


def test_numbers_too_wide_and_words_in_place_of_numbers_are_refused(planted, tmp_path):
    written(planted, own_field(1, "zhu", "plants", kind="number", width=2), own_field(2, "n", "name", kind="number"))
    with pytest.raises(PlanningError) as told:
        hand_in(planted, tmp_path, own_profile="own")
    assert "2 numbers need more than 2 digits, the widest 3" in str(told.value)
    assert "2 values are no numbers" in str(told.value)


def test_what_must_be_filled_and_is_empty_is_listed_with_the_code_of_the_row(planted, tmp_path):
    written(planted, "UPDATE belt SET ownership = NULL WHERE code = 'A-2'")
    done = hand_in(planted, tmp_path)
    lines = report_of(done)
    assert ["zaolin_xb A-2", "ld_qs 土地所有权"] in [line[:2] for line in lines]
    assert ["zaolin_xb A-1", "ld_qs 土地所有权"] not in [line[:2] for line in lines]
    assert any("zaolin_xb.ld_qs): 1 rows are empty and must be filled (rows A-2)" in str(note) for note in done.notes)


def test_a_value_without_code_is_told_and_left_empty(planted, tmp_path):
    written(planted, "UPDATE belt SET ownership = '其他' WHERE code = 'A-1'")
    done = hand_in(planted, tmp_path)
    assert any("1 values have no code" in str(note) and "其他" in str(note) for note in done.notes)
    assert rows_of(Path(done.files["folder"]) / "zaolin_xb.shp")[0]["ld_qs"] is None
    written(planted, "UPDATE ref_submission_fields SET codes = codes || '|其他=99' WHERE field = 'ld_qs'")
    assert rows_of(Path(hand_in(planted, tmp_path).files["folder"]) / "zaolin_xb.shp")[0]["ld_qs"] == "99"


def test_shapes_are_never_mended_in_silence(planted, tmp_path):
    bow = multi("((109.9 40.1, 109.902 40.102, 109.902 40.1, 109.9 40.1015, 109.9 40.1))")
    with opened(planted, write=True) as connection, transaction(connection):
        of = plan(connection, name="乱")
        belt(connection, "BOW", of, bow)
        belt(connection, "FLAT", of, "MULTIPOLYGON EMPTY")
    done = hand_in(planted, tmp_path, plan="乱")
    why = {line[0]: line[4] for line in report_of(done)[1:] if not line[1]}
    assert "自" in why["zaolin_xb BOW"] or "crosses or touches itself" in why["zaolin_xb BOW"]
    assert "zaolin_xb FLAT" in why and done.numbers["rows"] == 1


def test_two_rows_on_the_same_land_are_listed(planted, tmp_path):
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "A-3", plan(connection, name="又"), multi(square(109.901)))
    done = hand_in(planted, tmp_path)
    (line,) = (one for one in report_of(done) if one[0] == "zaolin_xb A-3" and "A-1" in one[4])
    assert "18" in line[4], "half of 3.79 ha, in m²"
    assert any("1 times two rows cover the same land, 1.89 ha" in str(note) for note in done.notes)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (own_field(1, "造林", "code"), "cannot be the name of a field"),
        (own_field(1, "a_long_name", "code"), "cannot be the name of a field"),
        (own_field(1, "code", "kode"), "which none of its tables has"),
        (own_field(1, "code", "code", tables="belts"), "no table of shapes"),
        (own_field(1, "code", "code", width=255), "does not hold"),
        (own_field(1, "code", "code", layer="../up"), "cannot be the name of a file"),
    ],
)
def test_a_mapping_that_cannot_be_is_named(planted, tmp_path, statement, said):
    written(planted, statement)
    with pytest.raises(PlanningError, match=said):
        hand_in(planted, tmp_path, own_profile="own")
    assert list(tmp_path.glob("*own*")) == []


def test_a_field_twice_and_two_widths_of_one_field_are_named(planted, tmp_path):
    written(planted, own_field(1, "code", "code"), own_field(2, "CODE", "name"))
    with pytest.raises(PlanningError, match="Two fields of “own” are called"):
        hand_in(planted, tmp_path, own_profile="own")
    written(planted, "UPDATE ref_submission_fields SET tables = 'site', width = 9 WHERE uuid = 'own-own-2'")
    with pytest.raises(PlanningError, match="one type or width for some tables"):
        hand_in(planted, tmp_path, own_profile="own")


def test_more_than_255_fields_are_refused(planted, tmp_path):
    written(planted, *(own_field(n, f"f{n}", "code") for n in range(256)))
    with pytest.raises(PlanningError, match="256 fields, and a shapefile holds 255"):
        hand_in(planted, tmp_path, own_profile="own")


def test_a_file_of_more_than_two_gigabytes_is_refused_before_it_is_written(planted, tmp_path, monkeypatch):
    monkeypatch.setattr(shapefile, "LARGEST", 1_000)
    with pytest.raises(PlanningError, match="larger than the 2 GB"):
        hand_in(planted, tmp_path)
    assert list(tmp_path.glob("*_forest_map*")) == []


# Whole or not at all ------------------------------------------------------------------------------------------------


def test_nothing_is_overwritten_and_the_zip_holds_the_folder(planted, tmp_path):
    first, second = (hand_in(planted, tmp_path, zipped=True) for _ in range(2))
    assert first.files["folder"] != second.files["folder"] and Path(first.files["folder"]).is_dir()
    with zipfile.ZipFile(second.files["zip"]) as archive:
        inside = {Path(name).name for name in archive.namelist()}
    assert {"zaolin_xb.shp", "zaolin_xb.dbf", "zaolin_xb.cpg", "zaolin_xb.prj", "about.txt", "fields.csv"} <= inside
    assert not list(tmp_path.glob("*.part"))


def test_a_run_that_is_cancelled_leaves_nothing(planted, tmp_path):
    before = set(tmp_path.iterdir())

    def stop(fraction, message=""):
        if fraction > 0.35:
            raise Cancelled

    with pytest.raises(Cancelled):
        Submission(project=str(planted), output=str(tmp_path)).run(stop)
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("fault", ["text", "count"])
def test_a_file_that_reads_differently_is_not_handed_in(planted, tmp_path, monkeypatch, recoding, fault):
    finish = shapefile.finish

    def broken(path, encoding):
        finish(path, encoding)
        table = path.with_suffix(".dbf")
        content = table.read_bytes()
        if fault == "text":
            table.write_bytes(content.replace("柽柳".encode("gb18030"), "梭梭".encode("gb18030")))
        else:
            index = path.with_suffix(".shx")
            index.unlink()
            path.with_suffix(".shp").write_bytes(path.with_suffix(".shp").read_bytes()[:100])

    monkeypatch.setattr(shapefile, "finish", broken)
    with pytest.raises(PlanningError, match="is not what was written"):
        hand_in(planted, tmp_path)
    assert not list(tmp_path.glob("*_forest_map*"))


def raising(*_, **__):
    """Do as GDAL does where another plugin has turned its exceptions on."""
    raise RuntimeError("no such thing")


@pytest.mark.parametrize(
    ("module", "name", "how", "said"),
    [
        (shapefile, "check_size", lambda path, asked, lines: path.with_suffix(".dbf").mkdir(), "could not be written"),
        (shapefile, "fill", raising, "could not be written: no such thing"),
        (gdal, "OpenEx", raising, "0 rows instead of 2"),
    ],
)
def test_what_gdal_cannot_do_is_a_sentence(planted, tmp_path, monkeypatch, module, name, how, said):
    monkeypatch.setattr(module, name, how)
    with pytest.raises(PlanningError, match=said):
        hand_in(planted, tmp_path)
    assert not list(tmp_path.glob("*_forest_map*"))


def test_what_is_not_there_is_said(project, planted, tmp_path):
    with pytest.raises(PlanningError, match="nothing to hand in"):
        hand_in(planted, tmp_path, profile="mine_map")
    with pytest.raises(PlanningError, match="no plan “别的”"):
        hand_in(planted, tmp_path, plan="别的")
    with pytest.raises(PlanningError, match=r"no profile “x”\. There are: forest_map"):
        hand_in(planted, tmp_path, own_profile="x")
    with pytest.raises(PlanningError, match="There is no folder"):
        hand_in(planted, tmp_path / "none")


def test_dropped_rows_stay_out_and_a_named_plan_comes_alone(planted, tmp_path):
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "X", plan(connection, name="另"), status="dropped")
        belt(connection, "Y", plan(connection, name="又"))
        add(connection, "site", multi(square()), code="S", name="地块", measure="shelterbelt", status="approved")
    assert hand_in(planted, tmp_path).numbers == {"rows": 4, "layers": 2, "listed": pytest.approx(50, abs=50)}
    assert hand_in(planted, tmp_path, plan="又").numbers["rows"] == 1, "and what was registered by itself stays out"


def test_a_project_of_before_is_handed_in_by_the_shipped_table(planted, tmp_path):
    written(planted, "DROP TABLE ref_submission_fields")
    assert hand_in(planted, tmp_path).numbers["rows"] == 2


def test_a_copy_that_may_only_be_read_can_be_handed_in(planted, tmp_path):
    copy = Path(shutil.copy(planted, tmp_path / "只读.gpkg"))
    copy.chmod(0o444)
    (tmp_path / "出 来").mkdir()
    assert hand_in(copy, tmp_path / "出 来").numbers["rows"] == 2


# KMZ ----------------------------------------------------------------------------------------------------------------


def test_the_kmz_shows_codes_of_these_plans_and_comes_back_as_nothing_new(planted, tmp_path):
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "Y", plan(connection, name="又"))
    done = hand_in(planted, tmp_path, plan="林带")
    with zipfile.ZipFile(done.files["kmz"]) as archive:
        text = archive.read("doc.kml").decode()
    assert "<name>A-1</name>" in text and "<name>Y</name>" not in text and "<LabelStyle>" in text
    assert text.count("<MultiGeometry><Point>") == 2, "a point carries the label"
    with opened(planted, write=True) as connection, transaction(connection):
        taken = marks.take_in(connection, marks.read(Path(done.files["kmz"])))
    assert (taken.tracks, taken.notes, taken.remarks, taken.there) == (0, 0, [], 4)


# Values -------------------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=8))
def test_tenths_add_up_to_ten(shares):
    tenths = values.in_tenths(shares)
    assert sum(tenths) == 10 and all(abs(one - 10 * share / sum(shares)) < 1 for one, share in zip(tenths, shares))


@pytest.mark.parametrize(
    ("code", "content", "found"),
    [
        ("150621000000", "banner_code", "150621"),
        ("150621000000", "township_code", None),
        ("150621004001001000003", "township_code", "004"),
        ("150621004001001000003", "block_no", "0010"),
        ("150621004001001000003", "compartment_no", "00003"),
        ("0010", "block_no", "0010"),
        ("示意村", "village_code", None),
    ],
)
def test_official_codes_give_their_digits(code, content, found):
    assert values.official(code, content) == found


def test_line_breaks_become_blanks_and_lone_surrogates_are_not_written():
    field = type("F", (), {"width": 10, "decimals": 0, "type": "C"})
    assert fitting.text("a\nb", field, "gb18030").value == "a b"
    assert fitting.text("\ud800", field, "gb18030").problem == fitting.NOT_WRITABLE
    assert fitting.text("𠀀" * 3, field, "gb18030").size == 12, "four bytes each beyond GBK"
    assert fitting.outside_gbk(["好", "𠀀"]) == 1


def test_zones_know_their_width():
    assert delivery.meridian(4546) == (111, 1.5) and delivery.meridian(4525) == (111, 1.5)
    assert delivery.meridian(4507) == (105, 3.0) and delivery.meridian(3857) is None
