"""The chains of mine restoration: the shipped models from the sample's land to the tables of the plan."""

from __future__ import annotations

import openpyxl
import pytest
from qgis.core import QgsApplication, QgsProcessing

ENDS = (
    "budget",
    "fund_year",
    "parcel",
    "quantity",
    "report",
    "schedule",
    "seedling",
    "soil_balance",
    "tables",
    "water_balance",
)
UNDERGROUND = {"panels": "panels.geojson"}
OPEN_PIT = {
    "pits": "mine_pits.geojson",
    "dumps": "mine_dumps.geojson",
    "sites": "mine_sites.geojson",
    "licence": "mine_licence.geojson",
    "land_use": "mine_land_use.geojson",
    "dem": "mine_terrain.tif",
}


@pytest.fixture
def chain(ordos, repo, tmp_path):
    """Runs a model on layers of the sample; returns its products by their names."""
    import processing

    def made(name, given, **settings):
        model = QgsApplication.processingRegistry().algorithmById(f"ordos:{name}")
        sample = repo / "ordos_restoration" / "resources" / "sample"
        ends = {one.name(): QgsProcessing.TEMPORARY_OUTPUT for one in model.destinationParameterDefinitions()}
        assert {one.rsplit(":", 1)[-1] for one in ends} == set(ENDS)
        ends = {key: str(tmp_path / "plan.xlsx") if key.endswith(":tables") else place for key, place in ends.items()}
        layers = {key: str(sample / file) for key, file in given.items()}
        found = processing.run(f"ordos:{name}", {**layers, **settings, **ends})
        return {key.rsplit(":", 1)[-1]: value for key, value in found.items()}

    return made


@pytest.mark.parametrize(("name", "given"), [("underground_plan", UNDERGROUND), ("open_pit_plan", OPEN_PIT)])
def test_one_run_makes_the_plan_and_its_workbook(chain, name, given):
    found = chain(name, given, target_area=10.0, cap="20000000")
    parcels = list(found["parcel"].getFeatures())
    assert len(parcels) > 20 and all(one["cost_yuan"] > 0 and one["direction"] for one in parcels)
    direct = sum(one["cost_yuan"] for one in found["schedule"].getFeatures())
    assert direct == sum(one["cost_yuan"] for one in parcels)
    book = openpyxl.load_workbook(found["tables"])
    assert len(book.sheetnames) > 20
    assert found["parcel"].renderer().type() == "RuleRenderer"


def test_the_products_of_a_model_are_called_as_those_of_its_steps(ordos):
    model = QgsApplication.processingRegistry().algorithmById("ordos:underground_plan")
    labels = {one.name().rsplit(":", 1)[-1]: one.description() for one in model.destinationParameterDefinitions()}
    assert labels["parcel"] == "Restoration parcels" and labels["tables"] == "Tables of the plan"
