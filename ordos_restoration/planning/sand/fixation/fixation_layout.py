"""What is drawn on the patches: belts, barriers, flight lines, fences and warden posts, each where its design asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.planting import plants_on_row, row_shift, rows_in
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.barriers import BarrierDesign, barriers_in
from ordos_restoration.planning.sand.fixation import aerial_seeding, closure, low_cover_belts
from ordos_restoration.planning.sand.fixation.field_belts import field_belts, tell_turned
from ordos_restoration.planning.sand.fixation.fixation_planting import hectares
from ordos_restoration.planning.sand.fixation.gap_belts import gap_belts
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, part_of

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

BELT_COLUMNS = ["code", "kind", "number", "geometry", "length_m", "width_m", "rows", "plants", "area_m2"]
CLOSED = {
    "fence": ["code", "geometry", "length_m", "side_codes", "gates"],
    "wardens": ["code", "geometry", "area_ha", "wardens"],
}
NO_BELTS = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} patches ({codes}) have no room for their belts and get none: they are narrower than the belts stand "
    "apart, or nothing of them faces the wind.",
)


@dataclass(frozen=True, eq=False)
class Layout:
    """What is drawn. belts, flights, fences, posts: frames by code; barriers: the areas of `Barriers` by site; worked:
    land planted, cut or sown (n,) [m²]; gross_row: row spacing over the gross land (n,) [m].
    """

    belts: Any
    flights: Any
    fences: Any
    posts: Any
    barriers: Any
    worked: Any


def gross_rows(design: Any, widths: Any) -> Any:
    """Return the row spacing over the gross land (n,) [m]: of low-coverage belts the period over the rows.

    widths: `BeltDesign` of all patches, read only where belts are of low coverage.
    """
    low = (design.belts == "low_cover").to_numpy()
    with np.errstate(divide="ignore", invalid="ignore"):
        period = widths.period() / widths.rows_of_belt()
    return np.where(low, period, design.row_spacing_m.to_numpy(dtype=float))


def belt_design(design: Any, plant_spacing: Any, cover: Any, width: Any) -> low_cover_belts.BeltDesign:
    """Return the design of low-coverage belts of patches (n,); cover [%] and width [m] go before it, None for none.

    Where there are no such belts it is one that can be reckoned with.
    """
    low = (design.belts == "low_cover").to_numpy()
    share = design.cover_pct.to_numpy(dtype=float) if cover is None else np.full(len(design), float(cover))
    wide = design.belt_width_m.to_numpy(dtype=float) if width is None else np.full(len(design), float(width))
    return low_cover_belts.BeltDesign(
        np.where(low, wide, 1.0),
        np.where(low, share, 50.0) / 100.0,
        np.where(low, design.rows.to_numpy(dtype=float), 1.0),
        np.where(low, design.row_spacing_m.to_numpy(dtype=float), 1.0),
        np.where(low, plant_spacing, 1.0),
    )


@dataclass(frozen=True, eq=False)
class Wind:
    """To where the sand moves: from true north, and clockwise from grid north [degree]."""

    toward: float
    grid: float


def laid_out(
    t: Any, design: Any, widths: Any, plant_spacing: Any, wind: Wind, settings: Any, layers: dict[str, Any],
    notes: list[Message], progress: Progress,
) -> Layout:  # fmt: skip
    """Return what is drawn on patches t, each by its row of the design; plant_spacing: (n,) [m]; settings: of the
    capability.
    """
    belts = all_belts(t, design, widths, plant_spacing, wind, settings, layers, notes, part_of(progress, 0.0, 0.35))
    area = t.area_m2.to_numpy(dtype=float)
    printed = hectares(belts.area_m2) * units.M2_PER_HECTARE  # so that the belts' areas add up to the land worked
    by_belt = pd.Series(printed).groupby(belts.code.to_numpy()).sum().reindex(t.code).fillna(0.0).to_numpy(dtype=float)
    share = design.worked_pct.to_numpy(dtype=float) / 100.0
    treated = t.treatment.notna().to_numpy()
    worked = np.where((design.belts.fillna("none") != "none").to_numpy(), by_belt, area * share) * treated
    flights = flown(t, settings, part_of(progress, 0.35, 0.45))
    fences, posts = closed(t, design, layers, settings, part_of(progress, 0.45, 0.7))
    boards = fixed(t, design, wind, settings, layers, notes, part_of(progress, 0.7, 1.0))
    return Layout(belts, flights, fences, posts, boards, worked)


def all_belts(
    t: Any, design: Any, widths: Any, plant_spacing: Any, wind: Wind, settings: Any, layers: dict[str, Any],
    notes: list[Message], progress: Progress,
) -> Any:  # fmt: skip
    """Return the belts of all patches as one frame with BELT_COLUMNS; patches without room for theirs are told."""
    found = [gpd.GeoDataFrame({name: [] for name in BELT_COLUMNS}, geometry="geometry", crs=t.crs)]
    kinds = ("low_cover", "gap", "field")
    for place, kind in enumerate(kinds):
        own = np.flatnonzero((design.belts == kind).to_numpy())
        if not len(own):
            continue
        part = part_of(progress, place / len(kinds), (place + 1) / len(kinds))
        if kind == "low_cover":
            part_of_it = low_cover_belts.BeltDesign(
                *(getattr(widths, name)[own] for name in widths.__dataclass_fields__)
            )
            made = low_cover_belts.low_cover_belts(
                t.geometry.to_numpy()[own], t.code.to_numpy()[own], wind.grid + 90.0, part_of_it, t.crs, part
            )
        else:
            drawn = (
                at_gaps(t, design, own, wind, settings, part)
                if kind == "gap"
                else round_fields(t, design, own, wind, settings, layers, notes, part)
            )
            made = rowed(drawn, t, design, plant_spacing)
        found.append(made[BELT_COLUMNS])
        bare = np.setdiff1d(t.code.to_numpy()[own].astype(str), made.code.to_numpy().astype(str))
        if len(bare):
            notes.append(Message(NO_BELTS, count=len(bare), codes=some(bare)))
    return pd.concat(found[1:], ignore_index=True) if len(found) > 1 else found[0]


def at_gaps(t: Any, design: Any, own: Any, wind: Wind, settings: Any, progress: Progress) -> Any:
    """Return the belts of wind gaps: code, kind (the mouth), number, geometry, width_m."""
    row = design.iloc[own[0]]
    shapes = gpd.GeoSeries(t.geometry.to_numpy()[own], crs=t.crs)
    width, spacing = float(row.belt_width_m), float(row.belt_spacing_m)
    made = gap_belts(shapes, t.code.to_numpy()[own], wind.grid + 180.0, width, spacing, settings.gap_mouths, progress)
    return made.rename(columns={"side": "kind"})


def round_fields(
    t: Any, design: Any, own: Any, wind: Wind, settings: Any, layers: dict[str, Any], notes: list[Message],
    progress: Progress,
) -> Any:  # fmt: skip
    """Return the belts of field blocks: code, kind (main or secondary), geometry, width_m; gaps at roads."""
    row = design.iloc[own[0]]
    blocks = gpd.GeoSeries(t.geometry.to_numpy()[own], crs=t.crs)
    made = field_belts(
        blocks,
        t.code.to_numpy()[own],
        wind.grid + 180.0,
        height_m=float(row.belt_spacing_m),  # the table says metres, not heights of trees
        spacing_heights=1.0,
        secondary_spacing_m=float(row.second_spacing_m),
        main_width_m=float(row.belt_width_m),
        secondary_width_m=float(row.second_width_m),
        row_spacing_m=float(row.row_spacing_m),
        plant_spacing_m=float(row.plant_spacing_m),
        gaps=layers["roads"],
        gap_m=settings.gate,
        progress=progress,
    )
    tell_turned(made, notes)
    return made


def rowed(made: Any, t: Any, design: Any, plant_spacing: Any) -> Any:
    """Return belts with area_m2, length_m (area over width), rows and plants, odd and even rows staggered."""
    place = pd.Series(np.arange(len(t)), index=t.code).reindex(made.code).to_numpy(dtype=int)
    area = units.geodesic_area(made.geometry.to_numpy(), t.crs)
    width = made.width_m.to_numpy(dtype=float)
    length = area / width
    asked = design.rows.to_numpy(dtype=float)[place]
    room = rows_in(width, design.row_spacing_m.to_numpy(dtype=float)[place])
    rows = np.where(np.isnan(asked), room, np.nan_to_num(asked)).astype(int)
    plants = np.zeros(len(made), dtype=np.int64)
    for row, count in ((1, (rows + 1) // 2), (2, rows // 2)):
        plants += count * plants_on_row(length, plant_spacing[place], row_shift(row, plant_spacing[place]))
    number = made.groupby("code").cumcount().to_numpy() + 1
    return made.assign(area_m2=area, length_m=length, rows=rows, plants=plants, number=number)


def flown(t: Any, settings: Any, progress: Progress) -> Any:
    """Return the flight lines over patches that are sown from the air."""
    own = np.flatnonzero((t.treatment == "aerial_seeding").to_numpy())
    shapes = gpd.GeoSeries(t.geometry.to_numpy()[own], crs=t.crs)
    swath = settings.swath, settings.overlap, settings.run_in
    return aerial_seeding.flight_lines(shapes, t.code.to_numpy()[own], settings.heading, *swath, progress)


def closed(t: Any, design: Any, layers: dict[str, Any], settings: Any, progress: Progress) -> tuple[Any, Any]:
    """Return fences and posts of patches that are closed; pieces of one patch are closed together, under the code of
    the first.
    """
    out = []
    roads = None if layers["roads"] is None else layers["roads"].geometry.to_numpy()
    unfenced = None if layers["unfenced"] is None else layers["unfenced"].geometry.to_numpy()
    for column, start, end in (("fence", 0.0, 0.6), ("wardens", 0.6, 1.0)):
        shapes, codes = together(t, np.flatnonzero(design[column].to_numpy(dtype=bool)))
        part = part_of(progress, start, end)
        if not len(shapes):
            out.append(gpd.GeoDataFrame({name: [] for name in CLOSED[column]}, geometry="geometry", crs=t.crs))
        elif column == "fence":
            out.append(closure.fences(shapes, codes, roads, unfenced, part, gate_m=settings.gate))
        else:
            out.append(closure.posts(shapes, codes, settings.warden_area, roads, part))
    return out[0], out[1]


def together(t: Any, own: Any) -> tuple[Any, Any]:
    """Return some patches with the pieces of each site as one shape (a GeoSeries), and the code of the first piece."""
    site, first = np.unique(t.site.to_numpy(dtype=str)[own], return_index=True)
    order = np.argsort(first)
    site, first = site[order], first[order]
    shapes, codes = t.geometry.to_numpy()[own], t.code.to_numpy()[own]
    whole = shapes[first].copy()
    sizes = pd.Series(t.site.to_numpy(dtype=str)[own])
    for place in np.flatnonzero(sizes.value_counts().reindex(site).to_numpy() > 1):
        whole[place] = shapely.union_all(shapes[(sizes == site[place]).to_numpy()])
    return gpd.GeoSeries(whole, crs=t.crs), codes[first]


def fixed(
    t: Any, design: Any, wind: Wind, settings: Any, layers: dict[str, Any], notes: list[Message], progress: Progress
) -> Any:
    """Return the barriers on patches whose design has them, areas with the code of the patch as `site`; None for
    none.
    """
    kind = design.barrier.fillna("none").to_numpy(dtype=object)
    own = np.flatnonzero(kind != "none")
    if not len(own):
        return None
    frame = {"site": t.code.to_numpy()[own], "kind": kind[own], "sand_mobility": t.sand_mobility.to_numpy()[own]}
    area = gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(t.geometry.to_numpy()[own], crs=t.crs))
    made = BarrierDesign(material=settings.material, laying=settings.laying)
    tables = layers["barriers"], layers["prices"]
    return barriers_in(area, made, wind.toward, *tables, notes, False, progress).areas
