"""A whole river: the shipped model from the sample's layers to the sums, and the same sums by the programme alone."""

from __future__ import annotations

import openpyxl
import pytest
from qgis.core import QgsApplication, QgsProcessing

SAMPLE = {
    "dem": "gully_terrain.tif",
    "existing_dams": "gully_dams.geojson",
    "land": "slope_units.geojson",
    "kongdui": "kongdui.geojson",
    "zone": "zone.geojson",
    "patches": "sand_patches.geojson",
    "levee_lines": "levees.geojson",
    "design_levels": "levee_levels.geojson",
    "section_table": "levee_sections.csv",
    "wind": "wind.csv",
}
ENDS = ("programme_river", "programme_measure", "programme_page", "programme_book")
RIVERS = "西柳沟, 罕台川"


@pytest.fixture(scope="module")
def sample(request):
    """The layers of the sample, by input."""
    pytest.importorskip("pyflwdir")
    folder = request.config.rootpath / "ordos_restoration" / "resources" / "sample"
    return {name: str(folder / file) for name, file in SAMPLE.items()}


def test_the_model_ends_with_the_sums_of_the_river(ordos):
    model = QgsApplication.processingRegistry().algorithmById("ordos:whole_river")
    made = {one.name().rsplit(":", 1)[-1]: one.description() for one in model.destinationParameterDefinitions()}
    assert set(made) == set(ENDS)
    assert made["programme_book"] == "Whole-river sheet"
    asked = {one.name() for one in model.parameterDefinitions() if not one.isDestination()}
    assert asked >= {*SAMPLE, "only", "share", "rain", "project"}
    assert not [name for name in asked if name.startswith("made_")]


def test_step_by_step_and_in_one_step_the_same_is_planned(ordos, sample, tmp_path):
    import processing

    model = QgsApplication.processingRegistry().algorithmById("ordos:whole_river")
    places = {one.name(): QgsProcessing.TEMPORARY_OUTPUT for one in model.destinationParameterDefinitions()}
    book = {key: str(tmp_path / "river.xlsx") if key.endswith("programme_book") else at for key, at in places.items()}
    steps = processing.run("ordos:whole_river", {**sample, "only": RIVERS, "rain": 350, **book})
    steps = {key.rsplit(":", 1)[-1]: value for key, value in steps.items()}
    at_once = {**sample, "only": RIVERS, "rain": 350, "programme_river": QgsProcessing.TEMPORARY_OUTPUT}
    alone = processing.run("ordos:kongdui_programme", {**at_once, "programme_measure": QgsProcessing.TEMPORARY_OUTPUT})

    def costs(found):
        rows = found["programme_river"].getFeatures()
        return {
            one["river"]: [one[f"cost_{part}_yuan"] for part in ("dams", "slopes", "sand", "levees")] for one in rows
        }

    assert set(costs(steps)) == {"西柳沟", "罕台川"}
    assert costs(steps) == costs(alone)
    assert sum(costs(alone)["西柳沟"]) > 0 < sum(costs(alone)["罕台川"])
    measures = list(alone["programme_measure"].getFeatures())
    assert sum(one["cost_yuan"] for one in measures) == alone["cost_yuan"]
    sheets = openpyxl.load_workbook(steps["programme_book"])
    assert len(sheets.sheetnames) == 5  # three of all rivers, one of each


def test_without_grass_its_model_is_listed_and_says_what_is_missing(ordos):
    registry = QgsApplication.processingRegistry()
    model = registry.algorithmById("ordos:check_dams_grass")
    asked = {one.name(): one.description() for one in model.parameterDefinitions()}
    assert asked["crs"] == "Reference system of the plan, in metres"
    assert {"dem", "existing_dams", "no_existing", "share"} <= set(asked)
    assert not {"flow", "accumulation"} & set(asked)
    if registry.providerById("grass7") or registry.providerById("grass"):
        pytest.skip("this QGIS has GRASS")
    possible, why = model.canExecute()
    assert not possible and "r.watershed" in why
