"""The planted compartments with what is decided once for each: template, mix, spacing, rows, plants."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui import compartments, planting, rows
from ordos_restoration.planning.kongdui.belt_land import Planted
from ordos_restoration.planning.kongdui.belt_layout import Layout
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

STEEP_DRIFT = 45.0  # degrees between drift and belt normal beyond which a bank belt shelters little
NO_GROUNDWATER_KIND = "overexploited_groundwater"
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
BARE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments are too narrow for any row and have no plants: join them to a neighbour or leave "
    "them out.",
)
UNAPPROVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} compartments need an approval that has no number yet (columns condition and approval_no).",
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
        draw: bool,
        progress: Progress,
    ) -> None:
        self.settings, self.layout, self.planted, self.layers = settings, layout, planted, layers
        self.table, self.shape = planted.pieces.table, planted.pieces.shape
        self.interval = layout.table.iloc[self.table.interval].reset_index(drop=True)
        self.template = layers["cross_sections"].iloc[self.table.section].reset_index(drop=True)
        self.land = rows.Land(layout.axis, layout.banks, layout.cells, layout.bands)
        self.dry = self.is_dry()
        self.mixture = planting.mixture(self.template, self.dry, layers["species"], notes)
        self.share, self.row_spacing, self.plant_spacing = (
            self.mixture.share,
            self.mixture.row_spacing,
            self.mixture.plant_spacing,
        )
        self.rows = self.plant_rows(draw, progress)
        self.tell(notes)

    def unit(self, column: str) -> Any:
        """Return a column of the unit each compartment lies in, object (n,), None outside all units."""
        return compartments.unit_values(self.layers["units"], self.table.unit.to_numpy(), column)

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

    def plant_rows(self, draw: bool, progress: Progress) -> rows.Rows:
        """Return the planting rows of all compartments, with their shapes if they are to be drawn."""
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
            draw,
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

    @cached_property
    def price(self) -> planting.Prices:
        """The unit prices: item → yuan."""
        return planting.prices_of(self.layers["prices"])

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
            (self.plants == 0, BARE_NOTE),
        ):
            if where.any():
                notes.append(Message(template, count=int(where.sum()), all=len(where)))
