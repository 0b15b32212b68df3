"""The probability-integral method: published figures of panels, quadrature as the oracle, nothing lost or made."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate
from shapely import affinity

from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.mine.subsidence.influence import Trough, edge_influence, rectangle_influence
from ordos_restoration.planning.mine.subsidence.panel_shapes import shrunk, troughs
from ordos_restoration.planning.mine.subsidence.polygon_influence import polygon_influence
from ordos_restoration.planning.mine.subsidence.strain import State, W, deformation
from ordos_restoration.planning.mine.subsidence.subsidence_field import Panel, at_points, felt, summed
from ordos_restoration.planning.mine.subsidence.subsidence_time import settled_share, settling_days

CLOSE = 1e-4  # relative, what the figures are printed to


def close(value, expected, digit=0.0):
    return value == pytest.approx(expected, rel=CLOSE, abs=digit)


def edges_of(*corners):
    xy = np.array(corners, dtype=float)
    return np.stack([xy, np.roll(xy, -1, axis=0)], axis=1)


def level(corners, w0=1.0, r=80.0, b=0.3):
    edges = edges_of(*corners)
    return Trough(np.zeros(2), np.array([1.0, 0.0]), edges, np.full(len(edges), r), w0, r, b, 0.0)


def panel(shape, **values):
    """A row as the intake of panels fills it."""
    usual = {
        "depth_m": 200.0, "dip_deg": 0.0, "dip_direction_deg": np.nan, "w0_m": 3.0, "tan_beta": 2.0, "b": 0.3,
        "theta0_deg": 90.0, "offset_down_m": 0.0, "offset_up_m": 0.0, "offset_left_m": 0.0, "offset_right_m": 0.0,
    }  # fmt: skip
    frame = gpd.GeoDataFrame([{**usual, **values}], geometry=[shape], crs="EPSG:4546")
    return next(frame.itertuples(index=False))


def at(found, *points):
    """Return the state of panels at points of the CRS."""
    return at_points([Panel(one) for one in found], *np.array(points, dtype=float).T)


# Half-planes and rectangles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("x", "share"), [(-1, 0.00609), (-0.5, 0.10505), (-0.4, 0.15801), (0, 0.5), (0.4, 0.84199), (1, 0.99391)]
)
def test_half_mined_land_sinks_as_the_table_says(x, share):
    w, _, _ = edge_influence(np.array([x * 75.0]), 75.0)
    assert w[0] == pytest.approx(share, abs=6e-6)


def test_the_extremes_of_a_half_plane():
    r = 60.0
    x = np.linspace(-r, r, 200_001)
    _, slope, bend = edge_influence(x, r)
    assert close(slope.max(), 1 / r)
    assert close(np.abs(bend).max(), 1.5203 / r**2)
    assert abs(x[np.argmax(bend)]) == pytest.approx(0.3989 * r, rel=1e-3)


def shallow_case():
    """m 5, q 0.6, dip 1°, tan β 2.87, b 0.51, H 160, 1900 × 300 m, no offset, θ0 90°: the figures at half width."""
    w0 = 5.0 * 0.6 * np.cos(np.radians(1.0))
    return level([(0, 0), (1900, 0), (1900, 300), (0, 300)], w0, 160.0 / 2.87, 0.51)


@pytest.mark.parametrize(
    ("place", "depth"),
    [
        ((950, 150), 2.99954),
        ((0, 150), 1.49977),
        ((950, 0), 1.49977),
        ((0, 0), 0.74989),
        ((-20, 150), 0.5527),
        ((20, 150), 2.44685),
    ],
)
def test_a_shallow_panel_sinks_as_published(place, depth):
    assert close(at([shallow_case()], place).subsidence[0], depth)


def test_a_shallow_panel_tilts_bends_and_strains_as_published():
    trough = shallow_case()
    assert close(trough.w0, 2.99954)
    assert close(trough.r, 55.7491)
    state = at([trough], (-20, 150), (20, 150), (0, 150))
    east, bend, strain_east = state.fields[1], state.fields[3], state.fields[8]
    assert east[:2] * 1e3 == pytest.approx([35.910, 35.910], rel=CLOSE)
    assert bend[:2] * 1e3 == pytest.approx([1.4520, -1.4520], rel=CLOSE)
    assert strain_east[:2] * 1e3 == pytest.approx([41.282, -41.282], rel=CLOSE)
    assert close(state.tilt[2] * 1e3, 53.804)
    assert close(state.movement[2], 1.52977)
    x = np.linspace(-60, 60, 12_001)
    line = at([trough], *zip(x, np.full(len(x), 150.0)))
    assert close(np.abs(line.fields[3]).max() * 1e3, 1.46731)
    assert close(np.abs(line.fields[8]).max() * 1e3, 41.719)
    assert close(trough.w0 * trough.area, 1_709_739.6)


def test_a_deep_panel_that_is_not_fully_mined():
    """m 5, q 0.55, tan β 2, b 0.3, H 650, 2000 × 250 m, every offset 32.5 m, places from the corner they leave."""
    shape = shapely.box(-32.5, -32.5, 1967.5, 217.5)
    offsets = dict.fromkeys(("offset_down_m", "offset_up_m", "offset_left_m", "offset_right_m"), 32.5)
    found = troughs(panel(shape, depth_m=650.0, w0_m=2.75, **offsets))
    state = at(found, (967.5, 92.5), (967.5, 0), (967.5, -100), (0, 0))
    assert found[0].area == pytest.approx(1935 * 185)
    assert found[0].r == 325.0
    assert state.subsidence == pytest.approx([1.4421, 1.1638, 0.5673, 0.5819], rel=CLOSE)
    assert state.fields[2, 1:] * 1e3 == pytest.approx([5.404, 5.529, 2.702], rel=CLOSE)
    assert close(state.fields[1, 3] * 1e3, 3.581)
    assert state.fields[9, [0, 2]] * 1e3 == pytest.approx([-7.039, 2.396], rel=2e-4)  # printed to four digits


def inclined(turn=0.0):
    """Dip 18°, θ0 79.2°, 189 m along the dip, 936 m along the strike, m 7.5, q 0.7, tan β 2, 600 m deep at its foot."""
    dip = np.radians(18.0)
    shape = affinity.rotate(shapely.box(0, 0, 936, 189 * np.cos(dip)), turn, origin=(0, 0))
    depth = 600.0 - 189.0 * np.sin(dip) / 2.0
    w0 = 7.5 * 0.7 * np.cos(dip)
    return troughs(
        panel(shape, depth_m=depth, dip_deg=18.0, dip_direction_deg=(180.0 - turn) % 360, w0_m=w0, theta0_deg=79.2)
    )


@pytest.mark.parametrize("turn", [0.0, 37.0, 200.0])
def test_an_inclined_panel_whichever_way_it_dips(turn):
    found = inclined(turn)
    (trough,) = found
    assert close(trough.w0, 4.99305)
    assert close(trough.r, 285.399)
    assert sorted(np.unique(np.round(trough.radius, 3))) == pytest.approx([270.798, 285.399, 300.0], abs=2e-3)
    width = np.ptp(trough.edges[:, 0, 1])
    assert close(width, 190.891)
    foot = -600.0 / np.tan(np.radians(79.2))  # where the ground feels the lower edge
    up = foot + np.array([-100.0, 0.0, width / 2, width, width + 100.0])
    place = affinity.rotate(shapely.MultiPoint([(468.0, one) for one in up]), turn, origin=(0, 0))
    state = at(found, *shapely.get_coordinates(place))
    assert state.subsidence == pytest.approx([0.9894, 2.3036, 2.9904, 2.2200, 0.8477], rel=CLOSE)


def test_influence_leans_up_the_dip_and_pulls_there():
    """Over the middle of a dipping panel the ground moves up the dip by W cot θ0."""
    (trough,) = inclined()
    middle = trough.origin + trough.edges[:, 0].mean(axis=0)
    state = at([trough], middle)
    plain = trough.b * trough.r * state.fields[2]
    assert state.fields[7] - plain == pytest.approx(state.subsidence / np.tan(np.radians(79.2)))


# Any polygon ---------------------------------------------------------------------------------------------------------

LOBED = [(0, 0), (400, -50), (520, 200), (250, 120), (100, 300)]


@pytest.mark.parametrize("place", [(200, 100), (10, 10), (300, 130), (600, 250), (0, 0), (250, 120), (-40, 150)])
def test_a_polygon_against_quadrature(place):
    r = 80.0
    polygon = shapely.Polygon(LOBED)

    def kernel(y, x):
        return np.exp(-np.pi * ((x - place[0]) ** 2 + (y - place[1]) ** 2) / r**2) / r**2

    expected = 0.0
    for part in shapely.get_parts(shapely.constrained_delaunay_triangles(polygon)):
        (ax, ay), (bx, by), (cx, cy) = shapely.get_coordinates(part)[:3]
        twice = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))

        def across(v, u, corners=(ax, ay, bx, by, cx, cy)):
            ax, ay, bx, by, cx, cy = corners
            return kernel(ay + u * (by - ay) + v * (cy - ay), ax + u * (bx - ax) + v * (cx - ax))

        expected += twice * integrate.dblquad(across, 0, 1, 0, lambda u: 1 - u, epsabs=1e-12)[0]
    found = polygon_influence(*np.array(place, dtype=float)[:, None], edges_of(*LOBED), r, np.full(5, r))
    assert found[0, 0] == pytest.approx(expected, abs=1e-9)


@settings(max_examples=60)
@given(st.floats(-100, 700), st.floats(-200, 500), st.lists(st.floats(50, 120), min_size=5, max_size=5))
def test_the_derivatives_are_those_of_the_subsidence(x, y, radius):
    def value(px, py):
        return polygon_influence(np.array([px]), np.array([py]), edges_of(*LOBED), 80.0, radius)[:, 0]

    h = 1e-3
    east, north = (value(x + h, y) - value(x - h, y)) / (2 * h), (value(x, y + h) - value(x, y - h)) / (2 * h)
    found = value(x, y)
    assert [east[0], north[0]] == pytest.approx(found[1:3], abs=1e-9)
    assert [east[1], east[2], north[2]] == pytest.approx(found[3:], abs=1e-10)
    assert north[1] == pytest.approx(found[4], abs=1e-10)


def test_a_rectangle_is_a_polygon_too():
    rng = np.random.default_rng(1)
    x, y = rng.uniform(-150, 2050, 5_000), rng.uniform(-150, 450, 5_000)
    edges = edges_of((0, 0), (1900, 0), (1900, 300), (0, 300))
    one = rectangle_influence(x, y, 1900.0, 300.0, 60.0, 70.0, 50.0)
    other = polygon_influence(x, y, edges, 60.0, np.array([70.0, 64.0, 50.0, 57.0]))
    assert np.abs(one - other).max() < 5e-9


def test_a_hole_is_what_is_not_mined():
    whole, pillar = shapely.box(0, 0, 600, 400), shapely.box(200, 100, 350, 250)
    places = [(275, 175), (210, 90), (500, 300), (-50, 200)]
    ring, full, hole = (
        at(troughs(panel(one)), *places).fields for one in (shapely.difference(whole, pillar), whole, pillar)
    )
    assert np.abs(ring - (full - hole)).max() < 1e-7  # beyond two radii each is cut off


# Sums ----------------------------------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(st.floats(0.1, 20), st.integers(0, 359))
def test_twice_the_thickness_is_twice_of_everything(factor, turn):
    shape = affinity.rotate(shapely.Polygon(LOBED), turn)
    places = [(200, 100), (10, 10), (450, 200)]
    one = at(troughs(panel(shape, w0_m=1.0)), *places).fields
    many = at(troughs(panel(shape, w0_m=factor)), *places).fields
    assert many == pytest.approx(factor * one, rel=1e-12, abs=1e-15)


@settings(max_examples=25)
@given(st.floats(0.2, 0.8), st.floats(-80, 80))
def test_two_halves_of_a_panel_are_the_panel(share, slant):
    """However it is cut; to what two radii cut off of each half."""
    cut = [(600 * share - slant, 0), (600 * share + slant, 400)]
    west = level([(0, 0), cut[0], cut[1], (0, 400)])
    east = level([cut[0], (600, 0), (600, 400), cut[1]])
    whole = level([(0, 0), (600, 0), (600, 400), (0, 400)])
    places = np.random.default_rng(2).uniform(-100, 700, (50, 2))
    together = at([west, east], *places).fields
    apart = at([whole], *places).fields
    assert np.abs(together - apart)[W].max() < 1e-6


@settings(max_examples=15)
@given(st.integers(0, 359), st.floats(0, 25), st.sampled_from(["box", "lobed"]))
def test_no_earth_is_lost(turn, dip, outline):
    shape = shapely.box(0, 0, 500, 300) if outline == "box" else shapely.Polygon(LOBED)
    shape = affinity.rotate(shape, turn)
    found = troughs(panel(shape, dip_deg=dip, dip_direction_deg=20.0, theta0_deg=90.0 - 0.6 * dip, depth_m=250.0))
    lattice = Lattice.over(found[0].bounds, 10.0, "EPSG:4546")
    cells, own = felt(lattice, found[0])
    assert len(np.unique(cells)) == len(cells)
    assert own[W].sum() * 100.0 == pytest.approx(found[0].w0 * found[0].area, rel=1e-3)


def test_the_grid_is_the_sum_at_the_centres_whatever_the_tiles():
    found = [Panel(one) for one in (*inclined(30.0), *troughs(panel(shapely.Polygon(LOBED))))]
    bounds = np.array([one.trough.bounds for one in found])
    lattice = Lattice.over((*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0)), 2.5, "EPSG:4546")
    assert lattice.rows > 400, "more than one tile"
    field = summed(lattice, found, ["subsidence", "tilt", "curvature", "strain_compression"], {}, 0.01)
    x, y = (one.ravel() for one in np.meshgrid(*lattice.centres()))
    some = np.random.default_rng(3).choice(len(x), 3_000, replace=False)
    state = at_points(found, x[some], y[some])
    for name, values in (("subsidence", state.subsidence), ("tilt", state.tilt), ("curvature", state.curvature)):
        assert np.abs(field.grids[name].ravel()[some] - values).max() <= 1e-6 * np.abs(values).max()


def test_what_is_cut_off_is_as_small_as_said():
    trough = level([(0, 0), (3000, 0), (3000, 2000), (0, 2000)], 5.0, 100.0)
    w, slope, bend = edge_influence(np.array([-2.0 * trough.r]), trough.r)
    assert w[0] == pytest.approx(2.7e-7, rel=0.02)
    assert slope[0] * trough.r == pytest.approx(3.5e-6, rel=0.02)
    assert bend[0] * trough.r**2 == pytest.approx(4.4e-5, rel=0.02)
    assert not at([trough], (-2.0 * trough.r - 0.1, 1000)).subsidence.any()


def test_principal_values_do_not_depend_on_the_frame():
    ell, place = shapely.Polygon(LOBED), shapely.Point(250, 60)
    turned = at(
        troughs(panel(affinity.rotate(ell, 50, origin=(0, 0)))), affinity.rotate(place, 50, origin=(0, 0)).coords[0]
    )
    straight = at(troughs(panel(ell)), place.coords[0])
    for name in ("subsidence", "tilt", "curvature", "tension", "compression"):
        assert getattr(turned, name)[0] == pytest.approx(getattr(straight, name)[0], rel=1e-9)


def test_strain_is_the_derivative_of_the_movement():
    trough = inclined(25.0)[0]
    x, y = trough.origin + np.array([120.0, -80.0])
    h = 1e-3
    east = (at([trough], (x + h, y)).fields - at([trough], (x - h, y)).fields)[:, 0] / (2 * h)
    north = (at([trough], (x, y + h)).fields - at([trough], (x, y - h)).fields)[:, 0] / (2 * h)
    found = at([trough], (x, y)).fields[:, 0]
    assert [east[6], north[7], north[6] + east[7]] == pytest.approx(found[8:], rel=1e-6)


# Offsets and time ----------------------------------------------------------------------------------------------------


def test_each_side_has_its_own_offset():
    left = shrunk(shapely.box(0, 0, 300, 200), (10.0, 20.0, 30.0, 40.0))
    assert left.bounds == pytest.approx((40.0, 10.0, 280.0, 170.0))
    assert left.area == pytest.approx(240 * 160)


def test_offsets_meet_in_a_mitre_at_inward_corners():
    ell = shapely.Polygon([(0, 0), (300, 0), (300, 200), (150, 200), (150, 400), (0, 400)])
    left = shrunk(ell, (20.0, 20.0, 20.0, 20.0))
    assert left.symmetric_difference(ell.buffer(-20.0, join_style="mitre")).area < 1e-6


def test_offsets_down_and_up_lie_along_the_seam():
    flat = panel(shapely.box(0, 0, 500, 300), dip_deg=40.0, dip_direction_deg=180.0, offset_down_m=50.0)
    (trough,) = troughs(flat)
    assert np.ptp(trough.edges[:, 0, 1]) == pytest.approx(300.0 - 50.0 * np.cos(np.radians(40.0)))
    assert (trough.edges[:, 0, 1] + trough.origin[1]).max() == pytest.approx(300.0)


def test_offsets_larger_than_the_panel_leave_nothing():
    assert troughs(panel(shapely.box(0, 0, 500, 60), offset_down_m=40.0, offset_up_m=40.0)) == []


@pytest.mark.parametrize(("depth", "days"), [(100, 250), (400, 1000), (650, 1469)])
def test_the_ground_moves_as_long_as_the_rules_say(depth, days):
    assert float(settling_days(depth)) == pytest.approx(days, abs=0.5)


def test_the_curve_of_knothe():
    share = settled_share(np.array([-10.0, 0.0, 500.0, 1000.0]), 1000.0, 0.02)
    assert share == pytest.approx([0.0, 0.0, 1.0 - 0.02**0.5, 0.98])


def test_deformation_is_linear_in_its_own_trough():
    trough = shallow_case()
    x, y = np.array([0.0, 30.0]), np.array([150.0, 20.0])
    state = State(deformation(trough, x, y))
    assert (state.tension >= 0).all()
    assert (state.compression <= 0).all()
