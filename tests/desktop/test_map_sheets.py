"""Map sheets: what stands on which sheet, at which scale, in which zone; and that nothing printed is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr
from qgis.core import QgsApplication, QgsGeometry, QgsProcessingAlgorithm, QgsProject

from ordos_restoration.layers.map_sheets import drawing, fonts, sheet_tables
from ordos_restoration.layers.map_sheets.coverage import COVERAGES, SUMMED
from ordos_restoration.layers.map_sheets.index import degrees, north_text, step, zone_text
from ordos_restoration.layers.map_sheets.map_sheets import MapSheets
from ordos_restoration.layers.map_sheets.page import PAPERS, page
from ordos_restoration.layers.map_sheets.searchable import same_glyph
from ordos_restoration.layers.map_sheets.sheets import Member, Wish, cut, overview, placed, zone_of
from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.store.ground import blob_of
from ordos_restoration.store.project import create
from ordos_restoration.store.sqlite import opened, transaction

WISH = Wish((256.0, 236.0), together=True, shared=10_000, largest=2_000)
METRE = 1 / 90_000  # degrees, about


def square(lon, lat, metres=100.0):
    side = metres * METRE
    return QgsGeometry.fromWkt(
        f"POLYGON(({lon} {lat},{lon + side} {lat},{lon + side} {lat + side},{lon} {lat + side},{lon} {lat}))"
    )


def members(*shapes, delivery=None):
    made = [Member(k, f"B-{k:03d}", one, {"code": f"B-{k:03d}"}) for k, one in enumerate(shapes, 1)]
    return placed(made, delivery)


def codes(sheets):
    return [[one.code for one in sheet.members] for sheet in sheets]


# Which sheets there are ---------------------------------------------------------------------------------------------


def test_neighbours_share_a_sheet_and_what_lies_far_has_its_own():
    near, beside, far = square(110.0, 40.0), square(110.003, 40.0), square(110.3, 40.0)
    assert codes(cut(members(near, far, beside), WISH)) == [["B-001", "B-003"], ["B-002"]]


def test_a_sheet_each_where_that_is_asked_for():
    each = Wish(WISH.size, together=False, shared=10_000, largest=2_000)
    assert codes(cut(members(square(110.0, 40.0), square(110.001, 40.0)), each)) == [["B-001"], ["B-002"]]


@pytest.mark.parametrize(("metres", "scale"), [(20, 2_000), (800, 5_000), (1_500, 10_000), (4_000, 25_000)])
def test_the_scale_is_the_largest_usual_one_at_which_it_fits(metres, scale):
    (sheet,) = cut(members(square(110.0, 40.0, metres)), WISH)
    assert sheet.scale == scale and sheet.frame(WISH.size).contains(sheet.members[0].box)


def test_what_no_sheet_can_hold_is_split_and_only_where_it_lies():
    river = QgsGeometry.fromWkt("LINESTRING(110 39.6, 110.2 40.2)")
    sheets = cut(members(river), WISH)
    assert [one.part for one in sheets] == list(range(1, len(sheets) + 1)) and sheets[0].parts == len(sheets)
    box = sheets[0].members[0].box
    tiles = (box.width() // WISH.room(50_000)[0] + 1) * (box.height() // WISH.room(50_000)[1] + 1)
    assert 2 <= len(sheets) < tiles


def test_a_fixed_scale_holds_for_every_sheet():
    fixed = Wish(WISH.size, together=True, shared=10_000, largest=2_000, fixed=1_000)
    sheets = cut(members(square(110.0, 40.0, 700), square(110.1, 40.0, 50)), fixed)
    assert {one.scale for one in sheets} == {1_000} and len(sheets) > 2


def test_sheets_stay_in_their_zone_unless_the_project_has_one():
    west, east = square(109.4999, 40.0, 5), square(109.5002, 40.0, 5)
    assert {one.zone for one in cut(members(west, east), WISH)} == {"EPSG:4545", "EPSG:4546"}
    (sheet,) = cut(members(west, east, delivery=4545), WISH)
    assert sheet.zone == "EPSG:4545" and len(sheet.members) == 2
    assert overview(cut(members(west, east), WISH), WISH).zone in ("EPSG:4545", "EPSG:4546")


@given(
    st.lists(st.tuples(st.floats(109.0, 110.0), st.floats(39.5, 40.5), st.floats(1, 9_000)), min_size=1, max_size=40)
)
def test_every_feature_is_listed_once_and_shown_whole(places):
    given_ = members(*(square(*one) for one in places))
    sheets = cut(given_, WISH)
    listed = [one.fid for sheet in sheets if sheet.part <= 1 for one in sheet.members]
    assert sorted(listed) == [one.fid for one in given_]
    assert all(sheet.frame(WISH.size).contains(one.box) for sheet in sheets if not sheet.parts for one in sheet.members)


# What is printed ----------------------------------------------------------------------------------------------------


def test_coverages_name_columns_that_their_tables_have():
    for table, one in COVERAGES.items():
        assert PLANNED[table].geometry and set(one.columns) <= set(PLANNED[table].entries), table
    assert any(name in SUMMED for one in COVERAGES.values() for name in one.columns)


def test_totals_are_sums_of_the_printed_rows():
    table, names = PLANNED["belt"], ("code", "area_ha", "plants")
    rows = [sheet_tables.row(table, names, {"code": k, "area_ha": 0.335, "plants": 7}) for k in "ab"]
    assert sheet_tables.total(names, rows)[1:] == (str(2 * round(0.335, 2)), "14")
    assert sheet_tables.total(("code",), [("a",)]) == ()


@given(st.text("造林地块 abc-12", max_size=60), st.floats(3, 40))
def test_wrapped_lines_are_never_wider_than_their_column(text, width):
    lines = fonts.lines_of(text, 6.0, width)
    assert all(len(one) <= 1 or fonts.width_of(one, 6.0) <= width for one in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_on_the_page_lies_over_another_or_off_the_paper(paper):
    made = page(paper)
    boxes = {name: one for name, one in made.boxes.items() if name not in ("border", "schematic", "list", "foot")}
    for name, one in boxes.items():
        assert one.x >= 8 and one.y >= 8 and one.x + one.width <= made.width - 8, name
        assert one.y + one.height <= made.height - 8 and one.height > 0, name
        for other, two in boxes.items():
            apart = one.x + one.width <= two.x + 1e-6 or one.y + one.height <= two.y + 1e-6
            apart = apart or two.x + two.width <= one.x + 1e-6 or two.y + two.height <= one.y + 1e-6
            assert name == other or apart, (name, other)


def test_a_sheet_says_its_zone_its_grid_and_where_north_is(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY

    crs = QgsCoordinateReferenceSystem("EPSG:4546")
    assert "111" in zone_text(crs) and "4546" in zone_text(crs)
    assert "−0°39′" in north_text(QgsPointXY(110.0, 40.0), crs)  # −1° × sin 40°, by hand
    assert (step(500), step(5_000), step(10_000)) == (50.0, 500.0, 500.0) and degrees(109.5) == "109°30′00″"
    assert zone_of(109.4) == "EPSG:4545" and zone_of(109.6) == "EPSG:4546"


def test_text_is_found_under_the_characters_that_people_type(qgis_app):
    twins = same_glyph()
    if 0x2F29 not in twins:
        pytest.skip("the font has no radicals of its own")
    assert chr(twins[0x2F29]) == "小" and chr(twins[0x2F74]) == "立"


# From the project to the paper --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    """A project under a Chinese name with a blank: forty belts along a river, in one row, and a plan without shapes."""
    gpkg = create(tmp_path_factory.mktemp("图") / "西柳沟 项目", "西柳沟", anywhere=True)
    with opened(gpkg, write=True) as connection, transaction(connection):
        for name, uuid in (("林带", "p1"), ("空", "p2")):
            connection.execute(
                "INSERT INTO plan (uuid, name, capability, version, status) VALUES (?, ?, 'shelterbelts', 1, 'draft')",
                (uuid, name),
            )
        for k in range(40):
            shape = ogr.CreateGeometryFromWkt(square(110.0 + 0.0006 * k, 40.0, 40).asWkt())
            connection.execute(
                "INSERT INTO belt (uuid, plan, code, species, strip, area_ha, area_mu, plants, schematic, geom) "
                "VALUES (?, 'p1', ?, '沙柳 70% + 杨柴 30%', 'main', 0.16, 2.4, 100, ?, ?)",
                (f"b{k}", f"XLG-{k:02d}", k == 0, blob_of(shape)),
            )
    return gpkg


@pytest.fixture(autouse=True)
def app(qgis_app):
    """Fonts and layers need a QGIS."""


def drawn(land, folder, **others):
    return MapSheets(project=str(land), output=str(folder), plan="林带", **others).run()


def text_of(pdf, *pages):
    if not shutil.which("pdftotext"):
        pytest.skip("there is no pdftotext here")
    options = ["-f", str(pages[0]), "-l", str(pages[-1])] if pages else []
    return subprocess.run(
        ["pdftotext", "-raw", *options, str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout


def test_a_book_holds_every_code_the_sums_and_searchable_chinese(land, tmp_path):
    done = drawn(land, tmp_path)
    assert done.numbers["features"] == 40 and done.numbers["pages"] >= 3, "an overview, a map and the table going on"
    text = text_of(done.files["book"])
    for word in ("西柳沟", "林带", "沙柳 70% + 杨柴 30%", "6.40", "4000", *(f"XLG-{k:02d}" for k in range(40))):
        assert word in text, word
    assert not list(tmp_path.glob("*.part"))


def test_what_a_sheet_lists_is_named_on_its_map_however_thin(land, tmp_path):
    copy = Path(shutil.copy(land, tmp_path / "条.gpkg"))
    west, east, height = 110.0, 110.004, 2e-5
    with opened(copy, write=True) as connection, transaction(connection):
        connection.execute("DELETE FROM belt")
        for k in range(9):
            south = 40 + 2 * k * height
            corners = ((west, south), (east, south), (east, south + height), (west, south + height), (west, south))
            outline = ", ".join(f"{x} {y}" for x, y in corners)
            shape = blob_of(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({outline})))"))
            connection.execute(
                "INSERT INTO belt (uuid, plan, code, strip, geom) VALUES (?, 'p1', ?, 'main', ?)",
                (f"t{k}", f"T-{k}", shape),
            )
    text = text_of(drawn(copy, tmp_path).files["book"], 2)
    _, _, below = text.partition("T-0 … T-8")
    assert [below.count(f"T-{k}") for k in range(9)] == [2] * 9, "in the table and on the map"


def test_pages_and_pictures_stand_alone(land, tmp_path):
    done = drawn(land, tmp_path, form="png", dpi=72, codes="xlg-03，XLG-04", language="en")
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [".png"] * done.numbers["pages"]
    assert done.numbers == {"sheets": 1, "pages": 2, "features": 2}
    done = drawn(land, tmp_path / "pdf", form="pdf", codes="XLG-03", sharing="each", language="en")
    assert "XLG-03" in text_of(done.files["book"]) and len(list((tmp_path / "pdf").glob("*.pdf"))) == 2


def test_only_what_has_no_surveyed_bank_is_marked(land, tmp_path):
    done = drawn(land, tmp_path, codes="XLG-00,XLG-01", sharing="each", language="en", form="pdf")
    texts = [text_of(one) for one in sorted(tmp_path.glob("*.pdf"))]
    marked = ["SCHEMATIC" in one for one in texts if "Continued" not in one and "XLG-0" in one]
    assert done.numbers["sheets"] == 2 and marked.count(True) == 2 and marked.count(False) >= 1


def test_what_cannot_be_drawn_is_said(land, tmp_path):
    with pytest.raises(PlanningError, match="XLG-99"):
        drawn(land, tmp_path, codes="XLG-01,XLG-99")
    with pytest.raises(PlanningError, match="nothing to draw"):
        drawn(land, tmp_path, table="dam")
    done = MapSheets(project=str(land), output=str(tmp_path), codes="").run()
    assert any("空" in str(note) for note in done.notes) and done.numbers["features"] == 40
    with pytest.raises(PlanningError, match="no folder"):
        drawn(land, tmp_path / "a" / "b")


def test_a_delivery_crs_in_degrees_is_refused(land, tmp_path):
    copy = shutil.copytree(land.parent, tmp_path / "p") / land.name
    with opened(copy, write=True) as connection, transaction(connection):
        connection.execute("UPDATE project_file SET delivery_epsg = 4490")
    with pytest.raises(PlanningError, match="4490"):
        drawn(copy, tmp_path)


def test_cancelling_leaves_no_file(land, tmp_path):
    def stop(fraction, message=""):
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        MapSheets(project=str(land), output=str(tmp_path), plan="林带").run(stop)
    assert not list(tmp_path.iterdir())


def test_the_project_itself_is_not_written(land, tmp_path):
    before = (land.read_bytes(), sorted(one.name for one in land.parent.iterdir()))
    drawn(land, tmp_path, codes="XLG-01")
    assert (land.read_bytes(), sorted(one.name for one in land.parent.iterdir())) == before


def test_kept_layouts_go_on_in_qgis_and_serve_as_template(land, tmp_path):
    for number in range(2):
        done = drawn(land, tmp_path, codes="XLG-01", keep_layout=True, language="en")
        assert any("saved as" in str(note) for note in done.notes), number
    assert len(list(tmp_path.glob("*.qgz"))) == 2, "what was kept before stays"
    project = QgsProject()
    assert project.read(str(next(tmp_path.glob("*.qgz"))))
    assert all(one.isValid() for one in project.mapLayers().values())
    assert str(land.name) in " ".join(one.source() for one in project.mapLayers().values())
    atlases = [one.atlas() for one in project.layoutManager().printLayouts()]
    assert [one.enabled() and one.updateFeatures() for one in atlases] == [1, 1]
    template = next(tmp_path.glob("*_map.qpt"))
    done = drawn(land, tmp_path / "t", codes="XLG-01", template=str(template))
    assert done.numbers["pages"] == 2 and "XLG-01" in text_of(done.files["book"])
    with pytest.raises(PlanningError, match="another size"):
        drawn(land, tmp_path / "t", paper="a1", template=str(template))
    template.write_text("no layout", encoding="utf-8")
    with pytest.raises(PlanningError, match="no layout template"):
        drawn(land, tmp_path / "t", template=str(template))


def test_qgis_draws_in_its_own_thread_with_progress_and_cancel(ordos, land, tmp_path, feedback):
    import processing

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ordos:map_sheets")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel
    asked = {"project": str(land), "plan": "林带", "codes": "XLG-01", "output": str(tmp_path)}
    results = processing.run("ordos:map_sheets", asked, feedback=feedback)
    assert results["features"] == 1 and Path(results["book"]).is_file() and feedback.progress() == 100
    feedback.cancel()
    assert not processing.run("ordos:map_sheets", {**asked, "output": str(tmp_path / "c")}, feedback=feedback)


def test_the_command_line_draws_without_a_window(land, tmp_path):
    command = [sys.executable, "-m", "ordos_restoration", "map_sheets", "--project", str(land), "--plan", "林带"]
    command += ["--codes", "XLG-01", "--output", str(tmp_path)]
    run = subprocess.run(command, cwd=Path(drawing.__file__).parents[3], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert len(list(tmp_path.glob("*.pdf"))) == 1 and "ERROR" not in run.stderr
