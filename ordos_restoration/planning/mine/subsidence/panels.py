"""What comes in about panels: every number known and possible, no coal mined twice; bad rows told and left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import only_polygons, subtract
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.panel_depth import from_surfaces
from ordos_restoration.planning.mine.subsidence.panel_shapes import troughs
from ordos_restoration.planning.mine.subsidence.subsidence_parameters import PANELS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

THICKEST, DEEPEST = 50.0, 3000.0  # m; more is another unit
GREATEST_Q = 1.5  # repeated mining reaches a little more than 1; more is per cent
STEEPEST, STEEP = 60.0, 30.0  # degrees of dip: beyond the method, and beyond where it has been tested
TOUCH = 1.0  # m² two panels may share at their border
SIDES = ("offset_down_m", "offset_up_m", "offset_left_m", "offset_right_m")
LEFT_OUT = QT_TRANSLATE_NOOP("Ordos", "“{layer}”: {count} of {all} panels were left out, {reason} ({panels}).")
NO_THICKNESS = QT_TRANSLATE_NOOP("Ordos", "because their mined thickness is missing, zero or negative")
THICK = QT_TRANSLATE_NOOP("Ordos", "because they are said to be thicker than 50 m, so probably not in metres")
NO_COALFIELD = QT_TRANSLATE_NOOP("Ordos", "because the table of coalfields has no row for the one they name")
NO_DEPTH = QT_TRANSLATE_NOOP(
    "Ordos", "because neither the column of the depth nor roof and ground say how deep below ground they are"
)
BAD_DEPTH = QT_TRANSLATE_NOOP("Ordos", "because their depth is not between 0 and 3000 m")
SHALLOW = QT_TRANSLATE_NOOP(
    "Ordos",
    "because they are less deep than a cell is wide, so that no cell could show their trough; take smaller cells",
)
BAD_Q = QT_TRANSLATE_NOOP("Ordos", "because the subsidence factor must be above 0 and not above 1.5")
BAD_TAN = QT_TRANSLATE_NOOP("Ordos", "because the tangent of the major influence angle must be above 0")
BAD_B = QT_TRANSLATE_NOOP("Ordos", "because the horizontal movement factor must not be negative")
BAD_THETA = QT_TRANSLATE_NOOP("Ordos", "because the propagation angle must be above 45° and not above 90°")
BAD_DIP = QT_TRANSLATE_NOOP("Ordos", "because the method holds for a dip from 0 to 60° only")
BAD_OFFSET = QT_TRANSLATE_NOOP("Ordos", "because an offset of the inflection point is negative")
BAD_REPEAT = QT_TRANSLATE_NOOP("Ordos", "because the factor of repeated mining must be from 1 to 2")
NOTHING_LEFT = QT_TRANSLATE_NOOP(
    "Ordos", "because their offsets are larger than they are, or they are needles without an area"
)
MINED_TWICE = QT_TRANSLATE_NOOP("Ordos", "because other panels of their seam cover them wholly")
STEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} panels dip by more than 30°, where the method is not well tested ({panels}). Take them with care."
)
LEVEL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} panels name a dip but not its direction ({panels}): they were reckoned as level. Fill in "
    "dip_direction_deg.",
)
CROSS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Panels of one seam cross each other on {area:,.0f} m² ({panels}). Coal is mined once: the land was left to the "
    "panel that is mined first, or stands first. If they are in different seams, say so in the column seam.",
)
REPEAT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} panels lie over or under those of another seam ({panels}) and name no factor of repeated mining: their "
    "subsidence was added without one. The table of coalfields has {factor:g} for a first repetition.",
)
NONE_LEFT = QT_TRANSLATE_NOOP(
    "Ordos", "No panel of “{layer}” can be reckoned with: {reasons}. Correct these columns and run again."
)
NO_ROW = QT_TRANSLATE_NOOP(
    "Ordos", "The table of coalfields has no row “{name}”. Choose one of: {rows}, or add a row to your copy."
)


def known_panels(frame: Any, layers: dict[str, Any], settings: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the panels that can be reckoned with as a metric GeoDataFrame: every column of `panel_shapes.troughs`
    filled, code, seam, mined_on, and troughs, the list of each one's.

    layers: coalfields, roof and ground; settings: coalfield, cell. Raises PlanningError where none is left.
    """
    t = frame.copy()
    t["code"] = names(t)
    t["seam"] = [str(one).strip() if one is not None and one == one else "" for one in t.seam]
    t = filled(t, layers["coalfields"], settings.coalfield)
    t = from_surfaces(t, layers["roof"], layers["ground"], notes, progress)
    t["dip_deg"] = t.dip_deg.fillna(0.0)
    t["theta0_deg"] = t.theta0_deg.fillna(90.0 - t.propagation_k * t.dip_deg)
    for side in SIDES:
        t[side] = t[side].fillna(t.offset_m).fillna(t.offset_ratio * t.depth_m)
    said: list[Message] = []
    t = possible(t, settings.cell, said)
    notes += said
    if not len(t):
        raise PlanningError(NONE_LEFT, layer=Message(PANELS.label), reasons=[one.values["reason"] for one in said])
    t = mined_once(t, notes)
    warned(t, notes)
    t["repeat_factor"] = t.repeat_factor.fillna(1.0)
    t["w0_m"] = t.thickness_m * t.q * t.repeat_factor * np.cos(np.radians(t.dip_deg))
    t.loc[t.dip_deg == 0.0, "theta0_deg"] = 90.0  # a level seam has no side to which its influence could lean
    return shaped(t, notes, progress)


def names(t: Any) -> Any:
    """Return the panels' codes: their own, else P001, P002 … by row."""
    return [str(one).strip() if one is not None and one == one else f"P{row:03d}" for row, one in enumerate(t.panel, 1)]


def filled(t: Any, coalfields: Any, chosen: str) -> Any:
    """Return the panels with what their coalfield says where they say nothing; `known_field`: whether it has a row."""
    rows = coalfields.dropna(subset=["coalfield"]).set_index("coalfield")
    if chosen not in rows.index:
        raise PlanningError(NO_ROW, name=chosen, rows=", ".join(rows.index))
    by_name = {str(name): key for key, name in rows.name_zh.items() if name is not None}
    own = pd.Series([chosen if one is None or one != one else str(one).strip() for one in t.coalfield], index=t.index)
    own = own.where(own.isin(rows.index), own.map(by_name))
    t["known_field"] = own.isin(rows.index)
    found = rows.reindex(own.to_numpy()).set_index(t.index)
    for column in ("q", "tan_beta", "b"):
        t[column] = t[column].astype(float).fillna(found[column].astype(float))
    t["propagation_k"], t["offset_ratio"] = found.propagation_k.astype(float), found.offset_ratio.astype(float)
    t["usual_repeat"] = found.repeat_factor.astype(float)
    numbers = [*SIDES, "offset_m", "thickness_m", "depth_m", "dip_deg", "dip_direction_deg", "theta0_deg"]
    t[[*numbers, "repeat_factor"]] = t[[*numbers, "repeat_factor"]].astype(float)
    return t


def possible(t: Any, cell: float, notes: list[Message]) -> Any:
    """Return the panels whose numbers can be; the others are told, each by the first reason."""
    with np.errstate(invalid="ignore"):
        reasons = (
            (NO_COALFIELD, ~t.known_field),
            (NO_THICKNESS, ~(t.thickness_m > 0)),
            (THICK, t.thickness_m > THICKEST),
            (NO_DEPTH, t.depth_m.isna()),
            (BAD_DEPTH, ~((t.depth_m > 0) & (t.depth_m <= DEEPEST))),
            (SHALLOW, t.depth_m < cell),
            (BAD_Q, ~((t.q > 0) & (t.q <= GREATEST_Q))),
            (BAD_TAN, ~(t.tan_beta > 0)),
            (BAD_B, ~(t.b >= 0)),
            (BAD_DIP, ~((t.dip_deg >= 0) & (t.dip_deg <= STEEPEST))),
            (BAD_THETA, ~((t.theta0_deg > 45) & (t.theta0_deg <= 90))),
            (BAD_OFFSET, ~(t[list(SIDES)] >= 0).all(axis=1)),
            (BAD_REPEAT, (t.repeat_factor < 1) | (t.repeat_factor > 2)),
        )
    bad = pd.Series(False, index=t.index)
    for reason, found in reasons:
        tell_left(t, (found & ~bad).to_numpy(), reason, notes)
        bad |= found
    return t[~bad].reset_index(drop=True)


def tell_left(t: Any, out: Any, reason: str, notes: list[Message]) -> None:
    """Note the panels (n,) bool that are left out for a reason."""
    if out.any():
        codes = some(t.code.to_numpy()[out])
        layer, why = Message(PANELS.label), Message(reason)
        notes.append(Message(LEFT_OUT, layer=layer, count=int(out.sum()), all=len(t), reason=why, panels=codes))


def warned(t: Any, notes: list[Message]) -> None:
    """Note panels the method was not made for, or that say too little; those without a direction become level."""
    steep = (t.dip_deg > STEEP).to_numpy()
    if steep.any():
        notes.append(Message(STEEP_NOTE, count=int(steep.sum()), panels=some(t.code.to_numpy()[steep])))
    lost = ((t.dip_deg > 0) & t.dip_direction_deg.isna()).to_numpy()
    if lost.any():
        notes.append(Message(LEVEL_NOTE, count=int(lost.sum()), panels=some(t.code.to_numpy()[lost])))
        t.loc[lost, "dip_deg"] = 0.0


def mined_once(t: Any, notes: list[Message]) -> Any:
    """Return the panels without the land that earlier ones of their seam have; earlier by day, then by row."""
    day = pd.to_datetime(t.mined_on).fillna(pd.Timestamp.max)
    order = np.lexsort((np.arange(len(t)), day.to_numpy()))
    rank = np.argsort(order, kind="stable")
    shapes, seam = t.geometry.to_numpy().copy(), t.seam.to_numpy()
    one, two = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    same = seam[one] == seam[two]
    tell_repeats(t, one[~same], two[~same], notes)
    one, two = one[same & (rank[one] > rank[two])], two[same & (rank[one] > rank[two])]
    shared = shapely.area(shapely.intersection(shapes[one], shapes[two])) > TOUCH
    one, two = one[shared], two[shared]
    if not len(one):
        return t
    before = shapely.area(shapes)
    for later in np.unique(one):
        left, _ = subtract(shapes[later : later + 1], t.geometry.to_numpy()[two[one == later]])
        shapes[later] = only_polygons(left)[0]
    area = float((before - shapely.area(shapes)).sum())
    notes.append(Message(CROSS_NOTE, area=area, panels=some(t.code.to_numpy()[np.unique(np.r_[one, two])])))
    gone = shapely.area(shapes) < TOUCH
    tell_left(t, gone, MINED_TWICE, notes)
    return t.set_geometry(shapes, crs=t.crs)[~gone].reset_index(drop=True)


def tell_repeats(t: Any, one: Any, two: Any, notes: list[Message]) -> None:
    """Note panels (n,) that meet panels of other seams and name no factor of repeated mining."""
    shapes = t.geometry.to_numpy()
    over = shapely.area(shapely.intersection(shapes[one], shapes[two])) > TOUCH
    silent = t.repeat_factor.isna().to_numpy()
    met = np.unique(one[over])
    if len(met) and silent[met].all():
        factor = float(t.usual_repeat.iloc[met[0]])
        notes.append(Message(REPEAT_NOTE, count=len(met), panels=some(t.code.to_numpy()[met]), factor=factor))


def shaped(t: Any, notes: list[Message], progress: Progress) -> Any:
    """Return the panels with their troughs; those of which the offsets leave nothing are told and left out."""
    made = []
    for number, one in enumerate(t.itertuples(index=False)):
        progress(number / len(t), "")
        made.append(troughs(one))
    empty = np.array([not one for one in made])
    tell_left(t, empty, NOTHING_LEFT, notes)
    t["troughs"] = pd.Series(made, index=t.index, dtype=object)
    if empty.all():
        raise PlanningError(NONE_LEFT, layer=Message(PANELS.label), reasons=[Message(NOTHING_LEFT)])
    return t[~empty].reset_index(drop=True)
