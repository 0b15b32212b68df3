"""Capability shelter_effect: belts and wind → where sand drift is held back, and how much of it at the banks."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.belt_parameters import BED_WIDTH
from ordos_restoration.planning.kongdui.reaches import KONGDUI, KONGDUI_TABLE, MAX_GAP
from ordos_restoration.planning.kongdui.shelterbelts import part_of
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Flag,
    Grid,
    Layer,
    Message,
    Number,
    Plan,
    PlanningError,
    Progress,
    Report,
    default,
)
from ordos_restoration.planning.wind import shelter_report
from ordos_restoration.planning.wind import shelter_tables as tables
from ordos_restoration.planning.wind.belts import BELTS, GROWTH_TABLE, belts_of
from ordos_restoration.planning.wind.factors import WIND_FACTORS, Factors
from ordos_restoration.planning.wind.prevailing import DriftSettings, prevailing
from ordos_restoration.planning.wind.shelter_account import Scene, account, banded, gap_jets, totals
from ordos_restoration.planning.wind.source import WIND

if TYPE_CHECKING:
    import shapely
else:
    shapely = lazy("shapely")


@dataclass(frozen=True)
class ShelterEffect(DriftSettings):
    """What belts hold back, as they grow."""

    age: float = default(
        10.0,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Age of the belts"),
            QT_TRANSLATE_NOOP("Ordos", "For the map; the account also has 5, 10 and 20 years."),
            "years",
            1,
            60,
        ),
    )
    cell: float = default(
        25.0,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Cell size"),
            QT_TRANSLATE_NOOP("Ordos", "Of the grid and the banded polygons; the account does not depend on it."),
            "m",
            1,
            1000,
        ),
    )
    bed_width: float = default(100.0, BED_WIDTH)
    jets: bool = default(
        True,
        Flag(
            QT_TRANSLATE_NOOP("Ordos", "Jets in gaps"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Wind blows faster through gaps between belts; the factors table says how much."
            ),
        ),
        advanced=True,
    )
    max_gap: float = default(500.0, MAX_GAP, advanced=True)

    id = "shelter_effect"
    group = "wind"
    title = QT_TRANSLATE_NOOP("Ordos", "Show what shelterbelts hold back")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Shows where belts break the wind and how much sand drift is left there, with the barrier function of WEPS, "
        "all winds weighted by the sand they move, heights and porosities by age and leaf season. For every river it "
        "says which share of the drift across the banks is held back, as a range, at 5, 10 and 20 years.",
    )
    inputs = {
        "belts": BELTS,
        "existing": dataclasses.replace(
            BELTS,
            label=QT_TRANSLATE_NOOP("Ordos", "Existing belts"),
            help=QT_TRANSLATE_NOOP("Ordos", "Belts that stand there already, full-grown: the state without the plan."),
            required=False,
        ),
        "wind": dataclasses.replace(WIND, required=False),
        "kongdui": dataclasses.replace(KONGDUI, required=False),
        "channel": Layer(
            QT_TRANSLATE_NOOP("Ordos", "Surveyed beds"),
            QT_TRANSLATE_NOOP("Ordos", "Polygons of the active bed; their outlines are the banks."),
            "Polygon",
            required=False,
        ),
        "kongdui_table": KONGDUI_TABLE,
        "species": GROWTH_TABLE,
        "wind_factors": WIND_FACTORS,
    }
    outputs = {
        "shelter_band": tables.SHELTER_BAND,
        "shelter_summary": tables.SHELTER_SUMMARY,
        "belt_gap": tables.BELT_GAP,
    }
    grids = {
        "relative_drift": Grid(
            QT_TRANSLATE_NOOP("Ordos", "Relative drift with the plan"),
            QT_TRANSLATE_NOOP("Ordos", "Sand drift over that of open land: 0 all held back, 1 open, above 1 in jets."),
        ),
        "relative_drift_before": Grid(
            QT_TRANSLATE_NOOP("Ordos", "Relative drift without the plan"),
            QT_TRANSLATE_NOOP("Ordos", "The same with the existing belts only."),
            required=False,
        ),
    }
    reports = {
        "shelter_report": Report(QT_TRANSLATE_NOOP("Ordos", "Shelter report"), "html"),
        "cross_section": Report(QT_TRANSLATE_NOOP("Ordos", "Shelter cross-section"), "svg", optional=True),
        "growth_map": Report(QT_TRANSLATE_NOOP("Ordos", "Map before and after"), "svg", optional=True),
    }
    numbers = {
        "held_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Drift into the beds held back"), "", "%", decimals=1),
        "held_low_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Drift into the beds held back, low"), "", "%", decimals=1),
        "held_high_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Drift into the beds held back, high"), "", "%", decimals=1),
        "before_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Held back without the plan"), "", "%", decimals=1),
        "sheltered_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land with at most half of the drift"), "", "ha"),
        "drift_direction_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Drift direction"), "", "°", decimals=0),
    }

    def plan(self, *, belts: Any, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        factors = Factors(layers["wind_factors"])
        stand = belts_of(belts, layers["species"], self.age, notes, layers["existing"])
        if not len(stand.shapes):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "No belt of “{layer}” has plants and a height, so that none breaks the wind. Correct the columns "
                    "plants and height_m, or choose another layer.",
                ),
                layer=Message(BELTS.label),
            )
        place = (shapely.total_bounds(stand.shapes), belts.crs)
        drift = prevailing(self, layers["wind"], factors, stand.season, place, notes)
        scene = Scene(self, stand, drift, factors, layers["kongdui"], belts.crs)
        lattice = Lattice.over(scene.bounds, self.cell, belts.crs)
        field = scene.field(lattice, stand, part_of(progress, 0.0, 0.4))
        bands = banded(lattice, field, stand, self.age, part_of(progress, 0.4, 0.5))
        made = {"shelter_band": bands, "belt_gap": gap_jets(scene)}
        made["shelter_summary"] = account(scene, layers, notes, part_of(progress, 0.5, 0.8))
        numbers = totals(scene, made)
        grids = {"relative_drift": lattice.grid(field)}
        if "relative_drift_before" in wanted:
            grids["relative_drift_before"] = lattice.grid(scene.field(lattice, stand.before(), progress))
        reports = shelter_report.reports(scene, made, numbers, notes, wanted, part_of(progress, 0.8, 1.0))
        return Plan(made, numbers, grids, reports, notes)
