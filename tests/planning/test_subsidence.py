"""Subsidence, end to end: given these panels, this land and these houses, what sinks, when, and how bad it is."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from scipy.special import ndtr
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.mine.subsidence.subsidence import Subsidence
from ordos_restoration.planning.mine.subsidence.subsidence_lines import levels_of
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 510_000.0, 4_420_000.0  # in Jungar banner, EPSG:4546
TABLES = {k: files.reference(one.name) for k, one in Subsidence.inputs.items() if isinstance(one, Reference)}
BOX = shapely.box(0, 0, 900, 300)
FLAT = {"thickness_m": 5.0, "depth_m": 160.0, "q": 0.6, "tan_beta": 2.0, "b": 0.3, "offset_m": 0.0}


def frame(*shapes, crs="EPSG:4546", **columns):
    moved = [affinity.translate(one, X, Y) for one in shapes]
    return gpd.GeoDataFrame(columns, geometry=moved, crs="EPSG:4546", index=range(len(moved))).to_crs(crs)


def panels(*shapes, crs="EPSG:4546", **columns):
    return frame(*(shapes or (BOX,)), crs=crs, **{**FLAT, **columns})


def run(given, wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in Subsidence.inputs}
    more = {} if progress is None else {"progress": progress}
    return Subsidence(**named).run({**tables, "panels": given, **others}, wanted, **more)


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def changed(table, row, **values):
    new = TABLES[table].copy()
    for column, value in values.items():
        new.loc[row, column] = value
    return {**TABLES, table: new}


# What comes out ------------------------------------------------------------------------------------------------------


def test_one_panel():
    plan = run(panels(), cell=5.0)
    (row,) = plan.tables["panel_summary"].itertuples()
    r, w0 = 80.0, 3.0
    assert row.w0_m == pytest.approx(w0)
    assert row.r_m == pytest.approx(r)
    assert row.subsidence_m == pytest.approx(w0, rel=1e-4)
    assert row.tilt_mm_m == pytest.approx(w0 / r * 1e3, rel=1e-4)
    assert row.tension_mm_m == pytest.approx(1.5203 * 0.3 * w0 / r * 1e3, rel=1e-3)
    a = np.linspace(0.0, 1.0, 10_001)  # of r, from a corner along its bisector, where compression is greatest
    worst = (2 * np.pi * a * np.exp(-np.pi * a**2) * ndtr(a * np.sqrt(2 * np.pi)) + np.exp(-2 * np.pi * a**2)).max()
    assert row.compression_mm_m == pytest.approx(-worst * 0.3 * w0 / r * 1e3, rel=1e-3)
    assert row.movement_m == pytest.approx(0.3 * w0, rel=1e-3)
    assert not row.subcritical
    assert row.volume_m3 == pytest.approx(w0 * 900 * 300, rel=1e-6)
    assert plan.numbers["volume_m3"] == pytest.approx(w0 * 900 * 300, rel=1e-3)
    grid = plan.grids["subsidence"]
    assert grid.array.max() == pytest.approx(w0, rel=1e-4)
    assert "too wide" not in said(plan)


def test_a_narrow_panel_is_not_fully_mined():
    (row,) = run(panels(shapely.box(0, 0, 900, 60))).tables["panel_summary"].itertuples()
    assert row.subcritical


def test_every_grid_on_request_and_they_belong_together():
    plan = run(panels(), Subsidence.products(), cell=5.0)
    g = {name: one.array.astype(float) for name, one in plan.grids.items()}
    assert set(g) == set(Subsidence.grids)
    north, east = np.gradient(g["subsidence"], -5.0, 5.0)
    assert np.abs(g["tilt_east"] - east).max() < 0.02 * g["tilt"].max()
    assert np.abs(g["tilt_north"] - north).max() < 0.02 * g["tilt"].max()
    assert np.hypot(g["tilt_east"], g["tilt_north"]) == pytest.approx(g["tilt"], abs=1e-7)
    assert np.hypot(g["move_east"], g["move_north"]) == pytest.approx(0.3 * 80.0 * g["tilt"], abs=1e-5)
    assert g["strain_tension"] == pytest.approx(np.maximum(g["strain_tension"], 0))
    assert g["strain_compression"].min() == pytest.approx(-g["curvature"].min() * -0.3 * 80, rel=0.2)
    assert plan.numbers["tilt_mm_m"] == pytest.approx(g["tilt"].max() * 1e3, rel=1e-4)


def test_the_boundary_of_influence_lies_where_the_ground_sinks_10_mm():
    """W / W0 = 10 mm / 3 m is Φ(−2.713): 86.6 m outside a straight edge."""
    plan = run(panels(shapely.box(0, 0, 2000, 600)), cell=5.0)
    found = plan.tables["subsidence_boundary"].set_index("kind").geometry
    out = 2.7130 * 80.0 / np.sqrt(2 * np.pi)
    assert found["influence"].bounds == pytest.approx((X - out, Y - out, X + 2000 + out, Y + 600 + out), abs=0.6)
    assert found["influence"].contains(found["treatment"])


def test_damage_is_one_coverage_of_the_boundary_of_influence():
    plan = run(panels())
    area = plan.tables["subsidence_area"]
    boundary = plan.tables["subsidence_boundary"].set_index("kind")
    assert set(area.degree) == {"slight", "moderate"}
    assert area.area_ha.sum() == pytest.approx(boundary.area_ha["influence"], abs=5e-4)
    whole = shapely.union_all(area.geometry.to_numpy())
    assert whole.area == pytest.approx(area.area.sum(), rel=1e-9)
    assert area.is_valid.all()
    assert (area.damage_type == "subsided").all()
    assert (area.state == "to_be_damaged").all()
    assert area.damage_year.isna().all()
    assert plan.numbers["influence_ha"] == boundary.area_ha["influence"]


def test_the_degree_is_that_of_the_worst_index():
    """Middle: 3 m of subsidence is moderate for grass; on the edge the tilt of 37.5 mm/m is moderate too."""
    area = run(panels(), cell=5.0).tables["subsidence_area"]

    def degree(x, y):
        (found,) = area[area.contains(shapely.Point(X + x, Y + y))].degree
        return found

    assert degree(450, 150) == "moderate"
    assert degree(450, 0) == "moderate"
    assert degree(450, -70) == "slight"
    tables = changed("grades", TABLES["grades"].index[-1], subsidence_m=2.5)
    area = run(panels(), tables=tables, cell=5.0).tables["subsidence_area"]
    assert degree(450, 150) == "severe"


def test_land_is_graded_by_its_class():
    use = frame(
        shapely.box(-300, -300, 450, 600), shapely.box(440, -300, 1200, 600), land_class=["0102", "0401"]
    )  # they overlap by 10 m: the first has it
    plan = run(panels(), land_use=use)
    area = plan.tables["subsidence_area"]
    assert set(zip(area.land_class, area.grading)) == {("0102", "irrigated"), ("0401", "forest_grass")}
    assert (area.class_scheme == "gbt21010").all()
    west = area[area.land_class == "0102"]
    assert west.total_bounds[2] == pytest.approx(X + 450, abs=1e-6)
    whole = plan.tables["subsidence_boundary"].set_index("kind").area_ha["influence"]
    assert area.area_ha.sum() == pytest.approx(whole, abs=1e-3)
    severe = area[area.degree == "severe"].groupby("land_class").area_ha.sum()
    assert severe["0102"] > 10 * severe.get("0401", 0.0), "irrigated land bears less"


def test_land_without_grades_or_class_is_told():
    use = frame(shapely.box(-300, -300, 450, 600), land_class=["0601"])
    plan = run(panels(), land_use=use, grading="dry")
    area = plan.tables["subsidence_area"]
    assert set(area.grading) == {"dry"}
    assert set(area.land_class.fillna("")) == {"0601", ""}
    assert "no land class with grades of its own" in said(plan)


def test_cracks_by_degree():
    """a 0.2 m, C 40 m, n 2: 14.9 m³ and 33.3 m on a mu of moderately damaged land."""
    area = run(panels()).tables["subsidence_area"].set_index("degree")
    mu = area.area_mu["moderate"]
    assert area.crack_m3["moderate"] / mu == pytest.approx(14.9, abs=0.05)
    assert area.crack_m["moderate"] / mu == pytest.approx(33.3, abs=0.1)


def test_contours_at_their_levels():
    plan = run(panels(), contour_levels="1000，10、500, 9000", cell=5.0)
    lines = plan.tables["subsidence_contour"]
    assert sorted(set(lines.level_mm)) == [10, 500, 1000]
    x, y = shapely.get_coordinates(lines[lines.level_mm == 500].geometry.to_numpy()).T
    grid = plan.grids["subsidence"]
    column, row = (x - grid.transform[0]) / 5.0 - 0.5, (grid.transform[3] - y) / 5.0 - 0.5
    i, j = row.astype(int), column.astype(int)
    around = np.stack([grid.array[i + a, j + b] for a in (0, 1) for b in (0, 1)])
    assert ((around.min(axis=0) <= 0.5001) & (around.max(axis=0) >= 0.4999)).all()
    assert "9000" in said(plan)


@pytest.mark.parametrize("text", ["ten", "0, 10", "-5", ", ".join(str(one) for one in range(1, 300))])
def test_contours_that_are_no_depths(text):
    with pytest.raises(PlanningError, match="contours"):
        levels_of(text)


# Buildings -----------------------------------------------------------------------------------------------------------


def house(x, y, long=12.0, wide=8.0):
    return shapely.box(x, y, x + long, y + wide)


def test_buildings_by_their_worst_index():
    """Far in, no index is left; on the edge the tilt of 37.5 mm/m is grade IV; outside nobody is listed."""
    shapes = [house(450, 146, long=4), house(450, -4), house(450, -90), house(450, -400), house(450, 0, long=30)]
    words = ["砖混结构", "brick", "Brick house", "砖混", "砖混"]
    plan = run(panels(shapely.box(0, 0, 900, 320)), buildings=frame(*shapes, structure=words))
    found = plan.tables["building_damage"].set_index("number")
    assert list(found.index) == [1, 2, 3, 5]
    assert found.grade[2] == "IV"
    assert found.decided_by[2] in ("tilt", "strain")
    assert pd.isna(found.grade[5])
    assert found.own_assessment[5]
    assert found.tilt_mm_m[2] == pytest.approx(37.5, rel=0.01)
    assert plan.numbers["buildings_hit"] == 4


@pytest.mark.parametrize(("tilt", "grade"), [(2.9, "I"), (3.1, "II"), (6.1, "III"), (9.9, "III"), (10.1, "IV")])
def test_the_grade_follows_the_limits(tilt, grade):
    """A thin seam whose edge tilts by just so much; strain and curvature stay below."""
    r = 100.0
    thick = tilt * 1e-3 * r / 0.6
    given = panels(shapely.box(0, 0, 2000, 1000), thickness_m=thick, depth_m=200.0, b=0.01)
    tables = {**TABLES, "building_grades": TABLES["building_grades"].assign(curvature_mm_m2=[9.0, 10.0, 11.0, None])}
    plan = run(given, buildings=frame(house(1000, -4, 8, 8), structure=["brick"]), tables=tables)
    (row,) = plan.tables["building_damage"].itertuples()
    assert (row.grade, row.decided_by) == (grade, "tilt")


def test_other_structures_need_their_own_assessment():
    plan = run(panels(), buildings=frame(house(450, 0), house(450, 30), structure=["钢结构", None]))
    found = plan.tables["building_damage"].set_index("number")
    assert found.own_assessment.tolist() == [True, False]
    assert "assessment of their own" in said(plan)
    assert "name no structure" in said(plan)


# Time ----------------------------------------------------------------------------------------------------------------


def test_the_ground_follows_the_mining_year_by_year():
    far = shapely.box(3000, 0, 3900, 300)
    given = panels(BOX, far, mined_on=["2024-07-01", "2026-07-01"])
    plan = run(given, Subsidence.products(), base_year=2025)
    stages = plan.tables["subsidence_stage"]
    assert stages.year.tolist() == [2024, 2025, 2026, 2027, 2028]
    assert (np.diff(stages.volume_m3) >= 0).all()
    share = 1 - 0.02 ** (183 / 400)
    assert stages.volume_m3[0] == pytest.approx(share * 3 * 270_000, rel=2e-3)
    assert stages.volume_m3.iloc[-1] == pytest.approx(2 * 3 * 270_000 * 0.99, rel=0.02)
    area = plan.tables["subsidence_area"]
    years = set(zip(area.damage_year, area.settled_year, area.state))
    assert years == {(2024, 2026, "damaged"), (2026, 2028, "to_be_damaged")}
    now = run(given, at_year=2025)
    assert now.grids["subsidence"].array[:, -60:].max() == 0.0
    assert "mined after" in said(now)


def test_a_state_before_all_mining():
    with pytest.raises(PlanningError, match="later year"):
        run(panels(mined_on=["2030-01-01"]), at_year=2025)


def test_panels_without_a_day_are_told():
    plan = run(panels(BOX, shapely.box(0, 350, 900, 600), mined_on=["2024-07-01", None]), at_year=2024)
    assert "no day of mining" in said(plan)


# Surfaces and coalfields ---------------------------------------------------------------------------------------------


def surface(height, east=0.0, north=0.0):
    """A plane of 20 m cells around the panels."""
    x, y = np.meshgrid(X - 1000 + 20.0 * (np.arange(200) + 0.5), Y + 2000 - 20.0 * (np.arange(200) + 0.5))
    values = height + east * (x - X) + north * (y - Y)
    return Grid(values, (X - 1000, 20.0, 0.0, Y + 2000, 0.0, -20.0), gpd.GeoSeries([], crs="EPSG:4546").crs)


def test_depth_and_dip_from_roof_and_ground():
    given = panels().drop(columns=["depth_m"])
    slope = np.tan(np.radians(5.0))
    plan = run(given, roof=surface(1000.0, north=slope), ground=surface(1180.0, north=slope))
    (row,) = plan.tables["panel_summary"].itertuples()
    assert row.depth_m == pytest.approx(180.0, abs=0.1)
    assert row.theta0_deg == pytest.approx(90 - 0.6 * 5.0, abs=0.1)
    assert row.w0_m == pytest.approx(3.0 * np.cos(np.radians(5.0)), rel=1e-4)
    assert "taken from" in said(plan)


def test_what_a_panel_does_not_say_comes_from_its_coalfield():
    given = frame(BOX, BOX, thickness_m=[5.0, 5.0], depth_m=[200.0, 200.0], coalfield=[None, "deep"], seam=["1", "2"])
    rows = run(given).tables["panel_summary"]
    assert rows.q.tolist() == [0.62, 0.4]
    assert rows.tan_beta.tolist() == [2.4, 2.0]
    assert "another seam" in said(run(given))


def test_a_coalfield_that_is_not_in_the_table():
    with pytest.raises(PlanningError, match="shallow, deep"):
        run(panels(), coalfield="nowhere")


# What can go wrong ---------------------------------------------------------------------------------------------------

GOOD = {"thickness_m": 5.0, "depth_m": 160.0, "q": 0.6, "tan_beta": 2.0, "b": 0.3, "offset_m": 0.0, "dip_deg": 0.0}


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ({"thickness_m": 0.0}, "thickness is missing, zero or negative"),
        ({"thickness_m": None}, "thickness is missing, zero or negative"),
        ({"thickness_m": 5000.0}, "thicker than 50 m"),
        ({"depth_m": None}, "neither the column of the depth"),
        ({"depth_m": -160.0}, "not between 0 and 3000"),
        ({"depth_m": 4.0}, "less deep than a cell"),
        ({"q": -0.6}, "subsidence factor"),
        ({"q": 60.0}, "subsidence factor"),
        ({"tan_beta": 0.0}, "major influence angle"),
        ({"b": -0.1}, "horizontal movement factor"),
        ({"dip_deg": 75.0}, "dip from 0 to 60"),
        ({"dip_deg": 10.0, "dip_direction_deg": 180.0, "theta0_deg": 120.0}, "propagation angle"),
        ({"offset_m": -5.0}, "offset of the inflection point is negative"),
        ({"offset_m": 400.0}, "offsets are larger"),
        ({"repeat_factor": 0.5}, "repeated mining"),
        ({"coalfield": "nowhere"}, "no row for the one"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_planned(bad, words):
    rows = [{**GOOD, "panel": "good"}, {**GOOD, "panel": "bad", **bad}]
    given = frame(BOX, shapely.box(0, 900, 900, 1200), **pd.DataFrame(rows).to_dict("list"))
    plan = run(given)
    assert plan.tables["panel_summary"].panel.tolist() == ["good"]
    assert words in said(plan)
    assert "(bad)" in said(plan)
    alone = gpd.GeoDataFrame(given[1:].reset_index(drop=True))
    with pytest.raises(PlanningError, match="run again"):
        run(alone)


def test_coal_is_mined_once():
    """The later panel loses the land both claim; a panel wholly inside another of its seam is left out."""
    shapes = [BOX, shapely.box(800, 0, 1700, 300), shapely.box(100, 100, 200, 200)]
    given = panels(*shapes, panel=["A", "B", "C"], mined_on=["2025-01-01", "2024-01-01", "2026-01-01"])
    plan = run(given)
    volume = plan.tables["panel_summary"].set_index("panel").volume_m3
    assert volume.to_dict() == pytest.approx({"A": 3 * 800 * 300, "B": 3 * 900 * 300}, rel=1e-6)
    assert "cross each other on 40,000 m²" in said(plan)
    assert "cover them wholly" in said(plan)
    apart = run(given.assign(seam=["1", "2", "3"]))
    assert apart.tables["panel_summary"].volume_m3.sum() > volume.sum()


def test_bow_ties_and_needles():
    tie = shapely.Polygon([(0, 600), (600, 900), (600, 600), (0, 900)])
    needle = shapely.Polygon([(0, 1500), (900, 1500.0005), (900, 1500.001)])
    plan = run(panels(BOX, tie, needle, panel=["A", "tie", "needle"]))
    assert plan.tables["panel_summary"].panel.tolist() == ["A", "tie"]
    assert "repaired" in said(plan)
    assert "needle" in said(plan)
    assert plan.tables["panel_summary"].volume_m3[1] == pytest.approx(3 * 90_000, rel=1e-6)


def test_degrees_are_planned_in_metres():
    here = run(panels())
    there = run(panels(crs="EPSG:4490"))
    assert there.tables["panel_summary"].volume_m3[0] == pytest.approx(
        here.tables["panel_summary"].volume_m3[0], rel=1e-4
    )
    assert there.numbers["influence_ha"] == pytest.approx(here.numbers["influence_ha"], rel=1e-3)


def test_a_dip_without_a_direction_is_told():
    plan = run(panels(dip_deg=8.0))
    assert "not its direction" in said(plan)


def test_wide_cells_are_told():
    assert "peaks lie between" in said(run(panels(), cell=50.0))


def test_grades_that_do_not_grow():
    row = TABLES["grades"].index[-1]
    with pytest.raises(PlanningError, match="growing numbers"):
        run(panels(), tables=changed("grades", row, strain_mm_m=1.0))


def test_a_run_can_be_cancelled():
    seen = []

    def stop(fraction, message=""):
        seen.append(fraction)
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(panels(), progress=stop)
    assert seen == sorted(seen)


def test_the_sum_of_panels_is_the_sum_of_their_grids():
    one, two = BOX, shapely.box(0, 310, 900, 600)
    both = run(panels(one, two)).grids["subsidence"]
    single = [run(panels(shape)).grids["subsidence"] for shape in (one, two)]
    total = np.zeros_like(both.array)
    for grid in single:
        row = round((both.transform[3] - grid.transform[3]) / 10.0)
        column = round((grid.transform[0] - both.transform[0]) / 10.0)
        total[row : row + grid.array.shape[0], column : column + grid.array.shape[1]] += grid.array
    assert np.abs(total - both.array).max() < 3e-6


def test_too_little_to_be_felt():
    """A seam of 1 cm: nothing reaches 10 mm, and the tables are empty."""
    plan = run(panels(thickness_m=0.01), contour_levels="1, 10")
    assert not len(plan.tables["subsidence_area"])
    assert not len(plan.tables["subsidence_boundary"])
    assert set(plan.tables["subsidence_contour"].level_mm) == {1.0}
    assert plan.numbers["influence_ha"] == 0.0
    assert plan.tables["panel_summary"].subsidence_m[0] == pytest.approx(0.006, rel=1e-3)


def test_panels_of_several_parts_and_many_corners():
    round_one = shapely.Point(300, 1200).buffer(250, quad_segs=40)
    apart = shapely.MultiPolygon([shapely.box(0, 0, 400, 200), shapely.box(600, 0, 1000, 200)])
    plan = run(panels(apart, round_one, offset_m=20.0))
    volume = plan.tables["panel_summary"].volume_m3
    assert volume[0] == pytest.approx(2 * 3 * 360 * 160, rel=1e-6)
    assert volume[1] == pytest.approx(3 * np.pi * 230**2, rel=2e-3)
    assert plan.numbers["volume_m3"] == pytest.approx(volume.sum(), rel=1e-3)
