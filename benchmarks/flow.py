"""The network of a terrain model of 4,000 × 4,000 cells against the bare library and GRASS r.watershed.

Prints seconds, ratios, memory, and how our time grows with the cells. All measured in one run on one machine, each
measurement a process of its own (this file with a name and a number of cells along a side). Every process compiles or
loads the library on a few cells first: that once a machine takes 5 to 15 s more is not measured. A number as the only
argument is another side than 4,000.

The bare library fills, directs and adds up, on an array it is given; ours checks the model, looks for holes and joints
of tiles, and keeps heights and receivers as others read them. GRASS is run where there is the program `grass`, with
the reading of the model told apart; nothing is written back by it, so its way into QGIS costs more.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from measuring import RUNS, forget_peak, measure, peak, room

SIDE, CELL = 4_000, 5.0
LEAST = 10_000  # cells above the head of a stream
CRS = "EPSG:4546"
LEFT, TOP = 450_000.0, 4_420_000.0
ROUGH = 0.2  # m
Found = dict[str, Any]


# The data ------------------------------------------------------------------------------------------------------------


def heights(side: int) -> Any:
    """Return hills (side, side) [m], seeded: a spectrum falling with the square of the frequency, and noise."""
    rng = np.random.default_rng(1)
    across, down = np.fft.rfftfreq(side)[None, :], np.fft.fftfreq(side)[:, None]
    wave = np.hypot(across, down)
    wave[0, 0] = 1.0
    free = rng.normal(size=(side, side // 2 + 1)) + 1j * rng.normal(size=(side, side // 2 + 1))
    land = np.fft.irfft2(free / wave**2, s=(side, side))
    return (1_200.0 + 100.0 * land / land.std() + rng.normal(0.0, ROUGH, (side, side))).astype(np.float32)


def model(array: Any) -> Any:
    """Return heights as a terrain model."""
    import pyproj

    from ordos_restoration.planning.grid import Grid

    return Grid(array, (LEFT, CELL, 0.0, TOP, 0.0, -CELL), pyproj.CRS(CRS))


def network(array: Any) -> Any:
    """Return our network of heights."""
    from ordos_restoration.planning.flow import drained
    from ordos_restoration.planning.message import silent

    return drained(model(array), "metre", "Terrain model", None, 0.0, silent)


def library(array: Any) -> tuple[Any, Any]:
    """Return the library's own directions and areas."""
    import pyflwdir

    _, codes = pyflwdir.fill_depressions(array, nodata=np.nan)
    found = pyflwdir.from_array(codes, ftype="d8", check_ftype=False)
    return found, found.upstream_area(unit="cell")


# The ways ------------------------------------------------------------------------------------------------------------


def timed(run: Callable[[], Any], runs: int = 1) -> tuple[Found, Any]:
    """Return the median seconds and the memory [MB] of runs, and what the last one returned."""
    seconds, out = [], None
    base = forget_peak()
    for _ in range(runs):
        out = None
        start = time.perf_counter()
        out = run()
        seconds.append(time.perf_counter() - start)
    return {"seconds": statistics.median(seconds), "own": (peak() - base) / 1024}, out


def bare(side: int) -> Found:
    """The library by itself."""
    array = heights(side)
    library(array[:50, :50])
    found, (_, area) = timed(lambda: library(array), RUNS)
    return {**found, "streams": int((area >= LEAST).sum())}


def ours(side: int) -> Found:
    """The network, and what is made of it."""
    from ordos_restoration.planning import flow as water
    from ordos_restoration.planning.message import silent

    array = heights(side)
    network(array[:50, :50])
    found, flow = timed(lambda: network(array), RUNS)
    links, frame = timed(lambda: water.streams(flow, LEAST * CELL**2, silent))
    land, shapes = timed(lambda: water.catchments(flow, frame.last_cell.to_numpy(), silent))
    feet = np.flatnonzero(flow.area >= LEAST * CELL**2)[:: max(side // 40, 1)][:1_000]
    level = flow.filled.reshape(-1)[feet] + 15.0
    pools, (_, cells) = timed(lambda: water.upstream(flow, np.arange(len(feet)), feet, level, silent))
    return {
        **found,
        "streams": int((flow.area >= LEAST * CELL**2).sum()),
        "links": [links["seconds"], len(frame)],
        "catchments": [land["seconds"], len(shapes)],
        "pools": [pools["seconds"], len(feet), len(cells)],
    }


def given(side: int) -> Found:
    """The network from directions that another program made: the library's, told as GRASS tells them."""
    from ordos_restoration.planning.flow import from_directions
    from ordos_restoration.planning.message import silent

    array = heights(side)
    codes = library(array)[0].to_array("d8")
    grass = np.zeros(256)
    grass[[128, 64, 32, 16, 8, 4, 2, 1]] = np.arange(1, 9)
    dem, directions = model(array), model(grass[codes])
    labels = ("Flow directions", "Accumulation")
    found, _ = timed(lambda: from_directions(directions, None, dem, "metre", "Terrain model", labels, None, silent))
    return found


def grass(side: int) -> Found:
    """GRASS r.watershed with one direction a cell, from a GeoTIFF; nothing where the program is not installed."""
    program = shutil.which("grass")
    if program is None:
        return {}
    from dataclasses import replace

    from ordos_restoration.raster import write_grid

    with room() as folder:
        path = Path(folder) / "dem.tif"
        write_grid(replace(model(heights(side)), nodata=-9999.0), path)
        read = f"r.in.gdal -o --quiet input={path} output=dem && g.region raster=dem"
        whole = f"{read} && r.watershed -s --quiet elevation=dem drainage=direction accumulation=accumulation"
        seconds = []
        for script in (read, whole):
            start = time.perf_counter()
            subprocess.run(  # noqa: S603 - the program of the system, on a file of ours
                [program, "--tmp-location", CRS, "--exec", "sh", "-c", script], check=True, capture_output=True
            )
            seconds.append(time.perf_counter() - start)
    return {"read": seconds[0], "seconds": seconds[1] - seconds[0]}


CASES: dict[str, Callable[[int], Found]] = {"bare": bare, "ours": ours, "given": given, "grass": grass}


def main(side: int) -> None:
    """Print the comparison."""
    print(f"{side:,} × {side:,} cells, streams from {LEAST:,} cells on")
    found = {case: measure(__file__, case, str(side)) for case in CASES}
    own, bare_, quarter = found["ours"], found["bare"], measure(__file__, "ours", str(side // 2))
    print(f"  the bare library: {bare_['seconds']:6.2f} s, memory {bare_['own']:,.0f} MB")
    print(
        f"  ours:             {own['seconds']:6.2f} s, {own['seconds'] / bare_['seconds']:.2f} × the bare library; "
        f"memory {own['own']:,.0f} MB; a quarter of the cells {quarter['seconds']:.2f} s, "
        f"the whole takes {own['seconds'] / quarter['seconds']:.1f} ×"
    )
    print(f"  stream cells: ours {own['streams']:,}, the library's {bare_['streams']:,}")
    print(f"  ours from directions that were given: {found['given']['seconds']:.2f} s, without the library")
    if found["grass"]:
        other = found["grass"]
        print(
            f"  GRASS r.watershed: {other['seconds']:.2f} s and {other['read']:.2f} s to start and read the model; "
            f"ours takes {own['seconds'] / other['seconds']:.2f} × its time"
        )
    else:
        print("  GRASS r.watershed: the program grass is not installed here")
    print("  then {1:,} links in {0:.2f} s".format(*own["links"]))
    print("  and {1:,} catchments with exact outlines in {0:.2f} s".format(*own["catchments"]))
    print("  and the land below 15 m above {1:,} cells, {2:,} cells in all, in {0:.2f} s".format(*own["pools"]))


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in CASES:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        print(json.dumps(CASES[sys.argv[1]](int(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) == 2 else SIDE)
