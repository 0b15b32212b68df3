"""Channel lines as people have them → rivers: known names, joined parts, flow direction, one station axis."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.parts import join, leaves_at, own_parts, own_stretches, part_length
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, PlanningError, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import pyproj
    import shapely
else:
    np, pd, pyproj, shapely = (lazy(name) for name in ("numpy", "pandas", "pyproj", "shapely"))

KONGDUI_COLUMNS = {
    "code": Text(QT_TRANSLATE_NOOP("Ordos", "River code")),
    "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
    "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
    "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
    "mouth_lon": Number(QT_TRANSLATE_NOOP("Ordos", "Longitude of the mouth"), "", "°"),
    "mouth_lat": Number(QT_TRANSLATE_NOOP("Ordos", "Latitude of the mouth"), "", "°"),
    "desert_south_lat": Number(QT_TRANSLATE_NOOP("Ordos", "Southern edge of the desert reach"), "", "°"),
    "desert_north_lat": Number(QT_TRANSLATE_NOOP("Ordos", "Northern edge of the desert reach"), "", "°"),
    "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
    "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
}
GENERIC_ZH = re.compile(r"(孔兑|沟|河|川)+$")
GENERIC_EN = re.compile(r"(kongdui|gou|chuan|he|river|ditch|creek)$")


@dataclass(frozen=True)
class River:
    """One channel, drawn from its source to its mouth.

    xy: vertices (n, 2) [m]; start: station of the first vertex, from upstream [m]; total: length of the whole river
    [m]; rows: input rows it was made of.
    """

    code: str
    name: str
    known: int  # row of the kongdui table, -1 when the name is none of them
    xy: Any
    start: float
    total: float
    rows: tuple[int, ...]
    parent: str = ""

    @property
    def length(self) -> float:
        """Length of this channel [m]."""
        return float(np.hypot(*np.diff(self.xy, axis=0).T).sum())


def stem(name: Any) -> str:
    """Return what is left of a river name when the generic words are dropped; "" when nothing is."""
    text = unicodedata.normalize("NFKC", str(name)).casefold()
    text = re.sub(r"[\s\-_'’.·（）()]", "", text)
    return GENERIC_EN.sub("", GENERIC_ZH.sub("", text))


def spellings(kongdui: Any) -> dict[str, int]:
    """Return {stem: row} of every known spelling in the reference table."""
    found: dict[str, int] = {}
    for row, (zh, en, aliases) in enumerate(zip(kongdui.name_zh, kongdui.name_en, kongdui.aliases)):
        for name in (zh, en, *str(aliases or "").split("|")):
            if name and stem(name):
                found.setdefault(stem(name), row)
    return found


def rivers(lines: Any, kongdui: Any, crs: Any, max_gap: float, notes: list[Message], dem: Any = None) -> list[River]:
    """Return the rivers of a line layer, the known ones from west to east, then the others by name.

    lines: GeoDataFrame with `name` and, where there are any, `parent`; kongdui: the reference table; max_gap: the
    longest gap between two parts that is bridged [m]; dem: elevation Grid that tells where unknown rivers flow.
    """
    found: list[River] = []
    taken: list[Any] = []
    codes = set(kongdui.code)
    parents = parent_codes(lines, kongdui)
    for (reference, label, _), rows in named_rows(lines, kongdui, parents):
        reference = reference if reference < len(kongdui) else -1
        parts, repeated = own_parts(lines.geometry.to_numpy()[rows])
        if repeated:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP("Ordos", "{river}: {count} parts that repeat another part were left out."),
                    river=label,
                    count=repeated,
                )
            )
        mouth = mouth_point(kongdui, reference, crs)
        chains = own_stretches(join(parts, max_gap, label, notes), taken, label, notes)
        if not chains:
            notes.append(Message(QT_TRANSLATE_NOOP("Ordos", "{river}: no channel is left to plan."), river=label))
            continue
        if mouth is None and dem is not None:
            mouth = lower_end(chains[0], dem, crs)
        chains = oriented(chains, mouth, label, notes)
        code = kongdui.code[reference] if reference >= 0 else own_code(label, parents[rows[0]], codes)
        found.extend(river_of(chains, code, label, reference, tuple(rows), parents[rows[0]]))
    if not found:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "No channel line has any length. Choose a layer with lines drawn along the beds."
            )
        )
    return found


def named_rows(lines: Any, kongdui: Any, parents: list[str]) -> list[tuple[tuple[int, str, str], list[int]]]:
    """Return ((row of the kongdui table or its length, name, parent), rows) of every river, the known ones first.

    Channels without a name are numbered from west to east, so that the order of the rows changes no name.
    """
    known = spellings(kongdui)
    names = ["" if pd.isna(name) else str(name).strip() for name in lines["name"]]
    x0, y0, x1, y1 = shapely.bounds(lines.geometry.to_numpy()).T
    nameless = [row for row in np.lexsort((y1, x1, y0, x0)) if not names[row]]
    for number, row in enumerate(nameless, 1):
        names[row] = f"#{number}"
    groups: dict[tuple[int, str, str], list[int]] = {}
    for row, name in enumerate(names):
        index = known.get(stem(name), -1) if stem(name) else -1
        key = (index, kongdui.name_zh[index], "") if index >= 0 else (len(kongdui), name, parents[row])
        groups.setdefault(key, []).append(row)
    return sorted(groups.items())


def own_code(label: str, parent: str, codes: set[str]) -> str:
    """Return a code for a river that is none of the ten: its ASCII capitals, else R and a digest of its name.

    codes: those in use, to which the new one is added; where a code is taken, more of the digest is.
    """
    letters = re.sub(r"[^A-Z0-9]", "", label.upper())[:6] if label.isascii() else ""
    digest = hashlib.sha256(f"{label}|{parent}".encode() if parent else label.encode()).hexdigest().upper()
    candidates = [letters, *(f"R{digest[:size]}" for size in range(4, 64))]
    code = next(c for c in candidates if c and c not in codes)
    codes.add(code)
    return code


def parent_codes(lines: Any, kongdui: Any) -> list[str]:
    """Return the code of the river each row is a tributary of, "" for a main channel.

    A name or code of the kongdui table becomes its code, any other word stays as it is.
    """
    if "parent" not in lines.columns:
        return [""] * len(lines)
    known = spellings(kongdui)
    words = ["" if pd.isna(p) else str(p).strip() for p in lines["parent"]]
    return [kongdui.code[known[stem(word)]] if stem(word) in known else word for word in words]


def mouth_point(kongdui: Any, row: int, crs: Any) -> Any:
    """Return the published mouth of a known river in the working CRS, else None."""
    if row < 0 or pd.isna(kongdui.mouth_lon[row]):
        return None
    transform = pyproj.Transformer.from_crs("EPSG:4490", crs, always_xy=True)
    return np.array(transform.transform(kongdui.mouth_lon[row], kongdui.mouth_lat[row]))


def lower_end(chain: Any, dem: Any, crs: Any) -> Any:
    """Return the end of a channel that lies lower in an elevation Grid, None where it cannot tell."""
    ends = chain[[0, -1]]
    x, y = pyproj.Transformer.from_crs(crs, dem.crs, always_xy=True).transform(*ends.T)
    x0, dx, _, y0, _, dy = dem.transform
    column, row = np.floor((x - x0) / dx).astype(int), np.floor((y - y0) / dy).astype(int)
    rows, columns = dem.array.shape
    if ((row < 0) | (row >= rows) | (column < 0) | (column >= columns)).any():
        return None
    height = dem.array[row, column].astype(float)
    if (height == dem.nodata).any() or not np.isfinite(height).all() or height[0] == height[1]:
        return None
    return ends[int(height[1] < height[0])]


def oriented(chains: list[Any], mouth: Any, label: str, notes: list[Message]) -> list[Any]:
    """Return the chains from source to mouth. Where the mouth is unknown the drawn direction is kept and told."""
    if mouth is None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "{river} is not in the kongdui table: its flow direction was taken as drawn. Reverse the line if "
                    "left and right bank are exchanged.",
                ),
                river=label,
            )
        )
        return chains
    turned = []
    for chain in chains:
        wrong = np.hypot(*(chain[0] - mouth)) < np.hypot(*(chain[-1] - mouth))
        turned.append(chain[::-1] if wrong else chain)
        if wrong:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP("Ordos", "{river} was drawn against its flow and has been turned to its mouth."),
                    river=label,
                )
            )
    return turned


def river_of(chains: list[Any], code: str, name: str, known: int, rows: tuple[int, ...], parent: str) -> list[River]:
    """Return the channels of one river in flow order, each with its station.

    Gaps count by their straight length; a branch beside the main channel counts from where it leaves it.
    """
    main = chains[0]
    branch = [leaves_at(main, xy) for xy in chains]
    line = [xy for xy, at in zip(chains, branch) if at is None]
    line.sort(key=lambda xy: float(np.hypot(*(xy[-1] - main[-1]))), reverse=True)
    starts, station, last = {}, 0.0, None
    for xy in line:
        if last is not None:
            station += float(np.hypot(*(xy[0] - last)))
        starts[id(xy)] = station
        station += part_length(xy)
        last = xy[-1]
    starts.update({id(xy): starts[id(main)] + at for xy, at in zip(chains, branch) if at is not None})
    order = sorted(chains, key=lambda xy: starts[id(xy)])
    return [River(code, name, known, xy, starts[id(xy)], station, rows, parent) for xy in order]


def station_text(metres: Any) -> Any:
    """Return a station [m] as engineers write it, K12+340."""
    whole = np.round(np.asarray(metres, dtype=float)).astype(int)
    return np.array([f"K{m // 1000}+{m % 1000:03d}" for m in np.atleast_1d(whole)], dtype=object)
