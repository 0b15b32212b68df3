"""One thing that is wrong with a project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ordos_restoration.planning.message import Message

LEVELS = ("error", "warning", "info")
EXAMPLES = 20  # that a sentence names


class Finding(NamedTuple):
    """How bad it is, one of LEVELS, and a sentence: what is wrong, where, and how to mend it."""

    level: str
    message: Message


def error(template: str, /, **values: Any) -> Finding:
    """Return what makes records wrong or unsafe."""
    return Finding("error", Message(template, **values))


def warning(template: str, /, **values: Any) -> Finding:
    """Return what somebody should look at."""
    return Finding("warning", Message(template, **values))


def info(template: str, /, **values: Any) -> Finding:
    """Return what is good to know."""
    return Finding("info", Message(template, **values))


def shown(examples: Sequence[str], count: int) -> list[str]:
    """Return the examples a sentence names, and a sign for those it leaves out."""
    named = list(examples[:EXAMPLES])
    return [*named, "…"] if count > len(named) else named
