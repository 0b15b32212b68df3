"""Damaged land in pieces: every square metre once, with the land class, owner, licence and flags of the ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage import overlay
from ordos_restoration.planning.mine.damage.additive_area import additive_area
from ordos_restoration.planning.mine.damage.damage_inputs import LAND_USE, LICENCES
from ordos_restoration.planning.mine.damage.damage_layers import (
    DAMAGE_OF,
    DEGREE_WORDS,
    FLAG_WORDS,
    column_of,
    meanings,
)
from ordos_restoration.planning.mine.damage.damage_tables import WATER
from ordos_restoration.planning.mine.land_classes import classified
from ordos_restoration.planning.mine.words import GROUND
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

ORDERS = {
    "surface": ("site", "road", "dump", "pit", "polluted", "subsided"),
    "origin": ("pit", "dump", "site", "road", "polluted", "subsided"),
}
FLAGS = ("basic_farmland", "redline")
USE = ("land_class", "class_scheme", "class_name", "category", "owner", "village")  # of a patch of the land survey
NOTICED = 1.0  # m²; less is the drawing of one border twice
SLIVER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} slivers, {area:.2f} m² in all, that borders drawn twice leave between layers were joined to the neighbour "
    "with the longest shared border.",
)
PATCH_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{area:.4f} ha of damaged land lie in more than one polygon of “{layer}”; the first in the layer counts."
)
BARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{area:.4f} ha of damaged land lie in no polygon of “{layer}”: class, owner and village stay empty there."
)
AGAIN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{area:.4f} ha that are to be damaged are damaged already by something else and count as damaged, so that they are "
    "in the statistics once.",
)
DRY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} polygons of standing water ({area:.4f} ha) lie outside all damaged land and were not counted."
)


@dataclass(frozen=True, eq=False)
class Ground:
    """What is known of the ground, as frames in the metric CRS: patches of land use with the columns USE and two
    flags; licences; polygons of basic farmland, red line and standing water (arrays of shapes).
    """

    use: Any
    licences: Any
    farmland: Any
    redline: Any
    water: Any

    def dividers(self) -> Any:
        """Return the shapes of all of it, one array."""
        return np.concatenate(
            [self.use.geometry.to_numpy(), self.licences.geometry.to_numpy(), self.farmland, self.redline, self.water]
        )

    def alike(self) -> Any:
        """Return for every patch the first that says the same, so that borders within one class and owner vanish."""
        if not len(self.use):
            return np.zeros(0, dtype=int)
        group = self.use.groupby([*USE, *FLAGS], sort=False, dropna=False).ngroup().to_numpy()
        _, first = np.unique(group, return_index=True)
        return first[group]


def ground_of(layers: Any, scheme: str, water: Any, crs: Any, notes: list[Message]) -> Ground:
    """Return the ground from the layers land_use, licence, basic_farmland and redline, None where one was not given.

    scheme: of land classes where a row names none; water: polygons (w,).
    """
    use = layers["land_use"]
    none = gpd.GeoDataFrame(geometry=[], crs=crs)
    if use is None:
        told = none.reindex(columns=[*USE, *FLAGS, "geometry"])
    else:
        label = LAND_USE.label
        schemes = column_of(use, "class_scheme")
        found = classified(column_of(use, "land_class"), schemes, scheme, layers["land_classes"], label, notes)
        columns = dict(zip(USE, (found[one].to_numpy() for one in ("code", "scheme", "name_zh", "category"))))
        columns.update({one: column_of(use, one) for one in ("owner", "village")})
        for one in FLAGS:
            columns[one] = meanings(column_of(use, one), FLAG_WORDS, label, one, notes) == True  # noqa: E712
        told = gpd.GeoDataFrame(columns, geometry=use.geometry.to_numpy(), crs=crs)
    farmland, redline = (none if layers[one] is None else layers[one] for one in FLAGS)
    licences = (
        none.reindex(columns=["licence", "holder", "geometry"]) if layers["licence"] is None else layers["licence"]
    )
    return Ground(told, licences, farmland.geometry.to_numpy(), redline.geometry.to_numpy(), water)


@dataclass(frozen=True, eq=False)
class Pieces:
    """Pieces of damaged land with all but their codes and areas, and what was deducted: counted and deducted claim
    (k,), the shapes (k,). Claims count on with the water where that was taken out.
    """

    land: Any
    counted: Any
    deducted: Any
    twice: Any


def ranks(claims: Any, priority: str) -> Any:
    """Return the rank of every claim (n,), lowest first: by kind, then what is damaged already, the worse degree, the
    smaller polygon (so that a pit drawn inside a pit is seen), and the order of the layers.
    """
    order = {kind: place for place, kind in enumerate(ORDERS[priority])}
    worst = {degree: place for place, degree in enumerate(reversed(list(DEGREE_WORDS)))}
    keys = (
        shapely.area(claims.geometry.to_numpy()),
        claims.degree.map(worst).fillna(len(worst)),
        claims.state != "damaged",
        claims.kind.map(order).fillna(-1),  # water that is taken out comes before all
    )
    rank = np.empty(len(claims), dtype=int)
    rank[np.lexsort(keys)] = np.arange(len(claims))
    return rank


def pieces_of(
    claims: Any, ground: Ground, priority: str, least: float, notes: list[Message], progress: Progress
) -> Pieces:
    """Return the land of claims (n,) in pieces that do not overlap, single-part, of one claim and one ground each.

    claims: water among them is taken out; priority: of ORDERS; least: pieces below it [m²] are joined to a neighbour.
    """
    shapes = claims.geometry.to_numpy()
    land = shapes[(claims.kind != WATER).to_numpy()]
    faces = overlay.faces_of(land, ground.dividers(), part_of(progress, 0.0, 0.6))
    face, claim = overlay.covering(faces, shapes, part_of(progress, 0.6, 0.65))
    winner = overlay.uppermost(face, claim, ranks(claims, priority), len(faces))
    area = additive_area(faces, claims.crs)
    traits = face_traits(faces, area, ground, notes, part_of(progress, 0.65, 0.75))
    traits["claim"] = winner
    add_state(traits, claims, face, claim, area, notes)
    lost = winner[face] != claim
    pair = winner[face[lost]] * len(claims) + claim[lost]
    twice, pair = overlay.gathered(faces[face[lost]], pair, part_of(progress, 0.75, 0.8))
    kept = np.flatnonzero(claims.kind.to_numpy()[winner] != WATER)
    made = joined(faces[kept], traits.iloc[kept], least, notes, part_of(progress, 0.8, 1.0))
    frame = described(*made, claims, ground)
    return Pieces(frame, pair // len(claims), pair % len(claims), twice)


def face_traits(faces: Any, area: Any, ground: Ground, notes: list[Message], progress: Progress) -> Any:
    """Return what the ground says of faces (k,): patch and licence (-1 for none), and the flags."""

    def first(shapes: Any, label: str) -> Any:
        progress(0.0, "")
        face, shape = overlay.covering(faces, shapes)
        several = np.bincount(face, minlength=len(faces)) > 1
        if area[several].sum() > NOTICED:
            notes.append(Message(PATCH_NOTE, layer=Message(label), area=area[several].sum() / units.M2_PER_HECTARE))
        return overlay.uppermost(face, shape, np.arange(len(shapes)), len(faces))

    def under(shapes: Any) -> Any:
        progress(0.0, "")
        out = np.zeros(len(faces), dtype=bool)
        out[overlay.covering(faces, shapes)[0]] = True
        return out

    patch = first(ground.use.geometry.to_numpy(), LAND_USE.label)
    bare = area[patch < 0].sum()
    if len(ground.use) and bare > NOTICED:
        notes.append(Message(BARE_NOTE, layer=Message(LAND_USE.label), area=bare / units.M2_PER_HECTARE))
    flags = {name: told_of(ground.use[name], patch, False).astype(bool) for name in FLAGS}
    water = under(ground.water)
    dry = ~np.isin(np.arange(len(ground.water)), overlay.covering(faces, ground.water)[1])
    if dry.any():
        outside = additive_area(shapely.get_parts(shapely.union_all(ground.water[dry])), ground.use.crs).sum()
        notes.append(Message(DRY_NOTE, count=int(dry.sum()), area=outside / units.M2_PER_HECTARE))
    return pd.DataFrame(
        {
            "patch": told_of(ground.alike(), patch, -1).astype(int),
            "permit": first(ground.licences.geometry.to_numpy(), LICENCES.label),
            "basic_farmland": flags["basic_farmland"] | under(ground.farmland),
            "redline": flags["redline"] | under(ground.redline),
            "ponded": water,
        }
    )


def told_of(values: Any, place: Any, none: Any) -> Any:
    """Return values (m,) at places (k,), `none` where the place is -1; object (k,)."""
    return np.append(np.asarray(values, dtype=object), [none])[place]


def add_state(traits: Any, claims: Any, face: Any, claim: Any, area: Any, notes: list[Message]) -> None:
    """Add state and year of the damage of every face: land that anything has damaged is damaged, since its first year,
    whatever is still to come over it.
    """
    damaged = (claims.state == "damaged").to_numpy()
    own = traits.claim.to_numpy()
    already = np.zeros(len(traits), dtype=bool)
    already[face[damaged[claim]]] = True
    again = already & ~damaged[own]
    year = claims.damage_year.to_numpy(dtype=float)
    first = np.full(len(traits), np.inf)
    told = damaged[claim] & np.isfinite(year[claim])
    np.minimum.at(first, face[told], year[claim[told]])
    first[np.isinf(first)] = np.nan
    traits["state"] = np.where(again, "damaged", claims.state.to_numpy()[own])
    traits["damage_year"] = np.where(again, first, year[own])
    if area[again].sum() > NOTICED:
        notes.append(Message(AGAIN_NOTE, area=area[again].sum() / units.M2_PER_HECTARE))


def joined(faces: Any, traits: Any, least: float, notes: list[Message], progress: Progress) -> tuple[Any, Any]:
    """Return single pieces of neighbouring faces alike in all traits, without slivers, and the traits of each."""
    key = traits.groupby(list(traits.columns), sort=False, dropna=False).ngroup().to_numpy()
    _, first = np.unique(key, return_index=True)
    shapes, keys = overlay.dissolved(faces, key, part_of(progress, 0.0, 0.5))
    group = traits.claim.to_numpy()[first[keys]]
    whole, source, gone = overlay.joined_slivers(shapes, group, least, part_of(progress, 0.5, 0.9))
    if gone.any():
        notes.append(Message(SLIVER_NOTE, count=int(gone.sum()), area=float(shapely.area(shapes[gone]).sum())))
        whole, keys = overlay.dissolved(whole, keys[source], part_of(progress, 0.9, 1.0))
    return whole, traits.iloc[first[keys]].reset_index(drop=True)


def described(shapes: Any, traits: Any, claims: Any, ground: Ground) -> Any:
    """Return pieces (k,) as a frame with the columns of the table of damaged land, but for code and area."""
    claim, patch, permit = (traits[name].to_numpy() for name in ("claim", "patch", "permit"))
    inherited = ("kind", "name", "degree", "graded_by", "settled_year", "landform", *GROUND, "kept")
    told = {name: claims[name].to_numpy()[claim] for name in inherited}
    told["damage_type"] = np.array([DAMAGE_OF[kind] for kind in told["kind"]], dtype=object)
    told.update({name: told_of(ground.use[name], patch, None) for name in USE})
    told.update({name: traits[name].to_numpy() for name in ("state", "damage_year", *FLAGS, "ponded")})
    inside = permit >= 0
    numbers = told_of(ground.licences["licence"], permit, None)
    told["licence"] = np.where(inside & (numbers != None), numbers, claims.licence.to_numpy()[claim])  # noqa: E711
    told["holder"] = told_of(ground.licences["holder"], permit, None)
    told["in_licence"] = inside
    return gpd.GeoDataFrame(told, geometry=shapes, crs=claims.crs)
