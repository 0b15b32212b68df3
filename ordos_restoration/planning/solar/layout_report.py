"""What people read about a plant: figures, the land gate, light between the rows, shade, works in time, notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.light_section import light_section
from ordos_restoration.planning.report.phases import phases
from ordos_restoration.planning.report.programme import Phase
from ordos_restoration.planning.report.shade_calendar import shade_calendar
from ordos_restoration.planning.solar import layout_tables as tables
from ordos_restoration.planning.solar import light, sun, views
from ordos_restoration.planning.solar.equipment import TRACKER
from ordos_restoration.planning.solar.land_gate import LAND_GATE
from ordos_restoration.planning.solar.phases import WORKS, Work
from ordos_restoration.planning.solar.plant import PERCENT, Plant
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Translate

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.solar.solar_layout import SolarLayout
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Photovoltaic plant with sand control")
YEAR = QT_TRANSLATE_NOOP("Ordos", "Whole year")
SEASON = QT_TRANSLATE_NOOP("Ordos", "May to September")
KINDS = {
    "barrier": "sand", "belt": "plant", "strip": "plant", "road": "road", "pile": "panel", "table": "panel",
    "sand_done": "acceptance", "acceptance": "panel",
}  # fmt: skip
HOURS = 16  # of the calendar of shade
LAND_COLUMNS = ("part", "kind_zh", "rule", "overlap_ha", "overlap_mu", "removed_ha", "verdict")


def report(
    plants: list[Plant], made: dict[str, Any], works: dict[str, list[Work]], settings: SolarLayout, notes: list[Message]
) -> Callable[[Translate], str]:
    """Return the page of a layout; the list of notes is shown as it is when the page is rendered."""
    parts: list[Any] = []
    summary = made["pv_summary"]
    for number, plant in enumerate(plants):
        row = tables.PV_SUMMARY.conform(summary.iloc[number : number + 1], None).iloc[0]
        parts.append(page.Heading(Message("{site}", site=plant.site.name)))
        parts.append(
            page.Numbers([(kind, row[name]) for name, kind in tables.PV_SUMMARY.columns.items() if name != "site"])
        )
        if not len(plant.field.tables.x):
            continue
        parts += drawings(plant, settings)
        if works[plant.site.name]:
            parts += [
                page.Heading(QT_TRANSLATE_NOOP("Ordos", "Works in time"), 3),
                programme_of(works[plant.site.name]),
            ]
        parts += costs(plant, made)
    parts += gate(made)
    parts += [page.Heading(QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")), page.Notes(notes)]
    return page.html(TITLE, parts)


def drawings(plant: Plant, settings: SolarLayout) -> list[Any]:
    """Return the section with the light between the rows and, for fixed tables, the calendar of their shade."""
    if plant.kit.mounting == TRACKER:
        return []
    rules, spacing = plant.rules, plant.rules.spacing
    y, season = plant.light
    _, year = light.ground_light(
        rules.slant, rules.tilt, spacing.pitch, plant.clearance, plant.site.latitude, rules.azimuth, sun.ALL_MONTHS
    )
    drawn = light_section(
        y, np.column_stack([year, season]), [YEAR, SEASON], slant=rules.slant, tilt=rules.tilt, pitch=spacing.pitch,
        clearance=plant.clearance, limit=settings.light_limit / PERCENT, season=1,
    )  # fmt: skip
    return [page.Heading(QT_TRANSLATE_NOOP("Ordos", "Light below and between the panels"), 3), drawn, calendar(plant)]


def calendar(plant: Plant) -> Any:
    """Return how much of a table is shaded by month and hour."""
    rules = plant.rules
    hours = np.arange(HOURS) + 0.5 + (24 - HOURS) / 2
    middle = np.array([17, 47, 75, 105, 135, 162, 198, 228, 258, 288, 318, 355])[:, None]
    east, north, up = sun.direction(plant.site.latitude, sun.declination(middle), sun.hour_angle(hours[None, :]))
    _, ahead = sun.in_array_frame(east, north, rules.azimuth)
    shaded = views.shaded_share(rules.slant, rules.tilt, rules.spacing.pitch, -ahead, up)
    return shade_calendar(np.where(up > 0, shaded, np.nan), hours, window=rules.window)


def programme_of(works: list[Work]) -> Any:
    """Return the bars of the works."""
    items = [Phase(WORKS[one.work], one.start, one.finish, KINDS[one.work], not one.days) for one in works]
    return phases(items)


def costs(plant: Plant, made: dict[str, Any]) -> list[Any]:
    """Return the table of materials of a plant."""
    frame = made["pv_material"]
    own = frame[frame["site"] == plant.site.name]
    kinds = {name: kind for name, kind in tables.PV_MATERIAL.columns.items() if name not in ("site", "item")}
    return [
        page.Heading(tables.PV_MATERIAL.label, 3),
        page.DataTable(kinds.values(), own[list(kinds)].to_numpy(dtype=object).tolist()),
    ]


def gate(made: dict[str, Any]) -> list[Any]:
    """Return the land gate of all sites."""
    frame = made["land_gate"]
    columns = ("site", *LAND_COLUMNS) if frame["site"].nunique() > 1 else LAND_COLUMNS
    rows = frame[list(columns)].to_numpy(dtype=object).tolist()
    return [page.Heading(LAND_GATE.label), page.DataTable([LAND_GATE.columns[name] for name in columns], rows)]
