"""What people read about a drift potential: the roses, and a page with figures, charts, tables and notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.bars import monthly
from ordos_restoration.planning.report.rose import rose
from ordos_restoration.planning.report.svg import Drawing
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.planning.wind import drift
from ordos_restoration.planning.wind import drift_tables as tables

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.wind.record import WindRecord
else:
    np = lazy("numpy")

UNIT_SIGNS = {"knots": QT_TRANSLATE_NOOP("Ordos", "VU"), "mps": QT_TRANSLATE_NOOP("Ordos", "VU (m/s)")}
LIGHT, STRONG = 3.0, 10.0  # m/s, limits of the speed classes of the rose beside the threshold
TITLE = QT_TRANSLATE_NOOP("Ordos", "Wind and sand drift")


def reports(
    record: WindRecord, threshold: float, unit: str, made: dict[str, Any], numbers: dict[str, Any], notes: list[Message]
) -> dict[str, Callable[[Translate], str]]:
    """Return the rose and the page of a drift potential, each a function that renders it in a language.

    The list of notes is shown as it is when the page is rendered, with what is added to it until then.
    """
    roses = drift_rose(record, threshold, unit, made["drift_sector"], numbers)
    period = made["drift_period"]
    parts: list[Any] = [page.Paragraph(where_from(record)), roses, page.Heading(QT_TRANSLATE_NOOP("Ordos", "Figures"))]
    parts.append(page.Numbers(figures(numbers, UNIT_SIGNS[unit])))
    if len(period) > 1:
        parts.append(page.Heading(QT_TRANSLATE_NOOP("Ordos", "Through the year")))
        months = period.iloc[-len(tables.MONTH_NAMES) :]
        parts.append(monthly(months.dp.to_numpy(), unit=UNIT_SIGNS[unit], rdd=months.rdd.to_numpy()))
    for name, table in (("drift_period", tables.DRIFT_PERIOD), ("drift_sector", tables.DRIFT_SECTOR)):
        rows = made[name][list(table.columns)].to_numpy(dtype=object).tolist()
        parts += [page.Heading(table.label), page.DataTable(table.columns.values(), rows)]
    parts += [page.Heading(QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")), page.Notes(notes)]
    return {"rose": roses.svg, "drift_report": page.html(TITLE, parts)}


def figures(numbers: dict[str, Any], sign: str) -> list[Any]:
    """Return the figures of the year for the page; drift potentials with the sign of their unit."""
    known = [(kind, numbers[name]) for name, kind in tables.DRIFT_PERIOD.columns.items() if name in numbers]
    return [(kind.label, value, sign) if getattr(kind, "unit", "") == "VU" else (kind, value) for kind, value in known]


def drift_rose(record: WindRecord, threshold: float, unit: str, sectors: Any, numbers: dict[str, Any]) -> Drawing:
    """Return the wind rose and the drift rose of a record."""
    edges = sorted({LIGHT, threshold, STRONG})
    total = record.hours.sum()
    which = np.searchsorted(edges, record.speed, side="left")  # a speed at an edge is below it
    windy = record.hours * (record.speed > 0)
    shares = np.column_stack([drift.sector_sums(windy * (which == k), record.direction) for k in range(len(edges) + 1)])
    return rose(
        100.0 * shares / total,
        speed_classes(edges),
        numbers["calm_pct"],
        sectors.dp.to_numpy(),
        (numbers["rdp"], numbers["rdd"]),
        unit=UNIT_SIGNS[unit],
        energy=tables.ENERGY_NAMES.get(numbers.get("energy_class", ""), ""),
        variability=tables.RATIO_NAMES.get(numbers.get("ratio_class", ""), ""),
        title=TITLE,
    )


def speed_classes(edges: list[float]) -> list[Message]:
    """Return the labels of the classes between edges [m/s]."""
    between = QT_TRANSLATE_NOOP("Ordos", "{low:.3g}–{high:.3g} m/s")
    inner = [Message(between, low=low, high=high) for low, high in zip(edges, edges[1:])]
    return [
        Message(QT_TRANSLATE_NOOP("Ordos", "up to {high:.3g} m/s"), high=edges[0]),
        *inner,
        Message(QT_TRANSLATE_NOOP("Ordos", "over {low:.3g} m/s"), low=edges[-1]),
    ]


def where_from(record: WindRecord) -> Message:
    """Return a sentence about where and when the record was taken."""
    first, last = record.span
    if record.station.name and first:
        template = QT_TRANSLATE_NOOP("Ordos", "“{file}”, station {name}, {first} to {last}, {count} records.")
    elif first:
        template = QT_TRANSLATE_NOOP("Ordos", "“{file}”, {first} to {last}, {count} records.")
    elif record.station.name:
        template = QT_TRANSLATE_NOOP("Ordos", "“{file}”, station {name}, {count} records.")
    else:
        template = QT_TRANSLATE_NOOP("Ordos", "“{file}”, {count} records.")
    name, count = record.station.name, len(record.speed)
    return Message(template, file=record.file, name=name, first=first, last=last, count=count)
