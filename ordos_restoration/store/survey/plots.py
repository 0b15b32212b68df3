"""Sample plots: as many as a rule of shares asks for, inside each compartment, numbered as they are walked."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional
from uuid import UUID, uuid5

from osgeo import ogr

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Progress, silent
from ordos_restoration.planning.units import M2_PER_HECTARE, MU_PER_HECTARE, mu
from ordos_restoration.schema.tables import TABLES, children_of
from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.short_codes import code_of
from ordos_restoration.store.sqlite import quoted
from ordos_restoration.store.survey import plot_places

M2_PER_MU = M2_PER_HECTARE / MU_PER_HECTARE
NARROW = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} compartments are too narrow for plots of {size} m² (“{codes}”): theirs are smaller, and so many more that "
    "the share is kept. In narrow belts parts of rows may be counted instead.",
)
SLIVER = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} compartments are so narrow that no plot fits (“{codes}”): the centres lie inside, the plots reach beyond.",
)
SHAPELESS = QT_TRANSLATE_NOOP("Ordos", "{count} compartments have no outline and got no plots (“{codes}”).")
NAMED = 5  # codes in a sentence


class Compartment(NamedTuple):
    """A row that plots are laid in."""

    table: str
    uuid: str


@dataclass(frozen=True)
class Survey:
    """What is counted when: plots of another year or round are others. Another seed draws other places."""

    year: int
    round: int = 1
    rule: str = "area"  # of the table of sample shares
    shape: str = "circle"  # "circle", "square" or "row"
    plot_m2: Optional[float] = None  # None: as the rule has it
    seed: int = 0


@dataclass
class Laid:
    """What came of it."""

    made: int = 0
    kept: int = 0
    removed: int = 0
    notes: list[Message] = field(default_factory=list)


class Share(NamedTuple):
    """A row of the table of sample shares: compartments from … to [mu], share [%], sampled at least [mu], plot [m²]."""

    code: str
    from_mu: Optional[float]
    to_mu: Optional[float]
    share_pct: float
    at_least_mu: Optional[float]
    plot_m2: float


@dataclass(frozen=True)
class Laying:
    """Plots to lay into one compartment: their centres in degrees and their size."""

    compartment: Compartment
    code: str
    share: str  # the code of the row of the table of sample shares
    centres: list[tuple[float, float]]
    clearance: float  # m from the centre to the farthest point of a plot
    size: float  # m²
    wanted: float  # m², the size asked for


def generate(
    connection: sqlite3.Connection,
    compartments: Sequence[Compartment],
    survey: Survey,
    by: str = "",
    renew: bool = False,
    progress: Progress = silent,
) -> Laid:
    """Lay the plots of a survey into compartments, inside the caller's transaction, and return what came of it.

    A compartment that has plots of this year and round keeps them; with `renew` those that nothing hangs on are laid
    anew. The same survey of the same compartments gives the same plots everywhere. Raises PlanningError on no rule.
    """
    shares = shares_of(connection, survey)
    laid, layings, shapeless = Laid(), [], []
    for place, one in enumerate(compartments):
        progress(place / len(compartments), "")
        there = existing(connection, one, survey)
        if renew:
            gone = remove(connection, [plot for plot in there if not has_children(connection, plot)])
            laid.removed += len(gone)
            there = [plot for plot in there if plot not in gone]
        laid.kept += len(there)
        if there and not renew:
            continue
        code, shape = outline(connection, one)
        if shape is None:
            shapeless.append(code)
        else:
            layings.append(lay(one, code, shape, shares, survey, len(there)))
    laid.made = enter(connection, "sample_plot", rows(connection, layings, survey), by)
    laid.notes += notes(layings, shapeless)
    progress(1.0, "")
    return laid


# One compartment ----------------------------------------------------------------------------------------------------


def outline(connection: sqlite3.Connection, one: Compartment) -> tuple[str, Optional[ogr.Geometry]]:
    """Return the code of a compartment and its valid polygons in degrees, None where it has no area."""
    query = f"SELECT geom FROM {quoted(one.table)} WHERE uuid = ?"  # noqa: S608
    found = connection.execute(query, (one.uuid,)).fetchone()
    code = code_of(connection, one.table, one.uuid)
    if found is None or code is None:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table “{table}” has no row {uuid} to lay plots in. Choose it once more."),
            table=Message(TABLES[one.table].label),
            uuid=one.uuid,
        )
    shape = ground.shape_of(found[0])
    whole = None if shape is None else ground.sound(shape)
    return code, whole if ground.area_ha(whole) > 0 else None


def lay(
    one: Compartment, code: str, shape: ogr.Geometry, shares: Sequence[Share], survey: Survey, there: int
) -> Laying:
    """Return the plots that a compartment still needs; there: how many it has already."""
    hectares = ground.area_ha(shape)
    share = share_for(mu(hectares), shares)
    wanted = survey.plot_m2 or share.plot_m2
    zone = ground.zone_of(shape)
    flat = ground.in_metres(shape, zone)
    clearance, size = fitted(flat, survey.shape, wanted)
    count = max(number(hectares, share, size) - there, 0)
    seed = f"{survey.seed}/{one.uuid}/{survey.year}/{survey.round}"
    centres = plot_places.places(flat, count, clearance, seed) if count else []
    return Laying(one, code, share.code, [in_degrees(xy, zone) for xy in centres], clearance, size, wanted)


def number(hectares: float, share: Share, size: float) -> int:
    """Return how many plots of a size [m²] a compartment needs: its share of the area, and at least one."""
    sampled = max(hectares * M2_PER_HECTARE * share.share_pct / 100, (share.at_least_mu or 0.0) * M2_PER_MU)
    return max(math.ceil(min(sampled, hectares * M2_PER_HECTARE) / size - 1e-9), 1)


def fitted(flat: ogr.Geometry, form: str, wanted: float) -> tuple[float, float]:
    """Return clearance [m] and size [m²] of the plots that fit into a compartment; part of a row fits anywhere."""
    if form == "row":
        return plot_places.SMALLEST, wanted
    per_square = math.pi if form == "circle" else 2.0  # m² for a clearance of 1 m: a square is held by its corners
    asked = math.sqrt(wanted / per_square)
    clearance = plot_places.fitting(flat, asked)
    return clearance, wanted if clearance == asked else per_square * clearance**2


def in_degrees(xy: tuple[float, float], zone: int) -> tuple[float, float]:
    """Return a point of a zone as longitude and latitude."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(*xy)
    there = ground.in_degrees(point, zone)
    return there.GetX(), there.GetY()


def share_for(area: float, shares: Sequence[Share]) -> Share:
    """Return the row of the rule for an area [mu]."""
    for one in shares:
        if (one.from_mu or 0.0) <= area and (one.to_mu is None or area < one.to_mu):
            return one
    raise PlanningError(
        QT_TRANSLATE_NOOP("Ordos", "The table “Sample shares” says nothing of {area:.1f} mu. Add a row for them."),
        area=area,
    )


def shares_of(connection: sqlite3.Connection, survey: Survey) -> list[Share]:
    """Return the rows of the survey's rule."""
    found = connection.execute(
        "SELECT code, from_mu, to_mu, share_pct, at_least_mu, plot_m2 FROM ref_sample_shares "
        "WHERE rule = ? ORDER BY from_mu",
        (survey.rule,),
    ).fetchall()
    if not found:
        known = connection.execute("SELECT DISTINCT rule FROM ref_sample_shares ORDER BY rule").fetchall()
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table “Sample shares” has no rule “{rule}”. It has: {rules}."),
            rule=survey.rule,
            rules=", ".join(str(one) for (one,) in known),
        )
    return [Share(*row) for row in found]


# Rows ---------------------------------------------------------------------------------------------------------------


def existing(connection: sqlite3.Connection, one: Compartment, survey: Survey) -> list[str]:
    """Return the plots that a compartment has for the year and round."""
    query = "SELECT uuid FROM sample_plot WHERE target = ? AND year = ? AND round = ? ORDER BY number"
    return [uuid for (uuid,) in connection.execute(query, (one.uuid, survey.year, survey.round))]


def has_children(connection: sqlite3.Connection, plot: str) -> bool:
    """Return whether anything hangs on a plot: an inspection, a photo, a note."""
    return any(
        connection.execute(f"SELECT 1 FROM {quoted(table)} WHERE {quoted(column)} = ? LIMIT 1", (plot,)).fetchone()  # noqa: S608
        for table, column in children_of("sample_plot")
    )


def remove(connection: sqlite3.Connection, plots: Sequence[str]) -> list[str]:
    """Delete plots and return them; what they were goes into the history."""
    connection.executemany("DELETE FROM sample_plot WHERE uuid = ?", ((one,) for one in plots))
    return list(plots)


def rows(connection: sqlite3.Connection, layings: Sequence[Laying], survey: Survey) -> list[dict[str, Any]]:
    """Return the rows of new plots, numbered as they are walked."""
    plots = [(centre, laying) for laying in layings for centre in laying.centres]
    places = [centre for centre, _ in plots]
    way = {centre: order for order, centre in enumerate(plot_places.walk_in_degrees(places))}
    taken = {code for (code,) in connection.execute("SELECT code FROM sample_plot")}
    query = "SELECT coalesce(max(walking_order), 0) FROM sample_plot WHERE year = ? AND round = ?"
    (before,) = connection.execute(query, (survey.year, survey.round)).fetchone()
    made = []
    for centre, laying in sorted(plots, key=lambda plot: way[plot[0]]):
        code, count = free_code(laying.code, taken)
        made.append({**row(centre, laying, survey), "code": code, "number": count})
        made[-1]["walking_order"] = before + len(made)
    return made


def free_code(compartment: str, taken: set[str]) -> tuple[str, int]:
    """Return the next code of a compartment's plots that nobody has, and its number; it is taken from then on."""
    count = next(one for one in range(1, len(taken) + 2) if f"{compartment}-P{one:02d}" not in taken)
    code = f"{compartment}-P{count:02d}"
    taken.add(code)
    return code, count


def row(centre: tuple[float, float], laying: Laying, survey: Survey) -> dict[str, Any]:
    """Return what is known of a plot but for its code. Its uuid is that of the place: moved, it is another plot."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(*centre)
    key = f"sample_plot/{survey.year}/{survey.round}/{centre[0]:.8f} {centre[1]:.8f}"
    return {
        "uuid": str(uuid5(UUID(laying.compartment.uuid), key)),
        "target_table": laying.compartment.table,
        "target": laying.compartment.uuid,
        "year": survey.year,
        "round": survey.round,
        "shape": survey.shape,
        "area_m2": round(laying.size),
        "radius_m": round(laying.clearance, 2) if survey.shape == "circle" else None,
        "share": laying.share,
        "geom": ground.blob_of(point),
    }


def notes(layings: Sequence[Laying], shapeless: Sequence[str]) -> list[Message]:
    """Return what people should know of compartments that are too narrow, or have no outline."""
    narrow = [one for one in layings if one.centres and one.size < one.wanted]
    slivers = [one for one in narrow if one.clearance <= plot_places.SMALLEST]
    said = []
    for wanted in sorted({one.wanted for one in narrow}):
        codes = [one.code for one in narrow if one.wanted == wanted and one not in slivers]
        said += about(NARROW, codes, size=f"{wanted:g}")
    return said + about(SLIVER, [one.code for one in slivers]) + about(SHAPELESS, shapeless)


def about(template: str, codes: Sequence[str], **values: str) -> list[Message]:
    """Return a sentence about compartments, which names the first of them; none where there are none."""
    first = ", ".join(codes[:NAMED]) + (" …" if len(codes) > NAMED else "")
    return [Message(template, count=len(codes), codes=first, **values)] if codes else []
