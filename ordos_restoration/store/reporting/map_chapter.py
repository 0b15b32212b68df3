"""The maps of a report: one of all plans, and one of each, read from the project's shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

from osgeo import ogr, osr

from ordos_restoration.planning.kinds import Choice
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.report.svg import Drawing, Label
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.store import ground
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reporting import maps
from ordos_restoration.store.reporting.maps import Grid, Kind
from ordos_restoration.store.reporting.outlines import Outline, box_of, outline_of
from ordos_restoration.store.reporting.scope import Scope, shown_as
from ordos_restoration.store.sqlite import columns_of, quoted

BUDGET, LARGEST = 3_200_000, 500_000  # bytes of all maps together, and of one
CLASSED = ("strip", "treatment", "measure", "direction", "damage_type", "works", "kind", "part")  # what colours a map
PLANS = 2  # number of the chapter of plans
CLASSES = 8  # kinds of one table on a map
EVERYTHING = QT_TRANSLATE_NOOP("Ordos", "All plans")
OF_PLAN = QT_TRANSLATE_NOOP("Ordos", "Map of the plan")
OTHER = QT_TRANSLATE_NOOP("Ordos", "Other shapes of the plans")
BASE = QT_TRANSLATE_NOOP("Ordos", "Kongdui")
OF_TABLE = QT_TRANSLATE_NOOP("Ordos", "{table}: {part}")


class Shapes:
    """The shapes of plans in the metric CRS of a report, read once for all its maps."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.epsg = delivery(scope)
        self.known: dict[str, dict[tuple[str, str], list[Outline]]] = {}

    @property
    def grid(self) -> Grid:
        """The CRS with its name."""
        system = osr.SpatialReference()
        system.ImportFromEPSG(self.epsg)
        return Grid(self.epsg, system.GetName() or "")

    def of(self, plan: ChosenPlan) -> dict[tuple[str, str], list[Outline]]:
        """Return the shapes of a plan by table and class; the class is empty where a table has none."""
        if plan.uuid not in self.known:
            found: dict[tuple[str, str], list[Outline]] = {}
            for name in plan.tables:
                for key, outline in shapes_of(self.scope, plan, name, self.epsg):
                    found.setdefault((name, key), []).append(outline)
            self.known[plan.uuid] = found
        return self.known[plan.uuid]

    def base(self, box: Optional[tuple[float, float, float, float]]) -> list[Outline]:
        """Return the rivers of the project inside a box."""
        if box is None or not columns_of(self.scope.connection, "kongdui"):
            return []
        (_, wide) = maps.window_of(box, 0.0)
        frame = maps.frame_of(box, wide)
        found = []
        for (value,) in self.scope.rows("SELECT geom FROM kongdui"):
            shape = ground.shape_of(value)
            part = None if shape is None else ground.in_metres(shape, self.epsg).Intersection(frame)
            if part is not None and not part.IsEmpty():
                found.append(outline_of(ground.blob_of(ground.in_degrees(part, self.epsg)), self.epsg))
        return [one for one in found if one is not None]


def delivery(scope: Scope) -> int:
    """Return the EPSG code of the CRS the project is handed in with; of the zone of its shapes where none is set."""
    found = scope.rows("SELECT delivery_epsg FROM project_file WHERE delivery_epsg > 0")
    if found:
        return int(found[0][0])
    for plan in scope.plans:
        for name in plan.tables:
            if TABLES[name].geometry:
                query = f"SELECT geom FROM {quoted(name)} WHERE plan = ? AND geom IS NOT NULL LIMIT 1"  # noqa: S608
                for (value,) in scope.rows(query, (plan.uuid,)):
                    shape = ground.shape_of(value)
                    if shape is not None:
                        return ground.zone_of(shape)
    return ground.zone_of(ogr.CreateGeometryFromWkt("POINT (109.8 40)"))


def shapes_of(scope: Scope, plan: ChosenPlan, table: str, epsg: int) -> Iterator[tuple[str, Outline]]:
    """Yield the class and the shape of every row of a plan in a table."""
    if not TABLES[table].geometry:
        return
    by = next((one for one in CLASSED if one in columns_of(scope.connection, table)), "")
    cell = f"coalesce({quoted(by)}, '')" if by else "''"
    query = f"SELECT {cell}, geom FROM {quoted(table)} WHERE plan = ?"  # noqa: S608
    for key, value in scope.connection.execute(query, (plan.uuid,)):
        outline = outline_of(value, epsg)
        if outline is not None:
            yield str(key), outline


def overview(scope: Scope, shapes: Shapes) -> Drawing:
    """Return the map of all plans: the chief table of shapes of each is a kind, the others are drawn as one."""
    kinds: dict[str, list[Outline]] = {}
    for plan in scope.plans:
        found = [
            (table, outlines) for (table, _), outlines in shapes.of(plan).items() if TABLES[table].geometry != "Point"
        ]
        for table, outlines in found:
            kinds.setdefault(table if table == found[0][0] else "", []).extend(outlines)
    others = kinds.pop("", [])
    drawn = [Kind(TABLES[table].label, kinds[table]) for table in TABLES if table in kinds]
    drawn += [Kind(OTHER, of_sort) for of_sort in by_sort(others) if of_sort]
    boxes = [box_of(one for rows in shapes.of(plan).values() for one in rows) for plan in scope.plans]
    named = [(f"{PLANS}.{place}", box) for place, box in enumerate(boxes, 1) if box is not None]
    return of_kinds(EVERYTHING, drawn, scope, shapes, named)


def by_sort(outlines: list[Outline]) -> tuple[list[Outline], list[Outline]]:
    """Return areas and lines apart."""
    return [one for one in outlines if one.closed], [one for one in outlines if not one.closed]


def of_plan(scope: Scope, shapes: Shapes, plan: ChosenPlan) -> Optional[Drawing]:
    """Return the map of a plan, its kinds by what its rows say of themselves; None where it has no shapes."""
    found = shapes.of(plan)
    if not found:
        return None
    kinds = []
    for table in dict.fromkeys(name for name, _ in found):
        classes = {key: rows for (name, key), rows in found.items() if name == table}
        if len(classes) > CLASSES or not isinstance_of_choice(table):
            rows = [one for each in classes.values() for one in each]
            kinds.append(Kind(TABLES[table].label, rows))
            continue
        kinds += [Kind(words_of(scope, table, key), rows) for key, rows in classes.items()]
    return of_kinds(OF_PLAN, kinds, scope, shapes)


def isinstance_of_choice(table: str) -> bool:
    """Return whether the column that colours a table is one of options, or of few words."""
    by = next((one for one in CLASSED if one in TABLES[table].entries), "")
    return not by or isinstance(TABLES[table].entries[by].kind, Choice) or by in ("measure", "kind", "strip")


def words_of(scope: Scope, table: str, key: str) -> Label:
    """Return what the legend says of a class of a table."""
    by = next((one for one in CLASSED if one in TABLES[table].entries), "")
    if not key:
        return TABLES[table].label
    named: Any = shown_as(scope, table, by, key)
    return Message(
        OF_TABLE, table=Message(TABLES[table].label), part=Message(str(named).replace("{", "{{").replace("}", "}}"))
    )


def of_kinds(
    title: Label, kinds: list[Kind], scope: Scope, shapes: Shapes, named: Sequence[tuple[str, maps.Extent]] = ()
) -> Drawing:
    """Return a map of kinds over the rivers of the project; named: words beside boxes [m]."""
    box = box_of(shape for one in kinds for shape in one.outlines)
    base = [Kind(BASE, shapes.base(box), base=True)]
    return maps.drawn(title, [*base, *kinds], shapes.grid, min(LARGEST, BUDGET // (len(scope.plans) + 1)), named)
