"""What sheets are drawn of: the planned tables with shapes, what a sheet lists of each, and how near it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.schema.tables import TABLES

# Columns that add up. A rate, a height or a spacing does not.
SUMMED = frozenset(
    {
        "area_ha", "area_mu", "worked_ha", "length_m", "length_km", "channel_km", "belt_ha", "sand_ha", "slope_ha",
        "plants", "seed_kg", "power_mwp", "tables", "modules", "total_storage", "fill_m3", "cut_m3", "earth_m3",
        "cost_yuan",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Coverage:
    """The columns that a sheet lists, and the scale at which neighbours share a sheet.

    A single feature is drawn up to five times larger than that.
    """

    columns: tuple[str, ...]
    scale: int

    @property
    def largest(self) -> int:
        """The denominator of the largest scale that is chosen by itself."""
        return self.scale // 5


COVERAGES = {  # of a plan's tables, the first that holds rows is drawn where none is asked for
    "belt": Coverage(("code", "strip", "species", "area_ha", "area_mu", "plants"), 10_000),
    "pv_block": Coverage(("code", "power_mwp", "tables", "modules", "area_ha", "area_mu"), 5_000),
    "parcel": Coverage(("code", "degree", "direction", "area_ha", "area_mu", "plants", "cost_yuan"), 5_000),
    "dam": Coverage(
        ("code", "measure", "dam_class", "height_m", "crest_length_m", "total_storage", "fill_m3", "cost_yuan"), 5_000
    ),
    "slope_unit": Coverage(("code", "measure_name", "species", "area_ha", "area_mu", "plants", "cost_yuan"), 10_000),
    "sand_patch": Coverage(("code", "treatment", "species", "area_ha", "area_mu", "plants", "cost_yuan"), 10_000),
    "levee_works": Coverage(("code", "levee", "works", "length_m", "fill_m3", "earth_m3"), 5_000),
    "earthwork": Coverage(("code", "formation", "area_ha", "area_mu", "cut_m3", "fill_m3"), 5_000),
    "reclamation_unit": Coverage(("code", "damage_type", "degree", "direction", "area_ha", "area_mu"), 10_000),
    "damaged_land": Coverage(("code", "damage_type", "degree", "class_name", "area_ha", "area_mu"), 10_000),
    "subsidence_area": Coverage(("code", "degree", "class_name", "subsidence_m", "area_ha", "area_mu"), 10_000),
    "barrier": Coverage(("code", "kind", "material", "area_ha", "area_mu", "length_m", "cost_yuan"), 10_000),
    "programme_river": Coverage(("river_code", "river", "channel_km", "belt_ha", "plants", "cost_yuan"), 50_000),
    "reach": Coverage(("code", "name", "reach_class", "length_km"), 50_000),
    "planting_strip": Coverage(("code", "kind", "species", "area_ha", "area_mu", "plants"), 5_000),
    "planting_row": Coverage(("code", "species", "length_m", "plants"), 5_000),
    "fixation_belt": Coverage(("code", "kind", "area_ha", "length_m", "plants"), 5_000),
    "reservoir": Coverage(("code", "part", "level_m", "volume", "area_ha", "area_mu"), 5_000),
    "fence": Coverage(("code", "belt_code", "length_m", "cost_yuan"), 10_000),
    "pv_road": Coverage(("code",), 5_000),
    "pv_pad": Coverage(("code",), 5_000),
    "contour_row": Coverage(("code",), 5_000),
}
HEAVY = ("plant", "slope_pit", "barrier_line", "shelter_band", "erosion", "removed_land", "catchment", "flight_line")
GROUNDS = ("zone", "land_unit", "admin_unit", "constraint_area", "mine", "site")  # areas of the project, lowest first
WATERS = ("tributary", "kongdui", "water_source", "well")
SIGNPOSTS = ("admin_unit", "tributary", "kongdui", "mine", "site", "programme_river", "reach")  # on the locator


def main_table(tables: Iterable[str]) -> str:
    """Return the table of a plan that is drawn where none is asked for, "" where it has no shapes to draw."""
    filled = set(tables)
    return next((one for one in ("pv_block", *COVERAGES) if one in filled), "")  # a plant has belts of its own


def drawn_with(table: str, tables: Iterable[str]) -> list[str]:
    """Return the plan's own tables that stand on its sheets, the one that is asked for first."""
    others = [one for one in tables if one in PLANNED and TABLES[one].geometry and one not in HEAVY and one != table]
    return [table, *others]
