"""What a reader of the wind erosion figures must know, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.wind import erosion_parameters as parameters
from ordos_restoration.planning.wind.factors import Factors

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

PERIOD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "RWEQ was computed with the period “{period}”, the form “{form}” and a field length of {length:g} m. Other choices "
    "give other totals: name all three beside the result.",
)
HALF_NOTE = QT_TRANSLATE_NOOP("Ordos", "The wind of a month was shared evenly between its two halves.")
CENSUS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The coefficients of the national census model have not been compared with the census guide. Do so before anybody "
    "signs the result.",
)
CROP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "The census form for cropland knows no vegetation cover: it counts no service of the cover there."
)
RANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} cells have soils outside those the erodible fraction was fitted to (sand often is, with less "
    "than 5 % clay): their loss is extrapolated.",
)
HELD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "In {count} of {all} cells wind and soil without vegetation exceed {most:.1f} kg/m in a period, beyond which the "
    "loss at {length:g} m would fall again. They were held there, so that vegetation and belts seem to do less than "
    "they do; a shorter field length or period avoids it.",
)
GRASS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "RWEQ overstates the loss of grassland in Inner Mongolia, because it does not know how firm trodden and rooted "
    "soil is. Compare with the census model.",
)
GREAT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The loss without belts reaches {loss:.1f} kg/m² a year; the national 1 km product of 2023 has nothing above "
    "{most:g} kg/m². Check the wind record and its unit, the soil and the period before using the figures.",
)
NO_BELTS_NOTE = QT_TRANSLATE_NOOP("Ordos", "No belts were given: the loss with belts is the loss without them.")
ELEVATION_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Neither the elevation of the site nor that of the station is known: {elevation:.0f} m was taken for the density "
    "of the air.",
)


def elevation_of(settings: Any, record: Any, factors: Any, notes: list[Message]) -> float:
    """Return the elevation of the site [m]: as typed, else the station's, else that of the table of factors."""
    for known in (settings.site_elevation, record.station.elevation):
        if known is not None:
            return float(known)
    elevation = Factors(factors)["site_elevation"]
    notes.append(Message(ELEVATION_NOTE, elevation=elevation))
    return elevation


def tell(settings: Any, layers: dict[str, Any], model: Any, made: Any, no_belts: bool, notes: list[Message]) -> None:
    """Note what the figures depend on and where they are weak. made: what `losses` returns."""
    if settings.model == "census":
        notes.append(Message(CENSUS_NOTE))
        if "crop" in made.census_types:
            notes.append(Message(CROP_NOTE))
    else:
        notes.append(
            Message(
                PERIOD_NOTE,
                period=Message(parameters.PERIOD.options[settings.period]),
                form=Message(parameters.FORM.options[settings.form]),
                length=settings.field_length,
            )
        )
        if settings.period == "half_month":
            notes.append(Message(HALF_NOTE))
        if made.outside:
            notes.append(Message(RANGE_NOTE, count=made.outside, all=made.cells))
        if made.held:
            notes.append(
                Message(HELD_NOTE, count=made.held, all=made.cells, most=model.most, length=settings.field_length)
            )
        if "grass" in made.cover_class:
            notes.append(Message(GRASS_NOTE))
    greatest = Factors(layers["wind_factors"])["greatest_loss"]
    if np.nanmax(made.means["before"], initial=0.0) > greatest:
        notes.append(Message(GREAT_NOTE, loss=float(np.nanmax(made.means["before"])), most=greatest))
    if no_belts:
        notes.append(Message(NO_BELTS_NOTE))
