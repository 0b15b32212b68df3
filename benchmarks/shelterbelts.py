"""Belts of 1,000 km of meandering river, 5,000 exclusions: our planner against the chains a user would run in QGIS.

Prints seconds, memory, ratios, the way through Processing, and growth to 16 times the length, all measured in one
run on one machine. The native chains make geometry only: two bands a side, no strips, no attributes.

Each measurement is a process of its own (this file with a name), the median of three runs without imports.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent
RUNS = 3
BED, WIDTH = 40.0, 40.0  # m: the bed is 40 m wide, each bank gets a band of 40 m, 20 to 60 m off the centre line
RIVER, STEP, EXCLUSIONS = 100_000.0, 10.0, 500  # m a river, m a vertex, polygons a river
PIECE = 500.0  # m
CRS = "EPSG:4546"
KEPT: list[Any] = []  # what Qt would delete with its last Python name


# The data ------------------------------------------------------------------------------------------------------------


def channel(number: int) -> Any:
    """Return a meandering channel, 100 km with a vertex every 10 m: two wave lengths, seeded."""
    rng = np.random.default_rng(number)
    s = np.arange(0.0, RIVER + STEP, STEP)
    wave = 0.9 * np.sin(2 * np.pi * s / 1_800 + rng.uniform(0, 6)) * (0.7 + 0.3 * np.sin(2 * np.pi * s / 9_100))
    heading = wave + 0.25 * np.sin(2 * np.pi * s / 700 + rng.uniform(0, 6))
    step = STEP * np.column_stack([np.cos(heading), np.sin(heading)])
    start = np.array([400_000.0 + 120_000.0 * (number // 40), 4_400_000.0 + 8_000.0 * (number % 40)])
    return start + np.vstack([np.zeros(2), np.cumsum(step, axis=0)[:-1]])


def rivers(count: int) -> gpd.GeoDataFrame:
    """Return the channels as a layer."""
    lines = [shapely.linestrings(channel(number)) for number in range(count)]
    return gpd.GeoDataFrame({"name": [f"R{number:03d}" for number in range(count)]}, geometry=lines, crs=CRS)


def exclusions(count: int) -> gpd.GeoDataFrame:
    """Return round patches of 10 to 40 m along the channels, 500 a river."""
    shapes = []
    for number in range(count):
        rng = np.random.default_rng(1_000 + number)
        xy = channel(number)
        at = xy[rng.integers(0, len(xy), EXCLUSIONS)] + rng.normal(0, 40, (EXCLUSIONS, 2))
        shapes.append(shapely.buffer(shapely.points(at), rng.uniform(10, 40, EXCLUSIONS), quad_segs=4))
    return gpd.GeoDataFrame(
        {"kind": "exclusion"}, geometry=np.concatenate(shapes), crs=CRS, index=range(count * EXCLUSIONS)
    )


# What is measured: each returns (seconds by step, a note) ------------------------------------------------------------


def settings() -> dict[str, Any]:
    """Return the parameters that give the same band as the native chains."""
    return {
        "width": 2 * WIDTH, "split": "fixed", "left_share": 50.0, "setback": 0.0, "bed_width": BED,
        "compartment_length": PIECE, "passage_spacing": 0.0, "fencing": False,
    }  # fmt: skip


def references() -> dict[str, Any]:
    """Return the shipped reference tables, by input id."""
    from ordos_restoration import files
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
    from ordos_restoration.planning.spec import Reference

    declared = Shelterbelts.inputs.items()
    return {name: files.reference(one.name) for name, one in declared if isinstance(one, Reference)}


def ours(count: int, one_strip: bool = False) -> Callable[[], tuple[dict[str, float], str]]:
    """Our planner, pure: belts and summary. Steps as the planner itself goes through them.

    one_strip: a single strip on each bank, which is what the native chains make; else the shipped cross-sections, three
    strips on one bank and two on the other.
    """
    from ordos_restoration.planning.kongdui import shelterbelts, stand

    inputs = {"kongdui": rivers(count), "constraints": exclusions(count), **references()}
    if one_strip:
        sections = inputs["cross_sections"]
        inputs["cross_sections"] = sections[sections["strip"] == "main"].assign(width_m=None, share="1")
    capability = shelterbelts.Shelterbelts(**settings())
    clock: dict[str, float] = {}
    timed(shelterbelts, "lay_out", clock, "strips")
    timed(shelterbelts, "plant_land", clock, "land")
    timed(stand.Stand, "plant_rows", clock, "rows")
    capability.run({**inputs, "kongdui": inputs["kongdui"].iloc[:1]}, frozenset({"belt"}))

    def run() -> tuple[dict[str, float], str]:
        clock.clear()
        start = time.perf_counter()
        plan = capability.run(inputs, frozenset({"belt", "belt_summary"}))
        total = time.perf_counter() - start
        steps = {
            "geometry": clock["strips"] + clock["land"],
            "all but rows": total - clock["rows"],
            "rows": clock["rows"],
            "total": total,
        }
        return steps, f"{plan.numbers['compartments']} compartments, {plan.numbers['area_ha']:.0f} ha"

    return run


def timed(owner: Any, name: str, clock: dict[str, float], key: str) -> None:
    """Add the time spent in a function to a clock."""
    inner = getattr(owner, name)

    def outer(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        try:
            return inner(*args, **kwargs)
        finally:
            clock[key] = clock.get(key, 0.0) + time.perf_counter() - start

    setattr(owner, name, outer)


def processing_ready() -> Any:
    """Start QGIS without a window and return its `processing`."""
    from qgis.core import QgsApplication

    KEPT.append(QgsApplication([], False))
    KEPT[0].initQgis()
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    return processing


def memory_layer(frame: gpd.GeoDataFrame, kind: str) -> Any:
    """Return a memory layer of a frame."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    text = [c for c in frame.columns if c != "geometry"]
    layer = QgsVectorLayer(f"{kind}?crs={CRS}" + "".join(f"&field={c}:string" for c in text), kind, "memory")
    features = []
    for wkb, values in zip(frame.geometry.to_wkb(), frame[text].to_numpy()):
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def native(count: int, chain: Callable[..., Any]) -> Callable[[], tuple[dict[str, float], str]]:
    """A chain of native algorithms on memory layers."""
    processing = processing_ready()
    lines, blocks = memory_layer(rivers(count), "LineString"), memory_layer(exclusions(count), "Polygon")

    def alg(name: str, **parameters: Any) -> Any:
        return processing.run(f"native:{name}", {**parameters, "OUTPUT": "memory:"})["OUTPUT"]

    def run() -> tuple[dict[str, float], str]:
        start = time.perf_counter()
        made = chain(alg, lines, blocks)
        total = time.perf_counter() - start
        area = sum(f.geometry().area() for f in made.getFeatures()) / 10_000
        return {"geometry": total, "total": total}, f"{made.featureCount()} features, {area:.0f} ha"

    return run


def area_way(alg: Any, lines: Any, blocks: Any) -> Any:
    """Buffers of the channel, less the bed, less the exclusions."""
    flat = {"SEGMENTS": 8, "END_CAP_STYLE": 1, "JOIN_STYLE": 0, "MITER_LIMIT": 2, "DISSOLVE": False}
    outer = alg("buffer", INPUT=lines, DISTANCE=BED / 2 + WIDTH, **flat)
    inner = alg("buffer", INPUT=lines, DISTANCE=BED / 2, **flat)
    band = alg("multiparttosingleparts", INPUT=alg("difference", INPUT=outer, OVERLAY=inner))
    return alg("difference", INPUT=band, OVERLAY=blocks)


def line_way(alg: Any, lines: Any, blocks: Any) -> Any:
    """Offset lines, cut every 500 m, buffered, less the exclusions."""
    round_join = {"SEGMENTS": 8, "JOIN_STYLE": 0, "MITER_LIMIT": 2}
    middle = BED / 2 + WIDTH / 2
    sides = [alg("offsetline", INPUT=lines, DISTANCE=d, **round_join) for d in (middle, -middle)]
    pieces = alg("splitlinesbylength", INPUT=alg("mergevectorlayers", LAYERS=sides, CRS=CRS), LENGTH=PIECE)
    band = alg("buffer", INPUT=pieces, DISTANCE=WIDTH / 2, END_CAP_STYLE=1, DISSOLVE=False, **round_join)
    return alg("multiparttosingleparts", INPUT=alg("difference", INPUT=band, OVERLAY=blocks))


def through_processing(count: int, outputs: tuple[str, ...]) -> Callable[[], tuple[dict[str, float], str]]:
    """Our algorithm as QGIS runs it: memory layers in, GeoPackages out."""
    processing = processing_ready()
    from qgis.core import QgsApplication

    from ordos_restoration.processing.provider import OrdosProvider

    KEPT.append(OrdosProvider())
    QgsApplication.processingRegistry().addProvider(KEPT[-1])
    lines, blocks = memory_layer(rivers(count), "LineString"), memory_layer(exclusions(count), "Polygon")

    def run() -> tuple[dict[str, float], str]:
        start = time.perf_counter()
        made = processing.run(
            "ordos:shelterbelts",
            {**settings(), "kongdui": lines, "constraints": blocks, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")},
        )
        return {"total": time.perf_counter() - start}, f"{made['compartments']} compartments"

    return run


def pure(count: int, outputs: tuple[str, ...]) -> Callable[[], tuple[dict[str, float], str]]:
    """The same plan without QGIS, frames in and frames out."""
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts

    inputs = {"kongdui": rivers(count), "constraints": exclusions(count), **references()}
    capability = Shelterbelts(**settings())
    capability.run({**inputs, "kongdui": inputs["kongdui"].iloc[:1]})

    def run() -> tuple[dict[str, float], str]:
        start = time.perf_counter()
        plan = capability.run(inputs, frozenset(outputs))
        return {"total": time.perf_counter() - start}, f"{plan.numbers['compartments']} compartments"

    return run


ALL = ("belt", "planting_row", "fence", "removed_land", "belt_summary", "seedling_summary")
CASES: dict[str, Callable[[int], Callable[[], tuple[dict[str, float], str]]]] = {
    "ours": ours,
    "ours, one strip a bank": lambda count: ours(count, one_strip=True),
    "native area way": lambda count: native(count, area_way),
    "native line way": lambda count: native(count, line_way),
    "pure, all tables": lambda count: pure(count, ALL),
    "Processing, all tables": lambda count: through_processing(count, ALL),
}


# The comparison ------------------------------------------------------------------------------------------------------


def measure(case: str, count: int) -> dict[str, Any]:
    """Return medians of one case, measured in a process of its own."""
    path = os.pathsep.join([str(ROOT), "/usr/share/qgis/python/plugins", os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(  # noqa: S603 - this very file
        [sys.executable, __file__, case, str(count)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{case}: {done.stderr[-2_000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def inside(case: str, count: int) -> None:
    """Measure one case in this process and print it as JSON."""
    run = CASES[case](count)
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = [run() for _ in range(RUNS if count == 10 else 1)]
    steps = {key: statistics.median(one[key] for one, _ in found) for key in found[0][0]}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"steps": steps, "note": found[0][1], "peak": peak / 1024, "own": (peak - base) / 1024}))


def main() -> None:
    """Print the comparison."""
    found = {case: measure(case, 10) for case in CASES}
    print("1,000 km of river, a vertex every 10 m, 5,000 exclusions (median of three runs)")
    for case, one in found.items():
        steps = "  ".join(f"{key} {value:.2f} s" for key, value in one["steps"].items())
        print(f"  {case:24} {steps}  peak {one['peak']:.0f} MB  ({one['note']})")
    best = min(found[case]["steps"]["geometry"] for case in CASES if case.startswith("native"))
    like, full = found["ours, one strip a bank"]["steps"], found["ours"]["steps"]
    print(
        f"  like for like, one strip a bank: geometry {best / like['geometry']:.2f} × as fast as the best native chain,"
    )
    print(f"    strips, compartments and attributes in {like['all but rows'] / best:.2f} of its time")
    print(f"  five strips instead of two: geometry {best / full['geometry']:.2f} × as fast,")
    print(f"    strips, compartments and attributes in {full['all but rows'] / best:.2f} of its time")
    through, plain = (found[case]["steps"]["total"] for case in ("Processing, all tables", "pure, all tables"))
    print(f"  through Processing: {through / plain:.2f} of the pure planner")
    grow(found["ours"])


def grow(first: dict[str, Any]) -> None:
    """Print how time and memory grow with the length of river."""
    print("Growth")
    base = first["steps"]["total"]
    for times in (1, 4, 16):
        one = first if times == 1 else measure("ours", 10 * times)
        total, peak = one["steps"]["total"], one["peak"]
        print(f"  {times:2d} ×  {total:6.2f} s  {total / base / times:.2f} per km  peak {peak:.0f} MB  {one['note']}")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in CASES:
        inside(sys.argv[1], int(sys.argv[2]))
    else:
        main()
