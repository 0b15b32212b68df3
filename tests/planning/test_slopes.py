"""The parts of a slope plan: soil loss, storms, aspects, regions without slivers, rows along contours, choices."""

import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ordos_restoration import files
from ordos_restoration.planning import elevation
from ordos_restoration.planning.coverage import cells_of
from ordos_restoration.planning.elevation import gradient
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.kongdui.planting import SPECIES_TABLE
from ordos_restoration.planning.land_cells import in_batches
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.slopes import csle, storm
from ordos_restoration.planning.slopes.contour_rows import Spacing, contour_rows
from ordos_restoration.planning.slopes.faces import faces
from ordos_restoration.planning.slopes.ground import GROUPS, group_of, slope_and_aspect
from ordos_restoration.planning.slopes.planted_rows import pit_points, row_table
from ordos_restoration.planning.slopes.regions import UNKNOWN, links_of, regions
from ordos_restoration.planning.slopes.slope_references import MEASURE_TABLE, STAND_TABLE
from ordos_restoration.planning.slopes.slope_vegetation import SlopeVegetation
from ordos_restoration.planning.slopes.stands import stands_of
from ordos_restoration.planning.slopes.suits import measure_rows
from ordos_restoration.planning.slopes.works import check_measures, works_of
from ordos_restoration.planning.spec import PlanningError

CRS = pyproj.CRS("EPSG:4546")
X, Y = 407_000.0, 4_408_000.0
MEASURES = reference(files.reference("slope_measures"), MEASURE_TABLE)
STANDS = reference(files.reference("slope_species"), STAND_TABLE)
SPECIES = reference(files.reference("species"), SPECIES_TABLE)


def lattice(columns=60, rows=60, cell=5.0):
    return Lattice(X, Y + rows * cell, cell, rows, columns, CRS)


def heights(grid, surface):
    x, y = grid.centres()
    return np.asarray(surface(*np.meshgrid(x - X, y - Y)), dtype=float)


def tilted(slope, toward=180.0):
    """Return a plane that falls toward a bearing [degree] by a slope [degree]."""
    fall, way = np.tan(np.radians(slope)), np.radians(toward)
    return lambda x, y: 1400.0 - fall * (x * np.sin(way) + y * np.cos(way))


def box(x0, y0, x1, y1):
    return shapely.box(X + x0, Y + y0, X + x1, Y + y1)


# Soil loss -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("slope", "product"), [(3, 0.711), (8, 2.471), (15, 6.333), (25, 11.158)])
def test_steepness_and_length_of_a_slope_of_40_metres(slope, product):
    assert csle.steepness(slope) * csle.slope_length_factor(slope, 40.0) == pytest.approx(product, abs=5e-4)


@pytest.mark.parametrize(
    ("cover", "factor"),
    [(0, 1.0), (10, 0.307), (20, 0.204), (30, 0.143), (45, 0.083), (60, 0.040), (78.4, 0), (100, 0)],
)
def test_cover_factor_of_cai(cover, factor):
    assert csle.cover_factor(cover) == pytest.approx(factor, abs=5e-4)


def test_bare_ground_loses_no_more_than_all():
    assert csle.cover_factor(0.01) == 1.0


@pytest.mark.parametrize(("rain", "erosivity"), [(350, 866), (250, 496)])
def test_erosivity_of_a_years_rain(rain, erosivity):
    assert csle.erosivity_of_rain(rain) == pytest.approx(erosivity, abs=0.5)


def test_the_exponent_of_slope_length_changes_at_one_three_and_five_degrees():
    assert csle.length_exponent([0.5, 1, 1.01, 3, 3.01, 5, 5.01]).tolist() == [0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.5]


@given(st.floats(0.1, 60), st.lists(st.floats(1, 80), min_size=2, max_size=6))
def test_pieces_of_a_slope_lose_what_the_whole_slope_loses(slope, lengths):
    ends = np.cumsum(lengths)
    starts = ends - lengths
    parts = csle.slope_length_factor(slope, ends, starts) * lengths
    assert parts.sum() / ends[-1] == pytest.approx(csle.slope_length_factor(slope, ends[-1]), rel=1e-9)


def test_erodibility_of_a_silty_soil_by_hand():
    """EPIC with sand 35, silt 50, clay 15, organic matter 0.7 %: 0.3592 (US), 0.0226 for China."""
    carbon, rest = 0.7 / 1.724, 0.65
    coarse = 0.2 + 0.3 * np.exp(-0.0256 * 35 * 0.5)
    epic = coarse * (50 / 65) ** 0.3 * (1 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon)))
    epic *= 1 - 0.7 * rest / (rest + np.exp(-5.51 + 22.9 * rest))
    assert epic == pytest.approx(0.3592, abs=5e-5)
    assert csle.erodibility(35, 50, 15, 0.7) == pytest.approx(0.1317 * (0.51575 * epic - 0.01383), rel=1e-9)
    assert csle.erodibility(35, 50, 15, 0.7) == pytest.approx(0.02257, abs=1e-5)


def test_the_soil_loss_is_the_product_of_its_factors():
    assert csle.soil_loss(866.0, 0.03, 6.333, 0.307, 0.151, 1.0) == pytest.approx(7.627, abs=1e-3)


# Storms --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rain", "runoff", "widest"), [(60, 0.3, 16.7), (80, 0.35, 10.7)])
def test_a_ditch_of_80_40_and_50_centimetres(rain, runoff, widest):
    assert storm.ditch_section(0.8, 0.4, 0.5) == pytest.approx(0.30)
    assert storm.greatest_spacing(0.30, runoff, rain) == pytest.approx(widest, abs=0.05)


def test_a_storm_without_runoff_needs_nothing():
    assert storm.storage_needed(0.3, 60) == pytest.approx(180.0)
    assert storm.greatest_spacing(0.3, 0.0, 60) == np.inf


def test_ditches_at_their_widest_spacing_hold_just_the_storm():
    widest = storm.greatest_spacing(0.30, 0.35, 80)
    assert 0.30 * 10_000 / widest == pytest.approx(storm.storage_needed(0.35, 80))


def test_earth_of_level_terraces_is_1250_risers():
    """A hectare of terraces 8 m wide on 15°: risers of 8 tan 15° = 2.144 m, 2,680 m³."""
    metres = 10_000 / 8.0
    assert storm.bench_earth(8.0, 0.0, 15.0) * metres == pytest.approx(1250 * 8 * np.tan(np.radians(15)), rel=1e-9)


def test_a_bench_holds_the_wedge_on_its_reverse_slope():
    assert storm.bench_storage(1.5, 12.0, 0.0) == pytest.approx(1.5 * 1.5 * np.tan(np.radians(12)) / 2)
    assert storm.bench_storage(5.0, 0.0, 0.2) == pytest.approx(1.0)
    assert storm.pit_volume(1.2, 0.7, 0.4) == pytest.approx(0.1759, abs=1e-4)


# Slope and aspect ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("toward", range(0, 360, 15))
def test_a_plane_has_its_slope_and_aspect_in_every_cell(toward):
    grid = lattice(12, 12)
    slope, aspect = slope_and_aspect(heights(grid, tilted(20.0, toward)), 5.0)
    assert slope == pytest.approx(np.full((12, 12), 20.0))
    assert np.abs((aspect - toward + 180) % 360 - 180).max() < 1e-6


def test_the_slope_is_that_of_the_shared_verb_beside_holes_too():
    grid = lattice(20, 20)
    z = heights(grid, lambda x, y: 40 * np.sin(x / 17) * np.cos(y / 23))
    z[4:7, 5:9] = np.nan
    slope, _ = slope_and_aspect(z, 5.0)
    np.testing.assert_allclose(slope, elevation.slope_deg(z, 5.0))


def test_a_cone_faces_outward_everywhere():
    grid = lattice(41, 41)
    x, y = grid.centres()
    east, north = np.meshgrid(x - X - 102.5, y - Y - 102.5)
    slope, aspect = slope_and_aspect(1500 - 0.5 * np.hypot(east, north), 5.0)
    far = np.pad(np.ones((39, 39), dtype=bool), 1) & (np.hypot(east, north) > 40)
    assert slope[far] == pytest.approx(np.degrees(np.arctan(0.5)), abs=0.4)
    outward = np.degrees(np.arctan2(east, north)) % 360
    assert np.abs((aspect - outward + 180) % 360 - 180)[far].max() < 0.5


@pytest.mark.parametrize(
    ("aspect", "group"),
    [(0, "shady"), (45, "shady"), (90, "semi_shady"), (135, "semi_sunny"), (180, "sunny"), (225, "sunny"),
     (270, "semi_sunny"), (315, "semi_shady"), (359.9, "shady"), (67.4, "shady"), (67.6, "semi_shady")],
)  # fmt: skip
def test_aspect_groups(aspect, group):
    assert GROUPS[int(group_of(np.array(aspect), np.array(20.0), 5.0))] == group


def test_gentle_and_level_land_is_flat():
    assert GROUPS[int(group_of(np.array(180.0), np.array(4.99), 5.0))] == "flat"
    assert GROUPS[int(group_of(np.array(np.nan), np.array(9.0), 5.0))] == "flat"


def test_an_unknown_cell_has_no_gradient():
    z = np.pad(np.full((2, 2), np.nan), 1, constant_values=1.0)
    assert np.isnan(gradient(z, 5.0)[0]).all()


# Regions -------------------------------------------------------------------------------------------------------------


def parted(shapes, grid, theme, least, most=1e9, like=None):
    """Return the regions of polygons of a theme (rows, columns): shape, polygon and class of each."""
    shapes = np.asarray(shapes, dtype=object)
    like = np.ones((theme.max() + 1,) * 2) if like is None else like
    out = []
    for cells in in_batches(shapes, grid, lambda *_: None):
        links = links_of(cells, grid.rows, grid.columns)
        label, own = regions(cells, links, theme[cells.row, cells.column], like, least, most)
        made = faces(shapes, cells, label, own, links, grid, least, lambda *_: None)
        out.append((made[0], made[1], own[made[2]]))
    return tuple(np.concatenate(one) for one in zip(*out))


def test_a_sliver_goes_to_the_neighbour_of_the_longest_border():
    grid, theme = lattice(10, 10), np.zeros((10, 10), dtype=int)
    theme[:, 5:] = 1
    theme[2:5, 4] = 2  # 3 cells: 3 sides and both ends to 0, 3 sides to 1
    shape, _, own = parted([box(0, 0, 50, 50)], grid, theme, 100.0)
    assert sorted(own) == [0, 1]
    assert shapely.area(shape).sum() == pytest.approx(2500)
    assert shapely.area(shape)[own == 0] == pytest.approx(1250, abs=1)


def test_a_sliver_goes_to_land_like_itself_before_land_it_borders_more():
    grid, theme = lattice(10, 10), np.zeros((10, 10), dtype=int)
    theme[:, 5:] = 1
    theme[2:5, 4] = 2
    like = np.array([[1, 1, 0.25], [1, 1, 0.5], [0.25, 0.5, 1]])
    shape, _, own = parted([box(0, 0, 50, 50)], grid, theme, 100.0, like=like)
    assert shapely.area(shape)[own == 1] == pytest.approx(1325, abs=30)


def test_a_polygon_of_one_class_stays_as_it_was_drawn():
    odd = affinity.rotate(box(11, 7, 83, 61), 17)
    shape, _, _ = parted([odd], lattice(), np.zeros((60, 60), dtype=int), 400.0)
    assert shape[0].equals(odd)


def test_large_regions_are_halved_until_they_fit():
    shape, _, _ = parted([box(0, 0, 300, 100)], lattice(), np.zeros((60, 60), dtype=int), 400.0, 10_000.0)
    area = shapely.area(shape)
    assert area.max() <= 10_000 * (1 + 1e-9)
    assert area.sum() == pytest.approx(30_000)
    assert len(area) == 4


def test_unknown_land_keeps_to_itself_and_small_holes_close():
    theme = np.zeros((60, 60), dtype=int)
    theme[:, 40:] = UNKNOWN
    theme[10:12, 10:12] = UNKNOWN
    theme[30:32, 38:40] = 1
    shape, _, own = parted([box(0, 0, 300, 300)], lattice(), theme, 400.0, like=np.ones((3, 3)))
    assert sorted(own) == [UNKNOWN, 0]
    assert shapely.area(shape)[own == 0] == pytest.approx(200 * 300, abs=100)


@st.composite
def polygons(draw):
    """Return a ragged polygon with a few corners within 200 m."""
    turn = np.sort(draw(st.lists(st.floats(0, 6.28), min_size=4, max_size=12, unique=True)))
    reach = draw(st.lists(st.floats(40, 140), min_size=len(turn), max_size=len(turn)))
    shape = shapely.Polygon(np.column_stack([X + 150 + reach * np.cos(turn), Y + 150 + reach * np.sin(turn)]))
    return shapely.make_valid(shape).buffer(0)


@given(polygons(), polygons(), st.integers(0, 10_000), st.integers(1, 4), st.floats(50, 3000))
@settings(max_examples=15)
def test_units_fill_their_land_without_gap_overlap_or_sliver(one, other, seed, classes, least):
    rng = np.random.default_rng(seed)
    theme = np.kron(rng.integers(0, classes, (20, 20)), np.ones((3, 3), dtype=int))
    theme[rng.random((60, 60)) < 0.15] = 0
    land = [shape for shape in (one, other) if shape.geom_type == "Polygon" and shape.area > 200]
    if not land:
        return
    shape, owner, _ = parted(land, lattice(), theme, least, 8_000.0)
    assert shapely.is_valid(shape).all()
    for k, whole in enumerate(land):
        own = shape[owner == k]
        assert shapely.area(own).sum() == pytest.approx(whole.area, rel=1e-9)
        assert shapely.union_all(own).symmetric_difference(whole).area < 1e-3
        assert len(own) == 1 or shapely.area(own).min() >= least * (1 - 1e-6)


# Rows ----------------------------------------------------------------------------------------------------------------


def laid(shape, surface, rise, low=3.0, high=5.0, least=0.0, grid=None):
    grid = grid or lattice()
    z = heights(grid, surface)
    shapes = np.array([shape], dtype=object)
    xy = shapely.get_coordinates(shapes)
    top = float(np.max(surface(xy[:, 0] - X, xy[:, 1] - Y)))
    return contour_rows(shapes, grid, z, Spacing(*(np.array([one]) for one in (rise, top, low, high))), least)


@pytest.mark.parametrize("toward", [180.0, 0.0, 90.0])
def test_rows_on_a_plane_are_counted_and_spaced_exactly(toward):
    """200 m down a slope of 20°, rows 4 m apart on the ground: 4 cos 20° = 3.759 m on the map, 53 rows."""
    rows = laid(box(50, 50, 250, 250), tilted(20.0, toward), 4.0 * np.sin(np.radians(20.0)))
    apart = 4.0 * np.cos(np.radians(20.0))
    assert len(rows.line) == np.floor(200 / apart + 0.5)
    middle = shapely.get_coordinates(shapely.line_interpolate_point(rows.line, 0.5, normalized=True))
    along = middle[:, 1] if toward in (0.0, 180.0) else middle[:, 0]
    assert np.abs(np.diff(along)) == pytest.approx(np.full(len(along) - 1, apart), abs=2e-3)
    edge = {180.0: Y + 250, 0.0: Y + 50, 90.0: X + 50}[toward]
    assert abs(along[0] - edge) == pytest.approx(apart / 2, abs=2e-3)
    assert rows.length == pytest.approx(200.0, rel=2e-4)
    assert rows.number.tolist() == list(range(1, len(rows.line) + 1))
    assert rows.kept[0] == 1.0


def test_rows_round_a_cone_are_circles():
    rows = laid(
        box(20, 20, 280, 280).difference(shapely.Point(X + 150, Y + 150).buffer(30)),
        lambda x, y: 1500 - 0.4 * np.hypot(x - 150, y - 150), 1.5,
    )  # fmt: skip
    level, radius = rows.level, (1500 - rows.level) / 0.4
    whole = (radius < 125) & (radius > 35)
    total = pd.Series(rows.length[whole]).groupby(np.round(level[whole], 6)).sum()
    assert total.to_numpy() == pytest.approx(2 * np.pi * (1500 - total.index.to_numpy()) / 0.4, rel=3e-3)


def test_rows_end_where_the_slope_steepens_and_begin_where_it_flattens():
    """A slope of 30° over one of 12°: rows for 20° would lie 2.7 m and 6.6 m apart, out of their range of 3 to 5 m."""
    steep, gentle = np.tan(np.radians(30)), np.tan(np.radians(12))

    def surface(x, y):
        return 1400 + np.where(y > 150, (y - 150) * steep, (y - 150) * gentle)

    rows = laid(box(50, 20, 250, 280), surface, 4.0 * np.sin(np.radians(20.0)), least=5.0)
    y = shapely.get_coordinates(shapely.line_interpolate_point(rows.line, 0.5, normalized=True))[:, 1] - Y
    for low, high, slope in ((165, 275, 30), (25, 135, 12)):
        apart = -np.diff(y[(y > low) & (y < high)]) / np.cos(np.radians(slope))
        assert len(apart) > 15
        assert (apart >= 3.0).all() and (apart <= 5.0).all()
    assert rows.kept[0] > 0.9


def test_flat_ground_within_a_unit_has_no_rows():
    rows = laid(box(50, 20, 250, 280), lambda x, y: 1400 + np.maximum(y - 150, 0) * 0.3 + 1e-4 * y, 1.2)
    y = shapely.get_coordinates(rows.line)[:, 1] - Y
    assert y.min() > 145


def test_rows_stay_in_their_unit_and_lose_their_short_ends():
    shape = affinity.rotate(box(60, 60, 240, 200), 33)
    every, long = (laid(shape, tilted(18.0), 1.2, least=one) for one in (0.0, 40.0))
    assert shapely.covers(shape.buffer(1e-6), every.line).all()
    assert (long.length >= 40).all()
    assert len(long.line) + long.short[0] == len(every.line)


def test_rows_are_not_drawn_over_unknown_ground():
    grid = lattice()
    z = heights(grid, tilted(20.0))
    z[20:40, 20:40] = np.nan
    shapes = np.array([box(50, 50, 250, 250)], dtype=object)
    spacing = Spacing(*(np.array([one]) for one in (1.4, float(np.nanmax(z)), 3.0, 5.0)))
    rows = contour_rows(shapes, grid, z, spacing, 0.0)
    assert len(rows.line) and not shapely.intersects(shapely.union_all(rows.line), box(105, 105, 195, 195))


def unit(**columns):
    return pd.DataFrame({"along": [2.0], "plant_spacing": [2.0], "toward": [180.0], **columns})


def test_pits_stand_over_the_gaps_of_the_next_row():
    """Rows of 100 m, pits 2 m apart: odd rows begin a quarter, even ones three quarters of 2 m from a common line."""
    rows = laid(box(50, 50, 150, 90), tilted(20.0), 4.0 * np.sin(np.radians(20.0)))
    table = row_table(rows, unit())
    assert (table.pits == 50).all() and (table.plants == 50).all()
    pits = pit_points(rows, table, np.array(["A-001"], dtype=object), CRS)
    assert len(pits) == table.pits.sum()
    first = pits[pits.number == 1].geometry.x.to_numpy()
    apart = np.diff(pits[pits.row == 3].geometry.x.to_numpy())
    assert np.abs(apart) == pytest.approx(np.full(49, 2.0), abs=1e-3)
    turns = np.mod(np.diff(first), 2.0)
    assert turns == pytest.approx(np.full(len(first) - 1, 1.0), abs=0.02)


def test_rows_without_pits_have_none():
    rows = laid(box(50, 50, 150, 90), tilted(20.0), 1.4)
    table = row_table(rows, unit(along=[np.nan]))
    assert table.pits.sum() == 0 and table.plants.sum() > 0


# Choices -------------------------------------------------------------------------------------------------------------


def site(**columns):
    known = {"slope": 20.0, "group": "shady", "soil": "loessial", "use": "grass", "cover": 30.0, "wanted": None}
    return pd.DataFrame({**{k: [v] for k, v in known.items()}, "groundwater": [np.nan], "hectares": [1.0], **columns})


@pytest.mark.parametrize(
    ("land", "measure"),
    [
        ({"slope": [18.0]}, "level_step"),
        ({"slope": [18.0], "group": ["sunny"]}, "reverse_terrace"),
        ({"slope": [18.0], "cover": [10.0]}, "contour_ditch"),
        ({"slope": [30.0]}, "fish_scale"),
        ({"slope": [44.9]}, "fish_scale"),
        ({"slope": [45.0]}, "steep_closure"),
        ({"slope": [7.0]}, "interval_terrace"),
        ({"slope": [2.0], "group": ["flat"]}, "pit_planting"),
        ({"slope": [18.0], "soil": ["pisha"]}, "pisha_buckthorn"),
        ({"slope": [42.0], "soil": ["pisha"]}, "steep_closure"),
        ({"slope": [18.0], "soil": ["aeolian"]}, "pit_planting"),
        ({"slope": [18.0], "use": ["crop"]}, "level_terrace"),
        ({"slope": [24.9], "use": ["crop"]}, "level_terrace"),
        ({"slope": [25.0], "use": ["crop"]}, "fish_scale"),
        ({"slope": [1.0], "use": ["crop"]}, "keep_crop"),
        ({"use": ["shrub"], "cover": [45.0]}, "closure"),
        ({"use": ["shrub"], "cover": [75.0]}, "keep"),
        ({"use": ["orchard"]}, "keep_orchard"),
        ({"slope": [18.0], "wanted": ["鱼鳞坑"]}, "fish_scale"),
        ({"slope": [90.0]}, "steep_closure"),
    ],
)
def test_the_measure_by_slope_aspect_soil_use_and_cover(land, measure):
    (row,) = measure_rows(site(**land), MEASURES, 25.0, [])
    assert MEASURES.measure[row] == measure


def test_a_measure_wanted_outside_its_range_is_taken_and_told():
    notes = []
    (row,) = measure_rows(site(slope=[35.0], wanted=["level_step"]), MEASURES, 25.0, notes)
    assert MEASURES.measure[row] == "level_step" and "outside the range" in str(notes[0])


def test_a_measure_nobody_knows_is_told_and_not_taken():
    notes = []
    (row,) = measure_rows(site(wanted=["撒草籽"]), MEASURES, 25.0, notes)
    assert MEASURES.measure[row] == "level_step" and "撒草籽" in str(notes[0])


def test_land_that_no_row_suits_is_refused_by_its_slope_and_soil():
    with pytest.raises(PlanningError, match=r"20.0° on loessial \(grass\)"):
        measure_rows(site(), MEASURES[MEASURES.measure == "keep_crop"], 25.0, [])


def planted(t, rain=350.0, measure="level_step", stands=STANDS, notes=None, **named):
    asked = SlopeVegetation(rain=rain, **named)
    row = np.array([True])
    found = stands_of(asked, t, np.array([measure]), row, stands, SPECIES, [] if notes is None else notes)
    return found.mix[0], found.density[0]


def test_shrubs_first_below_400_millimetres_and_trees_above():
    assert planted(site())[0] == "hippophae_rhamnoides:0.7|caragana_korshinskii:0.3"
    assert planted(site(group=["sunny"]))[0] == "caragana_korshinskii:1"
    assert "pinus_tabuliformis" in planted(site(), rain=420.0)[0]
    assert "prunus_sibirica" in planted(site(group=["sunny"]), rain=420.0)[0]


def test_willows_only_where_groundwater_is_known_and_near():
    wet = site(groundwater=[2.5])
    assert "salix_matsudana" in planted(wet, measure="pit_planting")[0]
    for depth in (3.5, np.nan):
        assert "salix_matsudana" not in planted(site(groundwater=[depth]), measure="pit_planting")[0]


def test_a_named_water_source_stands_for_groundwater():
    assert "salix_matsudana" in planted(site(), measure="pit_planting", water_source="中水")[0]


def test_a_stand_that_rain_cannot_keep_alive_is_passed_over():
    dry = STANDS.assign(groundwater_to_m=np.nan)
    assert "salix_matsudana" not in planted(site(), measure="pit_planting", stands=dry)[0]


def test_no_stand_is_denser_than_rain_allows():
    """Peashrub at 1,665/ha at most: a mix with 30 % of it may have 5,550, all of it 1,665."""
    notes = []
    dense = STANDS.assign(plants_per_ha=4000.0)
    assert planted(site(group=["sunny"]), stands=dense, notes=notes)[1] == pytest.approx(1665)
    assert "rain alone" in str(notes[0])


def one_measure(name):
    return MEASURES[MEASURES.measure == name].reset_index(drop=True)


def test_spacings_lie_in_the_middle_of_their_range_and_closer_for_a_storm():
    slope = np.array([20.0])
    easy, hard = (
        works_of(one_measure("level_step"), slope, np.array([1500.0]), 0.3, rain).iloc[0] for rain in (60.0, 90.0)
    )
    assert easy.spacing == 4.0
    assert easy.rise == pytest.approx(4.0 * np.sin(np.radians(20)))
    held = 1.5**2 * np.tan(np.radians(4)) / 2
    assert hard.spacing == pytest.approx(max(3.0, 0.95 * held / (0.3 * 0.09) / np.cos(np.radians(20))))


def test_pits_are_as_close_as_the_plants_want_within_their_range():
    m, slope = one_measure("fish_scale"), np.array([30.0])
    thick, thin = (works_of(m, slope, np.array([one]), 0.0, 60.0).iloc[0] for one in (9000.0, 500.0))
    assert (thick.along, thin.along) == (1.5, 3.0)
    across = 4.0 * np.cos(np.radians(30))
    assert 10_000 / (thin.plant_spacing * across) <= 500 < 10_000 / ((thin.plant_spacing - 0.1) * across)


def test_benches_are_no_wider_than_their_spacing():
    wide = one_measure("level_step").assign(width_m=50.0)
    (row,) = works_of(wide, np.array([20.0]), np.array([np.nan]), 0.3, 60.0).to_dict("records")
    assert row["width"] == pytest.approx(row["spacing"] * np.cos(np.radians(20)))


@pytest.mark.parametrize(
    ("change", "words"), [({"depth_m": np.nan}, "Depth of the ditch"), ({"row_from_m": 9.0}, "before it begins"),
                          ({"width_m": 0.0}, "above 0")],
)  # fmt: skip
def test_a_measure_without_its_sizes_is_refused_by_row(change, words):
    table = MEASURES.copy()
    row = int(np.flatnonzero(table.measure == "contour_ditch")[0])
    for column, value in change.items():
        table.loc[row, column] = value
    with pytest.raises(PlanningError, match=words) as told:
        check_measures(table)
    assert f"row {row + 1}" in str(told.value)


def test_cells_of_a_unit_are_linked_only_within_it():
    grid = lattice(4, 4)
    shapes = np.array([box(0, 0, 10, 20), box(10, 0, 20, 20)], dtype=object)
    (cells,) = in_batches(shapes, grid, lambda *_: None)
    links = links_of(cells, 4, 4)
    assert (cells.owner[links.first] == cells.owner[links.second]).all()
    assert (len(links.first), int(links.below.sum())) == (2 * (4 + 6), 2 * 6)
    assert cells_of(shapes, grid)[3].sum() == pytest.approx(16)
