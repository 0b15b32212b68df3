"""Earthwork, end to end: given these parcels and this ground, this much is cut, filled and carried, and it adds up."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files, raster
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.mine.earth.earthwork import Earthwork
from ordos_restoration.planning.mine.earth.square_grid import bilinear_volumes
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 500_000.0, 4_450_000.0  # on the central meridian: a metre of the map is one on the ground
CRS = "EPSG:4545"
TABLES = {k: files.reference(one.name) for k, one in Earthwork.inputs.items() if isinstance(one, Reference)}
EVERY = Earthwork.products()
BARE = {"strip": 0.0, "spread": 0.0, "compacted": 1.0}
FIELD = np.array(
    [
        [43.24, 43.67, 43.94, 44.34, 44.80],
        [42.94, 43.35, 43.76, 44.17, 44.67],
        [42.58, 42.90, 43.23, 43.67, 44.17],
    ]
)


def frame(*shapes, crs=CRS, **columns):
    moved = [affinity.translate(shape, X, Y) for shape in shapes]
    return gpd.GeoDataFrame(columns, geometry=moved, crs=CRS).to_crs(crs)


def model(of, cell=5.0, size=(100, 100), nodata=None, left=-50.0, bottom=-50.0):
    """A model z(x, y) from the corner of the first parcel, with square cells."""
    rows, columns = size
    x, y = np.meshgrid(left + (np.arange(columns) + 0.5) * cell, bottom + (rows - 0.5 - np.arange(rows)) * cell)
    transform = (X + left, cell, 0.0, Y + bottom + rows * cell, 0.0, -cell)
    return Grid(np.asarray(of(x, y), dtype=float) + 0.0 * x, transform, pyproj.CRS(CRS), nodata)


def run(parcels, dem, wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in Earthwork.inputs}
    more = {} if progress is None else {"progress": progress}
    return Earthwork(**named).run({**tables, "parcels": parcels, "dem": dem, **others}, wanted, **more)


def rows_of(plan, table="earthwork"):
    return plan.tables[table].set_index("code", drop=False)


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def hilly(x, y):
    return 1300 + 6 * np.sin(x / 37) + 5 * np.cos(y / 29) + 0.02 * x


SQUARE = shapely.box(0, 0, 100, 100)


# Cut and fill --------------------------------------------------------------------------------------------------------


def test_the_worked_example_of_the_square_method():
    """H0 43.7072 and 684.96 m³ below the exact surface; with a factor of 1.05 the level is 43.7176."""
    dem = Grid(FIELD, (X - 10, 20.0, 0.0, Y + 50, 0.0, -20.0), pyproj.CRS(CRS))
    parcels = frame(shapely.box(0, 0, 80, 40), code=["A"])
    (row,) = rows_of(run(parcels, dem, formation="level", **BARE)).to_dict("records")
    assert row["formed_m"] == pytest.approx(43.7072, abs=1e-3)
    assert row["cut_m3"] == row["fill_m3"] == pytest.approx(684.96, rel=1e-3)
    assert row["area_ha"] == 0.32
    fine = rows_of(run(parcels, dem, formation="level", cell=0.25, **BARE)).iloc[0]
    assert fine.cut_m3 == pytest.approx(684.96, abs=0.06)
    swelling = rows_of(run(parcels, dem, formation="level", cell=0.25, **{**BARE, "compacted": 1.05})).iloc[0]
    assert swelling.formed_m == pytest.approx(43.7176, abs=6e-4)
    assert swelling.fill_m3 == pytest.approx(1.05 * swelling.cut_m3, abs=0.1)


@given(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3), st.floats(0.6, 1.4))
@settings(max_examples=15)
def test_a_sloping_field_made_level_is_two_wedges(a, b, ratio):
    """Of a plane on a rectangle, corners and level say all: the surface is exact between the corners."""
    plan = run(
        frame(SQUARE),
        model(lambda x, y: 1300 + a * x + b * y),
        formation="level",
        cell=1.0,
        **{**BARE, "compacted": ratio},
    )
    row = plan.tables["earthwork"].iloc[0]
    corners = row.formed_m - (1300 + a * np.array([[0, 100], [0, 100]]) + b * np.array([[100, 100], [0, 0]]))
    cut, fill = bilinear_volumes(corners, 100.0)
    assert row.cut_m3 == pytest.approx(cut.sum(), rel=2e-3, abs=6)
    assert row.fill_m3 == pytest.approx(fill.sum(), rel=2e-3, abs=6)
    assert row.fill_m3 == pytest.approx(ratio * row.cut_m3, abs=0.1 + 0.1 * ratio)
    assert row.balance_m3 == 0


def test_a_parcel_with_any_outline_balances_and_its_grid_says_the_same():
    shapes = [
        affinity.rotate(shapely.box(0, 0, 83, 47), 31),
        shapely.Point(200, 150).buffer(60),
        shapely.Point(200, 150).buffer(90),
    ]
    shapes[2] = shapes[2].difference(shapes[1])
    plan = run(
        frame(*shapes, code=["A", "B", "C"]), model(hilly), formation="level", cell=1.0, **{**BARE, "compacted": 0.9}
    )
    rows, work = rows_of(plan), plan.grids["work_height"]
    for row in rows.itertuples():
        assert row.fill_m3 == pytest.approx(0.9 * row.cut_m3, abs=0.1)
        assert row.cut_ha + row.fill_ha == pytest.approx(row.area_ha, abs=2e-4)
    whole = np.nansum(np.maximum(work.array, 0.0)) * work.transform[1] ** 2
    assert whole == pytest.approx(rows.fill_m3.sum(), rel=0.03)  # cells at the outline are whole there
    inside = np.isfinite(work.array).sum() * work.transform[1] ** 2
    assert inside == pytest.approx(shapely.area(shapes).sum(), rel=0.02)
    design = plan.grids["design_surface"]
    assert np.isfinite(design.array).sum() == np.isfinite(work.array).sum()
    assert rows.deepest_cut_m.max() == pytest.approx(-np.nanmin(work.array), abs=0.6)


def test_the_same_ground_in_another_crs_and_unit_gives_the_same_earth():
    dem = model(hilly)
    here = rows_of(run(frame(SQUARE, code=["A"]), dem, formation="level", cell=2.0, **BARE)).iloc[0]
    there = rows_of(run(frame(SQUARE, code=["A"], crs="EPSG:4490"), dem, formation="level", cell=2.0, **BARE)).iloc[0]
    assert there.cut_m3 == pytest.approx(here.cut_m3, rel=2e-3)
    feet = Grid(dem.array / 0.3048, dem.transform, dem.crs)
    as_feet = rows_of(run(frame(SQUARE, code=["A"]), feet, formation="level", cell=2.0, dem_unit="foot", **BARE)).iloc[
        0
    ]
    assert as_feet.cut_m3 == pytest.approx(here.cut_m3, abs=0.2)
    to = pyproj.Transformer.from_crs(CRS, "EPSG:4490", always_xy=True)
    lon, lat = to.transform(X + 50, Y + 50)
    step, size = 2e-5, 120
    x, y = np.meshgrid(lon + (np.arange(size) - 59.5) * step, lat - (np.arange(size) - 59.5) * step)
    east, north = to.transform(x, y, direction="INVERSE")
    degrees = Grid(
        hilly(east - X, north - Y), (lon - 60 * step, step, 0.0, lat + 60 * step, 0.0, -step), pyproj.CRS("EPSG:4490")
    )
    by_degrees = rows_of(run(frame(SQUARE, code=["A"]), degrees, formation="level", cell=2.0, **BARE)).iloc[0]
    assert by_degrees.cut_m3 == pytest.approx(here.cut_m3, rel=5e-3)


# Forms ---------------------------------------------------------------------------------------------------------------


def test_form_and_limit_by_direction_landform_and_slope():
    """On 10° crops become planes and grass stays as it is; on 40° crops become terraces and grass benches."""
    gentle, steep = np.tan(np.radians(10)), np.tan(np.radians(40))
    dem = model(lambda x, y: 1400 - gentle * x, cell=4.0, size=(60, 300))
    names = ["irrigated", "dry", "orchard", "forest", "grass", None]
    squares = [shapely.box(120 * i, 0, 120 * i + 100, 100) for i in range(6)]
    forms = rows_of(run(frame(*squares, code=list("ABCDEF"), direction=names), dem)).formation
    assert forms.tolist() == ["plane", "plane", "plane", "keep", "keep", "level"]
    faces = rows_of(run(frame(*squares, code=list("ABCDEF"), direction=names, landform=["slope"] * 6), dem))
    assert faces.formation.tolist() == ["terraces", "terraces", "plane", "keep", "keep", "level"]
    roads = rows_of(run(frame(*squares, code=list("ABCDEF"), direction=names, landform=["road"] * 6), dem))
    assert set(roads.formation) == {"keep"}
    plan = run(
        frame(*squares, code=list("ABCDEF"), direction=names), model(lambda x, y: 1900 - steep * x, 4.0, (60, 300))
    )
    rows = rows_of(plan)
    assert rows.formation.tolist() == ["terraces", "terraces", "terraces", "benches", "benches", "level"]
    assert rows.reason.tolist()[3:] == ["squeezed", "squeezed", "no_direction"]
    assert rows.verdict.tolist() == ["within"] * 5 + ["unknown"]
    assert "2 slopes were flattened within their outline (D, E)" in said(plan)
    assert "The terraces of 3 parcels are narrower than asked, down to 1.8 m (A, B, C)" in said(plan)
    assert (rows.formed_deg[3:5] <= rows.limit_deg[3:5]).all()
    assert rows.ground_deg.tolist() == pytest.approx([40.0] * 6, abs=0.1)
    arid = rows_of(run(frame(*squares, code=list("ABCDEF"), direction=names), dem, limits="arid"))
    assert (arid.limit_deg["A"], rows.limit_deg["A"], arid.formation["A"]) == (5.0, 15.0, "terraces")


def test_a_plane_keeps_to_its_limit_and_falls_as_the_ground_does():
    row = rows_of(
        run(frame(SQUARE, code=["A"], direction=["dry"]), model(lambda x, y: 1300 + 0.15 * x), formation="plane")
    ).iloc[0]
    assert row.formed_deg == pytest.approx(6.0, abs=0.01)  # of the table, flatter than the ground
    assert row.formed_azimuth_deg == pytest.approx(270.0, abs=0.1)
    assert row.ground_deg == pytest.approx(np.degrees(np.arctan(0.15)), abs=0.06)
    free = rows_of(run(frame(SQUARE, code=["A"]), model(lambda x, y: 1300 + 0.15 * x), formation="plane", **BARE)).iloc[
        0
    ]
    assert (free.cut_m3, free.fill_m3) == (0.0, 0.0)


def test_terraces_on_a_cone_follow_its_contours():
    """A dump is round: its terraces are rings, level all the way, which no terrace along one direction would be."""
    dem = model(lambda x, y: 1400 - 0.2 * np.hypot(x - 150, y - 150), cell=2.0, size=(200, 200))
    ring = shapely.Point(150, 150).buffer(130).difference(shapely.Point(150, 150).buffer(40))
    plan = run(frame(ring, code=["A"], direction=["dry"]), dem, formation="terraces", width=12.0, rise=5.0, cell=1.0)
    design, row = plan.grids["design_surface"], plan.tables["earthwork"].iloc[0]
    assert row.width_m == pytest.approx(12.0, abs=0.1)
    left, cell, _, top, _, _ = design.transform
    i, j = np.nonzero(np.isfinite(design.array))
    radius = np.hypot(left + (j + 0.5) * cell - X - 150, top - (i + 0.5) * cell - Y - 150)
    slope = np.degrees(np.arctan(np.abs(np.gradient(design.array, cell, axis=1))))[i, j]
    assert np.mean(slope[np.isfinite(slope)] < 1.0) > 0.6
    rings = pd.Series(design.array[i, j]).groupby((radius / 2).astype(int)).std()
    assert rings.median() < 0.2
    assert row.cut_m3 < 0.2 * rows_of(run(frame(ring, code=["A"]), dem, formation="level")).iloc[0].cut_m3


def test_what_a_parcel_says_of_itself_goes_before_the_parameters():
    parcels = frame(
        SQUARE, affinity.translate(SQUARE, 150), affinity.translate(SQUARE, 0, 150),
        code=["A", "B", "C"], formation=["keep", "level", None], formed_m=[None, 1302.0, None],
        material=["sand", None, "hard_rock"],
    )  # fmt: skip
    rows = rows_of(run(parcels, model(hilly), formation="plane", strip=0, spread=0))
    assert rows.formation.tolist() == ["keep", "level", "plane"]
    assert rows.formed_m["B"] == 1302.0 and rows.balance_m3["B"] != 0
    covered = rows_of(run(parcels, model(hilly), formation="plane", spread=0.5))
    assert covered.formed_m["B"] == 1302.0  # with its topsoil, which is no fill
    assert covered.fill_m3["B"] - covered.cut_m3["B"] != pytest.approx(rows.fill_m3["B"] - rows.cut_m3["B"], abs=100)
    assert rows.material.tolist() == ["sand", "common", "hard_rock"]
    assert rows.fill_m3["C"] == pytest.approx(1.25 * rows.cut_m3["C"], abs=0.1)
    assert rows.loose_m3["C"] == pytest.approx(1.5 * rows.cut_m3["C"], abs=0.1)


def test_a_design_surface_is_taken_as_it_is_where_it_covers_a_parcel():
    parcels = frame(SQUARE, affinity.translate(SQUARE, 150), code=["A", "B"], direction=["grass", "grass"])
    ground = model(lambda x, y: 1300.0)
    design = model(lambda x, y: np.where(x < 120, 1300 + 0.02 * (x - 30), np.nan))
    plan = run(parcels, ground, design=design, cell=1.0, strip=0, spread=0)
    a, b = rows_of(plan).loc["A"], rows_of(plan).loc["B"]
    assert (a.formation, b.formation) == ("design", "keep")
    assert a.cut_m3 == pytest.approx(0.02 * 30**2 / 2 * 100, rel=1e-3)
    assert a.fill_m3 == pytest.approx(0.02 * 70**2 / 2 * 100, rel=1e-3)
    assert a.formed_deg == pytest.approx(np.degrees(np.arctan(0.02)), abs=0.01)
    assert a.balance_m3 == pytest.approx(a.cut_m3 - a.fill_m3 / 0.85, abs=0.1)
    assert "Design surface” covers too little of 1 of 2 parcels (B)" in said(plan)
    steep = run(parcels[:1], ground, design=model(lambda x, y: 1300 + 0.9 * x), strip=0, spread=0)
    assert steep.tables["earthwork"].iloc[0].reason == "design_steep"
    assert "stay steeper than their direction allows (A)" in said(steep)


# Hauls and topsoil ---------------------------------------------------------------------------------------------------


def uneven(count=6, seed=1):
    """Parcels side by side, each to be made level at a height of its own: some have too much earth, some too little."""
    rng = np.random.default_rng(seed)
    squares = [shapely.box(70 * i, 0, 70 * i + 60, 60) for i in range(count)]
    names = [f"A{i}" for i in range(count)]
    return frame(*squares, code=names, formation=["level"] * count, formed_m=1303 + rng.normal(0, 2, count))


@given(st.integers(0, 10_000), st.sampled_from([None, 100.0, 250.0]))
@settings(max_examples=10)
def test_what_leaves_a_parcel_is_its_surplus_and_what_comes_its_shortage(seed, longest):
    plan = run(
        uneven(seed=seed),
        model(hilly),
        strip=0,
        spread=0,
        max_haul=longest,
        spoil_distance=300,
        borrow_distance=300,
    )
    rows, hauls = rows_of(plan), plan.tables["haul"]
    earth = hauls[(hauls.earth == "earth") & (hauls.way != "within")]
    out = earth.groupby("from_code").volume_m3.sum().reindex(rows.code).fillna(0)
    into = earth.groupby("to_code").volume_m3.sum().reindex(rows.code).fillna(0)
    assert out.to_numpy() == pytest.approx(np.maximum(rows.balance_m3, 0), abs=1e-6)
    assert into.to_numpy() == pytest.approx(np.maximum(-rows.balance_m3, 0), abs=1e-6)
    inside = hauls[hauls.way == "within"].set_index("from_code").volume_m3.reindex(rows.code).fillna(0)
    assert inside.to_numpy() == pytest.approx(np.minimum(rows.cut_m3, rows.fill_bank_m3), abs=1e-6)
    brought = plan.numbers["borrow_m3"] - plan.numbers["spoil_m3"]
    stuck = hauls[hauls.earth == "earth"].groupby("way").volume_m3.sum().reindex(["left", "lacking"]).fillna(0.0)
    assert rows.cut_m3.sum() + brought == pytest.approx(rows.fill_bank_m3.sum() + stuck.left - stuck.lacking, abs=1e-6)
    assert plan.numbers["work_m3km"] == pytest.approx(hauls.work_m3km.sum(), abs=0.006)
    assert plan.numbers["cut_m3"] == pytest.approx(rows.cut_m3.sum(), abs=0.051)
    assert not longest or not (hauls.distance_m > longest).any()
    lost = hauls[hauls.way.isin(["left", "lacking"])]
    assert lost.haul_class.isna().all() and lost.distance_m.isna().all()
    assert ("find no place" in said(plan)) == bool(len(lost))
    assert longest or not len(lost)
    moved = hauls[hauls.distance_m.notna()]
    expected = np.select([moved.distance_m <= 100, moved.distance_m <= 500], ["bulldozer", "scraper"], "truck")
    assert moved.haul_class.tolist() == expected.tolist()


def test_drawn_places_have_a_name_a_way_and_a_capacity():
    parcels = frame(SQUARE, code=["A"], formation=["level"], formed_m=[1290.0])
    places = frame(
        shapely.Point(0, 500), shapely.Point(0, 900), shapely.Point(5, 5),
        code=["near", None, "x"], kind=["spoil", "spoil", "pond"], capacity_m3=[1000.0, None, None],
    )  # fmt: skip
    plan = run(parcels, model(lambda x, y: 1300.0), places=places, detour=1.2, **BARE)
    earth = plan.tables["haul"][plan.tables["haul"].earth == "earth"].set_index("to_code")
    assert earth.volume_m3.to_dict() == {"near": 1000.0, "SPOIL-2": 99_000.0}
    assert earth.distance_m["near"] == pytest.approx(1.2 * np.hypot(50, 450), abs=1)
    assert earth.geometry["near"].length == pytest.approx(np.hypot(50, 450), abs=1)
    assert "1 places are neither spoil, borrow nor topsoil" in said(plan)


def test_topsoil_is_stripped_where_there_is_some_and_shared_before_it_is_bought():
    squares = [affinity.translate(SQUARE, 150 * i) for i in range(3)]
    parcels = frame(
        *squares, code=["A", "B", "C"], direction=["grass", "dry", "grass"], soil_cm=[100, 0, None],
        landform=["site", "site", "platform"],
    )  # fmt: skip
    flat = model(lambda x, y: 1300.0, size=(100, 140))
    plan = run(parcels, flat, strip=1.0, formation="level")
    t = rows_of(plan, "topsoil_balance")
    left = rows_of(run(parcels, flat, strip=1.0, formation="keep"), "topsoil_balance")
    assert left.strip_m.tolist() == [0.0, 0.0, 0.0]  # land that is left keeps its soil, and gets what it lacks
    assert left.spread_m.tolist() == [0.0, 0.8, 0.3]
    assert t.strip_m.tolist() == [1.0, 0.0, 0.0]
    assert t.spread_m.tolist() == [0.3, 0.8, 0.3]
    need = np.array([0.3, 0.8, 0.3]) * 10_000 / 0.89 * 1.04
    assert t.need_m3.to_numpy() == pytest.approx(need, abs=0.06)
    assert t.given_m3["A"] == pytest.approx(10_000 - need[0], abs=0.11)
    assert t.given_m3.sum() == pytest.approx(t.taken_m3.sum())
    assert t.deficit_m3.sum() == pytest.approx(need.sum() - 10_000, abs=0.3) == plan.numbers["topsoil_deficit_m3"]
    soil = plan.tables["haul"][plan.tables["haul"].earth == "topsoil"]
    assert soil[soil.way == "borrow"].volume_m3.sum() == pytest.approx(t.deficit_m3.sum())
    assert "Nobody measured the soil of 1 of 3 parcels" in said(plan)
    rows = rows_of(plan)
    assert rows.formed_m["C"] == pytest.approx(1300.3) and rows.formed_m["A"] == pytest.approx(1299.3)


def test_topsoil_is_no_earth_cut_of_a_field_made_level():
    with_soil = rows_of(run(frame(SQUARE, code=["A"], soil_cm=[30]), model(hilly), formation="level", spread=0.3)).iloc[
        0
    ]
    without = rows_of(run(frame(SQUARE, code=["A"]), model(hilly), formation="level", strip=0, spread=0.0)).iloc[0]
    assert with_soil.cut_m3 == without.cut_m3 and with_soil.formed_m == without.formed_m
    assert with_soil.strip_m3 == with_soil.spread_m3 == 3000.0


def test_cover_and_levelling_of_the_dalad_example():
    """22.89 hm² with 0.500 m of soil: 11.45 · 10⁴ m³, as published."""
    side = np.sqrt(228_900.0)
    parcels = frame(shapely.box(0, 0, side, side), code=["A"])
    plan = run(parcels, model(lambda x, y: 1300.0, 10.0, (70, 70)), spread=0.5, strip=0)
    assert plan.tables["topsoil_balance"].spread_m3[0] == pytest.approx(11.45e4, rel=1e-3)


# Bad input -----------------------------------------------------------------------------------------------------------


def test_holes_are_told_and_too_many_of_them_leave_a_parcel_out():
    def holed(x, y):
        return np.where((np.hypot(x - 50, y - 50) < 12) | ((x > 160) & (x < 200)), -9999.0, 1300 + 0.02 * x)

    parcels = frame(*[affinity.translate(SQUARE, 150 * i) for i in range(3)], code=["A", "B", "C"])
    plan = run(parcels, model(holed, nodata=-9999.0, size=(100, 110)), formation="level")
    rows = rows_of(plan)
    assert rows.code.tolist() == ["A", "C"]
    assert rows.missing_pct["A"] == pytest.approx(100 * np.pi * 12**2 / 1e4, abs=1.5)
    assert "1 of 3 parcels were left out: more than 10 % of their land has no elevations (B)" in said(plan)
    assert "has holes in 1 of 3 parcels (A)" in said(plan)
    assert len(run(parcels, model(holed, nodata=-9999.0, size=(100, 110)), max_missing=60).tables["earthwork"]) == 3


def test_a_model_too_coarse_for_a_parcel_says_nothing_of_it():
    parcels = frame(
        shapely.box(0, 0, 30, 30), shapely.box(100, 0, 190, 90), shapely.box(0, 100, 250, 350), code=list("ABC")
    )
    plan = run(parcels, model(hilly, cell=40.0, size=(20, 20)), formation="level")
    assert rows_of(plan).code.tolist() == ["B", "C"]
    assert "1 of 3 parcels are smaller than one cell of “Elevations” (40 m) and were left out" in said(plan)
    assert "hold fewer than 9 cells of “Elevations” (40 m): their volumes are rough (B)" in said(plan)
    with pytest.raises(PlanningError, match="None of the parcels can be planned"):
        run(parcels[:1], model(hilly, cell=40.0, size=(20, 20)))


def test_ground_elsewhere_and_ground_without_crs_are_refused():
    dem = model(hilly)
    away = Grid(dem.array, (X + 50_000, *dem.transform[1:]), dem.crs)
    with pytest.raises(PlanningError, match=r"“Elevations” lies elsewhere: none of it is below the land to plan"):
        run(frame(SQUARE), away)
    with pytest.raises(PlanningError, match=r"“Elevations” has no CRS"):
        run(frame(SQUARE), Grid(dem.array, dem.transform, None))
    half = run(frame(SQUARE, affinity.translate(SQUARE, 2000), code=["A", "B"]), dem, formation="level")
    assert rows_of(half).code.tolist() == ["A"]


def test_words_nobody_knows_are_told_by_row_and_the_rest_is_planned():
    parcels = frame(
        SQUARE, affinity.translate(SQUARE, 150), affinity.translate(SQUARE, 0, 150), code=["A", "A", None],
        direction=["grass", "lawn", None], formation=[None, "heap", "terraces"], material=[None, "cheese", None],
    )  # fmt: skip
    plan = run(parcels, model(hilly))
    assert plan.tables["earthwork"].code.tolist() == ["A", "A-2", "P001"]
    assert plan.tables["earthwork"].uuid.nunique() == 3
    text = said(plan)
    assert "column “direction”: 1 rows hold words that are not known (lawn; rows 2)" in text
    assert "column “formation”: 1 rows hold words that are not known (heap; rows 2)" in text
    assert "column “material”: 1 rows hold words that are not known (cheese; rows 2)" in text
    assert "The parcel codes A stand at several rows" in text
    assert "1 parcels without a direction of restoration should get terraces or benches" in text


def test_land_in_two_parcels_is_told():
    plan = run(frame(SQUARE, affinity.translate(SQUARE, 50), code=["A", "B"]), model(hilly), formation="level")
    assert "Parcels overlap on 0.5" in said(plan)
    beside = run(frame(SQUARE, affinity.translate(SQUARE, 100), code=["A", "B"]), model(hilly), formation="level")
    assert "overlap" not in said(beside)


def test_needles_and_bow_ties_are_planned_with_the_rest():
    tie = shapely.Polygon([(0, 200), (60, 260), (60, 200), (0, 260)])
    parcels = frame(SQUARE, tie, shapely.box(120, 0, 120.4, 300), code=["A", "B", "C"])
    plan = run(parcels, model(hilly), formation="level")
    rows = rows_of(plan)
    assert set(rows.code) == {"A", "B", "C"}
    assert rows.area_ha["C"] == 0.012
    assert rows.fill_m3["C"] == pytest.approx(0.85 * rows.cut_m3["C"], abs=0.1)


def test_a_table_without_the_material_is_refused_by_name():
    tables = {**TABLES, "soil_factors": TABLES["soil_factors"].query("material != 'loess'")}
    with pytest.raises(PlanningError, match="no factor “loose” for Loess"):
        run(frame(SQUARE), model(hilly), tables=tables, material="loess")
    tables = {**TABLES, "soil_factors": TABLES["soil_factors"].query("material != 'topsoil'")}
    with pytest.raises(PlanningError, match="no row “topsoil”"):
        run(frame(SQUARE), model(hilly), tables=tables)


def test_lines_between_cut_and_fill_lie_where_the_work_height_is_zero():
    plan = run(frame(SQUARE, code=["A"]), model(lambda x, y: 1300 + 0.1 * x), EVERY, formation="level", **BARE)
    (line,) = plan.tables["zero_line"].geometry
    x = shapely.get_coordinates(line)[:, 0] - X
    assert x == pytest.approx(np.full(len(x), 50.0), abs=0.01)
    assert plan.tables["zero_line"].length_m[0] == pytest.approx(100, abs=3)
    assert "zero_line" not in run(frame(SQUARE, code=["A"]), model(hilly)).tables
    assert not len(run(frame(SQUARE, code=["A"]), model(hilly), EVERY, formation="keep", **BARE).tables["zero_line"])


def test_a_run_can_be_stopped_at_any_step_and_progress_never_falls():
    told = []
    run(uneven(), model(hilly), EVERY, progress=lambda fraction, _: told.append(fraction))
    assert told == sorted(told) and told[-1] == 1.0
    for stop in range(0, len(told), max(len(told) // 12, 1)):
        left = iter(range(stop))

        def count(fraction, message, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            run(uneven(), model(hilly), EVERY, progress=count)


def test_a_real_gully_is_planned(real_data):
    path = real_data / "dem" / "bijou_gully_5m.asc"
    if not path.is_file():
        pytest.skip("real data: no elevations of Bijou Gully beside this checkout")
    found = raster.read_grid(path)
    (_, wide, *_), (rows, columns) = found.transform, found.array.shape
    dem = Grid(found.array, (X, wide, 0.0, Y + rows * wide, 0.0, -wide), pyproj.CRS(CRS), found.nodata)
    corners = [(x, y) for x in np.arange(5, columns * wide - 115, 120) for y in np.arange(5, rows * wide - 95, 95)]
    boxes = [shapely.box(x, y, x + 110, y + 90) for x, y in corners]
    names = [f"G{number}" for number in range(len(boxes))]
    plan = run(frame(*boxes, code=names, direction=np.resize(["irrigated", "dry", "forest", "grass"], len(boxes))), dem)
    made = rows_of(plan)
    assert made.code.tolist() == names
    assert made.fill_m3.to_numpy() == pytest.approx(0.85 * made.cut_m3.to_numpy(), abs=0.1)
    assert {"plane", "terraces", "keep"} <= set(made.formation)
