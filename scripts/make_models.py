"""Makes the Processing models that the plugin ships; run it when the parameters of one of their capabilities change.

Texts are not kept in the files, see ordos_restoration/processing/shipped.py.

Run with the plugin's environment: .venv/bin/python scripts/make_models.py [folder]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the same file from every run

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterCrs,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "ordos_restoration" / "processing" / "models"
DRAWN = ("pv_table", "pv_block", "pv_road", "pv_pad", "belt", "fence")  # each becomes a CAD layer
LAYOUT, EXPORT = "layout", "export"  # ids of the steps
DIVISION = {
    "reclamation_suitability": {"units": ("damaged_land", "damaged_land")},
    "reclamation_parcels": {"units": ("reclamation_suitability", "reclamation_unit")},
}
CHAINS: dict[
    str, dict[str, dict[str, Any]]
] = {  # model: step: input: whose output, or which input of the model, or none
    "open_pit_plan": {
        "damaged_land": {},
        **DIVISION,
        "earthwork": {"parcels": ("reclamation_parcels", "parcel")},
        "reclamation_plan": {
            "parcels": ("reclamation_parcels", "parcel"),
            "earthwork": ("earthwork", "earthwork"),
            "licences": "licence",
        },
    },
    "underground_plan": {
        "subsidence": {},
        "damaged_land": {"subsided": ("subsidence", "subsidence_area")},
        **DIVISION,
        "reclamation_plan": {"parcels": ("reclamation_parcels", "parcel"), "earthwork": None, "licences": "licence"},
    },
}
WHOLE_RIVER: dict[str, dict[str, Any]] = {  # the sums are those of what the steps have made; None: means another thing
    "check_dams": {"channels": "kongdui"},
    "slope_vegetation": {},
    "shelterbelts": {},
    "shelter_effect": {"belts": ("shelterbelts", "belt")},
    "sand_fixation": {"cover": None},
    "levees": {"material": None},
}
BILINEAR = 1  # as gdalwarp's dialog counts
THRESHOLD = 100  # cells of a basin, which r.watershed asks for; the directions do not depend on it
SCALE = 2_000  # of the drawing
CHINESE = "CP936"  # AutoCAD's ANSI_936: a DXF of 2000 knows no Unicode
Source = QgsProcessingModelChildParameterSource


def main(folder: Path) -> None:
    """Write every model."""
    from ordos_restoration.processing.provider import OrdosProvider

    application = QgsApplication([], False)
    application.initQgis()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    registry.addProvider(OrdosProvider())
    folder.mkdir(parents=True, exist_ok=True)
    mines = (chain(name, "mine", steps) for name, steps in CHAINS.items())
    for model in (solar_to_dxf(), *mines, whole_river(), check_dams_grass()):
        path = folder / f"{model.name()}.model3"
        if not model.toFile(str(path)):
            raise SystemExit(f"{path.name} could not be written.")
        print(path.name)
    application.exitQgis()


def solar_to_dxf() -> QgsProcessingModelAlgorithm:
    """Return the model: lay out a plant, and draw it as CAD reads it."""
    from ordos_restoration.planning.solar.solar_layout import SolarLayout
    from ordos_restoration.processing.shipped import parameters

    made = QgsProcessingModelAlgorithm("solar_to_dxf", "solar")
    layout = step("ordos:solar_layout", LAYOUT, 300)
    for place, definition in enumerate(parameters(SolarLayout)):
        definition.setHelp("")
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(200.0 * (place % 8), 60.0 * (place // 8)))
        layout.addParameterSources(definition.name(), [Source.fromModelParameter(definition.name())])
        made.addModelParameter(definition.clone(), component)
    made.addChildAlgorithm(layout)
    export = step("native:dxfexport", EXPORT, 900)
    export.addParameterSources("LAYERS", [Source.fromChildOutput(LAYOUT, name) for name in DRAWN])
    # Without symbols: outlines as closed polylines, whatever the scale that a style shows them at.
    values = {"SYMBOLOGY_MODE": 0, "SYMBOLOGY_SCALE": SCALE, "ENCODING": CHINESE, "USE_LAYER_TITLE": False}
    for name, value in {**values, "FORCE_2D": True, "MTEXT": False}.items():
        export.addParameterSources(name, [Source.fromStaticValue(value)])
    export.addParameterSources("CRS", [Source.fromChildOutput(LAYOUT, DRAWN[0])])  # that of the plan, in metres
    product = QgsProcessingModelOutput("drawing", "DXF drawing")
    product.setChildId(EXPORT)
    product.setChildOutputName("OUTPUT")
    product.setMandatory(True)
    product.setPosition(QPointF(1100.0, 900.0))
    export.setModelOutputs({"drawing": product})
    made.addChildAlgorithm(export)
    return made


def whole_river() -> QgsProcessingModelAlgorithm:
    """Return the model of a whole river: every part of its programme, and the sums of all."""
    from ordos_restoration.planning.kongdui.programme.programme_links import LINKS, MADE, inputs, outputs
    from ordos_restoration.planning.spec import Reference

    makers = {name: one.capability.id for one in LINKS for name in one.summed}
    made = {MADE + name: (makers.get(name, "shelter_effect"), name) for name in (*makers, "shelter_summary")}
    given = [name for name, one in inputs().items() if not isinstance(one, Reference)]
    sums = {name: made.get(name) for name in given if name not in ("kongdui", "zone")}
    return chain("whole_river", "kongdui", {**WHOLE_RIVER, "kongdui_programme": sums}, frozenset(outputs()))


def check_dams_grass() -> QgsProcessingModelAlgorithm:
    """Return the model for a QGIS without the package of the network: GRASS makes the directions, in the plan's CRS."""
    from ordos_restoration.planning.dams.check_dams import CheckDams
    from ordos_restoration.planning.spec import Reference
    from ordos_restoration.processing.shipped import parameters

    made = QgsProcessingModelAlgorithm("check_dams_grass", "kongdui")
    crs = QgsProcessingParameterCrs("crs", "crs", "EPSG:4546")
    made.addModelParameter(crs, QgsProcessingModelParameter("crs"))
    warp = step("gdal:warpreproject", "warp", 300.0)
    warp.addParameterSources("INPUT", [Source.fromModelParameter("dem")])
    warp.addParameterSources("TARGET_CRS", [Source.fromModelParameter("crs")])
    warp.addParameterSources("RESAMPLING", [Source.fromStaticValue(BILINEAR)])
    made.addChildAlgorithm(warp)
    network = step("grass7:r.watershed", "network", 600.0)
    network.addParameterSources("elevation", [Source.fromChildOutput("warp", "OUTPUT")])
    network.addParameterSources("threshold", [Source.fromStaticValue(THRESHOLD)])
    network.addParameterSources("-s", [Source.fromStaticValue(True)])
    made.addChildAlgorithm(network)
    dams = step("ordos:check_dams", "check_dams", 900.0)
    for place, definition in enumerate(parameters(CheckDams)):
        name = definition.name()
        if isinstance(CheckDams.inputs.get(name), Reference) or name in ("flow", "accumulation", "cell"):
            continue
        own = Source.fromChildOutput("warp", "OUTPUT") if name == "dem" else Source.fromModelParameter(name)
        dams.addParameterSources(name, [own])
        definition.setHelp("")
        component = QgsProcessingModelParameter(name)
        component.setPosition(QPointF(200.0 * (place % 8), 60.0 * (place // 8)))
        made.addModelParameter(definition.clone(), component)
    dams.addParameterSources("flow", [Source.fromChildOutput("network", "drainage")])
    dams.addParameterSources("accumulation", [Source.fromChildOutput("network", "accumulation")])
    dams.setModelOutputs({key: product("check_dams", key, CheckDams) for key in sorted(CheckDams.products())})
    made.addChildAlgorithm(dams)
    return made


def chain(
    name: str, group: str, steps: dict[str, dict[str, Any]], without: frozenset[str] = frozenset()
) -> QgsProcessingModelAlgorithm:
    """Return a model that runs capabilities one after the other, each with what those before it have made.

    It asks for the layers, the usual parameters and the project of all of them, and makes what the last one makes
    but for the products without; reference tables are the project's.
    """
    from ordos_restoration.planning.catalogue import capability
    from ordos_restoration.planning.spec import Reference
    from ordos_restoration.processing.shipped import parameters

    made = QgsProcessingModelAlgorithm(name, group)
    for place, (one, links) in enumerate(steps.items()):
        declared, child = capability(one), step(f"ordos:{one}", one, 300.0 * (place + 1))
        tables = {key for key, given in declared.inputs.items() if isinstance(given, Reference)}
        for definition in parameters(declared):
            own = links.get(definition.name(), definition.name())
            if isinstance(own, tuple):
                child.addParameterSources(definition.name(), [Source.fromChildOutput(*own)])
                continue
            advanced = definition.flags() & definition.Flag.FlagAdvanced
            if own is None or advanced or definition.name() in tables:
                continue
            child.addParameterSources(definition.name(), [Source.fromModelParameter(own)])
            if own == definition.name() and made.parameterDefinition(own) is None:
                definition.setHelp("")
                component = QgsProcessingModelParameter(own)
                count = len(made.parameterComponents())
                component.setPosition(QPointF(200.0 * (count % 8), 60.0 * (count // 8)))
                made.addModelParameter(definition.clone(), component)
        if place == len(steps) - 1:
            child.setModelOutputs({key: product(one, key, declared) for key in sorted(declared.products() - without)})
        made.addChildAlgorithm(child)
    return made


def product(child: str, name: str, declared: Any) -> QgsProcessingModelOutput:
    """Return a product of a step as one of the model's."""
    made = QgsProcessingModelOutput(name, name)
    made.setChildId(child)
    made.setChildOutputName(name)
    made.setMandatory(name == declared.main_output())
    return made


def step(algorithm: str, name: str, x: float) -> QgsProcessingModelChildAlgorithm:
    """Return a step of a model."""
    made = QgsProcessingModelChildAlgorithm(algorithm)
    made.setChildId(name)
    made.setDescription(name)
    made.setPosition(QPointF(x, 700.0))
    return made


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
