"""Lines clipped to polygons: what GEOS says of the same lines, whatever the polygons look like and lie beside."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration.planning.sand import scan_lines
from ordos_restoration.planning.sand.scan_lines import drawn, points_within, scan
from ordos_restoration.planning.spec import Cancelled

X, Y = 450_000.0, 4_450_000.0
bearings, spacings = st.floats(0, 180), st.floats(0.5, 30)


def stars(least=3):
    """Polygons with a hole as stars about a place, some of them in two parts, all valid by construction."""
    radius = st.floats(20, 100)
    star = st.lists(radius, min_size=least, max_size=12)
    return st.builds(placed, star, star, st.floats(-50, 50), st.floats(-50, 50), st.booleans())


def ring(radii, x, y, scale=1.0):
    turns = 2 * math.pi * np.arange(len(radii)) / len(radii)
    return np.column_stack([x + scale * np.array(radii) * np.cos(turns), y + scale * np.array(radii) * np.sin(turns)])


def placed(outer, inner, x, y, two):
    x, y = X + x, Y + y
    hole = ring(np.array(inner) / 100.0 * 9.0, x, y)  # the outer ring keeps 10 m from its middle even with 3 corners
    first = shapely.Polygon(ring(outer, x, y), [hole])
    return shapely.MultiPolygon([first, shapely.Polygon(ring(inner, x + 300, y + 20))]) if two else first


def by_geos(polygon, bearing, spacing):
    """Return {line number: (its length inside, whether it passes close to a vertex)}, one line after the other."""
    sine, cosine = math.sin(math.radians(bearing)), math.cos(math.radians(bearing))
    x, y = shapely.get_coordinates(polygon).T
    across, along = x * cosine - y * sine, x * sine + y * cosine
    ends = along.min() - 1, along.max() + 1
    found = {}
    for number in range(math.ceil(across.min() / spacing), math.ceil(across.max() / spacing)):
        v = number * spacing
        line = shapely.LineString([(v * cosine + u * sine, u * cosine - v * sine) for u in ends])
        found[number] = shapely.intersection(line, polygon).length, np.abs(across - v).min() < 1e-4
    return found


def lengths(found, count=1):
    """Return {line number: length} of every polygon."""
    out = [{} for _ in range(count)]
    for polygon, line, start, end in zip(found.polygon, found.line, found.start, found.end):
        out[polygon][int(line)] = out[polygon].get(int(line), 0.0) + end - start
    return out


def total(found):
    return float((found.end - found.start).sum())


@given(stars(), bearings, spacings)
@settings(max_examples=150)
def test_every_line_is_as_long_as_geos_makes_it(polygon, bearing, spacing):
    (mine,) = lengths(scan([polygon], bearing, spacing))
    for number, (length, at_vertex) in by_geos(polygon, bearing, spacing).items():
        if not at_vertex:  # what touches in a point or along an edge has its own tests
            assert mine.get(number, 0.0) == pytest.approx(length, abs=1e-6)


@given(stars(), bearings, spacings)
def test_drawn_lines_lie_inside_and_are_as_long_as_counted(polygon, bearing, spacing):
    found = scan([polygon], bearing, spacing)
    shapes = drawn(found, [bearing], [spacing])
    (mine,) = lengths(found)
    assert shapely.length(shapes) == pytest.approx(list(mine.values()), abs=1e-6)
    assert (shapely.get_type_id(shapes) == 5).all()
    assert shapely.length(shapely.difference(shapes, polygon.buffer(1e-6))).max(initial=0.0) == 0


@given(stars(), bearings, spacings)
@settings(max_examples=150)
def test_the_length_is_that_of_the_area_within_the_outline(polygon, bearing, spacing):
    """A sum with the step a of the widths of a shape differs from its area by a times how much the widths change."""
    found = total(scan([polygon], bearing, spacing))
    assert abs(found - polygon.area / spacing) <= polygon.length


@pytest.mark.parametrize("bearing", [0, 35, 90, 125])
@pytest.mark.parametrize("side", [1.0, 2.0, 3.0])
def test_a_checkerboard_is_two_over_its_cell(side, bearing):
    """20,000 m/ha at 1 m, 10,000 at 2 m, 6,667 at 3 m."""
    hectare = shapely.box(X, Y, X + 600, Y + 600)
    both = total(scan([hectare], bearing, side)) + total(scan([hectare], bearing + 90, side))
    assert both / 36 == pytest.approx(20_000 / side, rel=2e-3)


@pytest.mark.parametrize("bearing", [0.0, 90.0])
@pytest.mark.parametrize("shift", [0.0, 0.5])
def test_lines_along_an_outline_belong_to_one_side_only(bearing, shift):
    """Of two squares that share an edge, one has the line on it; together they have the lines of both."""
    squares = [shapely.box(X + x + shift, Y + shift, X + x + 10 + shift, Y + 10 + shift) for x in (0, 10)]
    found = lengths(scan(squares, bearing, 1.0), 2)
    assert [len(one) for one in found] == [10, 10]
    assert all(length == pytest.approx(10, abs=1e-6) for one in found for length in one.values())


@pytest.mark.parametrize("bearing", [0, 12, 30, 45, 77.7, 90, 123.4, 125, 150, 179])
def test_an_outline_along_turned_lines_counts_once_in_spite_of_rounding(bearing):
    """A square of ten cells, built on the lines: ten of them, none of them cut to pieces by the last decimals."""
    sine, cosine = math.sin(math.radians(bearing)), math.cos(math.radians(bearing))
    v0, u0 = round(X * cosine - Y * sine), round(X * sine + Y * cosine)
    corners = [(0, 0), (10, 0), (10, 10), (0, 10)]
    turned = [((v0 + v) * cosine + (u0 + u) * sine, (u0 + u) * cosine - (v0 + v) * sine) for v, u in corners]
    (found,) = lengths(scan([shapely.Polygon(turned)], bearing, 1.0))
    assert list(found.values()) == pytest.approx([10.0] * 10, abs=1e-6)


@given(stars(), bearings, spacings, st.floats(0, 1))
def test_boards_of_neighbours_go_on_in_each_other(polygon, bearing, spacing, share):
    """A polygon that is cut in two has the lines it had."""
    x0, y0, x1, y1 = polygon.bounds
    cut = x0 + share * (x1 - x0)
    halves = [shapely.intersection(polygon, shapely.box(*box)) for box in ((x0, y0, cut, y1), (cut, y0, x1, y1))]
    halves = [shapely.MultiPolygon([p for p in shapely.get_parts(half) if p.geom_type == "Polygon"]) for half in halves]
    left, right = lengths(scan(halves, bearing, spacing), 2)
    (whole,) = lengths(scan([polygon], bearing, spacing))
    near = {n for n, (_, at_vertex) in by_geos(polygon, bearing, spacing).items() if at_vertex}
    for number in set(whole) - near:
        if 5 < bearing < 175:  # else the cut runs along the lines, and a line may lie on it
            assert left.get(number, 0) + right.get(number, 0) == pytest.approx(whole[number], abs=1e-5)


@given(st.lists(stars(), min_size=1, max_size=5), st.data())
def test_polygons_do_not_disturb_each_other(polygons, data):
    turned = [data.draw(bearings) for _ in polygons]
    apart = [data.draw(spacings) for _ in polygons]
    together = lengths(scan(polygons, turned, apart), len(polygons))
    for polygon, bearing, spacing, found in zip(polygons, turned, apart, together):
        assert found == lengths(scan([polygon], bearing, spacing))[0]


@given(st.lists(stars(), min_size=1, max_size=4), bearings, st.integers(1, 200))
def test_work_in_blocks_changes_nothing(polygons, bearing, most):
    whole = scan(polygons, bearing, 2.0)
    kept, scan_lines.MOST = scan_lines.MOST, most
    try:
        parted = scan(polygons, bearing, 2.0)
    finally:
        scan_lines.MOST = kept
    for name in ("polygon", "line", "start", "end"):
        assert (getattr(whole, name) == getattr(parted, name)).all()


def test_many_lines_can_be_cancelled(monkeypatch):
    monkeypatch.setattr(scan_lines, "MOST", 100)
    seen = []

    def stop(fraction, message):
        seen.append(fraction)
        if len(seen) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        scan([shapely.box(X, Y, X + 1000, Y + 1000)], 35.0, 1.0, stop)


def test_a_polygon_between_two_lines_has_none():
    found = scan([shapely.box(X + 0.2, Y + 0.2, X + 0.8, Y + 0.8)], 0.0, 1.0)
    assert len(found) == 0
    assert drawn(found, [0.0], [1.0]).tolist() == []


def test_no_polygons_have_no_lines():
    assert len(scan(np.array([], dtype=object), 0.0, 1.0)) == 0


@given(st.lists(stars(), min_size=1, max_size=4), st.floats(3, 200))
def test_places_lie_in_their_polygon_and_every_polygon_has_one(polygons, step):
    xy, owner = points_within(polygons, np.full(len(polygons), step))
    assert set(owner.tolist()) == set(range(len(polygons)))
    inside = shapely.distance(shapely.points(xy), np.array(polygons)[owner])
    assert inside.max() <= 1e-6
    count = np.bincount(owner)
    for polygon, number in zip(polygons, count):
        assert abs(number * step**2 - polygon.area) <= 2 * step * polygon.length + step**2
