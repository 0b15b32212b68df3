"""What people read about a comparison: one advised, the trade-offs two by two and together, every scenario."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.objectives import Objective
from ordos_restoration.planning.report.pareto import pareto
from ordos_restoration.planning.report.trade_off import lines
from ordos_restoration.planning.solar.compare_tables import OBJECTIVES, PV_SCENARIO, WEIGH
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Translate

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Photovoltaic layouts compared")
BETTER = {**OBJECTIVES, "yield_kwh_kwp": 1, "yuan_per_mwh": -1, "pitch_m": 1, "tilt_deg": 1}
PAIRS = (  # x, y, colour, title
    (
        "power_mwp", "yield_kwh_kwp", "pitch_m",
        QT_TRANSLATE_NOOP("Ordos", "Capacity against yield"),
    ),
    (
        "sunny_ha", "energy_gwh", "pitch_m",
        QT_TRANSLATE_NOOP("Ordos", "Plantable land against energy"),
    ),
    (
        "sunny_ha", "yuan_per_mwh", "tilt_deg",
        QT_TRANSLATE_NOOP("Ordos", "Plantable land against the cost of energy"),
    ),
    (
        "energy_gwh", "shade_free_hours", "tilt_deg",
        QT_TRANSLATE_NOOP("Ordos", "Energy against shade-free hours"),
    ),
)  # fmt: skip
CHIEF = (
    "table_type", "block_type", "tilt_deg", "pitch_asked", "pitch_m", "gcr", "tables", "power_mwp", "power_mwac",
    "energy_gwh", "yield_kwh_kwp", "shade_free_from", "shade_free_to", "shade_free_hours", "sunny_ha", "planting_ha",
    "water_m3", "cost_yuan", "yuan_per_w", "yuan_per_mwh", "ha_per_mwac",
)  # fmt: skip
LISTED = (
    "rank", "code", "table_type", "block_type", "tilt_deg", "pitch_m", "power_mwp", "energy_gwh", "yield_kwh_kwp",
    "shade_free_hours", "sunny_ha", "water_m3", "yuan_per_w", "yuan_per_mwh", "keeps_rule", "front",
)  # fmt: skip


def report(frame: Any, weigh: str, asked: int, notes: list[Message]) -> Callable[[Translate], str]:
    """Return the page of a comparison.

    frame: the ranked rows of `PV_SCENARIO`; asked: how many scenarios were asked for; the list of notes is shown as it
    is when the page is rendered.
    """
    columns = PV_SCENARIO.columns
    codes = list(frame["code"])
    chosen = int(np.flatnonzero(frame["recommended"])[0])
    best = frame.iloc[chosen]
    listed = frame.sort_values("rank")[list(LISTED)]
    parts: list[Any] = [
        page.Paragraph(in_words(frame, weigh, asked)),
        page.Heading(Message(QT_TRANSLATE_NOOP("Ordos", "Recommended: {code}"), code=best["code"])),
        page.Numbers([(columns[name], best[name]) for name in CHIEF]),
    ]
    if len(frame) > 1:
        parts.append(page.Heading(QT_TRANSLATE_NOOP("Ordos", "What is gained and what it costs")))
        parts += [chart(frame, codes, chosen, *pair) for pair in PAIRS]
        parts += [
            page.Heading(QT_TRANSLATE_NOOP("Ordos", "All six objectives")),
            lines(
                codes, [objective(frame, name) for name in OBJECTIVES], chosen=chosen,
                title=QT_TRANSLATE_NOOP("Ordos", "Trade-off of the scenarios"),
            ),
        ]  # fmt: skip
    return page.html(
        TITLE,
        [
            *parts,
            page.Heading(QT_TRANSLATE_NOOP("Ordos", "All scenarios, by rank")),
            page.DataTable([columns[name] for name in LISTED], listed.to_numpy(dtype=object).tolist()),
            page.Heading(QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")),
            page.Notes(notes),
        ],
    )


def in_words(frame: Any, weigh: str, asked: int) -> Message:
    """Return what was compared and how one was recommended."""
    return Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "{count} of {asked} scenarios could be built; {front} of them are not beaten by another in power, energy, "
            "shade-free hours, plantable land, water and cost per watt together: whoever wants more of one pays with "
            "another. Of these, one that keeps the shade rule is recommended by: {weigh}.",
        ),
        count=len(frame),
        asked=asked,
        front=int(frame["front"].sum()),
        weigh=Message(WEIGH.options[weigh]),
    )


def chart(frame: Any, codes: list[str], chosen: int, x: str, y: str, shade: str, title: str) -> Any:
    """Return the scatter of two objectives, the colour by a third column where it is known."""
    third: Optional[Objective] = objective(frame, shade)
    if not np.isfinite(frame[shade].to_numpy(dtype=float)).any():
        third = None
    return pareto(codes, x=objective(frame, x), y=objective(frame, y), shade=third, chosen=chosen, title=title)


def objective(frame: Any, name: str) -> Objective:
    """Return a column as an objective."""
    kind = PV_SCENARIO.columns[name]
    return Objective(kind.label, getattr(kind, "unit", ""), frame[name].to_numpy(dtype=float), BETTER[name])
