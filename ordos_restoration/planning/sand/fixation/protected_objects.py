"""What must be kept free of sand: channels, roads, fields, with their weight and how far upwind sand is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.geometry import subdivide
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.land import plain
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Layer,
    Message,
    Number,
    PlanningError,
    Reference,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

KIND = Text(QT_TRANSLATE_NOOP("Ordos", "Kind"), aliases=("类型", "对象类型", "type", "DLMC"))
WEIGHT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Weight of the object"),
    QT_TRANSLATE_NOOP("Ordos", "What sand that reaches it counts, 1 at most; that of its kind when empty."),
    "1",
    0,
    1,
    aliases=("权重",),
)
LINES = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Protected lines"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Channels, roads and railways, as lines, with their kind; patches whose sand blows there come first."
    ),
    "LineString",
    required=False,
    columns={"kind": KIND, "weight": WEIGHT},
)
AREAS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Protected areas"),
    QT_TRANSLATE_NOOP("Ordos", "Fields, villages, channel beds and works, as polygons, with their kind."),
    "Polygon",
    required=False,
    columns={"kind": KIND, "weight": WEIGHT},
)
OBJECTS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Protected objects"),
    QT_TRANSLATE_NOOP("Ordos", "Weight and reach of the sand by kind of object; the shipped table when empty."),
    "sand_objects",
    {
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "weight": Number(QT_TRANSLATE_NOOP("Ordos", "Weight of the object"), "", "1", 0, 1),
        "reach_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Reach"),
            QT_TRANSLATE_NOOP("Ordos", "How far upwind of the object sand is still counted."),
            "m",
            1,
            100_000,
        ),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
OTHER = "other"
STRANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Kinds of protected objects that are not in the table count as other objects: {kinds}. Add them to the table if "
    "another weight or reach holds.",
)
NO_KIND = QT_TRANSLATE_NOOP(
    "Ordos", "“{table}”: the row “{kind}” is missing, or its weight or reach is empty. Add it to your copy."
)


@dataclass(frozen=True, eq=False)
class Objects:
    """Protected objects in small pieces: shape (m,), kind id (m,), weight (m,); reach of every kind there is [m]."""

    shape: Any
    kind: Any
    weight: Any
    reach: dict[str, float]

    def __len__(self) -> int:
        return len(self.shape)


def objects_of(lines: Any, areas: Any, table: Any, notes: list[Message]) -> Objects:
    """Return the protected objects of the layers LINES and AREAS, either of which may be None; table: OBJECTS."""
    given = [one for one in (lines, areas) if one is not None and len(one)]
    if not given:
        return Objects(np.array([], dtype=object), np.array([], dtype=object), np.zeros(0), {})
    kind = known_kinds(np.concatenate([one["kind"].to_numpy(dtype=object) for one in given]), table, notes)
    weight = np.concatenate([pd.to_numeric(one["weight"]).to_numpy(dtype=float) for one in given])
    known = table.drop_duplicates("kind").set_index("kind")
    reach = {}
    for one in sorted(set(kind)):
        row = known.loc[one] if one in known.index else None
        if row is None or row.weight != row.weight or row.reach_m != row.reach_m:
            raise PlanningError(NO_KIND, table=Message(OBJECTS.label), kind=one)
        reach[one] = float(row.reach_m)
    weight = np.where(np.isnan(weight), known.weight.reindex(kind).to_numpy(dtype=float), weight)
    pieces = [cut(one.geometry.to_numpy()) for one in given]
    start = np.cumsum([0, *(len(one) for one in given)])
    owner = np.concatenate([index + first for (_, index), first in zip(pieces, start)])
    return Objects(np.concatenate([shape for shape, _ in pieces]), kind[owner], weight[owner], reach)


def cut(shapes: Any) -> tuple[Any, Any]:
    """Return shapes in small pieces and the index of the shape of each: boxes of polygons, straights of lines."""
    if shapely.get_dimensions(shapes).max() == 2:
        return subdivide(shapes)
    parts, part = shapely.get_parts(shapes, return_index=True)
    xy, line = shapely.get_coordinates(parts, return_index=True)
    begin = np.flatnonzero(line[1:] == line[:-1])
    return shapely.linestrings(np.stack([xy[begin], xy[begin + 1]], axis=1)), part[line[begin]]


def known_kinds(given: Any, table: Any, notes: list[Message]) -> Any:
    """Return the kind ids of what people wrote, object (n,); other words count as other objects and are told."""
    spelling: dict[str, str] = {}
    for kind, name, aliases in zip(table.kind, table.name_zh, table.aliases):
        for word in (kind, name, *str(aliases or "").split("|")):
            spelling.setdefault(plain(word), str(kind))
    out = np.array([OTHER if g is None or g != g else spelling.get(plain(g), "") for g in given], dtype=object)
    strange = sorted({str(g) for g, k in zip(given, out) if not k})
    if strange:
        notes.append(Message(STRANGE_NOTE, kinds=some(strange)))
        out[out == ""] = OTHER
    return out
