"""Damage of buildings by subsidence: brick-concrete ones up to 20 m are graded, the others told to be assessed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.subsidence.subsidence_field import Panel, at_points
from ordos_restoration.planning.mine.subsidence.subsidence_grades import Limits, graded
from ordos_restoration.planning.mine.subsidence.subsidence_parameters import BUILDINGS, STRUCTURES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import shapely
else:
    gpd, np, shapely = lazy("geopandas"), lazy("numpy"), lazy("shapely")

LONGEST = 20.0  # m, of buildings the grades were made for (rules for mining under buildings, 2017)
STEP = 5.0  # m between the points of an outline that are looked at
AT_ONCE = 1_000  # buildings between two looks at the progress
BRICK = ("brick", "砖")  # what names of brick-concrete structures hold
OTHER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} buildings that are hit are longer than 20 m or of another structure than brick-concrete: the "
    "grades do not hold for them, and they need an assessment of their own.",
)
BLANK_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: {count} of {all} buildings that are hit name no structure; “{structure}” was taken for them."
)
CURVATURE, STRAIN, TILT = "curvature", "strain", "tilt"
COLUMNS = ("strain_mm_m", "curvature_mm_m2", "tilt_mm_m")


def building_damage(
    frame: Any,
    panels: Sequence[Panel],
    limits: Limits,
    names: Sequence[str],
    settings: Any,
    notes: list[Message],
    progress: Progress,
) -> Any:
    """Return the buildings that sink by at least `settings.influence` millimetres, as `BUILDING_DAMAGE` has them.

    The worst index at any point of the outline decides; of equals, strain before curvature before tilt. limits: between
    the grades, names: of the grades, as `subsidence_grades.building_limits` returns them.
    """
    shapes = frame.geometry.to_numpy()
    worst = np.zeros((4, len(frame)))  # subsidence, strain, curvature, tilt
    for start in range(0, len(frame), AT_ONCE):
        progress(start / len(frame), "")
        own = slice(start, start + AT_ONCE)
        worst[:, own] = greatest(shapes[own], panels)
    hit = np.flatnonzero(worst[0] >= settings.influence / 1000.0)
    t = gpd.GeoDataFrame(geometry=gpd.GeoSeries(shapes[hit], crs=frame.crs), crs=frame.crs)
    t["name"], t["number"] = frame.name.to_numpy()[hit], hit + 1
    t["length_m"] = lengths(shapes[hit])
    t["structure"] = structures(frame.structure.to_numpy()[hit], settings.structure, notes)
    t["subsidence_m"] = worst[0, hit]
    places = [
        graded(values, limit) for values, limit in zip(worst[1:, hit], (limits.strain, limits.curvature, limits.tilt))
    ]
    for name, values in zip(COLUMNS, worst[1:, hit]):
        t[name] = values * 1000.0
    place = np.array(places)
    t["decided_by"] = np.array([STRAIN, CURVATURE, TILT], dtype=object)[np.argmax(place, axis=0)]
    reached = np.clip(np.ceil(place.max(axis=0) - 1e-9).astype(int) - 1, 0, len(names) - 1)
    own_assessment = (t.length_m > LONGEST) | (t.structure != "brick")
    t["grade"] = np.where(own_assessment, None, np.array(names, dtype=object)[reached])
    t["own_assessment"] = own_assessment
    if own_assessment.any():
        notes.append(Message(OTHER_NOTE, count=int(own_assessment.sum()), all=len(t)))
    return t


def greatest(shapes: Any, panels: Sequence[Panel]) -> Any:
    """Return the greatest subsidence [m], strain [1], curvature [1/m] and tilt [1] of buildings, (4, n)."""
    outline = shapely.segmentize(shapes, STEP)
    corners, of_corner = shapely.get_coordinates(outline, return_index=True)
    middle = shapely.get_coordinates(shapely.point_on_surface(shapes))
    xy, owner = np.concatenate([corners, middle]), np.concatenate([of_corner, np.arange(len(shapes))])
    state = at_points(panels, *xy.T)
    out = np.zeros((4, len(shapes)))
    found = state.subsidence, state.strain, np.abs(state.curvature), state.tilt
    for row, values in zip(out, found):
        np.maximum.at(row, owner, values)
    return out


def lengths(shapes: Any) -> Any:
    """Return the longer sides (n,) of the least rectangles around buildings [m]."""
    around = shapely.oriented_envelope(shapes)
    if not len(around):
        return np.zeros(0)
    xy = shapely.get_coordinates(around).reshape(len(around), 5, 2)
    return np.hypot(*np.moveaxis(xy[:, 1:3] - xy[:, :2], -1, 0)).max(axis=1)


def structures(words: Any, fallback: str, notes: list[Message]) -> Any:
    """Return brick or other for what a layer calls structures (n,); blank ones are the fallback and told."""
    text = np.array([str(one).strip().lower() if one is not None and one == one else "" for one in words], dtype=object)
    blank = text == ""
    if blank.any():
        shown = Message(STRUCTURES[fallback])
        layer = Message(BUILDINGS.label)
        notes.append(Message(BLANK_NOTE, layer=layer, count=int(blank.sum()), all=len(text), structure=shown))
    brick = np.array([any(part in one for part in BRICK) for one in text], dtype=bool)
    return np.where(blank, fallback, np.where(brick, "brick", "other"))
