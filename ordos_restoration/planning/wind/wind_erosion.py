"""Capability wind_erosion: wind record, land and belts → the sand that wind takes, and what holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Plan, Progress, default
from ordos_restoration.planning.wind import erosion_parameters as parameters
from ordos_restoration.planning.wind import erosion_tables as tables
from ordos_restoration.planning.wind.belts import belts_of
from ordos_restoration.planning.wind.erosion_inputs import INPUTS
from ordos_restoration.planning.wind.erosion_loss import Census, Rweq
from ordos_restoration.planning.wind.erosion_notes import elevation_of, tell
from ordos_restoration.planning.wind.erosion_run import ground_of, losses
from ordos_restoration.planning.wind.erosion_wind import air_of, census_channels, rweq_channels
from ordos_restoration.planning.wind.record import wind_record
from ordos_restoration.planning.wind.source import WindSettings, station_notes

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


@dataclass(frozen=True)
class WindErosion(WindSettings):
    """Sand lost by wind on every polygon and cell of land, and what belts change."""

    model: str = default("rweq", parameters.MODEL)
    cell: float = default(25.0, parameters.CELL)
    age: float = default(10.0, parameters.AGE)
    period: str = default("month", parameters.PERIOD)
    form: str = default("local", parameters.FORM)
    field_length: float = default(50.0, parameters.FIELD_LENGTH)
    vegetation: str = default("china", parameters.VEGETATION)
    default_soil: str = default("aeolian", parameters.DEFAULT_SOIL)
    default_class: str = default("sand", parameters.DEFAULT_CLASS)
    belt_cover: float = default(40.0, parameters.BELT_COVER, advanced=True)
    moisture: float = default(0.0, parameters.MOISTURE, advanced=True)
    roughness_length: float = default(0.1, parameters.ROUGHNESS_LENGTH, advanced=True)

    id = "wind_erosion"
    group = "wind"
    title = QT_TRANSLATE_NOOP("Ordos", "Compute wind erosion and the service of sand fixation")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Computes the sand that wind takes from land in a year, by RWEQ or the model of the national census: without "
        "vegetation, as the land is, and with shelterbelts. The difference is the sand held by vegetation and belts. "
        "Classes follow SL 190.",
    )
    inputs = INPUTS
    outputs = {"erosion": tables.EROSION, "erosion_summary": tables.EROSION_SUMMARY}
    grids = tables.GRIDS
    numbers = tables.NUMBERS

    def plan(self, *, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        tables.check_limits(layers["sl190"])
        ground = ground_of(self, layers, notes)
        record = wind_record(layers["wind"], self, notes)
        station_notes(record, ground.degrees, self.site_elevation, notes)
        belts = layers["belts"]
        if belts is not None:
            belts = belts_of(belts, layers["species"], self.age, notes)
            belts = belts if len(belts.shapes) else None
        progress(0.1, "")
        season = np.zeros(12, dtype=int) if belts is None else belts.season
        model = self.model_of(record, season, layers, notes)
        made = losses(self, ground, model, belts, layers, wanted, progress)
        table = tables.erosion_table(made.sites, made.cover_class, made.means, layers["sl190"], ground.crs)
        tell(self, layers, model, made, belts is None, notes)
        return Plan(
            tables={"erosion": table, "erosion_summary": tables.erosion_summary(table, layers["sl190"])},
            numbers=tables.totals(table),
            grids=made.grids,
            notes=notes,
        )

    def model_of(self, record: Any, season: Any, layers: dict[str, Any], notes: list[Message]) -> Any:
        """Return the chosen model with the wind of the record."""
        if self.model == "census":
            return Census(census_channels(record, season, notes), self.moisture)
        air = air_of(layers["climate"], elevation_of(self, record, layers["wind_factors"], notes))
        channels = rweq_channels(record, season, air, self.period, notes)
        return Rweq(channels, self.form == "local", self.field_length)
