"""Sites of 1,000 check dams on 4,000 × 4,000 cells: axes, pools, storage curves, and what could be built.

Prints seconds, memory, the longest time without a look at the progress, and how the time grows with the candidates and
with the cells; the drainage network beside it, which is not ours. The terrain is the sample's gully system over and
over, each row of tiles higher than the one north of it. All measured in one run on one machine, each measurement a
process of its own (this file with a name). With a side and a number of candidates it runs once, smaller.

    .venv/bin/python benchmarks/dams.py [cells along a side] [candidates]
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from measuring import ROOT, forget_peak, measure, peak

SIDE, CANDIDATES = 4_000, 1_000
LIFT = 130.0  # m from a row of tiles to the next, more than one falls from end to end
Found = dict[str, Any]


def terrain(side: int) -> Any:
    """Return gullies over side × side cells of 5 m."""
    from ordos_restoration.planning.grid import Grid
    from ordos_restoration.raster import read_grid

    tile = read_grid(str(ROOT / "ordos_restoration" / "resources" / "sample" / "gully_terrain.tif"))
    high = tile.array.shape[0]
    count = -(-side // high)
    rise = LIFT * (np.arange(side) // high)
    heights = np.tile(tile.array, (count, count))[:side, :side] + rise[:, None].astype(np.float32)
    return Grid(heights, tile.transform, tile.crs, None)


def ours(side: int, candidates: int) -> Found:
    """Candidates evenly out of all along the channels, through to the dams that could be built."""
    from ordos_restoration import files
    from ordos_restoration.planning import flow, intake
    from ordos_restoration.planning.dams import sites
    from ordos_restoration.planning.dams.candidates import candidates as places
    from ordos_restoration.planning.dams.dam_rules import REFERENCES, DamRules

    rules = DamRules.of(**{name: intake.reference(files.reference(name), one) for name, one in REFERENCES.items()})
    last, longest = [0.0], [0.0]

    def watch(fraction: float, message: str = "") -> None:
        now = time.perf_counter()
        longest[0], last[0] = max(longest[0], now - last[0]), now

    start = time.perf_counter()
    network = flow.drained(terrain(side), "metre", "", None, 0.0, lambda *_: None)
    drained = time.perf_counter() - start
    base = forget_peak()
    start = last[0] = time.perf_counter()
    cells = places(network, 1e5, 1e7, 100.0, 50, watch)
    chosen = cells[np.unique(np.linspace(0, len(cells) - 1, candidates).astype(int))]
    found = sites.sites_at(network, sites.Siting(rules), chosen, watch)
    return {
        "seconds": time.perf_counter() - start,
        "drained": drained,
        "own": (peak() - base) / 1024,
        "longest": longest[0],
        "all": len(cells),
        "sites": len(chosen),
        "options": len(found.option),
        "wet": float(found.curve.groupby("site").area_m2.max().sum()) / network.lattice.cell**2,
    }


CASES: dict[str, Callable[[], Found]] = {
    "ours": lambda: ours(SIDE, CANDIDATES),
    "half the candidates": lambda: ours(SIDE, CANDIDATES // 2),
    "a quarter of the candidates": lambda: ours(SIDE, CANDIDATES // 4),
    "a quarter of the cells": lambda: ours(SIDE // 2, CANDIDATES),
}


def told(found: Found) -> str:
    """Return a measurement in words."""
    return (
        f"{found['seconds']:6.2f} s for {found['sites']:,.0f} of {found['all']:,.0f} candidates, "
        f"{1e3 * found['seconds'] / found['sites']:.1f} ms each, {found['options']:,.0f} dams that could be built, "
        f"{found['wet'] / 1e6:.1f} million cells in pools; memory {found['own']:.0f} MB, longest without a look at "
        f"the progress {found['longest']:.2f} s; the network before it {found['drained']:.1f} s"
    )


def main() -> None:
    """Print how long sites take, and how that grows."""
    print(f"{SIDE:,} × {SIDE:,} cells of 5 m")
    for case in CASES:
        print(f"  {case}: {told(measure(__file__, case))}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    if len(sys.argv) == 2 and sys.argv[1] in CASES:
        print(json.dumps(CASES[sys.argv[1]]()))
    elif len(sys.argv) == 3:
        print(told(ours(int(sys.argv[1]), int(sys.argv[2]))))
    else:
        main()
