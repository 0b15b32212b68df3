"""What earthwork tells people: parcels that cannot be planned, doubts, and land that stays too steep."""

from __future__ import annotations

from typing import Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.mine.earth.earthwork_parameters import DEM, DESIGN
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

DOUBTFUL = 9.0  # cells of the model in a parcel: with fewer its volumes are rough
OUT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels were left out: more than {most:g} % of their land has no elevations ({codes}). Fill the "
    "holes of “{layer}”, or allow more.",
)
HOLES_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}” has holes in {count} of {all} parcels ({codes}), up to {worst:.2f} % of one: their volumes are those of "
    "the land with elevations.",
)
SMALL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels are smaller than one cell of “{layer}” ({cell:.3g} m) and were left out, because nothing "
    "is known of their ground ({codes}). Choose finer elevations.",
)
DOUBT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels hold fewer than 9 cells of “{layer}” ({cell:.3g} m): their volumes are rough ({codes}).",
)
BARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The raster “{layer}” covers too little of {count} of {all} parcels ({codes}): they got the form of the "
    "parameters.",
)
TWICE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Parcels overlap on {area:.4f} ha: that earth is counted in each of them, and the grids show the one with the "
    "larger share. Cut the overlaps first.",
)
STEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} parcels stay steeper than their direction allows ({codes}): the column “reason” says why.",
)

SQUEEZE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} slopes were flattened within their outline ({codes}): there they end up to {step:.1f} m above or below "
    "the land beside them. Widen these parcels, or plan a toe and a crest.",
)
NARROW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The terraces of {count} parcels are narrower than asked, down to {width:.1f} m ({codes}): wider ones would rise "
    "more than allowed. Allow higher steps, or choose another direction.",
)


def large_enough(t: Any, coarse: float, notes: list[Message]) -> Any:
    """Return which parcels a model with cells of a side [m] says anything of, bool (n,); the others are told."""
    cells = (t.area_m2 / coarse**2).to_numpy()
    for template, which in ((SMALL_NOTE, cells < 1.0), (DOUBT_NOTE, (cells >= 1.0) & (cells < DOUBTFUL))):
        if which.any():
            words = {"layer": Message(DEM.label), "cell": coarse, "codes": some(t.code[which])}
            notes.append(Message(template, count=int(which.sum()), all=len(t), **words))
    return cells >= 1.0


def tell_holes(t: Any, most: float, notes: list[Message]) -> None:
    """Note the parcels that were left out for want of elevations, and those with holes; most: allowed [%]."""
    layer, planned = Message(DEM.label), t.formation.notna()
    if not planned.all():
        codes = some(t.code[~planned])
        notes.append(Message(OUT_NOTE, count=int((~planned).sum()), all=len(t), most=most, codes=codes, layer=layer))
    holes = planned & (t.missing_pct.round(2) > 0)
    if holes.any():
        count, worst, codes = int(holes.sum()), float(t.missing_pct[holes].max()), some(t.code[holes])
        notes.append(Message(HOLES_NOTE, layer=layer, count=count, all=len(t), codes=codes, worst=worst))


def tell_design(t: Any, notes: list[Message]) -> None:
    """Note the parcels that a design surface does not reach."""
    bare = t.formation.notna() & (t.formation != "design")
    if bare.any():
        codes, count = some(t.code[bare]), int(bare.sum())
        notes.append(Message(BARE_NOTE, layer=Message(DESIGN.label), count=count, all=len(t), codes=codes))


def tell_forms(t: Any, notes: list[Message]) -> None:
    """Note the parcels that stay steeper than allowed, and forms that are not quite what people asked for."""
    squeezed, narrow = t.reason == "squeezed", t.reason == "narrow"
    if squeezed.any():
        step = float(t.loc[squeezed, ["deepest_cut_m", "highest_fill_m"]].astype(float).to_numpy().max())
        notes.append(Message(SQUEEZE_NOTE, count=int(squeezed.sum()), codes=some(t.code[squeezed]), step=step))
    if narrow.any():
        width = float(t.width_m[narrow].astype(float).min())
        notes.append(Message(NARROW_NOTE, count=int(narrow.sum()), width=width, codes=some(t.code[narrow])))
    steep = t.verdict == "steeper"
    if steep.any():
        notes.append(Message(STEEP_NOTE, count=int(steep.sum()), all=len(t), codes=some(t.code[steep])))


def need_some(planned: int) -> None:
    """Raise PlanningError where no parcel is left to plan."""
    if not planned:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "None of the parcels can be planned: the raster “{layer}” is too coarse for them, has holes there, or "
                "does not reach them. Choose finer elevations that cover the parcels.",
            ),
            layer=Message(DEM.label),
        )
