"""The styles of plants and sand barriers: every feature is drawn, what stands above lies above, scales are kept."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ordos_restoration.layers import dress
from ordos_restoration.planning.kongdui.belt_tables import SIDES, STRIP_NAMES
from ordos_restoration.planning.sand.barrier_tables import FAMILIES, KINDS
from ordos_restoration.planning.sand.sand_barriers import SandBarriers
from ordos_restoration.planning.solar.layout_tables import STRIPS
from ordos_restoration.planning.solar.solar_layout import SolarLayout

OUTPUTS = {**SolarLayout.outputs, **SandBarriers.outputs}
SHAPED = sorted(name for name, table in OUTPUTS.items() if table.geometry)
SQUARE = QgsGeometry.fromRect(QgsRectangle(562_000, 4_477_000, 562_100, 4_477_100))
STREET = QgsGeometry.fromWkt("MultiLineString ((562000 4477000, 562100 4477100))")


@pytest.fixture
def dressed(qgis_app):
    """A function that makes a layer of an output, dressed, with a feature of the given values."""
    kept = []  # renderers die with their layer

    def make(name, **values):
        table = OUTPUTS[name]
        fields = "".join(f"&field={column}:{field(kind)}" for column, kind in table.columns.items())
        layer = QgsVectorLayer(f"{table.geometry}?crs=EPSG:4545{fields}", name, "memory")
        feature = QgsFeature(layer.fields())
        feature.setGeometry(STREET if "Line" in table.geometry else SQUARE)
        for column, value in values.items():
            feature[column] = value
        assert layer.dataProvider().addFeatures([feature])[0]
        assert dress.dress(layer, name, table) == ""
        kept.append(layer)
        return layer

    yield make
    kept.clear()


def field(kind):
    return "double" if type(kind).__name__ == "Number" else "string"


def at(layer, scale):
    """Return the context of drawing the layer's feature at 1:scale."""
    drawing = QgsRenderContext()
    drawing.setRendererScale(scale)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope = QgsExpressionContextScope()
    scope.setVariable("map_scale", scale)
    context.appendScope(scope)
    drawing.setExpressionContext(context)
    feature = next(layer.getFeatures())
    drawing.expressionContext().setFeature(feature)
    drawing.expressionContext().setFields(layer.fields())
    return drawing, feature


def symbols(layer, scale=2_000):
    """Return the symbols that the layer's feature is drawn with."""
    drawing, feature = at(layer, scale)
    renderer = layer.renderer().clone()
    renderer.startRender(drawing, layer.fields())
    found = [one.clone() for one in renderer.originalSymbolsForFeature(feature, drawing)]
    renderer.stopRender(drawing)
    return found


def value(layer, symbol_layer, which, scale, fallback=None):
    drawing, _ = at(layer, scale)
    return symbol_layer.dataDefinedProperties().property(which).value(drawing.expressionContext(), fallback)[0]


def text(layer, scale):
    """Return the label of the layer's feature."""
    settings = QgsPalLayerSettings(layer.labeling().settings())
    drawing, _ = at(layer, scale)
    expression = settings.getLabelExpression()
    assert not expression.hasParserError(), expression.parserErrorString()
    found = expression.evaluate(drawing.expressionContext())
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


# Every output ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHAPED)
def test_every_shape_has_a_style(name, dressed):
    assert (dress.STYLES / f"{name}.qml").is_file()
    assert dressed(name).name() == OUTPUTS[name].label


@pytest.mark.parametrize("strip", list(STRIP_NAMES))
@pytest.mark.parametrize("side", [None, *SIDES])
def test_every_strip_is_drawn_on_every_side(strip, side, dressed):
    """What no rule draws is neither on the map nor in a DXF."""
    layer = dressed("belt", strip=strip, side=side)
    assert len(symbols(layer)) == (2 if side == "lee" else 1)


@pytest.mark.parametrize("side_by_side", [("waterside", "main", "dune"), ("fence_strip", "shrub", "tree")])
def test_strips_side_by_side_differ_in_grey(side_by_side, dressed):
    """A sheet is often copied without colours."""
    colours = [symbols(dressed("belt", strip=strip))[0].color() for strip in side_by_side]
    greys = sorted((0.299 * one.red() + 0.587 * one.green() + 0.114 * one.blue()) / 255 for one in colours)
    assert min(high - low for low, high in zip(greys, greys[1:])) > 0.15
    assert all(0.1 < grey < 0.9 for grey in greys)


@pytest.mark.parametrize(
    ("name", "column", "options"),
    [
        ("barrier", "kind", KINDS),
        ("barrier_line", "family", FAMILIES),
        ("planting_strip", "kind", STRIPS),
    ],
)
def test_classes_are_those_that_the_tables_declare(name, column, options, dressed):
    categories = dressed(name).renderer().categories()
    assert {one.value(): one.label() for one in categories} == options
    assert dressed(name).renderer().classAttribute() == column


def test_strips_round_a_plant_darken_from_the_sand_to_the_plant(dressed):
    shades = [
        symbols(dressed("belt", strip=one, side="windward"))[0].color().lightness()
        for one in ("fence_strip", "shrub", "tree")
    ]
    assert shades[0] - shades[1] > 15 and shades[1] - shades[2] > 15


def test_a_grey_print_tells_tables_from_roads_pads_and_blocks(dressed):
    shades = [symbols(dressed(one))[0].color().lightness() for one in ("pv_table", "pv_pad", "pv_road", "pv_block")]
    assert min(b - a for a, b in zip(shades, shades[1:])) > 10, shades


# Scales ---------------------------------------------------------------------------------------------------------------


def test_tables_rows_and_nets_are_for_close_views(dressed):
    near = {name: dressed(name) for name in ("pv_table", "planting_strip", "barrier_line")}
    assert all(layer.isInScaleRange(900) for layer in near.values())
    assert not any(layer.isInScaleRange(25_000) for layer in near.values())
    assert all(
        dressed(name).isInScaleRange(60_000) for name in ("pv_block", "pv_road", "belt", "unsuitable", "barrier")
    )


def test_a_block_says_its_power_close_by_and_its_number_from_afar(dressed):
    layer = dressed("pv_block", code="PV01-B017", power_mwp=3.846)
    assert text(layer, 18_000) == "B017"
    assert text(layer, 10_000) == "B017\n3.8 MWp"
    assert text(layer, 2_000) == "PV01-B017\n3.8 MWp"


def test_barriers_are_hatched_the_way_their_rows_run(dressed):
    """Rows at 30° from the north stand at 60° from the east, against the clock; the others cross them."""
    layer = dressed("barrier", kind="checkerboard", orientation_deg=30.0)
    (symbol,) = symbols(layer)
    angles = [value(layer, symbol.symbolLayer(one), QgsSymbolLayer.Property.PropertyLineAngle, 5_000) for one in (1, 2)]
    assert angles == [60.0, -30.0]
    (rows,) = symbols(dressed("barrier", kind="row", orientation_deg=30.0))
    assert rows.symbolLayerCount() == 2, "rows alone are not crossed"


def test_the_hatch_gives_way_to_the_lines_of_the_plan(dressed):
    layer, lines = dressed("barrier", kind="checkerboard"), dressed("barrier_line")
    (symbol,) = symbols(layer)  # kept by name: its layers die with it
    for scale in (500, 1_500, 10_000):
        shown = value(layer, symbol.symbolLayer(1), QgsSymbolLayer.Property.PropertyLayerEnabled, scale)
        assert bool(shown) != lines.isInScaleRange(scale)


def test_narrow_strips_of_barriers_are_not_written_on(dressed):
    wide = dressed("barrier", kind="checkerboard", spacing_m=1.0, second_spacing_m=1.0, area_m2=10_000.0)
    narrow = dressed("barrier", kind="checkerboard", spacing_m=1.0, second_spacing_m=1.0, area_m2=400.0)
    assert text(wide, 900) == "1 × 1 m" and not text(narrow, 900)
    assert text(dressed("barrier", kind="row", spacing_m=4.0, area_m2=10_000.0), 900) == "4 m"


@pytest.mark.parametrize(
    ("code", "afar"), [("PV01-B001-F", False), ("PV01-W01", True), ("XLG-F-01", True), (None, True)]
)
def test_fences_at_row_ends_lose_their_bars_from_afar(code, afar, dressed):
    layer = dressed("fence", code=code)
    (symbol,) = symbols(layer)
    enabled = QgsSymbolLayer.Property.PropertyLayerEnabled
    shown = [value(layer, symbol.symbolLayer(1), enabled, scale) for scale in (2_000, 20_000)]
    assert [bool(one) for one in shown] == [True, afar]
