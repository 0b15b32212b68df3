"""Subsided land by degree of damage, land class and years: one coverage, each piece of land once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import units
from ordos_restoration.planning.coverage import zonal_mean
from ordos_restoration.planning.geometry import DUST, subdivide
from ordos_restoration.planning.kongdui.compartments import uuid_of
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage import overlay
from ordos_restoration.planning.mine.land_classes import GRADINGS, classified
from ordos_restoration.planning.mine.plan.quantities import crack_fill
from ordos_restoration.planning.mine.subsidence.contours import bands, rings
from ordos_restoration.planning.mine.subsidence.subsidence_field import ALWAYS, NEVER, Field
from ordos_restoration.planning.mine.subsidence.subsidence_lines import with_areas
from ordos_restoration.planning.mine.subsidence.subsidence_parameters import LAND_USE
from ordos_restoration.planning.mine.words import DEGREES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, part_of
from ordos_restoration.planning.wind.patches import joined, patches

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely
else:
    gpd, np, pd, shapely = (lazy(name) for name in ("geopandas", "numpy", "pandas", "shapely"))

LEVELS = tuple(DEGREES)
LIMITS = (1.0, 2.0)  # of the severity, between slight, moderate and severe
UNGRADED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{area:,.2f} ha of subsided land have no land class with grades of its own: they were graded as “{grading}”.",
)
KEY = ["degree", "row", "zone", "grading"]


def land_use_of(frame: Any, settings: Any, table: Any, notes: list[Message]) -> Any:
    """Return the land use (n,) as a frame: code, scheme, name_zh, grading and geometry; None without a layer."""
    if frame is None:
        return None
    known = classified(frame.land_class, frame.class_scheme, settings.class_scheme, table, LAND_USE.label, notes)
    return gpd.GeoDataFrame(known, geometry=frame.geometry.to_numpy(), crs=frame.crs)


def gradings_of(land_use: Any, fallback: str) -> list[str]:
    """Return the gradings that may hold somewhere, the fallback first."""
    known = [] if land_use is None else sorted({one for one in land_use.grading if isinstance(one, str) and one})
    return [fallback, *(one for one in known if one != fallback)]


def damaged(
    field: Field, influence: Any, land_use: Any, settings: Any, rates: Any, notes: list[Message], progress: Progress
) -> Any:
    """Return the subsided land by degree, land class and years as `SUBSIDENCE_AREA` has it.

    influence: rings of the boundary of influence; land_use: as `land_use_of` returns it; rates: `Factors` of the
    cracks. Where polygons of land use overlap, the first has the land.
    """
    zones, years = zones_of(field, part_of(progress, 0.0, 0.2))
    parts = []
    gradings, cell = list(field.severity), field.lattice.cell
    for number, grading in enumerate(gradings):
        step = part_of(progress, 0.2 + 0.5 * number / len(gradings), 0.2 + 0.5 * (number + 1) / len(gradings))
        levels = [
            influence,
            *(larger(rings(field.lattice, field.severity[grading], one, step), cell) for one in LIMITS),
        ]
        parts.append(pieces(bands(levels), land_use, zones, grading, settings.grading, step))
    found = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*KEY, "shape"])
    if not len(found):
        return gpd.GeoDataFrame({"geometry": []}, geometry="geometry", crs=field.lattice.crs)
    first, shapes = gathered(found, land_use, field.lattice.cell**2, part_of(progress, 0.7, 0.85))
    made = described(first, shapes, land_use, years, field, settings)
    tell_ungraded(made, land_use, settings, notes)
    return finished(made, field, rates, part_of(progress, 0.85, 1.0))


def larger(lines: Any, cell: float) -> Any:
    """Return the rings around a cell of land or more; smaller ones are ridges of strain that just reach a limit."""
    return lines[shapely.area(shapely.polygons(lines)) >= cell**2] if len(lines) else lines


def pieces(degrees: Any, land_use: Any, zones: Any, grading: str, fallback: str, progress: Progress) -> Any:
    """Return the pieces of land graded by one grading: shape, degree, row of the land use (−1 without), zone."""
    shapes, own = shapely.get_parts(np.array(degrees, dtype=object), return_index=True)
    if not len(shapes):
        return pd.DataFrame(columns=[*KEY, "shape"])
    ground = np.zeros(0, dtype=object) if land_use is None else land_use.geometry.to_numpy()
    if len(ground) + len(zones) == 0:
        faces, level = shapes, own
        row = zone = np.full(len(faces), -1)
    else:
        faces = overlay.faces_of(shapes, np.concatenate([ground, zones]), progress)
        faces = faces[shapely.area(faces) > DUST]
        level = own[upper(faces, shapes, progress)]
        row, zone = upper(faces, ground, progress), upper(faces, zones, progress)
    holds = np.full(len(faces), fallback, dtype=object)
    if land_use is not None:
        known = np.array([one if isinstance(one, str) and one else fallback for one in land_use.grading], dtype=object)
        holds[row >= 0] = known[row[row >= 0]]
    t = pd.DataFrame({"degree": level, "row": row, "zone": zone, "grading": grading, "shape": faces})
    return t[holds == grading]


def upper(faces: Any, shapes: Any, progress: Progress) -> Any:
    """Return the first of the shapes over each face, −1 where there is none."""
    if not len(shapes):
        return np.full(len(faces), -1)
    small, index = subdivide(shapes)  # a zone may have 100,000 corners
    face, piece = overlay.covering(faces, small, progress)
    return overlay.uppermost(face, index[piece], np.arange(len(shapes)), len(faces))


def gathered(found: Any, land_use: Any, least: float, progress: Progress) -> tuple[Any, Any]:
    """Return the rows pieces make together: the first piece of each, and their shapes.

    Years change along the sides of cells, damage along smooth lines: what is smaller than a cell [m²] between the two
    goes to the neighbour of the same degree and class.
    """
    words = labels(found, land_use)
    key = found.groupby(words, sort=True).ngroup().to_numpy()
    _, first = np.unique(key, return_index=True)
    faces = found["shape"].to_numpy(dtype=object)
    if (found.zone >= 0).any():
        alike = found.groupby([words[0], words[1], words[3]], sort=True).ngroup().to_numpy()
        faces, key = without_slivers(faces, key, alike, least, progress)
    shapes, groups = overlay.gathered(faces, key, progress)
    return found.iloc[first[groups]].reset_index(drop=True), shapes


def without_slivers(faces: Any, key: Any, alike: Any, least: float, progress: Progress) -> tuple[Any, Any]:
    """Return pieces (k,) and their keys with those smaller than `least` joined to a neighbour that is alike."""
    of_key = np.zeros(key.max() + 1, dtype=np.int64)
    of_key[key] = alike
    single, keys = overlay.dissolved(faces, key, progress)
    shapes, found = [], []
    for one in np.unique(of_key[keys]):
        progress(0.0, "")
        own = np.flatnonzero(of_key[keys] == one)
        out, kept, _ = overlay.joined_slivers(single[own], keys[own], least, progress)
        shapes.append(out)
        found.append(keys[own][kept])
    return np.concatenate(shapes), np.concatenate(found)


def labels(found: Any, land_use: Any) -> list[Any]:
    """Return what pieces must share to be one row: degree, class and its scheme, zone, grading."""
    code = np.full(len(found), "", dtype=object)
    if land_use is not None:
        row = found.row.to_numpy(dtype=int)
        named = (land_use.scheme.fillna("") + "/" + land_use.code.fillna("")).to_numpy(dtype=object)
        code[row >= 0] = named[row[row >= 0]]
    return [found.degree.to_numpy(dtype=int), code, found.zone.to_numpy(dtype=int), found.grading.to_numpy()]


def zones_of(field: Field, progress: Progress) -> tuple[Any, Any]:
    """Return the land of each pair of years as polygons (z,), and the pairs (z, 2); no polygons where all is one."""
    none = np.zeros(0, dtype=object)
    if field.first is None or field.last is None:
        return none, [(NEVER, ALWAYS)]
    code = np.zeros(field.first.shape, dtype=np.int32)
    found_pairs: set[int] = set()
    for _, rows, columns in field.lattice.tiles():
        progress(0.0, "")
        own = field.first[rows, columns].astype(np.int32)
        code[rows, columns] = np.where(own < NEVER, own * 10_000 + field.last[rows, columns], 0)
        found_pairs.update(np.unique(code[rows, columns]).tolist())
    pairs = sorted(found_pairs - {0})
    years = [(one // 10_000, one % 10_000) for one in pairs]
    if len(pairs) < 2:
        return none, years or [(NEVER, ALWAYS)]
    found: dict[int, list[tuple[Any, Any]]] = {one: [] for one in pairs}
    for shapes, kind, cut in patches(field.lattice, code, 0):
        progress(0.0, "")
        for one in np.unique(kind):
            found[int(one)].append((shapes[kind == one], cut[kind == one]))
    whole = [joined(*(np.concatenate(one) for one in zip(*found[pair]))) for pair in pairs]
    return np.array(whole, dtype=object), years


def described(first: Any, shapes: Any, land_use: Any, years: Any, field: Field, settings: Any) -> Any:
    """Return the rows with what they are: degree, class, years and state."""
    crs = field.lattice.crs
    row = first.row.to_numpy(dtype=int)
    table = {"code": "land_class", "scheme": "class_scheme", "name_zh": "class_name"}
    made = gpd.GeoDataFrame(
        {
            "damage_type": "subsided",
            "landform": "subsidence",
            "degree": [LEVELS[int(one)] for one in first.degree],
            "grading": first.grading.to_numpy(),
        },
        geometry=gpd.GeoSeries(shapes, crs=crs),
        crs=crs,
    )
    for column, name in table.items():
        values = np.full(len(made), None, dtype=object)
        if land_use is not None:
            values[row >= 0] = land_use[column].to_numpy(dtype=object)[row[row >= 0]]
        made[name] = values
    zone = first.zone.to_numpy(dtype=int)
    pair = np.array(
        [years[max(one, 0)] if one >= 0 or len(years) == 1 else (NEVER, ALWAYS) for one in zone], dtype=float
    )
    made["damage_year"] = np.where(pair[:, 0] < NEVER, pair[:, 0], np.nan)
    made["settled_year"] = np.where(pair[:, 1] > ALWAYS, pair[:, 1], np.nan)
    past = made.damage_year <= (settings.base_year if settings.base_year is not None else -np.inf)
    made["state"] = np.where(past, "damaged", "to_be_damaged")
    return made


def tell_ungraded(made: Any, land_use: Any, settings: Any, notes: list[Message]) -> None:
    """Note the land that has no grades of its own class."""
    if land_use is None:
        return
    graded = {(s, c) for s, c, g in zip(land_use.scheme, land_use.code, land_use.grading) if isinstance(g, str) and g}
    bare = np.array([(s, c) not in graded for s, c in zip(made.class_scheme, made.land_class)])
    if bare.any():
        area = float(with_areas(made[bare]).area_ha.sum())
        notes.append(Message(UNGRADED_NOTE, area=area, grading=Message(GRADINGS[settings.grading])))


def finished(made: Any, field: Field, rates: Any, progress: Progress) -> Any:
    """Return the rows with areas, mean subsidence, cracks, codes and uuids, the worst land first."""
    made = with_areas(made)
    made = made[made.area_ha > 0].reset_index(drop=True)
    shapes = made.geometry.to_numpy()
    made["subsidence_m"] = zonal_mean(shapes, field.lattice, field.grids["subsidence"], progress)
    width, spacing, number = (
        np.array([rates[f"crack_{part}_{one}"] for one in made.degree]) for part in ("width", "spacing", "coefficient")
    )
    made["crack_m3"] = made.area_mu * crack_fill(width, spacing, number)
    made["crack_m"] = made.area_ha * units.M2_PER_HECTARE * number / spacing
    worst = [-LEVELS.index(one) for one in made.degree]
    order = np.lexsort((made.settled_year, made.damage_year, made.land_class.fillna("").astype(str), worst))
    made = made.iloc[order].reset_index(drop=True)
    made["code"] = [f"S{number:03d}" for number in range(1, len(made) + 1)]
    made["uuid"] = [uuid_of(f"subsidence_area/{code}") for code in made.code]
    return made
