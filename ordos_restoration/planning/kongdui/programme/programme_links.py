"""The parts of a river's programme: which capability plans each, from what, and what of its results is summed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from ordos_restoration.planning.dams.check_dams import CheckDams
from ordos_restoration.planning.dams.check_dams_tables import DAM
from ordos_restoration.planning.kongdui.belt_tables import BELT, FENCE
from ordos_restoration.planning.kongdui.programme.programme_tables import LINK_NAMES
from ordos_restoration.planning.kongdui.reaches import KONGDUI, ZONE
from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
from ordos_restoration.planning.levees.levee_tables import LEVEE_STATION, LEVEE_SUMMARY, LEVEE_WORKS
from ordos_restoration.planning.levees.levees import Levees
from ordos_restoration.planning.sand.fixation.fixation_tables import SAND_PATCH
from ordos_restoration.planning.sand.fixation.sand_fixation import SandFixation
from ordos_restoration.planning.slopes.slope_tables import SLOPE_UNIT
from ordos_restoration.planning.slopes.slope_vegetation import SlopeVegetation
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Capability, Choice, Layer, Reference, Table, Text
from ordos_restoration.planning.wind.shelter_effect import ShelterEffect
from ordos_restoration.planning.wind.shelter_tables import SHELTER_SUMMARY

MADE_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "As an earlier run made it; then this part of the programme is not planned anew, only summed."
)
MADE = "made_"
LEVEE_COLUMNS = ("levee", "river_code", "works", "strengthen", "length_m", "earth_m3", "land_ha", "land_mu")
EVERY_CHANNEL = "every_channel"  # a gully belongs to the nearest river, planned or not


@dataclass(frozen=True)
class Link:
    """One capability of a programme.

    part: of LINK_NAMES; needs: inputs without which it is not planned; own: its inputs that have another name among
    the programme's; layers: inputs whose rows belong to rivers; summed: tables of it that are summed, with the
    columns that are read; also: tables that the programme needs besides, wanted or not.
    """

    part: str
    capability: type[Capability]
    needs: tuple[str, ...]
    summed: Mapping[str, tuple[Table, tuple[str, ...]]]
    own: Mapping[str, str] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def source(self, name: str) -> str:
        """Return the programme's name of an input of the capability."""
        return self.own.get(name, name)


LINKS = (  # levees first: belts and sand works begin beyond their strips
    Link(
        "levees",
        Levees,
        ("levee_lines",),
        {
            "levee_works": (LEVEE_WORKS, LEVEE_COLUMNS),
            "levee_station": (LEVEE_STATION, ("levee", "river_code", "works", "deficit_m", "reach_m")),
            "levee_summary": (LEVEE_SUMMARY, ("levee", "river_code", "item", "cost_yuan")),
        },
        layers=("levee_lines",),
        also=("levee_strip",),
    ),
    Link(
        "dams",
        CheckDams,
        ("dem",),
        {"dam": (DAM, ("river_code", "measure", "fill_m3", "pool_ha", "held_t", "crest_length_m", "cost_yuan"))},
        own={"channels": EVERY_CHANNEL},
        also=("dam_summary",),
    ),
    Link(
        "slopes",
        SlopeVegetation,
        ("dem", "land"),
        {
            "slope_unit": (
                SLOPE_UNIT,
                ("form", "measure_name", "row_length_m", "area_ha", "area_mu", "earth_m3", "plants", "kept_t",
                 "cost_yuan"),
            )
        },
        layers=("land",),
    ),
    Link(
        "belts",
        Shelterbelts,
        (),
        {
            "belt": (BELT, ("river_code", "strip", "length_m", "area_ha", "area_mu", "plants", "cost_yuan")),
            "fence": (FENCE, ("river_code", "length_m", "cost_yuan")),
        },
    ),
    Link(
        "sand",
        SandFixation,
        ("patches",),
        {"sand_patch": (SAND_PATCH, ("river_code", "treatment", "area_ha", "area_mu", "plants", "cost_yuan"))},
        layers=("patches",),
    ),
)  # fmt: skip
EFFECT = Link(
    "belts",
    ShelterEffect,
    (),
    {"shelter_summary": (SHELTER_SUMMARY, ("river_code", "age", "held_low_t", "held_high_t"))},
    own={"existing": "existing_belts"},
)
EVERY = (*LINKS, EFFECT)


def made_layer(table: Table, columns: tuple[str, ...]) -> Layer:
    """Return the input for a table of a link that was made before."""
    family = table.geometry.replace("Multi", "")
    kinds = {name: as_read(table.columns.get(name) or Text(name)) for name in columns}
    return Layer(table.label, MADE_HELP, family, required=False, columns=kinds)


def as_read(kind: Any) -> Any:
    """Return the kind of a column that is read back; an option is its id."""
    return Text(kind.label) if isinstance(kind, Choice) else kind


def inputs() -> dict[str, Any]:
    """Return the inputs of a programme: channels, what its links are planned from, what they have made, references.

    Links that ask for the same thing by the same name get the same thing; columns are those that any of them reads.
    """
    made = {MADE + name: made_layer(table, columns) for link in EVERY for name, (table, columns) in link.summed.items()}
    given: dict[str, Any] = {"kongdui": KONGDUI, "zone": ZONE}
    tables: dict[str, Reference] = {}
    for link in sorted(EVERY, key=lambda one: list(LINK_NAMES).index(one.part)):
        for name, declared in link.capability.inputs.items():
            if (link is EFFECT and name == "belts") or link.source(name) == EVERY_CHANNEL:
                continue
            if isinstance(declared, Reference):
                tables[name] = joined_table(tables.get(name), declared)
            else:
                source = link.source(name)
                given[source] = joined(given.get(source), declared)
    return {**given, **made, **tables}


def joined(known: Any, declared: Any) -> Any:
    """Return an input that serves two links; the first one's words, the columns of both."""
    if known is None:
        return dataclasses.replace(declared, required=False)
    if isinstance(declared, Layer):
        return dataclasses.replace(known, columns={**declared.columns, **known.columns})
    return known


def joined_table(known: Optional[Reference], declared: Reference) -> Reference:
    """Return a reference table that serves two links: the columns of both, those of them needed that one needs."""
    if known is None:
        return declared
    needed = {name for one in (known, declared) for name in one.columns if name not in one.later}
    columns = {**declared.columns, **known.columns}
    return dataclasses.replace(known, columns=columns, later=frozenset(columns) - needed)


def outputs() -> dict[str, Table]:
    """Return the tables that links make into the plan."""
    return {name: table for link in EVERY for name, table in link.capability.outputs.items()}


def part_names() -> dict[str, str]:
    """Return the parts of a programme in the order of the river."""
    return dict(LINK_NAMES)
