"""What grows below and between the panels: a shade strip and a sunny strip behind every row, by the light they get."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.geometry import DUST, parts, subdivide, subtract
from ordos_restoration.planning.kongdui import planting
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.solar import roads
from ordos_restoration.planning.solar.equipment import TRACKER
from ordos_restoration.planning.solar.layout_rows import areas, joined, numbered, seamless
from ordos_restoration.planning.solar.packing import FREE
from ordos_restoration.planning.solar.plant import PERCENT, Plant
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, PlanningError, Progress, Reference, Text

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

SHADE, SUNNY = "shade", "sunny"
STRIP_TEMPLATES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Planting between panels"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "What is planted or sown in the shade and in the sun between panels; the first row of each light is used.",
    ),
    "pv_strips",
    {
        "template": Text(QT_TRANSLATE_NOOP("Ordos", "Template")),
        "light": Text(QT_TRANSLATE_NOOP("Ordos", "Light at the strip")),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species mix")),
        "row_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Row spacing"), "", "m", 0.05, 50),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0.02, 50),
        "seed_kg_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Seed to sow"), "", "kg/ha", 0, 500),
        "water_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Water use"), "", "mm", 0, 2000),
        "forage_kg_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Forage a year"), "", "kg/ha", 0, 50_000),
        "preparation": Text(QT_TRANSLATE_NOOP("Ordos", "Site preparation")),
    },
)


@dataclass(frozen=True, eq=False)
class Template:
    """What grows in one kind of strip; spacing NaN where it is sown."""

    name: str
    mix: dict[str, float]
    row_spacing: float
    plant_spacing: float
    seed_kg_ha: float
    water_mm: float
    forage_kg_ha: float
    preparation: str

    @property
    def sown(self) -> bool:
        """Return whether seed is sown instead of plants set."""
        return not (self.row_spacing > 0 and self.plant_spacing > 0)


def template_of(table: Any, light: str) -> Template:
    """Return the first template of a light; raises PlanningError where there is none that can be set or sown."""
    rows = table[table["light"] == light]
    if len(rows):
        row = rows.iloc[0]
        made = Template(
            str(row.template), planting.parse_mix(row.species_mix), float(row.row_spacing_m),
            float(row.plant_spacing_m), float(row.seed_kg_ha), float(row.water_mm), float(row.forage_kg_ha),
            str(row.preparation),
        )  # fmt: skip
        if not made.sown or made.seed_kg_ha > 0:
            return made
    raise PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The table of planting between panels has no usable row for “{light}”: give it either both spacings, or "
            "the seed per hectare.",
        ),
        light=light,
    )


def planting_strips(
    plants: list[Plant], layers: dict[str, Any], rain_left: float, use: Any, prices: planting.Prices, crs: Any,
    progress: Progress,
) -> Any:  # fmt: skip
    """Return a row for the strips of each light in every block.

    rain_left: rain that plants get [mm]; use: of the forage, a function of a plant and its strips that returns ids.
    """
    made = []
    for plant in plants:
        for light in (SHADE, SUNNY):
            progress(0.0, "")
            shapes, block, length = strips_of(plant, light)
            if len(shapes):
                template = template_of(layers["pv_strips"], light)
                made.append(strip_rows(plant, light, shapes, block, length, template, layers, rain_left, prices))
                made[-1]["grazing"] = use(plant, made[-1])
    return joined(made, crs)


def strips_of(plant: Plant, light: str) -> tuple[Any, Any, Any]:
    """Return the strips of one light as multipolygons of the map, the block of each, and its length [m].

    Behind the low edge of every run of tables lies its shade, then the sun up to the next shade one pitch on.
    """
    start, end, _ = plant.shade
    if light == SHADE and start != start:
        return np.array([], dtype=object), np.array([], dtype=int), np.array([])
    piece, x0, x1, y, distance = runs(plant)
    if not len(piece):
        return np.array([], dtype=object), piece, x0
    if plant.kit.mounting == TRACKER:  # whose light is reckoned from below the axis
        y = y + plant.kit.slant / 2
    if start != start:  # no shade at all
        low, high = y, y + distance
    elif light == SHADE:
        low, high = y + start, y + np.minimum(end, start + distance)
    else:
        low, high = y + end, y + start + distance
    wide = high - low > DUST
    piece, strips = piece[wide], shapely.box(x0[wide], low[wide], x1[wide], high[wide])
    strips, owner = on_own_land(plant, strips)
    if not len(strips):
        return strips, owner, np.array([])
    block = plant.field.block[piece[owner]]
    length = np.bincount(block, shapely.area(strips) / np.mean((high - low)[wide]))
    order = np.argsort(block, kind="stable")
    known = np.unique(block)
    whole = shapely.multipolygons(plant.site.frame.back(strips[order]), indices=np.searchsorted(known, block[order]))
    return seamless(whole), known, length[known]


def runs(plant: Plant) -> tuple[Any, Any, Any, Any, Any]:
    """Return the runs of tables that stand side by side, (n,): piece of land, from x, to x, low edge, pitch [m]."""
    tables, rack = plant.field.tables, plant.rules.spacing.rack
    if not len(tables.x):
        return tables.polygon, tables.x, tables.x, tables.y, tables.y
    order = np.lexsort((tables.x, np.round(tables.y, 3), tables.polygon))
    piece, x, y = tables.polygon[order], tables.x[order], tables.y[order]
    end = x + np.array(rack.lengths)[tables.size[order]]
    near = rack.gap + (0.0 if rack.columns == FREE else rack.lengths[0]) + 0.01
    first = np.concatenate(
        [[True], (piece[1:] != piece[:-1]) | (np.abs(np.diff(y)) > 0.01) | (x[1:] - end[:-1] > near)]
    )
    begin = np.flatnonzero(first)
    last = np.append(begin[1:], len(x)) - 1
    return piece[begin], x[begin], end[last], y[begin], plant.field.pitch[piece[begin]]


def on_own_land(plant: Plant, strips: Any) -> tuple[Any, Any]:
    """Return the parts of strips (n,) on the land of the field beside its roads and pads, and the strip of each."""
    field = plant.field
    shapes, owner = roads.on_land(strips, plant.site.frame.into(plant.land.array))
    shapes, _ = subtract(shapes, np.concatenate([subdivide(field.roads, 64)[0], field.pads]))
    single, origin = parts(shapes)
    keep = shapely.area(single) > 1.0
    return single[keep], owner[origin[keep]]


def strip_rows(
    plant: Plant, light: str, shapes: Any, block: Any, length: Any, template: Template, layers: dict[str, Any],
    rain_left: float, prices: planting.Prices,
) -> Any:  # fmt: skip
    """Return the rows of strips of one light with what is planted, what it drinks, yields and costs."""
    rank, codes = numbered(plant)
    order = np.argsort(rank[block])
    shapes, own, length = shapes[order], codes[rank[block[order]] - 1], length[order]
    area = plant.site.square_metres(shapes)
    hectares = area / units.M2_PER_HECTARE
    names = dict(zip(layers["species"].species, layers["species"].name_zh))
    plants = np.zeros(len(area), dtype=int)
    if not template.sown:
        plants = np.floor(area / (template.row_spacing * template.plant_spacing)).astype(int)
    order_of = ordered(plants, template, layers["species"])
    printed = areas(area)
    need = np.round(hectares * 10.0 * template.water_mm)
    codes_of = [f"{code}-{'S' if light == SHADE else 'L'}" for code in own]
    y, share = plant.light
    return gpd.GeoDataFrame(
        {
            "uuid": [uuid_of(code) for code in codes_of],
            "code": codes_of,
            "site": plant.site.name,
            "block": own,
            "kind": light,
            "light_pct": PERCENT * mean_light(y, share, plant, light),
            "width_m": area * plant.site.scale / np.maximum(length, 1e-9),
            "length_m": length,
            **printed,
            "template": template.name,
            "species": planting.mix_text(template.mix, names),
            "species_mix": "|".join(f"{s}:{v:g}" for s, v in template.mix.items()),
            "rows": 0 if template.sown else planting.rows_in(area / np.maximum(length, 1e-9), template.row_spacing),
            "row_spacing_m": template.row_spacing,
            "plant_spacing_m": template.plant_spacing,
            "plants": plants,
            "plants_to_order": order_of.sum(axis=1),
            "seed_kg": np.round(printed["area_ha"] * (template.seed_kg_ha if template.sown else 0.0), 1),
            "forage_t": hectares * template.forage_kg_ha / 1000.0,
            "water_need_m3": need,
            "water_balance_m3": hectares * 10.0 * (rain_left - template.water_mm),
            "cost_yuan": costs(printed["area_ha"], plants, order_of, template, layers["species"], prices),
        },
        geometry=shapes,
    )


def mean_light(y: Any, share: Any, plant: Plant, light: str) -> float:
    """Return the mean share of light in the shade or in the sun."""
    start, end, _ = plant.shade
    if start != start:
        return float(np.mean(share))
    distance = plant.rules.spacing.pitch
    dark = (y - start) % distance < end - start
    chosen = dark if light == SHADE else ~dark
    return float(np.mean(share[chosen])) if chosen.any() else float("nan")


def ordered(plants: Any, template: Template, species: Any) -> Any:
    """Return the plants to order of every species, (n, species): with one replanting of those that die."""
    share = planting.shares([template.mix], list(species.species))
    each = planting.apportion(plants, np.repeat(share, len(plants), axis=0))
    return planting.to_order(each, species.survival_pct.fillna(100.0).to_numpy()[None, :], 0.0)


def costs(hectares: Any, plants: Any, order: Any, template: Template, species: Any, prices: planting.Prices) -> Any:
    """Return the cost of strips [yuan] from their printed areas and plants: plants and planting, or seed and sowing."""
    money = hectares * prices(f"preparation.{template.preparation}")
    if template.sown:
        seed = sum(share * prices(f"seed.{name}") for name, share in template.mix.items())
        return np.round(money + hectares * (template.seed_kg_ha * seed + prices("sowing")))
    for k, name in enumerate(species.species):
        if name in template.mix:
            money = money + order[:, k] * prices(f"seedling.{name}")
    return np.round(money + plants * prices(f"planting.{template.preparation}"))
