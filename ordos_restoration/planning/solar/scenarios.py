"""Scenarios of a field: every table with every tilt, pitch and block that people list."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.solar import layout_parameters as parameters
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choices, Kind, Message, Number, PlanningError, Text

MOST = 200  # scenarios in one run
RULE = "rule"
RULE_WORDS = (RULE, "规范")
TIMES_SIGNS = "x×X"
SEPARATORS = str.maketrans({"，": ",", "、": ",", ";": ",", "；": ",", "：": ":"})
WHOLE = 1e-9  # by which a last step may miss the end of a range

TILTS = Text(
    QT_TRANSLATE_NOOP("Ordos", "Tilts"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Degrees with commas between them, as in 30, 35, 40, or a range with its step, as in 30:42:2. Trackers turn "
        "and take none.",
    ),
)
PITCHES = Text(
    QT_TRANSLATE_NOOP("Ordos", "Pitches"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Metres, as in 11, 12.5 or 10:14:1; “rule” for the pitch of GB 50797 at each tilt, on slopes block by block; "
        "or multiples of that pitch on level ground, as in 1.1x or 0.9:1.3:0.1x. For trackers the rule is a ground "
        "cover ratio of 0.4.",
    ),
)
TABLES = Choices(
    QT_TRANSLATE_NOOP("Ordos", "Tables to compare"),
    QT_TRANSLATE_NOOP("Ordos", "Each is combined with every tilt, pitch and block."),
    parameters.TABLE.options,
)
OWN_TABLES = Text(
    QT_TRANSLATE_NOOP("Ordos", "Own tables to compare"),
    QT_TRANSLATE_NOOP("Ordos", "Ids of rows you added to the table of tables, with commas between them."),
)
BLOCKS = Choices(
    QT_TRANSLATE_NOOP("Ordos", "Blocks to compare"),
    QT_TRANSLATE_NOOP("Ordos", "Inverter-transformers; each is combined with every table, tilt and pitch."),
    parameters.BLOCK.options,
)
TIMES = Number(QT_TRANSLATE_NOOP("Ordos", "Multiple of the rule's pitch"), "", "1", 0.2, 10)


@dataclass(frozen=True)
class Distance:
    """How far apart rows stand: so many metres, or so many times the pitch of the shade rule."""

    metres: Optional[float] = None
    times: float = 1.0

    @property
    def by_rule(self) -> bool:
        """Return whether the shade rule decides, on slopes block by block."""
        return self.metres is None and self.times == 1.0

    def __str__(self) -> str:
        if self.metres is not None:
            return f"{self.metres:g}"
        return RULE if self.by_rule else f"{self.times:g}x"


@dataclass(frozen=True)
class Scenario:
    """One field to be compared with others. tilt: None for trackers [degree]."""

    code: str
    table: str  # ids of the reference tables
    block: str
    tilt: Optional[float]
    distance: Distance


def scenarios(
    tables: Sequence[tuple[str, bool]], blocks: Sequence[str], tilts: Sequence[float], pitches: Sequence[Distance]
) -> list[Scenario]:
    """Return every combination, tables first. tables: (id, whether it is a tracker, which takes no tilt).

    Raises PlanningError where there is none, or there are more than 200.
    """
    found = [
        (table, block, tilt, distance)
        for table, turns in dict.fromkeys(tables)
        for block, tilt, distance in itertools.product(blocks, [None] if turns else tilts, pitches)
    ]
    if not found:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "There is nothing to compare. Choose at least one table, one block, one tilt and one pitch."
            )
        )
    if len(found) > MOST:
        raise too_many(len(found))
    width = max(len(str(len(found))), 2)
    return [Scenario(f"S{number:0{width}d}", *one) for number, one in enumerate(found, start=1)]


def too_many(count: int) -> PlanningError:
    """Return the error for more scenarios than one run compares."""
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The lists make {count} scenarios, and one run compares {most} at most. List fewer tilts, pitches, tables "
            "or blocks, or take longer steps.",
        ),
        count=count,
        most=MOST,
    )


# Lists that people write ---------------------------------------------------------------------------------------------


def tilts_of(text: str) -> list[float]:
    """Return the tilts of a list [degree]; raises PlanningError where it cannot be read."""
    found = [parameters.TILT.parse(one) for part in parts_of(text) for one in numbers_of(part, TILTS)]
    return list(dict.fromkeys(found))


def pitches_of(text: str) -> list[Distance]:
    """Return the pitches of a list; raises PlanningError where it cannot be read."""
    found: list[Distance] = []
    for part in parts_of(text):
        if part.lower() in RULE_WORDS:
            found.append(Distance())
        elif part[-1] in TIMES_SIGNS:
            bare = part.translate({ord(sign): None for sign in TIMES_SIGNS})
            found += [Distance(times=TIMES.parse(one)) for one in numbers_of(bare, PITCHES)]
        else:
            found += [Distance(parameters.PITCH.parse(one)) for one in numbers_of(part, PITCHES)]
    return list(dict.fromkeys(found))


def parts_of(text: str) -> list[str]:
    """Return what stands between the commas of a list, Chinese ones too."""
    return [part for part in ("".join(one.split()) for one in text.translate(SEPARATORS).split(",")) if part]


def numbers_of(part: str, kind: Kind) -> list[float]:
    """Return the number of a part, or those of a range “from:to:step” with both ends; raises PlanningError."""
    try:
        found = [float(one) for one in part.split(":")]
    except ValueError:
        found = []
    if len(found) == 1 and math.isfinite(found[0]):
        return found
    if len(found) != 3 or not all(map(math.isfinite, found)) or found[2] <= 0 or found[1] < found[0]:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "“{label}” cannot be read at “{part}”. Write numbers with commas between them, as in 30, 35, 40, or a "
                "range from the smallest to the largest with its step, as in 30:42:2.",
            ),
            label=Message(kind.label),
            part=part,
        )
    start, end, step = found
    steps = (end - start) / step
    if steps > MOST:
        raise too_many(int(min(steps, 1e9)) + 1)
    return [round(start + k * step, 9) for k in range(math.floor(steps + WHOLE) + 1)]
