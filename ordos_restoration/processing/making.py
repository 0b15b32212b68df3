"""What runs in the planning thread: inputs become frames, a capability plans, its tables become rows.

Nothing here touches a QGIS object; what goes in and comes out are plain values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from ordos_restoration import files, weather
from ordos_restoration.planning.fingerprint import fingerprint, size
from ordos_restoration.planning.grid import Grid as Raster
from ordos_restoration.planning.rows import Rows, rows, rows_in_degrees
from ordos_restoration.planning.spec import Capability, Plan, Progress, Records, Reference
from ordos_restoration.processing import frames, libraries
from ordos_restoration.store.plans.landing import InputOrigin

LOOKED_AT, PLANNED = 0.05, 0.95  # of the work, when the inputs are known, when the plan is made


@dataclass(frozen=True)
class Wish:
    """What is to come of a run: what is made, the tables for sinks, and the origins of inputs where it is to land."""

    made: frozenset[str]
    sunk: frozenset[str]
    origins: Optional[Mapping[str, str]] = None


@dataclass(frozen=True)
class Made:
    """A plan, its tables as rows for sinks and for a project, and what it was made from."""

    capability: Capability
    plan: Plan
    sunk: Mapping[str, Rows]
    landing: Mapping[str, Rows]
    inputs: list[InputOrigin]


def make(capability: Capability, given: Mapping[str, Any], wish: Wish, progress: Progress) -> Made:
    """Return the plan for inputs as they were read."""
    libraries.load()
    inputs = {name: planners(given.get(name), declared) for name, declared in capability.inputs.items()}
    origins = wish.origins or {}
    looked_at = [
        InputOrigin(name, origins[name], size(one), fingerprint(one, progress))
        for name, one in inputs.items()
        if name in origins and one is not None
    ]
    plan = capability.run(inputs, wish.made, between(progress, LOOKED_AT, PLANNED))
    plan.grids = {name: frames.plain_grid(grid) for name, grid in plan.grids.items()}
    outputs, after = capability.outputs, between(progress, PLANNED, 1.0)
    sunk = {name: rows(table, outputs[name]) for name, table in plan.tables.items() if name in wish.sunk}
    lands = plan.tables if wish.origins is not None else {}
    landing = {name: rows_in_degrees(table, outputs[name], after) for name, table in lands.items()}
    return Made(capability, plan, sunk, landing, looked_at)


def between(progress: Progress, low: float, high: float) -> Progress:
    """Return the progress of a part of the work."""
    return lambda fraction, message="": progress(low + (high - low) * fraction, message)


def planners(given: Any, declared: Any) -> Any:
    """Return an input as planners take it; the shipped reference table where none was given."""
    if given is None:
        return files.reference(declared.name) if isinstance(declared, Reference) else None
    if isinstance(declared, Records):
        return weather.read_records(given)
    return frames.grid(given) if isinstance(given, Raster) else frames.frame(given)
