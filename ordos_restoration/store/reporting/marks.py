"""Short words on a map beside what they name, none on another: the numbers of plans on the map of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ordos_restoration.planning.report.svg import SMALL, Canvas, text_width, value

NEAR = 22.0  # px; what lies closer together has one mark
MANY = 3  # words of one mark; of more the first and the last are written
GAP = 5.0
HIGH = 1.3 * SMALL

Box = tuple[float, float, float, float]  # left, top, right, bottom [px]


class Mark(NamedTuple):
    """A word and the box [px] of what it names."""

    words: str
    box: Box


def drawn(canvas: Canvas, marks: Sequence[Mark], frame: Box) -> None:
    """Write the marks where there is room inside the frame; one that has none is left out."""
    taken: list[Box] = []
    for mark in together(marks):
        words = briefly(mark.words)
        wide = text_width(words, SMALL) + 4
        for place in places(mark.box, wide):
            if inside(place, frame) and not any(meet(place, other) for other in taken):
                taken.append(place)
                canvas.text(place[0] + 2, place[3] - 4, value(words), SMALL, bold=True, plate=True)
                break


def together(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with those of near places as one."""
    found: list[Mark] = []
    for mark in marks:
        near = next((k for k, one in enumerate(found) if far(one.box, mark.box) < NEAR), None)
        if near is None:
            found.append(mark)
        else:
            one = found[near]
            found[near] = Mark(f"{one.words}, {mark.words}", around(one.box, mark.box))
    return found


def briefly(words: str) -> str:
    """Return the first and the last of several words."""
    parts = words.split(", ")
    return f"{parts[0]} … {parts[-1]}" if len(parts) > MANY else words


def places(box: Box, wide: float) -> Iterator[Box]:
    """Yield the boxes a mark may take: right, left, above and below what it names."""
    left, top, right, bottom = box
    x, y = (left + right) / 2, (top + bottom) / 2
    for at, over in (
        (right + GAP, y - HIGH / 2), (left - GAP - wide, y - HIGH / 2), (x - wide / 2, top - GAP - HIGH),
        (x - wide / 2, bottom + GAP), (right + GAP, top - HIGH), (right + GAP, bottom), (left - GAP - wide, bottom),
        (right - wide, top - GAP - HIGH), (right - wide, bottom + GAP),
    ):  # fmt: skip
        yield at, over, at + wide, over + HIGH


def far(a: Box, b: Box) -> float:
    """Return how far the middles of two boxes lie apart [px]."""
    return abs(a[0] + a[2] - b[0] - b[2]) / 2 + abs(a[1] + a[3] - b[1] - b[3]) / 2


def around(a: Box, b: Box) -> Box:
    """Return the box around two."""
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def inside(box: Box, frame: Box) -> bool:
    """Return whether a box lies in a frame."""
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def meet(a: Box, b: Box) -> bool:
    """Return whether two boxes meet."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
