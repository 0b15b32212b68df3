"""Restoration areas for the world: one polygon each, true hectares, land counted once, sums that agree."""

import json
import math
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr

from ordos_restoration.planning.message import Cancelled, PlanningError
from ordos_restoration.store import ground
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.submission import areas, near
from ordos_restoration.store.tasks.restoration_areas import RestorationAreas
from tests.store.handed_in import add, belt, multi, plan, square, written


@pytest.fixture
def planted(project):
    """A project with a belt in two parts, a second plan of the same land, and a site."""
    with opened(project, write=True) as connection, transaction(connection):
        owner = add(
            connection, "project", code="P1", name="西柳沟治理", state="started", lead_unit="FGB",
            banner="150621000000", planned_start="2026-04-01", planned_end="2027-10-31",
        )  # fmt: skip
        of = plan(connection, project=owner)
        belt(connection, "A", of, multi(square(), square(109.95)), area_ha=None, status="under_way", strip="waterside")
        other = plan(connection, name="固沙", capability="sand_fixation", project=owner)
        add(
            connection, "sand_patch", multi(square(109.951)), code="S1", name="沙地", plan=other,
            treatment="closure", status="draft", year=2027,
        )  # fmt: skip
    return project


def export(path, out, **given):
    return RestorationAreas(project=str(path), output=str(out), **given).run()


def features(done):
    with Path(done.files["geojson"]).open(encoding="utf-8") as file:
        return json.load(file)


def test_every_part_is_a_feature_and_parts_share_the_id_of_their_project(planted, tmp_path):
    done = export(planted, tmp_path)
    told = [one["properties"] for one in features(done)["features"]]
    assert [one["area_id"] for one in told] == ["A-1", "A-2", "S1"]
    assert {one["project_id"] for one in told} == {"P1"} and {one["country"] for one in told} == {"CHN"}
    assert told[0]["organization"] == "Forestry and Grassland Bureau" and told[0]["species"] == "6柽柳4紫穗槐"
    assert (told[0]["start_year"], told[0]["end_year"], told[2]["start_year"]) == (2026, 2027, 2027)
    assert told[0]["activity"] and told[0]["activity"].isascii() and told[2]["ecosystem"].startswith("T5")
    assert told[0]["under_restoration_ha"] == told[0]["target_ha"] and told[2]["under_restoration_ha"] == 0


def test_both_files_hold_single_polygons_in_wgs84(planted, tmp_path):
    done = export(planted, tmp_path)
    for name in ("gpkg", "geojson"):
        data = gdal.OpenEx(done.files[name])
        layer = data.GetLayer(0)
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326" and layer.GetFeatureCount() == 3
        assert {one.GetGeometryRef().GetGeometryName() for one in layer} == {"POLYGON"}
        del layer, data


def test_the_geojson_keeps_rfc_7946(planted, tmp_path):
    hole = ", (109.9705 40.1005, 109.971 40.1005, 109.971 40.101, 109.9705 40.1005)"
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "HOLE", plan(connection, name="洞"), multi(square(109.97, holes=hole)))
    found = features(export(planted, tmp_path))
    assert "crs" not in found
    for one in found["features"]:
        outer, *inner = one["geometry"]["coordinates"]
        assert turns(outer) > 0 and all(turns(ring) < 0 for ring in inner)
        digits = [str(number).partition(".")[2] for ring in (outer, *inner) for point in ring for number in point]
        assert max(map(len, digits)) <= 7 and 100 < outer[0][0] < 120, "longitude first"
        assert all(a != b for a, b in zip(outer, outer[1:])), "no corner twice"
    assert sum(len(one["geometry"]["coordinates"]) for one in found["features"]) == 5, "the hole too"


def turns(ring):
    x0, y0 = ring[0]
    return sum((xa - x0) * (yb - y0) - (xb - x0) * (ya - y0) for (xa, ya), (xb, yb) in zip(ring, ring[1:]))


def test_hectares_are_true_and_the_total_is_the_sum_of_the_rows(planted, tmp_path):
    done = export(planted, tmp_path)
    rows = [one["properties"] for one in features(done)["features"]]
    exact = ground.area_ha(ogr.CreateGeometryFromWkt(f"POLYGON {square()}"))
    assert rows[0]["target_ha"] == pytest.approx(exact, abs=0.011) and exact == pytest.approx(3.79, abs=0.02)
    assert done.numbers["area_ha"] == pytest.approx(sum(one["target_ha"] for one in rows), abs=1e-9)
    assert done.numbers["counted_ha"] == pytest.approx(sum(one["counted_ha"] for one in rows), abs=1e-9)


def test_land_of_two_plans_is_counted_once_and_what_is_told_adds_up(planted, tmp_path):
    done = export(planted, tmp_path)
    rows = [one["properties"] for one in features(done)["features"]]
    assert rows[0]["counted_ha"] == rows[0]["target_ha"] and rows[1]["counted_ha"] == rows[1]["target_ha"]
    assert rows[2]["counted_ha"] == pytest.approx(rows[2]["target_ha"] / 2, abs=0.02), "half of it is a belt already"
    lost = done.numbers["area_ha"] - done.numbers["counted_ha"]
    assert any(f"{lost:.2f} ha of “固沙” are covered by “林带” too" in str(note) for note in done.notes)


def test_the_parts_of_a_row_add_up_to_its_stored_area(planted, tmp_path):
    written(planted, "UPDATE belt SET area_ha = 7.55 WHERE code = 'A'")
    rows = [one["properties"] for one in features(export(planted, tmp_path))["features"]]
    assert rows[0]["target_ha"] + rows[1]["target_ha"] == pytest.approx(7.55, abs=1e-9)


@given(st.lists(st.floats(1e-6, 1e4), min_size=1, max_size=12), st.integers(0, 10_000_000))
def test_shares_add_up_and_none_is_far_off(sizes, hundredths):
    whole = hundredths / 100
    shares = areas.adding_up(sizes, whole)
    assert math.fsum(shares) == pytest.approx(whole, abs=1e-6)
    assert all(abs(one - size / sum(sizes) * whole) < 0.0101 for one, size in zip(shares, sizes))


def test_the_grid_finds_every_neighbour():
    boxes = [ogr.CreateGeometryFromWkt(f"POLYGON {square(109 + n * 0.0013, 40, 0.002)}") for n in range(60)]
    boxes.append(ogr.CreateGeometryFromWkt(f"POLYGON {square(108.5, 39.5, 1.0)}"))  # larger than the cells
    grid = near.Grid()
    for number, one in enumerate(boxes):
        meeting = [k for k in range(number) if boxes[k].Intersection(one).Area() > 0]
        assert set(meeting) <= set(grid.near(one))
        grid.add(number, one)


def test_an_outline_that_crosses_itself_is_taken_apart_and_listed(planted, tmp_path):
    bow = multi("((109.99 40.1, 109.992 40.102, 109.992 40.1, 109.99 40.1015, 109.99 40.1))")
    with opened(planted, write=True) as connection, transaction(connection):
        belt(connection, "BOW", plan(connection, name="乱"), bow)
    done = export(planted, tmp_path, plan="乱")
    assert done.numbers["areas"] == 2 and "BOW" in Path(done.files["report"]).read_text(encoding="utf-8-sig")


def test_nothing_is_said_and_a_cancelled_run_leaves_nothing(project, tmp_path):
    with pytest.raises(PlanningError, match="nothing to export"):
        export(project, tmp_path)
    with opened(project, write=True) as connection, transaction(connection):
        belt(connection, "A", plan(connection))
    before = set(tmp_path.iterdir())

    def stop(fraction, message=""):
        if fraction > 0.74:
            raise Cancelled

    with pytest.raises(Cancelled):
        RestorationAreas(project=str(project), output=str(tmp_path)).run(stop)
    assert set(tmp_path.iterdir()) == before


def test_a_second_export_stands_beside_the_first(planted, tmp_path):
    assert export(planted, tmp_path).files["folder"] != export(planted, tmp_path).files["folder"]
