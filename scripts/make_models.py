"""Makes the Processing models that the plugin ships; run it when the parameters of one of their steps change.

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

from model_parts import FREE, Model, asked, chain, made_by
from project_models import hand_over, project_from_folder
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
)
from river_models import belts_by_district, check_dams_grass, ten_rivers, whole_river

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "ordos_restoration" / "processing" / "models"
DRAWN = ("pv_table", "pv_block", "pv_road", "pv_pad", "belt", "fence")  # each becomes a CAD layer
LAYOUT, EXPORT = "layout", "export"  # ids of the steps
SCALE = 2_000  # of the drawing
CHINESE = "CP936"  # AutoCAD's ANSI_936: a DXF of 2000 knows no Unicode
LATER = {"EXPORT_LINES_WITH_ZERO_WIDTH": False}  # asked by QGIS 3.34 and later; earlier ones pass over it
DIVISION = {
    "reclamation_suitability": {"units": made_by("damaged_land", "damaged_land")},
    "reclamation_parcels": {"units": made_by("reclamation_suitability", "reclamation_unit")},
}
PARCELS = {"parcels": made_by("reclamation_parcels", "parcel"), "licences": asked("licence")}
CHAINS: dict[str, dict[str, dict[str, Any]]] = {  # model: step: what it gets instead of asking
    "open_pit_plan": {
        "damaged_land": {},
        **DIVISION,
        "earthwork": {"parcels": made_by("reclamation_parcels", "parcel")},
        "reclamation_plan": {**PARCELS, "earthwork": made_by("earthwork", "earthwork")},
    },
    "underground_plan": {
        "subsidence": {},
        "damaged_land": {"subsided": made_by("subsidence", "subsidence_area")},
        **DIVISION,
        "reclamation_plan": {**PARCELS, "earthwork": FREE},
    },
}
PLANT = ("pv_block", "pv_road", "pv_pad", "belt", "fence", "barrier", "land_gate", "pv_summary", "pv_phase", "report")


def main(folder: Path) -> None:
    """Write every model."""
    from ordos_restoration.processing.provider import OrdosProvider

    application = QgsApplication([], False)
    application.initQgis()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    registry.addProvider(OrdosProvider())
    folder.mkdir(parents=True, exist_ok=True)
    mines = [chain(name, "mine", steps) for name, steps in CHAINS.items()]
    others = (
        solar_to_dxf,
        solar_base,
        whole_river,
        ten_rivers,
        check_dams_grass,
        project_from_folder,
        hand_over,
        belts_by_district,
    )
    for model in (*mines, *(make() for make in others)):
        path = folder / f"{model.name()}.model3"
        if not model.toFile(str(path)):
            raise SystemExit(f"{path.name} could not be written.")
        print(path.name)
    application.exitQgis()


# Photovoltaics --------------------------------------------------------------------------------------------------------


def solar_to_dxf() -> QgsProcessingModelAlgorithm:
    """Return the model: lay out a plant, and draw it as CAD reads it."""
    from ordos_restoration.planning.solar.solar_layout import SolarLayout

    made = Model("solar_to_dxf", "solar")
    made.ours(SolarLayout, {}, every=True, name=LAYOUT)
    # Without symbols: outlines as closed polylines, whatever the scale that a style shows them at.
    values = {"SYMBOLOGY_MODE": 0, "SYMBOLOGY_SCALE": SCALE, "ENCODING": CHINESE, "USE_LAYER_TITLE": False}
    drawn = {"LAYERS": [made_by(LAYOUT, name) for name in DRAWN], **values, "FORCE_2D": True, "MTEXT": False, **LATER}
    in_metres = {"CRS": made_by(LAYOUT, DRAWN[0])}  # that of the plan
    made.step("native:dxfexport", EXPORT, {**drawn, **in_metres}, {"drawing": "OUTPUT"})
    made.mandatory(EXPORT, "drawing")
    return made.arranged()


def solar_base() -> QgsProcessingModelAlgorithm:
    """Return the model of a base: the plant with its belts, and sand barriers on the free sand around it."""
    from ordos_restoration.planning.catalogue import capability

    made = Model("solar_base", "solar")
    layout, barriers = capability("solar_layout"), capability("sand_barriers")
    made.ask_for(layout, "site")
    made.ask_for(barriers, "approval_no")
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    made.ask(QgsProcessingParameterFeatureSource("sand_around", "sand_around", polygons))
    made.ask(QgsProcessingParameterDistance("around", "around", 300.0, "crs", False, 0.0, 5000.0))
    made.ask(QgsProcessingParameterCrs("crs", "crs", "EPSG:4545"))
    made.ours(layout, {"sand": asked("sand_around"), "approval_no": asked("approval_no")}, PLANT)
    made.step("native:reprojectlayer", "in_metres", {"INPUT": asked("site"), "TARGET_CRS": asked("crs")})
    around = {"INPUT": made_by("in_metres", "OUTPUT"), "DISTANCE": asked("around"), "DISSOLVE": True}
    made.step("native:buffer", "surroundings", around)
    made.step("native:fixgeometries", "sound_sand", {"INPUT": asked("sand_around")})
    near = {"INPUT": made_by("sound_sand", "OUTPUT"), "OVERLAY": made_by("surroundings", "OUTPUT")}
    made.step("native:clip", "sand_near", near)
    outside = {"INPUT": made_by("sand_near", "OUTPUT"), "OVERLAY": asked("site")}
    made.step("native:difference", "sand_outside", outside)
    free = {"INPUT": made_by("sand_outside", "OUTPUT"), "OVERLAY": made_by(layout.id, "belt")}
    made.step("native:difference", "free_sand", free)
    kept = {"barrier_around": "barrier", "barrier_line_around": "barrier_line"}
    same = {name: asked(name) for name in ("wind", "constraints", "approval_no", "project")}
    made.ours(barriers, {**same, "sand": made_by("free_sand", "OUTPUT")}, kept)
    made.mandatory(layout.id, "pv_block")
    return made.arranged()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
