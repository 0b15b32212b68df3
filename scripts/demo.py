"""`make demo`: plans the belts of the ten kongdui on the shipped sample: GeoPackage, project, map, table.

Everything goes to build/demo. The plan itself runs without QGIS; QGIS draws the map and writes the project.
"""

from __future__ import annotations

import os
import sys
import time
import unicodedata
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "ordos_restoration" / "resources" / "sample"
BUILD = ROOT / "build" / "demo"
PLAN, CONTEXT = BUILD / "ordos_demo.gpkg", BUILD / "context.gpkg"
INPUTS = ("kongdui", "zone", "sand", "constraints", "units")


def main() -> None:
    """Plan, write, print and draw."""
    BUILD.mkdir(parents=True, exist_ok=True)
    plan = planned()
    print_table(plan)
    from demo_map import draw  # QGIS is needed from here on only

    draw(PLAN, CONTEXT, BUILD)
    for path in sorted(BUILD.iterdir()):
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")


def planned() -> Any:
    """Return the plan of the sample, written to the GeoPackage."""
    from ordos_restoration import files
    from ordos_restoration.planning.kongdui.reaches import KongduiReaches
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
    from ordos_restoration.planning.spec import Reference

    layers = {name: files.read_layer(str(SAMPLE / f"{name}.geojson")) for name in INPUTS}
    for name, declared in Shelterbelts.inputs.items():
        if isinstance(declared, Reference):
            layers[name] = files.reference(declared.name)
    start = time.perf_counter()
    plan = Shelterbelts().run(layers, progress=bar)
    elapsed = time.perf_counter() - start
    own = {name: layers[name] for name in KongduiReaches.inputs if name in layers}
    plan.tables["reach"] = KongduiReaches().run(own).tables["reach"]
    print(f"\rPlanned {plan.numbers['compartments']} compartments in {elapsed:.1f} s{' ' * 40}")
    files.write_plan(plan, PLAN, {**KongduiReaches.outputs, **Shelterbelts.outputs})
    CONTEXT.unlink(missing_ok=True)
    for name in ("yellow_river", "towns", "zone", "constraints"):
        layer = files.read_layer(str(SAMPLE / f"{name}.geojson"))
        layer.to_file(CONTEXT, layer=name, engine="pyogrio", dataset_options={"VERSION": "1.3"})
    return plan


def bar(fraction: float, message: str = "") -> None:
    """Show progress on one line."""
    if sys.stdout.isatty():
        print(f"\rPlanning [{'#' * round(40 * fraction):<40}] {fraction:4.0%}", end="", flush=True)


def print_table(plan: Any) -> None:
    """Print what is planned per kongdui."""
    summary = plan.tables["belt_summary"]
    columns = {
        "channel_km": ("km 河长", 1),
        "compartments": ("小班", 0),
        "area_ha": ("hm² 面积", 2),
        "area_mu": ("亩", 1),
        "removed_ha": ("hm² 扣除", 2),
        "plants": ("株数", 0),
        "plants_to_order": ("备苗株数", 0),
        "fence_m": ("m 沙障", 0),
        "cost_yuan": ("元 投资", 0),
    }
    sums = summary.groupby("river", sort=False)[list(columns)].sum()
    sums["channel_km"] /= 2  # both banks follow the same channel
    sums.loc["合计"] = sums.sum()
    print(pad("孔兑", 12, left=True) + "".join(pad(title, 12) for title, _ in columns.values()))
    for river, row in sums.iterrows():
        print(pad(river, 12, left=True) + "".join(pad(f"{row[c]:,.{d}f}", 12) for c, (_, d) in columns.items()))
    for note in plan.notes:
        print(f"· {note}")


def pad(text: str, width: int, left: bool = False) -> str:
    """Return a text padded to a width, Chinese characters counting for two."""
    room = " " * max(width - sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text), 1)
    return text + room if left else room + text


if __name__ == "__main__":
    main()
