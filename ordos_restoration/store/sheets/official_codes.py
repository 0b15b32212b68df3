"""Official codes of administrative units, in 6 to 12 digits as they are published, and what follows from them."""

from __future__ import annotations

import re
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

DIGITS = 12  # two each for region, city and banner, three each for township and village (GB/T 2260, GB/T 10114)
LEVELS = (("city", 4), ("banner", 6), ("township", 9), ("village", 12))  # and the digits that tell one of it
NO_CODE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{code}” is no official code: it has 6 digits for a banner, 9 for a township, or 12 for any unit. Write it in "
    "full, in a column formatted as text.",
)


def in_full(code: str) -> str:
    """Return a code filled up to twelve digits; raise PlanningError where it is none."""
    bare = re.sub(r"\s", "", code)
    if len(bare) not in (4, 6, 9, DIGITS) or not re.fullmatch("[0-9]+", bare):
        raise PlanningError(NO_CODE, code=code)
    return bare.ljust(DIGITS, "0")


def implied(code: str) -> dict[str, Any]:
    """Return level and parent of a unit by its code in full."""
    place = next(place for place, (_, digits) in enumerate(LEVELS) if not code[digits:].strip("0"))
    above = code[: LEVELS[place - 1][1]].ljust(DIGITS, "0") if place else None
    return {"level": LEVELS[place][0], **({"parent_code": above} if above else {})}
