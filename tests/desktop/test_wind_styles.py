"""The shipped styles: each fits what it dresses, speaks the person's language, and prints in grey."""

from __future__ import annotations

import math
import re
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsFeature,
    QgsGeometry,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QIcon

from ordos_restoration import files
from ordos_restoration.layers import dress
from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.report.panels import BANDS
from ordos_restoration.planning.spec import Grid, Table
from ordos_restoration.planning.wind.erosion_tables import SL190_CLASSES
from ordos_restoration.planning.wind.shelter_tables import BAND_NAMES
from ordos_restoration.processing.algorithm import icon_path
from ordos_restoration.schema.tables import TABLES

DECLARED = {
    one.id: Table(one.label, one.geometry, {name: rules.kind for name, rules in one.entries.items()})
    for one in TABLES.values()
}
DECLARED.update({name: one for each in CAPABILITIES for name, one in {**each.outputs, **each.grids}.items()})
STYLED = sorted(path.stem for path in dress.STYLES.glob("*.qml"))
WIND = ("belt_gap", "erosion", "loss_after", "loss_before", "relative_drift", "relative_drift_before", "shelter_band")
CLASSED = {"shelter_band": "band", "erosion": "class_after"}  # by which column
DRIFT, LOSS = ("relative_drift", "relative_drift_before"), ("loss_before", "loss_after")
NODATA = -9999.0
PAPER = 200  # grey behind the drawings: neither white nor a colour of ours


@pytest.fixture
def dressed(tmp_path):
    """A function that makes a layer of an output, a raster with values in its one row, and dresses it."""
    kept = []  # renderers die with their layer

    def make(name, values=(1.0,)):
        declared = DECLARED[name]
        if isinstance(declared, Grid):
            layer = QgsRasterLayer(raster(tmp_path / f"{name}.tif", values), name)
        else:
            fields = "".join(f"&field={column}:{field(kind)}" for column, kind in declared.columns.items())
            layer = QgsVectorLayer(f"{declared.geometry}?crs=EPSG:4545{fields}", name, "memory")
        assert layer.isValid()
        kept.append(layer)
        assert dress.dress(layer, name, declared) == ""
        return layer

    yield make
    kept.clear()


def field(kind):
    return "double" if type(kind).__name__ == "Number" else "string"


def raster(path, values):
    made = gdal.GetDriverByName("GTiff").Create(str(path), len(values), 1, 1, gdal.GDT_Float32)
    made.SetGeoTransform((500_000, 10, 0, 4_450_000, 0, -10))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4545)
    made.SetProjection(reference.ExportToWkt())
    made.GetRasterBand(1).SetNoDataValue(NODATA)
    made.GetRasterBand(1).WriteArray(np.array([values], dtype=np.float32))
    made = None
    return str(path)


def drawn(layer, size, extent=None):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent or layer.extent())
    settings.setOutputSize(QSize(*size))
    settings.setBackgroundColor(QColor(*[PAPER] * 3))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    return job.renderedImage()


def items(layer):
    return layer.renderer().shader().rasterShaderFunction().colorRampItemList()


def legend(layer):
    root = QgsLayerTree()
    node = root.addLayer(layer)
    model = QgsLayerTreeModel(root)  # kept by name: its nodes die with it
    return [one.data(0) for one in model.layerLegendNodes(node)]


def labels(layer):
    renderer = layer.renderer()
    if isinstance(layer, QgsRasterLayer):
        return [one.label for one in items(layer)]
    if renderer.type() == "RuleRenderer":
        return [one.label() for one in renderer.rootRule().descendants()]
    return [one.label() for one in renderer.categories()] if renderer.type() == "categorizedSymbol" else []


# Every style ---------------------------------------------------------------------------------------------------------


def test_the_wind_capabilities_have_their_styles():
    assert set(WIND) <= set(STYLED)


@pytest.mark.parametrize("name", STYLED)
def test_a_style_belongs_to_an_output_and_loads_on_it(name, dressed):
    assert name in DECLARED, "a style that nothing wears"
    assert dressed(name).name() == DECLARED[name].label


@pytest.mark.parametrize("name", [one for one in STYLED if not isinstance(DECLARED.get(one), Grid)])
def test_a_style_asks_for_columns_that_are_there(name, dressed):
    wanted = set(dressed(name).renderer().usedAttributes(QgsRenderContext()))
    assert wanted <= set(DECLARED[name].columns)


@pytest.mark.parametrize("name", STYLED)
def test_every_label_with_a_word_is_marked_for_translation(name, dressed, repo):
    source = "".join(path.read_text(encoding="utf-8") for path in (repo / "ordos_restoration").rglob("*.py"))
    words = [text for text in labels(dressed(name)) if not re.fullmatch(r"[≤>] -?[\d.]+ (m|mm/m)|[IV]+", text)]
    assert not [text for text in words if f'QT_TRANSLATE_NOOP("Ordos", "{text}")' not in source]


@pytest.mark.parametrize("name", [one for one in WIND if one != "belt_gap"])
def test_the_legend_is_in_the_language_of_the_person(name, dressed, monkeypatch):
    monkeypatch.setattr(dress, "translated", lambda text: f"译 {text}")
    layer = dressed(name)
    assert len(labels(layer)) >= 6
    assert all(text.startswith("译 ") for text in labels(layer))
    assert set(labels(layer)) <= set(legend(layer)), "what the layer tree shows"


def test_styles_are_what_the_script_writes(repo, tmp_path):
    drawn_with = re.search(r'version="([^"]+)"', (dress.STYLES / "belt.qml").read_text(encoding="utf-8"))[1]
    if drawn_with != Qgis.QGIS_VERSION:
        pytest.skip(f"styles are drawn with QGIS {drawn_with}; others write other attributes")
    script = repo / "scripts" / "make_styles.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    assert sorted(path.stem for path in tmp_path.glob("*.qml")) == STYLED
    stale = [name for name in STYLED if (tmp_path / f"{name}.qml").read_bytes() != styles(name)]
    assert not stale, "run scripts/make_styles.py"


@pytest.mark.parametrize("name", STYLED)
def test_a_style_names_no_place_on_a_machine(name):
    assert not re.search(rb"/tmp|/home|/vsimem|[A-Z]:[/\\]|\.tif", styles(name))


def styles(name):
    return (dress.STYLES / f"{name}.qml").read_bytes()


# Colours -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(CLASSED))
def test_land_is_drawn_by_its_class(name, dressed):
    renderer = dressed(name).renderer()
    options = dict(DECLARED[name].columns[CLASSED[name]].options)
    options.pop("open", None)  # open land is no row
    assert renderer.classAttribute() == CLASSED[name]
    assert {one.value(): one.label() for one in renderer.categories()} == options


def test_bands_on_the_map_have_the_colours_of_the_report(dressed):
    expected = {name: QColor(band.colour) for name, band in zip(BAND_NAMES, BANDS) if name != "open"}
    found = {
        one.value(): one.symbol().symbolLayer(0).color() for one in dressed("shelter_band").renderer().categories()
    }
    assert found == expected


@pytest.mark.parametrize("name", DRIFT)
def test_drift_is_classed_at_the_edges_of_the_bands(name, dressed):
    ramp = items(dressed(name))
    assert [one.value for one in ramp] == [band.high for band in BANDS]
    assert [one.label for one in ramp] == list(BAND_NAMES.values())


@pytest.mark.parametrize("name", LOSS)
def test_loss_is_classed_at_the_limits_of_the_standard(name, dressed):
    table = files.reference("sl190").set_index("class")
    ramp = items(dressed(name))
    assert [one.label for one in ramp] == list(SL190_CLASSES.values())
    limits = table.to_t_km2.reindex(list(SL190_CLASSES)).astype(float).fillna(math.inf) / 1000  # in kg/m²
    assert [one.value for one in ramp] == pytest.approx(limits.tolist())


def test_open_land_is_clear_and_the_rest_is_coloured(dressed):
    inside = [0.05, 0.2, 0.4, 0.6, 0.9, 1.0, 1.5]
    layer = dressed("relative_drift", [*inside, NODATA])
    share = layer.renderer().opacity()
    image = drawn(layer, (80, 10))
    for place, (name, band) in enumerate(zip(BAND_NAMES, BANDS)):
        colour = [over(part, share) for part in QColor(band.colour).getRgb()[:3]] if name != "open" else [PAPER] * 3
        assert image.pixelColor(10 * place + 5, 5).getRgb()[:3] == pytest.approx(colour, abs=2), name
    assert image.pixelColor(75, 5) == QColor(*[PAPER] * 3), "nothing is known there"


@pytest.mark.parametrize("name", LOSS)
def test_loss_is_drawn_up_to_its_limit(name, dressed):
    layer = dressed(name, [0.0, 0.199, 0.201, 2.6, 7.9, 14.9, 15.1, 400.0])
    image = drawn(layer, (80, 10))
    seen = [image.pixelColor(10 * place + 5, 5).name() for place in range(8)]
    classes = [0, 0, 1, 2, 3, 4, 5, 5]
    assert [sorted(set(seen), key=seen.index).index(one) for one in seen] == classes


def over(part, share):
    return part * share + PAPER * (1 - share)


@pytest.mark.parametrize(("name", "deeper"), [("erosion", True), ("shelter_band", False)])
def test_a_grey_print_keeps_the_order(name, deeper, dressed):
    layer = dressed(name)
    kept = [one for one in layer.renderer().categories() if one.value() != "jet"]
    greys = [over(grey(one.symbol().symbolLayer(0).color()), layer.opacity()) for one in kept]
    steps = np.diff(greys) * (-1 if deeper else 1)
    assert (steps > 10).all(), greys


def test_jets_stand_out_in_a_grey_print_by_their_hatch(dressed):
    hatched = [
        one.value() for one in dressed("shelter_band").renderer().categories() if one.symbol().symbolLayerCount() > 1
    ]
    assert hatched == ["jet"]


def grey(colour):
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()


# Jets and icons ------------------------------------------------------------------------------------------------------


def test_the_arrow_of_a_jet_is_as_long_as_it_reaches_and_points_where_it_blows(dressed):
    layer = dressed("belt_gap")
    feature = QgsFeature(layer.fields())
    feature["toward_deg"], feature["reach_m"] = 120.0, 50.0
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 50, 10)))
    marker = layer.renderer().symbol().symbolLayer(1).subSymbol().symbolLayer(0)
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    context.setFeature(feature)

    def drawn_at(scale, which):
        scope = QgsExpressionContextScope()
        scope.setVariable("map_scale", scale)
        context.appendScope(scope)
        return marker.dataDefinedProperties().property(which).valueAsDouble(context, -1.0)[0]

    size, angle = QgsSymbolLayer.Property.PropertySize, QgsSymbolLayer.Property.PropertyAngle
    assert drawn_at(2_000, angle) == 120.0
    assert 0.5 * 25 < drawn_at(2_000, size) < 25, "50 m are 25 mm"
    assert drawn_at(50_000, size) == 0, "no arrows from afar"


@pytest.mark.parametrize("name", ["drift_potential", "shelter_effect", "wind_erosion", "group_wind"])
def test_icons_are_their_own_and_can_be_drawn(name):
    path = icon_path(name)
    assert path.endswith(f"{name}.svg")
    image = QIcon(path).pixmap(24, 24).toImage()
    assert len({image.pixel(x, y) for x in range(24) for y in range(24)}) > 20
