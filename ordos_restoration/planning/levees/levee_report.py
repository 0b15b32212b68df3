"""The levees as a page: sums, the profile of every levee, its worst sections old and new, works, and what to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.belt_tables import BANKS
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees.levee_tables import ICE, LEVEE_WORKS, NUMBERS, WORKS
from ordos_restoration.planning.levees.plan_levee import Planned
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.cross_section import Level, cross_section
from ordos_restoration.planning.report.listing import listed, some_of
from ordos_restoration.planning.report.profile import LACKING, Between, Trace, profile
from ordos_restoration.planning.report.svg import INK, SAND, SAND_DEEP, WIND, Drawing
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Levee works")
HEADING = QT_TRANSLATE_NOOP("Ordos", "Levee {levee}, {bank}")
PROFILE = QT_TRANSLATE_NOOP("Ordos", "Profile of levee {levee}, {bank}")
SECTION = QT_TRANSLATE_NOOP("Ordos", "Levee {levee}, {station}: {works}")
ABOUT = QT_TRANSLATE_NOOP(
    "Ordos", "New section less the old one {fill} m², stripping {stripping} m², benches {benching} m². Crest now "
    "{crest} m, asked for {required} m."
)  # fmt: skip
WORKS_HEADING = QT_TRANSLATE_NOOP("Ordos", "Works by stretch")
KNOW = QT_TRANSLATE_NOOP("Ordos", "What to know about these figures")
ICE_COLOUR = "#6f5aa8"
MOST = 3  # sections drawn of a levee
COLUMNS = (
    "code", "works", "from_station", "to_station", "length_m", "max_deficit_m", "earth_m3", "borrow_m3", "land_ha",
)  # fmt: skip


def page_of(made: Sequence[Planned], found: Mapping[str, Any], numbers: Mapping[str, Any], notes: list[Message]) -> Any:
    """Return the report: a function that renders the page; found: tables by id."""
    parts: list[Any] = [page.Numbers([(kind, numbers[name]) for name, kind in NUMBERS.items() if name in numbers])]
    for one in made:
        levee = one.known.levee
        words = {"levee": levee.code, "bank": Message(BANKS[levee.bank])}
        parts.append(page.Heading(Message(HEADING, **words)))
        basis = "levels" if one.known.profile.has("ice") else "stated_none"
        parts.append(page.Paragraph(ICE[basis]))
        parts.append(along(one, Message(PROFILE, **words)))
        parts += [across(one, k) for k in worst(one)]
    works = found["levee_works"]
    if len(works):
        parts += [page.Heading(WORKS_HEADING), listed(some_of(LEVEE_WORKS.columns, COLUMNS), works)]
    parts += [page.Heading(KNOW), page.Notes(list(notes))]
    return page.html(TITLE, parts)


def along(one: Planned, title: Message) -> Drawing:
    """Return the longitudinal profile of a levee; its lines break where the levee has a gap."""
    t = broken(one)
    lacking = np.where(t.required_m.notna() & t.crest_m.notna(), t.deficit_m, np.nan)
    traces = [
        Trace(QT_TRANSLATE_NOOP("Ordos", "Bed"), t.bed_m, SAND, 1.2, "2,3"),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Bed after silting"), t.silted_bed_m, SAND_DEEP, 1.6),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Ground behind the levee"), t.ground_m, "#7d868c", 1.2, "7,3"),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Flood on the silted bed"), t.silted_flood_m, WIND[2], 1.6),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Ice jam and its backwater"), t.ice_m, ICE_COLOUR, 1.6, "6,3"),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Present crest"), t.crest_m, "#7a4a1e", 2.2),
        Trace(QT_TRANSLATE_NOOP("Ordos", "Crest asked for"), t.required_m, INK, 1.8, "9,3"),
    ]
    deficit = Between(QT_TRANSLATE_NOOP("Ordos", "Crest deficit"), t.crest_m, t.required_m, LACKING)
    words = QT_TRANSLATE_NOOP("Ordos", "Crest deficit [m]")
    ends = QT_TRANSLATE_NOOP("Ordos", "← upstream"), QT_TRANSLATE_NOOP("Ordos", "mouth →")
    if one.known.count.upward:
        ends = QT_TRANSLATE_NOOP("Ordos", "← mouth"), QT_TRANSLATE_NOOP("Ordos", "upstream →")
    return profile(t.station_m, traces, title=title, lacking=lacking, lacks=words, shaded=[deficit], ends=ends)


def broken(one: Planned) -> Any:
    """Return the stations with an empty row within every gap of the line."""
    t = one.station
    row_before, row_after = (one.known.levee.rows_at(t["at"] + step) for step in (-0.01, 0.01))
    starts = np.flatnonzero((row_before == -1) & (np.arange(len(t)) > 0))
    ends = np.flatnonzero((row_after == -1) & (np.arange(len(t)) < len(t) - 1))
    if not len(ends):
        return t
    middle = (t.station_m.to_numpy()[ends] + t.station_m.to_numpy()[starts]) / 2.0
    gap = pd.DataFrame({"station_m": middle}).reindex(columns=t.columns)
    return pd.concat([t, gap], ignore_index=True)


def worst(one: Planned) -> list[int]:
    """Return the stations whose sections are drawn: of every kind of works that with most earth, the largest first."""
    t = one.station.reset_index(drop=True)
    real = t[(t.fill_m2 > 0) & (t.works != "none")]
    picked = real.sort_values("fill_m2", ascending=False).drop_duplicates("works")
    return [int(k) for k in picked.index[:MOST]]


def across(one: Planned, k: int) -> Drawing:
    """Return the section of a station, old and new."""
    t, ground = one.station.iloc[k], one.assessed.ground
    fill = shapely.get_parts(one.assessed.works.fill[k])
    outlines = [shapely.get_coordinates(shapely.get_exterior_ring(part)) for part in fill]
    numbers = {"fill": t.fill_m2, "stripping": t.stripping_m2, "benching": t.benching_m2}
    numbers.update(crest=t.crest_m, required=t.required_m)
    shown = {name: f"{value:,.2f}" for name, value in numbers.items()}
    works = Message(WORKS[t.works])
    levels = [
        Level(QT_TRANSLATE_NOOP("Ordos", "Design level"), float(t.design_m), WIND[2], None, True),
        Level(QT_TRANSLATE_NOOP("Ordos", "Crest asked for"), float(t.required_m), INK, "9,3"),
    ]
    return cross_section(
        ground.u[k],
        ground.z[k],
        outlines,
        levels,
        title=Message(SECTION, levee=one.known.levee.code, station=t.station, works=works),
        ends=(QT_TRANSLATE_NOOP("Ordos", "← waterside"), QT_TRANSLATE_NOOP("Ordos", "landside →")),
        about=Message(ABOUT, **shown),
        words=(QT_TRANSLATE_NOOP("Ordos", "Ground and old levee"), QT_TRANSLATE_NOOP("Ordos", "New earth")),
    )
