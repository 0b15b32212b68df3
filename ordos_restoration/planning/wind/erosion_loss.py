"""The loss of sand from wind and surface, by RWEQ or by the census model, in the open and behind belts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.wind import census, rweq
from ordos_restoration.planning.wind.erosion_wind import WindChannels

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")


@dataclass(frozen=True, eq=False)
class Rweq:
    """RWEQ. local: the loss at the field length [m] instead of the mean over a field of that length.

    More wind, less cover or a longer open way never mean less loss: the local form is used up to its greatest input,
    and a length cut short by belts counts only where it lowers the loss.
    """

    channels: WindChannels
    local: bool
    length: float

    def open(self, surface: Any, form: Any) -> Any:
        """Return the loss of a year in the open, (k,) [kg/m²]; surface: EF · SCF · K′ · C (k,); form: not used."""
        own, which = np.unique(surface, return_inverse=True)
        return self.total(self.channels.open[:, None], own, lambda product: self.loss(product, self.length))[which]

    def sheltered(self, wind: Any, surface: Any, form: Any, length: Any) -> Any:
        """Return the loss behind belts, (k,) [kg/m²]; wind: weather factor of channels (c, k) [kg/m]; length (k,)."""

        def least(product: Any) -> Any:
            return np.minimum(self.loss(product, length), self.loss(product, self.length))

        return self.total(wind, surface, least)

    def held(self, surface: Any) -> Any:
        """Return where P in the open exceeds the greatest input and was held at it, bool (k,)."""
        part = self.channels.open / self.channels.times
        return part.max() * np.asarray(surface) > self.most

    def total(self, wind: Any, surface: Any, loss: Callable[[Any], Any]) -> Any:
        """Return the sum over the periods of the loss that P = WF · surface causes in each."""
        out = np.zeros(len(surface))
        for own, times in zip(wind, self.channels.times):
            out += times * loss(np.minimum(own / times * surface, self.most))
        return out

    def loss(self, product: Any, length: Any) -> Any:
        """Return the loss of one period [kg/m²] for P [kg/m] and a length [m]."""
        return rweq.local_loss(product, length) if self.local else rweq.field_mean_loss(product, length)

    @property
    def most(self) -> float:
        """The greatest P that is used [kg/m]."""
        return float(rweq.greatest_input(self.length)) if self.local else float("inf")


@dataclass(frozen=True, eq=False)
class Census:
    """The census model. moisture: of the surface, 0 to 1; length: has no meaning here."""

    channels: WindChannels
    moisture: float
    length: float = 0.0

    def open(self, surface: Any, form: Any) -> Any:
        """Return the loss of a year in the open, (k,) [kg/m²]; surface: its part by the form (k,) of each place."""
        return census.loss(self.channels.open[form], surface, self.moisture)

    def sheltered(self, wind: Any, surface: Any, form: Any, length: Any) -> Any:
        """Return the loss behind belts, (k,) [kg/m²]; wind: sums of the forms (c, k)."""
        return census.loss(wind[form, np.arange(len(form))], surface, self.moisture)

    def held(self, surface: Any) -> Any:
        """Return that nothing is held back, bool (k,)."""
        return np.zeros(len(surface), dtype=bool)
