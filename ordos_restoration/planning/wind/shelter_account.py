"""What belts hold back, added up: land by bands, gaps and their jets, and the drift into each river's bed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui.rivers import River, rivers
from ordos_restoration.planning.kongdui.sections import drift_vector
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, silent
from ordos_restoration.planning.wind import barrier
from ordos_restoration.planning.wind.belts import Belts
from ordos_restoration.planning.wind.crossing import Stage, banks_of, drift_past, open_drift, with_surveyed
from ordos_restoration.planning.wind.factors import Factors
from ordos_restoration.planning.wind.patches import joined, patches
from ordos_restoration.planning.wind.prevailing import Drift
from ordos_restoration.planning.wind.relative_drift import relative_drift
from ordos_restoration.planning.wind.shelter_field import Jets, jets_of
from ordos_restoration.planning.wind.shelter_tables import BAND_NAMES, EDGES

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.wind.shelter_effect import ShelterEffect
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

RANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The range from low to high is that of heights ±{height:g} % and optical porosities ±{porosity:g}; at the low end "
    "the drift falls with the third power of the wind, as if it had no threshold. The sand volume per drift potential "
    "is uncertain by a factor of {volume:g} either way.",
)
TYPED_RANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The range from low to high is that of heights ±{height:g} % and optical porosities ±{porosity:g}. The speeds of a "
    "typed drift are not known: throughout, the drift falls with the third power of the wind, the least it can fall. "
    "The sand volume per drift potential is uncertain by a factor of {volume:g} either way.",
)
GROWTH = (5.0, 10.0, 20.0)  # years, in every account
OPEN = list(BAND_NAMES).index("open")
HALF = list(BAND_NAMES).index("held_25")  # the first band with more than half of the drift


@dataclass(frozen=True, eq=False)
class Scene:
    """Belts, wind and rivers of one run."""

    settings: ShelterEffect
    belts: Belts
    drift: Drift
    factors: Factors
    kongdui: Any
    crs: Any

    @cached_property
    def bounds(self) -> Any:
        """The land that belts reach at this age: minx, miny, maxx, maxy [m]."""
        reach = barrier.LEE * self.belts.height[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
        box = shapely.bounds(self.belts.shapes) + reach
        return np.r_[box[:, :2].min(axis=0), box[:, 2:].max(axis=0)]

    def jets(self, belts: Belts) -> Optional[Jets]:
        """Return the jets in the gaps of belts, None where they are not wanted."""
        if not self.settings.jets:
            return None
        widest, reach, speedup = (self.factors[name] for name in ("gap_widest", "gap_reach", "gap_speedup"))
        return jets_of(belts, widest, reach, speedup / 100.0)

    def field(self, lattice: Lattice, belts: Belts, progress: Progress = silent) -> Any:
        """Return the relative drift behind belts at every cell, (rows, columns)."""
        return relative_drift(lattice, belts, self.drift.winds, self.jets(belts), progress)

    @property
    def ages(self) -> list[float]:
        """The ages of the account [years]."""
        return sorted({*GROWTH, float(self.settings.age)})


# Land ----------------------------------------------------------------------------------------------------------------


def banded(lattice: Lattice, field: Any, belts: Belts, age: float, progress: Progress) -> Any:
    """Return the land in bands of relative drift, one row per river and band; open land has none."""
    progress(0.0, "")
    tree = shapely.STRtree(belts.shapes)
    codes, river = np.unique(np.array([code or "" for code in belts.river], dtype=object), return_inverse=True)
    parts = []
    for shapes, band, cut in patches(lattice, np.digitize(field, EDGES).astype(np.int8), OPEN):
        progress(0.0, "")
        near = river[tree.nearest(shapely.point_on_surface(shapes))]
        parts.append(pd.DataFrame({"river": near, "band": band, "cut": cut, "shape": shapes}))
    rows = []
    every = pd.concat(parts).groupby(["river", "band"]) if parts else []
    for number, ((one, two), own) in enumerate(every):
        progress(number / len(every), "")
        shape = joined(own["shape"].to_numpy(), own.cut.to_numpy())
        geodesic = units.geodesic_area(shapely.get_parts(shape), lattice.crs).sum()  # a river is too long for one scale
        area = round(float(geodesic) / units.M2_PER_HECTARE, 2)
        rows.append(
            {
                "river_code": codes[one] or None,
                "band": list(BAND_NAMES)[two],
                "drift_from": ((0.0, *EDGES))[two],
                "drift_to": EDGES[two] if two < len(EDGES) else np.nan,
                "age": age,
                "area_ha": area,
                "area_mu": units.mu(area),
                "geometry": shape,
            }
        )
    return gpd.GeoDataFrame(rows or {"geometry": []}, geometry="geometry", crs=lattice.crs)


def gap_jets(scene: Scene) -> Any:
    """Return the gaps in the belts, each drawn as the jet behind it in the resultant direction of the drift, or in that
    of the strongest winds where they cancel out.
    """
    jets, toward = scene.jets(scene.belts), scene.drift.direction
    if jets is None or not len(jets.gaps):
        return gpd.GeoDataFrame({"geometry": []}, geometry="geometry", crs=scene.crs)
    winds = scene.drift.winds
    toward = float(winds.toward[np.argmax(winds.power)]) if np.isnan(toward) else toward
    shift = drift_vector(toward) * jets.reach[:, None]
    ring = np.stack([jets.gaps.start, jets.gaps.end, jets.gaps.end + shift, jets.gaps.start + shift], axis=1)
    fast = 1.0 + jets.speedup
    drift = sum(float(p * winds.remaining(k, fast)) for k, p in enumerate(winds.power)) / winds.power.sum()
    return gpd.GeoDataFrame(
        {
            "river_code": scene.belts.river[jets.gaps.belts[:, 0]],
            "width_m": jets.gaps.width,
            "height_m": jets.height,
            "reach_m": jets.reach,
            "toward_deg": toward,
            "drift": drift,
        },
        geometry=gpd.GeoSeries(shapely.polygons(ring), crs=scene.crs),
    )


# Beds ----------------------------------------------------------------------------------------------------------------


def account(scene: Scene, layers: dict[str, Any], notes: list[Message], progress: Progress) -> Any:
    """Return the drift into the bed of every river at every age: open, without the plan, and held back from low to
    high.
    """
    if scene.kongdui is None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Without channel lines there is no account of the drift into the beds. Give them as “{layer}”.",
                ),
                layer=Message(QT_TRANSLATE_NOOP("Ordos", "Kongdui channel lines")),
            )
        )
        return pd.DataFrame()
    found = rivers(scene.kongdui, layers["kongdui_table"], scene.crs, scene.settings.max_gap, notes)
    banks = banks_of(found, bed_widths(scene, found))
    if layers["channel"] is not None:
        banks = with_surveyed(banks, layers["channel"].geometry.to_numpy(), found)
    past = drift_past(banks, stages(scene, notes, progress), progress)
    codes = np.array([river.code for river in found], dtype=object)[banks.channel]
    sums = pd.DataFrame(np.vstack([open_drift(banks, scene.drift.winds), past]).T * banks.length[:, None])
    sums = sums.groupby(codes, sort=False).sum()
    length = pd.Series(banks.length).groupby(codes, sort=False).sum()
    return shares(scene, found, sums, length)


def bed_widths(scene: Scene, found: list[River]) -> Any:
    """Return the width of the bed of every channel (n,) [m]: the mean of its lines' column, else the parameter."""
    given = scene.kongdui["bed_width"].to_numpy(dtype=float)
    mean = [np.nanmean(given[list(one.rows)]) if np.isfinite(given[list(one.rows)]).any() else np.nan for one in found]
    return np.where(np.isnan(mean), scene.settings.bed_width, mean)


def stages(scene: Scene, notes: list[Message], progress: Progress) -> list[Stage]:
    """Return the state without the plan, then at every age low, expected and high.

    At the low end nobody trusts the threshold either: gusts move sand where the hourly mean would not, so that f³ of
    the drift is left, the most there can be.
    """
    taller, denser = scene.factors["height_uncertainty"] / 100.0, scene.factors["porosity_uncertainty"]
    volume = scene.factors["sand_volume_uncertainty"]
    template = RANGE_NOTE if scene.drift.winds.speeds else TYPED_RANGE_NOTE
    notes.append(Message(template, height=taller * 100, porosity=denser, volume=volume))
    winds = scene.drift.winds
    ends = ((-taller, -denser, winds.cubic()), (0.0, 0.0, winds), (taller, denser, winds))
    made = [(scene.belts.before(), winds)]
    made += [(scene.belts.at(age, *change), blowing) for age in scene.ages for *change, blowing in ends]
    out = []
    for belts, blowing in made:
        progress(0.0, "")
        out.append(Stage(belts, scene.jets(belts), blowing))
    return out


def shares(scene: Scene, found: list[River], sums: Any, length: Any) -> Any:
    """Return the account from the sums of drift times bank length by river: column 0 open, 1 without the plan, then
    low, expected and high at every age. Less porosity and more height do not always hold back more; the range is that
    of all three.
    """
    tonnes = scene.factors["sand_volume_per_vu"] * scene.factors["sand_bulk_density"]
    doubt = scene.factors["sand_volume_uncertainty"]
    tonnes = tonnes if scene.drift.measured else np.nan
    names = {river.code: river.name for river in found}
    none = 1e-9 * scene.drift.winds.power.sum()  # what rounding leaves of a drift along the banks
    rows = []
    for code, row in sums.iterrows():
        past = row.to_numpy()
        met = past[0] > none * length[code]
        held = np.round(100.0 * (1.0 - past / past[0]), 6) + 0.0 if met else np.full(len(past), np.nan)
        for number, age in enumerate(scene.ages):
            own = held[2 + 3 * number : 5 + 3 * number]
            low, middle, high = own.min(), own[1], own.max()
            rows.append(
                {
                    "river_code": code,
                    "river": names[code],
                    "age": age,
                    "weight": past[0] if met else 0.0,
                    "channel_km": length[code] / 2000.0,
                    "open_drift": past[0] / length[code] if scene.drift.measured else np.nan,
                    "before_pct": held[1],
                    "held_low_pct": low,
                    "held_pct": middle,
                    "held_high_pct": high,
                    "open_t": past[0] * tonnes,
                    "open_low_t": past[0] * tonnes / doubt,
                    "open_high_t": past[0] * tonnes * doubt,
                    "held_low_t": past[0] * tonnes / doubt * low / 100.0,
                    "held_high_t": past[0] * tonnes * doubt * high / 100.0,
                }
            )
    return pd.DataFrame(rows)


def totals(scene: Scene, made: dict[str, Any]) -> dict[str, float]:
    """Return the numbers of a run at its age: rivers weighted by the drift into their open beds."""
    bands, table = made["shelter_band"], made["shelter_summary"]
    half = bands.band.isin(list(BAND_NAMES)[:HALF]) if len(bands) else []
    out = {
        "sheltered_ha": round(float(bands.area_ha[half].sum()), 2) if len(bands) else 0.0,
        "drift_direction_deg": scene.drift.direction,
    }
    if len(table):
        own = table[(table.age == scene.settings.age) & (table.weight > 0)]
        for name in ("before_pct", "held_low_pct", "held_pct", "held_high_pct") if len(own) else ():
            out[name] = float(np.average(own[name], weights=own.weight))
    return out
