"""Photovoltaics on restored land: an overlay on grass or shrubs of subsidence land, where the goaf is old enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import say
from ordos_restoration.planning.mine.plan.plan_land import SOWN
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

REFUSED = {  # why a parcel cannot carry photovoltaics, in the order in which it is asked
    "direction": QT_TRANSLATE_NOOP(
        "Ordos", "{count} parcels ({codes}) lost their photovoltaics: these stand over grass or shrubs only."
    ),
    "farmland": QT_TRANSLATE_NOOP(
        "Ordos", "{count} parcels ({codes}) lost their photovoltaics: they lie on permanent basic farmland."
    ),
    "redline": QT_TRANSLATE_NOOP(
        "Ordos", "{count} parcels ({codes}) lost their photovoltaics: they lie within the ecological red line."
    ),
    "landform": QT_TRANSLATE_NOOP(
        "Ordos", "{count} parcels ({codes}) lost their photovoltaics: these are planned on subsidence land only."
    ),
    "slope": QT_TRANSLATE_NOOP(
        "Ordos", "{count} parcels ({codes}) lost their photovoltaics: they are steeper than the table of rates allows."
    ),
    "age": QT_TRANSLATE_NOOP(
        "Ordos",
        "{count} parcels ({codes}) lost their photovoltaics: without the year of the damage nobody can say that the "
        "goaf is old enough.",
    ),
}
LATER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} parcels ({codes}) wait for photovoltaics until {years:g} years after the damage: the goaf must be that "
    "old. A survey after GB 51044 decides.",
)


def allowed(t: Any, rates: Any, notes: list[Message]) -> None:
    """Take the photovoltaics from parcels that cannot carry them, and let the others wait until the goaf is old enough.

    t: parcels as `plan_land.prepared` returns them; its pv and settled_year are changed. The class of the land and the
    duty to restore it stay.
    """
    codes = t.code.to_numpy()
    reasons = {
        "direction": ~t.direction.isin(SOWN),
        "farmland": t.basic_farmland,
        "redline": t.redline,
        "landform": t.landform != "subsidence",
        "slope": t.slope_deg > rates["pv_slope_deg"],
        "age": ~t.known_year,
    }
    wanted = t.pv.to_numpy(dtype=bool, copy=True)
    for name, wrong in reasons.items():
        lost = wanted & wrong.to_numpy(dtype=bool)
        say(REFUSED[name], lost, notes, codes=some(codes[lost]))
        wanted &= ~lost
    t["pv"] = wanted
    age = rates["pv_goaf_years"]
    old = t.damage_year.to_numpy() + int(np.ceil(age))
    waits = wanted & (old > t.settled_year.to_numpy())
    say(LATER_NOTE, waits, notes, codes=some(codes[waits]), years=age)
    t["settled_year"] = np.where(waits, old, t.settled_year)
