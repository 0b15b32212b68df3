"""What belts hold back along 1,000 km of river: our field against rays, cell by cell, as a user would write them.

Prints seconds, cells and directions a second, ratios, how far the two differ, and memory, on this grid and on one of
4 × the cells; then the account of the drift past the banks, and wind erosion against the same loop over directions on
every cell of the grid, sheltered or not. All measured in one run on one machine.

A cell and direction stands for one cell, one of 16 wind directions and both seasons of leaf. The ways with rays are
measured on a random sample of cells and scaled to the grid. They look for the same sides of belts and use the same
formulas, so that the results must agree; what they need besides (trees, outlines) is made before the clock starts.

Each measurement is a process of its own (this file with a name), without imports and the making of the belts.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shelterbelts import CRS, RIVER, ROOT, channel, timed

RIVERS = 10
BANKS = {"populus_simonii:1.0": 90.0, "salix_psammophila:1.0": -70.0}  # species → m off the centre line
WIDTH, BED = 30.0, 100.0  # m, of a belt and of a bed
PIECE = 50  # vertices of 10 m that make a belt: 490 m, then a gap of 10 m
AGE = 10.0  # years
SAMPLE = 1_000  # cells anywhere, and as many within reach of a belt
SQUARE = (420_000.0, 4_395_000.0, 445_000.0, 4_420_000.0)  # 1,000 × 1,000 cells of 25 m, three rivers
Values = dict[str, list[float]]
Found = tuple[dict[str, float], str, Values]  # seconds by step, a note, values at the sample
Run = Callable[[], Found]


# The data ------------------------------------------------------------------------------------------------------------


def belt_layer(count: int) -> gpd.GeoDataFrame:
    """Return belts on both banks of rivers: 490 m long, 10 m apart, one species a bank."""
    shapes, species = [], []
    for number in range(count):
        xy = channel(number)
        first = np.arange(0, len(xy) - PIECE + 1, PIECE)
        pieces = shapely.linestrings(xy[first[:, None] + np.arange(PIECE)])
        for mix, off in BANKS.items():
            shapes.append(shapely.buffer(shapely.offset_curve(pieces, off), WIDTH / 2, cap_style="flat"))
            species += [mix] * len(first)
    return gpd.GeoDataFrame({"species_mix": species}, geometry=np.concatenate(shapes), crs=CRS)


def wind_frame() -> pd.DataFrame:
    """Return a year of hourly winds as a file gives them: Weibull speeds, mostly from the north-west, seeded."""
    rng = np.random.default_rng(1)
    times = pd.date_range("2023-01-01", periods=8_760, freq="h").strftime("%Y-%m-%d %H:%M")
    speed, direction = 4.5 * rng.weibull(1.8, len(times)), rng.normal(300.0, 70.0, len(times)) % 360.0
    frame = pd.DataFrame({"time": times, "wind_speed": speed, "wind_direction": direction}).astype(str)
    frame.attrs["path"] = "synthetic.csv"
    return frame


def scene() -> Any:
    """Return belts, winds and factors of one run of the shelter planner."""
    from ordos_restoration import files
    from ordos_restoration.planning.intake import layer, reference
    from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE, belts_of
    from ordos_restoration.planning.wind.factors import WIND_FACTORS, Factors
    from ordos_restoration.planning.wind.record import wind_record
    from ordos_restoration.planning.wind.shelter_account import Scene
    from ordos_restoration.planning.wind.shelter_effect import ShelterEffect
    from ordos_restoration.planning.wind.winds import winds_of

    species, factors = (reference(files.reference(one.name), one) for one in (GROWTH_TABLE, WIND_FACTORS))
    belts = belts_of(layer(belt_layer(RIVERS), BELTS, {}, []), species, AGE, [])
    settings = ShelterEffect(age=AGE)
    winds = winds_of(wind_record(wind_frame(), settings, []), belts.season)
    return Scene(settings, belts, SimpleNamespace(winds=winds), Factors(factors), None, CRS)


def sample(whole: Any, lattice: Any) -> tuple[dict[str, Any], float]:
    """Return flat indices of random cells anywhere and within reach of a belt, and the share of cells within reach."""
    from ordos_restoration.planning.wind.barrier import LEE

    rng = np.random.default_rng(2)
    cells = rng.choice(lattice.rows * lattice.columns, 40 * SAMPLE, replace=False)
    reach = shapely.buffer(whole.belts.shapes, LEE * whole.belts.height)
    near = np.unique(shapely.STRtree(shapely.points(places(lattice, cells))).query(reach, predicate="intersects")[1])
    return {"anywhere": cells[:SAMPLE], "within reach": cells[rng.permutation(near)[:SAMPLE]]}, len(near) / len(cells)


def places(lattice: Any, cells: Any) -> Any:
    """Return the centres (n, 2) [m] of cells by flat index."""
    x, y = lattice.centres()
    return np.column_stack([x[cells % lattice.columns], y[cells // lattice.columns]])


# The field: each way returns what to run -----------------------------------------------------------------------------


def ours(cell: float, jets: bool = False) -> Run:
    """The relative drift at every cell."""
    from ordos_restoration.planning.lattice import Lattice
    from ordos_restoration.planning.wind.relative_drift import relative_drift

    whole = scene()
    lattice = Lattice.over(whole.bounds, cell, CRS)
    cells, within = sample(whole, lattice) if cell == 25 and not jets else ({}, float("nan"))
    behind = whole.jets(whole.belts) if jets else None

    def run() -> Found:
        start = time.perf_counter()
        field = relative_drift(lattice, whole.belts, whole.drift.winds, behind)
        steps = {"total": time.perf_counter() - start, "cells": field.size, "result": field.nbytes / 2**20}
        steps.update(pairs=field.size * len(np.unique(whole.drift.winds.toward)), within=within)
        values = {name: field.reshape(-1)[own].tolist() for name, own in cells.items()}
        return steps, f"{len(whole.belts.shapes):,} belts with {len(whole.belts.sides):,} edges along them", values

    return run


def rays(way: Callable[[Any, Any, Any, Any], Any]) -> Run:
    """A way with rays on the sample: seconds a cell and direction, anywhere and within reach of a belt."""
    from ordos_restoration.planning.lattice import Lattice

    whole = scene()
    lattice = Lattice.over(whole.bounds, 25.0, CRS)
    cells, _ = sample(whole, lattice)
    sides, winds = whole.belts.sides, whole.drift.winds
    lines = shapely.linestrings(np.stack([sides.start, sides.end], axis=1))
    trees = SimpleNamespace(lines=lines, sides=shapely.STRtree(lines), belts=shapely.STRtree(whole.belts.shapes))

    def run() -> Found:
        steps, values = {}, {}
        for name, own in cells.items():
            xy = places(lattice, own)
            start = time.perf_counter()
            values[name] = way(xy, whole.belts, trees, winds).tolist()
            steps[name] = (time.perf_counter() - start) / (len(own) * len(np.unique(winds.toward)))
        return steps, "", values

    return run


def ray_by_ray(xy: Any, belts: Any, trees: Any, winds: Any) -> Any:
    """Return the relative drift at points (n, 2): for each of them and each direction a ray against the sides."""
    out = np.ones(len(xy))
    upwind, downwind = reach_of(belts)
    blowing = directions_of(winds)
    for number, (x, y) in enumerate(xy):
        inside = trees.belts.query(shapely.Point(x, y), predicate="intersects")
        lost = 0.0
        for wind, classes in blowing:
            east, north = wind
            ray = shapely.LineString(
                [(x - upwind * east, y - upwind * north), (x + downwind * east, y + downwind * north)]
            )
            side = trees.sides.query(ray, predicate="intersects")
            if not len(side) and not len(inside):
                continue
            met = ratios(np.array([[x, y]]), side, ray, belts, trees, wind)
            factor = np.concatenate([met, ratios_inside(belts, inside)]).min(axis=0)
            for k in classes:
                lost += winds.power[k] * (1.0 - float(winds.remaining(k, factor[winds.season[k]])))
        out[number] = 1.0 - lost / winds.power.sum()
    return out


def rays_in_bulk(xy: Any, belts: Any, trees: Any, winds: Any) -> Any:
    """Return the relative drift at points (n, 2): for each direction all rays against the sides in one call."""
    lost = np.zeros(len(xy))
    ends = np.array([[-1.0], [1.0]]) * np.reshape(reach_of(belts), (2, 1))
    within, inside = trees.belts.query(shapely.points(xy), predicate="intersects")
    for wind, classes in directions_of(winds):
        ray = shapely.linestrings(xy[:, None, :] + ends * wind)
        point, side = trees.sides.query(ray, predicate="intersects")
        factor = np.ones((len(xy), belts.seasons))
        np.minimum.at(factor, point, ratios(xy[point], side, ray[point], belts, trees, wind))
        np.minimum.at(factor, within, ratios_inside(belts, inside))
        for k in classes:
            lost += winds.power[k] * (1.0 - winds.remaining(k, factor[:, winds.season[k]]))
    return 1.0 - lost / winds.power.sum()


def reach_of(belts: Any) -> tuple[float, float]:
    """Return how far up and down the wind a belt may stand that changes it [m]."""
    from ordos_restoration.planning.wind.barrier import LEE, WINDWARD

    return LEE * belts.height.max(), WINDWARD * belts.height.max()


def directions_of(winds: Any) -> list[tuple[Any, Any]]:
    """Return (unit vector to which the wind blows, its classes) of every direction."""
    from ordos_restoration.planning.kongdui.sections import drift_vector

    return [(drift_vector(float(one)), np.flatnonzero(winds.toward == one)) for one in np.unique(winds.toward)]


def ratios(xy: Any, side: Any, ray: Any, belts: Any, trees: Any, wind: Any) -> Any:
    """Return the wind over open wind (m, seasons) at points by sides their rays meet; 1 where a side shelters not."""
    from ordos_restoration.planning.wind.barrier import wind_ratio
    from ordos_restoration.planning.wind.shelter_field import GRAZING

    facing, belt = belts.sides.normal[side] @ wind, belts.sides.belt[side]
    hit = shapely.get_coordinates(shapely.centroid(shapely.intersection(ray, trees.lines[side])))
    distance = (xy - hit) @ wind
    met = (np.abs(facing) > GRAZING) & (distance * facing >= 0)
    return np.where(met[:, None], wind_ratio((distance / belts.height[belt])[:, None], belts.porosity[belt]), 1.0)


def ratios_inside(belts: Any, belt: Any) -> Any:
    """Return the wind over open wind (m, seasons) inside belts."""
    from ordos_restoration.planning.wind.barrier import wind_ratio

    return wind_ratio(np.zeros((len(belt), 1)), belts.porosity[belt])


# Banks and erosion ---------------------------------------------------------------------------------------------------


def account() -> Run:
    """The drift past both banks without the plan and at 5, 10 and 20 years, each low, expected and high."""
    from ordos_restoration.planning.kongdui.rivers import River
    from ordos_restoration.planning.spec import silent
    from ordos_restoration.planning.wind import crossing, shelter_account

    whole = scene()
    found = [River(f"R{n:03d}", "", -1, channel(n), 0.0, RIVER, (n,)) for n in range(RIVERS)]
    stages = shelter_account.stages(whole, [], silent)

    def run() -> Found:
        start = time.perf_counter()
        banks = crossing.banks_of(found, np.full(len(found), BED))
        past = crossing.drift_past(banks, stages) @ banks.length
        total = time.perf_counter() - start
        held = 100.0 * (1.0 - past / (crossing.open_drift(banks, whole.drift.winds) @ banks.length))
        note = f"{len(banks):,} points, {len(stages)} states, {held[1:].min():.0f} to {held[1:].max():.0f} % held"
        return {"total": total}, note, {}

    return run


def erosion(every_cell: bool) -> Run:
    """Wind erosion of bare sand with belts; or the same with the sectors summed at every cell of the whole grid."""
    from ordos_restoration import files
    from ordos_restoration.planning.spec import Reference
    from ordos_restoration.planning.wind import erosion_cells, erosion_run
    from ordos_restoration.planning.wind.wind_erosion import WindErosion

    if every_cell:
        erosion_run.sheltered, erosion_cells.SIDE = sums_everywhere, 1_000
    clock: dict[str, float] = {}
    timed(erosion_run, "sheltered", clock, "sheltered")
    square = shapely.box(*SQUARE)
    land = gpd.GeoDataFrame({"land_class": ["sand"], "cover": [0.0]}, geometry=[square], crs=CRS)
    belts = belt_layer(3)
    inputs = {"wind": wind_frame(), "land": land, "belts": belts[belts.intersects(square)].reset_index(drop=True)}
    inputs.update(
        {id: files.reference(one.name) for id, one in WindErosion.inputs.items() if isinstance(one, Reference)}
    )
    cells = np.random.default_rng(3).choice(1_000_000, 4 * SAMPLE, replace=False)

    def run() -> Found:
        clock.clear()
        start = time.perf_counter()
        plan = WindErosion(age=AGE).run(inputs, frozenset({"erosion", "loss_before", "loss_after"}))
        total = time.perf_counter() - start
        before, after = plan.grids["loss_before"].array, plan.grids["loss_after"].array
        steps = {"total": total, "sheltered": clock["sheltered"], "cells": after.size}
        note = f"{(after < before).mean():.0%} of the cells sheltered, {plan.numbers['saved_t']:,.0f} t saved"
        return steps, note, {"loss": after.reshape(-1)[cells].tolist()}

    return run


def sums_everywhere(
    tile: Any, belts: Any, channels: Any, places: Any, length: float, progress: Any
) -> tuple[Any, Any, Any]:
    """What `erosion_cells.sheltered` returns, with every sum over the wind taken at every cell."""
    from ordos_restoration.planning.wind.shelter_field import wind_factors

    wind = np.zeros((len(channels.open), len(places.cell)))
    shorter = np.zeros(len(places.cell))
    for sector in sorted({sector for sector, _ in channels.parts}):
        factors, fetch = wind_factors(tile, belts, channels.toward(sector), range(belts.seasons), places.inside)
        shorter += channels.share[sector] * np.maximum(length - fetch.reshape(-1)[places.cell], 0.0)
        for leaf, factor in enumerate(factors):
            own = factor.reshape(-1)[places.cell].astype(float)
            for channel_number, sums in channels.parts.get((sector, leaf), ()):
                wind[channel_number] += sums(own)
    return np.ones(len(places.cell), dtype=bool), wind, length - shorter


CASES: dict[str, tuple[int, Callable[[], Run]]] = {  # how many runs, and what
    "field": (3, lambda: ours(25.0)),
    "field, jets": (1, lambda: ours(25.0, jets=True)),
    "field, 4 × the cells": (1, lambda: ours(12.5)),
    "ray by ray": (1, lambda: rays(ray_by_ray)),
    "rays in bulk": (3, lambda: rays(rays_in_bulk)),
    "account": (1, account),
    "erosion": (3, lambda: erosion(every_cell=False)),
    "erosion, every cell": (1, lambda: erosion(every_cell=True)),
}


# The comparison ------------------------------------------------------------------------------------------------------


def measure(case: str) -> dict[str, Any]:
    """Return medians of one case, measured in a process of its own."""
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(  # noqa: S603 - this very file
        [sys.executable, __file__, case],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{case}: {done.stderr[-2_000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def inside(case: str) -> None:
    """Measure one case in this process and print it as JSON."""
    runs, make = CASES[case]
    run = make()
    found = [run() for _ in range(runs)]
    steps = {key: statistics.median(one[0][key] for one in found) for key in found[0][0]}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _, note, values = found[0]
    own = allocated(run) if case.startswith("field") else float("nan")
    print(json.dumps({"steps": steps, "note": note, "values": values, "peak": peak, "own": own}))


def allocated(run: Run) -> float:
    """Return the most memory that arrays of one more run take together [MB]; the clock would feel the counting."""
    tracemalloc.start()
    run()
    return tracemalloc.get_traced_memory()[1] / 2**20


def main() -> None:
    """Print the comparison."""
    print("1,000 km of river with belts of 490 m on both banks, cells of 25 m, 16 directions, 2 seasons of leaf")
    print_rays(print_field())
    banks = measure("account")
    print(f"Account of the drift past the banks ({banks['note']})")
    print(f"  {'account':21} {banks['steps']['total']:6.2f} s  peak {banks['peak']:.0f} MB")
    print_erosion()


def print_field() -> dict[str, Any]:
    """Print seconds and memory of the field on both grids, and return those of the first."""
    found = {case: measure(case) for case in CASES if case.startswith("field")}
    print(f"Relative drift (median of three runs, the others one; {found['field']['note']})")
    for case, one in found.items():
        steps = one["steps"]
        print(
            f"  {case:21} {steps['total']:6.2f} s  {steps['cells'] / 1e6:.1f} million cells, "
            f"{steps['pairs'] / steps['total'] / 1e6:.0f} million cells and directions a second"
        )
        print(
            f"  {'':21} arrays {one['own']:.0f} MB: the result {steps['result']:.0f} MB, "
            f"besides it {one['own'] - steps['result']:.0f} MB  (peak of the process {one['peak']:.0f} MB)"
        )
    return found["field"]


def print_rays(field: dict[str, Any]) -> None:
    """Print the ways with rays, scaled to the grid, against the field."""
    total, pairs, within = (field["steps"][name] for name in ("total", "pairs", "within"))
    print(
        f"Rays, scaled from {SAMPLE:,} cells anywhere, and from {SAMPLE:,} of the {within:.0%} within reach of a belt"
    )
    for case in ("ray by ray", "rays in bulk"):
        one = measure(case)
        for (name, each), share in zip(one["steps"].items(), (1.0, within)):
            scaled = each * pairs * share
            off = np.abs(np.subtract(one["values"][name], field["values"][name])).max()
            print(
                f"  {case:12} {name:12} {scaled:6,.0f} s  {1 / each:,.0f} cells and directions a second; "
                f"our field {scaled / total:,.0f} × as fast; greatest difference {off:.0e}"
            )


def print_erosion() -> None:
    """Print wind erosion against the same with the sums at every cell."""
    found = {case: measure(case) for case in CASES if case.startswith("erosion")}
    own, every = found["erosion"], found["erosion, every cell"]
    print(f"Wind erosion of 25 × 25 km of bare sand, RWEQ by months ({own['note']})")
    for case, one in found.items():
        steps = one["steps"]
        print(
            f"  {case:21} {steps['total']:6.2f} s, behind belts {steps['sheltered']:.2f} s  "
            f"{steps['cells'] / steps['total'] / 1e6:.2f} million cells a second  peak {one['peak']:.0f} MB"
        )
    ratio = {step: every["steps"][step] / own["steps"][step] for step in ("total", "sheltered")}
    off = np.abs(np.subtract(own["values"]["loss"], every["values"]["loss"])).max()
    print(
        f"  summed only where a belt shelters {ratio['total']:.1f} × as fast, behind belts {ratio['sheltered']:.1f} ×; "
        f"greatest difference {off:.0e} kg/m²"
    )


if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1] in CASES:
        inside(sys.argv[1])
    else:
        main()
