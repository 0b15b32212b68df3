"""The kinds of values: a parameter of a capability and a column of a table are declared with the same ones."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Optional

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError


@dataclass(frozen=True)
class Kind:
    """What every kind says about its value: a label and a sentence of help, both translatable."""

    label: str
    help: str = ""
    dtype: ClassVar[str] = "object"

    def parse(self, value: Any) -> Any:
        """Return the value as its Python type, or raise PlanningError."""
        return value

    def refuse(self, template: str, /, **values: Any) -> PlanningError:
        """Return the error for a value this kind cannot take."""
        return PlanningError(template, label=Message(self.label), **values)


@dataclass(frozen=True)
class Number(Kind):
    """A real or whole number with its unit and its limits."""

    unit: str = ""
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    whole: bool = False
    decimals: int = 2
    aliases: tuple[str, ...] = ()

    @property
    def dtype(self) -> str:  # type: ignore[override]
        return "Int64" if self.whole else "float64"

    @property
    def is_year(self) -> bool:
        """Whether it counts years of the calendar, which nobody writes with a separator of thousands."""
        return self.whole and self.minimum is not None and self.minimum >= 1900

    def parse(self, value: Any) -> Any:
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            raise self.refuse(
                QT_TRANSLATE_NOOP("Ordos", "“{label}” needs a number, but got “{value}”. Type a number."), value=value
            ) from None
        low, high = self.minimum, self.maximum
        if not math.isfinite(number) or (low is not None and number < low) or (high is not None and number > high):
            raise self.refuse(
                QT_TRANSLATE_NOOP(
                    "Ordos", "“{label}” is {value}{unit}, outside {low} to {high}. Type a number within these limits."
                ),
                value=value,
                unit=Message(" {unit}", unit=Message(self.unit)) if self.unit else "",
                low="−∞" if low is None else f"{low:g}",
                high="∞" if high is None else f"{high:g}",
            )
        if self.whole and not number.is_integer():
            raise self.refuse(
                QT_TRANSLATE_NOOP("Ordos", "“{label}” is a count, but got “{value}”. Type a whole number."), value=value
            )
        return int(number) if self.whole else number


@dataclass(frozen=True)
class Choice(Kind):
    """One of a few options: id → translatable label, in the order in which they are shown."""

    options: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()

    def parse(self, value: Any) -> str:
        if value not in self.options:
            raise self.refuse(
                QT_TRANSLATE_NOOP("Ordos", "“{label}” cannot be “{value}”. Choose one of: {options}."),
                value=value,
                options=", ".join(self.options),
            )
        return str(value)


@dataclass(frozen=True)
class Choices(Choice):
    """Any number of the options, as a tuple of ids in declared order."""

    def parse(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        ids = [part.strip() for part in value.split(",")] if isinstance(value, str) else list(value)
        chosen = {super(Choices, self).parse(one) for one in ids if one}
        return tuple(option for option in self.options if option in chosen)


@dataclass(frozen=True)
class Text(Kind):
    """A line of text."""

    aliases: tuple[str, ...] = ()

    def parse(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no."""

    dtype: ClassVar[str] = "bool"
    aliases: tuple[str, ...] = ()

    def parse(self, value: Any) -> bool:
        if isinstance(value, str):
            if value.lower() in ("1", "true", "yes", "on"):
                return True
            if value.lower() in ("0", "false", "no", "off"):
                return False
            raise self.refuse(QT_TRANSLATE_NOOP("Ordos", "“{label}” is yes or no, but got “{value}”."), value=value)
        return bool(value)


@dataclass(frozen=True)
class Column(Kind):
    """The name of a column of one of the input layers; empty means: find it by its usual names."""

    of: str = ""

    def parse(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Date(Kind):
    """A day, as ISO text: 2026-05-12."""

    aliases: tuple[str, ...] = ()

    def parse(self, value: Any) -> str:
        try:
            return dt.date.fromisoformat(str(value)[:10].replace("/", "-")).isoformat()
        except ValueError:
            raise self.refuse(
                QT_TRANSLATE_NOOP("Ordos", "“{label}” is a day like 2026-05-12, but got “{value}”."), value=value
            ) from None


@dataclass(frozen=True)
class Moment(Kind):
    """A day and time, as ISO text in UTC: 2026-05-12T08:30:00.000Z."""


@dataclass(frozen=True)
class Path(Kind):
    """A file or a folder. `suffixes` are the endings a file may have; a new one need not exist yet."""

    suffixes: tuple[str, ...] = ()
    folder: bool = False
    new: bool = False
    several: bool = False

    def parse(self, value: Any) -> Any:
        if not self.several:
            return str(value)
        given = [value] if isinstance(value, str) else value
        parts = (part.strip() for one in given for part in str(one).split(";"))
        return tuple(part for part in parts if part)
