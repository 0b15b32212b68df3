"""Where dams may stand: places spaced along the channels, and which of them lies next downstream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError, Progress, silent

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.flow import Flow
else:
    np = lazy("numpy")

MOST = 20_000  # places a run looks at: a minute of siting
STEPS = 500  # down a channel between two looks at the progress


def candidates(
    flow: Flow, least: float, most: float, spacing: float, per_link: int, progress: Progress = silent
) -> Any:
    """Return places for dams, flat indices of cells (k,), rising: on channels of a catchment from least to most [m²].

    Channels begin at `least` and are cut into links at their confluences. A link gets a place every `spacing` [m], at
    most per_link, evenly, each in the middle of its stretch; none where it is shorter than half of that. Raises
    PlanningError where there are more than a run can look at.
    """
    with np.errstate(invalid="ignore"):
        cells = np.flatnonzero(flow.area >= least)
    if not len(cells):
        return cells
    link, distance = along(flow, cells, progress)
    length = np.zeros(len(cells))
    np.maximum.at(length, link, distance)
    length = length[link] + flow.lattice.cell
    count = np.minimum(np.floor(length / spacing + 0.5), per_link)
    fit = (count > 0) & (flow.area[cells] <= most)
    cells, link, distance, length, count = (one[fit] for one in (cells, link, distance, length, count))
    progress(0.8, "")
    stretch = length / count
    own = np.minimum(np.floor(distance / stretch), count - 1)
    off = np.abs(distance - (own + 0.5) * stretch)
    order = np.lexsort((cells, np.round(off, 3), own, link))
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(link[order]) != 0) | (np.diff(own[order]) != 0)
    progress(1.0, "")
    if first.sum() > MOST:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The channels have {count} places for dams, more than the {most} a run looks at. Ask for a larger "
                "least catchment or a greater spacing, or plan a part of the land.",
            ),
            count=int(first.sum()),
            most=MOST,
        )
    return np.sort(cells[order[first]])


def along(flow: Flow, cells: Any, progress: Progress = silent) -> tuple[Any, Any]:
    """Return of channel cells (c,), rising, the link they belong to, as the place of its lowest cell in `cells`, and
    their distance above that [m].

    Every cell knows the one below; doubling how far it looks finds the foot of a link in as many rounds as the
    length of the longest has binary digits.
    """
    below = flow.below[cells]
    at = np.minimum(np.searchsorted(cells, below), len(cells) - 1)
    inside = (cells[at] == below) & (below != cells)
    donors = np.bincount(at[inside], minlength=len(cells))
    goes = inside & (donors[at] == 1)
    columns = flow.lattice.columns
    diagonal = (cells // columns != below // columns) & (cells % columns != below % columns)
    link = np.where(goes, at, np.arange(len(cells)))
    distance = np.where(goes, np.where(diagonal, np.sqrt(2.0), 1.0) * flow.lattice.cell, 0.0)
    rounds = int(np.ceil(np.log2(max(len(cells), 2))))
    for turn in range(rounds):
        progress(0.7 * turn / rounds, "")
        farther = link[link]
        if (farther == link).all():
            break
        distance = distance + distance[link]
        link = farther
    return link, distance


def next_of(flow: Flow, cells: Any, progress: Progress = silent) -> Any:
    """Return which of the cells (k,) the water of each meets next, as its place among them (k,); -1 for none."""
    cells = np.asarray(cells)
    found = np.full(len(cells), -1)
    order = np.argsort(cells, kind="stable")
    known = cells[order]
    walker, place = np.arange(len(cells)), cells.copy()
    turn = 0
    while len(walker):
        if turn % STEPS == 0:
            progress(0.0, "")
        turn += 1
        below = flow.below[place]
        on = (below >= 0) & (below != place)
        walker, place = walker[on], below[on]
        at = np.minimum(np.searchsorted(known, place), len(known) - 1)
        hit = known[at] == place
        found[walker[hit]] = order[at[hit]]
        walker, place = walker[~hit], place[~hit]
    return found
