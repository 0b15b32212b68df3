"""Capability check_dams: terrain, standing dams and land → the cheapest safe system of check dams of every gully."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import elevation, land
from ordos_restoration.planning.dams import check_dams_parameters as parameters
from ordos_restoration.planning.dams import check_dams_tables as tables
from ordos_restoration.planning.dams import dam_gullies, dam_notes, dam_results, dam_shapes
from ordos_restoration.planning.dams.candidates import candidates
from ordos_restoration.planning.dams.dam_choice import chosen_systems
from ordos_restoration.planning.dams.dam_existing import known_dams, standing_dams, with_asked
from ordos_restoration.planning.dams.dam_hazard import asked, objects_of
from ordos_restoration.planning.dams.dam_land import barred, conditions, sited
from ordos_restoration.planning.dams.dam_places import places_of, standing_pools
from ordos_restoration.planning.dams.dam_report import dam_book, dam_page
from ordos_restoration.planning.dams.dam_rules import DamRules
from ordos_restoration.planning.dams.dam_sediment import sediment
from ordos_restoration.planning.dams.sites import COARSEST, Siting, comparison_only, sites_at
from ordos_restoration.planning.flow import drained, from_directions
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Message,
    Plan,
    Progress,
    default,
    part_of,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

MEASURE = "check_dam"  # in the land rules
LAYERS = (
    "existing_dams", "outlet", "channels", "constraints", "hazard_points", "hazard_lines", "hazard_areas", "erosion",
)  # fmt: skip


@dataclass(frozen=True)
class CheckDams(Capability):
    """Systems of check dams in gullies."""

    share: float = default(60.0, parameters.SHARE)
    target: Optional[float] = default(None, parameters.TARGET)
    years: int = default(10, parameters.YEARS)
    modulus: float = default(3000.0, parameters.MODULUS)
    no_existing: bool = default(False, parameters.NO_EXISTING)
    reinforce: str = default("chosen", parameters.REINFORCE)
    breach: float = default(100.0, parameters.BREACH)
    hazard_distance: Optional[float] = default(None, parameters.HAZARD_DISTANCE)
    gully_km2: float = default(30.0, parameters.GULLY_KM2)
    least_km2: float = default(0.2, parameters.LEAST_KM2)
    most_km2: float = default(10.0, parameters.MOST_KM2)
    spacing: float = default(200.0, parameters.SPACING)
    longest: float = default(400.0, parameters.LONGEST)
    approval_no: Optional[str] = default(None, parameters.APPROVAL_NO)
    dem_unit: str = default("metre", elevation.DEM_UNIT)
    cell: float = default(0.0, parameters.CELL, advanced=True)
    per_link: int = default(10, parameters.PER_LINK, advanced=True)
    passed: float = default(0.0, parameters.PASSED, advanced=True)
    density: float = default(1.35, parameters.DENSITY, advanced=True)
    drain_days: float = default(4.0, parameters.DRAIN_DAYS, advanced=True)
    step: float = default(0.5, parameters.STEP, advanced=True)
    stream_km2: float = default(0.05, parameters.STREAM_KM2, advanced=True)
    snap: float = default(50.0, parameters.SNAP, advanced=True)
    channel_within: float = default(500.0, parameters.CHANNEL_WITHIN, advanced=True)

    id = "check_dams"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan check dams")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Finds the channels of a terrain model and places where a dam could close them, sizes dams of every class for "
        "silt and flood, and chooses for each gully the cheapest system that holds its share of the sediment. Dams "
        "drown neither each other nor forbidden land, take the breach of a dam above, and meet what people, roads and "
        "industry below them ask for. Existing dams are kept, reinforced or not counted.",
    )
    inputs = parameters.INPUTS
    outputs = tables.OUTPUTS
    reports = tables.REPORTS
    numbers = tables.NUMBERS

    def plan(self, *, dem: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        standing = known_dams(layers["existing_dams"], self.no_existing)
        rules = DamRules.of(*(layers[name] for name in ("dam_classes", "dam_sections", "dam_storms")))
        crs = next((layers[name].crs for name in LAYERS if layers[name] is not None), None)
        flow = self.network(dem, layers, crs, part_of(progress, 0.0, 0.3))
        notes += flow.notes
        purpose = self.purpose(dem, flow, notes)
        load = self.load(flow, layers, notes, part_of(progress, 0.3, 0.35))
        dams = standing_dams(standing, flow, self.snap, rules, layers["dam_defects"], notes)
        ground = land.ground(
            layers["constraints"], layers["constraint_kinds"], layers["land_rules"], MEASURE, self.approval_no or "",
            notes,
        )  # fmt: skip
        cells, dams, gullies, gully = self.gullies(flow, dams, layers, load, notes, part_of(progress, 0.35, 0.4))
        objects = objects_of(
            [layers[f"hazard_{one}"] for one in ("points", "lines", "areas")], layers["dam_hazards"], notes
        )
        dam_cells = dams.cell.to_numpy(dtype=np.int64)
        need = [
            asked(flow, one, objects, self.hazard_distance, part_of(progress, 0.4, 0.42)) for one in (cells, dam_cells)
        ]
        siting = self.siting(rules, load, barred(flow, ground, objects, progress))
        sites = sited(flow, siting, cells, need[0], layers, part_of(progress, 0.42, 0.7))
        dam_notes.need_some(sites, len(dams))
        at_dams = sites_at(flow, self.siting(rules, load, None), dam_cells, part_of(progress, 0.7, 0.74))
        dams = with_asked(dams, flow, need[1].spillway, layers["dam_defects"])
        dams = standing_pools(flow, dams, at_dams, rules, notes)
        facts = {"dam_defects": layers["dam_defects"], "prices": layers["prices"], "rules": rules}
        places = places_of(flow, sites, dams, gully, load, self, facts, notes, part_of(progress, 0.74, 0.78))
        gullies = gullies[np.isin(np.arange(len(gullies)), places.place.gully)]
        places = renumbered(places, gullies)
        gullies = gullies.reset_index(drop=True)
        part = part_of(progress, 0.78, 0.9)
        total = gullies.total_t.to_numpy()
        systems = chosen_systems(places, gullies, total, self.share / 100.0, self.target, part)
        found = dam_results.Found(
            flow, sites, dams, at_dams, places, systems, gullies, purpose, below_table(need),
            dam_notes.works_in_words(dams, facts), self,
        )  # fmt: skip
        return self.tables(found, load, ground, facts, wanted, notes, part_of(progress, 0.9, 0.99))

    def network(self, dem: Any, layers: Any, crs: Any, progress: Progress) -> Any:
        """Return where the water goes: by the library, or by the directions that were given."""
        label = parameters.DEM.label
        if layers["flow"] is None:
            return drained(dem, self.dem_unit, label, crs, self.cell, progress)
        labels = parameters.FLOW.label, parameters.ACCUMULATION.label
        return from_directions(layers["flow"], layers["accumulation"], dem, self.dem_unit, label, labels, crs, progress)

    def purpose(self, dem: Any, flow: Any, notes: list[Message]) -> str:
        """Return what the terrain model is good for, and tell where it is only a comparison."""
        left, bottom, right, top = flow.lattice.bounds
        side = max(elevation.cell_sides(dem, flow.lattice.crs, (left + right) / 2, (bottom + top) / 2))
        side = max(side, flow.lattice.cell)
        coarse = comparison_only(side)
        if coarse is not None:
            notes.append(coarse)
        return "comparison" if side > COARSEST + 1e-9 else "design"

    def load(self, flow: Any, layers: Any, notes: list[Message], progress: Progress) -> Any:
        """Return the sediment that comes down through every cell [t/a]."""
        labels = parameters.EROSION.label, parameters.EROSION_GRID.label
        return sediment(flow, self.modulus, layers["erosion"], layers["erosion_grid"], labels, notes, progress)

    def siting(self, rules: DamRules, load: Any, excluded: Any) -> Siting:
        """Return what sites are reckoned with."""
        return Siting(
            rules, self.modulus, load, self.least_km2, self.most_km2, self.spacing, self.per_link, self.longest,
            passed=self.passed / 100.0, density=self.density, drain_days=self.drain_days, step=self.step,
            excluded=excluded,
        )  # fmt: skip

    def gullies(
        self, flow: Any, dams: Any, layers: Any, load: Any, notes: list[Message], progress: Progress
    ) -> tuple[Any, Any, Any, Any]:
        """Return cells of candidate sites, standing dams, gullies, and the gully of each site and then each dam."""
        km2 = dam_gullies.M2_PER_KM2
        cells = candidates(flow, self.least_km2 * km2, self.most_km2 * km2, self.spacing, self.per_link, progress)
        outlet = layers["outlet"]
        ends = None if outlet is None else dam_gullies.outlets_of(flow, outlet, self.snap, self.least_km2, notes)
        every = np.concatenate([cells, dams.cell.to_numpy(dtype=np.int64)])
        t, own = dam_gullies.gullies(flow, every, ends, self.gully_km2, progress)
        t = dam_gullies.with_rivers(
            t, own, flow, every, layers["channels"], layers["kongdui_table"], self.channel_within
        )
        if layers["channels"] is not None and outlet is None:
            t, own = dam_gullies.near_channels(t, own, notes)
        t = dam_gullies.with_land(t, flow, load)
        inside, count = own >= 0, len(cells)
        lost = int((~inside[count:]).sum())
        if lost:
            notes.append(Message(dam_gullies.OUTSIDE_NOTE, count=lost, all=len(dams)))
        dams = dams[inside[count:]].reset_index(drop=True)
        return cells[inside[:count]], dams, t, own[inside]

    def tables(
        self, found: Any, load: Any, ground: Any, facts: Any, wanted: frozenset[str], notes: list[Message],
        progress: Progress,
    ) -> Plan:  # fmt: skip
        """Return the plan: tables, numbers, reports."""
        dam = dam_results.dam_table(found)
        pools = dam_shapes.reservoirs(dam, found, part_of(progress, 0.0, 0.4))
        land_of = dam_notes.land_of(dam, pools)
        dam = dam.assign(**conditions(land_of, ground))
        sums = dam_results.summary(dam, found)
        made = {"dam": dam, "reservoir": pools, "dam_summary": sums}
        if "catchment" in wanted:
            made["catchment"] = dam_shapes.catchment_table(dam, found, load, part_of(progress, 0.4, 0.7))
        if "stream" in wanted:
            made["stream"] = dam_shapes.stream_table(found, self.stream_km2, part_of(progress, 0.7, 1.0))
        made["storage_curve"] = dam_shapes.curve_table(dam, found)
        dam_notes.tell(found, dam, sums, facts, notes)
        numbers = dam_results.totals(dam, sums)
        reports = {
            name: make(made, numbers, found, notes)
            for name, make in (("report", dam_page), ("tables", dam_book))
            if name in wanted
        }
        return Plan(tables=made, numbers=numbers, reports=reports, notes=notes)


def below_table(need: list[Any]) -> Any:
    """Return what lies downstream of sites and then of standing dams, as a frame."""
    return pd.DataFrame(
        {
            "objects": np.concatenate([one.objects for one in need]),
            "nearest_m": np.concatenate([one.nearest_m for one in need]),
            "design_years": np.concatenate([one.design_years for one in need]),
            "check_years": np.concatenate([one.check_years for one in need]),
            "spillway": np.concatenate([one.spillway for one in need]),
        }
    )


def renumbered(places: Any, gullies: Any) -> Any:
    """Return the places with the numbers of those gullies that have any."""
    new = pd.Series(np.arange(len(gullies)), index=gullies.index)
    place = places.place.assign(gully=new[places.place.gully].to_numpy())
    return type(places)(place, places.option, places.clash)
