"""The vocabulary in which every capability and every table is declared, once.

A *kind* (Number, Choice, Text …) describes one value: a parameter of a capability or a column of a table alike.
A *Capability* is a frozen dataclass whose fields are its parameters; `run` checks, plans and conforms.
Nothing here knows QGIS, files or the language of the person who reads a message.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Optional, final

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
else:
    gpd, pd = lazy("geopandas"), lazy("pandas")

Progress = Callable[[float, str], None]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name pylupdate looks for
    """Mark a literal for translation and return it unchanged; it is translated where it is shown."""
    return text


class Message:
    """A sentence for people: a translatable template and the values it names."""

    def __init__(self, template: str, /, **values: Any) -> None:
        self.template, self.values = template, values

    def text(self, translate: Callable[[str], str] = lambda text: text) -> str:
        """Return the sentence; values that are messages, or lists of them, are translated too."""

        def shown(value: Any) -> Any:
            if isinstance(value, list):
                return ", ".join(str(shown(one)) for one in value)
            return value.text(translate) if isinstance(value, Message) else value

        return translate(self.template).format(**{name: shown(value) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.text()


class PlanningError(Exception):
    """The one exception for people: says what is wrong, where, and how to mend it."""

    def __init__(self, template: str, /, **values: Any) -> None:
        self.message = Message(template, **values)
        super().__init__(str(self.message))


class Cancelled(Exception):
    """Raised by a progress callable to stop a run."""


def rising(progress: Progress) -> Progress:
    """Return progress that never falls, so that a step may report 0 only to ask whether it should go on."""
    highest = 0.0

    def report(fraction: float, message: str = "") -> None:
        nonlocal highest
        highest = max(highest, fraction)
        progress(highest, message)

    return report


def silent(fraction: float, message: str = "") -> None:
    """Progress that nobody watches."""


# Kinds: one value, as a parameter or as a column ------------------------------------------------------------------


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


# Inputs and tables --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Layer:
    """A vector input. `columns` are the ones the planner reads, found by id or alias whatever the case."""

    label: str
    help: str
    geometry: str  # "Point", "LineString" or "Polygon"
    required: bool = True
    columns: Mapping[str, Kind] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """A raster input."""

    label: str
    help: str
    required: bool = True


@dataclass(frozen=True)
class Reference:
    """An editable reference table; when it is not given the shipped CSV of the same name is used."""

    label: str
    help: str
    name: str
    columns: Mapping[str, Kind]
    required: ClassVar[bool] = False


Input = Any  # Layer, Grid or Reference


@dataclass(frozen=True)
class Table:
    """An output: a label, a geometry type and its columns in order."""

    label: str
    geometry: str  # "Point", "MultiLineString", "MultiPolygon" or "" for a table without shapes
    columns: Mapping[str, Kind]
    optional: bool = False  # made only on request

    def empty(self, crs: Any) -> gpd.GeoDataFrame:
        """Return the table without rows."""
        return self.conform(gpd.GeoDataFrame({"geometry": []}, geometry="geometry", crs=crs), crs)

    def conform(self, frame: pd.DataFrame, crs: Any) -> pd.DataFrame:
        """Return the frame with exactly the declared columns, order, dtypes, geometry type and CRS."""
        missing = [name for name in self.columns if name not in frame.columns and len(frame)]
        if missing:
            raise KeyError(f"table {self.label!r} lacks {missing}")
        out = {}
        for name, kind in self.columns.items():
            column = frame[name] if name in frame.columns else pd.Series([], dtype="object")
            out[name] = conform_column(column, kind)
        plain = pd.DataFrame(out, index=frame.index).reset_index(drop=True)
        if not self.geometry:
            return plain
        from ordos_restoration.planning.geometry import as_type

        shapes = as_type(frame.geometry.to_numpy(), self.geometry)
        return gpd.GeoDataFrame(plain, geometry=gpd.GeoSeries(shapes, crs=crs, index=plain.index))


def conform_column(column: pd.Series, kind: Kind) -> pd.Series:
    """Return the column in the declared dtype, missing values as None, NaN or <NA>."""
    if kind.dtype == "bool":
        return column.where(column.notna(), False).astype(bool)
    if isinstance(kind, Number):
        return pd.to_numeric(column).round(kind.decimals).astype("float64" if not kind.whole else "Int64")
    text = column.astype("object")
    return text.where(text.notna(), None).astype("object")


@dataclass
class Plan:
    """What a run returns: tables by output id, numbers for models, grids, reports, and notes for people."""

    tables: dict[str, Any] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    grids: dict[str, Any] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)


# Capability ---------------------------------------------------------------------------------------------------------


def default(value: Any, kind: Kind, advanced: bool = False) -> Any:
    """Declare a parameter: its default value and its kind. A default of None makes it optional.

    advanced: seldom changed, so folded away in a dialog.
    """
    return field(default=value, metadata={"kind": kind, "advanced": advanced})


@dataclass(frozen=True)
class Capability:
    """One thing the plugin can plan. Subclasses declare; `run` is the same for all of them."""

    id: ClassVar[str]
    group: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    inputs: ClassVar[Mapping[str, Input]]
    outputs: ClassVar[Mapping[str, Table]]
    numbers: ClassVar[Mapping[str, Number]] = {}

    def __post_init__(self) -> None:
        for name, kind, fallback in self.parameters():
            value = getattr(self, name)
            if value is None and fallback is None:
                continue
            object.__setattr__(self, name, kind.parse(value))

    @classmethod
    def parameters(cls) -> list[tuple[str, Kind, Any]]:
        """Return (id, kind, default) of every parameter, in declared order."""
        return [(f.name, f.metadata["kind"], f.default) for f in dataclasses.fields(cls)]

    @classmethod
    def advanced(cls) -> frozenset[str]:
        """Return the ids of the parameters that are seldom changed."""
        return frozenset(f.name for f in dataclasses.fields(cls) if f.metadata["advanced"])

    @classmethod
    def main_output(cls) -> str:
        """Return the id of the output that every run makes: the first."""
        return next(iter(cls.outputs))

    def plan(self, *layers: Any, progress: Progress, wanted: frozenset[str], **inputs: Any) -> Plan:
        """Return the plan for clean, metric inputs. Written by each capability."""
        raise NotImplementedError

    @final
    def run(
        self,
        inputs: Mapping[str, Any],
        wanted: Optional[frozenset[str]] = None,
        progress: Progress = silent,
    ) -> Plan:
        """Check and repair the inputs, plan, and make every table exactly what was declared.

        inputs: input id → GeoDataFrame (with CRS), DataFrame (references) or Grid; wanted: the outputs to make,
        all but the optional ones when None. Raises PlanningError on input that cannot be planned.
        """
        from ordos_restoration.planning.intake import take_in

        if wanted is None:
            wanted = frozenset(name for name, table in self.outputs.items() if not table.optional)
        progress(0.0, "")
        clean, crs, notes = take_in(self, inputs)
        plan = self.plan(**clean, progress=rising(progress), wanted=wanted)
        plan.notes[:0] = notes
        made = {}
        for name, table in self.outputs.items():
            progress(0.99, "")
            if name in wanted:
                made[name] = table.conform(plan.tables[name], crs) if name in plan.tables else table.empty(crs)
        plan.tables = made
        plan.numbers = {
            name: printed(plan.numbers[name], kind) for name, kind in self.numbers.items() if name in plan.numbers
        }
        progress(1.0, "")
        return plan


def printed(value: Any, kind: Number) -> Any:
    """Return a number as a whole one where it is declared so."""
    return int(value) if kind.whole else float(value)
