"""Mine restoration from end to end: what mines have damaged in Jungar, and the sample's mine in a project."""

from __future__ import annotations

import pytest

from ordos_restoration import files, raster
from ordos_restoration.planning.catalogue import capability
from ordos_restoration.planning.spec import Reference
from ordos_restoration.planning.units import geodesic_area

STEPS = ("damaged_land", "reclamation_suitability", "reclamation_parcels", "reclamation_plan")


def run(name, layers, **settings):
    one = capability(name)(**settings)
    tables = {key: files.reference(kind.name) for key, kind in one.inputs.items() if isinstance(kind, Reference)}
    return one.run({**tables, **layers}, one.products())


@pytest.fixture(scope="module")
def jungar(real_data):
    """The polygons of OpenStreetMap and the plan they lead to, by step."""
    land = files.read_layer(str(real_data / "mines" / "osm_jungar_mines.geojson"))
    dem = raster.read_grid(real_data / "dem" / "ordos_30arcsec.tif")
    damage = run("damaged_land", {"mine_land": land})
    units = run("reclamation_suitability", {"units": damage.tables["damaged_land"], "dem": dem})
    parcels = run("reclamation_parcels", {"units": units.tables["reclamation_unit"]}, target_area=6.0)
    plan = run("reclamation_plan", {"parcels": parcels.tables["parcel"]}, cap="40000000")
    return land, dict(zip(STEPS, (damage, units, parcels, plan)))


def test_each_piece_of_land_is_counted_once_and_none_is_lost(jungar):
    land, made = jungar
    dry = land[land.tag != "natural=water"].to_crs("EPSG:4546")
    once = float(geodesic_area([dry.geometry.union_all()], dry.crs)[0]) / 10_000
    numbers = made["damaged_land"].numbers
    assert numbers["area_ha"] == pytest.approx(once, rel=1e-6)
    assert numbers["gross_ha"] > once + 60  # a dump lies in a quarry
    for step, table in zip(STEPS[1:], ("reclamation_unit", "parcel", "parcel")):
        assert made[step].tables[table].area_ha.sum() == pytest.approx(numbers["area_ha"], abs=0.002)
        assert made[step].tables[table].area_mu.sum() == pytest.approx(numbers["area_mu"], abs=0.03)


def test_parcels_are_equal_and_of_one_part(jungar):
    _, made = jungar
    quality = made["reclamation_parcels"].tables["parcel_quality"]
    assert quality.worst_pct.max() < 1.0 and made["reclamation_parcels"].numbers["several_parts"] == 0


def test_the_money_of_all_tables_is_the_same(jungar):
    _, made = jungar
    plan = made["reclamation_plan"]
    tables, static = plan.tables, plan.numbers["static_yuan"]
    assert tables["parcel"].cost_yuan.sum() == tables["schedule"].cost_yuan.sum() == static
    assert tables["fund_year"].static_yuan.sum() == static
    assert tables["fund_year"].provision_yuan.sum() == plan.numbers["dynamic_yuan"]
    assert (tables["fund_year"].static_yuan <= 40_000_000).all()


def test_the_same_input_gives_the_same_plan(jungar):
    _, made = jungar
    again = run("reclamation_plan", {"parcels": made["reclamation_parcels"].tables["parcel"]}, cap="40000000")
    assert again.tables["schedule"].equals(made["reclamation_plan"].tables["schedule"])
