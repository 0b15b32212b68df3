"""What every compartment is: codes, measures, species, plants, water and cost; and the lines drawn in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.kongdui import compartments, planting, rows, sections
from ordos_restoration.planning.kongdui.belt_land import Planted
from ordos_restoration.planning.kongdui.belt_layout import Layout
from ordos_restoration.planning.kongdui.ribbon import LEFT
from ordos_restoration.planning.kongdui.rivers import station_text
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

STRIP_LETTERS = {"waterside": "W", "main": "M", "dune": "D"}
STRIP_ZH = {"waterside": "近水带", "main": "主林带", "dune": "固沙带"}
BANK_ZH = {"left": "左岸", "right": "右岸"}
STEEP_DRIFT = 45.0  # degrees between drift and belt normal beyond which a bank belt shelters little
NO_GROUNDWATER_KIND = "overexploited_groundwater"
LOOSE = ("moving", "semi_fixed")  # sand that a checkerboard is laid on
SAND_WORDS = {
    "moving": ("moving", "流动", "流动沙地", "流动沙丘", "mobile"),
    "semi_fixed": ("semi_fixed", "semifixed", "semi-fixed", "半固定", "半固定沙地", "半固定沙丘"),
    "fixed": ("fixed", "固定", "固定沙地", "固定沙丘"),
}
FENCE_INSET = 0.5  # m from the outer edge to the fence


SCHEMATIC_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments are schematic (示意): neither the bank nor the management line is surveyed there. "
    "They are for planning, not for design.",
)
DRY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments got the dry template instead of trees: groundwater is unknown or deep, and no legal "
    "water source is named.",
)
STEEP_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "In {count} of {all} compartments the drift comes more than 45° off the belt's normal: a bank belt shelters little "
    "there. Add cross-belts or checkerboard (column advice).",
)
UNAPPROVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments need an approval that has no number yet (columns condition and approval_no).",
)
THIRSTY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments need more water than the rain leaves them (column water_balance_mm is negative): "
    "plan for groundwater, flood water or fewer plants there.",
)


class Stand:
    """The planted compartments with everything that is decided once for each: template, mix, spacing and rows."""

    def __init__(
        self,
        settings: Shelterbelts,
        layout: Layout,
        planted: Planted,
        layers: dict[str, Any],
        notes: list[Message],
        progress: Progress,
    ) -> None:
        self.settings, self.layout, self.planted, self.layers = settings, layout, planted, layers
        self.table, self.shape = planted.pieces.table, planted.pieces.shape
        self.interval = layout.table.iloc[self.table.interval].reset_index(drop=True)
        self.template = layers["cross_sections"].iloc[self.table.section].reset_index(drop=True)
        self.land = rows.Land(layout.axis, layout.banks, layout.cells, layout.bands)
        self.dry = self.is_dry()
        self.share, self.row_spacing, self.plant_spacing = self.mixture(notes)
        self.rows = self.draw_rows(progress)
        self.tell(notes)

    def unit(self, column: str) -> Any:
        """Return a column of the unit each compartment lies in, object (n,), None outside all units."""
        frame, unit = self.layers["units"], self.table.unit.to_numpy()
        if frame is None:
            return np.full(len(unit), None, dtype=object)
        values = np.array([*frame[column], None], dtype=object)[unit]
        return np.where(pd.isna(values), None, values)

    @cached_property
    def groundwater(self) -> Any:
        """Depth to groundwater [m], (n,), NaN where unknown."""
        return self.unit("groundwater_m").astype(float)

    def is_dry(self) -> Any:
        """Return where the template's trees have neither groundwater nor a legal source, bool (n,). Unknown
        groundwater counts as deep; over-exploited groundwater is not for trees.
        """
        needs = self.template.needs_groundwater_m.to_numpy(dtype=float)
        shallow = np.nan_to_num(self.groundwater, nan=np.inf) <= needs
        spent = self.table.condition.str.contains(NO_GROUNDWATER_KIND).to_numpy(dtype=bool)
        return ~np.isnan(needs) & ~((shallow & ~spent) | bool(self.settings.water_source))

    def mixture(self, notes: list[Message]) -> tuple[Any, Any, Any]:
        """Return the share of every species (n, species), row spacing and plant spacing (n,) [m]. Where rain alone
        must do, the plants stand far enough apart for the densest stand each species bears.
        """
        t, dry, species = self.template, self.dry, self.layers["species"]
        self.mix_texts = np.where(dry, t.dry_mix, t.species_mix)
        kinds, which = np.unique(self.mix_texts.astype(str), return_inverse=True)
        self.mixes = [planting.parse_mix(kind) for kind in kinds]
        self.which_mix = which
        share = planting.shares(self.mixes, list(species.species))[which]
        row_spacing = np.where(dry, t.dry_row_spacing_m, t.row_spacing_m).astype(float)
        plant_spacing = np.where(dry, t.dry_plant_spacing_m, t.plant_spacing_m).astype(float)
        most = species.rainfed_max_per_ha.to_numpy(dtype=float)
        rainfed = dry | np.isnan(t.needs_groundwater_m.to_numpy(dtype=float))
        thirsty = rainfed & (share[:, most == 0] > 0).any(axis=1) if (most == 0).any() else np.zeros(len(dry), bool)
        if thirsty.any():
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "The mix “{mix}” of template {template} holds a species that cannot live on rain. Give the "
                    "template a groundwater depth it needs, or another mix.",
                ),
                mix=self.mix_texts[thirsty][0],
                template=t.template[thirsty].iloc[0],
            )
        with np.errstate(divide="ignore", invalid="ignore"):
            crowding = np.nanmax(share * planting.density(row_spacing, plant_spacing)[:, None] / most, axis=1)
        thin = rainfed & (crowding > 1.0 + 1e-9)
        if thin.any():
            plant_spacing[thin] = np.ceil(plant_spacing[thin] * crowding[thin] * 10 - 1e-6) / 10
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "Ordos",
                        "{count} compartments were planted wider than their template, because the species table "
                        "allows fewer plants on rain alone.",
                    ),
                    count=int(thin.sum()),
                )
            )
        return share, row_spacing, plant_spacing

    def draw_rows(self, progress: Progress) -> rows.Rows:
        """Return the planting rows of all compartments."""
        before, origin = self.planted.before, self.planted.origin
        return rows.rows_of(
            self.land,
            origin,
            before.table.cell.to_numpy(),
            before.table["strip"].to_numpy(),
            self.row_spacing[origin],
            self.plant_spacing[origin],
            before.shape,
            before.whole,
            progress,
        )

    @cached_property
    def plants(self) -> Any:
        """Plants of every compartment, int (n,): the sum of its rows."""
        return np.bincount(self.rows.piece, self.rows.plants, minlength=len(self.table)).astype(int)

    @cached_property
    def by_species(self) -> tuple[Any, Any]:
        """Plants and plants to order of every compartment and species, two int arrays (n, species)."""
        plants = planting.apportion(self.plants, self.share)
        survival = self.layers["species"].survival_pct.to_numpy(dtype=float)
        return plants, planting.to_order(plants, survival[None, :], self.settings.order_reserve)

    def price(self, item: str) -> float:
        """Return a unit price [yuan]; raise where the price table lacks it."""
        if item not in self.prices:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The price table has no price for “{item}”. Add a row for it."), item=item
            )
        return self.prices[item]

    @cached_property
    def prices(self) -> dict[str, float]:
        """The price table, item → price [yuan], without rows that have none."""
        table = self.layers["prices"].dropna(subset=["price"])
        return dict(zip(table["item"], table.price.astype(float)))

    def tell(self, notes: list[Message]) -> None:
        """Note what a reader of the plan must know, each with the number of compartments it is true of."""
        schematic = ~self.layout.surveyed[self.table.cell.to_numpy()]
        steep = self.interval.drift_angle.to_numpy() > STEEP_DRIFT
        unapproved = ((self.table.condition != "") & (self.table.approval_no == "")).to_numpy(dtype=bool)
        for where, template in (
            (schematic, SCHEMATIC_NOTE),
            (self.dry, DRY_NOTE),
            (steep, STEEP_NOTE),
            (unapproved, UNAPPROVED_NOTE),
        ):
            if where.any():
                notes.append(Message(template, count=int(where.sum()), all=len(where)))


def belts(stand: Stand, notes: list[Message], progress: Progress) -> Any:
    """Return the table of compartments, in the order of their codes."""
    t, interval, template = stand.table, stand.interval, stand.template
    x, y = units.centroid_xy(stand.shape)
    area = shapely.area(stand.shape) / units.areal_scale(x, y, stand.layout.crs)
    bank = np.where(t.side == LEFT, "left", "right")
    strip = np.array(sections.STRIPS, dtype=object)[t["strip"]]
    number = compartments.numbered(t, x, y)
    letters = [f"{b[0].upper()}-{STRIP_LETTERS[s]}" for b, s in zip(bank, strip)]
    code = np.array([f"{r}-{s}-{n:03d}" for r, s, n in zip(t.river_code.to_numpy(), letters, number)], dtype=object)
    r, rivers = stand.rows, interval.river.to_numpy()
    apart = 1 + r.row.max(initial=0)
    row_count = np.bincount(np.unique(r.piece * apart + r.row) // apart, minlength=len(t))
    length = np.bincount(r.piece, r.length, minlength=len(t)) / np.maximum(row_count, 1)
    length = np.where(length > 0, length, np.sqrt(area))
    progress(0.91, "")
    frame = pd.DataFrame(
        {
            "uuid": [compartments.uuid_of(c) for c in code],
            "code": code,
            "name": [f"{n}{BANK_ZH[b]}{STRIP_ZH[s]}{k:03d}" for n, b, s, k in zip(rivers, bank, strip, number)],
            "official_code": compartments.official_codes(t, stand.layers["units"], x, y),
            "river_code": t.river_code,
            "river": interval.river,
            "parent": interval.parent,
            "bank": bank,
            "bank_role": np.where(t.side == LEFT, interval.role_l, interval.role_r),
            "reach_class": interval.reach_class,
            "strip": strip,
            "station_from": station_text(stand.layout.table.station_from)[t.interval],
            "station_to": station_text(stand.layout.table.station_to)[t.interval],
            "length_m": length,
            "mean_width_m": area / length,
            "area_m2": area,
            "area_ha": np.round(area / units.M2_PER_HECTARE, 2),
            "area_mu": np.round(units.mu(area / units.M2_PER_HECTARE), 1),
            "orientation_deg": interval.azimuth,
            "drift_angle_deg": interval.drift_angle,
            "advice": np.where(interval.drift_angle > STEEP_DRIFT, "cross_belts", "none"),
            "template": template.template,
            "structure": template.structure,
            "porosity_leafless": template.porosity_leafless,
            "preparation": template.preparation,
            "season": template.season,
            "forest_category": template.forest_category,
            "dry": stand.dry,
            "row_spacing_m": stand.row_spacing,
            "plant_spacing_m": stand.plant_spacing,
            "rows": row_count,
            "plants": stand.plants,
            "plants_to_order": stand.by_species[1].sum(axis=1),
            "density_per_ha": stand.plants / area * units.M2_PER_HECTARE,
            "groundwater_m": stand.groundwater,
            "schematic": ~stand.layout.surveyed[t.cell.to_numpy()],
        }
    )
    progress(0.92, "")
    frame = frame.assign(**species_columns(stand), **land_columns(stand), **water_columns(stand, area))
    progress(0.94, "")
    frame["cost_yuan"] = costs(stand, frame)
    thirsty = frame.water_balance_mm < 0
    if thirsty.any():
        notes.append(Message(THIRSTY_NOTE, count=int(thirsty.sum()), all=len(frame)))
    frame["row_of_stand"] = np.arange(len(frame))
    order = np.lexsort((number, t["strip"], -t.side, t.river_rank))
    made = gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(stand.shape, crs=stand.layout.crs))
    return made.iloc[order].reset_index(drop=True)


def species_columns(stand: Stand) -> dict[str, Any]:
    """Return the species of every compartment, for people and as codes."""
    names = dict(zip(stand.layers["species"].species, stand.layers["species"].name_zh))
    texts = np.array([planting.mix_text(mix, names) for mix in stand.mixes], dtype=object)
    return {"species": texts[stand.which_mix], "species_mix": stand.mix_texts}


def land_columns(stand: Stand) -> dict[str, Any]:
    """Return what the unit, the land rules and the sand say of every compartment."""
    site = stand.unit("site_type")
    mobility = sand_mobility(stand)
    barrier = stand.template.barrier.to_numpy(dtype=object)
    loose = np.isin(mobility.astype(str), LOOSE) | (stand.layers["sand"] is None)
    basis = stand.layers["land_rules"]
    basis = dict(zip(basis.kind[basis.measure == "shelterbelt"], basis.basis_zh[basis.measure == "shelterbelt"]))
    conditions = stand.table.condition
    return {
        "site_type": np.where(pd.isna(site), stand.template.site_type_zh, site),
        "sand_mobility": mobility,
        "barrier": np.where(loose, barrier, "none"),
        "condition": conditions.where(conditions != "", None),
        "condition_basis": [
            "; ".join(str(basis.get(k) or "") for k in c.split(";")) if c else None for c in conditions
        ],
        "approval_no": stand.table.approval_no.where(stand.table.approval_no != "", None),
        "village": stand.unit("village"),
        "lin_ban": stand.unit("lin_ban"),
        "ownership": stand.unit("ownership"),
        "land_class": stand.unit("land_class"),
    }


def sand_mobility(stand: Stand) -> Any:
    """Return the mobility of the sand at the middle of every compartment, object (n,), None off the sand polygons."""
    out = np.full(len(stand.shape), None, dtype=object)
    sand = stand.layers["sand"]
    if sand is not None:
        words = {word: mobility for mobility, spellings in SAND_WORDS.items() for word in spellings}
        known = np.array([words.get(str(m).strip().lower()) for m in sand["mobility"]], dtype=object)
        inside = shapely.point_on_surface(stand.shape)
        point, polygon = shapely.STRtree(sand.geometry.to_numpy()).query(inside, predicate="intersects")
        out[point] = known[polygon]
    return out


def water_columns(stand: Stand, area: Any) -> dict[str, Any]:
    """Return water need and rain balance of every compartment, in mm over its area and in m³."""
    species = stand.layers["species"]
    each = planting.water_per_plant(species.water_mm, species.water_per_ha)
    need = np.round((stand.by_species[0] * each[None, :]).sum(axis=1))
    depth = need / area * 1000.0
    balance = stand.settings.rain * (1.0 - stand.settings.rain_reserve / 100.0) - depth
    return {
        "water_need_mm": depth,
        "water_need_m3": need,
        "water_balance_mm": balance,
        "water_balance_m3": balance * area / 1000.0,
    }


def costs(stand: Stand, frame: Any) -> Any:
    """Return the cost of every compartment [yuan], int (n,), from its printed area and plant numbers."""
    species = stand.layers["species"].species
    used = stand.share.any(axis=0)
    seedling = np.array([stand.price(f"seedling.{s}") if u else 0.0 for s, u in zip(species, used)])
    money = (stand.by_species[1] * seedling[None, :]).sum(axis=1)
    for preparation in frame.preparation.unique():
        own = (frame.preparation == preparation).to_numpy()
        money[own] += (frame.plants[own] * stand.price(f"planting.{preparation}")).to_numpy()
        money[own] += (frame.area_ha[own] * stand.price(f"preparation.{preparation}")).to_numpy()
    board = (frame.barrier == "checkerboard").to_numpy()
    if board.any():
        money[board] += (frame.area_ha[board] * stand.price("barrier.checkerboard")).to_numpy()
    if stand.settings.tending_years:
        money += (frame.area_ha * stand.price("tending") * stand.settings.tending_years).to_numpy()
    return np.round(money).astype(int)


def row_lines(stand: Stand, frame: Any) -> Any:
    """Return the table of planting rows, in the order of the compartments."""
    r = stand.rows
    place = places(frame)[r.piece]
    order = np.lexsort((np.arange(len(place)), r.row, place))
    return gpd.GeoDataFrame(
        {
            "code": frame.code.to_numpy()[place][order],
            "row": r.row[order],
            "length_m": r.length[order],
            "plant_spacing_m": r.spacing[order],
            "first_plant_m": r.shift[order],
            "plants": r.plants[order],
            "species": frame.species.to_numpy()[place][order],
            "schematic": frame.schematic.to_numpy()[place][order],
        },
        geometry=gpd.GeoSeries(r.shape[order], crs=stand.layout.crs),
    )


def places(frame: Any) -> Any:
    """Return the row of the finished table for every compartment of the stand, int (n,)."""
    out = np.empty(len(frame), dtype=int)
    out[frame.row_of_stand.to_numpy()] = np.arange(len(frame))
    return out


def plants(stand: Stand, frame: Any) -> Any:
    """Return every plant as a point."""
    points, row, number = rows.plant_points(stand.rows)
    place = places(frame)[stand.rows.piece[row]]
    return gpd.GeoDataFrame(
        {
            "code": frame.code.to_numpy()[place],
            "row": stand.rows.row[row],
            "number": number,
            "schematic": frame.schematic.to_numpy()[place],
        },
        geometry=gpd.GeoSeries(points, crs=stand.layout.crs),
    )


def fences(stand: Stand, frame: Any, progress: Progress) -> Any:
    """Return the upright fences along the outer edge of the sand-supplying bank's outermost planted strip."""
    before, origin = stand.planted.before, stand.planted.origin
    cell, strip = before.table.cell.to_numpy(), before.table["strip"].to_numpy()
    edges = stand.layout.cells.edges
    outermost = edges[cell, strip + 1] >= edges[cell, -1] - 1e-9
    role = np.where(stand.table.side == LEFT, stand.interval.role_l, stand.interval.role_r)[origin]
    own = np.flatnonzero(outermost & (role == "supply")) if stand.settings.fencing else np.array([], dtype=int)
    offset = edges[cell[own], -1] - FENCE_INSET
    lines = rows.lines_at(stand.land, cell[own], offset, before.shape[own], before.whole[own], progress)
    place = places(frame)[origin[own][lines.request]]
    order = np.lexsort((np.arange(len(place)), place))
    place, shape, length = place[order], lines.shape[order], lines.length[order]
    part = pd.Series(place).groupby(place).cumcount().to_numpy() + 1
    belt = frame.iloc[place].reset_index(drop=True)
    code = np.array([f"{c}-F{k}" for c, k in zip(belt.code, part)], dtype=object)
    price = stand.price("fence") if len(place) else 0.0
    return gpd.GeoDataFrame(
        {
            "uuid": [compartments.uuid_of(c) for c in code],
            "code": code,
            "belt_code": belt.code,
            "river_code": belt.river_code,
            "river": belt.river,
            "bank": belt.bank,
            "length_m": np.round(length, 1),
            "cost_yuan": np.round(np.round(length, 1) * price).astype(int),
            "schematic": belt.schematic,
        },
        geometry=gpd.GeoSeries(shape, crs=stand.layout.crs),
    )
