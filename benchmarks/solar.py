"""Tables of modules on sites of 1 GW and 17 GW: our planner against what a user would run in QGIS or geopandas.

Prints tables placed, seconds, memory and ratios, all measured in one run on one machine: the packing alone against the
native grid and geopandas on the same site; the whole plan with its file against the fastest writing of the same
tables; growth to two million tables. Each measurement is a process of its own (this file with a name), the median of
three runs without imports; the largest is run once.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from measuring import forget_peak, measure, peak, room

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
RUNS = 3
CRS = "EPSG:4545"
LENGTH, DEPTH, GAP, PITCH = 32.292, 3.748, 0.5, 11.747  # m: 2P × 28 at 35° and 40.3° N, GB 50797
SITES = {"1 GW": (1_985.0, 12, 1), "17 GW": (8_000.0, 150, 1), "68 GW": (8_000.0, 150, 4)}  # radius, holes, how many
BIG = "68 GW"
KEPT: list[Any] = []  # what Qt would delete with its last Python name


def sites(name: str) -> gpd.GeoDataFrame:
    """Return irregular sites with round holes, seeded."""
    radius, holes, count = SITES[name]
    shapes = []
    for number in range(count):
        rng = np.random.default_rng(number)
        turn = np.linspace(0.0, 2 * np.pi, 400, endpoint=False)
        wave = 1.0 + 0.12 * np.sin(3 * turn + 1) + 0.07 * np.sin(11 * turn) + 0.02 * rng.normal(size=400)
        ring = radius * wave[:, None] * np.column_stack([1.2 * np.cos(turn), 0.85 * np.sin(turn)])
        corner = np.array([460_000.0 + 25_000.0 * number, 4_470_000.0])
        whole = shapely.polygons(ring + corner)
        x0, y0, x1, y1 = shapely.bounds(whole)
        middles = shapely.points(rng.uniform([x0, y0], [x1, y1], (holes, 2)))
        taken = shapely.union_all(shapely.buffer(middles, rng.uniform(20, 120, holes)))
        shapes.append(shapely.difference(whole, taken))
    return gpd.GeoDataFrame({"name": [f"S{number}" for number in range(count)]}, geometry=shapes, crs=CRS)


# What is measured: each returns a function that returns the tables, or what knows how many they are -------------------


def packing(name: str) -> Callable[[], Any]:
    """Our packing, rows free, with the rectangles as shapes."""
    from ordos_restoration.planning.solar.packing import Rack, pack, rectangles

    land = shapely.get_parts(sites(name).geometry.to_numpy())
    rack = Rack((LENGTH,), GAP, DEPTH)

    def run() -> int:
        placed = pack(land, PITCH, rack)
        corners = rectangles(placed.x, placed.y, LENGTH, DEPTH)
        count = np.arange(len(placed.x) + 1)
        return shapely.from_ragged_array(shapely.GeometryType.POLYGON, corners.reshape(-1, 2), (count * 5, count))

    return run


def native(name: str) -> Callable[[], Any]:
    """QGIS: a grid of points, rectangles around them, those within the site."""
    processing = processing_ready()
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs={CRS}", "site", "memory")
    for wkb in sites(name).geometry.to_wkb():
        feature, shape = QgsFeature(), QgsGeometry()
        shape.fromWkb(wkb)
        feature.setGeometry(shape)
        layer.dataProvider().addFeatures([feature])
    extent = layer.extent()
    box = f"{extent.xMinimum()},{extent.xMaximum()},{extent.yMinimum()},{extent.yMaximum()} [{CRS}]"

    def run() -> int:
        grid = processing.run(
            "native:creategrid",
            {"TYPE": 0, "EXTENT": box, "HSPACING": LENGTH + GAP, "VSPACING": PITCH, "CRS": CRS, "OUTPUT": "memory:"},
        )["OUTPUT"]
        tables = processing.run(
            "native:rectanglesovalsdiamonds",
            {"INPUT": grid, "SHAPE": 0, "WIDTH": LENGTH, "HEIGHT": DEPTH, "OUTPUT": "memory:"},
        )["OUTPUT"]
        return processing.run(
            "native:extractbylocation", {"INPUT": tables, "PREDICATE": [6], "INTERSECT": layer, "OUTPUT": "memory:"}
        )["OUTPUT"]

    return run


def frames(name: str) -> Callable[[], Any]:
    """Geopandas: boxes on a grid, joined to the site they lie within."""
    layer = sites(name)

    def run() -> int:
        x0, y0, x1, y1 = layer.total_bounds
        x, y = np.meshgrid(np.arange(x0, x1, LENGTH + GAP), np.arange(y0, y1, PITCH))
        boxes = shapely.box(x.ravel(), y.ravel(), x.ravel() + LENGTH, y.ravel() + DEPTH)
        return gpd.sjoin(gpd.GeoDataFrame(geometry=boxes, crs=CRS), layer, predicate="within")

    return run


def planned(name: str, outputs: frozenset[str]) -> Callable[[], Any]:
    """The capability: the plan of these outputs and its GeoPackage; for the tables alone without belts and barriers."""
    from ordos_restoration import files

    run_plan, declared = planner(name, outputs)

    def run() -> int:
        with room() as folder:
            plan = run_plan()
            files.write_plan(plan, Path(folder) / "plan.gpkg", declared)
        return plan

    return run


def geometry_only(name: str) -> Callable[[], Any]:
    """The plan without its file."""
    run_plan, _ = planner(name, TABLES)
    return run_plan


def written(name: str) -> Callable[[], Any]:
    """The same tables written by pyogrio, the fastest writer there is."""
    import pyogrio

    run_plan, _ = planner(name, TABLES)
    tables = run_plan().tables["pv_table"]

    def run() -> int:
        with room() as folder:
            pyogrio.write_dataframe(tables, Path(folder) / "tables.gpkg", layer="pv_table", driver="GPKG")
        return tables

    return run


def planner(name: str, outputs: frozenset[str]) -> tuple[Callable[[], Any], Any]:
    """Return a function that plans a site, warmed up, and the declared outputs."""
    from ordos_restoration import files
    from ordos_restoration.planning.solar.solar_layout import SolarLayout
    from ordos_restoration.planning.spec import Reference

    inputs = {key: files.reference(one.name) for key, one in SolarLayout.inputs.items() if isinstance(one, Reference)}
    bare = {"belts": False, "inner_barriers": "none"} if outputs == TABLES else {}
    capability = SolarLayout(drift_direction=125.0, table="2p28", tilt=35.0, **bare)
    small = shapely.box(460_000.0, 4_470_000.0, 460_900.0, 4_470_900.0)
    capability.run({**inputs, "site": gpd.GeoDataFrame({"name": ["warm"]}, geometry=[small], crs=CRS)}, outputs)
    given = {**inputs, "site": sites(name)}
    return lambda: capability.run(given, outputs), SolarLayout.outputs


def processing_ready() -> Any:
    """Start QGIS without a window and return its `processing`."""
    from qgis.core import QgsApplication

    KEPT.append(QgsApplication([], False))
    KEPT[0].initQgis()
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    return processing


TABLES = frozenset({"pv_table"})
EVERY = frozenset(
    {"pv_table", "pv_block", "pv_road", "pv_pad", "belt", "fence", "barrier", "planting_strip", "unsuitable",
     "land_gate", "pv_material", "pv_phase", "pv_summary"}
)  # fmt: skip
CASES: dict[str, Callable[[str], Callable[[], Any]]] = {
    "packing": packing,
    "native": native,
    "geopandas": frames,
    "plan": geometry_only,
    "plan and file": lambda name: planned(name, TABLES),
    "all tables": lambda name: planned(name, EVERY),
    "writing": written,
}


# The comparison ------------------------------------------------------------------------------------------------------


def inside(case: str, name: str) -> None:
    """Run a case in this process and print the median, the tables and the memory beside the interpreter as JSON."""
    run = CASES[case](name)
    base, seconds, count = forget_peak(), [], 0
    for _ in range(1 if name == BIG else RUNS):
        start = time.perf_counter()
        made = run()
        seconds.append(time.perf_counter() - start)  # what takes the result away again is not the work
        count = counted(made)
        del made
    print(json.dumps({"seconds": statistics.median(seconds), "tables": count, "own": (peak() - base) / 1024}))


def counted(made: Any) -> int:
    """Return how many tables a case has placed."""
    if hasattr(made, "numbers"):
        return int(made.numbers["tables"])
    return int(made.featureCount()) if hasattr(made, "featureCount") else len(made)


def main() -> None:
    """Measure and print."""
    done: dict[tuple[str, str], dict[str, float]] = {}
    for name in SITES:
        area = sites(name).area.sum() / 1e4
        print(f"\n{name}: {area:,.0f} ha, {len(sites(name))} site(s)")
        for case in CASES:
            if name == BIG and case not in ("packing", "plan", "plan and file"):
                continue
            one = done[name, case] = measure(__file__, case, name)
            print(f"  {case:14} {one['seconds']:8.3f} s  {one['tables']:9,.0f} tables  {one['own']:7,.0f} MB")
        ours = done[name, "packing"]
        for other in ("native", "geopandas"):
            if (name, other) in done:
                theirs = done[name, other]
                more = ours["tables"] / theirs["tables"] - 1
                print(f"  packing: {theirs['seconds'] / ours['seconds']:.0f} × as fast as {other}, {more:+.1%} tables")
        if (name, "writing") in done:
            ratio = done[name, "plan and file"]["seconds"] / done[name, "writing"]["seconds"]
            print(f"  plan and file: {ratio:.2f} of writing the same tables with pyogrio")
    small, big = done["17 GW", "plan and file"], done[BIG, "plan and file"]
    growth = big["seconds"] / small["seconds"] / (big["tables"] / small["tables"])
    print(f"\nSeconds a table at {big['tables']:,.0f} tables over those at {small['tables']:,.0f}: {growth:.2f}")


if __name__ == "__main__":
    inside(sys.argv[1], sys.argv[2]) if len(sys.argv) > 1 else main()
