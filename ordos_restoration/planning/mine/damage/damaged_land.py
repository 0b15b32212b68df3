"""Capability damaged_land: what lies on the land of a mine → every piece once, with its damage, class and owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import units
from ordos_restoration.planning.elevation import DEM_UNIT
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage import damage_sums as sums
from ordos_restoration.planning.mine.damage import damage_tables as tables
from ordos_restoration.planning.mine.damage.damage_degree import graded, limit, mean_slopes
from ordos_restoration.planning.mine.damage.damage_inputs import DEM, INPUTS
from ordos_restoration.planning.mine.damage.damage_layers import claims_of
from ordos_restoration.planning.mine.damage.damage_pieces import ground_of, pieces_of
from ordos_restoration.planning.mine.words import SCHEMES, STATES
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Choice,
    Message,
    Number,
    Plan,
    Progress,
    default,
    part_of,
)

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

LETTERS = {"excavated": "E", "occupied": "O", "subsided": "S", "polluted": "P"}
LANDFORM_OF = {"site": "site", "road": "road", "subsided": "subsidence"}
STEEP = {"pit": ("pit_floor", "pit_wall"), "dump": ("platform", "slope")}  # up to the limit of slight, and above it
SUM_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The layers hold {gross:.4f} ha; {overlap:.4f} ha of it lie under something else and are counted once, with what "
    "comes first; {area:.4f} ha of damaged land remain.",
)
DEGREE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} polygons have no degree of damage and no index it could be graded by ({names}): their degree stays empty.",
)
LICENCE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{area:.4f} ha of damaged land lie outside every mining licence: say whose duty it is before the plan is filed.",
)
FARMLAND_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Of the damaged land {farmland:.4f} ha are permanent basic farmland and {redline:.4f} ha lie in the ecological red "
    "line.",
)


@dataclass(frozen=True)
class DamagedLand(Capability):
    """Count damaged land once, with its damage, degree, class, owner and licence."""

    priority: str = default(
        "surface",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "Land damaged twice counts as"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "What lies on top has to be restored: site, road, dump, pit, pollution, subsidence. By the first "
                "damage it is pit, dump, site, road, pollution, subsidence.",
            ),
            {
                "surface": QT_TRANSLATE_NOOP("Ordos", "What lies on top"),
                "origin": QT_TRANSLATE_NOOP("Ordos", "What damaged it first"),
            },
        ),
    )
    ponds: str = default(
        "count",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "Standing water"),
            QT_TRANSLATE_NOOP(
                "Ordos",
                "Water in a pit or on subsided land is damaged land and gets pieces of its own; it can be taken out "
                "where it is to stay water.",
            ),
            {
                "count": QT_TRANSLATE_NOOP("Ordos", "Counted with the land around it"),
                "deduct": QT_TRANSLATE_NOOP("Ordos", "Taken out"),
            },
        ),
    )
    class_scheme: str = default(
        "gbt21010",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"),
            QT_TRANSLATE_NOOP("Ordos", "Of patches that do not name theirs."),
            SCHEMES,
        ),
    )
    state: str = default(
        "damaged",
        Choice(
            QT_TRANSLATE_NOOP("Ordos", "State of the damage"),
            QT_TRANSLATE_NOOP("Ordos", "Of polygons that do not name theirs."),
            STATES,
        ),
    )
    base_year: Optional[int] = default(
        None,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Base year"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Polygons without a state whose year comes after it are to be damaged; empty: the state above."
            ),
            "",
            1950,
            2150,
            whole=True,
        ),
    )
    sliver: float = default(
        1.0,
        Number(
            QT_TRANSLATE_NOOP("Ordos", "Slivers below"),
            QT_TRANSLATE_NOOP("Ordos", "Smaller pieces are joined to the neighbour with the longest shared border."),
            "m²",
            0,
            1000,
        ),
        advanced=True,
    )
    dem_unit: str = default("metre", DEM_UNIT, advanced=True)

    id = "damaged_land"
    group = "mine"
    title = QT_TRANSLATE_NOOP("Ordos", "Delimit damaged land")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Lays pits, dumps, sites and subsided land over each other and over land use, licences, basic farmland and the "
        "red line. Every piece of land is counted once, with damage, degree, class, owner and village. What was "
        "deducted is listed, and all tables add up to the same total.",
    )
    inputs = INPUTS
    outputs = {
        "damaged_land": tables.DAMAGED_LAND,
        "damage_by_class": tables.DAMAGE_BY_CLASS,
        "damage_overlap": tables.DAMAGE_OVERLAP,
        "responsibility": tables.RESPONSIBILITY,
    }
    numbers = tables.NUMBERS

    def plan(self, *, progress: Progress, wanted: frozenset[str], **layers: Any) -> Plan:
        notes: list[Message] = []
        claims = claims_of(layers, self.state, self.base_year, notes)
        water = (claims.kind == tables.WATER).to_numpy()
        ground = ground_of(layers, self.class_scheme, claims.geometry.to_numpy()[water], claims.crs, notes)
        deduct = self.ponds == "deduct"
        claims = claims[~water | deduct].reset_index(drop=True)
        claims = self.with_degree(claims, layers["damage_grades"], layers["dem"], notes, part_of(progress, 0.0, 0.15))
        pieces = pieces_of(claims, ground, self.priority, self.sliver, notes, part_of(progress, 0.15, 0.9))
        land = coded(sums.with_areas(pieces.land))
        twice = sums.overlaps(pieces, claims)
        numbers = sums.totals(land, twice, layers["licence"] is not None)
        tell(numbers, land, notes)
        found = {
            "damaged_land": land,
            "damage_by_class": sums.by_class(land),
            "damage_overlap": twice,
            "responsibility": sums.responsibility(land, part_of(progress, 0.9, 0.98)),
        }
        return Plan(tables=found, numbers=numbers, notes=notes)

    def with_degree(self, claims: Any, table: Any, dem: Any, notes: list[Message], progress: Progress) -> Any:
        """Return the claims with degree, what decided it, and the landform where slope or kind say it."""
        shapes = claims.geometry.to_numpy()
        kind, given = claims.kind.to_numpy(), claims.degree.to_numpy()
        slope = claims.slope_deg.to_numpy(dtype=float).copy()
        blind = np.flatnonzero(np.isnan(slope) & np.isin(kind, list(STEEP)))
        if dem is not None and len(blind):
            slope[blind] = mean_slopes(shapes[blind], claims.crs, dem, self.dem_unit, DEM.label, progress)
        area = units.geodesic_area(shapes, claims.crs) / units.M2_PER_HECTARE
        degree, factor = graded(claims.assign(slope_deg=slope, area_ha=area), table)
        said = given != None  # noqa: E711 - elementwise
        open_ = ~said & (degree == None) & (kind != tables.WATER)  # noqa: E711
        if open_.any():
            names = [str(one) for one in claims["name"].to_numpy()[open_][:8]]
            notes.append(Message(DEGREE_NOTE, count=int(open_.sum()), names=names))
        landform = [form or formed(k, s, table) for form, k, s in zip(claims.landform, kind, slope)]
        return claims.assign(
            degree=np.where(said, given, degree),
            graded_by=np.where(said, "given", factor),
            landform=np.array(landform, dtype=object),
        )


def formed(kind: str, slope: float, table: Any) -> Optional[str]:
    """Return the landform of a kind of land: of pits and dumps only where the slope [degree] says which part it is."""
    if kind in STEEP:
        return STEEP[kind][int(slope > limit(table, kind, "slope_deg"))] if slope == slope else None
    return LANDFORM_OF.get(kind)


def coded(land: Any) -> Any:
    """Return pieces with code and uuid, numbered by damage from north to south and west to east."""
    x, y = units.centroid_xy(land.geometry.to_numpy())
    letter = land.damage_type.map(LETTERS)
    order = np.lexsort((np.round(x), -np.round(y), letter.to_numpy(dtype=str)))
    land = land.iloc[order].reset_index(drop=True)
    number = land.groupby("damage_type").cumcount() + 1
    code = [f"{LETTERS[damage]}{n:04d}" for damage, n in zip(land.damage_type, number)]
    return land.assign(code=code, uuid=[uuid_of(f"damaged_land/{one}") for one in code])


def tell(numbers: Any, land: Any, notes: list[Message]) -> None:
    """Note the check of the sums, and the land that needs a decision."""
    notes.append(Message(SUM_NOTE, **{name: numbers[f"{name}_ha"] for name in ("gross", "overlap", "area")}))
    if numbers.get("outside_ha", 0.0) > 0:
        notes.append(Message(LICENCE_NOTE, area=numbers["outside_ha"]))
    farmland, redline = (float(land.loc[land[one], "area_ha"].sum()) for one in ("basic_farmland", "redline"))
    if farmland or redline:
        notes.append(Message(FARMLAND_NOTE, farmland=farmland, redline=redline))
