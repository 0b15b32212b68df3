"""The demonstration of the guide's first chapter, from own shapefiles to what is handed in, without a screen.

One banner's ten minutes: a river with its own data, a photovoltaic site, a mine, two field copies that come back, the
ledger, and what a bureau gets. Everything is done through the command line, as anybody can; what is entered by hand in
QGIS is entered here from `demonstration_register.py`. People, codes, documents and places are invented.

.venv/bin/python scripts/demonstration.py [folder]
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("LC_ALL", "zh_CN.UTF-8")
ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "ordos_restoration" / "resources" / "sample"
RIVER = "西柳沟"
NAME = "xiliugou_demo"
SHORT = {"reach_class": "类型", "groundwater_m": "地下水埋深", "approval_no": "批复文号"}  # a .dbf holds ten bytes
OWN = "资料"  # the banner's own files: shapefiles in GBK, as they lie in offices
SITE = ((108.600, 40.330), (108.632, 40.351))  # corners of the photovoltaic site, in degrees
FIELD = ((108.606, 40.333), (108.610, 40.336))  # permanent basic farmland in it
WORKS = {  # name of the plan, and what is given
    "check_dams": (
        "上游淤地坝系",
        (
            "dem=gully_terrain.tif existing-dams=gully_dams.geojson constraints=gully_exclusions.geojson "
            "hazard-points=gully_people.geojson"
        ),
    ),
    "slope_vegetation": ("上游坡面植被", "land=slope_units.geojson dem=gully_terrain.tif"),
    "sand_fixation": (
        "中游工程固沙",
        "patches=sand_patches.geojson protected-areas=sand_protect.geojson wind=wind.csv",
    ),
    "levees": (
        "下游堤防",
        (
            "levee-lines=levees.geojson design-levels=levee_levels.geojson section-table=levee_sections.csv "
            "borrow=borrow.geojson land-use=levee_land_use.geojson"
        ),
    ),
}
TODAY = "2026-11-20"
COMPARTMENT = "XLG-R-M-115"
CELLS = ("area_ha", "area_mu", "plants", "plants_to_order", "water_need_m3", "water_balance_m3")
LOOKED_AT = {
    "supplying_ha": "SELECT round(sum(area_ha), 2) FROM belt WHERE bank = 'left' AND bank_role = 'supply'",
    "farmland_mu": "SELECT round(sum(area_ha) * 15, 1) FROM removed_land WHERE kind = 'basic_farmland'",
    "drift": "SELECT round(open_t / 10000, 1) FROM shelter_summary WHERE age = 10",
    "held_low": "SELECT round(held_low_t / 10000, 1) FROM shelter_summary WHERE age = 10",
    "held_high": "SELECT round(held_high_t / 10000, 1) FROM shelter_summary WHERE age = 10",
    "parcels": "SELECT count(*) FROM parcel JOIN plan ON plan.uuid = plan WHERE capability = 'reclamation_plan'",
    "ring": "SELECT count(*) / 2 FROM parcel WHERE unit = 'K3'",
    "ring_ha": "SELECT round(max(area_ha), 4) FROM parcel WHERE unit = 'K3'",
    "at_once": "SELECT count(*) FROM schedule WHERE phase = 'prompt' AND start_year = 2026",
    "last_planting": "SELECT max(end_year) FROM schedule WHERE phase = 'planting'",
}
COPIES = {"张三": "2026-04-12", "李四": "2026-04-15"}  # who went out, and when planting began as each wrote


def main(folder: Path) -> int:
    """Do every step, say what it brought, and write the figures for the guide."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / OWN).mkdir(parents=True)
    figures: dict[str, Any] = {}
    for step in (
        own_files,
        project,
        belts,
        held_back,
        photovoltaics,
        mine,
        river_works,
        looked_at,
        register,
        two_copies,
        handed_over,
    ):
        began = time.perf_counter()
        figures[step.__name__] = step(folder) or {}
        print(f"{step.__name__:<16} {time.perf_counter() - began:6.1f} s  {figures[step.__name__]}", flush=True)
    (folder / "figures.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def run(command: str, folder: Path, *options: Any) -> dict[str, Any]:
    """Run one command and return its summary."""
    from ordos_restoration.__main__ import main as command_line

    summary = folder / "summary.json"
    typed = [command, *map(str, options), "--quiet", "--summary", str(summary)]
    if command_line(typed) != 0:
        raise SystemExit(f"{command} failed.")
    return dict(json.loads(summary.read_text(encoding="utf-8")))


def own_files(folder: Path) -> dict[str, Any]:
    """Write the river, its neighbours and its land as the banner keeps them: shapefiles in GBK."""
    import geopandas

    kongdui = geopandas.read_file(SAMPLE / "kongdui.geojson", engine="pyogrio")
    lines = kongdui[kongdui["name"].str.contains(RIVER)]
    near = lines.to_crs(4546).buffer(8_000).to_crs(4326).union_all()
    layers = {"kongdui": lines}
    for name in ("zone", "sand", "constraints", "units"):
        one = geopandas.read_file(SAMPLE / f"{name}.geojson", engine="pyogrio")
        layers[name] = one[one.intersects(near)]
    for name, frame in layers.items():
        frame.rename(columns=SHORT).to_crs(4546).to_file(
            folder / OWN / f"{name}.shp", engine="pyogrio", encoding="GB18030"
        )
    boxes = geopandas.GeoDataFrame({"name": ["示范基地"]}, geometry=[rectangle(*SITE)], crs=4490)
    boxes.to_file(folder / OWN / "pv_site.shp", engine="pyogrio", encoding="GB18030")
    fields = geopandas.GeoDataFrame({"kind": ["basic_farmland"]}, geometry=[rectangle(*FIELD)], crs=4490)
    fields.to_file(folder / OWN / "pv_land.shp", engine="pyogrio", encoding="GB18030")
    return {"files": len(list((folder / OWN).glob("*.shp"))), "rows": {n: len(f) for n, f in layers.items()}}


def rectangle(low: tuple[float, float], high: tuple[float, float]) -> Any:
    """Return a rectangle by two corners."""
    import shapely

    return shapely.box(*low, *high)


def project(folder: Path) -> dict[str, Any]:
    """Make the project."""
    return run("create_project", folder, "--output", folder / NAME)["numbers"]


def belts(folder: Path) -> dict[str, Any]:
    """Plan belts outside the management range, and once more with groundwater that nobody knows."""
    own = folder / OWN
    given = [f"--{name}={own / name}.shp" for name in ("kongdui", "zone", "sand", "constraints", "units")]
    wind = ("--wind", SAMPLE / "wind.csv")
    plan = run(
        "shelterbelts", folder, *given, *wind, *place(folder, "西柳沟阻沙护岸林带"), "--output", folder / "belts.gpkg"
    )
    run("drift_potential", folder, "--wind", SAMPLE / "wind.csv", *place(folder, "西柳沟输沙势"))
    unknown = folder / "unknown.gpkg"
    run("shelterbelts", folder, *[one for one in given if "units" not in one], *wind, "--output", unknown)
    return {**plan["numbers"], "species": species(folder / "belts.gpkg"), "species_unknown": species(unknown)}


def species(path: Path) -> dict[str, float]:
    """Return the hectares of each species."""
    import geopandas

    belts = geopandas.read_file(path, layer="belt", engine="pyogrio")
    column = next(one for one in ("species_name", "species") if one in belts)
    return {name: round(float(ha), 2) for name, ha in belts.groupby(column).area_ha.sum().items()}


def held_back(folder: Path) -> dict[str, Any]:
    """Say what the belts hold back, as a range."""
    given = ("--belts", f"{folder / 'belts.gpkg'}|layername=belt", "--kongdui", folder / OWN / "kongdui.shp")
    made = run("shelter_effect", folder, *given, "--wind", SAMPLE / "wind.csv", *place(folder, "西柳沟林带防护效果"))
    return dict(made["numbers"])


def photovoltaics(folder: Path) -> dict[str, Any]:
    """Lay out the photovoltaic site, the land gate first, and once more with another tilt."""
    given = ("--site", folder / OWN / "pv_site.shp", "--constraints", folder / OWN / "pv_land.shp")
    facts = ("--wind", SAMPLE / "wind.csv", "--mobility", "moving", "--rain", 280)
    made = run("solar_layout", folder, *given, *facts, *place(folder, "示范基地光伏治沙"))
    steeper = run("solar_layout", folder, *given, *facts, "--tilt", 45, "--output", folder / "steeper.gpkg")
    return {**made["numbers"], "steeper": steeper["numbers"]}


def looked_at(folder: Path) -> dict[str, Any]:
    """Read from the project what the guide shows of the plans: the banks, a compartment, the parcels, the years."""
    from ordos_restoration.store.sqlite import opened

    found: dict[str, Any] = {}
    with opened(folder / NAME / f"{NAME}.gpkg") as connection:
        for name, query in LOOKED_AT.items():
            ((value,),) = connection.execute(query)
            found[name] = value
        cells = connection.execute(f"SELECT {', '.join(CELLS)} FROM belt WHERE code = ?", (COMPARTMENT,)).fetchone()  # noqa: S608
    return {**found, "compartment": dict(zip(CELLS, cells))}


def place(folder: Path, name: str) -> tuple[str, Any, str, str]:
    """Return the options that land a plan in the project."""
    return ("--project", folder / NAME, "--plan-name", name)


def mine(folder: Path) -> dict[str, Any]:
    """Go from pits and dumps to parcels, works and cost."""
    licence = ("--licence", SAMPLE / "mine_licence.geojson", "--land-use", SAMPLE / "mine_land_use.geojson")
    shapes = [f"--{name}={SAMPLE / f'mine_{name}.geojson'}" for name in ("pits", "dumps", "sites")]
    damaged = run("damaged_land", folder, *shapes, *licence, "--base-year", 2025, *place(folder, "露天矿损毁土地"))
    files = {name: folder / f"{name}.gpkg" for name in ("reclamation_unit", "parcel", "earthwork")}
    made = {name: f"{path}|layername={name}" for name, path in files.items()}

    def step(command: str, name: str, *options: Any) -> dict[str, Any]:
        return run(command, folder, *options, *place(folder, name))

    units = ("--units", SAMPLE / "mine_units.geojson", "--banner", "jungar", "--output", files["reclamation_unit"])
    step("reclamation_suitability", "露天矿适宜性评价", *units)
    divided = ("--units", made["reclamation_unit"], "--target-area", 2, "--output", files["parcel"])
    step("reclamation_parcels", "露天矿复垦地块", *divided)
    ground = ("--dem", SAMPLE / "mine_terrain.tif", "--material", "loess", "--output", files["earthwork"])
    step("earthwork", "露天矿土方", "--parcels", made["parcel"], *ground)
    money = ("--licences", SAMPLE / "mine_licence.geojson", "--cap", "2026:20000000; 2027:6000000", "--care-years", 5)
    parts = ("--parcels", made["parcel"], "--earthwork", made["earthwork"])
    plan = step("reclamation_plan", "露天矿生态修复方案", *parts, *money)
    step("subsidence", "井工矿沉陷预计", "--panels", SAMPLE / "panels.geojson", "--base-year", 2025)
    return {"damaged": damaged["numbers"], "plan": plan["numbers"]}


def river_works(folder: Path) -> dict[str, Any]:
    """Plan check dams, slopes, levees and sand fixation of the sample."""
    made = {}
    for command, (name, files) in WORKS.items():
        given = [f"--{option}={SAMPLE / file}" for option, file in (pair.split("=") for pair in files.split())]
        made[command] = run(command, folder, *given, *place(folder, name))["numbers"]
    return made


def register(folder: Path) -> dict[str, Any]:
    """Enter the register: projects, funds, progress, indicators, what was found wrong."""
    from demonstration_register import fill

    return fill(folder / NAME / f"{NAME}.gpkg")


def two_copies(folder: Path) -> dict[str, Any]:
    """Hand out two copies; both write down when planting began; the office decides who is right."""
    from demonstration_register import began, decided, from_chat

    project, copies = folder / NAME, folder / "外业"
    copies.mkdir()
    for holder, day in COPIES.items():
        run("checkout", folder, "--project", project, "--output", copies, "--holder", holder, "--plots", "no")
        began(next(copies.glob(f"*{holder}")) / f"{NAME}.gpkg", day)
    back = [from_chat(path) for path in sorted(copies.iterdir())]
    merged = run("merge", folder, "--project", project, "--returned", *back)
    conflicts = decided(project / f"{NAME}.gpkg", COPIES["张三"])
    checked = run("check_project", folder, "--project", project)
    return {**merged["numbers"], "decided": conflicts, **checked["numbers"]}


def handed_over(folder: Path) -> dict[str, Any]:
    """Write what a bureau gets: tables, sheets, the report, the annual sheet, map patches, areas for monitoring."""
    project = ("--project", folder / NAME)
    asked = {
        "plan_tables": ("--date", TODAY, "--year", 2026),
        "project_report": ("--date", TODAY, "--year", 2026),
        "submission": ("--plan", "西柳沟阻沙护岸林带"),
        "restoration_areas": (),
        # the last one: QGIS takes the drivers of GDAL with it when it ends
        "map_sheets": ("--plan", "西柳沟阻沙护岸林带", "--codes", COMPARTMENT, "--date", TODAY),
    }
    made = {}
    for command, options in asked.items():
        done = run(command, folder, *project, *options)
        made[command] = {**done["numbers"], "files": sorted(Path(one).name for one in done["files"].values() if one)}
    return made


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "demonstration"))
