"""Places with their options: new dams at the sites, and what may be done with the dams that stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.dams.dam_choice import Places, crossing, drowned, toes, tree
from ordos_restoration.planning.dams.dam_cost import cost_of_mending, cost_of_new, weights
from ordos_restoration.planning.dams.dam_defects import mending
from ordos_restoration.planning.dams.dam_existing import silt_room
from ordos_restoration.planning.dams.dam_rules import DamRules
from ordos_restoration.planning.dams.sites import Sites
from ordos_restoration.planning.flow import Flow
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, part_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

CREST_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The crest of {count} existing dams is as long as the valley of the terrain model is wide at their height, because "
    "nobody told its length: {dams}.",
)


def places_of(
    flow: Flow, found: Sites, dams: Any, gully: Any, sediment: Any, settings: Any, tables: Any, notes: list[Message],
    progress: Progress,
) -> Places:  # fmt: skip
    """Return the places of sites that have an option, and of the standing dams.

    gully: of the sites and then of the dams (k,); settings: years, density, passed, breach and reinforce of the
    parameters; tables: dam_defects and prices, and `rules`, the DamRules.
    """
    usable = np.unique(found.option.site.to_numpy(dtype=int))
    usable = usable[~np.isin(found.site.cell.to_numpy()[usable], dams.cell.to_numpy())]
    site = pd.DataFrame({"site": usable, "dam": -1, "cell": found.site.cell.to_numpy()[usable], "gully": gully[usable]})
    count = len(found.site)
    standing = pd.DataFrame({"site": -1, "dam": np.arange(len(dams)), "cell": dams.cell.to_numpy(dtype=np.int64)})
    standing["gully"] = gully[count:]
    t = pd.concat([site, standing], ignore_index=True).astype({"cell": np.int64})
    place = tree(flow, t, sediment, part_of(progress, 0.0, 0.4))
    new = new_options(found, place, settings, tables)
    old = old_options(place, dams, settings, tables)
    option = pd.concat([one for one in (new, old) if len(one)], ignore_index=True)
    option = option.sort_values(["place", "cost", "measure"], kind="stable").reset_index(drop=True)
    option["paid"] = option.cost
    option["cost"] = weights(option.cost.to_numpy(dtype=float), option.fill_m3.to_numpy(dtype=float), notes)
    cell = place.cell.to_numpy()[option.place.to_numpy(dtype=int)]
    option["toe_m"] = toes(flow, cell, option.foot_m.to_numpy(dtype=float), part_of(progress, 0.4, 0.6))
    return Places(place, option, clashes(place, option, part_of(progress, 0.6, 1.0)))


def clashes(place: Any, option: Any, progress: Progress) -> Any:
    """Return the pairs of options (p, 2) that cannot stand together."""
    own, standing = option.place.to_numpy(dtype=int), (option.measure != "new").to_numpy(dtype=bool)
    water, toe = (option[name].to_numpy(dtype=float) for name in ("water_m", "toe_m"))
    pairs = drowned(place.below.to_numpy(), own, water, toe, standing, progress)
    across = crossing(option["axis"].to_numpy(dtype=object), own)
    every = np.concatenate([pairs, across])
    every = every[~(standing[every[:, 0]] & standing[every[:, 1]])]
    return np.unique(every, axis=0) if len(every) else every


def new_options(found: Sites, place: Any, settings: Any, tables: Any) -> Any:
    """Return the options of new dams at places; most_t is what fills one within the shortest life of its class."""
    if not len(found.option):
        return pd.DataFrame()
    o = found.option
    of_site = np.full(len(found.site) + 1, -1)
    of_site[place.site[place.site >= 0]] = np.flatnonzero(place.site >= 0)
    own = of_site[o.site.to_numpy(dtype=int)]
    kept = np.flatnonzero(own >= 0)
    o = o.iloc[kept]
    trap = 1.0 - settings.passed / 100.0
    least = o.dam_class.map(dict(zip(tables["rules"].classes.dam_class, tables["rules"].classes.from_years)))
    silt_t = o.silt_m3.to_numpy(dtype=float) * settings.density
    total = o.total_m3.to_numpy(dtype=float)
    return pd.DataFrame(
        {
            "place": own[kept],
            "measure": "new",
            "row": kept,
            "dam_class": o.dam_class.to_numpy(dtype=object),
            "water_m": o.water_m.to_numpy(dtype=float),
            "foot_m": (o.crest_width_m / 2 + o.down_slope * o.height_m).to_numpy(dtype=float),
            "axis": o.geometry.to_numpy(),
            "fill_m3": o.fill_m3.to_numpy(dtype=float),
            "cost": cost_of_new(o, tables["prices"]),
            "trap": trap,
            "room_t": silt_t / settings.years,
            "most_t": silt_t / (trap * least.to_numpy(dtype=float)),
            "release_m3": total * settings.breach / 100.0,
            "free_m3": total - o.silt_m3.to_numpy(dtype=float),
        }
    )


def old_options(place: Any, dams: Any, settings: Any, tables: Any) -> Any:
    """Return what may be done with standing dams: sound ones are kept, defective ones reinforced or left alone."""
    own = np.flatnonzero(place.dam >= 0)
    if not len(own):
        return pd.DataFrame()
    d = dams.iloc[place.dam.to_numpy()[own]].reset_index(drop=True)
    room = silt_room(d, d.own_km2.to_numpy(dtype=float), tables["rules"])
    works = mending(d, tables["dam_defects"])
    cost = cost_of_mending(works[works.quantity.notna()], tables["prices"], len(d))
    sound = d.counts.to_numpy(dtype=bool)
    base = pd.DataFrame(
        {
            "place": own, "row": -1, "dam_class": d.dam_class, "water_m": d.water_m, "foot_m": d.foot_m,
            "axis": d["axis"], "fill_m3": 0.0, "most_t": np.inf, "release_m3": d.storage_m3 * settings.breach / 100.0,
            "silt_room_m3": room,
        }
    )  # fmt: skip
    good = base.assign(
        measure=np.where(sound, "keep", "reinforce"),
        cost=np.where(sound, 0.0, cost),
        trap=1.0 - settings.passed / 100.0,
        room_t=room * settings.density / settings.years,
        free_m3=d.free_m3 - room,
    )
    bad = base[~sound & ~d.must_mend.to_numpy(dtype=bool)].assign(
        measure="left", cost=0.0, trap=0.0, room_t=0.0, free_m3=0.0
    )
    return good if settings.reinforce == "all" else pd.concat([good, bad], ignore_index=True)


def standing_pools(flow: Flow, dams: Any, at: Sites, rules: DamRules, notes: list[Message]) -> Any:
    """Return the standing dams with water_m, foot_m [m], axis and bed_m, from the terrain at their places.

    at: the sites at the cells of the dams, row by row. Water stands a freeboard below the crest where the height is
    known, else as high as the storage reaches; the axis is cut to the length of the crest where that is known.
    """
    if not len(dams):
        return dams.assign(water_m=[], foot_m=[], axis=[], bed_m=[])
    s, bed = rules.sections, at.site.bed_m.to_numpy(dtype=float)
    bed = np.where(np.isfinite(bed), bed, flow.filled.reshape(-1)[dams.cell.to_numpy(dtype=int)])
    height = dams.height_m.to_numpy(dtype=float)
    by_storage = level_by_storage(at.curve, dams.storage_m3.to_numpy(dtype=float), len(dams)) - bed
    depth = np.where(np.isnan(height), by_storage, height - s.freeboard[s.row_for(np.nan_to_num(height))])
    depth = np.maximum(np.nan_to_num(depth, nan=1.0), 0.5)
    row = s.row_for(depth)
    tall = np.where(np.isnan(height), depth + s.freeboard[row], height)
    axes = axes_of(flow, dams, at.site)
    told = dams.crest_length_m.to_numpy(dtype=float)
    guessed = np.isnan(told) & np.array([one is not None for one in at.site.geometry]) & ~np.isnan(height)
    if guessed.any():
        notes.append(Message(CREST_NOTE, count=int(guessed.sum()), dams=some(dams.called[guessed].tolist())))
    return dams.assign(
        bed_m=bed,
        water_m=bed + depth,
        foot_m=s.width[row] / 2 + s.down[row] * tall,
        axis=axes,
        crest_length_m=np.where(guessed, np.round(shapely.length(axes), 1), told),
    )


def level_by_storage(curve: Any, storage: Any, count: int) -> Any:
    """Return the level at which curves (count,) hold a storage [m³], NaN where they do not reach it."""
    out = np.full(count, np.nan)
    for site, own in curve.groupby("site"):
        volume, level = own.volume_m3.to_numpy(dtype=float), own.level_m.to_numpy(dtype=float)
        if volume[-1] >= storage[int(site)]:
            out[int(site)] = np.interp(storage[int(site)], volume, level)
    return out


def axes_of(flow: Flow, dams: Any, site: Any) -> Any:
    """Return the axes of standing dams as lines (k,): as long as the crest, or as the valley is wide at it, along the
    terrain's own axis where it has one, else across the channel.
    """
    cell = dams.cell.to_numpy(dtype=int)
    foot = np.column_stack(flow.centres(cell))
    ahead = np.column_stack(flow.centres(flow.below[cell])) - foot
    across = np.column_stack([-ahead[:, 1], ahead[:, 0]])
    across[~across.any(axis=1)] = [1.0, 0.0]
    out = np.full(len(dams), None, dtype=object)
    columns = (dams.crest_length_m.to_numpy(dtype=float), dams.height_m.to_numpy(dtype=float))
    for k, (axis, length, height) in enumerate(zip(site.geometry.to_numpy(), *columns)):
        ends = np.array(axis.coords) if axis is not None else None
        along = across[k] if ends is None else ends[-1] - ends[0]
        along = along / np.hypot(*along)
        if length == length:
            reach = (length / 2, length / 2)
        elif ends is not None and height == height:
            reach = valley(flow, foot[k], along, ends, height)
        else:
            reach = (2 * flow.lattice.cell, 2 * flow.lattice.cell)
        out[k] = shapely.linestrings([foot[k] - reach[0] * along, foot[k] + reach[1] * along])
    return out


def valley(flow: Flow, foot: Any, along: Any, ends: Any, height: float) -> tuple[float, float]:
    """Return how far the ground along an axis stays below a crest, to both sides of its foot [m].

    ends: of the axis at the highest crest that closes the valley, beyond which nothing is looked at.
    """
    lattice, step = flow.lattice, flow.lattice.cell / 2
    out = []
    for side, end in ((-1.0, ends[0]), (1.0, ends[-1])):
        way = np.arange(0.0, np.hypot(*(end - foot)) + step, step)
        place = foot + side * way[:, None] * along
        row = np.clip(((lattice.top - place[:, 1]) / lattice.cell).astype(int), 0, lattice.rows - 1)
        column = np.clip(((place[:, 0] - lattice.left) / lattice.cell).astype(int), 0, lattice.columns - 1)
        ground = flow.height[row, column]
        high = np.flatnonzero(ground >= ground[0] + height)
        out.append(float(way[high[0]] if len(high) else way[-1]))
    return out[0], out[1]
