"""`make demo`: from a wind record to the belts of the ten kongdui and to what they hold back, on the shipped sample.

Everything goes to build/demo: GeoPackage, rose, reports, grid, project, map. The planning runs without QGIS; QGIS draws
the map and writes the project.
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
    """Return the plan of the sample, written to the GeoPackage, with what its belts hold back."""
    from ordos_restoration import files, weather
    from ordos_restoration.planning.kongdui.reaches import KongduiReaches
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
    from ordos_restoration.planning.wind.drift_potential import DriftPotential
    from ordos_restoration.planning.wind.shelter_effect import ShelterEffect

    layers = {name: files.read_layer(str(SAMPLE / f"{name}.geojson")) for name in INPUTS}
    layers["wind"] = weather.read_records(SAMPLE / "wind.csv")
    drift = run(DriftPotential(), layers)
    plan = run(Shelterbelts(), layers)
    shelter = run(ShelterEffect(), {**layers, "belts": plan.tables["belt"]})
    plan.tables.update(run(KongduiReaches(), layers).tables)
    for more in (drift, shelter):
        plan.tables.update(more.tables)
        plan.notes += [note for note in more.notes if str(note) not in map(str, plan.notes)]
    files.write_plan(plan, PLAN, tables())
    chinese = translator()
    for one, made in ((DriftPotential, drift), (ShelterEffect, shelter)):
        files.write_beside(made, PLAN, one.reports, chinese)
    CONTEXT.unlink(missing_ok=True)
    for name in ("yellow_river", "towns", "zone", "constraints"):
        layer = files.read_layer(str(SAMPLE / f"{name}.geojson"))
        layer.to_file(CONTEXT, layer=name, engine="pyogrio", dataset_options={"VERSION": "1.3"})
    return plan


def run(capability: Any, layers: dict[str, Any]) -> Any:
    """Return what a capability makes of the layers it takes and of the shipped reference tables."""
    from ordos_restoration import files
    from ordos_restoration.planning.spec import Reference

    given = {name: layers[name] for name in capability.inputs if name in layers}
    for name, declared in capability.inputs.items():
        if isinstance(declared, Reference):
            given[name] = files.reference(declared.name)
    start = time.perf_counter()
    plan = capability.run(given, capability.products() - {"plant"}, bar)
    print(f"\r{capability.id}: {time.perf_counter() - start:.1f} s{' ' * 50}")
    return plan


def tables() -> dict[str, Any]:
    """Return the declared tables of everything the plugin plans."""
    from ordos_restoration.planning.catalogue import CAPABILITIES

    return {name: table for one in CAPABILITIES for name, table in one.outputs.items()}


def translator() -> Any:
    """Return what turns sentences into Chinese."""
    from ordos_restoration import __main__ as command_line

    os.environ["LC_ALL"] = "zh_CN.UTF-8"
    return command_line.translation()


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
    held = plan.tables["shelter_summary"].query("age == 10").set_index("river")
    print(pad("孔兑", 12, left=True) + "".join(pad(title, 12) for title, _ in columns.values()) + pad("10年阻沙 %", 14))
    for river, row in sums.iterrows():
        cells = "".join(pad(f"{row[c]:,.{d}f}", 12) for c, (_, d) in columns.items())
        share = held.loc[river] if river in held.index else None
        text = "" if share is None else f"{share.held_low_pct:.0f}–{share.held_high_pct:.0f}"
        print(pad(river, 12, left=True) + cells + pad(text, 14))
    for note in plan.notes:
        print(f"· {note}")


def pad(text: str, width: int, left: bool = False) -> str:
    """Return a text padded to a width, Chinese characters counting for two."""
    room = " " * max(width - sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text), 1)
    return text + room if left else room + text


if __name__ == "__main__":
    main()
