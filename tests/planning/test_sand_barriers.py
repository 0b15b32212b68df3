"""Sand barriers, end to end: given this sand and this wind, these boards, rows, metres, bundles of straw and yuan."""

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.kongdui.belt_tables import BELT
from ordos_restoration.planning.sand.barrier_materials import density, material_of
from ordos_restoration.planning.sand.barriers import BarrierDesign, barriers_in, north_bearing
from ordos_restoration.planning.sand.row_spacing import row_spacing
from ordos_restoration.planning.sand.sand_barriers import SandBarriers
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference

X, Y = 450_000.0, 4_450_000.0
TABLES = {k: files.reference(one.name) for k, one in SandBarriers.inputs.items() if isinstance(one, Reference)}
MATERIALS = reference(TABLES["barriers"], SandBarriers.inputs["barriers"])
LINES = frozenset({"barrier", "barrier_line"})
HECTARE = shapely.box(0, 0, 100, 100)


def frame(*shapes, crs="EPSG:4545", **columns):
    moved = [affinity.translate(shape, X, Y) for shape in shapes]
    return gpd.GeoDataFrame(columns, geometry=moved, crs="EPSG:4545").to_crs(crs)


def run(sand, wanted=None, progress=None, tables=TABLES, **named):
    others = {name: named.pop(name) for name in list(named) if name in SandBarriers.inputs}
    more = {} if progress is None else {"progress": progress}
    return SandBarriers(**{"drift_direction": 125.0, **named}).run({**tables, "sand": sand, **others}, wanted, **more)


def areas(*given, **named):
    return run(*given, **named).tables["barrier"]


def said(plan):
    return " ".join(str(note) for note in plan.notes)


def changed(table, row, **values):
    """Return the shipped tables with one row of one of them changed; row: {column: value} that picks it."""
    new = TABLES[table].copy()
    own = np.logical_and.reduce([new[column] == value for column, value in row.items()])
    assert own.any()
    for column, value in values.items():
        new.loc[own, column] = value
    return {**TABLES, table: new}


def record(speed, direction):
    table = pd.DataFrame({"wind_speed": speed, "wind_direction": direction}).astype(str).astype("object")
    hours = pd.date_range("2023-01-01", periods=len(table), freq="1h")
    table["time"] = pd.Series(hours).dt.strftime("%Y-%m-%d %H:%M").astype("object")
    table.attrs.update(path="wind.csv", format="csv", station={})
    return table


def winds(*sides, hours=1200):
    """A record in which it blows hard from each of the sides in turn [degree]."""
    return record(np.full(hours, 12.0), np.resize(np.array(sides, dtype=float), hours))


# Quantities ----------------------------------------------------------------------------------------------------------


def test_a_hectare_of_one_metre_straw_is_20_000_metres():
    """The counts by area: 2/a metres on every square metre, 10,000 cells, 6.8 t of straw at 0.34 kg/m."""
    (row,) = areas(frame(HECTARE)).to_dict("records")
    assert (row["kind"], row["material"], row["spacing_m"], row["second_spacing_m"]) == ("checkerboard", "straw", 1, 1)
    assert row["area_ha"] == pytest.approx(1.0, abs=1e-4)
    assert row["cells"] == pytest.approx(10_000, abs=2)
    assert row["length_m"] == pytest.approx(20_000, rel=2e-3)
    assert row["material_quantity"] == pytest.approx(6_800, rel=2e-3)
    assert (row["material_unit"], row["life_years"]) == ("kg", 4)
    assert row["area_mu"] == pytest.approx(15.0, abs=2e-3)


@given(st.floats(0.3, 5), st.floats(0.3, 5), st.floats(0, 360), st.integers(3, 9), st.floats(0, 90), st.floats(20, 200))
@settings(max_examples=30)
def test_drawn_lines_agree_with_the_area_within_the_outline(cell, second, drift, corners, turn, size):
    polygon = affinity.rotate(shapely.Point(0, 0).buffer(size, quad_segs=corners), turn)
    plan = run(frame(polygon), LINES, drift_direction=drift, cell=cell, second_cell=second)
    table, lines = plan.tables["barrier"], plan.tables["barrier_line"]
    by_area = polygon.area * density(np.array([cell]), np.array([second]))[0]
    assert abs(table.length_m[0] - by_area) <= 2 * polygon.length
    assert table.length_m[0] == pytest.approx(lines.length_m.sum(), abs=0.05)
    assert lines.geometry.length.sum() == pytest.approx(lines.length_m.sum(), rel=1e-3, abs=0.05 * len(lines))
    assert table.cells[0] == pytest.approx(polygon.area / (cell * second), rel=1e-3, abs=1)


def test_the_areas_are_the_same_whether_the_lines_are_drawn_or_not():
    sand = frame(HECTARE, shapely.Point(400, 0).buffer(80))
    counted, drawn = run(sand), run(sand, LINES)
    assert counted.numbers == drawn.numbers
    pd.testing.assert_frame_equal(counted.tables["barrier"], drawn.tables["barrier"])
    assert "barrier_line" not in counted.tables


def test_a_million_cells_are_two_thousand_features():
    plan = run(frame(shapely.box(0, 0, 1000, 1000)), LINES, drift_direction=90.0)
    lines = plan.tables["barrier_line"]
    assert plan.numbers["cells"] == pytest.approx(1_000_000, rel=1e-3)
    assert 2000 <= len(lines) <= 2040  # true north is half a degree off the grid, so the boards are turned a little
    assert lines.groupby("family").number.max().tolist() == lines.groupby("family").size().tolist()
    assert set(lines.geometry.geom_type) == {"MultiLineString"}


def test_totals_are_the_sums_of_the_printed_rows():
    plan = run(frame(HECTARE, shapely.box(200, 0, 233, 77), shapely.box(300, 0, 311, 13)))
    table = plan.tables["barrier"]
    for name, total in plan.numbers.items():
        assert total == pytest.approx(table[name].sum(), abs=1e-6), name


def test_a_hole_has_no_barriers():
    ring = HECTARE.difference(shapely.box(20, 20, 80, 80))
    plan = run(frame(ring), LINES)
    hole = affinity.translate(shapely.box(21, 21, 79, 79), X, Y)
    assert not plan.tables["barrier_line"].intersects(hole).any()
    assert plan.numbers["length_m"] == pytest.approx(2 * ring.area, rel=0.01)


def test_wider_cells_need_less_of_everything():
    """At 2 m half the straw, the labour and the money of 1 m."""
    one, two = (areas(frame(shapely.box(0, 0, 1000, 1000)), cell=cell).iloc[0] for cell in (1.0, 2.0))
    for name in ("length_m", "material_quantity", "labour_days", "cost_yuan"):
        assert two[name] == pytest.approx(one[name] / 2, rel=2e-3), name
    assert two.cells == pytest.approx(one.cells / 4, abs=1)


def test_oblong_cells():
    one = areas(frame(HECTARE), cell=1.0, second_cell=2.0).iloc[0]
    assert one.length_m == pytest.approx(10_000 + 5_000, rel=5e-3)
    assert one.cells == pytest.approx(5_000, abs=1)


# Labour and money ----------------------------------------------------------------------------------------------------


def test_labour_by_hand_and_by_machine():
    """170 m² a person and day by hand: 59 days a hectare; 40,000 m² a day with 3 people by machine: 0.75 days."""
    hand, machine = (areas(frame(HECTARE), laying=way).labour_days[0] for way in ("hand", "machine"))
    assert hand == pytest.approx(10_000 / 170, rel=2e-3)
    assert machine == pytest.approx(3 * 10_000 / 40_000, abs=0.06)


def test_labour_nobody_knows_is_left_empty_and_told():
    plan = run(frame(HECTARE), kind="fence", laying="machine")
    assert math.isnan(plan.tables["barrier"].labour_days[0])
    assert "the labour is left empty" in said(plan)


def test_a_price_by_hectare_holds_at_the_usual_spacing():
    """12,000 yuan/ha in the shipped table, as the compartments of shelterbelts reckon."""
    assert areas(frame(HECTARE)).cost_yuan[0] == pytest.approx(12_000, abs=2)


def test_a_price_by_metre():
    one = areas(frame(HECTARE), kind="fence").iloc[0]
    assert one.cost_yuan == pytest.approx(25 * one.length_m, abs=1)


@pytest.mark.parametrize(
    ("material", "unit", "quantity"),
    [("clay", "yuan/m³", 0.06), ("straw", "yuan/kg", 0.34), ("live_willow", "yuan/plant", 9)],
)
def test_a_price_by_quantity(material, unit, quantity):
    tables = changed("prices", {"item": "fence"}, unit=unit, price="2")
    tables["barriers"] = changed("barriers", {"material": material, "kind": "row"}, price_item="fence")["barriers"]
    one = areas(frame(HECTARE), kind="row", material=material, tables=tables).iloc[0]
    assert one.material_quantity == pytest.approx(quantity * one.length_m, abs=0.06)
    assert one.cost_yuan == pytest.approx(2 * one.material_quantity, abs=1)


def test_a_price_in_a_strange_unit_is_refused():
    tables = changed("prices", {"item": "barrier.checkerboard"}, unit="yuan/t")
    with pytest.raises(PlanningError, match="yuan/t"):
        run(frame(HECTARE), tables=tables)


def test_a_barrier_without_a_price_has_no_cost_and_says_so():
    tables = changed("prices", {"item": "fence"}, price=None)
    plan = run(frame(HECTARE, shapely.box(200, 0, 300, 100)), kind="fence", tables=tables)
    assert plan.tables["barrier"].cost_yuan.isna().all()
    assert "cost_yuan" not in plan.numbers
    assert "“fence”" in said(plan)


@pytest.mark.parametrize("material", ["straw", "clay", "nylon", "live_willow"])
@pytest.mark.parametrize("kind", ["checkerboard", "row", "fence"])
def test_every_material_is_laid_as_its_table_says(material, kind):
    known = TABLES["barriers"]
    if not len(known[(known.material == material) & (known.kind == kind)]):
        with pytest.raises(PlanningError, match="Choose another material or layout"):
            run(frame(HECTARE), material=material, kind=kind)
        return
    one = areas(frame(shapely.box(0, 0, 500, 500)), material=material, kind=kind).iloc[0]
    row = known[(known.material == material) & (known.kind == kind)].iloc[0]
    assert one.spacing_m == float(row.usual_spacing_m)
    assert (one.height_m, one.buried_m, one.material_unit) == (
        float(row.height_m), float(row.buried_m), row.quantity_unit
    )  # fmt: skip
    families = 2 if kind == "checkerboard" else 1
    assert one.length_m == pytest.approx(families * 250_000 / one.spacing_m, rel=0.02)


def test_usual_spacings_of_the_shipped_table_are_heights_times_multiples():
    table = TABLES["barriers"]
    rows = table[table.kind != "checkerboard"]
    level = rows.height_m.astype(float) * rows.spacing_heights.astype(float)
    assert rows.usual_spacing_m.astype(float).to_numpy() == pytest.approx(level.to_numpy())


def test_an_empty_height_names_its_row():
    tables = changed("barriers", {"material": "straw", "kind": "checkerboard"}, height_m=None)
    with pytest.raises(PlanningError, match="“Checkerboard” of “Straw or reed”: “Height above ground” is empty"):
        run(frame(HECTARE), tables=tables)


def test_material_by_name():
    """A reed fence of 1 m every 10 m is a tenth of a metre on each square metre."""
    found = material_of(MATERIALS, "straw", "fence")
    assert (found.height, found.usual_density()) == (1.0, 0.1)


# Directions ----------------------------------------------------------------------------------------------------------


def bearing_of(line, crs="EPSG:4545"):
    """Return the azimuth from true north of a drawn line, 0 … 180 [degree]."""
    ends = gpd.GeoSeries([shapely.Point(line.coords[0]), shapely.Point(line.coords[-1])], crs=crs).to_crs("EPSG:4490")
    return pyproj.Geod(ellps="GRS80").inv(ends[0].x, ends[0].y, ends[1].x, ends[1].y)[0] % 180


@pytest.mark.parametrize("drift", [0, 37, 90, 125, 300])
def test_rows_stand_across_the_drift_from_true_north(drift):
    plan = run(frame(shapely.box(0, 0, 2000, 2000)), LINES, drift_direction=drift, cell=20.0)
    assert plan.tables["barrier"].orientation_deg[0] == (drift + 90) % 180
    lines = plan.tables["barrier_line"]
    for family, turn in (("across", 90), ("along", 0)):
        own = lines[lines.family == family]
        longest = own.geometry.iloc[int(own.length_m.argmax())].geoms[0]
        off = (bearing_of(longest) - drift - turn + 90) % 180 - 90
        assert abs(off) <= 0.06  # the bearing is rounded to a tenth of a degree


def test_grid_north_is_not_true_north_away_from_the_meridian():
    """Convergence γ ≈ Δλ sin φ: half a degree west of the meridian at 40.2° N, true north is 0.38° clockwise of it."""
    sand = frame(HECTARE)
    degrees = sand.to_crs("EPSG:4490").geometry[0].centroid
    convergence = (degrees.x - 108.0) * math.sin(math.radians(degrees.y))
    assert north_bearing(sand) == pytest.approx(-convergence, abs=1e-3)
    assert abs(convergence) > 0.3


def test_rows_have_one_family():
    lines = run(frame(HECTARE), LINES, kind="row").tables["barrier_line"]
    assert set(lines.family) == {"across"}


def test_boards_of_two_polygons_line_up():
    """Sand that is cut in two has lines that go on: together as many metres as the whole, within what is rounded."""
    whole = run(frame(shapely.box(0, 0, 200, 100)), LINES)
    halves = run(frame(HECTARE, shapely.box(100, 0, 200, 100)), LINES)
    lines = halves.tables["barrier_line"]
    left, right = (shapely.get_coordinates(lines.geometry[lines.code == code]) for code in ("S001-C01", "S002-C01"))
    ends, starts = (np.unique(side[np.abs(side[:, 0] - X - 100) < 1e-6, 1].round(5)) for side in (left, right))
    assert len(ends) > 100
    assert ends.tolist() == starts.tolist()
    assert halves.numbers["length_m"] == pytest.approx(whole.numbers["length_m"], abs=25)


# Winds ---------------------------------------------------------------------------------------------------------------


def test_one_sided_winds_get_rows_when_they_choose():
    plan = run(frame(HECTARE), wind=winds(315), drift_direction=None, kind="auto")
    assert plan.tables["barrier"].kind.tolist() == ["row"]
    assert plan.tables["barrier"].orientation_deg.tolist() == [45.0]
    assert "RDP/DP is 1.00, “High ratio: winds from one side”" in said(plan)


def test_winds_from_many_sides_get_a_checkerboard_when_they_choose():
    plan = run(frame(HECTARE), wind=winds(315, 315, 135, 225, 45), drift_direction=None, kind="auto")
    assert plan.tables["barrier"].kind.tolist() == ["checkerboard"]
    assert "“Low ratio: winds from many sides”" in said(plan)


def test_rows_against_winds_from_many_sides_are_laid_but_advised_against():
    wind = winds(315, 315, 135, 225, 45)
    plan = run(frame(HECTARE), wind=wind, drift_direction=None, kind="row")
    assert plan.tables["barrier"].kind.tolist() == ["row"]
    assert "Prefer the checkerboard" in said(plan)
    assert "Prefer" not in said(run(frame(HECTARE), wind=wind, drift_direction=None))
    assert "Prefer" not in said(run(frame(HECTARE), wind=winds(315), drift_direction=None, kind="row"))


def test_a_typed_drift_counts_as_one_direction():
    """However it is said to fan out."""
    assert areas(frame(HECTARE), kind="auto", drift_direction=100.0, drift_spread=80.0).kind.tolist() == ["row"]


def test_winds_that_cancel_out_leave_rows_no_side():
    wind = winds(0, 180)
    with pytest.raises(PlanningError, match="cancel out"):
        run(frame(HECTARE), wind=wind, drift_direction=None, kind="fence")
    assert areas(frame(HECTARE), wind=wind, drift_direction=None).orientation_deg.tolist() == [90.0]


# Slopes --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("height", "slope", "heights", "distance"),
    [
        (1.0, 0, 10, 10.0),  # level: ten heights
        (1.0, 5, 10, 10.0),  # 1 m / 5 % = 20 m: level decides
        (1.0, 20, 10, 5.0),
        (0.2, 30, 10, 0.6),  # 0.667 m, rounded down
        (1.0, 100 * math.tan(math.radians(30)), 10, 1.7),  # 1.732 m
        (0.05, 70, 10, 0.1),  # never less
        (0.2, math.nan, 15, 3.0),
    ],
)
def test_rows_stand_closer_on_slopes(height, slope, heights, distance):
    assert row_spacing(height, np.array([slope]), heights).tolist() == [distance]


def plane(slope_x, slope_y, crs="EPSG:4545", nodata=None, size=60, cell=20.0):
    x = X - 300 + cell * (np.arange(size) + 0.5)
    y = Y + 700 - cell * (np.arange(size) + 0.5)
    rise = 1100 + slope_x * (x[None, :] - X) + slope_y * (y[:, None] - Y)
    return Grid(rise, (X - 300, cell, 0.0, Y + 700, 0.0, -cell), pyproj.CRS(crs), nodata)


@pytest.mark.parametrize(("drift", "slope"), [(90, 20), (0, 10), (270, 20), (180, 10)])
def test_the_slope_is_that_along_the_drift(drift, slope):
    """A plane that rises 20 % to the east and 10 % to the north, within the half degree of grid north."""
    one = areas(frame(HECTARE), kind="fence", dem=plane(0.2, 0.1), drift_direction=drift).iloc[0]
    assert one.slope_pct == pytest.approx(slope, abs=0.2)
    assert one.spacing_m == pytest.approx(100 / slope if slope > 10 else 9.9, abs=0.11)


def test_up_and_down_count_alike():
    """A roof has as steep slopes as a plane, though it leads nowhere."""
    roof = plane(0.0, 0.0)
    x = X - 300 + 20 * (np.arange(60) + 0.5)
    roof = Grid(1100 - 0.3 * np.abs(x - X - 50)[None, :] * np.ones((60, 1)), roof.transform, roof.crs)
    one = areas(frame(shapely.box(-200, -200, 300, 300)), kind="row", dem=roof, drift_direction=90.0).iloc[0]
    assert one.slope_pct == pytest.approx(30, abs=2)


def test_elevations_in_degrees_are_read_too():
    """The plane again, on a grid of degrees."""
    west, south, east, north = frame(shapely.box(-300, -300, 400, 400)).to_crs("EPSG:4326").total_bounds
    lon, lat = np.linspace(west, east, 80), np.linspace(north, south, 80)
    to_grid = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:4545", always_xy=True)
    x, _ = to_grid.transform(*np.meshgrid(lon, lat))
    wide, high = lon[1] - lon[0], lat[1] - lat[0]
    dem = Grid(1100 + 0.2 * (x - X), (lon[0] - wide / 2, wide, 0, lat[0] - high / 2, 0, high), pyproj.CRS("EPSG:4326"))
    assert areas(frame(HECTARE), kind="row", dem=dem, drift_direction=90.0).slope_pct[0] == pytest.approx(20, abs=0.2)


def test_where_the_raster_is_silent_the_typed_slope_holds():
    far = shapely.box(5000, 0, 5100, 100)
    plan = run(frame(HECTARE, far), kind="fence", dem=plane(0.2, 0.0), drift_direction=90.0, slope=50.0)
    assert plan.tables["barrier"].slope_pct.tolist() == pytest.approx([20, 50], abs=0.2)
    assert plan.tables["barrier"].spacing_m.tolist() == pytest.approx([5.0, 2.0], abs=0.11)
    assert "says nothing of 1 of 2 areas" in said(plan)


def test_holes_in_the_raster_are_passed_over():
    dem = plane(0.2, 0.0, nodata=-9999.0)
    dem.array[:, ::5] = -9999.0
    assert areas(frame(HECTARE), kind="row", dem=dem, drift_direction=90.0).slope_pct[0] == pytest.approx(20, abs=0.2)


def test_elevations_no_sand_has_are_refused():
    with pytest.raises(PlanningError, match="mean slope of 200 %, at which no sand lies"):
        run(frame(HECTARE), kind="row", dem=plane(2.0, 0.0), drift_direction=90.0)


def test_a_raster_without_a_crs_is_refused():
    dem = plane(0.2, 0.0)
    with pytest.raises(PlanningError, match="has no CRS"):
        run(frame(HECTARE), dem=Grid(dem.array, dem.transform, None))


def test_a_typed_spacing_is_kept_on_slopes():
    assert areas(frame(HECTARE), kind="fence", spacing=7.5, slope=50.0).spacing_m.tolist() == [7.5]


def test_a_typed_height_widens_the_rows():
    assert areas(frame(HECTARE), kind="row", height=0.5).spacing_m.tolist() == [5.0]


# What gets barriers --------------------------------------------------------------------------------------------------


def squares(count):
    return [shapely.box(300 * i, 0, 300 * i + 100, 100) for i in range(count)]


def test_moving_sand_gets_barriers_fixed_sand_does_not():
    plan = run(frame(*squares(4), mobility=["流动沙丘", "半固定", "固定沙地", None]))
    assert plan.tables["barrier"].sand_mobility.tolist() == ["moving", "semi_fixed", None]
    assert "1 of 4 polygons got no sand barriers" in said(plan)


def test_the_mobilities_are_the_planners_choice():
    sand = frame(*squares(3), mobility=["moving", "semi_fixed", "fixed"])
    assert areas(sand, mobility="fixed").sand_mobility.tolist() == ["fixed"]


def test_polygons_may_name_their_own_layout():
    table = areas(frame(*squares(4), barrier=["草方格沙障", "行列式", "高立式沙障", None]), kind="row")
    assert table.kind.tolist() == ["checkerboard", "row", "fence", "row"]
    assert table.code.tolist() == ["S001-C01", "S002-R01", "S003-F01", "S004-R01"]
    assert table.spacing_m.tolist() == [1.0, 2.0, 10.0, 2.0]


def test_compartments_of_a_belt_plan_are_known():
    columns = {name: [None] * 3 for name in BELT.columns}
    columns.update(
        code=["XLG-L-D-001", "XLG-L-D-002", "XLG-L-M-001"], name=["西柳沟左岸固沙带001", "西柳沟左岸固沙带002", None]
    )
    columns.update(sand_mobility=["moving", None, "moving"], barrier=["checkerboard", "checkerboard", "none"])
    table = areas(frame(*squares(3), **columns))
    assert table.site.tolist() == ["XLG-L-D-001", "XLG-L-D-002"]
    assert table.code.tolist() == ["XLG-L-D-001-C01", "XLG-L-D-002-C01"]
    assert table.name.tolist() == ["西柳沟左岸固沙带001", "西柳沟左岸固沙带002"]


def test_unknown_words_are_told_and_not_used():
    plan = run(frame(*squares(2), mobility=["moving", "胡说"], barrier=["?!", None]))
    assert plan.tables["barrier"].kind.tolist() == ["checkerboard", "checkerboard"]
    assert "?!, 胡说" in said(plan)


def test_sand_that_is_all_fixed_is_a_question():
    with pytest.raises(PlanningError, match="leave out all 2"):
        run(frame(*squares(2), mobility=["fixed", "fixed"]))


def test_codes_are_the_same_whatever_the_order_of_the_polygons():
    sand = frame(*squares(3), code=["A", None, None])
    table, other = areas(sand), areas(sand.iloc[::-1].reset_index(drop=True))
    assert table.code.tolist() == other.code.tolist() == ["A-C01", "S001-C01", "S002-C01"]
    assert table.uuid.tolist() == other.uuid.tolist()
    assert table.geometry.equals(other.geometry)


def test_two_polygons_of_one_code_are_numbered():
    assert areas(frame(*squares(2), code=["A", "A"])).code.tolist() == ["A-C01", "A-C02"]


def test_a_polygon_smaller_than_its_cell_gets_none():
    plan = run(frame(HECTARE, shapely.box(200, 0, 201.9, 1.9), code=["A", "B"]), cell=2.0)
    assert plan.tables["barrier"].code.tolist() == ["A-C01"]
    assert "1 of 2 areas" in said(plan)
    assert ": B." in said(plan)


def test_polygons_that_are_all_too_small_leave_an_empty_plan():
    plan = run(frame(shapely.box(0, 0, 1, 1)), LINES, cell=2.0)
    assert [len(table) for table in plan.tables.values()] == [0, 0]
    assert plan.numbers == {"area_ha": 0, "area_mu": 0, "cells": 0, "length_m": 0, "cost_yuan": 0}


def test_a_strip_between_two_rows_gets_none():
    plan = run(frame(HECTARE, shapely.box(0, 203, 100, 204)), kind="fence", drift_direction=0.0, spacing=100.0)
    assert len(plan.tables["barrier"]) == 1
    assert "lie between two rows" in said(plan)


def test_land_that_lies_in_two_polygons_is_planned_once():
    plan = run(frame(HECTARE, shapely.box(50, 0, 150, 100), HECTARE))
    assert plan.numbers["area_ha"] == pytest.approx(1.5, abs=1e-3)
    assert "1.50 ha lie in more than one polygon" in said(plan)
    assert sorted(plan.tables["barrier"].area_ha.round(2)) == [0.5, 1.0]


# Land rules ----------------------------------------------------------------------------------------------------------


def test_every_kind_has_a_rule_for_sand_barriers():
    rules = TABLES["land_rules"]
    assert set(rules.kind[rules.measure == "sand_barrier"]) == set(TABLES["constraint_kinds"].kind)


def test_forbidden_land_has_no_barriers_and_is_told():
    taken = frame(shapely.box(0, 0, 50, 100), kind=["永久基本农田"])
    plan = run(frame(HECTARE), LINES, constraints=taken)
    assert plan.numbers["area_ha"] == pytest.approx(0.5, abs=1e-3)
    assert not plan.tables["barrier_line"].intersects(taken.geometry[0].buffer(-0.01)).any()
    assert "永久基本农田 0.50 ha" in said(plan)


def test_land_that_needs_an_approval_is_an_area_of_its_own():
    kinds = frame(shapely.box(0, 0, 30, 100), kind=["封禁保护区"], approval_no=["鄂林〔2026〕7号"])
    table = areas(frame(HECTARE, code=["A"]), constraints=kinds)
    by_condition = table.set_index(table.condition.fillna(""))
    assert by_condition.area_ha.round(2).to_dict() == {"": 0.7, "closed_sand_reserve": 0.3}
    assert by_condition.approval_no["closed_sand_reserve"] == "鄂林〔2026〕7号"
    assert sorted(table.code) == ["A-C01", "A-C02"]


def test_a_missing_approval_is_told():
    kinds = frame(shapely.box(0, 0, 30, 100), kind=["河道管理范围"])
    assert "1 of 2 areas need an approval that has no number yet" in said(run(frame(HECTARE), constraints=kinds))
    assert "no number yet" not in said(run(frame(HECTARE), constraints=kinds, approval_no="水政〔2026〕1号"))


def test_farmland_comes_back_with_a_number():
    def left(number):
        kinds = frame(shapely.box(0, 0, 30, 100), kind=["耕地"], approval_no=[number])
        return run(frame(HECTARE), constraints=kinds).numbers["area_ha"]

    assert left(None) == pytest.approx(0.7, abs=1e-3)
    assert left("自然资〔2026〕3号") == pytest.approx(1.0, abs=1e-3)


def test_sand_that_is_all_forbidden_is_a_question():
    with pytest.raises(PlanningError, match="no sand barrier may be laid"):
        run(frame(HECTARE), constraints=frame(HECTARE.buffer(10), kind=["建筑物"]))


# Whatever comes in ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:32649", "EPSG:4525"])
def test_any_crs_gives_the_same_numbers(crs):
    here, there = run(frame(shapely.box(0, 0, 1000, 1000))), run(frame(shapely.box(0, 0, 1000, 1000), crs=crs))
    assert there.numbers["area_ha"] == pytest.approx(here.numbers["area_ha"], rel=2e-5)
    assert there.numbers["length_m"] == pytest.approx(here.numbers["length_m"], rel=2e-3)


@pytest.mark.parametrize(
    "named",
    [
        {"cell": 0.01}, {"cell": 500.0}, {"spacing": 0.0}, {"height": 50.0}, {"slope": 300.0}, {"slope": -1.0},
        {"material": "gold"}, {"kind": "hexagon"}, {"mobility": "flying"}, {"drift_direction": 400.0},
    ],
)  # fmt: skip
def test_absurd_sizes_are_refused(named):
    with pytest.raises(PlanningError):
        run(frame(HECTARE), **named)


def test_a_run_can_be_cancelled_between_steps():
    seen = []

    def stop(fraction, message):
        seen.append(fraction)
        if fraction >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(frame(HECTARE), LINES, stop)
    assert seen == sorted(seen)


# Other planners ------------------------------------------------------------------------------------------------------


def test_other_planners_lay_barriers_on_land_of_their_own():
    """A frame with nothing but shapes, a design, a drift and the two tables."""
    notes = []
    land = frame(HECTARE, shapely.box(200, 0, 210, 300))
    prices = TABLES["prices"].assign(price=pd.to_numeric(TABLES["prices"].price))
    made = barriers_in(land, BarrierDesign(material="nylon"), 125.0, MATERIALS, prices, notes)
    assert made.lines is None
    assert made.areas.material.tolist() == ["nylon", "nylon"]
    assert made.areas.code.tolist() == ["S001-C01", "S002-C01"]
    assert SandBarriers.outputs["barrier"].conform(made.areas, land.crs).area_ha.sum() == pytest.approx(1.3, abs=1e-3)
    mixed = land.assign(kind=["row", None], site=["道路", "箱变"], slope_pct=[50.0, None])
    made = barriers_in(mixed, BarrierDesign(), 125.0, MATERIALS, prices, notes, draw=True)
    assert made.areas.set_index("site").spacing_m.to_dict() == {"道路": 0.4, "箱变": 1.0}
    assert set(made.lines.code) == set(made.areas.code)
