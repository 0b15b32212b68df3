"""Capability drift_potential: a wind record → how much sand the wind could move, from where, when and where to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Choice,
    Layer,
    Message,
    Number,
    Plan,
    Progress,
    Report,
    default,
)
from ordos_restoration.planning.wind import drift, drift_report, source
from ordos_restoration.planning.wind import drift_tables as tables
from ordos_restoration.planning.wind.factors import WIND_FACTORS, Factors
from ordos_restoration.planning.wind.record import HEIGHT, WindRecord, wind_record

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

OTHER_THRESHOLD = 0.01  # m/s
THRESHOLD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The classes of wind energy and the sand volume were published for a threshold of 12 knots; with another one they "
    "only serve to compare places computed alike.",
)
OFF_CENTRE = 1.2  # degrees; weather files write 22.5 as 22


@dataclass(frozen=True)
class DriftPotential(source.WindSettings):
    """How much sand the wind could move, from where, when and where to."""

    unit: str = default(
        "knots",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "Unit of the drift potential"),
            QT_TRANSLATE_NOOP(
                "Ordos", "The published classes (200, 400) hold for knots; in m/s they are 27.2 and 54.5."
            ),
            tables.UNITS,
        ),
    )
    threshold: Optional[float] = default(
        None,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Threshold"),
            QT_TRANSLATE_NOOP("Ordos", "Speed at 10 m above which sand moves; 12 knots (6.17 m/s) when empty."),
            "m/s",
            2,
            20,
        ),
    )

    id = "drift_potential"
    group = "wind"
    title = QT_TRANSLATE_NOOP("Ordos", "Drift potential of a wind record")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Reads a wind record and computes the drift potential of Fryberger and Dean (1979): how much sand the wind "
        "could move, by direction, season and month, the resultant and where it moves to, with roses and a report. "
        "Missing hours, doubtful directions and units, and a station far from the site are told.",
    )
    inputs = {
        "wind": source.WIND,
        "site": Layer(
            QT_TRANSLATE_NOOP("Ordos", "Site"),
            QT_TRANSLATE_NOOP("Ordos", "Polygons of the land the wind is wanted for, to see how far the station is."),
            "Polygon",
            required=False,
        ),
        "wind_factors": WIND_FACTORS,
    }
    outputs = {"drift_sector": tables.DRIFT_SECTOR, "drift_period": tables.DRIFT_PERIOD}
    reports = {
        "rose": Report(QT_TRANSLATE_NOOP("Ordos", "Wind and drift rose"), "svg"),
        "drift_report": Report(QT_TRANSLATE_NOOP("Ordos", "Report on wind and drift"), "html"),
    }
    numbers = {
        "dp": tables.DP,
        "rdp": tables.RDP,
        "rdd": tables.RDD,
        "ratio": tables.RATIO,
        "energy_class": tables.ENERGY,
        "ratio_class": tables.VARIABILITY,
        "threshold_ms": Number(QT_TRANSLATE_NOOP("Ordos", "Threshold at 10 m"), "", "m/s", 0),
        "mean_ms": tables.MEAN,
        "strong_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Time above the threshold"), "", "%", 0, 100, decimals=1),
        "calm_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Calms"), "", "%", 0, 100, decimals=1),
        "covered_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Records that are there"), "", "%", 0, 100, decimals=1),
    }

    def plan(self, wind: Any, site: Any, wind_factors: Any, *, progress: Progress, wanted: frozenset[str]) -> Plan:
        notes: list[Message] = []
        record = wind_record(wind, self, notes)
        bounds = None if site is None else units.lonlat(site.total_bounds, site.crs)
        source.station_notes(record, bounds, self.site_elevation, notes)
        progress(0.4, "")
        threshold = drift.THRESHOLD if self.threshold is None else self.threshold
        made = {
            "drift_sector": tables.by_sector(record, threshold, self.unit, Factors(wind_factors)),
            "drift_period": tables.by_period(record, threshold, self.unit),
        }
        progress(0.7, "")
        if abs(threshold - drift.THRESHOLD) > OTHER_THRESHOLD:
            notes.append(Message(THRESHOLD_NOTE))
        notes += [self.basis(record, threshold), *binning(record, threshold, self.unit)]
        numbers = self.figures(record, threshold, made["drift_period"].iloc[0])
        reports = drift_report.reports(record, threshold, self.unit, made, numbers, notes)
        return Plan(tables=made, numbers=numbers, notes=notes, reports=reports)

    def figures(self, record: WindRecord, threshold: float, year: Any) -> dict[str, Any]:
        """Return the numbers of the plan, as the row of the year prints them; a class nobody can name is absent."""
        kinds = {"dp": tables.DP, "rdp": tables.RDP, "rdd": tables.RDD, "ratio": tables.RATIO, "mean_ms": tables.MEAN}
        out = {name: np.round(year[name], kind.decimals) for name, kind in kinds.items()}
        out.update({name: year[name] for name in ("energy_class", "ratio_class") if year[name]})
        calm = 100.0 * record.hours[record.speed == 0].sum() / record.hours.sum()
        return {
            **out,
            "threshold_ms": round(threshold, 2),
            "strong_pct": np.round(year["strong_pct"], 1),
            "calm_pct": round(float(calm), 1),
            "covered_pct": round(100.0 * record.covered, 1),
        }

    def basis(self, record: WindRecord, threshold: float) -> Message:
        """Return what a drift potential is worth nothing without: unit, threshold, height, time step and divisor."""
        if record.step > 0:
            each = Message(QT_TRANSLATE_NOOP("Ordos", "one record in {step:g} h"), step=record.step)
        else:
            each = Message(QT_TRANSLATE_NOOP("Ordos", "records without times"))
        return Message(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Drift potential in the unit “{unit}”, threshold {knots:.1f} knots ({speed:.2f} m/s) at {height:.0f} m "
                "(measured at {measured:g} m), {each}, divided by all {count} valid records, calms included.",
            ),
            unit=Message(tables.UNITS[self.unit]),
            knots=threshold / drift.KNOT,
            speed=threshold,
            height=HEIGHT,
            measured=self.wind_height,
            each=each,
            count=len(record.speed),
        )


def binning(record: WindRecord, threshold: float, unit: str) -> list[Message]:
    """Return what the 16 sectors do to the resultant, where directions are finer than they."""
    part = drift.drift_potential(record.speed, record.hours, threshold)
    moves = part > 0
    off = np.abs(drift.off_centre(record.direction[moves]))
    exact, toward = drift.resultant(part, np.nan_to_num(record.direction))
    if not moves.any() or off.max() <= OFF_CENTRE or exact == 0:
        return []
    power, direction = drift.resultant(drift.sector_sums(part, record.direction), drift.sector_centres())
    return [
        Message(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The 16 sectors change the resultant by {change:+.2f} %: {power:.2f} VU toward {direction:.1f}° "
                "instead of {exact:.2f} VU toward {toward:.1f}° from the directions as recorded.",
            ),
            change=100.0 * (power / exact - 1.0),
            power=drift.in_unit(power, unit),
            direction=direction,
            exact=drift.in_unit(exact, unit),
            toward=toward,
        )
    ]
