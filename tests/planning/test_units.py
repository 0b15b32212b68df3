"""Areas people can add up, and a CRS that is true to scale."""

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration.planning import units
from ordos_restoration.planning.spec import PlanningError

# A parcel: where it lies (both zones of Ordos and a little beyond), how large it is, and its corners as fractions.
parcels = st.tuples(
    st.floats(106.6, 111.6),
    st.floats(37.6, 41.0),
    st.floats(20, 2000),
    st.lists(st.floats(0.2, 1), min_size=3, max_size=12),
)


def test_fifteen_mu_are_a_hectare():
    assert units.mu(1.0) == 15.0
    assert units.mu(np.array([0.0, 2.0])).tolist() == [0.0, 30.0]
    mu_in_m2 = units.M2_PER_HECTARE / units.MU_PER_HECTARE
    assert mu_in_m2 == pytest.approx(666.6667, abs=1e-4)


@pytest.mark.parametrize("crs", ["EPSG:4545", "EPSG:4546", "EPSG:4524", "EPSG:4525"])
@given(parcel=parcels)
def test_area_is_geodesic_in_the_right_zone_and_in_the_wrong_one(crs, parcel):
    longitude, latitude, radius, corners = parcel
    crs = pyproj.CRS(crs)
    to_degrees = pyproj.Transformer.from_crs(crs, units.CGCS2000, always_xy=True)
    x, y = to_degrees.transform(longitude, latitude, direction="INVERSE")
    angle = np.linspace(0, 2 * np.pi, len(corners), endpoint=False)
    reach = radius * np.array(corners)
    shape = shapely.Polygon(np.column_stack([x + reach * np.cos(angle), y + reach * np.sin(angle)]))
    dense = shapely.get_coordinates(shapely.segmentize(shape, radius / 20))  # an edge is straight on the map
    lon, lat = to_degrees.transform(*dense.T)
    true, _ = pyproj.CRS(units.CGCS2000).get_geod().polygon_area_perimeter(lon, lat)
    assert units.geodesic_area(np.array([shape]), crs)[0] == pytest.approx(abs(true), rel=1e-6, abs=1e-3)


def test_the_plane_would_be_wrong_by_three_per_mille():
    """106.9 E in the zone of 111 E: what $area shows in the wrong zone (3,031 ppm, shared ecosystem notes §8)."""
    x, y = pyproj.Transformer.from_crs(units.CGCS2000, "EPSG:4546", always_xy=True).transform(106.9, 39.8)
    square = np.array([shapely.box(x, y, x + 100, y + 100)])
    planar_excess = 10_000 / units.geodesic_area(square, "EPSG:4546")[0] - 1
    assert planar_excess == pytest.approx(3031e-6, rel=0.01)


def test_no_shapes_and_empty_shapes_have_no_area():
    assert len(units.geodesic_area(np.array([], dtype=object), "EPSG:4545")) == 0
    assert units.geodesic_area(np.array([shapely.Polygon()]), "EPSG:4545")[0] == 0


@pytest.mark.parametrize(
    ("longitude", "code"),
    [(108.0, "EPSG:4545"), (106.6, "EPSG:4545"), (109.49, "EPSG:4545"), (109.51, "EPSG:4546"), (111.4, "EPSG:4546")],
)
def test_zone_of_a_longitude(longitude, code):
    assert units.zone_crs(longitude) == code
    meridian = next(p.value for p in pyproj.CRS(code).coordinate_operation.params if "Longitude" in p.name)
    assert units.ZONES[int(meridian)] == code


@pytest.mark.parametrize("meridian", range(75, 138, 3))
def test_every_zone_of_china_has_its_meridian(meridian):
    crs = pyproj.CRS(units.zone_crs(meridian))
    assert f"CM {meridian}E" in crs.name
    assert "CGCS2000" in crs.name


@pytest.mark.parametrize("code", ["EPSG:4545", "EPSG:4524", "EPSG:32649", "EPSG:2379"])
def test_a_metric_crs_true_to_scale_is_kept(code):
    crs = pyproj.CRS(code)
    x, y = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(108.9, 40)
    bounds = (x - 5e3, y - 5e3, x + 5e3, y + 5e3)
    kept = code != "EPSG:2379"  # CM 102 of Xi'an 1980: seven degrees away, lengths wrong by 4 per mille
    assert (units.working_crs(crs, bounds) == crs) is kept


@pytest.mark.parametrize(
    ("crs", "bounds", "zone"),
    [
        ("EPSG:3857", (12_100_000, 4_860_000, 12_110_000, 4_870_000), "EPSG:4545"),  # a mu would be 1.7 mu
        ("EPSG:4326", (110.0, 39.9, 110.1, 40.0), "EPSG:4546"),
        ("EPSG:4490", (107.0, 39.9, 107.1, 40.0), "EPSG:4545"),
    ],
)
def test_anything_else_is_planned_in_its_zone(crs, bounds, zone):
    assert units.working_crs(pyproj.CRS(crs), bounds) == pyproj.CRS(zone)


@pytest.mark.parametrize(
    ("crs", "bounds", "words"),
    [
        ("EPSG:4490", (450_000, 4_450_000, 451_000, 4_451_000), "they are metres"),
        ("EPSG:4545", (108.1, 39.9, 108.2, 40.0), "they are degrees"),
        ("EPSG:4545", (36_450_000, 4_450_000, 36_451_000, 4_451_000), "zone prefix"),
        ("EPSG:4524", (450_000, 4_450_000, 451_000, 4_451_000), "zone prefix"),
        ("EPSG:4524", (37_450_000, 4_450_000, 37_451_000, 4_451_000), None),
    ],
)
def test_coordinates_that_contradict_the_crs(crs, bounds, words):
    if words is None:  # zone 37 read as zone 36 differs by a million metres: the CRS allows it, a map shows it
        units.check_extent(pyproj.CRS(crs), bounds, "Sites")
        return
    with pytest.raises(PlanningError, match=words) as error:
        units.check_extent(pyproj.CRS(crs), bounds, "Sites")
    assert "“Sites”" in str(error.value)
    assert "EPSG:" in str(error.value), "it says what to set"


@pytest.mark.parametrize(("crs", "easting"), [("EPSG:4545", 500_000), ("EPSG:4524", 36_500_000), ("EPSG:4490", None)])
def test_false_easting(crs, easting):
    assert units.false_easting(pyproj.CRS(crs)) == easting
