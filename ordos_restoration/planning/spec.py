"""The vocabulary in which every capability and every table is declared, once.

A *kind* (Number, Choice, Text …) describes one value: a parameter of a capability or a column of a table alike.
A *Capability* is a frozen dataclass whose fields are its parameters; `run` checks, plans and conforms.
Nothing here knows QGIS, files or the language of the person who reads a message.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Optional, final

from ordos_restoration.planning.kinds import (
    Choice,
    Choices,
    Column,
    Date,
    Flag,
    Kind,
    Moment,
    Number,
    Path,
    Text,
)
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import (
    QT_TRANSLATE_NOOP,
    Cancelled,
    Message,
    PlanningError,
    Progress,
    Translate,
    part_of,
    rising,
    silent,
)

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
else:
    gpd, pd = lazy("geopandas"), lazy("pandas")

__all__ = [  # a planner imports its words from here, whichever room they live in
    "QT_TRANSLATE_NOOP", "Cancelled", "Capability", "Choice", "Choices", "Column", "Date", "Declared", "Flag", "Grid",
    "Input", "Kind", "Layer", "Message", "Moment", "Number", "Path", "Plan", "PlanningError", "Progress", "Records",
    "Reference", "Report", "Table", "Text", "Translate", "default", "part_of", "rising", "silent",
]  # fmt: skip

# Inputs and tables --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Layer:
    """A vector input. `columns` are the ones the planner reads, found by id or alias whatever the case."""

    label: str
    help: str
    geometry: str  # "Point", "LineString", "Polygon" or "" for rows without shapes
    required: bool = True
    columns: Mapping[str, Kind] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """A raster, as an input or as an output; an output that is not required is made only on request."""

    label: str
    help: str
    required: bool = True


@dataclass(frozen=True)
class Records:
    """An input that is a file of records: rows of text as the file has them, with `attrs` that name the file and,
    where it says so, the station. The planner finds the columns, because their units stand in their names.
    """

    label: str
    help: str
    required: bool = True


@dataclass(frozen=True)
class Reference:
    """An editable reference table; when it is not given the shipped CSV of the same name is used.

    later: columns that came with a later version; people's older copies lack them, and are read as if they were empty.
    """

    label: str
    help: str
    name: str
    columns: Mapping[str, Kind]
    later: frozenset[str] = frozenset()
    required: ClassVar[bool] = False


Input = Any  # Layer, Grid, Records or Reference


@dataclass(frozen=True)
class Report:
    """An output that people read: a page, a picture or a workbook. `suffix` is the ending of its file: "html", "svg",
    or "xlsx".
    """

    label: str
    suffix: str
    optional: bool = False  # made only on request


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
    """What a run returns: tables by output id, numbers for models, grids, reports, and notes for people.

    A report is a function that returns, in the language of a translate function, the text of its file; where its
    suffix is "xlsx", a Book of `planning/report/sheets.py`.
    """

    tables: dict[str, Any] = field(default_factory=dict)
    numbers: dict[str, Any] = field(default_factory=dict)
    grids: dict[str, Any] = field(default_factory=dict)
    reports: dict[str, Callable[[Translate], Any]] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)


# Capability ---------------------------------------------------------------------------------------------------------


def default(value: Any, kind: Kind, advanced: bool = False) -> Any:
    """Declare a parameter: its default value and its kind. A default of None makes it optional.

    advanced: seldom changed, so folded away in a dialog.
    """
    return field(default=value, metadata={"kind": kind, "advanced": advanced})


@dataclass(frozen=True)
class Declared:
    """What a capability and a task have in common: the fields are the parameters, each with its kind."""

    id: ClassVar[str]
    group: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    numbers: ClassVar[Mapping[str, Kind]] = {}  # Number or Choice
    first: ClassVar[tuple[str, ...]] = ()  # parameters that people see before the others, whoever declares them

    def __post_init__(self) -> None:
        for name, kind, fallback in self.parameters():
            value = getattr(self, name)
            if value is None and fallback is None:
                continue
            object.__setattr__(self, name, kind.parse(value))

    @classmethod
    def parameters(cls) -> list[tuple[str, Kind, Any]]:
        """Return (id, kind, default) of every parameter: `first`, its own in declared order, then those it shares."""
        lines = [
            getattr(one, "__dataclass_fields__", {}) for one in cls.__mro__
        ]  # a field is in its own class's and on
        owner = {name: max(place for place, names in enumerate(lines) if name in names) for name in lines[0]}
        place = {name: number - len(cls.first) for number, name in enumerate(cls.first)}
        fields = sorted(dataclasses.fields(cls), key=lambda one: place.get(one.name, owner[one.name]))
        return [(f.name, f.metadata["kind"], f.default) for f in fields]

    @classmethod
    def advanced(cls) -> frozenset[str]:
        """Return the ids of the parameters that are seldom changed."""
        return frozenset(f.name for f in dataclasses.fields(cls) if f.metadata["advanced"])


@dataclass(frozen=True)
class Capability(Declared):
    """One thing the plugin can plan. Subclasses declare; `run` is the same for all of them."""

    inputs: ClassVar[Mapping[str, Input]]
    outputs: ClassVar[Mapping[str, Table]]
    grids: ClassVar[Mapping[str, Grid]] = {}
    reports: ClassVar[Mapping[str, Report]] = {}

    @classmethod
    def main_output(cls) -> str:
        """Return the id of the output that every run makes: the first."""
        return next(iter(cls.outputs))

    @classmethod
    def on_request(cls) -> frozenset[str]:
        """Return the ids of the outputs of any sort that are made only when somebody asks for them."""
        tables = {name for name, one in cls.outputs.items() if one.optional}
        reports = {name for name, one in cls.reports.items() if one.optional}
        return frozenset(tables | reports | {name for name, one in cls.grids.items() if not one.required})

    @classmethod
    def products(cls) -> frozenset[str]:
        """Return the ids of everything a run can make besides numbers: tables, grids and reports."""
        return frozenset((*cls.outputs, *cls.grids, *cls.reports))

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

        inputs: input id → GeoDataFrame (with CRS), DataFrame (references, records) or Grid; wanted: the outputs to
        make, all but the optional ones when None. Raises PlanningError on input that cannot be planned.
        """
        from ordos_restoration.planning.intake import take_in

        if wanted is None:
            wanted = self.products() - self.on_request()
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
        plan.grids = {name: plan.grids[name] for name in self.grids if name in wanted and name in plan.grids}
        plan.reports = {name: plan.reports[name] for name in self.reports if name in wanted and name in plan.reports}
        plan.numbers = {
            name: printed(plan.numbers[name], kind) for name, kind in self.numbers.items() if name in plan.numbers
        }
        progress(1.0, "")
        return plan


def printed(value: Any, kind: Kind) -> Any:
    """Return a number with the decimals it is declared with, as tables print it; an option as its id."""
    if not isinstance(kind, Number):
        return kind.parse(value)
    return int(value) if kind.whole else round(float(value), kind.decimals)
