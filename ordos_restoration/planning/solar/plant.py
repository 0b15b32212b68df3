"""A plant on one site: its belts, its land, its field, and the light between its rows."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import light, pitch
from ordos_restoration.planning.solar.blocks import Spacing
from ordos_restoration.planning.solar.equipment import TRACKER, Equipment
from ordos_restoration.planning.solar.field import Field, Rules, lay_out
from ordos_restoration.planning.solar.packing import Rack
from ordos_restoration.planning.solar.perimeter import Perimeter
from ordos_restoration.planning.solar.plot import Grounds, Plot, plot_of
from ordos_restoration.planning.solar.roads import JOINT
from ordos_restoration.planning.solar.site import Land, Site
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import shapely

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
    from ordos_restoration.planning.wind.prevailing import Drift
else:
    np, shapely = lazy("numpy"), lazy("shapely")

USUAL_GCR = 0.4  # of trackers, where nobody gives another
PERCENT = 100.0
# scenarios that differ in their blocks or in the length of their tables have the same light between their rows
ground_light = functools.lru_cache(maxsize=256)(light.ground_light)
tracker_light = functools.lru_cache(maxsize=256)(light.tracker_light)


@dataclass(frozen=True, eq=False)
class Plant:
    """What is planned on a site. belts is None where none are wanted; light: (y, share) in the growing season."""

    site: Site
    kit: Equipment
    rules: Rules
    clearance: float  # of the lowest edge [m]
    land: Land
    field: Field
    belts: Optional[Perimeter]
    light: tuple[Any, Any]
    shade: tuple[float, float, float]  # shade strip from, to [m behind the low edge], width of the sunny strip [m]

    @property
    def piles(self) -> int:
        """Return the piles of all tables."""
        return int(np.array(self.kit.piles)[self.field.tables.size].sum())

    @property
    def fence_m(self) -> float:
        """Return the length of the wire fence along the outer line of the site [m]."""
        return float(shapely.length(shapely.get_exterior_ring(self.site.shape))) / float(np.sqrt(self.site.scale))


def plant_of(
    site: Site,
    settings: LayoutSettings,
    layers: dict[str, Any],
    kit: Equipment,
    grounds: Grounds,
    drift: Drift,
    notes: list[Message],
    progress: Progress,
) -> Plant:
    """Return the plant of a site; a site on which nothing fits has a field without tables, and a note."""
    plot = plot_of(site, settings, layers, grounds, drift, notes, progress)
    return plant_on(plot, settings, kit, notes, progress)


def plant_on(plot: Plot, settings: LayoutSettings, kit: Equipment, notes: list[Message], progress: Progress) -> Plant:
    """Return the plant on a plot; raises PlanningError where no pitch keeps its rows apart."""
    site, rules = plot.site, rules_of(plot.site, settings, kit)
    field = lay_out(plot.within, plot.gate, plot.way, rules, plot.ground, progress)
    progress(0.9, "")
    tell(site, field, plot.gate, notes)
    between = light_between(site, settings, kit, rules)
    return Plant(
        site, kit, rules, settings.clearance, plot.land, field, plot.belts, between,
        light.strips(*between, settings.light_limit / PERCENT),
    )  # fmt: skip


def rules_of(site: Site, settings: LayoutSettings, kit: Equipment) -> Rules:
    """Return how the rows of a site stand; raises PlanningError where no pitch keeps them apart."""
    tracker = kit.mounting == TRACKER
    tilt = 0.0 if tracker else settings.tilt
    depth = kit.slant * float(np.cos(np.radians(tilt)))
    window = (settings.window_from, settings.window_to)
    gcr = settings.gcr or (USUAL_GCR if tracker and settings.pitch is None else None)
    by_rule = settings.pitch is None and gcr is None
    if by_rule:
        distance = float(pitch.pitch(kit.slant, tilt, site.latitude, settings.azimuth, window=window))
    else:
        distance = float(settings.pitch or kit.slant / gcr)  # type: ignore[operator]
    if not distance >= depth:
        raise no_pitch(site, settings, distance, depth)
    rack = Rack(kit.lengths, settings.table_gap, depth, settings.columns)
    spacing = Spacing(
        rack, distance, kit.tables_in_block(settings.dc_ac), settings.road_width, settings.road_clear,
        settings.road_turn, settings.road_reach,
    )  # fmt: skip
    return Rules(
        spacing, kit.slant, tilt, site.latitude, settings.azimuth, window, by_rule,
        settings.max_slope_along / PERCENT, settings.max_slope_across / PERCENT, settings.max_uneven,
        kit.pad, settings.pad_clear,
    )  # fmt: skip


def no_pitch(site: Site, settings: LayoutSettings, distance: float, depth: float) -> PlanningError:
    """Return why rows cannot stand: the sun is too low in the window, or the pitch given is below the tables' depth."""
    if distance == distance:
        return PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "A pitch of {pitch:.2f} m is less than the {depth:.2f} m that a table covers: rows would overlap. Give "
                "a larger pitch or a lower ground cover ratio.",
            ),
            pitch=distance,
            depth=depth,
        )
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "At {latitude:.1f}° no pitch keeps rows free of shade from {start:g} to {end:g} h on the winter solstice: "
            "the sun is below the horizon, or behind the rows. Give a shorter window, or a pitch.",
        ),
        latitude=site.latitude,
        start=settings.window_from,
        end=settings.window_to,
    )


def light_between(site: Site, settings: LayoutSettings, kit: Equipment, rules: Rules) -> tuple[Any, Any]:
    """Return (y, share) of open land's light in the growing season between two rows."""
    spacing = rules.spacing
    if kit.mounting == TRACKER:
        return tracker_light(kit.slant, spacing.pitch, axis_height(settings, kit), site.latitude)
    return ground_light(kit.slant, rules.tilt, spacing.pitch, settings.clearance, site.latitude, settings.azimuth)


def axis_height(settings: LayoutSettings, kit: Equipment) -> float:
    """Return the height of a tracker's axis [m] whose lowest edge keeps the clearance when it is turned most (60°)."""
    return settings.clearance + kit.slant / 2 * float(np.sin(np.radians(60.0)))


def tell(site: Site, field: Field, gate: Any, notes: list[Message]) -> None:
    """Note what a planner of the site should know of its layout. gate: in the frame of the field."""
    if not len(field.tables.x):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "No table fits on “{site}”: its land is too small, too narrow, or all taken by belts, set-backs "
                    "and forbidden kinds.",
                ),
                site=site.name,
            )
        )
    if field.apart:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{site}” falls into {count} parts that no road on its own land connects: each needs a gate.",
                ),
                site=site.name,
                count=field.apart + 1,
            )
        )
    if len(field.roads) and not (shapely.distance(field.roads, gate) <= JOINT).any():
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "No straight road leads from the gate of “{site}” to its perimeter road beside belts and forbidden "
                    "land. Move the grid connection, or open a way there.",
                ),
                site=site.name,
            )
        )
