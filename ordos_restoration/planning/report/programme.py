"""The works of a construction programme, and whether sand control keeps pace with the panels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Optional, Union

from ordos_restoration.planning.report.svg import Label, value
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

KINDS = ("sand", "panel", "road", "plant", "water", "acceptance")
KEPT = QT_TRANSLATE_NOOP("Ordos", "Sand control starts no later than the panels and ends before their acceptance.")
NO_SAND = QT_TRANSLATE_NOOP(
    "Ordos", "The programme has panels but no sand control; it must start no later than the panels."
)
NO_ACCEPTANCE = QT_TRANSLATE_NOOP(
    "Ordos", "The programme has no acceptance of the panels, so it does not show when sand control must be finished."
)


class Phase(NamedTuple):
    """A work of a programme: label, first and last day (ISO text or date), its kind (see KINDS).

    milestone: it is one day, the first, and drawn as a diamond. The acceptance of the panels is the milestone of kind
    "panel", or else the first milestone of kind "acceptance".
    """

    label: Label
    start: Union[str, date]
    end: Union[str, date]
    kind: str
    milestone: bool = False


class Work(NamedTuple):
    """A phase with days for dates: label, first and last day, kind, milestone."""

    label: Label
    start: date
    end: date
    kind: str
    milestone: bool


def dated(item: Union[Phase, Work]) -> Work:
    """Return a phase with days for dates.

    Raises ValueError for an unknown kind, a date that is none, and an end before the start.
    """
    start, end = day_of(item.start), day_of(item.start if item.milestone else item.end)
    if item.kind not in KINDS:
        raise ValueError(f"a work is of a kind of {', '.join(KINDS)}, not {item.kind!r}")
    if end < start:
        raise ValueError(f"a work ends before it starts: {start} to {end}")
    return Work(item.label, start, end, item.kind, bool(item.milestone))


def day_of(when: Union[str, date]) -> date:
    """Return a day from ISO text or from a date, also one with a time of day."""
    return date.fromisoformat(when[:10]) if isinstance(when, str) else date(when.year, when.month, when.day)


def accepted_on(works: Sequence[Work]) -> Optional[date]:
    """Return the day on which the panels are accepted, None where the programme has none."""
    for kind in ("panel", "acceptance"):
        days = [one.start for one in works if one.milestone and one.kind == kind]
        if days:
            return min(days)
    return None


def panels_from(works: Sequence[Work]) -> Optional[date]:
    """Return the day on which work on the panels starts, None where the programme has none."""
    return min((one.start for one in works if one.kind == "panel" and not one.milestone), default=None)


def breaches(items: Sequence[Union[Phase, Work]]) -> list[list[Message]]:
    """Return for every work what it breaks of the rule that sand control is designed, built and used with the plant.

    As a whole, sand control starts no later than the panels; each part of it ends before the day of their acceptance.
    Source: Water and Soil Conservation Law of China, revised 2010, article 27. Raises ValueError as `dated` does.
    """
    works = [dated(one) for one in items]
    panels, accepted = panels_from(works), accepted_on(works)
    sand = [one.kind == "sand" and not one.milestone for one in works]
    first = min((one.start for one, ours in zip(works, sand) if ours), default=None)
    late = bool(panels and first and first > panels)
    out: list[list[Message]] = [[] for _ in works]
    for one, ours, said in zip(works, sand, out):
        if ours and late:
            words = QT_TRANSLATE_NOOP("Ordos", "{work} starts on {day}, later than the panels ({limit}).")
            said.append(Message(words, work=value(one.label), day=str(one.start), limit=str(panels)))
        if ours and accepted and one.end >= accepted:
            words = QT_TRANSLATE_NOOP(
                "Ordos", "{work} ends on {day}, not before the acceptance of the panels ({limit})."
            )
            said.append(Message(words, work=value(one.label), day=str(one.end), limit=str(accepted)))
    return out


def verdict(works: Sequence[Work], broken: list[list[Message]]) -> tuple[list[Label], bool]:
    """Return the sentences under the bars, and whether they say that the rule is broken."""
    said: list[Label] = [sentence for one in broken for sentence in one]
    kinds = {one.kind for one in works if not one.milestone}
    if said or "panel" not in kinds:
        return said, bool(said)
    if "sand" not in kinds:
        return [NO_SAND], True
    return ([KEPT] if accepted_on(works) else [NO_ACCEPTANCE]), False
