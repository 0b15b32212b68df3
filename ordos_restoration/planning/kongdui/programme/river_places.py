"""Which river and which of its reaches a place belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.reaches import reach_classes
from ordos_restoration.planning.kongdui.rivers import River
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = (lazy(name) for name in ("numpy", "pandas", "shapely"))

FAR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} rows (rows {rows}) name no river and lie more than {reach:.1f} km from every channel. They are "
    "not in the programme: give them a river code, or raise the distance.",
)
STRANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: the channel lines have no river {codes}. The {count} rows that name it are not in the programme.",
)


@dataclass(frozen=True, eq=False)
class RiverPlaces:
    """The channels a programme is made for.

    channels: as `rivers` returns them; lines (n,): their shapes; breaks: per channel, the stretches of one class.
    """

    channels: list[River]
    lines: Any
    breaks: list[list[tuple[float, float, Optional[str], str]]]

    def of(self, layer: Any, label: str, reach_km: float, notes: list[Message]) -> Any:
        """Return the channel and the reach of every row of a layer: frame (n,) of channel (-1 for none), reach_class.

        layer: with `river_code` where rows know it; the channel of that river, or of any where a row names none,
        that lies nearest to the row. A row without a river is left out beyond reach_km, and told.
        """
        shapes = layer.geometry.to_numpy()
        named = layer.river_code.to_numpy(dtype=object)
        codes = np.array([one.code for one in self.channels], dtype=object)
        known = pd.notna(named)
        channel = np.full(len(shapes), -1)
        channel[~known] = self.nearest(shapes[~known], np.arange(len(codes)), 1000.0 * reach_km)
        for code in pd.unique(named[known]):
            own = known & (named == code)
            channel[own] = self.nearest(shapes[own], np.flatnonzero(codes == code), np.inf)
        self.tell(layer, label, channel, known, reach_km, notes)
        found = pd.DataFrame({"channel": channel}, index=layer.index)
        return found.assign(reach_class=self.reach_of(shapes, channel))

    def nearest(self, shapes: Any, among: Any, most: float) -> Any:
        """Return the nearest of some channels to every shape (n,), -1 where none lies within `most` [m]."""
        out = np.full(len(shapes), -1)
        if not len(among) or not len(shapes):
            return out
        tree = shapely.STRtree(self.lines[among])
        (row, line), distance = tree.query_nearest(shapes, return_distance=True, all_matches=False)
        near = distance <= most
        out[row[near]] = among[line[near]]
        return out

    def reach_of(self, shapes: Any, channel: Any) -> Any:
        """Return the class of the reach beside which shapes (n,) lie, object (n,); None where it has none."""
        out = np.full(len(shapes), None, dtype=object)
        there = np.flatnonzero(channel >= 0)
        station = shapely.line_locate_point(self.lines[channel[there]], shapely.point_on_surface(shapes[there]))
        for one in np.unique(channel[there]):
            own = channel[there] == one
            ends = np.array([end for _, end, _, _ in self.breaks[one]])
            names = np.array([name for _, _, name, _ in self.breaks[one]], dtype=object)
            out[there[own]] = names[np.minimum(np.searchsorted(ends, station[own]), len(ends) - 1)]
        return out

    def tell(self, layer: Any, label: str, channel: Any, known: Any, reach_km: float, notes: list[Message]) -> None:
        """Note the rows that belong to no river."""
        far = np.flatnonzero((channel < 0) & ~known)
        if len(far):
            told = {"layer": Message(label), "count": len(far), "rows": some(far + 1), "reach": reach_km}
            notes.append(Message(FAR_NOTE, **told))
        strange = (channel < 0) & known
        if strange.any():
            codes = some(sorted(pd.unique(layer.river_code[strange])))
            notes.append(Message(STRANGE_NOTE, layer=Message(label), codes=codes, count=int(strange.sum())))


def river_places(channels: list[River], zone: Any, kongdui: Any, crs: Any) -> RiverPlaces:
    """Return the places of channels; zone, kongdui: what tells the class of a reach, as `reach_classes` reads it."""
    lines = np.array([shapely.linestrings(one.xy) for one in channels], dtype=object)
    return RiverPlaces(channels, lines, reach_classes(channels, zone, kongdui, None, crs))
