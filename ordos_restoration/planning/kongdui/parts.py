"""The parts of a digitised channel line, joined into the channel they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

SHARED = 1.0  # m; two channels no farther apart than this are one
LONG = 50.0  # m; they cross where they share less than this
SPUR = 0.02  # a leftover part shorter than this share of its river, touching it, is a digitising spur


def own_parts(shapes: Any) -> tuple[list[Any], int]:
    """Return the parts as vertex arrays without repeated points, zero lengths and repeated parts; and how many
    parts were repeats.
    """
    parts: list[Any] = []
    seen: set[bytes] = set()
    repeated = 0
    for part in shapely.get_parts(shapes):
        xy = shapely.get_coordinates(part)
        xy = without_spikes(xy[np.r_[True, np.hypot(*np.diff(xy, axis=0).T) > 1e-3]])
        if len(xy) < 2:
            continue
        key = np.round(min(xy, xy[::-1], key=lambda a: tuple(a[0])), 2).tobytes()
        repeated += key in seen
        if key not in seen:
            seen.add(key)
            parts.append(xy)
    return sorted(parts, key=part_length, reverse=True), repeated


def without_spikes(xy: Any) -> Any:
    """Return vertices (n, 2) without stretches drawn out and back over the same vertices.

    A line that is nothing else keeps its way out.
    """
    if not (len(xy) > 2 and (np.abs(xy[2:] - xy[:-2]) < 1e-3).all(axis=1).any()):
        return xy
    kept: list[int] = []
    for i in range(len(xy)):
        if len(kept) > 1 and np.abs(xy[kept[-2]] - xy[i]).max() < 1e-3:
            kept.pop()
        else:
            kept.append(i)
    return xy[kept] if len(kept) > 1 else xy[: len(xy) // 2 + 1]


def part_length(xy: Any) -> float:
    """Length of a vertex array [m]."""
    return float(np.hypot(*np.diff(xy, axis=0).T).sum())


def join(parts: list[Any], max_gap: float, label: str, notes: list[Message]) -> list[Any]:
    """Return chains of parts, the longest first: each part is set on the end it fits best, turned where needed."""
    chains: list[Any] = []
    left = list(parts)
    while left:
        chain = left.pop(0)
        while True:
            options = [(*fit(chain, part), i) for i, part in enumerate(left)]
            good = [option for option in options if option[0] <= max_gap and continues(chain, left[option[3]], option)]
            if not good:
                break
            _, at_end, reverse, i = min(good, key=lambda option: (round(option[0], 1), option[3]))
            part = left.pop(i)[:: -1 if reverse else 1]
            chain = np.vstack([chain, part] if at_end else [part, chain])
            chain = chain[np.r_[True, np.hypot(*np.diff(chain, axis=0).T) > 1e-3]]
        if (
            chains
            and part_length(chain) < max(SPUR * part_length(chains[0]), 2 * max_gap)
            and near(chain, chains[0], max_gap)
        ):
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP("Ordos", "{river}: a side part of {length:.0f} m was left out as a spur."),
                    river=label,
                    length=part_length(chain),
                )
            )
            continue
        chains.append(chain)
    return chains


def fit(chain: Any, part: Any) -> tuple[float, bool, bool]:
    """Return (gap [m], at the chain's end?, part reversed?) of the best way to set a part on a chain."""
    ends = [
        (float(np.hypot(*(chain[-1] - part[0]))), True, False),
        (float(np.hypot(*(chain[-1] - part[-1]))), True, True),
        (float(np.hypot(*(chain[0] - part[-1]))), False, False),
        (float(np.hypot(*(chain[0] - part[0]))), False, True),
    ]
    return min(ends)


def continues(chain: Any, part: Any, option: tuple[float, bool, bool, int]) -> bool:
    """Return whether a part leads away from the chain, as a continuation does and a braid or a spur does not."""
    _, at_end, reverse, _ = option
    far = part[-1] if at_end != reverse else part[0]
    away = shapely.distance(shapely.linestrings(chain), shapely.points(far))
    return bool(away > 0.3 * np.hypot(*(part[-1] - part[0])) and away > 0)


def near(part: Any, chain: Any, reach: float) -> bool:
    """Return whether a part begins or ends within reach [m] of a chain."""
    line = shapely.linestrings(chain)
    return bool(min(shapely.distance(line, shapely.points(part[[0, -1]]))) <= reach)


def own_stretches(chains: list[Any], taken: list[Any], label: str, notes: list[Message]) -> list[Any]:
    """Return the chains without the stretches they share with an earlier channel, the longest first.

    taken: the lines of earlier channels; those of this river are added.
    """
    out: list[Any] = []
    shared = 0.0
    for xy in chains:
        line = shapely.linestrings(xy)
        near = [other for other in taken if shapely.dwithin(line, other, SHARED)]
        alone = apart(xy, near) if near else [xy]
        shared += part_length(xy) - sum(map(part_length, alone))
        out.extend(alone)
        taken.extend(shapely.linestrings(one) for one in alone)
    if shared > LONG:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP("Ordos", "{river}: {length:.0f} m that run in another channel are planned there."),
                river=label,
                length=shared,
            )
        )
    return sorted(out, key=part_length, reverse=True)


def apart(xy: Any, others: list[Any], step: float = 25.0) -> list[Any]:
    """Return the pieces of a vertex array that do not run in other channels, in its direction."""
    dense = shapely.get_coordinates(shapely.segmentize(shapely.linestrings(xy), step))
    rest = shapely.multilinestrings(others)
    shapely.prepare(rest)
    inside = shapely.dwithin(rest, shapely.points(np.vstack([dense, (dense[1:] + dense[:-1]) / 2])), SHARED)
    inside = inside[: len(dense) - 1] & inside[1 : len(dense)] & inside[len(dense) :]
    runs = np.split(np.arange(len(inside)), np.flatnonzero(np.diff(inside)) + 1)
    kept = np.ones(len(inside), dtype=bool)
    for run in runs:
        kept[run] = not (inside[run[0]] and part_length(dense[run[0] : run[-1] + 2]) > LONG)
    if kept.all():
        return [xy]
    runs = np.split(np.arange(len(kept)), np.flatnonzero(np.diff(kept)) + 1)
    return [dense[run[0] : run[-1] + 2] for run in runs if kept[run[0]]]


def leaves_at(main: Any, xy: Any) -> Optional[float]:
    """Return where on the main channel [m] a branch beside it begins; None for a channel before or after it."""
    line = shapely.linestrings(main)
    start, end = shapely.line_locate_point(line, shapely.points(xy[[0, -1]]))
    beside = xy is not main and end < part_length(main) and end - start > 0.3 * np.hypot(*(xy[-1] - xy[0]))
    return float(start) if beside else None
